"""Doing the same with many tickets at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from agent_console.contract.commands import TicketPatch
from agent_console.contract.entities import Ticket
from agent_console.desk.outbox_entry import patched_fields

__all__ = ["TicketAction"]


@dataclass(frozen=True, kw_only=True)
class TicketAction:
    """What to do with many tickets at once. Tags are added and removed one by one, so that each keeps its others."""

    patch: TicketPatch = field(default_factory=TicketPatch)
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()

    def patch_for(self, ticket: Ticket) -> TicketPatch:
        """The change of one ticket; without what would change nothing."""
        wanted = patched_fields(self.patch)
        if self.add_tags or self.remove_tags:
            kept = [tag for tag in ticket.tags if tag not in self.remove_tags]
            wanted["tags"] = [*kept, *(tag for tag in self.add_tags if tag not in kept)]
        return TicketPatch(
            **{name: value for name, value in wanted.items() if getattr(ticket, name) != value}  # type: ignore[arg-type]
        )
