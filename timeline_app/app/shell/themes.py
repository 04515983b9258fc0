"""Gives the widgets the colours of the theme: Qt's palette over the Fusion style.

The system's scheme is followed where Qt knows it; on bare X11 and offscreen it does not.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.render.style.fonts import sans_families
from timeline_app.render.style.palette import Palette, Theme, mixed, palette_of

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
