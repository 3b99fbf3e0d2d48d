"""Drafts of closed cases that the disk has not taken yet: kept in memory, and tried again from time to time."""

from __future__ import annotations

from agent_console.desk.draft import Draft
from agent_console.domain.faults import StoreFault
from agent_console.store.drafts import save_draft
from agent_console.store.store import Store


class UnsavedDrafts:
    """By ticket. Whoever opens a case again before the disk has its draft finds it here."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._drafts: dict[str, Draft] = {}

    def keep(self, ticket_id: str, draft: Draft) -> None:
        """It is on its way to the disk, or the disk refuses it."""
        self._drafts[ticket_id] = draft

    def drop(self, ticket_id: str, draft: Draft) -> None:
        """The disk has taken it."""
        if self._drafts.get(ticket_id) is draft:
            del self._drafts[ticket_id]

    def take(self, ticket_id: str) -> Draft | None:
        """It goes back to its case, which is open again."""
        return self._drafts.pop(ticket_id, None)

    async def save(self) -> None:
        """Try again. A refusal is not told: it was when the case was closed, and the next attempt follows."""
        for ticket_id, draft in list(self._drafts.items()):
            try:
                await self._store.write(lambda db, id_=ticket_id, kept=draft: save_draft(db, id_, kept, files=True))  # type: ignore[misc]
            except StoreFault:
                return
            self.drop(ticket_id, draft)
