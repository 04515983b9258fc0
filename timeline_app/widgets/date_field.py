"""A field for a date as people type it; below it stands what was understood."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_app.core.dates import parse_edtf
from timeline_app.core.typed_date import TypedDate, typed_date
from timeline_app.core.wording import DateStyle, date_words
from timeline_app.widgets.panel_words import translated


class DateField(QWidget):
    """Takes EDTF and words alike; what can't be read stays as wording, nothing is guessed."""

    typed = Signal()
    """The text is another."""
    committed = Signal()
    """Enter was pressed, or the field was left, with another date than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Date"))
        self.field.setPlaceholderText(self.tr("2022-08-02, 2 Aug 2022, summer 2022…"))
        self._understood = QLabel()
        self._before = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._understood)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._show_understood)
        self.field.editingFinished.connect(self._finish)
        self._show_understood()

    def put(self, text: str) -> None:
        """Show a date as EDTF, or the words of one that can't be read."""
        self._before = text
        self.field.setText(text)

    def value(self) -> TypedDate:
        """What the text means."""
        return typed_date(self.field.text())

    def _show_understood(self) -> None:
        self._understood.setText(_understood_words(self.value()))
        self.typed.emit()

    def _finish(self) -> None:
        if self.field.text() != self._before and not self.value().is_doubtful:
            self._before = self.field.text()
            self.committed.emit()


def _understood_words(value: TypedDate) -> str:
    """Each reading in words and as EDTF."""
    found = []
    for edtf in value.readings:
        date = parse_edtf(edtf)
        words = date_words(date.earliest, date.latest, date.shape, translated, DateStyle.LONG)
        found.append(f"{words} ({edtf})")
    return " / ".join(found)
