"""The colleagues and the queues, as the local copy knows them."""

from __future__ import annotations

from collections.abc import Iterable

from agent_console.contract.entities import Agent, Entity, Queue
from agent_console.desk.signals import Signal
from agent_console.store.reading import things_of
from agent_console.store.store import Store


class People:
    """`agents` and `queues` by name; `changed` after either did."""

    def __init__(self, store: Store) -> None:
        self.changed: Signal[[]] = Signal()
        self._store = store
        self._agents: dict[str, Agent] = {}
        self._queues: dict[str, Queue] = {}

    @property
    def agents(self) -> list[Agent]:
        """Colleagues who still work here, by name."""
        return sorted((agent for agent in self._agents.values() if agent.active), key=lambda agent: agent.name)

    @property
    def queues(self) -> list[Queue]:
        """Queues by name."""
        return sorted(self._queues.values(), key=lambda queue: queue.name)

    def agent(self, agent_id: str) -> Agent | None:
        """A colleague, also a former one."""
        return self._agents.get(agent_id)

    def queue(self, slug: str) -> Queue | None:
        """A queue by its key."""
        return next((queue for queue in self._queues.values() if queue.slug == slug), None)

    async def load(self) -> None:
        """Read the local copy."""
        agents = await self._store.read(lambda db: things_of(db, Agent))
        queues = await self._store.read(lambda db: things_of(db, Queue))
        self._agents = {agent.id: agent for agent in agents}
        self._queues = {queue.id: queue for queue in queues}
        self.changed.emit()

    def apply(self, entities: Iterable[Entity], gone: Iterable[tuple[str, str]]) -> bool:
        """Take over what was stored; returns whether anything of it was ours."""
        touched = False
        for entity in entities:
            if isinstance(entity, Agent):
                self._agents[entity.id] = entity
            elif isinstance(entity, Queue):
                self._queues[entity.id] = entity
            else:
                continue
            touched = True
        for kind, id_ in gone:
            if kind in ("agent", "queue"):
                self._agents.pop(id_, None)
                self._queues.pop(id_, None)
                touched = True
        if touched:
            self.changed.emit()
        return touched
