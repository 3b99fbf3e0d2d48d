"""Labels, buttons, lines and layouts with the theme's manners."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from agent_console.ui.context import UiShell


def vbox(
    parent: QWidget | None = None, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0
) -> QVBoxLayout:
    """A column without surprises: no margins, no gap, unless asked for."""
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    _tidy(layout, margins, gap)
    return layout


def hbox(
    parent: QWidget | None = None, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0
) -> QHBoxLayout:
    """A row without surprises."""
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    _tidy(layout, margins, gap)
    return layout


def _tidy(layout: QBoxLayout, margins: tuple[int, int, int, int], gap: int) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and delete its widgets later."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)


def reveal(widget: QWidget, on: bool) -> None:
    """`setVisible` that never opens a window: a widget that has no parent yet is shown when it gets one."""
    if on and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(on)


_ICON_GAP = 4


class Label(QLabel):
    """Plain text, never guessed to be rich. `kind`: body, strong, small, muted, caption, section, title, heading, display."""

    def __init__(
        self, text: str = "", kind: str = "body", parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", kind)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def selectable(self) -> Label:
        """Let the mouse and the keyboard select the text."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return self

    def set_tone(self, tone: str) -> None:
        """Colour by meaning; "" for the ordinary one."""
        self.setProperty("tone", tone or None)
        self.style().unpolish(self)
        self.style().polish(self)


class ElidedLabel(Label):
    """One line that ends in an ellipsis when there is no room; the whole text is the tooltip then."""

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, kind, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 4, super().sizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._set_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_tip()

    def _set_tip(self) -> None:
        cut = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = self.contentsRect()
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


class IconLabel(QLabel):
    """A picture without words; `spoken` names it for screen readers and in the tooltip ("" : decoration)."""

    def __init__(
        self,
        ui: UiShell,
        name: str,
        role: str = "icon",
        size: int = 16,
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._name, self._role, self._size = name, role, size
        self.setFixedSize(size, size)
        self.set_icon(name, role, spoken)
        ui.theme.theme_changed.connect(self._draw)

    def set_icon(self, name: str, role: str = "", spoken: str = "") -> None:
        self._name, self._role = name, role or self._role
        self.setToolTip(spoken)
        self.setAccessibleName(spoken)
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(self._ui.icons.pixmap(self._name, self._role, self._size, self.devicePixelRatioF()))


class Button(QPushButton):
    """A button with words. `kind`: "" ordinary, primary, ghost, link."""

    def __init__(
        self,
        ui: UiShell,
        text: str,
        on_click: Callable[[], object] | None = None,
        *,
        kind: str = "",
        icon: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        if kind:
            self.setProperty("kind", kind)
        if small:
            self.setProperty("small", True)
        # The style leaves too little between picture and words: the picture brings room of its own.
        self.setProperty("icon_gap", _ICON_GAP)
        self.setIconSize(QSize(16 + _ICON_GAP, 16))
        if icon:
            role = {"primary": "on_accent", "link": "accent_text"}.get(kind, "icon")
            ui.icons.put(self, icon, role)
        if on_click is not None:
            self.clicked.connect(lambda *_: on_click())


class IconButton(QToolButton):
    """A button without words: `name` is its tooltip and what a screen reader says."""

    def __init__(
        self,
        ui: UiShell,
        icon: str,
        name: str,
        on_click: Callable[[], object] | None = None,
        *,
        checkable: bool = False,
        role: str = "icon",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        ui.icons.put(self, icon, role)
        self.setIconSize(QSize(16, 16))
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_name(name)
        if on_click is not None:
            self.clicked.connect(lambda *_: on_click())

    def set_name(self, name: str, key: str = "") -> None:
        """What it does; `key` is shown in the tooltip only."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  ({key})" if key else name)

    def set_icon(self, icon: str, role: str = "icon") -> None:
        self._ui.icons.put(self, icon, role)


class KeyCap(Label):
    """A key as it is printed on the key."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, "keycap", parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class Line(QFrame):
    """A thin line; direction "h" or "v"."""

    def __init__(self, direction: str = "h", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", direction)


class FactRow(QWidget):
    """A name and a value beside each other, with room for a small control at the end (`add`)."""

    def __init__(
        self, name: str, value: str | QWidget, parent: QWidget | None = None, *, name_width: int = 104
    ) -> None:
        super().__init__(parent)
        self._layout = hbox(self, gap=8)
        self.name_label = Label(name, "muted")
        self.name_label.setFixedWidth(name_width)
        self.name_label.setWordWrap(True)
        self.name_label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self.name_label)
        if isinstance(value, str):
            self.value: QWidget = Label(value, wrap=True).selectable()
        else:
            self.value = value
        self.value.setAccessibleName(f"{name}: {value}" if isinstance(value, str) else name)
        self._layout.addWidget(self.value, 1)
        if isinstance(value, ElidedLabel):
            # Level with the first line of a name that takes two.
            self._layout.setAlignment(self.value, Qt.AlignmentFlag.AlignTop)

    def add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
