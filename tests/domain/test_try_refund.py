"""The operator's tool for refund packs: the documented format in, JSON out, mistakes named, exit code 2."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.cli import main as command_line
from agent_console.domain.faults import PolicyFault
from agent_console.tools.try_refund import main, try_case

DOCS = Path(__file__).parents[2] / "docs" / "try_refund.md"
EXAMPLE = re.compile(r"### ([^\n]+)\n.*?Case:\n\n```json\n(.*?)```\n\nAnswer:\n\n```json\n(.*?)```", re.DOTALL)
EXAMPLES = EXAMPLE.findall(DOCS.read_text(encoding="utf-8"))

CASE: dict[str, Any] = {
    "booking": {
        "market": "stays",
        "policy": "strict",
        "currency": "KZT",
        "zone": "Asia/Almaty",
        "starts_at": "2026-12-10T09:00:00Z",
        "ends_at": "2026-12-13T06:00:00Z",
        "lines": [
            {"id": "n", "kind": "nights", "amount": "600.00", "quantity": "3"},
            {"id": "x", "kind": "nights", "amount": "-60.00", "quantity": "3"},
        ],
    },
    "now": "2026-12-01T09:00:00Z",
}


def with_booking(**changes: Any) -> dict[str, Any]:
    return {**CASE, "booking": {**CASE["booking"], **changes}}


@pytest.mark.parametrize(("case", "answer"), [pair[1:] for pair in EXAMPLES], ids=[found[0] for found in EXAMPLES])
def test_every_documented_example_is_answered_as_documented(
    case: str, answer: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.json"
    path.write_text(case, encoding="utf-8")
    assert command_line(["try", "refund", str(path)]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(answer)


def test_there_are_examples_for_every_market() -> None:
    assert {json.loads(case)["booking"]["market"] for _, case, _ in EXAMPLES} == {"stays", "appointments", "cars"}


def test_what_was_not_paid_taken_back_or_paid_twice_is_told_apart() -> None:
    def answer(reason: str = "cancellation", **figures: str) -> dict[str, Any]:
        found = try_case({**CASE, "reason": reason, "payments": [{"id": "p", **figures}]})
        return {key: found[key]["text"] for key in ("given", "unpaid", "total")}

    # The policy gives half of the 540.00 on the bill.
    assert answer(captured="540.00") == {"given": "270.00", "unpaid": "0.00", "total": "270.00"}
    assert answer(captured="500.00") == {"given": "230.00", "unpaid": "40.00", "total": "230.00"}
    assert answer(captured="100.00") == {"given": "0.00", "unpaid": "270.00", "total": "0.00"}
    assert answer(captured="540.00", charged_back="200.00") == {"given": "70.00", "unpaid": "200.00", "total": "70.00"}
    assert answer("duplicate", captured="1080.00") == {"given": "540.00", "unpaid": "0.00", "total": "540.00"}
    assert answer("duplicate", captured="1080.00", refunded="500.00")["total"] == "40.00"
    assert answer(captured="1080.00", refunded="540.00")["total"] == "270.00"


def test_without_payments_everything_was_paid_by_card_and_lines_sum_to_the_total() -> None:
    answer = try_case(CASE)
    assert answer["refundable"] == {"minor": 54_000, "text": "540.00"}
    assert answer["total"] == {"minor": 27_000, "text": "270.00"}
    assert [line["back"]["minor"] for line in answer["lines"]] == [30_000, -3_000]
    assert answer["valid_until"] == "2026-12-03T09:00:00Z"


@pytest.mark.parametrize(
    ("payment", "total"),
    [
        ({}, 27_000),
        ({"refunded": "270.00"}, 0),
        ({"pending": "270.00"}, 0),
        ({"refunded": "100.00"}, 17_000),
        ({"refunded": "100.00", "gift": "100.00"}, 27_000),
        ({"refunded": "400.00", "gift": "400.00"}, 14_000),
    ],
)
def test_what_only_the_payment_gave_back_is_not_given_again_unless_it_was_a_gift(
    payment: dict[str, str], total: int
) -> None:
    answer = try_case({**CASE, "payments": [{"id": "p", "captured": "540.00", **payment}]})
    assert answer["total"]["minor"] == total


def test_what_a_line_gave_back_counts_unless_it_was_a_gift() -> None:
    nights = {"id": "n", "kind": "nights", "amount": "600.00", "quantity": "3", "refunded": "300.00"}
    assert try_case(with_booking(lines=[nights]))["given"]["minor"] == 0
    assert try_case(with_booking(lines=[{**nights, "gift": "300.00"}]))["given"]["minor"] == 30_000


def test_packs_beside_the_case_decide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.toml").write_text(
        '[stays]\ndefault = "a"\n[[stays.policies.a]]\nsays = "Nothing."\nshares = { rest = "0" }\n'
    )
    (tmp_path / "limits.toml").write_text('[limits.agent_day.refund.lead]\nKZT = "1"\n')
    path = tmp_path / "case.json"
    path.write_text(json.dumps({**CASE, "pack": "mine.toml", "limits": "limits.toml"}))
    assert main(path) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["pack"], answer["policy"], answer["total"]["minor"]) == ("mine.toml", "a", 0)
    assert answer["limits"]["agent"] == {"amount": {"minor": 0, "text": "0.00"}, "scope": "action", "alone": True}
    assert main(tmp_path / "absent.json") == 2
    assert "cannot be read" in capsys.readouterr().err


def test_a_mistake_in_a_pack_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = '[stays]\ndefault = "b"\n[[stays.policies.a]]\nsays = "x"\nshares = { rest = "0" }\n'
    (tmp_path / "mine.toml").write_text(pack)
    path = tmp_path / "case.json"
    path.write_text(json.dumps({**CASE, "pack": "mine.toml"}))
    assert main(path) == 2
    told = capsys.readouterr().err
    assert "mine.toml: line 2" in told
    assert "no policy of this name" in told


@pytest.mark.parametrize(
    ("case", "place"),
    [
        ([], "content"),
        ({}, "now"),
        ({"now": CASE["now"]}, "booking"),
        ({**CASE, "nwo": 1}, "nwo"),
        ({**CASE, "now": "soon"}, "now"),
        ({**CASE, "now": "2026-12-01T09:00:00"}, "now"),
        ({**CASE, "by": "neighbour"}, "by"),
        ({**CASE, "excuse": "hangover"}, "excuse"),
        ({**CASE, "reason": "whim"}, "reason"),
        ({**CASE, "line_ids": ["y"]}, "line_ids"),
        ({**CASE, "corrected": {"y": "1"}}, "corrected.y"),
        ({**CASE, "corrected": {"n": "601"}, "reason": "wrong_charge"}, "corrected.n"),
        ({**CASE, "corrected": ["n"]}, "corrected"),
        ({**CASE, "pack": "absent.toml"}, "pack"),
        ({**CASE, "pack": 5}, "pack"),
        ({**CASE, "pack": {"stays": {"default": "a"}}}, "stays.default"),
        ({**CASE, "limits": {"limit": {}}}, "limit"),
        ({**CASE, "payments": [{"id": "a"}, {"id": "a"}]}, "payments[1].id"),
        ({**CASE, "payments": [{"id": "a", "captured": 1.5}]}, "payments[0].captured"),
        ({**CASE, "payments": [{"id": "a", "captured": "-1"}]}, "payments[0].captured"),
        ({**CASE, "payments": [{"id": "a", "captured": "1.234.5"}]}, "payments[0].captured"),
        ({**CASE, "payments": [{"id": "a", "captured": 10**16}]}, "payments[0].captured"),
        ({**CASE, "payments": [{"id": "a", "currency": "RUB"}]}, "payments[0].currency"),
        ({**CASE, "payments": [{"id": "a", "method": "barter"}]}, "payments[0].method"),
        ({**CASE, "payments": [{"id": ["a"]}]}, "payments[0].id"),
        (with_booking(market="boats"), "booking.market"),
        (with_booking(currency="XXX"), "booking.currency"),
        (with_booking(zone="Europe/Tirana"), "booking.zone"),
        (with_booking(starts_at=5), "booking.starts_at"),
        (with_booking(announced="yes"), "booking.announced"),
        (with_booking(lines=5), "booking.lines"),
        (with_booking(policy="\ud800"), "booking.policy"),
        (with_booking(lines=[{}] * 1001), "booking.lines"),
        (with_booking(lines=[{"id": "a", "kind": "naights", "amount": 1}]), "booking.lines[0].kind"),
        (with_booking(lines=[{"id": "a", "kind": "nights"}]), "booking.lines[0].amount"),
        (with_booking(lines=[{"id": "a", "kind": "nights", "amount": 1}] * 2), "booking.lines[1].id"),
        (with_booking(lines=[{"id": "a", "kind": "nights", "amount": "1.005"}]), "booking.lines[0].amount"),
    ],
)
def test_mistakes_are_named_by_their_place(case: Any, place: str) -> None:
    with pytest.raises(PolicyFault) as fault:
        try_case(case)
    assert place in fault.value.what
    assert fault.value.advice


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from([*CASE, "payments", "by", "corrected", "line_ids", "pack", "limits"]), junk)
def test_strange_content_is_a_named_mistake_never_a_crash(key: str, value: Any) -> None:
    try:
        try_case({**CASE, key: value})
    except PolicyFault as fault:
        assert fault.what


@given(st.sampled_from([*CASE["booking"], "status", "cancelled_by", "cancelled_at", "created_at"]), junk)
def test_strange_bookings_are_named_mistakes_never_a_crash(key: str, value: Any) -> None:
    try:
        try_case(with_booking(**{key: value}))
    except PolicyFault as fault:
        assert fault.what
