"""What a document is like unless it is told: its language and its paper; found without Qt."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping

from timeline_app.app.load.language import (
    ENGLISH,
    chosen_language,
    languages_of_system,
    spoken_language,
)
from timeline_app.core.memo.blocks import Paper, paper_of_region

_USUAL_ENGLISH = "en-US"
_TAGS = {"zh_CN": "zh-Hans"}
_VARIABLES = ("LC_ALL", "LC_PAPER", "LANG")


def document_language(of_system: Iterable[str] | None = None) -> str:
    """The language of documents, as in BCP 47: that which the program speaks.

    For English it says whose, as word processors want to know: that of the first of the system's
    languages which is English, else that of the United States. Where `of_system` isn't given,
    these are what is told without Qt.
    """
    languages = [*(languages_of_system() if of_system is None else of_system)]
    spoken = spoken_language(chosen_language(), languages)
    if spoken != ENGLISH:
        return _TAGS.get(spoken, spoken)
    own = (region_of(one) for one in languages if one[:2].lower() == ENGLISH)
    return next((f"{ENGLISH}-{region}" for region in own if region), _USUAL_ENGLISH)


def region_of(name: str) -> str:
    """The region (ISO 3166-1) in a name such as "en_GB.UTF-8" or "en-Latn-GB"; or empty."""
    _, *rest = name.partition(".")[0].partition("@")[0].replace("-", "_").split("_")
    return next((part.upper() for part in rest if len(part) == 2 and part.isalpha()), "")


def usual_paper(environment: Mapping[str, str] = os.environ) -> Paper:
    """The paper of the region whose customs the system follows, as far as it is told without Qt."""
    name = next((environment[one] for one in _VARIABLES if environment.get(one)), "")
    if not name and sys.platform == "win32":
        import ctypes
        from locale import windows_locale

        name = windows_locale.get(ctypes.windll.kernel32.GetUserDefaultLCID(), "")
    return paper_of_region(region_of(name))
