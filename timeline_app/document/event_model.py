"""The events of a chronology as a Qt item model, for canvas, table and screen reader."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any, ClassVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.guarded import override

Index = QModelIndex | QPersistentModelIndex


class EventRole(IntEnum):
    """The roles of an event besides Qt's own."""

    ID = Qt.ItemDataRole.UserRole
    KEY = Qt.ItemDataRole.UserRole + 1
    EARLIEST = Qt.ItemDataRole.UserRole + 2
    LATEST = Qt.ItemDataRole.UserRole + 3
    LANE = Qt.ItemDataRole.UserRole + 4
    STATUS = Qt.ItemDataRole.UserRole + 5
    IMPORTANCE = Qt.ItemDataRole.UserRole + 6
    QUOTES = Qt.ItemDataRole.UserRole + 7


class EventModel(QAbstractListModel):
    """One row an event, in the order of the columns: by time, undated last.

    Roles: `Qt.DisplayRole` the title; `Qt.AccessibleTextRole` and `Qt.ToolTipRole` title,
    date, lane and state in words; `IdRole` the event's id (str); `KeyRole` its key in the file
    (int); `EarliestRole`, `LatestRole` its bounds in seconds (int, see
    `core.columns`); `LaneRole` the name of its first lane; `StatusRole` its status (str);
    `ImportanceRole` 0–3; `QuotesRole` the number of its quotes.
    """

    IdRole: ClassVar[int] = EventRole.ID
    KeyRole: ClassVar[int] = EventRole.KEY
    EarliestRole: ClassVar[int] = EventRole.EARLIEST
    LatestRole: ClassVar[int] = EventRole.LATEST
    LaneRole: ClassVar[int] = EventRole.LANE
    StatusRole: ClassVar[int] = EventRole.STATUS
    ImportanceRole: ClassVar[int] = EventRole.IMPORTANCE
    QuotesRole: ClassVar[int] = EventRole.QUOTES

    def __init__(
        self,
        columns: EventColumns,
        id_of_key: Callable[[int], str],
        describe: Callable[[int], str],
        parent: QObject | None = None,
    ) -> None:
        """`id_of_key` reads an event's id from the file, `describe` words a row for people."""
        super().__init__(parent)
        self._columns = columns
        self._id_of_key = id_of_key
        self._describe = describe

    @property
    def columns(self) -> EventColumns:
        """The columns that the rows stand for."""
        return self._columns

    def follow(
        self, step: RowStep | None, make: Callable[[], EventColumns], is_whole: bool
    ) -> EventColumns:
        """Let `make` change the columns, and give them; views are told before and after.

        The change is one `step`, or one of everything (`is_whole`); else rows stay in their
        places and look different. Until `make` is called the model shows what was before.
        """
        if step is not None:
            self._follow_step(step, make)
        elif is_whole:
            self.beginResetModel()
            try:
                self._columns = make()
            finally:
                self.endResetModel()
        else:
            self._columns = make()
            if len(self._columns):
                self.dataChanged.emit(self.index(0), self.index(len(self._columns) - 1))
        return self._columns

    def _follow_step(self, step: RowStep, make: Callable[[], EventColumns]) -> None:
        before, after = step
        root = QModelIndex()
        if before < 0:
            self.beginInsertRows(root, after, after)
            self._columns = make()
            self.endInsertRows()
            return
        if after < 0:
            self.beginRemoveRows(root, before, before)
            self._columns = make()
            self.endRemoveRows()
            return
        if before == after:
            self._columns = make()
        else:
            # Qt counts the places between the rows of before.
            self.beginMoveRows(root, before, before, root, after + (after > before))
            self._columns = make()
            self.endMoveRows()
        self.dataChanged.emit(self.index(after), self.index(after))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        return 0 if parent.isValid() else len(self._columns)

    @override
    def roleNames(self) -> dict[int, QByteArray]:
        names = super().roleNames()
        names.update({role.value: QByteArray(role.name.lower().encode()) for role in EventRole})
        return names

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.model() is not self:
            return None
        row = index.row()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._columns.titles[row]
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._describe(row)
            case _:
                return self._fact(row, role)

    def _fact(self, row: int, role: int) -> str | int | None:
        columns = self._columns
        match role:
            case EventRole.ID:
                return self._id_of_key(int(columns.key[row]))
            case EventRole.KEY:
                return int(columns.key[row])
            case EventRole.EARLIEST:
                return int(columns.earliest[row])
            case EventRole.LATEST:
                return int(columns.latest[row])
            case EventRole.LANE:
                return columns.lanes[columns.lane[row]].name if columns.lanes else ""
            case EventRole.STATUS:
                return columns.status(row).value
            case EventRole.IMPORTANCE:
                return int(columns.importance[row])
            case EventRole.QUOTES:
                return columns.quote_count(row)
            case _:
                return None
