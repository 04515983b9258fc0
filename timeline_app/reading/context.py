"""Which of several places a quote's selector means."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.records.records import Selector
from timeline_app.reading.typography import letters_only

_FARTHEST = 500  # code points beside a quote that are compared
_NEAR = 12
"""Letters beside a quote that tell that it is still among the same words."""


class Context:
    """What a selector says of the words around a quote, and where it stood, against a text."""

    def __init__(self, selector: Selector, text: str) -> None:
        self._start = selector.start
        self._text = text
        prefix, suffix = selector.prefix[-_FARTHEST:], selector.suffix[:_FARTHEST]
        self._prefix = letters_only(prefix)
        self._suffix = letters_only(suffix)
        self._width = 2 * max(len(prefix), len(suffix)) + 40

    def choosing(self, spans: Sequence[tuple[int, int]]) -> int:
        """Find which of the places is meant, by its number; -1 if that can't be told.

        Those that agree with the selector best, with all it says of both sides or with the nearest
        words of one; among them the one exactly where the quote stood. A place between other words
        is never taken for its position alone.
        """
        if len(spans) == 1:
            return 0
        agreements = [self._agreement(*span) if self._is_known else 0 for span in spans]
        best = max(agreements, default=0)
        if self._is_known and not best:
            return -1
        left = [number for number, one in enumerate(agreements) if one == best]
        there = [number for number in left if spans[number][0] == self._start]
        left = there or left
        return left[0] if len(left) == 1 else -1

    def is_contradicted_by(self, start: int, end: int) -> bool:
        """Whether neither the nearest words before nor those behind are the selector's."""
        return self._is_known and not self._agreement(start, end)

    @property
    def _is_known(self) -> bool:
        return bool(self._prefix or self._suffix)

    def _agreement(self, start: int, end: int) -> int:
        """How far both sides agree: each counts twice if all of it does, once if the nearest."""
        before = letters_only(self._text[max(0, start - self._width) : start])
        after = letters_only(self._text[end : end + self._width])
        prefix, suffix = self._prefix, self._suffix
        agreed = 0
        if prefix:
            near = prefix[-_NEAR:]
            # A text that begins there has no other words.
            is_near = before.endswith(near) or (len(before) < _NEAR and near.endswith(before))
            agreed += before.endswith(prefix) + is_near
        if suffix:
            near = suffix[:_NEAR]
            is_near = after.startswith(near) or (len(after) < _NEAR and near.startswith(after))
            agreed += after.startswith(suffix) + is_near
        return agreed
