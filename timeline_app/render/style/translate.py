"""The words of dates, marks and axis in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def words(text: str) -> str:
    """The `Translate` of everything that a picture says; plain English without a translation."""
    return QCoreApplication.translate("words", text)
