"""Bills on which money moved: what was refunded, waived or charged lies on their lines, so that nothing else may change them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final

from msgspec.structs import replace
from sqlalchemy import select

from agent_console.contract.entities import BookingLine
from agent_console.domain.claims import under_way
from agent_console.domain.kinds import ClaimState, CompensationKind
from agent_console.domain.refunds import GAVE_NOTHING
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import claims, compensations, refunds

__all__ = ["Bill", "bills_of"]

_HOLDS: Final = (ClaimState.WAITING_APPROVAL, ClaimState.SUCCEEDED, *filter(under_way, ClaimState))


@dataclass(slots=True)
class Bill:
    """`moved`: a refund, a waiver or a claim gave or holds money of this booking. `charged` are the ids of those claims, which
    the lines bear that they put there."""

    moved: bool = False
    charged: set[str] = field(default_factory=set)

    def as_imported(self, lines: Iterable[BookingLine]) -> list[BookingLine]:
        """The lines as a marketplace would tell them, who knows nothing of what the platform moved."""
        return [replace(line, refunded=0, gift=0) for line in lines if line.id not in self.charged]


async def bills_of(reader: Reader, booking_ids: Collection[str]) -> dict[str, Bill]:
    """What moved on the bills of these bookings, each by its id. The caller holds their locks."""
    found = {booking_id: Bill() for booking_id in booking_ids}
    waiver = compensations.c.kind == CompensationKind.FEE_WAIVER
    for table, which in (
        (refunds, refunds.c.state.not_in(GAVE_NOTHING)),
        (compensations, compensations.c.state.not_in(GAVE_NOTHING) & waiver),
        (claims, claims.c.state.in_(_HOLDS)),
    ):
        rows = await reader.execute(select(table.c.id, table.c.booking_id).where(table.c.booking_id.in_(found), which))
        for row in rows:
            bill = found[row.booking_id]
            bill.moved = True
            if table is claims:
                bill.charged.add(row.id)
    return found
