"""In which encoding a text is: told for certain, or not at all.

A byte order mark says it, and UTF-8 proves itself. Of the encodings without a mark two are told
by what only they hold; for all others the text is refused, since wrong letters look like words.
"""

from __future__ import annotations

import codecs
import re

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NO_WESTERN_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_ALPHABETS = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "àâæçèéêëîïôœùûüÿ",  # French
        "äöüßéèàá",  # German
        "áéíñóúüç",  # Spanish
        "áâãàçéêíóôõúü",  # Portuguese
        "àèéìíîòóùú",  # Italian
        "àçèéíïòóúü",  # Catalan
        "ëïéèêöüäáíóúç",  # Dutch
        "åäöæøéèüàêó",  # Danish, Norwegian, Swedish
        "äöåšžõüé",  # Finnish, Estonian
        "áéíóúýðþæö",  # Icelandic
    )
)
"""What languages of Western Europe have beside ASCII. Letters of Central Europe turn into these
too, but hardly ever into those of one language alone."""
_ANY_ALPHABET = frozenset().union(*_ALPHABETS)
_NAMES_ONLY = 0.015
"""So few letters beyond ASCII are those of names, from anywhere in Western Europe."""
_WESTERN_MARKS = frozenset("‚„…‘’“”•–—™€‹›«»°§©®·¡¿£\u00a0²³½¼¾ªº´±×\u00ad")
_WITHIN_A_WORD = re.compile(r"[^\W\d_][‚„…‹›«»°§©®¡¿£²³½¼¾ªº´±×™€•][^\W\d_]")
"""Marks amid a word are letters of another encoding."""
_MOST_HIGH = 0.34
"""Western text has far fewer letters beyond ASCII; Cyrillic or Greek has hardly any within."""
_LEAST_LATE, _MOST_KANA = 0.25, 0.03
"""In GB 2312 common characters lie by their sound: those after `Q` are near half of any Chinese
text, and none of Korean's, which takes up the same codes before them; kana are Japanese."""


def decoded(data: bytes) -> str:
    """The text of a file. Raises `TextReadError` where its encoding can't be told."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    if b"\0" in data:
        return _unmarked_utf16(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _one_of_two(data)
    return _free_of_controls(text)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise TextReadError(UnreadTextReason.ENCODING, encoding) from error
    if "\0" in text:
        raise TextReadError(UnreadTextReason.NOT_TEXT)
    return text


def _free_of_controls(text: str) -> str:
    """The text. Raises `TextReadError` where it holds what no text does: it is another file."""
    if len(_NO_TEXT.findall(text)) * 100 > len(text):
        raise TextReadError(UnreadTextReason.NOT_TEXT)
    return text


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark, if it is text in one order of bytes and in that alone."""
    found = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        # Each text has blanks or ends of lines; read the wrong way they are U+2000 and U+0A00.
        if not _NO_TEXT.search(text) and (" " in text or "\n" in text):
            found.append(text)
    if len(found) != 1:
        raise TextReadError(UnreadTextReason.NOT_TEXT)
    return found[0]


def _one_of_two(data: bytes) -> str:
    for read in (_as_gb18030, _as_windows_1252):
        text = read(data)
        if text is not None:
            return text
    raise TextReadError(UnreadTextReason.ENCODING)


def _as_gb18030(data: bytes) -> str | None:
    """The text if it is Chinese: pairs of GB 2312 with the characters Chinese is made of."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    if _NO_WESTERN_TEXT.search(text.replace("\x1b", "\0")):
        return None
    pairs = [char.encode("gb18030") for char in text if char > "\x7f"]
    within = [pair for pair in pairs if len(pair) == 2 and min(pair) >= 0xA1]
    han = sum(0xB0 <= pair[0] <= 0xF7 for pair in within)
    late = sum(0xC9 <= pair[0] <= 0xD7 for pair in within)
    kana = sum(pair[0] in (0xA4, 0xA5) for pair in within)
    is_chinese = (
        len(within) >= 0.95 * len(pairs)
        and han >= 0.6 * len(pairs)
        and late >= _LEAST_LATE * han
        and kana <= _MOST_KANA * len(pairs)
    )
    return text if is_chinese else None


def _as_windows_1252(data: bytes) -> str | None:
    """The text if it is of Western Europe: few letters beyond ASCII, and all of them its own."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    high = [char for char in text if char > "\x7f"]
    letters = [char for char in high if char not in _WESTERN_MARKS]
    alphabets = (_ANY_ALPHABET,) if len(letters) <= _NAMES_ONLY * len(text) else _ALPHABETS
    is_western = (
        not _NO_WESTERN_TEXT.search(text)
        and not _WITHIN_A_WORD.search(text)
        and len(high) <= _MOST_HIGH * len(text)
        and not any(len(run) > 4 for run in _HIGH.findall(data))
        and any(alphabet.issuperset(letters) for alphabet in alphabets)
    )
    return text if is_western else None
