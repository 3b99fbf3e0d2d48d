"""A report as a Qt model. It is replaced as a whole: another question, another table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from agent_console.contract.board import ServiceReport, ServiceRow
from agent_console.ui.board.report_model import ReportColumn

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReportTableModel(QAbstractTableModel):
    """Rows of one `ServiceReport` in the words of its columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ServiceRow] = ()
        self._columns: Sequence[ReportColumn] = ()

    def show_report(self, report: ServiceReport, columns: Sequence[ReportColumn]) -> None:
        """Show another report."""
        self.beginResetModel()
        self._rows, self._columns = report.rows, columns
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not (0 <= index.row() < len(self._rows) and index.column() < len(self._columns)):
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self._rows[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.text(self._rows[index.row()])}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column.words else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if self._columns[section].words else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)
        return None
