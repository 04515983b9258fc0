"""After undo and redo: what has changed is selected and in view, and told in the status line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.shell.session import Session
from timeline_app.core.dates.bounds import DateError, bounds_of_event
from timeline_app.core.edits.edit import Edit, events_touched
from timeline_app.core.records.records import Event, Quote
from timeline_app.document.document import Document
from timeline_app.document.edit_command import EditCommand, ViewSnapshot
from timeline_app.scene.marks.visibility import ranges_in
from timeline_app.widgets.controls.selected_rows import selection_of

MOST_SELECTED = 500
"""Events beyond which a selection is neither remembered nor made."""


ACTIONS = ()


class UndoReveal(QObject):
    """Shows in the window of a session where the edit was that was taken back or made again."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._view = session.window.view

    def look(self) -> ViewSnapshot:
        """How the chronology is looked at now."""
        view, key = self._view, self._view.event_model.columns.key
        ranges = view.selected_rows.ranges()
        current = view.currentIndex()
        is_selected = current.isValid() and view.selectionModel().isSelected(current)
        at = int(key[current.row()]) if is_selected else 0
        if sum(last + 1 - first for first, last in ranges) > MOST_SELECTED:
            return ViewSnapshot(None, at, view.scale)
        keys = (int(each) for first, last in ranges for each in key[first : last + 1])
        return ViewSnapshot(tuple(keys), at, view.scale)

    def show_undone_or_redone(self, command: EditCommand, is_redone: bool) -> None:
        """Show what a command has just done, or taken back."""
        document = self._session.document
        if document is None:
            return
        edit = command.edit if is_redone else command.inverse
        look = command.after if is_redone else command.before
        keys = _keys_touched(document, edit)
        note = ""
        if keys is not None and self._is_typed_into_another(keys):
            note = self.tr("the event that is being edited stays here")
        elif keys:
            note = self._show_rows([*document.rows_of(keys).values()], look)
        elif keys is not None and look is not None and _is_of_events(edit):
            self._give_back(document, look, edit)
        self._tell(command.text(), is_redone, note)

    def _is_typed_into_another(self, keys: list[int]) -> bool:
        """Whether the keyboard is in a field of an event that is none of these.

        What is typed next is meant for that event: no other may come into the field.
        """
        focus, panel = QApplication.focusWidget(), self._session.window.details
        if panel is None or not isinstance(focus, QLineEdit | QPlainTextEdit):
            return False
        view, current = self._view, self._view.currentIndex()
        is_shown = current.isValid() and view.selectionModel().isSelected(current)
        if not is_shown or not panel.isAncestorOf(focus):
            return False
        return int(view.event_model.columns.key[current.row()]) not in keys

    def _show_rows(self, rows: list[int], look: ViewSnapshot | None) -> str:
        """Select these rows and bring one of them into view; why that can't be, if it can't.

        A selection that holds them all stays, as the chain of what followed from an event does.
        """
        view = self._view
        shown = [row for row in rows if view.has_place(row)]
        key = view.event_model.columns.key
        current = next((row for row in shown if look and int(key[row]) == look.current), None)
        current = (shown or rows)[0] if current is None else current
        model, index = view.selectionModel(), view.event_model.index
        if not all(model.isSelected(index(row, 0)) for row in rows):
            self._select(rows, current)
        if not shown:
            return self._why_hidden(current)
        self._unfold(current)
        view.reveal(current)
        return ""

    def _select(self, rows: Iterable[int], current: int) -> None:
        """Select these rows alone."""
        view, flags = self._view, QItemSelectionModel.SelectionFlag
        model = view.selectionModel()
        if current >= 0:
            model.setCurrentIndex(view.event_model.index(current, 0), flags.NoUpdate)
        model.select(selection_of(ranges_in(rows), view.event_model), flags.ClearAndSelect)

    def _unfold(self, row: int) -> None:
        """Unfold the first lane of an event that stands in folded lanes alone."""
        layout = self._view.layout_of_events
        lanes = layout.lanes_with(row)
        if lanes and all(layout.tracks[lane].is_folded for lane in lanes):
            self._view.lane_headers.toggle(lanes[0])

    def _why_hidden(self, row: int) -> str:
        """Why the canvas doesn't show an event."""
        columns, lanes = self._view.event_model.columns, self._session.lanes
        if row >= columns.dated:
            return self.tr("the event has no date: the table lists it")
        shown = None if lanes is None else lanes.shown()
        if shown is not None and not shown[row]:
            return self.tr("the change is in an event that the filter hides")
        return self.tr("the change is in an event whose lane is hidden")

    def _give_back(self, document: Document, look: ViewSnapshot, edit: Edit) -> None:
        """Where nothing is left of what changed, look as it was looked at before."""
        if look.selected is None:
            return
        rows = document.rows_of(look.selected)
        current = rows.get(look.current, next(iter(rows.values()), -1))
        self._select(rows.values(), current)
        if not self._is_in_view(edit):
            self._view.go_to(look.scale, animated=False)
        if current >= 0 and self._view.has_place(current):
            self._view.reveal(current)

    def _is_in_view(self, edit: Edit) -> bool:
        """Whether the first event that went was at a time that is in view; if it had any."""
        event = next((c.before for c in edit.changes if isinstance(c.before, Event)), None)
        if event is None or not event.date:
            return True
        try:
            bounds = bounds_of_event(event.date, event.time)
        except DateError:
            return True
        scale, width = self._view.scale, self._view.time_size.width()
        return scale.x_of(bounds.latest) > 0 and scale.x_of(bounds.earliest) < width

    def _tell(self, text: str, is_redone: bool, note: str) -> None:
        """Say what was undone or done again."""
        if text:
            pattern = self.tr("Redid {what}") if is_redone else self.tr("Undid {what}")
            said = filled(pattern, what=one_line(text))
        else:
            said = self.tr("Redone") if is_redone else self.tr("Undone")
        self._session.note(f"{said} · {note}" if note else said)


def _keys_touched(document: Document, edit: Edit) -> list[int] | None:
    """The keys of the events that an edit is about and that are there; None if they are many.

    Where events themselves changed, not those that only links with them changed of.
    """
    chronology = document.chronology
    if edit.batch:
        keys = chronology.events_of_batch(edit.batch, MOST_SELECTED + 1)
        return keys if len(keys) <= MOST_SELECTED else None
    records = [change.after or change.before for change in edit.changes]
    events = [record.id for record in records if isinstance(record, Event)]
    ids = dict.fromkeys(events or events_touched(edit))
    if len(ids) > MOST_SELECTED:
        return None
    found = (chronology.key_of(event) for event in ids)
    return [key for key in found if key is not None]


def _is_of_events(edit: Edit) -> bool:
    """Whether what an edit changed is shown with events."""
    records = (change.after or change.before for change in edit.changes)
    return bool(events_touched(edit)) or any(isinstance(record, Quote) for record in records)


def install(shell: Shell) -> None:
    """Let each edit remember how the chronology was looked at, and give that back."""
    shown = UndoReveal(shell.session)

    def follow(document: Document) -> None:
        document.look = shown.look
        document.undone_or_redone.connect(shown.show_undone_or_redone)

    shell.session.each_document(follow)
