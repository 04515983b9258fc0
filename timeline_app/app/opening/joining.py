"""Adds a file of another program to what is shown: at once, or after a look at what it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from timeline_app.app.messages.coming_counts import coming_texts, counted, heading_of, is_written
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.evidence.citation import listed
from timeline_app.core.merging.choices import Taken
from timeline_app.core.merging.fields import FieldDifference, going_with
from timeline_app.core.records.records import Import
from timeline_app.core.text.translation import words
from timeline_app.core.text.typography import typographic
from timeline_app.core.value import replace
from timeline_app.reading.versions import marked_words
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.imports.coming import Coming
from timeline_app.storage.imports.plans import FieldOfRow
from timeline_app.storage.imports.shown_rows import SAME, ComingRow, RowKind
from timeline_app.widgets.review.values import ReviewField, ReviewKind, ReviewRow
from timeline_app.widgets.texts.difference_texts import (
    ShownDifference,
    section_words,
    shown_differences,
)

Done = Callable[[], object]


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


class ComingRows:
    """The rows of `Coming` by their places; see `Reviewed`."""

    def __init__(self, coming: Coming) -> None:
        self._coming = coming
        self.kinds = kinds()
        self._rows: dict[str, list[int]] = {kind.value: [] for kind in RowKind}
        for number, row in enumerate(coming.rows):
            self._rows[row.kind.value].append(number)

    def rows_of(self, kind: str) -> Sequence[int]:
        """The numbers of the rows of a kind."""
        return self._rows[kind]

    def row(self, number: int) -> ReviewRow:
        """What is said of a row in the list."""
        row = self._coming.rows[number]
        name = typographic(one_line(row.name))
        return ReviewRow(section_words(row.section), name, one_line(row.place))

    def searched(self, number: int) -> str:
        """What a row is found by when somebody types it."""
        row = self._coming.rows[number]
        return f"{section_words(row.section)} {row.name} {row.place}"

    def fields(self, number: int) -> Sequence[ReviewField]:
        """The fields of a row as they came, as they are here, and as they come now."""
        row = self._coming.rows[number]
        taken = self._coming.taken(row)
        is_choice = row.kind in (RowKind.BOTH, RowKind.THERE)
        found = []
        for field in row.fields:
            told = shown(row.section, field)
            here, came, now = told.texts
            of_here, of_came, of_now = marked_words(told.texts)
            is_taken = field.key in taken if is_choice and not field.is_gone else None
            marked = of_came, of_here, of_now
            found.append(ReviewField(told.label, (came, here, now), marked, is_taken))
        return found

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

    def taken(self, number: int) -> Taken:
        """What becomes of a row as of now."""
        row = self._coming.rows[number]
        taken = self._coming.taken(row)
        if not taken:
            return Taken.NO
        whole = row.kind is RowKind.ALIKE or len(taken) == len(_all_of(row))
        return Taken.YES if whole else Taken.PARTLY

    def can_take(self, number: int) -> bool:
        """Whether there is anything to be taken: not of what is gone."""
        return self._coming.rows[number].kind is not RowKind.GONE

    def take(self, numbers: Sequence[int], is_taken: bool) -> None:
        """Take rows whole, or leave them."""
        for number in numbers:
            row = self._coming.rows[number]
            self._coming.take(row, _all_of(row) if is_taken else frozenset())

    def take_field(self, number: int, field: int, is_taken: bool) -> None:
        """Take or leave one field of a row."""
        row = self._coming.rows[number]
        key = frozenset(going_with(row.fields[field].key)) & _all_of(row)
        taken = self._coming.taken(row)
        self._coming.take(row, taken | key if is_taken else taken - key)

    def count(self) -> int:
        """How many rows are taken, also partly."""
        return sum(bool(self._coming.taken(row)) for row in self._coming.rows)


def _all_of(row: ComingRow) -> frozenset[str]:
    if row.kind is RowKind.ALIKE:
        return frozenset((SAME,))
    return frozenset(field.key for field in row.fields if not field.is_gone)


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
