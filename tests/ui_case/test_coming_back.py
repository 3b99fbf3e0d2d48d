"""A solved case comes back before the agent's eyes when the bank declines what was given back."""

from __future__ import annotations

from collections.abc import Callable

from agent_console.ui.case.quiet_views import EventsView
from tests.ui_case.seat import Seat
from tests.ui_case.test_corrections import open_ride
from tests.ui_case.test_money_live import fill, open_dialog


def tells(seat: Seat, sentence: str) -> bool:
    """Whether one of the quiet lines of the conversation says so."""
    views = seat.page.timeline.column.views()
    return any(sentence in view.accessibleName() for view in views if isinstance(view, EventsView))


def test_what_the_bank_declines_later_opens_the_case_and_says_why(play: Callable[..., None]) -> None:
    async def story(seat: Seat) -> None:
        await open_ride(seat, last4="5126")
        dialog = await open_dialog(seat)
        fill(dialog, "1000")
        # Before the money leaves: the bank takes some seconds only, and a busy computer takes longer to solve a case.
        case = seat.page.case
        assert case is not None
        await case.change(status="solved")
        await seat.until(lambda: tells(seat, "set the status to Solved"), "the case to be solved", 30)
        await seat.until(dialog.confirm.isEnabled, "the button")
        dialog.confirm.click()
        await seat.until(lambda: seat.sees("The bank has it", dialog), "the bank's first word", 30)
        dialog.accept()
        because = "System set the status to Open (the refund of ₽1,000.00 failed)"
        await seat.until(lambda: tells(seat, because), "the case to be open again", 60)
        # The agent has never said that they are online: somebody who is there shall have it.
        await seat.until(lambda: seat.sees("Back in the queue: the refund of ₽1,000.00 failed"), "why it is nobody's")

    play(story, 150)
