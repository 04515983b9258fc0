"""Keeps the texts of sources from their pages: shows addresses, fetches, and makes the edits."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import JobFault, JobProgress, Outcome, TextPart
from timeline_app.app.jobs.thread_work import ThreadWork
from timeline_app.app.load.page_texts import (
    Resting,
    SourcePage,
    asked_page,
    edit_of_page,
    page_of,
    public_pages,
    resting_on,
    words_to_keep,
)
from timeline_app.app.messages.page_words import (
    ToldPage,
    counted,
    page_lines,
    page_texts,
    told_page,
)
from timeline_app.app.messages.sentences import filled, one_line, shortened, what_is_wrong
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.kept_words import UnfitWords
from timeline_app.core.records.records import Source
from timeline_app.core.text.translation import number
from timeline_app.document.document import Document
from timeline_app.storage.database.word_store import ReadyWords, ready_words
from timeline_app.storage.errors import Refused, WriteFailed
from timeline_app.web.addresses import host_of
from timeline_app.web.page_tasks import (
    AskedPage,
    FetchPages,
    PageEnd,
    PageLimits,
    PageOutcome,
    PagesLeft,
    PageStep,
    part_from,
)
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.texts.phrases import dotted

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.keep_pages_dialog import KeepPagesDialog
    from timeline_app.widgets.table.page_rows import PageRow

LIMITS = PageLimits()
AT_ONCE = 1_000
"""Pages that a process is asked for at most."""
MOST_LISTED = 2_000
LISTED_TOGETHER = 50
"""Rows that are shown at once."""
LOOK_MS = 100
"""After so long it is looked again whether the chronology can be changed."""


class PagesController(QObject):
    """Shows the dialog, has the pages fetched that are wanted there, and keeps what comes."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session, self._editor = session, editor
        self._dialog: KeepPagesDialog | None = None
        self.work = SlicedWork(self)
        """Lists sources, or looks up what rests on those that are wanted."""
        self.packing = ThreadWork(self)
        self.process: JobProcess | None = None
        self._document: Document | None = None
        self._source_id = ""
        """Of the one source whose page is shown; empty where all are."""
        self._left = PagesLeft(())
        self._resting: dict[str, Resting] = {}
        self._at: dict[str, int] = {}
        """The rows by their sources."""
        self._came: deque[PageEnd] = deque()
        self._told: dict[str, ToldPage] = {}
        self._is_fetching = False
        self._number = 0
        """Of pages that are to be fetched."""
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._keep_next)

    # Listing.

    def show(self, document: Document, source_id: str = "") -> None:
        """Show the page of a source, or without one those of all but the confidential."""
        self.stop()
        dialog = self._made()
        self._document, self._source_id = document, source_id
        dialog.fetched.setVisible(not source_id)
        dialog.every.setVisible(not source_id)
        dialog.tell_summary("")
        dialog.fault.put("")
        self._list()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.table.setFocus()

    def _list(self) -> None:
        document, dialog = self._document, self._dialog
        if document is None or dialog is None:
            return
        self._at, self._told = {}, {}
        dialog.model.clear()
        self.work.start(self._listing(document, dialog))
        if self._source_id:
            self.work.finish()

    def _pages(self, document: Document) -> Iterator[SourcePage]:
        if not self._source_id:
            return public_pages(document.chronology)
        source = document.chronology.find(Source, self._source_id)
        return iter(() if source is None else [page_of(document.chronology, source)])

    def _listing(self, document: Document, dialog: KeepPagesDialog) -> Iterator[None]:
        """List what is to be listed, some rows at a time."""
        from timeline_app.widgets.table.page_rows import PageRow

        with_fetched = bool(self._source_id) or dialog.fetched.isChecked()
        rows: list[PageRow] = []
        with self._session.telling(self.tr("The sources can't be read")):
            for page in self._pages(document):
                if page.is_kept and not with_fetched:
                    yield
                    continue
                source = page.source
                if len(self._at) == MOST_LISTED:
                    dialog.tell_summary(self.tr("There are more: the rest is listed next time."))
                    break
                self._at[source.id] = len(self._at)
                titles = dict.fromkeys((short_name(source), source.item.title))
                name = dotted(shortened(one_line(one)) for one in titles)
                row = PageRow(source.id, name, page.address, source.item.archive_location)
                is_alone = bool(self._source_id)
                row.is_wanted = bool(host_of(page.address)) and (is_alone or not page.is_kept)
                row.result = self.tr("fetched before") if page.is_kept else ""
                rows.append(row)
                if len(rows) == LISTED_TOGETHER:
                    dialog.model.add(rows)
                    rows = []
                yield
        if rows:
            dialog.model.add(rows)

    # Fetching.

    def fetch(self) -> None:
        """Fetch the pages that are checked."""
        dialog = self._dialog
        if dialog is None or self._document is None or self._is_fetching:
            return
        self.work.finish()
        self._told, self._is_fetching = {}, True
        self._number = sum(1 for _ in dialog.model.wanted())
        dialog.fault.put("")
        dialog.allow(is_fetching=True)
        self._begin()

    def _begin(self) -> None:
        """Have the next pages fetched, or end where there are none."""
        document, dialog = self._document, self._dialog
        assert document is not None
        assert dialog is not None
        rows = list(islice((row for row in dialog.model.wanted() if host_of(row.address)), AT_ONCE))
        if rows:
            self.work.start(self._looking_up(document, rows))
        else:
            self._end()

    def _looking_up(self, document: Document, rows: Iterable[PageRow]) -> Iterator[None]:
        self._resting, pages = {}, list[AskedPage]()
        with self._session.telling(self.tr("The sources can't be read")):
            for row in rows:
                resting = self._resting[row.source] = resting_on(document.chronology, row.source)
                pages.append(asked_page(row.source, row.address, resting))
                yield
            self._left = PagesLeft(pages)
            self._start()
            return
        self._end()

    def _start(self) -> None:
        """Start the process for what is left."""
        assert self._dialog is not None
        typed = {host_of(row.address) for row in self._dialog.model.wanted() if row.is_typed}
        folder = os.fsencode(self._dialog.warc_folder)
        names = list(self._session.known_names())
        job = FetchPages(self._left.pages, sorted(typed), names, folder, LIMITS)
        process = self.process = JobProcess(job)
        process.told.connect(partial(self._hear, process))
        process.ended.connect(partial(self._ended, process))

    def _hear(self, process: JobProcess, told: JobProgress | TextPart) -> None:
        if process is not self.process or not isinstance(told, TextPart):
            return
        part = part_from(told.result)
        self._left.take(part)
        if isinstance(part, PageStep):
            self._tell(part.source, self.tr("asked…"), part.address)
        elif isinstance(part, PageEnd):
            self._take(part)

    def _ended(self, process: JobProcess, outcome: Outcome) -> None:
        if process is not self.process:
            return
        process.let_go()
        self.process = None
        if isinstance(outcome, Refused | WriteFailed):
            self._fail(what_is_wrong(outcome))
            return
        detail = outcome.text if isinstance(outcome, JobFault) else ""
        for end in self._left.broken_off(detail):
            self._take(end)
        self._turn.start(0)

    def _take(self, end: PageEnd) -> None:
        self._came.append(end)
        self._turn.start(0)

    # Keeping.

    def _keep_next(self) -> None:
        """Keep one page that came; go on when there is no other."""
        document = self._document
        if document is None or not self._is_fetching or self.packing.is_busy:
            return
        if document.is_being_written or self._editor.is_busy:
            self._turn.start(LOOK_MS)
        elif self._came:
            end = self._came.popleft()
            if end.outcome is PageOutcome.KEPT:
                words = words_to_keep(end)
                self.packing.start(partial(ready_words, words), partial(self._keep, document, end))
            else:
                self._tell_end(document, end)
                self._turn.start(0)
        elif self.process is None and not self.work.is_busy:
            self._start() if self._left.pages else self._begin()

    def _keep(self, document: Document, end: PageEnd, packed: Callable[[], ReadyWords]) -> None:
        """Keep the words of a page: each is an edit, so that nothing that came is lost."""
        fault = ""
        with self._session.telling(self.tr("The text can't be kept")):
            source = document.chronology.find(Source, end.source)
            try:
                ready = packed()
            except UnfitWords:
                fault = self.tr("It has more words than are kept of one text.")
            else:
                if source is not None:
                    fault = self._make(document, source, end, ready)
        if fault:
            self._fail(fault)
            return
        self._tell_end(document, end)
        self._turn.start(0)

    def _make(self, document: Document, source: Source, end: PageEnd, ready: ReadyWords) -> str:
        """Make the edit; why that can't be, if so."""
        sought = self._resting[end.source].records
        edit = edit_of_page(document.chronology, source, end, ready, sought)
        name = shortened(one_line(short_name(source)))
        named = filled(page_texts.tr("page of {name}, fetched"), name=name)
        return self._editor.fault_of(NamedEdit(edit, named)) if edit else ""

    def _fail(self, sentence: str) -> None:
        """Stop, and say why; what is checked stays so."""
        self.stop()
        if self._dialog is not None:
            self._dialog.fault.put(sentence)

    def stop(self) -> None:
        """Ask for nothing more; what has come and isn't kept yet can be asked for again."""
        self.work.cancel()
        self.packing.cancel()
        self._turn.stop()
        self._came.clear()
        self._left = PagesLeft(())
        process, self.process = self.process, None
        if process is not None:
            process.let_go()
        if self._is_fetching:
            self._end()

    def _end(self) -> None:
        """Nothing is fetched any more: sum up."""
        self._is_fetching = False
        if self._dialog is not None:
            self._dialog.allow(is_fetching=False)
            self._dialog.tell_summary(counted(self._told.values()))

    # Telling.

    def _tell_end(self, document: Document, end: PageEnd) -> None:
        """Say what came of a page, in its row; it isn't wanted any more."""
        dialog = self._dialog
        if dialog is None or document is not self._document or end.source not in self._at:
            return
        resting = self._resting[end.source]
        told = self._told[end.source] = told_page(end, resting.records)
        row = dialog.model.rows[self._at[end.source]]
        row.is_wanted = False
        row.is_over = end.outcome is not PageOutcome.KEPT
        lines = page_lines(told, resting.unread, row.archived, LIMITS)
        lines.insert(1, " → ".join(map(one_line, end.addresses)))
        self._tell(end.source, lines[0], "\n".join(filter(None, lines)))
        progress = page_texts.tr("{done} of {n} {page|pages}", "", self._number)
        dialog.summary.put(filled(progress, done=number(len(self._told))))

    def _tell(self, source_id: str, result: str, detail: str) -> None:
        dialog = self._dialog
        if dialog is not None and source_id in self._at:
            at = self._at[source_id]
            row = dialog.model.rows[at]
            row.result, row.detail = result, detail
            dialog.tell_row(at)

    def leave(self) -> None:
        """Another chronology is shown."""
        self.stop()
        self._document = None
        if self._dialog is not None:
            self._dialog.close()

    def _made(self) -> KeepPagesDialog:
        if self._dialog is None:
            from timeline_app.widgets.dialogs.keep_pages_dialog import KeepPagesDialog

            dialog = self._dialog = KeepPagesDialog(self._session.window)
            self._session.window.dress(dialog.set_palette_roles)
            dialog.fetch_requested.connect(self.fetch)
            dialog.stop_requested.connect(self.stop)
            dialog.folder_requested.connect(self._choose_folder)
            dialog.fetched_wanted.connect(lambda _: self._list())
        return self._dialog

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = self._made()
        title = self.tr("Keep the Answers in a Folder")
        folder = QFileDialog.getExistingDirectory(dialog, title)
        if folder:
            dialog.put_folder(folder)
