"""The time axis of a figure: two tiers of names above a rule, and lines down through the lanes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline_app.core.text.translation import Translate
from timeline_app.render.marks.axis import AxisTexts
from timeline_app.render.picture.drawing import Drawing, DrawnText, Stroke
from timeline_app.render.picture.lettering import TICK, YEAR, width_of
from timeline_app.scene.time.ticks import Tick, axis_ticks, named, sticky, within
from timeline_app.scene.time.time_scale import TimeScale

AXIS_PX = 46.0
ONE_TIER_PX = 26.0
FINE_BASELINE_PX = 12.0
COARSE_BASELINE_PX = 32.0
"""Above the rule."""


class FigureAxis(NamedTuple):
    """The axis from its own top left corner on, and the lines to be drawn below it."""

    drawing: Drawing
    height: float
    fine: tuple[float, ...]
    coarse: tuple[float, ...]


def axis_of(scale: TimeScale, width: float, translate: Translate) -> FigureAxis:
    """The axis of a time area so many units wide."""
    ticks, texts, drawing = axis_ticks(scale, width), AxisTexts(translate), Drawing()
    height = AXIS_PX if ticks.coarse else ONE_TIER_PX

    def places(tier: Sequence[Tick]) -> list[float]:
        return [scale.x_of(tick.instant_s) for tick in tier]

    fine, coarse = places(ticks.fine), places(ticks.coarse)
    said = [texts.fine(tick) for tick in ticks.fine]
    names = named(ticks.fine, ticks.step, fine, [width_of(word, TICK) for word in said])
    for name in within(names, 0.0, width):
        y = height - FINE_BASELINE_PX
        drawing.runs.append(DrawnText(said[name.tick], name.start, y, TICK, "muted"))
    said = [texts.coarse(tick) for tick in ticks.coarse]
    widths = [width_of(word, YEAR) for word in said]
    names = named(ticks.coarse, 1, coarse, widths)
    for name in sticky(names, coarse, widths, -8.0, width):
        y = height - COARSE_BASELINE_PX
        drawing.runs.append(DrawnText(said[name.tick], name.start, y, YEAR, "text"))
    drawing.strokes += [
        Stroke(x, height - 20, x, height, "hairline") for x in fine if 0 <= x <= width
    ]
    drawing.strokes += [Stroke(x, 0.0, x, height, "line") for x in coarse if 0 <= x <= width]
    drawing.strokes.append(Stroke(0.0, height, width, height, "text", 1.2))
    return FigureAxis(
        drawing,
        height,
        tuple(x for x in fine if 0 <= x <= width and x not in coarse),
        tuple(x for x in coarse if 0 <= x <= width),
    )


def lines_through(
    x: float, role: str, top: float, bottom: float, gaps: Iterable[tuple[float, float]]
) -> list[Stroke]:
    """An upright line that leaves out what stands on it, each gap from one y to another."""
    found, y = [], top
    for start, end in sorted(gaps):
        if start > y:
            found.append(Stroke(x, y, x, min(start, bottom), role))
        y = max(y, end)
    if y < bottom:
        found.append(Stroke(x, y, x, bottom, role))
    return found
