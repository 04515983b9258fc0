"""How the form of an event looks, and fields in any form of the panel: like texts there."""

from __future__ import annotations

from string import Template

from timeline_app.render.style.palette import Palette

_KINDS = ("QLineEdit", "QPlainTextEdit", "QComboBox")


def field_rules(scope: str) -> str:
    """The rules of a style sheet for the fields within what `scope` selects.

    Colours stand as `$roles` of the palette, for a `string.Template`.
    """

    def each(state: str = "") -> str:
        return ", ".join(f"{scope} {kind}{state}" for kind in _KINDS)

    return f"""
{each()} {{ placeholder-text-color: $muted; color: $text; background: $field;
    border: 2px solid $field; border-radius: 4px; padding: 0 6px; font-size: 12px;
    selection-background-color: $accent; selection-color: $on_accent; }}
{scope} QPlainTextEdit {{ border: 2px solid $field; padding: 4px 6px; }}
{each(":hover")} {{ border-color: $line; }}
{each(":focus")} {{ border-color: $accent; background: $panel; }}
{scope} QComboBox::drop-down {{ border: none; width: 20px; }}
{scope} QComboBox::down-arrow {{ image: none; }}
{scope} QComboBox QListView {{ color: $text; background: $panel; border: 1px solid $line;
    outline: none; padding: 4px; }}
{scope} QComboBox QListView::item {{ min-height: 24px; padding: 0 4px; border-radius: 4px; }}
{scope} QComboBox QListView::item:selected {{ color: $on_accent; background: $accent; }}
"""


_SHEET = Template(
    field_rules("#event-form")
    + """
#event-form QLineEdit { padding: 0 4px; }
#event-form QPlainTextEdit[look="title"] { font-size: 22px; font-weight: 600; }
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
