"""What the fields of a form hold, whatever they are."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from timeline_app.widgets.date_field import DateField


class CompoundField(QWidget):
    """A field made of several parts."""

    def state(self) -> object:
        """What is held, to be compared."""
        raise NotImplementedError


def value_of(field: QWidget) -> object:
    """What somebody has typed or chosen in a field."""
    match field:
        case CompoundField():
            return field.state()
        case DateField():
            return field.field.text(), field.value().edtf
        case QComboBox():
            return field.currentIndex()
        case QAbstractButton():
            return field.isChecked()
        case QPlainTextEdit():
            return field.toPlainText()
        case QLineEdit():
            return field.text()
        case _:
            return None


def target_of(field: QWidget) -> QWidget:
    """Where the keyboard goes for a field."""
    return field.focusProxy() or field
