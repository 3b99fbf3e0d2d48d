"""What holds of every quote, whatever the booking, the payments, the party, the reason and the hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from agent_console.domain.kinds import Excuse, LineKind, RefundReason
from agent_console.domain.money import allocate, percent, share_of
from agent_console.domain.refund_quotes import placed, quote_refund
from agent_console.domain.refund_spread import spread
from agent_console.domain.refunds import BookingCase, ChargedLine, PaymentFigures, default_policy

ZONES = ("Asia/Almaty", "Europe/Tirane", "Europe/Moscow", "America/Havana", "Asia/Yerevan", "")
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)

kinds = st.sampled_from([*LineKind, "strange"])
quantities = st.sampled_from(["1", "2", "3", "5", "14.2", "", "x"])
charges = st.builds(
    ChargedLine,
    id=st.uuids().map(str),
    kind=kinds,
    amount=st.integers(0, 10**9),
    quantity=quantities,
    refunded=st.just(0) | st.integers(0, 10**6),
)
discounts = st.builds(
    ChargedLine, id=st.uuids().map(str), kind=kinds, amount=st.integers(-(10**6), -1), quantity=quantities
)
payments = st.dictionaries(
    st.uuids().map(str),
    st.builds(
        PaymentFigures,
        method=st.sampled_from(["card", "card", "on_spot"]),
        currency=st.sampled_from(["KZT", "KZT", "KZT", "RUB"]),
        captured=st.integers(0, 10**9),
        refunded=st.integers(0, 10**6),
        pending=st.integers(0, 10**6),
        charged_back=st.just(0) | st.integers(0, 10**6),
    ),
    max_size=5,
)
moments = st.integers(-40 * 86_400, 20 * 86_400).map(lambda seconds: timedelta(seconds=seconds))
asked = st.fixed_dictionaries(
    {},
    optional={
        "reason": st.sampled_from(list(RefundReason)),
        "by": st.sampled_from(["guest", "client", "driver", "host", "business", "platform"]),
        "excuse": st.sampled_from(list(Excuse)),
    },
)


def lines_of(lines: st.SearchStrategy[ChargedLine]) -> st.SearchStrategy[list[ChargedLine]]:
    return st.lists(lines, max_size=8, unique_by=lambda line: line.id)


@st.composite
def cases(draw: st.DrawFn, lines: st.SearchStrategy[ChargedLine] = charges | discounts) -> BookingCase:
    market = draw(st.sampled_from(["stays", "stays", "appointments", "cars"]))
    starts = YEAR + timedelta(minutes=draw(st.integers(0, 525_000)))
    length = timedelta(days=draw(st.integers(1, 30))) if market == "stays" else timedelta(hours=1)
    return BookingCase(
        market=market,
        policy=draw(st.sampled_from(["flexible", "moderate", "strict", "standard", ""])),
        status=draw(st.sampled_from(["confirmed", "running", "completed", "no_show"])),
        starts_at=starts,
        ends_at=starts + length,
        created_at=starts - timedelta(hours=draw(st.integers(0, 2_000))),
        zone=draw(st.sampled_from(ZONES)),
        lines=draw(lines_of(lines)),
        cancelled_by=draw(st.sampled_from(["", "", "guest", "host"])),
        announced=draw(st.booleans()),
        damage_claimed=draw(st.booleans()),
        unpaid=draw(st.just(0) | st.integers(0, 10**7)),
        overpaid=draw(st.just(0) | st.integers(0, 10**7)),
    )


@given(st.integers(-(10**15), 10**15), st.lists(st.integers(0, 10**12), min_size=1, max_size=50))
def test_an_allocation_loses_and_invents_nothing(total: int, weights: list[int]) -> None:
    assume(sum(weights))
    parts = allocate(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        exact = total * weight / sum(weights)
        assert abs(part - exact) <= 1 + abs(exact) * 1e-9
        assert weight or not part


@given(cases(), moments, st.integers(0, 10**7))
def test_what_nobody_paid_comes_off_what_a_cancellation_gives(case: BookingCase, after: timedelta, unpaid: int) -> None:
    now = case.starts_at + after
    whole, less = (default_policy().suggest(replace(case, unpaid=amount), now) for amount in (0, unpaid))
    assert less.total == max(0, whole.total - unpaid) == sum(line.amount for line in less.lines)
    assert less.unpaid == whole.total - less.total
    assert less.rule == whole.rule


@given(st.integers(-(10**12), 10**12), st.fractions(0, 1))
def test_a_share_and_its_rest_make_the_whole(amount: int, share: Any) -> None:
    part = share_of(amount, share)
    assert abs(part) <= abs(amount)
    assert abs(2 * (part - amount * share)) <= 1
    assert percent(amount, "100") == amount
    assert percent(amount, "0") == 0


@given(cases(), payments, moments, asked)
@settings(max_examples=100)
def test_a_quote_never_exceeds_what_is_refundable_and_its_sums_agree(
    case: BookingCase, paid: dict[str, PaymentFigures], after: timedelta, terms: dict[str, Any]
) -> None:
    quote = quote_refund(default_policy(), case, paid, "KZT", case.starts_at + after, **terms)
    mine = {id_: figures for id_, figures in paid.items() if figures.currency == "KZT"}
    assert 0 <= quote.total <= quote.refundable == sum(figures.refundable for figures in mine.values())
    assert quote.total <= quote.given
    assert quote.total == quote.suggestion.total
    if quote.suggestion.beside:
        assert terms["reason"] == RefundReason.DUPLICATE and quote.total <= case.overpaid
    else:
        assert quote.total == sum(line.amount for line in quote.suggestion.lines)
    assert quote.total == sum(part.amount for part in quote.parts) == sum(share.amount for share in quote.shares)
    assert all(0 < part.amount <= mine[part.payment_id].refundable for part in quote.parts)
    rests = {line.id: line.refundable for line in case.lines}
    assert all(line.amount <= rests[line.line_id] for line in quote.suggestion.lines)
    assert bool(quote.blocked) == (quote.refundable == 0)
    assert quote.stays_paid >= 0


@given(cases(charges), st.tuples(moments, moments), st.sampled_from(["", *Excuse]))
@settings(max_examples=100)
def test_whoever_cancels_earlier_before_the_start_gets_no_less(
    case: BookingCase, when: tuple[timedelta, timedelta], excuse: str
) -> None:
    first, second = (case.starts_at + min(-abs(after), timedelta(0)) for after in sorted(when, key=abs, reverse=True))
    case = replace(case, status="confirmed", cancelled_by="")
    early = default_policy().suggest(case, first, excuse=excuse)
    late = default_policy().suggest(case, second, excuse=excuse)
    assert early.total >= late.total


@given(cases(), moments, asked, st.lists(st.floats(0, 1), min_size=1, max_size=6))
@settings(max_examples=100)
def test_a_quote_is_the_same_until_just_before_its_end_and_another_after_it(
    case: BookingCase, after: timedelta, terms: dict[str, Any], between: list[float]
) -> None:
    policy, now = default_policy(), case.starts_at + after
    answer = policy.suggest(case, now, **terms)
    until = policy.valid_until(case, now, **terms)
    if until is None:
        last = timedelta(days=60)
        assert all(policy.suggest(case, now + part * last, **terms) == answer for part in between)
        return
    assert until >= now
    for at in [now + part * (until - now) for part in between] + [max(now, until - INSTANT)]:
        if at < until:
            assert policy.suggest(case, at, **terms) == answer
    assert any(policy.suggest(case, at, **terms) != answer for at in (until, until + INSTANT))


@given(
    cases(),
    moments,
    asked,
    st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=6),
    st.integers(0, 2 * 10**9),
)
@settings(max_examples=200)
def test_whatever_is_taken_of_the_quotes_a_policy_gives_no_more_than_it_gave_at_first(
    case: BookingCase,
    after: timedelta,
    terms: dict[str, Any],
    takes: list[tuple[float, bool]],
    captured: int,
) -> None:
    policy, now, taken, first = default_policy(), case.starts_at + after, 0, None
    for part, everything in takes:
        card = PaymentFigures("card", "KZT", captured, taken)
        quote = quote_refund(policy, case, {"p": card}, "KZT", now, **terms)
        first = quote.total if first is None else first
        amount = quote.total if everything else int(part * quote.total)
        firsts = {line.line_id: line.amount for line in quote.suggestion.lines}
        twice = quote.suggestion.beside
        lies = {} if twice else spread(amount, firsts, {line.id: line.refundable for line in case.lines})
        assert twice or sum(lies.values()) == amount
        gift = terms.get("reason") == RefundReason.GOODWILL
        case = replace(
            case,
            overpaid=case.overpaid - amount * twice,
            lines=[
                replace(
                    line,
                    refunded=line.refunded + lies.get(line.id, 0),
                    gift=line.gift + (lies.get(line.id, 0) if gift else 0),
                )
                for line in case.lines
            ],
        )
        taken += amount
        left = quote_refund(policy, case, {"p": replace(card, refunded=taken)}, "KZT", now, **terms)
        assert taken + left.total == first


@given(cases(charges), moments, asked, st.data())
@settings(max_examples=100)
def test_line_by_line_or_all_together_a_policy_gives_the_same(
    case: BookingCase, after: timedelta, terms: dict[str, Any], data: st.DataObject
) -> None:
    policy, now = default_policy(), case.starts_at + after
    terms = {**terms, "reason": RefundReason.CANCELLATION}
    assume(case.market != "cars")
    first, taken = policy.suggest(case, now, **terms).total, 0
    for _ in range(4):
        chosen = data.draw(st.sets(st.sampled_from([line.id for line in case.lines]))) if case.lines else set()
        answer = policy.suggest(case, now, line_ids=chosen, **terms)
        amount = data.draw(st.integers(0, answer.total))
        lies = spread(amount, {line.line_id: line.amount for line in answer.lines}, {})
        case = replace(
            case, lines=[replace(line, refunded=line.refunded + lies.get(line.id, 0)) for line in case.lines]
        )
        taken += amount
        assert taken + policy.suggest(case, now, **terms).total == first


@given(cases(), moments, asked, st.integers(0, 10**9))
@settings(max_examples=100)
def test_what_was_given_for_no_line_in_particular_counts_against_the_policy(
    case: BookingCase, after: timedelta, terms: dict[str, Any], given: int
) -> None:
    policy, now = default_policy(), case.starts_at + after
    # Gifts do not count, and what was paid twice was never on the bill.
    assume(terms.get("reason") not in (RefundReason.GOODWILL, RefundReason.DUPLICATE))
    before = policy.suggest(case, now, **terms).total
    assert policy.suggest(placed(policy, case, given, now, **terms), now, **terms).total == max(0, before - given)


@given(
    st.lists(st.tuples(st.integers(-(10**6), 10**9), st.integers(0, 10**9)), max_size=8),
    st.integers(0, 10**10),
)
def test_a_refund_lies_on_the_lines_once_and_on_none_beyond_what_it_can_bear(
    lines: list[tuple[int, int]], amount: int
) -> None:
    rests = {str(number): rest for number, (_, rest) in enumerate(lines)}
    firsts = {str(number): min(first, rest) for number, (first, rest) in enumerate(lines)}
    lies = spread(amount, firsts, rests)
    discounts = sum(min(0, part) for part in lies.values())
    assert sum(lies.values()) <= amount
    assert all(min(0, firsts[line]) <= part <= rests[line] for line, part in lies.items())
    assert sum(lies.values()) == min(amount, sum(rests.values()) + discounts)
