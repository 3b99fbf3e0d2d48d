"""Paints one ticket row: who, what, the booking, the clock, whose it is.

Everything that does not change with the second is measured and cut once per row and width, and kept; a paint is then only
drawing of ready strings and pictures.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from agent_console.desk.queries import TicketRow
from agent_console.ui.clock_words import ClockFace, clock_face
from agent_console.ui.context import UiShell
from agent_console.ui.icons import CHANNEL_ICONS, MARKET_ICONS, PRIORITY_ICONS
from agent_console.ui.inbox.model import CHECKED_ROLE, OPEN_ROLE, ROW_ROLE
from agent_console.ui.inbox.row_words import spoken_row
from agent_console.ui.widgets.avatar import paint_avatar
from agent_console.ui.words import STATUS_TONES, word

_CACHE = 600
_LEFT, _RIGHT, _TOP = 40, 12, 9
_LINE = 19
_VIEWERS = 2
Person = tuple[str, int]
"""Name and hue of a colleague."""


class Viewer(NamedTuple):
    """A colleague who is at a case now."""

    name: str
    hue: int
    writes: bool


@dataclass
class _Layout:
    """The strings of one row, cut to the width."""

    name: str
    name_width: int
    subject: str
    preview: str
    booking: str
    booking_width: int
    stamp: str
    stamp_width: int
    status: str
    status_width: int


class TicketDelegate(QStyledItemDelegate):
    """`person_of` says who an agent id is; `viewers_of` the colleagues who are at a ticket now."""

    def __init__(
        self,
        ui: UiShell,
        person_of: Callable[[str], Person | None],
        viewers_of: Callable[[str], list[Viewer]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._person_of = person_of
        self._viewers_of = viewers_of
        self._layouts: OrderedDict[tuple[object, ...], _Layout] = OrderedDict()
        self._avatars: dict[tuple[str, int, int, float], QPixmap] = {}
        self._shown_faces: dict[str, tuple[str, str, int]] = {}
        self.show_checks = False
        self.badges_alone = False
        """Only the clocks are to be painted: nothing else of the rows has changed."""
        ui.theme.theme_changed.connect(self.forget)
        self._prepare()

    def forget(self) -> None:
        """Measure anew: the theme, the density or the language changed."""
        self._layouts.clear()
        self._avatars.clear()
        self._shown_faces.clear()
        self._prepare()

    def row_height(self) -> int:
        return self._height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        row: TicketRow | None = index.data(ROW_ROLE)
        checked = bool(index.data(CHECKED_ROLE))
        state = option.state
        opened = bool(index.data(OPEN_ROLE))
        self._ground(painter, box, state, opened or checked)
        if row is None:
            self._placeholder(painter, box)
            return
        if self.badges_alone:
            self._badge(painter, box, row, self._face(row))
            return
        if opened:
            painter.fillRect(box.left(), box.top(), 3, box.height() - 1, self._ui.theme.color("accent"))
        self._edge(painter, box, row, state, checked)
        face = self._face(row)
        badge = self._badge(painter, box, row, face)
        viewers = self._viewers_of(row.id)
        layout = self._layout(row, box.width(), badge, min(len(viewers), _VIEWERS))
        self._words(painter, box, row, layout)
        self._bottom(painter, box, row, layout, viewers)

    def clock_moved(self, row: TicketRow, box: QRect) -> QRect:
        """What of a row is to be painted because time has passed: nothing, the clock, or all where it needs more room."""
        face = self._face(row)
        shown = self._shown_faces.get(row.id)
        now = (face.text, face.tone, self._badge_width(face)) if face is not None else None
        if now == shown:
            return QRect()
        if now is None or shown is None or now[2] != shown[2]:
            return box
        return self._badge_place(box, now[2]).toAlignedRect()

    def spoken(self, row: TicketRow) -> str:
        """The row as a sentence, with the time left on its clock."""
        face = self._face(row)
        return f"{spoken_row(row)}, {face.spoken}" if face is not None else spoken_row(row)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        row: TicketRow | None = index.data(ROW_ROLE)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return False
        lines = [f"#{row.number}  {row.subject}", self.spoken(row)]
        if person := self._person_of(row.assignee_id):
            lines.append(self.tr("Assigned to {0}").format(person[0]))
        for viewer in self._viewers_of(row.id):
            lines.append((self.tr("{0} is writing") if viewer.writes else self.tr("{0} is here")).format(viewer.name))
        QToolTip.showText(event.globalPos(), "\n".join(lines), view)
        return True

    def _face(self, row: TicketRow) -> ClockFace | None:
        return clock_face(
            self._ui.locale,
            row.clock_metric,
            row.clock_state,
            row.due,
            row.warn,
            time.time(),
            remaining=row.clock_remaining,
        )

    # --- measuring -------------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        theme = self._ui.theme
        self._two_lines = theme.density == "comfortable"
        self._height = _TOP * 2 + _LINE * (4 if self._two_lines else 3)
        self._strong, self._body = theme.font("strong"), theme.font("body")
        self._small, self._caption = theme.font("small"), theme.font("caption")
        self._m_strong, self._m_body = QFontMetrics(self._strong), QFontMetrics(self._body)
        self._m_small, self._m_caption = QFontMetrics(self._small), QFontMetrics(self._caption)

    def _layout(self, row: TicketRow, width: int, badge: int, viewers: int) -> _Layout:
        key = (row.id, row.updated, row.unread, row.status, row.subject, width, badge, viewers)
        found = self._layouts.get(key)
        if found is not None:
            self._layouts.move_to_end(key)
            return found
        found = self._layouts[key] = self._measure(row, width, badge, viewers)
        if len(self._layouts) > _CACHE:
            self._layouts.popitem(last=False)
        return found

    def _measure(self, row: TicketRow, width: int, badge: int, viewers: int) -> _Layout:
        room = width - _LEFT - _RIGHT
        right = Qt.TextElideMode.ElideRight
        m_name = self._m_strong if row.unread else self._m_body
        stamp = self._ui.locale.stamp(row.last_message or row.updated)
        stamp_width = self._m_caption.horizontalAdvance(stamp)
        name = m_name.elidedText(
            row.customer_name or "—", right, max(40, room - badge - 8 - (22 if row.customer_tier else 0))
        )
        m_subject = self._m_strong if row.unread else self._m_body
        preview = " ".join(row.preview.split())
        if self._two_lines:
            subject = m_subject.elidedText(row.subject or preview, right, room)
            preview = self._m_small.elidedText(preview, right, room)
        else:
            subject = m_subject.elidedText(row.subject or preview, right, room)
            rest = room - m_subject.horizontalAdvance(subject) - 8
            preview = self._m_small.elidedText(preview, right, rest) if rest > 40 else ""
        status = "" if row.status == "open" else word("status", row.status)
        booking_width = self._m_caption.horizontalAdvance(row.booking_code)
        used = (booking_width + 72 if row.booking_code else 0) + stamp_width + 56
        used += 24 * viewers + 20 if viewers else 0
        status = self._m_caption.elidedText(status, right, max(0, room - used - 12))
        return _Layout(
            name,
            m_name.horizontalAdvance(name),
            subject,
            preview,
            row.booking_code,
            booking_width,
            stamp,
            stamp_width,
            status if len(status) > 1 else "",
            self._m_caption.horizontalAdvance(status),
        )

    # --- drawing ---------------------------------------------------------------------------------------------------

    def _ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag, chosen: bool) -> None:
        theme = self._ui.theme
        if chosen:
            painter.fillRect(box, theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        painter.fillRect(box.left() + _RIGHT, box.bottom(), box.width() - 2 * _RIGHT, 1, theme.color("border"))

    def _placeholder(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ui.theme.color("sunken"))
        for line, part in enumerate((0.4, 0.8, 0.6)):
            painter.drawRoundedRect(
                QRectF(box.left() + _LEFT, box.top() + _TOP + line * _LINE + 4, (box.width() - _LEFT - 40) * part, 11),
                4,
                4,
            )

    def _edge(self, painter: QPainter, box: QRect, row: TicketRow, state: QStyle.StateFlag, checked: bool) -> None:
        """The left column: unread dot, channel or tick, priority."""
        theme = self._ui.theme
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0, 0, -1, -2))
        at = QPoint(box.left() + 14, box.top() + _TOP + 2)
        if checked or self.show_checks or state & QStyle.StateFlag.State_MouseOver:
            self._icon(painter, at, "square-check" if checked else "square", "accent_text" if checked else "text_faint")
        else:
            self._icon(
                painter, at, CHANNEL_ICONS.get(row.channel, "message-circle"), "accent_text" if row.unread else "icon"
            )
        if row.unread:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(QRectF(box.left() + 18, box.top() + _TOP + _LINE + 7, 8, 8))
        if row.priority in ("high", "urgent"):
            role = "danger" if row.priority == "urgent" else "warning"
            below = QPoint(at.x(), box.top() + _TOP + _LINE * (3 if self._two_lines else 2) + 2)
            self._icon(painter, below, PRIORITY_ICONS[row.priority], role)

    def _badge_width(self, face: ClockFace) -> int:
        """In steps, so that a running counter does not unsettle the row."""
        return (self._m_caption.horizontalAdvance(face.text) + 28 + 7) // 8 * 8

    @staticmethod
    def _badge_place(box: QRect, width: int) -> QRectF:
        return QRectF(box.right() - _RIGHT - width + 1, box.top() + _TOP - 1, width, 20)

    def _badge(self, painter: QPainter, box: QRect, row: TicketRow, face: ClockFace | None) -> int:
        """The clock at the top right. Says how wide it is."""
        if face is None:
            self._shown_faces.pop(row.id, None)
            return 0
        ink, ground = self._ui.theme.tone(face.tone)
        width = self._badge_width(face)
        if len(self._shown_faces) > _CACHE:
            self._shown_faces.clear()
        self._shown_faces[row.id] = (face.text, face.tone, width)
        place = self._badge_place(box, width)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(place, 4, 4)
        role = "accent_text" if face.tone == "accent" else face.tone
        self._icon(painter, QPoint(int(place.left()) + 6, int(place.top()) + 3), face.icon, role, 14)
        self._text(painter, place.adjusted(23, 0, -4, 0).toRect(), face.text, self._caption, ink)
        return width

    def _words(self, painter: QPainter, box: QRect, row: TicketRow, layout: _Layout) -> None:
        theme = self._ui.theme
        left, top, room = box.left() + _LEFT, box.top() + _TOP, box.width() - _LEFT - _RIGHT
        text, muted = theme.color("text"), theme.color("text_muted")
        bold = self._strong if row.unread else self._body
        self._text(painter, QRect(left, top, layout.name_width + 4, _LINE), layout.name, bold, text)
        if row.customer_tier:
            self._icon(painter, QPoint(left + layout.name_width + 6, top + 2), "crown", "vip", 14)
        self._text(painter, QRect(left, top + _LINE, room, _LINE), layout.subject, bold, text)
        if self._two_lines:
            self._text(painter, QRect(left, top + 2 * _LINE, room, _LINE), layout.preview, self._small, muted)
        elif layout.preview:
            start = (self._m_strong if row.unread else self._m_body).horizontalAdvance(layout.subject) + 8
            self._text(
                painter, QRect(left + start, top + _LINE, room - start, _LINE), layout.preview, self._small, muted
            )

    def _bottom(self, painter: QPainter, box: QRect, row: TicketRow, layout: _Layout, viewers: list[Viewer]) -> None:
        """Booking with the progress of the stay, status, last message, people."""
        theme = self._ui.theme
        top = box.top() + _TOP + _LINE * (3 if self._two_lines else 2)
        left, muted = box.left() + _LEFT, theme.color("text_faint")
        if layout.booking:
            self._icon(painter, QPoint(left, top + 3), MARKET_ICONS.get(row.market, "ticket"), "text_faint", 14)
            self._text(
                painter, QRect(left + 19, top, layout.booking_width + 4, _LINE), layout.booking, self._caption, muted
            )
            left += 19 + layout.booking_width + 8
            left += self._stay(painter, left, top, row)
        if layout.status:
            ink, ground = theme.tone(STATUS_TONES.get(row.status, "neutral"))
            place = QRect(left, top + 1, layout.status_width + 10, _LINE - 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(place), 4, 4)
            self._text(painter, place.adjusted(5, 0, 0, 0), layout.status, self._caption, ink)
        right = box.right() - _RIGHT + 1
        right = self._people(painter, right, top, row, viewers)
        if row.pending:
            right -= 18
            self._icon(painter, QPoint(right, top + 3), "upload", "info", 14)
        self._text(
            painter,
            QRect(right - layout.stamp_width - 2, top, layout.stamp_width + 4, _LINE),
            layout.stamp,
            self._caption,
            muted,
        )

    def _stay(self, painter: QPainter, left: int, top: int, row: TicketRow) -> int:
        """A small bar: how much of the stay is over. Says how much room it took."""
        if row.booking_starts is None:
            return 0
        end = row.booking_ends if row.booking_ends is not None else time.time()
        length = max(1.0, end - row.booking_starts)
        part = min(1.0, max(0.0, (time.time() - row.booking_starts) / length))
        theme = self._ui.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("border"))
        painter.drawRoundedRect(QRectF(left, top + 8, 36, 4), 2, 2)
        if part > 0:
            painter.setBrush(theme.color("text_faint" if part >= 1 else "success_solid"))
            painter.drawRoundedRect(QRectF(left, top + 8, max(4.0, 36 * part), 4), 2, 2)
        return 46

    def _people(self, painter: QPainter, right: int, top: int, row: TicketRow, viewers: list[Viewer]) -> int:
        """Whose the case is, and before that who is at it: with an eye, or a pencil for whoever writes."""
        ratio = painter.device().devicePixelRatioF()
        person = self._person_of(row.assignee_id) if row.assignee_id else None
        # Whoever has the case and is at it stands there once, with the ring.
        if person is not None and person[0] not in {viewer.name for viewer in viewers}:
            right -= 20
            painter.drawPixmap(QPoint(right, top), self._avatar(person[0], person[1], 20, ratio))
            right -= 6
        writes = any(viewer.writes for viewer in viewers)
        ring = self._ui.theme.color("warning" if writes else "accent")
        for viewer in sorted(viewers, key=lambda seen: not seen.writes)[:_VIEWERS]:
            right -= 20
            painter.drawPixmap(QPoint(right, top), self._avatar(viewer.name, viewer.hue, 20, ratio))
            painter.setPen(ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawEllipse(QRectF(right - 0.5, top - 0.5, 21, 21))
            right -= 4
        if viewers:
            right -= 16
            icon, role = ("pencil", "warning") if writes else ("eye", "accent_text")
            self._icon(painter, QPoint(right, top + 3), icon, role, 14)
            right -= 4
        return right - 2

    def _avatar(self, name: str, hue: int, size: int, ratio: float) -> QPixmap:
        key = (name, hue, size, ratio)
        found = self._avatars.get(key)
        if found is None:
            found = QPixmap(QSize(round(size * ratio), round(size * ratio)))
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            paint_avatar(painter, self._ui.theme, QRectF(0, 0, size, size), name, hue)
            painter.end()
            self._avatars[key] = found
        return found

    def _icon(self, painter: QPainter, at: QPoint, name: str, role: str, size: int = 16) -> None:
        painter.drawPixmap(at, self._ui.icons.pixmap(name, role, size, painter.device().devicePixelRatioF()))

    @staticmethod
    def _text(painter: QPainter, box: QRect, text: str, font: object, color: QColor) -> None:
        painter.setFont(font)  # type: ignore[arg-type]
        painter.setPen(color)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
