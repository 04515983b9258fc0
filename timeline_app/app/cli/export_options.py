"""What the options of `export` ask for: the size of the picture and the time it shows."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from timeline_app.app.cli.output import print_message
from timeline_app.app.cli.parser import date_of, wrong_value
from timeline_app.app.load.opening import path_of, picture_format
from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import filled, labelled, sentences
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.dates.bounds import Bound, DateShape, EdtfDate
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.evidence.citation import listed
from timeline_app.core.resources import NAME
from timeline_app.core.text.translation import words
from timeline_app.core.value import replace
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
from timeline_app.render.picture.spec import PictureSpec
from timeline_app.scene.lanes.grouping import Arrangement
from timeline_app.storage.errors import Refused

if TYPE_CHECKING:
    from timeline_app.app.load.picture_view import PictureView

_SIZED_BY = ("size", "paper", "preset", "dpi", "portrait", "tile")
_USUAL = {
    "scale": 1.0,
    "theme": "light",
    "group": "lane",
    "detail": "all",
    "sources": "line",
    "legend": True,
    "transparent": False,
    "title": True,
}


def view_of_named(name: str) -> PictureView | None:
    """How a picture that is exported again shows what is in it; None for all other files.

    If it says so in a way that this version does not know, that is said on stderr.
    """
    path = path_of(name)
    try:
        if not picture_format(path):
            return None
        from timeline_app.app.load.picture_view import view_in  # few files are pictures

        read = view_in(path)
    except Refused:
        return None  # it is refused when it is opened
    if read.is_unknown:
        wrong = sentences.tr("how it was looked at can't be read; it is drawn as any other file")
        print_message(f"{NAME}: {labelled(str(path), wrong)}")
    return read.view


class Viewed:
    """What the view of a picture says of what was not told; without a view nothing."""

    def __init__(self, view: PictureView | None, told: set[str]) -> None:
        self._view, self._told = view, told

    def _is_told(self, *names: str) -> bool:
        return self._view is None or not self._told.isdisjoint(names)

    @property
    def range(self) -> tuple[float | None, float | None] | None:
        """The instants that are shown, if it says that."""
        if self._view is None or self._is_told("from_date", "to_date"):
            return None
        return self._view.from_s, self._view.until_s

    @property
    def arrangement(self) -> Arrangement:
        """How the lanes stand, if they are those that it tells of."""
        return (
            Arrangement()
            if self._view is None or self._is_told("group")
            else self._view.arrangement
        )

    def name_events(self, options: argparse.Namespace, is_there: Callable[[str], bool]) -> None:
        """Let the options name the events that stand out, those that there are."""
        if self._view is None:
            return
        if not self._is_told("select") and is_there(self._view.marked):
            options.select = self._view.marked
        if not self._is_told("highlight"):
            options.highlight = [one for one in self._view.highlights if is_there(one)]

    def texts_of(self, spec: PictureSpec) -> PictureSpec:
        """The picture with its texts."""
        view = self._view
        if view is None:
            return spec
        if not self._is_told("headline", "title", "from_date", "to_date"):
            spec = replace(spec, headline=view.headline)
        if not self._is_told("deck", "title"):
            spec = replace(spec, deck=view.deck)
        return spec if self._is_told("as_of") else replace(spec, as_of=view.as_of)


def settled(options: argparse.Namespace, view: PictureView | None, form: PictureFormat) -> Viewed:
    """Let the options say all that was not told, and tell of what they have no word for."""
    told = {name for name, value in vars(options).items() if value is not None}
    if view is not None:
        options.__dict__.update(_of_view(view, told, form))
    for name, usual in _USUAL.items():
        if getattr(options, name) is None:
            setattr(options, name, usual)
    return Viewed(view, told)


def _of_view(view: PictureView, told: set[str], form: PictureFormat) -> dict[str, object]:
    """What a view says of what was not told; one word of a size stands for all of it."""
    values: dict[str, object] = {
        "scale": view.scale,
        "theme": view.theme,
        "group": view.grouping.value,
        "detail": view.detail,
        "sources": view.sources,
        "legend": view.has_legend,
        "transparent": view.is_transparent,
        "credit": view.credit,
        "as_known": view.as_known or None,
    }
    if told.isdisjoint(_SIZED_BY):
        is_in_pixels = not view.preset and not view.paper
        values |= {
            "preset": view.preset or None,
            "paper": None if view.preset else view.paper or None,
            "size": f"{view.width_px}x{view.height_px}" if is_in_pixels else None,
            "portrait": view.is_portrait,
            "dpi": view.dpi,
            "tile": view.tile if form is PictureFormat.PDF and view.tile else None,
        }
    return {name: value for name, value in values.items() if name not in told}


def view_of(options: argparse.Namespace, size: Dimensions) -> PictureView:
    """The choices of a picture, to be put into its file."""
    from timeline_app.app.load.picture_view import VERSION, PictureView

    marked, highlights = options.select or "", tuple(options.highlight or ())
    return PictureView(
        VERSION,
        grouping=Grouping(options.group),
        selection=(marked,) if marked else (),
        marked=marked,
        preset=preset_named(options.preset).name if options.preset else "",
        paper=paper_named(options.paper) if options.paper else "",
        is_portrait=bool(options.portrait),
        width_px=size.width_px,
        height_px=size.height_px,
        dpi=size.dpi,
        scale=options.scale,
        tile=paper_named(options.tile) if options.tile else "",
        highlights=highlights,
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
    from timeline_app.core.dates.parse.dates import interval_between
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
