"""How a window looks and moves, as the settings want it or the system.

Widgets get the colours of the theme: Qt's palette over the Fusion style.

The system's scheme is followed where Qt knows it; on bare X11 and offscreen it does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.render.style.fonts import sans_families
from timeline_app.render.style.palette import Palette, Theme, mixed, palette_of

if TYPE_CHECKING:
    from timeline_app.app.shell.session import Session

Role = QPalette.ColorRole


def theme_of(choice: ThemeChoice) -> Theme:
    """The theme to show for a choice, now."""
    if choice is ThemeChoice.SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        return Theme.DARK if scheme is Qt.ColorScheme.Dark else Theme.LIGHT
    return Theme(choice.value)


def qt_palette(palette: Palette) -> QPalette:
    """Qt's palette in the colours of ours."""
    result = QPalette()
    colors = {
        Role.Window: palette.panel,
        Role.WindowText: palette.text,
        Role.Base: palette.panel,
        Role.AlternateBase: palette.tint,
        Role.Text: palette.text,
        Role.PlaceholderText: palette.muted,
        Role.Button: palette.field,
        Role.ButtonText: palette.text,
        Role.BrightText: palette.on_accent,
        Role.ToolTipBase: palette.field,
        Role.ToolTipText: palette.text,
        Role.Highlight: palette.accent,
        Role.HighlightedText: palette.on_accent,
        Role.Link: palette.accent,
        Role.LinkVisited: palette.accent,
        Role.Light: palette.panel,
        Role.Midlight: palette.tint,
        Role.Mid: palette.hairline,
        Role.Dark: palette.line,
        Role.Shadow: palette.line,
        Role.Accent: palette.accent,
    }
    for role, color in colors.items():
        result.setColor(role, QColor(color))
    disabled = mixed(palette.text, palette.panel, 0.45)
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    return result


def apply_theme(application: QApplication, theme: Theme) -> Palette:
    """Show all widgets in a theme; gives its palette."""
    palette = palette_of(theme)
    font = QFont(application.font())
    font.setFamilies(sans_families())
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # as wide on all machines
    if application.font() != font:
        application.setFont(font)
    colors = qt_palette(palette)
    if application.palette() != colors:
        application.setPalette(colors)
    return palette


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
