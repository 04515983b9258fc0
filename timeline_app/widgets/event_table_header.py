"""The header of the event table: which columns there are, in which order, how wide."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget
from typing_extensions import override

from timeline_app.core.event_fields import EventField
from timeline_app.widgets.event_cells import header_words

LEAST_PX = 48
_WIDTHS_PX = {
    EventField.DATE: 192,
    EventField.TITLE: 360,
    EventField.LANE: 168,
    EventField.STATUS: 104,
    EventField.IMPORTANCE: 96,
    EventField.PLACE: 144,
    EventField.ACTORS: 240,
    EventField.QUOTES: 72,
    EventField.SOURCES: 72,
    EventField.TAGS: 144,
    EventField.VERIFICATION: 128,
}
_HIDDEN = (EventField.IMPORTANCE, EventField.TAGS)
"""Not shown until they are chosen."""
SHOWN_AT_FIRST = tuple(field for field in EventField if field not in _HIDDEN)


class EventTableHeader(QHeaderView):
    """Columns are chosen in its menu, moved by drag, and sorted by with a click."""

    changed = Signal()
    """Columns were chosen, moved, made wider or sorted by: `saveState` gives another state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST_PX)
        self.setAccessibleName(self.tr("Columns"))
        self._kept = QByteArray()
        self.sectionMoved.connect(self._keep)
        self.sectionResized.connect(self._keep)
        self.sortIndicatorChanged.connect(self._keep)

    def remember(self, state: QByteArray) -> None:
        """Take this state of an earlier day when there are columns."""
        self._kept = state

    def kept(self) -> QByteArray:
        """What to `remember`."""
        return self.saveState() if self.count() else self._kept

    def begin(self) -> None:
        """Arrange the columns, which there are now, as remembered or as they are at first."""
        if self._kept.isEmpty() or not self.restoreState(self._kept):
            self.arrange()

    def arrange(self) -> None:
        """Arrange the columns as they are at first, in order of time."""
        for field in EventField:
            self.moveSection(self.visualIndex(field), field)
            self.resizeSection(field, _WIDTHS_PX[field])
            self.setSectionHidden(field, field in _HIDDEN)
        self.setSortIndicator(EventField.DATE, Qt.SortOrder.AscendingOrder)
        self._keep()

    def shown(self) -> list[EventField]:
        """The columns that are shown, from left to right."""
        fields = (EventField(self.logicalIndex(at)) for at in range(self.count()))
        return [field for field in fields if not self.isSectionHidden(field)]

    def menu(self, parent: QWidget) -> QMenu:
        """The menu that chooses columns; it goes with its parent."""
        menu = QMenu(self.tr("C&olumns"), parent)
        menu.setObjectName("columns-menu")
        shown = self.shown()
        for at in range(self.count()):
            field = EventField(self.logicalIndex(at))
            action = QAction(header_words(field), menu, checkable=True)
            action.setChecked(field in shown)
            action.setEnabled(shown != [field])  # the last one stays
            action.toggled.connect(lambda on, field=field: self._show(field, on))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("&Reset Columns")).triggered.connect(self.arrange)
        return menu

    def sort_menu(self, parent: QWidget) -> QMenu:
        """The menu that sorts, by columns that are not shown too; it goes with its parent."""
        menu = QMenu(self.tr("Sort &By"), parent)
        menu.setObjectName("sort-menu")
        now, way = self.sortIndicatorSection(), self.sortIndicatorOrder()
        is_up = way == Qt.SortOrder.AscendingOrder
        for field in EventField:
            action = QAction(header_words(field), menu, checkable=True)
            action.setChecked(field == now)
            action.triggered.connect(lambda _=False, field=field: self._sort(field, is_up=True))
            menu.addAction(action)
        menu.addSeparator()
        turned = QAction(self.tr("T&he Other Way Round"), menu, checkable=True)
        turned.setChecked(not is_up)
        turned.triggered.connect(lambda: self._sort(now, is_up=not is_up))
        menu.addAction(turned)
        return menu

    def _sort(self, field: int, *, is_up: bool) -> None:
        way = Qt.SortOrder.AscendingOrder if is_up else Qt.SortOrder.DescendingOrder
        self.setSortIndicator(field, way)

    def _show(self, field: EventField, shown: bool) -> None:
        self.setSectionHidden(field, not shown)
        self._keep()

    def _keep(self) -> None:
        if self.count():
            self._kept = self.saveState()
            self.changed.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
        event.accept()
