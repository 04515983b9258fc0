"""Words on their way out of a document: paragraphs, cells, text boxes and notes, in one string."""

from __future__ import annotations

import re

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.core.records.kept_words import LARGEST

_BROKEN_LINES = re.compile(r"\r\n?")


class Budget:
    """Counts the bytes of all words of one text; shared by whatever collects them."""

    def __init__(self, most: int = LARGEST) -> None:
        self._left = most

    def spend(self, text: str) -> None:
        """Count these in. Raises `TextReadError` where that is more than one text may have."""
        self._left -= len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        if self._left < 0:
            raise TextReadError(UnreadTextReason.TOO_LONG)


def plain_lines(text: str) -> str:
    """The text with LF at the end of each line."""
    return _BROKEN_LINES.sub("\n", text) if "\r" in text else text


def checked(words: str) -> str:
    """The words. Raises `TextReadError` where there are none, or too many."""
    if not words or words.isspace():
        raise TextReadError(UnreadTextReason.EMPTY)
    Budget().spend(words)
    return words


class _Box:
    """Paragraphs that stand together: the body, a cell, a text box or a note."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.open: list[str] = []
        self.waiting: list[str] = []
        """Text boxes that are anchored in the paragraph that is open."""


class Paragraphs:
    """Collects the words of an office document.

    A paragraph is a line. The cells of a row stand in one line with tabs between; a text box
    stands after the paragraph that holds its anchor, as a note does at the end of all.
    """

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._boxes = [_Box()]
        self._rows: list[list[str]] = []
        self._notes: list[str] = []

    def put(self, text: str) -> None:
        """Add to the paragraph that is open."""
        self._budget.spend(text)
        if text:
            self._boxes[-1].open.append(text)

    @property
    def is_at_start(self) -> bool:
        """Whether nothing stands yet in the paragraph that is open."""
        return not self._boxes[-1].open

    @property
    def ends_with_space(self) -> bool:
        """Whether the paragraph that is open ends with a space so far."""
        held = self._boxes[-1].open
        return bool(held) and held[-1].endswith(" ")

    def end_paragraph(self) -> None:
        """Close the paragraph, empty or not."""
        self._budget.spend("\n")
        box = self._boxes[-1]
        box.done += ["".join(box.open), *box.waiting]
        box.open, box.waiting = [], []

    def begin_box(self) -> None:
        """What follows stands apart, until it is ended as what it is."""
        self._boxes.append(_Box())

    def end_text_box(self) -> None:
        """It comes after the paragraph that it is anchored in."""
        words = self._ended_box()
        self._boxes[-1].waiting.append(words)

    def end_note(self) -> str:
        """The words of a note, which `put_note` is given in the end."""
        return self._ended_box()

    def begin_row(self) -> None:
        """A row of a table begins."""
        self._rows.append([])

    def end_cell(self) -> None:
        """The box was a cell of the row."""
        cell = self._ended_box()
        if self._rows:
            self._rows[-1].append(cell)
        else:  # a cell without a row, which no office writes
            self._boxes[-1].done.append(cell)

    def end_row(self, *, is_kept: bool = True) -> None:
        """Its cells are all there."""
        if self._rows:
            row = "\t".join(self._rows.pop())
            self._boxes[-1].done += [row] if is_kept else []

    def put_note(self, words: str) -> None:
        """A note comes after all that is before it."""
        self._notes.append(words)

    def text(self) -> str:
        """All of it, with the notes at the end after an empty line."""
        while len(self._boxes) > 1:  # what a document that breaks off has left open
            words = self._ended_box()
            self._boxes[-1].done.append(words)
        box = self._boxes[0]
        body = "\n".join([*box.done, *self._rest(box)]).strip("\n")
        notes = "\n".join(self._notes).rstrip("\n")
        return plain_lines("\n\n".join(part for part in (body, notes) if part))

    def _ended_box(self) -> str:
        if len(self._boxes) == 1:  # an end without a beginning
            return ""
        box = self._boxes.pop()
        return "\n".join([*box.done, *self._rest(box)])

    @staticmethod
    def _rest(box: _Box) -> list[str]:
        return (["".join(box.open)] if box.open else []) + box.waiting
