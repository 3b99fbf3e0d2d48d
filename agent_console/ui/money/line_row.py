"""One charged line in a table: its tick, its figures, the policy's sentence, and what it should have been."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QWidget

from agent_console.domain.faults import Invalid
from agent_console.domain.money import parse_amount
from agent_console.ui.fault_words import fault_words
from agent_console.ui.money.fields import mark_invalid
from agent_console.ui.widgets import Label, hbox, reveal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGridLayout

    from agent_console.ui.format import Formats

__all__ = ["CorrectionField", "LineRow", "TableLine", "edge"]

_WIDTH, _INDENT = 110, 26


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


def edge(place: int) -> Qt.AlignmentFlag:
    """Where the cells of a column stand: names left, figures right."""
    return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop if place else Qt.AlignmentFlag.AlignLeft


class CorrectionField(QWidget):
    """What one line should have been. Left empty, all of the line was wrong."""

    def __init__(self, line: TableLine, currency: str, locale: Formats) -> None:
        super().__init__()
        self._line, self._currency, self._locale = line, currency, locale
        row = hbox(self, margins=(_INDENT, 0, 0, 4), gap=8)
        words = Label(self.tr("Should have been"), "small", wrap=True)
        self.edit = QLineEdit()
        self.edit.setFixedWidth(_WIDTH)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setPlaceholderText(locale.amount(0, currency))
        self.edit.setAccessibleName(self.tr("What “{0}” should have been").format(line.label))
        self.edit.textChanged.connect(lambda _: mark_invalid(self.edit, bool(self.read()[1])))
        row.addWidget(words, 1)
        row.addWidget(self.edit)

    def read(self) -> tuple[int | None, str]:
        """(minor units, "") of what stands there, (None, "") where nothing does, (None, what is wrong with it) else."""
        amount, problem = None, ""
        text = self.edit.text().strip()
        if text:
            try:
                amount = parse_amount(text, self._currency, self._locale.name)
            except Invalid as fault:
                problem = " ".join(fault_words(fault))
        if amount is not None and amount > self._line.amount:
            most = self._locale.money(self._line.amount, self._currency)
            words = self.tr("{amount} was charged for “{line}”: it should have been that or less.")
            amount, problem = None, words.format(line=self._line.label, amount=most)
        return amount, problem


class LineRow(QObject):
    """The cells of one line; three rows of the grid, of which two may be empty. `changed`: it was ticked or corrected."""

    changed = Signal()

    def __init__(
        self, parent: QObject, line: TableLine, currency: str, locale: Formats, *, by_line: bool, speaks: bool
    ) -> None:
        super().__init__(parent)
        self._currency, self._locale = currency, locale
        self.tick: QCheckBox | None = None
        self.correction: CorrectionField | None = None
        if by_line and line.amount > 0:
            self.tick = QCheckBox(line.label)
            self.tick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.tick.setToolTip(line.label)
            self.correction = CorrectionField(line, currency, locale)
            self.tick.toggled.connect(self.changed)
            self.correction.edit.textEdited.connect(self.changed)
        self._name = self.tick or Label(line.label, wrap=True)
        self._figures = [Label("", kind) for kind in ("body", "body", "strong")[: 3 if speaks else 2]]
        self._says = Label("", "small", wrap=True)
        self._says.setContentsMargins(_INDENT if self.tick is not None else 0, 0, 0, 0)
        self.show_line(line)

    def place(self, grid: QGridLayout, row: int) -> int:
        """Put the cells into the grid from this row on; the next free row."""
        columns = len(self._figures) + 1
        grid.addWidget(self._name, row, 0)
        for place, cell in enumerate(self._figures, start=1):
            grid.addWidget(cell, row, place, edge(place))
        grid.addWidget(self._says, row + 1, 0, 1, columns)
        if self.correction is not None:
            grid.addWidget(self.correction, row + 2, 0, 1, columns)
        return row + 3

    def show_line(self, line: TableLine) -> None:
        """The same line with other figures."""
        self.line = line
        figures = (line.amount, line.rest, line.back or 0)
        for cell, figure in zip(self._figures, figures, strict=False):
            cell.setText(self._locale.money(figure, self._currency))
        self._says.setText(line.says)
        reveal(self._says, bool(line.says))
        if self.tick is not None:
            self.tick.setEnabled(line.rest > 0)

    @property
    def ticked(self) -> bool:
        return self.tick is not None and self.tick.isChecked() and self.line.rest > 0

    def set_ticked(self, on: bool) -> None:
        """Tick it, or no longer, without telling anybody."""
        if self.tick is not None:
            self.tick.blockSignals(True)
            self.tick.setChecked(on)
            self.tick.blockSignals(False)
