"""The picture on top of a memo: a timeline of the same events, as wide as the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QMargins
from PySide6.QtGui import QImage

from timeline_app.app.export.picture_content import PictureRecords, as_known_words
from timeline_app.app.load.qt_start import started_qt
from timeline_app.core.memo.blocks import MemoFigure
from timeline_app.core.text.translation import Translate
from timeline_app.core.value import replace
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.png import png_of, png_parts
from timeline_app.render.picture.alt_text import describe_picture
from timeline_app.render.picture.margins import axis_frame
from timeline_app.render.picture.paper import MM_PER_INCH
from timeline_app.render.picture.picture import Picture, PictureContent, PictureSpec, compose
from timeline_app.render.picture.presets import Medium, type_scale
from timeline_app.render.picture.spec import SourceStyle
from timeline_app.scene.lanes.grouping import sorted_by_theme
from timeline_app.storage.chronology.chronology import StoredChronology

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from timeline_app.document.as_known import AsKnown

WIDTH_MM, HEIGHT_MM = 170.0, 141.0
"""With margins, which are cut off: what is left is 160 mm wide. A higher one would be a list."""

DPI = 200.0


def memo_figure(
    chronology: StoredChronology,
    keys: Sequence[int] | npt.NDArray[np.int64] | None,
    translate: Translate,
    as_known: AsKnown | None = None,
    again: Callable[[], None] = lambda: None,
) -> MemoFigure | None:
    """The picture of the events with these keys, or of all; none where none has a date.

    It is for paper, and names no sources, which the memo does, but says which events have no room
    in it. Its description leaves the events to the memo, too. `again` is called often meanwhile.
    Raises `Refused`, and what `again` raises.
    """
    columns = chronology.columns() if as_known is None else as_known.columns
    shown = np.ones(len(columns), np.bool_) if keys is None else np.isin(columns.key, keys)
    if not shown[: columns.dated].any():
        return None
    application = started_qt()
    records = PictureRecords(chronology, translate, as_known)
    content = PictureContent(columns, sorted_by_theme(columns, shown), records)
    left_out = 0 if as_known is None else as_known.number_left_out
    spec = replace(memo_spec(as_known_words(as_known)), left_out=left_out)
    picture = compose(content, spec, translate, again)
    title = chronology.header().title
    said = describe_picture(content, title, None, None, translate, spec.as_known).splitlines()
    count = 1 + bool(title.strip()) + bool(spec.as_known)
    about = About(title, "\n".join(said[:count]), DPI)
    image = without_margins(picture, b"".join(png_of(picture, about)))
    png = b"".join(png_parts(image))
    del application  # until here: without it Qt knows no fonts
    return MemoFigure(png, image.width(), image.height(), about.description)


def memo_spec(as_known: str = "") -> PictureSpec:
    """How the picture of a memo is drawn; `as_known` is the day of which it is, if of a past one.

    What the memo says itself, title, numbers and sources, it does not.
    """
    width, height = (round(side / MM_PER_INCH * DPI) for side in (WIDTH_MM, HEIGHT_MM))
    return PictureSpec(
        width,
        height,
        scale=type_scale(width, height, Medium.PRINT, DPI),
        deck="",
        sources=SourceStyle.NONE,
        as_known=as_known,
    )


def without_margins(picture: Picture, png: bytes) -> QImage:
    """The picture cut off at what is drawn, as it stands in margins of its own."""
    image, scale = QImage.fromData(png), picture.spec.scale
    margin = round(axis_frame(picture.width_px / scale).margin * scale)
    return image.copy(image.rect().marginsRemoved(QMargins(margin, margin, margin, margin)))
