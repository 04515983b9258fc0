"""Texts as runs of WordprocessingML (ECMA-376 part 1, 17.3): every character stays what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from timeline_app.interchange.documents.characters import fit, is_from_the_right, is_language

_SIGNS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u00ad": "<w:softHyphen/>"}
"""What is an element of its own; a soft hyphen that is a character would always be seen."""
_SIGN = re.compile("([\t\n\u00ad])")
_HAN_RANGES = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_HAN = re.compile(f"[{_HAN_RANGES}]")
"""Characters of Chinese alone, and its punctuation."""
_NOT_HAN = re.compile(f"([^{_HAN_RANGES}]+)")
_WITH_APOSTROPHE = re.compile("((?:[A-Za-z.\u00c0-\u024f]+[’–])+[A-Za-z\u00c0-\u024f]+)")
_FACES = {"ja": "MS Mincho", "ko": "Batang", "zh-Hant": "PMingLiU"}
"""Faces of East Asian languages whose characters have other forms than those of the mainland."""
_REGIONS = {"ja": "ja-JP", "ko": "ko-KR", "zh-Hant": "zh-TW", "zh": "zh-CN"}
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def attribute(text: str) -> str:
    """A text that stands in double quotes, in one line."""
    return escape(fit(text).replace("\n", " ").replace("\t", " "))


def content(text: str) -> str:
    """A text that stands between tags."""
    return escape(fit(text), quote=False)


def run(text: str, properties: str = "") -> str:
    """A run of text with these properties (the content of `w:rPr`)."""
    if not text:
        return ""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{head}{''.join(_pieces(fit(text)))}</w:r>"


def runs_in_face(text: str, style: str, face: str, *, is_chinese: bool) -> str:
    """Runs of a text with Han characters beside it, or in a Chinese memo; `face` is Latin.

    Quotation marks and dashes are of both scripts. Beside Chinese, word processors set them in its
    wide face, if they aren't told that they have none: all that is not Han in a memo of another
    language, and the apostrophes of words in a Chinese one.
    """
    latin = f'{style}<w:rFonts w:eastAsia="{face}"/>'
    pieces = (_WITH_APOSTROPHE if is_chinese else _NOT_HAN).split(text)
    return "".join(run(piece, latin if at % 2 else style) for at, piece in enumerate(pieces))


def has_han(text: str) -> bool:
    """Whether there are Han characters in it."""
    return _HAN.search(text) is not None


def language_properties(language: str) -> str:
    """Properties of a run that is in another language than the document; `language` is BCP 47."""
    if not is_language(language):
        return ""
    first, *rest = language.split("-")
    key = first.lower()
    if key == "zh" and _TRADITIONAL & {part.lower() for part in rest}:
        key = "zh-Hant"
    if key in _REGIONS:
        face = f'<w:rFonts w:eastAsia="{_FACES[key]}"/>' if key in _FACES else ""
        return f'{face}<w:lang w:eastAsia="{_REGIONS[key]}"/>'
    if is_from_the_right(language):
        return f'<w:rtl/><w:lang w:bidi="{language}"/>'
    return f'<w:lang w:val="{language}"/>'


def with_region(language: str) -> str:
    """The language of a document with a region, without which Word does not know it."""
    if language == "en":
        return "en-US"
    return _REGIONS["zh"] if language.lower() in ("zh", "zh-hans") else language


def _pieces(text: str) -> Iterator[str]:
    for piece in _SIGN.split(text):
        if piece in _SIGNS:
            yield _SIGNS[piece]
        elif piece:
            yield f'<w:t xml:space="preserve">{escape(piece, quote=False)}</w:t>'
