"""Charging what a granted claim gives: reserve -> ask the provider -> book, once under the claim's id.

A guest, client or driver is charged on the card that the booking was paid with; a host or business by the next payout, for
which nobody outside is asked. What was charged is a payment and a line of the booking, so that it can be refunded and
disputed like any other. Accounts: `provider:NAME` takes in, `bookings` or `payout:ID` of who claimed gets it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from agent_console.contract.entities import Booking, BookingLine, Claim, Payment
from agent_console.contract.money_commands import ClaimReceipt
from agent_console.domain import claims as rules
from agent_console.domain.kinds import ClaimKind, ClaimState, LineKind, PaymentMethod
from agent_console.platform_server.gateways.port import ChargeOrder, Gateway, GatewayAnswer, GatewayState
from agent_console.platform_server.money import coming_back, ledger
from agent_console.platform_server.money.checks import wrong
from agent_console.platform_server.money.claims import locked, move, receipt_of
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.details import answer_command, details_of, forget, say
from agent_console.platform_server.money.drivers import GatewayDriver
from agent_console.platform_server.money.jobs import CHARGE, ask_later, end_job, open_job
from agent_console.platform_server.money.payers import credit_of, payout_of
from agent_console.platform_server.money.quotes import provider_of
from agent_console.platform_server.store import Unit, new_id
from agent_console.platform_server.store.tables import payments

__all__ = ["ChargeDriver", "book", "card_for", "reserve", "take_from_payout"]

_STATE_OF: Final = {
    GatewayState.SUCCEEDED: ClaimState.SUCCEEDED,
    GatewayState.PENDING: ClaimState.PENDING_BANK,
    GatewayState.FAILED: ClaimState.FAILED,
}
_LABELS: Final = {
    ClaimKind.DAMAGE: "Damage",
    ClaimKind.EXTRA_SERVICE: "Service outside the booking",
    ClaimKind.LATE_FEE: "Late fee",
    ClaimKind.CANCELLATION_FEE: "Cancellation fee",
    ClaimKind.FINE: "Fine",
}


async def card_for(
    unit: Unit, booking: Booking, claim: Claim, payment_id: str, gateways: Mapping[str, Gateway]
) -> Payment | None:
    """The payment whose card is charged; None where it is taken from a payout. Raises Invalid `payment_id`."""
    if claim.from_id == booking.counterparty_id:
        return None
    found = await unit.select(Payment, payments.c.booking_id == booking.id, payments.c.method == PaymentMethod.CARD)
    if payment_id:
        found = [payment for payment in found if payment.id == payment_id]
    found = [payment for payment in found if provider_of(payment) in gateways]
    if not found:
        raise wrong(
            "payment_id",
            "There is no card of this booking that could be charged.",
            "Choose a payment by card, or settle it outside and reject the claim with a note.",
        )
    return max(found, key=lambda payment: (payment.captured_at, payment.id))


async def reserve(unit: Unit, claim: Claim, now: datetime, lease: timedelta) -> None:
    """Put the charge into the hands of the caller, who asks the provider; after `now + lease` a recovery may."""
    open_job(unit, CHARGE, claim.id, claim.state, now + lease)


async def take_from_payout(unit: Unit, booking: Booking, claim: Claim, now: datetime) -> None:
    """Charge a host or business: nobody outside is asked."""
    legs = ((payout_of(claim.from_id), claim.amount), (_payee(booking, claim), -claim.amount))
    await ledger.post(unit, [_movement(claim, "", legs, now)])
    await ledger.raise_version(unit, booking.id)


async def book(
    unit: Unit, claim_id: str, answer: GatewayAnswer | None, now: datetime, *, awaited: bool = True
) -> ClaimReceipt:
    """Write down what the provider said (None: it did not say). Doing it again, or late, changes nothing. `awaited`: whoever
    decided it is still there to hear of it."""
    claim = await locked(unit, claim_id)
    state = _STATE_OF[answer.state] if answer else ClaimState.UNKNOWN
    payment = None
    awaited = awaited and claim.state == ClaimState.SUBMITTED
    details = await details_of(unit, claim.id)
    if rules.may_move(claim.state, state):
        said = answer or GatewayAnswer(state=GatewayState.PENDING)
        claim = replace(
            claim,
            failure=said.reason,
            gateway_ref=said.ref or claim.gateway_ref,
            settled_at=now if rules.final(state) else None,
        )
        if state == ClaimState.SUCCEEDED:
            payment = await _captured(unit, claim, now)
            claim = replace(claim, payment_id=payment.id)
        claim = await move(unit, claim, state, None, f"claim.{state}", now)
        if state == ClaimState.SUCCEEDED:
            await say(unit, details, claim.ticket_id, claim.amount, claim.currency, now)
        if state == ClaimState.FAILED:
            await coming_back.charge_failed(unit, claim, awaited, now)
    if rules.final(claim.state):
        end_job(unit, CHARGE, claim.id)
        await forget(unit, claim.id)
    else:
        await ask_later(unit, CHARGE, claim.id, claim.state, now)
    receipt = replace(await receipt_of(unit, claim), payment=payment or await _payment_of(unit, claim))
    await answer_command(unit, details.command, receipt)
    return receipt


async def _payment_of(unit: Unit, claim: Claim) -> Payment | None:
    return await unit.find(Payment, claim.payment_id, lock=False) if claim.payment_id else None


async def _captured(unit: Unit, claim: Claim, now: datetime) -> Payment:
    """The payment, the line on the bill and the movement of a charge that went through."""
    booking = await unit.get(Booking, claim.booking_id)
    card = await unit.get(Payment, claim.card_payment_id, lock=False)
    payment = unit.add(
        Payment(
            id=new_id(),
            booking_id=booking.id,
            method=PaymentMethod.CARD,
            currency=claim.currency,
            captured=claim.amount,
            brand=card.brand,
            last4=card.last4,
            captured_at=now,
            gateway=card.gateway,
            gateway_ref=claim.gateway_ref,
            claim_id=claim.id,
        )
    )
    unit.save(replace(booking, lines=[*booking.lines, _line(claim)]))
    holder = ledger.capture_of(payment).legs[0][0]
    legs = ((holder, claim.amount), (_payee(booking, claim), -claim.amount))
    await ledger.post(unit, [_movement(claim, payment.id, legs, now)])
    await ledger.raise_version(unit, booking.id)
    return payment


def _line(claim: Claim) -> BookingLine:
    """The line bears the claim's id, by which a dispute finds it."""
    kind = LineKind.FINE if claim.kind == ClaimKind.FINE else LineKind.OTHER
    return BookingLine(id=claim.id, kind=kind, label=_LABELS[ClaimKind(claim.kind)], amount=claim.amount)


def _payee(booking: Booking, claim: Claim) -> str:
    """Who gets it: the payout of a host or business, a customer's credit, or the marketplace."""
    if not claim.by_id:
        return ledger.BOOKINGS
    return payout_of(claim.by_id) if claim.by_id == booking.counterparty_id else credit_of(claim.by_id)


def _movement(claim: Claim, payment_id: str, legs: tuple[tuple[str, int], ...], now: datetime) -> ledger.Movement:
    return ledger.Movement(
        kind="charge",
        booking_id=claim.booking_id,
        payment_id=payment_id,
        refund_id=claim.id,
        currency=claim.currency,
        legs=legs,
        at=now,
        text=claim.kind,
    )


class ChargeDriver(GatewayDriver[ChargeOrder]):
    """Implements `jobs.Driver`; the subject is one claim, whose id is the key given to the provider."""

    kind = CHARGE

    async def book(self, subject_id: str, answer: GatewayAnswer | None, *, awaited: bool) -> None:
        await self.booked(subject_id, answer, awaited=awaited)

    async def booked(self, subject_id: str, answer: GatewayAnswer | None, *, awaited: bool = True) -> ClaimReceipt:
        """As `book`, with what the claim looks like afterwards."""
        async with self._store.unit() as unit:
            receipt = await book(unit, subject_id, answer, self._now(), awaited=awaited)
            crash_point("booking")
        return receipt

    async def _order(self, subject_id: str) -> tuple[Payment, ChargeOrder] | None:
        async with self._store.reading() as reader:
            claim = await reader.get(Claim, subject_id)
            card = await reader.get(Payment, claim.card_payment_id)
            booking = await reader.get(Booking, claim.booking_id)
        if rules.final(claim.state):
            return None
        return card, ChargeOrder(
            intent=claim.id,
            payment_id=card.id,
            amount=claim.amount,
            currency=claim.currency,
            last4=card.last4,
            payment_ref=card.gateway_ref,
            text=booking.code,
        )

    async def _find(self, gateway: Gateway, order: ChargeOrder) -> GatewayAnswer | None:
        return await gateway.find_charge(order.intent, payment_ref=order.payment_ref)

    async def _act(self, gateway: Gateway, payment: Payment, order: ChargeOrder) -> GatewayAnswer:
        return await gateway.charge(order)
