"""Files of other programs, also pasted ones: read beside the window, asked about, shown, added."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from timeline_app.app.load.opening import path_of
from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.opening.loader import Loader
from timeline_app.app.shell.session import Session
from timeline_app.core.records.records import Import
from timeline_app.core.temporary_folders import TemporaryFolder
from timeline_app.document.data_folder import chronologies_folder
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, RefusedReason

if TYPE_CHECKING:
    from timeline_app.app.jobs.protocol import ImportJob
    from timeline_app.app.opening.import_review import Add
    from timeline_app.app.opening.loading import Loading
    from timeline_app.app.opening.sheet_columns import SheetColumns
    from timeline_app.app.opening.showing import Showing
    from timeline_app.interchange.foreign.reader import ReadOptions
    from timeline_app.interchange.placing.report import Report
    from timeline_app.interchange.sheets.looking import LookedSheet


class Importing(QObject):
    """Has them read, and asks what has to be known before and after that."""

    pasted = Signal(list)
    """What was pasted was added to what is shown, or left: the keys of its events."""
    text_found = Signal(str)
    """A text without events is to be kept: the path of its file, empty for the clipboard."""

    def __init__(self, session: Session, loader: Loader, showing: Showing) -> None:
        super().__init__(session.window)
        self.add_here: Add | None = None
        self._session = session
        self._loader = loader
        self._showing = showing
        self._asking: SheetColumns | None = None
        self._pasted = PastedFile()

    def read(
        self,
        name: str,
        path: Path,
        told: ReadOptions | None = None,
        *,
        is_known: bool = False,
        is_to_add: bool = False,
    ) -> None:
        """Read a file of another program, beside the window however small it is."""
        from timeline_app.app.jobs.protocol import ImportJob, path_bytes
        from timeline_app.interchange.foreign.reader import ReadOptions

        asked = told or ReadOptions(today=datetime.now().astimezone().date())
        raw, folder = path_bytes(path), path_bytes(chronologies_folder())
        job = ImportJob(raw, folder, asked, told is None, is_known, is_to_add)
        self.leave(but=path)
        self._loader.read(name, path, job, is_told_at_once=self._showing.is_empty)

    def add_pasted(self, data: bytes) -> None:
        """Add what was copied in another program to what is shown, as if it were a file's."""
        try:
            path = self._pasted.put(self.tr("Clipboard"), data)
        except OSError as error:
            self._session.say(self.tr("This can't be pasted"), error.strerror or str(error))
        else:
            self.read(str(path), path, is_to_add=True)

    def leave(self, but: Path | None = None) -> None:
        """Ask no more, and be done with what was pasted, unless it is the file `but`."""
        self._loader.leave()
        self._leave_asking()
        self._pasted.leave(but)

    def stay(self) -> None:
        """Go on with what was shown before."""
        self._pasted.leave()
        self._showing.stay()

    # What the columns of a sheet are.

    def ask_columns(self, reading: Loading, sheet: LookedSheet) -> None:
        """Ask what the columns of a sheet are, then read it."""
        from timeline_app.app.jobs.protocol import ImportJob

        self._loader.leave()
        job = reading.job
        assert isinstance(job, ImportJob)
        self._ask_columns_of(reading.name, job, sheet)

    def _ask_columns_of(self, name: str, job: ImportJob, sheet: LookedSheet | None = None) -> None:
        """The same of a sheet that has been read before, which is looked at anew."""
        from timeline_app.app.opening.sheet_columns import SheetColumns

        assert job.asked is not None
        path = path_of(name)

        def read(told: ReadOptions) -> None:
            self._asking = None
            self.read(name, path, told, is_to_add=job.is_to_add)

        self._leave_asking()
        asking = SheetColumns(self._session, path.name, job.asked, path=path)
        self._asking = asking
        asking.chosen.connect(read)
        asking.left.connect(self._stay_without_columns)
        asking.begin(sheet)

    def _leave_asking(self) -> None:
        if self._asking is not None:
            self._asking.close()
            self._asking = None

    def _stay_without_columns(self) -> None:
        self._asking = None
        self.stay()

    # What becomes of what was read.

    def end(self, reading: Loading, chronology: StoredChronology, report: Report | None) -> None:
        """Show what was read, or ask what is to be done with it; add what is to be added.

        Without a report it was read before.
        """
        from timeline_app.app.jobs.protocol import ImportJob

        job = reading.job
        if isinstance(job, ImportJob) and (
            job.is_to_add or (report is not None and self._is_to_be_asked(chronology, report))
        ):
            self._review(chronology, reading.name, job, report)
        elif report is None:
            self._showing.show(chronology, reading.name, is_checked=False)
        else:
            self._show_read(chronology, reading.name, report)

    def _is_to_be_asked(self, chronology: StoredChronology, report: Report) -> bool:
        """Whether something was not read as it stands, or the file came here before."""
        if not report.may_open_at_once:
            return True
        document = self._session.document
        if document is None or not document.may_change:
            return False
        return came_before(document.chronology, chronology)

    def _show_read(self, chronology: StoredChronology, name: str, report: Report) -> None:
        """Show what was read as it stands; what there was no room for is told in passing."""
        from timeline_app.app.messages.import_report import FIELDS_NOTED, left_over_line
        from timeline_app.app.opening.kept_reports import keep_report

        keep_report(chronology, report)
        self._showing.show(chronology, name)
        if report.left_over:
            self._session.note(left_over_line(report.left_over, FIELDS_NOTED))

    def _review(
        self, chronology: StoredChronology, name: str, job: ImportJob, report: Report | None
    ) -> None:
        """Tell what of a foreign file was not read as it stands, and ask what to do with it."""
        from timeline_app.app.opening.import_review import ImportReview

        self._loader.leave()
        document = self._session.document
        is_known = document is not None and came_before(document.chronology, chronology)
        path, shown = path_of(name), name
        review = ImportReview(self._session, chronology, path, report)
        if self._pasted.holds(path):
            shown = str(chronology.path)
            review.left.connect(partial(self._tell_pasted, document, _last_key(document)))
        review.open_wanted.connect(self._pasted.leave)
        review.open_wanted.connect(partial(self._showing.show, chronology, shown))
        review.columns_wanted.connect(partial(self._ask_columns_of, name, job))
        review.left.connect(self.stay)
        if job.is_to_add and self.add_here is not None and (report is None or report.is_clean):
            review.add(self.add_here)
        else:
            review.begin(self.add_here, is_mostly_added=job.is_to_add or is_known)

    def _tell_pasted(self, document: Document | None, before: int) -> None:
        """Tell of the events that have come to a chronology since its last key was this."""
        if document is not None and document is self._session.document:
            key = document.columns.key
            self.pasted.emit(key[key > before].tolist())

    def has_refused(self, path: Path, error: Refused) -> bool:
        """Say why what was pasted can't be read, if it was pasted; in passing if it is nothing."""
        if not self._pasted.holds(path):
            return False
        self._loader.leave()
        self._pasted.leave()
        if error.reason in (RefusedReason.NO_EVENTS, RefusedReason.OTHER_FORMAT):
            self.tell_no_events()
        else:
            self._session.say(self.tr("This can't be pasted"), refusal_sentence(error))
        return True

    def tell_no_events(self) -> None:
        """Let the text on the clipboard be kept, or say that there are no events on it."""
        from timeline_app.app.opening.readable_text import is_text_copied

        if is_text_copied(QGuiApplication.clipboard().mimeData()):
            self.text_found.emit("")
        else:
            self._session.note(self.tr("There are no events on the clipboard"))


def came_before(here: StoredChronology, there: StoredChronology) -> bool:
    """Whether what was made of a file seems to be of one that was imported or written here."""
    if here.changes.has_written(there):
        return True
    coming = [one for one in there.records("imports") if isinstance(one, Import)]
    return any(
        one.file.casefold() == now.file.casefold() or one.sha256 == now.sha256
        for one in here.records("imports")
        for now in coming
        if isinstance(one, Import) and one.format == now.format
    )


def _last_key(document: Document | None) -> int:
    """The largest key of an event: those that come later have larger ones."""
    return 0 if document is None else int(document.columns.key.max(initial=0))


class PastedFile:
    """Holds one file at a time."""

    def __init__(self) -> None:
        self._folder: TemporaryFolder | None = None

    def put(self, name: str, data: bytes) -> Path:
        """Write what was pasted in place of what was before. Raises `OSError`."""
        self.leave()
        self._folder = TemporaryFolder()
        return self._folder.put(name, data)

    def holds(self, path: Path) -> bool:
        """Whether a file is the one that was pasted."""
        return self._folder is not None and path.parent == self._folder.path

    def leave(self, but: Path | None = None) -> None:
        """Be done with it, unless it is the file `but`."""
        if self._folder is not None and (but is None or not self.holds(but)):
            self._folder.remove()
            self._folder = None
