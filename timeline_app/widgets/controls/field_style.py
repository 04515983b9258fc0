"""How a field looks, wherever it stands: one outline, one ground, one ring."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.render.style.palette import Palette

LINES = ("QLineEdit", "QComboBox", "QAbstractSpinBox")
"""Fields of one line, 28 px high."""
TEXTS = ("QPlainTextEdit",)
GROWING_PX = (5, 7)
"""Above and beside the text of a field that grows, which has no margin of its own."""


def field_style(palette: Palette, *selectors: str, room_px: tuple[int, int] = (3, 7)) -> str:
    """The rules for what these select; so many pixels stand above and beside what is typed."""
    above, beside = room_px

    def each(state: str = "") -> str:
        return ",".join(f"{selector}{state}" for selector in selectors)

    return f"""
        {each()} {{
            background: {palette.panel}; color: {palette.text}; border: 1px solid {palette.line};
            border-radius: 4px; padding: {above}px {beside}px; min-height: 20px;
            placeholder-text-color: {palette.muted};
            selection-background-color: {palette.accent}; selection-color: {palette.on_accent};
        }}
        {each(":hover")} {{ border-color: {palette.decoration}; }}
        {each(":focus")} {{
            border: 2px solid {palette.accent}; padding: {above - 1}px {beside - 1}px;
        }}
        {each(":disabled")} {{ background: {palette.tint}; color: {palette.muted}; }}
    """


def within(scope: str, kinds: Sequence[str] = LINES) -> list[str]:
    """What selects the fields of these kinds within a widget."""
    return [f"{scope} {kind}" for kind in kinds]
