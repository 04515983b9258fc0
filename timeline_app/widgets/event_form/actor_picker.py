"""Where somebody is added who takes part: chosen by name, or new, with what they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.records.records import ActorKind
from timeline_app.core.text.candidates import Candidate, Chosen
from timeline_app.core.text.translation import words
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.timing import later
from timeline_app.widgets.event_form.form_field import FIELD_PX
from timeline_app.widgets.fields.combo_box import PanelComboBox
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.fields.record_field import RecordField
from timeline_app.widgets.texts.field_hints import give_hint

Key = Qt.Key


class ActorPicker(QWidget):
    """An actor who is there joins at once; of a new one it is asked first what they are."""

    kept = Signal()
    """Whoever is held is to be added."""

    def __init__(self, offers: Callable[[str], Sequence[Candidate]]) -> None:
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

    def value(self) -> Chosen:
        """Who is to be added: somebody by id, or a new name, or nobody."""
        return self.field.value()

    def new_kind(self) -> ActorKind:
        """What the new actor is."""
        return tuple(ActorKind)[self.kind.currentIndex()]

    def put(self, chosen: Chosen) -> None:
        """Hold somebody, or nobody."""
        self.field.put(chosen.id, chosen.text)
        self._asking.setVisible(chosen.is_new)

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        return [self.field, self.kind, self.button]

    def _take(self, chosen: Chosen) -> None:
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
