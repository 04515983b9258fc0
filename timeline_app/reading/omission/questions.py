"""Whether a quote hides that what it keeps is asked, not said."""

from __future__ import annotations

import re

Span = tuple[int, int]

_END = re.compile("[.!?。！？\\n]")
_INVERTED = re.compile(
    r"\W*(?:has|have|had|is|are|was|were|do|does|did|will|would|can|could|shall|should|may|must)\b",
    re.I,
)


def asked_behind(text: str, last: int, stop: int, kept_end: int) -> Span | None:
    """The question mark next to a quote's last word, which ends at `last`, before a `stop`."""
    gap = text[last:stop]
    at = last + gap.find("?")
    is_next = gap.lstrip('"”’» ').startswith("?")
    return (at, at + 1) if is_next and at >= kept_end else None


def asked_before(text: str, start: int, kept: Span) -> Span | None:
    """The question mark that ends a sentence whose first words, at `start`, are left out."""
    if not _INVERTED.match(text, start):
        return None
    end = _END.search(text, kept[0])
    if end is None or end[0] != "?" or end.start() < kept[1]:
        return None
    return end.span()
