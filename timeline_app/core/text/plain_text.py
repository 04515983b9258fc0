"""Texts of others as they are kept: plain, and such that any file can hold them.

Lines of tab-separated values are such that spreadsheets take them for nothing but text. Their form
is IANA's text/tab-separated-values: a line a record, the first names the fields, no field holds a
tab or the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HALVES = re.compile("[\ud800-\udfff]")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""What a text may not have, and line ends of other systems."""
_LINES = re.compile("\r\n?")
_NO_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold, or a terminal acts on."""


def plain(text: str) -> str:
    """The text with LF at the end of each line, without control characters or half ones."""
    text = text.strip()
    if text.isprintable() or text.replace("\t", "").replace("\n", "").isprintable():
        return text  # most are, and this is told far faster
    if not _ODD.search(text):
        return text
    text = _HALVES.sub("\ufffd", _NO_TEXT.sub("", _LINES.sub("\n", text)))
    return text.strip()


def one_line(text: str) -> str:
    """The same on one line."""
    neat = text.strip()
    if "  " not in neat and neat.isprintable():  # so that it has no white space but blanks
        return neat
    return " ".join(plain(neat).split())


def storable(text: str) -> str:
    """The text with what no file can hold as U+FFFD, so that one sees that something stood there.

    A carriage return is the end of a line, alone or before a line feed.
    """
    if text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NO_CHARACTERS.sub("\ufffd", text)


_breaks = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_FORMULA_SIGNS = ("=", "+", "-", "@")


def tab_separated(fields: Iterable[str]) -> str:
    """A line, without its end."""
    return "\t".join(map(harmless, fields))


def harmless(text: str) -> str:
    """The text as one field.

    Tabs and line breaks become a space. A text that begins as a formula does, with = + - or @,
    gets an apostrophe in front, as OWASP advises against "CSV injection": no spreadsheet
    reckons with it then, and whoever looks sees that it was put there.
    """
    text = _breaks.sub(" ", text).replace("\0", "")
    return f"'{text}" if text.lstrip().startswith(_FORMULA_SIGNS) else text
