"""The picture of a chronology: a figure, the same for preview, file, clipboard and printer.

`compose` decides all sizes, `draw_picture` draws. No window is involved.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.text.translation import Translate, words
from timeline_app.core.value import Value
from timeline_app.render.picture.axis_figure import axis_figure
from timeline_app.render.picture.drawing import on_white
from timeline_app.render.picture.figure import Figure, Subject, picture_range
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.render.picture.presets import is_list
from timeline_app.render.picture.shown_count import DrawnCounts
from timeline_app.render.picture.spec import PictureContent, PictureSpec, PictureTooSmallError
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette, palette_of

RIGHT, ABOVE_END = 48.0, 14.0
"""From the edges of a sheet to the end of the words that number it, in units of the figure."""

__all__ = [
    "Picture",
    "PictureContent",
    "PictureSpec",
    "PictureTooSmallError",
    "SourceNote",
    "compose",
    "picture_range",
]


class PictureLink(NamedTuple):
    """Where a web address is behind a text, in device pixels from the picture's top left."""

    rect: QRectF
    address: str


class Picture(Value, frozen=True, eq=False):
    """A picture with every size decided; its height may exceed what the spec asked for."""

    spec: PictureSpec
    figure: Figure
    columns: EventColumns
    palette: Palette
    in_range: npt.NDArray[np.int32]
    """The rows of all events of its range, also of those that have no room or weight in it."""

    @property
    def width_px(self) -> int:
        """The width in device pixels."""
        return self.spec.width_px

    @property
    def height_px(self) -> int:
        """The height in device pixels, grown where numbered sources needed it."""
        if self.spec.is_paged:
            return self.sheets * self.spec.height_px
        return max(self.spec.height_px, math.ceil(self.figure.height * self.spec.scale - 0.5))

    @property
    def sheets(self) -> int:
        """How many sheets the picture covers, below each other; 1 where it isn't paged."""
        if not self.spec.is_paged:
            return 1
        return max(1, round(self.figure.height * self.spec.scale / self.spec.height_px))

    @property
    def headline(self) -> tuple[str, ...]:
        """The lines of the headline."""
        return self.figure.headline

    @property
    def counts(self) -> DrawnCounts:
        """How much it shows of its range."""
        return self.figure.counts

    @property
    def not_shown(self) -> int:
        """How many events of the range had no room, or not enough weight."""
        return self.counts.not_shown

    @property
    def texts(self) -> list[str]:
        """All that is written in it, line by line as it is drawn."""
        return [run.text for run in self.figure.drawing.runs]

    @property
    def links(self) -> list[PictureLink]:
        """The web addresses of events and sources, where their texts stand."""
        scale, found = self.spec.scale, []
        for run in self.figure.drawing.runs:
            if run.link:
                r = run.rect
                rect = QRectF(r.x() * scale, r.y() * scale, r.width() * scale, r.height() * scale)
                found.append(PictureLink(rect, run.link))
        return found

    def shown_keys(self) -> list[int]:
        """The keys of the events that it names, in order of time."""
        keys: list[int] = self.columns.key[list(self.figure.rows)].tolist()
        return keys

    def keys_in_range(self) -> list[int]:
        """The keys of all events that it stands on, named or not, in order of time."""
        keys: list[int] = self.columns.key[self.in_range].tolist()
        return keys

    def draw(self, painter: QPainter) -> None:
        """Draw everything; the painter's unit is a device pixel."""
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        if not self.spec.transparent:
            ground = QRectF(0, 0, self.width_px + 1, self.height_px + 1)
            painter.fillRect(ground, QColor(self.palette.canvas))
        painter.scale(self.spec.scale, self.spec.scale)
        self.figure.draw(painter, self.palette)
        painter.restore()


def compose(
    content: PictureContent,
    spec: PictureSpec,
    translate: Translate,
    again: Callable[[], None] = lambda: None,
) -> Picture:
    """Decide the layout of a picture. Raises `PictureTooSmallError`.

    Its type never gets smaller than the specification says: what has no room is left out, the
    least important first, and counted at its foot. `again` is called often meanwhile, and ends it
    by what it raises; it has to where the events are no more as they were.
    """
    make = axis_figure
    if is_list(spec.width_px, spec.height_px):
        from timeline_app.render.picture.list_figure import list_figure as make
    subject = Subject(content, spec, translate, again)
    width, height = spec.width_px / spec.scale, spec.height_px / spec.scale
    try:
        figure = make(subject, width, height)
    except PictureTooSmallError as error:
        raise PictureTooSmallError(
            math.ceil(error.least_width_px * spec.scale),
            math.ceil(error.least_height_px * spec.scale),
        ) from error
    palette = on_white(palette_of(spec.theme))
    if spec.transparent:
        palette = palette._replace(canvas="transparent", tint="transparent")
    return Picture(spec, figure, content.columns, palette, np.sort(subject.in_range))


def height_of(picture: Picture, sheet: int | None) -> int:
    """The height in device pixels of a sheet, counted from 0, or of all of the picture."""
    return picture.height_px if sheet is None else picture.height_px // picture.sheets


def draw_picture(painter: QPainter, picture: Picture, translate: Translate = words) -> None:
    """Draw a picture as it is shown, saved, copied and printed; the unit is a device pixel.

    Each of several sheets has its number.
    """
    picture.draw(painter)
    if picture.sheets == 1:
        return
    pattern = translate(words.mark("Page {page} of {pages}"))
    painter.save()
    painter.scale(picture.spec.scale, picture.spec.scale)
    painter.setFont(font_of(Face.TICK))
    painter.setPen(QColor(picture.palette.muted))
    right = picture.width_px / picture.spec.scale - RIGHT
    height = picture.height_px / picture.sheets / picture.spec.scale
    for page in range(1, picture.sheets + 1):
        said = pattern.format(page=page, pages=picture.sheets)
        width = QFontMetricsF(painter.font()).horizontalAdvance(said)
        painter.drawText(QPointF(right - width, page * height - ABOVE_END), said)
    painter.restore()
