"""Accounts, passwords and sessions.

Passwords are kept as argon2 hashes, tokens (opaque, 256 random bits) as SHA-256. An access token lives 15 minutes. A
refresh token works until the tokens that replaced it have been used; shown again after that, it was stolen from one side
or the other, and the whole session ends. (An answer lost on its way therefore costs nobody the session.)
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import argon2
import msgspec
from sqlalchemy import bindparam, delete, or_, select, update

from agent_console.contract.commands import Session
from agent_console.contract.entities import Agent
from agent_console.domain.authority import Permission, permissions_of
from agent_console.domain.faults import Busy, SignedOut, WrongPassword
from agent_console.platform_server.store import Reader, Store, Unit, new_id
from agent_console.platform_server.store.rows import entity_from
from agent_console.platform_server.store.tables import accounts, agents, sessions, sign_in_failures, tokens

__all__ = ["ACCESS_SECONDS", "Sessions", "Signed", "hash_password", "set_password"]

ACCESS_SECONDS: Final = 900
_SESSION: Final = timedelta(days=30)
_FAILURES_HERE: Final = 10
_FAILURES_ANYWHERE: Final = 50
"""Failures in a window: for one account from one network address, and from all of them. The second is higher, so that
nobody can lock a colleague out with a few wrong guesses."""

_WINDOW: Final = timedelta(minutes=15)
_HASHING: Final = ThreadPoolExecutor(max_workers=2, thread_name_prefix="argon2")
"""Each hash takes tens of megabytes and milliseconds on purpose; more at once would starve everything else."""

_hasher = argon2.PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_DECOY: Final = _hasher.hash(secrets.token_urlsafe(16))
"""Checked for unknown addresses, so that an answer's time does not tell which addresses exist."""

_TOKEN: Final = (
    select(tokens.c.session_id, tokens.c.used_at, sessions.c.agent_id, agents.c.body)
    .join(sessions, sessions.c.id == tokens.c.session_id)
    .join(agents, agents.c.id == sessions.c.agent_id)
    .where(
        tokens.c.hash == bindparam("wanted"),
        tokens.c.kind == bindparam("of_kind"),
        tokens.c.expires_at > bindparam("now"),
        sessions.c.revoked_at.is_(None),
        agents.c.active.is_(True),
    )
)


class Signed(msgspec.Struct, frozen=True, kw_only=True):
    """Whom a valid access token belongs to."""

    agent: Agent
    permissions: frozenset[Permission]
    session_id: str


async def hash_password(password: str) -> str:
    """The argon2 hash, made off the event loop."""
    return await asyncio.get_running_loop().run_in_executor(_HASHING, _hasher.hash, password)


async def set_password(unit: Unit, agent: Agent, password_hash: str) -> None:
    """Give an agent (with an e-mail address) an account, or a new password."""
    row = {
        "agent_id": agent.id,
        "email": agent.email.strip().lower(),
        "password_hash": password_hash,
        "changed_at": datetime.now(UTC),
    }
    await unit.upsert(accounts, [row], key=["agent_id"])


class Sessions:
    """Signing in and out, and telling whose token it is."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def sign_in(self, email: str, password: str, device: str, address: str) -> Session:
        """A new session. Raises WrongPassword, or Busy (`rate_limited`) after too many failures."""
        account = email.strip().lower()
        limits = {_digest(f"{account} from {address}"): _FAILURES_HERE, _digest(account): _FAILURES_ANYWHERE}
        await self._count_attempt(limits)
        async with self._store.reading() as reader:
            found = (
                await reader.execute(
                    select(accounts.c.password_hash, agents.c.body)
                    .join(agents, agents.c.id == accounts.c.agent_id)
                    .where(accounts.c.email == account, agents.c.active.is_(True))
                )
            ).first()
        if not await _matches(found.password_hash if found else _DECOY, password) or found is None:
            raise WrongPassword("The e-mail address or the password is wrong.", "Check both and try again.")
        agent = entity_from(Agent, found.body)
        async with self._store.unit() as unit:
            await unit.execute(delete(sign_in_failures).where(sign_in_failures.c.subject.in_(list(limits))))
            unit.audit(agent, "session.sign_in", "agent", agent.id)
            session_id = await _open(unit, agent, device)
            return await _issue(unit, session_id, agent, parent="")

    async def refresh(self, refresh_token: str) -> Session:
        """New tokens for a refresh token. Raises SignedOut; a replayed token ends its session."""
        now = datetime.now(UTC)
        hashed = _digest(refresh_token)
        replayed = False
        async with self._store.unit() as unit:
            row = await _token(unit, hashed, "refresh", now)
            if row is None:
                raise _signed_out()
            if row.used_at is not None and await _successor_used(unit, hashed):
                replayed = True
                await _revoke(unit, row.session_id, "replayed")
                unit.audit(entity_from(Agent, row.body), "session.token_replayed", "agent", row.agent_id)
            else:
                await unit.execute(delete(tokens).where(tokens.c.parent == hashed))
                await unit.execute(update(tokens).where(tokens.c.hash == hashed).values(used_at=now))
                answer = await _issue(unit, row.session_id, entity_from(Agent, row.body), parent=hashed)
        if replayed:
            raise _signed_out()
        return answer

    async def whose(self, access_token: str) -> Signed:
        """Whose access token it is. Raises SignedOut when it is unknown, expired or revoked."""
        now = datetime.now(UTC)
        hashed = _digest(access_token)
        row = (await self._store.glance(_TOKEN, {"wanted": hashed, "of_kind": "access", "now": now})).first()
        if row is None:
            raise _signed_out()
        if row.used_at is None:
            async with self._store.unit() as unit:
                await unit.execute(update(tokens).where(tokens.c.hash == hashed).values(used_at=now))
        agent = entity_from(Agent, row.body)
        return Signed(agent=agent, permissions=permissions_of(agent.role), session_id=row.session_id)

    async def sign_out(self, session_id: str) -> None:
        """End a session; its tokens are worth nothing from now on."""
        async with self._store.unit() as unit:
            await _revoke(unit, session_id, "signed_out")

    async def still(self, session_id: str) -> Agent | None:
        """Whose session it is, as that agent is now; None when it is over or ended, or its agent no longer active."""
        async with self._store.reading() as reader:
            body = await reader.scalar(
                select(agents.c.body)
                .join(sessions, agents.c.id == sessions.c.agent_id)
                .where(
                    sessions.c.id == session_id,
                    sessions.c.revoked_at.is_(None),
                    sessions.c.expires_at > datetime.now(UTC),
                    agents.c.active.is_(True),
                )
            )
        return entity_from(Agent, body) if body is not None else None

    async def sweep(self) -> None:
        """Forget tokens that are worth nothing any more."""
        async with self._store.unit() as unit:
            await unit.execute(delete(tokens).where(tokens.c.expires_at < datetime.now(UTC) - timedelta(days=1)))

    async def _count_attempt(self, limits: dict[str, int]) -> None:
        """Counted before the password is looked at, and forgotten when it is right: many guesses at once are many guesses.

        Raises Busy (`rate_limited`); an attempt that was turned away does not count.
        """
        now = datetime.now(UTC)
        table = sign_in_failures
        async with self._store.unit() as unit:
            # Also what lies in the future: a clock that was set back must lock nobody out for hours.
            over = or_(table.c.since < now - _WINDOW, table.c.since > now + _WINDOW)
            await unit.execute(delete(table).where(over))
            # In one order everywhere, or two transactions could wait for each other.
            for subject in sorted(limits):
                row = {"subject": subject, "failures": 0, "since": now}
                await unit.insert_new(table, row, key=["subject"])
                counted = update(table).where(table.c.subject == subject).values(failures=table.c.failures + 1)
                await unit.execute(counted)
            await _check_failures(unit, limits)


async def _check_failures(reader: Reader, limits: dict[str, int]) -> None:
    table = sign_in_failures
    now = datetime.now(UTC)
    rows = await reader.execute(select(table).where(table.c.subject.in_(list(limits)), table.c.since > now - _WINDOW))
    waits = [(row.since + _WINDOW - now).total_seconds() for row in rows if row.failures > limits[row.subject]]
    if waits:
        raise Busy(
            "Too many attempts to sign in with this address.",
            "Wait some minutes, then try again.",
            code="rate_limited",
            details={"retry_after": max(waits)},
        )


async def _token(reader: Reader, hashed: str, kind: str, now: datetime) -> Any:
    return (await reader.execute(_TOKEN, {"wanted": hashed, "of_kind": kind, "now": now})).first()


async def _successor_used(unit: Unit, hashed: str) -> bool:
    successors = select(tokens.c.hash).where(tokens.c.parent == hashed, tokens.c.used_at.is_not(None))
    return await unit.scalar(successors) is not None


async def _open(unit: Unit, agent: Agent, device: str) -> str:
    now = datetime.now(UTC)
    row = {
        "id": new_id(),
        "agent_id": agent.id,
        "device": device[:200],
        "created_at": now,
        "expires_at": now + _SESSION,
        "revoked_at": None,
        "revoked_why": "",
    }
    await unit.insert_new(sessions, row, key=["id"])
    return str(row["id"])


async def _issue(unit: Unit, session_id: str, agent: Agent, parent: str) -> Session:
    now = datetime.now(UTC)
    access, refresh = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    lives = {"access": timedelta(seconds=ACCESS_SECONDS), "refresh": _SESSION}
    rows = [
        {
            "hash": _digest(token),
            "session_id": session_id,
            "kind": kind,
            "parent": parent,
            "expires_at": now + lives[kind],
            "used_at": None,
        }
        for kind, token in (("access", access), ("refresh", refresh))
    ]
    await unit.upsert(tokens, rows, key=["hash"])
    return Session(
        access_token=access,
        refresh_token=refresh,
        expires_in=ACCESS_SECONDS,
        agent=agent,
        permissions=sorted(permissions_of(agent.role)),
    )


async def _revoke(unit: Unit, session_id: str, why: str) -> None:
    await unit.execute(
        update(sessions)
        .where(sessions.c.id == session_id, sessions.c.revoked_at.is_(None))
        .values(revoked_at=datetime.now(UTC), revoked_why=why)
    )
    await unit.execute(delete(tokens).where(tokens.c.session_id == session_id, tokens.c.kind == "access"))


async def _matches(password_hash: str, password: str) -> bool:
    return await asyncio.get_running_loop().run_in_executor(_HASHING, _verified, password_hash, password)


def _verified(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except argon2.exceptions.VerificationError:
        return False


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _signed_out() -> SignedOut:
    return SignedOut("The session is over.", "Sign in again; nothing you typed is lost.")
