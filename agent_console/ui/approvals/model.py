"""The requests as rows. An update moves, inserts, removes and repaints the rows that differ; there is no reset."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from agent_console.contract.entities import Approval

__all__ = ["APPROVAL_ROLE", "ApprovalsModel"]

APPROVAL_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ApprovalsModel(QAbstractListModel):
    """`spoken` puts a request into one sentence, for screen readers and for typing ahead."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Approval] = []
        self._spoken: dict[str, str] = {}

    def set_rows(self, rows: Sequence[Approval], spoken: dict[str, str]) -> None:
        """Show these requests in this order."""
        self._spoken = spoken
        # What is gone goes first: a current row that were moved on the way would leave its place to a far one.
        kept = {row.id for row in rows}
        for place in reversed([at for at, known in enumerate(self._rows) if known.id not in kept]):
            self.beginRemoveRows(_ROOT, place, place)
            del self._rows[place]
            self.endRemoveRows()
        for place, row in enumerate(rows):
            self._put(place, row)

    def _put(self, place: int, row: Approval) -> None:
        here = next((at for at, known in enumerate(self._rows[place:], place) if known.id == row.id), None)
        if here is None:
            self.beginInsertRows(_ROOT, place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if here != place:
            self.beginMoveRows(_ROOT, here, here, _ROOT, place)
            self._rows.insert(place, self._rows.pop(here))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def row_of(self, approval_id: str) -> int:
        """Where a request stands; -1 when it is not shown."""
        return next((at for at, known in enumerate(self._rows) if known.id == approval_id), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == APPROVAL_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken.get(row.id, "")
        return None
