"""The board's figures: models that keep Qt's promises and touch only what changed, cells, plots and their words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from agent_console.contract.board import AgentFigures, ForecastHour, QueueFigures, ReplyTimes
from agent_console.contract.entities import Agent
from agent_console.ui.board.columns import agent_columns, load_cell, queue_columns, rating_cell, status_cell
from agent_console.ui.board.figure_model import KEY_ROLE, FigureModel
from agent_console.ui.board.figure_table import FigureTable
from agent_console.ui.board.look import BoardLook
from agent_console.ui.board.plot_data import COUNT, SECONDS, axis_steps
from agent_console.ui.board.plot_panel import PlotPanel
from agent_console.ui.board.plots import (
    describe_forecast,
    describe_replies,
    forecast_plot,
    how_computed,
    reply_plot,
)
from agent_console.ui.board.scaled import Tile
from agent_console.ui.format import Formats
from agent_console.ui.settings import BOARD_SCALE

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
NAMES = {"stays": "Stays: payments", "cars": "Cars: on the road", "": "Without a queue"}
AIGUL = Agent(id="a1", name="Aigul Bekova", role="agent", languages=["kk", "ru"], hue=40)


def queues_model() -> FigureModel[QueueFigures]:
    return FigureModel(queue_columns(Formats("en"), lambda slug: NAMES.get(slug, slug)), lambda row: row.queue)


def table_of(shell, model, qtbot) -> FigureTable:
    look = BoardLook(shell)
    table = FigureTable(look, model, "Queues", ("breached", Qt.SortOrder.DescendingOrder))
    table.kept = look
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    return table


# --- models ----------------------------------------------------------------------------------------------------------


def test_the_models_keep_qts_promises_through_every_change(qapp):
    model = queues_model()
    testers = [QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.QtTest)]
    for rows in (
        [QueueFigures(queue="stays"), QueueFigures(queue="cars")],
        [QueueFigures(queue="cars", waiting=3), QueueFigures(queue=""), QueueFigures(queue="new")],
        [],
        [QueueFigures(queue="stays", oldest_at=NOON)],
    ):
        model.set_rows(rows)
        assert {model.index(row, 0).data(KEY_ROLE) for row in range(model.rowCount())} == {row.queue for row in rows}
    assert testers[0].model() is model


def test_an_update_touches_the_rows_and_columns_that_changed(qapp):
    model = queues_model()
    model.set_rows([QueueFigures(queue="stays", waiting=1), QueueFigures(queue="cars", waiting=2, near=1)])
    heard = []
    model.dataChanged.connect(lambda a, b, _: heard.append((a.row(), a.column(), b.column())))
    model.set_rows([QueueFigures(queue="stays", waiting=1), QueueFigures(queue="cars", waiting=3, near=1)])
    assert heard == [(1, 1, 1)]
    model.set_rows([QueueFigures(queue="stays", waiting=1), QueueFigures(queue="cars", waiting=3, near=1)])
    assert len(heard) == 1


def test_rows_keep_the_place_of_the_keys_through_sorting(shell, qtbot):
    model = queues_model()
    table = table_of(shell, model, qtbot)
    model.set_rows([QueueFigures(queue="stays", breached=1), QueueFigures(queue="cars", breached=5)])
    assert table.sorted.index(0, 0).data(KEY_ROLE) == "cars"
    table.setCurrentIndex(table.sorted.index(1, 2))
    assert table.currentIndex().data(KEY_ROLE) == "stays"
    model.set_rows([QueueFigures(queue="stays", breached=9), QueueFigures(queue="cars", breached=5)])
    assert table.currentIndex().data(KEY_ROLE) == "stays"
    assert table.currentIndex().row() == 0


def test_return_and_click_choose_a_figure(shell, qtbot):
    model = queues_model()
    table = table_of(shell, model, qtbot)
    model.set_rows([QueueFigures(queue="stays", near=2)])
    chosen = []
    table.chosen.connect(lambda key, name: chosen.append((key, name)))
    table.setFocus()
    near = [column.name for column in model.columns].index("near")
    table.setCurrentIndex(table.sorted.index(0, near))
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.sorted.index(0, 1)).center()
    )
    assert chosen == [("stays", "near"), ("stays", "waiting")]


def test_a_screen_reader_hears_queue_figure_and_value(qapp):
    model = queues_model()
    model.set_rows([QueueFigures(queue="stays", waiting=7)])
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Payments, Stays"
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Payments, waiting: 7"


def test_the_longest_wait_sorts_highest_and_none_lowest(shell, qtbot):
    model = queues_model()
    table = table_of(shell, model, qtbot)
    model.set_rows(
        [
            QueueFigures(queue="none"),
            QueueFigures(queue="short", oldest_at=NOON),
            QueueFigures(queue="long", oldest_at=NOON - HOUR),
        ]
    )
    oldest = [column.name for column in model.columns].index("oldest_at")
    table.sortByColumn(oldest, Qt.SortOrder.DescendingOrder)
    assert [table.sorted.index(row, 0).data(KEY_ROLE) for row in range(3)] == ["long", "short", "none"]


def test_names_that_become_known_are_shown(qapp):
    known: dict[str, Agent] = {}
    model = FigureModel(agent_columns(Formats("en"), known.get), lambda row: row.agent_id)
    model.set_rows([AgentFigures(agent_id="a1", status="online")])
    assert model.index(0, 0).data() == "A colleague"
    known["a1"] = AIGUL
    model.retell()
    assert model.index(0, 0).data() == "Aigul Bekova"


@pytest.mark.parametrize(
    ("load", "capacity", "text", "tone"),
    [
        (4, 12, "4 of 12", ""),
        (11, 12, "11 of 12", "warning"),
        (13, 12, "13 of 12", "danger"),
        (1, 0, "1 of 0", "danger"),
    ],
)
def test_a_load_says_when_it_is_too_much(qapp, load, capacity, text, tone):
    cell = load_cell(AgentFigures(agent_id="a", status="online", load=load, capacity=capacity))
    assert (cell.spoken, cell.tone) == (text, tone)


def test_columns_give_way_where_there_is_no_room(shell, qtbot):
    model = queues_model()
    table = table_of(shell, model, qtbot)
    model.set_rows([QueueFigures(queue="stays", waiting=3, near=1, breached=2)])
    names = [column.name for column in model.columns]
    assert not any(table.isColumnHidden(place) for place in range(len(names)))
    table.resize(470, 300)
    hidden = {name for place, name in enumerate(names) if table.isColumnHidden(place)}
    assert "pending" in hidden
    assert hidden <= {"pending", "in_hour", "out_hour"}
    assert not table.horizontalScrollBar().isVisible()
    table.resize(900, 300)
    assert not any(table.isColumnHidden(place) for place in range(len(names)))


def test_a_status_says_what_the_shift_says(qapp):
    assert status_cell(AgentFigures(agent_id="a", status="online", on_shift=False)).note == "off shift"
    assert status_cell(AgentFigures(agent_id="a", status="offline", on_shift=True)).note == "on shift"
    assert status_cell(AgentFigures(agent_id="a", status="resting")).text == "resting"


def test_a_rating_is_shown_from_hundredths(qapp):
    assert rating_cell(Formats("en"), 455).text == "4.5" or rating_cell(Formats("en"), 455).text == "4.6"
    assert rating_cell(Formats("en"), -1).text == "–"


# --- plots -----------------------------------------------------------------------------------------------------------


@given(top=st.floats(0, 1e7), unit=st.sampled_from([SECONDS, COUNT]))
def test_an_axis_begins_at_nothing_and_reaches_the_top(top, unit):
    steps = axis_steps(top, unit)
    assert steps[0] == 0
    assert steps[-1] >= top
    assert 2 <= len(steps) <= 12
    assert steps == sorted(set(steps))


def test_an_hour_without_replies_has_its_place(qapp):
    data = reply_plot(
        [ReplyTimes(at=NOON, count=3, p50=60, p90=90, p95=95), ReplyTimes(at=NOON + 3 * HOUR, count=1, p50=30)]
    )
    assert len(data.hours) == 4
    assert data.series[0].values == (60, None, None, 30)
    assert data.series[1].values[3] is None, "not known is not zero"
    said = describe_replies(Formats("en", UTC), data)
    assert "Slowest hour: 12:00" in said


def test_the_forecast_stands_beside_what_happened(qapp):
    hours = [
        ForecastHour(at=NOON - HOUR, arrivals=9000, breaches=1500, low=500, high=3000, was_arrivals=8, was_breaches=2),
        ForecastHour(at=NOON, arrivals=9000, breaches=2500, low=1000, high=4000),
        ForecastHour(at=NOON + HOUR, arrivals=9000, breaches=500, low=0, high=1000),
    ]
    data = forecast_plot(hours, NOON + timedelta(minutes=30))
    happened, expected = data.series
    assert happened.values == (2, None, None)
    assert expected.values == (1.5, 2.5, 0.5)
    assert data.band.high == (3.0, 4.0, 1.0)
    assert data.now_at == pytest.approx(1.5)
    assert "3" in describe_forecast(Formats("en"), data)


def test_nothing_known_is_said_so(qapp):
    assert reply_plot([]).empty
    assert describe_replies(Formats("en"), reply_plot([])) == "No replies yet."
    assert describe_forecast(Formats("en"), forecast_plot([], NOON)) == "There is no forecast yet."


def test_the_method_is_told_with_its_figures(qapp):
    told = "\n".join(how_computed(Formats("en"), {"handling_seconds": 540.0, "something_new": 2.0}))
    assert "9 min" in told
    assert "something new: 2" in told


def test_the_arrow_keys_walk_the_hours_and_return_asks_for_their_tickets(shell, qtbot):
    look = BoardLook(shell)
    panel = PlotPanel(look, "Reply times", lambda data: "words", ("Nothing", ""))
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show()
    panel.show_data(reply_plot([ReplyTimes(at=NOON + HOUR * n, count=1, p50=60 * n + 5) for n in range(5)]))
    chosen = []
    panel.hour_chosen.connect(chosen.append)
    panel.plot.setFocus()
    QTest.keyClick(panel.plot, Qt.Key.Key_Left)
    QTest.keyClick(panel.plot, Qt.Key.Key_Left)
    assert "4 min" not in panel.plot.accessibleName()
    assert "3 min" in panel.plot.accessibleName()
    QTest.keyClick(panel.plot, Qt.Key.Key_Return)
    assert chosen == [3]
    assert panel.plot.accessibleDescription() == "words"


def test_a_plot_can_be_read_as_a_table(shell, qtbot):
    look = BoardLook(shell)
    panel = PlotPanel(look, "Reply times", lambda data: "words", ("Nothing", ""))
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show()
    panel.show_data(reply_plot([ReplyTimes(at=NOON, count=1, p50=120, p90=300, p95=400)]))
    panel.as_table.click()
    table = panel.findChild(FigureTable)
    assert table.isVisible()
    assert [table.sorted.index(0, column).data() for column in (1, 2, 3)] == ["2 min", "5 min", "6 min"]
    panel.show_data(reply_plot([ReplyTimes(at=NOON, count=1, p50=180, p90=300, p95=400)]))
    assert table.sorted.index(0, 1).data() == "3 min"


# --- tiles and scale -------------------------------------------------------------------------------------------------


def test_a_tile_says_its_figure_and_takes_its_tone_only_when_it_has_one(shell, qtbot):
    look = BoardLook(shell)
    tile = Tile(look, "Late", "danger", "timer-off")
    qtbot.addWidget(tile)
    tile.show_figure("3", on=True)
    tile.show()
    assert tile.accessibleName() == "Late: 3"
    red = tile.grab().toImage()
    tile.show_figure("0", on=False)
    assert tile.grab().toImage() != red


def test_the_scale_is_remembered_and_has_an_end(shell):
    look = BoardLook(shell)
    before = look.font("figure").pixelSize()
    look.step(1)
    assert look.font("figure").pixelSize() > before
    assert shell.settings.get(BOARD_SCALE) == look.scale
    for _ in range(20):
        look.step(1)
    assert look.scale == 200
    assert BoardLook(shell).scale == 200
