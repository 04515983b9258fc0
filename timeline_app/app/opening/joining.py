"""Adds a file of another program to what is shown: at once, or after a look at what it changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from timeline_app.app.messages.coming_counts import coming_texts, counted, heading_of, is_written
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.opening.coming_words import versions
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.evidence.citation import listed
from timeline_app.core.records.records import Import
from timeline_app.core.text.translation import words
from timeline_app.storage.chronology.chronology import Chronology
from timeline_app.storage.imports.coming import Coming

Done = Callable[[], object]


def came_before(here: Chronology, there: Chronology) -> bool:
    """Whether what was made of a file seems to be of one that was imported or written here."""
    if here.changes.has_written(there.file.connection, there.path):
        return True
    coming = [one for one in there.records("imports") if isinstance(one, Import)]
    return any(
        one.file.casefold() == now.file.casefold() or one.sha256 == now.sha256
        for one in here.records("imports")
        for now in coming
        if isinstance(one, Import) and one.format == now.format
    )


class Joining(QObject):
    """Compares what was read of a file with what came of it before, and asks where it has to."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session.window)
        self._session = session
        self._editor = editor

    def add(self, other: Chronology, name: str, done: Done) -> None:
        """Add what was read of a file of this name; `done` once nobody reads `other` any more.

        It begins in a turn of its own: the window has many while it goes on, in which whoever
        asked for it may be gone.
        """
        QTimer.singleShot(0, self, partial(self._add, other, name, done))

    def _add(self, other: Chronology, name: str, done: Done) -> None:
        document = self._session.document
        if document is None:
            done()
            self.deleteLater()
            return
        coming = document.chronology.changes.coming(other.file.connection, other.path)
        if not self._editor.look_beside(self.tr("Comparing…"), coming.begin):
            self._end(coming, done)
        elif not coming.is_known and not coming.counts.alike:
            self._editor.add_all_of(other, name)
            self._end(coming, done)
        elif not coming.has_news and not coming.is_to_be_seen:
            counts = listed(counted(coming.counts), words)
            pattern = coming_texts.tr("All of {name} is here already: {counts}")
            self._session.note(filled(pattern, name=one_line(name), counts=counts))
            self._end(coming, done)
        elif coming.is_to_be_seen:
            self._ask(coming, name, done)
        else:
            self._join(coming, name, done)

    def _ask(self, coming: Coming, name: str, done: Done) -> None:
        from timeline_app.app.opening.coming_rows import ComingRows
        from timeline_app.widgets.review.review_dialog import ReviewDialog
        from timeline_app.widgets.review.values import ReviewWords

        told = ReviewWords(
            self.tr("Import Again") if coming.is_known else self.tr("Import"),
            heading_of(name, coming.counts, coming.family.known),
            versions(is_table=is_written(coming.family.known)),
            self.tr("&Import"),
            may_act_alone=True,
        )
        dialog = ReviewDialog(told, ComingRows(coming), self._session.window)
        self._session.window.dress(dialog.set_palette_roles)
        dialog.merge_requested.connect(
            partial(self._later, partial(self._join, coming, name, done))
        )
        dialog.rejected.connect(partial(self._later, partial(self._end, coming, done)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _later(self, act: Callable[[], object]) -> None:
        """Once the dialog is gone: what is done may show one of its own."""
        QTimer.singleShot(0, self, act)

    def _join(self, coming: Coming, name: str, done: Done) -> None:
        self._editor.join(coming, name)
        self._end(coming, done)

    def _end(self, coming: Coming, done: Done) -> None:
        coming.close()
        done()
        self.deleteLater()
