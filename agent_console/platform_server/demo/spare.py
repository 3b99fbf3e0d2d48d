"""Bookings without any trouble yet: about them the simulator's new cases are."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Final

from agent_console.contract.entities import Booking, Payment
from agent_console.domain.kinds import Market, PartyKind
from agent_console.platform_server.demo.cast import Cast
from agent_console.platform_server.demo.deals import make_deal, places
from agent_console.platform_server.demo.scenarios import scenarios

__all__ = ["spare_bookings"]

_EACH: Final = 2


def spare_bookings(rng: Random, cast: Cast, now: datetime) -> list[tuple[Booking, list[Payment]]]:
    """For each scenario with a booking, in each of its languages, some that fit it."""
    found = []
    for scenario in scenarios():
        if scenario.phase == "none" or scenario.who in (PartyKind.HOST, PartyKind.BUSINESS):
            continue
        for language in scenario.talks:
            for _ in range(_EACH):
                place = rng.choice(places(scenario.market))
                kind = {Market.STAYS: PartyKind.GUEST, Market.APPOINTMENTS: PartyKind.CLIENT}.get(
                    Market(scenario.market), PartyKind.DRIVER
                )
                customer = cast.stranger(kind, language)
                other = None
                if scenario.market == Market.STAYS:
                    other = cast.host(str(place["host"]), "ru")
                elif scenario.market == Market.APPOINTMENTS:
                    other = cast.business(str(place["business"]))
                opened = now - timedelta(seconds=rng.randrange(30, 1200))
                booking, payments = make_deal(rng, scenario, place, customer, other, opened, now)
                if booking is not None:
                    found.append((booking, payments))
    return found
