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


class ButtonBox(QDialogButtonBox):
    """Standard buttons with their words alone, as all others of the program are."""

    def __init__(self, kinds: QDialogButtonBox.StandardButton) -> None:
        super().__init__(kinds)
        for button in self.buttons():
            button.setIcon(QIcon())
