"""Counts the words of a text, a stretch a step."""

from __future__ import annotations

from timeline_app.core.steps import Steps

A_STEP = 200_000
"""So many code points are gone through in a step of the work."""


def counting_words(text: str) -> Steps[int]:
    """Count what stands between spaces, as `str.split` parts it."""
    count = 0
    for start in range(0, len(text), A_STEP):
        count += len(text[start : start + A_STEP].split())
        if start and not (text[start - 1].isspace() or text[start].isspace()):
            count -= 1  # a word that goes on from the stretch before
        yield
    return count
