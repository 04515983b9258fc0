"""Asks what is to become of a foreign file that was not read as it stands."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.app.messages.import_report import (
    FIELDS_NOTED,
    heading_of,
    headings,
    left_over_line,
    lines_of,
    more_line,
    row_of,
)
from timeline_app.app.opening.kept_reports import keep_report
from timeline_app.app.opening.save_report import save_report
from timeline_app.app.shell.session import Session
from timeline_app.core.text.translation import Texts
from timeline_app.core.text.typography import typographic
from timeline_app.document.file_lock import backups
from timeline_app.interchange.formats import SHEET
from timeline_app.interchange.placing.report import Report, ReportedFault
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.file.stale_files import keep_copy
from timeline_app.widgets.imports.report_dialog import ImportReportDialog
from timeline_app.widgets.imports.report_view import ImportWords

import_words = Texts("import_words")


def words_of(report: Report, name: str) -> ImportWords:
    """What is told of the import of a file of this name."""
    return ImportWords(
        heading_of(report, name),
        lines_of(report),
        headings(),
        [_row(fault) for fault in report.faults],
        more_line(report),
        left_over_line(report.left_over),
    )


def unkept_words(name: str) -> ImportWords:
    """What is told of an import whose report is not on this computer."""
    told = import_words.tr("Its report is not kept on this computer.")
    return ImportWords(name, [told], headings(), [])


def _row(fault: ReportedFault) -> tuple[str, ...]:
    """A row, with the signs of print in our words alone."""
    place, raw, why, became = row_of(fault)
    return place, raw, typographic(why), typographic(became)


Add = Callable[[StoredChronology, str, Callable[[], object]], object]
"""Adds a chronology that was made of a file of this name, and calls the last once it is done."""


class ImportReview(QObject):
    """Shows the report of one import; what is made of the file goes unless it is opened."""

    open_wanted = Signal()
    """It is to be opened as what it is: the chronology is left open for that."""
    columns_wanted = Signal()
    """The columns of the sheet are to be said anew: the same, but there may be another to come."""
    left = Signal()
    """It is not: the chronology is closed, and its file is gone."""

    def __init__(
        self, session: Session, chronology: StoredChronology, path: Path, report: Report | None
    ) -> None:
        """Without a report the chronology was there already, and stays."""
        super().__init__(session.window)
        self._session = session
        self._chronology = chronology
        self._path = path
        self._report = report

    def begin(self, add_here: Add | None, *, is_mostly_added: bool = False) -> None:
        """Show the report, and go on meanwhile; `add_here` adds to what is shown.

        `is_mostly_added` says that somebody has asked for that.
        """
        assert self._report is not None
        document = self._session.document
        may_add = add_here is not None and document is not None and document.may_change
        told = words_of(self._report, self._path.name)
        dialog = ImportReportDialog(
            told,
            self._session.window,
            may_add=may_add,
            is_mostly_added=is_mostly_added or self._report.has_sources_alone,
            has_columns=self._report.format == SHEET,
        )
        self._session.window.dress(dialog.set_palette_roles)
        dialog.open_chosen.connect(partial(self._later, self._open))
        dialog.columns_chosen.connect(partial(self._later, self._change_columns))
        if add_here is not None:
            dialog.add_chosen.connect(partial(self._later, partial(self.add, add_here)))
        dialog.save_requested.connect(
            partial(save_report, self._session, dialog, self._report, self._path.name)
        )
        dialog.rejected.connect(partial(self._later, self._leave))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _later(self, act: Callable[[], object]) -> None:
        """Once the dialog is gone: what is done may ask in one of its own."""
        QTimer.singleShot(0, self, act)

    def _open(self) -> None:
        self._keep_report()
        self.open_wanted.emit()
        self.deleteLater()

    def add(self, add_here: Add) -> None:
        """Add it to what is shown, without a question."""
        self._keep_report()
        document = self._session.document
        before = 0 if document is None else document.undo_stack.index()

        def done() -> None:
            self._leave()
            if document is not None and document.undo_stack.index() > before:
                self._tell_left_over()

        add_here(self._chronology, self._path.name, done)

    def _tell_left_over(self) -> None:
        """Tell in passing what there was no room for, behind what is told of the adding."""
        fields = {} if self._report is None else self._report.left_over
        if fields:
            told = (
                self._session.window.statusBar().currentMessage(),
                left_over_line(fields, FIELDS_NOTED),
            )
            self._session.note(" · ".join(filter(None, told)))

    def _keep_report(self) -> None:
        if self._report is not None:
            keep_report(self._chronology, self._report)

    def _leave(self) -> None:
        self._drop()
        self.left.emit()
        self.deleteLater()

    def _change_columns(self) -> None:
        self._drop()
        self.columns_wanted.emit()
        self.deleteLater()

    def _drop(self) -> None:
        """Take the file that was made out of the data folder: nobody has asked for it."""
        is_in_file, path = self._chronology.is_in_file, self._chronology.path
        self._chronology.close()
        if is_in_file and self._report is not None:
            with suppress(OSError):  # it does no harm where it is
                backups().take_in(path)
            keep_copy(path)
