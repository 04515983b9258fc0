"""Themes, the size of text, less motion and languages: the choices of the menu View."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from timeline_app.app.feature import Shell
from timeline_app.app.load.language import DRAFTS, OWN_NAMES
from timeline_app.app.shell.actions import ANY, VIEW, ActionSpec, commands
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import TEXT_PERCENTS, ThemeChoice
from timeline_app.core.text.translation import Texts

appearance_texts = Texts("appearance_texts")

_THEMES = {
    ThemeChoice.SYSTEM: appearance_texts.mark("&System"),
    ThemeChoice.LIGHT: appearance_texts.mark("&Light"),
    ThemeChoice.DARK: appearance_texts.mark("&Dark"),
}


ACTIONS = (
    ActionSpec(
        "less_motion", VIEW, commands.mark("Less &Motion"), ANY, is_checkable=True, after="undated"
    ),
)


def install(shell: Shell) -> None:
    """Let the menu View say how all looks, moves, and how large it is."""
    window, session, menu = shell.window, shell.session, shell.menus[VIEW]
    less_motion, appearance = shell.actions["less_motion"], session.appearance
    menu.insertMenu(less_motion, _themes(window, session))
    menu.insertMenu(less_motion, _text_sizes(window, session))
    less_motion.setChecked(session.settings.less_motion)
    less_motion.toggled.connect(appearance.set_less_motion)
    QGuiApplication.styleHints().colorSchemeChanged.connect(appearance.show_theme)
    _add_languages(shell)


def _themes(window: MainWindow, session: Session) -> QMenu:
    themes = QMenu(appearance_texts.tr("&Theme"), window)
    group = QActionGroup(window)
    for choice, text in _THEMES.items():
        action = QAction(appearance_texts.tr(text), window, checkable=True)
        action.setChecked(choice is session.settings.theme)
        action.triggered.connect(
            lambda _=False, choice=choice: session.appearance.choose_theme(choice)
        )
        group.addAction(action)
        themes.addAction(action)
    return themes


def _text_sizes(window: MainWindow, session: Session) -> QMenu:
    """The sizes of text; Qt takes one only as it starts."""
    sizes = QMenu(appearance_texts.tr("Te&xt Size"), window)
    group = QActionGroup(window)
    for percent in TEXT_PERCENTS:
        action = QAction(
            appearance_texts.tr("&{percent} %").replace("{percent}", str(percent)),
            window,
            checkable=True,
        )
        action.setChecked(percent == session.settings.text_percent)
        action.triggered.connect(lambda _=False, n=percent: _choose_text_size(session, n))
        group.addAction(action)
        sizes.addAction(action)
    return sizes


def _choose_text_size(session: Session, percent: int) -> None:
    session.settings.text_percent = percent
    told = appearance_texts.tr("Text will be at {percent} % when Timeline is opened the next time.")
    session.note(told.replace("{percent}", str(percent)))


language_texts = Texts("language_texts")


def _add_languages(shell: Shell) -> None:
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
