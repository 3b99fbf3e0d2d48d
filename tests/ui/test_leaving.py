"""Closing the window, or signing out, while money can still be taken back: nothing stays behind unasked."""

from __future__ import annotations

from typing import Any

import pytest

from agent_console.contract.money_commands import CompensationCommand
from agent_console.domain.kinds import OutboxState
from agent_console.ui.leaving import LeavingDialog

pytestmark = pytest.mark.journey


async def given(opened: Any, until: Any) -> str:
    """A small credit, confirmed this moment; the key of its intent."""
    ticket = opened.model.tickets.row(0)
    opened.workspace.open_case(ticket.id)
    page = opened.workspace.page
    await until(lambda: page.case is not None and page.case.id == ticket.id and page.case.customer, "the case")
    entry = await opened.desk.money.compensate(
        CompensationCommand(
            kind="credit", customer_id=page.case.customer.id, amount=100, currency="KZT", reason="goodwill"
        )
    )
    assert entry.state is OutboxState.HELD
    return str(entry.key)


def asked(opened: Any) -> LeavingDialog:
    (dialog,) = [one for one in opened.window.findChildren(LeavingDialog) if one.isVisible()]
    assert isinstance(dialog, LeavingDialog)
    return dialog


def test_staying_keeps_all_and_sending_now_closes_when_it_has_arrived(opened: Any, arun: Any, until: Any) -> None:
    async def go() -> None:
        key = await given(opened, until)
        outbox = opened.desk.outbox
        assert not opened.window.close() and opened.window.isVisible()
        asked(opened).stay.click()
        assert opened.window.isVisible() and outbox.entry(key) is not None
        told = []
        outbox.changed.connect(lambda entry: told.append((entry.key, entry.state)))
        assert not opened.window.close()
        asked(opened).send.click()
        await until(lambda: not opened.window.isVisible(), "the window to close", 30)
        assert (key, OutboxState.CONFIRMED) in told

    arun(go(), 60)


def test_what_leaves_while_one_thinks_is_not_offered_back(opened: Any, arun: Any, until: Any) -> None:
    async def go() -> None:
        key = await given(opened, until)
        assert not opened.window.close()
        dialog = asked(opened)
        await until(lambda: opened.desk.outbox.entry(key) is None, "the platform's word", 30)
        assert dialog.isVisible() and dialog.told.text() == "It has left meanwhile."
        assert not dialog.back.isVisible() and not dialog.send.isVisible()
        dialog.go.click()
        assert not opened.window.isVisible()

    arun(go(), 60)


def test_taking_it_back_closes_and_nothing_is_left_to_send(opened: Any, arun: Any, until: Any) -> None:
    async def go() -> None:
        key = await given(opened, until)
        assert not opened.window.close()
        asked(opened).back.click()
        await until(lambda: not opened.window.isVisible(), "the window to close", 30)
        assert opened.desk.outbox.entry(key) is None

    arun(go(), 60)


def test_signing_out_asks_as_well(opened: Any, arun: Any, until: Any) -> None:
    async def go() -> None:
        key = await given(opened, until)
        wanted = []
        opened.window.sign_out_wanted.connect(lambda: wanted.append(True))
        opened.ui.actions.trigger("sign_out")
        assert not wanted
        asked(opened).back.click()
        await until(lambda: bool(wanted), "the end of the session", 30)
        assert opened.desk.outbox.entry(key) is None

    arun(go(), 60)
