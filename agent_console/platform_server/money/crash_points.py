"""Named points at which a process can be told to die, so that recovery is proved on real corpses.

`AGENT_CONSOLE_CRASH_AT=NAME` makes the process kill itself with SIGKILL at that point: no cleanup, no flush, no goodbye.
Never set outside of tests.
"""

from __future__ import annotations

import os
import signal


def crash_point(name: str) -> None:
    """Die here if this point was named."""
    if name == os.environ.get("AGENT_CONSOLE_CRASH_AT"):
        os.kill(os.getpid(), signal.SIGKILL)
