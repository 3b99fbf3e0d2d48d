"""Rows of figures as a Qt model: an update touches the rows that changed, and rows keep their identity through sorting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = CELL_ROLE + 1
KEY_ROLE = CELL_ROLE + 2
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place. `sort`: by what it is ordered. `tone` colours it, `icon` says the same by its shape.
    `since`: epoch seconds from which a time is counted up. `part`: how full a bar is (1: full), -1: no bar.
    `hue`: of the person whose picture stands before the text, -1: nobody's. `note`: quiet words below the text. `spoken`:
    for screen readers, where the text alone says too little."""

    text: str
    sort: float | str = 0.0
    tone: str = ""
    icon: str = ""
    since: float | None = None
    part: float = -1.0
    hue: int = -1
    note: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column. `name` is that of the figure; `spoken` what a screen reader says before it. `figure`: tickets stand behind
    it. `spare`: it gives way where there is no room for all, those with the highest number first; 0 never."""

    name: str
    title: str
    spoken: str
    cell: Callable[[R], Cell]
    figure: bool = True
    spare: int = 0


class FigureModel(QAbstractTableModel, Generic[R]):
    """`set_rows` takes the new figures; `key_of` says which row is which."""

    def __init__(self, columns: Sequence[Column[R]], key_of: Callable[[R], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._key_of = key_of
        self._rows: list[R] = []
        self._keys: list[str] = []
        self._cells: list[tuple[Cell, ...]] = []

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these; rows that are gone go, new ones come last, and only what differs is told."""
        wanted = {self._key_of(row): row for row in rows}
        for place in reversed(range(len(self._keys))):
            if self._keys[place] not in wanted:
                self.beginRemoveRows(_NOWHERE, place, place)
                del self._rows[place], self._keys[place], self._cells[place]
                self.endRemoveRows()
        for place, key in enumerate(self._keys):
            self._update(place, wanted.pop(key))
        if wanted:
            first = len(self._keys)
            self.beginInsertRows(_NOWHERE, first, first + len(wanted) - 1)
            for key, row in wanted.items():
                self._rows.append(row)
                self._keys.append(key)
                self._cells.append(self._made(row))
            self.endInsertRows()

    def retell(self) -> None:
        """Make every cell anew: names of people or queues became known."""
        for place, row in enumerate(self._rows):
            self._update(place, row)

    def row_of(self, key: str) -> R | None:
        """The figures of a key."""
        return self._rows[self._keys.index(key)] if key in self._keys else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not (0 <= index.row() < len(self._rows) and 0 <= index.column() < len(self.columns)):
            return None
        cell = self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == CELL_ROLE:
            return cell
        if role == SORT_ROLE:
            return cell.sort
        if role == KEY_ROLE:
            return self._keys[index.row()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(index.row(), index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == KEY_ROLE:
            return self.columns[section].name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[section].spoken
        return None

    def _made(self, row: R) -> tuple[Cell, ...]:
        return tuple(column.cell(row) for column in self.columns)

    def _update(self, place: int, row: R) -> None:
        before, now = self._cells[place], self._made(row)
        self._rows[place] = row
        if before == now:
            return
        self._cells[place] = now
        changed = [column for column, cell in enumerate(now) if cell != before[column]]
        self.dataChanged.emit(self.index(place, changed[0]), self.index(place, changed[-1]))

    def _spoken(self, row: int, column: int) -> str:
        """ "Stays KZ, waiting longest: 1 h 5 min"."""
        name, cell = self._cells[row][0], self._cells[row][column]
        if column == 0:
            return ", ".join(part for part in (name.text, name.note) if part)
        return f"{name.text}, {self.columns[column].spoken}: {cell.spoken or cell.text or '0'}"


class SortedFigures(QSortFilterProxyModel):
    """The rows in the order of a column; what is alike keeps the order in which it came."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)

    def lessThan(self, left: Index, right: Index) -> bool:
        first, second = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if first == second:
            return left.row() < right.row()
        if isinstance(first, str) and isinstance(second, str):
            return first.casefold() < second.casefold()
        return float(first or 0.0) < float(second or 0.0)
