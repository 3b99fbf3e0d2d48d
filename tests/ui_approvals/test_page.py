"""Deciding with four eyes: what a lead sees of a colleague's request, and what the ledger sees of the decision."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton

from agent_console.domain.kinds import ApprovalState
from tests.e2e.world import AGENT, GUEST
from tests.ui_approvals.conftest import Chair

pytestmark = pytest.mark.journey

MUCH = 9_000_000
"""90,000 tenge: above what an agent may give alone, within what a lead may."""


def state(chair: Chair, approval: dict[str, Any]) -> str:
    known = chair.desk.approvals.get(approval["id"])
    return known.state if known is not None else ""


def press(button: QPushButton) -> None:
    assert button.isVisible() and button.isEnabled(), button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_request_arrives_by_itself_with_its_whole_story(play):
    async def story(chair: Chair) -> None:
        arrived: list[str] = []
        chair.desk.approvals.arrived.connect(lambda approval: arrived.append(approval.id))
        before = chair.desk.approvals.count
        asked = await chair.ask(MUCH)
        await chair.shown(asked)
        assert arrived == [asked["id"]]
        assert chair.desk.approvals.count == before + 1
        await chair.until(lambda: chair.sees(f"Aliya asks to compensate {GUEST} with"), "who asks for what")
        assert chair.sees("The heating was out for two nights.")
        assert chair.sees("Goodwill")
        await chair.until(lambda: chair.sees("case: "), "the clock of its case")
        assert chair.sees("Escalates") and chair.sees(" · Administrator"), "when it escalates, and to whom"
        row = chair.page.model.index(chair.page.model.row_of(asked["id"]))
        assert "case: " in row.data(), "a screen reader hears the clock, too"
        await chair.until(lambda: chair.sees("Studio at the opera"), "the booking")
        await chair.until(lambda: chair.page.talk.column.views(), "the conversation beside it")
        assert f"for {GUEST}" in chair.page.decision.approve.text()
        assert "90" in chair.page.decision.approve.text()

    play(story)


def test_approving_less_gives_less(play):
    async def story(chair: Chair) -> None:
        asked = await chair.ask(MUCH)
        await chair.shown(asked)
        chair.page.decision.amount.setFocus()
        chair.page.decision.amount.setText("90001")
        chair.page.decision.amount.textEdited.emit("90001")
        assert chair.sees("No more than")
        assert not chair.page.decision.approve.isEnabled()
        chair.page.decision.amount.setText("60000")
        chair.page.decision.amount.textEdited.emit("60000")
        QTest.keyClick(chair.page.decision.amount, Qt.Key.Key_Return)
        assert not chair.desk.outbox.entries, "no single key moves money"
        press(chair.page.decision.approve)
        await chair.until(lambda: chair.sees("Your decision is on its way."), "the decision to be on its way")
        await chair.until(lambda: state(chair, asked) == ApprovalState.APPROVED, "the approval")
        given = await chair.at_platform("compensation", asked["subject_id"])
        assert (given["amount"], given["asked"], given["state"]) == (6_000_000, MUCH, "succeeded")
        await chair.until(lambda: chair.page.model.row_of(asked["id"]) < 0, "the request to leave the list")

    play(story)


def test_after_a_decision_the_next_one_comes_and_cannot_be_pressed_by_mistake(play):
    async def story(chair: Chair) -> None:
        asked = [await chair.ask(MUCH + 100 * number, f"request {number}") for number in range(3)]
        for one in asked:
            await chair.until(lambda one=one: chair.page.model.row_of(one["id"]) >= 0, "the request in the list")
        rows = {chair.page.model.row_of(one["id"]): one for one in asked}
        first, following = (rows[row] for row in sorted(rows)[:2])
        await chair.shown(first)
        bar = chair.page.decision
        bar.amount.setText("80000")
        bar.amount.textEdited.emit("80000")
        assert chair.sees("less than was asked for")
        press(bar.approve)
        await chair.until(lambda: chair.page.model.row_of(first["id"]) < 0, "the request to leave the list")
        assert not bar.approve.isEnabled(), "whoever presses twice must not decide another request"
        assert chair.page.current is not None and chair.page.current.id == following["id"], "the next of the list"
        await chair.until(bar.approve.isEnabled, "the button of the next one")
        assert "90" in bar.approve.text()

    play(story)


def test_a_refusal_says_why(play):
    async def story(chair: Chair) -> None:
        asked = await chair.ask(MUCH)
        await chair.shown(asked)
        assert not chair.page.decision.refuse.isEnabled()
        chair.page.decision.note.setText("The host has paid it already.")
        chair.page.decision.note.textEdited.emit("The host has paid it already.")
        press(chair.page.decision.refuse)
        await chair.until(lambda: state(chair, asked) == ApprovalState.REJECTED, "the refusal")
        given = await chair.at_platform("compensation", asked["subject_id"])
        assert given["state"] == "rejected"
        chair.page.show_approval(asked["id"])
        await chair.until(lambda: chair.sees("The host has paid it already."), "the reason on the page")
        assert chair.page.model.row_of(asked["id"]) >= 0, "it stands among the decided ones"

    play(story)


def test_who_asked_sees_it_waiting_and_may_only_withdraw(play):
    async def story(chair: Chair) -> None:
        asked = await chair.ask(MUCH)
        await chair.shown(asked)
        assert chair.desk.approvals.count == 0
        assert chair.sees("nobody approves their own request")
        assert not chair.page.decision.approve.isVisible()
        press(chair.page.decision.withdraw)
        await chair.until(lambda: state(chair, asked) == ApprovalState.WITHDRAWN, "the withdrawal")
        given = await chair.at_platform("compensation", asked["subject_id"])
        assert given["state"] == "rejected"

    play(story, AGENT)


def test_the_list_keeps_qts_promises(play):
    async def story(chair: Chair) -> None:
        mode = QAbstractItemModelTester.FailureReportingMode.QtTest
        tester = QAbstractItemModelTester(chair.page.model, mode)
        first = await chair.ask(MUCH, "first")
        await chair.shown(first)
        second = await chair.ask(MUCH + 100, "second")
        await chair.until(lambda: chair.page.model.row_of(second["id"]) >= 0, "the second request")
        assert chair.page.current is not None and chair.page.current.id == first["id"], "nothing jumps while one reads"
        chair.page._show_decided(True)
        chair.page._show_decided(False)
        row = chair.page.model.row_of(first["id"])
        assert chair.page.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Aliya asks")
        assert tester.model() is chair.page.model

    play(story)
