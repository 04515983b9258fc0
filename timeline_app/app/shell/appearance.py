"""How a window looks and moves, as the settings want it or the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.app.shell.themes import apply_theme, theme_of

if TYPE_CHECKING:
    from timeline_app.app.shell.session import Session
    from timeline_app.render.style.palette import Palette


class Appearance(QObject):
    """Remembers what is chosen, and lets the window of a session show it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._palette: Palette | None = None
        """What is shown: to give all widgets the same colours again takes half a second."""

    def show_theme(self) -> None:
        """Take the theme of the settings, or of the system."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        session = self._session
        session.theme = theme_of(session.settings.theme)
        palette = apply_theme(application, session.theme)
        if palette is not self._palette:
            self._palette = palette
            session.show_palette(palette)

    def show_installed(self) -> None:
        """Give the colours that are shown to what came into the window after them."""
        window = self._session.window
        if self._palette is None:
            return
        window.set_palette_roles(self._palette)
        if window.details is not None:
            window.details.set_palette_roles(self._palette)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Remember and show a theme."""
        self._session.settings.theme = choice
        self.show_theme()

    def show_motion(self) -> None:
        """Take the motion of the settings, or of the system; nobody watches an offscreen window."""
        from timeline_app.app.shell.reduced_motion import system_wants_less_motion

        offscreen = QGuiApplication.platformName() in ("offscreen", "minimal")
        calm = self._session.settings.less_motion or offscreen or system_wants_less_motion()
        self._session.window.view.glide.is_calm = calm

    def set_less_motion(self, calm: bool) -> None:
        """Remember whether the user wants less motion."""
        self._session.settings.less_motion = calm
        self.show_motion()

    def set_single_keys(self, wanted: bool) -> None:
        """Remember whether letters and signs alone are commands."""
        self._session.settings.single_keys = wanted
        self._session.actions.show_letters(wanted)
        self._session.window.view.single_keys = wanted
