"""What the options of `export` ask for: the size of the picture and the time it shows."""

from __future__ import annotations

import argparse
import re

import msgspec

from timeline_app.app.cli.parser import date_of, wrong_value
from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import filled, sentences
from timeline_app.core.dates.bounds import Bound, DateShape, EdtfDate
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import words
from timeline_app.render.formats.writers import PictureFormat, outgrows
from timeline_app.render.picture.paper import (
    PAPERS,
    SCREEN_DPI,
    UnknownPaperError,
    paper_named,
    paper_pixels,
)
from timeline_app.render.picture.presets import (
    PRESETS,
    PRINT_DPI,
    Medium,
    UnknownPresetError,
    preset_named,
    type_scale,
)

LEAST_SCALE, MOST_SCALE = 0.1, 20.0
LEAST_DPI, MOST_DPI = 10.0, 2400.0
_SIZE = re.compile(r"(\d{1,6})[x×](\d{1,6})", re.A | re.I)


class Dimensions(msgspec.Struct, frozen=True):
    """Size in pixels, dots per inch, device pixels to a unit, and whether it keeps its size."""

    width_px: int
    height_px: int
    dpi: float
    scale: float
    is_paged: bool


def dimensions(options: argparse.Namespace, form: PictureFormat) -> Dimensions:
    """The size that the options ask for; raises `UsageError`."""
    _check("--scale", options.scale, LEAST_SCALE, MOST_SCALE)
    if options.dpi is not None:
        _check("--dpi", options.dpi, LEAST_DPI, MOST_DPI)
    if options.preset:
        size = _of_preset(options)
    else:
        size = _on_paper(options) if options.paper else _in_pixels(options)
    if outgrows(form, size.width_px, size.height_px, size.dpi):
        pattern = sentences.tr("a picture of {width} × {height} pixels is too large")
        width, height = f"{size.width_px}", f"{size.height_px}"
        raise UsageError(filled(pattern, width=width, height=height))
    return size


def tile_of(options: argparse.Namespace, form: PictureFormat) -> tuple[float, float] | None:
    """The sides of the sheets to lay the picture over, in millimetres; raises `UsageError`."""
    if options.tile is None:
        return None
    if form is not PictureFormat.PDF:
        raise UsageError(sentences.tr("--tile goes with a .pdf"))
    return PAPERS[_paper("--tile", options.tile)]


def _paper(option: str, name: str) -> str:
    """The name of a paper as it is known; raises `UsageError`."""
    try:
        return paper_named(name)
    except UnknownPaperError as error:
        names = listed(PAPERS, words)
        raise UsageError(
            wrong_value(option, name, filled(sentences.tr("one of {names}"), names=names))
        ) from error


def _check(option: str, number: float, least: float, most: float) -> None:
    if not least <= number <= most:  # so that NaN is refused too
        pattern = sentences.tr("{option} {number}: from {least} to {most}")
        numbers = {"number": f"{number:g}", "least": f"{least:g}", "most": f"{most:g}"}
        raise UsageError(filled(pattern, option=option, **numbers))


def _in_pixels(options: argparse.Namespace) -> Dimensions:
    if options.portrait:
        raise UsageError(sentences.tr("--portrait goes with --paper"))
    match = _SIZE.fullmatch(options.size or "1920x1080")
    width, height = (int(match[1]), int(match[2])) if match else (0, 0)
    if not width or not height:
        raise UsageError(
            wrong_value("--size", options.size, sentences.tr("width and height, like 1920x1080"))
        )
    dpi = options.dpi or SCREEN_DPI
    return _sized((width, height), Medium.SLIDE, dpi, options.scale, is_paged=False)


def _on_paper(options: argparse.Namespace) -> Dimensions:
    dpi = options.dpi or PRINT_DPI
    size = paper_pixels(_paper("--paper", options.paper), dpi, options.portrait)
    # What is laid over other sheets grows by what it needs, not by whole ones.
    return _sized(size, Medium.PRINT, dpi, options.scale, is_paged=options.tile is None)


def _of_preset(options: argparse.Namespace) -> Dimensions:
    try:
        preset = preset_named(options.preset)
    except UnknownPresetError as error:
        pattern = sentences.tr("one of {names}")
        reason = filled(pattern, names=listed(PRESETS, words))
        raise UsageError(wrong_value("--preset", options.preset, reason)) from error
    if options.portrait and not preset.paper:
        raise UsageError(sentences.tr("--portrait goes with --paper"))
    dpi = options.dpi or preset.dpi_of()
    size = preset.size_px(dpi, upright=options.portrait)
    return _sized(size, preset.medium, dpi, options.scale, is_paged=options.tile is None)


def _sized(
    size: tuple[int, int], medium: Medium, dpi: float, enlarged: float, *, is_paged: bool
) -> Dimensions:
    return Dimensions(*size, dpi, type_scale(*size, medium, dpi) * enlarged, is_paged)


def shown_range(options: argparse.Namespace) -> tuple[float | None, float | None]:
    """The first and the last instant to show, in seconds, where given; raises `UsageError`."""
    first, last = _ends(options)
    if first and DateShape.unpacked(first.shape).start_bound is not Bound.KNOWN:
        raise UsageError(
            wrong_value("--from", options.from_date, sentences.tr("this date has no start"))
        )
    if last and DateShape.unpacked(last.shape).end_bound is not Bound.KNOWN:
        raise UsageError(wrong_value("--to", options.to_date, sentences.tr("this date has no end")))
    from_s = float(first.earliest) if first else None
    until_s = float(last.latest) if last else None
    if from_s is not None and until_s is not None and until_s <= from_s:
        raise UsageError(sentences.tr("--to lies before --from"))
    return from_s, until_s


def title_of(options: argparse.Namespace, own_title: str) -> str:
    """The title of the picture: the chronology's, for the time that is shown of it."""
    if options.from_date is None and options.to_date is None:
        return own_title
    # What reads dates as people write them is loaded only where some are given.
    from timeline_app.core.dates.parse.range_input import interval_between
    from timeline_app.render.picture.export_settings import title_of_interval

    interval = interval_between(*_ends(options))
    return own_title if interval is None else title_of_interval(own_title, interval)


def _ends(options: argparse.Namespace) -> tuple[EdtfDate | None, EdtfDate | None]:
    return date_of("--from", options.from_date), date_of("--to", options.to_date)


def as_of_words(text: str | None) -> str:
    """A date as the foot of a picture has it, empty without one; raises `UsageError`."""
    date = date_of("--as-of", text)
    if date is None:
        return ""
    return date_words(date.earliest, date.latest, date.shape, words, DateStyle.LONG)
