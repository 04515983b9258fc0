"""What the fields of a form hold, whatever they are."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.growing_text import GrowingText
from timeline_app.widgets.fields.record_field import RecordField


class CompoundField(QWidget):
    """A field made of several parts."""

    def target(self) -> QWidget:
        """The part that the keyboard goes to."""
        raise NotImplementedError

    def typed(self) -> tuple[str, ...]:
        """What is held, as texts to be written down."""
        raise NotImplementedError

    def type_in(self, typed: tuple[str, ...]) -> None:
        """Hold that again, as if somebody had typed it."""
        raise NotImplementedError

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


def typed_in(field: QWidget) -> tuple[str, ...]:
    """What somebody has typed or chosen in a field, as texts to be written down."""
    match field:
        case CompoundField():
            return field.typed()
        case DateField():
            return (field.field.text(),)
        case RecordField():
            return field.text(), field.value().id
        case QComboBox():
            return (field.currentText(),)
        case QAbstractButton():
            return ("yes" if field.isChecked() else "",)
        case GrowingText() | QLineEdit():
            return (field.text(),)
        case _:
            return ()


def type_into(field: QWidget, typed: tuple[str, ...]) -> None:
    """Let a field hold again what `typed_in` gave, as if somebody had typed it."""
    match field:
        case CompoundField():
            field.type_in(typed)
        case DateField():
            field.field.setText(typed[0])
        case RecordField():
            field.type_in(*typed)
        case QComboBox():
            field.setCurrentIndex(max(0, field.findText(typed[0])))
        case QAbstractButton():
            field.setChecked(bool(typed[0]))
        case GrowingText() | QLineEdit():
            field.setText(typed[0])


def target_of(field: QWidget) -> QWidget:
    """Where the keyboard goes for a field."""
    if isinstance(field, CompoundField):
        return field.target()
    if isinstance(field, DateField):
        return field.field
    return field.focusProxy() or field
