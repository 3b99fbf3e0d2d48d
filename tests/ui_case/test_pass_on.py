"""What somebody before a locked door waits for gets into the reply at one press."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtWidgets import QAbstractButton

from agent_console.contract.entities import Customer
from agent_console.platform_server.store import Store, new_id
from agent_console.ui.case.message_view import MessageView
from tests.e2e.world import DOOR, GUEST_MAIL
from tests.platform_server.money.world import new_booking
from tests.ui_case.seat import Seat

Play = Callable[..., None]
HOST_SAYS = "Hold your palm on the panel for two seconds, then enter the code."


def button(seat: Seat, name: str) -> QAbstractButton:
    found = [
        b for b in seat.window.findChildren(QAbstractButton) if b.isVisible() and name in (b.text(), b.accessibleName())
    ]
    assert len(found) == 1, f"{len(found)} buttons “{name}”"
    return found[0]


def test_the_way_in_is_put_into_the_reply(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("We stand before the door", mail=GUEST_MAIL)
        await seat.until(lambda: seat.sees(DOOR, seat.context.booking), "the way in")
        seat.page.composer.edit.setPlainText("Here it is:")
        button(seat, "Put into the reply: access").click()
        lines = seat.page.composer.edit.toPlainText().split("\n")
        assert len(lines) == 2 and DOOR in lines[0] and lines[1] == "Here it is:"

    play(story)


def test_what_the_host_answers_is_passed_on_to_the_guest(play: Play) -> None:
    async def story(seat: Seat) -> None:
        now = datetime.now(UTC)
        guest, booking = new_booking("EUR", {"nights": 40_000})
        host = Customer(id=new_id(), kind="host", name="Hasmik Host", language="en", created_at=now)
        booking = replace(booking, counterparty_id=host.id, starts_at=now, ends_at=now + timedelta(days=2))
        async with Store.open(seat.platform.database) as store, store.unit() as unit:
            for entity in (guest, host, booking):
                unit.add(entity)
        await seat.open(
            "The code does not work", sender={"customer_id": guest.id, "name": guest.name}, booking_code=booking.code
        )
        await seat.guest(
            HOST_SAYS, sender={"customer_id": host.id, "name": host.name}, author="host", booking_code=booking.code
        )
        await seat.until(lambda: HOST_SAYS in seat.messages(), "the host's answer")
        offered = [
            view for view in seat.page.timeline.column.views() if isinstance(view, MessageView) and view._pass_on
        ]
        assert [view._message.author for view in offered] == ["host"]
        button(seat, "Pass on to the customer").click()
        assert seat.page.composer.edit.toPlainText() == HOST_SAYS
        assert seat.page.composer.edit.hasFocus()

    play(story)
