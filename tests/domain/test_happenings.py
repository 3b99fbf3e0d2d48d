"""What is counted of a case's history."""

from __future__ import annotations

from typing import Any

from agent_console.domain.happenings import NOBODY_WAITED, Happening, Line, Story

MINUTE = 60_000_000


def _line(minute: int, type_: str, author: str = "agent", **data: Any) -> Line:
    return Line(f"e{minute}", minute * MINUTE, type_, author, "anna" if author == "agent" else "", data)


def _read(*lines: Line) -> tuple[Story, list[Happening]]:
    story = Story(created_at=0, queue="stays", assignee_id="boris")
    return story, story.read(lines)


def _told(found: list[Happening]) -> list[tuple[str, int, str, int]]:
    return [(str(h.kind), h.at // MINUTE, h.agent_id, h.value) for h in found]


def test_a_wait_goes_from_the_oldest_unanswered_message_to_the_answer() -> None:
    _, found = _read(
        _line(0, "created", "customer"),
        _line(5, "message", "customer"),
        _line(10, "message"),
        _line(12, "message"),
        _line(20, "message", "customer"),
        _line(50, "message"),
    )
    assert _told(found) == [
        ("created", 0, "", 0),
        ("first_reply", 10, "anna", 600),
        ("next_reply", 12, "anna", NOBODY_WAITED),
        ("next_reply", 50, "anna", 1800),
    ]


def test_notes_automatic_messages_and_hosts_answer_nothing() -> None:
    story, found = _read(
        _line(0, "created", "customer"),
        _line(1, "message", public=False),
        _line(2, "message", "automatic"),
        _line(3, "message", "host"),
    )
    assert story.waiting_since == 0
    assert _told(found) == [("created", 0, "", 0)]


def test_solving_ends_a_wait_and_is_counted_once_per_time() -> None:
    story, found = _read(
        _line(0, "created", "customer"),
        _line(10, "status", **{"from": "open", "to": "solved"}),
        _line(20, "status", "automatic", **{"from": "solved", "to": "closed"}),
        _line(30, "status", **{"from": "closed", "to": "open"}),
        _line(40, "status", "automatic", **{"from": "open", "to": "solved"}),
    )
    assert story.waiting_since is None
    assert _told(found)[1:] == [("solved", 10, "anna", 600), ("solved", 40, "boris", 2400)]


def test_no_answer_needed_ends_a_wait() -> None:
    story, _ = _read(_line(0, "created", "customer"), _line(3, "clock", what="no_answer_needed"))
    assert story.waiting_since is None


def test_what_happened_in_one_queue_stays_there() -> None:
    _, found = _read(
        _line(0, "created", "customer"), _line(5, "queue", **{"from": "stays", "to": "money"}), _line(9, "message")
    )
    assert [h.queue for h in found] == ["stays", "money"]


def test_a_merged_case_brings_its_messages_but_not_its_opening() -> None:
    story, found = _read(
        _line(10, "created", "customer"),
        _line(4, "created", "customer", case="other"),
        _line(6, "status", case="other", **{"from": "open", "to": "solved"}),
    )
    assert [h.kind for h in found] == ["created"]
    assert story.waiting_since is None
    story, found = _read(_line(10, "created", "customer"), _line(4, "created", "customer", case="other"))
    assert story.waiting_since == 4 * MINUTE
