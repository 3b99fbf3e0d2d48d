"""Saving a message's file where the agent says, and showing a picture larger. Nothing is ever opened by itself."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QStackedLayout, QVBoxLayout, QWidget

from agent_console.domain.faults import Fault
from agent_console.ui.case.pictures import decode_picture
from agent_console.ui.saving import SaveAs
from agent_console.ui.widgets import Button, EmptyState, Label, Spinner, hbox

if TYPE_CHECKING:
    from agent_console.contract.entities import Attachment
    from agent_console.ui.context import UiContext

__all__ = ["FileKeeper", "PictureDialog"]


class FileKeeper(QObject):
    """Asks where to, fetches, writes, and says so."""

    def __init__(self, ui: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self._window = window
        self.saving = SaveAs(ui, window)
        self.dialog: QDialog | None = None

    def save(self, attachment: Attachment) -> None:
        """Ask where the file shall go, then fetch and write it."""
        self.saving.ask(attachment.name, lambda path: self._fetch_and_write(attachment, path))

    def show(self, attachment: Attachment) -> None:
        """Show the picture as large as the window allows."""
        dialog = PictureDialog(self._ui, attachment, self._window)
        dialog.save_wanted.connect(lambda: self.save(attachment))
        self.dialog = dialog
        dialog.open()

    async def _fetch_and_write(self, attachment: Attachment, path: Path) -> None:
        content = await self._ui.desk.attachment(attachment.id)
        await asyncio.to_thread(path.write_bytes, content)


class PictureDialog(QDialog):
    """One picture, scaled to the dialog."""

    save_wanted = Signal()

    def __init__(self, ui: UiContext, attachment: Attachment, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._attachment = attachment
        self._image: QImage | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(attachment.name)
        self.setModal(True)
        window = parent.window().size()
        self.resize(max(480, int(window.width() * 0.8)), max(360, int(window.height() * 0.85)))
        self._stack = QStackedLayout()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(1, 1)
        self._picture.setAccessibleName(attachment.name)
        self._failed = EmptyState(ui, "image", self.tr("This picture cannot be shown."))
        self._waiting = Spinner(ui, 28)
        self._build()
        self._load()

    def _build(self) -> None:
        waiting = QWidget()
        QVBoxLayout(waiting).addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignCenter)
        for page in (waiting, self._picture, self._failed):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.addLayout(self._stack, 1)
        row = hbox(gap=8)
        row.addWidget(Label(f"{self._attachment.name} · {self._ui.locale.size(self._attachment.size)}", "muted"), 1)
        row.addWidget(Button(self._ui, self.tr("Save as…"), self.save_wanted.emit, icon="download"))
        close = Button(self._ui, self.tr("Close"), self.accept, kind="primary")
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()

    def _load(self) -> None:
        self._stack.setCurrentIndex(0)
        self._ui.tasks.run(self._fetch(), owner=self, done=self._take, failed=self._fail, key="picture")

    async def _fetch(self) -> QImage | None:
        content = await self._ui.desk.attachment(self._attachment.id)
        screen = self.screen().size() * self.devicePixelRatioF()
        return await asyncio.to_thread(decode_picture, content, screen)

    def _take(self, image: QImage | None) -> None:
        if image is None:
            self._failed.set(
                "image", self.tr("This picture cannot be shown."), self.tr("It can still be saved as a file.")
            )
            self._stack.setCurrentIndex(2)
            return
        self._image = image
        self._stack.setCurrentIndex(1)
        self._scale()

    def _fail(self, fault: Fault) -> None:
        self._failed.set("cloud-off", fault.what, fault.advice, self.tr("Try again"), self._load)
        self._stack.setCurrentIndex(2)

    def _scale(self) -> None:
        if self._image is None:
            return
        ratio = self.devicePixelRatioF()
        room: QSize = self._picture.size() * ratio
        image = self._image
        if image.width() > room.width() or image.height() > room.height():
            image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._scale()
