"""Keeps the text of a source: read from a file or the clipboard, cut, and put into the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal

from timeline_app.app.feature import Shell
from timeline_app.app.jobs.protocol import TextUnread
from timeline_app.app.jobs.text_reader import TextReader
from timeline_app.app.jobs.thread_work import ThreadWork
from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.app.opening.kept_words import AT_ONCE
from timeline_app.app.shell.actions import CHANGES, EDIT, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import Edit, NamedEdit, added, joined, replaced
from timeline_app.core.edits.evidence_edits import words_sought
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import csl_words
from timeline_app.core.evidence.match import Match
from timeline_app.core.evidence.seen_sources import seen_as
from timeline_app.core.evidence.sought_words import Anchored
from timeline_app.core.evidence.text_input import KeptWords, TextToKeep, UnreadTextReason
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.kept_words import UnfitWords
from timeline_app.core.records.records import CslDate, HowSeen, KeptText, Source, SourceId, TextId
from timeline_app.core.text.translation import words
from timeline_app.document.document import Document
from timeline_app.storage.database.word_store import ReadyWords, ready_words
from timeline_app.storage.errors import Refused

if TYPE_CHECKING:
    from timeline_app.app.records.text_changes import SourceMatching, TextChanges
    from timeline_app.widgets.dialogs.keep_text_dialog import KeepTextDialog

ACTIONS = (
    ActionSpec(
        "keep_text",
        EDIT,
        commands.mark("&Keep a Text…"),
        CHANGES,
        ("Ctrl+Shift+J",),
        after="sources",
    ),
)

SOON_MS = 150
_UTF8_MARK = "\ufeff"
"""Says of a page that Qt has decoded which encoding it is in by now, whatever else it names."""


class KeptTextsController(QObject):
    """Shows the dialog, reads what it wants read, and makes the edit that keeps it."""

    kept_first = Signal(str)
    """The id of a source that came with its text: nothing rests on it, and it is to be read."""
    page_wanted = Signal(str)
    """The id of a source, of whose page the text is to be kept."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session, self._editor = session, editor
        self._dialog: KeepTextDialog | None = None
        self.reader = TextReader(self)
        self.reader.read.connect(self._read)
        self.reader.refused.connect(self._refused)
        self._changes: TextChanges | None = None
        """Finds what a text changes in what rests on the one that it replaces."""
        self.keeping = ThreadWork(self)
        """Makes a text ready to be kept."""
        self.matching: SourceMatching | None = None
        """Looks in it for what rests on its source."""

    def show(self, source: Source | None = None) -> KeepTextDialog:
        """Show the dialog, for the text of this source if it is given."""
        dialog = self._made()
        self.reader.stop()
        dialog.clear()
        dialog.put_source(source)
        dialog.published.put("")
        dialog.place.clear()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.paste.setFocus()
        return dialog

    def show_empty(self) -> None:
        """Show the dialog for the text of any source."""
        self.show()

    def read_file(self, path: str, source: Source | None = None) -> None:
        """Read a file, for this source if it is given."""
        dialog = self._made() if self._is_shown else self.show(source)
        dialog.tell_reading(Path(path).name)
        self.reader.read_file(Path(path))

    def paste(self) -> None:
        """Read what the clipboard holds."""
        from PySide6.QtWidgets import QApplication

        data = QApplication.clipboard().mimeData()
        held = _held(data)
        if isinstance(held, str):
            self.read_file(held)
        elif held is None:
            self._made().tell_unread(UnreadTextReason.EMPTY)
        else:
            text, is_html = held
            self._made().tell_reading("")
            self.reader.read_data(text.encode("utf-8", "replace"), is_html=is_html)

    def keep_found(self, document: Document, path: str) -> None:
        """Show the dialog with a file that is a text, or without a path with the clipboard."""
        if not self._may_keep(document):
            return
        self.show()
        if path:
            self.read_file(path)
        else:
            self.paste()

    def _may_keep(self, document: Document) -> bool:
        """Whether a chronology takes a text; why not, is said."""
        if not document.may_change:
            self._session.note(
                self.tr("No text can be kept: this chronology can't be changed now.")
            )
        return document.may_change

    def keep_for(self, document: Document, source_id: str, path: str) -> None:
        """Show the dialog for a source, and read a file that was dropped on it."""
        if not self._may_keep(document):
            return
        with self._session.telling(self.tr("The source can't be read")):
            self.show(document.chronology.find(Source, source_id))
            if path:
                self.read_file(path)

    def stop(self) -> None:
        """Want no more of what is being read, looked for and kept."""
        self.reader.stop()
        self.keeping.cancel()
        if self.matching is not None:
            self.matching.work.cancel()
        if self._changes is not None:
            self._changes.stop()

    def compare(self) -> None:
        """List what would stand otherwise if the text that is shown replaced that of its source."""
        document, dialog, changes = self._session.document, self._dialog, self._changes
        if document is None or dialog is None or changes is None:
            return
        changes.stop()
        dialog.changes.hide()
        source_id, words = dialog.source.known_id, dialog.words.strip("\n")
        if not source_id or not words:
            return
        with self._session.telling(self.tr("The source can't be read")):
            before = document.chronology.current_text(SourceId(source_id))
            if before is not None:
                dialog.changes.show()
                changes.look(document, before, words, SOON_MS)

    def _show_date(self) -> None:
        """Say which date holds if none is given for the text: that of its source."""
        document, dialog = self._session.document, self._dialog
        if document is None or dialog is None:
            return
        with self._session.telling(self.tr("The source can't be read")):
            source_id = dialog.source.known_id
            source = document.chronology.find(Source, source_id) if source_id else None
            date = None if source is None else csl_words(source.item.issued, words)
            dialog.show_source_date(date)

    @property
    def _is_shown(self) -> bool:
        return self._dialog is not None and self._dialog.isVisible()

    def _made(self) -> KeepTextDialog:
        if self._dialog is None:
            from timeline_app.app.editing.evidence_records import DocumentRecords
            from timeline_app.app.records.text_changes import TextChanges
            from timeline_app.widgets.dialogs.keep_text_dialog import KeepTextDialog

            dialog = KeepTextDialog(DocumentRecords(self._session), self._session.window)
            self._session.window.dress(dialog.set_palette_roles)
            changes = self._changes = TextChanges(dialog.changes, self._session)
            dialog.file_requested.connect(self._choose_file)
            dialog.path_dropped.connect(self.read_file)
            dialog.paste_requested.connect(self.paste)
            dialog.page_requested.connect(self._leave_to_page)
            dialog.stop_requested.connect(self.stop)
            dialog.finished.connect(lambda _: changes.stop())
            dialog.changes_wanted.connect(self._show_date)
            dialog.changes_wanted.connect(self.compare)
            dialog.keep_requested.connect(self._session.with_document(self.keep))
            self._dialog = dialog
        return self._dialog

    def _leave_to_page(self, source_id: str) -> None:
        self._made().reject()
        self.page_wanted.emit(source_id)

    def _choose_file(self) -> None:
        from timeline_app.app.shell.message_boxes import chosen_file

        kinds = self.tr("Texts (*.txt *.md *.html *.htm *.xhtml *.docx *.odt *.pdf);;All files (*)")
        path = chosen_file(self._made(), self.tr("Keep the Text of a File"), kinds)
        if path:
            self.read_file(path)

    def _read(self, words: KeptWords) -> None:
        if self._dialog is not None:
            self._dialog.show_read(words)

    def _refused(self, told: TextUnread) -> None:
        if self._dialog is not None:
            self._dialog.tell_unread(told.reason, told.detail)

    def keep(self, document: Document, asked: TextToKeep) -> None:
        """Keep a text, a long one once a thread has packed it; the dialog goes once it is there."""
        dialog = self._made()
        dialog.tell_keeping(is_under_way=True)
        self.keeping.start(
            partial(ready_words, asked.words), partial(self._keep_ready, document, asked)
        )
        if len(asked.words) <= AT_ONCE:
            self.keeping.finish()

    def _keep_ready(
        self, document: Document, asked: TextToKeep, packed: Callable[[], ReadyWords]
    ) -> None:
        dialog = self._made()
        try:
            ready = packed()
        except UnfitWords:
            dialog.tell_unread(UnreadTextReason.TOO_LONG)
            return
        if document is not self._session.document:
            dialog.tell_keeping(is_under_way=False)
            return
        self._made_matching().start(
            document, asked.source, asked.words, partial(self._keep_matched, document, asked, ready)
        )

    def _made_matching(self) -> SourceMatching:
        if self.matching is None:
            from timeline_app.app.records.text_changes import SourceMatching

            self.matching = SourceMatching(self._session, self)
            self.matching.work.refused.connect(self._unmatched)
        return self.matching

    def _keep_matched(
        self,
        document: Document,
        asked: TextToKeep,
        ready: ReadyWords,
        found: Iterable[tuple[Anchored, Match]],
    ) -> None:
        """Keep a text, with what is noted of the records whose words were looked for in it."""
        dialog = self._made()
        dialog.tell_keeping(is_under_way=False)
        with self._session.telling(self.tr("The text can't be kept")):
            if self._add(document, asked, ready, found):
                dialog.accept()
                if asked.new:
                    self.kept_first.emit(asked.source)

    def _unmatched(self, refused: Refused) -> None:
        self._made().tell_keeping(is_under_way=False)
        self._session.tell_refused(self.tr("The text can't be kept"), refused)

    def _add(
        self,
        document: Document,
        asked: TextToKeep,
        ready: ReadyWords,
        found: Iterable[tuple[Anchored, Match]],
    ) -> bool:
        """Put a text into the file; whether it is there. Raises `Refused`."""
        chronology = document.chronology
        source = chronology.find(Source, asked.source) or next(iter(asked.new), None)
        before = chronology.texts_of(asked.source)
        name = short_name(source) if source is not None else ""
        text = KeptText(
            TextId(new_id(name, "text")),
            asked.source,
            chronology.keep_words(ready),
            captured=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            published=asked.published,
            place=asked.place,
            format=asked.read.format.value,
            file_sha256=asked.read.file_sha256,
            length=len(asked.words),
            order=before[-1].order + 1 if before else 0,
        )
        shown = shortened(one_line(name))
        named = filled(self.tr("kept text of {name}"), name=shown)
        edit = joined(_with_text(source, asked.new), added(text), words_sought(text, found))
        return self._editor.make(NamedEdit(edit, named))


def _with_text(source: Source | None, new: Sequence[Source]) -> Edit:
    """What says of a source, a `new` one too, that its text was seen: today, if no day is known."""
    if source is None:
        return added(*new)
    day = source.item.accessed or CslDate(raw=datetime.now(UTC).date().isoformat())
    seen = seen_as(source, HowSeen.KEPT_TEXT, day)
    if new:
        return added(*(seen if one is source else one for one in new))
    return Edit(()) if seen == source else replaced(source, seen)


def _held(data: QMimeData | None) -> str | tuple[str, bool] | None:
    """What the clipboard holds: the path of a file, or a text and whether it is HTML.

    A text field would turn no-break spaces into others; what Qt decodes doesn't.
    """
    if data is None:
        return None
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if paths:
        return paths[0]
    if data.hasHtml():
        return _UTF8_MARK + data.html(), True
    return (_UTF8_MARK + data.text(), False) if data.hasText() else None


def install(shell: Shell) -> None:
    """Open the dialog by its action."""
    texts = KeptTextsController(shell.session, shell.editor)
    shell.actions.connect({"keep_text": texts.show_empty})
    shell.opener.importing.text_found.connect(shell.session.with_document(texts.keep_found))
    shell.panel.cards.text_to_keep.connect(shell.session.with_document(texts.keep_for))
