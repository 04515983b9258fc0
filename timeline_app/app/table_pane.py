"""The table of events in a window: made when it is first shown, and filled while it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QApplication

from timeline_app.app.sentences import refusal_sentence
from timeline_app.app.session import Session
from timeline_app.core.columns_in_place import ColumnsChange
from timeline_app.core.event_fields import READ_FIELDS, EventField
from timeline_app.core.event_order import Range
from timeline_app.render.palette import Palette, palette_of
from timeline_app.scene.places import ranges_of_rows
from timeline_app.storage.errors import Refused
from timeline_app.widgets.selected_rows import selection_of

if TYPE_CHECKING:
    from timeline_app.document.event_sorter import EventSorter
    from timeline_app.widgets.event_table import EventTable
    from timeline_app.widgets.event_table_model import EventTableModel

SAID_MS = 8_000


class TablePane(QObject):
    """Shows and hides the table; while it is hidden it costs nothing."""

    made = Signal(object)
    """The `EventTable`, which there was none of before."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self._session = session
        self._table: EventTable | None = None
        self._model: EventTableModel | None = None
        self._sorter: EventSorter | None = None

    @property
    def table(self) -> EventTable | None:
        """The table, once it has been shown."""
        return self._table

    @property
    def is_shown(self) -> bool:
        """Whether there is a table to be seen."""
        return self._table is not None and self._table.isVisibleTo(self._session.window)

    def show(self, shown: bool) -> None:
        """Show or hide the table, and remember that; the keyboard stays in the window."""
        self._session.settings.table = shown
        table = self._made() if shown else self._table
        if table is None:
            return
        if shown:
            self.fill()
        elif table.isAncestorOf(QApplication.focusWidget() or self._session.window):
            self._session.window.view.setFocus()
        table.setVisible(shown)
        if not shown:
            self._empty()

    def _made(self) -> EventTable:
        from timeline_app.widgets.event_table import EventTable

        if self._table is None:
            table = self._table = EventTable()
            table.columns.remember(self._session.settings.bytes_of("table"))
            table.set_palette_roles(palette_of(self._session.theme))
            self._session.window.add_table(table)
            self.made.emit(table)
        return self._table

    def show_document(self) -> None:
        """Show the events of another chronology, if the table is shown."""
        self._empty()
        if self._session.settings.table and self._table is not None:
            self.fill()

    def fill(self) -> None:
        """List the events of the chronology that is open, if they are not."""
        document, view, table = self._session.document, self._session.window.view, self._table
        if document is None or table is None or self._model is not None:
            return
        from timeline_app.core.event_order import by_time
        from timeline_app.document.event_facts import EventFacts
        from timeline_app.document.event_sorter import EventSorter
        from timeline_app.widgets.event_cells import EventCells
        from timeline_app.widgets.event_table_model import EventTableModel
        from timeline_app.widgets.table_selection import TableSelection

        facts = EventFacts(document)
        model = EventTableModel(
            document.model,
            by_time(document.columns),
            EventCells(document.model),
            facts,
            palette_of(self._session.theme),
            document,
        )
        facts.setParent(model)
        self._model, self._sorter = model, EventSorter(document, model)
        facts.failed.connect(self._tell)
        self._sorter.failed.connect(self._tell)
        self._sorter.busy_changed.connect(self._tell_of_sorting)
        self._sorter.sorted.connect(model.show_order)
        model.sort_requested.connect(self._sorter.sort)
        model.order_kept.connect(self._sorter.stop)
        document.changed.connect(self._follow)
        selection = TableSelection(model, view.selectionModel(), view.selected_rows)
        selection.current_chosen.connect(view.reveal)
        table.show_events(model, selection)

    def _empty(self) -> None:
        """Let go of the events."""
        if self._sorter is not None:
            self._sorter.close()
        if self._table is not None:
            self._table.show_nothing()
        self._model = self._sorter = None

    def close(self) -> None:
        """Let go of everything, with the window, and keep how the columns are arranged."""
        if self._table is not None:
            self._session.settings.keep_bytes("table", self._table.columns.kept())
        self._empty()

    def _follow(self, _change: ColumnsChange) -> None:
        """What has to be read may be anything after an edit."""
        if self._model is not None and self._model.order.field in READ_FIELDS:
            self._model.sort_requested.emit(self._model.order.field)

    def fields(self) -> list[EventField]:
        """The columns that are shown, or would be at first, from left to right."""
        from timeline_app.widgets.event_table_header import SHOWN_AT_FIRST

        shown = self._table.columns.shown() if self._table is not None else []
        return shown or [*SHOWN_AT_FIRST]

    def rows_in_order(self, ranges: Sequence[Range], at_once: int) -> Iterator[list[int]]:
        """The rows in ranges, in the order of the table if it is shown, so many at once."""
        order = None if self._model is None else self._model.order
        places = ranges if order is None else order.places_of_ranges(ranges)
        rows = chain.from_iterable(
            range(first, last + 1) if order is None else order.rows_at(first, last)
            for first, last in places
        )
        while found := [*islice(rows, at_once)]:
            yield found

    def select_lane(self) -> None:
        """Select all events of the lane that the current event stands in."""
        view = self._session.window.view
        row = view.currentIndex().row()
        lane = view.layout_of_events.lane_of(row) if row >= 0 else -1
        if lane >= 0:
            rows = view.layout_of_events.tracks[lane].all_rows()
            view.selectionModel().clearSelection()  # each range would be compared with each of now
            selection = selection_of(ranges_of_rows(rows), view.event_model)
            view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def show_current(self) -> None:
        """Show the current event on the canvas."""
        row = self._session.window.view.currentIndex().row()
        if row >= 0:
            self.reveal(row)

    def reveal(self, row: int) -> None:
        """Show an event on the canvas, zoomed in until it is a mark of its own."""
        document, view = self._session.document, self._session.window.view
        if document is None:
            return
        if row >= document.columns.dated:
            said = self.tr("This event has no date, so it is not on the canvas")
            self._session.window.statusBar().showMessage(said, SAID_MS)
            return
        view.scrollTo(view.event_model.index(row, 0))

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        if self._table is not None:
            self._table.set_palette_roles(palette)

    def _tell(self, error: Refused) -> None:
        self._session.say(self.tr("These events can't be read"), refusal_sentence(error))

    def _tell_of_sorting(self, is_busy: bool) -> None:
        self._session.window.show_note(self.tr("Sorting…") if is_busy else "")
