"""The life of a refund, the checks before it, and what the policies give."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.faults import Conflict, Fault, Forbidden, Invalid, PolicyFault
from agent_console.domain.kinds import RefundState
from agent_console.domain.refunds import (
    TRANSITIONS,
    BookingCase,
    ChargedLine,
    PaymentFigures,
    RefundPolicy,
    blocked,
    check_refund,
    default_policy,
    final,
    may_move,
    reserved,
)
from tests.domain.bookings import ALMATY, CHECK_IN, LINES, stay, without_an_end

CARD = PaymentFigures(method="card", currency="KZT", captured=100_000, refunded=20_000, pending=10_000)
FINE: dict[str, Any] = {
    "amount": 70_000,
    "currency": "KZT",
    "reason": "goodwill",
    "limit": None,
    "seen_version": 3,
    "ledger_version": 3,
}


def test_every_state_has_its_moves_and_an_end_can_be_reached_from_each() -> None:
    assert set(TRANSITIONS) == set(RefundState)
    assert without_an_end(RefundState, TRANSITIONS, final) == []


def test_money_is_held_until_the_end_is_known() -> None:
    assert {state for state in RefundState if reserved(state)} == {
        RefundState.WAITING_APPROVAL,
        RefundState.SUBMITTED,
        RefundState.PENDING_BANK,
        RefundState.UNKNOWN,
    }
    assert all(reserved(state) != final(state) for state in RefundState)


def test_ends_are_final_and_strange_words_are_refused() -> None:
    assert [other for other in RefundState if may_move("succeeded", other)] == ["returned"]
    assert not any(may_move("returned", other) for other in RefundState)
    assert final("succeeded")
    assert final("returned")
    assert not may_move("waiting_approval", "succeeded")
    assert may_move("unknown", "submitted")
    assert not may_move("lost", "succeeded")
    assert not may_move("submitted", "lost")
    assert not reserved("lost")
    assert not final("lost")


def test_what_is_left_may_be_refunded_to_the_last_unit() -> None:
    assert CARD.refundable == 70_000
    check_refund(CARD, **FINE)
    check_refund(CARD, **{**FINE, "limit": 70_000})


@pytest.mark.parametrize(
    ("change", "kind", "code"),
    [
        ({"permitted": False}, Forbidden, "forbidden"),
        ({"currency": "RUB"}, Invalid, "currency"),
        ({"currency": "XXX"}, Invalid, "currency"),
        ({"amount": 0}, Invalid, "amount"),
        ({"amount": -1}, Invalid, "amount"),
        ({"amount": 10**16}, Invalid, "amount"),
        ({"reason": ""}, Invalid, "reason"),
        ({"reason": "because"}, Invalid, "reason"),
        ({"reason": "goodwill", "reasons": ["duplicate"]}, Invalid, "reason"),
        ({"reason": "other"}, Invalid, "note"),
        ({"seen_version": 2}, Conflict, "ledger_moved"),
        ({"seen_version": 4}, Conflict, "ledger_moved"),
        ({"amount": 70_001}, Invalid, "not_refundable"),
        ({"amount": 70_001, "limit": 1}, Invalid, "not_refundable"),
        ({"limit": 69_999}, Forbidden, "over_limit"),
        ({"limit": 0}, Forbidden, "over_limit"),
    ],
)
def test_each_obstacle_has_its_own_code(change: dict[str, Any], kind: type[Fault], code: str) -> None:
    with pytest.raises(kind) as fault:
        check_refund(CARD, **{**FINE, **change})
    assert fault.value.code == code
    assert fault.value.what


@pytest.mark.parametrize(
    "payment",
    [
        PaymentFigures("on_spot", "KZT", 100_000),
        PaymentFigures("barter", "KZT", 100_000),
        PaymentFigures("card", "KZT", 0),
        PaymentFigures("card", "KZT", 100, 60, 40),
        PaymentFigures("card", "KZT", 100, 160, 0),
    ],
)
def test_what_cannot_be_refunded_says_why(payment: PaymentFigures) -> None:
    assert payment.refundable == 0
    assert blocked(payment)
    with pytest.raises(Invalid) as fault:
        check_refund(payment, **{**FINE, "amount": 1})
    assert fault.value.code == "not_refundable"


@given(
    st.integers(0, 10**9),
    st.integers(0, 10**9),
    st.integers(0, 10**9),
    st.integers(-10, 10**9),
    st.none() | st.integers(0, 10**9),
)
def test_nothing_beyond_the_rest_or_the_limit_ever_passes(
    captured: int, refunded: int, pending: int, amount: int, limit: int | None
) -> None:
    payment = PaymentFigures("card", "KZT", captured, refunded, pending)
    try:
        check_refund(payment, **{**FINE, "amount": amount, "limit": limit})
    except Fault:
        return
    assert 0 < amount <= captured - refunded - pending
    assert limit is None or amount <= limit


# --- what the policies give ------------------------------------------------------------------------------------------


def given_back(case: BookingCase, before: timedelta, **options: Any) -> dict[str, int]:
    suggestion = default_policy().suggest(case, case.starts_at - before, **options)
    assert suggestion.says
    assert suggestion.total == max(0, sum(line.amount for line in suggestion.lines))
    return {line.line_id: line.amount for line in suggestion.lines}


ALL = {"n": 30_000, "c": 5_000, "f": 3_000, "d": 10_000}


@pytest.mark.parametrize(
    ("policy", "before", "back"),
    [
        ("flexible", timedelta(hours=24), ALL),
        ("flexible", timedelta(hours=23, minutes=59), {"n": 20_000, "c": 5_000, "f": 0, "d": 10_000}),
        ("flexible", timedelta(hours=-1), {"n": 10_000, "c": 0, "f": 0, "d": 10_000}),
        ("moderate", timedelta(days=5), ALL),
        ("moderate", timedelta(days=5, seconds=-1), {"n": 10_000, "c": 5_000, "f": 0, "d": 10_000}),
        ("moderate", timedelta(hours=-1), {"n": 5_000, "c": 0, "f": 0, "d": 10_000}),
        ("strict", timedelta(days=30), {"n": 15_000, "c": 5_000, "f": 0, "d": 10_000}),
        ("strict", timedelta(days=3), {"n": 0, "c": 5_000, "f": 0, "d": 10_000}),
        ("strict", timedelta(hours=-1), {"n": 0, "c": 0, "f": 0, "d": 10_000}),
        ("no such policy", timedelta(days=5), ALL),
    ],
)
def test_cancelled_stays(policy: str, before: timedelta, back: dict[str, int]) -> None:
    assert given_back(stay(policy), before) == back


def test_a_strict_stay_just_booked_comes_back_in_full() -> None:
    early = CHECK_IN - timedelta(days=20)
    assert given_back(stay("strict", created_at=early - timedelta(hours=48)), timedelta(days=20)) == ALL
    assert given_back(stay("strict", created_at=early - timedelta(hours=49)), timedelta(days=20))["n"] == 15_000


@pytest.mark.parametrize("options", [{"reason": "host_cancelled"}, {"reason": "host_breach"}, {"excuse": "disaster"}])
def test_what_is_not_the_guests_doing_comes_back_in_full(options: dict[str, Any]) -> None:
    assert given_back(stay("strict"), timedelta(hours=1), **options) == ALL
    during = given_back(stay("strict"), timedelta(days=-1, hours=-1), **options)
    assert during["n"] == 10_000


def test_a_guest_outside_the_door_has_not_spent_the_night_that_runs() -> None:
    outside = {"reason": "no_access"}
    assert given_back(stay("strict"), timedelta(hours=-1), **outside) == ALL
    assert given_back(stay("strict"), timedelta(days=-1, hours=-1), **outside)["n"] == 20_000


def test_the_lines_say_which_nights_stay_paid_where_the_rule_does_not() -> None:
    case = stay("strict")
    found = default_policy().suggest(case, case.starts_at + timedelta(days=1, hours=1), reason="host_cancelled")
    said = {line.line_id: line.says for line in found.lines}
    assert said["n"] == "The nights that have begun stay paid."
    assert said["c"] == found.says


def test_nights_on_several_lines_follow_each_other_whichever_are_chosen() -> None:
    nights = [ChargedLine("a", "nights", 20_000, "2"), ChargedLine("b", "nights", 10_000, "1")]
    case, during = stay("strict", lines=nights), timedelta(days=-1, hours=-1)
    assert given_back(case, during, reason="host_breach") == {"a": 0, "b": 10_000}
    for line, back in {"a": 0, "b": 10_000}.items():
        assert given_back(case, during, reason="host_breach", line_ids=[line]) == {line: back}


def test_chosen_lines_are_measured_by_the_rule_of_their_reason() -> None:
    during = timedelta(days=-1, hours=-1)
    whole = given_back(stay("strict"), during, reason="host_breach")
    assert (
        given_back(stay("strict"), during, reason="host_breach", line_ids=["n"]) == {"n": whole["n"]} == {"n": 10_000}
    )
    assert given_back(stay("strict"), during, reason="unsatisfactory", line_ids=["n"]) == {"n": 30_000}


def test_the_host_cancelling_counts_at_the_moment_of_cancelling() -> None:
    case = stay("strict", cancelled_at=CHECK_IN - timedelta(days=1), cancelled_by="host", status="cancelled")
    assert given_back(case, timedelta(days=-30)) == ALL


def test_days_are_days_on_the_wall_at_the_place() -> None:
    # Tirana's clocks went back on 25 October 2026: five days before 13:00 winter time is 13:00 summer time
    start = datetime(2026, 10, 28, 12, tzinfo=UTC)
    case = stay(starts_at=start, ends_at=start + timedelta(days=3), zone="Europe/Tirane")
    assert given_back(case, timedelta(days=5, hours=1))["f"] == 3_000
    assert given_back(case, timedelta(days=5, minutes=59))["f"] == 0


def test_a_night_begins_at_the_hour_of_check_in_and_lasts_until_the_next_one() -> None:
    # 10 December 14:00 in Almaty until 13 December: the second night begins on the 11th at 14:00
    case = stay("flexible")
    assert given_back(case, -timedelta(hours=23, minutes=59))["n"] == 10_000
    assert given_back(case, -timedelta(hours=24))["n"] == 0


def test_whoever_leaves_in_the_morning_loses_no_more_than_the_evening_before() -> None:
    # 24 December 14:00 until the 29th at 24,500 a night; a moderate policy keeps one more, and half of the others
    check_in = datetime(2026, 12, 24, 9, tzinfo=UTC)
    lines = (ChargedLine("n", "nights", 122_500, "5"),)
    case = stay("moderate", starts_at=check_in, ends_at=check_in + timedelta(days=5, hours=-3), lines=lines)
    evening, morning = datetime(2026, 12, 26, 18, tzinfo=UTC), datetime(2026, 12, 27, 4, 5, tzinfo=UTC)
    assert [default_policy().suggest(case, at).total for at in (evening, morning)] == [12_250, 12_250]
    assert default_policy().suggest(case, datetime(2026, 12, 27, 9, tzinfo=UTC)).total == 0


def test_a_night_begins_at_that_hour_on_the_wall_when_the_clocks_change() -> None:
    # Tirana's clocks went back on 25 October 2026: 14:00 was 12:00 UTC the day before, and is 13:00 UTC then
    start = datetime(2026, 10, 24, 12, tzinfo=UTC)
    case = stay("flexible", starts_at=start, ends_at=start + timedelta(days=3), zone="Europe/Tirane")
    assert given_back(case, timedelta(hours=-24, minutes=-59))["n"] == 10_000
    assert given_back(case, timedelta(hours=-25))["n"] == 0


def test_nights_on_lines_of_their_own_and_discounts() -> None:
    lines = (
        ChargedLine("a", "nights", 10_000, "1"),
        ChargedLine("b", "nights", 40_000, "2"),
        ChargedLine("x", "nights", -3_000, "3"),
        ChargedLine("t", "tax", 300),
    )
    back = given_back(stay("flexible", lines=lines), timedelta(hours=1))
    assert back == {"a": 0, "b": 40_000, "x": -2_000, "t": 200}


def test_what_was_given_back_already_is_not_given_twice() -> None:
    lines = (
        ChargedLine("n", "nights", 30_000, "3", refunded=12_000),
        ChargedLine("c", "cleaning", 5_000, refunded=9_000),
    )
    assert given_back(stay(lines=lines), timedelta(days=9)) == {"n": 18_000, "c": 0}


def appointment(**changes: Any) -> BookingCase:
    return stay(
        "",
        market="appointments",
        ends_at=CHECK_IN + timedelta(hours=1),
        lines=(ChargedLine("s", "service", 2_001),),
        **changes,
    )


@pytest.mark.parametrize(
    ("before", "status", "back"),
    [
        (timedelta(hours=24), "confirmed", 2_001),
        (timedelta(hours=24, seconds=-1), "confirmed", 1_001),
        (timedelta(minutes=-15), "confirmed", 1_001),
        (timedelta(minutes=-15, seconds=-1), "confirmed", 0),
        (timedelta(minutes=-1), "no_show", 0),
    ],
)
def test_cancelled_appointments(before: timedelta, status: str, back: int) -> None:
    assert given_back(appointment(status=status), before) == {"s": back}


def test_a_business_that_cancels_gives_everything_back() -> None:
    assert given_back(appointment(cancelled_by="business"), timedelta(hours=1)) == {"s": 2_001}


def test_rides_are_corrected_by_line() -> None:
    lines = (ChargedLine("m", "minutes", 5_000, "42"), ChargedLine("p", "parking", 900, refunded=100))
    ride = stay("", market="cars", status="completed", ends_at=CHECK_IN + timedelta(minutes=42), lines=lines)
    assert given_back(ride, -timedelta(hours=2)) == {"m": 0, "p": 0}
    assert given_back(ride, -timedelta(hours=2), line_ids=["p"]) == {"p": 800}
    assert given_back(ride, -timedelta(hours=2), reason="wrong_charge", line_ids=["p", "m"]) == {"m": 5_000, "p": 800}
    assert given_back(ride, -timedelta(hours=2), reason="wrong_charge") == {}


@given(
    st.sampled_from(["stays", "appointments", "cars", "boats"]),
    st.sampled_from(["flexible", "moderate", "strict", "", "?"]),
    st.lists(
        st.builds(
            ChargedLine,
            id=st.uuids().map(str),
            kind=st.sampled_from(["nights", "cleaning", "tax", "service", "minutes", "other", "strange"]),
            amount=st.integers(-10_000, 10_000_000),
            quantity=st.sampled_from(["1", "2", "3", "14.2", "", "x", "٣", "9" * 30]),
            refunded=st.integers(0, 1_000),
        ),
        max_size=8,
        unique_by=lambda line: line.id,
    ),
    st.integers(-100, 100),
    st.sampled_from(["cancellation", "host_breach", "goodwill", "strange"]),
    st.sampled_from([ALMATY, "Europe/Tirane", "", "No/Where", "../etc"]),
)
def test_nobody_gets_back_more_than_was_charged(
    market: str, policy: str, lines: list[ChargedLine], days: int, reason: str, zone: str
) -> None:
    case = stay(policy, market=market, lines=lines, zone=zone)
    try:
        suggestion = default_policy().suggest(case, CHECK_IN + timedelta(days=days), reason=reason)
    except Invalid as refusal:
        assert refusal.code == "zone"
        assert "/" in zone
        return
    amounts = {line.id: line.amount for line in lines}
    assert suggestion.total >= 0
    for line in suggestion.lines:
        assert line.amount <= max(0, amounts[line.line_id])


def test_two_hundred_lines_are_quick() -> None:
    case = stay(lines=[ChargedLine(str(number), "nights", 1_000 + number, "1") for number in range(200)])
    policy, now = default_policy(), CHECK_IN - timedelta(days=2)
    policy.suggest(case, now)
    started = time.process_time()
    for _ in range(10):
        policy.suggest(case, now)
    assert (time.process_time() - started) / 10 < 0.05


def test_impossible_dates_are_refused_and_endless_stays_are_quick() -> None:
    with pytest.raises(Invalid) as refusal:
        given_back(stay("strict", starts_at=datetime(1, 1, 2, tzinfo=UTC)), timedelta(0))
    assert refusal.value.code == "dates"
    endless = stay("flexible", ends_at=datetime(9999, 12, 30, tzinfo=UTC), lines=LINES * 50)
    started = time.process_time()
    default_policy().suggest(endless, CHECK_IN)
    assert time.process_time() - started < 0.5


PACK = '[stays]\ndefault = "a"\n\n[[stays.policies.a]]\nsays = "x"\nshares = { rest = "100" }\n'


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (PACK.replace('"100"', '"101"'), 6, "per cent"),
        (PACK.replace('"100"', "100"), 6, "a text in quotes"),
        (PACK.replace("rest", "nigths"), 6, "unknown name"),
        (PACK + 'before = "5 days"\n', 7, "a span"),
        (PACK + "keep_nights = -1\n", 7, "whole number"),
        (PACK + "until = 5\n", 7, "unknown name"),
        (PACK.replace('says = "x"\n', ""), 4, "a text in quotes"),
        (PACK + "announced = 1\n", 7, "true or false"),
        (PACK + '[stays.always.deposit]\nshare = "100"\n', 7, "a text in quotes"),
        (PACK + '[stays.always.deposit]\nshare = "all"\nsays = "x"\n', 8, "per cent"),
        (PACK + '[stays.corrections.fule]\nshare = "100"\nsays = "x"\n', 7, "unknown name"),
        (PACK + '[[stays.excuses]]\nby = ["guest"]\nsays = "x"\nshares = { rest = "0" }\n', 7, "something in it"),
        (
            PACK + '[[stays.excuses]]\nby = ["guest"]\nexcuses = ["hangover"]\nsays = "x"\nshares = { rest = "0" }\n',
            9,
            "a list",
        ),
        (PACK + "[who_pays.stays]\npayers = 5\n", 8, "a list"),
        (PACK.replace('default = "a"', 'default = "b"'), 2, "no policy of this name"),
        (PACK.replace("stays", "yachts"), 1, "unknown name"),
        (PACK + '[[stays.policies.a]]\nsays = "y"\nafter = "soon"\nshares = { rest = "0" }\n', 9, "a span"),
        (
            '[stays]\ndefault = "a"\nfull_for = ["whim"]\n[[stays.policies.a]]\nsays = "x"\nshares = { rest = "0" }\n',
            3,
            "a list",
        ),
        (PACK.replace('"a"\n', '"a"\nby_line_only = 1\n', 1), 3, "true or false"),
        ('[stays]\ndefault = "a"\n[stays.policies]\na = 5\n', 4, "a list of steps"),
    ],
)
def test_a_mistake_in_a_pack_is_named_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(PolicyFault) as fault:
        RefundPolicy.load(text, "mine.toml")
    assert (fault.value.details["line"], "mine.toml" in fault.value.what) == (line, True)
    assert reason in fault.value.what
