"""What a start imports before its first picture: the window, and nothing that the picture does not show."""

from __future__ import annotations

import json
import subprocess
import sys

LATER = (
    "agent_console.client.faults",
    "agent_console.domain.calendars",
    "agent_console.domain.claims",
    "agent_console.domain.money_messages",
    "agent_console.domain.refunds",
    "agent_console.domain.replies",
    "agent_console.platform_server",
    "agent_console.ui.approvals.page",
    "agent_console.ui.board.window",
    "agent_console.ui.case.page",
    "agent_console.ui.palette",
    "agent_console.ui.settings_dialog",
    "babel",
    "holidays",
    "httpx",
    "keyring",
    "liquid",
    "litestar",
    "phonenumbers",
    "rich",
    "sqlalchemy",
    "structlog",
)
_TELL = "import json, linecache, sys; print(json.dumps([sorted(sys.modules), sorted(linecache.cache)]))"


def imported(program: str) -> tuple[set[str], list[str]]:
    """Which modules are there after this in a new interpreter, and of which files the source was read."""
    command = [sys.executable, "-c", f"{program}; {_TELL}"]
    names, sources = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return set(names), sources


def test_the_window_comes_without_what_it_does_not_show_yet():
    names, sources = imported("import agent_console.ui.app, qasync, agent_console.ui.session")
    assert sorted(names & set(LATER)) == []
    assert [file for file in sources if "agent_console" in file] == []


def test_the_http_library_comes_without_its_command_line():
    names, _ = imported(
        "import asyncio; from agent_console.client.connection import Connection;"
        "asyncio.run(Connection('http://127.0.0.1:9').ready())"
    )
    assert "httpx" in names
    assert sorted(names & {"click", "rich", "pygments"}) == []
