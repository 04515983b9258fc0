"""The chronology as it was known on a day: a bar with a slider, and what stands in for all else.

While it is on nothing is edited. What a file is without, is left out here too: what came later,
and events of which nobody can say when they became known, which the bar counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from timeline_app.app.feature import Shell
from timeline_app.app.jobs.thread_work import ThreadWork
from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.shell.actions import SHOWN, VIEW, ActionSpec, commands
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_columns import EventColumns, title_on_one_line
from timeline_app.core.columns.known_events import KnownEvents, WhyUnknown
from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.columns.published_sources import PublishedSources
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.evidence.known_day import NEVER, last_day
from timeline_app.core.text.translation import Texts
from timeline_app.document.as_known import AsKnown
from timeline_app.document.document import Document
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.render.style.palette import palette_of
from timeline_app.scene.marks.marks_in_range import laid_out
from timeline_app.storage.errors import Refused
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.future_veil import FutureVeil
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.fields.list_rows import ListRow
from timeline_app.widgets.search.known_bar import KnownBar, KnownWords

if TYPE_CHECKING:
    from timeline_app.app.load.picture_view import PictureView
    from timeline_app.widgets.search.known_bar import LeftOutList


class HeldScale:
    """That of now, and each that a hand goes to: only no events at all have no scale."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._was_fitted = view.is_fitted
        self._first = self._scale = view.scale
        view.go_to(self._scale, animated=False)  # it is not to be fitted to fewer events

    def hold(self) -> None:
        """Keep the scale of now, if there is anything to be seen at it."""
        if self._view.event_model.columns.dated:
            self._scale = self._view.scale

    def give_back(self) -> None:
        """Be at the kept scale again, if there is anything to be seen at it."""
        if self._view.scale != self._scale and self._view.event_model.columns.dated:
            self._view.go_to(self._scale, animated=False)

    def let_go(self) -> None:
        """Be at the kept scale; fitted to all events again, if it was and nobody went elsewhere."""
        if self._was_fitted and self._scale == self._first:
            self._view.fit(animated=False)
        else:
            self.give_back()


known_texts = Texts("known_texts")

ACTIONS = (
    ActionSpec(
        "as_known",
        VIEW,
        commands.mark("As Kno&wn On…"),
        SHOWN,
        ("Ctrl+Alt+K",),
        is_checkable=True,
        after="undated",
    ),
)
MANY = 20_000
"""Of so many events it takes a while to find out what was known on a day."""
WAIT_MS = 50
"""After that it is looked again whether an edit has been written."""


class AsKnownView(QObject):
    """Shows what was known on a day that is typed, or chosen with the slider of its bar."""

    def __init__(self, session: Session, bar: KnownBar, action: QAction) -> None:
        super().__init__(session)
        self._session, self._bar, self._action = session, bar, action
        self._document: Document | None = None
        self._known: KnownEvents | None = None
        self._veil: FutureVeil | None = None
        """Laid over the canvas once it is wanted: it takes a little of each frame."""
        self._left_out: LeftOutList | None = None
        self._work = SlicedWork(self)
        self._work.ended.connect(self._prepare)
        self._published: PublishedSources | None = None
        """When sources became public, once that is read."""
        self._reckoning = ThreadWork(self)
        """Finds out since when events were known, and which of very many on a day."""
        self._making = SlicedWork(self)
        """Lays out what was known on a day, where the events are very many."""
        self._made: AsKnown | None = None
        self._making.ended.connect(self._show_made)
        self._refusal: Refused | None = None
        """Why sources can't be read."""
        self._scale: HeldScale | None = None
        self._wanted = 0
        self._came_with: int | None = None
        """The day with which to begin: of a picture that was opened, or typed before it began."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)

    @property
    def is_on(self) -> bool:
        """Whether it is on, or about to be."""
        return self._bar.isVisibleTo(self._session.window)

    @property
    def is_busy(self) -> bool:
        """Whether sources are being read, or a day is about to be shown."""
        works = self._work, self._reckoning, self._making
        return any(one.is_busy for one in works) or self._soon.isActive()

    @property
    def days(self) -> Sequence[int]:
        """The days that the slider leads through; none while it is off."""
        return () if self._known is None else self._known.days.tolist()

    def toggle(self, wanted: bool) -> None:
        """Begin, or end."""
        if wanted and not self.is_on:
            self._begin()
        elif not wanted and self.is_on:
            self.end()

    def _begin(self) -> None:
        document = self._session.document
        if document is None:
            self._action.setChecked(False)
            return
        self._bar.begin(known_texts.tr("Reading the sources…"))
        self._scale = HeldScale(self._session.window.view)
        self._refusal = self._published = None
        self._work.start(self._reading(document))

    def _reading(self, document: Document) -> Iterator[None]:
        """Read when sources became public."""
        while document.is_being_written:
            self._work.wait(WAIT_MS)
            yield
        try:
            for published in document.chronology.published_in_slices():
                self._published = published
                yield
        except Refused as error:
            self._refusal, self._published = error, None

    def _prepare(self) -> None:
        """Find out since when each event was known, now that all is read."""
        document, published = self._session.document, self._published
        if document is None or published is None:
            self._show_first()
            return
        held_on = NEVER if self._came_with is None else self._came_with
        self._reckoning.start(
            partial(_prepared, document.columns, published, held_on), self._take_known
        )

    def _take_known(self, known: Callable[[], KnownEvents]) -> None:
        self._known = known()
        self._show_first()

    def _show_first(self) -> None:
        """Show the first day, now that all is read; or say why there is none."""
        known = self._known
        if known is not None and len(known.days):
            self._bar.show_days(known.days.tolist())
            self._wanted = self._first_day(known) if self._came_with is None else self._came_with
            self._look()
            return
        self.end()
        if self._refusal is not None:
            sentence = refusal_sentence(self._refusal)
            self._session.say(known_texts.tr("The sources can't be read"), sentence)
        else:
            self._session.note(
                known_texts.tr("No event has a source with a date, so nothing says what was known")
            )

    def _first_day(self, known: KnownEvents) -> int:
        """The day on which the selected event became known, else the last on which anything did."""
        row = self._session.window.view.currentIndex().row()
        days = known.days
        is_selected = 0 <= row < len(known.day) and int(known.day[row]) <= int(days[-1])
        return int(known.day[row]) if is_selected else int(days[-1])

    def begin_as(self, view: PictureView) -> None:
        """Begin with the day that a picture is of, if it is of one."""
        day = last_day(view.as_known)
        if day < NEVER and not self.is_on:
            self._came_with = day
            self._action.setChecked(True)

    def go_to(self, day: int) -> None:
        """Show what was known on a day, once what was asked for meanwhile is done."""
        self._wanted = day
        if self._known is None:
            self._came_with = day
        self._soon.start(0)

    def _look(self) -> None:
        """Show the day that is wanted; at once, unless there are very many events."""
        known = self._known
        if known is None or self._making.is_busy or self._reckoning.is_busy:
            return  # the day that is wanted by then is next
        if len(known.columns) < MANY:
            self._show(AsKnown(known, self._wanted))
        else:
            self._make(known, self._wanted)

    def _make(self, known: KnownEvents, day: int) -> None:
        """Find out beside the window what was known on a day, and how it lies in lanes."""
        lanes = self._session.lanes
        with self._session.telling(known_texts.tr("The events can't be shown")):
            sort = None if lanes is None else lanes.sorting_beside()

        def made() -> AsKnown:
            as_known = AsKnown(known, day)
            if sort is not None:
                sort(as_known)
            return as_known

        def take(found: Callable[[], AsKnown]) -> None:
            self._made = found()
            self._making.start(self._lay_out(lanes, self._made.columns))

        self._reckoning.start(made, take)

    def _lay_out(self, lanes: LaneAssignment | None, columns: EventColumns) -> Iterator[None]:
        """Lay out what will be in view, a lane after the other."""
        view = self._session.window.view
        if lanes is None or view.layout_ is None or view.texts is None:
            return
        lanes.lay_out_ready(columns, view.texts.of(columns))
        yield
        layout = lanes.share_height_ready(columns, view.layout_, view.roomy)
        if layout is None:
            return
        yield
        scale, every = view.scale, range(len(layout.tracks))
        in_view = laid_out(scale, 0.0, view.time_size.width())
        while layout.pack_next(scale, every, *in_view):
            yield
        layout.plans(layout.level_of(scale))
        self._making.wait(0)  # what is shown then takes long enough alone
        yield

    def _show_made(self) -> None:
        made, self._made = self._made, None
        if made is None or self._known is not made.known:
            return
        self._show(made)
        if made.day != self._wanted:
            self._look()

    def _show(self, as_known: AsKnown) -> None:
        document, known, day = self._session.document, as_known.known, as_known.day
        if document is None:
            return
        if self._scale is not None:
            self._scale.hold()
        self._session.window.view.empty_range = as_known.empty_range
        document.look_back(as_known)
        if self._scale is not None:
            self._scale.give_back()
        if not as_known.columns.dated:
            self._session.window.view.fit(animated=False)
        if self._veil is None:
            self._veil = FutureVeil(self)
            self._session.window.view.lay_over(self._veil)
        self._veil.show_from(float((day + 1) * SECONDS_IN_DAY))
        self._bar.show_day(day, self._words(known, day))

    def _words(self, known: KnownEvents, day: int) -> KnownWords:
        left_out = len(known.unknown_rows)
        events = known_texts.tr("{n} {event|events}", "", len(known.columns))
        count = known_texts.tr("{n} of {events} known", "", known.number_on(day))
        return KnownWords(
            count.replace("{events}", events),
            known_texts.tr("{n} left out", "", left_out) if left_out else "",
        )

    def leave(self) -> None:
        """End it if it is on: Esc on the canvas has nothing else to end, nor a search to clear."""
        state = self._session.window.view.view_state
        if self.is_on and (state is None or not len(state.matches)):
            self.end()

    def end(self) -> None:
        """Show everything again."""
        scale = self._scale
        if scale is not None:
            scale.hold()
        self.stop()
        document = self._session.document
        if document is not None:
            with self._session.telling(known_texts.tr("The events can't be shown")):
                document.look_at_all()
        if scale is not None:
            scale.let_go()

    def stop(self) -> None:
        """Let go of the bar; the keyboard stays in the window."""
        self._came_with = None
        self._work.cancel()
        self._reckoning.cancel()
        self._making.cancel()
        self._soon.stop()
        self._made = self._known = self._scale = None
        self._session.window.view.empty_range = None
        if self._veil is not None:
            self._veil.show_from(None)
        was_in_bar = self._bar.isAncestorOf(QApplication.focusWidget() or self._session.window)
        self._bar.hide()
        if was_in_bar:
            self._session.window.view.setFocus()
        self._action.setChecked(False)

    def follow(self, document: Document) -> None:
        """Another chronology is shown: as it is."""
        self.stop()
        document.changed.connect(self._follow_change)
        document.looked_back.connect(lambda: self._follow_look(document))

    def _follow_change(self, change: ColumnsChange) -> None:
        """An edit, or another program, has changed what is read: nothing holds any more."""
        if not change.is_other_view and self.is_on:
            self.stop()

    def _follow_look(self, document: Document) -> None:
        """Whoever edits nevertheless ends it."""
        if document.as_known is None and self._known is not None:
            self.stop()

    def tell_left_out(self, where: QPoint) -> None:
        """List what is left out of every day, and why."""
        known = self._known
        if known is None:
            return
        # Few ever ask.
        from timeline_app.widgets.search.known_bar import LeftOutList

        if self._left_out is None:
            self._left_out = LeftOutList(self._session.window)
            self._left_out.opener = self._bar.left_out
        self._left_out.set_palette_roles(palette_of(self._session.theme))
        rows = known.unknown_rows.tolist()

        def told(row: int) -> ListRow:
            title = title_on_one_line(known.columns, row)
            return ListRow("", title, reason_words(known.reason(row)))

        self._left_out.show_rows(rows, told, where)


def reason_words(why: WhyUnknown) -> str:
    """Why nobody can say when an event became known."""
    match why:
        case WhyUnknown.NO_SOURCE:
            return known_texts.tr("It has no source")
        case WhyUnknown.ONLY_CONTEXT:
            return known_texts.tr("Its sources only give context")
        case WhyUnknown.CONFIDENTIAL:
            return known_texts.tr("Its sources are confidential")
        case WhyUnknown.DATELESS:
            return known_texts.tr("Its sources have no date, nor a day of access")


def _prepared(columns: EventColumns, published: PublishedSources, held_on: int) -> KnownEvents:
    """Since when each event was known, with the days and the reasons at hand: in any thread."""
    known = KnownEvents(columns, published, held_on)
    known.prepare()
    return known


def install(shell: Shell) -> None:
    """Let a day be chosen in a bar above the canvas."""
    window, bar, action = shell.window, KnownBar(), shell.actions["as_known"]
    window.canvas_column.insertWidget(0, bar)
    view = AsKnownView(shell.session, bar, action)
    action.toggled.connect(view.toggle)
    bar.day_chosen.connect(view.go_to)
    bar.ended.connect(view.end)
    window.view.let_go.connect(view.leave)
    bar.left_out_requested.connect(view.tell_left_out)
    window.dress(bar.set_palette_roles)
    window.closed.connect(view.stop)
    shell.session.each_document(view.follow)
    shell.session.each_picture(view.begin_as)
