"""What a booking's policy gives back: line by line, each with the rule that gave it."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

from agent_console.domain.faults import Fault, Invalid
from agent_console.domain.kinds import BookingStatus, LineKind, Market, RefundReason
from agent_console.domain.money import parse_percent, percent
from agent_console.domain.money_packs import Pack, Path
from agent_console.domain.shares import SECTION, SharesPolicy
from agent_console.resources import resource_path

PACK: Final = "policies/refunds.toml"

REST: Final = "rest"
"""Key of the share of all line kinds that a step does not name."""

_SPAN: Final = re.compile(r"(\d{1,4}) (d|h|min)")
_PARTIES: Final = frozenset({"guest", "client", "driver", "host", "business", "platform"})
_FIELDS: Final = frozenset({"before", "after", "booked_within", "keep_nights", "shares", "says"})


@dataclass(frozen=True, slots=True)
class ChargedLine:
    """One line of a booking, in minor units; a discount is negative."""

    id: str
    kind: str
    amount: int
    quantity: str = "1"
    refunded: int = 0


@dataclass(frozen=True, slots=True)
class BookingCase:
    """What the policies look at. `cancelled_at` None: what a cancellation now would give."""

    market: str
    policy: str
    status: str
    starts_at: datetime
    ends_at: datetime | None
    created_at: datetime
    zone: str
    lines: Sequence[ChargedLine]
    cancelled_at: datetime | None = None
    cancelled_by: str = ""


@dataclass(frozen=True, slots=True)
class SuggestedLine:
    """What one line gives back now, after what it gave already; `rule` names what decided."""

    line_id: str
    amount: int
    rule: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`total` is never negative; `rule` is stable, `says` the operator's sentence for it."""

    total: int
    lines: tuple[SuggestedLine, ...]
    rule: str
    says: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a policy. `before` or `after`: (number, unit) from the start of the booking; neither: always."""

    rule: str
    shares: Mapping[str, str]
    says: str
    before: tuple[int, str] | None = None
    after: tuple[int, str] | None = None
    booked_within: tuple[int, str] | None = None
    keep_nights: int = 0

    def share(self, kind: str) -> str:
        return self.shares.get(kind, self.shares.get(REST, "0"))


@dataclass(frozen=True, slots=True)
class MarketRules:
    default: str
    full_for: frozenset[str]
    full_when_cancelled_by: frozenset[str]
    by_line_only: bool
    policies: Mapping[str, Sequence[Step]]


@dataclass(frozen=True, slots=True)
class RefundPolicy:
    """The refund rules of a pack, by market and policy name."""

    name: str
    markets: Mapping[str, MarketRules]
    shares: SharesPolicy

    @classmethod
    def load(cls, data: str | Mapping[str, Any], name: str = PACK) -> RefundPolicy:
        """Read a pack from TOML text or from data. Raises PolicyFault with line and reason."""
        pack = Pack.read(data, name)
        pack.only((), {*Market, SECTION})
        markets = [str(market) for market in Market if pack.get((market,)) is not None]
        return cls(name, {market: _market_rules(pack, market) for market in markets}, SharesPolicy.of(pack))

    def suggest(
        self,
        case: BookingCase,
        now: datetime,
        *,
        reason: str = RefundReason.CANCELLATION,
        line_ids: Collection[str] = (),
        beyond_control: bool = False,
    ) -> Suggestion:
        """What to give back for `reason`.

        Chosen lines come back in full where the reason is no cancellation; the market's policy decides a cancellation,
        restricted to the chosen lines. `beyond_control`: a reason that the policy excuses. Raises Invalid (`zone`, `dates`).
        """
        rules = self.markets.get(case.market)
        if rules is None:
            return Suggestion(0, (), "none", "No refund policy is set for this market.")
        lines = [line for line in case.lines if not line_ids or line.id in line_ids]
        if line_ids and (rules.by_line_only or reason != RefundReason.CANCELLATION):
            return _full(lines, f"{case.market}.lines", "The chosen lines in full.")
        at = case.cancelled_at or now
        if beyond_control or reason in rules.full_for or case.cancelled_by in rules.full_when_cancelled_by:
            return _everything_unused(case, lines, at)
        step = self._step(rules, case, at) if reason == RefundReason.CANCELLATION else None
        if step is None:
            return Suggestion(0, (), f"{case.market}.choose", "Choose the lines or enter the amount.")
        return _by_step(case, lines, step, at)

    def _step(self, rules: MarketRules, case: BookingCase, at: datetime) -> Step | None:
        steps = rules.policies.get(case.policy) or rules.policies.get(rules.default, ())
        return next((step for step in steps if _holds(step, case, at)), None)


def _holds(step: Step, case: BookingCase, at: datetime) -> bool:
    if step.booked_within and at > case.created_at + _plain(step.booked_within):
        return False
    if step.before and at > _from_start(case, step.before, -1):
        return False
    missed = case.status == BookingStatus.NO_SHOW
    return not step.after or missed or at > _from_start(case, step.after, 1)


def _plain(span: tuple[int, str]) -> timedelta:
    number, unit = span
    return {"d": timedelta(days=number), "h": timedelta(hours=number), "min": timedelta(minutes=number)}[unit]


def _from_start(case: BookingCase, span: tuple[int, str], sign: int) -> datetime:
    """The instant that far from the start; days are those of the calendar on the wall at the place."""
    number, unit = span
    try:
        if unit != "d":
            return case.starts_at + sign * _plain(span)
        local = case.starts_at.astimezone(_zone(case.zone))
        return (local + sign * timedelta(days=number)).astimezone(UTC)
    except OverflowError:
        raise Invalid("The dates of this booking cannot be right.", "Have the booking mended.", code="dates") from None


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name) if name else UTC
    except (OSError, ValueError, KeyError):
        # taking another zone instead could move a deadline by half a day
        raise Invalid("The time zone of this booking is not known.", "Have the booking mended.", code="zone") from None


def _full(lines: Sequence[ChargedLine], rule: str, says: str) -> Suggestion:
    return _sum([(line, line.amount) for line in lines], rule, says)


def _sum(given: Sequence[tuple[ChargedLine, int]], rule: str, says: str) -> Suggestion:
    suggested = []
    for line, amount in given:
        left = amount - line.refunded
        suggested.append(SuggestedLine(line.id, max(0, left) if line.amount >= 0 else left, rule))
    return Suggestion(max(0, sum(line.amount for line in suggested)), tuple(suggested), rule, says)


def _everything_unused(case: BookingCase, lines: Sequence[ChargedLine], at: datetime) -> Suggestion:
    rule, says = f"{case.market}.full", "Not the customer's doing: everything that was not used."
    used = _nights_begun(case, at)
    step = Step(rule, {REST: "100", LineKind.NIGHTS: "100"}, says)
    return _by_nights(case, lines, step, used) if used else _full(lines, rule, says)


def _by_step(case: BookingCase, lines: Sequence[ChargedLine], step: Step, at: datetime) -> Suggestion:
    kept = step.keep_nights + _nights_begun(case, at)
    return _by_nights(case, lines, step, kept)


def _by_nights(case: BookingCase, lines: Sequence[ChargedLine], step: Step, kept: int) -> Suggestion:
    """Shares per line, with the first `kept` nights paid in full."""
    nights = _nights(case)
    starts = _first_nights(lines, nights)
    given = []
    for line in lines:
        amount = line.amount
        if kept and line.kind in (LineKind.NIGHTS, LineKind.TAX):
            first, count = starts.get(line.id, (0, nights))
            paid = min(max(0, kept - first), count)
            amount -= _first_parts(line.amount, count, paid)
        given.append((line, percent(amount, step.share(line.kind))))
    return _sum(given, step.rule, step.says)


def _first_parts(amount: int, count: int, parts: int) -> int:
    """The first `parts` of `amount` split evenly into `count`; what does not go evenly lies on the first ones."""
    each, odd = divmod(abs(amount), count)
    share = each * parts + min(parts, odd)
    return -share if amount < 0 else share


def _nights(case: BookingCase) -> int:
    if case.ends_at is None:
        return 1
    zone = _zone(case.zone)
    return max(1, (case.ends_at.astimezone(zone).date() - case.starts_at.astimezone(zone).date()).days)


def _nights_begun(case: BookingCase, at: datetime) -> int:
    """Nights of a stay that had begun at `at`; 0 before check-in and for everything that has no nights."""
    if case.market != Market.STAYS or at < case.starts_at:
        return 0
    zone = _zone(case.zone)
    days = (at.astimezone(zone).date() - case.starts_at.astimezone(zone).date()).days
    return min(_nights(case), days + 1)


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


def _market_rules(pack: Pack, market: str) -> MarketRules:
    pack.table((market,), allowed={"default", "full_for", "full_when_cancelled_by", "by_line_only", "policies"})
    policies = {
        name: tuple(
            _step(pack, (market, "policies", name, str(index)), f"{market}.{name}.{index + 1}")
            for index in range(count)
        )
        for name, count in _policy_sizes(pack, market).items()
    }
    default = pack.text((market, "default"))
    if default not in policies:
        raise pack.fault(
            (market, "default"), f"there is no policy of this name; known are {', '.join(sorted(policies))}"
        )
    return MarketRules(
        default=default,
        full_for=pack.texts((market, "full_for"), set(RefundReason)),
        full_when_cancelled_by=pack.texts((market, "full_when_cancelled_by"), _PARTIES),
        by_line_only=pack.flag((market, "by_line_only")),
        policies=policies,
    )


def _policy_sizes(pack: Pack, market: str) -> dict[str, int]:
    sizes = {}
    for name, steps in pack.table((market, "policies")).items():
        if not isinstance(steps, list) or not steps:
            raise pack.fault((market, "policies", name), "a list of steps is expected here")
        sizes[name] = len(steps)
    return sizes


def _step(pack: Pack, path: Path, rule: str) -> Step:
    pack.table(path, allowed=_FIELDS)
    shares = pack.table((*path, "shares"), allowed={REST, *LineKind})
    for kind in shares:
        try:
            parse_percent(pack.text((*path, "shares", kind)))
        except Fault as wrong:
            raise pack.fault((*path, "shares", kind), wrong.what) from wrong
    keeps = (*path, "keep_nights")
    return Step(
        rule=rule,
        shares=dict(shares),
        says=pack.text((*path, "says")),
        before=_span(pack, (*path, "before")),
        after=_span(pack, (*path, "after")),
        booked_within=_span(pack, (*path, "booked_within")),
        keep_nights=0 if pack.get(keeps) is None else pack.number(keeps, 0, 365),
    )


def _span(pack: Pack, path: Path) -> tuple[int, str] | None:
    if pack.get(path) is None:
        return None
    match = _SPAN.fullmatch(pack.text(path))
    if not match:
        raise pack.fault(path, 'a span is expected here, such as "5 d", "24 h" or "15 min"')
    return int(match[1]), match[2]


@functools.cache
def default_policy() -> RefundPolicy:
    """The refund rules that the product ships."""
    return RefundPolicy.load(resource_path(PACK).read_text(encoding="utf-8"), PACK)
