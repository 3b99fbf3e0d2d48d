"""Entities in any number for the benchmarks: the same ones at every run, with texts of a natural length."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from agent_console.contract.entities import Agent, Booking, BookingLine, Clock, Customer, Message, Payment, Ticket

NOW = datetime.now(UTC).replace(microsecond=0)
_SPACE = uuid.UUID("5f0c7a52-8f6d-4e3c-9d63-0c4f6a1e2b77")
_WORDS = str.split(
    "door code lobby key arrived nobody answers refund charge minute parking heating shower guest host taxi airport late "
    "appointment salon confirm mail photo damage deposit fuel tyre bridge passport receipt kitchen noise neighbour "
    "дверь ключ возврат списание парковка хозяин бронь адрес подъезд квартира машина поездка"
)
_NAMES = ("Aigerim Sadykova", "Ivan Petrov", "Ardit Hoxha", "Anahit Sargsyan", "Grace Miller", "Nurlan Abenov")


def identifier(kind: str, number: int) -> str:
    """The id of the `number`-th thing of a kind."""
    return str(uuid.uuid5(_SPACE, f"{kind}/{number}"))


def sentence(rng: random.Random, words: int) -> str:
    """That many words."""
    return " ".join(rng.choices(_WORDS, k=words)).capitalize() + "."


def agents(count: int = 12) -> list[Agent]:
    """Colleagues."""
    return [
        Agent(id=identifier("agent", n), name=_NAMES[n % len(_NAMES)], role="agent", hue=n * 31 % 360)
        for n in range(count)
    ]


def customers(count: int) -> Iterator[Customer]:
    """Customers, one to ten tickets."""
    for n in range(count):
        yield Customer(
            id=identifier("customer", n), kind="guest", name=f"{_NAMES[n % len(_NAMES)]} {n}", email=f"c{n}@mail.example",
            language=("en", "ru", "kk", "sq", "hy")[n % 5], zone="Asia/Almaty", created_at=NOW - timedelta(days=n % 900),
        )  # fmt: skip


def tickets(count: int) -> Iterator[Ticket]:
    """Tickets in every state; one in twenty waits for an answer and has a running clock."""
    rng = random.Random(20)
    for n in range(count):
        waiting = n % 20 == 0
        updated = NOW - timedelta(minutes=rng.randrange(1, 60 * 24 * 300))
        due = NOW + timedelta(minutes=rng.randrange(-20, 600)) if waiting else None
        clocks = [
            Clock(
                metric="next_reply",
                state="running",
                due_at=due,
                target_seconds=7200,
                remaining_seconds=3600,
                read_at=NOW,
            )
        ]
        yield Ticket(
            id=identifier("ticket", n), number=1000 + n, subject=sentence(rng, 6), preview=sentence(rng, 14),
            market=("stays", "appointments", "cars")[n % 3], channel=("chat", "email", "phone", "form")[n % 4],
            queue="stays", status="open" if waiting else ("pending", "solved", "closed")[n % 3],
            priority=("low", "normal", "high", "urgent")[n % 4], language="en", tags=["access"] if n % 5 else [],
            customer_id=identifier("customer", n // 10), customer_name=_NAMES[n % len(_NAMES)], booking_code=f"ST-{n:07d}",
            booking_starts_at=NOW - timedelta(days=1), booking_ends_at=NOW + timedelta(days=3),
            assignee_id=identifier("agent", n % 12) if n % 3 else "", created_at=updated - timedelta(hours=5), updated_at=updated,
            last_message_at=updated, last_customer_message_at=updated, last_message_id=identifier("message", n * 5),
            last_author="customer" if waiting else "agent", message_count=5, clocks=clocks if waiting else [], due_at=due,
        )  # fmt: skip


def messages(ticket: int, count: int, words: int = 45) -> list[Message]:
    """The conversation of one ticket."""
    rng = random.Random(ticket)
    start = NOW - timedelta(hours=count)
    return [
        Message(
            id=identifier("message", ticket * 5 + n) if n < 5 else identifier(f"message/{ticket}", n),
            ticket_id=identifier("ticket", ticket), author="customer" if n % 2 == 0 else "agent",
            author_id=identifier("customer", ticket // 10) if n % 2 == 0 else identifier("agent", ticket % 12),
            author_name=_NAMES[ticket % len(_NAMES)], channel="chat", at=start + timedelta(hours=n),
            text="\n\n".join(sentence(rng, words // 3) for _ in range(3)), public=n % 7 != 3 or n % 2 == 0,
        )
        for n in range(count)
    ]  # fmt: skip


def booking(number: int = 0) -> tuple[Booking, Payment]:
    """A stay with four lines, paid by card."""
    lines = [
        BookingLine(id=identifier("line", number * 4 + n), kind="night", label="Night", amount=1_250_000)
        for n in range(4)
    ]
    stay = Booking(
        id=identifier("booking", number), code=f"ST-{number:07d}", market="stays",
        customer_id=identifier("customer", number // 10),
        status="confirmed", title="Two rooms above the park", place="Almaty, Abai 10", zone="Asia/Almaty",
        starts_at=NOW - timedelta(days=1), ends_at=NOW + timedelta(days=3), created_at=NOW - timedelta(days=40),
        guests=2, currency="KZT", lines=lines, policy="moderate", access="Code 4711 at the gate",
    )  # fmt: skip
    payment = Payment(
        id=identifier("payment", number), booking_id=stay.id, method="card", currency="KZT", captured=5_000_000, brand="Visa",
        last4="4242", captured_at=NOW - timedelta(days=40),
    )  # fmt: skip
    return stay, payment
