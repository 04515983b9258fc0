"""Turns the heading of the panel into a form and back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.unsaved_text import FieldWords
from timeline_app.widgets.cards.event_heading import EventHeading
from timeline_app.widgets.event_form.name_source import NameSource, NoNameSource
from timeline_app.widgets.fields.commit_keys import CommitKeys

if TYPE_CHECKING:
    from timeline_app.widgets.event_form.event_form import EventForm, MakeEdit


class HeadingEditor(QObject):
    """Begins and ends the editing of what a heading shows; the form is made when first used."""

    arranged = Signal()
    """There is a form now, or it has other parts: the Tab key has another way."""
    reached = Signal(QWidget)
    """The keyboard is in this field of the form, which is to be seen."""
    failed = Signal(str)
    """A sentence on what could not be kept."""

    def __init__(self, heading: EventHeading, make_edit: MakeEdit) -> None:
        super().__init__(heading)
        self.names: NameSource = NoNameSource()
        """What the form asks; to be set before it is made."""
        self._heading = heading
        self._make_edit = make_edit
        self._details: EventDetails | None = None
        self._form: EventForm | None = None
        self._before: QWidget | None = None
        self._is_open = False
        self._may_change = True
        self._was_told: tuple[object, ...] = ()
        self._from_before: list[FieldWords] = []
        """Words of the last time, until their events are shown."""
        heading.edit_button.clicked.connect(lambda _: self.begin())
        heading.done_button.clicked.connect(self.leave)
        CommitKeys(heading.done_button, is_button=True).given_up.connect(self.leave)
        for label, part in heading.parts().items():
            label.on_double_click = partial(self._begin_by_hand, part)

    @property
    def is_open(self) -> bool:
        """Whether the form is shown."""
        return self._is_open

    @property
    def form(self) -> EventForm | None:
        """The form, once it was made."""
        return self._form

    def allow(self, may_change: bool) -> None:
        """Offer to edit, or don't: what is open for reading only shows no way to it."""
        self._may_change = may_change
        self._heading.edit_button.setVisible(may_change and not self._is_open)
        if not may_change:
            self._close()

    def put(self, details: EventDetails | None) -> None:
        """Edit this event from now on, if the hands are in the form; else end the editing."""
        before, self._details = self._details, details
        if not self._is_open or self._form is None:
            if details is not None:
                self._give_back(details)
            return
        is_same = before is not None and details is not None and before.key == details.key
        part = self._form.focused_part()
        stays = details is not None and (is_same or part is not None)
        if details is not None:
            self._form.put(details)
        else:
            self._form.put_away()
        if not stays:
            self._close()
        if details is not None:
            self._give_back(details)

    def begin(self, part: EventPart = EventPart.TITLE) -> None:
        """Turn the heading into the form, with the keyboard in one field."""
        if self._details is None or not self._may_change:
            return
        if not self._is_open:
            self._open(self._details)
        if self._form is not None:
            self._form.go_to(part)

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes in the form, in order."""
        return [] if self._form is None else self._form.focus_stops()

    def finish(self) -> bool:
        """Keep whatever was typed; whether nothing is left that could not be kept."""
        if self._form is None:
            return True
        self._form.late.settle()
        return not self._is_open or self._form.finish()

    def may_close(self) -> bool:
        """Keep whatever was typed; whether the window may close without losing a word.

        What can't be kept is shown once; who then closes the window again gives it up.
        """
        if self._form is None or (self.finish() and not self._form.waiting.all_held):
            return True
        told = (*self._form.values(), self._form.waiting.all_held)
        was_told, self._was_told = self._was_told, told
        if was_told == told:
            return True
        self._form.go_to_fault()
        self._form.waiting.tell_all()
        return False

    @property
    def unsaved(self) -> tuple[FieldWords, ...]:
        """All that is typed and not kept, of whichever event."""
        typed = () if self._form is None else self._form.unsaved
        return (*self._from_before, *typed)

    def wait_for(self, words: Iterable[FieldWords]) -> None:
        """Give back what was typed the last time once its event is shown."""
        self._from_before = [*words]
        if self._details is not None:
            self._give_back(self._details)

    def _give_back(self, details: EventDetails) -> None:
        """Open the form of an event about which something was typed the last time."""
        here = [one for one in self._from_before if one.event == details.event.id]
        if not here or not self._may_change:
            return
        self._from_before = [one for one in self._from_before if one not in here]
        if not self._is_open:
            self._open(details)
        for one in here:
            if self._form is not None:
                self._form.type_in(one)

    def forget(self) -> None:
        """Another chronology is shown: nothing is typed or waits for that."""
        self._from_before = []
        if self._form is not None:
            self._form.forget()
            self._form.waiting.forget()
            self._close()

    def leave(self) -> None:
        """Show the texts again, unless there is something typed that can't be kept."""
        if self._form is None or not self._is_open:
            return
        if not self._form.finish():
            self._form.go_to_fault()
            return
        self._close()

    def _begin_by_hand(self, part: EventPart) -> bool:
        """A double click on a text goes to its field; whether there is one."""
        if not self._may_change or self._details is None:
            return False
        self.begin(part)
        return True

    def _open(self, details: EventDetails) -> None:
        self._before = QApplication.focusWidget()
        form = self._form or self._made()
        self._is_open = True
        form.put(details)
        self._heading.show_form(form)

    def _close(self) -> None:
        """Show the texts; the keyboard goes back to where it was before, if it is here."""
        if not self._is_open:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._heading.isAncestorOf(focused)
        self._is_open = False
        self._heading.show_form(None)
        self._heading.edit_button.setVisible(self._may_change)
        before, self._before = self._before, None
        if had_focus:
            is_there = before is not None and shiboken6.isValid(before) and before.isVisible()
            back = before if before is not None and is_there else self._heading.edit_button
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> EventForm:
        from timeline_app.widgets.event_form.event_form import EventForm  # not for the first paint

        self._form = EventForm(self._make_edit, self.names)
        self._form.left.connect(self.leave)
        self._form.waiting.told.connect(self.failed)
        self._form.reached.connect(self.reached)
        self._heading.show_form(self._form)
        self._form.arranged.connect(self.arranged)
        self.arranged.emit()
        return self._form
