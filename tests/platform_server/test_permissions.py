"""Every route asks who is there and what they may."""

from __future__ import annotations

import pytest

from tests.platform_server.asking import key, problem
from tests.platform_server.conftest import Desk

EVERYBODY = frozenset({"agent", "senior", "lead", "admin", "gateway"})
DESK = EVERYBODY - {"gateway"}

ROUTES: list[tuple[str, str, frozenset[str]]] = [
    ("GET", "/v1/me", EVERYBODY),
    ("GET", "/v1/commands/none", EVERYBODY),
    ("GET", "/v1/policies", EVERYBODY),
    ("GET", "/v1/changes", DESK),
    ("GET", "/v1/tickets/none", DESK),
    ("GET", "/v1/tickets/none/case", DESK),
    ("GET", "/v1/tickets/none/clocks", DESK),
    ("PATCH", "/v1/tickets/none", DESK),
    ("POST", "/v1/tickets/none/messages", DESK),
    ("POST", "/v1/tickets/none/merge", DESK),
    ("POST", "/v1/tickets/none/presence", DESK),
    ("GET", "/v1/attachments/none", DESK),
    ("GET", "/v1/canned-replies", DESK),
    ("GET", "/v1/canned-replies/none", DESK),
    ("POST", "/v1/canned-replies", frozenset({"lead", "admin"})),
    ("PUT", "/v1/canned-replies/none", frozenset({"lead", "admin"})),
    ("DELETE", "/v1/canned-replies/none", frozenset({"lead", "admin"})),
    ("GET", "/v1/audit", frozenset({"lead", "admin"})),
    ("GET", "/v1/board", frozenset({"lead", "admin"})),
    ("GET", "/v1/board/tickets", frozenset({"lead", "admin"})),
    ("POST", "/v1/board/rebalance", frozenset({"lead", "admin"})),
    ("POST", "/v1/board/help", frozenset({"lead", "admin"})),
    ("PATCH", "/v1/agents/none", DESK),
    ("POST", "/v1/tickets/none/rating", frozenset({"gateway", "admin"})),
    ("GET", "/v1/reports/service", frozenset({"lead", "admin"})),
    ("GET", "/v1/bookings/none/ledger", frozenset({"senior", "lead", "admin"})),
    ("POST", "/v1/bookings/none/refund-quote", DESK),
    ("POST", "/v1/bookings/none/act-quote", DESK),
    ("GET", "/v1/customers/none/money", DESK),
    ("GET", "/v1/money/export.csv", frozenset({"senior", "lead", "admin"})),
    ("POST", "/v1/compensations", DESK),
    ("POST", "/v1/claims", DESK),
    ("POST", "/v1/claims/none/answer", DESK),
    ("POST", "/v1/claims/none/decision", DESK),
    ("POST", "/v1/claims/none/withdrawal", DESK),
    ("POST", "/v1/refunds", DESK),
    ("GET", "/v1/approvals/none", DESK),
    ("POST", "/v1/approvals/none/decision", frozenset({"lead", "admin"})),
    ("POST", "/v1/approvals/none/withdrawal", DESK),
    ("POST", "/v1/intake/messages", frozenset({"gateway", "admin"})),
    ("POST", "/v1/intake/customers", frozenset({"gateway", "admin"})),
]

_IDS = [f"{method} {path}" for method, path, _ in ROUTES]


@pytest.mark.parametrize(("method", "path", "allowed"), ROUTES, ids=_IDS)
def test_a_route_is_open_to_the_right_roles_only(desk: Desk, method: str, path: str, allowed: frozenset[str]) -> None:
    for name in sorted(EVERYBODY):
        answer = desk.clients[name].request(method, path, headers=key() | {"If-Match": '"1"'}, content=b"{}")
        if name in allowed:
            assert answer.status_code not in (401, 403), (name, answer.text)
        else:
            problem(answer, 403, "forbidden")


@pytest.mark.parametrize(("method", "path", "allowed"), ROUTES, ids=_IDS)
def test_nobody_gets_in_without_a_token(desk: Desk, method: str, path: str, allowed: frozenset[str]) -> None:
    assert allowed
    for header in ("", "Bearer", "Bearer nonsense", "Basic YTpi", f"bearer {'x' * 43}"):
        with desk.process.client() as http:
            headers = {"Authorization": header} if header else {}
            answer = http.request(method, path, headers=headers, content=b"{}")
        problem(answer, 401, "signed_out")
        assert answer.headers["www-authenticate"] == "Bearer"
