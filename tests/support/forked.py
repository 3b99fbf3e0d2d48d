"""Processes of the program that are forked from one which has read it already, for reading it is most of what they would do.

They are as real as any other: with memory, files and signals of their own, and dead when they are killed. That the command line
itself starts is seen in `test_lifecycle`.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from multiprocessing.connection import Connection, wait

__all__ = ["Forked", "run_forked"]

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(
    [
        "agent_console.platform_server.serving",
        "agent_console.platform_server.importers.bookings",
        "agent_console.platform_server.importers.mailbox",
        "holidays.countries",
        "tests.platform_server.money.charge_child",
        "tests.platform_server.money.crash_child",
    ]
)
_PATIENCE = 60.0
_lock = threading.Lock()
"""Held while a process is started or asked for its end: two threads must not read one exit code."""


class Forked:
    """A running `python -m module arguments`, to be used like a `subprocess.Popen` with three pipes."""

    def __init__(self, module: str, *arguments: str, environment: Mapping[str, str]) -> None:
        into, out, errors = (_context.Pipe(duplex=False) for _ in range(3))
        theirs = (into[0], out[1], errors[1])
        self._process = _context.Process(target=_become, args=(module, arguments, dict(environment), theirs))
        with _lock:
            self._process.start()
        for end in theirs:
            end.close()
        self.stdin = os.fdopen(os.dup(into[1].fileno()), "wb", 0)
        self.stdout = os.fdopen(os.dup(out[0].fileno()), "rb")
        self.stderr = os.fdopen(os.dup(errors[0].fileno()), "rb")
        for mine in (into[1], out[0], errors[0]):
            mine.close()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    def poll(self) -> int | None:
        """The exit code, negative for the signal that ended it; None while it runs."""
        with _lock:
            return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end; the exit code. Raises subprocess.TimeoutExpired."""
        if not wait([self._process.sentinel], timeout):
            raise subprocess.TimeoutExpired("a forked process", timeout or 0.0)
        code = self.poll()
        assert code is not None
        return code

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def run_forked(module: str, *arguments: str, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run one that says little to its end; the exit code, and what it said on stderr."""
    process = Forked(module, *arguments, environment=environment)
    with process.stdin, process.stdout, process.stderr:
        process.stdin.close()
        return process.wait(_PATIENCE), process.stderr.read().decode("utf-8", "replace")


def _become(
    module: str,
    arguments: tuple[str, ...],
    environment: dict[str, str],
    pipes: tuple[Connection, Connection, Connection],
) -> None:
    for number, pipe in enumerate(pipes):
        os.dup2(pipe.fileno(), number)
        pipe.close()
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w", buffering=1)  # noqa: SIM115
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
