"""The header of the event table: which columns there are, in which order, how wide."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.guarded import override
from timeline_app.widgets.texts.table_texts import header_words

LEAST_PX = 48
_FIELDS_ONCE = 11
"""There were so many while states were kept without their number."""
USUAL_PX = 144
WIDTHS_PX = {
    EventField.DATE: 192,
    EventField.TITLE: 360,
    EventField.LANE: 168,
    EventField.STATUS: 104,
    EventField.IMPORTANCE: 96,
    EventField.ACTORS: 240,
    EventField.QUOTES: 72,
    EventField.SOURCES: 72,
    EventField.VERIFICATION: 128,
    EventField.WORDING: 240,
}
"""Of the columns that are not as wide as usual."""
_HIDDEN = (EventField.IMPORTANCE, EventField.TAGS, EventField.WORDING)
"""Not shown until they are chosen."""
SHOWN_AT_FIRST = tuple(field for field in EventField if field not in _HIDDEN)


class EventTableHeader(QHeaderView):
    """Columns are chosen in its menu, moved by drag, and sorted by with a click."""

    changed = Signal()
    """Columns were chosen, moved, made wider or sorted by: `saveState` gives another state."""

    def __init__(
        self,
        parent: QWidget | None = None,
        order: Sequence[EventField] = tuple(EventField),
        hidden: Collection[EventField] = _HIDDEN,
        widths_px: Mapping[EventField, int] = WIDTHS_PX,
    ) -> None:
        """`order` has all columns from the left, as they are at first without those `hidden`."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._order, self._hidden, self._widths_px = order, hidden, widths_px
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST_PX)
        self.setAccessibleName(self.tr("Columns"))
        self._kept = QByteArray()
        self._known = len(EventField)
        self.sectionMoved.connect(self._keep)
        self.sectionResized.connect(self._keep)
        self.sortIndicatorChanged.connect(self._keep)

    def remember(self, state: QByteArray) -> None:
        """Take this state of an earlier day, with the columns of that day, when there are any."""
        number, colon, rest = bytes(state.data()).partition(b":")
        is_numbered = bool(colon) and number.isdigit()
        self._known = int(number) if is_numbered else _FIELDS_ONCE
        self._kept = QByteArray(rest) if is_numbered else state

    def kept(self) -> QByteArray:
        """What to `remember`."""
        if self.count():
            return QByteArray(b"%d:" % len(EventField)) + self.saveState()
        return QByteArray(b"%d:" % self._known) + self._kept if self._kept.size() else self._kept

    def begin(self) -> None:
        """Arrange the columns, which there are now, as remembered or as they are at first."""
        kept, known = self._kept, self._known
        self._known = len(EventField)
        if kept.isEmpty() or known > len(EventField):
            is_arranged = False
        elif known == len(EventField):
            is_arranged = self.restoreState(kept)
        else:
            is_arranged = self._take_over(kept, known)
        if not is_arranged:
            self.arrange()

    def _take_over(self, state: QByteArray, known: int) -> bool:
        """Arrange the columns as a state of fewer ones says, and those that came as at first.

        Qt takes such a state too, but what it saves thereafter it can't read itself.
        """
        before = QHeaderView(Qt.Orientation.Horizontal)  # of nobody, and gone with this
        before.setModel(QStandardItemModel(0, known, before))
        is_read = before.restoreState(state)
        if is_read:
            self.arrange()
            for place in range(known):
                field = before.logicalIndex(place)
                self.moveSection(self.visualIndex(field), place)
                self.setSectionHidden(field, before.isSectionHidden(field))
                if not before.isSectionHidden(field):
                    self.resizeSection(field, before.sectionSize(field))
            self.setSortIndicator(before.sortIndicatorSection(), before.sortIndicatorOrder())
        return is_read

    def arrange(self) -> None:
        """Arrange the columns as they are at first, in order of time."""
        for place, field in enumerate(self._order):
            self.moveSection(self.visualIndex(field), place)
            self.resizeSection(field, self._widths_px.get(field, USUAL_PX))
            self.setSectionHidden(field, field in self._hidden)
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
