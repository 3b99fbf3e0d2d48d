"""The buttons on a toast: its ground is inverse, so the ordinary ones would not be seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from agent_console.ui.context import UiShell
from agent_console.ui.widgets.basic import Button, IconButton


class ToastButton(Button):
    """The one way out that a notice offers."""

    def __init__(self, ui: UiShell, text: str, on_click: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(ui, text, on_click, kind="link", parent=parent)
        self._ui = ui
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._colour()
        ui.theme.theme_changed.connect(self._colour)

    def _colour(self) -> None:
        ink = self._ui.theme.color("inverse_accent").name()
        self.setStyleSheet(f"QPushButton {{ color: {ink}; font-weight: 600; }}")


class ToastCross(IconButton):
    """Puts the notice away."""

    def __init__(self, ui: UiShell, name: str, on_click: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(ui, "x", name, on_click, role="on_inverse", parent=parent)
        self.setFixedSize(24, 24)
        self._colour()
        ui.theme.theme_changed.connect(self._colour)

    def _colour(self) -> None:
        ground = self._ui.theme.color("inverse").name()
        self.setStyleSheet(f"QToolButton {{ background: {ground}; }}")
