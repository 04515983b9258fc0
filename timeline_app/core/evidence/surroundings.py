"""What stands around a quote of a word or two: alone these say little of what was meant."""

from __future__ import annotations

import re
from itertools import islice

FEW_WORDS = 4
"""A quote of fewer words is shown with what stands around it."""

_SIGNS = r"\u3000-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W{_SIGNS}][\w’'-]*")
"""A word; of Chinese and Japanese, which part none, a sign."""
_CUT_AT_START = re.compile(rf"^[^\s{_SIGNS}]+\s*")
_CUT_AT_END = re.compile(rf"\s*[^\s{_SIGNS}]+$")
"""What is the rest of a word, or the beginning of one."""


def is_short(words: str) -> bool:
    """Whether a quote has so few words that what stands around it is told with it."""
    return sum(1 for _ in islice(_WORD.finditer(words), FEW_WORDS)) < FEW_WORDS


def surroundings(words: str, before: str, after: str) -> str:
    """A short quote amid what stands before and after it; empty for any other.

    Of words that are cut off nothing is said.
    """
    if not is_short(words) or not _WORD.search(before + after):
        return ""
    before, after = (re.sub(r"\s+", " ", text) for text in (before, after))
    before = re.sub(r'"$', "“", _CUT_AT_START.sub("", before).lstrip())
    after = re.sub(r'^([.,;:?!]*)"', r"\1”", after)
    if _WORD.search(after):
        after = f"{_CUT_AT_END.sub('', after).rstrip()} …"
    return f"… {before}{' '.join(words.split())}{after}"
