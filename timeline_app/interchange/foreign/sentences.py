"""Titles out of running text."""

from __future__ import annotations

import re

LONGEST_TITLE = 120
_SENTENCE = re.compile(r"(.{8,}?[a-z)”\"’0-9]{3}[.;:])\s+(?=[A-Z“\"])", re.DOTALL)


def first_sentence(text: str) -> str:
    """The first sentence without its full stop; of a long one its beginning."""
    found = _SENTENCE.match(text)
    sentence = " ".join((found[1] if found else text).split())
    if len(sentence) <= LONGEST_TITLE:
        return sentence.rstrip(".;: ")
    cut = sentence[:LONGEST_TITLE]
    return (cut.rpartition(" ")[0] or cut).rstrip(",;:") + "…"
