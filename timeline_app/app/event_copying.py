"""Puts the selected events on the clipboard: as a table, as lines, or with their sources."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from timeline_app.app.counted import counted
from timeline_app.app.sentences import filled, refusal_sentence
from timeline_app.app.session import Session
from timeline_app.app.shown_progress import ShownProgress
from timeline_app.app.table_pane import TablePane
from timeline_app.core.event_citation import event_citation
from timeline_app.core.event_fields import READ_FIELDS, EventField
from timeline_app.core.tab_separated import tab_separated
from timeline_app.core.wording import DateStyle
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused
from timeline_app.widgets.event_cells import EventCells, header_words
from timeline_app.widgets.panel_words import translated

MOST_COPIED = 200_000
"""A clipboard, and whoever pastes it, can hardly take more."""
AT_ONCE = 250
SAID_MS = 8_000

_Rows = list[int]
_Texts = Callable[[_Rows], list[str]]


class EventCopying(QObject):
    """Copies what is selected, in the order of the table where that is shown, else of time."""

    def __init__(self, session: Session, pane: TablePane) -> None:
        super().__init__(session)
        self._session = session
        self._pane = pane
        self._is_busy = False

    def copy_table(self) -> None:
        """Copy the columns that the table shows, tab-separated with a line of headers."""
        document = self._session.document
        if document is None:
            return
        fields, cells = self._pane.fields(), EventCells(document.model)

        def lines(rows: _Rows) -> list[str]:
            return _table_lines(document, cells, fields, rows)

        found = self._gathered(lines)
        if found:
            header = tab_separated(header_words(field) for field in fields)
            self._put([header, *found, ""], "\n", len(found))

    def copy_titles(self) -> None:
        """Copy title and date of each event, a line each."""
        document = self._session.document
        if document is None:
            return
        cells = EventCells(document.model)

        def lines(rows: _Rows) -> list[str]:
            return [
                f"{cells.text(EventField.TITLE, row)}, {cells.date(row, DateStyle.LONG)}"
                for row in rows
            ]

        found = self._gathered(lines)
        self._put(found, "\n", len(found))

    def copy_sources(self) -> None:
        """Copy each event with the full citations of its sources."""
        document = self._session.document
        if document is None:
            return

        def paragraphs(rows: _Rows) -> list[str]:
            return [event_citation(document.details(row), translated) for row in rows]

        found = self._gathered(paragraphs)
        self._put(found, "\n\n", len(found))

    def _gathered(self, texts_of: _Texts) -> list[str]:
        """A text for each selected event; nothing if there are too many, or it was given up."""
        session = self._session
        if self._is_busy:
            return []
        ranges = session.window.view.selected_rows.ranges()
        count = sum(last - first + 1 for first, last in ranges)
        if count > MOST_COPIED:
            pattern = self.tr("{n} events are selected. No more than {most} can be copied at once.")
            sentence = filled(pattern, n=f"{count:,}", most=f"{MOST_COPIED:,}")
            session.say(self.tr("These are too many to copy"), sentence)
            return []
        shown = ShownProgress(self.tr("Copying…"), session)
        texts: list[str] = []
        self._is_busy = True
        session.window.stay_open(shown.give_up)
        try:
            for rows in self._pane.rows_in_order(ranges, AT_ONCE):
                texts += texts_of(rows)
                if not shown(len(texts), count):
                    return []
        except Refused as error:
            session.say(self.tr("These events can't be copied"), refusal_sentence(error))
            return []
        finally:
            self._is_busy = False
            shown.end()
            session.window.close_if_asked()
        return texts

    def _put(self, texts: list[str], between: str, count: int) -> None:
        """Put texts about so many events on the clipboard, if there are any."""
        if not count:
            return
        # As plain text, which every spreadsheet takes. Data of other types would be an object of
        # ours, and Qt lets go of that when Python has gone already.
        QGuiApplication.clipboard().setText(between.join(texts))
        said = counted(count, "Copied 1 event", "Copied {n} events")
        self._session.window.statusBar().showMessage(said, SAID_MS)


def _table_lines(
    document: Document, cells: EventCells, fields: list[EventField], rows: _Rows
) -> list[str]:
    keys = [cells.key(row) for row in rows]
    read = {
        field: document.chronology.facts_of_events(field, keys)
        for field in fields
        if field in READ_FIELDS
    }
    return [
        tab_separated(
            cells.text(field, row, read[field][key] if field in read else None) for field in fields
        )
        for row, key in zip(rows, keys, strict=True)
    ]
