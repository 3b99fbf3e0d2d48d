"""Shows the notifier's notices as a stack at the foot of the window, above everything, away from what is being written."""

from __future__ import annotations

import time
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from agent_console.ui.context import UiShell
from agent_console.ui.notifier import Notice
from agent_console.ui.widgets.basic import IconLabel, Label, hbox, reveal, vbox
from agent_console.ui.widgets.toast_button import ToastButton, ToastCross

_WIDTH = 380
_NARROWEST = 240
_ICONS = {"info": "info", "success": "circle-check", "warning": "triangle-alert", "danger": "circle-alert"}
_SHOWN = 4


class Toast(QFrame):
    """One notice on an inverse ground, so that it is seen on any panel in any theme."""

    def __init__(self, ui: UiShell, notice: Notice) -> None:
        super().__init__()
        self.notice = notice
        self._ui = ui
        self.setAccessibleName(f"{notice.text} {notice.detail}".strip())
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        row = hbox(self, margins=(14, 10, 8, 10), gap=10)
        level = Qt.AlignmentFlag.AlignTop if notice.detail else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(IconLabel(ui, _ICONS.get(notice.tone, "info"), "on_inverse"), 0, level)
        words = vbox(gap=2)
        self._text = Label("", "strong", wrap=True)
        self._detail = Label(notice.detail, "small", wrap=True)
        for label in (self._text, self._detail):
            words.addWidget(label)
        row.addLayout(words, 1)
        if notice.action:
            row.addWidget(ToastButton(ui, notice.action, partial(ui.notifier.act, notice.key)))
        row.addWidget(ToastCross(ui, self.tr("Put the notice away"), partial(ui.notifier.dismiss, notice.key)))
        reveal(self._detail, bool(notice.detail))
        self._colour()
        self.tick()
        ui.theme.theme_changed.connect(self._colour)

    def read_by_mouse(self) -> bool:
        """Whether the mouse rests on it: it stays then."""
        return self.window().isActiveWindow() and self.rect().contains(self.mapFromGlobal(QCursor.pos()))

    def tick(self) -> None:
        """Show the seconds left where they count."""
        text = self.notice.text
        if self.notice.countdown and self.notice.until is not None:
            left = max(0, round(self.notice.until - time.monotonic()))
            text = f"{text} · {self._ui.locale.span(left)}"
        if text != self._text.text():
            self._text.setText(text)

    def _colour(self) -> None:
        ink = self._ui.theme.color("on_inverse").name()
        for label in (self._text, self._detail):
            label.setStyleSheet(f"color: {ink};")

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._ui.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("inverse"))
        painter.drawRoundedRect(self.rect(), 8, 8)
        if self.notice.tone in ("warning", "danger"):
            painter.setBrush(theme.color(f"{self.notice.tone}_solid"))
            painter.drawRoundedRect(0, 8, 3, self.height() - 16, 1, 1)
        painter.end()


class ToastHost(QWidget):
    """Lies over `window` and lets clicks through beside the toasts."""

    def __init__(self, ui: UiShell, window: QWidget, *, lift: int = 40) -> None:
        """lift: pixels above the lower edge that stay free."""
        super().__init__(window)
        self._ui = ui
        self._lift = lift
        self._toasts: dict[str, Toast] = {}
        self._panel: QWidget | None = None
        self._column = vbox(self, gap=8)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setAccessibleName(self.tr("Notices"))
        window.installEventFilter(self)
        ui.notifier.posted.connect(self._posted)
        ui.notifier.dismissed.connect(self._gone)
        ui.ticker.second.connect(self._tick)
        for notice in list(ui.notifier.current.values()):
            self._posted(notice)
        self.setVisible(bool(self._toasts))

    def lie_over(self, panel: QWidget) -> None:
        """Stand over this panel while it is shown; else in the lower right."""
        self._panel = panel
        panel.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return False

    def _posted(self, notice: Notice) -> None:
        self._gone(notice.key)
        toast = Toast(self._ui, notice)
        self._toasts[notice.key] = toast
        self._column.addWidget(toast)
        while len(self._toasts) > _SHOWN:
            oldest = next((key for key, shown in self._toasts.items() if shown.notice.until is not None), None)
            if oldest is None:
                break
            self._ui.notifier.dismiss(oldest)
        self._place()

    def _gone(self, key: str) -> None:
        toast = self._toasts.pop(key, None)
        if toast is not None:
            self._column.removeWidget(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _tick(self, _now: float) -> None:
        moment = time.monotonic()
        for key, toast in list(self._toasts.items()):
            if toast.read_by_mouse() and not toast.notice.countdown:
                continue
            if toast.notice.until is not None and toast.notice.until <= moment:
                self._ui.notifier.dismiss(key)
            else:
                toast.tick()

    def _place(self) -> None:
        window = self.parentWidget()
        self.setVisible(bool(self._toasts))
        if window is None or not self._toasts:
            return
        width, left = _WIDTH, window.width() - _WIDTH - 16
        panel = self._panel
        if panel is not None and shiboken6.isValid(panel) and panel.isVisible():
            # What stands beside the panel, a field or a button, must not be covered.
            width = min(_WIDTH, max(_NARROWEST, panel.width() - 16))
            left = min(window.width() - width - 16, panel.mapTo(window, QPoint(0, 0)).x() + 8)
        for toast in self._toasts.values():
            toast.setFixedWidth(width)
        self._column.activate()
        height = sum(
            toast.heightForWidth(width) if toast.hasHeightForWidth() else toast.sizeHint().height()
            for toast in self._toasts.values()
        )
        height += 8 * (len(self._toasts) - 1)
        self.setGeometry(left, window.height() - height - self._lift, width, height)
        self.raise_()
