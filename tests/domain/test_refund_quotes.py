"""Quotes: who cancels and why, what cannot go back to a card, and until when the figures hold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from agent_console.domain.faults import Invalid
from agent_console.domain.refund_quotes import Instead, quote_refund
from agent_console.domain.refunds import BookingCase, ChargedLine, PaymentFigures, default_policy
from tests.domain.bookings import CHECK_IN, LINES, stay

ALL = {"n": 30_000, "c": 5_000, "f": 3_000, "d": 10_000}
CARD = PaymentFigures("card", "KZT", 48_000)


def slot(**changes: Any) -> BookingCase:
    facts: dict[str, Any] = {
        "market": "appointments",
        "policy": "standard",
        "ends_at": CHECK_IN + timedelta(hours=1),
        "zone": "Europe/Tirane",
        "lines": (ChargedLine("s", "service", 2_001),),
    }
    return stay(**{**facts, **changes})


def ride(**changes: Any) -> BookingCase:
    lines = (
        ChargedLine("m", "minutes", 5_000, "42"),
        ChargedLine("k", "kilometres", 1_200, "14.2"),
        ChargedLine("u", "fuel", 900),
        ChargedLine("p", "parking", 900, refunded=100),
        ChargedLine("x", "fine", 50_000),
        ChargedLine("o", "other", 77),
    )
    facts: dict[str, Any] = {"market": "cars", "policy": "", "status": "completed", "zone": "Europe/Moscow"}
    return stay(**{**facts, "ends_at": CHECK_IN + timedelta(minutes=42), "lines": lines, **changes})


def back(case: BookingCase, at: datetime, **asked: Any) -> dict[str, int]:
    suggestion = default_policy().suggest(case, at, **asked)
    assert suggestion.says
    assert all(line.rule and line.says for line in suggestion.lines)
    assert suggestion.total == sum(line.amount for line in suggestion.lines)
    return {line.line_id: line.amount for line in suggestion.lines}


# --- who cancels, and why ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ({}, {"n": 0, "c": 5_000, "f": 0, "d": 10_000}),
        ({"by": "guest"}, {"n": 0, "c": 5_000, "f": 0, "d": 10_000}),
        ({"by": "customer"}, {"n": 0, "c": 5_000, "f": 0, "d": 10_000}),
        ({"by": "host"}, ALL),
        ({"by": "business"}, ALL),
        ({"by": "platform"}, ALL),
        ({"excuse": "disaster"}, ALL),
        ({"excuse": "illness"}, {**ALL, "f": 0}),
        ({"excuse": "utilities"}, {"n": 0, "c": 5_000, "f": 0, "d": 10_000}),
        ({"excuse": "illness", "reason": "goodwill"}, {}),
        ({"by": "host", "excuse": "illness"}, ALL),
        ({"reason": "host_cancelled"}, ALL),
    ],
)
def test_who_cancels_a_strict_stay_two_days_before(asked: dict[str, Any], given: dict[str, int]) -> None:
    assert back(stay("strict"), CHECK_IN - timedelta(days=2), **asked) == given


def test_the_booking_says_who_cancelled_unless_somebody_knows_better() -> None:
    cancelled = stay("strict", cancelled_by="host", cancelled_at=CHECK_IN - timedelta(days=2), status="cancelled")
    assert back(cancelled, CHECK_IN) == ALL
    assert back(cancelled, CHECK_IN, by="guest")["n"] == 0
    assert back(stay("strict", cancelled_by="somebody"), CHECK_IN - timedelta(days=2))["n"] == 0


@pytest.mark.parametrize(("asked", "code"), [({"by": "neighbour"}, "by"), ({"excuse": "hangover"}, "excuse")])
def test_nobody_and_no_excuse_are_invented(asked: dict[str, Any], code: str) -> None:
    with pytest.raises(Invalid) as refusal:
        back(stay("strict"), CHECK_IN, **asked)
    assert refusal.value.code == code
    assert refusal.value.advice


def test_an_excused_host_bears_no_consequences_and_the_guest_still_gets_everything() -> None:
    at = CHECK_IN - timedelta(hours=3)
    excused = default_policy().suggest(stay("strict"), at, by="host", excuse="disaster")
    assert (excused.total, excused.exempt) == (48_000, True)
    blamed = default_policy().suggest(stay("strict"), at, by="host")
    assert (blamed.total, blamed.exempt) == (48_000, False)
    assert not default_policy().suggest(stay("strict"), at, by="host", excuse="transport").exempt
    payer = [
        quote_refund(default_policy(), stay("strict"), {"a": CARD}, "KZT", at, by="host", excuse=excuse).shares[0].payer
        for excuse in ("", "disaster")
    ]
    assert payer == ["host", "platform"]


def test_an_excuse_never_makes_it_worse() -> None:
    early = CHECK_IN - timedelta(days=6)
    suggestion = default_policy().suggest(stay("moderate"), early, excuse="illness")
    assert (suggestion.total, suggestion.excused) == (48_000, False)
    late = default_policy().suggest(stay("moderate"), CHECK_IN - timedelta(days=1), excuse="illness")
    assert (late.total, late.excused, late.rule) == (45_000, True, "stays.excuses.2")


def test_the_excuses_that_can_be_chosen_are_those_of_the_pack() -> None:
    policy = default_policy()
    assert policy.excuses_for("stays", "guest") == ["illness", "bereavement", "disaster", "authorities"]
    assert "utilities" in policy.excuses_for("stays", "host")
    assert policy.excuses_for("stays", "platform") == policy.excuses_for("boats", "guest") == []


def test_nights_that_were_slept_stay_paid_whatever_the_excuse() -> None:
    assert back(stay("strict"), CHECK_IN + timedelta(days=1), excuse="disaster")["n"] == 10_000


# --- appointments, rides, deposits -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("late", "changes", "asked", "given"),
    [
        (timedelta(hours=-24), {}, {}, 2_001),
        (timedelta(hours=-23), {}, {}, 1_001),
        (timedelta(hours=-23), {}, {"excuse": "illness"}, 2_001),
        (timedelta(hours=-1), {}, {"by": "business"}, 2_001),
        (timedelta(minutes=15), {}, {}, 1_001),
        (timedelta(minutes=16), {}, {}, 0),
        (timedelta(minutes=16), {"announced": True}, {}, 1_001),
        (timedelta(minutes=16), {}, {"excuse": "illness"}, 0),
        (timedelta(hours=-1), {"status": "no_show"}, {}, 0),
        (timedelta(minutes=50), {}, {"by": "business"}, 2_001),
    ],
)
def test_late_for_an_appointment(late: timedelta, changes: dict[str, Any], asked: dict[str, Any], given: int) -> None:
    assert back(slot(**changes), CHECK_IN + late, **asked) == {"s": given}


def test_announced_lateness_is_asked_for_only_where_it_decides_something() -> None:
    policy, late = default_policy(), timedelta(minutes=16)
    for case, at, asked, matters in (
        (slot(), CHECK_IN + late, {}, True),
        (slot(announced=True), CHECK_IN + late, {}, True),
        (slot(status="no_show"), CHECK_IN - late, {}, True),
        (slot(), CHECK_IN + timedelta(minutes=15), {}, False),
        (slot(), CHECK_IN + late, {"by": "business"}, False),
        (slot(), CHECK_IN + late, {"reason": "unsatisfactory"}, False),
        (stay("strict"), CHECK_IN + late, {}, False),
        (ride(), CHECK_IN + late, {}, False),
        (slot(market="boats"), CHECK_IN + late, {}, False),
        (slot(lines=()), CHECK_IN + late, {}, True),
    ):
        found = quote_refund(policy, case, {}, "EUR", at, **asked)
        assert found.announced is (case.announced if matters else None), (case, asked)


def test_a_ride_is_corrected_line_by_line_each_by_its_own_rule() -> None:
    suggestion = default_policy().suggest(
        ride(), CHECK_IN + timedelta(days=1), reason="wrong_charge", line_ids=["m", "u", "p", "x", "o"]
    )
    assert {line.line_id: (line.amount, line.rule) for line in suggestion.lines} == {
        "m": (5_000, "cars.corrections.minutes"),
        "u": (900, "cars.corrections.fuel"),
        "p": (800, "cars.corrections.parking"),
        "x": (50_000, "cars.corrections.fine"),
        "o": (77, "cars.lines"),
    }
    assert len({line.says for line in suggestion.lines}) == 5


def test_a_line_can_be_corrected_to_what_it_should_have_been() -> None:
    at = CHECK_IN + timedelta(days=1)
    assert back(ride(), at, reason="wrong_charge", corrected={"m": 3_800, "p": 850}) == {"m": 1_200, "p": 0}
    for wrong in ({"m": -1}, {"m": 5_001}, {"m": 3_800, "strange": 0}):
        with pytest.raises(Invalid) as refusal:
            back(ride(), at, reason="wrong_charge", corrected=wrong)
        assert (refusal.value.code, refusal.value.field) == ("corrections", "corrections")
        assert refusal.value.details["line_id"] == next(reversed(wrong))


def test_what_a_line_gave_already_counts_towards_its_correction() -> None:
    at = CHECK_IN + timedelta(days=1)
    given = ride(lines=(ChargedLine("u", "fuel", 8_900, refunded=2_000), ChargedLine("m", "minutes", 5_000)))
    assert back(given, at, reason="wrong_charge", corrected={"u": 3_200}) == {"u": 3_700}
    assert back(given, at, reason="wrong_charge", line_ids=["m"], corrected={"u": 3_200}) == {"u": 3_700, "m": 5_000}
    suggestion = default_policy().suggest(given, at, reason="wrong_charge", corrected={"u": 3_200})
    assert suggestion.says == "The chosen lines, by as much as they were too high."


def test_a_policy_that_decides_a_cancellation_knows_no_corrections() -> None:
    with pytest.raises(Invalid) as refusal:
        back(stay("strict"), CHECK_IN - timedelta(days=9), corrected={"n": 1})
    assert refusal.value.field == "corrections"
    assert back(ride(), CHECK_IN + timedelta(days=1), corrected={"m": 3_800}) == {"m": 1_200}, "rides go by their lines"


def test_a_deposit_comes_back_whatever_the_policy_unless_a_damage_is_claimed() -> None:
    during = CHECK_IN + timedelta(days=2, hours=12)
    assert back(stay("strict"), during) == {"n": 0, "c": 0, "f": 0, "d": 10_000}
    assert back(stay("strict", damage_claimed=True), during) == {"n": 0, "c": 0, "f": 0, "d": 0}
    held = default_policy().suggest(stay("strict", damage_claimed=True), CHECK_IN - timedelta(days=1), by="host")
    deposit = next(line for line in held.lines if line.line_id == "d")
    assert (deposit.amount, deposit.rule) == (0, "stays.always.deposit.held")
    assert "damage claim" in deposit.says


def test_discounts_that_outweigh_what_comes_back_are_cut_so_that_lines_and_total_agree() -> None:
    lines = (ChargedLine("n", "nights", 10_000, refunded=9_000), ChargedLine("x", "nights", -4_000))
    assert back(stay("strict", lines=lines), CHECK_IN - timedelta(days=1), by="host") == {"n": 1_000, "x": -1_000}


# --- over the payments -------------------------------------------------------------------------------------------------


def test_a_quote_goes_over_the_payments_and_says_what_stays_paid() -> None:
    payments = {
        "a": PaymentFigures("card", "KZT", 20_000, 5_000),
        "b": PaymentFigures("card", "KZT", 28_000),
        "c": PaymentFigures("card", "RUB", 99_000),
    }
    quote = quote_refund(default_policy(), stay("strict"), payments, "KZT", CHECK_IN - timedelta(days=20))
    assert (quote.given, quote.total, quote.refundable) == (30_000, 30_000, 43_000)
    assert quote.parts == (("b", 28_000), ("a", 2_000))
    assert quote.stays_paid == 13_000
    assert (quote.blocked, quote.instead) == ("", ())
    assert quote.shares == (("platform", 30_000),)


def test_lines_give_less_in_proportion_where_the_payments_cannot_bear_them() -> None:
    quote = quote_refund(
        default_policy(), stay("strict"), {"a": PaymentFigures("card", "KZT", 24_000)}, "KZT", CHECK_IN, by="platform"
    )
    assert (quote.given, quote.total) == (38_000, 24_000)
    assert sum(line.amount for line in quote.suggestion.lines) == 24_000


def test_cash_is_not_refunded_to_a_card_and_the_quote_says_what_can_be_done() -> None:
    cash = {"a": PaymentFigures("on_spot", "KZT", 2_001)}
    quote = quote_refund(default_policy(), slot(), cash, "KZT", CHECK_IN - timedelta(days=2))
    assert (quote.given, quote.total, quote.parts) == (2_001, 0, ())
    assert "on the spot" in quote.blocked
    assert quote.instead == tuple(Instead)
    assert quote.stays_paid == 2_001
    mixed = {**cash, "b": PaymentFigures("card", "KZT", 1_000)}
    half = quote_refund(default_policy(), slot(), mixed, "KZT", CHECK_IN - timedelta(days=2))
    assert (half.total, half.off_card, half.blocked, half.instead) == (1_000, 1_001, "", tuple(Instead))
    alone = {"b": mixed["b"]}
    asked = quote_refund(default_policy(), slot(), alone, "KZT", CHECK_IN - timedelta(days=2), [cash["a"]])
    assert (asked.total, asked.off_card, asked.instead) == (1_000, 1_001, tuple(Instead))
    given = {**cash, "b": PaymentFigures("card", "KZT", 1_000, refunded=1_000)}
    bill = slot(lines=(ChargedLine("s", "service", 2_001, refunded=1_000),))
    rest = quote_refund(default_policy(), bill, given, "KZT", CHECK_IN - timedelta(days=2))
    assert (rest.total, rest.off_card, rest.instead) == (0, 1_001, tuple(Instead))
    late = quote_refund(default_policy(), slot(), mixed, "KZT", CHECK_IN - timedelta(hours=2))
    assert (late.given, late.total, late.off_card) == (1_001, 1_000, 1)


def test_a_card_that_can_take_it_all_back_leaves_nothing_to_be_done_elsewhere() -> None:
    mixed = {"a": PaymentFigures("on_spot", "KZT", 1_000), "b": PaymentFigures("card", "KZT", 2_001)}
    quote = quote_refund(default_policy(), slot(), mixed, "KZT", CHECK_IN - timedelta(days=2))
    assert (quote.total, quote.off_card, quote.instead) == (2_001, 0, ())


def test_money_of_closed_books_is_not_given_and_the_quote_says_why() -> None:
    closed = PaymentFigures("card", "KZT", 30_000, closed=True)
    at = CHECK_IN - timedelta(days=9)
    quote = quote_refund(default_policy(), stay(), {"a": closed}, "KZT", at)
    assert (quote.given, quote.total, quote.refundable, quote.off_card) == (48_000, 0, 0, 0)
    assert "books are closed" in quote.blocked
    both = {"a": closed, "b": PaymentFigures("card", "KZT", 18_000)}
    half = quote_refund(default_policy(), stay(), both, "KZT", at)
    assert (half.total, half.parts, half.blocked) == (18_000, (("b", 18_000),), "")
    gone = {**both, "b": PaymentFigures("card", "KZT", 50_000, refunded=50_000)}
    assert "books are closed" in quote_refund(default_policy(), stay(), gone, "KZT", at).blocked


def test_what_a_bank_took_back_is_neither_refunded_nor_paid() -> None:
    charged = {"a": PaymentFigures("card", "KZT", 48_000, charged_back=40_000)}
    quote = quote_refund(default_policy(), stay("strict"), charged, "KZT", CHECK_IN - timedelta(days=1), by="host")
    assert (quote.given, quote.total, quote.stays_paid) == (48_000, 8_000, 0)
    gone = {"a": PaymentFigures("card", "KZT", 48_000, charged_back=48_000)}
    assert quote_refund(default_policy(), stay("strict"), gone, "KZT", CHECK_IN, by="host").blocked


def test_nothing_paid_says_so() -> None:
    quote = quote_refund(default_policy(), slot(), {}, "KZT", CHECK_IN)
    assert quote.blocked == "Nothing was paid for this booking."
    assert quote.total == quote.stays_paid == 0


# --- until when it holds -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case", "at", "asked", "until"),
    [
        (stay("moderate"), timedelta(days=-9), {}, timedelta(days=-5)),
        (stay("moderate"), timedelta(days=-5), {}, timedelta(days=-5)),
        (stay("moderate"), timedelta(days=-4), {}, timedelta(0)),
        # The second night begins a day after check-in, whatever midnight lies between.
        (stay("flexible"), timedelta(hours=1), {}, timedelta(hours=24)),
        (stay("flexible"), timedelta(hours=11), {}, timedelta(hours=24)),
        (stay("flexible"), timedelta(hours=24), {}, None),
        (stay("flexible"), timedelta(hours=25), {}, None),
        (stay("strict"), timedelta(hours=1), {}, None),
        (stay("strict"), timedelta(hours=1), {"excuse": "disaster"}, timedelta(hours=24)),
        (stay("strict"), timedelta(days=-2), {"by": "host"}, timedelta(0)),
        (stay("strict", created_at=CHECK_IN - timedelta(days=20)), timedelta(days=-19), {}, timedelta(days=-18)),
        (stay("strict", cancelled_at=CHECK_IN), timedelta(days=-9), {}, None),
        (slot(), timedelta(days=-3), {}, timedelta(days=-1)),
        (slot(), timedelta(hours=-3), {}, timedelta(minutes=15)),
        (slot(announced=True), timedelta(hours=-3), {}, timedelta(minutes=15)),
        (slot(), timedelta(hours=-3), {"by": "business"}, None),
        (slot(), timedelta(hours=-3), {"excuse": "illness"}, timedelta(0)),
        (slot(), timedelta(hours=3), {}, None),
        (ride(), timedelta(days=1), {"reason": "wrong_charge", "line_ids": ["m"]}, None),
        (stay("strict", market="boats"), timedelta(days=-9), {}, None),
    ],
)
def test_until_when_a_quote_holds(
    case: BookingCase, at: timedelta, asked: dict[str, Any], until: timedelta | None
) -> None:
    found = default_policy().valid_until(case, CHECK_IN + at, **asked)
    assert found == (None if until is None else CHECK_IN + until)


def test_the_instant_is_exact_across_a_change_of_the_clocks() -> None:
    # Tirana's clocks went back on 25 October 2026: five days before 13:00 winter time is 13:00 summer time
    start = datetime(2026, 10, 28, 12, tzinfo=UTC)
    case = stay("moderate", starts_at=start, ends_at=start + timedelta(days=3), zone="Europe/Tirane")
    assert default_policy().valid_until(case, start - timedelta(days=9)) == datetime(2026, 10, 23, 11, tzinfo=UTC)
    # and the nights that begin around it begin at 14:00 on the wall, 12:00 and then 13:00 UTC
    start = datetime(2026, 10, 23, 12, tzinfo=UTC)
    case = stay("strict", starts_at=start, ends_at=start + timedelta(days=6), zone="Europe/Tirane")
    marks, at = [], start
    for _ in range(3):
        found = default_policy().valid_until(case, at, by="platform")
        assert found is not None
        marks.append(found)
        at = found
    assert [mark.hour for mark in marks] == [12, 13, 13]


def test_the_night_that_changes_it_is_found_behind_those_that_change_nothing() -> None:
    lines = (ChargedLine("a", "nights", 0, "20"), ChargedLine("b", "nights", 10_000, "10"))
    case = stay("strict", ends_at=CHECK_IN + timedelta(days=30), lines=lines)
    found = default_policy().valid_until(case, CHECK_IN + timedelta(hours=1), by="platform")
    assert found == CHECK_IN + timedelta(days=20)
    endless = stay("strict", ends_at=datetime(9999, 12, 30, tzinfo=UTC), lines=LINES * 50)
    assert default_policy().valid_until(endless, CHECK_IN, by="platform") is not None
