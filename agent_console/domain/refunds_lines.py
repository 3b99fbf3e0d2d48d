"""What each charged line gives back under one rule: nights that have begun, discounts, what was given back already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import LineKind, Market
from agent_console.domain.money import allocate, share_of
from agent_console.domain.refunds_types import BookingCase, ChargedLine, LineRule, Step, SuggestedLine, Suggestion

HELD: Final = ".held"
"""End of the rule of a line that gives nothing while a damage is claimed."""
SPENT_SAYS: Final = "The nights that have begun stay paid."
"""Of a line of which some nights were used."""

Judge = Callable[[ChargedLine], tuple[int, str, str]]
"""Of one line: what it gives back in all, the rule, and its sentence."""


class Line(Protocol):
    """A line with what was charged for it, in minor units."""

    @property
    def id(self) -> str: ...
    @property
    def amount(self) -> int: ...


def zone_of(name: str) -> tzinfo:
    """Raises Invalid (`zone`)."""
    try:
        return ZoneInfo(name) if name else UTC
    except (OSError, ValueError, KeyError):
        # taking another zone instead could move a deadline by half a day
        raise Invalid("The time zone of this booking is not known.", "Have the booking mended.", code="zone") from None


def by_step(
    case: BookingCase,
    lines: Sequence[ChargedLine],
    step: Step,
    spent: int,
    always: Mapping[str, LineRule],
    *,
    tell_spent: bool = False,
) -> Suggestion:
    """Shares per line, with the nights `spent` and those that the step keeps paid in full. `tell_spent`: the step's own sentence
    does not speak of them, so that the lines must."""
    kept = step.keep_nights + spent
    nights = nights_of(case) if kept else 1
    # Of all lines, whichever are judged: they follow each other through the stay.
    starts = _first_nights(case.lines, nights) if kept else {}

    def judge(line: ChargedLine) -> tuple[int, str, str]:
        standing = always.get(line.kind)
        if standing is not None:
            return _standing(case, line, standing)
        amount = line.amount
        if kept and line.kind in (LineKind.NIGHTS, LineKind.TAX):
            first, count = starts.get(line.id, (0, nights))
            paid = _first_parts(amount, count, min(max(0, kept - first), count))
            if paid and tell_spent:
                return share_of(amount - paid, step.share(line.kind)), step.rule, SPENT_SAYS
            amount -= paid
        return share_of(amount, step.share(line.kind)), step.rule, step.says

    return _judged(lines, judge, step.rule, step.says)


def as_paid(case: BookingCase, given: Suggestion) -> Suggestion:
    """The same without what nobody paid: what a policy leaves paid, is paid first, and what is held for a claim last of all."""
    held = {line.line_id for line in given.lines if line.rule.endswith(HELD)}
    unpaid = case.unpaid - sum(line.refundable for line in case.lines if line.id in held)
    unpaid = min(max(0, unpaid), given.total)
    return balanced(replace(given, unpaid=unpaid), given.total - unpaid) if unpaid else given


def by_correction(
    case: BookingCase,
    lines: Sequence[ChargedLine],
    rules: Mapping[str, LineRule],
    corrected: Mapping[str, int],
    always: Mapping[str, LineRule],
) -> Suggestion:
    """Chosen lines in full, or as much as they were too high: `corrected` has what a line should have been. What `always` holds
    while a damage is claimed, is held here, too.

    Raises Invalid (`corrections`) as `check_corrected`.
    """
    check_corrected(lines, corrected)
    rule = f"{case.market}.lines"
    says = "The chosen lines, by as much as they were too high." if corrected else "The chosen lines in full."

    def judge(line: ChargedLine) -> tuple[int, str, str]:
        known = rules.get(line.kind)
        held = _held(case, always.get(line.kind)) or _held(case, known)
        if held is not None:
            return held
        wrong = line.amount - corrected.get(line.id, 0)
        if known is None:
            return wrong, rule, says
        return share_of(wrong, known.share), known.rule, known.says

    return _judged(lines, judge, rule, says)


def check_corrected(lines: Iterable[Line], corrected: Mapping[str, int]) -> None:
    """Raise Invalid (`corrections`) for what no line should have been: of a line that is not there, or not between nothing
    and what was charged for it."""
    charged = {line.id: line.amount for line in lines}
    for line_id, right in corrected.items():
        if line_id not in charged:
            raise wrong_correction(line_id, "A corrected line is not on this booking.")
        if not min(0, charged[line_id]) <= right <= max(0, charged[line_id]):
            raise wrong_correction(line_id, "A corrected line must lie between nothing and what was charged.")


def wrong_correction(line_id: str, what: str, advice: str = "Enter what the line should have been.") -> Invalid:
    """What is raised for a correction that makes no sense."""
    return Invalid(what, advice, code="corrections", details={"field": "corrections", "line_id": line_id})


def _standing(case: BookingCase, line: ChargedLine, standing: LineRule) -> tuple[int, str, str]:
    return _held(case, standing) or (share_of(line.amount, standing.share), standing.rule, standing.says)


def _held(case: BookingCase, rule: LineRule | None) -> tuple[int, str, str] | None:
    """The answer of a line that this rule holds while a damage is claimed; None where it does not."""
    if rule is None or not rule.held_says or not case.damage_claimed:
        return None
    return 0, rule.rule + HELD, rule.held_says


def _judged(lines: Sequence[ChargedLine], judge: Judge, rule: str, says: str) -> Suggestion:
    found = []
    for line in lines:
        amount, by, sentence = judge(line)
        left = amount - line.refunded + line.gift
        left = max(0, min(left, line.refundable)) if line.amount >= 0 else min(0, left)
        found.append(SuggestedLine(line.id, left, by, sentence))
    return balanced(Suggestion(sum(line.amount for line in found), tuple(found), rule, says))


def balanced(suggestion: Suggestion, most: int | None = None) -> Suggestion:
    """The suggestion with lines that sum to its total, the total being no less than zero and at most `most`.

    Discounts that outweigh what comes back are cut; where the payments cannot bear it all, the lines give less in proportion.
    """
    lines = suggestion.lines
    given = sum(line.amount for line in lines)
    if given == suggestion.total and given >= 0 and (most is None or given <= most):
        return suggestion
    gains = [max(0, line.amount) for line in lines]
    discounts = [max(0, -line.amount) for line in lines]
    if given < 0:
        discounts = allocate(sum(gains), discounts)
        given = 0
    if most is not None and given > most:
        gains = allocate(most + sum(discounts), gains)
        given = most
    amounts = [gain - discount for gain, discount in zip(gains, discounts, strict=True)]
    adjusted = tuple(
        line if line.amount == amount else replace(line, amount=amount)
        for line, amount in zip(lines, amounts, strict=True)
    )
    return replace(suggestion, total=given, lines=adjusted)


def nights_of(case: BookingCase) -> int:
    """Nights of a stay by the calendar of the place; 1 for everything that has no end."""
    if case.ends_at is None:
        return 1
    zone = zone_of(case.zone)
    return max(1, (case.ends_at.astimezone(zone).date() - case.starts_at.astimezone(zone).date()).days)


def nights_begun(case: BookingCase, at: datetime) -> int:
    """Nights of a stay that had begun at `at`; 0 before check-in and for everything that has no nights."""
    if case.market != Market.STAYS or at < case.starts_at:
        return 0
    return min(nights_of(case), night_at(case, at) + 1)


def night_at(case: BookingCase, at: datetime) -> int:
    """The number (0: the first) of the night that `at` lies in; it lasts until the next one begins. 0 for everything before."""
    zone = zone_of(case.zone)
    days = (at.astimezone(zone).date() - case.starts_at.astimezone(zone).date()).days
    return max(0, days if at >= night_begins(case, days) else days - 1)


def night_begins(case: BookingCase, number: int) -> datetime:
    """When night `number` (0: the first) of a stay begins: at check-in, then each day at that hour on the wall at the place."""
    if number <= 0:
        return case.starts_at
    local = case.starts_at.astimezone(zone_of(case.zone))
    return (local + timedelta(days=number)).astimezone(UTC)


def _first_parts(amount: int, count: int, parts: int) -> int:
    """The first `parts` of `amount` split evenly into `count`; what does not go evenly lies on the first ones."""
    each, odd = divmod(abs(amount), count)
    share = each * parts + min(parts, odd)
    return -share if amount < 0 else share


def _first_nights(lines: Sequence[ChargedLine], nights: int) -> dict[str, tuple[int, int]]:
    """For lines of nights that follow each other: (first night, number of nights) by line.

    Where the quantities do not add up to the stay, every line is taken to run through all of it.
    """
    staying = [line for line in lines if line.kind == LineKind.NIGHTS and line.amount >= 0]
    counts = [int(line.quantity) if line.quantity.isascii() and line.quantity.isdigit() else 0 for line in staying]
    if sum(counts) != nights or 0 in counts:
        return {}
    places, first = {}, 0
    for line, count in zip(staying, counts, strict=True):
        places[line.id] = (first, count)
        first += count
    return places
