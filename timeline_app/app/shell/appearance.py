"""How a window looks and moves, as the settings want it or the system.

Widgets get the colours of the theme: Qt's palette over the Fusion style. The style sheet has rules
for fields, buttons, spin boxes and trees in dialogs only; for combo boxes anywhere.

The system's scheme is followed where Qt knows it; on bare X11 and offscreen it does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.core.resources import resource
from timeline_app.render.style.fonts import sans_families
from timeline_app.render.style.palette import Palette, Theme, mixed, palette_of
from timeline_app.widgets.controls.field_style import field_style, within

if TYPE_CHECKING:
    from timeline_app.app.shell.session import Session

STATUS_INSET_PX = 18
"""Where the texts of the status line begin: Qt puts its widgets two pixels from the edge."""
_FIELDS = ("QComboBox", "QAbstractSpinBox", *within("QDialog", ("QLineEdit", "QPlainTextEdit")))

_LAYOUT = 3
"""Cancel before what is done, everywhere: `QDialogButtonBox.ButtonLayout.GnomeLayout`."""


def window_style(palette: Palette) -> str:
    """The style sheet of the frame around canvas and panel, and of controls wherever they are."""
    return (
        control_style(palette)
        + f"""
        QMainWindow, #bar {{ background: {palette.panel}; }}
        #bar {{ border-bottom: 1px solid {palette.hairline}; }}
        #chronology-title {{ font-size: 14px; font-weight: 600; color: {palette.text}; }}
        #bar QToolButton {{
            color: {palette.text}; border: none; border-radius: 7px; padding: 4px 8px;
        }}
        #bar QToolButton:hover {{ background: {palette.field}; }}
        #bar QToolButton:focus {{ border: 2px solid {palette.accent}; }}
        #export-button {{
            background: {palette.accent}; color: {palette.on_accent}; border: none;
            border-radius: 7px; padding: 6px 16px; font-weight: 600; min-height: 18px;
        }}
        #export-button:focus {{ border: 2px solid {palette.text}; padding: 4px 14px; }}
        QToolTip {{
            background: {palette.text}; color: {palette.panel}; border: none; padding: 0 2px;
        }}
        QMenuBar {{ background: {palette.panel}; border-bottom: 1px solid {palette.hairline}; }}
        QMenuBar::item {{
            color: {palette.text}; background: transparent; border-radius: 4px; padding: 4px 8px;
        }}
        QMenuBar::item:selected {{ background: {palette.field}; }}
        QMenuBar::item:pressed {{ background: {palette.accent}; color: {palette.on_accent}; }}
        QMenu {{ background: {palette.panel}; border: 1px solid {palette.line}; padding: 4px; }}
        QMenu::item {{ border-radius: 4px; padding: 5px 24px 5px 28px; }}
        QMenu::item:selected {{ background: {palette.accent}; color: {palette.on_accent}; }}
        QMenu::item:disabled:selected {{ background: {palette.field}; color: {palette.muted}; }}
        QMenu::separator {{ background: {palette.hairline}; height: 1px; margin: 4px 0; }}
        QSplitter::handle {{ background: {palette.hairline}; }}
        QStatusBar {{
            background: {palette.panel}; border-top: 1px solid {palette.hairline};
            color: {palette.text}; font-size: 12px;
        }}
        QStatusBar QLabel {{
            color: {palette.muted}; font-size: 12px; padding: 0 {STATUS_INSET_PX - 2}px;
        }}
        QStatusBar::item {{ border: none; }}
        #undated-count, #written-way {{
            color: {palette.accent}; background: transparent; border: 2px solid transparent;
            border-radius: 4px; font-size: 12px; padding: 0 4px; min-height: 20px;
        }}
        #undated-count:hover, #written-way:hover {{ background: {palette.field}; }}
        #undated-count:focus, #written-way:focus {{ border-color: {palette.accent}; }}
    """
        + _scroll_bar_style(palette)
    )


def _scroll_bar_style(palette: Palette) -> str:
    return f"""
        QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
        QScrollBar::handle:vertical {{
            background: {palette.line}; border-radius: 3px; min-height: 32px; margin: 2px 2px;
        }}
        QScrollBar::handle:vertical:hover {{ background: {palette.decoration}; }}
        QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
        QScrollBar::handle:horizontal {{
            background: {palette.line}; border-radius: 3px; min-width: 32px; margin: 2px 2px;
        }}
        QScrollBar::handle:horizontal:hover {{ background: {palette.decoration}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def control_style(palette: Palette) -> str:
    """The rules for them: one outline, one ring, and arrows of our own."""
    down, up = (
        resource(f"controls/{way}-{palette.theme.value}.svg").as_posix() for way in ("down", "up")
    )
    return f"""
        {field_style(palette, *_FIELDS)}
        QDialog TextView {{ border: 1px solid {palette.line}; border-radius: 4px; }}
        QDialog TextView:focus {{ border-color: {palette.accent}; }}
        QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{
            background: transparent; border: none; padding: 0; min-height: 0;
        }}
        QAbstractSpinBox QLineEdit {{ padding-left: 4px; }}
        QComboBox::drop-down {{ border: none; width: 24px; }}
        QComboBox::down-arrow {{ image: url("{down}"); width: 10px; height: 10px; }}
        QComboBox QAbstractItemView {{
            background: {palette.panel}; color: {palette.text}; outline: none;
            border: 1px solid {palette.line}; padding: 4px;
            selection-background-color: {palette.accent}; selection-color: {palette.on_accent};
        }}
        QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
            subcontrol-origin: border; border: none; background: transparent; width: 24px;
        }}
        QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
        QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
        QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 10px; height: 10px; }}
        QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 10px; height: 10px; }}
        QDialog QPushButton {{
            color: {palette.text}; background: {palette.field}; border: 2px solid {palette.field};
            border-radius: 7px; padding: 3px 12px; font-weight: 500;
        }}
        QDialog QPushButton:hover {{ border-color: {palette.line}; }}
        QDialog QPushButton:default {{ border-color: {palette.muted}; }}
        QDialog QPushButton:focus {{ border-color: {palette.accent}; }}
        QDialog QPushButton:disabled {{
            color: {palette.muted}; background: {palette.tint}; border-color: {palette.tint};
        }}
        QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; button-layout: {_LAYOUT}; }}
        QDialogButtonBox QPushButton {{ padding: 3px 16px; }}
        QTreeView {{
            background: {palette.panel}; color: {palette.text}; outline: none;
            border: 1px solid {palette.line}; border-radius: 4px;
        }}
        QTreeView:focus {{ border: 2px solid {palette.accent}; }}
        QTreeView::item:selected {{ background: {palette.accent_tint}; color: {palette.text}; }}
        QTreeView QHeaderView::section {{
            background: {palette.panel}; color: {palette.muted}; border: none;
            border-bottom: 1px solid {palette.hairline}; padding: 4px 8px;
        }}
    """


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
        if self._palette is not None:
            self._session.window.set_palette_roles(self._palette)

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
