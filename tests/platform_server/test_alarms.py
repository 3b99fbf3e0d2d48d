"""Warnings, breaches and transitions as the platform records them. Time is an argument, so nobody waits for it."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest
from msgspec import structs
from sqlalchemy import func, select, update

from agent_console.contract.commands import IntakeFrom, IntakeMessage, MergeCommand, TicketPatch
from agent_console.contract.entities import Message, Ticket, TicketEvent
from agent_console.domain.clocks import Reading, Target
from agent_console.domain.kinds import ESCALATED, Author, ClockState
from agent_console.platform_server.feed import read_changes
from agent_console.platform_server.services import alarms, tickets
from agent_console.platform_server.services.cases import Case
from agent_console.platform_server.services.due import reread_due
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import fired_alarms, routing_waits, ticket_events
from agent_console.platform_server.store.tables import tickets as ticket_table
from tests.conftest import ExpectedErrors
from tests.platform_server.clockwork import NOON, clocks, colleague, come_in, do, now_of, to_status, told, until
from tests.support.platform import database, within  # noqa: F401

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def message(author: str, at: datetime) -> Message:
    return Message(id=new_id(), ticket_id="", author=author, text="Word", at=at, channel="email")


async def answer(store: Store, ticket: Ticket, at: datetime, author: str = Author.AGENT) -> Ticket:
    return await do(store, ticket, at, lambda case: _add(case, author))


def _add(case: Case, author: str) -> None:
    case.add_message(structs.replace(message(author, case.now), ticket_id=case.ticket.id))


def test_every_transition_is_on_the_feed_at_its_instant(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await come_in(store)
        await do(store, ticket, NOON + 30 * MINUTE, to_status("pending"))
        await do(store, ticket, NOON + 60 * MINUTE, to_status("open"))
        # Four hours and the half hour that was paused; the warning is 45 minutes before.
        due = NOON + 4 * HOUR + 30 * MINUTE
        await until(store, due + 20 * MINUTE)
        await answer(store, ticket, due + 30 * MINUTE)
        assert await clocks(store, ticket) == [
            ("activated", NOON),
            ("paused", NOON + 30 * MINUTE),
            ("resumed", NOON + 60 * MINUTE),
            ("warned", due - 45 * MINUTE),
            ("breached", due),
            ("ended", due + 30 * MINUTE),
        ]
        async with store.reading() as reader:
            page = await read_changes(reader, 0, 1000, ["ticket_event"])
            events = await reader.select(TicketEvent, ticket_events.c.type == "clock")
        assert {event.id for event in events} <= {change.id for change in page}

    within(database, work)


def test_a_clock_that_is_met_says_so(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await come_in(store)
        await answer(store, ticket, NOON + HOUR)
        assert await clocks(store, ticket) == [("activated", NOON), ("met", NOON + HOUR)]
        await until(store, NOON + 10 * HOUR)
        assert await clocks(store, ticket) == [("activated", NOON), ("met", NOON + HOUR)]

    within(database, work)


def test_from_pending_straight_to_solved_loses_no_pause(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await come_in(store)
        await answer(store, ticket, NOON + HOUR)
        await do(store, ticket, NOON + HOUR, to_status("pending"))
        solved = await do(store, ticket, NOON + 5 * HOUR, to_status("solved"))
        clock = next(clock for clock in solved.clocks if clock.metric == "first_resolution")
        assert (clock.state, clock.elapsed_seconds) == ("met", 3600)
        assert await clocks(store, ticket, "first_resolution") == [
            ("activated", NOON),
            ("paused", NOON + HOUR),
            ("met", NOON + 5 * HOUR),
        ]

    within(database, work)


def test_another_priority_keeps_the_pause_that_was_earned(database: str) -> None:  # noqa: F811
    def urgent(case: Case) -> None:
        case.tell_self("priority", {"from": case.ticket.priority, "to": "urgent"})
        case.change(priority="urgent")

    async def work(store: Store) -> None:
        ticket = await come_in(store)
        await do(store, ticket, NOON + 10 * MINUTE, to_status("pending"))
        await do(store, ticket, NOON + 70 * MINUTE, to_status("open"))
        after = await do(store, ticket, NOON + 75 * MINUTE, urgent)
        clock = next(clock for clock in after.clocks if clock.metric == "first_reply")
        # Half an hour for what is urgent, and the hour that was paused on top of it.
        assert clock.due_at == NOON + 90 * MINUTE

    within(database, work)


def test_what_came_due_while_nobody_looked_is_told_at_its_true_instant_and_once(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await come_in(store)
        late = NOON + 9 * HOUR
        await asyncio.gather(*(reread_due(store, late) for _ in range(4)))
        await until(store, late)
        due = NOON + 4 * HOUR
        found = [pair for pair in await clocks(store, ticket) if pair[0] in ("warned", "breached")]
        assert found == [("warned", due - 45 * MINUTE), ("breached", due)]
        warned, breached = [event for event in await told(store, ticket) if event.data["metric"] == "first_reply"][1:]
        # A warning of what is late already helps nobody.
        assert warned.data["actions"] == []
        assert breached.data["actions"] == ["notify", "raise"]
        assert datetime.fromisoformat(breached.data["at"]) == due
        async with store.reading() as reader:
            rows = await reader.scalar(select(func.count()).select_from(fired_alarms))
        assert rows == 2

    within(database, work)


def test_a_command_that_comes_before_the_scheduler_finds_the_alarm_told(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await come_in(store)
        due = NOON + 4 * HOUR
        await answer(store, ticket, due + MINUTE)
        await answer(store, ticket, due + MINUTE, Author.CUSTOMER)
        await until(store, due + MINUTE)
        assert await clocks(store, ticket) == [
            ("activated", NOON),
            ("warned", due - 45 * MINUTE),
            ("breached", due),
            ("ended", due + MINUTE),
        ]

    within(database, work)


def test_an_old_message_is_late_the_moment_it_comes(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        async with store.unit() as unit:
            old = IntakeMessage(
                channel="email",
                market="stays",
                sender=IntakeFrom(email="late@guests.example"),
                text="Sent in the morning.",
                external_id=new_id(),
                sent_at=NOON - 6 * HOUR,
            )
            ticket = (await receive(unit, old, now=NOON)).ticket
        assert ticket.reread_at == NOON
        await until(store, NOON)
        assert ("breached", NOON - 2 * HOUR) in await clocks(store, ticket)

    within(database, work)


def test_the_next_look_is_at_the_next_warning_breach_or_boundary(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await come_in(store)
        assert ticket.reread_at == NOON + 4 * HOUR - 45 * MINUTE
        await until(store, NOON + 3 * HOUR + 30 * MINUTE)
        assert (await now_of(store, ticket)).reread_at == NOON + 4 * HOUR
        solved = await do(store, ticket, NOON + 3 * HOUR + 40 * MINUTE, to_status("solved"))
        assert solved.reread_at is None
        async with store.reading() as reader:
            row = (await reader.execute(select(ticket_table.c.reread_at))).first()
        assert row is not None
        assert row.reread_at is None

    within(database, work)


def test_an_alarm_at_night_reaches_its_receiver_when_the_shift_begins(database: str) -> None:  # noqa: F811
    shift = {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}

    async def work(store: Store) -> None:
        ani = await colleague(store, shift=shift, zone="Asia/Yerevan")
        # At noon it is 16:00 in Yerevan; four hours later everybody there has gone home.
        ticket = await come_in(store)
        await do(store, ticket, NOON, lambda case: case.change(assignee_id=ani.id))
        await until(store, NOON + 4 * HOUR)
        warned, breached = [event for event in await told(store, ticket) if event.data["metric"] == "first_reply"][1:]
        morning = datetime.fromisoformat("2026-06-11T09:00+04:00")
        for event in (warned, breached):
            assert event.data["receiver"] == ani.id
            assert datetime.fromisoformat(event.data["deliver_at"]) == morning
        assert breached.at == NOON + 4 * HOUR

    within(database, work)


def test_in_working_time_an_alarm_is_delivered_at_once(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ani = await colleague(store)
        ticket = await come_in(store)
        await do(store, ticket, NOON, lambda case: case.change(assignee_id=ani.id))
        await until(store, NOON + 4 * HOUR)
        breached = [event for event in await told(store, ticket) if event.data["what"] == "breached"]
        assert [datetime.fromisoformat(event.data["deliver_at"]) for event in breached] == [NOON + 4 * HOUR]

    within(database, work)


def test_a_breach_raises_the_priority_and_the_history_says_why(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await come_in(store)
        await until(store, NOON + 4 * HOUR)
        assert (await now_of(store, ticket)).priority == "high"
        (raised,) = await told(store, ticket, "priority")
        assert (raised.data["from"], raised.data["to"], raised.author) == ("normal", "high", "automatic")
        assert raised.data["why"]["cause"] == "clock"
        assert raised.data["why"]["metric"] == "first_reply"
        assert raised.data["why"]["what"] == "breached"

    within(database, work)


def test_an_escalation_calls_a_lead_of_the_market_who_is_there(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await colleague(store, "Away", role="lead", status="away")
        await colleague(store, "Cars", role="lead", markets=["cars"])
        there = await colleague(store, "There", role="lead", markets=["stays"])
        ticket = await come_in(store, channel="phone")
        await until(store, NOON + MINUTE)
        after = await now_of(store, ticket)
        assert after.tags == [ESCALATED]
        assert after.escalated_to == there.id
        (breached,) = [event for event in await told(store, ticket) if event.data["what"] == "breached"]
        assert breached.data["lead"] == there.id
        assert "escalate" in breached.data["actions"]
        (tagged,) = await told(store, ticket, "tags")
        assert tagged.data["why"]["rule"] == "phone: at once"
        assert tagged.data["why"]["lead"] == there.id
        async with store.unit() as unit:
            await tickets.change(unit, await unit.get(Ticket, ticket.id), TicketPatch(tags=["door"]), there)
        assert (await now_of(store, ticket)).escalated_to == "", "taken off with the tag"

    within(database, work)


@pytest.mark.parametrize("status", ["open", "on_hold"])
def test_reassigning_and_calling_support_in(database: str, status: str) -> None:  # noqa: F811
    target = Target("next_reply", 60, on_breach=("notify", "reassign", "call_support"), rule="A rule")

    async def work(store: Store) -> None:
        ani = await colleague(store)
        ticket = await come_in(store)
        await do(store, ticket, NOON, lambda case: case.change(assignee_id=ani.id, status=status))
        async with store.unit() as unit:
            case = await Case.load(unit, ticket.id, NOON + 2 * MINUTE)
            case.readings = [
                Reading(
                    "next_reply",
                    "support",
                    ClockState.BREACHED,
                    due_at=NOON + MINUTE,
                    breached_at=NOON + MINUTE,
                    started_at=NOON,
                    rule="A rule",
                    target=target,
                )
            ]
            await alarms.fire(case)
            case.finish()
        after = await now_of(store, ticket)
        assert (after.assignee_id, after.status) == ("", "open")
        (event,) = await told(store, ticket, "assignee")
        assert (event.data["from"], event.data["to"], event.data["why"]["rule"]) == (ani.id, "", "A rule")
        async with store.reading() as reader:
            row = (await reader.execute(select(routing_waits))).first()
        assert row is not None
        assert (row.ticket_id, row.not_agent) == (ticket.id, ani.id)
        assert len(await told(store, ticket, "status")) == (status == "on_hold")

    within(database, work)


def test_nobody_acts_upon_what_came_due_days_ago_or_is_done(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        old, done = await come_in(store), await come_in(store)
        await do(store, done, NOON + HOUR, to_status("solved"))
        await until(store, NOON + timedelta(days=2))
        for ticket in (old, done):
            assert (await now_of(store, ticket)).priority == "normal"
        assert [event.data["actions"] for event in await told(store, old) if event.data["what"] == "breached"] == [[]]

    within(database, work)


def test_merging_fires_nothing_again_and_doubles_no_line(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ani = await colleague(store)
        late, other = await come_in(store), await come_in(store, NOON + 3 * HOUR)
        moment = NOON + 4 * HOUR
        await until(store, moment)
        async with store.unit() as unit:
            source = await unit.get(Ticket, late.id)
            merged = await tickets.merge(unit, source, MergeCommand(into=other.id), ani)
        assert any(clock.breached_at == moment for clock in merged.clocks)
        await until(store, merged.updated_at)
        breaches = [event for event in await told(store, other) if event.data["what"] == "breached"]
        assert moment not in [event.at for event in breaches]
        assert (await now_of(store, late)).reread_at is None

    within(database, work)


def test_a_case_that_cannot_be_read_does_not_stop_the_others(
    database: str,  # noqa: F811
    expected_errors: ExpectedErrors,
) -> None:
    expected_errors("clocks_not_read", "clock_set_aside")

    async def work(store: Store) -> None:
        bad, good = await come_in(store), await come_in(store, NOON + MINUTE)
        async with store.unit() as unit:
            broken = (await told(store, bad, "created"))[0]
            body = '{"id": 7}'
            await unit.execute(update(ticket_events).where(ticket_events.c.id == broken.id).values(body=body))
        moment = NOON + 5 * HOUR
        await reread_due(store, moment)
        assert ("breached", NOON + MINUTE + 4 * HOUR) in await clocks(store, good)
        async with store.reading() as reader:
            at = await reader.scalar(select(ticket_table.c.reread_at).where(ticket_table.c.id == bad.id))
        assert at == moment + 5 * MINUTE

    within(database, work)
