"""Where the sentences of a text stand.

A sentence ends at a full stop, a question or an exclamation mark with what closes behind it, if
something follows that may begin another one; at the end of a paragraph it always does. A stop
behind an abbreviation, an initial or within a number ends nothing (the cases that Unicode
Standard Annex #29, section 5, leaves to lists of words).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SHORTENED = (
    "mr mrs ms messrs dr prof rev hon sen reps rep gov gen lt col maj capt cmdr adm brig sgt"
    " amb pres st jr sr vs etc al inc ltd co corp dept est approx ca cf ed eds fig no nos op pp"
    " vol art arts para jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu"
    " thur thurs fri sat sun i.e e.g a.m p.m u.s u.k u.n e.u d.c u.s.a u.s.s.r"
)
_ABBREVIATIONS = frozenset(_SHORTENED.split())
_ENDING = "a.m p.m u.s u.k u.n e.u d.c u.s.a u.s.s.r etc jr sr inc ltd co corp"
_MAY_END = frozenset(_ENDING.split())
"""Abbreviations that a sentence may end with, if one begins behind them with a word of these."""
_BEGINNING = (
    "the a an this that these those it he she they we i in on at by but and as after before"
    " both his her their its there then when while if since for with from"
)
_BEGINS = frozenset(_BEGINNING.split())
_CLOSING = "\"'”’»）)\\]」』"
_OPENING = "\"'“‘«„（(\\[「『"
_end = re.compile(
    rf"(?P<wide>[。！？]+[{_CLOSING}]*)"
    rf"|(?<![.!?…])(?P<stop>[.!?…]++)(?P<closing>[{_CLOSING}]*+)(?=\s++(?P<next>[{_OPENING}]*\w+))"
)
"""A run of stops is looked at once, from its first one on: whoever tries each takes for ever."""
_paragraph = re.compile(r"[^\n]+")
_last_word = re.compile(r"[\w.’']*\Z")
LONGEST_WORD = 24
LONGEST = 2_000
"""A sentence of more code points is cut: nobody reads it as one."""


def paragraphs(words: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The lines of a stretch that say anything, without the space around them."""
    stop = len(words) if end is None else end
    for found in _paragraph.finditer(words, start, stop):
        span = _trimmed(words, *found.span())
        if span[0] < span[1]:
            yield span


def sentence_spans(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph, which lies between these places of a text."""
    begin = start
    for found in _end.finditer(words, start, end):
        at = found.end()
        if at - begin < LONGEST and found.lastgroup != "wide" and not _is_end(words, found, begin):
            continue
        yield from _pieces(words, begin, at)
        begin = at
    yield from _pieces(words, begin, end)


def _pieces(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without the space around it; cut between words while it is too long."""
    while end - start > 2 * LONGEST:
        at = words.rfind(" ", start + LONGEST, start + 2 * LONGEST)
        at = start + 2 * LONGEST if at < 0 else at
        span = _trimmed(words, start, at)
        start = at
        if span[0] < span[1]:
            yield span
    span = _trimmed(words, start, end)
    if span[0] < span[1]:
        yield span


def _is_end(words: str, found: re.Match[str], begin: int) -> bool:
    follows = found["next"]
    letter = follows.lstrip("\"'“‘«„（([「『")[:1]
    if letter.islower():
        return False
    if found["stop"] != ".":
        return True
    at = found.start()
    last = _last_word.search(words, max(begin, at - LONGEST_WORD), at)
    word = "" if last is None else last.group().casefold()
    if len(word) == 1 and word.isalpha() and word != "i":
        return False
    if word in _MAY_END:
        return follows[:1] in "\"“‘'" or follows.casefold() in _BEGINS
    return word not in _ABBREVIATIONS


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return start, end
