"""Turns the cards of the panel into forms and back; one form is open at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import EventId
from timeline_app.core.records.unsaved_text import FormWords
from timeline_app.widgets.cards.card_list import CardList
from timeline_app.widgets.controls.timing import LateEdits
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.base_form import EvidenceForm, UnfitError
from timeline_app.widgets.texts.phrases import listed, quoted
from timeline_app.widgets.texts.record_texts import title_words

if TYPE_CHECKING:
    from timeline_app.widgets.event_form.event_form import MakeEdit

FormAgain = Callable[[FormWords, EventDetails], tuple[EvidenceForm, CardList] | None]
ABOVE_PX = 12
"""The room that is left above a form that is brought into view."""

LAID_OUT_MS = 200
"""Within that time a new form has got its place."""


class LeftForm(NamedTuple):
    """A form that was turned from, whose words it holds, and the edit that keeps them."""

    form: EvidenceForm
    details: EventDetails
    place: object
    wish: NamedEdit


class CardEditor(QObject):
    """Opens forms, keeps what was typed, and lets words wait that can't be kept yet.

    Who turns to another event has the form saved. What can't be saved waits, and stands in its
    form again when its event is shown the next time.
    """

    failed = Signal(str)
    """A sentence on what could not be kept of an event that is no longer shown."""
    seen_requested = Signal(object)
    """The `CardList` in which there is something to be seen."""
    arranged = Signal()
    """A form has come or gone: the order of the Tab key is another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lookup: RecordSource | None = None
        """What the forms ask; nothing can be edited without."""
        self.make_edit: MakeEdit = lambda _: ""
        self.place: Callable[[], object] = str
        """Which chronology is open: what was typed about one is not for another."""
        self.form_again: FormAgain = lambda _words, _details: None
        """Makes the form anew in which words were typed, and says where it stands."""
        self._details: EventDetails | None = None
        self._may_change = True
        self._form: EvidenceForm | None = None
        self._list: CardList | None = None
        self._places: dict[EvidenceForm, CardList] = {}
        self._place: object = None
        self._waiting: dict[tuple[object, EventId], EvidenceForm] = {}
        """By chronology and event."""
        self._late = LateEdits[LeftForm](self, self._make_left, self._follow_left)
        """Forms of events that were turned from, until their edits are made."""
        self._from_before: dict[EventId, FormWords] = {}
        """Words of the last time, until their events are shown."""
        self._was_told: tuple[object, ...] = ()

    @property
    def form(self) -> EvidenceForm | None:
        """The form that is open."""
        return self._form

    @property
    def waiting(self) -> int:
        """How many forms wait for their events with words that could not be kept."""
        return len(self._waiting)

    # Opening and closing.

    def open(self, form: EvidenceForm, cards: CardList) -> None:
        """Show a form of the event that is shown in a list of cards, once `finish` has said so."""
        assert self._details is not None
        assert self._form is None
        self._take_in(form, cards)
        self._show(form, self._details)
        stops = form.focus_stops()
        stops[0].setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, form, partial(self._scroll_to, form))

    def _take_in(self, form: EvidenceForm, cards: CardList) -> None:
        """Listen to a form that stands in a list of cards."""
        form.save_requested.connect(self._save_asked)
        form.given_up.connect(self.give_up)
        form.arranged.connect(self.arranged)
        self._places[form] = cards
        self.seen_requested.emit(cards)

    def _save_asked(self) -> None:
        """Save, once what may have been forgotten was asked."""
        form, details = self._form, self._details
        if form is None or details is None:
            return
        try:
            form.settled_wish(details)
            form.ask()
        except UnfitError as error:
            self._tell(form, error)
        else:
            self.save()

    def _tell(self, form: EvidenceForm, error: UnfitError) -> None:
        self.seen_requested.emit(self._places[form])
        form.tell(error.sentence)
        form.go_to(error.field)

    def save(self) -> bool:
        """Keep what was typed and show the cards again; whether nothing is left to be kept."""
        form, details = self._form, self._details
        if form is None or details is None:
            return True
        try:
            wish = form.settled_wish(details)
        except UnfitError as error:
            self._tell(form, error)
            return False
        fault = self.make_edit(wish) if wish.edit else ""
        if fault:
            self.seen_requested.emit(self._places[form])
            form.tell(fault)
            return False
        self._close(form)
        return True

    def give_up(self) -> None:
        """Show the cards again; what was typed is forgotten."""
        if self._form is not None:
            self._close(self._form)

    def finish(self) -> bool:
        """Keep what was typed, or close what nobody has typed in; whether no form is open now."""
        self._late.settle()
        if self._form is None:
            return True
        if self._form.is_changed:
            return self.save()
        self._close(self._form)
        return True

    def may_close(self) -> bool:
        """Whether the window may close without losing a word.

        What can't be kept is shown once; who then closes the window again gives it up.
        """
        is_done = self.finish() and not self._waiting
        told, self._was_told = self._was_told, self._unkept()
        if not is_done and told != self._was_told and self._form is None:
            self.failed.emit(self._waiting_words())
        return is_done or told == self._was_told

    def allow(self, may_change: bool) -> None:
        """Let cards be edited, or not."""
        self._may_change = may_change
        if not may_change:
            self.give_up()

    # Following the panel.

    def leave(self, details: EventDetails | None) -> None:
        """Another event is about to be shown, or the same after an edit."""
        before, self._details = self._details, details
        place, self._place = self._place, self.place()
        is_same = before and details and before.key == details.key and place == self._place
        if self._form is not None and before is not None and not is_same:
            form, self._form = self._form, None
            self._put_away(form, before, place)

    def follow(self, details: EventDetails) -> None:
        """The cards show an event: bring its form to its place among them."""
        form = self._form or self._waiting.pop((self._place, details.event.id), None)
        form = form or self._opened_again(details)
        if form is not None:
            self._show(form, details)

    # What outlives the window.

    @property
    def unsaved(self) -> tuple[FormWords, ...]:
        """All that is typed and not kept, for the open chronology."""
        forms = [form for (place, _), form in self._waiting.items() if place == self._place]
        forms += [one.form for one in self._late.held if one.place == self._place]
        if self._form is not None and self._form.is_changed:
            forms.append(self._form)
        held = [form.unsaved(form.details) for form in forms if form.details is not None]
        return (*self._from_before.values(), *held)

    def wait_for(self, words: Iterable[FormWords]) -> None:
        """Give back what was typed the last time once its event is shown."""
        self._from_before = {one.event: one for one in words}
        if self._details is not None:
            self.follow(self._details)

    def forget(self) -> None:
        """Another chronology is shown: nothing typed is for that."""
        self._from_before.clear()
        self.give_up()
        for form in (*self._waiting.values(), *(one.form for one in self._late.held)):
            self._drop(form)
        self._waiting.clear()
        self._late.forget()

    def _opened_again(self, details: EventDetails) -> EvidenceForm | None:
        """The form in which something was typed about an event the last time."""
        if not self._may_change or details.event.id not in self._from_before:
            return None
        found = self.form_again(self._from_before[details.event.id], details)
        if found is None:
            return None
        form, cards = found
        form.type_in(self._from_before.pop(details.event.id).typed)
        self._take_in(form, cards)
        return form

    def _put_away(self, form: EvidenceForm, details: EventDetails, place: object) -> None:
        """Keep a form of another event once whoever turned to that has done so."""
        self._places[form].hide_form()
        if not form.is_changed:
            self._drop(form)
            return
        try:
            wish = form.settled_wish(details)
        except UnfitError as error:
            self._let_wait(form, details, place, error.sentence)
            return
        self._late.add(LeftForm(form, details, place, wish))

    def _make_left(self, left: LeftForm) -> str:
        """Make the edit, unless another chronology is open by now: it isn't meant for that."""
        if left.place != self.place():
            return left.form.fault
        return self.make_edit(left.wish) if left.wish.edit else ""

    def _follow_left(self, left: LeftForm, fault: str) -> None:
        if fault or left.place != self.place():
            self._let_wait(left.form, left.details, left.place, fault)
        else:
            self._drop(left.form)

    def _let_wait(
        self, form: EvidenceForm, details: EventDetails, place: object, fault: str
    ) -> None:
        form.tell(fault)
        is_shown = self._details is not None and self._details.event.id == details.event.id
        if is_shown and place == self._place and self._form is None:
            assert self._details is not None
            self._show(form, self._details)  # somebody came back meanwhile
            return
        old = self._waiting.pop((place, details.event.id), None)
        if old is not None:
            self._drop(old)
        self._waiting[place, details.event.id] = form
        pattern = self.tr("{fault} What was typed about “{title}” waits there.")
        title = title_words(details.event)
        self.failed.emit(pattern.replace("{fault}", fault).replace("{title}", title))

    # Where forms stand.

    def _show(self, form: EvidenceForm, details: EventDetails) -> None:
        cards = self._places[form]
        form.follow(details)
        self._form = form
        card = cards.card_at(form.place_in(details))
        cards.show_form(form, card)
        self.arranged.emit()

    def _close(self, form: EvidenceForm) -> None:
        """Take a form away; the keyboard goes back to the card, if it was in the form."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and form.isAncestorOf(focused)
        cards = self._places[form]
        self._form = None
        at = form.place_in(self._details) if self._details is not None else -1
        self._drop(form)
        self.arranged.emit()
        if had_focus:
            card = cards.card_at(at)
            back = cards.add_button if card is None else card.buttons.edit_button
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, form: EvidenceForm) -> None:
        cards = self._places.pop(form)
        if cards.form is form:
            cards.hide_form()
        form.hide()
        form.deleteLater()

    def _scroll_to(self, form: EvidenceForm) -> None:
        """Bring a form into view, its beginning rather than its end, once it has its place."""
        area = form.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = None if area is None else area.widget()
        if area is None or content is None:
            return
        bar, height = area.verticalScrollBar(), area.viewport().height()

        def scroll() -> None:
            if not shiboken6.isValid(form):
                return  # it was closed before all was laid out
            top = form.mapTo(content, QPoint(0, 0)).y()
            lowest = max(0, top + form.height() + ABOVE_PX - height)
            bar.setValue(min(top - ABOVE_PX, max(lowest, bar.value())))

        scroll()
        # Its height is known only when all around it has been laid out.
        while_laid_out = bar.rangeChanged.connect(scroll)
        QTimer.singleShot(LAID_OUT_MS, bar, lambda: bar.rangeChanged.disconnect(while_laid_out))

    def _unkept(self) -> tuple[object, ...]:
        forms = [*self._waiting.values(), *([self._form] if self._form else [])]
        return tuple(form.values() for form in forms)

    def _waiting_words(self) -> str:
        titles = [f.details.event.title for f in self._waiting.values() if f.details is not None]
        pattern = self.tr("Something typed about {titles} could not be kept yet.")
        return pattern.replace("{titles}", listed(map(quoted, titles)))
