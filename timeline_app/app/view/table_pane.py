"""The table of events in a window: made when it is first shown, and filled while it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QApplication

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import (
    ANY,
    EDIT,
    NEEDS_EVENT,
    SHOWN,
    VIEW,
    ActionSpec,
    commands,
)
from timeline_app.app.shell.session import Session
from timeline_app.app.view.context_menus import ContextMenus
from timeline_app.core.columns.sort_order import Range
from timeline_app.core.columns.table_fields import EventField
from timeline_app.document.document import Document
from timeline_app.render.style.palette import Palette, palette_of
from timeline_app.scene.marks.visibility import ranges_of_rows
from timeline_app.widgets.controls.selected_rows import selection_of

if TYPE_CHECKING:
    from timeline_app.app.view.table_contents import TableContents
    from timeline_app.widgets.table.event_table import EventTable


ACTIONS = (
    ActionSpec(
        "show_event",
        VIEW,
        commands.mark("&Zoom to the Event"),
        SHOWN,
        needs=NEEDS_EVENT,
        after="fit_selection",
    ),
    ActionSpec(
        "table",
        VIEW,
        commands.mark("Event Ta&ble"),
        ANY,
        ("Ctrl+T",),
        is_checkable=True,
        after="overview",
    ),
    ActionSpec(
        "select_lane",
        EDIT,
        commands.mark("Select All in This &Lane"),
        SHOWN,
        separator_before=True,
        needs=NEEDS_EVENT,
        after="copy_measure",
    ),
)


class TablePane(QObject):
    """Shows and hides the table; while it is hidden it costs nothing."""

    made = Signal(object)
    """The `EventTable`, which there was none of before."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self._session = session
        self._table: EventTable | None = None
        self._events: TableContents | None = None

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
        from timeline_app.widgets.table.event_table import EventTable

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
        if document is None or table is None or self._events is not None:
            return
        from timeline_app.app.view.table_contents import TableContents
        from timeline_app.widgets.table.selection_sync import TableSelection

        events = self._events = TableContents(self._session, document)
        sync = TableSelection(events.model, view.selectionModel(), view.selected_rows)
        sync.current_chosen.connect(view.reveal)
        table.show_events(events.model, sync)

    def _empty(self) -> None:
        """Let go of the events."""
        if self._table is not None:
            self._table.show_nothing()
        if self._events is not None:
            self._events.close()
            self._events = None

    def close(self) -> None:
        """Let go of everything, with the window, and keep how the columns are arranged."""
        if self._table is not None:
            self._session.settings.keep_bytes("table", self._table.columns.kept())
        self._empty()

    def fields(self) -> list[EventField]:
        """The columns that are shown, or would be at first, from left to right."""
        from timeline_app.widgets.table.header import SHOWN_AT_FIRST

        shown = self._table.columns.shown() if self._table is not None else []
        return shown or [*SHOWN_AT_FIRST]

    def rows_in_order(self, ranges: Sequence[Range], at_once: int) -> Iterator[list[int]]:
        """The rows in ranges, in the order of the table if it is shown, so many at once."""
        order = None if self._events is None else self._events.model.order
        places = ranges if order is None else order.places_of_ranges(ranges)
        rows = chain.from_iterable(
            range(first, last + 1) if order is None else order.rows_at(first, last)
            for first, last in places
        )
        while found := [*islice(rows, at_once)]:
            yield found

    def keys_in_order(
        self, document: Document, keys: npt.NDArray[np.int64] | None
    ) -> npt.NDArray[np.int64]:
        """These keys, or those of all events, in the order of the table if it is shown.

        What the table doesn't list is behind what it lists, by time.
        """
        columns = document.columns
        chosen = columns.key if keys is None else columns.key[np.isin(columns.key, keys)]
        if self._events is None:
            return chosen
        order = self._events.model.order
        listed = columns.key[order.rows_at(0, len(order) - 1)] if len(order) else chosen[:0]
        return np.concatenate((listed[np.isin(listed, chosen)], chosen[~np.isin(chosen, listed)]))

    def select_lane(self) -> None:
        """Select all events of the lane that the current event stands in."""
        view = self._session.window.view
        row = view.currentIndex().row()
        if not self._is_on_canvas(row):
            return
        layout = view.layout_of_events
        rows = layout.tracks[layout.lane_of(row)].all_rows()
        view.selectionModel().clearSelection()  # each range would be compared with each of now
        selection = selection_of(ranges_of_rows(rows), view.event_model)
        view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def show_current(self) -> None:
        """Show the current event on the canvas."""
        self.reveal(self._session.window.view.currentIndex().row())

    def reveal(self, row: int) -> None:
        """Show an event on the canvas, zoomed in until it is a mark of its own."""
        view = self._session.window.view
        if self._is_on_canvas(row):
            view.scrollTo(view.event_model.index(row, 0))

    def _is_on_canvas(self, row: int) -> bool:
        """Whether an event has a place on the canvas; if not, this says why."""
        document, view = self._session.document, self._session.window.view
        if document is None or row < 0:
            return False
        if view.layout_of_events.is_shown(row):
            return True
        if row >= document.columns.dated:
            said = self.tr("This event has no date, so it is not on the canvas")
        else:
            said = self.tr("This event is not on the canvas: its lanes are hidden, or filtered")
        self._session.note(said)
        return False

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        if self._table is not None:
            self._table.set_palette_roles(palette)


def install(shell: Shell) -> None:
    """Let the table be shown by its action, and now if it was the last time."""
    session, window, action = shell.session, shell.window, shell.actions["table"]
    pane, menus = TablePane(session), ContextMenus(shell.actions, session)
    shell.actions.connect({"show_event": pane.show_current, "select_lane": pane.select_lane})

    def connect(table: EventTable) -> None:
        table.addActions([shell.actions["copy"], shell.actions["cut"]])
        table.reveal_requested.connect(pane.reveal)
        table.left.connect(window.view.setFocus)
        table.menu_requested.connect(lambda where: menus.open_in_table(table, where))

    pane.made.connect(connect)
    session.document_changed.connect(pane.show_document)
    window.palette_changed.connect(pane.set_palette_roles)
    window.closed.connect(pane.close)
    action.toggled.connect(pane.show)
    action.setChecked(session.settings.table)
