"""Counts the words of a text, stretch by stretch."""

from __future__ import annotations

from collections.abc import Iterator

A_STRETCH = 200_000
"""So many code points it has."""


def word_counts(text: str) -> Iterator[int]:
    """Count what stands between spaces, as `str.split` parts it, in each stretch of a text."""
    for start in range(0, len(text), A_STRETCH):
        count = len(text[start : start + A_STRETCH].split())
        goes_on = start and not (text[start - 1].isspace() or text[start].isspace())
        yield count - bool(goes_on)
