"""How far an import has come, stored in the same transaction as what was imported."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import select

from agent_console.platform_server.store import Reader, Unit
from agent_console.platform_server.store.tables import import_checkpoints


class Figures(msgspec.Struct, kw_only=True):
    """What an import has done so far. `reasons` counts refusals by their reason, `notes` oddities of what was taken,
    `opened` new cases."""

    rows: int = 0
    added: int = 0
    changed: int = 0
    known: int = 0
    rejected: int = 0
    reasons: dict[str, int] = {}
    notes: dict[str, int] = {}
    opened: int = 0
    report_bytes: int = 0
    finished: bool = False

    def refuse(self, reason: str) -> None:
        self.rejected += 1
        self.reasons[reason] = self.reasons.get(reason, 0) + 1

    def note(self, words: str) -> None:
        self.notes[words] = self.notes.get(words, 0) + 1


def fingerprint(*parts: Path | str) -> str:
    """What names an input: the content of files, and words."""
    digest = hashlib.sha256()
    for part in parts:
        if isinstance(part, Path):
            with part.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        else:
            digest.update(part.encode())
    return digest.hexdigest()[:40]


async def load(reader: Reader, source: str) -> tuple[int, Figures]:
    """The position and the figures at the last commit; 0 and empty figures for a source that is new or was finished."""
    table = import_checkpoints
    row = (await reader.execute(select(table).where(table.c.source == source))).first()
    if row is None:
        return 0, Figures()
    figures = msgspec.json.decode(row.data, type=Figures)
    return (0, Figures()) if figures.finished else (int(row.position), figures)


async def save(unit: Unit, source: str, position: int, figures: Figures) -> None:
    """Note how far this transaction brings the import."""
    row = {
        "source": source,
        "position": position,
        "data": msgspec.json.encode(figures).decode(),
        "updated_at": datetime.now(UTC),
    }
    await unit.upsert(import_checkpoints, [row], key=["source"])
