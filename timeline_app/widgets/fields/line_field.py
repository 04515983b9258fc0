"""Fields for a text of one line and for a longer one, each kept when it is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.text_labels import wrap_for

FIELD_PX = 28


class LineField(QLineEdit):
    """Enter, and leaving the field, tell of another text; Esc brings back what was put.

    Until the new text is put, as it is once it was kept, the field goes on telling of it: what
    could not be kept is not lost. A text of several lines stays one while nobody changes it.
    """

    committed = Signal()
    """The text is another than the one that was put, and is to be kept."""

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, is_needed: bool = True
    ) -> None:
        """`name` is what a screen reader calls it. One that `is_needed` is never left empty."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumHeight(FIELD_PX)
        self._put = self._told = ""
        self._is_needed = is_needed
        self.returnPressed.connect(self.commit)

    def put(self, text: str) -> None:
        """Show a text; what somebody is typing just now stays, and is told of later."""
        is_typed = self.is_changed and self.hasFocus()
        self._put = self._told = text
        if not is_typed:
            self.restore()

    def restore(self) -> None:
        """Show what was put."""
        if self.text() != _one_line(self._put):
            self.setText(_one_line(self._put))
            self.setCursorPosition(0)

    def value(self) -> str:
        """The text without outer space; what was put while that is shown."""
        text = _one_line(self.text())
        return self._put if text == _one_line(self._put) else text

    @property
    def text_now(self) -> str:
        """What stands in it."""
        return self.text()

    @property
    def is_changed(self) -> bool:
        """Whether it holds another text than what was put."""
        return self.value() != self._put

    def commit(self) -> None:
        """Tell of another text, if there is one."""
        if self.isReadOnly() or (self._is_needed and not self.value()):
            self.restore()
        elif self.is_changed:
            self._told = self.value()
            self.committed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Another window may be the one that says why the text could not be kept.
        is_passing = event.reason() is Qt.FocusReason.ActiveWindowFocusReason
        is_menu = event.reason() is Qt.FocusReason.PopupFocusReason
        if not is_menu and not (is_passing and self.value() == self._told):
            self.commit()

    @override
    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.is_changed
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != _one_line(self._put):
            self.restore()
        else:
            super().keyPressEvent(event)


def _one_line(text: str) -> str:
    return " ".join(text.split())


LINES = 4


class NoteField(QPlainTextEdit):
    """Tells of another text when it is left, or Ctrl+Enter pressed; Esc brings back what was put.

    Until the new text is put, as it is once it was kept, the field goes on telling of it: what
    could not be kept is not lost.
    """

    committed = Signal()
    """The text is another than the one that was put, and is to be kept."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._before = self._told = ""
        around = 2 * int(self.document().documentMargin()) + 8  # padding and border
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + around)

    def put(self, text: str) -> None:
        """Show a text; what somebody is typing just now stays, and is told of later."""
        is_typed = self.hasFocus() and self.is_changed
        self._before = self._told = text
        if not is_typed and text != self.toPlainText():
            wrap_for(self, text)
            self.setPlainText(text)

    @property
    def text_now(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Whether it holds another text than what was put."""
        return self.toPlainText() != self._before

    def commit(self) -> None:
        """Tell of another text, if there is one."""
        if self.is_changed and not self.isReadOnly():
            self._told = self.toPlainText()
            self.committed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.is_changed:
            self.setPlainText(self._before)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Another window may be the one that says why the text could not be kept.
        is_passing = event.reason() is Qt.FocusReason.ActiveWindowFocusReason
        is_menu = event.reason() is Qt.FocusReason.PopupFocusReason
        if not is_menu and not (is_passing and self.toPlainText() == self._told):
            self.commit()
