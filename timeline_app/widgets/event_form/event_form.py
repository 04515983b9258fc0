"""An event as a form: each field keeps what was typed when it is left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.edits.event_edits import NotAccepted, has_own_basis, with_edit
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import EventId
from timeline_app.core.records.unsaved_text import FieldWords
from timeline_app.widgets.controls.text_labels import show_if
from timeline_app.widgets.controls.timing import LateEdits
from timeline_app.widgets.event_form.field_table import Field, fields_of_event
from timeline_app.widgets.event_form.name_source import NameSource
from timeline_app.widgets.fields.commit_keys import OwnSelectAll
from timeline_app.widgets.fields.form_rows import MoreFields
from timeline_app.widgets.fields.growing_text import GrowingText
from timeline_app.widgets.texts.event_parts import edit_name, fault_words
from timeline_app.widgets.texts.record_texts import title_words

MakeEdit = Callable[[NamedEdit], str]
"""Makes an edit and gives a sentence that says why it could not be made, or nothing."""
Place = tuple[EventId, EventPart]


class EventForm(QFrame):
    """Edits the heading of one event. Words that can't be kept wait until its form is back."""

    left = Signal()
    """The form is to be left."""
    arranged = Signal()
    """A field has other parts than before: the Tab key has another way."""
    reached = Signal(QWidget)
    """The keyboard is in this field now."""

    def __init__(
        self, make_edit: MakeEdit, names: NameSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make_edit = make_edit
        self._details: EventDetails | None = None
        self.waiting = UnsavedEventText(self)
        """What could not be kept of events that are no longer shown."""
        self.late = LateEdits[LeftField](self, self._make_left, self._follow_left)
        """What was typed about events that were turned from, until its edits are made."""
        self._is_keeping = False
        self.setObjectName("event-form")
        OwnSelectAll(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.more = MoreFields(gap_px=12)
        self._fields = fields_of_event(column, self.more.column, names)
        column.addWidget(self.more)
        self.more.unfolded.connect(self._follow_unfolding)
        for field in self._fields.values():
            field.kept.connect(partial(self._keep, field))
            field.left.connect(self.left)
            field.arranged.connect(self.arranged)
            field.reached.connect(partial(self.reached.emit, field))

    def field(self, part: EventPart) -> Field:
        """The field of a part of the event."""
        return self._fields[part]

    def put(self, details: EventDetails) -> None:
        """Show an event: all of another one, of the same one what nobody is typing."""
        before, self._details = self._details, details
        is_same = before is not None and before.key == details.key
        if before is not None and not is_same:
            self._keep_later(before)
        for field in self._fields.values():
            if is_same:
                field.put(details)
            else:
                field.show_kept(details)
                self._bring_back(field, details)
        self._show_basis()

    def _follow_unfolding(self) -> None:
        self._show_basis()
        self.arranged.emit()

    def _show_basis(self) -> None:
        """Show how the date is known where that is said, and among more fields."""
        if self._details is None:
            return
        basis, event = self._fields[EventPart.DATE_BASIS], self._details.event
        # The words of an undated event stand in the field for its date.
        is_wanted = bool(event.date_basis) or self.more.is_unfolded
        show_if(basis, (has_own_basis(event) and is_wanted) or basis.is_changed)

    def forget(self) -> None:
        """Let nothing be typed any more: it was written down elsewhere."""
        self._details = None
        self.late.forget()

    def put_away(self) -> None:
        """Show no event any more."""
        before, self._details = self._details, None
        if before is not None:
            self._keep_later(before)

    def go_to(self, part: EventPart) -> None:
        """Bring the keyboard into a field."""
        field = self._fields[part]
        if self.more.holds(field) or part is EventPart.DATE_BASIS:
            self.more.unfold()
        goal = field.goal
        goal.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(goal, QLineEdit | GrowingText):
            goal.selectAll()

    def focused_part(self) -> EventPart | None:
        """Where the keyboard is, if it is in the form."""
        for part, field in self._fields.items():
            if any(stop.hasFocus() for stop in field.focus_stops()):
                return part
        return None

    def finish(self) -> bool:
        """Keep whatever was typed; whether nothing is left that could not be kept."""
        changed = [field for field in self._fields.values() if field.is_changed]
        kept = [self._keep(field) for field in changed]
        return all(kept)

    def values(self) -> tuple[object, ...]:
        """What all fields hold."""
        return tuple(field.value() for field in self._fields.values())

    def go_to_fault(self) -> None:
        """Bring the keyboard to the first field with something that could not be kept."""
        for part, field in self._fields.items():
            if field.is_changed:
                self.go_to(part)
                return

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        usual: list[QWidget] = []
        rare: list[QWidget] = []
        for field in self._fields.values():
            (rare if self.more.holds(field) else usual).extend(field.focus_stops())
        return [*usual, self.more.button, *rare]

    @override
    def event(self, event: QEvent) -> bool:
        """Delete is for what the fields hold: it never means the event as a whole here."""
        is_asking = event.type() == QEvent.Type.ShortcutOverride
        if is_asking and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def _keep(self, field: Field) -> bool:
        """Make the edit that a field holds; whether there is nothing to be kept any more."""
        if self._details is None or self._is_keeping:
            return False
        if not field.is_changed:
            field.tell("")
            return True
        self._is_keeping = True
        try:
            fault = self._fault_of_keeping(field, self._details)
        finally:
            self._is_keeping = False
        if fault:
            field.tell(fault)
            if self.more.holds(field):
                self.more.unfold()
        else:
            field.show_kept(self._details)
            field.forget_typing()
        return not fault

    def _fault_of_keeping(self, field: Field, details: EventDetails) -> str:
        """Make the edit; why that can't be done, or nothing."""
        try:
            edit = field.edit(details)
        except NotAccepted as error:
            return fault_words(error.fault)
        name = edit_name(field.part, details.event)
        return self._make_edit(NamedEdit(edit, name)) if edit else ""

    # What outlives the form.

    @property
    def unsaved(self) -> tuple[FieldWords, ...]:
        """All that is typed and not kept, of whichever event."""
        held = self.waiting.held | {one.place: one.waiting for one in self.late.held}
        found = [
            FieldWords(event, waiting.title, part.value, self._fields[part].typed(waiting.value))
            for (event, part), waiting in held.items()
        ]
        if self._details is not None:
            event = self._details.event
            found += [
                FieldWords(event.id, event.title, field.part.value, field.typed(field.value()))
                for field in self._fields.values()
                if field.is_changed
            ]
        return tuple(one for one in found if one.words)

    def type_in(self, words: FieldWords) -> None:
        """Hold words again that were typed the last time about the event that is shown."""
        field = next(one for part, one in self._fields.items() if part.value == words.part)
        field.hold(field.with_typed(words.words))
        if self.more.holds(field):
            self.more.unfold()
        if field.part is EventPart.DATE_BASIS:
            show_if(field, True)

    # Words of an event that is no longer shown.

    def _keep_later(self, details: EventDetails) -> None:
        """Keep what was typed about an event once whoever turned to another has done so."""
        for field in self._fields.values():
            if not field.is_changed:
                continue
            waiting = Waiting(field.value(), field.words(), title_words(details.event), "")
            place = details.event.id, field.part
            try:
                edit = field.edit(details)
            except NotAccepted as error:
                self.waiting.add(place, waiting._replace(fault=fault_words(error.fault)))
                continue
            wish = NamedEdit(edit, edit_name(field.part, details.event))
            self.late.add(LeftField(place, waiting, wish))
            details = with_edit(details, edit)

    def _make_left(self, left: LeftField) -> str:
        return self._make_edit(left.wish) if left.wish.edit else ""

    def _follow_left(self, left: LeftField, fault: str) -> None:
        if fault:
            self.waiting.add(left.place, left.waiting._replace(fault=fault))

    def _bring_back(self, field: Field, details: EventDetails) -> None:
        """Let a field hold again what could not be kept when it was left."""
        waiting = self.waiting.take((details.event.id, field.part))
        if waiting is not None:
            field.hold(waiting.value)
            field.tell(waiting.fault)


class Waiting(NamedTuple):
    """What a field held, in words too; what the event is called; and why it was not kept."""

    value: object
    words: str
    title: str
    fault: str


class LeftField(NamedTuple):
    """What a field held of an event that was turned from, and the edit that keeps it."""

    place: Place
    waiting: Waiting
    wish: NamedEdit


class UnsavedEventText(QObject):
    """Remembers values by event and field, and says so."""

    told = Signal(str)
    """A sentence on what could not be kept."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: dict[Place, Waiting] = {}

    @property
    def all_held(self) -> tuple[Waiting, ...]:
        """All that waits."""
        return tuple(self._held.values())

    @property
    def held(self) -> dict[Place, Waiting]:
        """What waits, by event and field."""
        return dict(self._held)

    def add(self, place: Place, waiting: Waiting) -> None:
        """Let something wait, and say so once it is clear that it goes on waiting."""
        self._held[place] = waiting
        QTimer.singleShot(0, self, partial(self._tell, place))

    def take(self, place: Place) -> Waiting | None:
        """What waits for a field that is shown again."""
        return self._held.pop(place, None)

    def tell_all(self) -> None:
        """Say that there is something left that could not be kept."""
        for place in self._held:
            self._tell(place)

    def forget(self) -> None:
        """Let nothing wait any more here, for another chronology is shown."""
        self._held.clear()

    def _tell(self, place: Place) -> None:
        waiting = self._held.get(place)
        if waiting is not None:
            pattern = self.tr("{fault} What was typed about “{title}” waits in its form.")
            self.told.emit(_filled(pattern, waiting))


def _filled(pattern: str, waiting: Waiting) -> str:
    """The pattern, with words of people put in last, for they may hold braces."""
    head, _, rest = pattern.partition("{fault}")
    middle, _, rest = rest.partition("{title}")
    return head + waiting.fault + middle + waiting.title + rest
