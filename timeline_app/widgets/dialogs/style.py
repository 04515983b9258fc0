"""How dialogs look: the outline of their fields is to be seen in the dark theme too.

The buttons at their foot have none of the icons that some systems put on them.
"""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox

from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.field_style import field_style


def dialog_style(palette: Palette) -> str:
    """The style sheet of a dialog with fields."""
    return f"""
        {field_style(palette, "QLineEdit")}
        {field_style(palette, "QPlainTextEdit", room_px=(3, 3))}
        QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {palette.tint}; }}
        QListView {{
            background: {palette.panel}; color: {palette.text}; outline: none;
            border: 1px solid {palette.line}; border-radius: 4px; padding: 3px;
        }}
        QListView:focus {{ border: 2px solid {palette.accent}; padding: 2px; }}
        QListWidget::item:selected {{ background: {palette.accent_tint}; color: {palette.text}; }}
        QLabel[look="hint"] {{ color: {palette.muted}; }}
        QLabel[look="heading"] {{ color: {palette.text}; font-weight: 600; }}
        QLabel[look="refusal"] {{ color: {palette.closed}; }}
    """


def table_style(name: str, palette: Palette) -> str:
    """The style sheet of a table of this object name."""
    return f"""
        #{name} {{
            background: {palette.panel}; color: {palette.text}; padding: 1px;
            border: 1px solid {palette.line}; border-radius: 4px; outline: none;
            selection-background-color: {palette.accent_tint};
            selection-color: {palette.text};
        }}
        #{name}:focus {{ border: 2px solid {palette.accent}; padding: 0; }}
        #{name}::item {{ border: none; padding: 0 8px; }}
        #{name}::item:selected {{ background: {palette.accent_tint}; color: {palette.text}; }}
        #{name} QHeaderView {{ background: {palette.panel}; border: none; }}
        #{name} QHeaderView::section {{
            background: {palette.panel}; color: {palette.muted}; border: none;
            padding: 4px 8px 4px 11px; border-bottom: 1px solid {palette.hairline};
        }}
        #{name} QHeaderView::section:hover {{ color: {palette.text}; }}
    """


class ButtonBox(QDialogButtonBox):
    """Standard buttons with their words alone, as all others of the program are."""

    def __init__(self, kinds: QDialogButtonBox.StandardButton) -> None:
        super().__init__(kinds)
        for button in self.buttons():
            button.setIcon(QIcon())
