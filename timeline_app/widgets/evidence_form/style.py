"""How the forms of evidence look: calm fields in the frame of a card."""

from __future__ import annotations

from string import Template

from timeline_app.render.style.palette import Palette
from timeline_app.widgets.event_form.style import field_rules

_SHEET = Template(
    """
QFrame[look="form"] { background: $panel; border: 1px solid $accent; border-radius: 7px; }
QFrame[look="form"] QLabel[look="fault"] { color: $closed; font-size: 12px; font-weight: 500; }
QPushButton[look="quiet"] { color: $muted; background: transparent;
    border: 2px solid transparent; border-radius: 4px; font-size: 12px; font-weight: 500;
    padding: 0 6px; min-height: 20px; }
QPushButton[look="quiet"]:hover { color: $text; background: $field; border-color: $field; }
QPushButton[look="quiet"]:focus { border-color: $accent; }
"""
)


def evidence_style(palette: Palette) -> str:
    """The style sheet of forms and of the buttons of cards, in the colours of a theme."""
    return field_rules(palette, 'QFrame[look="form"]') + _SHEET.substitute(
        panel=palette.panel,
        text=palette.text,
        muted=palette.muted,
        accent=palette.accent,
        on_accent=palette.on_accent,
        field=palette.field,
        line=palette.line,
        closed=palette.closed,
    )
