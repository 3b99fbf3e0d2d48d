"""A small button that copies a text and says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from agent_console.ui.context import UiShell
from agent_console.ui.widgets.basic import IconButton


class CopyButton(IconButton):
    """`what` names the thing ("booking code"); `text` is what is copied, or a function that says it."""

    def __init__(self, ui: UiShell, what: str, text: str | Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(ui, "copy", "", self._copy, parent=parent)
        self._text = text
        self.set_name(self.tr("Copy {0}").format(what))
        self.setFixedSize(24, 24)
        self._back = QTimer(self, singleShot=True, interval=1500)
        self._back.timeout.connect(lambda: self.set_icon("copy"))

    def _copy(self) -> None:
        text = self._text if isinstance(self._text, str) else self._text()
        QGuiApplication.clipboard().setText(text)
        self.set_icon("check", "success")
        self._back.start()
