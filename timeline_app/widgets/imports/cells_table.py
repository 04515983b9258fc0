"""A table of texts: rows of a sheet, as they stand or as they will be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.value import Value
from timeline_app.widgets.controls.text_labels import tool_tip

ROW_PX = 24
_LEAST_PX, _MOST_PX, _MOST_NAME_PX = 104, 320, 180
_MEASURED_ROWS = 20
_LONGEST_TIP = 1_000
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CellsRow(Value, frozen=True):
    """A row of texts, its number, and the colour of its text where it has one of its own.

    Columns are made as wide as what stands in them where it `is_measured`.
    """

    number: int
    cells: tuple[str, ...]
    color: str = ""
    is_measured: bool = True


class CellsModel(QAbstractTableModel):
    """Rows of texts under headers."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.headers: tuple[str, ...] = ()
        self.rows: tuple[CellsRow, ...] = ()

    def show(self, headers: Sequence[str], rows: Sequence[CellsRow]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.headers, self.rows = tuple(headers), tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headers)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        text = row.cells[index.column()] if index.column() < len(row.cells) else ""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(text.split())
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip(text[:_LONGEST_TIP])
            case Qt.ItemDataRole.ForegroundRole if row.color:
                return QColor(row.color)
            case _:
                return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.headers[section]
        return str(self.rows[section].number)


class CellsTable(QTableView):
    """Shows rows of texts, each with its number in the file."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.cells = CellsModel(self)
        self.setModel(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(ROW_PX * 4)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        rows = self.verticalHeader()
        rows.setHighlightSections(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_PX)
        rows.setDefaultSectionSize(ROW_PX)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_rows(self, headers: Sequence[str], rows: Sequence[CellsRow]) -> None:
        """Show other rows; the columns are as wide as what stands in the first of them."""
        is_as_before = self.cells.headers == tuple(headers)
        at = self.current_number
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.cells.show(headers, rows)
        if not is_as_before:
            self._fit_columns()
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)
        self.go_to(at)

    @property
    def current_number(self) -> int:
        """The number of the row that is current, 0 for none."""
        index = self.currentIndex()
        return self.cells.rows[index.row()].number if index.isValid() else 0

    def go_to(self, number: int) -> None:
        """Make the row of this number current, if it is there."""
        if number == self.current_number:
            return
        for at, row in enumerate(self.cells.rows):
            if row.number == number:
                self.setCurrentIndex(self.cells.index(at, max(0, self.currentIndex().column())))
                return

    def bring_in(self, column: int) -> None:
        """Scroll a column into view."""
        self.updateGeometries()  # what was resized just now counts too
        self.scrollTo(self.cells.index(max(0, self.rowAt(0)), column))

    def _fit_columns(self) -> None:
        metrics = self.fontMetrics()
        for column, header in enumerate(self.cells.headers):
            name = min(metrics.horizontalAdvance(header), _MOST_NAME_PX)
            texts = [""]
            texts += [
                row.cells[column][:60]
                for row in self.cells.rows[:_MEASURED_ROWS]
                if column < len(row.cells) and row.is_measured
            ]
            width = max(name, *(metrics.horizontalAdvance(text) for text in texts)) + 28
            self.setColumnWidth(column, max(_LEAST_PX, min(width, _MOST_PX)))
