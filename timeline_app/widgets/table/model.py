"""The events as rows and columns of a table, in an order of its own."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon

from timeline_app.core.columns.event_filter import Mask
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.columns.sort_order import EventOrder, by_time
from timeline_app.core.columns.table_fields import NUMBER_FIELDS, READ_FIELDS, EventField, Fact
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Verification
from timeline_app.core.search.matches import NO_MATCHES, Matches
from timeline_app.core.text.translation import Texts
from timeline_app.core.text.typography import typographic
from timeline_app.document.event_model import EventModel
from timeline_app.document.event_sorter import sort_value
from timeline_app.document.table_values import TableValues
from timeline_app.render.style.fonts import tabular_font
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.small_shapes import lane_dot
from timeline_app.widgets.texts.record_texts import verification_meaning
from timeline_app.widgets.texts.table_texts import TableTexts, header_words

table_texts = Texts("table_texts")

Index = QModelIndex | QPersistentModelIndex

FIGURE_FIELDS = NUMBER_FIELDS | {EventField.DATE}
"""Their figures stand below each other."""
MOST_LETTERS = 500
"""A cell has no room for more, and Qt would measure all of them."""


class EventTableModel(QAbstractTableModel):
    """The events of an `EventModel` by place, a column for each `EventField`.

    It follows the event model row by row. `Qt.DisplayRole` is the text of a cell; what has to
    be read first is empty until it has been.
    """

    sort_requested = Signal(EventField)
    """The events are wanted in this order, ascending; `show_order` gives it."""
    order_kept = Signal()
    """The order of now is the right one after all."""

    def __init__(
        self,
        source: EventModel,
        order: EventOrder,
        cells: TableTexts,
        facts: TableValues,
        palette: Palette,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._order = source, order
        self._all = order
        """The same with the events that are not shown."""
        self._shown: Mask | None = None
        self._matches = NO_MATCHES
        self._cells, self._facts = cells, facts
        self._palette = palette
        self._dots: dict[str, QIcon] = {}
        self._is_descending = order.is_descending
        self._is_going = False
        source.rowsInserted.connect(self._row_came)
        source.rowsAboutToBeRemoved.connect(self._row_goes)
        source.rowsRemoved.connect(self._row_went)
        source.rowsMoved.connect(self._row_moved)
        source.dataChanged.connect(self._rows_changed)
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self._all_changed)
        facts.arrived.connect(self._tell_of_all)

    @property
    def order(self) -> EventOrder:
        """Which event stands where."""
        return self._order

    @property
    def source(self) -> EventModel:
        """The model of the events."""
        return self._source

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self._dots.clear()
        self._tell_of_all()

    # Sorting.

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, -1 for time. The same one is only turned round."""
        field = EventField(column) if column >= 0 else EventField.DATE
        self._is_descending = column >= 0 and order == Qt.SortOrder.DescendingOrder
        if field is self._order.field:
            self.show_order(self._all)
            self.order_kept.emit()
        else:
            self.sort_requested.emit(field)

    def show_order(self, order: EventOrder) -> None:
        """List the events in this order, the way round that was asked for last."""
        self._all = order.turned(self._is_descending)
        self._list(self._all.only(self._shown))

    def show_only(self, shown: Mask | None) -> None:
        """List those events alone of whose rows this says so; all for None."""
        self._shown = shown
        order = self._all.only(shown)
        if not order.is_like(self._order):
            self._list(order)

    def _list(self, order: EventOrder) -> None:
        self.beginResetModel()
        self._order = order
        self.endResetModel()

    def show_matches(self, matches: Matches) -> None:
        """Mark the events that a search has found."""
        self._matches = matches
        self._tell_of_all()

    # Following the events.

    def _value_of(self, row: int) -> int | bytes:
        return sort_value(self._source.columns, self._order.field, row)

    def _belongs_last(self, row: int) -> bool:
        """Whether the sorted field says nothing of an event, or would have to be read first."""
        field = self._order.field
        if field is EventField.DATE:
            return row >= self._source.columns.dated
        return field in READ_FIELDS or (field is EventField.TITLE and not self._value_of(row))

    def _placed(self, order: EventOrder, row: int) -> tuple[EventOrder, int]:
        """An order with an event where it belongs now, and that place."""
        return order.with_row(row, self._value_of, is_filled=not self._belongs_last(row))

    def _row_came(self, _parent: Index, row: int, _last: int) -> None:
        """Of some events alone nobody knows yet whether this is one: `show_only` tells."""
        step = RowStep(-1, row)
        self._order = self._order.renumbered(step)
        self._all, place = self._placed(self._all.renumbered(step), row)
        if self._shown is None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._order = self._all
            self.endInsertRows()

    def _row_goes(self, _parent: Index, row: int, _last: int) -> None:
        place = self._order.place_of(row)
        self._is_going = place >= 0
        if self._is_going:
            self.beginRemoveRows(QModelIndex(), place, place)

    def _row_went(self, _parent: Index, row: int, _last: int) -> None:
        self._renumber(RowStep(row, -1))
        if self._is_going:
            self.endRemoveRows()

    def _row_moved(
        self, _parent: Index, row: int, _last: int, _to_parent: Index, before: int
    ) -> None:
        """The event stays where it is until it is told that it looks different."""
        self._renumber(RowStep(row, before - 1 if before > row else before))

    def _renumber(self, step: RowStep) -> None:
        self._all = self._all.renumbered(step)
        self._order = self._order.renumbered(step) if self._shown is not None else self._all

    def _rows_changed(self, first: Index, last: Index) -> None:
        if first.row() != last.row():
            self.sort_requested.emit(self._order.field)
            self._tell_of_all()
            return
        row = first.row()
        before = self._order.place_of(row)
        if self._order.field not in READ_FIELDS:
            self._all, _ = self._placed(self._all, row)
            if before >= 0:
                self._move(before, *self._placed(self._order, row))
        place = self._order.place_of(row)
        if place >= 0:
            last_column = self.columnCount() - 1
            self.dataChanged.emit(self.index(place, 0), self.index(place, last_column))

    def _move(self, before: int, order: EventOrder, after: int) -> None:
        """Let a changed event go where it belongs now."""
        if before == after:
            self._order = order
            return
        root = QModelIndex()
        # Qt counts the places between the rows of before.
        self.beginMoveRows(root, before, before, root, after + (after > before))
        self._order = order
        self.endMoveRows()

    def _all_changed(self) -> None:
        """Begin anew in order of time; the order that was asked for follows."""
        field = self._order.field
        self._shown = None
        self._order = self._all = by_time(self._source.columns)
        self.endResetModel()
        self.sort_requested.emit(field)

    def _tell_of_all(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # What Qt asks of a model.

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        return 0 if parent.isValid() else len(self._order)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        return 0 if parent.isValid() else len(EventField)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(index)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(index)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in NUMBER_FIELDS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if index.column() in FIGURE_FIELDS:
                return tabular_font()
            case Qt.ItemDataRole.DecorationRole if index.column() == EventField.LANE:
                return self._dot(self._order.row_at(index.row()))
            case Qt.ItemDataRole.BackgroundRole if self._is_match(index):
                return QColor(self._palette.hit)
            case Qt.ItemDataRole.AccessibleDescriptionRole if self._is_match(index):
                return table_texts.tr("found by the search")
            case _:
                return None

    def _is_match(self, index: Index) -> bool:
        """Whether it is the title of an event that was found."""
        if not len(self._matches) or index.column() != EventField.TITLE:
            return False
        return self._matches.holds(self._order.row_at(index.row()))

    def _text(self, index: Index) -> str:
        field = EventField(index.column())
        text = self._cells.text(field, self._order.row_at(index.row()), self._fact(index))
        if field is EventField.TITLE:
            text = typographic(text)
        return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"

    def _fact(self, index: Index) -> Fact | None:
        row, field = self._order.row_at(index.row()), EventField(index.column())
        return self._facts.value(field, self._cells.key(row)) if field in READ_FIELDS else None

    def _tip(self, index: Index) -> str | None:
        """The text, or what a word for checking means; marked up, or Qt takes some for HTML."""
        fact = self._fact(index)
        if isinstance(fact, Verification):
            text = verification_meaning(fact)
        else:
            text = self._text(index)
        return f"<qt>{escape(text)}</qt>" if text else None

    def _dot(self, row: int) -> QIcon | None:
        colour = self._cells.lane_colour(row)
        if not colour:
            return None
        if colour not in self._dots:
            self._dots[colour] = lane_dot(self._palette.lane(colour))
        return self._dots[colour]

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(EventField):
            return None
        field = EventField(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return header_words(field)
            case Qt.ItemDataRole.ToolTipRole:
                return table_texts.tr("Sort by {column}").replace("{column}", header_words(field))
            case Qt.ItemDataRole.TextAlignmentRole:
                is_number = field in NUMBER_FIELDS
                side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None
