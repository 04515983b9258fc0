"""Who takes part in an event, and in which roles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.core.edits.edit import Edit
from timeline_app.core.edits.event_edits import ParticipantEdit, with_cast
from timeline_app.core.edits.record_edits import new_actor
from timeline_app.core.evidence.offices import office_words
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails, Participant
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import ActorId, ActorKind, Participation
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import ChosenRecord, NamedRecord
from timeline_app.core.text.translation import Texts, words
from timeline_app.widgets.controls.chips import TextButton, name_in_own_script
from timeline_app.widgets.controls.text_labels import TextLabel, show_if, tool_tip
from timeline_app.widgets.controls.timing import later
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.event_form.form_field import FIELD_PX, FormField, forget_typing
from timeline_app.widgets.event_form.name_source import NameSource
from timeline_app.widgets.fields.combo_box import PanelComboBox
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.fields.record_field import RecordField, ValueField
from timeline_app.widgets.texts.field_hints import give_hint
from timeline_app.widgets.texts.phrases import listed, remarked

Key = Qt.Key


class ActorPicker(QWidget):
    """An actor who is there joins at once; of a new one it is asked first what they are."""

    kept = Signal()
    """Whoever is held is to be added."""

    def __init__(self, offers: Callable[[str], Sequence[NamedRecord]]) -> None:
        super().__init__()
        name = self.tr("Add somebody who takes part")
        self.field = RecordField(name)
        self.field.setPlaceholderText(self.tr("Add a name"))
        self.field.set_choices(offers)
        self.field.allow_new(self.tr("New actor “{name}”"))
        self.kind = PanelComboBox()
        self.kind.setMinimumHeight(FIELD_PX)
        self.kind.setAccessibleName(self.tr("What the new actor is"))
        give_hint(self.kind, self.tr("A person, a state or an organisation"))
        self.kind.addItems([words(kind.value) for kind in ActorKind])
        self.button = TextButton("action")
        self.button.setText(self.tr("Add"))
        self.button.setAccessibleName(self.tr("Add the new actor"))
        self._asking = QWidget()
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(8)
        asking.addWidget(self.kind, 1)
        asking.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._asking)
        self._asking.hide()
        self.setFocusProxy(self.field)
        self.keys = tuple(
            CommitKeys(widget, is_button=True) for widget in (self.field, self.kind, self.button)
        )
        self._is_tabbing = False
        self.field.typed.connect(lambda _: self._asking.hide())
        self.field.chosen.connect(self._take)
        self.button.clicked.connect(self._add)
        for widget in (self.field, self.kind, self.button):
            widget.installEventFilter(self)

    def value(self) -> ChosenRecord:
        """Who is to be added: somebody by id, or a new name, or nobody."""
        return self.field.value()

    def new_kind(self) -> ActorKind:
        """What the new actor is."""
        return tuple(ActorKind)[self.kind.currentIndex()]

    def put(self, chosen: ChosenRecord) -> None:
        """Hold somebody, or nobody."""
        self.field.put(chosen.id, chosen.text)
        self._asking.setVisible(chosen.is_new)

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        return [self.field, self.kind, self.button]

    def _take(self, chosen: ChosenRecord) -> None:
        if chosen.id:
            self.kept.emit()
        self._asking.setVisible(chosen.is_new)
        if chosen.is_new and self.field.hasFocus():
            self.kind.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        """Add who is held; the keyboard goes to the field for the next one."""
        self.kept.emit()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            is_tab = event.reason() is Qt.FocusReason.TabFocusReason
            self._is_tabbing = is_tab and watched is self.field
            later(self, self._follow_focus)
        if watched is self.kind and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() in (Key.Key_Return, Key.Key_Enter):
                self._add()
                return True
        return super().eventFilter(watched, event)

    def _follow_focus(self) -> None:
        """Who tabs on from a new name is asked what it is; who goes elsewhere adds it so."""
        focused = QApplication.focusWidget()
        if not self.value().is_new or (focused is not None and self.isAncestorOf(focused)):
            return
        if self._is_tabbing:
            self._is_tabbing = False
            self.kind.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.kept.emit()


form_texts = Texts("form_texts")

NOBODY = ChosenRecord("", "")
AT_ONCE = 40
"""So many have a row at first, and more when they are wanted: thousands would take a while."""
NAME_SHARE, ROLE_SHARE = 5, 4


class TypedCast(NamedTuple):
    """Those who are shown with the roles typed, who was taken out, and who is to be added."""

    shown: tuple[Participant, ...] = ()
    roles: tuple[str, ...] = ()
    gone: tuple[Participation, ...] = ()
    joins: ChosenRecord = NOBODY


class ActorsField(FormField[TypedCast]):
    """A row for each, and below them a field for one more."""

    def __init__(self, name: str, names: NameSource) -> None:
        self._names = names
        self._shown_cast: tuple[Participant, ...] = ()
        self._gone: tuple[Participation, ...] = ()
        self._roles: tuple[str, ...] = ()
        """Those of all, as of when they were shown."""
        self._most = AT_ONCE
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        column.addLayout(rows)
        self._rows = WidgetPool(rows, self._new_row, ActorRow.clear)
        self._more = TextButton("action")
        self._more.setObjectName("more-actors")
        self._more.clicked.connect(self._show_more)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._adding = ActorPicker(names.actors_like)
        column.addWidget(self._adding)
        whole.setFocusProxy(self._adding)
        super().__init__(EventPart.ACTORS, name, whole)
        self._adding.kept.connect(self.kept)
        for keys in self._adding.keys:
            self.listen(keys)

    @override
    def value(self) -> TypedCast:
        # A row that is just being taken away may still stand there.
        roles = [row.role.text() for row in self._rows.in_use()][: len(self._shown_cast)]
        roles += self._roles[len(roles) :]
        return TypedCast(self._shown_cast, tuple(roles), self._gone, self._adding.value())

    @override
    def hold(self, value: TypedCast) -> None:
        self._shown_cast, self._roles, self._gone = value.shown, value.roles, value.gone
        made, number = len(self._rows.all_made()), min(len(value.shown), self._most)
        missing = len(value.shown) - number
        self._more.setText(form_texts.tr("Show {n} more", "", missing))
        show_if(self._more, bool(missing))
        rows = self._rows.shown(number)
        for row, participant, role in zip(rows, value.shown, value.roles, strict=False):
            row.put(participant)
            if row.role.text() != role:
                row.role.put(role)
        self._adding.put(value.joins)
        if len(self._rows.all_made()) != made:
            self.arranged.emit()

    @override
    def typed(self, value: TypedCast) -> str:
        return value.joins.text

    @override
    def with_typed(self, words: str) -> TypedCast:
        return self.value()._replace(joins=ChosenRecord("", words))

    @override
    def words(self) -> str:
        typed = self.value()
        names = [one.actor.name for one in typed.shown]
        named = map(remarked, names, typed.roles)
        return listed([*named, typed.joins.text])

    @override
    def value_of(self, details: EventDetails) -> TypedCast:
        cast = details.participants
        return TypedCast(cast, tuple(one.participation.role for one in cast))

    @override
    def edit(self, details: EventDetails) -> Edit:
        self._adding.field.leave()  # a name that is typed in full is that of an actor
        typed = self.value()
        parts = (participant.participation for participant in typed.shown)
        joins = typed.joins
        new = new_actor(joins.text, self._adding.new_kind()) if joins.is_new else None
        roles = tuple(zip(parts, typed.roles, strict=True))
        return with_cast(details, ParticipantEdit(roles, typed.gone, ActorId(joins.id), new))

    @override
    def forget_typing(self) -> None:
        for row in self._rows.all_made():
            forget_typing(row.role)

    @property
    @override
    def goal(self) -> QWidget:
        return self._adding.field

    @override
    def focus_stops(self) -> list[QWidget]:
        rows = [stop for row in self._rows.all_made() for stop in row.focus_stops()]
        return [*rows, self._more, *self._adding.focus_stops()]

    def _show_more(self) -> None:
        """Show some more rows; the keyboard goes to the first of them."""
        first = len(self._rows.in_use())
        self._most += AT_ONCE
        self.hold(self.value())
        self._rows.all_made()[first].focus_stops()[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _new_row(self) -> ActorRow:
        row = ActorRow(self._roles_like)
        for keys in (row.role_keys, row.remove_keys):
            self.listen(keys)
        row.role.chosen.connect(self.kept)
        row.removed.connect(lambda: self._remove(row))
        return row

    def _roles_like(self, typed: str) -> Sequence[NamedRecord]:
        return self._names.values_like(UsedWords.ROLE, typed)

    def _remove(self, row: ActorRow) -> None:
        """Take an actor out; the keyboard goes to the next one, if it was here."""
        had_focus = row.remove.hasFocus()
        rows, typed = self._rows.all_made(), self.value()
        place = rows.index(row)
        gone = typed.shown[place].participation
        shown, roles = list(typed.shown), list(typed.roles)
        del shown[place], roles[place]
        self.hold(TypedCast(tuple(shown), tuple(roles), (*typed.gone, gone), typed.joins))
        self.kept.emit()
        if had_focus:
            left = self._rows.in_use()
            stop = left[min(place, len(left) - 1)].remove if left else self._adding.field
            stop.setFocus()


class ActorRow(QWidget):
    """Holds one participation, with the role that it is to have."""

    removed = Signal()
    """The actor is to take part no more."""

    def __init__(self, offers: Callable[[str], Sequence[NamedRecord]]) -> None:
        super().__init__()
        self.participation: Participation | None = None
        self._name = TextLabel("plain")
        self.role = ValueField()
        self.role.set_choices(offers)
        self.role.setPlaceholderText(self.tr("Role"))
        self.remove = TextButton("step")
        self.remove.setText("×")
        self.remove.clicked.connect(self.removed)
        self.role_keys, self.remove_keys = (
            CommitKeys(self.role),
            CommitKeys(self.remove, is_button=True),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name, NAME_SHARE, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.role, ROLE_SHARE)
        row.addWidget(self.remove)

    def put(self, participant: Participant) -> None:
        """Show who it is; the role is put apart, for somebody may be typing it."""
        actor = participant.actor
        self.participation = participant.participation
        name = " ".join(part for part in (actor.name, name_in_own_script(actor)) if part)
        office = office_words(participant.office, participant.tenure, words)
        self._name.put(name)
        self._name.setToolTip(tool_tip(office))
        self._name.setAccessibleDescription(office)
        for widget, pattern in (
            (self.role, self.tr("Role of {name}")),
            (self.remove, self.tr("Take {name} out")),
        ):
            widget.setAccessibleName(pattern.replace("{name}", name))
        self.remove.setToolTip(tool_tip(self.remove.accessibleName()))
        self.remove.setAccessibleDescription(self.remove.accessibleName())

    def clear(self) -> None:
        """Stand for nobody."""
        self.participation = None
        self._name.put("")
        self._name.setToolTip("")
        self.role.put("")
        for widget in (self.role, self.remove):
            widget.setAccessibleName("")
        self.remove.setToolTip("")

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        return [self.role, self.remove]
