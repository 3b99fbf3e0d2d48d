"""The main window: which page is shown, the dialogs that belong to no panel, and how the window is remembered.

What a start does not show is imported and built when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from agent_console.domain.authority import Permission
from agent_console.ui.context import UiContext, UiShell
from agent_console.ui.keys import KeyFilter
from agent_console.ui.settings import THEME
from agent_console.ui.start.pages import ConnectPage, OpeningPage
from agent_console.ui.theme import DARK, LIGHT
from agent_console.ui.widgets.toasts import ToastHost
from agent_console.ui.workspace import Workspace

if TYPE_CHECKING:
    from agent_console.ui.leaving import LeavingDialog
    from agent_console.ui.start.again import SignInAgain

_DEFAULT_SIZE = (1440, 900)
_SMALLEST = (900, 480)
"""A screen of 1920x1080 at 200 % has 960x540."""


class MainWindow(QMainWindow):
    """Signals say what the agent wants; the application does it."""

    sign_in_wanted = Signal(str, str, str)
    demo_wanted = Signal()
    opening_cancelled = Signal()
    sign_out_wanted = Signal()
    reconnect_wanted = Signal()
    language_chosen = Signal(str)
    filled = Signal()
    closed = Signal()

    def __init__(self, ui: UiShell) -> None:
        super().__init__()
        self.ui = ui
        self.workspace: Workspace | None = None
        self.again: SignInAgain | None = None
        self._leaving: LeavingDialog | None = None
        self._may_leave = False
        self.setObjectName("main")
        self.setWindowTitle("Agent Console")
        self.setMinimumSize(*_SMALLEST)
        self.pages = QStackedWidget()
        self.setCentralWidget(self.pages)
        self._connect_page: ConnectPage | None = None
        self._opening_page: OpeningPage | None = None
        self.toasts = ToastHost(ui, self)
        ui.actions.attach(self)
        self.keys = KeyFilter(ui.actions, self, self._say_prefix)
        self._bind()

    @property
    def connect_page(self) -> ConnectPage:
        """Where one signs in."""
        if self._connect_page is None:
            page = self._connect_page = ConnectPage(self.ui)
            page.sign_in.connect(self.sign_in_wanted)
            page.demo.connect(self.demo_wanted)
            page.cancelled.connect(self.opening_cancelled)
            self.pages.addWidget(page)
        return self._connect_page

    @property
    def opening_page(self) -> OpeningPage:
        """What is shown while something is being opened."""
        if self._opening_page is None:
            page = self._opening_page = OpeningPage(self.ui)
            page.cancelled.connect(self.opening_cancelled)
            self.pages.addWidget(page)
        return self._opening_page

    # --- pages -----------------------------------------------------------------------------------------------------

    def show_connect(self) -> None:
        """The start page."""
        self._drop_workspace()
        self.connect_page.set_busy(False)
        self.pages.setCurrentWidget(self.connect_page)
        self.connect_page.focus_first_empty()
        self.setWindowTitle("Agent Console")

    def show_opening(self, title: str, text: str = "") -> None:
        """Something is being opened."""
        self.opening_page.say(title, text)
        self.pages.setCurrentWidget(self.opening_page)

    def show_workspace(self, ui: UiContext, name: str) -> Workspace:
        """The desk of the agent who is signed in."""
        self._drop_workspace()
        workspace = Workspace(ui, self)
        workspace.filled.connect(self.filled)
        self.workspace = workspace
        self.pages.addWidget(workspace)
        self.pages.setCurrentWidget(workspace)
        self.setWindowTitle(f"{name} · Agent Console")
        for action in ("palette", "outbox", "sign_out", "sync_now"):
            ui.actions.set_enabled(action, True)
        ui.actions.set_enabled("money_export", Permission.LEDGER_READ in ui.desk.permissions)
        workspace.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return workspace

    def rebuild(self) -> None:
        """The language changed: build what is shown anew, at the same place. Drafts live in the desk and stay."""
        self.ui.actions.retranslate()
        for old in (self._connect_page, self._opening_page):
            if old is not None:
                self.pages.removeWidget(old)
                old.deleteLater()
        self._connect_page = self._opening_page = None
        if self.workspace is not None:
            ui, title = self.workspace.ui, self.windowTitle().rsplit(" · ", 1)[0]
            opened = self.workspace.page.case.id if self.workspace.page.case is not None else ""
            board = self.workspace.board.window is not None
            workspace = self.show_workspace(ui, title)
            workspace.say_vault(ui.desk.vault.explanation)
            workspace.open_case(opened)
            if board:
                ui.actions.trigger("board")
        else:
            self.show_connect()

    # --- place and closing -----------------------------------------------------------------------------------------

    def restore(self, size: tuple[int, int] | None) -> None:
        """As it was last time, or in a good size in the middle of the screen."""
        state = self.ui.settings.state("main")
        if size is not None:
            self.resize(*size)
        elif state.isEmpty() or not self.restoreGeometry(state):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(_DEFAULT_SIZE[0], room.width()), min(_DEFAULT_SIZE[1], room.height()))
            self.move(room.center() - self.rect().center())

    def bring_up(self) -> None:
        """To the front: the program was started again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._asks_first(self._close_now):
            event.ignore()
            return
        self.ui.settings.set_state("main", self.saveGeometry())
        self._drop_workspace()
        self.ui.settings.flush()
        event.accept()
        self.closed.emit()

    def _close_now(self) -> None:
        self._may_leave = True
        self.close()

    def _asks_first(self, then: Callable[[], object]) -> bool:
        """Whether money has not left yet: then the agent is asked, and `then` follows where they want to go on."""
        from agent_console.ui.leaving import LeavingDialog, waiting

        if self.workspace is None or self._may_leave or not waiting(self.workspace.ui):
            return False
        if self._leaving is None:
            self._leaving = LeavingDialog(self.workspace.ui, self, then)
            self._leaving.finished.connect(self._asked)
            self._leaving.open()
        return True

    def _asked(self, *_: object) -> None:
        self._leaving = None

    def _sign_out(self) -> None:
        if not self._asks_first(self.sign_out_wanted.emit):
            self.sign_out_wanted.emit()

    def _drop_workspace(self) -> None:
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            workspace.close_workspace()
            self.pages.removeWidget(workspace)
            workspace.deleteLater()
            for action in ("palette", "outbox", "sign_out", "sync_now", "money_export"):
                self.ui.actions.set_enabled(action, False)

    # --- what belongs to no panel ----------------------------------------------------------------------------------

    def _bind(self) -> None:
        actions = self.ui.actions
        for name, handler in {
            "palette": self._open_palette,
            "keys": self._open_keys,
            "settings": self._open_settings,
            "theme": self._switch_theme,
            "outbox": self._open_outbox,
            "money_export": self._open_export,
            "sync_now": self.reconnect_wanted.emit,
            "sign_out": self._sign_out,
            "quit": self.close,
        }.items():
            actions.bind(name, handler, enabled=name in ("keys", "settings", "theme", "quit"))

    def _open_palette(self) -> None:
        from agent_console.ui.palette import Palette

        if self.workspace is not None:
            workspace = self.workspace
            palette = Palette(
                workspace.ui,
                self,
                workspace.open_view,
                workspace.open_case,
                workspace.insert_reply,
                macros=workspace.macros,
                show_macro=workspace.show_macro,
            )
            palette.open_over(self)

    def _open_keys(self) -> None:
        from agent_console.ui.cheat_sheet import CheatSheet

        CheatSheet(self.ui, self).open()

    def _open_settings(self) -> None:
        from agent_console.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.ui, self)

        def speak(code: str) -> None:
            self.language_chosen.emit(code)
            # The dialog itself still speaks the language before.
            dialog.accept()
            self._open_settings()

        dialog.language_chosen.connect(speak)
        dialog.open()

    def _open_outbox(self) -> None:
        from agent_console.ui.outbox_dialog import OutboxDialog

        if self.workspace is not None:
            OutboxDialog(self.workspace.ui, self).open()

    def _open_export(self) -> None:
        from agent_console.ui.money.export_dialog import ExportDialog

        if self.workspace is not None:
            ExportDialog(self.workspace.ui, self).open()

    def _say_prefix(self, prefix: str) -> None:
        if self.workspace is not None:
            self.workspace.status.say_prefix(prefix)

    def ask_to_sign_in_again(self, then: Callable[[str], object]) -> None:
        """The session is over; what is on the screen stays."""
        from agent_console.ui.start.again import SignInAgain

        if self.again is None and self.workspace is not None:
            self.again = SignInAgain(self.workspace.ui, self)
            self.again.given.connect(then)
            self.again.finished.connect(self._signed_in_again)
            self.again.open()

    def _signed_in_again(self, *_: object) -> None:
        self.again = None

    def _switch_theme(self) -> None:
        chosen = LIGHT if self.ui.theme.dark else DARK
        self.ui.settings.set(THEME, chosen)
        self.ui.theme.choose(chosen)
