"""Drafts in the local file. Files of a draft are rows of their own, so that a keystroke does not rewrite them."""

from __future__ import annotations

from typing import Any

import apsw
import msgspec


class DraftFile(msgspec.Struct, kw_only=True, frozen=True):
    """A file that will go with the message. `name` as chosen by the agent."""

    name: str
    content: bytes
    mime: str = ""


class Draft(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """`seen` is the id of the last message that the author had before the eyes when the draft was begun."""

    text: str = ""
    public: bool = True
    channel: str = ""
    language: str = ""
    canned_reply_id: str = ""
    seen: str = ""
    attachments: tuple[DraftFile, ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing in it that would be a loss."""
        return not self.text.strip() and not self.attachments


_decoder = msgspec.json.Decoder(Draft)


def save_draft(db: apsw.Connection, ticket_id: str, draft: Draft, *, files: bool) -> None:
    """Store the draft; an empty one is deleted. `files`: also its files, which are left as they are otherwise."""
    if draft.empty:
        delete_draft(db, ticket_id)
        return
    data = msgspec.json.encode(msgspec.structs.replace(draft, attachments=()))
    db.execute("INSERT OR REPLACE INTO drafts(ticket_id, data) VALUES(?,?)", (ticket_id, data))
    if files:
        db.execute("DELETE FROM draft_files WHERE ticket_id=?", (ticket_id,))
        db.executemany(
            "INSERT INTO draft_files(ticket_id, position, name, mime, content) VALUES(?,?,?,?,?)",
            [(ticket_id, at, file.name, file.mime, file.content) for at, file in enumerate(draft.attachments)],
        )


def load_draft(db: apsw.Connection, ticket_id: str) -> Draft | None:
    """The stored draft, or None."""
    found: Any = db.execute("SELECT data FROM drafts WHERE ticket_id=?", (ticket_id,)).fetchone()
    if found is None:
        return None
    rows = db.execute("SELECT name, mime, content FROM draft_files WHERE ticket_id=? ORDER BY position", (ticket_id,))
    files = tuple(DraftFile(name=str(name), mime=str(mime), content=content) for name, mime, content in rows)
    return msgspec.structs.replace(_decoder.decode(found[0]), attachments=files)


def delete_draft(db: apsw.Connection, ticket_id: str) -> None:
    """Forget it, files and all."""
    db.execute("DELETE FROM drafts WHERE ticket_id=?", (ticket_id,))
    db.execute("DELETE FROM draft_files WHERE ticket_id=?", (ticket_id,))
