"""The money desk over HTTP, against a running platform: what consoles send, and what the feed and the case show then."""

from __future__ import annotations

import asyncio
import base64
import uuid
from datetime import UTC, datetime, timedelta

import msgspec

from agent_console.contract.entities import Booking, Customer, Payment
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.store import Store
from tests.platform_server.asking import case, key, problem
from tests.platform_server.conftest import Desk
from tests.platform_server.money.test_routes import _booking
from tests.platform_server.money.world import new_booking, new_payment


def test_a_credit_shows_in_case_feed_and_trail(desk: Desk) -> None:
    booking, _ = _booking(desk.process.database)
    ticket = desk.take_in(sender={"customer_id": booking.customer_id}, text="It was cold.")["ticket"]
    wanted = {
        "kind": "credit",
        "customer_id": booking.customer_id,
        "booking_id": booking.id,
        "ticket_id": ticket["id"],
        "amount": 1_500,
        "currency": "EUR",
        "reason": "goodwill",
        "ledger_version": 1,
        "tell": "We are sorry.",
    }
    named = key()
    answer = desk.agent.post("/v1/compensations", headers=named, json=wanted)
    assert answer.status_code == 201, answer.text
    again = desk.agent.post("/v1/compensations", headers=named, json=wanted)
    assert (again.status_code, again.content) == (201, answer.content)
    given = answer.json()["compensation"]
    assert given["id"] == named["Idempotency-Key"]
    found = case(desk.other, ticket["id"])
    assert [one["id"] for one in found["compensations"]] == [given["id"]]
    assert found["messages"][-1]["text"] == "We are sorry."
    assert "compensation" in {event["type"] for event in found["events"]}
    changed = desk.other.get("/v1/changes?after=0&limit=100&entities=compensation").json()["changes"]
    assert given["id"] in {change["id"] for change in changed}
    rows = desk.lead.get("/v1/audit?limit=100").json()
    assert [row["action"] for row in rows if row["object_id"] == given["id"]] == ["compensation.granted"]
    problem(desk.agent.post("/v1/compensations", headers=key(), json=wanted), 409, "ledger_moved")
    problem(desk.agent.post("/v1/compensations", headers=named, json=wanted | {"amount": 1}), 422, "key_reused")
    over = wanted | {"ledger_version": 2, "amount": 900_000}
    problem(desk.agent.post("/v1/compensations", headers=key(), json=over), 403, "over_limit")


def test_what_was_given_goes_along_when_cases_are_merged(desk: Desk) -> None:
    booking, _ = _booking(desk.process.database)
    sender = {"customer_id": booking.customer_id}
    one = desk.take_in(sender=sender, text="It was cold.")["ticket"]
    other, _ = _booking(desk.process.database)
    two = desk.take_in(sender={"customer_id": other.customer_id}, text="And dark.")["ticket"]
    wanted = {
        "kind": "credit",
        "customer_id": booking.customer_id,
        "ticket_id": one["id"],
        "amount": 100,
        "currency": "EUR",
        "reason": "goodwill",
    }
    answer = desk.agent.post("/v1/compensations", headers=key(), json=wanted)
    assert answer.status_code == 201, answer.text
    merged = desk.agent.post(f"/v1/tickets/{one['id']}/merge", headers=key(), json={"into": two["id"]})
    assert merged.status_code == 200, merged.text
    changed = desk.agent.get("/v1/changes?after=0&limit=100&entities=compensation").json()["changes"]
    moved = [change["data"] for change in changed if change["id"] == answer.json()["compensation"]["id"]]
    assert [found["ticket_id"] for found in moved] == [two["id"]]


def _recent(database: str) -> tuple[Booking, Payment]:
    """A stay with a host that ended yesterday, in the database of a running platform."""
    now = datetime.now(UTC)
    host = Customer(id=str(uuid.uuid4()), kind="host", name="Aram", created_at=now)
    guest, booking = new_booking("EUR", {"nights": 10_000})
    dates = {"starts_at": now - timedelta(days=4), "ends_at": now - timedelta(days=1)}
    booking = msgspec.structs.replace(booking, counterparty_id=host.id, **dates)
    payment = new_payment(booking, 10_000)

    async def write() -> None:
        async with Store.open(database) as store, store.unit() as unit:
            for entity in (guest, host, booking, payment):
                unit.add(entity)
            await book_captures(unit, [payment])

    asyncio.run(write())
    return booking, payment


def _at(version: int) -> dict[str, str]:
    return key() | {"If-Match": f'"{version}"'}


def test_a_damage_claim_from_evidence_to_charge(desk: Desk) -> None:
    booking, _ = _recent(desk.process.database)
    ticket = desk.take_in(sender={"customer_id": booking.customer_id}, text="Nothing is broken.")["ticket"]
    wanted = {
        "kind": "damage",
        "booking_id": booking.id,
        "ticket_id": ticket["id"],
        "by_id": booking.counterparty_id,
        "from_id": booking.customer_id,
        "amount": 4_000,
        "currency": "EUR",
        "text": "The sofa is torn.",
    }
    problem(desk.agent.post("/v1/claims", headers=key(), json=wanted), 422, "evidence")
    picture = base64.b64encode(b"\x89PNG\r\n\x1a\n").decode()
    wanted["evidence"] = [{"name": "sofa.png", "content": picture}]
    made = desk.agent.post("/v1/claims", headers=key(), json=wanted)
    assert made.status_code == 201, made.text
    claim = made.json()["claim"]
    assert desk.other.get(f"/v1/attachments/{claim['evidence'][0]}").headers["content-type"] == "image/png"
    path = f"/v1/claims/{claim['id']}"
    grant = {"grant": True, "ledger_version": 1}
    problem(desk.agent.post(f"{path}/decision", headers=key(), json=grant), 428, "if_match_required")
    problem(desk.agent.post(f"{path}/decision", headers=_at(1), json=grant), 409, "awaiting_answer")
    said = {"accepts": True, "text": "Sorry."}
    problem(desk.other.post(f"{path}/withdrawal", headers=_at(1), json={}), 403, "forbidden")
    answer = desk.agent.post(f"{path}/answer", headers=_at(1), json=said)
    assert (answer.status_code, answer.json()["claim"]["state"]) == (200, "ready"), answer.text
    moved = problem(desk.other.post(f"{path}/answer", headers=_at(1), json=said), 412, "version_moved")
    assert moved["current"]["accepted"] is True
    named = _at(2)
    done = desk.agent.post(f"{path}/decision", headers=named, json=grant)
    assert done.status_code == 200, done.text
    assert done.json()["claim"]["state"] == "succeeded"
    assert done.json()["payment"]["captured"] == 4_000
    again = desk.agent.post(f"{path}/decision", headers=named, json=grant)
    assert (again.content, again.headers["Idempotent-Replay"]) == (done.content, "true")
    found = case(desk.other, ticket["id"])
    assert [one["state"] for one in found["claims"]] == ["succeeded"]
    assert sorted(payment["captured"] for payment in found["payments"]) == [4_000, 10_000]
    problem(desk.agent.post(f"{path}/withdrawal", headers=_at(4), json={}), 409, "decided")
    problem(desk.agent.post(f"/v1/claims/{uuid.uuid4()}/withdrawal", headers=_at(1), json={}), 404, "not_found")
