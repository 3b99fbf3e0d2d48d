"""The board's window: the live board on a desk or filling a wall, and what a lead does from there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox, QStackedWidget, QWidget

from agent_console.contract.board import HelpCall, RebalanceAnswer
from agent_console.desk.board import Figure
from agent_console.ui.board.body import BoardBody
from agent_console.ui.board.header import BoardHeader
from agent_console.ui.board.look import BoardLook
from agent_console.ui.board.plots import how_computed
from agent_console.ui.board.titles import figure_title
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.inbox.delegate import Person, Viewer
from agent_console.ui.notifier import SUCCESS
from agent_console.ui.widgets import Banner, EmptyState, Skeleton, vbox
from agent_console.ui.widgets.toasts import ToastHost

__all__ = ["BoardWindow"]

_DEFAULT_SIZE = (1440, 900)


class BoardWindow(QMainWindow):
    """`case_wanted` asks the main window for a case. The live board is fetched only while this window is shown."""

    case_wanted = Signal(str)
    closed = Signal()

    def __init__(
        self, ui: UiContext, person_of: Callable[[str], Person | None], viewers_of: Callable[[str], list[Viewer]]
    ) -> None:
        super().__init__()
        self.ui = ui
        self.live = ui.desk.board
        self.look = BoardLook(ui, self)
        self.setObjectName("board")
        self.setWindowTitle(self.tr("Board") + " · Agent Console")
        self.setMinimumSize(900, 480)
        self.header = BoardHeader(self.look)
        self.banner = Banner(ui, "warning")
        self.calls = Banner(ui, "info")
        self.body = BoardBody(self.look, person_of, viewers_of)
        self._empty = EmptyState(ui)
        self.stack = QStackedWidget()
        self._build()
        self.toasts = ToastHost(ui, self, lift=16)
        self._connect()
        self._restore()
        self.body.queues.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        page = QWidget()
        page.setProperty("surface", "canvas")
        column = vbox(page, margins=(16, 10, 16, 14), gap=10)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self.calls)
        loading = QWidget()
        bars = vbox(loading, margins=(24, 24, 24, 24), gap=40)
        for _ in range(5):
            bars.addWidget(Skeleton(self.ui, (0.3, 0.9, 0.8)))
        bars.addStretch()
        self._loading = loading
        for shown in (self.body, self._empty, loading):
            self.stack.addWidget(shown)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(page)

    def _connect(self) -> None:
        header, body, actions = self.header, self.body, self.ui.actions
        self._leave = [
            self.live.changed.connect(self._changed),
            self.ui.desk.people.changed.connect(self.body.retell),
            self.ui.desk.connection_changed.connect(self._changed),
        ]
        header.market_chosen.connect(self.live.set_market)
        header.rebalance_wanted.connect(self.rebalance)
        header.help_wanted.connect(self.call_help)
        header.reports_wanted.connect(self.show_reports)
        header.bigger.connect(lambda: self.look.step(1))
        header.smaller.connect(lambda: self.look.step(-1))
        header.full_wanted.connect(self.toggle_full)
        body.figure_wanted.connect(self._drill)
        body.explain_wanted.connect(self.explain)
        body.queue_menu.connect(self._queue_menu)
        body.agent_menu.connect(self._agent_menu)
        body.panel.case_wanted.connect(self.case_wanted)
        for action_id in ("full_screen", "board_bigger", "board_smaller"):
            self.addAction(actions.action(action_id))
        actions.bind("board_bigger", lambda: self.look.step(1))
        actions.bind("board_smaller", lambda: self.look.step(-1))
        self.ui.ticker.second.connect(self._say_age)

    # --- place -----------------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        state = self.ui.settings.state("board")
        if state.isEmpty() or not self.restoreGeometry(state):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(_DEFAULT_SIZE[0], room.width()), min(_DEFAULT_SIZE[1], room.height()))

    def toggle_full(self) -> None:
        """Fill the screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.header.set_full(self.isFullScreen())

    def bring_up(self) -> None:
        """To the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.live.show()
        self._changed()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.live.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.ui.settings.set_state("board", self.saveGeometry())
        for leave in self._leave:
            leave()
        self._leave = []
        self.live.hide()
        self.body.close_body()
        for action_id in ("board_bigger", "board_smaller"):
            self.ui.actions.set_enabled(action_id, False)
        event.accept()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.body.panel_shown:
            self.body.hide_panel()
        elif self.isFullScreen():
            self.toggle_full()

    # --- showing ---------------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        board, fault = self.live.board, self.live.fault
        if board is not None:
            self.body.show_board(board)
            self.stack.setCurrentWidget(self.body)
            if fault is not None:
                what, advice = fault_words(fault)
                self.banner.set(
                    what, detail=advice, tone="warning", actions=((self.tr("Try again"), self.live.refresh),)
                )
            else:
                self.banner.clear()
        elif fault is not None:
            what, advice = fault_words(fault)
            self._empty.set("triangle-alert", what, advice, self.tr("Try again"), self.live.refresh)
            self.stack.setCurrentWidget(self._empty)
            self.banner.clear()
        else:
            self.stack.setCurrentWidget(self._loading)
        self._say_calls()
        self._say_age()

    def _say_age(self, *_: object) -> None:
        if self.isVisible():
            self.header.say_age(self.live.board, self.live.fault)

    def _say_calls(self) -> None:
        now = datetime.now(UTC)
        calls = [call for call in self.live.help if call.until > now]
        if not calls:
            self.calls.clear()
            return
        lines = [self._call_words(call) for call in calls]
        self.calls.set(lines[0], detail="\n".join(lines[1:]), tone="info", icon="megaphone")

    def _call_words(self, call: HelpCall) -> str:
        agent = self.ui.desk.people.agent(call.by_id)
        queue = self.ui.desk.people.queue(call.queue)
        text = self.tr("{who} calls for help in {queue} until {time}").format(
            who=agent.name if agent is not None else self.tr("A lead"),
            queue=queue.name if queue is not None else call.queue or self.tr("cases without a queue"),
            time=self.ui.locale.time(call.until),
        )
        return f"{text}: {call.text}" if call.text else text

    # --- tickets behind figures ------------------------------------------------------------------------------------

    def _drill(self, figure: Figure) -> None:
        named = Figure(
            name=figure.name, queue=figure.queue, agent=figure.agent, begins=figure.begins, ends=figure.ends,
            market=self.live.market,
        )  # fmt: skip
        self.body.show_panel(named, figure_title(self.ui, named))

    def explain(self) -> None:
        """Tell how the forecast is computed."""
        board = self.live.board
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("How is this computed?"))
        box.setText(self.tr("How the forecast is computed"))
        box.setInformativeText("\n\n".join(how_computed(self.ui.locale, board.method if board is not None else {})))
        box.addButton(QMessageBox.StandardButton.Close)
        box.open()

    # --- steering --------------------------------------------------------------------------------------------------

    def _queue_menu(self, slug: str, place: QPoint) -> None:
        self._menu(
            place,
            (self.tr("Even out the load of this queue…"), "scale", lambda: self.rebalance(slug)),
            (self.tr("Call for help with this queue…"), "megaphone", lambda: self.call_help(slug)),
        )

    def _agent_menu(self, agent_id: str, place: QPoint) -> None:
        self._menu(
            place,
            (self.tr("Capacity, languages, hours…"), "sliders-horizontal", lambda: self.change_agent(agent_id)),
            (self.tr("Take cases off this colleague…"), "scale", lambda: self.rebalance(None, agent_id)),
        )

    def _menu(self, place: QPoint, *acts: tuple[str, str, Callable[[], object]]) -> None:
        """What can be done, each with its words and its icon."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, icon, act in acts:
            action = menu.addAction(text)
            self.ui.icons.put(action, icon)
            action.triggered.connect(lambda _=False, act=act: act())
        menu.popup(place)

    def rebalance(self, queue: str | None = None, from_id: str = "") -> None:
        """Propose moves that even out the load."""
        from agent_console.ui.board.rebalance_dialog import RebalanceDialog

        dialog = RebalanceDialog(self.ui, self, queue, from_id)
        dialog.moved.connect(self._moved)
        dialog.open()

    def _moved(self, answer: RebalanceAnswer) -> None:
        text = self.tr("%n case(s) moved", "", len(answer.moves))
        left = self.tr("%n stayed: they had changed meanwhile.", "", len(answer.left)) if answer.left else ""
        self.ui.notifier.show(text, SUCCESS, detail=left, key="rebalanced")
        self.body.panel.refresh()

    def call_help(self, queue: str = "") -> None:
        """Call the colleagues to a queue."""
        from agent_console.ui.board.help_dialog import HelpDialog

        dialog = HelpDialog(self.ui, self, queue)
        dialog.called.connect(lambda _: self.ui.notifier.show(self.tr("The colleagues are called"), SUCCESS))
        dialog.open()

    def change_agent(self, agent_id: str) -> None:
        """Change capacity, languages and hours of a colleague."""
        from agent_console.ui.board.agent_dialog import AgentDialog

        agent = self.ui.desk.people.agent(agent_id)
        if agent is None:
            return
        dialog = AgentDialog(self.ui, self, agent)
        dialog.changed.connect(
            lambda changed: self.ui.notifier.show(self.tr("{0} was changed").format(changed.name), SUCCESS)
        )
        dialog.open()

    def show_reports(self) -> None:
        """Figures by day or week."""
        from agent_console.ui.board.report_dialog import ReportDialog

        ReportDialog(self.ui, self).open()
