"""Small parts of the context cards: the bar of a booking's phases, a clock of another place, facts with a copy button."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.domain.phases import Phase
from agent_console.ui.format import zone_of
from agent_console.ui.widgets import CopyButton, ElidedLabel, FactRow, IconButton, Label, vbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from PySide6.QtGui import QPaintEvent

    from agent_console.ui.case.case_look import CaseLook

__all__ = ["LocalTime", "PhaseBar", "call", "copy_fact", "fact", "phone_row", "tell_fact"]

translate = QCoreApplication.translate
NAME_WIDTH = 84
BUTTON = 24


class PhaseBar(QWidget):
    """Ahead, soon, now, over as four pieces; the piece of a running booking fills as it goes on."""

    HEIGHT = 6

    def __init__(self, look: CaseLook, phase: Phase, progress: float, spoken: str) -> None:
        super().__init__()
        self._look = look
        self._phase = phase
        self._progress = progress
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        order = [Phase.BEFORE_FAR, Phase.BEFORE_NEAR, Phase.DURING, Phase.AFTER]
        here = order.index(self._phase) if self._phase in order else -1
        shares = (0.2, 0.2, 0.45, 0.15)
        gap, x = 3.0, 0.0
        room = self.width() - gap * 3
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("border") if theme.name == "contrast" else theme.color("pressed"))
        for index, share in enumerate(shares):
            box = QRectF(x + 0.5, 0.5, room * share - 1, self.HEIGHT - 1)
            painter.setBrush(theme.color("pressed"))
            painter.drawRoundedRect(box, 2.5, 2.5)
            if index <= here:
                filled = QRectF(box)
                if index == here and self._phase is Phase.DURING:
                    filled.setWidth(max(6.0, box.width() * self._progress))
                painter.setBrush(theme.color("success_solid" if self._phase is Phase.DURING else "accent"))
                if self._phase is Phase.AFTER:
                    painter.setBrush(theme.color("border_strong"))
                painter.drawRoundedRect(filled, 2.5, 2.5)
            x += room * share + gap
        painter.end()


class LocalTime(Label):
    """The time in another zone, and how far it is from the agent's: "14:05, 2 h ahead of you"."""

    def __init__(self, look: CaseLook, zone: tzinfo, name: str) -> None:
        super().__init__("", wrap=True)
        self._look = look
        self._zone = zone
        self.setToolTip(name.replace("_", " "))
        self._show()
        look.ticker.minute.connect(self._show)

    def _show(self, _now: float = 0.0) -> None:
        locale = self._look.ui.locale
        now = datetime.now(UTC)
        ahead = locale.offset(self._zone, now).total_seconds()
        time = locale.time(now, self._zone)
        if not ahead:
            self.setText(self.tr("{0}, as with you").format(time))
        elif ahead > 0:
            self.setText(self.tr("{0}, {1} ahead of you").format(time, locale.span(ahead)))
        else:
            self.setText(self.tr("{0}, {1} behind you").format(time, locale.span(ahead)))

    @classmethod
    def of(cls, look: CaseLook, zone_name: str) -> LocalTime | None:
        """None where the zone is not known."""
        zone = zone_of(zone_name)
        return cls(look, zone, zone_name) if zone is not None else None


def fact(name: str, value: str | QWidget) -> FactRow:
    """A fact that takes the width there is: a long word must not push the panel wider."""
    row = FactRow(name, value, name_width=NAME_WIDTH)
    # A word that is longer than the column cannot be wrapped, only cut off.
    metrics = row.name_label.fontMetrics()
    row.name_label.setFixedWidth(
        max(NAME_WIDTH, *(metrics.horizontalAdvance(word) + 2 for word in name.split() or [""]))
    )
    policy = row.value.sizePolicy()
    row.value.setMinimumWidth(24)
    row.value.setSizePolicy(QSizePolicy.Policy.Ignored, policy.verticalPolicy())
    if isinstance(row.value, Label):
        row.value.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return row


def _add_button(row: FactRow, button: QWidget) -> None:
    """Put a button at the end; the words move down to be level with it."""
    button.setFixedSize(BUTTON, BUTTON)
    row.add(button)
    for label in (row.name_label, row.value):
        label.setContentsMargins(0, 3, 0, 0)


def copy_fact(look: CaseLook, name: str, value: str, *, one_line: bool = False) -> FactRow:
    """A fact with a button that copies it. `one_line`: for what has no spaces to wrap at."""
    row = fact(name, ElidedLabel(value) if one_line else value)
    if one_line:
        row.value.setAccessibleName(f"{name}: {value}")
    _add_button(row, CopyButton(look.ui, name.lower(), value))
    return row


def tell_fact(look: CaseLook, name: str, value: str, tell: Callable[[], object]) -> FactRow:
    """A fact of some lines that can be copied, or put into the reply at one press."""
    row = fact(name, value)
    buttons = QWidget()
    column = vbox(buttons, gap=2)
    words = translate("ContextParts", "Put into the reply: {0}").format(name.lower())
    insert = IconButton(look.ui, "corner-down-left", words, tell, role="accent_text")
    for button in (insert, CopyButton(look.ui, name.lower(), value)):
        button.setFixedSize(BUTTON, BUTTON)
        column.addWidget(button)
    row.add(buttons)
    for label in (row.name_label, row.value):
        label.setContentsMargins(0, 3, 0, 0)
    return row


def phone_row(look: CaseLook, name: str, phone: str) -> FactRow:
    """A telephone number that can be called and copied."""
    row = fact(name, ElidedLabel(phone))
    row.value.setAccessibleName(f"{name}: {phone}")
    words = translate("ContextParts", "Call {0}").format(phone)
    button = IconButton(look.ui, "phone", words, lambda: call(phone), role="accent_text")
    _add_button(row, button)
    _add_button(row, CopyButton(look.ui, name.lower(), phone))
    return row


def call(phone: str) -> None:
    """Hand the number to the telephone program of this machine."""
    digits = "".join(char for char in phone if char.isdigit() or char == "+")
    QDesktopServices.openUrl(QUrl(f"tel:{digits}"))
