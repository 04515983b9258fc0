"""Filters as the user sets, changes and clears them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import QObject

from timeline_app.app.search.filter_texts import HIDDEN, chip_of_hidden, chips_of
from timeline_app.app.shell.session import Session
from timeline_app.app.view.go_to import date_choices
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.core.text.name_match import name_match
from timeline_app.core.text.translation import Texts
from timeline_app.core.text.translation import number as grouped
from timeline_app.core.text.typography import typographic
from timeline_app.document.lane_assignment import LaneAssignment, groupings_of
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.style.palette import palette_of
from timeline_app.widgets.fields.floating_picker import FloatingPicker
from timeline_app.widgets.fields.list_rows import ListRow, spans_of
from timeline_app.widgets.search.filter_bar import ChipWords

filter_texts = Texts("filter_texts")

WIDTH_PX = 420
MOST_OFFERED = 50
DEFAULT = EventFilter()


class Filters(QObject):
    """Asks for what can't be chosen in a menu, and lets the canvas show what fits."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._wished: EventFilter | None = None
        """What is asked once it is known of which events it holds."""
        self._field: FloatingPicker | None = None
        self._answer: Callable[[str], None] = lambda _: None
        self._take: Callable[[str], None] = lambda _: None

    @property
    def asked(self) -> EventFilter:
        """What is asked of events now."""
        state = self._session.window.view.view_state
        return DEFAULT if state is None else state.filter

    # Setting.

    def ask(self, asked: EventFilter) -> None:
        """Show the events alone that fit."""
        lanes = self._session.lanes
        if lanes is not None:
            self._wished = asked
            lanes.read_then(groupings_of(asked), lambda: self._set(lanes, asked))

    def _set(self, lanes: LaneAssignment, asked: EventFilter) -> None:
        if self._wished == asked:
            self._wished = None
            self._reading(lambda: lanes.filter_by(asked))

    def forget_wish(self) -> None:
        """Leave it at what is asked now: what was wished for can't be read, or is of no use."""
        self._wished = None

    def set(self, field: str, value: object) -> None:
        """Ask for another value of one field of `EventFilter`."""
        self.ask(msgspec.structs.replace(self._wished or self.asked, **{field: value}))

    def toggle(self, field: str, value: str) -> None:
        """Add a value to those of a field, or take it away."""
        values = getattr(self._wished or self.asked, field)
        rest = tuple(other for other in values if other != value)
        self.set(field, rest if value in values else (*values, value))

    def remove(self, field: str) -> None:
        """Ask no more for a field, or show the hidden lanes."""
        if field == HIDDEN:
            self._show_lanes()
        else:
            self.set(field, getattr(DEFAULT, field))

    def clear(self) -> None:
        """Show all events, in all lanes."""
        self.ask(DEFAULT)
        self._show_lanes()

    def _show_lanes(self) -> None:
        state = self._session.window.view.view_state
        if state is not None:
            state.arrange(state.arrangement.with_all_shown())

    def _reading(self, read: Callable[[], object]) -> bool:
        """Do what may have to read; whether it could be done."""
        with self._session.telling(filter_texts.tr("The events can't be filtered so")):
            read()
            return True
        return False

    # Words.

    def chips(self) -> list[ChipWords]:
        """What is asked, in words, and how many lanes are hidden."""
        chips = chips_of(self.asked, self._lane_names(), self._actor_names())
        hidden = self.number_hidden
        return [*chips, chip_of_hidden(hidden)] if hidden else chips

    @property
    def number_hidden(self) -> int:
        """How many lanes are hidden of those that there are."""
        lanes = self._session.lanes
        return 0 if lanes is None else lanes.number_hidden

    def _lane_names(self) -> Mapping[str, str]:
        document = self._session.document
        return {lane.id: lane.name for lane in document.columns.lanes} if document else {}

    def _actor_names(self) -> Mapping[str, str]:
        lanes = self._session.lanes
        if lanes is None or not self.asked.actors:
            return {}
        groups = lanes.groups(Grouping.ACTOR)
        return dict(zip(groups.ids, groups.names, strict=True))

    # Asking for one of many.

    def ask_actor(self) -> None:
        """Let an actor be chosen by name."""
        lanes = self._session.lanes
        if lanes is not None:
            lanes.read_then([Grouping.ACTOR], lambda: self._ask_actor(lanes))

    def _ask_actor(self, lanes: LaneAssignment) -> None:
        hint = filter_texts.tr("A person, state or organisation")
        self._ask_group(
            "actors", lanes.groups(Grouping.ACTOR), filter_texts.tr("Filter by people"), hint
        )

    def ask_tag(self) -> None:
        """Let a tag be chosen."""
        lanes = self._session.lanes
        if lanes is not None and self._reading(lanes.tags):
            self._ask_group(
                "tags", lanes.tags(), filter_texts.tr("Filter by tag"), filter_texts.tr("A tag")
            )

    def _ask_group(self, field: str, groups: Groups, name: str, hint: str) -> None:
        numbers = groups.numbers_of_events()
        order = sorted(range(len(groups.ids)), key=lambda i: -numbers[i])
        offered = [(groups.ids[i], groups.names[i], numbers[i]) for i in order if numbers[i]]

        def answer(typed: str) -> None:
            choices = _fitting(typed, offered)
            note = "" if choices else filter_texts.tr("Nothing here is called that.")
            self._open_field(name, hint).show_choices(choices, note)

        self._show_field(name, hint, answer, lambda value: self.toggle(field, value))

    def ask_date(self, field: str) -> None:
        """Let a date be typed that events are to lie after, or before."""
        name = (
            filter_texts.tr("From which date on")
            if field == "since"
            else filter_texts.tr("Until which date")
        )
        hint = filter_texts.tr("A date, as 14 Nov 2022")

        def answer(typed: str) -> None:
            choices = date_choices(typed)
            note = (
                ""
                if choices
                else filter_texts.tr("Also June 2023, spring 2023, 1972, or 2022-11-14.")
            )
            self._open_field(name, hint).show_choices(choices, note)

        self._show_field(name, hint, answer, lambda edtf: self.set(field, edtf))

    def _show_field(
        self, name: str, hint: str, answer: Callable[[str], None], take: Callable[[str], None]
    ) -> None:
        self._answer, self._take = answer, take
        field = self._open_field(name, hint)
        field.set_palette_roles(palette_of(self._session.theme))
        field.open()

    def _answer_typed(self, typed: str) -> None:
        self._answer(typed)

    def _take_chosen(self, value: str) -> None:
        self._take(value)

    def _open_field(self, name: str, hint: str) -> FloatingPicker:
        """The one field for all questions, with the words of this one."""
        if self._field is None:
            view = self._session.window.view
            self._field = FloatingPicker(view, name, hint, WIDTH_PX, int(AXIS_PX) + 12)
            self._field.setObjectName("filter-field")
            self._field.typed.connect(self._answer_typed)
            self._field.chosen.connect(self._take_chosen)
        self._field.setAccessibleName(name)
        self._field.field.setAccessibleName(name)
        self._field.field.setPlaceholderText(hint)
        return self._field


def _fitting(typed: str, offered: Sequence[tuple[str, str, int]]) -> list[ListRow]:
    """Those of the values that fit what is typed; of those alike the one with most events."""
    if not typed.strip():
        return [_choice(*value) for value in offered[:MOST_OFFERED]]
    found = []
    for place, (own_id, name, number) in enumerate(offered):
        match = name_match(typed, name)
        if match is not None:
            choice = _choice(own_id, name, number)._replace(spans=spans_of(match.spans))
            found.append((match.fit, place, choice))
    return [choice for *_, choice in sorted(found, key=lambda one: one[:2])[:MOST_OFFERED]]


def _choice(own_id: str, name: str, number: int) -> ListRow:
    return ListRow(own_id, typographic(name), grouped(number))
