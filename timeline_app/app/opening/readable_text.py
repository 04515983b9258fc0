"""Tells texts without events in them, like an article: they can be kept and read all the same."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from timeline_app.storage.errors import Refused, RefusedReason

LEAST = 120
"""Letters, or bytes of a file, from which on it is taken for a text: about two sentences."""
_SUFFIXES = frozenset((".txt", ".md", ".html", ".htm", ".xhtml", ".docx", ".odt", ".pdf"))
_OF_DATA = ("{", "[", "<", "@", "%", "\ufeff")
"""What data begin with, and texts hardly ever."""
_WITHOUT_EVENTS = frozenset((RefusedReason.NO_EVENTS, RefusedReason.OTHER_FORMAT))


def is_text_copied(data: QMimeData | None) -> bool:
    """Whether the clipboard holds a text, and neither a file nor data."""
    if data is None or data.hasUrls() or not data.hasText():
        return False
    text = data.text().strip()
    return len(text) >= LEAST and not text.startswith(_OF_DATA)


def is_text_file(path: Path, refused: Refused) -> bool:
    """Whether a file that was refused as a chronology is a text."""
    if refused.reason not in _WITHOUT_EVENTS or path.suffix.casefold() not in _SUFFIXES:
        return False
    try:
        return path.stat().st_size >= LEAST
    except OSError:
        return False
