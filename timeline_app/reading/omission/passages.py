"""Stretches of a text: without the space around them, up to the end of a sentence, made blank."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_IN_WORD = re.compile(r"\w")
_END = re.compile("[.!?。！？\\n]")
_MOST = 2_000
"""Code points in which the end of a sentence is looked for."""


def without(text: str, at: int, spans: Sequence[Span]) -> str:
    """A text that begins `at` a place, with the words of some stretches made unreadable."""
    for start, end in ((start - at, end - at) for start, end in spans):
        text = text[:start] + _IN_WORD.sub("_", text[start:end]) + text[end:]
    return text


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch of a text without the space at its ends."""
    passage = text[start:end]
    if not passage.strip():
        return start, start
    return start + len(passage) - len(passage.lstrip()), start + len(passage.rstrip())


def rest_of_sentence(text: str, at: int) -> str:
    """What else the sentence has behind a place."""
    end = _END.search(text, at)
    return text[at : at + _MOST if end is None else end.start()]
