"""Where a conversation stands, and whose cases the simulator leaves alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from agent_console.contract.entities import Message, Ticket
from agent_console.domain.kinds import Author, TicketStatus
from agent_console.platform_server.demo.plots import external_id
from agent_console.platform_server.demo.scenarios import Scenario, scenarios
from agent_console.platform_server.demo.sim_case import SMALL_TALK, Progress, progress_of
from agent_console.platform_server.demo.sim_desk import Desk

NOW = datetime(2026, 5, 14, 9, 30, tzinfo=UTC)


@pytest.fixture
def door() -> Scenario:
    """Customer, customer, agent, host, agent, customer, agent."""
    (found,) = [scenario for scenario in scenarios() if scenario.key == "stays.door_code_fails"]
    return found


def _said(scenario: Scenario, *authors: str | int) -> Progress | None:
    """Progress after messages: a number is that line, said by the customer; a word is somebody else's message."""
    messages = []
    for at, author in enumerate(authors):
        number = author if isinstance(author, int) else None
        messages.append(
            Message(
                id=str(at),
                ticket_id="1",
                author=Author.CUSTOMER if number is not None else str(author),
                text="…",
                at=NOW + timedelta(minutes=at),
                external_id=external_id(scenario, "en", "case", number) if number is not None else "",
            )
        )
    return progress_of(messages)


def test_a_conversation_without_a_scenario_has_no_progress(door: Scenario) -> None:
    assert _said(door, Author.AGENT) is None


def test_the_customer_goes_on_before_anybody_has_answered(door: Scenario) -> None:
    progress = _said(door, 0)
    assert progress is not None
    ahead = progress.ahead(Author.CUSTOMER)
    assert ahead is not None
    assert ahead[0] == 1


def test_after_the_agent_it_is_the_hosts_turn(door: Scenario) -> None:
    progress = _said(door, 0, 1, Author.AGENT)
    assert progress is not None
    assert progress.ahead(Author.CUSTOMER) is None
    assert progress.ahead(Author.HOST) is not None


def test_an_answer_stands_for_all_that_agents_were_to_say_there(door: Scenario) -> None:
    progress = _said(door, 0, 1, Author.AGENT, Author.HOST, Author.AGENT)
    assert progress is not None
    ahead = progress.ahead(Author.CUSTOMER)
    assert ahead is not None
    assert ahead[0] == 5
    assert not progress.over


def test_when_all_is_said_only_agents_are_left(door: Scenario) -> None:
    progress = _said(door, 0, 1, Author.AGENT, Author.HOST, Author.AGENT, 5)
    assert progress is not None
    assert progress.over


def test_phrases_outside_of_the_scenario_are_counted_and_move_nothing(door: Scenario) -> None:
    progress = _said(door, 0, SMALL_TALK, SMALL_TALK + 1)
    assert progress is not None
    assert (progress.index, progress.extras) == (1, 2)


@pytest.mark.parametrize(
    ("assignee", "merged", "may"),
    [("", "", True), ("timur", "", True), ("aruzhan", "", False), ("", "other", False)],
)
def test_cases_of_people_are_left_alone(assignee: str, merged: str, may: bool) -> None:
    ticket = Ticket(
        id="1",
        number=1,
        subject="…",
        market="stays",
        channel="chat",
        status=TicketStatus.OPEN,
        customer_id="2",
        assignee_id=assignee,
        merged_into=merged,
        created_at=NOW,
        updated_at=NOW,
    )
    assert Desk(["timur"]).may_touch(ticket) is may


def test_new_cases_are_left_for_people_to_find() -> None:
    desk = Desk(["timur"])
    for number in range(5):
        desk.tickets[str(number)] = Ticket(
            id=str(number),
            number=number,
            subject="…",
            market="stays",
            channel="chat",
            customer_id="2",
            last_author=Author.CUSTOMER,
            created_at=NOW,
            updated_at=NOW,
        )
    assert desk.workable(keep=5) == []
    assert len(desk.workable(keep=4)) == 5
