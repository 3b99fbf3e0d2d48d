"""Running an import in a process that dies at a named point."""

from __future__ import annotations

import os
import signal
import subprocess
import sys


def killed_at(point: str, *arguments: str) -> None:
    """Run the import until it kills itself there."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.platform_server.importers.import_child", *arguments],
        env={**os.environ, "AGENT_CONSOLE_CRASH_AT": point},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
