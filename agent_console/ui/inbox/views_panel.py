"""The views column: inbox, saved views, queues, each with its count; the agent's own menu at its foot.

Shrinks to a rail of icons where the window is narrow.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QSizePolicy, QWidget

from agent_console.ui.context import UiContext
from agent_console.ui.icons import MARKET_ICONS
from agent_console.ui.widgets import Label, clear_layout, vbox
from agent_console.ui.words import values, word

if TYPE_CHECKING:
    from agent_console.desk.views import View

RAIL_WIDTH = 52
_RAIL_BELOW = 80
_MANY = 100
_ICONS = {
    "mine": "inbox",
    "unassigned": "user-x",
    "due": "clock-alert",
    "escalated": "chevrons-up",
    "waiting": "hourglass",
    "snoozed": "alarm-clock",
    "all_open": "layers",
    "solved": "circle-check",
}


def view_title(view: View) -> str:
    """The view's name in the agent's language; saved views and queues keep their own."""
    return word("view", view.key) if view.key in values("view") else view.title


def _market_of(ui: UiContext, view: View) -> str:
    """The market of a queue that belongs to one alone."""
    queues = (queue for queue in ui.desk.people.queues if view.key == f"queue:{queue.slug}")
    markets = next((queue.markets for queue in queues), [])
    return markets[0] if len(markets) == 1 else ""


class RailButton(QAbstractButton):
    """One line of the column: icon, name, count; only the icon (and `letters` beside it) in the rail.

    `urgent`: in the rail a dot stands for the count; `counted`: the count itself does, for what waits for this agent alone.
    """

    def __init__(
        self,
        ui: UiContext,
        key: str,
        title: str,
        icon: str,
        *,
        letters: str = "",
        urgent: bool = False,
        counted: bool = False,
    ) -> None:
        super().__init__()
        self._ui = ui
        self.key = key
        self._count = 0
        self._title = title
        self._icon = icon
        self._letters = letters
        self._urgent = urgent
        self._counted = counted
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Not Fixed: a fixed height is that of the hint, which knows nothing of a second line.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(0)
        ui.theme.theme_changed.connect(self.update)

    @property
    def count(self) -> int:
        return self._count

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self._title}, {count}" if count else self._title)
        self.setToolTip(f"{self._title}  {count}" if count else self._title)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDTH - 16, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """A long name takes a second line instead of an ellipsis."""
        line = self._ui.theme.scaled(32)
        if width < _RAIL_BELOW or len(self._lines(width)) == 1:
            return line
        return line + self._ui.theme.metrics("body").height()

    def _lines(self, width: int) -> list[str]:
        """The name in at most two lines; measured bold, so that choosing a view moves nothing."""
        metrics = self._ui.theme.metrics("strong")
        room = width - 36 - 16 - self._ui.theme.metrics("caption").horizontalAdvance("0000")
        lines = [""]
        for part in self._title.split():
            longer = f"{lines[-1]} {part}".strip()
            if len(lines) < 2 and lines[-1] and metrics.horizontalAdvance(longer) > room:
                lines.append(part)
            else:
                lines[-1] = longer
        return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._ui.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect()
        rail = box.width() < _RAIL_BELOW
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.color("selection"))
            painter.drawRoundedRect(box, 6, 6)
        elif self.underMouse():
            painter.setBrush(theme.color("pressed"))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -2, -2), 6, 6)
        role = "accent_text" if self.isChecked() else "icon"
        pixmap = self._ui.icons.pixmap(self._icon, role, 16, self.devicePixelRatioF())
        letters = self._letters if rail else ""
        left = (box.width() - 16) // 2 if rail else 10
        if rail and (letters or (self._counted and self._count)):
            left = 1 if letters else 3  # there is something beside it
        painter.drawPixmap(left, (box.height() - 16) // 2, pixmap)
        if not rail:
            self._write(painter)
        elif letters:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color(role if self.isChecked() else "text_muted"))
            painter.drawText(box.adjusted(21, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), letters)
        elif self._count and self._counted:
            self._paint_badge(painter)
        elif self._count and self._urgent:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(box.width() - 13, 6, 6, 6)
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        """The count over the corner of the icon."""
        theme = self._ui.theme
        text = str(self._count) if self._count < _MANY else f"{_MANY - 1}+"
        metrics = theme.metrics("tiny")
        height = metrics.height()
        width = max(height, metrics.horizontalAdvance(text) + 6)
        spot = QRectF(self.width() - width, 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(spot, height / 2, height / 2)
        painter.setFont(theme.font("tiny"))
        painter.setPen(theme.color("on_accent"))
        painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), text)

    def _write(self, painter: QPainter) -> None:
        theme, box = self._ui.theme, self.rect()
        count = self._ui.locale.count(self._count) if self._count else ""
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("accent_text" if self.isChecked() else "text_faint"))
        painter.drawText(
            box.adjusted(0, 0, -10, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), count
        )
        painter.setFont(theme.font("strong" if self.isChecked() else "body"))
        painter.setPen(theme.color("accent_text" if self.isChecked() else "text"))
        painter.drawText(
            box.adjusted(36, 0, 0, 0),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            "\n".join(self._lines(box.width())),
        )


class _ViewButton(RailButton):
    """The button of a view."""

    def __init__(self, ui: UiContext, view: View) -> None:
        title = view_title(view)
        urgent = view.key in ("mine", "due", "unassigned", "escalated")
        icon, letters = _icon_of(ui, view), _letters_of(view, title)
        super().__init__(ui, view.key, title, icon, letters=letters, urgent=urgent, counted=view.key == "escalated")
        self.view = view


def _icon_of(ui: UiContext, view: View) -> str:
    if view.section == "saved":
        return "bookmark"
    market = _market_of(ui, view) if view.section == "queues" else ""
    return MARKET_ICONS.get(market, "hash") if market else _ICONS.get(view.key, "hash")


def _letters_of(view: View, title: str) -> str:
    """What tells queues and saved views apart where only an icon has room."""
    if view.section == "inbox":
        return ""
    name = title.rpartition(": ")[2] or title
    return name[:2].title()


class ViewsPanel(QWidget):
    """`chosen` carries the View; `place_chosen` the key of a place that is no view of tickets (`set_places`); `foot` is where
    the agent's menu goes."""

    chosen = Signal(object)
    place_chosen = Signal(str)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._buttons: dict[str, _ViewButton] = {}
        self._places: dict[str, RailButton] = {}
        self._places_wanted: list[tuple[str, str, str]] = []
        self._group = QButtonGroup(self)
        self._headings: list[Label] = []
        self._rail = False
        self.setProperty("surface", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Views"))
        column = vbox(self)
        self.head = vbox(margins=(8, 10, 8, 4), gap=6)
        column.addLayout(self.head)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = area
        inner = QWidget()
        self._list = vbox(inner, margins=(8, 4, 8, 8), gap=2)
        area.setWidget(inner)
        column.addWidget(area, 1)
        self.foot = vbox(margins=(8, 6, 8, 8), gap=2)
        column.addLayout(self.foot)
        self._disconnect: Callable[[], None] = ui.desk.views.changed.connect(self.refresh)
        self.refresh()

    def close_views(self) -> None:
        self._disconnect()

    def current(self) -> str:
        """Key of the view that is shown."""
        button = self._group.checkedButton()
        return button.key if isinstance(button, RailButton) else ""

    def choose(self, key: str) -> bool:
        """Show a view by key. False when there is none of that key."""
        button = self._buttons.get(key)
        if button is None:
            return False
        button.setChecked(True)
        self.chosen.emit(button.view)
        return True

    def mark(self, key: str) -> None:
        """Mark a view as the one that is shown, without asking for it."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_places(self, places: list[tuple[str, str, str]]) -> None:
        """What stands below the inbox beside the views: (key, name, icon) of each place."""
        if places != self._places_wanted:
            self._places_wanted = places
            self._rebuild()
            self.refresh()

    def set_place_count(self, key: str, count: int) -> None:
        """How much waits in a place."""
        if key in self._places:
            self._places[key].set_count(count)

    def choose_place(self, key: str) -> bool:
        """Go to a place. False when there is none of that key."""
        button = self._places.get(key)
        if button is None:
            return False
        button.setChecked(True)
        self.place_chosen.emit(key)
        return True

    def set_rail(self, rail: bool) -> None:
        """Icons alone, or icons and names."""
        self._rail = rail
        # In the rail a bar would lie over the letters; the wheel and the focus scroll all the same.
        policies = Qt.ScrollBarPolicy
        self._area.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if rail else policies.ScrollBarAsNeeded)
        for heading in self._headings:
            heading.setVisible(not rail)
        self.setMinimumWidth(RAIL_WIDTH if rail else 168)
        self.setMaximumWidth(RAIL_WIDTH if rail else 280)

    def refresh(self, *_: object) -> None:
        """The views or their counts changed."""
        views = self._ui.desk.views
        if [view.key for view in views.all] != list(self._buttons):
            self._rebuild()
        for key, button in self._buttons.items():
            button.set_count(int(views.counts.get(key, 0) or 0))

    def _rebuild(self) -> None:
        current = self.current()
        counts = {key: button.count for key, button in self._places.items()}
        clear_layout(self._list)
        self._buttons.clear()
        self._places.clear()
        self._headings.clear()
        section = ""
        names = {"inbox": self.tr("Inbox"), "saved": self.tr("Saved views"), "queues": self.tr("Queues")}
        for view in self._ui.desk.views.all:
            if view.section != section:
                if section == "inbox":
                    self._add_places(current, counts)
                section = view.section
                self._heading(names.get(section, section))
            button = _ViewButton(self._ui, view)
            button.clicked.connect(lambda *_, shown=view: self.chosen.emit(shown))
            if view.section == "saved":
                self._let_delete(button)
            self._group.addButton(button)
            self._buttons[view.key] = button
            self._list.addWidget(button)
            button.setChecked(view.key == current)
        if section == "inbox":
            self._add_places(current, counts)
        self._list.addStretch()

    def _add_places(self, current: str, counts: dict[str, int]) -> None:
        if self._places_wanted:
            self._heading(self.tr("Team"))
        for key, title, icon in self._places_wanted:
            button = RailButton(self._ui, key, title, icon, urgent=True, counted=True)
            button.clicked.connect(lambda *_, place=key: self.place_chosen.emit(place))
            self._group.addButton(button)
            self._places[key] = button
            self._list.addWidget(button)
            button.setChecked(key == current)
            button.set_count(counts.get(key, 0))

    def _let_delete(self, button: _ViewButton) -> None:
        """A saved view can be deleted from its menu."""
        action = QAction(self.tr("Delete this view"), button)
        self._ui.icons.put(action, "trash-2")
        key = button.view.key
        action.triggered.connect(lambda *_: self._ui.tasks.run(self._ui.desk.views.delete(key), owner=self))
        button.addAction(action)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _heading(self, text: str) -> None:
        label = Label(text, "section")
        label.setContentsMargins(10, 12 if self._headings else 2, 0, 4)
        self._headings.append(label)
        self._list.addWidget(label)
        label.setVisible(not self._rail)
