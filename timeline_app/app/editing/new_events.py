"""New events: a draft on the canvas with its card, until Enter makes an event of it."""

from __future__ import annotations

from itertools import takewhile
from operator import eq
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line, shortened, title_words
from timeline_app.app.shell.actions import CHANGES, EVENT, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.dates.display_unit import date_shown, unit_shown
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.dates.precision import DateShape, Precision
from timeline_app.core.edits.edit import Edit, NamedEdit, added, joined
from timeline_app.core.edits.event_edits import EventDraft, first_lane, new_event
from timeline_app.core.edits.record_edits import new_lane
from timeline_app.core.evidence.anchor import TakenWords
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import ActorId, Citation, EventId, Lane, LaneId
from timeline_app.core.records.unsaved_text import DraftWords
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document
from timeline_app.document.state import CHANGEABLE, DocumentState
from timeline_app.scene.lanes.grouping import REST_ID, STATES_ID
from timeline_app.scene.marks.visibility import anchor_s
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.draft_ghost import (
    IN_LANE_PX,
    DraftGhost,
    Ghost,
    place_of_ghost,
)
from timeline_app.widgets.canvas.tools.draft_popup import DraftPopup, LaneChoice
from timeline_app.widgets.canvas.typed_letters import TypedLetters
from timeline_app.widgets.controls.popup_frame import PressesBeside
from timeline_app.widgets.event_form.lanes_field import LANE_ROLES
from timeline_app.widgets.texts.phrases import listed

new_event_texts = Texts("new_event_texts")


ACTIONS = (
    ActionSpec("new_event", EVENT, commands.mark("&New Event…"), CHANGES, ("Ctrl+Shift+N",), "N"),
)


class Spot(NamedTuple):
    """Where a draft begins: its date as EDTF, and the lane of the canvas, -1 for none."""

    date: str
    lane: int
    in_lane_px: float = IN_LANE_PX
    is_guess: bool = False
    """Nobody pointed at the date."""


class NewEvents(QObject):
    """Lets an event be drafted, and makes it."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor
        self._view = session.window.view
        self._spot, self._note = Spot("", -1), ""
        self._actor = ActorId("")
        self._taken: TakenWords | None = None
        """The words of a source that tell of the event: it cites them."""
        self._known_title = ""
        """The title as it stood, once the card was left and came again."""
        self._was_told = ""
        self._beside: Ghost | None = None
        """Where the draft began: the card stays there, whatever date is typed."""
        self.ghost = DraftGhost(self)
        self._view.lay_over(self.ghost)
        self.card = DraftPopup(self._view, self._place)
        self.card.edited.connect(self._show_ghost)
        self.card.given_up.connect(self.give_up)
        self.card.title.textChanged.connect(self._title_changed)
        PressesBeside(self.card).made.connect(self._pressed_beside)

    def _place(self) -> QPoint:
        view, beside = self._view, self._beside
        geometry = view.geometry_now()
        if beside is None or geometry is None:
            return view.viewport().mapTo(view, view.time_rect().center())
        return view.viewport().mapTo(view, place_of_ghost(geometry, beside))

    # A draft begins.

    def open_at(self, point: QPoint, *, is_guess: bool = False) -> None:
        """Begin a draft at a point of the viewport."""
        view = self._view
        date = ""
        if view.event_model.columns.dated:
            unit = unit_shown(view.scale.seconds_per_px)
            date = date_shown(view.scale.instant_at(point.x() - view.header_px), unit)
        self._open(Spot(date, *_lane_at(view, point), is_guess))

    def open(self) -> None:
        """Begin a draft at the selected event's time and lane, else in the middle."""
        view = self._view
        if view.layout_ is None:
            return
        row = view.currentIndex().row()
        if not view.selectionModel().isSelected(view.currentIndex()) or not view.has_place(row):
            self.open_at(view.time_rect().center(), is_guess=True)
            return
        layout = view.layout_of_events
        start = DateShape.unpacked(view.event_model.columns.shape(row)).start
        unit = _coarser(unit_shown(view.scale.seconds_per_px), start)
        date = date_shown(anchor_s(layout, row), unit)
        self._open(Spot(date, layout.lane_of(row), is_guess=True))

    def open_of(self, taken: TakenWords) -> None:
        """Begin a draft of an event that words of a source tell of; it will cite them."""
        self.give_up()
        self.card.title.setText(shortened(one_line(taken.words)))
        self._taken = taken
        self.open_at(self._view.time_rect().center(), is_guess=True)
        self._known_title = ""  # these words are but a proposal
        if not self.card.isVisible():
            self.give_up()

    def _open(self, spot: Spot) -> None:
        document = self._session.document
        if document is None or not document.may_change:
            return
        self._spot = spot
        self._known_title = self.card.typed_title
        if not self._known_title:
            self._taken = None
        lanes = [LaneChoice(str(lane.id), lane.name) for lane in document.columns.lanes]
        if not lanes:
            lanes = [LaneChoice("", new_event_texts.tr("Events (a first lane)"))]
        lane, self._note = self._meaning(document)
        note = self._note_with_source
        said = new_event_texts.tr("Enter adds the event, Escape takes the draft back")
        guess = new_event_texts.tr(
            "The date is only where you are: type the right one, or clear it."
        )
        is_guess = spot.is_guess and spot.date and not self.card.has_own_date
        guess = guess if is_guess else ""
        said = " ".join(filter(None, (f"{said}." if note or guess else said, guess, note)))
        self._beside = self._ghost_of(spot.date, spot.lane, spot.in_lane_px)
        pointed = not spot.is_guess
        self.card.open(spot.date, lanes, lane, note, said, guess, is_pointed=pointed)
        self._show_ghost()

    def _meaning(self, document: Document) -> tuple[str, str]:
        """The lane to begin with, and what the card says that the lane pointed at will do."""
        view, grouping = self._view, self._grouping
        tracks, lane = view.layout_of_events.tracks, self._spot.lane
        own = tracks[lane] if 0 <= lane < len(tracks) else None
        self._actor = ActorId("")
        if grouping is Grouping.LANE:
            return (own.id if own is not None else ""), ""
        row = view.currentIndex().row()
        lanes = document.columns.lanes
        lane_id = str(lanes[document.columns.lane[row]].id) if row >= 0 and lanes else ""
        if grouping is Grouping.SOURCE:
            return lane_id, new_event_texts.tr(
                "It will stand in “No source” until a citation is added."
            )
        if own is None or own.id in (REST_ID, STATES_ID):
            return lane_id, new_event_texts.tr("It will name nobody yet.")
        self._actor = ActorId(own.id)
        return lane_id, filled(new_event_texts.tr("{actor} will take part in it."), actor=own.name)

    @property
    def _note_with_source(self) -> str:
        """What the card says that comes of it, with the source that the event will cite."""
        taken = self._taken
        if taken is None:
            return self._note
        cites = new_event_texts.tr("It will cite {source}.")
        source = shortened(one_line(short_name(taken.source)))
        return " ".join(filter(None, (self._note, filled(cites, source=source))))

    def _title_changed(self, title: str) -> None:
        """A title that was kept and is replaced is that of another event: it cites nothing."""
        known, self._known_title = self._known_title, title if self._known_title else ""
        if self._taken is not None and known and _is_another(known, title):
            self._taken = None
            self.card.stand(self._note)

    @property
    def _grouping(self) -> Grouping:
        state = self._view.view_state
        return Grouping.LANE if state is None else state.grouping

    def _show_ghost(self) -> None:
        """Draw the draft as it stands in the card."""
        self.ghost.show(self._ghost_of(self.card.typed_date.edtf, *self._lane_shown()))

    def _ghost_of(self, date: str, lane: int, in_lane_px: float) -> Ghost | None:
        """An event of this date in a lane of the canvas; None where it would have no place."""
        if not date or not self._view.event_model.columns.dated:
            return None
        bounds = parse_edtf(date)
        said = date_words(bounds.earliest, bounds.latest, bounds.shape, words, DateStyle.SHORT)
        return Ghost(bounds, said, lane, in_lane_px)

    def _lane_shown(self) -> tuple[int, float]:
        """The lane of the canvas that the event would stand in, and how far down in it."""
        spot, tracks = self._spot, self._view.layout_of_events.tracks
        wanted = self.card.lane_id
        if self._grouping is not Grouping.LANE or not self.card.isVisible() or not wanted:
            return spot.lane, spot.in_lane_px
        lane = next((i for i, own in enumerate(tracks) if own.id == wanted), -1)
        return lane, spot.in_lane_px if lane == spot.lane else IN_LANE_PX

    # What outlives the draft.

    @property
    def unsaved(self) -> DraftWords | None:
        """What is typed in the card, whether it is there or has been put aside."""
        card = self.card
        if not card.typed_title:
            return None
        return DraftWords(card.typed_title, card.typed_date.wording, card.lane_id)

    def open_again(self, words: DraftWords) -> None:
        """Begin the draft anew that was begun the last time."""
        view = self._view
        middle = view.time_rect().center()
        self._open(Spot("", *_lane_at(view, middle)))
        self.card.title.setText(words.title)
        self.card.date.field.setText(words.date)
        lane = self.card.lane.findData(words.lane)
        if lane >= 0:
            self.card.lane.setCurrentIndex(lane)

    # A draft ends.

    def give_up(self) -> None:
        """Take the draft back, if there is one."""
        self._taken, self._known_title = None, ""
        self.card.forget()
        self._hide()

    def put_aside(self) -> None:
        """Take the card from the canvas; what is typed in it stands there again in the next one."""
        if not self.card.isVisible():
            return
        if self.card.typed_title:
            self._session.note(
                new_event_texts.tr("What you typed is kept: a new event begins with it")
            )
        self._hide()

    def _pressed_beside(self, event: QMouseEvent) -> None:
        """A press beside the card puts it aside; in the time area only if it becomes a click."""
        view = self._view
        at = event.globalPosition().toPoint()
        is_left = event.button() == Qt.MouseButton.LeftButton
        over, window = view.viewport(), view.window()
        is_canvas = window.childAt(window.mapFromGlobal(at)) is over
        is_time = is_canvas and view.time_rect().contains(over.mapFromGlobal(at))
        if not is_time or not is_left or view.measure_tool.is_armed:
            self.put_aside()

    def _hide(self) -> None:
        self.ghost.show(None)
        if self.card.isVisible():
            self.card.leave()

    def leave_document(self) -> None:
        """Take the draft back, for another chronology is shown; its words are told."""
        card = self.card
        if card.typed_title:
            words = listed((card.typed_title, card.typed_date.wording))
            self._session.note(
                filled(new_event_texts.tr("This was not added: {words}"), words=shortened(words))
            )
        self.give_up()

    def may_close(self) -> bool:
        """Whether the window may close without losing what is typed in a draft.

        That is told once; who then closes the window again gives it up.
        """
        card = self.card
        told, self._was_told = self._was_told, card.typed_title if card.isVisible() else ""
        if not self._was_told or self._was_told == told:
            return True
        card.warn(
            new_event_texts.tr(
                "It is not added yet: add it, or close the window again to find it here later"
            )
        )
        card.title.setFocus()
        return False

    def make(self, document: Document) -> None:
        """Make an event of the draft, select and show it; or say what it wants."""
        card = self.card
        if not card.isVisible():
            return
        if not card.typed_title:
            card.warn(new_event_texts.tr("It needs a title"))
            card.title.setFocus()
            return
        if card.typed_date.is_doubtful:
            card.warn(
                new_event_texts.tr(
                    "This date can be read in several ways: choose the one that is meant"
                )
            )
            card.date.setFocus()
            return
        lane = self._new_lane(document)
        draft = EventDraft(card.typed_title, card.typed_date, LaneId(card.lane_id), self._actor)
        made = new_event(draft, lane)
        title = title_words(made.event.title)
        text = filled(new_event_texts.tr("new event {title}"), title=title)
        if self._editor.make(NamedEdit(joined(made.edit, self._cited(made.event.id)), text)):
            self.give_up()
            if not isinstance(QApplication.focusWidget(), QAbstractItemView):
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)  # there the event is seen
            self._show(document, made.event.id, made.event.date)

    def _cited(self, event: EventId) -> Edit:
        """The citation of the words that the event was made of, if it was."""
        taken = self._taken
        if taken is None:
            return Edit(())
        # A citation has no words of its own by which these could be found again.
        selector = replace(taken.selector, exact=taken.selector.exact or taken.words)
        return added(Citation(event, taken.source.id, selector=selector))

    def _new_lane(self, document: Document) -> Lane | None:
        """The lane that is to be made with the event, if it needs one."""
        lanes = document.columns.lanes
        if not lanes:
            typed = self.card.new_lane_name
            return first_lane(typed or new_event_texts.tr("Events"))
        name = self.card.new_lane_name
        return new_lane(name, lanes, LANE_ROLES) if name else None

    def _show(self, document: Document, event_id: str, date: str) -> None:
        """Select the new event, bring it into view, and say where it is."""
        key = document.chronology.key_of(event_id)
        row = -1 if key is None else document.row_of(key)
        if key is None or row < 0:
            return
        self._session.selection.reveal_event(key)
        if not date:
            said = new_event_texts.tr(
                "Added without a date: it stands among the undated, not on the canvas"
            )
        elif not self._view.has_place(row):
            said = new_event_texts.tr(
                "Added, but not on the canvas: its lanes are hidden, or filtered"
            )
        else:
            said = new_event_texts.tr("Added: {event}")
        event = shortened(one_line(self._session.describe(row)))
        self._session.note(filled(said, event=event))


def _lane_at(view: TimelineView, point: QPoint) -> tuple[int, float]:
    """The lane at a height of the viewport, the last one below all, and how far down in it."""
    lanes = view.scene().lanes
    y = point.y() - view.top_px + view.scroll_y
    if not lanes:
        return -1, IN_LANE_PX
    near = next((i for i, lane in enumerate(lanes) if lane.y <= y < lane.y + lane.height), -1)
    return (len(lanes) - 1, IN_LANE_PX) if near < 0 else (near, y - lanes[near].y)


def _is_another(known: str, title: str) -> bool:
    """Whether one step of typing left hardly a letter of a title."""
    sides = map(eq, known, title), map(eq, known[::-1], title[::-1])
    return sum(len([*takewhile(bool, side)]) for side in sides) < min(2, len(known))


def _coarser(unit: Precision, other: Precision) -> Precision:
    """The unit that says less: of a month in a zoom of days it is the month."""
    months = (Precision.MONTH, Precision.DAY_UNKNOWN)
    if other in (Precision.NONE, Precision.SECOND, Precision.MINUTE, Precision.DAY):
        return unit
    if other in months:
        return max(unit, Precision.MONTH)
    if other in (Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM):
        return max(unit, other)
    return max(unit, Precision.YEAR)


def install(shell: Shell) -> None:
    """Let events be drafted from menu, key and canvas; a draft stays in its place in time."""
    window, session = shell.window, shell.session
    drafts = NewEvents(session, shell.editor)
    view, card, action = window.view, drafts.card, shell.actions["new_event"]
    shell.actions.connect({"new_event": drafts.open})
    view.new_event_requested.connect(action.trigger)
    card.made.connect(session.with_document(drafts.make))
    view.draft_requested.connect(drafts.open_at)
    view.canvas_clicked.connect(drafts.put_aside)
    letters = TypedLetters(window, view)
    letters.new_event_requested.connect(action.trigger)
    letters.search_requested.connect(shell.actions["search"].trigger)
    window.before_close.append(drafts.may_close)
    window.palette_changed.connect(card.set_palette_roles)

    def follow() -> None:
        if card.isVisible():
            card.place()

    view.visible_range_changed.connect(lambda *_: follow())
    view.verticalScrollBar().valueChanged.connect(lambda _: follow())

    session.document_changed.connect(lambda _: drafts.leave_document())

    def allow(state: DocumentState) -> None:
        view.may_change = state in CHANGEABLE

    session.state_changed.connect(allow)
    allow(session.state)
