"""Paths, headers and limits of the platform API, named once for both sides."""

from __future__ import annotations

from typing import Final

API: Final = "/v1"

SIGN_IN: Final = f"{API}/auth/sign-in"
REFRESH: Final = f"{API}/auth/refresh"
SIGN_OUT: Final = f"{API}/auth/sign-out"
ME: Final = f"{API}/me"
CHANGES: Final = f"{API}/changes"
"""GET ?after=SEQ&limit=N&entities=a,b&until=SEQ -> ChangePage."""
EVENTS: Final = f"{API}/events"
"""GET text/event-stream; events `change` (id: seq, data: Change), `presence` (data: Presence), `ping`."""
CASE_FILE: Final = f"{API}/tickets/{{ticket_id}}/case"
TICKET: Final = f"{API}/tickets/{{ticket_id}}"
CLOCKS: Final = f"{API}/tickets/{{ticket_id}}/clocks"
MESSAGES: Final = f"{API}/tickets/{{ticket_id}}/messages"
MERGE: Final = f"{API}/tickets/{{ticket_id}}/merge"
PRESENCE: Final = f"{API}/tickets/{{ticket_id}}/presence"
ATTACHMENT: Final = f"{API}/attachments/{{attachment_id}}"
REFUND_QUOTE: Final = f"{API}/bookings/{{booking_id}}/refund-quote"
ACT_QUOTE: Final = f"{API}/bookings/{{booking_id}}/act-quote"
LEDGER: Final = f"{API}/bookings/{{booking_id}}/ledger"
REFUNDS: Final = f"{API}/refunds"
COMPENSATIONS: Final = f"{API}/compensations"
CLAIMS: Final = f"{API}/claims"
CLAIM_ANSWER: Final = f"{API}/claims/{{claim_id}}/answer"
CLAIM_DECISION: Final = f"{API}/claims/{{claim_id}}/decision"
CLAIM_WITHDRAWAL: Final = f"{API}/claims/{{claim_id}}/withdrawal"
APPROVAL: Final = f"{API}/approvals/{{approval_id}}"
APPROVAL_DECISION: Final = f"{API}/approvals/{{approval_id}}/decision"
APPROVAL_WITHDRAWAL: Final = f"{API}/approvals/{{approval_id}}/withdrawal"
CUSTOMER_MONEY: Final = f"{API}/customers/{{customer_id}}/money"
MONEY_EXPORT: Final = f"{API}/money/export.csv"
"""GET ?from=DATE&until=DATE -> text/csv, safe to open in a spreadsheet."""
STRIPE_WEBHOOK: Final = f"{API}/webhooks/stripe"
AGENT: Final = f"{API}/agents/{{agent_id}}"
BOARD: Final = f"{API}/board"
BOARD_TICKETS: Final = f"{API}/board/tickets"
REBALANCE: Final = f"{API}/board/rebalance"
HELP: Final = f"{API}/board/help"
RATING: Final = f"{API}/tickets/{{ticket_id}}/rating"
SERVICE_REPORT: Final = f"{API}/reports/service"
COMMANDS: Final = f"{API}/commands/{{key}}"
CANNED_REPLIES: Final = f"{API}/canned-replies"
CANNED_REPLY: Final = f"{API}/canned-replies/{{reply_id}}"
AUDIT: Final = f"{API}/audit"
POLICIES: Final = f"{API}/policies"
INTAKE: Final = f"{API}/intake/messages"
INTAKE_CUSTOMERS: Final = f"{API}/intake/customers"
HEALTH: Final = "/health"
READY: Final = "/ready"
OPENAPI: Final = "/openapi.json"

IDEMPOTENCY_KEY: Final = "Idempotency-Key"
IF_MATCH: Final = "If-Match"
LAST_EVENT_ID: Final = "Last-Event-ID"
REQUEST_ID: Final = "X-Request-Id"

PAGE_LIMIT: Final = 100
"""Changes per page at the most: larger pages stall the window that decodes them."""
MAX_BODY: Final = 30 * 1024 * 1024
"""Bytes of a request at the most (attachments in base64)."""
MAX_ANSWER: Final = 40 * 1024 * 1024
"""Bytes of an answer that the client accepts at the most."""
MAX_TEXT: Final = 200_000
"""Characters of a message at the most."""
MAX_ATTACHMENT: Final = 20 * 1024 * 1024
MAX_ATTACHMENTS: Final = 20
