"""How the form of an event looks: its fields are set like the texts that they replace."""

from __future__ import annotations

from string import Template

from timeline_app.render.style.palette import Palette
from timeline_app.widgets.event_form.field_style import field_rules

_SHEET = Template(
    field_rules("#event-form")
    + """
#event-form QLineEdit { padding: 0 4px; }
#event-form QPlainTextEdit[look="title"] { font-size: 20px; font-weight: 600; }
#event-form QLineEdit[look="date"] { font-size: 13px; font-weight: 500; }
#event-form QPlainTextEdit[look="body"] { font-size: 13px; }
QPushButton[look="drop"] { color: $text; background: $field; border: 2px solid $field;
    border-radius: 4px; padding: 0 22px 0 6px; font-size: 12px; text-align: left;
    min-height: 24px; }
QPushButton[look="drop"]:hover { border-color: $line; }
QPushButton[look="tag"] { color: $text; background: $field; border: 2px solid $field;
    border-radius: 10px; padding: 0 10px; font-size: 12px; min-height: 20px; }
QPushButton[look="tag"]:hover { border-color: $line; }
#lane-list { background: $panel; border: 1px solid $line; border-radius: 7px; }
#lane-list QScrollArea, #lane-list QScrollArea > QWidget > QWidget { background: $panel; }
#lane-list QLineEdit { color: $text; placeholder-text-color: $muted; background: $field;
    border: 2px solid $field;
    border-radius: 4px; padding: 0 6px; }
#lane-list QLineEdit:focus { border-color: $accent; background: $panel; }
QLabel[look="fault"] { color: $closed; font-size: 12px; font-weight: 500; }
QPushButton[look="done"] { color: $on_accent; background: $accent; border: 2px solid $accent;
    border-radius: 7px; font-size: 12px; font-weight: 600; padding: 0 10px; min-height: 20px; }
QPushButton[look="done"]:focus { border-color: $text; }
"""
)


def form_style(palette: Palette) -> str:
    """The style sheet of the form in the colours of a theme."""
    return _SHEET.substitute(
        panel=palette.panel,
        text=palette.text,
        muted=palette.muted,
        accent=palette.accent,
        on_accent=palette.on_accent,
        field=palette.field,
        line=palette.line,
        closed=palette.closed,
    )
