"""The inbox views: the desk's own, the agent's saved ones and one per queue, with how many tickets each has."""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import apsw
import msgspec

from agent_console.contract.entities import Queue
from agent_console.desk.refresher import Refresher
from agent_console.desk.signals import Signal
from agent_console.domain.faults import Fault
from agent_console.store.queries import ACTIVE, Order, ViewQuery
from agent_console.store.reading import count_of
from agent_console.store.store import Store

DUE_SOON = 3600.0
"""Seconds before the end of its clock in which a ticket is in the view "Due"."""
_RECOUNT = 1.0


@dataclass(frozen=True, kw_only=True)
class View:
    """`key` is stable ("mine", "queue:stays-kz", "saved:…"). `title` is empty for the desk's own views, whose words the
    window has by key."""

    key: str
    title: str
    section: Literal["inbox", "saved", "queues"]
    query: ViewQuery


def inbox_views(me: str, *, leads: bool = False) -> list[View]:
    """The desk's own views, for the agent with this id; `leads`: who is called when a clock runs out."""
    working = ("new", "open")
    queries = {
        "mine": ViewQuery(assignee=me, statuses=ACTIVE),
        "unassigned": ViewQuery(assignee="", statuses=working),
        "due": ViewQuery(statuses=ACTIVE, due_before=DUE_SOON),
        "escalated": ViewQuery(statuses=ACTIVE, escalated_to=me, snoozed="any"),
        "waiting": ViewQuery(statuses=("pending", "on_hold")),
        "snoozed": ViewQuery(statuses=ACTIVE, snoozed="only"),
        "all_open": ViewQuery(statuses=ACTIVE),
        "solved": ViewQuery(statuses=("solved", "closed"), snoozed="any", order=Order.NEWEST),
    }
    if not leads:
        del queries["escalated"]
    return [View(key=key, title="", section="inbox", query=query) for key, query in queries.items()]


class Views:
    """`all` in the order of showing, `counts` by key (missing: not counted yet); `changed` after either did."""

    def __init__(self, store: Store, failed: Signal[Fault]) -> None:
        self.changed: Signal[[]] = Signal()
        self.counts: dict[str, int] = {}
        self._store = store
        self._inbox: list[View] = []
        self._saved: list[View] = []
        self._queues: list[View] = []
        self._refresher = Refresher(self._count, rest=_RECOUNT, failed=failed.emit)

    @property
    def all(self) -> list[View]:
        """Inbox, saved, queues."""
        return [*self._inbox, *self._saved, *self._queues]

    def view(self, key: str) -> View | None:
        """A view by its key."""
        return next((view for view in self.all if view.key == key), None)

    async def load(self, me: str, *, leads: bool = False) -> None:
        """Read the saved views."""
        self._inbox = inbox_views(me, leads=leads)
        self._saved = await self._store.read(_saved_views)
        self.changed.emit()

    def set_me(self, me: str, *, leads: bool = False) -> None:
        """Somebody else is signed in now, or it has only now become known who, or what they may do."""
        self._inbox = inbox_views(me, leads=leads)
        self.refresh()

    def set_queues(self, queues: Sequence[Queue]) -> None:
        """One view for each queue."""
        self._queues = [
            View(
                key=f"queue:{queue.slug}",
                title=queue.name,
                section="queues",
                query=ViewQuery(queues=(queue.slug,), statuses=ACTIVE),
            )
            for queue in queues
        ]
        self.changed.emit()
        self.refresh()

    async def save(self, title: str, query: ViewQuery, key: str = "") -> View:
        """Keep a query under a name; with `key`, in place of that view. Raises StoreFault."""
        view = View(key=key or f"saved:{uuid.uuid4()}", title=title, section="saved", query=query)
        position = next((i for i, saved in enumerate(self._saved) if saved.key == key), len(self._saved))
        data = msgspec.json.encode(asdict(query))

        def work(db: apsw.Connection) -> None:
            db.execute(
                "INSERT OR REPLACE INTO saved_views(key, title, position, query) VALUES(?,?,?,?)",
                (view.key, title, position, data),
            )

        await self._store.write(work)
        self._saved[position : position + 1] = [view]
        self.changed.emit()
        self.refresh()
        return view

    async def delete(self, key: str) -> None:
        """Forget a saved view. Raises StoreFault."""
        await self._store.write(lambda db: db.execute("DELETE FROM saved_views WHERE key=?", (key,)))
        self._saved = [view for view in self._saved if view.key != key]
        self.counts.pop(key, None)
        self.changed.emit()

    def refresh(self) -> None:
        """Count anew, soon."""
        self._refresher.poke()

    async def close(self) -> None:
        """Stop counting."""
        await self._refresher.close()

    async def _count(self) -> None:
        now = time.time()
        views = self.all
        # One read per view: a reader thread is never held for long, so rows of the list need not wait.
        counts = {view.key: await self._store.read(lambda db, q=view.query: count_of(db, q, now)) for view in views}  # type: ignore[misc]
        if counts != self.counts:
            self.counts = counts
            self.changed.emit()


def _saved_views(db: apsw.Connection) -> list[View]:
    rows: Any = db.execute("SELECT key, title, query FROM saved_views ORDER BY position")
    return [
        View(key=key, title=title, section="saved", query=msgspec.json.decode(query, type=ViewQuery))
        for key, title, query in rows
    ]
