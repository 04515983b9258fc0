"""What is chosen in the export dialog as the view of a picture, and the other way round."""

from __future__ import annotations

from timeline_app.app.load.picture_view import VERSION, PictureView
from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import ExportSettings, dpi_of, size_of, tile_of
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.presets import PRESETS
from timeline_app.render.picture.spec import DetailLevel, SourceStyle
from timeline_app.render.style.palette import Theme


def view_of(choices: ExportSettings) -> PictureView:
    """The size that is chosen, what stands out, and the dates as they were typed."""
    width_px, height_px = size_of(choices)
    preset = choices.preset if choices.known_preset else ""
    is_on_paper = choices.on_paper and not preset
    return PictureView(
        VERSION,
        dates=choices.dates if choices.by_dates else "",
        preset=preset,
        paper=choices.paper if is_on_paper else "",
        is_portrait=choices.is_portrait,
        width_px=width_px,
        height_px=height_px,
        dpi=dpi_of(choices),
        scale=choices.scale,
        tile=choices.tile if tile_of(choices) else "",
        highlights=choices.highlights,
    )


def choices_of(view: PictureView, usual: ExportSettings, name: str, title: str) -> ExportSettings:
    """The choices that a picture was made with, to begin with them again.

    `name` is that of its file, which says its format, and `title` the chronology's own. What a view
    does not tell is as `usual`.
    """
    has_title = bool(view.headline) or view.deck != ""
    sizes = {"width_px": view.width_px, "height_px": view.height_px}
    if view.preset in PRESETS or view.paper:
        sizes = {"dpi": round(view.dpi)}
    return replace(
        usual,
        form=PictureFormat.of(name) or usual.form,
        whole_range=view.is_whole,
        by_dates=bool(view.dates),
        dates=view.dates,
        only_selected=False,
        with_mark=bool(view.marked),
        preset=view.preset,
        on_paper=bool(view.paper),
        paper=view.paper or usual.paper,
        is_portrait=view.is_portrait,
        tile=view.tile,
        scale=view.scale,
        theme=Theme(view.theme),
        with_title=has_title,
        headline="" if view.headline == title else view.headline,
        deck=view.deck or "",
        credit=view.credit,
        as_of=view.as_of,
        detail=DetailLevel(view.detail),
        sources=SourceStyle(view.sources),
        highlights=view.highlights,
        with_legend=view.has_legend,
        with_embedded=True,
        is_transparent=view.is_transparent,
        **sizes,
    )
