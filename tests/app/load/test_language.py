from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from timeline_app.app.load.language import (
    DRAFTS,
    ENGLISH,
    OWN_NAMES,
    chosen_language,
    languages_of_system,
    spoken_language,
    translation_file,
)
from timeline_app.app.shell.settings import Settings


@pytest.mark.parametrize(
    ("chosen", "of_system", "spoken"),
    [
        ("", [], "en"),
        ("", ["C"], "en"),
        ("", ["de_DE.UTF-8"], "en"),
        ("", ["zh_CN.UTF-8"], "zh_CN"),
        ("", ["zh-Hans-CN"], "zh_CN"),
        ("", ["zh"], "zh_CN"),
        ("", ["zh_TW.UTF-8"], "en"),
        ("", ["zh-Hant-CN"], "en"),
        ("", ["de_DE", "zh_SG@pinyin"], "zh_CN"),
        ("", ["en_GB", "zh_CN"], "en"),
        ("", ["", "zh_CN"], "zh_CN"),
        ("en", ["zh_CN"], "en"),
        ("zh_CN", ["en_US"], "zh_CN"),
        ("tlh", ["zh_CN"], "zh_CN"),
    ],
)
def test_the_chosen_language_is_spoken_else_the_first_of_the_systems(
    chosen: str, of_system: list[str], spoken: str
) -> None:
    assert spoken_language(chosen, of_system) == spoken


@pytest.mark.parametrize(
    ("given", "languages"),
    [
        ({}, []),
        ({"LANG": "de_DE.UTF-8"}, ["de_DE.UTF-8"]),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "zh_CN"}, ["zh_CN"]),
        ({"LANG": "de_DE", "LC_MESSAGES": "fr_FR", "LC_ALL": "zh_CN"}, ["zh_CN"]),
        ({"LANG": "de_DE", "LANGUAGE": "zh_CN:fr"}, ["zh_CN", "fr", "de_DE"]),
        ({"LANG": "C.UTF-8", "LANGUAGE": "zh_CN"}, ["C.UTF-8"]),
        ({"LC_ALL": "", "LANG": "zh_CN"}, ["zh_CN"]),
    ],
)
def test_the_languages_of_the_system_stand_in_the_environment(
    given: dict[str, str], languages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert languages_of_system(given) == languages


def test_what_was_chosen_is_read_without_qt(tmp_path: Path) -> None:
    assert chosen_language(os.environ) == ""
    settings = Settings()
    settings.less_motion = True
    settings.keep_text("other/language", "fr")
    settings.language = "zh_CN"
    settings.keep_text("zoo/last", "x")
    settings._store.sync()
    assert chosen_language(os.environ) == "zh_CN"
    settings.language = ""
    settings._store.sync()
    assert chosen_language(os.environ) == ""


def test_each_language_but_english_has_its_translation() -> None:
    assert set(OWN_NAMES) >= DRAFTS
    for language in OWN_NAMES:
        assert translation_file(language).exists() == (language != ENGLISH)
