"""A framed plot: heading, legend, the plot itself or the same figures as a table, and an explanation on demand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from agent_console.ui.board.figure_model import Cell, Column, FigureModel
from agent_console.ui.board.figure_table import FigureTable
from agent_console.ui.board.look import BoardLook
from agent_console.ui.board.plot import Plot
from agent_console.ui.board.plot_data import PlotData
from agent_console.ui.board.plot_legend import Legend
from agent_console.ui.board.scaled import ScaledLabel
from agent_console.ui.widgets import EmptyState, IconButton, hbox, vbox

__all__ = ["PlotPanel"]


class PlotPanel(QFrame):
    """`hour_chosen(place)` from the plot or the table; `explain_wanted` from the question mark, where there is one."""

    hour_chosen = Signal(int)
    explain_wanted = Signal()

    def __init__(
        self,
        look: BoardLook,
        title: str,
        describe: Callable[[PlotData], str],
        empty: tuple[str, str],
        *,
        explains: str = "",
    ) -> None:
        """empty: title and text where there is nothing yet. explains: the name of the button that asks for the method."""
        super().__init__()
        self._look = look
        self._table: FigureTable | None = None
        self.setProperty("surface", "card")
        self.setAccessibleName(title)
        ui = look.ui
        column = vbox(self, margins=(14, 10, 10, 8), gap=4)
        head = hbox(gap=2)
        head.addWidget(ScaledLabel(look, title, "title"), 1)
        if explains:
            self.explain = IconButton(ui, "circle-help", explains, self.explain_wanted.emit)
            head.addWidget(self.explain)
        self.as_table = IconButton(ui, "list", self.tr("{0} as a table").format(title), self._switch, checkable=True)
        head.addWidget(self.as_table)
        column.addLayout(head)
        self._legend = Legend(look)
        column.addWidget(self._legend)
        self.plot = Plot(look, title, describe)
        self.plot.hour_chosen.connect(self.hour_chosen)
        self._empty = EmptyState(ui, "gauge", *empty)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.plot)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        self.show_data(self.plot.data)

    def show_data(self, data: PlotData) -> None:
        """Show other figures."""
        self._legend.show_data(data)
        self.plot.show_data(data)
        if self._table is not None:
            self._fill()
        self._choose_page()

    def _switch(self) -> None:
        if self._table is None:
            self._make_table()
        self._fill()
        self._choose_page()
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_page(self) -> None:
        table = self.as_table.isChecked()
        self._legend.setVisible(not table and not self.plot.data.empty)
        if self.plot.data.empty:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self._table if table and self._table is not None else self.plot)

    # --- the same as a table ---------------------------------------------------------------------------------------

    def _make_table(self) -> None:
        data = self.plot.data
        columns: list[Column[int]] = [Column("hour", self.tr("Hour"), self.tr("hour"), self._hour_cell, figure=False)]
        columns += [
            Column(str(number), row.name, row.name, self._value_cell(number)) for number, row in enumerate(data.series)
        ]
        if data.band is not None:
            columns.append(Column("band", data.band.name, data.band.name, self._band_cell))
        model = FigureModel(columns, str, self)
        self._table = FigureTable(self._look, model, self.accessibleName(), ("hour", Qt.SortOrder.AscendingOrder))
        self._table.chosen.connect(lambda key, _: self.hour_chosen.emit(int(key)))
        self._stack.addWidget(self._table)

    def _fill(self) -> None:
        assert self._table is not None
        self._table.figures.set_rows([])
        self._table.figures.set_rows(list(range(len(self.plot.data.hours))))

    def _hour_cell(self, place: int) -> Cell:
        return Cell(self._look.ui.locale.time(self.plot.data.hours[place]), float(place))

    def _value_cell(self, number: int) -> Callable[[int], Cell]:
        def cell(place: int) -> Cell:
            value = self.plot.data.series[number].values[place]
            return Cell(self.plot.value_text(value), -1.0 if value is None else value)

        return cell

    def _band_cell(self, place: int) -> Cell:
        band = self.plot.data.band
        if band is None or band.low[place] is None:
            return Cell("–", -1.0)
        low, high = self.plot.value_text(band.low[place]), self.plot.value_text(band.high[place])
        return Cell(f"{low} – {high}", band.high[place] or 0.0)
