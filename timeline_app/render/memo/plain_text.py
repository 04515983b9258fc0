"""Lines of plain western text, broken without Qt: that is most of what a memo says.

It breaks where Unicode's line breaking algorithm (Annex 14) does in such text: after spaces, and
within words after dashes and slashes that a letter follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline_app.render.memo.broken_text import StyledPart
from timeline_app.render.memo.words import SetWords, Word

_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u024f\u200b\u2010-\u2014\u2018-\u201f\u2020-\u2022\u2026\u2030\u2032"
    "\u2033\u2039\u203a\u2060\u20ac\u2116\u2122]*"
)
_TOKEN = re.compile(r"[^ \u200b]*?(?:(?<=\w)[–—/](?=[^\W\d_])|[ \u200b]+|$)")
_BREAKS_AFTER = (" ", "\u200b", "–", "—", "/")
_JOINER = "\u2060"


class Token(NamedTuple):
    """Letters that stay on one line, with the spaces after them, and where on it they stand."""

    part: StyledPart
    word: Word
    is_last: bool
    """Whether its part ends with it."""
    x: float = 0.0


def plain_lines(
    parts: Sequence[StyledPart], width: float, words: SetWords
) -> list[list[Token]] | None:
    """The lines of parts of a paragraph; none if it takes more than this to break it."""
    if not all(_PLAIN.fullmatch(part.text) for part in parts):
        return None
    lines: list[list[Token]] = [[]]
    x = 0.0
    for group in _groups(parts, words):
        needed = group[-1].word.seen
        for token in group[:-1]:
            needed += token.word.width
        if needed > width:
            return None
        if x + needed > width:
            lines.append([])
            x = 0.0
        line = lines[-1]
        for part, word, is_last, _ in group:
            line.append(Token(part, word, is_last, x))
            x += word.width
    return lines


def _groups(parts: Sequence[StyledPart], words: SetWords) -> Iterator[list[Token]]:
    """Yield what stays together: letters up to the next place where a line may end."""
    group: list[Token] = []
    can_break = False
    for part in parts:
        # Numbers are rarely the same: their figures are.
        found = list(part.text) if part.notes else _TOKEN.findall(part.text)
        last = len(found) - 1 if found[-1] else len(found) - 2
        can_break = can_break and not part.text.startswith(_JOINER)
        for index in range(last + 1):
            if can_break and group:
                yield group
                group = []
            text = found[index]
            group.append(Token(part, words.word(text, part.type), index == last))
            can_break = text.endswith(_BREAKS_AFTER) and not part.notes
    yield group
