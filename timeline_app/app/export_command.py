"""`timeline-app export`: a picture without a window."""

from __future__ import annotations

import argparse
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from timeline_app.app.cli import UsageError
from timeline_app.app.opening import open_to_read
from timeline_app.app.pictures import source_notes
from timeline_app.core.date_input import DateInputError, read_date
from timeline_app.core.dates import OPEN_END, OPEN_START, EdtfDate
from timeline_app.render.description import describe_picture
from timeline_app.render.export_choices import PAPERS, paper_pixels
from timeline_app.render.palette import Theme
from timeline_app.render.picture import (
    PictureContent,
    PictureSpec,
    PictureTooSmallError,
    compose,
)
from timeline_app.render.png import PictureError, image_of, save_png
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.errors import WriteFailed, WriteReason

MAX_SIDE_PX = 100_000
_SIZE = re.compile(r"(\d{1,6})x(\d{1,6})", re.A)
SCREEN_DPI = 96.0
PAPER_DPI = 300.0


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Size in pixels, dots per inch, and how much larger than on a screen things are drawn."""

    width_px: int
    height_px: int
    dpi: float
    scale: float
    is_paper: bool


def words(text: str) -> str:
    """The words of dates, marks and axis in the user's language."""
    return QCoreApplication.translate("words", text)


def dimensions(options: argparse.Namespace) -> Dimensions:
    """The size that the options ask for; raises `UsageError`."""
    if not 0.1 <= options.scale <= 20:
        raise UsageError("--scale must be between 0.1 and 20")
    if options.dpi is not None and not 10 <= options.dpi <= 2400:
        raise UsageError("--dpi must be between 10 and 2400")
    if options.paper:
        return _paper(options)
    if options.portrait:
        raise UsageError("--portrait goes with --paper")
    match = _SIZE.fullmatch(options.size or "1920x1080")
    if not match:
        raise UsageError(f"--size {options.size}: give width and height, like 1920x1080")
    width, height = int(match[1]), int(match[2])
    if not (0 < width <= MAX_SIDE_PX and 0 < height <= MAX_SIDE_PX):
        raise UsageError(f"--size {options.size}: from 1 to {MAX_SIDE_PX} pixels a side")
    return Dimensions(width, height, options.dpi or SCREEN_DPI, options.scale, False)


def _paper(options: argparse.Namespace) -> Dimensions:
    name = next((n for n in PAPERS if n.lower() == options.paper.lower()), None)
    if name is None:
        raise UsageError(f"--paper {options.paper}: one of {', '.join(PAPERS)}")
    dpi = options.dpi or PAPER_DPI
    width, height = paper_pixels(name, dpi, options.portrait)
    return Dimensions(width, height, dpi, dpi / SCREEN_DPI * options.scale, True)


def date_of(option: str, text: str | None) -> EdtfDate | None:
    """The date of an option; raises `UsageError` for none or for two readings."""
    if text is None:
        return None
    try:
        return read_date(text)
    except DateInputError as error:
        if len(error.readings) > 1:
            either = " or ".join(error.readings)
            raise UsageError(f"{option} {text}: this can be read as {either}") from error
        raise UsageError(f"{option} {text}: this is not a date that can be read") from error


def _range(options: argparse.Namespace) -> tuple[float | None, float | None]:
    first, last = date_of("--from", options.from_date), date_of("--to", options.to_date)
    if first is not None and first.earliest == OPEN_START:
        raise UsageError(f"--from {options.from_date}: this date has no start")
    if last is not None and last.latest == OPEN_END:
        raise UsageError(f"--to {options.to_date}: this date has no end")
    from_s = float(first.earliest) if first else None
    until_s = float(last.latest) if last else None
    if from_s is not None and until_s is not None and until_s <= from_s:
        raise UsageError("--to lies before --from")
    return from_s, until_s


def export(options: argparse.Namespace) -> int:
    """Write the picture that the options describe."""
    if not options.out.lower().endswith(".png"):
        raise UsageError(f"{options.out}: pictures are written as .png")
    size = dimensions(options)
    from_s, until_s = _range(options)
    with open_to_read(options.file) as chronology:
        _start_qt()
        _write(chronology, options, size, from_s, until_s)
    return 0


def _start_qt() -> None:
    """Fonts need an application, but no display."""
    if QGuiApplication.instance() is None:
        if sys.platform not in ("win32", "darwin"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _start_qt.application = QGuiApplication([sys.argv[0]])  # type: ignore[attr-defined]


def _write(
    chronology: Chronology,
    options: argparse.Namespace,
    size: Dimensions,
    from_s: float | None,
    until_s: float | None,
) -> None:
    columns = chronology.columns()
    title = chronology.header().title
    content = PictureContent(
        columns, source_notes(chronology, columns, words) if options.sources else None
    )
    spec = PictureSpec(
        size.width_px,
        size.height_px,
        size.scale,
        Theme(options.theme),
        title if options.title else "",
        from_s,
        until_s,
        size.is_paper,
        options.transparent,
        _selected_row(chronology, options.select),
    )
    try:
        picture = compose(content, spec, words)
    except PictureTooSmallError as error:
        raise UsageError("a picture this small has no room for a timeline") from error
    description = describe_picture(content, title, from_s, until_s, words)
    try:
        save_png(image_of(picture, size.dpi, title, description), options.out)
    except PictureError as error:
        raise WriteFailed(Path(options.out), _write_reason(options.out), error.reason) from error


def _selected_row(chronology: Chronology, event_id: str | None) -> int:
    if event_id is None:
        return -1
    key = chronology.key_of(event_id)
    if key is None:
        raise UsageError(f"--select {event_id}: there is no such event")
    return int((chronology.columns().key == key).nonzero()[0][0])


def _write_reason(out: str) -> WriteReason:
    folder = Path(out).absolute().parent
    return WriteReason.FAILED if folder.is_dir() else WriteReason.NO_FOLDER
