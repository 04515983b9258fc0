"""A language made of English for tests: each text is changed, so that what isn't can be found.

It is made of a fresh run of `lupdate`: what that doesn't find, or finds under another context
than the one that is asked for at run time, stays as it was.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import translations
from PySide6.QtCore import QLocale

from timeline_app.app.shell.translator import Translation

_LETTERS = str.maketrans("AEIOUYaeiouy", "ÀÉÎÖÛÝàéîöûý")
_FORM = r"((?:[^{}|]|\{\w+\})*)"
_CHOICE = re.compile(rf"\{{{_FORM}\|{_FORM}\}}")
KEYS = frozenset(
    {"Shift", "Alt", "Enter", "Esc", "Tab", "Home", "End", "PgUp", "PgDown", "Delete", "Del"}
    | {"Space", "Return", "Ins", "Backspace"}
)
"""Names of keys, which Qt writes as they are."""
_KEPT = re.compile(rf"\{{\w+\}}|%L?n|%\d|%\(\w+\)[sr]|%[sr]|<[^>]*>|\b(?:{'|'.join(KEYS)})\b")
"""Fields, markup, and the names of keys."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def pseudo(text: str) -> str:
    """The text with accents on its vowels, in brackets; what programs read of it is kept."""
    kept = [match.span() for match in _KEPT.finditer(text)]
    parts, at = [], 0
    for start, end in kept:
        parts += [text[at:start].translate(_LETTERS), text[start:end]]
        at = end
    return f"⟦{''.join(parts)}{text[at:].translate(_LETTERS)}⟧"


def unchanged_words(text: str, allowed: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text that no translation has changed: those with a vowel and no accent."""
    return [
        word
        for word in _WORD.findall(text.replace("&", ""))
        if word.isascii() and set("aeiouyAEIOUY") & set(word) and word not in KEYS | allowed
    ]


def pseudo_translation(folder: Path) -> Translation:
    """The translation of all texts that `lupdate` finds now."""
    ts = folder / "timeline_en.ts"  # with the plural forms of English
    translations.update(ts)
    tree = ET.parse(ts)
    for message in tree.getroot().iter("message"):
        source, said = message.findtext("source"), message.find("translation")
        assert source is not None
        assert said is not None
        said.attrib.clear()
        for place, form in enumerate(said.findall("numerusform"), start=1):
            form.text = pseudo(_CHOICE.sub(rf"\{place}", source))
        if message.get("numerus") is None:
            said.text = pseudo(source)
    tree.write(ts, encoding="utf-8", xml_declaration=True)
    made = Translation(translations.release(ts), QLocale("en"))
    assert made.is_there
    return made
