"""A line edit below which drops what fits; what it then holds is for those who build on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.candidates import CandidateIndex, NamedRecord
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.fields.candidate_list import STEPS
from timeline_app.widgets.fields.completer_popup import NEW, CompleterPopup

Choices = Sequence[NamedRecord] | Callable[[str], Sequence[NamedRecord]]
"""All that can be chosen, or what fits a text that is typed, the best first."""

Key = Qt.Key
FIELD_PX = 28


class CompleterField(QLineEdit):
    """Down drops the list, Up and Down go through it, Enter and Tab take, Esc closes it.

    Tab then goes on; of what is not there yet it makes nothing by itself. Enter and Esc mean
    something to a dialog only while the list is closed; with the list closed, Esc first brings
    back what was put.
    """

    typed = Signal(str)
    """The text is another, by somebody's hand."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls it; a label that is its buddy names it as well."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumHeight(FIELD_PX)
        self._answer: Callable[[str], Sequence[NamedRecord]] = lambda _: ()
        self._offered: list[NamedRecord] = []
        self._popup: CompleterPopup | None = None
        self.textEdited.connect(self._take_typed)

    def set_choices(self, choices: Choices) -> None:
        """Offer these; a callable is asked each time something is typed."""
        self._answer = (
            choices if callable(choices) else CandidateIndex((c, ()) for c in choices).like
        )

    @property
    def list_is_open(self) -> bool:
        """Whether the list is seen."""
        return self._popup is not None and self._popup.isVisible()

    @property
    def has_current(self) -> bool:
        """Whether Enter would take something from the list."""
        return self._popup is not None and self._popup.current >= 0

    @property
    def offered(self) -> Sequence[NamedRecord]:
        """What the list offered last, as it stands there."""
        return self._offered

    def open_list(self) -> None:
        """Drop the list with all that fits what is typed."""
        self._offer(self.text())

    def close_list(self) -> None:
        """Take the list away."""
        if self._popup is not None:
            self._popup.hide()

    # For those who build on this.

    def completed(self, typed: str) -> str:
        """The part of what is typed that the list completes."""
        return typed

    def offers_for(self, typed: str) -> list[NamedRecord]:
        """What the list is to offer."""
        return list(self._answer(self.completed(typed)))

    def first_for(self, typed: str) -> int:
        """The place of what Enter takes while nobody went through the list; -1 for none."""
        del typed
        return -1

    def take(self, choice: NamedRecord) -> None:
        """Hold what was taken from the list."""
        raise NotImplementedError

    def leave(self) -> None:
        """Enter was pressed with the list closed, or the keyboard goes elsewhere."""

    def restore(self) -> bool:
        """Hold again what was put; whether it was another."""
        return False

    # The list.

    def _take_typed(self, text: str) -> None:
        self.typed.emit(text)
        self._offer(text)

    def _offer(self, typed: str) -> None:
        self._offered = self.offers_for(typed)
        if not self._offered:
            self.close_list()
            return
        if self._popup is None:
            self._popup = CompleterPopup(self)
            self._popup.taken.connect(self._take_at)
            self.destroyed.connect(self._popup.deleteLater)
        part = self.completed(typed).strip()
        self._popup.show_choices(self._offered, part, self.first_for(typed))
        self._say()

    def _take_at(self, place: int) -> None:
        self.close_list()
        self.take(self._offered[place])

    def _take_highlighted(self) -> None:
        """Take what is highlighted in the list, if that is there already, before Tab goes on."""
        at = self._popup.current if self._popup is not None else -1
        if at >= 0 and self._offered[at].id != NEW:
            self._take_at(at)

    def _step(self, step: int) -> None:
        if not self.list_is_open or self._popup is None:
            self.open_list()
            return
        self._popup.list.step(step)
        self._say()

    def _say(self) -> None:
        """Let a screen reader say the current choice, for the focus stays in the field."""
        spoken = self._popup.spoken if self._popup is not None else ""
        self.setAccessibleDescription(spoken)
        announce(self, spoken)

    @override
    def event(self, event: QEvent) -> bool:
        # Esc and Enter are not for shortcuts of menus while they mean the list.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self.list_is_open
            and event.key() in (Key.Key_Escape, Key.Key_Return, Key.Key_Enter)
        ):
            event.accept()
            return True
        if _is_tab(event):
            self._take_highlighted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if alone and key in STEPS:
            self._step(STEPS[key])
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._enter(event)
        elif key == Key.Key_Escape:
            self._escape(event)
        else:
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        at = self._popup.current if self._popup is not None else -1
        if at >= 0:
            self._take_at(at)
            return
        self.close_list()
        self.leave()
        super().keyPressEvent(event)

    def _escape(self, event: QKeyEvent) -> None:
        if self.list_is_open:
            self.close_list()
        elif not self.restore():
            event.ignore()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.close_list()
            self.leave()
            self.home(False)  # what is too long for the field shows how it begins


def _is_tab(event: QEvent) -> bool:
    """Whether Tab was pressed, or Shift+Tab."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() in (Key.Key_Tab, Key.Key_Backtab)
        and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    )
