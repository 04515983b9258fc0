"""A panel whose edits are made at once, as the window makes them, and what a test does to it."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.panel_window import Window, shown_window
from tests.widgets.sample_details import made_details
from timeline_app.core.details import EventDetails
from timeline_app.core.edits import NamedEdit
from timeline_app.core.event_changes import EventPart
from timeline_app.core.records import Event
from timeline_app.widgets.event_form import EventForm
from timeline_app.widgets.form_field import FormField

Key = Qt.Key


class Edited:
    """Keeps the details that a panel shows, and the edits that were made."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window: Window = shown_window(qtbot)
        self.panel = self.window.panel
        self.panel.make_edit = self.make
        self.made: list[NamedEdit] = []
        self.refusal = ""
        self.details = made_details()
        self.panel.show_details(self.details, (1, 2))

    def make(self, wish: NamedEdit) -> str:
        if self.refusal:
            return self.refusal
        self.made.append(wish)
        for change in wish.edit.changes:
            if isinstance(change.after, Event) and change.after.id == self.event.id:
                assert change.before == self.event
                self.show(msgspec.structs.replace(self.details, event=change.after))
        return ""

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

    def field(self, part: EventPart) -> FormField:
        return self.form.field(part)

    def begin(self, part: EventPart = EventPart.TITLE) -> QWidget:
        """Open the form at a field; gives what is typed into."""
        self.panel.editing.begin(part)
        return self.typed(part)

    def typed(self, part: EventPart) -> QWidget:
        return self.field(part).focus_stops()[0]

    def type_over(self, part: EventPart, text: str, key: Key | None = None) -> None:
        """Go to a field, type over all that it holds, and press a key."""
        field = self.begin(part)
        QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Key.Key_Delete)
        QTest.keyClicks(field, text)
        if key is not None:
            QTest.keyClick(field, key)

    def texts_of_edits(self) -> list[str]:
        return [wish.text for wish in self.made]
