"""What another text changes in what rests on the one before, as a list to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from timeline_app.core.evidence.match import Match, MatchChange, WordDifference
from timeline_app.core.evidence.omission_words import fault_words
from timeline_app.core.evidence.sought_words import Anchored, sought_words
from timeline_app.core.records.records import DateClaim, Quote
from timeline_app.core.text.translation import Texts, number, words
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.reader.style import reader_style
from timeline_app.widgets.reader.values import Standing
from timeline_app.widgets.texts.phrases import labelled, quoted

list_texts = Texts("list_texts")

AT_MOST = 100
"""So many are listed; of others it is said how many there are."""


class ChangeRow(WidgetColumn):
    """One quote, date given or citation that stands otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "use")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._kind = TextLabel("kind")
        self._words = TextLabel("quote")
        self.state = TextLabel("NONE")
        self.details = TextLabel("small")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for label in (self._kind, self._words, self.state, self.details):
            column.addWidget(label)

    def put(self, line: ChangeLine) -> None:
        """Show this."""
        self._kind.put(line.kind)
        self._words.put(line.words)
        self.state.setProperty("look", line.standing.name)
        self.state.put(line.state)
        self.details.put("\n".join(line.details))
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.setAccessibleName(labelled(line.kind, line.words))
        self.setAccessibleDescription("\n".join((line.state, *line.details)))

    def clear(self) -> None:
        """Say nothing: it is hidden."""
        for label in (self._kind, self._words, self.state, self.details):
            label.put("")
        self.setAccessibleName("")
        self.setAccessibleDescription("")


class ChangeList(QScrollArea):
    """Says first how much changes, then what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("text-changes")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = WidgetColumn()
        content.setObjectName("reader-cards-content")
        self.said = TextLabel("hint")
        self.more = TextLabel("hint")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.said)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        column.addLayout(rows)
        column.addWidget(self.more)
        column.addStretch(1)
        self._pool = WidgetPool(rows, ChangeRow, ChangeRow.clear)
        self.setWidget(content)

    def put_waiting(self) -> None:
        """Say that it is being looked for."""
        self._fill((), self.tr("What this changes is being looked for …"))

    def put(self, lines: Sequence[ChangeLine], among: int, unread: int = 0) -> None:
        """Show what changes, among so many that rest on the text; some weren't looked at."""
        if unread and not lines:
            self._fill((), list_texts.tr("{n} {stands|stand} as before.", "", among), unread)
        elif not among:
            self._fill((), self.tr("Nothing rests on the words of this source yet."))
        elif not lines:
            self._fill((), self.tr("All that rests on the text stands as before."))
        else:
            said = list_texts.tr("{count} of {n} {stands|stand} otherwise in this text:", "", among)
            said = said.replace("{count}", number(len(lines)))
            self._fill(lines, said, unread)

    def rows(self) -> list[ChangeRow]:
        """The rows that are shown."""
        return list(self._pool.in_use())

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(reader_style(palette))

    def _fill(self, lines: Sequence[ChangeLine], said: str, unread: int = 0) -> None:
        self.said.put(said)
        shown = lines[:AT_MOST]
        for row, line in zip(self._pool.shown(len(shown)), shown, strict=True):
            row.put(line)
        left = len(lines) - len(shown)
        more = list_texts.tr("and {n} more", "", left) if left else ""
        skipped = list_texts.tr("{n} more {was|were} not looked at.", "", unread) if unread else ""
        self.more.put("\n".join(filter(None, (more, skipped))))


change_texts = Texts("change_texts")

LONGEST_SHOWN = 160
MOST_DIFFERENCES = 5


class ChangeLine(NamedTuple):
    """Words that stand otherwise now: which, how they stood and stand, and what differs."""

    kind: str
    words: str
    state: str
    standing: Standing
    details: tuple[str, ...] = ()


def change_lines(changes: Iterable[MatchChange], records: Iterable[Anchored]) -> list[ChangeLine]:
    """The lines of what changes, of the records by their numbers."""
    of_number = list(records)
    return [_line(one, of_number[one.number]) for one in changes]


def _line(change: MatchChange, record: Anchored) -> ChangeLine:
    text = sought_words(record).words
    if len(text) > LONGEST_SHOWN:
        text = f"{text[:LONGEST_SHOWN].rstrip()} …"
    state = change_texts.tr("{before} → {after}")
    return ChangeLine(
        _kind(record),
        quoted(text),
        state.replace("{before}", words(change.before.state.value)).replace(
            "{after}", words(change.after.state.value)
        ),
        Standing.GOOD if _is_good(change.after) else Standing.BAD,
        tuple(_details(change.after)),
    )


def _is_good(match: Match) -> bool:
    return match.state.is_good and not match.is_out_of_context


def _kind(record: Anchored) -> str:
    if isinstance(record, Quote):
        return change_texts.tr("QUOTE")
    if isinstance(record, DateClaim):
        return change_texts.tr("DATE GIVEN")
    return change_texts.tr("CITATION")


def _details(match: Match) -> Iterator[str]:
    for one in gravest(match.differences):
        yield difference_text(one)
    if match.is_out_of_context:
        yield change_texts.tr("it stands between other words now")


def gravest(differences: Sequence[WordDifference]) -> list[WordDifference]:
    """The first of those that weigh most: negations, numbers and names."""
    return sorted(differences, key=lambda one: not one.is_grave)[:MOST_DIFFERENCES]


def difference_text(one: WordDifference) -> str:
    """A difference in words, said so that its weight is told too."""
    bent = fault_words(one, words)
    if bent:
        return bent
    if not one.quoted:
        pattern = change_texts.tr("the text has “{kept}” besides")
    elif not one.kept:
        pattern = change_texts.tr("the text does not have “{quoted}”")
    else:
        pattern = change_texts.tr("for “{quoted}” the text has “{kept}”")
    said = pattern.replace("{quoted}", one.quoted).replace("{kept}", one.kept)
    if one.is_grave:
        return change_texts.tr("{difference}: a negation, number or name").replace(
            "{difference}", said
        )
    return said
