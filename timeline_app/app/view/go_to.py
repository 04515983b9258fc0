"""Going to a date, and to the next event like the one that is selected."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import GO, NEEDS_EVENT, SHOWN, ActionSpec, commands
from timeline_app.app.shell.session import Session
from timeline_app.core.dates.bounds import EdtfDate, parse_edtf, to_edtf
from timeline_app.core.dates.format import DateStyle, date_in_sentence, date_words
from timeline_app.core.dates.parse.dates import date_readings
from timeline_app.core.records.records import ActorId
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document
from timeline_app.document.next_similar import next_of_actor
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.scene.navigation import next_in_lane
from timeline_app.scene.time.date_range import bounds_to_show, range_around
from timeline_app.widgets.fields.date_feedback import day_order_of
from timeline_app.widgets.fields.floating_picker import FloatingPicker
from timeline_app.widgets.fields.list_rows import ListRow

go_to_texts = Texts("go_to_texts")

WIDTH_PX = 420


def date_choices(typed: str) -> list[ListRow]:
    """The dates that a text may mean, to go to; the id of each is its EDTF.

    Those come first that people mean in the user's country.
    """
    return [
        ListRow(
            to_edtf(date),
            go_to_texts.tr("Go to {date}").replace(
                "{date}",
                date_in_sentence(*_parts(date), words, DateStyle.WEEKDAY),
            ),
        )
        for date in date_readings(typed, day_order_of(QLocale()))
    ]


def _parts(date: EdtfDate) -> tuple[int, int, int]:
    return date.earliest, date.latest, date.shape


ACTIONS = (
    ActionSpec(
        "previous_in_lane",
        GO,
        commands.mark("Pre&vious in This Lane"),
        SHOWN,
        ("Alt+Shift+Left",),
        separator_before=True,
        needs=NEEDS_EVENT,
        after="last",
    ),
    ActionSpec(
        "next_in_lane",
        GO,
        commands.mark("Ne&xt in This Lane"),
        SHOWN,
        ("Alt+Shift+Right",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "previous_of_actor",
        GO,
        commands.mark("Previo&us with the Same Actor"),
        SHOWN,
        ("Alt+Shift+Up",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "next_of_actor",
        GO,
        commands.mark("Next with the Sa&me Actor"),
        SHOWN,
        ("Alt+Shift+Down",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "go_to_date",
        GO,
        commands.mark("G&o to Date…"),
        SHOWN,
        ("Ctrl+G",),
        separator_before=True,
        after="what_led_here",
    ),
)


class GoTo(QObject):
    """Takes the view to dates that are typed, and the selection to events alike."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._lane = -1
        self._actor = ActorId("")
        self.field = FloatingPicker(
            session.window.view,
            go_to_texts.tr("Date to go to"),
            go_to_texts.tr("A date, as 14 Nov 2022"),
            WIDTH_PX,
            int(AXIS_PX) + 12,
        )
        self.field.setObjectName("date-field")
        self.field.typed.connect(self._answer)
        self.field.chosen.connect(self.go_to)

    # To a date.

    def ask_date(self) -> None:
        """Show the field for a date."""
        self.field.open()

    def _answer(self, typed: str) -> None:
        choices, note = date_choices(typed), ""
        if not typed.strip():
            note = go_to_texts.tr("Also June 2023, spring 2023, 1972, 44 BCE, or 2022-11-14.")
        elif not choices:
            note = go_to_texts.tr("No date yet. It needs a year, of four digits or with BCE or CE.")
        elif len(choices) > 1:
            note = go_to_texts.tr("This can be read in several ways.")
        self.field.show_choices(choices, note)

    def go_to(self, edtf: str) -> None:
        """Show a date among its surroundings, and mark it. Raises `DateError`."""
        date = parse_edtf(edtf)
        bounds = bounds_to_show(date)
        view = self._session.window.view
        view.zoom_to_range(*range_around(*bounds))
        view.date_marker.show(*bounds, date_words(*_parts(date), words, DateStyle.SHORT))

    # To an event like this one.

    def choose_actor(self, actor_id: str) -> None:
        """Take this actor for the one to go on with, where an event has several."""
        self._actor = ActorId(actor_id)

    def step_in_lane(self, step: int) -> None:
        """Select the next (+1) or previous (-1) event of the lane of the selected one."""
        view = self._session.window.view
        row = view.currentIndex().row()
        if row < 0:
            return
        layout = view.layout_of_events
        lanes = layout.lanes_with(row)
        if not lanes:
            self._session.note(go_to_texts.tr("An event without a date is in no lane"))
            return
        # An event may stand in several; whoever came along one of them goes on in it.
        self._lane = self._lane if self._lane in lanes else lanes[0]
        found = next_in_lane(layout.tracks[self._lane], row, step)
        if found >= 0:
            view.select_row(found)
        else:
            self._session.note(
                go_to_texts.tr("The last event of its lane")
                if step > 0
                else go_to_texts.tr("The first of its lane")
            )

    def step_with_actor(self, document: Document, step: int) -> None:
        """Select the next (+1) or previous (-1) event with an actor of the selected one."""
        row = self._session.window.view.currentIndex().row()
        if row < 0:
            return
        with self._session.telling(go_to_texts.tr("The next event can't be found")):
            self._step_with_actor(document, row, step)

    def _step_with_actor(self, document: Document, row: int, step: int) -> None:
        actors = {part.actor.id: part.actor.name for part in document.details(row).participants}
        if not actors:
            self._session.note(go_to_texts.tr("This event names no actor"))
            return
        self._actor = self._actor if self._actor in actors else next(iter(actors))
        view = self._session.window.view
        found = next_of_actor(document, row, self._actor, step, view.layout_of_events.shown)
        if found >= 0:
            view.select_row(found)
            said = go_to_texts.tr("With {actor}")
        else:
            said = (
                go_to_texts.tr("No later event with {actor}")
                if step > 0
                else go_to_texts.tr("No earlier with {actor}")
            )
        self._session.note(said.replace("{actor}", actors[self._actor]))


def install(shell: Shell) -> None:
    """Go from the menu, and take note of the actor that was chosen last."""
    going, view = GoTo(shell.session), shell.window.view
    step_with_actor = shell.session.with_document(going.step_with_actor)
    shell.actions.connect(
        {
            "go_to_date": going.ask_date,
            "previous_in_lane": lambda: going.step_in_lane(-1),
            "next_in_lane": lambda: going.step_in_lane(1),
            "previous_of_actor": lambda: step_with_actor(-1),
            "next_of_actor": lambda: step_with_actor(1),
        }
    )
    shell.window.palette_changed.connect(going.field.set_palette_roles)
    shell.session.document_changed.connect(lambda _: view.date_marker.dismiss())
    shell.panel.actor_requested.connect(going.choose_actor)
