"""What an agent meets within a day's work: the palette put away, colleagues in the list, leaving the composer, many cases."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from agent_console.contract.commands import Presence
from agent_console.ui.palette import Palette
from agent_console.ui.widgets import Picker


def presence(ticket_id: str, agent_id: str, state: str) -> Presence:
    return Presence(ticket_id=ticket_id, agent_id=agent_id, state=state, at=datetime.now(UTC))


def test_a_palette_that_was_put_away_with_escape_hears_nothing_more(opened, arun, until):
    async def look():
        lists = len(opened.desk._lists)
        opened.ui.actions.trigger("palette")
        palette = opened.window.findChild(Palette)
        QTest.keyClicks(palette.line, "a")
        await until(lambda: len(opened.desk._lists) > lists, "the search")
        gone = []
        palette.destroyed.connect(lambda: gone.append(True))
        QTest.keyClick(palette.line, Qt.Key.Key_Escape)
        await until(lambda: gone, "the end of the palette")
        assert len(opened.desk._lists) == lists

    arun(look())


def test_colleagues_are_seen_in_the_list_at_any_case(opened):
    colleague = next(agent for agent in opened.desk.people.agents if agent.id != opened.desk.me.id)
    ticket_id = opened.model.id_at(1)
    opened.desk._on_presence(presence(ticket_id, colleague.id, "writing"))
    opened.desk._on_presence(presence(ticket_id, opened.desk.me.id, "reading"))
    seen = opened.workspace.viewers_of(ticket_id)
    assert [(viewer.name, viewer.writes) for viewer in seen] == [(colleague.name, True)]
    opened.desk._on_presence(presence(ticket_id, colleague.id, "left"))
    assert opened.workspace.viewers_of(ticket_id) == []


def test_escape_leaves_the_composer_and_then_the_conversation(opened, arun, until):
    async def leave():
        opened.table.open_row(0)
        page = opened.workspace.page
        await until(lambda: page.case is not None, "the case")
        page.reply()
        await until(page.composer.edit.hasFocus, "the cursor in the reply")
        QTest.keyClick(page.composer.edit, Qt.Key.Key_Escape)
        assert page.timeline.column.hasFocus()
        opened.ui.actions.trigger("back")
        assert opened.table.hasFocus()

    arun(leave())


def test_changing_very_many_cases_is_asked_first(opened, arun, until):
    async def change():
        opened.ui.actions.trigger("select_all")
        await until(lambda: len(opened.model.checked) == opened.model.tickets.length > 50, "every tick")
        entries = len(opened.desk.outbox.entries)
        opened.ui.actions.trigger("assign_me")
        box = opened.window.findChild(QMessageBox)
        assert str(opened.model.tickets.length) in box.text()
        box.reject()
        assert len(opened.desk.outbox.entries) == entries
        assert len(opened.model.checked) == opened.model.tickets.length

    arun(change())


def test_z_takes_back_a_case_that_was_solved_by_mistake(opened, arun, until):
    async def solve_and_undo():
        opened.table.open_row(0)
        page = opened.workspace.page
        await until(lambda: page.case is not None and page.case.known, "the case")
        before = page.case.ticket.status
        opened.ui.actions.trigger("solve")
        await until(lambda: page.case.ticket.status == "solved" and not opened.desk.outbox.entries, "solved")
        opened.ui.actions.trigger("undo")
        back = "open" if before == "new" else before
        await until(lambda: page.case.ticket.status == back and not opened.desk.outbox.entries, "put back")

    arun(solve_and_undo())


def test_where_there_is_no_room_the_booking_stands_in_for_the_list(opened, arun, until):
    async def swap():
        opened.window.resize(960, 500)
        workspace = opened.workspace
        opened.table.open_row(0)
        await until(lambda: workspace.page.case is not None, "the case")
        opened.ui.actions.trigger("context")
        assert workspace.context.isVisible() and not workspace.list.isVisible()
        assert sum(workspace.columns.sizes()) <= 960
        opened.ui.actions.trigger("back")
        assert workspace.list.isVisible() and not workspace.context.isVisible()
        assert opened.table.hasFocus()

    arun(swap())


def test_one_problem_told_twice_becomes_one_case(opened, arun, until):
    async def merge():
        rows = [opened.model.row_at(place) for place in range(opened.model.rowCount())]
        names = [row.customer_name for row in rows if row is not None]
        twice = next(place for place, name in enumerate(names) if names.count(name) > 1)
        opened.table.open_row(twice)
        page = opened.workspace.page
        await until(lambda: page.case is not None and page.case.known and page.case.others, "the customer's cases")
        case, into = page.case, page.case.others[0]

        opened.ui.actions.trigger("merge")
        picker = opened.window.findChild(Picker)
        await until(picker.isVisible, "the other cases")
        QTest.keyClicks(picker.search, f"#{into.number} ")
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
        box = opened.window.findChild(QMessageBox)
        assert f"#{case.ticket.number} into #{into.number}" in box.text()
        next(button for button in box.buttons() if button.text() == "Merge them").click()

        await until(lambda: case.ticket.merged_into == into.id, "the merge at the platform")
        await until(lambda: page._banner.isVisible(), "where it went")
        opened.ui.actions.trigger("merge")
        assert any("no other case" in notice.text for notice in opened.ui.notifier.history)
        page.show_ticket(into.id)
        await until(lambda: page.case is not None and page.case.id == into.id and page.case.known, "the other case")
        assert any(event.type == "merged" for event in page.case.events)

    arun(merge())
