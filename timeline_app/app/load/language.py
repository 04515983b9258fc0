"""Which language the program speaks: the one chosen, else the system's; found without Qt."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline_app.core.resources import NAME, resource

ENGLISH = "en"
OWN_NAMES = {ENGLISH: "English", "zh_CN": "简体中文"}
"""What can be chosen, as each is called by those who speak it."""
DRAFTS = frozenset({"zh_CN"})
"""Translations that no native reader has read yet."""
SETTING = "language"
"""Its key in the group `view` of the settings; nothing there means the system's language."""
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def translation_file(language: str) -> Path:
    """Where the translation into a language lies; for English there is none."""
    return resource(f"translations/timeline_{language}.qm")


def spoken_language(chosen: str, of_system: Iterable[str]) -> str:
    """The language to speak: the chosen one, else the first of the system's that there is."""
    if chosen in OWN_NAMES:
        return chosen
    return next((known for one in of_system if (known := _known(one))), ENGLISH)


def _known(name: str) -> str:
    """The language that a name such as "zh-Hans-CN", "zh_CN.UTF-8" or "en_GB" means; or empty."""
    language, *rest = name.partition(".")[0].partition("@")[0].replace("-", "_").split("_")
    if language.lower() in ("", "c", "posix", "en"):
        return ENGLISH if language else ""
    if language.lower() == "zh" and {"hant", "tw", "hk", "mo"} & {part.lower() for part in rest}:
        return ""  # written with other characters
    same = (known for known in OWN_NAMES if known.partition("_")[0] == language.lower())
    return next(same, "")


def languages_of_system(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The languages that the user reads, best first, as far as they are told without Qt."""
    if sys.platform == "win32" and not any(environment.get(name) for name in _VARIABLES):
        import ctypes
        from locale import windows_locale

        return [windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
    first = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    if first.partition(".")[0] in ("C", "POSIX"):  # which turns the list off
        return [first]
    listed = environment.get("LANGUAGE", "").split(":")
    return [name for name in (*listed, first) if name]


def chosen_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language that was chosen in the menu, read from the settings' file without Qt."""
    if sys.platform == "win32":
        folder = environment.get("APPDATA", "")
    else:
        folder = environment.get("XDG_CONFIG_HOME") or f"{environment.get('HOME', '')}/.config"
    try:
        text = (Path(folder) / NAME / f"{NAME}.ini").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    _, _, view = f"\n{text}".partition("\n[view]\n")
    lines = view.partition("\n[")[0].splitlines()
    return next((line.partition("=")[2] for line in lines if line.startswith(f"{SETTING}=")), "")
