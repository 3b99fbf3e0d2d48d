"""Who bears what is given to a customer: an explicit split, checked, and the usual one by market, kind and reason."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final, NamedTuple, Protocol

from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import ClaimKind, CompensationKind, Market, Payer, RefundReason
from agent_console.domain.money import allocate
from agent_console.domain.money_packs import Pack, Path
from agent_console.resources import resource_path

__all__ = [
    "OTHER_SIDES",
    "REFUND",
    "SECTION",
    "ShareOf",
    "SharesPolicy",
    "check_shares",
    "default_policy",
    "divided",
    "from_payout",
]

PACK: Final = "policies/refunds.toml"
SECTION: Final = "who_pays"
"""The table of the refund pack that this module reads."""

REFUND: Final = "refund"
REST: Final = "rest"
_PAYERS: Final = "payers"
_KINDS: Final = frozenset({REFUND, *CompensationKind, ClaimKind.DISPUTE})
"""What is given and borne. A charge is paid by whoever it is claimed from; nobody bears it for them."""
OTHER_SIDES: Final = frozenset({Payer.HOST, Payer.BUSINESS})
"""Who bears their share out of what is passed on to them."""


class ShareOf(NamedTuple):
    """What one payer bears, in minor units; always more than zero."""

    payer: str
    amount: int


class _Share(Protocol):
    @property
    def payer(self) -> str: ...
    @property
    def amount(self) -> int: ...


def from_payout(shares: Iterable[_Share]) -> int:
    """What of a split comes out of the payout of a host or business."""
    return sum(share.amount for share in shares if share.payer in OTHER_SIDES)


def check_shares(
    shares: Iterable[_Share], amount: int, market: str = "", policy: SharesPolicy | None = None
) -> list[ShareOf]:
    """The split as it will be booked; none at all means that the marketplace bears the whole.

    Raises Invalid (`shares`): an unknown payer or one that this `market` does not have, a payer named twice, a share that is
    not more than zero, a sum that is not `amount`.
    """
    checked = [ShareOf(share.payer, share.amount) for share in shares]
    if not checked:
        return [ShareOf(Payer.PLATFORM, amount)] if amount > 0 else []
    known = set((policy or default_policy()).payers(market))
    if any(share.payer not in known for share in checked):
        raise _wrong(f"Only these can bear a share here: {', '.join(payer for payer in Payer if payer in known)}.")
    if len({share.payer for share in checked}) < len(checked):
        raise _wrong("Somebody is named twice among those who pay.")
    if any(share.amount <= 0 for share in checked):
        raise _wrong("Each share must be more than zero.")
    if sum(share.amount for share in checked) != amount:
        raise _wrong("The shares do not sum to the amount.")
    return checked


def _wrong(what: str) -> Invalid:
    return Invalid(what, "Split the amount anew.", code="shares", details={"field": "shares"})


@dataclass(frozen=True, slots=True)
class _MarketShares:
    payers: tuple[str, ...]
    splits: Mapping[tuple[str, str], Mapping[str, Fraction]]


@dataclass(frozen=True, slots=True)
class SharesPolicy:
    """Section `who_pays` of the refund pack: by market who can pay at all, and the usual split by kind and reason."""

    name: str
    _markets: Mapping[str, _MarketShares]

    @classmethod
    def load(cls, data: str | Mapping[str, Any], name: str = PACK) -> SharesPolicy:
        """Read the section from the text or the data of a whole pack. Raises PolicyFault with line and reason."""
        return cls.of(Pack.read(data, name))

    @classmethod
    def of(cls, pack: Pack) -> SharesPolicy:
        """The section of a pack that was read already."""
        markets = pack.table((SECTION,), allowed=set(Market))
        return cls(pack.name, {market: _market(pack, (SECTION, market)) for market in markets})

    def payers(self, market: str) -> tuple[str, ...]:
        """Who can bear a share in this market; everybody where the pack does not say."""
        found = self._markets.get(market)
        return found.payers if found and found.payers else tuple(Payer)

    def parts(
        self,
        market: str,
        reason: str,
        kind: str,
        *,
        other_side: bool = True,
        otherwise: Sequence[ShareOf] = (ShareOf(Payer.PLATFORM, 1),),
    ) -> list[ShareOf]:
        """The usual split, whatever the amount: what each bears is a part of their sum, exactly. `otherwise` is that of what the
        pack says nothing about, and without an `other_side` (host, business) the marketplace bears all of it."""
        found = self._markets.get(market)
        splits = found.splits if found else {}
        split = splits.get((kind, reason)) or splits.get((kind, REST))
        if split:
            scale = math.lcm(*(share.denominator for share in split.values()))
            parts = [ShareOf(payer, int(share * scale)) for payer, share in split.items() if share]
        else:
            parts = list(otherwise)
        if not other_side and not OTHER_SIDES.isdisjoint(payer for payer, _ in parts):
            return [ShareOf(Payer.PLATFORM, 1)]
        return parts

    def shares(self, market: str, reason: str, kind: str, amount: int, *, other_side: bool = True) -> list[ShareOf]:
        """The usual split of `amount`; its parts sum to it. The marketplace bears what the pack says nothing about, and
        without an `other_side` (host, business) all of it."""
        return divided(self.parts(market, reason, kind, other_side=other_side), amount)


def _market(pack: Pack, path: Path) -> _MarketShares:
    pack.table(path, allowed={_PAYERS, *_KINDS})
    named = pack.texts((*path, _PAYERS), set(Payer))
    payers = tuple(payer for payer in Payer if payer in named)
    if payers and Payer.PLATFORM not in payers:
        raise pack.fault((*path, _PAYERS), "the platform must be among them: it bears what nobody else does")
    splits = {}
    for kind in _KINDS:
        for reason in pack.table((*path, kind), allowed={REST, *RefundReason}):
            splits[kind, reason] = _split(pack, (*path, kind, reason), payers or tuple(Payer))
    return _MarketShares(payers, splits)


def _split(pack: Pack, path: Path, payers: tuple[str, ...]) -> Mapping[str, Fraction]:
    split = {payer: pack.share((*path, payer)) for payer in pack.table(path, allowed=payers)}
    if sum(split.values()) != 1:
        raise pack.fault(path, "the per cents of a split must sum to 100")
    return split


def divided(parts: Sequence[ShareOf], amount: int) -> list[ShareOf]:
    """What each of a split's `parts` bears of `amount`; nobody bears nothing."""
    found = allocate(amount, [part.amount for part in parts])
    return [ShareOf(part.payer, share) for part, share in zip(parts, found, strict=True) if share]


@functools.cache
def default_policy() -> SharesPolicy:
    """The splits that the product ships."""
    return SharesPolicy.load(resource_path(PACK).read_text(encoding="utf-8"), PACK)
