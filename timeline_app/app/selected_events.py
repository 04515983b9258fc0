"""The selected events of a window by their keys, and one edit of however many they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from timeline_app.app.counted import counted
from timeline_app.app.editor import Editor
from timeline_app.app.sentences import filled, one_line, refusal_sentence, shortened
from timeline_app.app.session import Session
from timeline_app.core.edits import Change, Edit, NamedEdit
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

MANY = 500
"""Events from which on an edit is made as a batch, with progress."""
SAID_MS = 8_000

Keys = npt.NDArray[np.int64]


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("selected events", text)


def selected_keys(session: Session) -> Keys:
    """The keys of the selected events, in the order of time: eight bytes each."""
    document = session.document
    ranges = session.window.view.selected_rows.ranges() if document is not None else []
    if document is None or not ranges:
        return np.empty(0, np.int64)
    key = document.columns.key
    return np.concatenate([key[first : last + 1] for first, last in ranges])


def named_after(document: Document, keys: Keys, pattern: str) -> str:
    """The pattern with the title of the one event, or the number of events, for `{what}`."""
    if len(keys) == 1:
        title = document.columns.titles[document.row_of(int(keys[0]))]
        return filled(pattern, what=shortened(one_line(title)))
    return filled(pattern, what=counted(len(keys), "1 event", "{n} events"))


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
    try:
        edit = Edit(tuple(changes))
    except Refused as error:
        session.say(tr("These events can't be changed"), refusal_sentence(error))
        return False
    return editor.make(NamedEdit(edit, text)) if edit else None
