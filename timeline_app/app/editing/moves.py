"""Moves of the selected events: in time, by an end, to another lane; each is one edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject

from timeline_app.app.editing.date_basis import (
    ChangeOfEvent,
    ask_about_words,
    dropping_words,
    has_words,
    keeping_words,
)
from timeline_app.app.editing.selected_events import (
    Keys,
    make_changes,
    named_after,
    selected_keys,
)
from timeline_app.app.messages.sentences import filled
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.dates.display_unit import unit_shown
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.dates.shift import MoveError, MoveFault
from timeline_app.core.edits.edit import Change
from timeline_app.core.edits.move_edits import (
    EndMove,
    LaneMove,
    TimeMove,
    event_in_lane,
    event_moved,
    event_with_end,
    unit_of_rows,
)
from timeline_app.core.records.records import Event, LaneId
from timeline_app.core.text.name_match import name_match
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.widgets.fields.floating_picker import FloatingPicker
from timeline_app.widgets.fields.list_rows import ListRow, spans_of
from timeline_app.widgets.texts.move_texts import edtf_in_words, fault_in_words, steps_in_words
from timeline_app.widgets.texts.phrases import clauses, listed

move_texts = Texts("move_texts")

WIDTH_PX = 420
MOST_ASKED = 1_000
"""Of so many moved events, at most, it is looked whether words for their dates are left behind."""


class Moves(QObject):
    """Moves what is selected in a session."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor
        self._view = session.window.view
        name = move_texts.tr("Lane to move to")
        self.field = FloatingPicker(
            self._view, name, move_texts.tr("A part of the lane's name"), WIDTH_PX
        )
        self.field.setObjectName("lane-field")

    # What hands wish for.

    def move(self, document: Document, wish: TimeMove | EndMove | LaneMove) -> None:
        """Make the move that somebody wished for by dragging."""
        match wish:
            case TimeMove():
                self._in_time(document, wish)
            case EndMove():
                self._by_end(document, wish)
            case LaneMove():
                self._to_lane(document, wish)

    # What keys wish for.

    def step(self, document: Document, step: int) -> None:
        """Move the selected events by what the zoom shows, later (+1) or earlier (-1)."""
        view = self._view
        if view.layout_ is None:
            return
        shown = unit_shown(view.scale.seconds_per_px)
        ranges = view.selected_rows.ranges()
        unit, _ = unit_of_rows(view.event_model.columns, ranges, shown)
        self._in_time(document, TimeMove(unit, step))

    def step_lane(self, document: Document, step: int) -> None:
        """Move the selected events to the lane below (+1) or above (-1) on the canvas."""
        here = self._lane_here(document)
        if here is None:
            return
        tracks = self._view.layout_of_events.tracks
        if not 0 <= here + step < len(tracks):
            self._session.note(
                move_texts.tr("There is no lane below")
                if step > 0
                else move_texts.tr("There is no lane above")
            )
            return
        origin, target = LaneId(tracks[here].id), LaneId(tracks[here + step].id)
        self._to_lane(document, LaneMove(origin, target))

    def ask_lane(self, document: Document) -> None:
        """Let the lane be chosen by its name."""
        if self._lane_here(document) is not None:
            self.field.open()

    def offer_lanes(self, document: Document, typed: str) -> None:
        """List the lanes that fit what is typed, but the one where the event is."""
        here, found = self._lane_here(document), []
        own = "" if here is None else self._view.layout_of_events.tracks[here].id
        for place, lane in enumerate(document.columns.lanes):
            match = name_match(typed, lane.name, "")
            if match is not None and lane.id != own:
                choice = ListRow(str(lane.id), lane.name, spans=spans_of(match.spans))
                found.append((match.fit, place, choice))
        choices = [choice for *_, choice in sorted(found, key=lambda one: one[:2])]
        self.field.show_choices(
            choices, "" if choices else move_texts.tr("No other lane is called that.")
        )

    def move_to(self, document: Document, lane_id: str) -> None:
        """Move the selected events to the lane of this id."""
        here = self._lane_here(document)
        if here is not None:
            origin = LaneId(self._view.layout_of_events.tracks[here].id)
            self._to_lane(document, LaneMove(origin, LaneId(lane_id)))

    def _lane_here(self, document: Document) -> int | None:
        """The lane on the canvas that the current event stands in; None after saying why not."""
        view = self._view
        if view.view_state is None or not view.selected_rows.ranges():
            return None
        if view.view_state.grouping is not Grouping.LANE:
            self._session.note(
                move_texts.tr("Events move between lanes only while they are grouped by lanes")
            )
            return None
        row = view.currentIndex().row()
        tracks = view.layout_of_events.tracks
        if not view.has_place(row):
            return self._lane_of_undated(document, row, tracks)
        return view.layout_of_events.lane_of(row)

    def _lane_of_undated(
        self, document: Document, row: int, tracks: Sequence[LaneTracks]
    ) -> int | None:
        """The lane on the canvas of an event that has no place there."""
        columns = document.columns
        own = columns.lanes[columns.lane[row]].id if row >= 0 and columns.lanes else ""
        found = next((i for i, lane in enumerate(tracks) if lane.id == own), None)
        if found is None:
            self._session.note(move_texts.tr("This event stands in no lane of the canvas"))
        return found

    # The moves.

    def _in_time(self, document: Document, wish: TimeMove) -> None:
        keys, undated = self._dated_keys(document)
        if not len(keys):
            self._session.note(fault_in_words(MoveFault.UNDATED))
            return
        self._with_words(
            document,
            keys,
            lambda event: event_moved(event, wish.unit, wish.steps),
            lambda change: self._make_in_time(document, keys, undated, wish, change),
        )

    def _make_in_time(
        self, document: Document, keys: Keys, undated: int, wish: TimeMove, change: _Remembered
    ) -> None:
        if not self._make(document, keys, change, move_texts.tr("move of {what}")):
            return
        if len(keys) == 1 and change.last is not None:
            said = filled(move_texts.tr("Moved: {date}"), date=_date_in_words(change.last))
        else:
            said = move_texts.tr("Moved {n} {event|events}", "", len(keys))
            said = listed((said, steps_in_words(wish.unit, wish.steps)))
        if undated:
            stay = move_texts.tr("{n} {has|have} no date and {stays|stay}", "", undated)
            said = clauses((said, stay))
        self._tell(said, change)

    def _by_end(self, document: Document, wish: EndMove) -> None:
        keys, _ = self._dated_keys(document)
        unit, steps, is_end = wish
        if len(keys) == 1:
            self._with_words(
                document,
                keys,
                lambda event: event_with_end(event, unit, steps, is_end=is_end),
                lambda change: self._make_by_end(document, keys, change, is_end=is_end),
            )

    def _make_by_end(
        self, document: Document, keys: Keys, change: _Remembered, *, is_end: bool
    ) -> None:
        pattern = (
            move_texts.tr("new end of {what}") if is_end else move_texts.tr("new start of {what}")
        )
        if self._make(document, keys, change, pattern):
            assert change.last is not None
            said = filled(move_texts.tr("Now {date}"), date=_date_in_words(change.last))
            self._tell(said, change)

    def _with_words(
        self,
        document: Document,
        keys: Keys,
        move: ChangeOfEvent,
        make: Callable[[_Remembered], object],
    ) -> None:
        """Make a move, once it is known what becomes of words that say why a date is as it is.

        Of very many events they go into the notes, unasked.
        """
        keep = _Remembered(keeping_words(document, move))
        if len(keys) > MOST_ASKED:
            make(keep)
            return
        try:
            events = list(document.chronology.events(keys))
            worded = [event for event in events if _leaves_words(event, move)]
        except MoveError as error:
            self._session.note(fault_in_words(error.reason))
            return
        if not worded:
            make(keep)
            return

        def answer(change: _Remembered) -> None:
            if document is self._session.document:  # another one may have been read meanwhile
                make(change)

        drop = _Remembered(dropping_words(move))
        ways = (lambda: answer(keep), lambda: answer(drop))
        ask_about_words(self._session, document, worded, *ways)

    def _to_lane(self, document: Document, wish: LaneMove) -> None:
        name = next((one.name for one in document.columns.lanes if one.id == wish.target), "")
        keys = selected_keys(document, self._session.window.view)
        change = _Remembered(lambda event: event_in_lane(event, wish.origin, wish.target))
        if self._make(document, keys, change, move_texts.tr("move of {what} to another lane")):
            pattern = move_texts.tr("{Moved|Moved {n} events} to {lane}", "", len(keys))
            self._tell(filled(pattern, lane=name), change)

    def _make(self, document: Document, keys: Keys, change: _Remembered, pattern: str) -> bool:
        """Make the change of all these events one edit; whether any was made."""
        text = named_after(document, keys, pattern)
        changes = change.of_all(document.chronology.events(keys))
        try:
            return bool(make_changes(self._session, self._editor, changes, len(keys), text))
        except MoveError as error:
            self._session.note(fault_in_words(error.reason))
            return False

    def _dated_keys(self, document: Document) -> tuple[Keys, int]:
        """The keys of the selected events that have a date, and how many have none."""
        keys, dated = selected_keys(document, self._session.window.view), document.columns.dated
        ranges = self._view.selected_rows.ranges()
        undated = sum(max(0, last + 1 - max(first, dated)) for first, last in ranges)
        return keys[: len(keys) - undated], undated

    def _tell(self, said: str, change: _Remembered) -> None:
        """Say what was done, and keep the event in view."""
        if change.claims_left:
            said = clauses(
                (
                    said,
                    move_texts.tr(
                        "{its date rests|{n} dates rest} on no source any more",
                        "",
                        change.claims_left,
                    ),
                )
            )
        row = self._view.currentIndex().row()
        if 0 <= row < self._view.event_model.columns.dated and not self._view.has_place(row):
            said = clauses(
                (said, move_texts.tr("it is not on the canvas: its lanes are hidden, or filtered"))
            )
        elif row >= 0:
            self._view.reveal(row)
        self._session.note(said)


class _Remembered:
    """Changes events one by one, and remembers what came of it."""

    def __init__(self, change: Callable[[Event], Event]) -> None:
        self._change = change
        self.last: Event | None = None
        self.claims_left = 0

    def of_all(self, events: Iterable[Event]) -> Iterator[Change]:
        """The changes of those events that become others. Raises `MoveError`."""
        for before in events:
            self.last = after = self._change(before)
            self.claims_left += bool(before.rests_on and not after.rests_on)
            if after != before:
                yield Change(before, after)


def _leaves_words(event: Event, move: ChangeOfEvent) -> bool:
    """Whether a move leaves words behind that speak of another date. Raises `MoveError`."""
    return move(event).date != event.date and has_words(event)


def _date_in_words(event: Event) -> str:
    return edtf_in_words(event.date, DateStyle.LONG)
