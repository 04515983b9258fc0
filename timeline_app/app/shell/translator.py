"""Speaks another language than English: from our translation, and from Qt's for its own texts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from timeline_app.app.load.language import ENGLISH, translation_file
from timeline_app.core.text.translation import speak


class Translation:
    """A `Language` whose texts stand in a .qm file."""

    def __init__(self, file: Path, locale: QLocale) -> None:
        self.translator = QTranslator()
        self.is_there = self.translator.load(str(file))
        self._locale = locale

    def translate(self, context: str, text: str, comment: str, n: int) -> str:
        """The text in this language; the text itself where it isn't translated."""
        return self.translator.translate(context, text, comment or None, n) or text

    def number(self, value: int) -> str:
        """The number with its digits grouped as this language does."""
        return self._locale.toString(value)


def speak_in(language: str) -> Translation | None:
    """Say all texts in this language from now on, but those that widgets say by `self.tr`.

    None for English, and where the translation can't be read.
    """
    made = None
    if language != ENGLISH:
        made = Translation(translation_file(language), QLocale(language))
    speak(made if made and made.is_there else None)
    return made if made and made.is_there else None


def translation_of_qt(language: str) -> QTranslator | None:
    """What Qt brings for its own texts; None where it has none in this language."""
    made = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return made if made.load(QLocale(language), "qtbase", "_", folder) else None


def install_language(application: QCoreApplication, language: str) -> None:
    """Say all texts in this language, those of widgets and Qt's own too."""
    translation = speak_in(language)
    if translation is None:
        return
    of_qt = translation_of_qt(language)
    if of_qt is not None:
        of_qt.setParent(application)
        application.installTranslator(of_qt)
    translation.translator.setParent(application)
    application.installTranslator(translation.translator)
