"""Two texts of a source side by side: what both have, and what one alone has."""

from __future__ import annotations

from enum import Enum

from timeline_app.core.value import Value


class RunKind(Enum):
    """Which of two texts has some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class TextRun(Value, frozen=True, gc=False):
    """A stretch of two texts, in code points, ends exclusive; there may be a million of them.

    Of words that are removed the newer text has none, of added ones the older: there it is empty,
    at the place where they would stand. Same words may differ in typography and punctuation.
    """

    kind: RunKind
    start: int
    end: int
    new_start: int
    new_end: int
