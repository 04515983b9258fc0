"""How the fields of dialogs look: their outline is to be seen in the dark theme too."""

from __future__ import annotations

from timeline_app.render.style.palette import Palette


def dialog_style(palette: Palette) -> str:
    """The style sheet of a dialog with fields."""
    return f"""
        QLineEdit, QPlainTextEdit {{
            background: {palette.panel}; color: {palette.text};
            placeholder-text-color: {palette.muted};
            border: 1px solid {palette.line}; border-radius: 4px; padding: 3px 7px;
            selection-background-color: {palette.accent}; selection-color: {palette.on_accent};
        }}
        QPlainTextEdit {{ padding: 3px 3px; }}
        QLineEdit:focus {{ border: 2px solid {palette.accent}; padding: 2px 6px; }}
        QPlainTextEdit:focus {{ border: 2px solid {palette.accent}; padding: 2px 2px; }}
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
