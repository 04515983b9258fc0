"""Text broken into lines of a given width."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from timeline_app.render.style.fonts import drawable

LONG_WORD = 20
"""Words longer than this may break after their punctuation, as addresses do."""

_MAY_BREAK = "\u200b"
_WORD = re.compile(rf"\S{{{LONG_WORD + 1},}}")
_BREAKS = re.compile(
    r"(?<=[/?&=_.,;:+-])(?<!:/)(?<!://)(?=[^\s/?&=_.,;:+-])|(?<=[^%])(?=(?:%[0-9A-Fa-f]{2})+)"
)


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def lines_in(text: str, font: QFont, width_px: float) -> tuple[str, ...]:
    """The text on lines no wider than `width_px` pixels; all of it that can be drawn.

    Lines break between words; long addresses break after their punctuation, and what is still
    too wide breaks anywhere. Line ends and tabs count as spaces.
    """
    units = with_breaks(drawable(one_line(text))).encode("utf-16-le", "replace")
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(units.decode("utf-16-le"), font)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        first, length = line.textStart(), line.textLength()
        lines.append(units[2 * first : 2 * (first + length)])  # Qt counts in UTF-16 units
    layout.endLayout()
    return tuple(
        part.decode("utf-16-le", "replace").replace(_MAY_BREAK, "").strip() for part in lines
    )


def with_breaks(text: str) -> str:
    """The text with places to break, of no width, within its long words."""
    return _WORD.sub(lambda word: _BREAKS.sub(_MAY_BREAK, word[0]), text)
