"""Shows in its window what was opened, once what was there may be left."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from timeline_app.app.load.opening import open_to_keep, was_opened_quickly
from timeline_app.app.opening.loader import Loader
from timeline_app.app.shell.session import Session
from timeline_app.core.resources import SAMPLE
from timeline_app.document.data_folder import chronologies_folder
from timeline_app.document.document import Document
from timeline_app.document.file_lock import open_alone
from timeline_app.storage.chronology.chronology import StoredChronology

if TYPE_CHECKING:
    from timeline_app.app.load.opening_marker import OpeningMarker
    from timeline_app.app.load.picture_view import ViewRead
    from timeline_app.app.opening.background_check import BackgroundCheck

MANY_EVENTS = 50_000
"""From so many on it matters what the columns of a chronology leave behind."""

LARGE_BYTES = 1 << 20
"""What is so large lies by itself, and goes back to the system as soon as it is let go."""
UNUSED_BYTES = 1 << 22
"""So much memory at the end of what all else lies in is kept for what comes next."""

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # in malloc.h

CHECK_AFTER_MS = 1_000
"""By then what was opened has been painted."""

PASSING_NAME = 8
"""Letters behind the last hyphen of a copy that may have been made to be added."""


class Showing(QObject):
    """Has what is shown checked in full, and marks what is being opened until it is painted."""

    def __init__(self, session: Session, loader: Loader) -> None:
        super().__init__(session.window)
        self.is_empty = True
        """Whether nothing has been shown yet."""
        self.is_agreed = False
        """Whether the user wants another chronology instead of this one, come what may."""
        self._session = session
        self._loader = loader
        self._checker: BackgroundCheck | None = None
        self._marker: OpeningMarker | None = None

    def show(
        self,
        chronology: StoredChronology,
        name: str,
        *,
        is_checked: bool = True,
        look: ViewRead | None = None,
    ) -> None:
        """Show what was opened, and check it in full some time if that `is_checked` by nobody.

        It is looked at as a picture that it was in says, if one does.
        """
        self._loader.leave()
        if len(chronology.path.stem.rpartition("-")[2]) == PASSING_NAME:
            from timeline_app.storage.file.stale_files import keep_copy  # else it isn't needed

            keep_copy(chronology.path)
        if not self._is_here_already(chronology, name, look):
            show = partial(self._show_now, chronology, name, is_checked=is_checked, look=look)
            self._when_left(show, chronology)
        elif not is_checked:
            self._check_soon()

    def show_new(self, chronology: StoredChronology, make_file: Callable[[], object]) -> None:
        """Show a chronology that is in no file until its first edit, when `make_file` is called."""

        def show() -> None:
            self._loader.leave()
            self._leave_check()
            self.is_empty = False
            self._session.show_untitled(chronology, make_file)

        self._when_left(show, chronology)

    def stay(self) -> None:
        """Go on with what was shown before; with the sample where there is nothing else."""
        self.clear_marker()
        if self.is_empty:
            self.show(open_to_keep(SAMPLE, chronologies_folder(), opening=open_alone), SAMPLE)

    def close(self) -> None:
        """Let go of what is shown, with the window."""
        self._leave_check()
        self.clear_marker()
        self._session.close()

    def _when_left(self, show: Callable[[], object], chronology: StoredChronology) -> None:
        """Show another chronology once the one before may be left; close it if that may not."""

        def stay() -> None:
            chronology.close()
            self.clear_marker()

        if self.is_agreed or self._session.may_leave(show, stay):
            show()

    def _show_now(
        self, chronology: StoredChronology, name: str, *, is_checked: bool, look: ViewRead | None
    ) -> None:
        self._leave_check()
        self.is_empty = False
        old = self._session.document
        has_left_many = old is not None and len(old.columns) >= MANY_EVENTS
        self._session.show_chronology(chronology, name)
        self._look_as(self._session, look)
        self._clear_marker_soon()
        if has_left_many or len(chronology.columns()) >= MANY_EVENTS:
            settled = partial(settle, has_left_many=has_left_many)
            QTimer.singleShot(CHECK_AFTER_MS // 2, self, settled)
        if not is_checked:
            self._check_soon()

    def _look_as(self, session: Session, look: ViewRead | None) -> None:
        """Look at what is shown as a picture says, or say that it can't be understood."""
        if look is None:
            return
        if look.view is not None:
            from timeline_app.app.opening.looking_as import look_as  # few files are pictures

            look_as(session, look.view)
        elif look.is_unknown:
            session.note(
                self.tr("How this picture was looked at can't be read: all that it holds is shown")
            )

    def _is_here_already(
        self, chronology: StoredChronology, name: str, look: ViewRead | None
    ) -> bool:
        """Bring up the window that has the file, if any; a window with nothing yet shows it too."""
        read_only_reason = chronology.read_only_reason
        if (
            read_only_reason is None
            or read_only_reason.writer is None
            or not read_only_reason.writer.is_here
            or self.is_empty
        ):
            return False
        from timeline_app.app.shell.window_list import bring_up, writer_window  # hardly ever needed

        window = writer_window(chronology.path)
        if window is None:
            return False
        chronology.close()
        self.clear_marker()
        if window is self._session.window:
            self._session.rename(name)
            self._look_as(self._session, look)
        else:
            bring_up(window)
        return True

    def _leave_check(self) -> None:
        if self._checker is not None:
            self._checker.leave()

    def _check_soon(self) -> None:
        """Check a file that was opened quickly, once it is painted."""
        document = self._session.document
        if document is not None and was_opened_quickly(document.chronology):
            QTimer.singleShot(CHECK_AFTER_MS, self, partial(self._check, document))

    def _check(self, document: Document) -> None:
        # Not needed for the first paint.
        from timeline_app.app.shell.message_boxes import between_dialogs

        between_dialogs(self, partial(self._check_now, document))

    def _check_now(self, document: Document) -> None:
        from timeline_app.app.opening.background_check import BackgroundCheck

        if document is not self._session.document:
            return
        if self._checker is None:
            self._checker = BackgroundCheck(self._session)
        self._checker.start(document)

    # A mark of what is being opened, which a crash leaves behind.

    def set_marker(self, name: str) -> None:
        """Mark that a file is being opened."""
        self.clear_marker()
        if name != SAMPLE:
            from timeline_app.app.load.opening_marker import OpeningMarker  # not for the sample

            self._marker = OpeningMarker(name)

    def clear_marker(self) -> None:
        """It is shown, or not to be had."""
        if self._marker is not None:
            self._marker.clear()
            self._marker = None

    def _clear_marker_soon(self) -> None:
        """Clear it once what is shown has been painted."""
        marker = self._marker

        def clear() -> None:
            if self._marker is marker:
                self.clear_marker()

        QTimer.singleShot(CHECK_AFTER_MS, self, clear)


def settle(*, has_left_many: bool) -> None:
    """Give back what a large chronology took while it was opened, and leave alone what stays.

    From now on memory that is free again does not stay with the process for long.

    With `has_left_many` another large one was shown before, of which nothing is to stay.
    """
    if has_left_many:
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    if sys.platform == "linux":
        # Not needed for the first paint.
        import ctypes

        library = ctypes.CDLL(None)
        if hasattr(library, "malloc_trim"):  # the C library of GNU alone has it
            # By itself it keeps as much as the largest array that was ever let go, twice.
            library.mallopt(_M_MMAP_THRESHOLD, LARGE_BYTES)
            library.mallopt(_M_TRIM_THRESHOLD, UNUSED_BYTES)
            library.malloc_trim(0)
