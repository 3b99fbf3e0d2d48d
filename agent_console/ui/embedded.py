"""The platform that the console starts for the demo: a child process on this machine that ends with the window."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import secrets
import shutil
import sys
import tempfile
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from agent_console.domain.faults import Fault

translate = QCoreApplication.translate

_READY_SECONDS = 120
_STOP_SECONDS = 6


class EmbeddedFault(Fault):
    """The embedded platform could not be started or has ended."""

    default_code = "embedded"


@dataclass(frozen=True)
class Ready:
    """The running platform. `agents`: e-mail addresses one can sign in with; they share `password`."""

    url: str
    agents: list[str]
    password: str


class EmbeddedPlatform:
    """Starts `agent-console platform serve --demo` and waits for its ready line, without ever blocking the window.

    `folder` is the demo's own temporary folder: database, local copy; removed when the platform is stopped.
    """

    def __init__(self, seed: int, on_line: Callable[[str], None] | None = None) -> None:
        """on_line: told each line the platform says while it is starting (progress)."""
        self._seed = seed
        self._on_line = on_line
        self._process: asyncio.subprocess.Process | None = None
        self._said: deque[str] = deque(maxlen=40)
        self._reader: asyncio.Task[None] | None = None
        self.folder = Path(tempfile.mkdtemp(prefix="agent-console-demo-"))

    async def start(self) -> Ready:
        """Start it and wait until it serves. Raises EmbeddedFault with the platform's own last words."""
        password = secrets.token_urlsafe(18)
        command = [sys.executable, "-m", "agent_console"] if not getattr(sys, "frozen", False) else [sys.executable]
        command += ["platform", "serve", "--demo", "--seed", str(self._seed), "--port", "0", "--until-stdin-closes"]
        command += ["--database", f"sqlite:///{(self.folder / 'platform.db').as_posix()}"]
        environment = os.environ | {"AGENT_CONSOLE_DEMO_PASSWORD": password, "PYTHONUNBUFFERED": "1"}
        try:
            self._process = await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                env=environment,
            )
        except OSError as error:
            raise EmbeddedFault(
                translate("Embedded", "The embedded platform could not be started."), str(error)
            ) from error
        self._reader = asyncio.ensure_future(self._listen(self._process))
        try:
            line = await asyncio.wait_for(self._ready_line(self._process), _READY_SECONDS)
        except TimeoutError:
            await self.stop()
            raise EmbeddedFault(
                translate("Embedded", "The embedded platform did not become ready in time."), self._last_words()
            ) from None
        agents = line.get("agents")
        return Ready(str(line["url"]), [str(agent) for agent in agents] if isinstance(agents, list) else [], password)

    async def stop(self) -> None:
        """End the platform: its standard input closes, so it goes by itself; if it does not, it is made to."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            if process.stdin is not None:
                process.stdin.close()
            try:
                await asyncio.wait_for(process.wait(), _STOP_SECONDS)
            except TimeoutError:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        if self._reader is not None:
            self._reader.cancel()
            await asyncio.gather(self._reader, return_exceptions=True)
        await asyncio.to_thread(shutil.rmtree, self.folder, ignore_errors=True)

    async def _ready_line(self, process: asyncio.subprocess.Process) -> dict[str, object]:
        assert process.stdout is not None
        while raw := await process.stdout.readline():
            with contextlib.suppress(ValueError):
                said = json.loads(raw)
                if isinstance(said, dict) and said.get("ready"):
                    return said
        await process.wait()
        raise EmbeddedFault(
            translate("Embedded", "The embedded platform ended before it was ready."), self._last_words()
        )

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        while raw := await process.stderr.readline():
            line = raw.decode("utf-8", "replace").rstrip()
            self._said.append(line)
            if self._on_line is not None:
                self._on_line(line)

    def _last_words(self) -> str:
        lines = [line for line in self._said if line.strip()]
        return lines[-1][:300] if lines else translate("Embedded", "It said nothing about the reason.")
