"""Another name of an actor, and an office that it held, each on a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from timeline_app.core.edits.record_edits import is_language
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Office, OtherName, SourceId
from timeline_app.core.text.candidates import ChosenRecord, NamedRecord
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.fields.country_codes import languages, name_of
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.line_field import LineField
from timeline_app.widgets.fields.record_field import RecordField, ValueField
from timeline_app.widgets.fields.row_list_editor import EditedRow

actor_texts = Texts("actor_texts")


FIELD_PX = 28


class SourceChoices(NamedTuple):
    """The sources to choose from, and what one is called."""

    like: Callable[[str], Sequence[NamedRecord]]
    name_of: Callable[[str], str]


class NameRow(EditedRow):
    """A name in another script or language, and the source that gives it."""

    def __init__(self, name: OtherName | None, sources: SourceChoices) -> None:
        super().__init__()
        self._before = name or OtherName("", "")
        self.text = LineField(self.tr("Name"), is_needed=False)
        self.text.setPlaceholderText(self.tr("Name"))
        self.text.put(self._before.text)
        self.language = RecordField(self.tr("Language"))
        self.language.setPlaceholderText(self.tr("Language"))
        self.language.set_choices(languages())
        self.language.allow_new(self.tr("Language tag “{name}”"))
        self.source = _source_field(self._before.source, sources)
        self._put_language(self._before.language)
        grid = _grid(self)
        grid.addWidget(self.text, 0, 0)
        grid.addWidget(self.language, 0, 1)
        grid.addWidget(self.source, 0, 2)
        grid.addWidget(_unknown_source(self.source), 1, 0, 1, 3)
        for column, share in enumerate((4, 3, 4)):
            grid.setColumnStretch(column, share)
        self.text.committed.connect(self._take_text)
        self.language.chosen.connect(self._take_language)
        self.source.chosen.connect(self.committed)

    def _take_text(self) -> None:
        self.text.put(self.text.value())
        self.committed.emit()

    def _put_language(self, tag: str) -> None:
        self.language.put(tag, name_of(tag, languages()) if tag else "")

    def _take_language(self, chosen: ChosenRecord) -> None:
        """A tag that Qt knows no name for is as good, if it is formed as one."""
        if chosen.is_new:
            tag = chosen.text if is_language(chosen.text) else self._before.language
            self._put_language(tag)
        self.committed.emit()

    @override
    def value(self) -> OtherName | None:
        text = self.text.value()
        if not text:
            return None
        held = self.language.value()
        self._before = OtherName(text, held.id, SourceId(self.source.value().id))
        return self._before


class OfficeRow(EditedRow):
    """A title somebody held, from when until when, and the source that says so."""

    def __init__(
        self, office: Office | None, sources: SourceChoices, titles: Sequence[str] = ()
    ) -> None:
        """`titles` are offered while one is typed."""
        super().__init__()
        self._before = office or Office("")
        self.title = ValueField(self.tr("Office"))
        self.title.setPlaceholderText(self.tr("Office: foreign minister…"))
        self.title.set_values(titles)
        self.title.put(self._before.title)
        self.since = _date_field(self.tr("From"), self._before.since)
        self.until = _date_field(self.tr("Until"), self._before.until)
        self.source = _source_field(self._before.source, sources)
        self.refusal = QLabel(
            self.tr("An office needs dates that can be read: this one is not kept.")
        )
        self.unknown_source = _unknown_source(self.source)
        self.refusal.setProperty("look", "refusal")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        grid = _grid(self)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.since, 1, 0)
        grid.addWidget(self.until, 1, 1)
        grid.addWidget(self.refusal, 2, 0, 1, 2)
        grid.addWidget(self.source, 3, 0, 1, 2)
        grid.addWidget(self.unknown_source, 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.title.chosen.connect(self.committed)
        self.source.chosen.connect(self.committed)
        for date in (self.since, self.until):
            date.typed.connect(self.refusal.hide)
            date.committed.connect(self._take_date)

    def _take_date(self) -> None:
        read = [date.value() for date in (self.since, self.until)]
        self.refusal.setVisible(
            any(date.wording and (date.clock or not date.edtf) for date in read)
        )
        self.committed.emit()

    @override
    def value(self) -> Office | None:
        title = _kept(self.title.text(), self._before.title)
        if not title:
            return None
        self._before = Office(
            title,
            _date(self.since, self._before.since),
            _date(self.until, self._before.until),
            SourceId(self.source.value().id),
        )
        return self._before


def _kept(shown: str, before: str) -> str:
    """What is in a field of one line; a text of several lines stays while nobody changes it."""
    words = " ".join(shown.split())
    return before if words == " ".join(before.split()) else words


def _date(field: DateField, before: str) -> str:
    """The date in a field, that of before while it can't be read; empty for none."""
    value = field.value()
    is_whole = bool(value.edtf) and not value.clock
    return value.edtf if is_whole or not value.wording else before


def _date_field(called: str, date: str) -> DateField:
    field = DateField(is_of_event=False)
    field.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else it can't be put into an order of Tab
    field.field.setAccessibleName(called)
    field.field.setPlaceholderText(called)
    field.field.setMinimumHeight(FIELD_PX)
    field.put(date)
    return field


def _source_field(source_id: str, sources: SourceChoices) -> RecordField:
    field = RecordField()
    field.setAccessibleName(actor_texts.tr("Source"))
    field.setPlaceholderText(actor_texts.tr("Source"))
    field.set_choices(sources.like)
    field.put(source_id, sources.name_of(source_id) if source_id else "")
    return field


def _unknown_source(field: RecordField) -> QLabel:
    """Says of a field that what was typed in it is no source, until something else is typed."""
    said = QLabel()
    said.setProperty("look", "refusal")
    said.setTextFormat(Qt.TextFormat.PlainText)
    said.setWordWrap(True)
    said.hide()

    def tell(words: str) -> None:
        pattern = actor_texts.tr("No source is called “{name}”: make it in Edit > Sources first.")
        said.setText(pattern.replace("{name}", words))
        said.show()
        announce(field, said.text())

    field.unknown.connect(tell)
    field.typed.connect(lambda _: said.hide())
    return said


def _grid(row: QWidget) -> QGridLayout:
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    return grid
