"""How fields look in the forms of the panel: like the texts that they replace."""

from __future__ import annotations

FIELD_KINDS = ("QLineEdit", "QPlainTextEdit")


def field_rules(scope: str, kinds: tuple[str, ...] = FIELD_KINDS) -> str:
    """The rules of a style sheet for these kinds of fields within what `scope` selects.

    Colours stand as `$roles` of the palette, for a `string.Template`.
    """

    def each(state: str = "") -> str:
        return ", ".join(f"{scope} {kind}{state}" for kind in kinds)

    return f"""
{each()} {{ placeholder-text-color: $muted; color: $text; background: $field;
    border: 2px solid $field; border-radius: 4px; padding: 0 6px; font-size: 12px;
    selection-background-color: $accent; selection-color: $on_accent; }}
{scope} QPlainTextEdit {{ border: 2px solid $field; padding: 4px 6px; }}
{each(":hover")} {{ border-color: $line; }}
{each(":focus")} {{ border-color: $accent; background: $panel; }}
"""
