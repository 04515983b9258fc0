"""What the dates of a text resolve against, said above it and changed there."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline_app.app.messages.sentences import one_line, shortened
from timeline_app.app.reader.finder import resolved_against
from timeline_app.app.reader.read_source import SourceBeingRead
from timeline_app.app.shell.editor import Editor
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.edits.edit import NamedEdit, replaced
from timeline_app.core.evidence.csl import csl_words, edtf_words
from timeline_app.core.text.translation import words
from timeline_app.core.value import replace
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.reader.reader_window import ReaderWindow
from timeline_app.widgets.texts.phrases import listed


class TextDay(QObject):
    """Lets the kept text that is read have another day and place."""

    def __init__(self, known: SourceBeingRead, editor: Editor, reader: ReaderWindow) -> None:
        super().__init__(reader)
        self._known, self._editor, self._reader = known, editor, reader
        self._palette = LIGHT
        reader.day_requested.connect(self.ask)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette

    def show(self, *, may_change: bool) -> None:
        """Say the day and the place above the text."""
        against = resolved_against(self._known)
        day = edtf_words(against.published, words, DateStyle.LONG)
        said = listed((day, shortened(one_line(against.place)))) if day else ""
        self._reader.show_day(said, may_change=may_change and self._known.text is not None)

    def ask(self) -> None:
        """Ask for another day or place."""
        from timeline_app.widgets.dialogs.text_day_dialog import (
            TextDayDialog,  # not for the first paint
        )

        text, source = self._known.text, self._known.source
        if text is None or source is None:
            return
        issued = csl_words(source.item.issued, words)
        dialog = TextDayDialog(text.published, text.place, issued, self._palette, self._reader)

        def put() -> None:
            published, place = dialog.asked
            after = replace(text, published=published, place=place)
            if after != text:
                edit = replaced(text, after)
                self._editor.make(NamedEdit(edit, self.tr("day and place of a text")))

        dialog.accepted.connect(put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
