"""How the frame around canvas and panel looks, and controls wherever they are.

Fields, buttons, spin boxes and trees only in dialogs; combo boxes anywhere.
"""

from __future__ import annotations

from timeline_app.core.resources import resource
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.fields.field_style import field_style, within

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
