"""Countries and languages by their codes, as Qt knows them, to choose from by name."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale

from timeline_app.core.text.candidates import NamedRecord
from timeline_app.core.text.translation import Texts

language_texts = Texts("language_texts")

_SCRIPTS = {
    "zh-Hans": language_texts.mark("Chinese, simplified"),
    "zh-Hant": language_texts.mark("Chinese, traditional"),
    "sr-Cyrl": language_texts.mark("Serbian, Cyrillic"),
    "sr-Latn": language_texts.mark("Serbian, Latin"),
}
"""Languages that are written in several scripts side by side."""


@cache
def territories() -> tuple[NamedRecord, ...]:
    """Countries by name; the ids are ISO 3166-1 alpha-2 codes."""
    found: dict[str, str] = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha():  # Qt also knows regions, by numbers
            found.setdefault(code, QLocale.territoryToString(territory))
    return _by_name(found)


def languages() -> tuple[NamedRecord, ...]:
    """Languages by name; the ids are BCP 47 tags."""
    in_scripts = {tag: language_texts.tr(name) for tag, name in _SCRIPTS.items()}
    return _by_name(_languages() | in_scripts)


@cache
def _languages() -> dict[str, str]:
    """Languages that Qt knows, by their tags."""
    found: dict[str, str] = {}
    for language in QLocale.Language:
        code = QLocale.languageToCode(language)
        if code and language is not QLocale.Language.C:
            found.setdefault(code, QLocale.languageToString(language))
    return found


def name_of(code: str, choices: tuple[NamedRecord, ...]) -> str:
    """What a code stands for; the code itself where that is not known."""
    return next((choice.text for choice in choices if choice.id == code), code)


def _by_name(found: dict[str, str]) -> tuple[NamedRecord, ...]:
    ordered = sorted(found.items(), key=lambda item: item[1])
    return tuple(NamedRecord(code, name, code) for code, name in ordered)
