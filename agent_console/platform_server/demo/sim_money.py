"""What the simulator's people do with money: the other side of a claim answers, a colleague asks for more than they may give."""

from __future__ import annotations

from random import Random
from typing import Final

from agent_console.contract.commands import CaseFile
from agent_console.contract.entities import Booking, Claim, Ticket
from agent_console.contract.money_commands import ClaimAnswerCommand, CompensationCommand
from agent_console.domain.kinds import ApprovalState, ClaimState, CompensationKind, RefundReason, Role, TicketStatus
from agent_console.domain.money import percent
from agent_console.platform_server.demo.cast import Colleague
from agent_console.platform_server.demo.figures import whole
from agent_console.platform_server.demo.sim_api import Api
from agent_console.platform_server.demo.sim_desk import Desk

__all__ = ["MoneyPlayers"]

_LEFT_FOR_PEOPLE: Final = 1
"""Claims whose other side keeps silent, so that a visitor finds one to wait for."""
_MOST_REQUESTS: Final = 9
"""Requests that may wait at once; nobody's team lead wants to drown."""
_SHARES: Final = ("25", "30", "40")
_ASKS_IN: Final = (TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ON_HOLD)
_ANSWERS: Final = (
    (True, ""),
    (False, "We have not done this; it was like that before."),
    (False, "This is too much, the repair costs half of it."),
)


class MoneyPlayers:
    """Each method is one act, and says whether it found something to do. Faults of the platform go through."""

    def __init__(self, api: Api, desk: Desk, colleagues: list[Colleague], rng: Random) -> None:
        self._api = api
        self._desk = desk
        self._colleagues = {colleague.agent.id: colleague for colleague in colleagues}
        self._reader = colleagues[0].agent.email
        self._rng = rng
        self._asked: set[str] = set()

    async def answer_claim(self) -> bool:
        """Somebody who is asked to pay says what they think of it; a colleague writes it down."""
        waiting = [claim for claim in self._desk.claims.values() if claim.state == ClaimState.AWAITING_ANSWER]
        if len(waiting) <= _LEFT_FOR_PEOPLE:
            return False
        claim = self._rng.choice(sorted(waiting, key=lambda claim: claim.id))
        accepts, text = self._rng.choice(_ANSWERS)
        await self._api.answer_claim(self._writer(claim), claim, ClaimAnswerCommand(accepts=accepts, text=text))
        return True

    def _writer(self, claim: Claim) -> str:
        """Who has the case, where that is one of ours; else whoever sits nearest."""
        ticket = self._desk.tickets.get(claim.ticket_id)
        colleague = self._colleagues.get(ticket.assignee_id) if ticket else None
        return colleague.agent.email if colleague else self._reader

    async def ask_for_more(self) -> bool:
        """A colleague would give more than they may, and asks for it."""
        waiting = [one for one in self._desk.approvals.values() if one.state == ApprovalState.WAITING]
        mine = [ticket for ticket in self._desk.with_status(*_ASKS_IN) if self._would_ask(ticket)]
        if len(waiting) >= _MOST_REQUESTS or not mine:
            return False
        ticket = self._rng.choice(sorted(mine, key=lambda ticket: ticket.number))
        self._asked.add(ticket.id)
        email = self._colleagues[ticket.assignee_id].agent.email
        file = await self._api.case(email, ticket.id)
        booking = self._desk.bookings.get(ticket.booking_id)
        if booking is None or file.compensations or file.approvals:
            return False
        await self._api.compensate(email, self._wanted(ticket, booking, file))
        return True

    def _would_ask(self, ticket: Ticket) -> bool:
        colleague = self._colleagues.get(ticket.assignee_id)
        asks = colleague is not None and colleague.agent.role == Role.AGENT
        return asks and bool(ticket.booking_id) and ticket.id not in self._asked

    def _wanted(self, ticket: Ticket, booking: Booking, file: CaseFile) -> CompensationCommand:
        total = sum(line.amount for line in booking.lines)
        return CompensationCommand(
            kind=CompensationKind.CREDIT,
            customer_id=booking.customer_id,
            booking_id=booking.id,
            ticket_id=ticket.id,
            amount=max(100, whole(percent(total, self._rng.choice(_SHARES)), booking.currency)),
            currency=booking.currency,
            reason=RefundReason.UNSATISFACTORY,
            note="Much went wrong here; I would like to keep this customer.",
            ledger_version=file.ledger_version,
            ask_approval=True,
        )
