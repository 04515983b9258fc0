"""How fields look in the forms of the panel: like the texts that they replace."""

from __future__ import annotations

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
