"""The characters of a text that every kind of document can hold."""

from __future__ import annotations

import re

from timeline_app.core.memo.blocks import Footnote, Inline

_LINE_ENDS = re.compile("\r\n?|[\v\f]")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 allows in no form (production Char), and the one that deletes."""
_REPLACEMENT = "\ufffd"


def fit(text: str) -> str:
    """The text with line feeds at its line ends, and a sign where a character can't be held."""
    if text.isprintable():
        return text  # most are
    return _UNFIT.sub(_REPLACEMENT, _LINE_ENDS.sub("\n", text))


def plain(inlines: tuple[Inline, ...]) -> str:
    """The words of a paragraph or a heading without its notes, in one line."""
    words = "".join(one.text for one in inlines if not isinstance(one, Footnote))
    return " ".join(fit(words).split())
