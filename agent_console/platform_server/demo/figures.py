"""What people of a case speak of: sums, dates, plates. All of it follows from the booking, so that the simulator can take up a
conversation where somebody else has left it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton

from agent_console.contract.entities import Booking, Customer
from agent_console.domain.kinds import LineKind, Market, PartyKind
from agent_console.domain.money import exponent, format_amount, percent
from agent_console.platform_server.demo.scenarios import Scenario
from agent_console.resources import read_toml

__all__ = ["Figures", "figures_of", "local_title", "share_of", "slots_of", "whole"]

_MINUTES: Final = (16, 17, 18, 19, 20, 25, 26, 27, 28, 29, 30, 35, 36, 37, 38, 39, 40)
"""Numbers that need the same plural of "minute" in Russian."""
_STEPS: Final = {"KZT": 500_00, "AMD": 500_00, "ALL": 50_00, "RUB": 10_00}
_EXTRAS: Final = {"fine": LineKind.FINE, "parking": LineKind.PARKING, "damage": LineKind.OTHER}
_CYRILLIC: Final = str.maketrans("ABEKMHOPCTYX", "АВЕКМНОРСТУХ")
_PLATE: Final = re.compile(r"([A-ZА-Я]\d{3}[A-ZА-Я]{2})(\d{2,3})")


class Figures(NamedTuple):
    """amount: what is disputed or asked for; share: what the scenario's refund gives back (minor units, 0 for nothing)."""

    amount: int
    share: int
    line_ids: list[str]


def whole(amount: int, currency: str) -> int:
    """Rounded down to whole units: people of the demo do not argue about cents."""
    unit = 10 ** exponent(currency)
    return amount // unit * unit


def figures_of(scenario: Scenario, booking: Booking | None) -> Figures:
    """The sums of a case."""
    if booking is None:
        return Figures(0, 0, [])
    return Figures(_amount(scenario, booking), *share_of(scenario, booking))


def _amount(scenario: Scenario, booking: Booking) -> int:
    kind = _EXTRAS.get(scenario.extra)
    found = [line.amount for line in booking.lines if line.kind == kind]
    if found:
        return found[0]
    total = sum(line.amount for line in booking.lines)
    part = percent(total, scenario.disputed or str(Random(booking.id).choice([12, 18, 25, 30])))  # noqa: S311
    step = _STEPS.get(booking.currency, 100)
    return max(step, part // step * step)


def share_of(scenario: Scenario, booking: Booking) -> tuple[int, list[str]]:
    """What the scenario gives back, and for which lines ([] for the booking as a whole)."""
    plan = scenario.refund
    if plan is None:
        return 0, []
    chosen = [line for line in booking.lines if line.kind == plan.line] if plan.line else booking.lines
    amount = percent(sum(line.amount for line in chosen), plan.percent)
    if plan.percent != "100":
        amount = whole(amount, booking.currency)
    return amount, [line.id for line in chosen] if plan.line else []


def slots_of(
    scenario: Scenario,
    language: str,
    customer: Customer,
    other: Customer | None,
    booking: Booking | None,
    at: datetime,
    **more: str,
) -> dict[str, str]:
    """Every slot that a line may have. at: when the case was opened. more: agent, ticket, card."""
    rng = Random(booking.id if booking else customer.id)  # noqa: S311
    minutes = rng.choice(_MINUTES)
    business = customer.kind == PartyKind.BUSINESS
    slots = {
        "name": customer.name,
        "first": customer.name if business else customer.name.split()[0],
        "phone": customer.phones[0] if customer.phones else "",
        "host": other.name if other else "",
        "minutes": str(minutes),
        "km": str(rng.randrange(120, 260)),
        "plate": _written(_any_plate(rng), language),
        "agent": "",
        "ticket": "",
        "card": "",
        **more,
    }
    if booking is not None:
        slots.update(_booking_slots(scenario, language, booking, at, minutes))
    return slots


def _booking_slots(scenario: Scenario, language: str, booking: Booking, at: datetime, minutes: int) -> dict[str, str]:
    figures = figures_of(scenario, booking)
    pin = re.search(r"\d{4}", booking.access)
    moment = at
    if booking.market == Market.APPOINTMENTS:
        moment = booking.starts_at
    elif booking.ends_at is not None:
        moment = booking.ends_at - timedelta(minutes=minutes)

    def money(amount: int) -> str:
        return format_amount(amount, booking.currency, language)

    def clock(instant: datetime) -> str:
        return f"{instant.astimezone(ZoneInfo(booking.zone)):%H:%M}"

    return {
        "code": booking.code,
        "place": local_title(booking, language),
        "address": booking.place,
        "access": booking.access,
        "pin": pin[0] if pin else "",
        "total": money(sum(line.amount for line in booking.lines)),
        "amount": money(figures.amount),
        "share": money(figures.share or figures.amount),
        "plate": _written(booking.plate, language),
        "car": booking.car,
        "known": booking.known_place,
        "date": _day(booking, language),
        "time": clock(moment),
        "until": clock(_quarter(at + timedelta(minutes=75))),
    }


def _day(booking: Booking, language: str) -> str:
    """The day of the start as it stands inside a sentence; Armenian wants the month first and "on" at the end."""
    local = booking.starts_at.astimezone(ZoneInfo(booking.zone))
    shown = format_skeleton("MMMMd", local, locale="en_GB" if language == "en" else language)
    day, _, month = str(shown).partition(" ")
    return f"{month} {day}-ին" if language == "hy" else f"{day} {month}"


def local_title(booking: Booking, language: str) -> str:
    """The booking's title in the reader's language, where the demo has it."""
    catalogue: Mapping[str, Any] = read_toml("demo/places.toml")
    for place in (*catalogue["stay"], *catalogue["appointment"]):
        if place["title"] == booking.title:
            return str(place.get(f"title_{language}", booking.title))
    return booking.title


def _quarter(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0)


def _written(plate: str, language: str) -> str:
    """As people write it: Cyrillic letters where they are at home, a gap before the region."""
    shown = plate.translate(_CYRILLIC) if language in ("ru", "kk") else plate
    return _PLATE.sub(r"\1 \2", shown)


def _any_plate(rng: Random) -> str:
    one, two, three = (rng.choice("ABEKMHOPCTYX") for _ in range(3))
    return f"{one}{rng.randrange(1, 1000):03}{two}{three}{rng.choice(['777', '799', '178', '116'])}"
