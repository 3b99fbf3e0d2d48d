"""The lines of a booking with what the policy gives back of each, a tick for those that are meant, and what a wrongly
charged one should have been."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from agent_console.contract.money import Correction
from agent_console.ui.given_words import given
from agent_console.ui.money.line_row import LineRow, TableLine, edge
from agent_console.ui.money.words import disputed_words
from agent_console.ui.widgets import Label, clear_layout, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["QuoteTable", "table_lines"]


def table_lines(
    booking: Booking, quote: RefundQuote | None, disputed: Collection[str] = frozenset()
) -> list[TableLine]:
    """From the quote where it has lines, else from the booking. `disputed` are the lines of which a dispute is open."""
    open_ = disputed_words()
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
                "\n".join(
                    filter(
                        None,
                        (
                            given(line.says) if speaks and line.says != quote.says else "",
                            open_ if line.line_id in disputed else "",
                        ),
                    )
                ),
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
            open_ if line.id in disputed else "",
        )
        for line in booking.lines
    ]


class QuoteTable(QWidget):
    """Ticks, and below a ticked line what it should have been, are shown only while lines are what counts."""

    changed = Signal()

    def __init__(self, look: CaseLook) -> None:
        super().__init__()
        self._locale = look.ui.locale
        self._rows: list[LineRow] = []
        self._frame: tuple[object, ...] = ()
        self._by_line = False
        self._correctable = False
        self._kept: dict[str, str] = {}
        column = vbox(self, margins=(0, 0, 0, 4), gap=6)
        table = QWidget()
        self._grid = QGridLayout(table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        column.addWidget(table)

    # --- what stands there ---------------------------------------------------------------------------------------------

    @property
    def ticks(self) -> dict[str, QCheckBox]:
        """The ticks, by line."""
        return {row.line.id: row.tick for row in self._rows if row.tick is not None}

    @property
    def ticked(self) -> list[str]:
        """Ids of the chosen lines; empty while lines are not what counts."""
        return [row.line.id for row in self._chosen()]

    @property
    def corrections(self) -> list[Correction]:
        """What the chosen lines should have been, as far as that is filled in and can be."""
        read = [(row.line.id, self._right(row)[0]) for row in self._chosen()]
        return [Correction(line_id=line_id, amount=right) for line_id, right in read if right is not None]

    @property
    def problem(self) -> str:
        """What is wrong with the corrections, in words; "" when nothing is."""
        return next(filter(None, (self._right(row)[1] for row in self._chosen())), "")

    def ticked_amount(self) -> int:
        """What the chosen lines can give back: as far as they were too high, no more than is left (minor units)."""
        return sum(max(0, row.line.rest - (self._right(row)[0] or 0)) for row in self._chosen())

    def ticked_rest(self) -> int:
        """What is left of the chosen lines, wrong or not (minor units)."""
        return sum(row.line.rest for row in self._chosen())

    def _chosen(self) -> list[LineRow]:
        return [row for row in self._rows if row.ticked]

    def _right(self, row: LineRow) -> tuple[int | None, str]:
        if not self._correctable or row.correction is None:
            return None, ""
        return row.correction.read()

    # --- showing -------------------------------------------------------------------------------------------------------

    def tick_kinds(self, kinds: Sequence[str]) -> None:
        """Choose all lines of these kinds that have something left."""
        for row in self._rows:
            row.set_ticked(row.line.kind in kinds and row.line.rest > 0)
        self._show_corrections()

    def show_lines(
        self, lines: Sequence[TableLine], currency: str, *, by_line: bool, correctable: bool = False
    ) -> None:
        """Show them. What was ticked and typed stays, as long as something of the line is left."""
        speaks = any(line.back is not None for line in lines)
        frame = (currency, by_line, speaks, *((line.id, line.label, line.amount) for line in lines))
        if frame != self._frame:
            self._frame = frame
            self._build(lines, currency, by_line=by_line, speaks=speaks)
        self._correctable = correctable
        for row, line in zip(self._rows, lines, strict=True):
            row.show_line(line)
        self._show_corrections()

    def _build(self, lines: Sequence[TableLine], currency: str, *, by_line: bool, speaks: bool) -> None:
        # What is ticked and typed outlives a look at the other ways of naming an amount.
        if self.ticks:
            self._kept = {
                row.line.id: row.correction.edit.text() for row in self._rows if row.ticked and row.correction
            }
        clear_layout(self._grid)
        for old in self._rows:
            old.deleteLater()
        heads = [self.tr("Line"), self.tr("Paid"), self.tr("Left")] + ([self.tr("Policy gives")] if speaks else [])
        for place, head in enumerate(heads):
            self._grid.addWidget(Label(head, "caption"), 0, place, edge(place))
        self._rows = [LineRow(self, line, currency, self._locale, by_line=by_line, speaks=speaks) for line in lines]
        free = 1
        for row in self._rows:
            free = row.place(self._grid, free)
            row.set_ticked(row.line.id in self._kept)
            if row.correction is not None:
                row.correction.edit.setText(self._kept.get(row.line.id, ""))
            row.changed.connect(self._told)

    def _told(self) -> None:
        self._show_corrections()
        self.changed.emit()

    def _show_corrections(self) -> None:
        for row in self._rows:
            if row.correction is not None:
                row.correction.setVisible(self._correctable and row.ticked)
