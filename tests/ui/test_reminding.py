"""What the agent sees before a clock runs out, when not to be disturbed, one's own status, and calls for help."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel

from agent_console.contract.board import HelpCall
from agent_console.contract.entities import Clock
from agent_console.desk.reminders import Reminder
from agent_console.store.apply import apply_entities
from agent_console.ui.reminding import ESCALATED
from agent_console.ui.settings import DO_NOT_DISTURB, NOTIFY, QUIET_OFF_SHIFT
from agent_console.ui.settings_dialog import SettingsDialog
from agent_console.ui.widgets.toasts import Toast

pytestmark = pytest.mark.journey

MONDAY_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC).timestamp()
HOURS = {"mon": [["09:00", "18:00"]]}


async def a_ticket(opened, until):
    row = opened.model.row_at(0)
    return (await opened.desk.tickets_of([row.id]))[row.id]


def with_shift(opened, shift, zone="UTC"):
    """Let the local copy say that my hours are these."""
    me = opened.desk.people.agent(opened.desk.me.id)
    opened.desk.people.apply([msgspec.structs.replace(me, version=me.version + 1, shift=shift, zone=zone)], ())


def test_a_reminder_says_which_case_and_opens_it(opened, arun, until):
    async def remind():
        ticket = await a_ticket(opened, until)
        due = datetime.now(UTC).timestamp() + 300
        opened.desk.reminders.warned.emit(Reminder(ticket, "first_reply", due))
        notice = opened.ui.notifier.current[f"clock:{ticket.id}"]
        assert notice.text == f"First reply of #{ticket.number} runs out at {opened.ui.locale.time(due)}"
        assert ticket.customer_name in notice.detail
        assert any(toast.isVisible() for toast in opened.window.findChildren(Toast))
        opened.ui.notifier.act(notice.key)
        await until(
            lambda: opened.workspace.page.case is not None and opened.workspace.page.case.id == ticket.id,
            "the case",
            30,
        )

    arun(remind(), 60)


def test_outside_my_hours_i_am_not_disturbed(opened, arun):
    async def go():
        quiet = opened.workspace.reminding.quiet
        with_shift(opened, {})
        assert not quiet(MONDAY_NOON), "without hours every hour is working time"
        with_shift(opened, HOURS)
        assert not quiet(MONDAY_NOON)
        assert quiet(MONDAY_NOON + 7 * 3600)
        with_shift(opened, HOURS, "Asia/Almaty")
        assert not quiet(MONDAY_NOON), "17:00 there"
        assert quiet(MONDAY_NOON + 2 * 3600)
        opened.ui.settings.set(QUIET_OFF_SHIFT, False)
        assert not quiet(MONDAY_NOON + 7 * 3600)

    arun(go())


def test_a_switch_in_my_menu_keeps_all_quiet(opened, arun):
    async def go():
        quiet = opened.workspace.reminding.quiet
        with_shift(opened, {})
        opened.ui.actions.trigger("quiet")
        assert opened.ui.settings.get(DO_NOT_DISTURB)
        assert quiet(MONDAY_NOON)
        assert opened.ui.actions.action("quiet").isChecked()
        opened.ui.actions.trigger("quiet")
        assert not quiet(MONDAY_NOON)
        opened.ui.settings.set(NOTIFY, False)
        assert quiet(MONDAY_NOON)

    arun(go())


def test_the_settings_say_it_too(opened, arun):
    async def go():
        dialog = SettingsDialog(opened.ui, opened.window)
        dialog.open()
        box = next(box for box in dialog.findChildren(QCheckBox) if "at all" in box.text())
        box.click()
        assert opened.ui.settings.get(DO_NOT_DISTURB)
        dialog.close()

    arun(go())


def test_a_call_for_help_is_heard_and_opens_its_queue(opened, arun, until):
    async def call():
        queue = opened.desk.people.queues[0]
        lead = next(agent for agent in opened.desk.people.agents if agent.role == "lead")
        now = datetime.now(UTC)
        opened.desk.board.take_call(
            HelpCall(
                id="h1", queue=queue.slug, text="many ask", by_id=lead.id, at=now, until=now + timedelta(minutes=5)
            )
        )
        notice = opened.ui.notifier.current["help:h1"]
        assert notice.text == f"{lead.name} calls for help: {queue.name}"
        assert notice.detail == "many ask"
        opened.ui.notifier.act(notice.key)
        assert opened.workspace.views.current() == f"queue:{queue.slug}"

    arun(call())


def test_a_lead_hears_of_an_escalation_and_has_it_in_a_view(lead, arun, until):
    async def go():
        desk = lead.desk
        assert desk.leads and lead.desk.views.view("escalated") is not None
        ticket = await a_ticket(lead, until)
        late = Clock(
            metric="next_reply",
            state="breached",
            due_at=datetime.now(UTC) - timedelta(seconds=5),
            breached_at=datetime.now(UTC) - timedelta(seconds=5),
        )
        called = msgspec.structs.replace(
            ticket,
            version=ticket.version + 1,
            escalated_to=desk.me.id,
            tags=[*ticket.tags, "escalated"],
            clocks=[late],
            updated_at=datetime.now(UTC),
        )
        applied = await desk.store.write(lambda db: apply_entities(db, [called]))
        lead.ui.notifier.dismiss(ESCALATED)  # the demo's own cases run late too
        desk._applied(applied)
        notice = lead.ui.notifier.current[ESCALATED]
        assert notice.text == f"#{ticket.number} is escalated to you"
        assert notice.detail.startswith("Next reply ran out")
        desk.news.escalated.emit(msgspec.structs.replace(called, id="another", number=4711))
        assert lead.ui.notifier.current[ESCALATED].text.startswith("2 case"), "one notice, not a stack"
        lead.ui.notifier.dismiss(ESCALATED)
        desk.news.escalated.emit(called)
        notice = lead.ui.notifier.current[ESCALATED]
        await until(lambda: desk.views.counts.get("escalated", 0) > 0, "the count of the view")
        lead.ui.notifier.act(notice.key)
        page = lead.workspace.page
        await until(lambda: page.case is not None and page.case.id == ticket.id, "the case", 30)
        await until(lambda: any(label.text() == "Escalated to you" for label in page.findChildren(QLabel)), "the mark")

    arun(go(), 60)


def test_who_leads_nobody_has_no_such_view(opened, arun):
    async def go():
        assert not opened.desk.leads
        assert opened.desk.views.view("escalated") is None

    arun(go())


def test_my_status_is_set_from_my_menu_and_shown(opened, arun, until):
    async def change():
        me = opened.workspace.me
        known = opened.desk.people.agent(opened.desk.me.id)
        wanted = "away" if known.status != "away" else "online"
        me.set_status(wanted)
        await until(lambda: opened.desk.people.agent(opened.desk.me.id).status == wanted, "the platform's word", 30)
        assert me._statuses[wanted].isChecked()
        assert ("Away" if wanted == "away" else "Online") in me.toolTip()

    arun(change(), 60)


def test_the_next_case_is_taken_by_one_key(opened, arun, until):
    async def take():
        opened.workspace.open_view("all_open")
        opened.table.setFocus()
        QTest.keyClick(opened.table, Qt.Key.Key_F)
        await until(lambda: opened.workspace.page.case is not None and opened.workspace.page.case.known, "a case", 30)
        case = opened.workspace.page.case
        assert case.ticket.assignee_id == opened.desk.me.id
        first = case.id
        opened.ui.actions.trigger("solve_next")
        await until(
            lambda: opened.workspace.page.case is not None and opened.workspace.page.case.id != first, "the next", 30
        )
        await until(lambda: opened.workspace.page.case.known, "it to be known")
        assert opened.workspace.page.case.ticket.assignee_id == opened.desk.me.id
        # The next case may be there before what was done to the first one is even noted.
        while (await opened.desk.tickets_of([first]))[first].status != "solved":  # noqa: ASYNC110 - as long as the test may take
            await asyncio.sleep(0.05)

    arun(take(), 90)
