"""Every table of the platform, by subject; all are imported from here.

Synchronised entities have one table each: the columns that something is looked up, locked or checked by, and `body`,
the entity as JSON exactly as it travels, so that a delta page copies bytes instead of building objects. The columns
bear the names of the Struct's fields and are filled from it by `store.rows`; nothing else writes these tables.

Amounts are integer minor units. `""` (not NULL) means "none" in references, as in the contract.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Table

from agent_console.platform_server.store.tables.base import metadata
from agent_console.platform_server.store.tables.board import board_forecasts, happenings, help_calls, open_cases
from agent_console.platform_server.store.tables.bookkeeping import (
    audit,
    changes,
    commands,
    counters,
    daily_runs,
    import_checkpoints,
    policy_news,
    policy_packs,
    policy_switches,
)
from agent_console.platform_server.store.tables.cases import (
    attachment_blobs,
    attachments,
    bookings,
    canned_replies,
    fired_alarms,
    intake_receipts,
    messages,
    outgoing,
    routing_waits,
    ticket_events,
    ticket_threads,
    tickets,
)
from agent_console.platform_server.store.tables.money import (
    approval_details,
    approvals,
    chargebacks,
    claims,
    closed_periods,
    compensations,
    gateway_jobs,
    ledger_legs,
    ledger_movements,
    ledger_versions,
    money_details,
    payments,
    refunds,
)
from agent_console.platform_server.store.tables.people import (
    accounts,
    agent_presence,
    agents,
    customer_contacts,
    customers,
    queues,
    sessions,
    sign_in_failures,
    tokens,
)

__all__ = [
    "ENTITY_TABLES",
    "accounts",
    "agent_presence",
    "agents",
    "approval_details",
    "approvals",
    "attachment_blobs",
    "attachments",
    "audit",
    "board_forecasts",
    "bookings",
    "canned_replies",
    "changes",
    "chargebacks",
    "claims",
    "closed_periods",
    "commands",
    "compensations",
    "counters",
    "customer_contacts",
    "customers",
    "daily_runs",
    "fired_alarms",
    "gateway_jobs",
    "happenings",
    "help_calls",
    "import_checkpoints",
    "intake_receipts",
    "ledger_legs",
    "ledger_movements",
    "ledger_versions",
    "messages",
    "metadata",
    "money_details",
    "open_cases",
    "outgoing",
    "payments",
    "policy_news",
    "policy_packs",
    "policy_switches",
    "queues",
    "refunds",
    "routing_waits",
    "sessions",
    "sign_in_failures",
    "ticket_events",
    "ticket_threads",
    "tickets",
    "tokens",
]

ENTITY_TABLES: Final[dict[str, Table]] = {
    "agent": agents,
    "queue": queues,
    "customer": customers,
    "booking": bookings,
    "payment": payments,
    "refund": refunds,
    "compensation": compensations,
    "claim": claims,
    "chargeback": chargebacks,
    "approval": approvals,
    "ticket": tickets,
    "message": messages,
    "ticket_event": ticket_events,
    "canned_reply": canned_replies,
}
"""Table by the name under which the entity travels; in an order in which foreign keys hold while writing."""
