"""The way to the board: its action, its button among the views, and the one window that it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from agent_console.domain.authority import Permission
from agent_console.ui.context import UiContext
from agent_console.ui.inbox.views_panel import RailButton

if TYPE_CHECKING:
    from agent_console.ui.board.window import BoardWindow
    from agent_console.ui.workspace import Workspace

__all__ = ["BoardOpener"]


class BoardOpener(QObject):
    """Belongs to a workspace. `window` is there while the board is open; `button` only for those who may open it."""

    def __init__(self, ui: UiContext, workspace: Workspace, main: QWidget) -> None:
        super().__init__(workspace)
        self._ui = ui
        self._workspace = workspace
        self._main = main
        self.window: BoardWindow | None = None
        self.button: RailButton | None = None
        allowed = Permission.BOARD in ui.desk.permissions
        ui.actions.bind("board", self.open, enabled=allowed)
        ui.actions.bind("full_screen", self.toggle_full)
        if allowed:
            button = self.button = RailButton(ui, "board", self.tr("Board"), "gauge")
            # It opens a window of its own: nothing in this one is "where one is" afterwards.
            button.setCheckable(False)
            button.setToolTip(ui.actions.tip("board"))
            button.clicked.connect(lambda *_: ui.actions.trigger("board"))

    def open(self) -> None:
        """Show the board, or bring it to the front."""
        if self.window is None:
            from agent_console.ui.board.window import BoardWindow

            window = self.window = BoardWindow(self._ui, self._workspace.person_of, self._workspace.viewers_of)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.case_wanted.connect(self._open_case)
            window.closed.connect(self._forget)
        self.window.bring_up()

    def toggle_full(self) -> None:
        """Fill the screen with the window that is in front, or the other way round."""
        if self.window is not None and self.window.isActiveWindow():
            self.window.toggle_full()
        elif isinstance(self._main, QMainWindow):
            self._main.setWindowState(self._main.windowState() ^ Qt.WindowState.WindowFullScreen)

    def close_board(self) -> None:
        """The desk goes, and the board with it."""
        if self.window is not None:
            self.window.close()
        for action_id in ("board", "full_screen"):
            self._ui.actions.set_enabled(action_id, False)

    def _open_case(self, ticket_id: str) -> None:
        self._workspace.open_case(ticket_id)
        self._main.raise_()
        self._main.activateWindow()

    def _forget(self) -> None:
        self.window = None
