"""A field for a longer text; Tab leaves it, for nobody indents a note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

LINES = 4


class NoteField(QPlainTextEdit):
    """Tells of another text once it is left, or when Ctrl+Enter is pressed; Esc brings it back."""

    committed = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._before = ""
        around = 2 * int(self.document().documentMargin()) + 8  # padding and border
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + around)

    def put(self, text: str) -> None:
        """Show a text; nobody is told."""
        self._before = text
        if text != self.toPlainText():
            self.setPlainText(text)

    def commit(self) -> None:
        """Tell of the text if it is another than before."""
        if self.toPlainText() != self._before:
            self._before = self.toPlainText()
            self.committed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._before:
            self.setPlainText(self._before)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()
