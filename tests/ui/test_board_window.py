"""The board at work, against a real platform: live figures, the tickets behind them, steering, offline, and who may see it."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu

from agent_console.contract.board import AgentPatch
from agent_console.contract.commands import TicketPatch
from agent_console.desk.board import Figure
from agent_console.desk.ticket_action import TicketAction
from agent_console.domain.faults import Offline
from agent_console.ui.board.agent_dialog import AgentDialog, intervals_of, text_of
from agent_console.ui.board.figure_model import KEY_ROLE
from agent_console.ui.board.help_dialog import HelpDialog
from agent_console.ui.board.rebalance_dialog import RebalanceDialog
from agent_console.ui.board.report_dialog import ReportDialog
from tests.ui.test_accessibility import nameless
from tests.ui.workspace import open_window

pytestmark = pytest.mark.journey

LEAD = "madina@demo.example"


@pytest.fixture
def led(shell, demo_copies, arun, until, tmp_path):
    """The window of a lead over the demo's world."""
    window = arun(open_window(shell, demo_copies, tmp_path / "desk", email=LEAD), 90)
    arun(window.filled(until), 90)
    yield window
    arun(window.close())


@pytest.fixture
def board(led, arun, until):
    """The board, with its first figures."""

    async def show():
        led.ui.actions.trigger("board")
        window = led.workspace.board.window
        window.resize(1440, 900)
        await until(
            lambda: window.live.board is not None and window.body.queues.sorted.rowCount(), "the first figures", 30
        )
        return window

    return arun(show(), 60)


def column_of(table, name):
    return [column.name for column in table.figures.columns].index(name)


def test_only_who_may_see_the_board_finds_a_way_to_it(opened):
    assert not opened.ui.actions.is_enabled("board")
    assert opened.workspace.board.button is None


def test_the_figures_are_those_of_the_platform(board, led):
    shown = board.live.board
    assert board.body.queues.sorted.rowCount() == len(shown.queues)
    assert board.body.agents.sorted.rowCount() == len(shown.agents)
    waiting = sum(row.waiting for row in shown.queues)
    assert board.body.tiles["waiting"].accessibleName() == f"Waiting: {led.ui.locale.number(waiting)}"
    assert waiting > 0


def test_every_control_has_a_name(board):
    assert nameless(board) == []


def test_return_on_a_figure_shows_its_cases_and_they_open_in_the_main_window(board, led, arun, until):
    async def drill():
        table = board.body.queues
        row = max(board.live.board.queues, key=lambda figures: figures.waiting)
        place = next(
            table.sorted.index(line, column_of(table, "waiting"))
            for line in range(table.sorted.rowCount())
            if table.sorted.index(line, 0).data(KEY_ROLE) == row.queue
        )
        table.setCurrentIndex(place)
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_Return)
        panel = board.body.panel
        await until(lambda: panel.tickets is not None and panel.tickets.length == row.waiting, "its cases", 20)
        await until(lambda: panel.tickets.row(0) is not None, "their rows")
        assert {panel.model.row_at(line).queue for line in range(min(10, panel.model.rowCount()))} == {row.queue}
        await until(lambda: panel.table.currentIndex().isValid(), "a row for the keys")
        wanted = panel.model.id_at(panel.table.currentIndex().row())
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
        await until(
            lambda: led.workspace.page.case is not None and led.workspace.page.case.id == wanted, "the case", 30
        )
        QTest.keyClick(board, Qt.Key.Key_Escape)
        assert not board.body.panel_shown

    arun(drill(), 60)


def test_every_figure_has_its_cases(board, arun):
    async def ask():
        for table, name in ((board.body.queues, "queue"), (board.body.agents, "agent")):
            for column in table.figures.columns:
                if column.figure:
                    some = table.sorted.index(0, 0).data(KEY_ROLE)
                    await board.live.tickets(Figure(name=column.name, **{name: some}))

    arun(ask(), 60)


def test_a_figure_moves_when_a_case_does_and_only_its_row_is_touched(board, led, arun, until):
    async def move():
        touched = set()
        model = board.body.queues.figures
        model.dataChanged.connect(
            lambda a, b, _: touched.update(model.index(r, 0).data(KEY_ROLE) for r in range(a.row(), b.row() + 1))
        )
        moved = set()
        for _ in range(5):
            before = {row.queue: row for row in board.live.board.queues}
            rows = [led.model.row_at(place) for place in range(60)]
            case = next(
                row
                for row in rows
                if row is not None and row.id not in moved and row.status == "open" and before[row.queue].waiting > 1
            )
            moved.add(case.id)
            touched.clear()
            await led.desk.bulk([case.id], TicketAction(patch=TicketPatch(status="solved")))
            await until(
                lambda queue=case.queue, less=before[case.queue].waiting - 1: (
                    {row.queue: row for row in board.live.board.queues}[queue].waiting == less
                ),
                "one case less", 20,
            )  # fmt: skip
            # The clock moves figures, too ("came in within the last hour"): in such a moment it is tried with another case.
            if all(row == before.get(row.queue) for row in board.live.board.queues if row.queue != case.queue):
                break
        assert touched == {case.queue}

    arun(move(), 60)


def test_cases_change_hands_from_the_list_behind_a_figure(board, led, arun, until):
    async def give():
        board.body.tiles["unassigned"].click()
        panel = board.body.panel
        await until(
            lambda: panel.tickets is not None and panel.tickets.length > 1 and panel.tickets.row(1), "the free ones", 20
        )
        wanted = panel.model.id_at(0)
        panel.table.go_to(0)
        colleague = next(agent for agent in led.desk.people.agents if agent.role == "agent")
        panel._give(panel.chosen(), colleague.id)
        await until(lambda: wanted not in (panel.ids or [wanted]), "it to leave the free ones", 20)
        assert any(colleague.name in notice.text for notice in led.ui.notifier.history)

    arun(give(), 60)


def test_a_lead_evens_out_a_queue_after_a_look_at_what_would_move(board, led, arun, until):
    async def even():
        board.rebalance(None)
        dialog = board.findChildren(RebalanceDialog)[-1]
        await until(lambda: dialog.list.count() > 1, "the proposal", 20)
        assert nameless(dialog) == []
        kept = dialog.moves[0]
        dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
        chosen = dialog.chosen()
        assert kept not in chosen
        dialog.confirm.click()
        moved = chosen[-1]

        async def owner(ticket_id):
            return (await led.desk.tickets_of([ticket_id]))[ticket_id].assignee_id

        await until(lambda: any("moved" in notice.text for notice in led.ui.notifier.history), "it to be told", 20)
        while await owner(moved.ticket_id) != moved.to_id:  # noqa: ASYNC110 - as long as the test may take
            await asyncio.sleep(0.01)
        assert await owner(kept.ticket_id) == kept.from_id

    arun(even(), 60)


def test_a_call_for_help_stands_on_the_board(board, led, arun, until):
    async def call():
        queue = led.desk.people.queues[0]
        board.call_help(queue.slug)
        dialog = board.findChildren(HelpDialog)[-1]
        QTest.keyClicks(dialog.text, "many ask")
        QTest.keyClick(dialog.text, Qt.Key.Key_Return)
        await until(lambda: board.calls.isVisible(), "the call", 20)
        assert queue.name in board.calls.label.text()
        assert "many ask" in board.calls.label.text()

    arun(call(), 60)


def test_without_the_platform_the_figures_stay_with_their_age(board, led, demo_platform, arun, until):
    async def go():
        shown = board.live.board
        board.live.fault = Offline("The platform does not answer.", "It is tried again by itself.")
        board.live.changed.emit()
        assert board.banner.isVisible()
        assert board.body.isVisible()
        assert board.header.age.text().startswith("As of")
        board.live.refresh()
        await until(lambda: board.live.fault is None, "the platform again", 20)
        assert not board.banner.isVisible()
        assert board.live.board is not shown

    arun(go(), 60)


def test_a_board_that_was_closed_opens_with_fresh_figures(board, led, arun, until):
    async def close():
        known = led.desk.board.board
        board.close()
        assert led.workspace.board.window is None
        led.ui.actions.trigger("board")
        assert led.workspace.board.window.isVisible()
        await until(lambda: led.desk.board.board is not known, "fresh figures", 20)

    arun(close(), 60)


def test_full_screen_and_back(board):
    board.toggle_full()
    assert board.isFullScreen()
    QTest.keyClick(board, Qt.Key.Key_Escape)
    assert not board.isFullScreen()


def test_the_menus_of_queues_and_agents_open_their_dialogs(board, led, qtbot):
    board.body.agent_menu.emit(led.desk.people.agents[0].id, board.mapToGlobal(QPoint(50, 50)))
    menu = board.findChildren(QMenu)[-1]
    menu.actions()[0].trigger()
    dialog = board.findChildren(AgentDialog)[-1]
    assert dialog.isVisible()
    assert nameless(dialog) == []
    menu.close()
    dialog.reject()


# --- the dialog of a colleague ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", []),
        ("09:00-18:00", [["09:00", "18:00"]]),
        ("9:00–13:00, 14:00–18:00", [["09:00", "13:00"], ["14:00", "18:00"]]),
        ("22:00-06:00", [["22:00", "06:00"]]),
        ("00:00-24:00", [["00:00", "24:00"]]),
        ("9-18", None),
        ("25:00-26:00", None),
        ("09:70-10:00", None),
        ("<b>", None),
    ],
)
def test_hours_are_read_as_people_write_them(text, read):
    assert intervals_of(text) == read
    if read:
        assert intervals_of(text_of(read)) == read


def test_only_what_was_changed_is_sent(board, led):
    agent = next(agent for agent in led.desk.people.agents if agent.role == "agent")
    board.change_agent(agent.id)
    dialog = board.findChildren(AgentDialog)[-1]
    assert dialog.patch() == AgentPatch()
    dialog.capacity.setValue(agent.capacity + 3)
    dialog.days["mon"].setText("09:00-13:00")
    assert dialog.patch() == AgentPatch(capacity=agent.capacity + 3, shift=agent.shift | {"mon": [["09:00", "13:00"]]})
    dialog.days["tue"].setText("morning")
    assert not dialog.save.isEnabled()
    dialog.reject()
    assert not [other for other in board.findChildren(QDialog) if other.isVisible()]


# --- reports ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("group", ["none", "agent", "queue", "topic"])
def test_a_report_of_the_platform_is_shown_and_saved(board, led, arun, until, tmp_path, group):
    async def report():
        board.show_reports()
        dialog = board.findChildren(ReportDialog)[-1]
        await until(lambda: dialog.report is not None, "the report", 30)
        dialog.group.setCurrentIndex(dialog.group.findData(group))
        dialog.ask()
        await until(lambda: dialog.report.group == group and dialog.model.rowCount(), "the group", 30)
        assert nameless(dialog) == []
        head = dialog.table.horizontalHeader()
        for section, column in enumerate(dialog.columns):
            longest = max(head.fontMetrics().horizontalAdvance(word) for word in column.title.split())
            assert head.sectionSize(section) > longest, f"{column.title} is cut off"
        said = [dialog.model.index(0, column).data() for column in range(dialog.model.columnCount())]
        assert all(said)
        path = tmp_path / "report.csv"
        await until(dialog.csv.isEnabled, "the report that was asked for")
        dialog.csv.click()
        dialog.saving.dialog.fileSelected.emit(str(path))
        await until(lambda: path.exists() and path.stat().st_size, "the file", 20)
        assert len(path.read_text("utf-8-sig").splitlines()) == len(dialog.report.rows) + 1
        dialog.reject()

    arun(report(), 90)
