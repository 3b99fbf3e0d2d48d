"""`platform report`: the service report as a CSV file, for those who run the platform."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from agent_console.contract.board import ServiceReport, ServiceRow
from agent_console.contract.entities import Agent, Queue
from agent_console.domain.csv_safe import Cell, csv_bytes
from agent_console.domain.faults import Invalid, StoreFault
from agent_console.platform_server.board.report import Question, service_report
from agent_console.platform_server.store import Reader, Store, migrate

__all__ = ["as_csv", "report"]

_FIGURES: Final = (
    "created",
    "solved",
    "replies",
    "first_reply_p50",
    "first_reply_p90",
    "next_reply_p50",
    "next_reply_p90",
    "resolution_p50",
    "kept",
    "breached",
    "ratings",
)
_HEAD: Final = ("begins", "key", "name", *_FIGURES, "rating")


def as_csv(found: ServiceReport, names: Mapping[str, str]) -> bytes:
    """The report as CSV: seconds as whole numbers, ratings as 4.35, what is not known left empty."""
    return csv_bytes(_HEAD, ([*_cells(row, names)] for row in found.rows))


def _cells(row: ServiceRow, names: Mapping[str, str]) -> list[Cell]:
    figures = [getattr(row, name) for name in _FIGURES]
    rating = "" if row.rating < 0 else f"{row.rating // 100}.{row.rating % 100:02d}"
    known = [None if value < 0 else value for value in figures]
    return [row.begins.isoformat(), row.key, names.get(row.key, ""), *known, rating]


def report(database: str, begins: str, ends: str, *, by: str, group: str, zone: str, market: str, file: Path) -> int:
    """Write the report of these days (ISO dates, both included); the exit code. Raises Fault."""
    question = Question(_day(begins, "--from"), _day(ends, "--until"), by, group, zone, market)
    question.checked()
    content = asyncio.run(_read(database, question))
    _write(file, content)
    sys.stdout.write(f"{file}\n")
    return 0


async def _read(database: str, question: Question) -> bytes:
    await migrate(database)
    async with Store.open(database) as store, store.reading() as reader:
        return as_csv(await service_report(reader, question), await _names(reader, question.group))


async def _names(reader: Reader, group: str) -> dict[str, str]:
    if group == "agent":
        return {agent.id: agent.name for agent in await reader.select(Agent)}
    if group == "queue":
        return {queue.slug: queue.name for queue in await reader.select(Queue)}
    return {}


def _day(text: str, option: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Invalid(f"{option} is not a day.", "Give it as YEAR-MONTH-DAY, such as 2026-03-01.") from error


def _write(file: Path, content: bytes) -> None:
    """Whole or not at all: a half-written report would look like a complete one."""
    try:
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as out:
            out.write(content)
        Path(out.name).replace(file)
    except OSError as error:
        raise StoreFault(
            "The report could not be written.",
            "Check that the folder exists, is yours to write to, and has room.",
            code="report_file",
            details={"reason": error.strerror or type(error).__name__},
        ) from error
