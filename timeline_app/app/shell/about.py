"""What the program says of itself."""

from __future__ import annotations

import platform

import numpy
import PySide6

from timeline_app import __version__
from timeline_app.core.text.translation import Texts

about_texts = Texts("about_texts")


def about_text() -> str:
    """Version, licence and what it is built with."""
    pattern = about_texts.tr(
        "Version {version}\n\nA timeline of diplomacy in which every mark can be checked.\n\n"
        "MIT licence. Built with PySide6 {qt} (LGPL), NumPy {numpy} (BSD), msgspec (BSD), "
        "python-dateutil (Apache, BSD), bibtexparser (MIT), on Python {python}.",
    )
    values = {
        "version": __version__,
        "qt": PySide6.__version__,
        "numpy": numpy.__version__,
        "python": platform.python_version(),
    }
    for name, value in values.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return pattern
