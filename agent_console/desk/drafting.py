"""Keeping what is typed: on the disk within half a second, and in memory as long as the disk refuses."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from agent_console.desk.draft import Draft
from agent_console.desk.tasks import spawn, stop
from agent_console.domain.faults import Fault
from agent_console.store.drafts import save_draft
from agent_console.store.store import Store

_SOON = 0.3
_AGAIN = 3.0


class DraftKeeper:
    """The draft of one ticket. `failed` hears when the disk refuses; it is tried again until it does not. `stored` hears
    when all that was typed so far is on the disk."""

    def __init__(
        self,
        store: Store,
        ticket_id: str,
        failed: Callable[[Fault], object],
        stored: Callable[[], object] = lambda: None,
    ) -> None:
        self.draft = Draft()
        self._store = store
        self._ticket_id = ticket_id
        self._failed = failed
        self._on_stored = stored
        self._stored = Draft()
        self._task: asyncio.Task[None] | None = None
        self._held = False

    @property
    def kept(self) -> bool:
        """Whether the draft as it stands is on the disk."""
        return self.draft == self._stored

    @property
    def waits(self) -> bool:
        """Whether something was typed that is on its way to the disk, and not into the outbox."""
        return not self.kept and not self._held

    def begin(self, draft: Draft) -> None:
        """What the local copy has."""
        self.draft = self._stored = draft

    def set(self, draft: Draft) -> None:
        """What the agent typed; stored soon."""
        self.draft = draft
        if self._task is None or self._task.done():
            self._task = spawn(self._save_soon())

    @contextmanager
    def held(self) -> Iterator[None]:
        """While the draft is being moved into the outbox it is not stored beside it."""
        self._held = True
        try:
            yield
        finally:
            self._held = False

    def sent(self) -> None:
        """The draft went into the outbox, and out of the local copy with it."""
        self.draft = self._stored = Draft()

    async def flush(self) -> None:
        """Store it now. Raises StoreFault."""
        draft = self.draft
        if self.kept:
            return
        files = draft.attachments != self._stored.attachments
        await self._store.write(lambda db: save_draft(db, self._ticket_id, draft, files=files))
        self._stored = draft
        if self.draft == draft:
            self._on_stored()

    async def stop(self) -> None:
        """Store nothing more."""
        await stop(self._task)

    async def _save_soon(self) -> None:
        pause = _SOON
        while not self.kept:
            await asyncio.sleep(pause)
            if self._held:
                continue
            try:
                await self.flush()
            except Fault as fault:
                self._failed(fault)
                pause = _AGAIN
            else:
                pause = _SOON
