"""The ticket list as a Qt model: one column, forwards the desk's list operations one to one, holds no rows itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from agent_console.desk.queries import TicketRow
from agent_console.ui.inbox.row_words import spoken_row

if TYPE_CHECKING:
    from agent_console.desk.ticket_list import ListOp, TicketList

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
CHECKED_ROLE = ROW_ROLE + 1
OPEN_ROLE = ROW_ROLE + 2
Index = QModelIndex | QPersistentModelIndex


class TicketModel(QAbstractTableModel):
    """Rows of one `TicketList`. A row that is not read yet gives None under ROW_ROLE and is painted as a placeholder."""

    rows_came = Signal()

    def __init__(self, tickets: TicketList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tickets = tickets
        self._checked: set[str] = set()
        self.say: Callable[[TicketRow], str] = spoken_row
        """A row for screen readers."""
        self.open_id = ""
        self._connections = [
            tickets.before.connect(self._before),
            tickets.after.connect(self._after),
            tickets.rows_changed.connect(self._rows_changed),
        ]

    def close(self) -> None:
        """Stop listening; the model stays as it is until it is deleted."""
        for disconnect in self._connections:
            disconnect()
        self._connections = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.tickets.length

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < self.tickets.length:
            return None
        if role == ROW_ROLE:
            return self.tickets.row(index.row())
        if role == CHECKED_ROLE:
            return self.tickets.id_at(index.row()) in self._checked
        if role == OPEN_ROLE:
            return bool(self.open_id) and self.tickets.id_at(index.row()) == self.open_id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.tickets.row(index.row())
            return self.say(row) if row is not None else self.tr("Loading…")
        return None

    def row_at(self, row: int) -> TicketRow | None:
        return self.tickets.row(row) if 0 <= row < self.tickets.length else None

    def id_at(self, row: int) -> str:
        return self.tickets.id_at(row) if 0 <= row < self.tickets.length else ""

    def row_of(self, ticket_id: str) -> int:
        """Where a ticket is now; -1 when it is not in this list."""
        return self.tickets.index_of(ticket_id) if ticket_id else -1

    def set_open(self, ticket_id: str) -> None:
        """Which ticket the conversation shows; "" none."""
        before, self.open_id = self.open_id, ticket_id
        for changed in (before, ticket_id):
            row = self.row_of(changed)
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [OPEN_ROLE])

    @property
    def checked(self) -> frozenset[str]:
        """Ids of the tickets that are ticked for a bulk action."""
        return frozenset(self._checked)

    def set_checked(self, ids: set[str]) -> None:
        self._checked = set(ids)
        if self.tickets.length:
            self.dataChanged.emit(self.index(0, 0), self.index(self.tickets.length - 1, 0), [CHECKED_ROLE])

    def toggle(self, row: int) -> None:
        ticket_id = self.id_at(row)
        if ticket_id:
            self._checked ^= {ticket_id}
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [CHECKED_ROLE])

    def _before(self, op: ListOp) -> None:
        nowhere = QModelIndex()
        if op.kind == "reset":
            self.beginResetModel()
        elif op.kind == "insert":
            self.beginInsertRows(nowhere, op.first, op.last)
        elif op.kind == "remove":
            self.beginRemoveRows(nowhere, op.first, op.last)
        else:
            self.beginMoveRows(nowhere, op.first, op.last, nowhere, _qt_destination(op))

    def _after(self, op: ListOp) -> None:
        if op.kind == "reset":
            self.endResetModel()
        elif op.kind == "insert":
            self.endInsertRows()
        elif op.kind == "remove":
            self.endRemoveRows()
        else:
            self.endMoveRows()

    def _rows_changed(self, first: int, last: int) -> None:
        last = min(last, self.tickets.length - 1)
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0), [ROW_ROLE])
            self.rows_came.emit()


def _qt_destination(op: ListOp) -> int:
    """The desk says where the first moved row stands afterwards; Qt asks before which row it goes."""
    return op.to if op.to < op.first else op.to + (op.last - op.first + 1)
