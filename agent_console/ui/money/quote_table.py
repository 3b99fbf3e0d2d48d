"""The lines of a booking with what the policy gives back of each, and a tick for those that are meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from agent_console.ui.widgets import Label, clear_layout, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["QuoteTable", "TableLine", "table_lines"]


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line, in minor units. `rest` can still be given back of it, `back` is the policy's (None: it says nothing)."""

    id: str
    kind: str
    label: str
    amount: int
    rest: int
    back: int | None
    says: str


def table_lines(booking: Booking, quote: RefundQuote | None) -> list[TableLine]:
    """From the quote where it has lines, else from the booking."""
    if quote is not None and quote.lines:
        speaks = bool(quote.rule)
        return [
            TableLine(
                line.line_id,
                line.kind,
                line.label or word("line", line.kind),
                line.amount,
                line.refundable,
                line.back if speaks else None,
                line.says if speaks and line.says != quote.says else "",
            )
            for line in quote.lines
        ]
    return [
        TableLine(
            line.id,
            line.kind,
            line.label or word("line", line.kind),
            line.amount,
            max(0, line.amount - line.refunded),
            None,
            "",
        )
        for line in booking.lines
    ]


class QuoteTable(QWidget):
    """`ticked` are ids of lines; ticks are shown only while lines are what counts."""

    ticked_changed = Signal()

    def __init__(self, look: CaseLook) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[object, ...] = ()
        self._lines: list[TableLine] = []
        self.ticks: dict[str, QCheckBox] = {}
        self._chosen: set[str] = set()
        self._by_line = False
        column = vbox(self, gap=6)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        column.addWidget(self._table)

    @property
    def ticked(self) -> list[str]:
        """Ids of the chosen lines; empty while lines are not what counts."""
        return [line.id for line in self._lines if line.id in self._chosen] if self._by_line else []

    def ticked_amount(self) -> int:
        """What can still be given back of the chosen lines together (minor units)."""
        return sum(line.rest for line in self._lines if line.id in self._chosen)

    def tick_kinds(self, kinds: Sequence[str]) -> None:
        """Choose all lines of these kinds that have something left."""
        self._chosen = {line.id for line in self._lines if line.kind in kinds and line.rest > 0}
        self._fill()

    def show_lines(self, lines: Sequence[TableLine], currency: str, *, by_line: bool) -> None:
        """Show them; what was ticked stays ticked as long as something of it is left."""
        shown = (tuple(lines), currency, by_line)
        if shown == self._shown:
            return
        self._shown, self._lines, self._by_line = shown, list(lines), by_line
        self._currency = currency
        self._chosen &= {line.id for line in lines if line.rest > 0}
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._grid)
        self.ticks = {}
        speaks = any(line.back is not None for line in self._lines)
        heads = [self.tr("Line"), self.tr("Paid"), self.tr("Left")] + ([self.tr("Policy gives")] if speaks else [])
        for place, head in enumerate(heads):
            label = Label(head, "caption")
            self._grid.addWidget(label, 0, place, _edge(place))
        row = 1
        for line in self._lines:
            self._grid.addWidget(self._name(line), row, 0)
            figures = [line.amount, line.rest] + ([line.back or 0] if speaks else [])
            for place, figure in enumerate(figures, start=1):
                kind = "strong" if place == 3 and figure else "body"
                cell = Label(self._look.ui.locale.money(figure, self._currency), kind)
                self._grid.addWidget(cell, row, place, _edge(place))
            row += 1
            if line.says:
                self._grid.addWidget(Label(line.says, "small", wrap=True), row, 0, 1, len(heads))
                row += 1

    def _name(self, line: TableLine) -> QWidget:
        if not self._by_line or line.amount <= 0:
            return Label(line.label, wrap=True)
        box = QCheckBox(line.label)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setToolTip(line.label)
        box.setEnabled(line.rest > 0)
        box.setChecked(line.id in self._chosen)
        box.toggled.connect(lambda on, id_=line.id: self._toggled(id_, on))
        self.ticks[line.id] = box
        return box

    def _toggled(self, line_id: str, on: bool) -> None:
        (self._chosen.add if on else self._chosen.discard)(line_id)
        self.ticked_changed.emit()


def _edge(place: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop if place else Qt.AlignmentFlag.AlignLeft
