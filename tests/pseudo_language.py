"""A language made of English for tests: each text is changed, so that what isn't can be found.

It is made of a fresh run of `lupdate`: what that doesn't find, or finds under another context
than the one that is asked for at run time, stays as it was.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import translations
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from timeline_app.app.shell.translator import Translation
from timeline_app.core.evidence.relation_types import KNOWN
from timeline_app.core.resources import sample_path
from timeline_app.core.text.translation import speak

_LETTERS = str.maketrans("AEIOUYaeiouy", "ÀÉÎÖÛÝàéîöûý")
_FORM = r"((?:[^{}|]|\{\w+\})*)"
_CHOICE = re.compile(rf"\{{{_FORM}\|{_FORM}\}}")
KEYS = frozenset(
    {"Shift", "Alt", "Enter", "Esc", "Tab", "Home", "End", "PgUp", "PgDown", "Delete", "Del"}
    | {"Space", "Return", "Ins", "Backspace", "Left", "Right", "Up", "Down", "Esc"}
)
"""Names of keys, which Qt writes as they are."""
_KEPT = re.compile(rf"\{{\w+\}}|%L?n|%\d|%\(\w+\)[sr]|%[sr]|<[^>]*>|\b(?:{'|'.join(KEYS)})\b")
"""Fields, markup, and the names of keys."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_WORDS = re.compile(r"<[^>]*>|&\w+;|&#\w+;|\S*/\S*|&")


def accented(text: str) -> str:
    """The text with accents on its vowels, in brackets; what programs read of it is kept."""
    kept = [match.span() for match in _KEPT.finditer(text)]
    parts, at = [], 0
    for start, end in kept:
        parts += [text[at:start].translate(_LETTERS), text[start:end]]
        at = end
    return f"⟦{''.join(parts)}{text[at:].translate(_LETTERS)}⟧"


def unchanged_words(text: str, allowed: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text that no translation has changed: those with a vowel and no accent.

    Markup, paths and names of time zones are left out.
    """
    return [
        word
        for word in _WORD.findall(_NO_WORDS.sub(lambda found: " " * (found[0] != "&"), text))
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
            form.text = accented(_CHOICE.sub(rf"\{place}", source))
        if message.get("numerus") is None:
            said.text = accented(source)
    tree.write(ts, encoding="utf-8", xml_declaration=True)
    made = Translation(translations.release(ts), QLocale("en"))
    assert made.is_there
    return made


@pytest.fixture(scope="session")
def translation(tmp_path_factory: pytest.TempPathFactory) -> Translation:
    """The pseudo-language, made once."""
    return pseudo_translation(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture
def pseudo(translation: Translation, qapp: QApplication) -> Iterator[None]:
    """The pseudo-language is spoken."""
    speak(translation)
    qapp.installTranslator(translation.translator)
    yield
    qapp.removeTranslator(translation.translator)
    speak(None)


_OTHER_LETTERS = str.maketrans(
    {chr(code): chr(0x430 + (code | 0x20) % 26) for code in (*range(65, 91), *range(97, 123))}
)
_OF_PEOPLE = {
    *("title", "description", "name", "text", "note", "wording", "summary", "place", "locator"),
    *("role", "speaker_as_named", "office", "venue", "publisher", "container-title", "literal"),
    *("family", "verification_note", "date_basis", "channel", "exact", "translation", "tags"),
    *("URL", "genre", "raw", "prefix", "suffix", "translator", "caption"),
}


def in_other_letters(held: object, name: str = "") -> object:
    """The same document with the texts of people in Cyrillic letters."""
    if isinstance(held, dict):
        return {key: in_other_letters(value, key) for key, value in held.items()}
    if isinstance(held, list):
        return [in_other_letters(one, name) for one in held]
    if isinstance(held, str) and name in _OF_PEOPLE:
        return held.translate(_OTHER_LETTERS)
    return held


def sample_in_other_letters() -> dict[str, Any]:
    """The sample, so that what has English words in it is a text of the program."""
    held = json.loads(sample_path().read_text(encoding="utf-8"))
    held = {name: in_other_letters(records, name) for name, records in held.items()}
    for one in (*held["events"], *held["sources"]):  # other records have kinds of ours
        one["kind"] = one.get("kind", "").translate(_OTHER_LETTERS)
    for relation in held["relations"]:
        if relation["type"] not in KNOWN:
            relation["type"] = relation["type"].translate(_OTHER_LETTERS)
    held["events"][0]["tags"] = ["бв", "гд"]
    held["events"].append({"id": "rumour", "title": "бв", "date_basis": "гд"})
    return held
