"""The policy packs of a running platform: read at the start, read again when they change, mistakes named while the old rule.

An operator's folder (`--policies DIR`) overrides the shipped packs file by file. It is looked at every second, and at once on
SIGHUP. A file is read when it has stood still for one look, so that nobody reads half of it.

Clocks are special, because a case lives longer than a version of its promises: every version that ever ruled is kept in the
database, with the moment at which it gave way, and all processes at that database follow what stands there. Where a version's
content changed without its name, the name gets a part of the content's digest.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec
import structlog
from sqlalchemy import delete, func, insert, literal, select

from agent_console.domain.clock_policies import ClockPolicy
from agent_console.domain.clock_versions import ClockVersions, Switch
from agent_console.domain.faults import Conflict, Fault, PolicyFault
from agent_console.platform_server.packs import CLOCKS, FILES, load_pack, read_pack, shipped_text, strangers
from agent_console.platform_server.services.cases import OPEN_STATUSES, Case, Teller
from agent_console.platform_server.store import Store, Unit
from agent_console.platform_server.store.tables import audit, policy_news, policy_packs, policy_switches, tickets

__all__ = ["Policies", "check_folder"]

log = structlog.get_logger(__name__)

_BATCH: Final = 50
_APPLIED: Final = "policy.applied"
_REFUSED: Final = "policy.refused"
_OBJECT: Final = "policy"
Stamp = tuple[int, int, int] | None


class _Switched(NamedTuple):
    seq: int
    version: str


class Policies:
    """Keeps `store.packs` as the folder and the database say. One for each process."""

    def __init__(
        self, store: Store, folder: Path | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.store = store
        self.folder = folder
        self._now = now
        self._seen: dict[str, Stamp] = {}
        self._loaded: dict[str, Stamp] = {}
        self._digests: dict[str, str] = {}
        self._known: dict[str, ClockPolicy] = {}
        self._followed = 0
        self._asked = False

    async def start(self) -> None:
        """Put everything in force. Raises PolicyFault for a pack with a mistake: there is no old one to keep."""
        if self.folder is not None:
            for name in strangers(self.folder):
                log.warning("policy_unknown", file=name)
        for file in FILES:
            self._seen[file] = self._loaded[file] = self._stamp(file)
            text = None if self.folder is None else await asyncio.to_thread(read_pack, self.folder, file)
            if text is not None or file == CLOCKS:
                await self._apply(file, text)
        await self.follow()

    def reload(self) -> None:
        """Have every file read anew at the next look, whether or not it seems to have changed."""
        self._asked = True

    async def step(self) -> int:
        """One look at the folder and at the database; returns how many cases were told of a new version."""
        asked, self._asked = self._asked, False
        if self.folder is not None:
            for file in FILES:
                await self._look(file, asked=asked)
        await self.follow()
        return await self._tell_cases()

    async def follow(self) -> None:
        """Take over the versions of the clocks that stand in the database."""
        async with self.store.reading() as reader:
            last = await reader.scalar(select(func.max(policy_switches.c.seq))) or 0
            if last == self._followed:
                return
            texts = {row.version: row.text for row in await reader.execute(select(policy_packs))}
            found = await reader.execute(select(policy_switches).order_by(policy_switches.c.seq))
            rows = [(row.at, row.previous, row.version) for row in found]
        for version, text in texts.items():
            self._learn(version, text)
        current = rows[-1][2]
        if current not in self._known:
            log.error("policy_unreadable", file=CLOCKS, version=current)
            return
        clocks = ClockVersions(
            policy=self._known[current],
            earlier={version: policy for version, policy in self._known.items() if version != current},
            switches=tuple(Switch(at, before, after) for at, before, after in rows if before),
        )
        self.store.packs = replace(self.store.packs, clocks=clocks)
        self._followed = last

    def _learn(self, version: str, text: str) -> None:
        if version in self._known:
            return
        try:
            policy = ClockPolicy.load(text, CLOCKS)
        except PolicyFault as fault:
            # Kept by a program that knew more than this one; the version in force is taken in its place.
            log.warning("policy_unreadable", file=CLOCKS, version=version, reason=fault.what)
            return
        self._known[version] = replace(policy, pack=replace(policy.pack, version=version))

    # --- the folder ---

    def _stamp(self, file: str) -> Stamp:
        """What tells that a file is another one than before; None where there is none."""
        if self.folder is None:
            return None
        try:
            found = (self.folder / file).stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    async def _look(self, file: str, *, asked: bool) -> None:
        stamp = self._stamp(file)
        still = stamp == self._seen.get(file)
        self._seen[file] = stamp
        if not asked and (not still or stamp == self._loaded.get(file)):
            return
        self._loaded[file] = stamp
        try:
            assert self.folder is not None
            text = await asyncio.to_thread(read_pack, self.folder, file)
            await self._apply(file, text)
        except PolicyFault as fault:
            await self._refused(file, fault)

    async def _apply(self, file: str, text: str | None) -> None:
        """Put a pack in force; None: the shipped one. Raises PolicyFault, and then nothing has changed."""
        content = shipped_text(file) if text is None else text
        pack = load_pack(file, content)
        digest = _digest(content)
        if self._digests.get(file) == digest:
            return
        if file == CLOCKS:
            await self._put_clocks_in_force(pack, content, digest)
        else:
            await self._note(file, _APPLIED, {"digest": digest})
            packs = self.store.packs
            self.store.packs = packs.without(file) if text is None else packs.having(file, pack, text)
        self._digests[file] = digest
        log.info("policy_applied", file=file, digest=digest[:8])

    async def _refused(self, file: str, fault: PolicyFault) -> None:
        told = {"line": fault.details.get("line", 0), "reason": fault.what}
        log.warning("policy_refused", file=file, **told)
        await self._note(file, _REFUSED, told)

    async def _note(self, file: str, action: str, data: Mapping[str, Any]) -> None:
        """An audit row, unless another process has just written the same."""
        newest = select(audit.c.action, audit.c.data).where(audit.c.object_type == _OBJECT, audit.c.object_id == file)
        async with self.store.unit() as unit:
            rows = list(await unit.execute(newest.order_by(audit.c.seq.desc()).limit(1)))
            if rows and rows[0].action == action and msgspec.json.decode(rows[0].data) == dict(data):
                return
            unit.audit(None, action, _OBJECT, file, data)

    # --- clocks ---

    async def _put_clocks_in_force(self, policy: ClockPolicy, text: str, digest: str) -> None:
        for attempt in (1, 2):
            try:
                async with self.store.unit() as unit:
                    await self._switch(unit, policy.version, text, digest)
                return
            except Conflict:
                # Another process has switched in this moment; then it is seen what is left to do.
                if attempt == 2:
                    raise

    async def _switch(self, unit: Unit, name: str, text: str, digest: str) -> None:
        rows = await unit.execute(select(policy_packs.c.version, policy_packs.c.digest))
        known = {row.version: row.digest for row in rows}
        version = name if known.get(name, digest) == digest else f"{name}+{digest[:8]}"
        last = await self._last_switch(unit)
        if last is not None and last.version == version:
            return
        if version not in known:
            await unit.execute(insert(policy_packs).values(version=version, text=text, digest=digest))
        seq, before = (last.seq + 1, last.version) if last else (1, "")
        await unit.execute(insert(policy_switches).values(seq=seq, version=version, previous=before, at=self._now()))
        if before:
            opened = select(tickets.c.id, literal(seq)).where(tickets.c.status.in_(OPEN_STATUSES))
            await unit.execute(insert(policy_news).from_select(["ticket_id", "seq"], opened))
        unit.audit(None, _APPLIED, _OBJECT, CLOCKS, {"from": before, "to": version, "digest": digest})

    @staticmethod
    async def _last_switch(unit: Unit) -> _Switched | None:
        newest = select(policy_switches.c.seq, policy_switches.c.version).order_by(policy_switches.c.seq.desc())
        rows = list(await unit.execute(newest.limit(1)))
        return _Switched(rows[0].seq, rows[0].version) if rows else None

    async def _tell_cases(self) -> int:
        """Write the event "policy" into open cases that a switch has reached, and read their clocks anew."""
        async with self.store.reading() as reader:
            waiting = (
                select(policy_news.c.ticket_id, policy_switches)
                .join(policy_switches, policy_switches.c.seq == policy_news.c.seq)
                .order_by(policy_news.c.seq, policy_news.c.ticket_id)
                .limit(_BATCH)
            )
            rows = list(await reader.execute(waiting))
        for row in rows:
            await self._tell_case(row.ticket_id, row.seq, Switch(row.at, row.previous, row.version))
        return len(rows)

    async def _tell_case(self, ticket_id: str, seq: int, switch: Switch) -> None:
        this = (policy_news.c.ticket_id == ticket_id) & (policy_news.c.seq == seq)
        async with self.store.unit() as unit:
            case = await Case.load(unit, ticket_id, self._now())
            mine = list(await unit.execute(delete(policy_news).where(this).returning(policy_news.c.ticket_id)))
            if not mine:
                return
            case.tell("policy", Teller(), {"from": switch.before, "to": switch.after}, switch.at)
            case.finish()


def check_folder(folder: Path) -> tuple[list[str], bool]:
    """What is to say about the packs of a folder, in lines for a person, and whether all of them are good."""
    lines, good = [], True
    try:
        unknown = strangers(folder)
    except PolicyFault as fault:
        return [str(fault)], False
    for file in FILES:
        try:
            text = read_pack(folder, file)
            pack = None if text is None else load_pack(file, text)
        except Fault as fault:
            lines.append(str(fault))
            good = False
            continue
        version = f", version {pack.version}" if isinstance(pack, ClockPolicy) else ""
        lines.append(f"{file}: {'not there, the shipped one is in force' if text is None else f'good{version}'}.")
    for name in unknown:
        lines.append(f"{name}: no pack has this name; known are {', '.join(FILES)}.")
        good = False
    return lines, good


def _digest(text: str) -> str:
    """Of what a pack says; its comments and spaces do not matter."""
    content = json.dumps(tomllib.loads(text), sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()
