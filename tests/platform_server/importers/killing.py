"""Running an import in a process that dies at a named point."""

from __future__ import annotations

import os
import signal

from tests.support.forked import run_forked


def killed_at(point: str, *arguments: str) -> None:
    """Run the import until it kills itself there."""
    environment = {**os.environ, "AGENT_CONSOLE_CRASH_AT": point}
    code, errors = run_forked("tests.platform_server.importers.import_child", *arguments, environment=environment)
    assert code == -signal.SIGKILL, errors
