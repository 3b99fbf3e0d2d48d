"""The window at work, against a real platform: lists, keys, bulk actions, views, language, small screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QInputDialog

from agent_console.desk.queries import ViewQuery
from agent_console.ui.inbox.views_panel import RailButton
from agent_console.ui.palette import Palette
from agent_console.ui.screenshot import take_screenshot
from agent_console.ui.settings import LANGUAGE

pytestmark = pytest.mark.journey


async def open_case(opened, until, row=0):
    opened.table.open_row(row)
    wanted = opened.model.id_at(row)
    await until(lambda: opened.workspace.page.case is not None and opened.workspace.page.case.id == wanted, "the case")
    return opened.workspace.page.case


def test_the_model_keeps_qts_promises_through_every_change(opened, arun, until, qtbot):
    tester = QAbstractItemModelTester(opened.model, QAbstractItemModelTester.FailureReportingMode.QtTest)

    async def changes():
        tickets = opened.model.tickets
        for query in (ViewQuery(statuses=("pending",)), ViewQuery(text="дверь", snoozed="any"), ViewQuery(assignee="")):
            tickets.set_query(query)
            await until(lambda: not tickets.loading, "the other query")
        opened.workspace.open_view("unassigned")
        await until(lambda: not tickets.loading and tickets.length and tickets.row(0) is not None)
        before = tickets.length
        opened.table.go_to(0)
        opened.table.toggle_current()
        opened.ui.actions.trigger("assign_me")
        await until(lambda: tickets.length == before - 1, "the row to leave the view")

    arun(changes(), 60)
    assert tester.model() is opened.model


def test_j_and_k_walk_and_open(opened, arun, until):
    async def walk():
        await open_case(opened, until, 0)
        opened.table.setFocus()
        QTest.keyClick(opened.table, Qt.Key.Key_J)
        QTest.keyClick(opened.table, Qt.Key.Key_J)
        QTest.keyClick(opened.table, Qt.Key.Key_K)
        assert opened.table.currentIndex().row() == 1
        await until(lambda: opened.model.open_id == opened.model.id_at(1), "the case to open")
        await until(lambda: opened.workspace.page.case.id == opened.model.open_id)

    arun(walk())


def test_ticked_cases_are_changed_together(opened, arun, until):
    async def change():
        opened.workspace.open_view("unassigned")
        tickets = opened.model.tickets
        await until(lambda: not tickets.loading and tickets.length > 3 and tickets.row(2) is not None)
        ids = {opened.model.id_at(row) for row in range(3)}
        opened.table.go_to(0)
        opened.table.setFocus()
        QTest.keyClick(opened.table, Qt.Key.Key_X)
        for _ in range(2):
            opened.table.go_to(opened.table.currentIndex().row() + 1)
            QTest.keyClick(opened.table, Qt.Key.Key_X)
        assert opened.model.checked == ids
        assert opened.workspace.list.bulk.isVisible()
        QTest.keyClick(opened.table, Qt.Key.Key_I)
        await until(lambda: not ids & {tickets.id_at(row) for row in range(tickets.length)}, "them to be mine")
        await until(lambda: not [entry for entry in opened.desk.outbox.entries if entry.pending], "the outbox")
        assert not opened.workspace.list.bulk.isVisible()
        told = [notice.text for notice in opened.ui.notifier.history]
        assert any("3" in text for text in told), told

    arun(change(), 60)


def test_place_and_open_case_survive_rows_that_come_above(opened, arun, until):
    async def go():
        height = opened.table.rowHeight(0)
        opened.table.verticalScrollBar().setValue(height * 20)
        tickets = opened.model.tickets
        await until(lambda: tickets.row(25) is not None, "the rows further down")
        case = await open_case(opened, until, 22)
        top = opened.table.rowAt(1)
        seen = opened.model.id_at(top)
        away = opened.model.id_at(2)
        before = tickets.length
        await opened.desk.bulk([away], _solved())
        await until(lambda: tickets.length == before - 1, "the solved row to go")
        assert opened.model.id_at(opened.table.rowAt(1)) == seen
        assert opened.workspace.page.case is case
        assert opened.model.open_id == case.id

    arun(go(), 60)


def _solved():
    from agent_console.contract.commands import TicketPatch
    from agent_console.desk.ticket_action import TicketAction

    return TicketAction(patch=TicketPatch(status="solved"))


def test_search_narrows_while_typing_and_escape_brings_all_back(opened, arun, until):
    async def search():
        tickets = opened.model.tickets
        everything = tickets.length
        # QTest has keys for ASCII alone, and ends the whole program at any other letter.
        names = (row.customer_name.split()[0] for row in map(tickets.row, range(60)) if row is not None)
        name = next(name for name in names if name.isascii())
        opened.ui.actions.trigger("search")
        assert opened.workspace.list.search.hasFocus()
        QTest.keyClicks(opened.workspace.list.search, name)
        await until(lambda: 0 < tickets.length < everything and tickets.row(0) is not None, "fewer rows")
        QTest.keyClick(opened.workspace.list.search, Qt.Key.Key_Escape)
        await until(lambda: tickets.length == everything, "all rows")

    arun(search(), 40)


def test_an_empty_search_offers_the_way_out(opened, arun, until):
    async def search():
        tickets = opened.model.tickets
        opened.workspace.list.search.setText("zzzzqqq")
        opened.workspace.list._search_now()
        await until(lambda: not tickets.loading and not tickets.length, "nothing")
        empty = opened.workspace.list._empty
        await until(empty.isVisible)
        assert empty.accessibleName().startswith("Nothing found in this view")

    arun(search())


def test_enter_in_the_search_goes_on_to_all_cases_and_into_the_only_one(opened, arun, until):
    """Somebody reads a booking code out on the phone: the code, Enter, and the case is there."""

    async def search():
        tickets = opened.model.tickets
        row = next(row for row in map(tickets.row, range(60)) if row is not None)
        opened.workspace.open_view("solved")
        await until(lambda: not tickets.loading and tickets.length and tickets.row(0) is not None, "another view")
        opened.ui.actions.trigger("search")
        field = opened.workspace.list.search
        QTest.keyClicks(field, str(row.number))
        QTest.keyClick(field, Qt.Key.Key_Return)
        page = opened.workspace.page
        await until(lambda: page.case is not None and page.case.id == row.id, "the case that was meant")
        assert opened.workspace.list._title.text() == "All cases"
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        await until(lambda: opened.workspace.list._title.text() == "Solved", "the view again")

    arun(search(), 40)


def test_the_next_clock_of_mine_stays_in_sight_whatever_the_list_shows(opened, arun, until):
    async def go():
        await until(lambda: opened.desk.reminders.coming is not None, "a clock of mine")
        coming = opened.desk.reminders.coming
        opened.workspace.open_view("solved")
        tickets = opened.model.tickets
        await until(lambda: not tickets.loading and tickets.length, "another view")
        shown = opened.workspace.status._due
        locale = opened.ui.locale
        assert shown.isVisible() and locale.time(coming.due) in shown.text()
        shown.click()
        page = opened.workspace.page
        await until(lambda: page.case is not None and page.case.id == coming.ticket.id, "its case")

    arun(go(), 40)


def test_the_palette_finds_actions_views_and_cases(opened, arun, until):
    async def find():
        opened.ui.actions.trigger("palette")
        palette = opened.window.findChild(Palette)
        QTest.keyClicks(palette.line, "unassigned")
        assert any(entry.text == "Unassigned" for entry in palette._shown)
        name = opened.model.row_at(0).customer_name
        palette.line.setText(name)
        await until(lambda: any(name in entry.text for entry in palette._shown), "the customer's case")
        entry = next(entry for entry in palette._shown if name in entry.text)
        palette.close()
        entry.run()
        await until(lambda: opened.workspace.page.case is not None, "the case")
        assert opened.workspace.page.case.ticket.customer_name == name

    arun(find())


def test_another_language_rebuilds_the_window_and_keeps_the_case(opened, arun, until, qtbot):
    from agent_console.ui.i18n import Language

    language = Language()

    async def switch():
        case = await open_case(opened, until)
        language.install("hy")
        opened.ui.settings.set(LANGUAGE, "hy")
        opened.ui.locale.set_language("hy")
        opened.window.rebuild()
        workspace = opened.workspace
        await until(lambda: workspace.page.case is not None and workspace.page.case.id == case.id, "the same case")
        assert workspace.list.search.accessibleName() == "Որոնել դիմումներ"

    try:
        arun(switch(), 40)
    finally:
        language.install("en")


@pytest.mark.parametrize(("width", "rail", "context"), [(1700, False, True), (1280, True, True), (1000, True, False)])
def test_a_narrow_window_gives_way_in_order(opened, arun, width, rail, context):
    opened.window.resize(width, 800)
    workspace = opened.workspace
    assert (workspace.views.width() < 80) is rail
    assert workspace.context.isVisible() is context
    assert workspace.page.width() >= 360
    assert sum(workspace.columns.sizes()) <= width


def test_a_long_name_has_room_for_its_second_line(opened):
    buttons = [button for button in opened.workspace.findChildren(RailButton) if button.isVisible()]
    line = min(button.height() for button in buttons)
    assert any(button.height() > line for button in buttons)
    assert all(button.height() == button.heightForWidth(button.width()) for button in buttons)


def test_a_click_at_the_edge_ticks_and_does_not_open(opened):
    box = opened.table.visualRect(opened.model.index(1, 0))
    QTest.mouseClick(opened.table.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(12, 30))
    assert opened.model.checked == {opened.model.id_at(1)}
    assert opened.model.open_id == ""


def test_control_a_ticks_the_list_even_beyond_what_is_read(opened, arun, until):
    async def tick():
        opened.table.setFocus()
        opened.ui.actions.trigger("select_all")
        await until(lambda: len(opened.model.checked) == opened.model.tickets.length, "every tick")
        opened.ui.actions.trigger("back")
        assert not opened.model.checked

    arun(tick())


def test_the_picture_shows_a_filled_inbox_and_an_open_case(opened, arun, tmp_path):
    target = tmp_path / "shot.png"
    assert arun(take_screenshot(opened.window, target), 60)
    assert target.stat().st_size > 20_000
    assert opened.workspace.page.case is not None


def test_a_search_is_kept_as_a_view_and_deleted_again(opened, arun, until):
    async def keep():
        views = opened.desk.views
        opened.workspace.list.search.setText("refund")
        opened.workspace.list._save_view()
        dialog = opened.window.findChild(QInputDialog)
        dialog.setTextValue("All refunds")
        dialog.accept()
        await until(lambda: any(view.title == "All refunds" for view in views.all), "the view")
        view = next(view for view in views.all if view.title == "All refunds")
        assert view.query.text == "refund"
        assert opened.workspace.views.choose(view.key)
        button = opened.workspace.views._buttons[view.key]
        button.actions()[0].trigger()
        await until(lambda: views.view(view.key) is None, "the view to go")

    arun(keep())
