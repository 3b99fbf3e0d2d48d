"""Icons: the Lucide files of `resources/icons` in the colour of a theme role, sharp at every scale.

`Icons.put(button, name, role)` also repaints the button when the theme changes; painters take `paint` or `pixmap`.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from agent_console.resources import resource_path
from agent_console.ui.theme import Theme

CHANNEL_ICONS = {
    "chat": "message-circle",
    "email": "mail",
    "phone": "phone",
    "telegram": "send",
    "form": "file-text",
    "messenger": "smartphone",
    "help_centre": "life-buoy",
    "hotline": "headphones",
}
MARKET_ICONS = {"stays": "bed-double", "appointments": "calendar-check", "cars": "car"}
PRIORITY_ICONS = {"low": "arrow-down", "normal": "equal", "high": "arrow-up", "urgent": "chevrons-up"}
STATUS_ICONS = {
    "new": "circle-dot",
    "open": "circle",
    "pending": "hourglass",
    "on_hold": "circle-pause",
    "solved": "circle-check",
    "closed": "archive",
}
CLOCK_ICONS = {
    "running": "clock",
    "warn": "clock-alert",
    "breached": "timer-off",
    "answered_late": "check",
    "paused": "circle-pause",
    "met": "check-check",
    "inactive": "circle-dashed",
}


_ON_SOLID = ("on_accent", "on_danger")
"""Colours that are lost on the pale ground of a button that cannot be pressed."""


class _TakesIcon(Protocol):
    def setIcon(self, icon: QIcon) -> None: ...


@cache
def _source(name: str) -> str:
    return resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")


class Icons:
    """The icon family in the colours of one theme. Names are file names of `resources/icons`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int, tuple[int, ...]], QIcon] = {}
        theme.theme_changed.connect(self._forget)

    def icon(self, name: str, role: str = "icon", gap: int = 0, sizes: tuple[int, ...] = (16,)) -> QIcon:
        """As a QIcon for buttons, menus and models. gap: so many empty pixels to the right of it; sizes: in logical pixels, of
        which each is drawn at once."""
        found = self._icons.get((name, role, gap, sizes))
        if found is None:
            found = self._icons[(name, role, gap, sizes)] = QIcon()
            ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
            for size in sizes:
                for ratio in ratios:
                    found.addPixmap(_with_room(self.pixmap(name, role, size, ratio), gap))
                    if role in _ON_SOLID:
                        dimmed = _with_room(self.pixmap(name, "text_faint", size, ratio), gap)
                        found.addPixmap(dimmed, QIcon.Mode.Disabled)
        return found

    def pixmap(self, name: str, role: str = "icon", size: int = 16, ratio: float = 1.0) -> QPixmap:
        """As a picture of `size` logical pixels for a screen with device pixel ratio `ratio`."""
        key = (name, role, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._draw(name, self._theme.color(role).name(), size, ratio)
        return found

    def paint(self, painter: QPainter, box: QRect, name: str, role: str = "icon") -> None:
        """Into the square `box` of a widget."""
        painter.drawPixmap(box.topLeft(), self.pixmap(name, role, box.width(), painter.device().devicePixelRatioF()))

    def put(self, button: _TakesIcon, name: str, role: str = "icon") -> None:
        """Set the icon of a button or action now and after every change of theme. A later call replaces the name."""
        if not isinstance(button, QObject):
            button.setIcon(self.icon(name, role))
            return
        button.setIcon(self.icon(name, role, int(button.property("icon_gap") or 0)))
        first = button.property("icon_name") is None
        button.setProperty("icon_name", name)
        button.setProperty("icon_role", role)
        if first:
            follower = _Follower(button, self)
            self._theme.theme_changed.connect(follower.repaint)

    def _forget(self) -> None:
        self._pixmaps.clear()
        self._icons.clear()

    @staticmethod
    def _draw(name: str, color: str, size: int, ratio: float) -> QPixmap:
        svg = _source(name).replace("currentColor", color)
        # A little thinner than Lucide's own 2: calmer beside 13 px text.
        svg = svg.replace('stroke-width="2"', 'stroke-width="1.85"')
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        pixels = round(size * ratio)
        pixmap = QPixmap(QSize(pixels, pixels))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _with_room(picture: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return picture
    ratio = picture.devicePixelRatio()
    wider = QPixmap(QSize(picture.width() + round(gap * ratio), picture.height()))
    wider.fill(Qt.GlobalColor.transparent)
    wider.setDevicePixelRatio(ratio)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wider


class _Follower(QObject):
    """Child of a button: its connection to the theme ends with the button."""

    def __init__(self, button: QObject, icons: Icons) -> None:
        super().__init__(button)
        self._icons = icons

    def repaint(self) -> None:
        button = self.parent()
        if button is not None and hasattr(button, "setIcon"):
            name, role = str(button.property("icon_name")), str(button.property("icon_role"))
            button.setIcon(self._icons.icon(name, role, int(button.property("icon_gap") or 0)))
