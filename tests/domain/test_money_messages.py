"""What customers are told about money: every kind in every language, with exact figures and no gaps."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from agent_console.domain.faults import Invalid, PolicyFault
from agent_console.domain.money_messages import (
    OPTIONAL,
    REQUIRED,
    MessageKind,
    MessagePack,
    default_pack,
    message_facts,
)
from agent_console.domain.replies import names
from agent_console.resources import read_toml

SHIPPED = default_pack()
LANGUAGES = ("en", "ru", "kk", "sq", "hy")

LATE = datetime(2026, 12, 15, 20, 30, tzinfo=UTC)
"""Already the 16th in Almaty."""

EVERYTHING: dict[str, Any] = message_facts(
    amount=1_234_550,
    currency="KZT",
    zone="Asia/Almaty",
    name="Aigul",
    booking="KD-7Q",
    card="4242",
    what="<b>a broken lamp</b>",
    code="V-123",
    note="Thank you for waiting.",
    arrives=LATE,
    expires=LATE,
    answer_by=LATE,
)


@pytest.mark.parametrize("kind", list(MessageKind))
def test_every_kind_is_there_in_all_five_languages_with_the_same_placeholders(kind: MessageKind) -> None:
    bodies = read_toml("policies/messages.toml")[kind]
    assert set(bodies) == set(LANGUAGES)
    used = {language: names(body) for language, body in bodies.items()}
    assert all(found == used["en"] for found in used.values()), used
    assert used["en"] >= REQUIRED[kind]
    assert len(set(bodies.values())) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(MessageKind))
def test_a_message_is_whole_with_much_and_with_little_known(kind: MessageKind, language: str) -> None:
    much = SHIPPED.message(kind, language, EVERYTHING)
    little = SHIPPED.message(kind, language, {key: value for key, value in EVERYTHING.items() if key not in OPTIONAL})
    for text in (much, little):
        assert text == text.strip()
        assert not any(mark in text for mark in ("{", "}", "⟦", "  ", " ,", " .", "( ", "None"))
    assert {"Aigul", "KD-7Q", "Thank you for waiting."} <= {
        word for word in ("Aigul", "KD-7Q", "Thank you for waiting.") if word in much and word not in little
    }


@pytest.mark.parametrize(
    ("language", "amount", "day", "hour"),
    [
        ("en", "₸12,345.50", "16 December 2026", "01:30"),
        ("ru", "12\u00a0345,50\u00a0₸", "16 декабря 2026", "01:30"),
        ("kk", "12\u00a0345,50\u00a0₸", "16 желтоқсан", "01:30"),
        ("sq", "12\u00a0345,50\u00a0₸", "16 dhjetor 2026", "1:30"),
        ("hy", "12\u00a0345,50\u00a0₸", "16 դեկտեմբերի, 2026", "01:30"),
    ],
)
def test_amounts_and_days_are_written_as_the_reader_writes_them_in_the_customers_zone(
    language: str, amount: str, day: str, hour: str
) -> None:
    sent = SHIPPED.message("refund_partial", language, EVERYTHING)
    assert amount in sent
    assert day in sent
    claimed = SHIPPED.message("charge_claimed", language, EVERYTHING)
    assert day in claimed
    assert hour in claimed


def test_a_language_that_is_missing_falls_back_to_the_packs() -> None:
    assert SHIPPED.message("credit", "fr", EVERYTHING) == SHIPPED.message("credit", "en", EVERYTHING)
    assert SHIPPED.message("credit", "ru-KZ", EVERYTHING) == SHIPPED.message("credit", "ru", EVERYTHING)
    assert SHIPPED.message("credit", "", EVERYTHING) == SHIPPED.message("credit", "en", EVERYTHING)


def test_a_message_with_a_gap_is_never_made() -> None:
    facts = message_facts(amount=100, currency="KZT", code="V-1")
    with pytest.raises(Invalid) as refusal:
        SHIPPED.message("voucher", "en", facts)
    assert (refusal.value.code, refusal.value.field) == ("facts", "expires")
    with pytest.raises(Invalid) as refusal:
        SHIPPED.message("thanks", "en", facts)
    assert refusal.value.code == "kind"


def test_what_people_wrote_is_told_as_they_wrote_it_and_is_no_template() -> None:
    told = SHIPPED.message(
        "charge_made", "en", message_facts(amount=5, currency="JPY", what="{{ amount }} ⟦x⟧ {% if %}")
    )
    assert "{{ amount }} [x] {% if %}" in told
    assert "¥5" in told or "JPY" in told


def test_who_gives_receipts_may_be_said_and_need_not_be() -> None:
    assert default_pack().issuer == ""
    assert MessagePack.load('issuer = " Stays Ltd "\n' + PACK).issuer == "Stays Ltd"
    with pytest.raises(PolicyFault, match="line 1") as fault:
        MessagePack.load("issuer = 5\n" + PACK)
    assert "text in quotes" in fault.value.what


PACK = 'fallback = "en"\n' + "".join(
    f'[{kind}]\nen = "{" ".join("{{ " + name + " }}" for name in sorted(REQUIRED[kind]))}"\n' for kind in MessageKind
)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (PACK.replace('"en"', '"ru"', 1), 2, "missing in the pack's language"),
        (PACK.replace("[credit]", "[credits]"), 6, "unknown name"),
        (PACK.replace('en = "{{ amount }} {{ arrives }}"', 'en = "{{ amount }}"', 1), 3, "must tell arrives"),
        (PACK.replace('en = "{{ amount }} {{ arrives }}"', "en = 5", 1), 3, "a text in quotes"),
        (PACK.replace("{{ arrives }}", "{{ arrives", 1), 3, ""),
        (PACK.replace("{{ arrives }}", "{{ arrives | dat }}", 1), 3, "unknown filter dat"),
        (PACK.replace("{{ arrives }}", "{{ arrives }} {{ expires }}", 1), 3, "unknown name expires"),
        (PACK.replace("{{ arrives }}", "{{ arrives }} {{ name }}", 1), 3, "name may be unknown"),
        (PACK.replace("{{ arrives }}", "{{ arrives }}\\n\\n{{ x }}", 1), 3, "line 3 of the text"),
        (PACK.replace("[refund_full]\n", '[refund_full]\nenglish = "x"\n', 1), 3, "a language"),
    ],
)
def test_mistakes_are_named_with_line_and_reason(text: str, line: int, reason: str) -> None:
    MessagePack.load(PACK)
    with pytest.raises(PolicyFault) as fault:
        MessagePack.load(text, "mine.toml")
    assert reason in fault.value.what
    assert fault.value.details["line"] == line
    assert "mine.toml" in fault.value.what
