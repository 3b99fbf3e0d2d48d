"""Claims: their life, and who may claim what from whom until when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from agent_console.domain.claims import (
    TRANSITIONS,
    ClaimPolicy,
    check_ceiling,
    check_claim,
    default_policy,
    final,
    may_move,
    under_way,
)
from agent_console.domain.faults import Invalid, PolicyFault
from agent_console.domain.kinds import ClaimKind, ClaimState, Market
from tests.domain.bookings import without_an_end

CHECK_OUT = datetime(2026, 10, 20, 9, tzinfo=UTC)


def test_every_state_has_its_moves_and_an_end_can_be_reached_from_each() -> None:
    assert set(TRANSITIONS) == set(ClaimState)
    assert without_an_end(ClaimState, TRANSITIONS, final) == []


def test_what_is_under_way_can_no_longer_be_withdrawn_and_no_answer_is_skipped() -> None:
    for state in ClaimState:
        assert not (under_way(state) and may_move(state, "withdrawn"))
        assert not (under_way(state) and final(state))
    assert not may_move("awaiting_answer", "submitted")
    assert not may_move("awaiting_answer", "waiting_approval")
    assert may_move("waiting_approval", "ready")
    assert not may_move("lost", "ready")
    assert not may_move("ready", "lost")
    assert not final("lost")


def test_every_market_knows_disputes_and_every_kind_has_a_market() -> None:
    policy = default_policy()
    assert {kind for market in Market for kind in policy.kinds(market)} == set(ClaimKind)
    assert all(ClaimKind.DISPUTE in policy.kinds(market) for market in Market)
    assert policy.kinds("boats") == []
    with pytest.raises(Invalid) as refusal:
        policy.rule("stays", "fine")
    assert refusal.value.code == "kind"


def test_a_damage_needs_evidence_and_awaits_the_answer_in_every_market() -> None:
    for market in Market:
        rule = default_policy().rule(market, "damage")
        assert rule.evidence
        assert rule.answer_days
    fine = default_policy().rule("cars", "fine")
    assert fine.answer_due(CHECK_OUT, "Europe/Moscow") is None


FINE: dict[str, Any] = {
    "by": "host",
    "from_": "guest",
    "starts_at": CHECK_OUT - timedelta(days=3),
    "since": CHECK_OUT,
    "zone": "Europe/Tirane",
    "now": CHECK_OUT + timedelta(days=1),
    "evidence": 1,
}


# Tirana's clocks went back on 25 October 2026, so that fourteen days there are an hour longer
LAST = CHECK_OUT + timedelta(days=14, hours=1)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, ""),
        ({"now": LAST}, ""),
        ({"since": None, "now": LAST + timedelta(days=300)}, ""),
        ({"now": LAST + timedelta(microseconds=1)}, "window"),
        ({"now": CHECK_OUT - timedelta(days=4)}, "window"),
        ({"evidence": 0}, "evidence"),
        ({"by": "guest"}, "by_id"),
        ({"by": ""}, "by_id"),
        ({"by": "platform"}, "by_id"),
        ({"from_": "host"}, "from_id"),
        ({"from_": "platform"}, "from_id"),
        ({"zone": "No/Where"}, "zone"),
        ({"since": datetime(9999, 12, 31, tzinfo=UTC)}, "dates"),
    ],
)
def test_what_speaks_against_a_damage_claim(change: dict[str, Any], code: str) -> None:
    rule = default_policy().rule("stays", "damage")
    if not code:
        check_claim(rule, **{**FINE, **change})
        return
    with pytest.raises(Invalid) as refusal:
        check_claim(rule, **{**FINE, **change})
    assert refusal.value.code == code
    assert refusal.value.advice


def test_nobody_claims_from_oneself() -> None:
    with pytest.raises(Invalid) as refusal:
        check_claim(default_policy().rule("stays", "dispute"), **{**FINE, "from_": "host"})
    assert refusal.value.code == "from_id"


def test_the_answer_is_due_at_the_same_hour_on_the_wall() -> None:
    rule = default_policy().rule("stays", "damage")
    asked = datetime(2026, 10, 24, 12, tzinfo=UTC)
    assert rule.answer_due(asked, "Europe/Tirane") == datetime(2026, 10, 27, 13, tzinfo=UTC)
    assert rule.answer_due(asked, "") == datetime(2026, 10, 27, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("limits", "billed", "most"),
    [
        ('most_percent = 300\nmost = { EUR = "500" }\n', 10_000, 50_000),
        ('most_percent = 300\nmost = { EUR = "500" }\n', 20_000, 60_000),
        ('most_percent = 300\nmost = { USD = "500" }\n', 10_001, 30_003),
        ('most = { EUR = "500" }\n', 10_000_000, 50_000),
        ("most_percent = 300\n", 0, None),
        ('most = { USD = "500" }\n', 10_000, None),
        ("", 10_000, None),
    ],
)
def test_the_higher_of_the_bills_share_and_the_currencys_amount_is_the_ceiling(
    limits: str, billed: int, most: int | None
) -> None:
    rule = ClaimPolicy.load(PACK + limits).rule("stays", "damage")
    assert rule.ceiling(billed, "EUR") == most
    check_ceiling(rule, most or 99_999_999_999, billed, "EUR")
    if most is not None:
        with pytest.raises(Invalid) as refusal:
            check_ceiling(rule, most + 1, billed, "EUR")
        assert (refusal.value.code, refusal.value.details["field"]) == ("amount", "amount")


@pytest.mark.parametrize("currency", ["KZT", "RUB", "ALL", "AMD", "EUR", "USD"])
def test_nothing_can_be_claimed_without_end(currency: str) -> None:
    policy = default_policy()
    for market in Market:
        for kind in set(policy.kinds(market)) - {ClaimKind.DISPUTE}:
            most = policy.rule(market, kind).ceiling(100_000, currency)
            assert most is not None and most >= 100_000, (market, kind)


PACK = '[stays.damage]\nwithin_days = 14\nanswer_days = 3\nby = ["host"]\nfrom = ["guest"]\n'


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (PACK.replace("stays", "boats"), 1, "unknown name"),
        (PACK.replace("damage", "insult"), 1, "unknown name"),
        (PACK.replace("14", '"14"'), 2, "whole number"),
        (PACK.replace("= 3", "= -3"), 3, "whole number"),
        (PACK.replace('"host"', '"owner"'), 4, "a list is expected"),
        (PACK.replace('["guest"]', "[]"), 5, "a list is expected"),
        (PACK.replace("within_days = 14\n", ""), 1, "whole number"),
        (PACK + "evidence = 1\n", 6, "true or false"),
        (PACK + "deadline = 5\n", 6, "unknown name"),
        (PACK + "most_percent = 0\n", 6, "whole number"),
        (PACK + 'most_percent = "300"\n', 6, "whole number"),
        (PACK + "most = { EUR = 500 }\n", 6, "text in quotes"),
        (PACK + 'most = { EUR = "-5" }\n', 6, "cannot be negative"),
        (PACK + 'most = { EUR = "0" }\n', 6, "more than nothing"),
        (PACK + 'most = { EUROS = "5" }\n', 6, "EUROS"),
        (PACK.replace("damage", "dispute") + "most_percent = 300\n", 6, "unknown name"),
    ],
)
def test_mistakes_are_named_with_line_and_reason(text: str, line: int, reason: str) -> None:
    ClaimPolicy.load(PACK)
    with pytest.raises(PolicyFault) as fault:
        ClaimPolicy.load(text, "mine.toml")
    assert fault.value.details["line"] == line
    assert reason in fault.value.what
