"""A framed group of facts with a heading, a place for small controls beside it, and a fold."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLayout, QWidget

from agent_console.ui.context import UiShell
from agent_console.ui.widgets.basic import IconButton, IconLabel, Label, hbox, reveal, vbox


class Card(QFrame):
    """`body` is the column of its content. `add`, `add_layout` append to it, `add_control` puts a widget beside the heading."""

    def __init__(
        self, ui: UiShell, title: str = "", icon: str = "", parent: QWidget | None = None, *, foldable: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        column = vbox(self, margins=(14, 12, 14, 14), gap=10)
        self.heading = Label(title, "strong")
        self._controls = hbox(gap=2)
        self._icon: IconLabel | None = None
        self.header = QWidget()
        row = hbox(self.header, gap=8)
        if icon:
            self._icon = IconLabel(ui, icon)
            row.addWidget(self._icon)
        row.addWidget(self.heading, 1)
        row.addLayout(self._controls)
        column.addWidget(self.header)
        reveal(self.header, bool(title))
        self._content = QWidget()
        self.body = vbox(self._content, gap=8)
        column.addWidget(self._content)
        self._fold: IconButton | None = None
        if foldable:
            self._fold = IconButton(ui, "chevron-up", self.tr("Fold {0}").format(title), self._toggle)
            row.addWidget(self._fold)
        if title:
            self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        self.heading.setText(title)
        reveal(self.header, bool(title))
        self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        self.body.addLayout(layout)

    def add_control(self, widget: QWidget) -> None:
        self._controls.addWidget(widget)

    def set_folded(self, folded: bool) -> None:
        self._content.setHidden(folded)
        if self._fold is not None:
            self._fold.set_icon("chevron-down" if folded else "chevron-up")
            name = self.tr("Unfold {0}") if folded else self.tr("Fold {0}")
            self._fold.set_name(name.format(self.heading.text()))

    def _toggle(self) -> None:
        folded = not self._content.isHidden()
        self.set_folded(folded)
