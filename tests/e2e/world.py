"""The place of the journeys: a platform with colleagues, a canned reply and a booking, made as an operator makes them."""

from __future__ import annotations

import csv
import functools
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from agent_console.contract import routes
from agent_console.platform_server.store import Store
from tests.support.platform import PASSWORD, PlatformProcess, platform_process, recognise_quickly, run_aside

MAP = Path(__file__).with_name("data") / "guests.toml"
AGENT, COLLEAGUE, LEAD, CHANNEL = (f"{name}@desk.example" for name in ("aliya", "timur", "dana", "channels"))
GUEST = "Madina Ospanova"
GUEST_MAIL = "madina@guests.example"
CODE = "ST-7Q4K2M"
DOOR = "4711#"
NIGHT, NIGHTS, CLEANING = 95_000, 4, 20_000
"""Tenge: four nights and the cleaning make 400,000."""
SHORTCUT = "door"
_FILE = "platform.sqlite"


def write_bookings(path: Path) -> None:
    """One stay that began yesterday, 400,000 tenge, paid by card."""
    today = datetime.now(UTC).date()
    booked, begins, ends = (str(today + timedelta(days=days)) for days in (-20, -1, 3))
    stay = {
        "code": CODE,
        "guest": GUEST,
        "email": GUEST_MAIL,
        "phone": "+77015550142",
        "language": "ru",
        "flat": "Studio at the opera",
        "address": "Almaty, Kabanbay batyr 110",
        "door": DOOR,
        "booked": booked,
        "in": begins,
        "out": ends,
        "nights": NIGHTS,
        "night": NIGHT,
        "cleaning": CLEANING,
    }
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, list(stay), delimiter=";")
        rows.writeheader()
        rows.writerow(stay)


def operate(database: str, *arguments: str, password: str = "") -> str:
    """Run `agent-console platform ...` as an operator would; what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "agent_console", "platform", *arguments, "--database", database],
        env=os.environ | {"AGENT_CONSOLE_PASSWORD": password}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def furnished_database(folder: Path) -> str:
    """The URL of a furnished platform's database in this folder."""
    for name, content in _furnished().items():
        (folder / name).write_bytes(content)
    return f"sqlite:///{folder / _FILE}"


@functools.cache
def _furnished() -> dict[str, bytes]:
    """The files of a platform that was furnished once and then stopped: every journey begins with a copy."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with platform_process(f"sqlite:///{folder / _FILE}") as platform:
            furnish(platform, folder)
        run_aside(_recognised(platform.database))
        return {file.name: file.read_bytes() for file in folder.glob("*.sqlite*")}


async def _recognised(database: str) -> None:
    async with Store.open(database) as store:
        await recognise_quickly(store, PASSWORD)


def furnish(platform: PlatformProcess, folder: Path) -> None:
    """Accounts, one imported booking and one canned reply in two languages."""
    for email, role in ((AGENT, "agent"), (COLLEAGUE, "agent"), (LEAD, "lead"), (CHANNEL, "channel")):
        name = email.partition("@")[0].title()
        operate(platform.database, "create-admin", "--email", email, "--name", name, "--role", role, password=PASSWORD)
    bookings = folder / "bookings.csv"
    write_bookings(bookings)
    operate(
        platform.database, "import", "bookings", str(bookings), "--map", str(MAP), "--quiet", "--report", str(folder / "bad.csv")
    )  # fmt: skip
    with platform.client(LEAD) as http:
        answer = http.post(
            routes.CANNED_REPLIES,
            headers={routes.IDEMPOTENCY_KEY: "5b0e4a2e-6f0b-4c52-9a6e-2f5a9d5b7c11"},
            json={
                "shortcut": SHORTCUT,
                "title": "Door code",
                "topic": "access",
                "fallback": "en",
                "bodies": {
                    "en": "Hello {{ customer.first_name }}, the code of the door is {{ booking.access }}.",
                    "ru": "Здравствуйте, {{ customer.first_name }}! Код двери: {{ booking.access }}.",
                },
            },
        )
        assert answer.status_code == 201, answer.text


def guest_writes(platform: PlatformProcess, text: str, **fields: Any) -> dict[str, Any]:
    """A message of the guest, through the public intake."""
    with platform.client(CHANNEL) as http:
        return platform.take_in(
            http, text=text, sender={"email": GUEST_MAIL, "name": GUEST}, language="ru", topic="access", **fields
        )
