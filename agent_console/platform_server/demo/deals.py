"""What a case is about: a booking with its lines, checks and payments, at the moment that its scenario asks for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from agent_console.contract.entities import Booking, BookingLine, Check, Payment
from agent_console.domain.identity import normal_plate
from agent_console.domain.kinds import BookingStatus, LineKind, Market, PartyKind, PaymentMethod
from agent_console.domain.money import parse_amount, percent
from agent_console.platform_server.demo.cast import Person, new_uuid
from agent_console.platform_server.demo.figures import whole
from agent_console.platform_server.demo.scenarios import Scenario
from agent_console.platform_server.gateways.embedded import SPECIAL
from agent_console.resources import read_toml

__all__ = ["Deal", "Place", "make_deal", "places"]

Place = Mapping[str, Any]
_MAILED_BEFORE: Final = timedelta(hours=20)
GATEWAY: Final = "embedded"
_BRANDS: Final = ("Visa", "Mastercard", "Visa", "Mastercard", "Amex")


class Deal(NamedTuple):
    """A booking with what was paid for it; no booking where the case is about none."""

    booking: Booking | None
    payments: list[Payment]


def places(market: str) -> list[Place]:
    """The places of one market."""
    kind = {Market.STAYS: "stay", Market.APPOINTMENTS: "appointment", Market.CARS: "car"}[Market(market)]
    found: list[Place] = read_toml("demo/places.toml")[kind]
    return found


def make_deal(
    rng: Random,
    scenario: Scenario,
    place: Place,
    customer: Person,
    other: Person | None,
    opened: datetime,
    now: datetime,
) -> Deal:
    """The deal of a case that is opened at `opened`. `other` is the host or business."""
    if scenario.phase == "none":
        return Deal(None, [])
    owner, guest = (customer, other) if scenario.who in (PartyKind.HOST, PartyKind.BUSINESS) else (other, customer)
    assert guest is not None
    starts, ends = _when(rng, scenario, place, opened)
    status = _status(scenario, starts, ends, now)
    booking = Booking(
        id=new_uuid(rng),
        code=_code(rng, scenario.market),
        market=scenario.market,
        customer_id=guest.customer.id,
        counterparty_id=owner.customer.id if owner else "",
        status=status,
        zone=place["zone"],
        starts_at=starts,
        ends_at=ends,
        created_at=min(starts, opened) - timedelta(days=_lead(rng, scenario), minutes=rng.randrange(10, 600)),
        cancelled_at=opened - timedelta(minutes=rng.randrange(20, 300)) if status == BookingStatus.CANCELLED else None,
        cancelled_by=scenario.cancelled_by,
        guests=rng.randrange(1, 5) if scenario.market == Market.STAYS else 0,
        currency=place.get("currency", "RUB"),
        lines=_lines(rng, scenario, place, starts, ends or opened),
        policy=scenario.policy or ("moderate" if scenario.market == Market.STAYS else "standard"),
        contact_phone=owner.customer.phones[0] if owner and status != BookingStatus.CANCELLED else "",
        checks=_checks(scenario, starts, opened, now),
        source="app",
        **(_car(rng, place) if scenario.market == Market.CARS else _premises(rng, place)),
    )
    return Deal(booking, _payments(rng, scenario, booking))


def _premises(rng: Random, place: Place) -> dict[str, Any]:
    """What a booking says about a flat or a salon."""
    access = str(place.get("access", "")).replace("{pin}", str(rng.randrange(1000, 9999)))
    return {"title": str(place["title"]), "place": str(place["address"]), "access": access}


def _car(rng: Random, place: Place) -> dict[str, Any]:
    """What a booking says about a car; where it stands by the driver and by telematics."""
    fleet = read_toml("demo/places.toml")["cars"]
    model = rng.choice(fleet["models"])
    stated, known = (f"{place['city']}, {street}" for street in rng.sample(place["streets"], 2))
    return {
        "title": f"{model}, {place['city']}",
        "place": stated,
        "plate": normal_plate(_plate(rng, place, fleet["letters"])),
        "car": model,
        "stated_place": stated,
        "known_place": known,
    }


# --- time --------------------------------------------------------------------------------------------------------------


def _lead(rng: Random, scenario: Scenario) -> int:
    """Days between booking and start."""
    return 0 if scenario.market == Market.CARS else rng.randrange(1, 40)


def _when(rng: Random, scenario: Scenario, place: Place, opened: datetime) -> tuple[datetime, datetime | None]:
    if scenario.market == Market.STAYS:
        return _stay(rng, scenario.phase, place, opened)
    if scenario.market == Market.APPOINTMENTS:
        return _slot(rng, scenario.phase, place, opened)
    return _ride(rng, scenario.phase, opened)


def _stay(rng: Random, phase: str, place: Place, opened: datetime) -> tuple[datetime, datetime]:
    nights = rng.randrange(2, 7)
    if phase == "arrival":
        starts = _rounded(opened - timedelta(minutes=rng.randrange(15, 150)), 30)
        return starts, _at(starts + timedelta(days=nights), place["zone"], 12)
    if phase == "after":
        ends = _at(opened - timedelta(days=rng.randrange(1, 4)), place["zone"], 12)
        return _at(ends - timedelta(days=nights), place["zone"], 14), ends
    days = {"far": rng.randrange(8, 40), "near": rng.randrange(1, 4), "during": -rng.randrange(1, 3)}[phase]
    starts = _at(opened + timedelta(days=days), place["zone"], 14)
    return starts, _at(starts + timedelta(days=nights + 2), place["zone"], 12)


def _slot(rng: Random, phase: str, place: Place, opened: datetime) -> tuple[datetime, datetime]:
    length = timedelta(minutes=int(place["minutes"]))
    if phase == "arrival":
        starts = _rounded(opened + timedelta(minutes=rng.randrange(5, 40)), 15)
    else:
        days = {"far": rng.randrange(7, 25), "near": rng.randrange(1, 4), "after": -rng.randrange(1, 5), "during": 0}[
            phase
        ]
        starts = _at(opened + timedelta(days=days), place["zone"], rng.randrange(9, 18), rng.choice([0, 15, 30, 45]))
    return starts, starts + length


def _ride(rng: Random, phase: str, opened: datetime) -> tuple[datetime, datetime | None]:
    if phase == "after":
        ends = opened - timedelta(minutes=rng.randrange(25, 2400))
        return ends - timedelta(minutes=rng.randrange(22, 140)), ends
    return opened - timedelta(minutes=rng.randrange(3, 9) if phase == "arrival" else rng.randrange(20, 160)), None


def _at(day: datetime, zone: str, hour: int, minute: int = 0) -> datetime:
    """That hour on that day on the wall of the place, as UTC."""
    local = day.astimezone(ZoneInfo(zone)).replace(hour=hour, minute=minute, second=0, microsecond=0)
    return local.astimezone(day.tzinfo)


def _rounded(moment: datetime, minutes: int) -> datetime:
    return moment.replace(minute=moment.minute // minutes * minutes, second=0, microsecond=0)


def _status(scenario: Scenario, starts: datetime, ends: datetime | None, now: datetime) -> str:
    if scenario.cancelled_by:
        return BookingStatus.CANCELLED
    if scenario.booking_status:
        return scenario.booking_status
    if now < starts:
        return BookingStatus.CONFIRMED
    return BookingStatus.RUNNING if ends is None or now < ends else BookingStatus.COMPLETED


def _checks(scenario: Scenario, starts: datetime, opened: datetime, now: datetime) -> list[Check]:
    told = scenario.checks or {}
    if scenario.market == Market.CARS:
        return [
            Check(kind=kind, ok=told.get(kind, True), at=min(opened, now))
            for kind in ("account_active", "card_attached", "app_current", "car_online")
        ]
    if scenario.market == Market.STAYS:
        return []
    checks = [
        Check(kind="confirmation_mail", ok=told.get("confirmation_mail", True), at=min(opened, starts) - _MAILED_BEFORE)
    ]
    if "late_announced" in told:
        checks.append(Check(kind="late_announced", ok=told["late_announced"], at=min(opened, starts, now)))
    for kind, hours in (("reminder_24h", 24), ("reminder_2h", 2)):
        at = starts - timedelta(hours=hours)
        checks.append(Check(kind=kind, ok=told.get(kind, True) if at <= now else None, at=at if at <= now else None))
    return checks


# --- money -------------------------------------------------------------------------------------------------------------


def _major(amount: Any, currency: str) -> int:
    return parse_amount(str(amount), currency)


def _lines(rng: Random, scenario: Scenario, place: Place, starts: datetime, ends: datetime) -> list[BookingLine]:
    if scenario.market == Market.STAYS:
        nights = max(1, round((ends - starts) / timedelta(days=1)))
        price = _major(place["night"], place["currency"]) * nights
        rows = [
            (LineKind.NIGHTS, f"{nights} nights", price, str(nights)),
            (LineKind.CLEANING, "Cleaning", _major(place["cleaning"], place["currency"]), "1"),
            (LineKind.SERVICE_FEE, "Service fee", whole(percent(price, "9"), place["currency"]), "1"),
        ]
    elif scenario.market == Market.APPOINTMENTS:
        rows = [(LineKind.SERVICE, str(place["title"]), _major(place["price"], place["currency"]), "1")]
    else:
        rows = _ride_lines(rng, scenario, max(9, round((ends - starts) / timedelta(minutes=1))))
    return [
        BookingLine(id=new_uuid(rng), kind=kind, label=label, amount=amount, quantity=quantity)
        for kind, label, amount, quantity in rows
    ]


def _ride_lines(rng: Random, scenario: Scenario, minutes: int) -> list[tuple[LineKind, str, int, str]]:
    price = read_toml("demo/places.toml")["cars"]
    kilometres = rng.randrange(4, 60)
    rows = [
        (LineKind.MINUTES, "Minutes", _major(price["minute"], "RUB") * minutes, str(minutes)),
        (LineKind.KILOMETRES, "Kilometres", _major(price["kilometre"], "RUB") * kilometres, str(kilometres)),
    ]
    extras = {
        "fine": (LineKind.FINE, "Traffic fine", rng.choice([75_000, 150_000, 225_000]), "1"),
        "parking": (LineKind.PARKING, "Parking", rng.choice([38_000, 45_000, 64_000]), "1"),
        "damage": (LineKind.OTHER, "Damage to the door", rng.choice([850_000, 1_240_000, 1_690_000]), "1"),
    }
    return [*rows, extras[scenario.extra]] if scenario.extra else rows


def _payments(rng: Random, scenario: Scenario, booking: Booking) -> list[Payment]:
    if booking.ends_at is None:
        return []
    total = sum(line.amount for line in booking.lines)
    duplicate = scenario.refund.duplicate if scenario.refund else ""
    methods = [scenario.method] + ([duplicate] if duplicate else [])
    ending = _card(rng)
    brand = rng.choice(_BRANDS)
    paid = booking.ends_at if booking.market == Market.CARS else booking.created_at
    found = []
    for number, method in enumerate(methods):
        by_card = method == PaymentMethod.CARD
        found.append(
            Payment(
                id=new_uuid(rng),
                booking_id=booking.id,
                method=method,
                currency=booking.currency,
                captured=total,
                brand=brand if by_card else "",
                last4=ending if by_card else "",
                captured_at=paid + timedelta(seconds=9 * number) if by_card else booking.ends_at,
                gateway=GATEWAY if by_card else "",
            )
        )
    return found


def _card(rng: Random) -> str:
    """Nobody of the demo has a special card by chance."""
    ending = rng.randrange(10000)
    return f"{ending:04}" if f"{ending:04}" not in SPECIAL else f"{ending + 1:04}"


def _code(rng: Random, market: str) -> str:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    prefix = {Market.STAYS: "ST", Market.APPOINTMENTS: "AP", Market.CARS: "CR"}[Market(market)]
    return f"{prefix}-{rng.randrange(2, 10)}" + "".join(rng.choice(letters + "23456789") for _ in range(5))


def _plate(rng: Random, place: Place, letters: str) -> str:
    one, two, three = (rng.choice(letters) for _ in range(3))
    return f"{one}{rng.randrange(1, 1000):03}{two}{three} {rng.choice(place['regions'])}"
