"""Tables of words as they are read best: as text."""

from __future__ import annotations


def word_set(table: str) -> frozenset[str]:
    """The words of a table; "_" stands for a blank within one."""
    return frozenset(word.replace("_", " ") for word in table.split())
