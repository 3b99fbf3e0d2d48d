"""One case of the demo's past: how far its conversation has come, who said what when, and what that did to its status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

import msgspec

from agent_console.contract.entities import (
    Attachment,
    Booking,
    CannedReply,
    Customer,
    Message,
    Payment,
    Refund,
    Ticket,
    TicketEvent,
)
from agent_console.domain.kinds import DONE, Author, BookingStatus, Channel, Delivery, TicketStatus
from agent_console.domain.masking import mask_cards
from agent_console.domain.replies import choose_variant, render, reply_facts
from agent_console.domain.tickets import status_after_reply
from agent_console.platform_server.demo.cast import Colleague, Person, new_uuid
from agent_console.platform_server.demo.deals import Deal, Place, make_deal
from agent_console.platform_server.demo.figures import figures_of, slots_of
from agent_console.platform_server.demo.pictures import Picture, picture
from agent_console.platform_server.demo.refunding import settle
from agent_console.platform_server.demo.scenarios import Line, Scenario, Talk, fill, small_talk
from agent_console.platform_server.services.cases import preview

__all__ = ["Plan", "Staged", "external_id", "stage", "thread_of"]

_WRITTEN_SLOWLY: Final = frozenset({Channel.EMAIL, Channel.FORM, Channel.HELP_CENTRE})
_ASKED_AGAIN: Final = 0.5
"""How many open cases wait for a second answer; of the others some have had a first one and are being worked on."""
_BEING_WORKED_ON: Final = 0.55
_IN_TIME: Final = 0.9
_CLOSES_AFTER: Final = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is decided about a case before its times are: everything but the instants."""

    number: int
    seed: str
    scenario: Scenario
    talk: Talk
    customer: Person
    other: Person | None
    place: Place
    channel: str
    status: str
    agent: Colleague
    assigned: bool
    lead: Colleague
    snoozed: bool = False


@dataclass(slots=True)
class Staged:
    """A case with all that belongs to it. `files` by message id; `threads` and `receipts` are rows of those tables."""

    ticket: Ticket
    customer: Customer
    booking: Booking | None
    payments: list[Payment]
    refunds: list[Refund] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    events: list[TicketEvent] = field(default_factory=list)
    files: dict[str, tuple[Attachment, bytes]] = field(default_factory=dict)


def thread_of(case: str) -> str:
    """The id under which all channels hold a case of the demo together."""
    return f"demo-{case}"


def external_id(scenario: Scenario, language: str, case: str, line: int) -> str:
    """Names scenario, language, case and line, so that the simulator can go on where the world has stopped."""
    return f"demo/{scenario.key}/{language}/{case}/{line}"


def stage(plan: Plan, opened: datetime, now: datetime, canned: Mapping[str, CannedReply]) -> Staged:
    """The case as it would be at `now` if it had been opened at `opened`. The same plan always gives the same ids."""
    return _Stage(plan, opened, now, canned).play()


class _Stage:
    """Plays the lines of a talk one after the other."""

    def __init__(self, plan: Plan, opened: datetime, now: datetime, canned: Mapping[str, CannedReply]) -> None:
        self.plan = plan
        self.now = now
        self.canned = canned
        self.rng = Random(plan.seed)  # noqa: S311
        self.at = opened
        self.case = new_uuid(self.rng)
        scenario, rng = plan.scenario, self.rng
        self.deal: Deal = make_deal(rng, scenario, plan.place, plan.customer, plan.other, opened, now)
        card = next((payment.last4 for payment in self.deal.payments if payment.last4), "")
        self.slots = slots_of(
            scenario,
            plan.talk.language,
            plan.customer.customer,
            plan.other.customer if plan.other else None,
            self.deal.booking,
            opened,
            agent=plan.agent.first,
            ticket=f"#{plan.number}",
            card=card or f"{rng.randrange(1000, 9999)}",
        )
        self.ticket = self._ticket(opened)
        self.staged = Staged(self.ticket, plan.customer.customer, self.deal.booking, self.deal.payments)
        self.status: str = TicketStatus.NEW

    def _ticket(self, opened: datetime) -> Ticket:
        plan, booking = self.plan, self.deal.booking
        scenario, person = plan.scenario, plan.customer
        return Ticket(
            id=self.case,
            number=plan.number,
            subject=fill(plan.talk.subject, self.slots, person.female),
            market=scenario.market,
            channel=plan.channel,
            queue=scenario.queue,
            topic=scenario.topic,
            urgency=scenario.urgency,
            priority=scenario.priority,
            language=plan.talk.language,
            tags=list(scenario.tags),
            customer_id=person.customer.id,
            customer_name=person.customer.name,
            customer_tier=person.customer.tier,
            booking_id=booking.id if booking else "",
            booking_code=booking.code if booking else "",
            booking_starts_at=booking.starts_at if booking else None,
            booking_ends_at=booking.ends_at if booking else None,
            created_at=opened,
            updated_at=opened,
        )

    # --- playing ---

    def play(self) -> Staged:
        plan = self.plan
        kept = _how_far(plan.talk.lines, plan.status, self.rng)
        for index, line in enumerate(plan.talk.lines[:kept]):
            if index:
                self.at += self._pause(plan.talk.lines[index - 1], line)
            self._say(index, line, last=index == kept - 1)
        self._finish()
        return self.staged

    def _pause(self, before: Line, line: Line) -> timedelta:
        slow = self.plan.channel in _WRITTEN_SLOWLY
        if line.author == Author.AGENT:
            return self._until_answered(before, slow=slow)
        if line.author == before.author:
            return timedelta(seconds=self.rng.randrange(25, 200))
        if line.author == Author.HOST:
            return timedelta(minutes=self.rng.randrange(6, 55))
        return timedelta(minutes=self.rng.randrange(10, 160) if slow else self.rng.randrange(1, 14))

    def _until_answered(self, before: Line, *, slow: bool) -> timedelta:
        """Mostly in time: "at once" is a minute, in chat it is minutes; now and then it takes too long."""
        scenario = self.plan.scenario
        at_once = self.plan.channel in (Channel.PHONE, Channel.HOTLINE) or bool(scenario.urgency)
        if at_once and self.rng.random() < _IN_TIME:
            return timedelta(seconds=self.rng.randrange(5, 12 if before.author == Author.AGENT else 40))
        if before.author == Author.AGENT:
            return timedelta(seconds=self.rng.randrange(25, 100))
        return timedelta(minutes=self.rng.randrange(6, 50)) if slow else timedelta(seconds=self.rng.randrange(30, 240))

    def _say(self, index: int, line: Line, *, last: bool) -> None:
        if line.author == Author.AGENT:
            self._take()
        person = self.plan.agent if line.author == Author.AGENT else self._speaker(line)
        canned = self.canned.get(line.reply)
        text = self._canned(canned) if canned else ""
        if not text:
            said = (
                self.rng.choice(line.texts) if line.texts else small_talk(self.ticket.language, "colleague", self.rng)
            )
            text = fill(said, self.slots, person.female)
        record = person.agent if isinstance(person, Colleague) else person.customer
        customer = line.author == Author.CUSTOMER
        message = Message(
            id=new_uuid(self.rng),
            ticket_id=self.case,
            author=line.author,
            author_id=record.id,
            author_name=record.name,
            public=line.public,
            channel=line.channel or (Channel.CHAT if line.author == Author.HOST else self.plan.channel),
            text=mask_cards(text),
            language=self.ticket.language,
            at=self.at,
            delivery=self._delivery() if line.author == Author.AGENT and line.public else "",
            canned_reply_id=canned.id if canned else "",
            external_id=external_id(self.plan.scenario, self.ticket.language, self.case, index) if customer else "",
        )
        if line.shows:
            message = self._attach(message, picture(line.shows, self.rng, *self._shown()))
        self.staged.messages.append(message)
        data = {"message_id": message.id, "public": message.public, "channel": message.channel}
        self._tell("message" if index else "created", message.author, record.id, record.name, data)
        if line.author == Author.AGENT:
            self._agent_acts(index, line, last=last)
        elif line.public:
            self._move(status_after_reply(self.status, line.author), line.author, record.id, record.name)

    def _speaker(self, line: Line) -> Person:
        """Who says a line that no agent says; without another side the customer speaks for it."""
        other = self.plan.other
        return other if line.author == Author.HOST and other is not None else self.plan.customer

    def _shown(self) -> tuple[str, str]:
        booking = self.deal.booking
        if booking is None:
            return "", f"{self.at:%H:%M}"
        scenario = self.plan.scenario
        figures = figures_of(scenario, booking)
        total = sum(line.amount for line in booking.lines)
        amount = total if scenario.topic in ("charge", "payment") else figures.amount
        return f"{amount // 100}.{amount % 100:02}", self.slots["time"]

    def _canned(self, reply: CannedReply) -> str:
        """The reply as it was filled then; "" where a fact was missing."""
        plan, booking = self.plan, self.deal.booking
        variant = choose_variant(reply.bodies, self.ticket.language, reply.fallback)
        if booking is not None and not booking.cancelled_at:
            then = BookingStatus.CONFIRMED if self.at < booking.starts_at else BookingStatus.RUNNING
            booking = msgspec.structs.replace(booking, status=then)
        facts = reply_facts(
            self.ticket, plan.customer.customer, booking, plan.agent.agent, self.at, variant.language or "en"
        )
        filled = render(variant.body, facts, variant.language)
        return "" if filled.missing else filled.text

    def _delivery(self) -> str:
        return self.rng.choices([Delivery.READ, Delivery.DELIVERED, Delivery.SENT, Delivery.FAILED], [70, 24, 5, 1])[0]

    def _attach(self, message: Message, shown: Picture) -> Message:
        file = Attachment(id=new_uuid(self.rng), name=shown.name, mime="image/png", size=len(shown.content))
        self.staged.files[message.id] = (file, shown.content)
        return msgspec.structs.replace(message, attachments=[file])

    # --- what happens to the case ---

    def _take(self) -> None:
        """The agent takes the case, unless that has been done, and needs a moment before the first word."""
        agent = self.plan.agent.agent
        if self.ticket.assignee_id or not self.plan.assigned:
            return
        self.ticket = msgspec.structs.replace(self.ticket, assignee_id=agent.id)
        data = {"from": "", "to": agent.id, "to_name": agent.name}
        self._tell("assignee", Author.AGENT, agent.id, agent.name, data)
        self.at += timedelta(seconds=self.rng.randrange(2, 6))

    def _agent_acts(self, index: int, line: Line, *, last: bool) -> None:
        agent = self.plan.agent.agent
        if not line.public:
            return
        following = self.plan.talk.lines[index + 1 : index + 2]
        then: str = TicketStatus.OPEN
        if last and self.plan.status not in (*DONE, TicketStatus.NEW):
            then = self.plan.status
        elif following and following[0].author == Author.HOST:
            then = TicketStatus.ON_HOLD
        elif following and following[0].author == Author.CUSTOMER:
            then = TicketStatus.PENDING
        self._move(then, Author.AGENT, agent.id, agent.name)

    def _finish(self) -> None:
        plan, agent = self.plan, self.plan.agent.agent
        if plan.status in DONE:
            self._solve()
        elif self.status != plan.status and plan.status != TicketStatus.NEW:
            self.at += timedelta(seconds=self.rng.randrange(20, 120))
            self._move(plan.status, Author.AGENT, agent.id, agent.name)
        if plan.status == TicketStatus.OPEN:
            self._take()
        settle(self.staged, plan, self.rng, self.at, self._tell)
        self._snooze()
        self._close_the_books()

    def _solve(self) -> None:
        agent = self.plan.agent.agent
        self.at += timedelta(minutes=self.rng.randrange(1, 15))
        self._move(TicketStatus.SOLVED, Author.AGENT, agent.id, agent.name)
        if self.plan.status == TicketStatus.CLOSED:
            self.at += _CLOSES_AFTER
            self._move(TicketStatus.CLOSED, Author.AUTOMATIC, "", "")

    def _snooze(self) -> None:
        if not self.plan.snoozed:
            return
        agent = self.plan.agent.agent
        until = self.now.replace(minute=0, second=0) + timedelta(hours=self.rng.randrange(2, 20))
        self.ticket = msgspec.structs.replace(self.ticket, snoozed_until=until)
        self._tell("snoozed", Author.AGENT, agent.id, agent.name, {"until": until.isoformat()})

    def _move(self, status: str, author: str, author_id: str, author_name: str) -> None:
        if status != self.status:
            self.at += timedelta(seconds=1)
            self._tell("status", author, author_id, author_name, {"from": str(self.status), "to": str(status)})
            self.status = status

    def _tell(self, kind: str, author: str, author_id: str, author_name: str, data: Mapping[str, Any]) -> None:
        self.staged.events.append(
            TicketEvent(
                id=new_uuid(self.rng),
                ticket_id=self.case,
                seq=len(self.staged.events) + 1,
                type=kind,
                author=author,
                author_id=author_id,
                author_name=author_name,
                at=self.at,
                data=dict(data),
            )
        )

    def _close_the_books(self) -> None:
        """Put what the list shows into the ticket."""
        messages = self.staged.messages
        public = [message for message in messages if message.public]
        from_customer = [message.at for message in public if message.author == Author.CUSTOMER]
        self.staged.ticket = msgspec.structs.replace(
            self.ticket,
            status=str(self.status),
            preview=preview(public[-1].text),
            updated_at=max(self.at, messages[-1].at),
            last_customer_message_at=from_customer[-1],
            last_message_at=messages[-1].at,
            last_message_id=messages[-1].id,
            last_author=messages[-1].author,
            message_count=len(messages),
        )


def _how_far(lines: Sequence[Line], status: str, rng: Random) -> int:
    """How many lines have been said when a case stands at `status`."""
    answers = [index for index, line in enumerate(lines) if line.author == Author.AGENT and line.public]
    first = next((index for index, line in enumerate(lines) if line.author == Author.AGENT), len(lines))
    if status in DONE or not answers:
        return len(lines)
    if status == TicketStatus.NEW:
        return max(1, min(first, answers[0]))
    if status == TicketStatus.OPEN:
        asked = [index for index in range(answers[0] + 1, len(lines) - 1) if lines[index].author == Author.CUSTOMER]
        if asked and rng.random() < _ASKED_AGAIN:
            return rng.choice(asked) + 1
        return answers[0] + 1 if rng.random() < _BEING_WORKED_ON else max(1, first)
    if status == TicketStatus.ON_HOLD:
        before_host = [
            index for index in answers if lines[index + 1 : index + 2] and lines[index + 1].author == Author.HOST
        ]
        if before_host:
            return before_host[0] + 1
    return rng.choice(answers[:-1] or answers) + 1
