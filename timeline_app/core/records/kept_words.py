"""What the words of a kept text may be, how many they are, and what they are known by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

LARGEST = 20_000_000
"""Bytes of a text that is kept with a source. Beyond: it can't be kept, and that is said."""

_LINE_END = re.compile("\r\n?")
_HALF = re.compile("[\ud800-\udfff]")


class WordsFlaw(Enum):
    """Why words can't be kept."""

    TOO_LARGE = "too_large"
    LINE_ENDS = "line_ends"
    NUL = "nul"
    HALF_CHARACTER = "half_character"


class UnfitWords(ValueError):  # noqa: N818 - says what they are
    """Words that can't be kept as they are."""

    def __init__(self, flaw: WordsFlaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


def plain_words(text: str) -> str:
    """The text with line feeds as line ends and without NUL; halves of characters become U+FFFD.

    All else stays as it is, code point for code point.
    """
    return _HALF.sub("\ufffd", _LINE_END.sub("\n", text).replace("\0", ""))


def encoded(words: str) -> bytes:
    """The words in UTF-8. Raises `UnfitWords` unless they can be kept as they are."""
    if "\r" in words:
        raise UnfitWords(WordsFlaw.LINE_ENDS)
    if "\0" in words:
        raise UnfitWords(WordsFlaw.NUL)
    try:
        data = words.encode()
    except UnicodeEncodeError as error:
        raise UnfitWords(WordsFlaw.HALF_CHARACTER) from error
    if len(data) > LARGEST:
        raise UnfitWords(WordsFlaw.TOO_LARGE)
    return data


def sha256_of(words: str) -> str:
    """What words are known by: the SHA-256 of their UTF-8, as 64 hexadecimal digits."""
    return digest_of(words.encode())


def digest_of(data: bytes) -> str:
    """The SHA-256 of some bytes, as 64 hexadecimal digits."""
    import hashlib  # it takes milliseconds, and nothing shown at first needs it

    return hashlib.sha256(data).hexdigest()


A_STRETCH = 200_000
"""So many code points it has."""


def word_counts(text: str) -> Iterator[int]:
    """Count what stands between spaces, as `str.split` parts it, in each stretch of a text."""
    for start in range(0, len(text), A_STRETCH):
        count = len(text[start : start + A_STRETCH].split())
        goes_on = start and not (text[start - 1].isspace() or text[start].isspace())
        yield count - bool(goes_on)
