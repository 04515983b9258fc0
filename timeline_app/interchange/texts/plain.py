"""Plain text and Markdown, which are kept as they are written."""

from __future__ import annotations

import re

from timeline_app.core.evidence.text_input import KeptWords, TextFormat
from timeline_app.interchange.texts.paragraphs import checked, plain_lines

_HEADING = re.compile(r"^#{1,6} (\S.*?)\s*#*\s*$", re.MULTILINE)
_LINK = re.compile(
    r"!?\[[^\]\n]{1,300}\]\(<?(?:https?://|mailto:|[./#])[^)\s]{1,2000}[^)\n]{0,300}\)"
)


def plain_words(text: str) -> KeptWords:
    """A text whose words are all that stands in it.

    It is Markdown if it has a heading with `#` or a link in brackets, by CommonMark 0.31;
    its words are the same either way.
    """
    words = checked(plain_lines(text))
    heading = _HEADING.search(words)
    if heading or _LINK.search(words):
        title = heading[1] if heading else ""
        return KeptWords(words, TextFormat.MARKDOWN, title=title)
    return KeptWords(words, TextFormat.PLAIN)
