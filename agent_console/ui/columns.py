"""The columns of the desk: views, list, conversation and context side by side, or a place in the room of the last three."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from agent_console.ui.inbox.views_panel import RAIL_WIDTH
from agent_console.ui.settings import Settings

__all__ = ["CONTEXT", "PAGE", "PLACE", "Columns"]

PAGE, CONTEXT, PLACE = 2, 3, 4
"""Where what is built later stands. What stands in the last one takes the room of list, conversation and context together."""
_WIDTHS = {"views": 224, "list": 380, "context": 340}
_PAGE_LEAST, _CONTEXT_LEAST, _CONTEXT_MOST, _LIST_LEAST = 360, 272, 520, 288


class Columns(QSplitter):
    """Remembers the widths that the agent gave by hand; the conversation takes the rest. `put` replaces a column."""

    def __init__(self, settings: Settings, views: QWidget, tickets: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._settings = settings
        self._tickets = tickets
        self._rail = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        tickets.setMinimumWidth(_LIST_LEAST)
        for index, panel in enumerate((views, tickets, QWidget(), QWidget(), QWidget())):
            _dress(index, panel)
            self.addWidget(panel)
            self.setStretchFactor(index, int(index in (PAGE, PLACE)))
        self.column(PLACE).hide()
        self._widths = dict(_WIDTHS)
        for name in self._widths:
            remembered = bytes(settings.state(f"width_{name}").data()).decode("ascii", "replace")
            if remembered.isdecimal():
                self._widths[name] = int(remembered)
        self.splitterMoved.connect(self._moved_by_hand)

    def column(self, index: int) -> QWidget:
        """What stands there now."""
        panel = self.widget(index)
        assert panel is not None
        return panel

    def put(self, index: int, panel: QWidget) -> None:
        """Have `panel` stand there instead of what does."""
        _dress(index, panel)
        self.column(index).deleteLater()
        self.replaceWidget(index, panel)

    def fit(self, width: int, *, rail: bool, context: bool, tickets: bool, place: bool) -> None:
        """Share out `width`. `rail`: the views are a rail. `context`, `tickets`: those are shown. `place`: instead of list,
        conversation and context."""
        self._rail = rail
        left = RAIL_WIDTH if rail else self._widths["views"]
        self.column(PLACE).setVisible(place)
        self.column(PAGE).setVisible(not place)
        self.column(CONTEXT).setVisible(context and not place)
        self._tickets.setVisible(tickets and not place)
        if place:
            self.setSizes([left, 0, 0, 0, max(_PAGE_LEAST, width - left)])
            return
        right = min(self._widths["context"], max(_CONTEXT_LEAST, width // 4)) if context else 0
        middle = min(self._widths["list"], int(width * 0.32)) if tickets else 0
        self.setSizes([left, middle, max(_PAGE_LEAST, width - left - middle - right), right, 0])

    def remember(self) -> None:
        """Keep the widths for the next start."""
        for name, width in self._widths.items():
            self._settings.set_state(f"width_{name}", QByteArray.number(width))

    def _moved_by_hand(self, *_: object) -> None:
        views, tickets, _page, context, _place = self.sizes()
        if not self._rail:
            self._widths["views"] = views
        if tickets:
            self._widths["list"] = tickets
        if context:
            self._widths["context"] = context


def _dress(index: int, panel: QWidget) -> None:
    panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if index == PAGE:
        panel.setProperty("surface", "surface")
        panel.setMinimumWidth(_PAGE_LEAST)
    elif index == CONTEXT:
        panel.setMinimumWidth(_CONTEXT_LEAST)
        panel.setMaximumWidth(_CONTEXT_MOST)
