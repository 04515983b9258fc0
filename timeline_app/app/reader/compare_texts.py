"""Two kept texts of a source compared word by word, with what hangs on them."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from timeline_app.app.feature import Shell
from timeline_app.app.jobs.text_tasks import ComparedPart, CompareTexts, TextResult, TextTask
from timeline_app.app.jobs.text_work import Take, TextWork
from timeline_app.app.messages.sentences import filled
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.records.text_changes import TextChanges, text_of
from timeline_app.app.shell.actions import SHOWN, VIEW, ActionSpec, commands
from timeline_app.app.shell.session import Session
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.records.records import KeptText, Source
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.compare_texts_dialog import CompareTextsDialog
    from timeline_app.widgets.reader.comparison import ComparedText

compare_texts = Texts("compare_texts")

ACTIONS = (
    ActionSpec(
        "compare_texts",
        VIEW,
        commands.mark("Com&pare Texts…"),
        SHOWN,
        after="read_source",
    ),
)


class TextComparing(QObject):
    """Shows the dialog, and compares what is chosen in it."""

    def __init__(self, session: Session, reader: SourceReader) -> None:
        super().__init__(session)
        self._session, self._reader = session, reader
        self._dialog: CompareTextsDialog | None = None
        self._changes: TextChanges | None = None
        self._texts: dict[str, list[KeptText]] = {}
        """Sources that have more than one, with their texts in order."""
        self._compared: ComparedText | None = None
        """As much of the comparison as is known."""
        self.work = TextWork(self)
        self.work.ended.connect(self._show_compared)
        self.work.refused.connect(
            partial(session.tell_refused, compare_texts.tr("The texts can't be compared"))
        )

    @property
    def dialog(self) -> CompareTextsDialog | None:
        """The dialog, once it was asked for."""
        return self._dialog

    def show(self, document: Document) -> None:
        """Show the last two texts of a source, of the one that is read if it has two."""
        from timeline_app.widgets.dialogs.compare_texts_dialog import TextOption

        dialog = self._made()
        with self._session.telling(compare_texts.tr("The texts can't be compared")):
            self._texts = _sources_with_several(document)
            sources = document.chronology.of_ids(Source, list(self._texts))
            options = [TextOption(one.id, _title_of(one)) for one in sources.values()]
            read = self._reader.source_id
            current = read if read in self._texts else next(iter(self._texts), "")
            dialog.put_sources(options, current)
            if current:
                self.compare_last(document, current)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def compare_last(self, document: Document, source: str) -> None:
        """Compare the last two texts of a source."""
        from timeline_app.widgets.dialogs.compare_texts_dialog import TextOption

        texts = self._texts[source]
        older, newer = texts[-2].id, texts[-1].id
        options = [TextOption(one.id, _label_of(one)) for one in texts]
        self._made().put_texts(options, older, newer)
        self.compare(document, older, newer)

    def compare(self, document: Document, older: str, newer: str) -> None:
        """Compare two texts, given by their ids."""
        of_id = {str(text.id): text for texts in self._texts.values() for text in texts}
        old, new = of_id[older], of_id[newer]
        if self._changes is not None:
            self._changes.look_between(document, old, new)

        def make() -> tuple[TextTask, Take] | None:
            from timeline_app.widgets.reader.comparison import ComparedText

            self._compared = None
            with suppress(KeyError):  # one of them is gone
                task = CompareTexts(text_of(document, old.sha256), text_of(document, new.sha256))
                return task, partial(self._add, ComparedText())
            return None

        self.work.start(document, make)

    def leave(self) -> None:
        """Another chronology is shown."""
        self.work.cancel()
        self._texts = {}
        if self._changes is not None:
            self._changes.stop()
        if self._dialog is not None:
            self._dialog.close()

    def _add(self, compared: ComparedText, result: TextResult) -> None:
        assert isinstance(result, ComparedPart)
        compared.add(result.words, result.runs)
        self._compared = compared

    def _show_compared(self) -> None:
        if self._compared is not None:
            self._made().view.put(self._compared)

    def _made(self) -> CompareTextsDialog:
        if self._dialog is None:
            from timeline_app.widgets.dialogs.compare_texts_dialog import CompareTextsDialog

            dialog = self._dialog = CompareTextsDialog(self._session.window)
            self._session.window.dress(dialog.set_palette_roles)
            self._changes = TextChanges(dialog.changes, self._session)
            dialog.source_chosen.connect(self._session.with_document(self.compare_last))
            dialog.texts_chosen.connect(self._session.with_document(self.compare))
            dialog.finished.connect(self._stop)
        return self._dialog

    def _stop(self) -> None:
        self.work.cancel()
        if self._changes is not None:
            self._changes.stop()


def _sources_with_several(document: Document) -> dict[str, list[KeptText]]:
    found: dict[str, list[KeptText]] = {}
    for text in document.chronology.records("texts"):
        if isinstance(text, KeptText):
            found.setdefault(text.source, []).append(text)
    return {
        source: sorted(texts, key=lambda one: one.order)
        for source, texts in found.items()
        if len(texts) > 1
    }


def _title_of(source: Source) -> str:
    return source.item.title or source.description or short_name(source)


def _label_of(text: KeptText) -> str:
    """When a text was captured, and how long it is."""
    length = compare_texts.tr("{n} {character|characters}", "", text.length)
    day = edtf_words(text.captured[:10], words, DateStyle.LONG) if text.captured else ""
    if not day:
        return length
    return filled(compare_texts.tr("captured {day}, {length}"), day=day, length=length)


def install(shell: Shell) -> None:
    """Open the dialog by its action."""
    session = shell.session
    texts = TextComparing(session, shell.made(SourceReader))
    shell.actions.connect({"compare_texts": session.with_document(texts.show)})
    session.each_document(lambda _: texts.leave())
