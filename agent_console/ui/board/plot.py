"""A plot over hours, painted by hand: lines with markers, bars, a band, a cursor that the mouse and the arrow keys move."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.ui.board.look import BoardLook
from agent_console.ui.board.plot_data import SECONDS, PlotData, Series, axis_steps
from agent_console.ui.board.plot_legend import MARKERS, PENS, draw_marker


class Plot(QWidget):
    """`hour_chosen(place)`: the tickets of that hour are wanted. `describe` makes the words for screen readers."""

    hour_chosen = Signal(int)

    def __init__(self, look: BoardLook, name: str, describe: Callable[[PlotData], str]) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._describe = describe
        self.data = PlotData(SECONDS)
        self.cursor_at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def show_data(self, data: PlotData) -> None:
        """Draw other figures."""
        if data != self.data:
            self.data = data
            self.cursor_at = min(self.cursor_at, len(data.hours) - 1)
            self.setAccessibleDescription(self._describe(data))
            self.update()

    def value_text(self, value: float | None) -> str:
        """A value in the plot's unit."""
        if value is None:
            return "–"
        if self.data.unit == SECONDS:
            return self._look.ui.locale.span(value)
        return self._look.ui.locale.number(round(value, 1) if value % 1 else int(value))

    def lines_of(self, place: int) -> list[tuple[str, str, str]]:
        """(colour role, name, value) of everything known of one hour."""
        data = self.data
        lines = [(row.role, row.name, self.value_text(row.values[place])) for row in data.series]
        band = data.band
        if band is not None and band.low[place] is not None:
            low, high = self.value_text(band.low[place]), self.value_text(band.high[place])
            lines.append((band.role, band.name, f"{low} – {high}"))
        return lines

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(420), self._look.px(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(260), self._look.px(150))

    # --- gestures --------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._area()
        inside = area.left() <= event.position().x() <= area.right() and self.data.hours
        self._go(int((event.position().x() - area.left()) / self._step(area)) if inside else -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.mouseMoveEvent(event)
        if self.cursor_at >= 0:
            self.hour_chosen.emit(self.cursor_at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._go(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.data.hours) - 1
        key = event.key()
        if key == Qt.Key.Key_Left:
            self._go(last if self.cursor_at < 0 else max(0, self.cursor_at - 1))
        elif key == Qt.Key.Key_Right:
            self._go(0 if self.cursor_at < 0 else min(last, self.cursor_at + 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cursor_at >= 0:
            self.hour_chosen.emit(self.cursor_at)
        else:
            super().keyPressEvent(event)

    def _go(self, place: int) -> None:
        place = min(place, len(self.data.hours) - 1)
        if place == self.cursor_at:
            return
        self.cursor_at = place
        if place >= 0:
            said = ", ".join(f"{name}: {value}" for _, name, value in self.lines_of(place))
            self.setAccessibleName(f"{self._name}, {self._hour(place)}: {said}")
        else:
            self.setAccessibleName(self._name)
        self.update()

    # --- geometry --------------------------------------------------------------------------------------------------

    def _area(self) -> QRectF:
        look = self._look
        steps = axis_steps(self.data.top, self.data.unit)
        widest = max(look.metrics("small").horizontalAdvance(self._axis_text(step)) for step in steps)
        left = widest + look.px(10)
        below = look.metrics("small").height() + look.px(10)
        return QRectF(left, look.px(10), self.width() - left - look.px(12), self.height() - below - look.px(10))

    def _step(self, area: QRectF) -> float:
        return area.width() / max(1, len(self.data.hours))

    def _axis_text(self, value: float) -> str:
        return "0" if not value else self.value_text(value)

    def _hour(self, place: int) -> str:
        return self._look.ui.locale.time(self.data.hours[place])

    def _point(self, area: QRectF, top: float, place: float, value: float) -> QPointF:
        return QPointF(
            area.left() + (place + 0.5) * self._step(area), area.bottom() - area.height() * min(1.0, value / top)
        )

    # --- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if not self.data.empty:
            area = self._area()
            top = axis_steps(self.data.top, self.data.unit)[-1]
            self._axes(painter, area, top)
            self._draw_band(painter, area, top)
            for row in sorted(self.data.series, key=lambda row: row.style != "bars"):
                (self._bars if row.style == "bars" else self._line)(painter, area, top, row)
            self._cursor(painter, area, top)
        painter.end()

    def _axes(self, painter: QPainter, area: QRectF, top: float) -> None:
        look = self._look
        painter.setFont(look.font("small"))
        high = painter.fontMetrics().height()
        for step in axis_steps(self.data.top, self.data.unit):
            level = area.bottom() - area.height() * step / top
            painter.setPen(QPen(look.color("border_strong" if not step else "border"), 1))
            painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
            painter.setPen(look.color("text_faint"))
            box = QRectF(0, level - high / 2, area.left() - look.px(6), high)
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._axis_text(step)
            )
        step_width = self._step(area)
        room = painter.fontMetrics().horizontalAdvance("00:00") + look.px(14)
        every = max(1, -int(-room // step_width))
        for place in range(0, len(self.data.hours), every):
            centre = area.left() + (place + 0.5) * step_width
            box = QRectF(centre - room / 2, area.bottom() + look.px(4), room, high)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), self._hour(place))
        if self.data.now_at is not None:
            self._now(painter, area)

    def _now(self, painter: QPainter, area: QRectF) -> None:
        assert self.data.now_at is not None
        left = area.left() + self.data.now_at * self._step(area)
        painter.setPen(QPen(self._look.color("text_faint"), 1, Qt.PenStyle.DashDotLine))
        painter.drawLine(QPointF(left, area.top()), QPointF(left, area.bottom()))
        painter.setPen(self._look.color("text_muted"))
        text = self.tr("now")
        width = painter.fontMetrics().horizontalAdvance(text) + 2
        at = left + self._look.px(4)
        if at + width > area.right():
            at = left - width - self._look.px(4)
        painter.drawText(QPointF(at, area.top() + painter.fontMetrics().ascent()), text)

    def _draw_band(self, painter: QPainter, area: QRectF, top: float) -> None:
        band = self.data.band
        if band is None:
            return
        colour = QColor(self._look.color(band.role))
        colour.setAlpha(56)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        step = self._step(area)
        for place, (low, high) in enumerate(zip(band.low, band.high, strict=True)):
            if low is None or high is None:
                continue
            above, below = self._point(area, top, place, high), self._point(area, top, place, low)
            box = QRectF(above.x() - step * 0.42, above.y(), step * 0.84, max(2.0, below.y() - above.y()))
            painter.drawRoundedRect(box, 3, 3)

    def _bars(self, painter: QPainter, area: QRectF, top: float, row: Series) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(row.role))
        step = self._step(area)
        for place, value in enumerate(row.values):
            if value:
                at = self._point(area, top, place, value)
                painter.drawRoundedRect(QRectF(at.x() - step * 0.22, at.y(), step * 0.44, area.bottom() - at.y()), 2, 2)

    def _line(self, painter: QPainter, area: QRectF, top: float, row: Series) -> None:
        colour = self._look.color(row.role)
        path, drawing = QPainterPath(), False
        points = []
        for place, value in enumerate(row.values):
            if value is None:
                drawing = False
                continue
            point = self._point(area, top, place, value)
            points.append(point)
            if drawing:
                path.lineTo(point)
            else:
                path.moveTo(point)
            drawing = True
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, max(2.0, self._look.px(2)), PENS[row.style], Qt.PenCapStyle.RoundCap))
        painter.drawPath(path)
        for point in points:
            draw_marker(painter, MARKERS[row.style], point, self._look.px(3.4), colour, self._look.color("surface"))

    def _cursor(self, painter: QPainter, area: QRectF, top: float) -> None:
        place = self.cursor_at
        if not 0 <= place < len(self.data.hours):
            return
        look = self._look
        centre = area.left() + (place + 0.5) * self._step(area)
        painter.setPen(QPen(look.color("text_muted"), 1))
        painter.drawLine(QPointF(centre, area.top()), QPointF(centre, area.bottom()))
        lines = self.lines_of(place)
        title = self._hour(place)
        note = self.data.notes[place] if self.data.notes else ""
        painter.setFont(look.font("small"))
        metrics = painter.fontMetrics()
        gap = look.px(10)
        names = max(metrics.horizontalAdvance(name) for _, name, _ in lines)
        figures = max(metrics.horizontalAdvance(value) for _, _, value in lines)
        width = (
            max(names + figures + gap * 3, metrics.horizontalAdvance(title), metrics.horizontalAdvance(note)) + 2 * gap
        )
        rows = len(lines) + 1 + bool(note)
        height = metrics.height() * rows + gap
        left = centre + gap if centre + gap + width < self.width() else centre - gap - width
        box = QRectF(max(0.0, left), area.top(), width, height)
        painter.setPen(QPen(look.color("border_strong"), 1))
        painter.setBrush(look.color("raised"))
        painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(gap, gap / 2, -gap, -gap / 2)
        painter.setPen(look.color("text"))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), title)
        for number, (role, name, value) in enumerate(lines, 1):
            line = QRectF(inner.left(), inner.top() + number * metrics.height(), inner.width(), metrics.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(role))
            painter.drawEllipse(QPointF(line.left() + 4, line.center().y()), 3.5, 3.5)
            painter.setPen(look.color("text_muted"))
            painter.drawText(line.adjusted(gap + 2, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), name)
            painter.setPen(look.color("text"))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), value)
        if note:
            painter.setPen(look.color("text_faint"))
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), note)
