"""How the form of an event looks: its fields are set like the texts that they replace."""

from __future__ import annotations

from string import Template

from timeline_app.render.palette import Palette

_SHEET = Template("""
#event-form QLineEdit, #event-form QPlainTextEdit, #event-form QComboBox {
    color: $text; background: $field; border: 2px solid $field; border-radius: 4px;
    padding: 0 6px; font-size: 12px;
    selection-background-color: $accent; selection-color: $on_accent;
}
#event-form QPlainTextEdit { border: 2px solid $field; padding: 4px 6px; }
#event-form QLineEdit:hover, #event-form QPlainTextEdit:hover, #event-form QComboBox:hover {
    border-color: $line;
}
#event-form QLineEdit:focus, #event-form QPlainTextEdit:focus, #event-form QComboBox:focus {
    border-color: $accent; background: $panel;
}
#event-form QPlainTextEdit[look="title"] { font-size: 20px; font-weight: 600; }
#event-form QLineEdit[look="date"] { font-size: 13px; font-weight: 500; }
#event-form QPlainTextEdit[look="body"] { font-size: 13px; }
QLabel[look="fault"] { color: $closed; font-size: 12px; font-weight: 500; }
QPushButton[look="done"] { color: $on_accent; background: $accent; border: 2px solid $accent;
    border-radius: 7px; font-size: 12px; font-weight: 600; padding: 0 10px; min-height: 20px; }
QPushButton[look="done"]:focus { border-color: $text; }
""")


def form_style(palette: Palette) -> str:
    """The style sheet of the form in the colours of a theme."""
    return _SHEET.substitute(
        panel=palette.panel,
        text=palette.text,
        accent=palette.accent,
        on_accent=palette.on_accent,
        field=palette.field,
        line=palette.line,
        closed=palette.closed,
    )
