"""The console is killed at every step of a refund: held, about to send, on the way, answered, confirmed; then started again."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

from tests.bench.keyring_file import VARIABLE
from tests.campaigns.ground import CARDS, Gesture, Ground
from tests.support.faulty_proxy import FaultyProxy
from tests.support.platform import PASSWORD, PlatformProcess, platform_process

STEPS = ("held", "ready", "sending", "request on its way", "answer on its way", "answer delivered")
_STATES = {"held", "ready", "sending"}
_WHO = "console"
_AT_ONCE = 3
_PATIENCE = 60.0


class StepProxy(FaultyProxy):
    """Between console and platform; sets an event when the refund passes, and holds it until `go` where it was asked to."""

    def __init__(self, target_url: str) -> None:
        super().__init__(target_url)
        self.passes = {step: asyncio.Event() for step in STEPS if step not in _STATES}
        self.hold = ""
        self.go = asyncio.Event()

    async def _up(self, reader: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        while piece := await reader.read(65536):
            if piece.startswith(b"POST /v1/refunds"):
                await self._at("request on its way")
                setattr(back, "of_refund", True)  # noqa: B010 - a mark on this connection
            back.write(piece)
            await back.drain()

    async def _down(self, there: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while piece := await there.read(65536):
            refund = b'"refund":' in piece or b'"refunds":' in piece
            if refund:
                await self._at("answer on its way")
            writer.write(piece)
            await writer.drain()
            if refund:
                self.passes["answer delivered"].set()

    async def _at(self, step: str) -> None:
        self.passes[step].set()
        if self.hold == step:
            await self.go.wait()


class Console:
    """One console process with its own home."""

    def __init__(self, home: Path, url: str, email: str, made: Gesture) -> None:
        self._home = home
        self._arguments = [str(home / "desk"), url, email, made.booking.id, str(made.amount)]
        self.seen: dict[str, asyncio.Event] = {step: asyncio.Event() for step in (*_STATES, "empty", "refused")}
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None

    async def start(self, what: str) -> None:
        self._home.mkdir(parents=True, exist_ok=True)
        self._home.chmod(0o700)
        environment = os.environ | {
            "PYTHON_KEYRING_BACKEND": "tests.bench.keyring_file.FileKeyring",
            VARIABLE: str(self._home / "keyring.json"),
            "CAMPAIGN_PASSWORD": PASSWORD,
        }
        with (self._home / "log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "tests.campaigns.console_child", *self._arguments, what),
                env=environment,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        self._reading = asyncio.create_task(self._read(self._process))

    async def kill(self) -> None:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.kill()
        await self._ended()

    async def finish(self) -> bool:
        """Wait for its own end; whether it said that nothing is left to send."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._ended()
        except TimeoutError:
            await self.kill()
        return self.seen["empty"].is_set()

    def last_words(self) -> str:
        return (self._home / "log").read_text("utf-8", "replace")[-600:]

    async def _ended(self) -> None:
        assert self._process is not None
        assert self._reading is not None
        await self._process.wait()
        await self._reading

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            event = self.seen.get(str(json.loads(line)["state"]))
            if event is not None:
                event.set()


async def kill_consoles(ground: Ground, cards: tuple[str, ...] = tuple(CARDS), steps: tuple[str, ...] = STEPS) -> None:
    """One console for each step and card, some at a time; each is killed at its step and started again."""
    with_platform = platform_process(ground.url)
    process = await asyncio.to_thread(with_platform.__enter__)
    try:
        await process.add_agent_async("console@desk.example", "admin")
        places = asyncio.Semaphore(_AT_ONCE)
        wanted = [(card, step) for card in cards for step in steps]
        await asyncio.gather(*(_one(ground, process, places, *place) for place in wanted))
        if not await ground.settled():
            ground.tally.troubles.append(f"{ground.kind}: some refunds found no end after the consoles were killed")
    finally:
        try:
            await asyncio.to_thread(with_platform.__exit__, None, None, None)
        except AssertionError as logged:
            ground.tally.troubles.append(f"{ground.kind}: the platform logged an error: {str(logged)[:300]}")


async def _one(ground: Ground, platform: PlatformProcess, places: asyncio.Semaphore, card: str, step: str) -> None:
    async with places, StepProxy(platform.url) as proxy:
        made = await ground.gesture(card)
        console = Console(ground.folder / f"home-{made.key}", proxy.url, "console@desk.example", made)
        proxy.hold = step if step in ("request on its way", "answer on its way") else ""
        await console.start("refund")
        reached = console.seen[step] if step in _STATES else proxy.passes[step]
        try:
            async with asyncio.timeout(_PATIENCE):
                await reached.wait()
        except TimeoutError:
            ground.tally.troubles.append(f"{ground.kind}: a console never came to {step}: {console.last_words()}")
        await console.kill()
        ground.tally.killed(ground.kind, _WHO, step)
        await proxy.cut()
        proxy.hold = ""
        proxy.go.set()
        await console.start("resume")
        if not await console.finish():
            ground.tally.lost.append(f"{ground.kind}: a console killed at {step} did not end: {console.last_words()}")
