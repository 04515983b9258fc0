"""Fields that the forms of evidence share."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.records.records import Verification
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.translation import Texts, words
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.base_form import UnfitError
from timeline_app.widgets.fields.combo_box import PanelComboBox
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.growing_text import GrowingText
from timeline_app.widgets.fields.record_field import ValueField
from timeline_app.widgets.texts.record_texts import verification_meaning

form_texts = Texts("form_texts")

LONGEST = 20_000_000
"""Letters of a field that is typed or pasted. Beyond: the field takes no more."""
E = TypeVar("E", bound=Enum)


class LongText(GrowingText):
    """A field for several lines, which gives back what nobody has touched as it came.

    Qt has one sign for the end of a line, a text may have others.
    """

    def __init__(self, text: str, look: str) -> None:
        super().__init__(look)
        self._original = text
        self.setText(text)
        self._shown = super().text()

    @override
    def text(self) -> str:
        shown = super().text()
        return self._original if shown == self._shown else shown


def long_text(text: str, look: str = "plain") -> LongText:
    """A field for several lines."""
    return LongText(text, look)


def line_of(text: str) -> QLineEdit:
    """A field for one line of any length."""
    field = QLineEdit()
    field.setMaxLength(LONGEST)
    field.setText(text)
    field.setCursorPosition(0)
    return field


def word_in_use(lookup: RecordSource, field: UsedWords, text: str) -> ValueField:
    """A field that offers the words in use."""
    made = ValueField()
    made.setMaxLength(LONGEST)
    made.set_choices(partial(lookup.values_like, field))
    made.put(text)
    return made


def choice_of(values: Sequence[E], chosen: E, field: QComboBox | None = None) -> QComboBox:
    """A field, this or one for the panel, of these; texts of `core` in the reader's language."""
    field = PanelComboBox() if field is None else field
    for value in values:
        field.addItem(words(str(value.value)), value)
    field.setCurrentIndex(list(values).index(chosen))
    return field


def verification_field(chosen: Verification, field: QComboBox | None = None) -> QComboBox:
    """A field, this or one for the panel, for how well something was checked."""
    box = choice_of(tuple(Verification), chosen, field)
    explain_verification(box)
    return box


def explain_verification(box: QComboBox) -> None:
    """Let the choices of how well something is checked say what they mean."""
    for row, verification in enumerate(Verification):
        box.setItemData(row, verification_meaning(verification), Qt.ItemDataRole.ToolTipRole)


def date_of(field: DateField, *, name: str) -> str:
    """The EDTF date in a field, empty for an empty one. Raises `UnfitError`."""
    value = field.value()
    words = {"name": name, "words": value.wording}
    if value.is_doubtful:
        pattern = form_texts.tr("{name}: choose which date is meant.")
        raise UnfitError(_filled(pattern, words), field)
    if value.wording.strip() and not value.edtf:
        pattern = form_texts.tr("{name}: “{words}” can't be read as a date.")
        raise UnfitError(_filled(pattern, words), field)
    if value.clock:
        pattern = form_texts.tr("{name}: a day is kept here, without a time.")
        raise UnfitError(_filled(pattern, words), field)
    return value.edtf


def _filled(pattern: str, words: dict[str, str]) -> str:
    for name, text in words.items():
        pattern = pattern.replace(f"{{{name}}}", text)
    return pattern


def needed(text: str, sentence: str, field: QWidget) -> str:
    """The text, if there is one but blanks. Raises `UnfitError`."""
    if not text.strip():
        raise UnfitError(sentence, field)
    return text
