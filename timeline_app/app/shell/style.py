"""How the frame around canvas and panel looks."""

from __future__ import annotations

from timeline_app.app.shell.control_style import control_style
from timeline_app.render.style.palette import Palette

STATUS_INSET_PX = 18
"""Where the texts of the status line begin: Qt puts its widgets two pixels from the edge."""


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
    )
