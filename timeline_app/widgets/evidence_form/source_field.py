"""A field for a source: one that is here by its name, or what is pasted of a new one."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.import_result import ReadSources
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Source, SourceId
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.widgets.controls.indicators import CheckBox
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.event_form.values import CompoundField
from timeline_app.widgets.evidence_form.base_form import UnfitError
from timeline_app.widgets.evidence_form.fields import LONGEST
from timeline_app.widgets.evidence_form.import_texts import (
    MOST_TOLD,
    read_words,
    source_called,
    source_of,
    typed_words,
)
from timeline_app.widgets.fields.record_field import RecordField
from timeline_app.widgets.texts.field_hints import give_hint
from timeline_app.widgets.texts.phrases import labelled, listed

_SIGNS = "{@:/"
_STARTS = ("10.", "TY ", "[")


class _SourceName(RecordField):
    """Offers nothing while something else than a name is typed."""

    @override
    def offers_for(self, typed: str) -> list[NamedRecord]:
        return [] if looks_foreign(typed) else super().offers_for(typed)


class SourceField(CompoundField):
    """Takes a name of a source, a web address, a DOI, CSL-JSON, BibTeX or RIS.

    A pasted source that is here already is told, and that one used unless somebody says no.
    """

    chosen = Signal()
    """Another source is held than before."""

    def __init__(self, lookup: RecordSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lookup = lookup
        self._read: ReadSources | None = None
        self._is_reading = False
        """Whether it isn't known yet what a pasted text is."""
        self._same: dict[int, Source] = {}
        self.field = _SourceName()
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(self.tr("Name, web address, BibTeX, CSL-JSON…"))
        self.field.set_choices(lookup.sources_like)
        self.field.allow_new(self.tr("New source “{name}”"))
        self._told = TextLabel("small")
        self._told.hide()
        self.same_box = CheckBox()
        self.same_box.setChecked(True)
        give_hint(self.same_box, self.tr("Else what was pasted becomes one more source"))
        self.same_box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.field, self._told, self.same_box):
            column.addWidget(widget)
        self.field.typed.connect(self._read_text)
        self.field.chosen.connect(lambda _: self.chosen.emit())

    @property
    def told(self) -> str:
        """What was read from a pasted text."""
        return self._told.text()

    @override
    def target(self) -> QWidget:
        return self.field

    @override
    def state(self) -> object:
        """What is held, to be compared."""
        return self.field.text(), self.field.value().id, self.same_box.isChecked()

    @override
    def typed(self) -> tuple[str, ...]:
        return self.field.text(), self.field.value().id, "yes" if self.same_box.isChecked() else ""

    @override
    def type_in(self, typed: tuple[str, ...]) -> None:
        text, own_id, same = typed
        self.field.type_in(text, own_id)
        if not own_id:
            self._read_text(text)
        self.same_box.setChecked(bool(same))

    def put(self, source: Source | None) -> None:
        """Hold this source."""
        if source is not None:
            self.field.put(source.id, source_words(source))
        else:
            self.field.put("", "")
        self._forget()

    @property
    def source_id(self) -> str:
        """The id of the source that is held, empty for a new one and for none."""
        return "" if self._read is not None else self.field.value().id

    @property
    def known_id(self) -> str:
        """The same, and the id of one that is here already where that was pasted."""
        if self._read is None:
            return self.field.value().id
        same = self._same.get(0) if len(self._read.found) == 1 else None
        return same.id if same is not None and self.same_box.isChecked() else ""

    def one(self, sentence: str) -> tuple[SourceId, list[Source]]:
        """The source held, and it as a record if it is new. Raises `UnfitError` with `sentence`."""
        ids, new = self.all(sentence)
        if len(ids) > 1:
            raise UnfitError(self.tr("Paste one source alone here."), self)
        return ids[0], new

    def all(self, sentence: str) -> tuple[list[SourceId], list[Source]]:
        """All sources held, for several may be pasted; and those of them that are new."""
        if self._is_reading and not self._lookup.finish_reading():
            raise UnfitError(self.tr("What was pasted is still being read."), self)
        if self._read is not None:
            return self._pasted()
        held = self.field.value()
        if held.id:
            return [SourceId(held.id)], []
        if not held.text:
            raise UnfitError(sentence, self)
        new = source_called(held.text)
        return [new.id], [new]

    def _pasted(self) -> tuple[list[SourceId], list[Source]]:
        assert self._read is not None
        if not self._read.found:
            raise UnfitError(read_words(self._read), self)
        ids: dict[SourceId, None] = {}
        new: dict[SourceId, Source] = {}
        for at, found in enumerate(self._read.found):
            same = self._same.get(at) if self.same_box.isChecked() else None
            is_taken = found.own_id in new or bool(self._lookup.source(found.own_id))
            source = same or source_of(found, is_taken)
            ids.setdefault(source.id)
            if same is None:
                new[source.id] = source
        return list(ids), list(new.values())

    def _read_text(self, text: str) -> None:
        """See whether this is a source of another program, or an address."""
        self._forget()
        if looks_foreign(text):
            self._is_reading = True
            self._lookup.read(text, self._take_read)
        if self._is_reading:
            self._told.put(self.tr("Reading what was pasted…"))
        elif self._read is None:
            self._told.put(typed_words(text))
        self.chosen.emit()

    def _take_read(self, read: ReadSources) -> None:
        """Show what a text was read as, unless that is no more than a name with signs in it."""
        if not shiboken6.isValid(self):
            return  # the form was closed meanwhile
        was_later = bool(self._told.text())
        self._is_reading = False
        text = self.field.text()
        if read.found or text.lstrip()[:1] in "{[@":
            self._show_read(read)
        else:
            self._told.put(typed_words(text))
        if was_later:
            self.chosen.emit()

    def _show_read(self, read: ReadSources) -> None:
        self._read = read
        self._same = self._lookup.same_sources(read.found)
        self._told.put(read_words(read))
        known = list(dict.fromkeys(source_words(source) for source in self._same.values()))
        names = listed([*known[:MOST_TOLD], "…" if len(known) > MOST_TOLD else ""])
        self.same_box.setText(self.tr("Use the one that is here already"))
        self.same_box.setAccessibleDescription(names)
        self.same_box.setVisible(bool(names))
        if names:
            here = self.tr("Here already: {names}").replace("{names}", names)
            self._told.put(f"{read_words(read)}\n{here}")

    def _forget(self) -> None:
        if self._is_reading:
            self._is_reading = False
            self._lookup.stop_reading()
        self._read = None
        self._same = {}
        self._told.put("")
        self.same_box.setChecked(True)
        self.same_box.hide()


def source_words(source: Source) -> str:
    """A source as choices show it: its short name, and its title where one was seen."""
    name, title = short_name(source), source.item.title
    return labelled(name, title) if title and title != name else name


def looks_foreign(text: str) -> bool:
    """Whether a text may be more than a name: cheap to ask at each key."""
    start = text.lstrip()
    return start.startswith(_STARTS) or any(sign in start for sign in _SIGNS)
