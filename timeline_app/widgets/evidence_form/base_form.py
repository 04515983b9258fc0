"""A card turned into a form: fields below their names, and what saves or gives up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.unsaved_text import FormWords, Typed
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.event_form.values import target_of, type_into, typed_in, value_of
from timeline_app.widgets.fields.commit_keys import OwnSelectAll
from timeline_app.widgets.fields.completer_field import CompleterField
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.form_rows import MoreFields
from timeline_app.widgets.texts.field_hints import give_hint

Key = Qt.Key
_ENTER = (Key.Key_Return, Key.Key_Enter)
FIELD_PX = 28
GAP_PX = 8


class UnfitError(Exception):
    """What was typed can't be kept yet: why, in a sentence, and the field to go to."""

    def __init__(self, sentence: str, field: QWidget) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class EvidenceForm(QFrame):
    """Base of the forms. Enter and the button save, in long texts with Ctrl; Esc gives up.

    Where something is typed that is not kept, Esc says so before, once.
    """

    save_requested = Signal()
    given_up = Signal()
    arranged = Signal()
    """Other fields are shown: the Tab key has another way."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "form")
        OwnSelectAll(self)
        self.setAccessibleName(name)
        self.details: EventDetails | None = None
        """The event that it is about, as it was shown last."""
        self._fields: list[QWidget] = []
        self._first: tuple[object, ...] = ()
        self._first_typed: Typed = {}
        self._warned_of: tuple[object, ...] = ()
        """What was typed when Esc was pressed last."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(GAP_PX)
        self._more: MoreFields | None = None
        self._fault = TextLabel("fault")
        self._fault.hide()
        self.save_button = TextButton("action")
        self.save_button.setText(self.tr("Save"))
        self.save_button.setAccessibleName(self.tr("Save"))
        self.save_button.setToolTip(self.tr("Ctrl+Enter"))
        self.cancel_button = TextButton("quiet")
        self.cancel_button.setText(self.tr("Cancel"))
        self.cancel_button.setAccessibleName(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Esc"))
        self.save_button.clicked.connect(self.save_requested)
        self.cancel_button.clicked.connect(self.given_up)

    # For those who build on this.

    def wish(self, details: EventDetails) -> NamedEdit:
        """The edit that keeps what was typed. Raises `UnfitError`."""
        raise NotImplementedError

    def ask(self) -> None:
        """Ask about what is likely to be forgotten; who saves again means it so.

        Raises `UnfitError`, once.
        """

    def follow(self, details: EventDetails) -> None:
        """The event is this one, or has become another by some edit."""
        self.details = details

    def place_in(self, details: EventDetails) -> int:
        """The place, in its list of cards, of what is edited; -1 for something new."""
        raise NotImplementedError

    def add(self, name: str, field: QWidget, hint: str = "") -> QWidget:
        """A field below its name, as part of the form; it is not placed yet.

        The hint says what belongs there; some fields bring their own.
        """
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "heading")
        label.setBuddy(target_of(field))
        column.addWidget(label)
        column.addWidget(field)
        self.watch(name, field, hint)
        return cell

    def watch(self, name: str, field: QWidget, hint: str = "") -> None:
        """Let a field that has its name in itself be part of the form."""
        self._fields.append(field)
        if isinstance(field, DateField):
            # Qt would come to it by Tab where it was made, however its parts are put in order.
            field.setFocusProxy(None)  # type: ignore[arg-type] # Qt takes none, its types don't
        target = target_of(field)
        if hint:
            give_hint(target, hint)
        target.setAccessibleName(name)
        target.setMinimumHeight(max(FIELD_PX, target.minimumHeight()))
        target.installEventFilter(self)

    def place(self, *cells: QWidget) -> None:
        """Put cells side by side below the others."""
        if len(cells) == 1:
            self.column.addWidget(cells[0])
            return
        row = QGridLayout()
        row.setHorizontalSpacing(GAP_PX)
        for at, cell in enumerate(cells):
            row.addWidget(cell, 0, at, Qt.AlignmentFlag.AlignTop)
            row.setColumnStretch(at, 1)
        self.column.addLayout(row)

    def place_more(self, cell: QWidget) -> None:
        """Put a cell below the others, among those that few need."""
        if self._more is None:
            self._more = MoreFields(GAP_PX)
            self._more.unfolded.connect(lambda _: self.arranged.emit())
            self.column.addWidget(self._more)
        self._more.column.addWidget(cell)

    def finish_layout(self) -> None:
        """Put what is wrong and the buttons below all fields; what they hold is the beginning."""
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self.column.addWidget(self._fault)
        self.column.addLayout(foot)
        self.begin()

    # What is typed.

    def settled_wish(self, details: EventDetails) -> NamedEdit:
        """The edit, once fields that complete have taken what was typed. Raises `UnfitError`."""
        for field in self._fields:
            target = target_of(field)
            if isinstance(target, CompleterField):
                target.close_list()
                target.leave()
        return self.wish(details)

    def begin(self) -> None:
        """Take what the fields hold for what is kept already."""
        self._first, self._first_typed = self.values(), self.typed()

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not kept."""
        return self.values() != self._first

    @property
    def fault(self) -> str:
        """What is wrong, in a sentence."""
        return "" if self._fault.isHidden() else self._fault.text()

    def tell(self, sentence: str) -> None:
        """Say below the fields what is wrong, or nothing."""
        self._fault.put(sentence)
        announce(self, sentence)

    def go_to(self, field: QWidget) -> None:
        """Bring the keyboard into a field."""
        if self._more is not None and self._more.holds(field):
            self._more.unfold()
        target_of(field).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in the order of reading."""
        stops = [target_of(field) for field in self._fields]
        if self._more is not None:
            rare = [self._more.holds(stop) for stop in stops]
            stops.insert(rare.index(True), self._more.button)
        return [*stops, self.cancel_button, self.save_button]

    def values(self) -> tuple[object, ...]:
        """What all fields hold, to be compared."""
        return tuple(value_of(field) for field in self._fields)

    # What outlives the form.

    def typed(self) -> Typed:
        """What the fields hold, by their names, to be written down."""
        return {target_of(field).accessibleName(): typed_in(field) for field in self._fields}

    def unsaved(self, details: EventDetails) -> FormWords:
        """All that there is to give it back about its event."""
        kind, event = type(self).__name__, details.event
        return FormWords(event.id, event.title, kind, self._first_typed, self.typed())

    def is_of(self, words: FormWords) -> bool:
        """Whether this form was opened on the same as the one that held the words."""
        return self._first_typed == words.first

    def type_in(self, typed: Typed) -> None:
        """Hold again what was typed."""
        for field in self._fields:
            held = typed.get(target_of(field).accessibleName())
            if held and held != typed_in(field):
                type_into(field, held)
                if self._more is not None and self._more.holds(field):
                    self._more.unfold()

    # Keys.

    @override
    def event(self, event: QEvent) -> bool:
        """Esc and Ctrl+Enter mean the form, and no shortcut of what stands around it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Key.Key_Escape or (control and event.key() in _ENTER):
                event.accept()
                return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter saves from any field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in _ENTER:
                self.save_requested.emit()
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field has taken for itself."""
        if event.key() == Key.Key_Escape:
            self._give_up()
        elif event.key() in _ENTER:
            self.save_requested.emit()
        else:
            super().keyPressEvent(event)

    def _give_up(self) -> None:
        """Be gone, once Esc was pressed twice where that would forget something typed."""
        values = self.values()
        if values != self._first and values != self._warned_of:
            self._warned_of = values
            self.tell(
                self.tr("What is typed here is kept when you go on. Press Esc again to give it up.")
            )
            return
        self.given_up.emit()
