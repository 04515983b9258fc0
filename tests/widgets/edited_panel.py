"""A panel whose edits are made at once, as the window makes them, and what a test does to it."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.panel_window import Window, shown_window
from tests.widgets.sample_details import made_details
from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.records.event_details import EventDetails, Participant
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Event,
    Lane,
    LaneId,
    Participation,
)
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import NamedRecord, fitting
from timeline_app.widgets.event_form.event_form import EventForm
from timeline_app.widgets.event_form.field_table import Field

Key = Qt.Key
LANES = (
    Lane(LaneId("l"), "Foreign ministers", "lane-2", 0),
    Lane(LaneId("m"), "Media & press", "lane-1", 1),
)
XI = Actor(ActorId("xi"), "Xi Jinping", ActorKind.PERSON)
WORDS = {
    UsedWords.TAG: ("balloon", "summit"),
    UsedWords.ROLE: ("host", "visitor"),
    UsedWords.PLACE: ("Beijing", "Bali"),
    UsedWords.KIND: ("visit", "talks"),
    UsedWords.CHANNEL: ("leaders",),
}


class Names:
    """What the chronology of the panel knows by name."""

    def __init__(self) -> None:
        self.all_lanes = list(LANES)

    def lanes(self) -> list[Lane]:
        return self.all_lanes

    def actors_like(self, typed: str) -> list[NamedRecord]:
        return fitting(typed, [NamedRecord("xi", "Xi Jinping"), NamedRecord("qin", "Qin Gang")])

    def values_like(self, field: UsedWords, typed: str) -> list[NamedRecord]:
        return fitting(typed, [NamedRecord(word, word) for word in WORDS[field]])


class Edited:
    """Keeps the details that a panel shows, and the edits that were made."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window: Window = shown_window(qtbot)
        self.panel = self.window.panel
        self.panel.make_edit = self.make
        self.names = Names()
        self.panel.editing.names = self.names
        self.made: list[NamedEdit] = []
        self.refusal = ""
        self.details = made_details()
        self.panel.show_details(self.details, (1, 2))

    def make(self, wish: NamedEdit) -> str:
        if self.refusal:
            return self.refusal
        self.made.append(wish)
        self.show(self._after(wish))
        return ""

    def _after(self, wish: NamedEdit) -> EventDetails:
        """The details as the chronology would have them after an edit."""
        event, cast = self.event, list(self.details.participants)
        actors = {"xi": XI} | {one.actor.id: one.actor for one in cast}
        for change in wish.edit.changes:
            match change.before, change.after:
                case before, Event() as after:
                    assert before == event
                    event = after
                case None, Lane() as lane:
                    self.names.all_lanes.append(lane)
                case None, Actor() as actor:
                    actors[actor.id] = actor
                case None, Participation() as part:
                    cast.append(Participant(actors[part.actor], part))
                case Participation() as part, after:
                    (at,) = [i for i, one in enumerate(cast) if one.participation == part]
                    if after is None:
                        del cast[at]
                    else:
                        cast[at] = msgspec.structs.replace(cast[at], participation=after)
        lanes = tuple(lane for lane in self.names.all_lanes if lane.id in event.lanes)
        return msgspec.structs.replace(
            self.details, event=event, participants=tuple(cast), lanes=lanes
        )

    def show(self, details: EventDetails) -> None:
        self.details = details
        self.panel.show_details(details, (1, 2))

    @property
    def event(self) -> Event:
        return self.details.event

    @property
    def form(self) -> EventForm:
        assert self.panel.editing.form is not None
        return self.panel.editing.form

    def field(self, part: EventPart) -> Field:
        return self.form.field(part)

    def begin(self, part: EventPart = EventPart.TITLE) -> QWidget:
        """Open the form at a field; gives what is typed into."""
        self.panel.editing.begin(part)
        return self.typed(part)

    def typed(self, part: EventPart) -> QWidget:
        return self.field(part).goal

    def type_over(self, part: EventPart, text: str, key: Key | None = None) -> None:
        """Go to a field, type over all that it holds, and press a key."""
        field = self.begin(part)
        assert field.hasFocus()
        QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Key.Key_Delete)
        QTest.keyClicks(field, text)
        if key is not None:
            QTest.keyClick(field, key)

    def texts_of_edits(self) -> list[str]:
        return [wish.text for wish in self.made]
