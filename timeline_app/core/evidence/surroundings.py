"""What stands around a quote of a word or two: alone these say little of what was meant."""

from __future__ import annotations

import re

from timeline_app.core.records.records import Quote

FEW_WORDS = 4
"""A quote of fewer words is shown with what stands around it."""

_SIGNS = r"\u3000-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W{_SIGNS}][\w’'-]*")
"""A word; of Chinese and Japanese, which part none, a sign."""
_CUT_AT_START = re.compile(rf"^[^\s{_SIGNS}]+\s*")
_CUT_AT_END = re.compile(rf"\s*[^\s{_SIGNS}]+$")
"""What is the rest of a word, or the beginning of one."""


def surroundings(quote: Quote) -> str:
    """A short quote amid the words that its selector has of its source; empty for any other.

    Of words that the selector holds a part of nothing is said.
    """
    at = quote.selector
    if len(_WORD.findall(quote.text)) >= FEW_WORDS or not _WORD.search(at.prefix + at.suffix):
        return ""
    before, after = (re.sub(r"\s+", " ", text) for text in (at.prefix, at.suffix))
    before = re.sub(r'"$', "“", _CUT_AT_START.sub("", before).lstrip())
    after = re.sub(r'^([.,;:?!]*)"', r"\1”", after)
    if _WORD.search(after):
        after = f"{_CUT_AT_END.sub('', after).rstrip()} …"
    return f"… {before}{' '.join(quote.text.split())}{after}"
