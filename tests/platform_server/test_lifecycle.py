"""The process: its ready line, its end, its crash, and what it says when it cannot start."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.platform import PASSWORD, PlatformProcess, empty_database, platform_process  # noqa: F401


@pytest.fixture
def platform(empty_database: str) -> Iterator[PlatformProcess]:  # noqa: F811
    """Started by its command, on a database in which it makes the tables itself."""
    with platform_process(empty_database, forked=False) as process:
        yield process


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "agent_console", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
    )


def test_it_ends_its_open_streams_and_then_itself(platform: PlatformProcess) -> None:
    platform.add_agent("a@desk.example")
    with platform.client("a@desk.example") as http, contextlib.ExitStack() as stack:
        streams = [stack.enter_context(http.stream("GET", "/v1/events")).iter_lines() for _ in range(5)]
        for stream in streams:
            assert next(stream) == "event: hello"
        assert platform.stop() == 0
        for stream in streams:
            list(stream)
    assert any('"stopped"' in line for line in platform.log)


def test_it_ends_when_interrupted(tmp_path: Path) -> None:
    process = PlatformProcess(f"sqlite:///{tmp_path / 'p.sqlite'}", forked=False).start()
    os.kill(process.pid, signal.SIGINT)
    assert process.stop() == 0


def test_what_was_confirmed_survives_a_kill(platform: PlatformProcess) -> None:
    platform.add_agent("admin@desk.example", role="admin")
    with platform.client("admin@desk.example") as http:
        receipts = [platform.take_in(http, sender={"email": f"g{n}@g.example"}) for n in range(5)]
        platform.kill()
        platform.start()
        for receipt in receipts:
            assert http.get(f"/v1/tickets/{receipt['ticket']['id']}").status_code == 200


def test_two_processes_at_one_database_share_changes_and_presence(platform: PlatformProcess) -> None:
    if platform.database.startswith("sqlite"):
        # The embedded database belongs to one process; it is PostgreSQL that several share.
        return
    agent = platform.add_agent("admin@desk.example", role="admin")
    second = PlatformProcess(platform.database, forked=False).start()
    try:
        with platform.client("admin@desk.example") as here, second.client("admin@desk.example") as there:
            with there.stream("GET", "/v1/events") as stream:
                lines = stream.iter_lines()
                assert next(lines) == "event: hello"
                ticket = platform.take_in(here)["ticket"]["id"]
                next(line for line in lines if ticket in line)
                here.post(f"/v1/tickets/{ticket}/presence", json={"state": "reading"}).raise_for_status()
                next(line for line in lines if '"reading"' in line and agent.id in line)
            assert there.get(f"/v1/tickets/{ticket}").status_code == 200
    finally:
        second.stop()


def test_a_taken_port_is_told_in_a_sentence(tmp_path: Path) -> None:
    process = PlatformProcess(f"sqlite:///{tmp_path / 'p.sqlite'}", forked=False).start()
    try:
        port = process.url.rsplit(":", 1)[1]
        done = _run("platform", "serve", "--port", port, "--database", f"sqlite:///{tmp_path / 'q.sqlite'}")
    finally:
        process.stop()
    assert done.returncode == 1
    assert "Choose another --port" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_or_dead_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"this is not a database" * 100)
    for url in ("mysql://x/y", "nonsense", "postgresql://nobody@127.0.0.1:1/none", f"sqlite:///{broken}"):
        done = _run("platform", "serve", "--port", "0", "--database", url)
        assert done.returncode == 1, url
        assert "Traceback" not in done.stderr, url
        assert "database" in done.stderr.lower(), url


def test_an_admin_is_made_from_the_command_line(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'p.sqlite'}"
    made = _run(
        "platform", "create-admin", "--database", url, "--email", "root@desk.example", AGENT_CONSOLE_PASSWORD=PASSWORD
    )
    assert made.returncode == 0, made.stderr
    again = _run(
        "platform", "create-admin", "--database", url, "--email", "root@desk.example", AGENT_CONSOLE_PASSWORD=PASSWORD
    )
    assert again.returncode == 1
    assert "already" in again.stderr
    short = _run(
        "platform", "create-admin", "--database", url, "--email", "b@desk.example", AGENT_CONSOLE_PASSWORD="short"
    )
    assert "too short" in short.stderr
    process = PlatformProcess(url, forked=False).start()
    try:
        with process.client("root@desk.example") as http:
            assert http.get("/v1/me").json()["role"] == "admin"
    finally:
        process.stop()
    with contextlib.closing(sqlite3.connect(tmp_path / "p.sqlite")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_it_lives_and_is_ready(platform: PlatformProcess) -> None:
    with platform.client() as http:
        assert http.get("/health").json() == {"status": "ok"}
        assert http.get("/ready").json() == {"status": "ready", "head": 0}


def test_the_console_path_imports_nothing_of_the_platform() -> None:
    code = "import sys; from agent_console.cli import parser; parser(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"httpx", "sqlalchemy", "litestar", "PySide6", "msgspec", "uvicorn", "asyncio"}
    assert not heavy & set(loaded)
