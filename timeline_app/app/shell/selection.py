"""What follows the selection: the panel, the words for several events, the list of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint

from timeline_app.app.messages.sentences import filled, refusal_sentence
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.records.records import EventId
from timeline_app.core.text.translation import Texts, words
from timeline_app.storage.errors import Refused
from timeline_app.widgets.canvas.keyboard import Move

if TYPE_CHECKING:
    from timeline_app.app.shell.session import Session
    from timeline_app.core.records.event_details import SharedFacts
    from timeline_app.document.document import Document
    from timeline_app.widgets.canvas.cluster_list import ClusterList


selection_texts = Texts("selection_texts")

GREETING = "ev-blinken-beijing-trip"
"""The event of the sample that a first look shows: it has words, speakers, sources and a date."""
MOST_COMPARED = 200
"""Of more events than that nothing is read to be compared."""
MOST_NAMED = 3


def latest_of(columns: EventColumns, ranges: Sequence[tuple[int, int]]) -> int:
    """Which of the rows in these ranges, the first of them dated, ends last."""
    latest = columns.latest[: columns.dated]
    rows = [
        first + int(latest[first : last + 1].argmax())
        for first, last in ranges
        if first < columns.dated
    ]
    return max(rows, key=lambda row: int(latest[row]))


def span_of(first: str, last: str) -> str:
    """From the beginning of the one EDTF date to the end of the other, in EDTF without hours.

    Empty where there is no one such span: a beginning that isn't known, or one of a set.
    """
    start, end = first.split("/", maxsplit=1)[0], last.rsplit("/", maxsplit=1)[-1]
    if not start or start[:2] == ".." or "[" in start + end:
        return ""
    start, end = start.split("T")[0], end.split("T")[0]
    return start if start == end else f"{start}/{end}"


def selection_summary(number: int, first: str, last: str, shared: SharedFacts) -> str:
    """What is said of so many events.

    `first` is the EDTF date of the one that begins first, `last` of the one that ends last; empty
    if there is none.
    """
    from timeline_app.core.evidence.csl import edtf_words

    told = [selection_texts.tr("{n} {event|events} selected", "", number)]
    span = span_of(first, last)
    dates = (span,) if span else dict.fromkeys(part for part in (first, last) if part)
    period = " – ".join(edtf_words(date, words, DateStyle.SHORT) for date in dates)
    if period:
        told.append(period)
    lines = [" · ".join(told)]
    for pattern, names in (
        (selection_texts.tr("All in {names}"), shared.lanes),
        (selection_texts.tr("All with {names}"), shared.actors),
        (selection_texts.tr("All tagged {names}"), shared.tags),
    ):
        if names:
            lines.append(filled(pattern, names=_listed(names)))
    return "\n".join(lines)


def _listed(names: Sequence[str]) -> str:
    from timeline_app.widgets.texts.phrases import listed

    more = len(names) - MOST_NAMED
    text = listed(names[:MOST_NAMED])
    return (
        filled(selection_texts.tr("{names} and {n} more", "", more), names=text)
        if more > 0
        else text
    )


class Selection(QObject):
    """Shows in the panel of a session what is selected, and selects what is asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._cluster_list: ClusterList | None = None
        self._greeted: Document | None = None

    def greet(self) -> None:
        """Show an event of the sample that is open, until one is selected: a first look."""
        self._greeted = self._session.document
        self._session.window.want_details(self._session.settings.details, at_once=True)

    def end_greeting(self) -> None:
        """Show nothing while no event is selected."""
        if self._greeted is not None:
            self._greeted = None
            self.show()

    def _greeting_row(self) -> int:
        """The row of the event that is shown while none is selected; -1 for none."""
        document = self._greeted
        if document is None or document is not self._session.document:
            return -1
        with self._session.telling(self.tr("An event can't be read")):
            key = document.chronology.key_of(EventId(GREETING))
            return -1 if key is None else document.row_of(key)
        return -1

    def show(self) -> None:
        """Show the one selected event in the panel, and allow what needs a selection."""
        view, document = self._session.window.view, self._session.document
        ranges = view.selected_rows.ranges()
        self._session.actions.allow_for_selection(bool(ranges))
        if ranges:
            self._greeted = None
        panel = self._session.window.details
        if panel is None:
            return
        if document is not None and document.is_catching_up:
            return  # `follow` comes next, once each row is an event again
        current = view.selected_rows.current if ranges else self._greeting_row()
        row = ranges[0][0] if current < 0 and ranges else current
        if document is None or row < 0:
            panel.show_details(None, None)
            panel.show_selection("")
            return
        try:
            details = document.details(row)
        except Refused as error:
            panel.show_details(None, None)
            self._session.say(self.tr("This event can't be read"), refusal_sentence(error))
            return
        layout = view.layout_of_events
        place = layout.place_in_time(row) if layout.is_shown(row) else None
        panel.show_details(details, place)
        panel.show_selection(self._summary(document, ranges))

    def _summary(self, document: Document, ranges: Sequence[tuple[int, int]]) -> str:
        """What there is to say of several selected events; of one, that the canvas hasn't it."""
        from timeline_app.core.records.event_details import SharedFacts

        number = sum(last - first + 1 for first, last in ranges)
        if number < 2:
            is_left_out = ranges and ranges[0][0] < document.columns.dated
            is_left_out = is_left_out and not self._session.window.view.has_place(ranges[0][0])
            return self.tr("Left out by filters or hidden lanes") if is_left_out else ""
        columns = document.columns
        shared, first, last = SharedFacts(), "", ""
        with self._session.telling(self.tr("An event can't be read")):
            if ranges[0][0] < columns.dated:
                ends = (ranges[0][0], latest_of(columns, ranges))
                first, last = (document.details(row).event.date for row in ends)
            if number <= MOST_COMPARED:
                rows = [row for begin, end in ranges for row in range(begin, end + 1)]
                shared = document.shared_facts(rows)
        return selection_summary(number, first, last, shared)

    def read(self) -> None:
        """Go into the panel; one that is hidden is shown first."""
        self._session.actions["details"].setChecked(True)
        panel = self._session.window.details
        if panel is not None:
            panel.focus_first()

    def show_details(self, shown: bool) -> None:
        """Show or hide the panel, and remember that; the keyboard stays in the window.

        Where nothing is selected it is shown with a hint until something has been.
        """
        window = self._session.window
        if shown is not window.shows_details:  # else it is but told of that
            self._session.settings.details = shown
            window.want_details(shown, at_once=True)

    def step(self, step: int) -> None:
        """Select the next or previous event in time."""
        if self._session.document is None:
            return
        view, row = self._session.window.view, self._greeting_row()
        if row >= 0:
            here = view.event_model.index(row, 0)
            view.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
        view.choose(Move.MoveLeft if step < 0 else Move.MoveRight)

    def reveal_event(self, key: int) -> None:
        """Select an event by its key and zoom until it is a mark of its own."""
        document = self._session.document
        if document is None:
            return
        row = document.row_of(key)
        if row >= 0:
            self._row_chosen(row)
        elif document.as_known is not None:
            self._session.note(self.tr("This event was not known on the day that is shown"))

    def _row_chosen(self, row: int) -> None:
        view = self._session.window.view
        index = view.event_model.index(row, 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        view.selectionModel().setCurrentIndex(index, flag)
        view.scrollTo(index)

    def select_actor(self, actor_id: str) -> None:
        """Select all events that an actor takes part in, and bring them into view."""
        from timeline_app.document.as_known import events_of_actor  # not for the first paint

        document = self._session.document
        if document is None:
            return
        with self._session.telling(self.tr("The events can't be found")):
            keys = events_of_actor(document, actor_id)
            self._session.window.view.select_rows([*document.rows_of(keys).values()])

    def list_cluster(self, rows: Sequence[int], where: QPoint) -> None:
        """List the events of a count at a place on the screen."""
        # Not needed for the first paint.
        from timeline_app.widgets.canvas.cluster_list import ClusterList

        if self._cluster_list is None:
            self._cluster_list = ClusterList(self._session.window)
            self._cluster_list.chosen.connect(self._row_chosen)
        texts = self._session.window.view.texts
        if texts is not None:
            current = self._session.window.view.currentIndex().row()
            self._cluster_list.show_rows(rows, texts, where, current)

    def hide_list(self) -> None:
        """Take the list of a count away: it lists rows of before."""
        if self._cluster_list is not None:
            self._cluster_list.hide()
