"""What keys and the focus mean for fields whose texts are kept when they are left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.fields.completer_field import CompleterField

Key = Qt.Key
Standard = QKeySequence.StandardKey
_ENTER = (Key.Key_Return, Key.Key_Enter)


class CommitKeys(QObject):
    """Hears of a field when it is to be kept, and when its text of before is wanted."""

    kept = Signal()
    """Enter was pressed, or the field has lost the focus: to another, a menu, or a window."""
    given_up = Signal()
    """Esc was pressed."""
    reached = Signal()
    """The field has got the focus, or has it and another size than before."""

    def __init__(self, field: QWidget, *, is_long: bool = False, is_button: bool = False) -> None:
        """In a field that `is_long` Enter begins a line, and Ctrl+Enter keeps the text.

        Of what `is_button`, or knows itself when it is to be kept, the keys but Esc are left alone.
        """
        super().__init__(field)
        self._field = field
        self._is_long = is_long
        self._is_button = is_button
        self._answers: dict[QEvent.Type, Callable[[QEvent], bool]] = {
            QEvent.Type.FocusIn: self._is_reached,
            QEvent.Type.Resize: self._is_reached,
            QEvent.Type.FocusOut: self._focus_left,
            QEvent.Type.ShortcutOverride: self._is_ours,
            QEvent.Type.KeyPress: self._key_pressed,
        }
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        answer = self._answers.get(event.type())
        return answer is not None and answer(event)

    def _is_reached(self, _: QEvent) -> bool:
        if self._field.hasFocus():
            self.reached.emit()
        return False

    def _focus_left(self, event: QEvent) -> bool:
        assert isinstance(event, QFocusEvent)
        is_passing = event.reason() is Qt.FocusReason.PopupFocusReason
        if not self._is_button and not (
            is_passing and _is_part_of(self._field, QApplication.activePopupWidget())
        ):
            self.kept.emit()
        return False

    def _is_ours(self, event: QEvent) -> bool:
        """Esc is for the field; undo and redo are not where there is nothing typed to undo."""
        assert isinstance(event, QKeyEvent)
        if event.key() == Key.Key_Escape:
            event.accept()
            return True
        if (event.matches(Standard.Undo) and not _can_undo(self._field)) or (
            event.matches(Standard.Redo) and not _can_redo(self._field)
        ):
            event.ignore()
            return True
        return False

    def _key_pressed(self, event: QEvent) -> bool:
        assert isinstance(event, QKeyEvent)
        if isinstance(self._field, CompleterField) and self._field.list_is_open:
            return False  # the list is meant
        if event.key() == Key.Key_Escape:
            self.given_up.emit()
            return True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and not self._is_button and (control or not self._is_long):
            self.kept.emit()
            return True
        return False


def _is_part_of(field: QWidget, popup: QWidget | None) -> bool:
    """Whether a popup is the field's own: its menu, or a list of what it may hold."""
    if popup is None:
        return False
    parent = popup.parentWidget()
    return parent is not None and (parent is field or field.isAncestorOf(parent))


def _can_undo(field: QWidget) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable()
    return isinstance(field, QLineEdit) and field.isUndoAvailable()


def _can_redo(field: QWidget) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isRedoAvailable()
    return isinstance(field, QLineEdit) and field.isRedoAvailable()


class OwnSelectAll(QObject):
    """Keeps the keys of Select All from the menu while the keyboard is within a form.

    Else a combo box or a button lets them go by, and all events of the canvas are selected.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        form.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_asked = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.SelectAll)
        )
        if is_asked:
            event.accept()
        return is_asked
