"""What the refund rules speak of: a booking with its charged lines, the rules of a market, and what they suggest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Final

REST: Final = "rest"
"""Key of the share of all line kinds that a step does not name."""

Span = tuple[int, str]
"""(number, unit): "d" are days on the wall at the place, "h" and "min" are exact."""

CUSTOMER: Final = "customer"
PLATFORM: Final = "platform"

_NOTHING: Final = Fraction(0)
_CUSTOMERS: Final[Mapping[str, str]] = {"stays": "guest", "appointments": "client", "cars": "driver"}
_COUNTERPARTIES: Final[Mapping[str, str]] = {"stays": "host", "appointments": "business", "cars": "business"}
PARTIES: Final = frozenset({*_CUSTOMERS.values(), *_COUNTERPARTIES.values(), PLATFORM})
"""Who can cancel a booking."""


def party_name(market: str, name: str) -> str:
    """The name that a market has for a party: the "host" of an appointment is its business. "" for a stranger."""
    if name == CUSTOMER or name in _CUSTOMERS.values():
        return _CUSTOMERS.get(market, name)
    if name in _COUNTERPARTIES.values():
        return _COUNTERPARTIES.get(market, name)
    return name if name == PLATFORM else ""


@dataclass(frozen=True, slots=True)
class ChargedLine:
    """One line of a booking, in minor units; a discount is negative, and so is what was taken back of it. `gift` is what of
    `refunded` was goodwill: it does not count against what a policy gives."""

    id: str
    kind: str
    amount: int
    quantity: str = "1"
    refunded: int = 0
    gift: int = 0

    @property
    def refundable(self) -> int:
        """What this line can still give at all."""
        return max(0, self.amount - self.refunded)


@dataclass(frozen=True, slots=True)
class BookingCase:
    """What the policies look at. `cancelled_at` None: what a cancellation now would give.

    `announced`: whoever comes late said so beforehand. `damage_claimed`: a damage is claimed and not decided yet.
    `other_side`: there is a host or business that could bear a share. `unpaid`: what of the bill nobody has paid (or what a bank
    took back), `overpaid`: what was paid beyond it and not given back yet, both in minor units.
    """

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
    announced: bool = False
    damage_claimed: bool = False
    other_side: bool = True
    unpaid: int = 0
    overpaid: int = 0


@dataclass(frozen=True, slots=True)
class SuggestedLine:
    """What one line gives back now, after what it gave already; `rule` names what decided, `says` is its sentence."""

    line_id: str
    amount: int
    rule: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`total` is the sum of the lines and never negative; `rule` is stable, `says` the operator's sentence for it.

    `excused`: a reason beyond somebody's control decided. `exempt`: whoever cancelled bears no consequences for it.
    `unpaid`: what the policy would give beyond the total, had it been paid. `beside`: it was paid beyond the bill, and lies on
    no line of it.
    """

    total: int
    lines: tuple[SuggestedLine, ...]
    rule: str
    says: str
    excused: bool = False
    exempt: bool = False
    unpaid: int = 0
    beside: bool = False

    @property
    def speaks(self) -> bool:
        """Whether the policy says how much."""
        return self.beside or bool(self.lines)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a policy. `before` or `after` count from the start of the booking; neither: always.

    `announced` None: it does not matter whether somebody late said so.
    """

    rule: str
    shares: Mapping[str, Fraction]
    says: str
    before: Span | None = None
    after: Span | None = None
    booked_within: Span | None = None
    keep_nights: int = 0
    announced: bool | None = None

    def share(self, kind: str) -> Fraction:
        return self.shares.get(kind, self.shares.get(REST, _NOTHING))


@dataclass(frozen=True, slots=True)
class Excused:
    """A step for those of `by` who cancel with one of `excuses`; `exempt`: without consequences for them."""

    step: Step
    by: frozenset[str]
    excuses: frozenset[str]
    exempt: bool


@dataclass(frozen=True, slots=True)
class LineRule:
    """What lines of one kind give back, whatever step decides. `held_says`: why they do not while a damage is claimed ("":
    a claim does not matter)."""

    rule: str
    share: Fraction
    says: str
    held_says: str = ""


@dataclass(frozen=True, slots=True)
class MarketRules:
    """The rules of one market, as its pack has them."""

    default: str
    full_for: frozenset[str]
    not_spent_for: frozenset[str]
    full_when_cancelled_by: frozenset[str]
    full: Step
    by_line_only: bool
    policies: Mapping[str, Sequence[Step]]
    always: Mapping[str, LineRule]
    corrections: Mapping[str, LineRule]
    excuses: tuple[Excused, ...]
