"""Messages from outside: whose they are, which case they join, what is kept of them."""

from __future__ import annotations

import asyncio
import base64
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from agent_console.contract.entities import Booking, Customer
from agent_console.platform_server.store import Store, new_id
from tests.platform_server.asking import case, change, guest, problem, reply, ticket
from tests.platform_server.conftest import Desk


def _booking(desk: Desk, **fields: Any) -> tuple[Customer, Customer, Booking]:
    """A customer, a counterparty and a booking between them, as an importer brings them."""
    now = datetime.now(UTC)
    mark = uuid.uuid4().hex[:5].upper()
    customer = Customer(
        id=new_id(), kind="guest", name="Known Guest", email=f"{mark}@known.example", language="kk", created_at=now
    )
    host = Customer(id=new_id(), kind="host", name="Host", email=f"{mark}@hosts.example", created_at=now)
    booking = Booking(
        id=new_id(),
        code=f"AC1{mark}",
        customer_id=customer.id,
        counterparty_id=host.id,
        status="confirmed",
        title="Flat",
        zone="Asia/Almaty",
        created_at=now,
        currency="KZT",
        **{"market": "stays", "starts_at": now + timedelta(days=1), "ends_at": now + timedelta(days=3)} | fields,
    )

    async def store_it() -> None:
        async with Store.open(desk.process.database) as store, store.unit() as unit:
            for entity in (customer, host, booking):
                unit.add(entity)

    asyncio.run(store_it())
    return customer, host, booking


def test_who_opens_a_case_is_its_customer_also_as_a_host(desk: Desk) -> None:
    _, host, booking = _booking(desk)
    receipt = desk.take_in(sender={"customer_id": host.id}, booking_code=booking.code, text="The guest broke a lamp.")
    assert receipt["ticket"]["customer_id"] == host.id
    assert receipt["message"]["author"] == "customer"
    running = {(clock["side"], clock["metric"]) for clock in receipt["ticket"]["clocks"] if clock["state"] == "running"}
    assert ("support", "first_reply") in running
    assert not any(clock["side"] == "counterparty" for clock in receipt["ticket"]["clocks"])
    more = desk.take_in(sender={"customer_id": host.id}, booking_code=booking.code, author="host", text="And a chair.")
    assert (more["joined"], more["message"]["author"]) == (True, "customer")


def test_a_stranger_becomes_a_customer_with_a_case(desk: Desk) -> None:
    sender = guest()
    receipt = desk.take_in(sender=sender, subject="Door", text="It does not open.")
    assert receipt["joined"] is False
    assert receipt["ticket"]["subject"] == "Door"
    assert receipt["ticket"]["customer_name"] == "Gulnara Guest"
    found = case(desk.agent, receipt["ticket"]["id"])
    assert found["customer"]["email"] == sender["email"]
    assert found["customer"]["kind"] == "guest"


def test_the_same_message_again_is_the_same_message(desk: Desk) -> None:
    sender, external = guest(), str(uuid.uuid4())
    first = desk.take_in(sender=sender, external_id=external)
    again = desk.take_in(sender=sender, external_id=external)
    assert again["message"]["id"] == first["message"]["id"]
    assert again["joined"] is False
    elsewhere = desk.take_in(sender=sender, external_id=external, channel="telegram")
    assert elsewhere["message"]["id"] != first["message"]["id"]


def test_the_same_message_sixteen_times_at_once_is_one_message(desk: Desk) -> None:
    body = {
        "channel": "form",
        "market": "stays",
        "sender": guest(),
        "text": "Hello",
        "external_id": str(uuid.uuid4()),
    }

    async def send() -> list[httpx.Response]:
        signed = {"Authorization": desk.gateway.headers["Authorization"]}
        async with httpx.AsyncClient(base_url=desk.process.url, headers=signed, timeout=30, trust_env=False) as http:
            return await asyncio.gather(*(http.post("/v1/intake/messages", json=body) for _ in range(16)))

    answers = asyncio.run(send())
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["message"]["id"] for answer in answers}) == 1


def test_a_follow_up_joins_the_case_and_resets_no_clock(desk: Desk) -> None:
    sender = guest()
    first = desk.take_in(sender=sender)
    second = desk.take_in(sender=sender, channel="email", text="I forgot: flat 12")
    assert second["joined"] is True
    assert second["ticket"]["id"] == first["ticket"]["id"]
    due = [clock["due_at"] for clock in first["ticket"]["clocks"] if clock["metric"] == "first_reply"]
    assert due == [clock["due_at"] for clock in second["ticket"]["clocks"] if clock["metric"] == "first_reply"]


def test_another_topic_or_market_is_another_case(desk: Desk) -> None:
    sender = guest()
    first = desk.take_in(sender=sender, topic="door")
    assert desk.take_in(sender=sender, topic="refund")["ticket"]["id"] != first["ticket"]["id"]
    assert desk.take_in(sender=sender, market="appointments")["ticket"]["id"] != first["ticket"]["id"]


def test_a_thread_holds_a_mail_conversation_together(desk: Desk) -> None:
    sender, first_id = guest(), f"<{uuid.uuid4()}@mail.example>"
    first = desk.take_in(sender=sender, channel="email", external_id=first_id, topic="a")
    answer = desk.take_in(sender=guest(), channel="email", thread=[first_id], topic="b")
    assert answer["ticket"]["id"] == first["ticket"]["id"]


def test_a_message_opens_a_solved_case_again_but_not_a_closed_one(desk: Desk) -> None:
    sender = guest()
    first = desk.take_in(sender=sender, thread=["t"], channel="messenger", external_id=str(uuid.uuid4()))
    thread = [str(uuid.uuid4())]
    desk.take_in(sender=sender, thread=thread, channel="messenger")
    ticket_id = first["ticket"]["id"]
    reply(desk.agent, ticket_id, "Done", status="solved").raise_for_status()
    again = desk.take_in(sender=sender, thread=thread, channel="messenger", text="Still broken")
    assert again["ticket"]["id"] == ticket_id
    assert again["ticket"]["status"] == "open"
    reply(desk.agent, ticket_id, "Done now", status="solved").raise_for_status()
    change(desk.lead, ticket(desk.lead, ticket_id), status="closed").raise_for_status()
    after = desk.take_in(sender=sender, thread=thread, channel="messenger", text="Something else")
    assert after["ticket"]["id"] != ticket_id


def test_the_booking_is_found_by_its_code_in_the_text(desk: Desk) -> None:
    customer, _, booking = _booking(desk)
    receipt = desk.take_in(sender={"email": customer.email}, text=f"About {booking.code.lower()}: no hot water")
    assert receipt["ticket"]["booking_id"] == booking.id
    assert receipt["ticket"]["booking_code"] == booking.code
    assert receipt["ticket"]["language"] == "kk"
    assert "check_identity" not in receipt["ticket"].get("tags", [])


def test_a_booking_of_somebody_else_wants_its_identity_checked(desk: Desk) -> None:
    _, _, booking = _booking(desk)
    receipt = desk.take_in(sender=guest(), booking_code=booking.code)
    assert receipt["ticket"]["booking_id"] == booking.id
    assert "check_identity" in receipt["ticket"]["tags"]


def test_a_driver_is_found_by_phone_and_the_car_by_its_plate(desk: Desk) -> None:
    _, _, booking = _booking(desk, market="cars", plate="A123BC77", ends_at=None)
    receipt = desk.take_in(
        market="cars",
        channel="phone",
        sender={"phone": "8 (916) 123-45-67", "name": "Ivan"},
        text="Машина А123ВС77 не открывается",
    )
    assert receipt["ticket"]["booking_id"] == booking.id
    assert receipt["ticket"]["priority"] == "high"
    again = desk.take_in(market="cars", sender={"phone": "+79161234567"}, text="Ну что?")
    assert again["ticket"]["id"] == receipt["ticket"]["id"]


def test_the_host_joins_the_case_of_the_booking(desk: Desk) -> None:
    customer, host, booking = _booking(desk)
    first = desk.take_in(sender={"customer_id": customer.id}, text="The heating is off.")
    assert first["ticket"]["booking_id"] == booking.id
    second = desk.take_in(sender={"email": host.email}, booking_code=booking.code, text="I am on my way.")
    assert second["ticket"]["id"] == first["ticket"]["id"]
    assert second["message"]["author"] == "host"


def test_html_is_cleaned_and_quoted_text_folded(desk: Desk) -> None:
    html = (
        "<p onclick='x()'>Hello <script>alert(1)</script><img src='http://tracker.example/x.png'>4111111111111111</p>"
    )
    receipt = desk.take_in(sender=guest(), channel="email", text="", html=html)
    message = receipt["message"]
    assert "script" not in message["html"]
    assert "tracker" not in message["html"]
    assert "4111111111111111" not in message["html"] + message["text"]
    quoted = "Thanks!\n\nOn Mon, 2 Nov 2026 at 10:00, Support <help@desk.example> wrote:\n> The code is 4711."
    folded = desk.take_in(sender=guest(), channel="email", text=quoted)["message"]
    assert folded["text"].strip() == "Thanks!"
    assert "4711" in folded["quoted"]


def test_files_come_with_safe_names(desk: Desk) -> None:
    picture = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"0" * 20).decode()
    files = [{"name": "..\\..\\con.png", "content": picture, "mime": "text/html"}]
    kept = desk.take_in(sender=guest(), attachments=files)["message"]["attachments"][0]
    assert "\\" not in kept["name"]
    assert "/" not in kept["name"]
    assert kept["mime"] == "image/png"


def test_bad_messages_are_refused_by_field(desk: Desk) -> None:
    base = {"channel": "chat", "market": "stays", "sender": guest(), "text": "x", "external_id": "bad-1"}
    wrong: list[tuple[str, dict[str, Any]]] = [
        ("channel", {"channel": "fax"}),
        ("market", {"market": "boats"}),
        ("author", {"author": "agent"}),
        ("external_id", {"external_id": ""}),
        ("text", {"text": "  "}),
        ("text", {"text": "x" * 200_001}),
        ("sender", {"sender": {"name": "Nobody"}}),
        ("sender.customer_id", {"sender": {"customer_id": "none"}}),
        ("sent_at", {"sent_at": "2026-01-01T10:00:00"}),
    ]
    for field, part in wrong:
        answer = desk.gateway.post("/v1/intake/messages", json=base | part)
        assert answer.status_code == 422, (field, answer.text)
        assert answer.json()["field"] == field


def test_a_message_of_the_future_counts_from_now(desk: Desk) -> None:
    late = (datetime.now(UTC) + timedelta(days=400)).isoformat()
    receipt = desk.take_in(sender=guest(), sent_at=late)
    assert datetime.fromisoformat(receipt["message"]["at"]) <= datetime.now(UTC)


def test_nul_and_odd_signs_survive(desk: Desk) -> None:
    odd = "a\x00b \u202e\U0001f600 ﷽ \ufeff"
    receipt = desk.take_in(sender=guest() | {"name": odd}, subject=odd, text=odd)
    problem(desk.agent.get("/v1/tickets/%00"), 404, "not_found")
    assert case(desk.agent, receipt["ticket"]["id"])["messages"][0]["text"].startswith("a")
