"""How the form of an event looks, and fields in any form of the panel: like texts there."""

from __future__ import annotations

from string import Template

from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.field_style import GROWING_PX, LINES, TEXTS, field_style, within


def field_rules(palette: Palette, scope: str) -> str:
    """The rules of a style sheet for the fields within what `scope` selects."""
    return f"""
        {field_style(palette, *within(scope))}
        {field_style(palette, *within(scope, TEXTS), room_px=GROWING_PX)}
        {",".join(within(scope, (*LINES, *TEXTS)))} {{ font-size: 12px; }}
        {scope} QComboBox::drop-down {{ border: none; width: 20px; }}
        {scope} QComboBox::down-arrow {{ image: none; }}
        {scope} QComboBox QListView {{
            color: {palette.text}; background: {palette.panel}; border: 1px solid {palette.line};
            outline: none; padding: 4px;
        }}
        {scope} QComboBox QListView::item {{
            min-height: 24px; padding: 0 4px; border-radius: 4px;
        }}
        {scope} QComboBox QListView::item:selected {{
            color: {palette.on_accent}; background: {palette.accent};
        }}
    """


_SHEET = Template(
    """
#event-form QPlainTextEdit[look="title"] { font-size: 22px; font-weight: 600; }
#event-form QLineEdit[look="date"] { font-size: 13px; font-weight: 500; }
#event-form QPlainTextEdit[look="body"] { font-size: 13px; }
QPushButton[look="drop"] { padding-right: 22px; font-size: 12px; text-align: left; }
QPushButton[look="tag"] { color: $text; background: $field; border: 2px solid $field;
    border-radius: 10px; padding: 0 10px; font-size: 12px; min-height: 20px; }
QPushButton[look="tag"]:hover { border-color: $line; }
#lane-list { background: $panel; border: 1px solid $line; border-radius: 7px; }
#lane-list QScrollArea, #lane-list QScrollArea > QWidget > QWidget { background: $panel; }
QLabel[look="fault"] { color: $closed; font-size: 12px; font-weight: 500; }
QPushButton[look="done"] { color: $on_accent; background: $accent; border: 2px solid $accent;
    border-radius: 7px; font-size: 12px; font-weight: 600; padding: 0 10px; min-height: 20px; }
QPushButton[look="done"]:focus { border-color: $text; }
"""
)


def form_style(palette: Palette) -> str:
    """The style sheet of the form in the colours of a theme."""
    rules = field_rules(palette, "#event-form") + field_style(
        palette, "#lane-list QLineEdit", 'QPushButton[look="drop"]'
    )
    return rules + _SHEET.substitute(
        panel=palette.panel,
        text=palette.text,
        muted=palette.muted,
        accent=palette.accent,
        on_accent=palette.on_accent,
        field=palette.field,
        line=palette.line,
        closed=palette.closed,
    )
