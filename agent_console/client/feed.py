"""The event feed: server-sent events as contract Structs, bounded in size, resumable by the last position."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import msgspec

from agent_console.contract.board import HelpCall
from agent_console.contract.codec import decode
from agent_console.contract.commands import Change, Presence
from agent_console.domain.faults import BadAnswer

MAX_EVENT = 4 * 1024 * 1024
"""Bytes of one event at the most: a message of the longest allowed text, with room."""


class Hello(msgspec.Struct, kw_only=True, frozen=True):
    """First event of a connection: the platform's position at that moment."""

    head: int


class Ping(msgspec.Struct, kw_only=True, frozen=True):
    """Nothing happened, and the line is alive."""


FeedEvent = Change | Presence | HelpCall | Hello | Ping


@dataclass
class _Pending:
    event: str = ""
    data: bytes = b""
    filled: bool = False


async def parse(chunks: AsyncIterator[bytes], max_event: int = MAX_EVENT) -> AsyncIterator[FeedEvent]:
    """Events from the raw bytes of a stream. Raises BadAnswer for what is none, or is too large.

    Events of unknown names are passed over. (httpx-sse holds an event of any size in memory, hence our own reading.)
    """
    rest = b""
    pending = _Pending()
    async for chunk in chunks:
        rest += chunk
        *lines, rest = rest.split(b"\n")
        for line in lines:
            found = _line(pending, line.removesuffix(b"\r"))
            if found is not None:
                yield found
        if len(rest) + len(pending.data) > max_event:
            raise BadAnswer("An event of the platform is far too large.", "The feed is opened anew.", code="too_large")


def _line(pending: _Pending, line: bytes) -> FeedEvent | None:
    if not line:
        event, data, filled = pending.event, pending.data, pending.filled
        pending.event, pending.data, pending.filled = "", b"", False
        return _event(event, data) if filled or event else None
    name, _, value = line.partition(b":")
    value = value.removeprefix(b" ")
    if name == b"event":
        pending.event = value.decode("ascii", "replace")
    elif name == b"data":
        pending.data = pending.data + b"\n" + value if pending.filled else value
        pending.filled = True
    return None


def _event(name: str, data: bytes) -> FeedEvent | None:
    if name == "change":
        return decode(data, Change)
    if name == "presence":
        return decode(data, Presence)
    if name == "help":
        return decode(data, HelpCall)
    if name == "hello":
        return decode(data, Hello)
    return Ping() if name == "ping" else None
