"""The seeded world: deterministic, complete, consistent in itself, and with clocks that are those of the policy."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import func, select

from agent_console.contract.entities import Agent, Message, Payment, Refund, Ticket
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import Author, Channel, ClockState, Market, Priority, RefundState, Role, TicketStatus
from agent_console.domain.refunds import reserved
from agent_console.platform_server.demo.accounts import emails, players
from agent_console.platform_server.demo.cast import agents, queues
from agent_console.platform_server.demo.scenarios import LANGUAGES, scenarios
from agent_console.platform_server.demo.world import TICKETS, World, build_world, seed_world
from agent_console.platform_server.money.ledger import balances, version_of
from agent_console.platform_server.services.clocks import look_at, with_readings
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import (
    accounts,
    attachment_blobs,
    attachments,
    counters,
    customer_contacts,
)
from tests.support.platform import database, fresh_database  # noqa: F401

NOW = datetime(2026, 5, 14, 9, 30, 25, tzinfo=UTC)
WAITING = (TicketStatus.NEW, TicketStatus.OPEN)


@pytest.fixture(scope="module")
def world() -> World:
    return build_world(1, NOW)


def _as_bytes(world: World) -> bytes:
    cases = [
        [case.ticket, case.booking, case.payments, case.refunds, case.messages, case.events, sorted(case.files)]
        for case in world.cases
    ]
    return msgspec.json.encode([cases, world.customers, world.canned, world.spare])


def test_the_same_seed_gives_the_same_world(world: World) -> None:
    again = build_world(1, NOW + timedelta(seconds=20))
    assert _as_bytes(again) == _as_bytes(world)
    assert all(again.cases[at].files == case.files for at, case in enumerate(world.cases))


def test_another_seed_gives_another_world(world: World) -> None:
    assert _as_bytes(build_world(2, NOW)) != _as_bytes(world)


def test_there_are_some_five_hundred_cases_of_every_kind(world: World) -> None:
    tickets = [case.ticket for case in world.cases]
    assert len(tickets) == TICKETS >= 480
    assert {ticket.status for ticket in tickets} == set(TicketStatus)
    assert {ticket.market for ticket in tickets} == set(Market)
    assert {ticket.channel for ticket in tickets} == set(Channel)
    assert {ticket.language for ticket in tickets} == set(LANGUAGES)
    assert {ticket.priority for ticket in tickets} == set(Priority)
    assert {ticket.queue for ticket in tickets} == {queue.slug for queue in queues()}
    assert min(Counter(ticket.status for ticket in tickets).values()) >= 30


def test_every_scenario_has_come_up_in_every_language(world: World) -> None:
    told = {
        (message.external_id.split("/")[1], message.language)
        for case in world.cases
        for message in case.messages
        if message.external_id
    }
    assert told == {(scenario.key, language) for scenario in scenarios() for language in scenario.talks}


def test_nothing_lies_ahead_of_now_and_nothing_is_left_unfilled(world: World) -> None:
    for case in world.cases:
        assert all(message.at <= world.now for message in case.messages)
        assert all(event.at <= world.now for event in case.events)
        assert all(payment.captured_at <= world.now for payment in case.payments)
        for text in [case.ticket.subject, *(message.text for message in case.messages)]:
            assert not set("{}[]⟦⟧|") & set(text), text
            assert text.strip() == text


def test_the_history_tells_how_the_case_came_to_where_it_is(world: World) -> None:
    for case in world.cases:
        assert [event.seq for event in case.events] == list(range(1, len(case.events) + 1))
        assert [event.at for event in case.events] == sorted(event.at for event in case.events)
        assert case.events[0].type == "created"
        told = [event.data["message_id"] for event in case.events if event.type in ("created", "message")]
        assert told == [message.id for message in case.messages]
        moves = [event.data for event in case.events if event.type == "status"]
        assert case.ticket.status == (moves[-1]["to"] if moves else TicketStatus.NEW)
        assert [move["from"] for move in moves] == [TicketStatus.NEW, *(move["to"] for move in moves)][: len(moves)]
        assert case.ticket.message_count == len(case.messages)
        assert case.ticket.last_message_id == case.messages[-1].id


def test_people_of_a_case_are_known(world: World) -> None:
    known = {customer.id for customer in world.customers} | {colleague.agent.id for colleague in agents()}
    for case in world.cases:
        assert {message.author_id for message in case.messages} <= known
        assert case.ticket.assignee_id in known | {""}
        if case.booking is not None:
            assert case.ticket.customer_id in (case.booking.customer_id, case.booking.counterparty_id)
        if any(message.author == Author.HOST for message in case.messages):
            assert case.booking is None or case.booking.counterparty_id


def test_the_clocks_are_those_of_the_policy(world: World) -> None:
    for case in world.cases[::7]:
        look = look_at(case.ticket, case.customer, case.booking, case.events, world.now)
        assert with_readings(case.ticket, look.readings, world.now, look.wake) == case.ticket


def test_some_clocks_have_run_out_some_are_about_to_and_most_waiting_cases_are_in_time(world: World) -> None:
    waiting = [case.ticket for case in world.cases if case.ticket.status in WAITING]
    late = [ticket for ticket in waiting if any(clock.state == ClockState.BREACHED for clock in ticket.clocks)]
    soon = [
        ticket
        for ticket in waiting
        if ticket not in late and ticket.due_at and ticket.due_at < world.now + timedelta(minutes=10)
    ]
    assert len(late) >= 8
    assert len(soon) >= 8
    assert len(late) < len(waiting) / 2


def test_the_visitor_has_cases_and_most_new_ones_have_nobody(world: World) -> None:
    visitor = agents()[0]
    mine = [case for case in world.cases if case.ticket.assignee_id == visitor.agent.id]
    assert len([case for case in mine if case.ticket.status in (*WAITING, TicketStatus.PENDING)]) >= 6
    assert not any(case.ticket.assignee_id for case in world.cases if case.ticket.status == TicketStatus.NEW)
    assert visitor.agent.email not in {player.agent.email for player in players()}


def test_card_numbers_that_people_typed_are_masked(world: World) -> None:
    texts = [message.text for case in world.cases for message in case.messages]
    assert not any("4111 1111 1111 1111" in text for text in texts)


def test_money_adds_up(world: World) -> None:
    states = Counter(refund.state for case in world.cases for refund in case.refunds)
    assert {RefundState.SUCCEEDED, RefundState.FAILED, RefundState.PENDING_BANK, RefundState.WAITING_APPROVAL} <= set(
        states
    )
    for case in world.cases:
        for payment in case.payments:
            of_it = [refund for refund in case.refunds if refund.payment_id == payment.id]
            done = sum(refund.amount for refund in of_it if refund.state == RefundState.SUCCEEDED)
            held = sum(refund.amount for refund in of_it if reserved(refund.state))
            assert (payment.refunded, payment.pending) == (done, held)
            assert payment.refunded + payment.pending <= payment.captured
        if case.booking and case.payments and not any(refund.line_ids for refund in case.refunds):
            assert case.payments[0].captured == sum(line.amount for line in case.booking.lines)


def test_a_wrong_charge_is_remembered_with_what_it_should_have_been(world: World) -> None:
    corrected = [refund for case in world.cases for refund in case.refunds if refund.corrections]
    assert {refund.reason for refund in corrected} == {"wrong_charge"}
    assert any(refund.corrections[0].amount > 0 for refund in corrected)
    for refund in corrected:
        (line,) = refund.corrections
        assert [line.line_id] == refund.line_ids
        assert line.charged - line.amount == refund.amount


def test_pictures_are_sent(world: World) -> None:
    shown = [case for case in world.cases if case.files]
    assert len(shown) >= 60
    for case in shown:
        files = {file.id for message in case.messages for file in message.attachments}
        assert files == {file.id for file, _ in case.files.values()}


def test_every_role_has_an_account() -> None:
    assert {colleague.agent.role for colleague in agents()} == set(Role)
    assert emails()[0] == "aruzhan@demo.example"
    assert "gateway@demo.example" not in emails()


def test_the_world_is_written_whole(database: str) -> None:  # noqa: F811
    asyncio.run(_write_and_look(database))


async def _write_and_look(url: str) -> None:
    async with Store.open(url) as store:
        began = time.perf_counter()
        summary = await seed_world(store, seed=4, password="a demo password", now=NOW)
        print(f"\nseeded {summary} in {time.perf_counter() - began:.2f} s")
        async with store.reading() as reader:
            tickets = await reader.select(Ticket)
            assert len(tickets) == summary.tickets == TICKETS
            assert len(await reader.select(Message)) == summary.messages
            assert len(await reader.select(Payment)) == summary.payments
            refunds = await reader.select(Refund)
            assert len(refunds) == summary.refunds
            assert len(await reader.select(Agent)) == len(agents())
            assert await reader.scalar(select(func.count()).select_from(accounts)) == len(agents())
            assert await reader.scalar(select(func.count()).select_from(customer_contacts))
            number = await reader.scalar(select(counters.c.value).where(counters.c.name == "ticket"))
            assert number >= max(ticket.number for ticket in tickets)
            files = await reader.scalar(select(func.count()).select_from(attachments))
            blobs = await reader.scalar(select(func.count()).select_from(attachment_blobs))
            assert files >= blobs >= 60
            for accounts_of in (await balances(reader)).values():
                assert sum(accounts_of.values()) == 0
            for refund in refunds[:5]:
                assert await version_of(reader, refund.booking_id) >= 2


def test_without_a_password_no_account_is_made(tmp_path: Path) -> None:
    async def refused(url: str) -> None:
        async with Store.open(url) as store:
            with pytest.raises(Invalid, match="password"):
                await seed_world(store, seed=1, password="", now=NOW)
            async with store.reading() as reader:
                assert await reader.select(Agent) == []

    with fresh_database("sqlite", tmp_path) as url:
        asyncio.run(refused(url))
