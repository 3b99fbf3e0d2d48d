"""The files of a message: pictures as thumbnails that open larger, everything else as a chip that is saved after asking."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from agent_console.ui.case.pictures import decode_picture, is_picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QPaintEvent

    from agent_console.contract.entities import Attachment
    from agent_console.domain.faults import Fault
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["AttachmentStrip"]

THUMBNAIL = QSize(220, 150)
CHIP_HEIGHT = 44
GAP = 6


class AttachmentStrip(QWidget):
    """Lays its files out in rows that wrap."""

    resized = Signal()

    def __init__(self, look: CaseLook, attachments: Sequence[Attachment], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: list[_Thumbnail | _FileChip] = []
        for attachment in attachments:
            # A file of a reply that has not left yet has no id to fetch it by.
            kind = _Thumbnail if attachment.id and is_picture(attachment.mime) else _FileChip
            part = kind(look, attachment, self)
            part.setEnabled(bool(attachment.id))
            part.resized.connect(self.resized)
            self._parts.append(part)

    def fit(self, width: int) -> tuple[int, int]:
        """Place the files for at most `width`; the width and height that they take."""
        x = y = row_height = used = 0
        for part in self._parts:
            size = part.wanted_size(width)
            if x and x + size.width() > width:
                x, y, row_height = 0, y + row_height + GAP, 0
            part.setGeometry(QRect(x, y, size.width(), size.height()))
            used = max(used, x + size.width())
            row_height = max(row_height, size.height())
            x += size.width() + GAP
        return used, y + row_height


class _FileButton(QAbstractButton):
    """One file. Pressing it shows or saves it."""

    resized = Signal()

    def __init__(self, look: CaseLook, attachment: Attachment, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._attachment = attachment
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(
            self.tr("File {name}, {size}").format(name=attachment.name, size=look.file_size(attachment.size))
        )
        self.clicked.connect(self._pressed)

    def _pressed(self) -> None:
        self._look.save_attachment(self._attachment)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Save as…"), lambda: self._look.save_attachment(self._attachment))
        menu.popup(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def _paint_frame(self, painter: QPainter) -> None:
        theme = self._look.theme
        color = theme.color("focus" if self.hasFocus() else "border_strong" if self.underMouse() else "border")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 2 if self.hasFocus() else 1))
        painter.setBrush(theme.color("surface"))
        radius = theme.radius("m")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class _FileChip(_FileButton):
    def wanted_size(self, width: int) -> QSize:
        metrics = self._look.theme.metrics("body")
        text = max(
            metrics.horizontalAdvance(self._attachment.name),
            self._look.theme.metrics("caption").horizontalAdvance(self._detail()),
        )
        return QSize(min(width, max(150, min(300, text + 76))), CHIP_HEIGHT)

    def _detail(self) -> str:
        return self._look.file_size(self._attachment.size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_frame(painter)
        theme = self._look.theme
        self._look.icons.paint(painter, QRect(10, (self.height() - 20) // 2, 20, 20), "file-text")
        self._look.icons.paint(painter, QRect(self.width() - 26, (self.height() - 16) // 2, 16, 16), "download")
        room = self.width() - 38 - 32
        name = theme.metrics("body").elidedText(self._attachment.name, Qt.TextElideMode.ElideMiddle, room)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        painter.drawText(QRect(38, 4, room, 19), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_muted"))
        painter.drawText(QRect(38, 22, room, 17), Qt.AlignmentFlag.AlignVCenter, self._detail())


class _Thumbnail(_FileButton):
    """A picture. Until it has come it keeps its place, so that nothing moves when it does."""

    def __init__(self, look: CaseLook, attachment: Attachment, parent: QWidget) -> None:
        super().__init__(look, attachment, parent)
        self._image: QImage | None = None
        self._asked = False
        self._failed = False
        self.setToolTip(attachment.name)

    def wanted_size(self, width: int) -> QSize:
        return QSize(min(width, THUMBNAIL.width()), THUMBNAIL.height())

    def _pressed(self) -> None:
        if self._failed:
            self._asked = self._failed = False
            self.update()
        else:
            self._look.show_picture(self._attachment)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Asked for when it first comes into view, not when the conversation is built.
        if not self._asked:
            self._asked = True
            self._look.load(self, self._attachment, self._take, self._could_not)
        painter = QPainter(self)
        self._paint_frame(painter)
        if self._image is None:
            self._paint_waiting(painter)
            return
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 5, 5)
        painter.setClipPath(clip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect().adjusted(2, 2, -2, -2), self._image, self._visible_part(self._image))

    def _visible_part(self, image: QImage) -> QRect:
        """The picture in the thumbnail's proportions: the middle of a wide one, of a tall one (a screenshot) the top."""
        part = self.size().scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect((image.width() - part.width()) // 2, 0, part.width(), part.height())

    def _paint_waiting(self, painter: QPainter) -> None:
        theme = self._look.theme
        box = QRect((self.width() - 24) // 2, self.height() // 2 - 26, 24, 24)
        self._look.icons.paint(painter, box, "circle-alert" if self._failed else "image")
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_muted"))
        text = self.tr("Not loaded. Press to try again") if self._failed else self._attachment.name
        shown = theme.metrics("caption").elidedText(text, Qt.TextElideMode.ElideMiddle, self.width() - 16)
        painter.drawText(QRect(8, self.height() // 2 + 4, self.width() - 16, 18), Qt.AlignmentFlag.AlignCenter, shown)

    def _take(self, content: bytes) -> None:
        box = THUMBNAIL * max(1.0, self.devicePixelRatioF()) * 2
        self._look.tasks.run(asyncio.to_thread(decode_picture, content, box), owner=self, done=self._show, key="decode")

    def _show(self, image: QImage | None) -> None:
        self._image = image
        self._failed = image is None
        self.update()

    def _could_not(self, _fault: Fault) -> None:
        self._failed = True
        self.update()
