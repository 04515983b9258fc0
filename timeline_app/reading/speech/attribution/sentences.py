"""Where sentences of a paragraph end, quotations within it taken for single words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.reading.speech.naming.tables import word_set

FILLER = "\x01"
"""What stands for each character of a quotation in a masked text."""

_LONGEST = 1000  # characters, quotations and all
_MAY_CUT = re.compile(rf"[^\w{FILLER}]|[\u3400-\u9fff]")

_ABBREVIATIONS = word_set("""
    mr mrs ms dr prof sen rep gov gen lt col maj capt sgt adm rev hon st mt ft vs no nos inc ltd
    co corp jan feb mar apr jun jul aug sep sept oct nov dec dept est fig al ca cf eg ie approx jr
    sr messrs mme m col cmdr supt insp
""")
_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+"
    rf"(?=[ \u00a0\t]++[\"'“‘«„(\[]*[A-ZÀ-ÞĀ-Ž\d{FILLER}])|[。！？]+[”’」』]?"
    rf"|(?<={FILLER})[\"”’»]+(?=[ \u00a0\t]+[\"'“‘«„(\[]*[A-ZÀ-ÞĀ-Ž{FILLER}])"
)

_LAST_WORD = re.compile(r"[\w.'’-]*$")


def sentence_spans(masked: str, words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a paragraph, as starts and ends; `masked` has quotations filled.

    A full stop behind an abbreviation or an initial ends nothing. A quotation that ends with one
    inside its marks ends the sentence where a capital letter follows. What goes on for longer than
    anybody's sentence is cut, so that reading stays linear.
    """
    at = start
    for found in _END.finditer(masked, start, end):
        if _ends(masked, words, at, found):
            yield from _cut(masked, at, found.end())
            at = found.end()
            while at < end and masked[at].isspace():
                at += 1
    if at < end:
        yield from _cut(masked, at, end)


def _cut(masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, or parts of one that is too long; never within a quotation."""
    while end - start > _LONGEST:
        cut = _MAY_CUT.search(masked, start + _LONGEST, end)
        if cut is None:
            break
        yield start, cut.end()
        start = cut.end()
    yield start, end


def _ends(masked: str, words: str, start: int, found: re.Match[str]) -> bool:
    if found[0][0] in '"”’»':  # behind a quotation: by its own last sign
        last = words[found.start() - 1]
        if last in ".…":
            return True
        return last in "?!" and not _opens_with_quotation(masked, start, found.start())
    if found[0] != ".":
        return True
    word = _LAST_WORD.search(masked, max(start, found.start() - 20), found.start())
    last_word = word[0] if word else ""
    if len(last_word) == 1 and last_word.isupper():
        return False
    if "." in last_word and last_word.replace(".", "").isalpha() and len(last_word) <= 5:
        return _begins_anew(words, found.end())
    return last_word.lower() not in _ABBREVIATIONS


def _opens_with_quotation(masked: str, start: int, end: int) -> bool:
    """Whether a sentence is that quotation up to here: "Why?" Blinken asked."""
    return masked[start:end].strip("\"'“”‘’«»„ " + FILLER) == ""


_NEW = word_set("The A An In On At It He She They We But And For This That These Those However")


_NEXT_WORD = re.compile(r"\s*([\w'’]+)")


def _begins_anew(words: str, at: int) -> bool:
    """Whether what follows "U.S." is a word that begins a sentence rather than a name."""
    following = _NEXT_WORD.match(words, at)
    return following is None or following[1] in _NEW
