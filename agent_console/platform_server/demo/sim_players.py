"""What the simulator's people do: customers open cases and go on with them, hosts answer, colleagues read, write and solve."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from random import Random
from typing import Final

from agent_console.contract.commands import CaseFile, IntakeFrom, IntakeMessage, ReplyCommand, TicketPatch
from agent_console.contract.entities import Booking, Customer, Message, Ticket
from agent_console.contract.files import AttachmentUpload
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import DONE, Author, Channel, PartyKind, TicketStatus
from agent_console.platform_server.demo.accounts import GATEWAY
from agent_console.platform_server.demo.cast import Colleague, is_female
from agent_console.platform_server.demo.figures import slots_of
from agent_console.platform_server.demo.opinions import opinion
from agent_console.platform_server.demo.pictures import picture
from agent_console.platform_server.demo.plots import external_id, thread_of
from agent_console.platform_server.demo.scenarios import Line, Scenario, Talk, fill, scenarios, small_talk
from agent_console.platform_server.demo.sim_api import Api
from agent_console.platform_server.demo.sim_case import SMALL_TALK, Progress, fitting, progress_of
from agent_console.platform_server.demo.sim_desk import Desk

__all__ = ["Players"]

_MOST_EXTRAS: Final = 3
"""Phrases outside of the scenario that a customer says in one case; nobody talks for ever."""
_LEFT_FOR_PEOPLE: Final = 30
"""New cases that colleagues do not take, so that there is always something to do for a visitor."""
_HOSTING: Final = (PartyKind.HOST, PartyKind.BUSINESS)


class Players:
    """Each method is one act, and says whether it found something to do. Faults of the platform go through."""

    def __init__(
        self,
        api: Api,
        desk: Desk,
        colleagues: list[Colleague],
        rng: Random,
        pause: Callable[[str], Awaitable[None]],
    ) -> None:
        """pause(what): waits as long as people take for "typing" or for "answer"."""
        self._api = api
        self._desk = desk
        self._colleagues = colleagues
        self._reader = colleagues[0].agent.email
        self._rng = rng
        self._pause = pause
        self._turn = 0
        self._asked: set[str] = set()

    # --- customers ---

    async def open_case(self) -> bool:
        """Somebody writes with a new trouble."""
        story = self._story()
        if story is None:
            return False
        scenario, talk, customer, booking = story
        case = str(uuid.uuid4())
        channel = self._rng.choice(scenario.channels)
        slots = self._slots(scenario, talk.language, customer, booking)
        for index, line in enumerate(talk.lines):
            if line.author != Author.CUSTOMER:
                break
            if index:
                await self._pause("typing")
            subject = fill(talk.subject, slots, is_female(customer.name)) if not index else ""
            message = self._message(scenario, talk, customer, booking, case, index, line, slots, channel, subject)
            receipt = await self._api.bring(GATEWAY, message)
            if not index and not receipt.joined:
                await self._sort(receipt.ticket, scenario.queue)
        return True

    async def _sort(self, ticket: Ticket, queue: str) -> None:
        """A colleague who sorts what comes in moves it to the queue where it belongs, unless somebody was quicker."""
        await self._pause("reading")
        known = self._desk.tickets.get(ticket.id, ticket)
        if self._desk.may_touch(known) and known.queue != queue:
            email = self._colleague(known).agent.email
            await self._api.change(email, known, TicketPatch(queue=queue))

    async def go_on(self) -> bool:
        """In some case that waits for somebody outside, that somebody writes: the customer or the other side."""
        pending = self._desk.with_status(TicketStatus.PENDING)
        waiting = self._desk.with_status(TicketStatus.ON_HOLD)
        asked = waiting if waiting and (not pending or self._rng.random() < 0.4) else pending
        if not asked:
            return False
        return await self.answer(self._rng.choice(asked).id, chatty=False)

    async def add_to(self) -> bool:
        """A customer who still waits adds a forgotten detail, or asks whether anybody is there."""
        asked = [
            ticket
            for ticket in self._desk.with_status(TicketStatus.NEW, TicketStatus.OPEN)
            if ticket.last_author == Author.CUSTOMER and ticket.message_count <= 3
        ]
        if not asked:
            return False
        ticket = self._rng.choice(asked)
        file = await self._api.case(self._reader, ticket.id)
        progress = progress_of(file.messages)
        if progress is None or progress.extras:
            return False
        kind = "detail" if self._rng.random() < 0.6 else "nudge"
        return await self._say_extra(file, progress, kind)

    async def answer(self, ticket_id: str, *, chatty: bool = True) -> bool:
        """The customer or the other side answers what an agent has written. `chatty`: also when the scenario is over."""
        file = await self._api.case(self._reader, ticket_id)
        progress = progress_of(file.messages)
        if progress is None or file.ticket.status in DONE or file.ticket.merged_into:
            return False
        for author in (Author.HOST, Author.CUSTOMER):
            ahead = progress.ahead(author)
            if ahead is not None:
                return await self._say_line(file, progress, author, *ahead)
        if not chatty or progress.extras >= _MOST_EXTRAS or not progress.over:
            return False
        asked = "?" in file.messages[-1].text or "՞" in file.messages[-1].text
        return await self._say_extra(file, progress, "answer" if asked else "thanks")

    async def rate(self) -> bool:
        """A customer whose case is done says what they think of it."""
        for ticket in self._desk.with_status(TicketStatus.SOLVED):
            said = opinion(ticket) if not ticket.rating and ticket.id not in self._asked else None
            self._asked.add(ticket.id)
            if said is not None:
                await self._api.rate(GATEWAY, ticket.id, said)
                return True
        return False

    # --- colleagues ---

    async def be_there(self) -> bool:
        """Consoles that nobody touches are open all the same; one after the other is heard."""
        self._turn = (self._turn + 1) % len(self._colleagues)
        await self._api.be_there(self._colleagues[self._turn].agent.email)
        return True

    async def work(self) -> bool:
        """A colleague takes a waiting case, reads it, writes an answer, and solves it when all is said."""
        found = self._desk.workable(_LEFT_FOR_PEOPLE)
        if not found:
            return False
        ticket = self._rng.choice(found[: max(8, len(found) // 2)])
        colleague = self._colleague(ticket)
        email = colleague.agent.email
        await self._api.presence(email, ticket.id, "reading")
        try:
            worked = await self._write(colleague, ticket)
        except Fault:
            # Not `finally`: when everything ends, nothing may stand in the way of ending. Presence expires by itself.
            with contextlib.suppress(Fault):
                await self._api.presence(email, ticket.id, "left")
            raise
        await self._api.presence(email, ticket.id, "left")
        return worked

    async def _write(self, colleague: Colleague, ticket: Ticket) -> bool:
        email = colleague.agent.email
        await self._pause("reading")
        await self._api.presence(email, ticket.id, "writing")
        await self._pause("typing")
        file = await self._api.case(email, ticket.id)
        if not self._desk.may_touch(file.ticket) or file.messages[-1].author == Author.AGENT:
            return False
        await self._api.reply(email, ticket.id, self._reply(colleague, file))
        return True

    async def look_around(self) -> bool:
        """A colleague opens some case, and perhaps leaves a note."""
        found = [ticket for ticket in self._desk.with_status(TicketStatus.OPEN) if self._desk.may_touch(ticket)]
        if not found:
            return False
        ticket = self._rng.choice(found)
        colleague = self._colleague(ticket)
        email = colleague.agent.email
        await self._api.presence(email, ticket.id, "reading")
        await self._pause("reading")
        if self._rng.random() < 0.3:
            text = fill(small_talk(ticket.language, "note", self._rng), {}, colleague.female)
            await self._api.reply(email, ticket.id, ReplyCommand(text=text, public=False, language=ticket.language))
        await self._api.presence(email, ticket.id, "left")
        return True

    # --- what is said ---

    def _story(self) -> tuple[Scenario, Talk, Customer, Booking | None] | None:
        """A trouble for a booking that has none yet; now and then one that needs no booking."""
        now = datetime.now(UTC)
        bookings = self._desk.untroubled()
        self._rng.shuffle(bookings)
        if self._rng.random() < 0.85:
            for booking in bookings:
                customer = self._desk.customers.get(booking.customer_id)
                found = fitting(booking, customer.language, now) if customer else []
                if found and customer:
                    scenario = self._rng.choices(found, [one.weight for one in found])[0]
                    return scenario, scenario.talks[customer.language], customer, booking
        general = [one for one in scenarios() if one.phase == "none" and one.who not in _HOSTING]
        scenario = self._rng.choice(general)
        language = self._rng.choice(sorted(scenario.talks))
        customer = self._desk.somebody(self._rng, scenario.who, language)
        return (scenario, scenario.talks[language], customer, None) if customer else None

    async def _say_line(self, file: CaseFile, progress: Progress, author: str, index: int, line: Line) -> bool:
        booking = _booking(file)
        customer = file.customer
        if author == Author.HOST:
            side = [party for party in file.parties if party.id != customer.id]
            if not side:
                return False
            slots = self._slots(progress.scenario, progress.talk.language, customer, booking)
            text = fill(self._rng.choice(line.texts), slots, is_female(side[0].name))
            await self._api.bring(GATEWAY, self._from_host(file, progress, side[0], index, text))
            return True
        slots = self._slots(progress.scenario, progress.talk.language, customer, booking)
        slots["agent"] = _last_agent(file.messages)
        slots["ticket"] = f"#{file.ticket.number}"
        message = self._message(
            progress.scenario, progress.talk, customer, booking, progress.case, index, line, slots, _channel(file)
        )
        await self._api.bring(GATEWAY, message)
        return True

    async def _say_extra(self, file: CaseFile, progress: Progress, kind: str) -> bool:
        text = small_talk(file.ticket.language, kind, self._rng)
        line = Line(author=Author.CUSTOMER, public=True, texts=(text,))
        slots = self._slots(progress.scenario, progress.talk.language, file.customer, _booking(file))
        number = SMALL_TALK + progress.extras
        message = self._message(
            progress.scenario,
            progress.talk,
            file.customer,
            _booking(file),
            progress.case,
            number,
            line,
            slots,
            _channel(file),
        )
        await self._api.bring(GATEWAY, message)
        return True

    def _slots(self, scenario: Scenario, language: str, customer: Customer, booking: Booking | None) -> dict[str, str]:
        other_id = booking.counterparty_id if booking else ""
        if booking is not None and customer.id == other_id:
            other_id = booking.customer_id
        other = self._desk.customers.get(other_id)
        card = f"{Random(booking.id if booking else customer.id).randrange(1000, 9999)}"  # noqa: S311
        return slots_of(scenario, language, customer, other, booking, datetime.now(UTC), card=card)

    def _message(
        self,
        scenario: Scenario,
        talk: Talk,
        customer: Customer,
        booking: Booking | None,
        case: str,
        index: int,
        line: Line,
        slots: dict[str, str],
        channel: str,
        subject: str = "",
    ) -> IntakeMessage:
        files = []
        if line.shows:
            shown = picture(line.shows, self._rng, _digits(slots.get("total", "")), slots.get("time", ""))
            files.append(AttachmentUpload(name=shown.name, content=shown.content, mime="image/png"))
        return IntakeMessage(
            channel=line.channel or channel,
            market=scenario.market,
            sender=IntakeFrom(name=customer.name, customer_id=customer.id, kind=customer.kind),
            text=fill(self._rng.choice(line.texts), slots, is_female(customer.name)),
            external_id=external_id(scenario, talk.language, case, index),
            subject=subject,
            thread=[thread_of(case)],
            booking_code=booking.code if booking else "",
            topic=scenario.topic,
            urgency=scenario.urgency,
            language=talk.language,
            attachments=files,
        )

    def _from_host(self, file: CaseFile, progress: Progress, host: Customer, index: int, text: str) -> IntakeMessage:
        return IntakeMessage(
            channel=Channel.CHAT,
            market=file.ticket.market,
            sender=IntakeFrom(name=host.name, customer_id=host.id, kind=host.kind),
            text=text,
            external_id=f"host/{progress.case}/{index}",
            thread=[thread_of(progress.case)],
            booking_code=file.ticket.booking_code,
            topic=file.ticket.topic,
            language=progress.talk.language,
            author=Author.HOST,
        )

    def _colleague(self, ticket: Ticket) -> Colleague:
        """Whose case it is, else somebody who knows market and language."""
        for colleague in self._colleagues:
            if colleague.agent.id == ticket.assignee_id:
                return colleague
        knows = [one for one in self._colleagues if ticket.market in one.agent.markets]
        speaks = [one for one in knows if ticket.language in one.agent.languages]
        return self._rng.choice(speaks or knows or self._colleagues)

    def _reply(self, colleague: Colleague, file: CaseFile) -> ReplyCommand:
        ticket, customer = file.ticket, file.customer
        progress = progress_of(file.messages)
        slots = {"first": customer.name.split()[0], "name": customer.name}
        text, status = "", TicketStatus.PENDING
        if progress is not None:
            slots = self._slots(progress.scenario, progress.talk.language, customer, _booking(file))
            slots |= {"agent": colleague.first, "ticket": f"#{ticket.number}"}
            ahead = progress.ahead(Author.AGENT)
            if ahead is not None and ahead[1].texts:
                text = self._rng.choice(ahead[1].texts)
            elif progress.over:
                text, status = small_talk(ticket.language, "solved", self._rng), TicketStatus.SOLVED
            following = progress.talk.lines[ahead[0] + 1 :] if ahead else ()
            if following and following[0].author == Author.HOST:
                status = TicketStatus.ON_HOLD
        text = text or small_talk(ticket.language, "colleague", self._rng)
        return ReplyCommand(
            text=fill(text, slots, colleague.female),
            language=ticket.language,
            seen=file.messages[-1].id,
            status=status,
        )


def _booking(file: CaseFile) -> Booking | None:
    return next((booking for booking in file.bookings if booking.id == file.ticket.booking_id), None)


def _channel(file: CaseFile) -> str:
    """Where the customer wrote last."""
    said = [message.channel for message in file.messages if message.author == Author.CUSTOMER]
    return said[-1] if said else file.ticket.channel


def _last_agent(messages: list[Message]) -> str:
    named = [message.author_name.split()[0] for message in messages if message.author == Author.AGENT]
    return named[-1] if named else ""


def _digits(money: str) -> str:
    return "".join(char if char.isdecimal() or char in ".,:" else " " for char in money).replace(",", ".").strip()
