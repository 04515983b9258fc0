"""The selected events of a window by their keys, and one edit of however many they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QItemSelectionModel

from timeline_app.app.messages.sentences import filled, title_words
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import Change, Edit, NamedEdit
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.scene.marks.visibility import extent_of_rows, ranges_in
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.selected_rows import selection_of

selection_texts = Texts("selection_texts")

MANY = 500
"""Events from which on an edit is made as a batch, with progress."""

Keys = npt.NDArray[np.int64]


def selected_keys(document: Document, view: TimelineView) -> Keys:
    """The keys of the selected events, in the order of time: eight bytes each."""
    ranges = view.selected_rows.ranges()
    if not ranges:
        return np.empty(0, np.int64)
    key = document.columns.key
    return np.concatenate([key[first : last + 1] for first, last in ranges])


def named_after(document: Document, keys: Keys, pattern: str) -> str:
    """The pattern with the title of the one event, or the number of events, for `{what}`."""
    if len(keys) == 1:
        title = document.columns.titles[document.row_of(int(keys[0]))]
        return filled(pattern, what=title_words(title))
    return filled(pattern, what=selection_texts.tr("{n} {event|events}", "", len(keys)))


def select_events(document: Document, view: TimelineView, event_ids: Sequence[str]) -> int:
    """Select these events, and show them if they aren't in view; how many the canvas hides."""
    there = (document.chronology.key_of(event_id) for event_id in event_ids)
    return select_keys(document, view, [key for key in there if key is not None])


def select_keys(document: Document, view: TimelineView, keys: Sequence[int]) -> int:
    """The same of the events with these keys."""
    rows = sorted(document.rows_of(keys).values()) if keys else []
    if not rows:
        return 0
    flags = QItemSelectionModel.SelectionFlag
    model = view.selectionModel()
    model.clearSelection()  # each range would be compared with each of now
    model.setCurrentIndex(view.event_model.index(rows[0], 0), flags.NoUpdate)
    model.select(selection_of(ranges_in(rows), view.event_model), flags.Select)
    placed = [row for row in rows if view.has_place(row)]
    if len(placed) == 1:
        view.reveal(placed[0])
    elif placed and not _is_in_view(view, placed):
        view.fit_rows(placed)
    return len(rows) - len(placed)


def _is_in_view(view: TimelineView, rows: list[int]) -> bool:
    """Whether all of these events lie in the stretch of time that the canvas shows."""
    extent = extent_of_rows(view.layout_of_events, rows)
    if extent is None:
        return True
    first, last = (view.scale.x_of(moment) for moment in extent)
    return first >= 0 and last <= view.time_size.width()


class HintedChanges(Iterator[Change]):
    """Changes that come one after another, and about how many they are, for the progress."""

    def __init__(self, changes: Iterable[Change], about: int) -> None:
        self._changes = iter(changes)
        self._about = about

    @override
    def __next__(self) -> Change:
        return next(self._changes)

    def __length_hint__(self) -> int:
        return self._about


def make_changes(
    session: Session, editor: Editor, changes: Iterable[Change], about: int, text: str
) -> bool | None:
    """Make changes of so many events as one edit; many of them while they are found.

    Whether they were made, or None if there were none.
    """
    document = session.document
    if document is None:
        return False
    before = document.undo_stack.index()
    if about > MANY:
        is_done = editor.make_many(HintedChanges(changes, about), text)
        return is_done and (document.undo_stack.index() != before or None)
    edit: Edit | None = None
    with session.telling(selection_texts.tr("These events can't be changed")):
        edit = Edit(tuple(changes))
    if edit is None:
        return False
    return editor.make(NamedEdit(edit, text)) if edit else None
