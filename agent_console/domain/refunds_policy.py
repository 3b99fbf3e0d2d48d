"""What a booking's policy gives back: line by line, each with the rule that gave it, and until when that holds."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final, TypedDict, Unpack

from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import BookingStatus, Excuse, Market, RefundReason
from agent_console.domain.money_packs import Pack
from agent_console.domain.refunds_lines import (
    as_paid,
    by_correction,
    by_step,
    night_at,
    night_begins,
    nights_begun,
    nights_of,
    wrong_correction,
    zone_of,
)
from agent_console.domain.refunds_pack import market_rules
from agent_console.domain.refunds_types import (
    CUSTOMER,
    REST,
    BookingCase,
    ChargedLine,
    Excused,
    MarketRules,
    Span,
    Step,
    SuggestedLine,
    Suggestion,
    party_name,
)
from agent_console.domain.shares import SECTION, SharesPolicy
from agent_console.resources import resource_path

__all__ = [
    "REST",
    "BookingCase",
    "ChargedLine",
    "RefundPolicy",
    "SuggestedLine",
    "Suggestion",
    "default_policy",
    "party",
]

PACK: Final = "policies/refunds.toml"

_CANCELLING: Final = (RefundReason.CANCELLATION, RefundReason.HOST_CANCELLED)
_INSTANT: Final = timedelta(microseconds=1)


class Asked(TypedDict, total=False):
    """What a suggestion is asked for, beside the booking and the time; see `RefundPolicy.suggest`."""

    reason: str
    line_ids: Collection[str]
    by: str
    excuse: str
    corrected: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RefundPolicy:
    """The refund rules of a pack, by market and policy name, and who bears what is given."""

    name: str
    markets: Mapping[str, MarketRules]
    shares: SharesPolicy

    @classmethod
    def load(cls, data: str | Mapping[str, Any], name: str = PACK) -> RefundPolicy:
        """Read a pack from TOML text or from data. Raises PolicyFault with line and reason."""
        pack = Pack.read(data, name)
        pack.only((), {*Market, SECTION})
        markets = [str(market) for market in Market if pack.get((market,)) is not None]
        return cls(name, {market: market_rules(pack, market) for market in markets}, SharesPolicy.of(pack))

    def suggest(
        self,
        case: BookingCase,
        now: datetime,
        *,
        reason: str = RefundReason.CANCELLATION,
        line_ids: Collection[str] = (),
        by: str = "",
        excuse: str = "",
        corrected: Mapping[str, int] | None = None,
    ) -> Suggestion:
        """What to give back for `reason`.

        Chosen lines come back in full where the market has no rule for the reason, or by as much as they were too high
        (`corrected`: what a line should have been). The market's policy decides a cancellation and the reasons for which
        everything unused comes back, restricted to the chosen lines, and gives nothing that nobody paid. What a line gave
        already counts against it, except for gifts. What was paid twice comes back as far as it was paid beyond the bill. `by`
        is who cancels ("": as the booking says, else the customer); `excuse` an `Excuse`, which never makes the answer worse.

        Raises Invalid (`zone`, `dates`, `by`, `excuse`, `corrections`).
        """
        who = party(case, reason, by)
        _check_excuse(excuse)
        rules = self.markets.get(case.market)
        if rules is None:
            return Suggestion(0, (), "none", "No refund policy is set for this market.")
        wanted = {*line_ids, *(corrected or ())}
        if reason == RefundReason.DUPLICATE and not corrected and (case.overpaid or not wanted):
            says = "What was paid beyond the bill comes back."
            return Suggestion(case.overpaid, (), f"{case.market}.duplicate", says, beside=True)
        lines = [line for line in case.lines if not wanted or line.id in wanted]
        if reason == RefundReason.GOODWILL:
            # Beside what a policy gives a gift does not count; beside another gift it does.
            lines = [replace(line, gift=0) for line in lines]
        by_rule = reason == RefundReason.CANCELLATION or (reason in rules.full_for and not corrected)
        if wanted and (rules.by_line_only or not by_rule):
            return by_correction(case, lines, rules.corrections, corrected or {}, rules.always)
        if corrected:
            raise wrong_correction(
                next(iter(corrected)),
                "A cancellation is decided by the policy, not by what a line should have been.",
                "Choose another reason, or take the corrections away.",
            )
        at = case.cancelled_at or now
        step, excused = _deciding(rules, case, at, reason, who, excuse)
        if step is None and excused is None:
            return Suggestion(0, (), f"{case.market}.choose", "Choose the lines or enter the amount.")
        spent = nights_begun(case, at)
        if spent and reason in rules.not_spent_for:
            # Whoever could not get in has not spent the night that runs.
            spent -= 1
        plain = by_step(case, lines, step, spent, rules.always, tell_spent=step is rules.full) if step else None
        if excused is None:
            assert plain is not None
            return as_paid(case, plain)
        kind = by_step(case, lines, excused.step, spent, rules.always)
        better = plain if plain is not None and plain.total >= kind.total else replace(kind, excused=True)
        return as_paid(case, replace(better, exempt=excused.exempt))

    def valid_until(self, case: BookingCase, now: datetime, **asked: Unpack[Asked]) -> datetime | None:
        """The next instant at which time alone changes the answer of `suggest`; None: it never does.

        The answer is the same from `now` until just before it. At "5 d before" itself the old answer still holds, when a
        night begins the new one does: ask again when the instant has come. Raises Invalid.
        """
        return self.suggest_until(case, now, **asked)[1]

    def suggest_until(
        self, case: BookingCase, now: datetime, **asked: Unpack[Asked]
    ) -> tuple[Suggestion, datetime | None]:
        """What `suggest` gives and until when it holds (`valid_until`), with the work of one. Raises Invalid."""
        current = self.suggest(case, now, **asked)
        rules = self.markets.get(case.market)
        if rules is None or case.cancelled_at is not None:
            return current, None
        try:
            return current, self._changes_at(case, now, rules, asked, current)
        except OverflowError:
            raise _impossible() from None

    def turns_on_announcement(self, case: BookingCase, now: datetime, **asked: Unpack[Asked]) -> bool:
        """Whether it decides something that somebody who is late said so beforehand. Raises Invalid."""
        rules = self.markets.get(case.market)
        if rules is None:
            return False
        reason, excuse, at = (
            asked.get("reason", RefundReason.CANCELLATION),
            asked.get("excuse", ""),
            case.cancelled_at or now,
        )
        who = party(case, reason, asked.get("by", ""))
        said, silent = replace(case, announced=True), replace(case, announced=False)
        # most policies say nothing of it, and then their lines need not be gone through
        ruled = [_deciding(rules, one, at, reason, who, excuse)[0] for one in (said, silent)]
        return ruled[0] != ruled[1] and self.suggest(said, now, **asked) != self.suggest(silent, now, **asked)

    def excuses_for(self, market: str, by: str) -> list[str]:
        """The `Excuse`s that this market knows for that party, in the order of `Excuse`."""
        rules = self.markets.get(market)
        known = {excuse for one in (rules.excuses if rules else ()) if by in one.by for excuse in one.excuses}
        return [excuse for excuse in Excuse if excuse in known]

    def _changes_at(
        self, case: BookingCase, now: datetime, rules: MarketRules, asked: Asked, current: Suggestion
    ) -> datetime | None:
        reason, excuse = asked.get("reason", RefundReason.CANCELLATION), asked.get("excuse", "")
        who = party(case, reason, asked.get("by", ""))

        def ruled_by(at: datetime) -> tuple[str, str, int]:
            step, excused = _deciding(rules, case, at, reason, who, excuse)
            return step.rule if step else "", excused.step.rule if excused else "", nights_begun(case, at)

        ruling = ruled_by(now)

        def differs(at: datetime) -> bool:
            # the lines need not be gone through where nothing that they are judged by has changed
            return ruled_by(at) != ruling and self.suggest(case, at, **asked) != current

        last = now
        for mark in sorted({mark for mark in _marks(rules, case) if mark >= now}):
            night = _first_night(case, last, mark, differs)
            if night is not None:
                return night
            if differs(mark) or differs(mark + _INSTANT):
                return mark
            last = mark
        return _first_night(case, last, None, differs)


def party(case: BookingCase, reason: str = "", by: str = "") -> str:
    """Who cancels, by the name that this market has for it; "" where the booking says something unknown.

    Raises Invalid (`by`) for a name that is asked for and means nobody.
    """
    said = by or case.cancelled_by or ("host" if reason == RefundReason.HOST_CANCELLED else CUSTOMER)
    known = party_name(case.market, said)
    if by and not known:
        raise Invalid(
            "It is not known who that is.",
            "Choose the customer, the host or business, or the platform.",
            code="by",
            details={"field": "by"},
        )
    return known


def _check_excuse(excuse: str) -> None:
    if excuse and excuse not in set(Excuse):
        raise Invalid(
            "This is not one of the reasons beyond somebody's control.",
            f"Choose one of {', '.join(Excuse)}.",
            code="excuse",
            details={"field": "excuse"},
        )


def _steps(rules: MarketRules, case: BookingCase) -> Sequence[Step]:
    return rules.policies.get(case.policy) or rules.policies.get(rules.default, ())


def _deciding(
    rules: MarketRules, case: BookingCase, at: datetime, reason: str, who: str, excuse: str
) -> tuple[Step | None, Excused | None]:
    """The step of the policy and the excuse that hold at `at`."""
    excused = _excused(rules, case, at, who, excuse) if reason in _CANCELLING else None
    if reason in rules.full_for or who in rules.full_when_cancelled_by:
        return rules.full, excused
    if reason != RefundReason.CANCELLATION:
        return None, excused
    return next((step for step in _steps(rules, case) if _holds(step, case, at)), None), excused


def _excused(rules: MarketRules, case: BookingCase, at: datetime, who: str, excuse: str) -> Excused | None:
    if not excuse:
        return None
    return next(
        (one for one in rules.excuses if who in one.by and excuse in one.excuses and _holds(one.step, case, at)), None
    )


# --- time ------------------------------------------------------------------------------------------------------------


def _holds(step: Step, case: BookingCase, at: datetime) -> bool:
    if step.announced is not None and step.announced != case.announced:
        return False
    if step.booked_within and at > case.created_at + _plain(step.booked_within):
        return False
    if step.before and at > _from_start(case, step.before, -1):
        return False
    missed = case.status == BookingStatus.NO_SHOW
    return not step.after or missed or at > _from_start(case, step.after, 1)


def _plain(span: Span) -> timedelta:
    number, unit = span
    return {"d": timedelta(days=number), "h": timedelta(hours=number), "min": timedelta(minutes=number)}[unit]


def _from_start(case: BookingCase, span: Span, sign: int) -> datetime:
    """The instant that far from the start; days are those of the calendar on the wall at the place."""
    number, unit = span
    try:
        if unit != "d":
            return case.starts_at + sign * _plain(span)
        local = case.starts_at.astimezone(zone_of(case.zone))
        return (local + sign * timedelta(days=number)).astimezone(UTC)
    except OverflowError:
        raise _impossible() from None


def _impossible() -> Invalid:
    return Invalid("The dates of this booking cannot be right.", "Have the booking mended.", code="dates")


def _marks(rules: MarketRules, case: BookingCase) -> Iterable[datetime]:
    """The instants at which a step may begin or cease to hold, and the start, in no order."""
    yield case.starts_at
    for step in (*_steps(rules, case), *(one.step for one in rules.excuses)):
        if step.before:
            yield _from_start(case, step.before, -1)
        if step.after:
            yield _from_start(case, step.after, 1)
        if step.booked_within:
            yield case.created_at + _plain(step.booked_within)


def _first_night(
    case: BookingCase, last: datetime, mark: datetime | None, differs: Callable[[datetime], bool]
) -> datetime | None:
    """The first beginning of a night between `last` and `mark` that changes the answer.

    Each night that begins takes more from the lines or nothing, so that the first one which does can be found by halves.
    """
    if case.market != Market.STAYS:
        return None
    low, high = night_at(case, last) + 1, nights_of(case) - 1
    if mark is not None:
        reached = night_at(case, mark)
        high = min(high, reached - 1 if night_begins(case, reached) >= mark else reached)
    if low > high or not differs(night_begins(case, high)):
        return None
    found = bisect_left(range(low, high), True, key=lambda number: differs(night_begins(case, number)))
    return night_begins(case, low + found)


@functools.cache
def default_policy() -> RefundPolicy:
    """The refund rules that the product ships."""
    return RefundPolicy.load(resource_path(PACK).read_text(encoding="utf-8"), PACK)
