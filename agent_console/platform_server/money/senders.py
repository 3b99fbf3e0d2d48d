"""Which process has a refund in its hands, and whether that process is still there.

Asking a provider twice under one intent is harmless with providers that keep their promise; not all do. So a recovery takes
a refund that is under way only when its time is up, or when the process that had it is known to be dead.
"""

from __future__ import annotations

import os
import socket
import sys


def here() -> str:
    """This process, as a job notes it."""
    return f"{socket.gethostname()}/{os.getpid()}"


def gone(sender: str) -> bool:
    """Whether the process is dead for certain; False when it runs, runs elsewhere, or cannot be asked after."""
    host, _, number = sender.rpartition("/")
    if host != socket.gethostname() or not number.isdecimal() or sys.platform == "win32":
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False
