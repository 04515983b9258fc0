"""The languages to choose from in the menu; the window speaks one from its start on."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from timeline_app.app.feature import Shell
from timeline_app.app.load.language import DRAFTS, OWN_NAMES
from timeline_app.app.shell.actions import VIEW
from timeline_app.app.shell.session import Session
from timeline_app.core.text.translation import Texts

language_texts = Texts("language_texts")

ACTIONS = ()


def install(shell: Shell) -> None:
    """Add the languages to the menu View, the system's first."""
    session = shell.session
    languages = QMenu(language_texts.tr("&Language"), session.window)
    shell.menus[VIEW].insertMenu(shell.actions["less_motion"], languages)
    group = QActionGroup(session.window)
    for language, name in {"": language_texts.tr("&System"), **OWN_NAMES}.items():
        shown = language_texts.tr("{language} – draft") if language in DRAFTS else "{language}"
        action = QAction(shown.replace("{language}", name), session.window, checkable=True)
        action.setChecked(language == session.settings.language)
        action.triggered.connect(lambda _=False, chosen=language: _choose(session, chosen))
        group.addAction(action)
        languages.addAction(action)


def _choose(session: Session, language: str) -> None:
    session.settings.language = language
    if language:
        told = language_texts.tr("Timeline will be in {language} when it is opened the next time.")
        session.note(told.replace("{language}", OWN_NAMES[language]))
    else:
        session.note(
            language_texts.tr(
                "Timeline will be in the system's language when it is opened the next time."
            )
        )
