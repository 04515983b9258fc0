"""The events of one chronology as the table lists them: which, in which order, and marked how."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import Mask
from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.columns.sort_order import by_time, undated_by_time
from timeline_app.core.columns.table_fields import READ_FIELDS
from timeline_app.document.document import Document
from timeline_app.document.event_sorter import EventSorter
from timeline_app.document.table_values import TableValues
from timeline_app.render.style.palette import palette_of
from timeline_app.storage.errors import Refused
from timeline_app.widgets.table.model import EventTableModel
from timeline_app.widgets.texts.table_texts import TableTexts


class TableContents(QObject):
    """Keeps the model of a table as the document and its view state are.

    It lists the events that fit what is asked, of these the undated only if `are_undated`.
    """

    def __init__(self, session: Session, document: Document, *, are_undated: bool = False) -> None:
        super().__init__(document)
        self._session, self._document = session, document
        self._are_undated = are_undated
        facts = self._facts = TableValues(document, self)
        cells = TableTexts(document.model)
        order = (undated_by_time if are_undated else by_time)(document.columns)
        palette = palette_of(session.theme)
        self.model = EventTableModel(document.model, order, cells, facts, palette, self)
        self._sorter = EventSorter(document, self)
        facts.failed.connect(self._tell)
        self._sorter.failed.connect(self._tell)
        self._sorter.busy_changed.connect(self._tell_of_sorting)
        self._sorter.sorted.connect(self.model.show_order)
        self.model.sort_requested.connect(self._sorter.sort)
        self.model.order_kept.connect(self._sorter.stop)
        document.changed.connect(self._follow)
        state, lanes = session.window.view.view_state, session.lanes
        assert state is not None, "a document is shown"
        assert lanes is not None
        self._lanes = lanes
        lanes.changed.connect(self._show_some)
        state.matches_changed.connect(self.model.show_matches)
        self.model.show_matches(state.matches)
        self._show_some()

    def close(self) -> None:
        """Let go of everything; another chronology may be shown, or none."""
        # Until it is deleted the chronology can be edited, and closed after that.
        self._document.changed.disconnect(self._follow)
        self._lanes.changed.disconnect(self._show_some)
        self._facts.stop()
        self._sorter.close()
        self.deleteLater()

    def _follow(self, change: ColumnsChange) -> None:
        """Other events may fit what is asked, and what has to be read may be anything."""
        del change
        self._show_some()
        if self.model.order.field in READ_FIELDS:
            self.model.sort_requested.emit(self.model.order.field)

    def _show_some(self) -> None:
        """List the events that fit what is asked."""
        try:
            shown = self._lanes.shown()
        except Refused as error:
            self._tell(error)
            return
        self.model.show_only(self._undated_of(shown) if self._are_undated else shown)

    def _undated_of(self, shown: Mask | None) -> Mask:
        """Which of the events that are shown have no date."""
        columns = self._document.columns
        undated = np.zeros(len(columns), np.bool_)
        undated[columns.dated :] = True if shown is None else shown[columns.dated :]
        return undated

    def _tell(self, error: Refused) -> None:
        self._session.say(self.tr("These events can't be read"), refusal_sentence(error))

    def _tell_of_sorting(self, is_busy: bool) -> None:
        self._session.window.show_note("sort", self.tr("Sorting…") if is_busy else "")
