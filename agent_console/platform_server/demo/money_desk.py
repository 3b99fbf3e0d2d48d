"""The money desk of the demo: claims in every state that is worth a look, a chargeback, a voucher, requests for approval.

Everything goes the way that a console's command goes, through the platform's own services, so that ledger, audit trail and
provider agree about it. It is done once, right after the world was written. What the world does not hold, is left out.
"""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any, Final

import structlog
from msgspec.structs import replace
from sqlalchemy import or_, select

from agent_console.contract.entities import Agent, Approval, Booking, Claim, Customer, Message, Payment, Refund, Ticket
from agent_console.contract.money_commands import (
    ClaimAnswerCommand,
    ClaimCommand,
    ClaimDecision,
    CompensationCommand,
)
from agent_console.domain.authority import MoneyKind, Scope
from agent_console.domain.faults import Refused
from agent_console.domain.kinds import (
    ClaimKind,
    CompensationKind,
    LineKind,
    PaymentMethod,
    RefundReason,
    RefundState,
    Role,
    TicketStatus,
)
from agent_console.domain.money import percent
from agent_console.platform_server.demo.figures import whole
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.idempotency import Command, fingerprint
from agent_console.platform_server.money import approvals, claims, ledger
from agent_console.platform_server.money.compensations import compensate
from agent_console.platform_server.money.limits import kind_of
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.money.signals import signals_for
from agent_console.platform_server.store import Reader, Unit
from agent_console.platform_server.store import tables as t

__all__ = ["furnish"]

_log = structlog.get_logger(__name__)
_OPEN: Final = (TicketStatus.OPEN, TicketStatus.NEW, TicketStatus.PENDING, TicketStatus.ON_HOLD)
_VOUCHER_DAYS: Final = 180
_BESIDE_THE_PRICE: Final = ("stays.extra_service", "stays.early_check_in", "stays.late_arrival", "stays.pet_question")
"""Situations in which a guest may have ordered something on top."""


async def furnish(money: Money, seed: int) -> None:
    """Put it all in."""
    desk = _Furnisher(money, seed)
    await desk.suspicions()
    await desk.requests()
    await desk.charges()
    await desk.damage_awaiting()
    await desk.damage_answered()
    await desk.disputed_fines()
    await desk.voucher()
    await desk.compensation_to_approve()
    await desk.chargeback()


class _Furnisher:
    """Each method is one thing to see."""

    def __init__(self, money: Money, seed: int) -> None:
        self._money = money
        self._seed = seed
        self._number = 0
        self._used: set[str] = set()

    def _id(self) -> str:
        self._number += 1
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"demo/{self._seed}/money/{self._number}"))

    async def _each(
        self, cases: Sequence[tuple[Ticket, Booking]], work: Callable[[Ticket, Booking], Awaitable[object]]
    ) -> None:
        """Do it in each of these cases. A booking for which it would not be right is left as it is."""
        for ticket, booking in cases:
            try:
                await work(ticket, booking)
            except Refused as refusal:
                _log.info("demo_without", what=work.__name__, code=refusal.code)

    # --- finding ---

    async def _cases(
        self, scenarios: Sequence[str], most: int, statuses: Sequence[str] = _OPEN
    ) -> list[tuple[Ticket, Booking]]:
        """Cases of these scenarios that nothing was put into yet, the youngest first, with a booking that was paid by card."""
        async with self._money.store.reading() as reader:
            tickets = await reader.select(
                Ticket,
                t.tickets.c.status.in_(statuses),
                t.tickets.c.booking_id != "",
                t.tickets.c.id.in_(
                    select(t.messages.c.ticket_id).where(
                        or_(*(t.messages.c.external_id.like(f"demo/{scenario}/%") for scenario in scenarios))
                    )
                ),
                order_by=[t.tickets.c.number.desc()],
            )
            found = []
            for ticket in tickets:
                booking = await reader.get(Booking, ticket.booking_id)
                if booking.id not in self._used and await _paid(reader, booking):
                    found.append((ticket, booking))
        found = found[:most]
        self._used |= {booking.id for _, booking in found}
        return found

    async def _agent(self, role: str, market: str) -> Agent:
        async with self._money.store.reading() as reader:
            found = await reader.select(Agent, t.agents.c.role == role, order_by=[t.agents.c.id])
        return next(agent for agent in found if market in agent.markets)

    async def _files(self, ticket: Ticket, author: str = "") -> list[str]:
        """The pictures of a case, or those of one author."""
        async with self._money.store.reading() as reader:
            said = await reader.select(Message, t.messages.c.ticket_id == ticket.id, order_by=[t.messages.c.at])
        return [file.id for message in said if author in ("", message.author) for file in message.attachments]

    # --- what makes one look twice ---

    async def suspicions(self) -> None:
        """An account that was changed lately, and one card on two accounts, both behind refunds that wait."""
        async with self._money.store.unit() as unit:
            waiting = await unit.select(
                Refund, t.refunds.c.state == RefundState.WAITING_APPROVAL, order_by=[t.refunds.c.id], limit=2
            )
            for number, refund in enumerate(waiting):
                booking = await unit.get(Booking, refund.booking_id)
                if number == 0:
                    customer = await unit.get(Customer, booking.customer_id)
                    unit.save(replace(customer, changed_at=self._money.now() - timedelta(days=2)))
                    continue
                payment = await unit.get(Payment, refund.payment_id)
                others = await unit.select(
                    Payment,
                    t.payments.c.method == PaymentMethod.CARD,
                    t.payments.c.booking_id != booking.id,
                    order_by=[t.payments.c.id],
                    limit=1,
                )
                for other in others:
                    unit.save(replace(payment, brand=other.brand, last4=other.last4))

    async def requests(self) -> None:
        """The refunds of the world that wait for an approval have somebody who is asked for it."""
        async with self._money.store.reading() as reader:
            waiting = await reader.select(Refund, t.refunds.c.state == RefundState.WAITING_APPROVAL)
        for refund in sorted(waiting, key=lambda refund: refund.id):
            async with self._money.store.unit() as unit:
                await self._ask(unit, refund)

    async def _ask(self, unit: Unit, refund: Refund) -> Approval:
        policy, now = self._money.policy, self._money.now()
        agent = await unit.get(Agent, refund.requested_by)
        booking = await unit.get(Booking, refund.booking_id)
        customer = await unit.get(Customer, booking.customer_id, lock=False)
        kind: MoneyKind = kind_of(refund.reason)
        approval = await approvals.ask_for(
            unit,
            subject=approvals.REFUND,
            subject_id=refund.id,
            kind=kind,
            scope=Scope.ACTION,
            limit=policy.limit(agent.role, refund.currency, kind) or 0,
            booking=booking,
            customer=customer,
            ticket_id=refund.ticket_id,
            amount=refund.amount,
            currency=refund.currency,
            quoted=-1,
            reason=refund.reason,
            note=refund.note,
            signals=await signals_for(unit, policy, booking, customer, now),
            ledger_version=await ledger.version_of(unit, booking.id),
            agent=agent,
            now=now,
            policy=policy,
        )
        refund = await unit.get(Refund, refund.id)
        unit.save(replace(refund, approval_id=approval.id))
        return approval

    # --- claims ---

    async def _claim(self, agent: Agent, wanted: ClaimCommand) -> Claim:
        rules = self._money.store.packs.claims
        async with self._money.store.unit() as unit:
            return (await claims.make(unit, rules, agent, self._id(), wanted, self._money.now())).claim

    async def _answered(self, agent: Agent, claim: Claim, wanted: ClaimAnswerCommand) -> Claim:
        async with self._money.store.unit() as unit:
            found = await claims.locked(unit, claim.id)
            return (await claims.answer(unit, agent, found, wanted, self._money.now())).claim

    async def charges(self) -> None:
        """Bookings with several payments: a service outside the price was claimed, admitted and charged."""
        await self._each(await self._cases(_BESIDE_THE_PRICE, 2), self._charge)

    async def _charge(self, ticket: Ticket, booking: Booking) -> None:
        agent = await self._agent(Role.LEAD, booking.market)
        made = await self._claim(
            agent,
            ClaimCommand(
                kind=ClaimKind.EXTRA_SERVICE,
                booking_id=booking.id,
                ticket_id=ticket.id,
                by_id=booking.counterparty_id,
                from_id=booking.customer_id,
                amount=_part(booking, "6"),
                currency=booking.currency,
                text="Airport transfer, ordered in the chat and not part of the price.",
            ),
        )
        ready = await self._answered(agent, made, ClaimAnswerCommand(accepts=True, text="Yes, we ordered it."))
        await self._grant(agent, ready)

    async def _grant(self, agent: Agent, claim: Claim) -> None:
        async with self._money.store.reading() as reader:
            version = await ledger.version_of(reader, claim.booking_id)
        wanted = ClaimDecision(grant=True, ledger_version=version)
        mark = fingerprint("demo", claim.id, wanted)
        command = Command(key=self._id(), actor_id=agent.id, fingerprint=mark)
        await self._money.claims.decide(agent, command, claim.id, claim.version, wanted)

    async def damage_awaiting(self) -> None:
        """The guest has been asked and has days to answer."""
        await self._each(await self._cases(["stays.host_claims_damage", "stays.damage_claim"], 3), self._damage)

    async def damage_answered(self) -> None:
        """Both sides have shown their photos; an agent decides."""
        await self._each(await self._cases(["stays.damage_claim"], 2), self._damage_denied)

    async def _damage_denied(self, ticket: Ticket, booking: Booking) -> None:
        made = await self._damage(ticket, booking)
        agent = await self._agent(Role.AGENT, booking.market)
        said = "The crack was there when we arrived; the photo is of the first evening."
        mine = await self._files(ticket, "customer")
        await self._answered(agent, made, ClaimAnswerCommand(accepts=False, text=said, evidence_ids=mine))

    async def _damage(self, ticket: Ticket, booking: Booking) -> Claim:
        agent = await self._agent(Role.AGENT, booking.market)
        return await self._claim(
            agent,
            ClaimCommand(
                kind=ClaimKind.DAMAGE,
                booking_id=booking.id,
                ticket_id=ticket.id,
                by_id=booking.counterparty_id,
                from_id=booking.customer_id,
                amount=_part(booking, "15"),
                currency=booking.currency,
                text="The glass table has a crack and has to be replaced.",
                evidence_ids=await self._files(ticket),
            ),
        )

    async def disputed_fines(self) -> None:
        """A driver says that the fine is not theirs."""
        await self._each(await self._cases(["cars.fine_disputed", "cars.fine_appeal"], 2), self._fine)

    async def _fine(self, ticket: Ticket, booking: Booking) -> None:
        fines = [line for line in booking.lines if line.kind == LineKind.FINE and not line.refunded]
        agent = await self._agent(Role.AGENT, booking.market)
        await self._claim(
            agent,
            ClaimCommand(
                kind=ClaimKind.DISPUTE,
                booking_id=booking.id,
                ticket_id=ticket.id,
                by_id=booking.customer_id,
                amount=sum(line.amount for line in fines),
                currency=booking.currency,
                text="The camera took the picture after the ride had ended.",
                line_ids=[line.id for line in fines],
                evidence_ids=await self._files(ticket),
            ),
        )

    # --- compensation ---

    async def voucher(self) -> None:
        """Given, with its code, for half a year."""
        cases = await self._cases(["appointments.bad_service"], 1, (*_OPEN, TicketStatus.SOLVED))
        await self._each(cases, self._voucher)

    async def _voucher(self, ticket: Ticket, booking: Booking) -> None:
        until = self._money.now() + timedelta(days=_VOUCHER_DAYS)
        await self._give(ticket, booking, Role.SENIOR, CompensationKind.VOUCHER, "20", expires_at=until)

    async def compensation_to_approve(self) -> None:
        """More than the colleague may give alone."""
        await self._each(await self._cases(["stays.dirty_flat"], 1), self._too_much)

    async def _too_much(self, ticket: Ticket, booking: Booking) -> None:
        await self._give(ticket, booking, Role.AGENT, CompensationKind.CREDIT, "40", ask_approval=True)

    async def _give(self, ticket: Ticket, booking: Booking, role: str, kind: str, share: str, **more: Any) -> None:
        agent = await self._agent(role, booking.market)
        async with self._money.store.unit() as unit:
            wanted = CompensationCommand(
                kind=kind,
                customer_id=booking.customer_id,
                booking_id=booking.id,
                ticket_id=ticket.id,
                amount=_part(booking, share),
                currency=booking.currency,
                reason=RefundReason.UNSATISFACTORY,
                note="For the trouble, beside whatever comes back to the card.",
                ledger_version=await ledger.version_of(unit, booking.id),
                **more,
            )
            await compensate(unit, self._money.policy, agent, self._id(), wanted, self._money.now())

    # --- the bank ---

    async def chargeback(self) -> None:
        """A cardholder had the bank take a payment back; the platform hears of it from the provider."""
        provider = self._money.gateways.get(EmbeddedGateway.name)
        if not isinstance(provider, EmbeddedGateway):
            return
        for _, booking in await self._cases(["stays.double_charge"], 1):
            async with self._money.store.reading() as reader:
                paid = await _paid(reader, booking)
            free = [payment for payment in paid if not payment.refunded and not payment.pending]
            for payment in free[:1]:
                provider.dispute(payment.id, payment.captured, payment.currency)


async def _paid(reader: Reader, booking: Booking) -> Sequence[Payment]:
    """The card payments of a booking."""
    table = t.payments
    return await reader.select(
        Payment, table.c.booking_id == booking.id, table.c.method == PaymentMethod.CARD, order_by=[table.c.id]
    )


def _part(booking: Booking, share: str) -> int:
    """Some per cent of the bill, in whole units."""
    total = sum(line.amount for line in booking.lines)
    return max(100, whole(percent(total, share), booking.currency))
