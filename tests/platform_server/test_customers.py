"""A marketplace reports that a customer's account was changed: kept once, dated, in the trail, and told to open cases."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.platform_server.asking import key, problem
from tests.platform_server.conftest import Desk

NOW = datetime.now(UTC).replace(microsecond=0)
HOUR = timedelta(hours=1)


@pytest.fixture
def customer(desk: Desk) -> dict[str, Any]:
    """Somebody who has written: their id, address and case."""
    mail = f"{uuid.uuid4().hex[:10]}@guests.example"
    ticket = desk.take_in(sender={"name": "Ada", "email": mail})["ticket"]
    return {"id": ticket["customer_id"], "email": mail, "ticket": ticket["id"]}


def reported(desk: Desk, *, at: datetime = NOW, **fields: Any) -> dict[str, Any]:
    answer = desk.gateway.post("/v1/intake/customers", headers=key(), json={"at": at.isoformat(), **fields})
    assert answer.status_code == 200, answer.text
    receipt: dict[str, Any] = answer.json()
    return receipt


def stored(desk: Desk, customer: dict[str, Any]) -> dict[str, Any]:
    """The customer as consoles are told."""
    found: dict[str, Any] = desk.lead.get(f"/v1/tickets/{customer['ticket']}/case").json()["customer"]
    return found


def trail(desk: Desk, customer: dict[str, Any]) -> list[dict[str, Any]]:
    rows = desk.lead.get("/v1/audit?limit=100").json()
    return [row for row in rows if row["action"] == "customer.changed" and row["object_id"] == customer["id"]]


def test_a_changed_address_is_dated_and_stands_in_the_trail_without_the_address(
    desk: Desk, customer: dict[str, Any]
) -> None:
    named = key()
    content = {"customer_id": customer["id"], "at": (NOW - HOUR).isoformat(), "email": "new@guests.example"}
    first = desk.gateway.post("/v1/intake/customers", headers=named, json=content)
    assert first.json()["changed"] is True
    again = desk.gateway.post("/v1/intake/customers", headers=named, json=content)
    assert again.content == first.content and again.headers["Idempotent-Replay"] == "true"
    found = stored(desk, customer)
    assert (found["email"], found["name"]) == ("new@guests.example", "Ada")
    assert datetime.fromisoformat(found["changed_at"]) == NOW - HOUR
    (row,) = trail(desk, customer)
    assert row["actor_id"] == desk.agents["gateway"].id
    assert row["data"] == {"fields": ["email"], "at": (NOW - HOUR).isoformat()}


def test_saying_the_same_again_changes_nothing(desk: Desk, customer: dict[str, Any]) -> None:
    same = {"customer_id": customer["id"], "email": customer["email"].upper(), "name": "Ada"}
    assert reported(desk, **same) == {"customer_id": customer["id"], "version": 1, "changed": False}
    phones = {"customer_id": customer["id"], "phones": ["+7 701 123 45 67"], "payment_changed": True}
    first = reported(desk, at=NOW - HOUR, **phones)
    assert first["changed"] is True
    assert reported(desk, at=NOW - HOUR, **phones) == {**first, "changed": False}
    assert stored(desk, customer)["phones"] == ["+77011234567"]
    assert [row["data"]["fields"] for row in trail(desk, customer)] == [["phones", "payment"]]


def test_another_card_alone_is_a_change_of_the_account_and_another_name_is_none(
    desk: Desk, customer: dict[str, Any]
) -> None:
    named = reported(desk, customer_id=customer["id"], name="Ada  Lovelace", zone="Asia/Almaty")
    assert named["changed"] is True and "changed_at" not in named
    assert desk.agent.get(f"/v1/tickets/{customer['ticket']}").json()["customer_name"] == "Ada Lovelace"
    paid = reported(desk, customer_id=customer["id"], payment_changed=True)
    assert datetime.fromisoformat(paid["changed_at"]) == NOW


def test_a_report_that_comes_late_is_out_of_date(desk: Desk, customer: dict[str, Any]) -> None:
    new = reported(desk, customer_id=customer["id"], email="newest@guests.example")
    late = reported(desk, at=NOW - HOUR, customer_id=customer["id"], email="older@guests.example")
    assert late == {**new, "changed": False}
    assert stored(desk, customer)["email"] == "newest@guests.example"


def test_a_customer_is_named_by_what_was_known_and_found_by_what_is(desk: Desk, customer: dict[str, Any]) -> None:
    mail = f"{uuid.uuid4().hex[:10]}@guests.example"
    assert reported(desk, known_email=customer["email"].upper(), email=mail)["customer_id"] == customer["id"]
    answer = desk.gateway.post(
        "/v1/intake/customers", headers=key(), json={"at": NOW.isoformat(), "known_email": customer["email"]}
    )
    assert problem(answer, 422, "known_email")["field"] == "known_email"
    assert desk.take_in(sender={"email": mail})["ticket"]["customer_id"] == customer["id"]


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("customer_id", {"customer_id": "nobody"}),
        ("customer_id", {"customer_id": ""}),
        ("known_phone", {"customer_id": "", "known_phone": "+77019999999"}),
        ("at", {"at": "2026-03-01T10:00:00"}),
        ("at", {"at": (NOW + HOUR).isoformat()}),
        ("name", {"name": " "}),
        ("name", {"name": "x" * 201}),
        ("email", {"email": "not an address"}),
        ("phones", {"phones": ["12"]}),
        ("phones", {"phones": ["+77011234567"] * 11}),
        ("zone", {"zone": "Mars/Olympus"}),
        ("language", {"language": ""}),
        ("account_state", {"account_state": "x" * 41}),
    ],
)
def test_a_bad_report_is_refused_by_its_field(
    desk: Desk, customer: dict[str, Any], field: str, wrong: dict[str, Any]
) -> None:
    content = {"at": NOW.isoformat(), "customer_id": customer["id"], **wrong}
    answer = desk.gateway.post("/v1/intake/customers", headers=key(), json=content)
    assert problem(answer, 422, field)["field"] == field
    assert "changed_at" not in stored(desk, customer)
