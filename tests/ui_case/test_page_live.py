"""The case page on a real desk and a real platform: what an agent sees and does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from agent_console.domain.kinds import Connection, OutboxState
from agent_console.ui.case.outgoing_view import OutgoingView
from tests.e2e.world import CODE, DOOR, GUEST, GUEST_MAIL, SHORTCUT
from tests.ui_case.seat import Seat
from tests.ui_case.test_money_live import fill, open_dialog, refunds

Play = Callable[..., None]
FILLED = f"Здравствуйте, Madina! Код двери: {DOOR}."


async def open_list(seat: Seat, typed: str) -> None:
    """Type a slash and some letters of a reply's name, until the list is there."""
    seat.page.composer.focus()
    await seat.until(lambda: seat.desk.replies.all, "the canned replies")
    QTest.keyClicks(seat.page.composer.edit, f"/{typed}")
    popup = seat.page.composer.canned.popup
    assert popup is not None
    assert popup.isVisible()


def test_a_case_shows_conversation_booking_customer_money_and_clocks(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("The door does not open.", mail=GUEST_MAIL, language="ru")
        await seat.until(lambda: seat.sees(GUEST, seat.context), "the guest's name")
        await seat.until(lambda: seat.sees(CODE, seat.context), "the booking")
        for told in ("Studio at the opera", DOOR, "Total", "Russian"):
            assert seat.sees(told, seat.context), told
        await seat.until(lambda: seat.sees("First reply", seat.page), "a clock")

    play(story)


def test_a_clock_says_why(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("Why so late?")
        await seat.until(lambda: seat.sees("First reply", seat.page), "a clock")
        seat.page.why()
        popover = seat.page.clocks.popover
        assert popover is not None
        await seat.until(lambda: seat.sees("The clock started", popover), "the first step")
        await seat.until(lambda: seat.sees("Due", popover), "the due instant")
        popover.close()

    play(story)


def test_a_canned_reply_is_filled_sent_and_arrives(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("Where is the key?", mail=GUEST_MAIL, language="ru")
        composer = seat.page.composer
        await open_list(seat, SHORTCUT)
        QTest.keyClick(composer.edit, Qt.Key.Key_Return)
        # Chosen before the booking is there, it is filled when it is.
        await seat.until(lambda: composer.edit.toPlainText() == FILLED, "the filled reply")
        QTest.keyClick(composer.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await seat.until(lambda: composer.edit.toPlainText() == "", "the text box to be empty")
        await seat.until(lambda: FILLED in seat.messages(), "the reply in the conversation")
        await seat.until(lambda: not seat.desk.outbox.of_ticket(receipt["ticket"]["id"]), "the outbox to be empty")
        case = await seat.at_platform(receipt["ticket"]["id"])
        assert [m["text"] for m in case["messages"]][-2:] == ["Where is the key?", FILLED]
        assert case["messages"][-1]["canned_reply_id"]

    play(story)


def test_esc_closes_the_list_and_keeps_the_text(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("Hello?")
        await open_list(seat, "d")
        composer = seat.page.composer
        assert composer.canned.popup is not None
        QTest.keyClick(composer.edit, Qt.Key.Key_Escape)
        assert not composer.canned.popup.isVisible()
        assert composer.edit.toPlainText() == "/d"

    play(story)


def test_an_open_placeholder_keeps_a_reply_from_leaving(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("And my refund?")
        composer = seat.page.composer
        composer.edit.insertPlainText("Your bank is ⟦customer.bank⟧.")
        assert not composer.send()
        assert seat.sees("could not be filled", seat.page)
        assert composer.edit.textCursor().selectedText() == "⟦customer.bank⟧"
        assert seat.desk.outbox.of_ticket(receipt["ticket"]["id"]) == []
        QTest.keyClicks(composer.edit, "Halyk")
        assert not seat.sees("could not be filled", seat.page)
        assert composer.send()
        await seat.until(lambda: "Your bank is Halyk." in seat.messages(), "the reply")

    play(story)


def test_a_note_is_seen_by_colleagues_only(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("Please help")
        seat.page.note()
        assert seat.sees("Seen by colleagues only", seat.page)
        QTest.keyClicks(seat.page.composer.edit, "Called the host, no answer.")
        seat.page.send()
        await seat.until(lambda: "Called the host, no answer." in seat.messages(), "the note to be shown")
        await seat.until(lambda: not seat.desk.outbox.entries, "the note to arrive")
        case = await seat.at_platform(receipt["ticket"]["id"])
        assert [(m["text"], m.get("public", True)) for m in case["messages"]][1] == (
            "Called the host, no answer.",
            False,
        )

    play(story)


def test_a_message_that_came_meanwhile_holds_the_reply_until_it_was_looked_at(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("It does not open.", mail="impatient@guests.example")
        QTest.keyClicks(seat.page.composer.edit, "Try the back door.")
        await seat.guest("It has opened now!", mail="impatient@guests.example")
        await seat.until(lambda: seat.sees("wrote while you were typing", seat.page), "the warning")
        assert seat.sees("It has opened now!", seat.page)
        assert not seat.page.composer.send()
        seat.page.composer.bars.look_wanted.emit(seat.page.case.new_since_draft[0].id)  # type: ignore[union-attr]
        await seat.until(lambda: not seat.sees("wrote while you were typing", seat.page), "the warning to go")
        assert seat.page.composer.send()
        await seat.until(lambda: "Try the back door." in seat.messages(), "the reply to be shown")
        await seat.until(lambda: not seat.desk.outbox.entries, "the reply to arrive")
        case = await seat.at_platform(receipt["ticket"]["id"])
        assert [m["text"] for m in case["messages"]][-1] == "Try the back door."

    play(story)


def test_a_draft_is_there_again_when_one_comes_back(play: Play) -> None:
    async def story(seat: Seat) -> None:
        first = await seat.open("One")
        QTest.keyClicks(seat.page.composer.edit, "Half a sentence")
        seat.page.note()
        await seat.open("Two")
        assert seat.page.composer.edit.toPlainText() == ""
        seat.page.show_ticket(first["ticket"]["id"])
        await seat.until(lambda: seat.page.composer.edit.toPlainText() == "Half a sentence", "the draft")
        assert seat.sees("Seen by colleagues only", seat.page)

    play(story)


def test_a_letter_can_be_taken_back_while_it_waits(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("Dear support", channel="email")
        composer = seat.page.composer
        QTest.keyClicks(composer.edit, "Too quick")
        composer.send()
        await seat.until(lambda: "Too quick" in seat.messages(), "the letter")
        (view,) = [view for view in seat.page.timeline.column.views() if isinstance(view, OutgoingView)]
        assert seat.sees("Leaves in", view)
        assert view._undo.isVisible()
        view._undo.click()
        await seat.until(lambda: composer.edit.toPlainText() == "Too quick", "the text to be back")
        await seat.until(lambda: "Too quick" not in seat.messages(), "the letter to be gone")
        case = await seat.at_platform(receipt["ticket"]["id"])
        assert len(case["messages"]) == 1

    play(story)


def test_what_is_written_offline_waits_and_arrives_once(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("Anybody there?")
        await asyncio.to_thread(seat.platform.stop)
        await seat.until(lambda: seat.desk.connection is Connection.OFFLINE, "the desk to notice")
        await seat.until(lambda: seat.sees("Offline:", seat.page), "the page to say so")
        QTest.keyClicks(seat.page.composer.edit, "I am here.")
        assert seat.page.composer.send()
        await seat.until(lambda: "I am here." in seat.messages(), "the reply to be shown")
        (entry,) = seat.desk.outbox.entries
        assert entry.state in (OutboxState.READY, OutboxState.SENDING, OutboxState.UNKNOWN)
        await asyncio.to_thread(seat.platform.start)
        seat.desk.try_now()
        await seat.until(lambda: not seat.desk.outbox.entries, "the reply to arrive", 30)
        case = await seat.at_platform(receipt["ticket"]["id"])
        assert [m["text"] for m in case["messages"]].count("I am here.") == 1

    play(story, timeout=90)


def test_money_that_waits_for_the_connection_can_be_taken_back_and_its_form_goes_on_by_itself(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("My money, please", mail=GUEST_MAIL)
        ticket_id = receipt["ticket"]["id"]
        before = len(await refunds(seat, ticket_id))
        dialog = await open_dialog(seat)
        fill(dialog, "1000")
        await seat.until(dialog.confirm.isEnabled, "the button")
        await asyncio.to_thread(seat.platform.stop)
        await seat.until(lambda: seat.desk.connection is Connection.OFFLINE, "the desk to notice")
        dialog.confirm.click()
        await seat.until(lambda: "Offline" in dialog.progress.title.text(), "the wait for the connection")
        assert not seat.sees("Try again", dialog), "it is on its way, and leaves by itself"
        dialog.progress.undo.click()
        await seat.until(lambda: not seat.desk.outbox.entries, "it to be taken back")
        await seat.until(lambda: seat.sees("What you filled in stays here", dialog), "the form, without figures")
        await asyncio.to_thread(seat.platform.start)
        seat.desk.try_now()
        await seat.until(dialog.confirm.isEnabled, "the figures to come by themselves", 30)
        assert not seat.sees("What you filled in stays here", dialog)
        assert len(await refunds(seat, ticket_id)) == before
        dialog.reject()

    play(story, timeout=90)


def test_solving_tells_who_listens(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("Thanks, it works")
        solved: list[str] = []
        seat.page.solved.connect(solved.append)
        seat.page.solve()
        await seat.until(lambda: solved == [receipt["ticket"]["id"]], "the page to tell")
        await seat.until(lambda: not seat.desk.outbox.entries, "the change to arrive")
        case = await seat.at_platform(receipt["ticket"]["id"])
        assert case["ticket"]["status"] == "solved"

    play(story)


def test_a_case_that_does_not_exist_says_so_and_offers_a_way_out(play: Play) -> None:
    async def story(seat: Seat) -> None:
        seat.page.show_ticket("00000000-0000-4000-8000-000000000000")
        await seat.until(lambda: seat.sees("There is no such case.", seat.page), "why")
        assert any(
            button.isVisible() and button.text() == "Try again" for button in seat.page.findChildren(QPushButton)
        )
        assert not seat.sees("The customer is not known yet.", seat.context)

    play(story)


def test_hostile_html_is_shown_as_harmless_text(play: Play) -> None:
    async def story(seat: Seat) -> None:
        markup = "<p>Look <script>alert(1)</script><img src='file:///etc/passwd'><a href='javascript:x'>here</a></p>"
        await seat.open("Look here", html=markup, channel="email")
        await seat.until(lambda: any("Look" in text for text in seat.messages()), "the letter")
        assert not any("alert" in text for text in seat.messages())

    play(story)
