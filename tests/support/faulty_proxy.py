"""A network that misbehaves on purpose: between a client and a platform on this computer.

`proxy.plan` says what happens to the next piece that the platform sends back; it may be changed at any time:

    "pass"      as it is                        "swallow"   the request arrives, its answer never comes: cut
    "refuse"    new connections are closed      "truncate"  half of the piece, then cut
    "garble"    the body's bytes are wrong      "delay"     it comes `proxy.pause` seconds later
    "lose"      the request never arrives: cut

`proxy.turns` changes the plan at a request instead of at a moment, which a busy computer may miss: (how it begins, the mode from
then on).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Literal, Self

Mode = Literal["pass", "swallow", "refuse", "truncate", "garble", "delay", "lose"]


def always(mode: Mode) -> Callable[[], Mode]:
    """The same for every piece."""
    return lambda: mode


def in_turn(modes: Iterator[Mode]) -> Callable[[], Mode]:
    """One after the other, then "pass"."""
    return lambda: next(modes, "pass")


class FaultyProxy:
    """Use as an async context manager; `url` is what the client is given."""

    def __init__(self, target_url: str) -> None:
        host, _, port = target_url.removeprefix("http://").partition(":")
        self._target = (host, int(port))
        self._server: asyncio.Server | None = None
        self._pipes: set[asyncio.Task[None]] = set()
        self.plan: Callable[[], Mode] = always("pass")
        self.turns: tuple[bytes, Mode] | None = None
        self.pause = 0.3
        self.faults = 0
        self.url = ""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *error: object) -> None:
        assert self._server is not None
        self._server.close()
        await self.cut()

    async def cut(self) -> None:
        """Break every connection now."""
        for pipe in list(self._pipes):
            pipe.cancel()
        await asyncio.gather(*self._pipes, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Not a coroutine: one that is cancelled before its first step could not close its writer.
        task = asyncio.get_running_loop().create_task(self._serve(reader, writer))
        self._pipes.add(task)

        def done(task: asyncio.Task[None]) -> None:
            self._pipes.discard(task)
            writer.close()
            if not task.cancelled():
                task.exception()  # a broken connection is what this is for

        task.add_done_callback(done)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.plan() == "refuse":
            self.faults += 1
            return
        opening = asyncio.ensure_future(asyncio.open_connection(*self._target))
        try:
            there, back = await asyncio.shield(opening)
        except asyncio.CancelledError:
            opening.add_done_callback(_hang_up)
            raise
        up = asyncio.create_task(self._up(reader, back))
        down = asyncio.create_task(self._down(there, writer))
        try:
            await asyncio.wait((up, down), return_when=asyncio.FIRST_COMPLETED)
        finally:
            back.close()
            for task in (up, down):
                task.cancel()
            await asyncio.gather(up, down, return_exceptions=True)

    async def _up(self, reader: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        while piece := await reader.read(65536):
            if self.turns is not None and piece.startswith(self.turns[0]):
                self.plan, self.turns = always(self.turns[1]), None
            if piece.startswith((b"GET", b"POST", b"PATCH", b"PUT")) and self.plan() == "lose":
                self.faults += 1
                return
            back.write(piece)
            await back.drain()

    async def _down(self, there: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while piece := await there.read(65536):
            mode = self.plan()
            self.faults += mode not in ("pass", "refuse", "lose")
            if mode == "swallow":
                return
            if mode == "truncate":
                writer.write(piece[: max(1, len(piece) // 2)])
                await writer.drain()
                return
            if mode == "garble":
                head, gap, body = piece.partition(b"\r\n\r\n") if piece.startswith(b"HTTP/") else (b"", b"", piece)
                piece = head + gap + bytes(byte ^ 0x15 for byte in body)
            if mode == "delay":
                await asyncio.sleep(self.pause)
            writer.write(piece)
            await writer.drain()


def _hang_up(opening: asyncio.Future[tuple[asyncio.StreamReader, asyncio.StreamWriter]]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        opening.result()[1].close()
