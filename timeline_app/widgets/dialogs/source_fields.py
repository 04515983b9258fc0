"""The fields of a source: each shows one part of it, and gives back what was typed there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.evidence.source_input import lines_of_names, names_of_lines
from timeline_app.core.guarded import override
from timeline_app.core.records.records import CslDate, CslName
from timeline_app.widgets.evidence_form.fields import LONGEST
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.growing_text import GrowingText


class SourceTextField(QObject):
    """One line or several; what nobody touches comes back as it came."""

    committed = Signal()

    def __init__(self, field: QLineEdit | GrowingText) -> None:
        super().__init__(field)
        self.field: QWidget = field
        self._typed = field
        self._value: object = ""
        self._shown = ""
        if isinstance(field, QLineEdit):
            field.setMaxLength(LONGEST)
            field.editingFinished.connect(self.committed)
        else:
            keys = CommitKeys(field, is_long=True)
            keys.kept.connect(self.committed)
            keys.given_up.connect(lambda: self._typed.setText(self._shown))

    def put(self, value: object) -> None:
        """Show a value, unless something else is typed over the one that is shown."""
        is_same = value == self._value
        if is_same and self._typed.text() != self._shown:
            return
        self._value = value
        self._typed.setText(self.text_of(value))
        self._shown = self._typed.text()
        if isinstance(self._typed, QLineEdit):
            self._typed.setCursorPosition(0)

    def value(self) -> object:
        """What is to be kept."""
        text = self._typed.text()
        return self._value if text == self._shown else self.value_of(text)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let it be changed, or not."""
        self._typed.setReadOnly(is_read_only)

    def text_of(self, value: object) -> str:
        """A value as it is typed."""
        return str(value)

    def value_of(self, text: str) -> object:
        """What was typed as a value."""
        return text


class SourceNamesField(SourceTextField):
    """Names, one on each line."""

    @override
    def text_of(self, value: object) -> str:
        assert isinstance(value, tuple)
        return lines_of_names(name for name in value if isinstance(name, CslName))

    @override
    def value_of(self, text: str) -> object:
        return names_of_lines(text)


class SourceDateField(QObject):
    """A date, or the words of one that can't be read."""

    committed = Signal()

    def __init__(self, field: DateField) -> None:
        super().__init__(field)
        self.field: QWidget = field
        self._date = field
        self._value: object = None
        self._shown = ""
        field.committed.connect(self.committed)

    def put(self, value: object) -> None:
        """Show a date, unless something else is typed over the one that is shown."""
        if value == self._value and self._date.kept_text != self._shown:
            return
        self._value = value
        date = value if isinstance(value, CslDate) else CslDate()
        self._shown = csl_edtf(date) or date.literal
        self._date.put(self._shown)

    def value(self) -> object:
        """What is to be kept; a date with several readings is not until one is chosen."""
        text, typed = self._date.kept_text, self._date.value()
        if text == self._shown or typed.is_doubtful:
            return self._value
        if not text.strip():
            return None
        words = text if typed.says_less or typed.clock or not typed.edtf else ""
        return CslDate(raw=typed.edtf, literal=words)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let it be changed, or not."""
        self._date.field.setReadOnly(is_read_only)


class SourceDaysField(SourceDateField):
    """Days as EDTF; what can't be read isn't kept."""

    @override
    def put(self, value: object) -> None:
        if value == self._value and self._date.kept_text != self._shown:
            return
        self._value, self._shown = value, str(value)
        self._date.put(self._shown)

    @override
    def value(self) -> object:
        text, typed = self._date.kept_text, self._date.value()
        if text == self._shown or typed.is_doubtful or (text.strip() and not typed.edtf):
            return self._value
        return typed.edtf if text.strip() else ""


def csl_types() -> Sequence[str]:
    """The types of CSL 1.0.2 that a chronology of diplomacy is likely to cite, then the others."""
    return (
        *("webpage", "article-newspaper", "article-journal", "article-magazine", "report"),
        *("speech", "interview", "book", "chapter", "broadcast", "document", "treaty"),
        *("legislation", "hearing", "legal_case", "bill", "regulation", "standard"),
        *("article", "post", "post-weblog", "personal_communication", "manuscript", "map"),
        *("motion_picture", "pamphlet", "paper-conference", "periodical", "thesis", "review"),
        *("review-book", "entry", "entry-dictionary", "entry-encyclopedia", "collection"),
        *("classic", "dataset", "event", "figure", "graphic", "musical_score", "patent"),
        *("performance", "software", "song"),
    )
