"""What of `export` was not told: as the picture that is exported again has it, else as usual."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_app.app.cli.output import print_message
from timeline_app.app.cli.parser import labelled
from timeline_app.app.load.opening import path_of
from timeline_app.app.load.pictures import picture_format
from timeline_app.app.messages.sentences import sentences
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.resources import NAME
from timeline_app.core.value import replace
from timeline_app.render.formats.writers import PictureFormat
from timeline_app.render.picture.paper import paper_named
from timeline_app.render.picture.presets import preset_named
from timeline_app.render.picture.spec import PictureSpec
from timeline_app.scene.lanes.arrangement import Arrangement
from timeline_app.storage.errors import Refused

if TYPE_CHECKING:
    from timeline_app.app.cli.export_options import Dimensions
    from timeline_app.app.load.picture_view import PictureView

_SIZE = ("size", "paper", "preset", "dpi", "portrait", "tile")
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
    if told.isdisjoint(_SIZE):
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
