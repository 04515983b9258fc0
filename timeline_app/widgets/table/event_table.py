"""The events as a table: sorted by any column, its selection that of the canvas."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from timeline_app.core.columns.sort_order import place_of_title
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.guarded import override
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.selected_rows import can_be_told
from timeline_app.widgets.controls.small_shapes import DOT_PX
from timeline_app.widgets.table.header import EventTableHeader
from timeline_app.widgets.table.model import EventTableModel
from timeline_app.widgets.table.rows_table import ROW_PX, RowsTable
from timeline_app.widgets.table.selection_sync import TableSelection

MARK_PX = 4
"""How wide the mark of what was found is where the title is selected."""

_SHEET = Template("""
#$name { background: $panel; alternate-background-color: $tint; color: $text;
    border: 2px solid $panel; outline: none; font-size: 12px;
    selection-background-color: $accent_tint; selection-color: $text; }
#$name:focus { border-color: $accent; }
#$name::item { border: none; padding: 0 8px; }
#$name::item:selected { background: $accent_tint; color: $text; }
#$name::item:focus { border: 1px solid $accent; }
#$name QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
#$name QScrollBar::handle:horizontal { background: $line; border-radius: 3px;
    min-width: 32px; margin: 2px 2px; }
#$name QScrollBar::handle:horizontal:hover { background: $decoration; }
#$name QScrollBar::add-line, #$name QScrollBar::sub-line { height: 0; width: 0; }
#$name QScrollBar::add-page, #$name QScrollBar::sub-page { background: transparent; }
#$name::corner { background: $panel; border: none; }
#$name QHeaderView { background: $panel; border: none; }
#$name QHeaderView::section { background: $panel; color: $muted; border: none;
    border-bottom: 1px solid $hairline; border-right: 1px solid $hairline;
    font-size: 11px; font-weight: 600; padding: 4px 8px 4px 11px; }
#$name QHeaderView::section:hover { color: $text; background: $field; }
""")


class TitlePainter(QStyledItemDelegate):
    """Lays the colour of what was found under a title; a style sheet leaves that out."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        found = index.data(Qt.ItemDataRole.BackgroundRole)
        if found is not None:
            painter.fillRect(option.rect, found)
        super().paint(painter, option, index)
        if found is not None and option.state & QStyle.StateFlag.State_Selected:
            mark = option.rect.adjusted(0, 0, MARK_PX - option.rect.width(), 0)
            painter.fillRect(mark, found)


class EventTable(RowsTable):
    """A table of events. Choosing one (Enter, double click) asks for more of it."""

    reveal_requested = Signal(int)
    """The row of an event."""
    menu_requested = Signal(object)
    """A menu for what is selected is wanted, here (a global QPoint)."""
    left = Signal()
    """Esc: the keyboard is to go back to the canvas."""

    def __init__(
        self,
        parent: QWidget | None = None,
        name: str = "events",
        columns: EventTableHeader | None = None,
    ) -> None:
        """`name` is that of the object, `columns` a header that arranges them in its own way."""
        super().__init__(parent)
        self._nothing = QStandardItemModel(self)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Events"))
        self.columns = columns or EventTableHeader(self)
        self.setHorizontalHeader(self.columns)
        self.setFrameShape(QFrame.Shape.StyledPanel)  # the focus ring
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(self.iconSize().scaled(DOT_PX, DOT_PX, Qt.AspectRatioMode.KeepAspectRatio))
        self.setMinimumHeight(ROW_PX * 4)
        self.setItemDelegateForColumn(EventField.TITLE, TitlePainter(self))
        self.activated.connect(self._activate)
        self.verticalScrollBar().valueChanged.connect(self._tell_what_is_near)
        self.verticalScrollBar().rangeChanged.connect(self._tell_what_is_near)

    def show_events(self, model: EventTableModel, selection: TableSelection) -> None:
        """Show the events of a model with their selection, sorted as the header says."""
        self.setSortingEnabled(False)
        self.setModel(model)
        self.setSelectionModel(selection)
        # Of their own and empty: a header asks of each row whether all of a column is selected.
        for header in (self.columns, self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(model, model))
        self._nothing.deleteLater()  # and with it the selections that were made for it
        self._nothing = QStandardItemModel(self)
        selection.currentChanged.connect(self._show_current)
        # After the view itself, which lets go of the selection then.
        model.modelReset.connect(selection.follow)
        model.modelReset.connect(self._show_current)
        self.columns.begin()
        self.setSortingEnabled(True)  # sorts as the header says
        selection.follow()
        self._show_current()

    def show_nothing(self) -> None:
        """Let go of the events; their model is its owner's."""
        # A view makes a selection for each model, and one for no model would stay for ever.
        if self.model() is not self._nothing:
            self.setModel(self._nothing)

    @property
    def events(self) -> EventTableModel | None:
        """The model, while there is one."""
        model = self.model()
        return model if isinstance(model, EventTableModel) else None

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(
            _SHEET.substitute(
                name=self.objectName(),
                panel=palette.panel,
                tint=palette.tint,
                text=palette.text,
                muted=palette.muted,
                hairline=palette.hairline,
                line=palette.line,
                decoration=palette.decoration,
                field=palette.field,
                accent=palette.accent,
                accent_tint=palette.accent_tint,
            )
        )
        if self.events is not None:
            self.events.set_palette_roles(palette)

    def _show_current(self) -> None:
        """Bring the current event into view, if there is one."""
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)

    def _tell_what_is_near(self) -> None:
        selection = self.selectionModel()
        if isinstance(selection, TableSelection):
            first = self.verticalScrollBar().value()
            selection.look_at(first, first + self.viewport().height() // ROW_PX)

    def _activate(self, index: QModelIndex) -> None:
        if self.events is not None:
            self.reveal_requested.emit(self.events.order.row_at(index.row()))

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if can_be_told(selected, deselected):
            super().selectionChanged(selected, deselected)
        else:
            self.viewport().update()

    # Keys.

    @override
    def event(self, event: QEvent) -> bool:
        """Select All is meant for the table while that has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.SelectAll)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # Qt's own would copy one cell
        else:
            super().keyPressEvent(event)

    @override
    def place_starting_with(self, letters: str, first: int) -> QModelIndex:
        model = self.events
        if model is None:
            return QModelIndex()
        place = place_of_title(model.source.columns, model.order, letters, first)
        return QModelIndex() if place < 0 else model.index(place, EventField.TITLE)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            self.scrollTo(index)
            where = self.visualRect(index).bottomLeft()
        else:
            where = event.pos()
        if index.isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(where))
        event.accept()
