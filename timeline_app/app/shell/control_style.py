"""How fields, buttons, combo boxes, spin boxes and trees of dialogs look; combo boxes anywhere."""

from __future__ import annotations

from timeline_app.core.resources import resource
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.fields.field_style import field_style, within

_FIELDS = ("QComboBox", "QAbstractSpinBox", *within("QDialog", ("QLineEdit", "QPlainTextEdit")))

_LAYOUT = 3
"""Cancel before what is done, everywhere: `QDialogButtonBox.ButtonLayout.GnomeLayout`."""


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
