"""The one guard against doing a command twice.

The answer to a command is stored under its key in the transaction that does the work, and kept for ever. `once` is for
commands of one transaction. A command with a wait in its middle (a refund, which asks the payment gateway) uses the steps:

    async with store.unit() as unit:
        earlier = await claim(unit, command)     # the row is "running" from this commit on
        if earlier is not None: return earlier   # raises Conflict `command_running` while another one is at it
        ... reserve ...
    ... gateway ...
    async with store.unit() as unit:
        ... book ...
        await settle(unit, command.key, answer)

A refusal (`Refused`) is an answer too: the work is rolled back and the refusal is stored, so that the same key gives the same
"no". Busy, a lost database and surprises are not answers; the same key may be tried again after them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from sqlalchemy import bindparam, select, update

from agent_console.contract.commands import Problem
from agent_console.domain.faults import Conflict, Invalid, Refused
from agent_console.platform_server.problems import problem_of
from agent_console.platform_server.store import Store, Unit
from agent_console.platform_server.store.tables import commands

__all__ = ["Answer", "Command", "claim", "fingerprint", "once", "refuse", "settle", "settle_first"]


_STORED: Final = select(commands).where(commands.c.key == bindparam("wanted"))
_SETTLE: Final = (
    update(commands)
    .where(commands.c.key == bindparam("wanted"))
    .values({name: bindparam(name) for name in ("state", "status", "body", "etag", "done_at")})
)
_SETTLE_FIRST: Final = _SETTLE.where(commands.c.state == "running")


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What is sent back: JSON `body` with `status`; `etag` is the version of the entity in it, "" for none."""

    status: int
    body: bytes
    etag: str = ""
    repeated: bool = False

    @classmethod
    def of(cls, value: object, status: int = 200, version: int | None = None) -> Answer:
        """An answer with a Struct as its body."""
        return cls(status=status, body=msgspec.json.encode(value), etag="" if version is None else f'"{version}"')


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """One intent: who wants what, under which key. `fingerprint` tells two contents apart."""

    key: str
    actor_id: str
    fingerprint: str


def fingerprint(*parts: object) -> str:
    """SHA-256 of what makes a command the same: method, path, If-Match and the decoded content."""
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


async def claim(unit: Unit, command: Command) -> Answer | None:
    """Take the key for this transaction: None when it is new, the first answer when it is done.

    A rival with the same key that is not committed yet is waited for. Raises Invalid `key_reused` when the key stands
    for something else, Conflict `command_running` when its work is between two transactions.
    """
    row = {
        "key": command.key,
        "actor_id": command.actor_id,
        "fingerprint": command.fingerprint,
        "state": "running",
        "status": 0,
        "body": "null",
        "etag": "",
        "created_at": datetime.now(UTC),
    }
    if await unit.insert_new(commands, row, key=["key"]):
        return None
    stored = (await unit.execute(_STORED, {"wanted": command.key})).first()
    if stored is None or stored.actor_id != command.actor_id or stored.fingerprint != command.fingerprint:
        raise Invalid(
            "This key was already used for something else.",
            "Make a new key for a new command.",
            code="key_reused",
            details={"field": "Idempotency-Key"},
        )
    if stored.state == "running":
        raise Conflict(
            "This command is still being carried out.",
            "Ask for its outcome in a moment; do not send it under another key.",
            code="command_running",
        )
    return Answer(status=stored.status, body=stored.body.encode(), etag=stored.etag, repeated=True)


async def settle(unit: Unit, key: str, answer: Answer) -> None:
    """Store the answer under a claimed key."""
    await unit.execute(_SETTLE, _settled(key, answer))


async def settle_first(unit: Unit, key: str, answer: Answer) -> bool:
    """The same, unless nobody waits for an answer under this key any more; says whether it was stored."""
    return (await unit.aside(_SETTLE_FIRST, _settled(key, answer))).rowcount == 1


def _settled(key: str, answer: Answer) -> dict[str, Any]:
    settled = {"state": "done", "status": answer.status, "body": answer.body.decode(), "etag": answer.etag}
    return {**settled, "done_at": datetime.now(UTC), "wanted": key}


async def once(store: Store, command: Command, work: Callable[[Unit], Awaitable[Answer]]) -> Answer:
    """Do `work` and store its answer, or give the first answer again."""
    try:
        async with store.unit() as unit:
            earlier = await claim(unit, command)
            if earlier is not None:
                return earlier
            answer = await work(unit)
            await settle(unit, command.key, answer)
            return answer
    except Refused as refusal:
        if refusal.code in ("key_reused", "command_running", "duplicate"):
            raise
        return await refuse(store, command, refusal)


async def refuse(store: Store, command: Command, refusal: Refused) -> Answer:
    """Store a refusal as the answer of a key whose work was rolled back."""
    problem: Problem = problem_of(refusal)
    answer = Answer.of(problem, problem.status)
    async with store.unit() as unit:
        earlier = await claim(unit, command)
        if earlier is not None:
            return earlier
        await settle(unit, command.key, answer)
    return answer
