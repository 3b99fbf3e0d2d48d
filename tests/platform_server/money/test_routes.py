"""Money over HTTP: against a running platform, and against one that is killed in the middle of it."""

from __future__ import annotations

import asyncio
import time
import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent_console.contract.entities import Booking, Payment
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.gateways.registry import gateway_file
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.store import Store
from tests.platform_server.asking import key, problem
from tests.platform_server.conftest import Desk
from tests.platform_server.money.world import new_booking, new_payment
from tests.support.platform import PlatformProcess


def _booking(database: str, *, last4: str = "4242", captured: int = 10_000) -> tuple[Booking, Payment]:
    """A paid booking, put straight into the database of a running platform."""
    guest, booking = new_booking("EUR", {"nights": captured})
    payment = new_payment(booking, captured, last4=last4)

    async def write() -> None:
        async with Store.open(database) as store, store.unit() as unit:
            for entity in (guest, booking, payment):
                unit.add(entity)
            await book_captures(unit, [payment])

    asyncio.run(write())
    return booking, payment


def _wanted(http: httpx.Client, booking: Booking, amount: int, **changes: Any) -> dict[str, Any]:
    """What a console sends for a refund after it has asked for the quote."""
    answer = http.post(f"/v1/bookings/{booking.id}/refund-quote", json={})
    assert answer.status_code == 200, answer.text
    quote = answer.json()
    return {
        "payment_id": quote["payment"]["id"],
        "amount": amount,
        "currency": quote["currency"],
        "reason": "no_access",
        "ledger_version": quote["ledger_version"],
    } | changes


def test_quote_refund_ledger_and_trail_agree(desk: Desk) -> None:
    booking, payment = _booking(desk.process.database)
    wanted = _wanted(desk.lead, booking, 2_500)
    named = key()
    answer = desk.lead.post("/v1/refunds", headers=named, json=wanted)
    assert answer.status_code == 201, answer.text
    assert answer.json()["refund"]["state"] == "succeeded"
    assert answer.json()["payment"]["refunded"] == 2_500
    again = desk.lead.post("/v1/refunds", headers=named, json=wanted)
    assert (again.status_code, again.content) == (201, answer.content)
    assert again.headers["Idempotent-Replay"] == "true"
    legs = desk.senior.get(f"/v1/bookings/{booking.id}/ledger").json()
    assert [leg["amount"] for leg in legs] == [10_000, -10_000, 2_500, -2_500]
    rows = desk.lead.get("/v1/audit?limit=100").json()
    mine = [row["action"] for row in rows if row["object_id"] == answer.json()["refund"]["id"]]
    assert sorted(mine) == ["refund.requested", "refund.succeeded"]
    changed = desk.agent.get("/v1/changes?after=0&limit=100&entities=refund,payment").json()["changes"]
    assert {change["id"] for change in changed} >= {payment.id, answer.json()["refund"]["id"]}


def test_each_refusal_has_its_status_and_the_figures_that_moved(desk: Desk) -> None:
    booking, _ = _booking(desk.process.database, captured=900_000)
    wanted = _wanted(desk.agent, booking, 100)
    problem(desk.gateway.post("/v1/refunds", headers=key(), json=wanted), 403, "forbidden")
    problem(desk.agent.get(f"/v1/bookings/{booking.id}/ledger"), 403, "forbidden")
    problem(desk.agent.post("/v1/refunds", json=wanted), 400, "idempotency_key")
    problem(desk.agent.post("/v1/refunds", headers=key(), json=wanted | {"amount": "1"}), 422, "invalid")
    problem(desk.agent.post("/v1/refunds", headers=key(), json=wanted | {"amount": 800_000}), 403, "over_limit")
    problem(desk.agent.post("/v1/refunds", headers=key(), json=wanted | {"payment_id": "x"}), 404, "not_found")
    assert desk.admin.post("/v1/refunds", headers=key(), json=wanted).status_code == 201
    moved = problem(desk.agent.post("/v1/refunds", headers=key(), json=wanted), 409, "ledger_moved")
    assert moved["current"]["refundable"] == 899_900
    problem(desk.agent.post(f"/v1/bookings/{uuid.uuid4()}/refund-quote", json={}), 404, "not_found")


@pytest.mark.parametrize("amount", ["1", 1.5, 1e3, None, [100], True])
def test_an_amount_that_is_no_whole_number_of_minor_units_is_refused(desk: Desk, amount: object) -> None:
    booking, payment = _booking(desk.process.database)
    wanted = _wanted(desk.lead, booking, 100)
    problem(desk.lead.post("/v1/refunds", headers=key(), json=wanted | {"amount": amount}), 422, "invalid")
    parts = [{"payment_id": payment.id, "amount": amount}]
    problem(desk.lead.post("/v1/refunds", headers=key(), json=wanted | {"parts": parts}), 422, "invalid")


def test_a_request_goes_to_an_approver_over_http_and_on_the_feed(desk: Desk) -> None:
    booking, payment = _booking(desk.process.database, captured=90_000)
    wanted = _wanted(desk.agent, booking, 20_000, ask_approval=True)
    answer = desk.agent.post("/v1/refunds", headers=key(), json=wanted)
    assert answer.status_code == 201, answer.text
    approval = answer.json()["approval"]
    at = f"/v1/approvals/{approval['id']}"
    story = desk.lead.get(at)
    assert story.headers["ETag"] == '"1"'
    assert story.json()["refunds"][0]["state"] == "waiting_approval"
    assert story.json()["quote"]["booking_id"] == booking.id
    assert desk.agent.get(at).status_code == 200
    problem(desk.other.get(at), 403, "forbidden")
    yes = {"approve": True, "ledger_version": story.json()["ledger_version"]}
    problem(desk.lead.post(f"{at}/decision", headers=key(), json=yes), 428, "if_match_required")
    seen = {"If-Match": '"1"'}
    problem(desk.agent.post(f"{at}/decision", headers=key() | seen, json=yes), 403, "forbidden")
    problem(desk.lead.post(f"{at}/withdrawal", headers=key() | seen, json={}), 403, "forbidden")
    named = key() | seen
    done = desk.lead.post(f"{at}/decision", headers=named, json=yes)
    assert done.status_code == 200, done.text
    again = desk.lead.post(f"{at}/decision", headers=named, json=yes)
    assert (again.content, again.headers["Idempotent-Replay"]) == (done.content, "true")
    problem(desk.admin.post(f"{at}/decision", headers=key() | seen, json=yes), 409, "decided")
    changes = desk.other.get("/v1/changes?after=0&limit=100&entities=approval,refund,payment").json()["changes"]
    by_id = {change["id"]: change["data"] for change in changes}
    assert by_id[approval["id"]]["state"] == "approved"
    assert by_id[answer.json()["refund"]["id"]]["state"] == "succeeded"
    assert by_id[payment.id]["refunded"] == 20_000


def _outcome(http: httpx.Client, command: str) -> dict[str, Any]:
    """What became of a command, once it is known."""
    until = time.monotonic() + 20
    while True:
        found: dict[str, Any] = http.get(f"/v1/commands/{command}").json()
        if found["state"] != "running" or time.monotonic() > until:
            return found
        time.sleep(0.05)


def test_a_killed_platform_finishes_the_refund_when_it_is_back(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_GATEWAY_FILE", str(tmp_path / "gateway.sqlite"))
    process = PlatformProcess(database)
    process.add_agent("lead@desk.example", "lead")
    booking, payment = _booking(database)
    named = key()
    monkeypatch.setenv("AGENT_CONSOLE_CRASH_AT", "gateway-done")
    process.start()
    try:
        with process.client("lead@desk.example") as http:
            wanted = _wanted(http, booking, 3_000)
            with pytest.raises(httpx.TransportError):
                http.post("/v1/refunds", headers=named, json=wanted)
        process.kill()
        monkeypatch.delenv("AGENT_CONSOLE_CRASH_AT")
        process.start()
        with process.client("lead@desk.example") as http:
            done = _outcome(http, named["Idempotency-Key"])
            assert (done["state"], done["status"]) == ("done", 201)
            assert done["body"]["refund"]["state"] == "succeeded"
            again = http.post("/v1/refunds", headers=named, json=wanted)
            assert again.json() == done["body"]
    finally:
        process.stop()
    gateway = EmbeddedGateway(gateway_file(database))
    assert gateway.totals() == {payment.id: (1, 3_000)}
    asyncio.run(gateway.close())
