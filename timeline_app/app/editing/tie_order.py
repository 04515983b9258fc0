"""The order that the user gives events of one date: each step is one edit."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline_app.app.editing.selected_events import named_after
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, refusal_sentence, title_words
from timeline_app.app.shell.actions import CHANGES, EVENT, NEEDS_EVENT, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.edits.edit import Edit, NamedEdit
from timeline_app.core.edits.move_edits import moved_among
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

move_texts = Texts("move_texts")

MOST = 200
"""Events of one date among which one is moved; who has more has undated ones by the thousand."""


ACTIONS = (
    ActionSpec(
        "order_before",
        EVENT,
        commands.mark("Earlier &within Its Date"),
        CHANGES,
        ("Ctrl+Shift+,",),
        needs=NEEDS_EVENT,
        after="move_later",
    ),
    ActionSpec(
        "order_after",
        EVENT,
        commands.mark("Later w&ithin Its Date"),
        CHANGES,
        ("Ctrl+Shift+.",),
        needs=NEEDS_EVENT,
    ),
)


class TieOrder(QObject):
    """Moves the selected event among those that have its date."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor

    def step(self, document: Document, step: int) -> None:
        """Let the event come after the next one of its date (+1), or before the previous (-1)."""
        view = self._session.window.view
        ranges = view.selected_rows.ranges()
        if not ranges:
            return
        row, columns = ranges[0][0], document.columns
        if ranges != [(row, row)]:
            self._session.note(move_texts.tr("Select one event alone to move it within its date"))
            return
        first, last = rows_of_date(columns, row)
        problem = _problem(last - first, row == (first if step < 0 else last), step)
        if problem:
            self._session.note(problem)
            return
        keys = columns.key[first : last + 1].tolist()
        other = title_words(columns.titles[row + step])
        try:
            found = dict(document.chronology.keyed_events(keys))
        except Refused as error:
            self._session.say(move_texts.tr("The order can't be changed"), refusal_sentence(error))
            return
        events = [(key, found[key]) for key in keys]
        changes = Edit(tuple(moved_among(events, row - first, step)))
        name = named_after(document, columns.key[row : row + 1], move_texts.tr("order of {what}"))
        if self._editor.make(NamedEdit(changes, name)):
            said = (
                move_texts.tr("Now after {other}")
                if step > 0
                else move_texts.tr("Now before {other}")
            )
            self._session.note(filled(said, other=other))


def rows_of_date(columns: EventColumns, row: int) -> tuple[int, int]:
    """The first and the last row with the same date as this one, no more than need be known."""
    first = last = row

    def is_same(other: int) -> bool:
        return bool(
            columns.earliest[other] == columns.earliest[row]
            and columns.latest[other] == columns.latest[row]
            and (other < columns.dated) == (row < columns.dated)
        )

    while first and row - first <= MOST and is_same(first - 1):
        first -= 1
    while last + 1 < len(columns) and last - row <= MOST and is_same(last + 1):
        last += 1
    return first, last


def _problem(others: int, is_at_end: bool, step: int) -> str:
    """Why an event can't be moved among others of its date; empty if it can."""
    if not others:
        return move_texts.tr("No other event has this date")
    if others >= MOST:
        return move_texts.tr("Too many events have this date to put them into an order")
    if is_at_end:
        return (
            move_texts.tr("It is the last of its date")
            if step > 0
            else move_texts.tr("It is the first of its date")
        )
    return ""


def install(shell: Shell) -> None:
    """Let the actions order events within their date."""
    order = TieOrder(shell.session, shell.editor)
    step = shell.session.with_document(order.step)
    shell.actions.connect({"order_before": lambda: step(-1), "order_after": lambda: step(1)})
