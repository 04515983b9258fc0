"""Pictures in letters that don't depend on which fonts the machine has."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from timeline_app.render.style import fonts

PLAIN = ("DejaVu Sans", "Liberation Sans", "Arial", "Segoe UI", "Helvetica")
"""Families with TrueType outlines: those of others, as Inter's, Qt draws bolder than others do."""
CONTEXTUAL = Path(__file__).with_name("data") / "contextual.ttf"


@contextmanager
def letters_of(*families: str) -> Iterator[None]:
    """Draw pictures with these families first."""
    usual = fonts.sans_families()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fonts, "sans_families", lambda: [*families, *usual])
        fonts.font_of.cache_clear()
        try:
            yield
        finally:
            fonts.font_of.cache_clear()


@contextmanager
def contextual_letters() -> Iterator[str]:
    """Draw pictures in boxes that look otherwise beside others, as some letters of Inter do.

    The family is given.
    """
    added = QFontDatabase.addApplicationFont(str(CONTEXTUAL))
    assert added >= 0
    try:
        (family,) = QFontDatabase.applicationFontFamilies(added)
        with letters_of(family):
            yield family
    finally:
        QFontDatabase.removeApplicationFont(added)
