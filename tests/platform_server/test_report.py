"""The service report, counted by hand over the demo world; and as a CSV file."""

from __future__ import annotations

import csv
import io
import math
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from agent_console.contract.board import ServiceReport, ServiceRow
from agent_console.contract.entities import TicketEvent
from agent_console.domain.calendars import instant
from agent_console.domain.csv_safe import safe_cell
from agent_console.domain.faults import Invalid
from agent_console.platform_server.board.report import Question, service_report
from agent_console.platform_server.demo.world import seed_world
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import happenings
from tests.platform_server.asking import problem
from tests.platform_server.conftest import Desk
from tests.support.platform import PASSWORD, database, within  # noqa: F401

ALMATY = ZoneInfo("Asia/Almaty")
NOW = datetime(2026, 3, 11, 14, 25, 40, tzinfo=UTC)
TODAY = NOW.astimezone(ALMATY).date()
WEEK = Question(TODAY - timedelta(days=6), TODAY, zone="Asia/Almaty")


async def _report(store: Store, question: Question) -> ServiceReport:
    async with store.reading() as reader:
        return await service_report(reader, question)


def _rank(values: list[int], share: int) -> int:
    return sorted(values)[math.ceil(len(values) * share / 100) - 1] if values else -1


def test_each_day_is_what_one_counts_by_hand(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await seed_world(store, seed=3, password=PASSWORD, now=NOW, size=180)
        found = await _report(store, WEEK)
        async with store.reading() as reader:
            events = await reader.select(TicketEvent)
            rows = (await reader.execute(select(happenings))).rows
        assert [row.begins for row in found.rows] == [WEEK.begins + timedelta(days=n) for n in range(7)]
        for row in found.rows:
            today = [event for event in events if event.at.astimezone(ALMATY).date() == row.begins]
            assert row.created == sum(event.type == "created" for event in today)
            answers = [e for e in today if e.type in ("created", "message") and e.author == "agent"]
            assert row.replies == sum(e.data.get("public", True) is not False for e in answers)
            assert row.solved == len({e.ticket_id for e in today if e.type == "status" and e.data["to"] == "solved"})
            here = [other for other in rows if instant(other.at).astimezone(ALMATY).date() == row.begins]
            first = [other.value for other in here if other.kind == "first_reply" and other.value >= 0]
            assert (row.first_reply_p50, row.first_reply_p90) == (_rank(first, 50), _rank(first, 90))
            assert row.resolution_p50 == _rank([other.value for other in here if other.kind == "solved"], 50)
            assert row.kept == sum(other.kind == "kept" for other in here)
            assert row.breached == sum(other.kind == "breached" for other in here)
        assert sum(row.created for row in found.rows) > 20
        assert sum(row.kept + row.breached for row in found.rows) > 5

    within(database, work)


def test_groups_and_weeks_add_up_to_the_whole(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await seed_world(store, seed=5, password=PASSWORD, now=NOW, size=120)
        begins = TODAY - timedelta(days=20)
        whole = await _report(store, Question(begins, TODAY, zone="Asia/Almaty"))
        for by in ("day", "week"):
            for group in ("none", "agent", "queue", "topic"):
                found = await _report(store, Question(begins, TODAY, by, group, "Asia/Almaty"))
                for name in ("created", "replies", "kept", "breached"):
                    assert _sum(found.rows, name) == _sum(whole.rows, name), (by, group, name)
        weeks = await _report(store, Question(begins, TODAY, "week", zone="Asia/Almaty"))
        assert all(row.begins.weekday() == 0 for row in weeks.rows[1:])
        markets = [await _report(store, Question(begins, TODAY, market=m)) for m in ("stays", "cars", "appointments")]
        utc = await _report(store, Question(begins, TODAY))
        assert sum(_sum(found.rows, "created") for found in markets) == _sum(utc.rows, "created")

    within(database, work)


def _sum(rows: list[ServiceRow], name: str) -> int:
    return sum(getattr(row, name) for row in rows)


def test_what_cannot_be_answered_is_told(desk: Desk) -> None:
    for query in ("", "from=2026-03-01", "from=yesterday&until=today"):
        problem(desk.lead.get(f"/v1/reports/service?{query}"), 400, "malformed")
    for query, code in (
        ("from=2026-03-02&until=2026-03-01", "until"),
        ("from=2020-03-02&until=2026-03-01", "until"),
        ("from=0001-01-01&until=0001-01-02", "until"),
        ("from=2026-03-01&until=2026-03-01&by=year", "by"),
        ("from=2026-03-01&until=2026-03-01&group=mood", "group"),
        ("from=2026-03-01&until=2026-03-01&zone=Mars/Olympus", "zone"),
        ("from=2026-03-01&until=2026-03-01&zone=../../etc/passwd", "zone"),
        ("from=2026-03-01&until=2026-03-01&market=boats", "market"),
    ):
        problem(desk.lead.get(f"/v1/reports/service?{query}"), 422, code)
    problem(desk.agent.get("/v1/reports/service?from=2026-03-01&until=2026-03-01"), 403, "forbidden")
    day = desk.lead.get("/v1/reports/service?from=2026-03-01&until=2026-03-01").json()
    assert [row["begins"] for row in day["rows"]] == ["2026-03-01"]


def test_a_day_without_midnight_begins_when_the_clocks_say(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        # In Sao Paulo the clocks went from midnight to one on 2018-11-04.
        found = await _report(store, Question(date(2018, 11, 3), date(2018, 11, 5), zone="America/Sao_Paulo"))
        assert [row.created for row in found.rows] == [0, 0, 0]

    within(database, work)


def test_the_file_is_safe_to_open_and_says_the_same(database: str, tmp_path: Path) -> None:  # noqa: F811
    evil = '=HYPERLINK("http://evil.example","a")'

    async def work(store: Store) -> None:
        await seed_world(store, seed=3, password=PASSWORD, now=NOW, size=60)
        async with store.unit() as unit:
            await unit.execute(update(happenings).where(happenings.c.topic != "").values(topic=evil))

    within(database, work)
    file = tmp_path / "report.csv"
    command = [sys.executable, "-m", "agent_console", "platform", "report", "--database", database, "--csv", str(file)]
    command += ["--from", WEEK.begins.isoformat(), "--until", WEEK.ends.isoformat(), "--by", "week", "--group", "topic"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=os.environ | {})
    assert done.returncode == 0, done.stderr
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {row["key"] for row in rows} <= {"", f"'{evil}"}
    assert f"'{evil}" in {row["key"] for row in rows}

    async def same(store: Store) -> None:
        found = await _report(store, Question(WEEK.begins, WEEK.ends, "week", "topic"))
        assert [int(row["created"]) for row in rows] == [row.created for row in found.rows]
        medians = [None if row.first_reply_p50 < 0 else row.first_reply_p50 for row in found.rows]
        assert [int(row["first_reply_p50"]) if row["first_reply_p50"] else None for row in rows] == medians

    within(database, same)
    wrong = subprocess.run([*command, "--zone", "Nowhere"], capture_output=True, text=True, timeout=120)
    assert wrong.returncode == 1
    assert wrong.stderr.startswith("There is no such time zone.")
    assert [path.name for path in tmp_path.glob("*report.csv*")] == ["report.csv"]


@pytest.mark.parametrize("text", ["=1+1", "+7 701", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert safe_cell(text).startswith("'")


def test_plain_cells_stay_as_they_are() -> None:
    assert [safe_cell(value) for value in ("Anna", "", -5, 7, None, "a=b", "1.50")] == [
        "Anna", "", "-5", "7", "", "a=b", "1.50",
    ]  # fmt: skip
    with pytest.raises(Invalid):
        Question(date(2026, 3, 2), date(2026, 3, 1)).checked()
