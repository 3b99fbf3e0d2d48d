"""Chargebacks: what a payment provider reports of disputes, entered once, and decided once.

An open chargeback locks its amount: `Payment.charged_back` is subtracted from what may be refunded, and the booking's ledger
version moves, so that no quote, and no request for approval, made before it can still be carried out. A refund that was
reserved before it and is not with the provider yet is stopped by `obstacle` at the moment of sending, wherever both together
would give back more than was paid; one that the provider has got already cannot be called back, and shows as a difference in the
reconciliation. Final states stay: reports may come late, twice, and in any order.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import structlog
from msgspec.structs import replace

from agent_console.contract.entities import Booking, Chargeback, Payment, Ticket
from agent_console.domain.faults import Conflict, Fault
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.gateways.port import ChargebackNotice, Gateway
from agent_console.platform_server.money import ledger
from agent_console.platform_server.services.cases import OPEN_STATUSES, Case, Teller
from agent_console.platform_server.store import Store, Unit, new_id
from agent_console.platform_server.store.tables import chargebacks as chargeback_table
from agent_console.platform_server.store.tables import payments as payment_table
from agent_console.platform_server.store.tables import tickets as ticket_table

__all__ = ["ChargebackWatch", "Chargebacks", "obstacle"]

_log = structlog.get_logger(__name__)

EVERY: Final = {"embedded": 2.0}
EVERY_OTHER: Final = 300.0
"""Seconds between two looks at a provider that is asked for its disputes."""
_MAX_REASON: Final = 200


def obstacle(payment: Payment) -> str:
    """Why a refund that is reserved on this payment must not be sent any more, in words; "" when nothing speaks against it."""
    over = payment.refunded + payment.pending + payment.charged_back > payment.captured
    if payment.charged_back and over:
        return "The cardholder's bank took this payment back meanwhile, so the refund was not sent."
    return ""


class Chargebacks:
    """The service. Safe for any number of concurrent calls, in any number of processes."""

    def __init__(
        self, store: Store, gateways: Mapping[str, Gateway], now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.gateways = gateways
        self._store = store
        self._now = now

    async def poll(self, name: str) -> int:
        """Ask a provider for its disputes and enter what is new; how many changed. Raises what the provider raises."""
        notices = await self.gateways[name].chargebacks()
        async with self._store.reading() as reader:
            refs = chargeback_table.c.gateway_ref.in_([notice.ref for notice in notices])
            known = (
                {found.gateway_ref: found.state for found in await reader.select(Chargeback, refs)} if notices else {}
            )
        changed = 0
        for notice in notices:
            if known.get(notice.ref) in (None, ChargebackState.OPEN) and known.get(notice.ref) != notice.state:
                changed += await self.noticed(name, notice) is not None
        return changed

    async def noticed(self, gateway: str, notice: ChargebackNotice) -> Chargeback | None:
        """Enter one report. The chargeback as it is now; None where the report changed nothing."""
        try:
            async with self._store.unit() as unit:
                return await self._enter(unit, gateway, notice)
        except Conflict as conflict:
            if conflict.code != "duplicate":
                raise
            return None

    async def _enter(self, unit: Unit, gateway: str, notice: ChargebackNotice) -> Chargeback | None:
        found = await _payment_of(unit, gateway, notice)
        if found is None or found.currency != notice.currency or notice.amount <= 0:
            _log.warning("chargeback_not_entered", gateway=gateway, ref=notice.ref, known=found is not None)
            return None
        booking = await unit.get(Booking, found.booking_id)
        payment = await unit.get(Payment, found.id)
        same = chargeback_table.c.gateway_ref == notice.ref
        known = next(iter(await unit.select(Chargeback, same, lock=True)), None)
        if known is not None and (known.state != ChargebackState.OPEN or notice.state == ChargebackState.OPEN):
            return None
        now = self._now()
        if known is None:
            known, payment = await _open(unit, payment, notice, now)
            await _told(unit, booking, known, now)
        if notice.state != ChargebackState.OPEN:
            known = await _settle(unit, payment, known, notice.state, now)
            await _told(unit, booking, known, now)
        await ledger.raise_version(unit, booking.id)
        return known


async def _payment_of(unit: Unit, gateway: str, notice: ChargebackNotice) -> Payment | None:
    if notice.payment_id:
        found = await unit.find(Payment, notice.payment_id, lock=False)
        return found if found is not None and (found.gateway or "embedded") == gateway else None
    refs = [ref for ref in notice.payment_refs if ref]
    candidates = await unit.select(Payment, payment_table.c.gateway_ref.in_(refs), limit=10) if refs else []
    return next((payment for payment in candidates if payment.gateway == gateway), None)


async def _open(unit: Unit, payment: Payment, notice: ChargebackNotice, now: datetime) -> tuple[Chargeback, Payment]:
    chargeback = unit.add(
        Chargeback(
            id=new_id(),
            booking_id=payment.booking_id,
            payment_id=payment.id,
            amount=notice.amount,
            currency=notice.currency,
            reason=notice.reason[:_MAX_REASON],
            state=ChargebackState.OPEN,
            gateway_ref=notice.ref,
            opened_at=notice.opened_at,
            evidence_due_at=notice.evidence_due_at,
        )
    )
    payment = unit.save(replace(payment, charged_back=payment.charged_back + notice.amount))
    await ledger.post(unit, [ledger.chargeback_of(payment, chargeback, now)])
    return chargeback, payment


async def _settle(
    unit: Unit, payment: Payment, chargeback: Chargeback, state: ChargebackState, now: datetime
) -> Chargeback:
    if state == ChargebackState.WON:
        unit.save(replace(payment, charged_back=payment.charged_back - chargeback.amount))
        await ledger.post(unit, [ledger.chargeback_won(payment, chargeback, now)])
    else:
        await ledger.post(unit, [ledger.chargeback_lost(payment, chargeback, now)])
    return unit.save(replace(chargeback, state=state, settled_at=now))


async def _told(unit: Unit, booking: Booking, chargeback: Chargeback, now: datetime) -> None:
    """Into the audit trail, and into the history of every open case of the booking, or of its newest one."""
    facts: dict[str, Any] = {
        "booking_id": chargeback.booking_id,
        "payment_id": chargeback.payment_id,
        "amount": chargeback.amount,
        "currency": chargeback.currency,
        "reason": chargeback.reason,
        "gateway_ref": chargeback.gateway_ref,
    }
    unit.audit(None, f"chargeback.{chargeback.state}", "chargeback", chargeback.id, facts)
    data = {
        "chargeback_id": chargeback.id,
        "amount": chargeback.amount,
        "currency": chargeback.currency,
        "state": str(chargeback.state),
        "reason": chargeback.reason,
    }
    for ticket in await _cases_of(unit, booking):
        case = await Case.load(unit, ticket.id, now)
        case.tell("chargeback", Teller(), data)
        case.finish()


async def _cases_of(unit: Unit, booking: Booking) -> Sequence[Ticket]:
    mine = (ticket_table.c.booking_id == booking.id) & (ticket_table.c.merged_into == "")
    cases = await unit.select(Ticket, mine, order_by=[ticket_table.c.id])
    waiting = [case for case in cases if case.status in OPEN_STATUSES]
    return waiting or sorted(cases, key=lambda case: case.updated_at)[-1:]


class ChargebackWatch:
    """The worker that asks the providers which do not report by themselves. Cancelled with the platform."""

    def __init__(self, chargebacks: Chargebacks) -> None:
        self._chargebacks = chargebacks

    async def run(self) -> None:
        """For ever, each provider at its own pace."""
        async with asyncio.TaskGroup() as group:
            for name, gateway in self._chargebacks.gateways.items():
                if gateway.polled:
                    group.create_task(self._watch(name), name=f"chargebacks-{name}")

    async def _watch(self, name: str) -> None:
        while True:
            try:
                await self._chargebacks.poll(name)
            except Fault as fault:
                _log.warning("chargebacks_wait", gateway=name, code=fault.code)
            except Exception as error:
                _log.error("chargebacks_failed", gateway=name, kind=type(error).__name__)
            await asyncio.sleep(EVERY.get(name, EVERY_OTHER))
