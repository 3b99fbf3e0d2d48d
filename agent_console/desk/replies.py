"""Canned replies: finding the right one while typing, and filling it from the case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from agent_console.contract.entities import Agent, CannedReply, Entity
from agent_console.desk.signals import Signal
from agent_console.store.reading import things_of
from agent_console.store.store import Store

if TYPE_CHECKING:
    from agent_console.desk.case import Case
    from agent_console.domain.replies import Rendered


class Replies:
    """`all` in the order of use; `changed` after any did."""

    def __init__(self, store: Store) -> None:
        self.changed: Signal[[]] = Signal()
        self.me: Agent | None = None
        self._store = store
        self._replies: dict[str, CannedReply] = {}

    @property
    def all(self) -> list[CannedReply]:
        """Most used first."""
        return sorted(self._replies.values(), key=lambda reply: (-reply.uses, reply.title))

    def reply(self, reply_id: str) -> CannedReply | None:
        """One by its id."""
        return self._replies.get(reply_id)

    async def load(self) -> None:
        """Read the local copy."""
        replies = await self._store.read(lambda db: things_of(db, CannedReply))
        self._replies = {reply.id: reply for reply in replies}
        self.changed.emit()

    def apply(self, entities: Iterable[Entity], gone: Iterable[tuple[str, str]]) -> None:
        """Take over what was stored."""
        touched = False
        for entity in entities:
            if isinstance(entity, CannedReply):
                self._replies[entity.id] = entity
                touched = True
        for kind, id_ in gone:
            touched |= kind == "canned_reply" and self._replies.pop(id_, None) is not None
        if touched:
            self.changed.emit()

    def find(self, text: str, market: str = "", language: str = "") -> list[CannedReply]:
        """Those whose shortcut, title, topic or words have every word of `text`; best first. Those of other markets are
        left out; those that have `language` come before those that have not."""
        words = text.casefold().removeprefix("/").split()
        found = []
        for reply in self._replies.values():
            if market and reply.markets and market not in reply.markets:
                continue
            rank = _rank(reply, words, language)
            if rank is not None:
                found.append((rank, language not in reply.bodies, -reply.uses, reply.title, reply))
        return [entry[-1] for entry in sorted(found, key=lambda entry: entry[:-1])]

    def fill(self, reply: CannedReply, case: Case, language: str = "") -> Rendered:
        """The reply for this case in the customer's language (or `language`), what is missing named. Raises PolicyFault
        for a broken template."""
        # With the first reply that is filled, not with the window: nothing of it is in sight before.
        from agent_console.domain.replies import choose_variant, render, reply_facts

        wanted = language or case.draft.language or (case.customer.language if case.customer else "en")
        variant = choose_variant(reply.bodies, wanted, reply.fallback)
        facts = reply_facts(case.ticket, case.customer, case.booking, self.me, datetime.now(UTC), variant.language)
        return render(variant.body, facts, variant.language)


def _rank(reply: CannedReply, words: list[str], language: str) -> int | None:
    """0 for a shortcut that begins so, then title, topic, and words of the body; None: no match."""
    if not words:
        return 0
    joined = " ".join(words)
    if reply.shortcut.casefold().startswith(joined):
        return 0
    title = reply.title.casefold()
    if all(word in title or word in reply.shortcut.casefold() for word in words):
        return 1
    if all(word in f"{title} {reply.topic.casefold()}" for word in words):
        return 2
    body = " ".join(reply.bodies.values() if not language else (reply.bodies.get(language, ""), *reply.bodies.values()))
    return 3 if all(word in body.casefold() for word in words) else None
