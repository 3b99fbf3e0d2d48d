"""The case page on a real desk and a real platform: what an agent sees and does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.e2e.world import CODE, DOOR, GUEST
from tests.ui_case.seat import Seat

Arun = Callable[..., Any]


def test_a_case_shows_conversation_booking_customer_money_and_clocks(seat: Seat, arun: Arun) -> None:
    async def story() -> None:
        await seat.open("The door does not open.")
        await seat.until(lambda: seat.sees(GUEST, seat.context), "the guest's name")
        await seat.until(lambda: seat.sees(CODE, seat.context), "the booking")
        assert seat.sees("Studio at the opera", seat.context)
        assert seat.sees(DOOR, seat.context)
        assert seat.sees("Visa", seat.context) or seat.sees("····", seat.context) or seat.sees("Card", seat.context)
        await seat.until(lambda: seat.sees("reply", seat.page), "a clock")

    arun(story())
