"""The money desk over HTTP, against a running platform: what consoles send, and what the feed and the case show then."""

from __future__ import annotations

from tests.platform_server.asking import case, key, problem
from tests.platform_server.conftest import Desk
from tests.platform_server.money.test_routes import _booking


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
