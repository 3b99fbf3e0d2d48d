"""The figures of the board: tiles above, tables and plots below, and the tickets behind a figure in their place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

from agent_console.contract.board import AgentFigures, Board, QueueFigures
from agent_console.desk.board import Figure
from agent_console.ui.board.columns import agent_columns, queue_columns
from agent_console.ui.board.figure_model import FigureModel
from agent_console.ui.board.figure_table import FigureTable
from agent_console.ui.board.look import BoardLook
from agent_console.ui.board.plot_panel import PlotPanel
from agent_console.ui.board.plots import describe_forecast, describe_replies, forecast_plot, reply_plot
from agent_console.ui.board.scaled import ScaledLabel, Tile
from agent_console.ui.board.tickets_panel import TicketsPanel
from agent_console.ui.board.titles import queue_title
from agent_console.ui.context import UiContext
from agent_console.ui.inbox.delegate import Person, Viewer
from agent_console.ui.widgets import hbox, vbox

_HOUR = timedelta(hours=1)
_STACKED_HEIGHT = 1240
_TILES_BELOW = 1000
"""Pixels at 100 % below which the tiles stand in two lines."""
_STACK_BELOW = 1080
"""Pixels at 100 % below which plots stand under the tables."""


class BoardBody(QWidget):
    """Shows one `Board`. `figure_wanted` carries a Figure, the menus a key and a place on the screen."""

    figure_wanted = Signal(object)
    explain_wanted = Signal()
    queue_menu = Signal(str, QPoint)
    agent_menu = Signal(str, QPoint)

    def __init__(
        self, look: BoardLook, person_of: Callable[[str], Person | None], viewers_of: Callable[[str], list[Viewer]]
    ) -> None:
        super().__init__()
        self._look = look
        self._board: Board | None = None
        self._ui = ui = look.ui
        assert isinstance(ui, UiContext)
        self.queues = FigureTable(
            look,
            FigureModel[QueueFigures](queue_columns(ui.locale, partial(queue_title, ui)), lambda row: row.queue, self),
            self.tr("Queues"),
            ("breached", Qt.SortOrder.DescendingOrder),
        )
        self.agents = FigureTable(
            look,
            FigureModel[AgentFigures](agent_columns(ui.locale, ui.desk.people.agent), lambda row: row.agent_id, self),
            self.tr("Agents"),
            ("status", Qt.SortOrder.AscendingOrder),
        )
        self.replies = PlotPanel(
            look,
            self.tr("Reply times, last 24 hours"),
            partial(describe_replies, ui.locale),
            (self.tr("No replies yet"), self.tr("The plot begins with the first reply.")),
        )
        self.forecast = PlotPanel(
            look,
            self.tr("Deadlines missed: forecast"),
            partial(describe_forecast, ui.locale),
            (self.tr("No forecast yet"), self.tr("It needs some hours of history.")),
            explains=self.tr("How is this computed?"),
        )
        self.panel = TicketsPanel(ui, person_of, viewers_of)
        self._tiles()
        self._build()
        self._connect()
        look.changed.connect(self._fit)

    def _tiles(self) -> None:
        look = self._look
        self.tiles = {
            "waiting": Tile(look, self.tr("Waiting")),
            "unassigned": Tile(look, self.tr("Free")),
            "oldest_at": Tile(look, self.tr("Longest wait")),
            "near": Tile(look, self.tr("Near deadline"), "warning", "clock-alert"),
            "breached": Tile(look, self.tr("Late"), "danger", "timer-off"),
            "in_hour": Tile(look, self.tr("In, last hour")),
            "out_hour": Tile(look, self.tr("Out, last hour")),
            "agents": Tile(look, self.tr("Agents online")),
        }
        for name, tile in self.tiles.items():
            if name == "agents":
                tile.clicked.connect(lambda: self.agents.setFocus(Qt.FocusReason.OtherFocusReason))
            else:
                tile.clicked.connect(partial(self._tile_pressed, name))

    def _tile_pressed(self, name: str) -> None:
        self.figure_wanted.emit(Figure(name=name))

    def _build(self) -> None:
        inner = QWidget()
        column = vbox(inner, gap=10)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        column.addLayout(self._grid)
        self._tables = QWidget()
        tables = self._column = vbox(self._tables, gap=10)
        self._queue_card = self._framed(self.tr("Queues"), self.queues)
        self._agent_card = self._framed(self.tr("Agents"), self.agents)
        tables.addWidget(self._queue_card, 4)
        tables.addWidget(self._agent_card, 5)
        plots = QWidget()
        beside = vbox(plots, gap=10)
        beside.addWidget(self.replies, 1)
        beside.addWidget(self.forecast, 1)
        self._right = QStackedWidget()
        self._right.addWidget(plots)
        self._right.addWidget(self.panel)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(10)
        self._split.setProperty("gap", True)
        self._split.addWidget(self._tables)
        self._split.addWidget(self._right)
        self._split.setStretchFactor(0, 56)
        self._split.setStretchFactor(1, 44)
        column.addWidget(self._split, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        vbox(self).addWidget(area)
        self._lines = 0
        self._arrange(1)

    def _arrange(self, lines: int) -> None:
        """The tiles in so many lines."""
        if lines == self._lines:
            return
        self._lines = lines
        across = -(-len(self.tiles) // lines)
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // across, place % across)
        for column in range(len(self.tiles)):
            self._grid.setColumnStretch(column, int(column < across))

    def _framed(self, title: str, table: FigureTable) -> QFrame:
        card = QFrame()
        card.setProperty("surface", "card")
        column = vbox(card, margins=(1, 10, 1, 6), gap=4)
        head = hbox(margins=(12, 0, 12, 0))
        head.addWidget(ScaledLabel(self._look, title, "title"), 1)
        column.addLayout(head)
        column.addWidget(table, 1)
        return card

    def _connect(self) -> None:
        self.queues.chosen.connect(self._queue_chosen)
        self.agents.chosen.connect(self._agent_chosen)
        self.queues.menu_wanted.connect(self.queue_menu)
        self.agents.menu_wanted.connect(self.agent_menu)
        self.replies.hour_chosen.connect(self._reply_hour)
        self.forecast.hour_chosen.connect(self._forecast_hour)
        self.forecast.explain_wanted.connect(self.explain_wanted)
        self.panel.closed.connect(self.hide_panel)

    # --- showing ---------------------------------------------------------------------------------------------------

    def show_board(self, board: Board) -> None:
        """Show other figures; only what differs is painted anew."""
        if board is self._board:
            return
        self._board = board
        self.queues.figures.set_rows(board.queues)
        self.agents.figures.set_rows(board.agents)
        self.replies.show_data(reply_plot(board.replies))
        self.forecast.show_data(forecast_plot(board.forecast, board.at))
        self._share_height(len(board.queues), len(board.agents))
        self._show_tiles(board)
        if self.panel_shown:
            self.panel.refresh()

    def _share_height(self, queues: int, agents: int) -> None:
        """Each table has room by its number of rows, so that as few as possible are out of sight."""
        for place, rows in enumerate((queues, agents)):
            self._column.setStretch(place, min(max(rows, 3), 24) + 2)

    def _show_tiles(self, board: Board) -> None:
        number = self._ui.locale.number
        for name in ("waiting", "unassigned", "near", "breached", "in_hour", "out_hour"):
            total = sum(getattr(row, name) for row in board.queues)
            self.tiles[name].show_figure(number(total), on=total > 0)
        oldest = min((row.oldest_at for row in board.queues if row.oldest_at is not None), default=None)
        self.tiles["oldest_at"].show_figure("–", since=oldest.timestamp() if oldest is not None else None)
        online = sum(agent.status == "online" for agent in board.agents)
        self.tiles["agents"].show_figure(f"{number(online)} / {number(len(board.agents))}")

    def retell(self) -> None:
        """Names of people or queues became known."""
        self.queues.figures.retell()
        self.agents.figures.retell()

    # --- the tickets behind a figure -------------------------------------------------------------------------------

    @property
    def panel_shown(self) -> bool:
        """Whether tickets stand in the place of the plots."""
        return self._right.currentWidget() is self.panel

    def show_panel(self, figure: Figure, title: str) -> None:
        """Show the tickets behind a figure."""
        self._right.setCurrentWidget(self.panel)
        self.panel.show_figure(figure, title)
        self.panel.focus_list()

    def hide_panel(self) -> None:
        """Show the plots again."""
        self._right.setCurrentIndex(0)
        self.panel.figure = None
        self.queues.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_body(self) -> None:
        """Let go of the desk."""
        self.panel.close_list()

    def _queue_chosen(self, slug: str, name: str) -> None:
        self.figure_wanted.emit(Figure(name="waiting" if name == "queue" else name, queue=slug))

    def _agent_chosen(self, agent_id: str, name: str) -> None:
        if name in ("agent", "status"):
            name = "load"
        self.figure_wanted.emit(Figure(name=name, agent=agent_id))

    def _reply_hour(self, place: int) -> None:
        begins = self.replies.plot.data.hours[place]
        self.figure_wanted.emit(Figure(name="replies", begins=begins, ends=begins + _HOUR))

    def _forecast_hour(self, place: int) -> None:
        data = self.forecast.plot.data
        begins = data.hours[place]
        over = data.series[0].values[place] is not None
        self.figure_wanted.emit(Figure(name="was_breaches" if over else "breaches", begins=begins, ends=begins + _HOUR))

    # --- room ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Side by side, or one above the other where there is no room for both."""
        stacked = self.width() < self._look.px(_STACK_BELOW)
        wanted = Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
        # Below each other they are higher than most windows: then all of it scrolls.
        self._split.setMinimumHeight(self._look.px(_STACKED_HEIGHT) if stacked else 0)
        self._arrange(2 if self.width() < self._look.px(_TILES_BELOW) else 1)
        if not stacked:
            left = max(int(self.width() * 0.55), min(self._look.px(860), int(self.width() * 0.62)))
            self._split.setSizes([left, self.width() - left])
