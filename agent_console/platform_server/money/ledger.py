"""The double-entry ledger: every movement has legs that sum to zero, is chained to the one before, and is never changed.

Signs: a positive amount is a debit (money arrives at the account), a negative one a credit. Accounts:

    provider:NAME   money that a payment provider holds for the marketplace (NAME as in `Payment.gateway`)
    on_spot         money that changed hands at the place, outside of any provider
    bookings        what bookings earned: credited by captures, debited by lost chargebacks
    chargebacks     what cardholders' banks hold back until a dispute is decided
    platform, payout:ID, insurance    who bears what was given (`payers`)

What the marketplace bears is on `platform`, whether a refund named it or named nobody. Before that was the rule, a refund that
named nobody was debited to `bookings`; such movements stand as they are, and the export says for both who bore them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from sqlalchemy import bindparam, func, insert, select, update

from agent_console.contract.entities import Chargeback, LedgerLeg, Payment
from agent_console.domain.kinds import PaymentMethod
from agent_console.platform_server.audit.chain import digest
from agent_console.platform_server.money.periods import closed_until, is_closed
from agent_console.platform_server.store import Reader, Unit, new_id
from agent_console.platform_server.store.chain import GENESIS
from agent_console.platform_server.store.tables import ledger_legs, ledger_movements, ledger_versions

BOOKINGS: Final = "bookings"
ON_SPOT: Final = "on_spot"
CHARGEBACKS: Final = "chargebacks"
LEDGER: Final = "ledger"
"""Name of the counter that numbers movements."""

_DIGEST: Final = select(ledger_movements.c.digest).where(ledger_movements.c.seq == bindparam("seq"))
_VERSION: Final = select(ledger_versions.c.version).where(ledger_versions.c.booking_id == bindparam("booking"))
_RAISE: Final = (
    update(ledger_versions)
    .where(ledger_versions.c.booking_id == bindparam("booking"))
    .values(version=ledger_versions.c.version + 1)
    .returning(ledger_versions.c.version)
)
_INSERT_MOVEMENT: Final = insert(ledger_movements)
_INSERT_LEG: Final = insert(ledger_legs)
_LEGS: Final = (
    select(
        ledger_legs,
        ledger_movements.c.at,
        ledger_movements.c.booking_id,
        ledger_movements.c.payment_id,
        ledger_movements.c.refund_id,
        ledger_movements.c.text,
    )
    .join(ledger_movements, ledger_movements.c.id == ledger_legs.c.movement_id)
    .order_by(ledger_legs.c.seq)
)
_LEGS_BETWEEN: Final = _LEGS.where(ledger_movements.c.seq.between(bindparam("first"), bindparam("last")))
_LEGS_OF_REFUND: Final = _LEGS.where(ledger_movements.c.refund_id == bindparam("wanted"))
_LEGS_OF_BOOKING: Final = _LEGS.where(ledger_movements.c.booking_id == bindparam("wanted"))


class Movement(msgspec.Struct, kw_only=True, frozen=True):
    """One thing that moved money. `legs` are (account, minor units); all in one currency, summing to zero.

    `refund_id` is what it belongs to: a refund, or by `kind` a compensation, claim or chargeback. `payment_id` "": no payment.
    """

    kind: str
    booking_id: str
    payment_id: str
    currency: str
    legs: Sequence[tuple[str, int]]
    at: datetime
    refund_id: str = ""
    text: str = ""


def _holder(payment: Payment) -> str:
    return ON_SPOT if payment.method == PaymentMethod.ON_SPOT else f"provider:{payment.gateway or 'unknown'}"


def capture_of(payment: Payment) -> Movement:
    """Money came in for a booking."""
    return Movement(
        kind="capture",
        booking_id=payment.booking_id,
        payment_id=payment.id,
        currency=payment.currency,
        legs=((_holder(payment), payment.captured), (BOOKINGS, -payment.captured)),
        at=payment.captured_at,
    )


def refund_of(
    payment: Payment, refund_id: str, amount: int, at: datetime, text: str, debits: Sequence[tuple[str, int]]
) -> Movement:
    """Money of a booking went back to where it came from. `debits` are who bears it (`payers`), summing to `amount`."""
    return Movement(
        kind="refund",
        booking_id=payment.booking_id,
        payment_id=payment.id,
        refund_id=refund_id,
        currency=payment.currency,
        legs=(*debits, (_holder(payment), -amount)),
        at=at,
        text=text,
    )


def returned_of(refund: Sequence[LedgerLeg], at: datetime, text: str) -> Movement:
    """What the bank sent back, days after it was given: the movement of that refund (these legs of it) the other way round, on
    whatever accounts it was booked."""
    first = refund[0]
    return Movement(
        kind="refund_returned",
        booking_id=first.booking_id,
        payment_id=first.payment_id,
        refund_id=first.refund_id,
        currency=first.currency,
        legs=tuple((leg.account, -leg.amount) for leg in refund),
        at=at,
        text=text,
    )


def chargeback_of(payment: Payment, chargeback: Chargeback, at: datetime) -> Movement:
    """A cardholder's bank took money of a payment back; whose it is remains to be decided."""
    amount = chargeback.amount
    return _of_dispute("chargeback", payment, chargeback, ((CHARGEBACKS, amount), (_holder(payment), -amount)), at)


def chargeback_won(payment: Payment, chargeback: Chargeback, at: datetime) -> Movement:
    """The bank gave it back to the marketplace."""
    amount = chargeback.amount
    return _of_dispute("chargeback_won", payment, chargeback, ((_holder(payment), amount), (CHARGEBACKS, -amount)), at)


def chargeback_lost(payment: Payment, chargeback: Chargeback, at: datetime) -> Movement:
    """It stays with the cardholder."""
    amount = chargeback.amount
    return _of_dispute("chargeback_lost", payment, chargeback, ((BOOKINGS, amount), (CHARGEBACKS, -amount)), at)


def _of_dispute(
    kind: str, payment: Payment, chargeback: Chargeback, legs: Sequence[tuple[str, int]], at: datetime
) -> Movement:
    return Movement(
        kind=kind,
        booking_id=payment.booking_id,
        payment_id=payment.id,
        currency=payment.currency,
        legs=legs,
        at=at,
        refund_id=chargeback.id,
        text=chargeback.gateway_ref,
    )


def movement_digest(previous: str, movement: Mapping[str, Any], legs: Iterable[tuple[str, str, int]]) -> str:
    """The link of a movement's row and its legs (account, currency, amount) to the movement before."""
    return digest(previous, {**movement, "legs": sorted(legs)})


async def take_turn(unit: Unit) -> None:
    """Have the ledger to oneself until the end of the transaction, as `post` has it from then on. For who locks a case before it
    posts: others at the same case have posted already and wait for the case."""
    await unit.next_number(LEDGER, 0)


async def post(unit: Unit, movements: Sequence[Movement]) -> list[LedgerLeg]:
    """Write movements, in their order; their legs. An unbalanced one is a mistake of the program and stops the transaction."""
    for movement in movements:
        if sum(amount for _, amount in movement.legs) != 0:
            raise AssertionError(f"a {movement.kind} does not sum to zero")
    written = await unit.gathered(_write, movements) if movements else []
    return [leg for legs in written for leg in legs]


async def _write(unit: Unit, movements: Sequence[Movement]) -> list[list[LedgerLeg]]:
    last = await unit.next_number(LEDGER, len(movements))
    first = last - len(movements) + 1
    before = await unit.scalar(_DIGEST, {"seq": first - 1})
    link = str(before or GENESIS)
    rows, legs = [], []
    for seq, movement in enumerate(movements, first):
        row: dict[str, Any] = {
            "id": new_id(),
            "kind": movement.kind,
            "booking_id": movement.booking_id,
            "payment_id": movement.payment_id,
            "refund_id": movement.refund_id,
            "at": movement.at,
            "text": movement.text.replace("\x00", ""),
            "seq": seq,
        }
        parts = [(account, movement.currency, amount) for account, amount in movement.legs]
        link = row["digest"] = movement_digest(link, row, parts)
        rows.append(row)
        legs += [
            {"movement_id": row["id"], "account": account, "currency": currency, "amount": amount}
            for account, currency, amount in parts
        ]
    await unit.execute_many(_INSERT_MOVEMENT, rows)
    await unit.execute_many(_INSERT_LEG, legs)
    found: dict[str, list[LedgerLeg]] = {row["id"]: [] for row in rows}
    for leg in await unit.execute(_LEGS_BETWEEN, {"first": first, "last": last}):
        found[leg.movement_id].append(LedgerLeg(**leg._asdict()))
    return list(found.values())


async def book_captures(unit: Unit, payments: Sequence[Payment], now: datetime | None = None) -> None:
    """Book payments that this Unit has just added: their money came in. For importers and the demo's world.

    What came in during a period whose books are closed is booked `now` (None: nothing is closed yet), with the day on which it
    came in as its text; the payment keeps its instant. So accountants treat what they hear of too late: a month that was
    reported says the same for ever, the money is in the books all the same, and nobody has to open them for a row of a file.
    """
    captures = [capture_of(payment) for payment in payments if payment.captured]
    if now is not None:
        until = await closed_until(unit)
        captures = [_late(capture, now) if is_closed(capture.at, until) else capture for capture in captures]
    await post(unit, captures)
    versions = dict.fromkeys((payment.booking_id for payment in payments), 0)
    table = ledger_versions
    known = await unit.execute(select(table).where(table.c.booking_id.in_(versions)))
    versions.update((row.booking_id, row.version) for row in known)
    rows = [{"booking_id": booking_id, "version": version + 1} for booking_id, version in versions.items()]
    if rows:
        await unit.upsert(table, rows, key=["booking_id"])


def _late(capture: Movement, now: datetime) -> Movement:
    came_in = capture.at.astimezone(UTC).date()
    return msgspec.structs.replace(capture, at=now, text=f"captured {came_in.isoformat()}")


async def version_of(reader: Reader, booking_id: str) -> int:
    """The version of a booking's money; 0 before anything moved."""
    return int(await reader.scalar(_VERSION, {"booking": booking_id}) or 0)


async def raise_version(unit: Unit, booking_id: str) -> int:
    """Count the booking's ledger version up; the new one. The caller holds the lock of the booking."""
    raised = (await unit.aside(_RAISE, {"booking": booking_id})).scalar()
    if raised is None:
        raised = 1
        await unit.upsert(ledger_versions, [{"booking_id": booking_id, "version": raised}], key=["booking_id"])
    return int(raised)


async def legs_of(reader: Reader, *, booking_id: str = "", refund_id: str = "") -> list[LedgerLeg]:
    """The legs of a booking, or of one refund or whatever else moved money under that id; oldest first."""
    if refund_id:
        rows = await reader.execute(_LEGS_OF_REFUND, {"wanted": refund_id})
    else:
        rows = await reader.execute(_LEGS_OF_BOOKING, {"wanted": booking_id})
    return [LedgerLeg(**row._asdict()) for row in rows]


async def taken(reader: Reader) -> dict[str, int]:
    """By payment what came in through it, as it was booked."""
    leg, movement = ledger_legs, ledger_movements
    came = movement.c.kind.in_(("capture", "charge")) & (leg.c.amount > 0) & (movement.c.payment_id != "")
    rows = await reader.execute(
        select(movement.c.payment_id, func.sum(leg.c.amount).label("amount"))
        .join(leg, leg.c.movement_id == movement.c.id)
        .where(came)
        .group_by(movement.c.payment_id)
    )
    return {row.payment_id: int(row.amount) for row in rows}


async def balances(reader: Reader) -> dict[str, dict[str, int]]:
    """Per currency the balance of each account. Each currency's balances sum to zero."""
    leg = ledger_legs
    rows = await reader.execute(
        select(leg.c.currency, leg.c.account, func.sum(leg.c.amount).label("balance")).group_by(
            leg.c.currency, leg.c.account
        )
    )
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row.currency, {})[row.account] = int(row.balance)
    return found
