"""The life of a claim, and the rules before one: who may claim what from whom, until when, with what evidence."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import ZoneInfo

from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import ClaimKind, ClaimState, Market, PartyKind
from agent_console.domain.money import parse_amount, plain_amount
from agent_console.domain.money_packs import Pack, Path
from agent_console.resources import resource_path

__all__ = [
    "PLATFORM",
    "TRANSITIONS",
    "ClaimPolicy",
    "ClaimRule",
    "check_ceiling",
    "check_claim",
    "default_policy",
    "final",
    "may_move",
    "under_way",
]

PACK: Final = "policies/claims.toml"
PLATFORM: Final = "platform"
"""The marketplace itself as a party, beside the `PartyKind`s of customers."""

_S = ClaimState

TRANSITIONS: Final[Mapping[ClaimState, frozenset[ClaimState]]] = MappingProxyType(
    {
        _S.AWAITING_ANSWER: frozenset({_S.READY, _S.REJECTED, _S.WITHDRAWN}),
        _S.READY: frozenset({_S.WAITING_APPROVAL, _S.SUBMITTED, _S.REJECTED, _S.WITHDRAWN}),
        _S.WAITING_APPROVAL: frozenset({_S.SUBMITTED, _S.READY, _S.REJECTED, _S.WITHDRAWN}),
        _S.SUBMITTED: frozenset({_S.PENDING_BANK, _S.SUCCEEDED, _S.FAILED, _S.UNKNOWN}),
        _S.UNKNOWN: frozenset({_S.SUBMITTED, _S.PENDING_BANK, _S.SUCCEEDED, _S.FAILED}),
        _S.PENDING_BANK: frozenset({_S.SUCCEEDED, _S.FAILED, _S.UNKNOWN}),
        _S.SUCCEEDED: frozenset({_S.FAILED}),
        _S.FAILED: frozenset(),
        _S.REJECTED: frozenset(),
        _S.WITHDRAWN: frozenset(),
    }
)
"""A claim may be rejected before the answer is there, for that harms nobody who has yet to answer. Where an approver says no,
or lets the time pass, it goes back to READY. UNKNOWN goes back to SUBMITTED only when the provider never saw the intent. A
dispute that had SUCCEEDED has FAILED after all where the bank sends its refund back."""

_UNDER_WAY: Final = frozenset({_S.SUBMITTED, _S.PENDING_BANK, _S.UNKNOWN})


def may_move(before: str, after: str) -> bool:
    """Whether a claim may go from one state to another; False for words that are no states."""
    try:
        return ClaimState(after) in TRANSITIONS[ClaimState(before)]
    except ValueError:
        return False


def final(state: str) -> bool:
    """Whether nothing more is awaited of a claim in this state. (A bank may still send back what a dispute gave.)"""
    try:
        return not TRANSITIONS[ClaimState(state)] or state == ClaimState.SUCCEEDED
    except ValueError:
        return False


def under_way(state: str) -> bool:
    """Whether money of this claim is on its way: it can be neither withdrawn nor decided otherwise."""
    return state in _UNDER_WAY


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """What the pack says about one kind of claim in one market.

    `within_days` after the end (of a dispute: after the charge) it may be made; `answer_days` the other side has to answer
    (0: no answer is awaited). Both are days of the calendar on the wall at the place. `from_start`: not before the booking
    began. `by` may claim, `from_` may be made to pay; both are `PartyKind`s and PLATFORM. `most_percent` of the bill (0: that
    says nothing) and `most` (minor units, by currency) bound what can be claimed; see `ceiling`.
    """

    within_days: int
    answer_days: int
    evidence: bool
    from_start: bool
    by: frozenset[str]
    from_: frozenset[str]
    most_percent: int = 0
    most: Mapping[str, int] = field(default_factory=dict, hash=False)

    def ceiling(self, billed: int, currency: str) -> int | None:
        """The most that can be claimed at once of a booking whose bill is `billed` (both in minor units of `currency`): the
        higher of the share of the bill and the amount for the currency. None: no ceiling."""
        found = [self.most[currency]] if currency in self.most else []
        if self.most_percent and billed > 0:
            found.append(billed * self.most_percent // 100)
        return max(found, default=None)

    def last_instant(self, since: datetime, zone: str) -> datetime:
        """Until when a claim may be made about what ended, or was charged, at `since`. Raises Invalid (`zone`, `dates`)."""
        return _days_later(since, self.within_days, zone)

    def answer_due(self, now: datetime, zone: str) -> datetime | None:
        """Until when the other side of a claim made `now` may answer; None: none is awaited. Raises Invalid."""
        return _days_later(now, self.answer_days, zone) if self.answer_days else None


@dataclass(frozen=True, slots=True)
class ClaimPolicy:
    """The claim rules of a pack, by market and kind."""

    name: str
    _rules: Mapping[tuple[str, str], ClaimRule]

    @classmethod
    def load(cls, data: str | Mapping[str, Any], name: str = PACK) -> ClaimPolicy:
        """Read a pack from TOML text or from data. Raises PolicyFault with line and reason."""
        pack = Pack.read(data, name)
        return cls(
            name,
            {
                (market, kind): _rule(pack, (market, kind))
                for market in pack.table((), allowed=set(Market))
                for kind in pack.table((market,), allowed=set(ClaimKind))
            },
        )

    def kinds(self, market: str) -> list[str]:
        """The kinds of claim that this market knows, in the order of `ClaimKind`."""
        return [kind for kind in ClaimKind if (market, kind) in self._rules]

    def rule(self, market: str, kind: str) -> ClaimRule:
        """Raises Invalid (`kind`) where the market does not know this claim."""
        try:
            return self._rules[market, kind]
        except KeyError:
            raise Invalid(
                "There is no such claim in this market.",
                "Choose another kind of claim.",
                code="kind",
                details={"field": "kind"},
            ) from None


def check_claim(
    rule: ClaimRule,
    *,
    by: str,
    from_: str,
    starts_at: datetime,
    since: datetime | None,
    zone: str,
    now: datetime,
    evidence: int,
) -> None:
    """Raise what speaks against this claim; return where nothing does.

    `by` and `from_` are a `PartyKind` or PLATFORM. `since` is when the booking ended or was cancelled, or when what is
    disputed was charged (None: it is still going on). `evidence` counts the files. Invalid: `by_id`, `from_id`, `window`,
    `evidence`.
    """
    for party, allowed, side, what in (
        (by, rule.by, "by_id", "cannot make this claim"),
        (from_, rule.from_, "from_id", "cannot be made to pay this claim"),
    ):
        if party not in allowed:
            raise _wrong(side, f"A {party or 'stranger'} {what}.", f"Possible here: {', '.join(sorted(allowed))}.")
    if by == from_:
        raise _wrong("from_id", "The two sides of a claim cannot be the same.", "Choose who is to pay.")
    if rule.from_start and now < starts_at:
        raise _wrong(
            "window", "The booking has not begun yet.", "Make this claim when there is something to claim for."
        )
    if since is not None and now > rule.last_instant(since, zone):
        raise _wrong(
            "window",
            f"A claim of this kind can be made within {rule.within_days} days; that time is over.",
            "Explain it to whoever claims; nothing can be charged for it any more.",
        )
    if rule.evidence and evidence <= 0:
        raise _wrong("evidence", "This claim needs evidence.", "Attach photos, a bill or the correspondence.")


def check_ceiling(rule: ClaimRule, amount: int, billed: int, currency: str) -> None:
    """Raises Invalid (`amount`) for more than can be claimed at once. `billed` is the bill of the booking without what was
    charged for claims."""
    most = rule.ceiling(billed, currency)
    if most is not None and amount > most:
        raise _wrong(
            "amount",
            f"A claim of this kind can be {plain_amount(most, currency)} {currency} at most here.",
            "Check the amount; claim that or less.",
        )


def _wrong(field: str, what: str, advice: str) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field})


def _days_later(since: datetime, days: int, zone: str) -> datetime:
    try:
        place = ZoneInfo(zone) if zone else UTC
    except (OSError, ValueError, KeyError):
        raise _wrong("zone", "The time zone of this booking is not known.", "Have the booking mended.") from None
    try:
        return (since.astimezone(place) + timedelta(days=days)).astimezone(UTC)
    except OverflowError:
        raise _wrong("dates", "The dates of this booking cannot be right.", "Have the booking mended.") from None


def _rule(pack: Pack, path: Path) -> ClaimRule:
    known = {"within_days", "answer_days", "evidence", "from_start", "by", "from"}
    # A dispute is bounded by what it is about.
    pack.table(path, allowed=known if path[1] == ClaimKind.DISPUTE else known | {"most_percent", "most"})
    parties = {PLATFORM, *PartyKind}
    sides = {}
    for side in ("by", "from"):
        sides[side] = pack.texts((*path, side), parties)
        if not sides[side]:
            raise pack.fault((*path, side), f"a list is expected here, of {', '.join(sorted(parties))}")
    return ClaimRule(
        within_days=pack.number((*path, "within_days"), 0, 3650),
        answer_days=pack.number((*path, "answer_days"), 0, 365),
        evidence=pack.flag((*path, "evidence")),
        from_start=pack.flag((*path, "from_start")),
        by=sides["by"],
        from_=sides["from"],
        most_percent=pack.number((*path, "most_percent"), 1, 100_000)
        if pack.get((*path, "most_percent")) is not None
        else 0,
        most={currency: _amount(pack, (*path, "most", currency)) for currency in pack.table((*path, "most"))},
    )


def _amount(pack: Pack, path: Path) -> int:
    try:
        found = parse_amount(pack.text(path), path[-1])
    except Invalid as wrong:
        raise pack.fault(path, f"{wrong.what} {wrong.advice}".rstrip(". ")) from wrong
    if not found:
        raise pack.fault(path, "an amount of more than nothing is expected here")
    return found


@functools.cache
def default_policy() -> ClaimPolicy:
    """The rules that the product ships."""
    return ClaimPolicy.load(resource_path(PACK).read_text(encoding="utf-8"), PACK)
