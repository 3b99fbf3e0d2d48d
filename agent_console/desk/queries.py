"""The words in which the window asks for tickets (it does not import the store)."""

from agent_console.store.queries import ACTIVE, ANSWERED_LATE, Order, TicketRow, ViewQuery

__all__ = ["ACTIVE", "ANSWERED_LATE", "Order", "TicketRow", "ViewQuery"]
