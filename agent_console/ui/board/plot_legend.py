"""How the series of a plot are told apart: lines and markers of different shapes, and the legend that names them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.ui.board.look import BoardLook
from agent_console.ui.board.plot_data import SECONDS, PlotData

MARKERS = {"line": "circle", "dashed": "square", "dotted": "triangle"}
PENS = {"line": Qt.PenStyle.SolidLine, "dashed": Qt.PenStyle.DashLine, "dotted": Qt.PenStyle.DotLine}


def draw_marker(painter: QPainter, shape: str, at: QPointF, radius: float, colour: QColor, ground: QColor) -> None:
    """A circle, square or triangle with a rim of the ground, so that it stands out from lines."""
    painter.setPen(QPen(ground, 1.4))
    painter.setBrush(colour)
    if shape == "circle":
        painter.drawEllipse(at, radius, radius)
    elif shape == "square":
        painter.drawRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
    else:
        high = radius * 1.25
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(at.x(), at.y() - high),
                    QPointF(at.x() + high, at.y() + radius),
                    QPointF(at.x() - high, at.y() + radius),
                ]
            )
        )


class Legend(QWidget):
    """Names of the series with the line and marker that each is drawn with; wraps where there is no room."""

    def __init__(self, look: BoardLook) -> None:
        super().__init__()
        self._look = look
        self._data = PlotData(SECONDS)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._again)

    def show_data(self, data: PlotData) -> None:
        """Name the series of a plot."""
        self._data = data
        self.setAccessibleName(", ".join(name for name, _, _ in self._entries()))
        self._again()

    def _again(self) -> None:
        self.updateGeometry()
        self.update()

    def _entries(self) -> list[tuple[str, str, str]]:
        found = [(row.name, row.role, row.style) for row in self._data.series]
        if self._data.band is not None:
            found.append((self._data.band.name, self._data.band.role, "band"))
        return found

    def _places(self, width: int) -> list[tuple[int, int]]:
        metrics, look = self._look.metrics("small"), self._look
        places, left, line = [], 0, 0
        for name, _, _ in self._entries():
            wide = look.px(30) + metrics.horizontalAdvance(name) + look.px(18)
            if left and left + wide - look.px(18) > width:
                left, line = 0, line + 1
            places.append((left, line))
            left += wide
        return places

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = max((line for _, line in self._places(width)), default=0) + 1
        return lines * (self._look.metrics("small").height() + self._look.px(4))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self.heightForWidth(self.width() or self._look.px(400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.metrics("small").height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        painter.setFont(look.font("small"))
        high = painter.fontMetrics().height()
        for (name, role, style), (left, line) in zip(self._entries(), self._places(self.width()), strict=True):
            middle = line * (high + look.px(4)) + high / 2
            colour = QColor(look.color(role))
            if style in ("bars", "band"):
                if style == "band":
                    colour.setAlpha(80)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(left + look.px(8), middle - look.px(5), look.px(12), look.px(10)), 2, 2)
            else:
                painter.setPen(QPen(colour, max(2.0, look.px(2)), PENS[style]))
                painter.drawLine(QPointF(left, middle), QPointF(left + look.px(24), middle))
                at = QPointF(left + look.px(12), middle)
                draw_marker(painter, MARKERS[style], at, look.px(3.4), colour, look.color("surface"))
            painter.setPen(look.color("text_muted"))
            painter.drawText(QPointF(left + look.px(30), middle - high / 2 + painter.fontMetrics().ascent()), name)
        painter.end()
