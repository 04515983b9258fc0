"""What the export dialog says of a picture: its size, what it grows to, why there is none."""

from __future__ import annotations

from timeline_app.core.text.translation import Texts
from timeline_app.render.picture.export_settings import ExportSettings, dpi_of, size_of, tile_of
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.pages import Sheets
from timeline_app.render.picture.paper import MM_PER_INCH
from timeline_app.render.picture.picture import Picture, PictureTooSmallError
from timeline_app.widgets.export.preset_list import preset_words

export_texts = Texts("export_texts")


def with_size(pattern: str, width: int, height: int) -> str:
    """A pattern with its width and height filled in."""
    return pattern.replace("{width}", str(width)).replace("{height}", str(height))


def size_words(choices: ExportSettings) -> str:
    """The size that is asked for: in pixels, or of documents in print in millimetres."""
    is_image = choices.form is PictureFormat.PNG
    sides = size_of(choices)
    parts = []
    if is_image or not choices.is_on_paper:
        parts.append(with_size(export_texts.tr("{width} × {height} px"), *sides))
    if choices.is_on_paper:
        parts.append(_paper_words(choices))
        if is_image:
            parts.append(export_texts.tr("{dpi} dpi").replace("{dpi}", str(choices.dpi)))
        else:
            in_mm = [round(side / dpi_of(choices) * MM_PER_INCH) for side in sides]
            parts.append(with_size(export_texts.tr("{width} × {height} mm"), in_mm[0], in_mm[1]))
    return " · ".join(parts)


def _paper_words(choices: ExportSettings) -> str:
    preset = choices.known_preset
    if preset is not None and not preset.paper:
        return preset_words(preset.name)
    turned = export_texts.tr("{paper} landscape")
    if choices.is_portrait:
        turned = export_texts.tr("{paper} portrait")
    return turned.replace("{paper}", preset.paper if preset else choices.paper)


def growth_words(choices: ExportSettings, picture: Picture, sheets: Sheets) -> str:
    """What the picture grows to, if it does, and the sheets that it takes; else nothing."""
    if (tiling := sheets.tiling) is not None and tile_of(choices):
        pattern = export_texts.tr(
            "{n} sheets of {paper}: {rows} rows of {columns}.", "", tiling.sheets
        )
        if tiling.sheets == 1:
            pattern = export_texts.tr("One sheet of {paper}.")
        return (
            pattern.replace("{paper}", choices.tile)
            .replace("{rows}", str(tiling.rows))
            .replace("{columns}", str(tiling.columns))
        )
    if picture.height_px == picture.spec.height_px:
        return ""
    if picture.spec.is_paged and choices.form is not PictureFormat.PNG:
        pattern = export_texts.tr(
            "Grows to {n} {sheet|sheets} for the sources.", "", picture.sheets
        )
    elif picture.sheets > 1:
        pattern = export_texts.tr(
            "Grows to {width} × {height} px, {n} sheets, for the sources.", "", picture.sheets
        )
    else:
        pattern = export_texts.tr("Grows to {width} × {height} px for the sources.")
    return with_size(pattern, picture.width_px, picture.height_px)


def too_small_words(error: PictureTooSmallError) -> str:
    """Why there is no picture of a size that is too small."""
    pattern = export_texts.tr(
        "Too small for a timeline at this scale: it takes {width} × {height} px or more."
    )
    return with_size(pattern, error.least_width_px, error.least_height_px)


def too_large_words(choices: ExportSettings, picture: Picture) -> str:
    """Why there is no picture of a size that is too large."""
    if choices.form is PictureFormat.PNG:
        pattern = export_texts.tr("Too large: no image can have {width} × {height} px.")
    else:
        pattern = export_texts.tr(
            "Too large: no page can be {width} × {height} px, which is more than 5 m."
        )
    return with_size(pattern, picture.width_px, picture.height_px)
