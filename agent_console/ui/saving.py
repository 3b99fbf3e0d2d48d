"""Saving something under a name that the agent chooses: the dialog, the writing, and what is said of both."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from agent_console.domain.faults import StoreFault
from agent_console.domain.files import safe_name
from agent_console.ui.context import UiShell
from agent_console.ui.notifier import SUCCESS

__all__ = ["SaveAs"]


class SaveAs(QObject):
    """`ask` opens the dialog; `write_to` does without it."""

    def __init__(self, ui: UiShell, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self._window = window
        self.dialog: QDialog | None = None

    def ask(self, name: str, write: Callable[[Path], Awaitable[object]]) -> None:
        """Ask where `name` shall go, then have `write` put it there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = safe_name(name)
        dialog = QFileDialog(self._window, self.tr("Save file"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.write_to(Path(path), write))
        self.dialog = dialog
        dialog.open()

    def write_to(self, path: Path, write: Callable[[Path], Awaitable[object]]) -> None:
        """Have `write` put it there, and say so."""
        self._ui.tasks.run(self._written(path, write), owner=self, done=lambda _: self._tell_saved(path))

    async def _written(self, path: Path, write: Callable[[Path], Awaitable[object]]) -> None:
        try:
            await write(path)
        except OSError as error:
            raise StoreFault(
                self.tr("The file could not be written."),
                self.tr("Choose another folder, or make room on the disk."),
                code="file_not_written",
                details={"reason": error.strerror or type(error).__name__},
            ) from error

    def _tell_saved(self, path: Path) -> None:
        self._ui.notifier.show(self.tr("Saved: {0}").format(path.name), SUCCESS, detail=str(path.parent))
