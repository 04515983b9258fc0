"""The top of a figure: accent rule, headline and deck."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.render.picture.drawing import Drawing, FilledBox
from timeline_app.render.picture.lettering import balanced_lines, lines_of, metrics_of
from timeline_app.render.picture.margins import Frame

RULE_GAP_PX = 12.0
DECK_GAP_PX = 8.0


class FigureHead(NamedTuple):
    """What stands at the top, and where it ends; `lines` are those of the headline."""

    drawing: Drawing
    lines: tuple[str, ...]
    bottom: float


def head_of(headline: str, deck: str, width: float, frame: Frame) -> FigureHead:
    """The top of a figure so many units wide; without a headline it has no rule either."""
    drawing, room = Drawing(), width - 2 * frame.margin
    y = frame.margin * 0.8
    lines = balanced_lines(headline, frame.headline, room, frame.most_headline_lines)
    if lines:
        drawing.boxes.append(FilledBox(frame.margin, y, *frame.rule, "text"))
        y += frame.rule[1] + RULE_GAP_PX * frame.headline.size_px / 30
        first = y + metrics_of(frame.headline).ascent()
        drawing.write(lines, frame.margin, first, frame.headline_pitch, frame.headline)
        y += len(lines) * frame.headline_pitch
    deck_lines = lines_of(deck, frame.deck, room, frame.most_deck_lines)
    if deck_lines:
        y += DECK_GAP_PX if lines else 0.0
        first = y + metrics_of(frame.deck).ascent()
        drawing.write(deck_lines, frame.margin, first, frame.deck_pitch, frame.deck, "muted")
        y += len(deck_lines) * frame.deck_pitch
    return FigureHead(drawing, lines, y)
