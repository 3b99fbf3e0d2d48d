"""Keeps what is counted of cases beside them: `open_cases` and `happenings`, in the transaction that changes the case.

Called by every Unit at its end with the cases and events that it wrote, so that no figure can forget a way in. A case into
which another was merged is counted anew from its whole history; every other one goes on from where it stood.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Protocol

from sqlalchemy import Executable, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from agent_console.contract.entities import Ticket, TicketEvent
from agent_console.domain.calendars import micros
from agent_console.domain.happenings import REPLIES, HappeningKind, Line, Story
from agent_console.domain.kinds import DONE, Author, ClockSide, ClockState
from agent_console.platform_server.store.driver import Result
from agent_console.platform_server.store.rows import entity_from
from agent_console.platform_server.store.tables import happenings, open_cases, ticket_events

__all__ = ["count_anew", "keep"]

_CHUNK: Final = 500
_FORGET: Final = delete(happenings).where(
    happenings.c.ticket_id == bindparam("ticket"), happenings.c.kind != HappeningKind.BREACHED
)
_FORGET_ALL: Final = delete(happenings).where(happenings.c.ticket_id == bindparam("ticket"))
_NOT_OPEN: Final = delete(open_cases).where(open_cases.c.ticket_id == bindparam("ticket"))
_RATED_BEFORE: Final = delete(happenings).where(
    happenings.c.ticket_id == bindparam("ticket"), happenings.c.kind == HappeningKind.RATED
)
_TOPIC: Final = (
    update(happenings).where(happenings.c.ticket_id == bindparam("ticket")).values(topic=bindparam("new_topic"))
)


class Writes(Protocol):
    """What this needs of a Unit."""

    @property
    def is_postgres(self) -> bool: ...

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result: ...

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None: ...

    async def upsert(self, table: Any, rows: Sequence[Mapping[str, Any]], *, key: Sequence[str]) -> None: ...


async def keep(unit: Writes, cases: Sequence[Ticket], events: Sequence[TicketEvent]) -> None:
    """Count what a transaction has changed. `events` are the new ones of these cases."""
    new: dict[str, list[TicketEvent]] = {}
    for event in events:
        new.setdefault(event.ticket_id, []).append(event)
    merged = [case for case in cases if any(event.type == "merged" for event in new.get(case.id, ()))]
    await count_anew(unit, merged)
    others = [case for case in cases if case not in merged] if merged else list(cases)
    topics = [case for case in others if any(event.type == "topic" for event in new.get(case.id, ()))]
    await unit.execute_many(_TOPIC, [{"ticket": case.id, "new_topic": case.topic} for case in topics])
    await unit.execute_many(_RATED_BEFORE, [{"ticket": case.id} for case in others if case.rating])
    waiting = await _waiting(unit, others)
    answered = await _answered(unit, [case for case in others if any(_is_answer(e) for e in new.get(case.id, ()))])
    rows: list[dict[str, Any]] = []
    for case in others:
        lines = sorted((_line(event) for event in new.get(case.id, ())), key=lambda line: line.at)
        story = _story(case, lines)
        story.waiting_since, story.answered = waiting.get(case.id), case.id in answered
        rows += _rows(case, story, lines)
        waiting[case.id] = story.waiting_since
    await _write(unit, others, waiting, rows)


async def count_anew(unit: Writes, cases: Sequence[Ticket]) -> None:
    """Count these cases from their whole history."""
    waiting: dict[str, int | None] = {}
    rows: list[dict[str, Any]] = []
    for case in cases:
        # The breaches of earlier waits are known nowhere else; those of a case that is now another one count there.
        await unit.execute(_FORGET_ALL if case.merged_into else _FORGET, {"ticket": case.id})
        if case.merged_into:
            continue
        history = await unit.execute(select(ticket_events.c.body).where(ticket_events.c.ticket_id == case.id))
        told = [entity_from(TicketEvent, body) for (body,) in history]
        lines = [_line(event) for event in sorted(told, key=lambda event: (event.at, event.seq))]
        story = _story(case, lines)
        rows += _rows(case, story, lines)
        waiting[case.id] = story.waiting_since
    await _write(unit, cases, waiting, rows)


def _chunks(cases: Sequence[Ticket]) -> Iterator[Sequence[Ticket]]:
    return (cases[first : first + _CHUNK] for first in range(0, len(cases), _CHUNK))


def _line(event: TicketEvent) -> Line:
    return Line(event.id, micros(event.at), event.type, event.author, event.author_id, event.data)


def _story(case: Ticket, lines: Iterable[Line]) -> Story:
    """The case as it was before these lines."""
    first: dict[str, str] = {}
    for line in lines:
        if line.type in ("queue", "assignee") and "case" not in line.data:
            first.setdefault(line.type, str(line.data.get("from", "")))
    return Story(
        created_at=micros(case.created_at),
        queue=first.get("queue", case.queue),
        assignee_id=first.get("assignee", case.assignee_id),
    )


def _is_answer(event: TicketEvent) -> bool:
    return event.type in ("created", "message") and event.author == Author.AGENT


async def _waiting(unit: Writes, cases: Sequence[Ticket]) -> dict[str, int | None]:
    found: dict[str, int | None] = {}
    for some in _chunks(cases):
        wanted = [case.id for case in some if case.version > 1]
        if wanted:
            rows = await unit.execute(
                select(open_cases.c.ticket_id, open_cases.c.waiting_since).where(open_cases.c.ticket_id.in_(wanted))
            )
            found.update((row.ticket_id, row.waiting_since) for row in rows)
    return found


async def _answered(unit: Writes, cases: Sequence[Ticket]) -> set[str]:
    found: set[str] = set()
    table = happenings
    for some in _chunks(cases):
        wanted = [case.id for case in some]
        rows = await unit.execute(
            select(table.c.ticket_id).where(table.c.ticket_id.in_(wanted), table.c.kind.in_(REPLIES)).distinct()
        )
        found.update(row.ticket_id for row in rows)
    return found


def _rows(case: Ticket, story: Story, lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Rows of `happenings`: what the lines tell, and how support's promises and the customer's opinion stand."""
    common = {"ticket_id": case.id, "market": case.market, "topic": case.topic}
    rows: list[dict[str, Any]] = [
        {
            **common,
            "kind": str(happening.kind),
            "at": happening.at,
            "part": happening.part,
            "agent_id": happening.agent_id,
            "queue": happening.queue,
            "value": happening.value,
        }
        for happening in story.read(lines)
    ]
    mine = {"agent_id": case.assignee_id, "queue": case.queue}
    for clock in case.clocks:
        if clock.side != ClockSide.SUPPORT:
            continue
        at = clock.breached_at or (clock.settled_at if clock.state == ClockState.MET else None)
        if at is not None:
            kind = HappeningKind.BREACHED if clock.breached_at else HappeningKind.KEPT
            late = clock.target_seconds
            rows.append({**common, **mine, "kind": str(kind), "at": micros(at), "part": clock.metric, "value": late})
    if case.rating and case.rated_at is not None:
        at_rated = micros(case.rated_at)
        rated = {"kind": str(HappeningKind.RATED), "at": at_rated, "part": "", "value": case.rating}
        rows.append({**common, **mine, **rated})
    return rows


async def _write(
    unit: Writes, cases: Sequence[Ticket], waiting: Mapping[str, int | None], rows: Sequence[Mapping[str, Any]]
) -> None:
    shown = [case for case in cases if case.status not in DONE and not case.merged_into]
    opened = {case.id for case in shown}
    gone = [{"ticket": case.id} for case in cases if case.id not in opened and case.version > 1]
    await unit.execute_many(_NOT_OPEN, gone)
    await unit.upsert(open_cases, [_open_row(case, waiting.get(case.id)) for case in shown], key=["ticket_id"])
    if rows:
        make: Any = postgresql.insert if unit.is_postgres else sqlite.insert
        await unit.execute_many(make(happenings).on_conflict_do_nothing(), rows)


def _open_row(case: Ticket, waiting_since: int | None) -> dict[str, Any]:
    warnings: list[int] = []
    ends: list[int] = []
    for clock in case.clocks:
        if clock.side != ClockSide.SUPPORT or clock.settled_at is not None:
            continue
        if clock.state == ClockState.BREACHED and clock.breached_at is not None:
            ends.append(micros(clock.breached_at))
        elif clock.state == ClockState.RUNNING and clock.due_at is not None:
            ends.append(micros(clock.due_at))
            warnings += [micros(clock.warn_at)] if clock.warn_at else []
    return {
        "ticket_id": case.id,
        "market": case.market,
        "queue": case.queue,
        "status": str(case.status),
        "assignee_id": case.assignee_id,
        "waiting_since": waiting_since,
        "warn_at": min(warnings, default=None),
        "breach_at": min(ends, default=None),
    }
