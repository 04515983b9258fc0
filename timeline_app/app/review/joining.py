"""Adds a file of another program to what is shown: at once, or after a look at what it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from timeline_app.app.messages.coming_counts import coming_texts, counted, heading_of, is_written
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.review.rows import ReviewedRows
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.evidence.citation import listed
from timeline_app.core.guarded import override
from timeline_app.core.merging.fields import FieldDifference
from timeline_app.core.text.translation import words
from timeline_app.core.text.typography import typographic
from timeline_app.core.value import replace
from timeline_app.reading.versions import marked_words
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.imports.coming import Coming
from timeline_app.storage.imports.plans import FieldOfRow
from timeline_app.storage.imports.shown_rows import RowKind
from timeline_app.widgets.review.values import ReviewField, ReviewKind, ReviewRow
from timeline_app.widgets.texts.difference_texts import (
    ShownDifference,
    section_words,
    shown_differences,
)

Done = Callable[[], object]


class Joining(QObject):
    """Compares what was read of a file with what came of it before, and asks where it has to."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session.window)
        self._session = session
        self._editor = editor

    def add(self, other: StoredChronology, name: str, done: Done) -> None:
        """Add what was read of a file of this name; `done` once nobody reads `other` any more.

        It begins in a turn of its own: the window has many while it goes on, in which whoever
        asked for it may be gone.
        """
        QTimer.singleShot(0, self, partial(self._add, other, name, done))

    def _add(self, other: StoredChronology, name: str, done: Done) -> None:
        document = self._session.document
        if document is None:
            done()
            self.deleteLater()
            return
        coming = document.chronology.changes.coming(other)
        if not self._editor.look_beside(self.tr("Comparing…"), coming.begin):
            self._end(coming, done)
        elif coming.is_all_new:
            self._join(coming, name, done)
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


class ComingRows(ReviewedRows):
    """The rows of `Coming`."""

    def __init__(self, coming: Coming) -> None:
        super().__init__(kinds(), (row.kind.value for row in coming.rows), coming.choices)
        self._coming = coming

    def row(self, number: int) -> ReviewRow:
        """What is said of a row in the list."""
        row = self._coming.rows[number]
        name = typographic(one_line(row.name))
        return ReviewRow(section_words(row.section), name, one_line(row.place))

    def searched(self, number: int) -> str:
        """What a row is found by when somebody types it."""
        row = self._coming.rows[number]
        return f"{section_words(row.section)} {row.name} {row.place}"

    @override
    def told(self, number: int) -> Sequence[tuple[str, ReviewField]]:
        row = self._coming.rows[number]
        found = []
        for field in row.fields:
            told = shown(row.section, field)
            here, came, now = told.texts
            of_here, of_came, of_now = marked_words(told.texts)
            versions = (came, here, now), (of_came, of_here, of_now)
            found.append((field.key, ReviewField(told.label, *versions)))
        return found

    @override
    def choosable(self, number: int) -> frozenset[str]:
        return self._coming.rows[number].keys

    def note(self, number: int) -> str:
        """What an event looks like, or that one is gone."""
        row = self._coming.rows[number]
        if row.kind is RowKind.ALIKE:
            pattern = coming_texts.tr(
                "It looks like “{name}”, which is here already. Take it to say that it is the same:"
                " then it is not added, and what the file says of it later is compared with that."
            )
            return filled(pattern, name=one_line(row.like))
        if row.kind is RowKind.GONE:
            if row.fields:
                return coming_texts.tr("What is no longer in the file stays here.")
            return coming_texts.tr("It is no longer in the file, and stays here.")
        return ""

    @override
    def can_take(self, number: int) -> bool:
        return number >= 0 and self._coming.rows[number].kind is not RowKind.GONE


_ITEMS = {
    "people": coming_texts.mark("Takes part"),
    "links": coming_texts.mark("Source cited"),
    "quotes": coming_texts.mark("Quote"),
    "part_of": coming_texts.mark("Part of (its id there)"),
    "lanes": coming_texts.mark("Lanes"),
    "tags": coming_texts.mark("Tags"),
}


def kinds() -> tuple[ReviewKind, ...]:
    """Why rows are shown, the most pressing first."""
    return (
        ReviewKind(
            RowKind.BOTH.value,
            coming_texts.tr("Changed on both sides"),
            coming_texts.tr("Ours stand unless you take those of the file"),
            is_left_by_all=True,
        ),
        ReviewKind(
            RowKind.ALIKE.value,
            coming_texts.tr("Looks like another event"),
            coming_texts.tr("Both are kept unless you say that they are the same"),
            is_left_by_all=True,
        ),
        ReviewKind(
            RowKind.THERE.value,
            coming_texts.tr("Changed only there"),
            coming_texts.tr("These are taken unless you leave them"),
        ),
        ReviewKind(
            RowKind.GONE.value,
            coming_texts.tr("No longer there"),
            coming_texts.tr("They stay here"),
            is_left_by_all=True,
        ),
    )


def versions(*, is_table: bool) -> tuple[str, str, str]:
    """What the versions of a row are called; `is_table` where the file was written here."""
    return (
        coming_texts.tr("As it was written") if is_table else coming_texts.tr("As it came"),
        coming_texts.tr("Here"),
        coming_texts.tr("As it comes now"),
    )


def shown(section: str, field: FieldOfRow) -> ShownDifference:
    """A field with what it is called, and its versions: as it is here, as it came, as it comes."""
    came, here, now = field.texts
    difference = FieldDifference(field.name, (here, came, now))
    (found,) = shown_differences(section, (difference,))
    if section == "events" and field.name in _ITEMS:
        return replace(found, label=coming_texts.tr(_ITEMS[field.name]))
    return found
