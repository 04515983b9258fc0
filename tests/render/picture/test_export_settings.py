from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import (
    ExportSettings,
    dpi_of,
    file_name_of,
    spec_of,
    tile_of,
)
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.paper import PAPERS, UnknownPaperError, paper_pixels
from timeline_app.render.picture.presets import (
    PRESETS,
    Medium,
    UnknownPresetError,
    preset_named,
    type_scale,
)
from timeline_app.render.picture.spec import DetailLevel, SourceStyle
from timeline_app.render.style.palette import Theme

VIEW = (1.0, 2.0)


@pytest.mark.parametrize(
    ("name", "dpi", "portrait", "size"),
    [
        ("A3", 300, False, (4961, 3508)),
        ("A4", 300, True, (2480, 3508)),
        ("a5", 150, False, (1240, 874)),
        ("A0", 600, True, (19866, 28087)),
        ("Letter", 300, True, (2550, 3300)),
        ("TABLOID", 150, False, (2550, 1650)),
    ],
)
def test_paper_has_its_size_in_pixels(
    name: str, dpi: int, portrait: bool, size: tuple[int, int]
) -> None:
    assert paper_pixels(name, dpi, portrait) == size


def test_an_unknown_paper_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UnknownPaperError, match="A5, A4, A3") as caught:
        paper_pixels("B4", 300, False)
    assert caught.value.name == "B4"
    assert all(name in str(caught.value) for name in PAPERS)


def test_pixels_are_taken_as_they_are() -> None:
    choices = ExportSettings(preset="", width_px=1600, height_px=900, scale=1.5, paper="A0")
    spec = spec_of(choices, "Own", VIEW)
    assert (spec.width_px, spec.height_px, spec.is_paged) == (1600, 900, False)
    assert spec.scale == pytest.approx(1.5 * 14 / 12)  # the least type of a slide, enlarged
    assert dpi_of(choices) == 96


def test_type_has_the_same_size_on_paper_at_every_resolution() -> None:
    for dpi in (150, 300, 600):
        choices = ExportSettings(preset="", on_paper=True, paper="A3", dpi=dpi, scale=1.25)
        spec = spec_of(choices, "Own", VIEW)
        assert spec.is_paged
        assert spec.width_px / spec.scale == pytest.approx(1600 / 1.25, rel=1e-3)
        assert dpi_of(choices) == dpi


@pytest.mark.parametrize(
    ("name", "size", "dpi"),
    [
        ("slide", (1920, 1080), 96),
        ("column", (1004, 1535), 300),
        ("page", (2008, 1535), 300),
        ("A4", (3508, 2480), 300),
        ("A3", (4961, 3508), 300),
        ("Letter", (3300, 2550), 300),
        ("square", (1080, 1080), 96),
        ("portrait", (1080, 1350), 96),
        ("story", (1080, 1920), 96),
    ],
)
def test_a_preset_has_its_size_and_keeps_it(name: str, size: tuple[int, int], dpi: int) -> None:
    choices = ExportSettings(preset=name)
    spec = spec_of(choices, "Own", VIEW)
    assert (spec.width_px, spec.height_px) == size
    assert (dpi_of(choices), spec.is_paged) == (dpi, True)
    assert preset_named(name.upper()) is PRESETS[name]


def test_presets_are_all_that_there_are() -> None:
    names = "slide column page A4 A3 Letter square portrait story"
    assert " ".join(PRESETS) == names
    with pytest.raises(UnknownPresetError, match="slide, column, page"):
        preset_named("poster")


@given(
    st.integers(200, 8000), st.integers(200, 8000), st.sampled_from(Medium), st.integers(72, 600)
)
def test_type_is_never_smaller_than_its_medium_can_bear(
    width: int, height: int, medium: Medium, dpi: int
) -> None:
    scale = type_scale(width, height, medium, dpi)
    smallest_px = scale * (22 if width < 1.2 * height else 12)
    least = {Medium.PRINT: 7 / 72 * dpi, Medium.SLIDE: 14.0, Medium.SOCIAL: 22.0}[medium]
    assert smallest_px >= least * (1 - 1e-9)


def test_a_slide_is_drawn_larger_with_its_pixels() -> None:
    assert type_scale(1920, 1080, Medium.SLIDE, 96) == pytest.approx(1.2)
    assert type_scale(3840, 2160, Medium.SLIDE, 96) == pytest.approx(2.4)


def test_the_range_is_the_view_or_all() -> None:
    spec = spec_of(ExportSettings(), "Own", VIEW)
    assert (spec.from_s, spec.until_s) == VIEW
    for whole in (
        spec_of(ExportSettings(whole_range=True), "Own", VIEW),
        spec_of(ExportSettings(), "Own", None),
    ):
        assert (whole.from_s, whole.until_s) == (None, None)


def test_the_title_is_the_one_typed_the_chronologys_or_none() -> None:
    choices = ExportSettings()
    assert spec_of(choices, "Own", VIEW).headline == "Own"
    assert spec_of(replace(choices, headline="Typed"), "Own", VIEW).headline == "Typed"
    bare = replace(choices, headline="Typed", deck="More", with_title=False)
    assert (spec_of(bare, "Own", VIEW).headline, spec_of(bare, "Own", VIEW).deck) == ("", "")
    assert spec_of(choices, "Own", VIEW).deck is None  # range and numbers
    assert spec_of(replace(choices, deck="More"), "Own", VIEW).deck == "More"


def test_more_than_five_highlights_are_refused() -> None:
    assert spec_of(ExportSettings(), "Own", VIEW, (1, 2, 3, 4, 5)).highlights == (1, 2, 3, 4, 5)
    with pytest.raises(ValueError, match="6 highlights: 5 at most"):
        spec_of(ExportSettings(), "Own", VIEW, (1, 2, 3, 4, 5, 6))


def test_what_is_said_of_the_picture_is_taken_over() -> None:
    choices = ExportSettings(
        credit="A. Author",
        as_of="27 Nov 2026",
        detail=DetailLevel.CENTRAL,
        sources=SourceStyle.NONE,
    )
    spec = spec_of(choices, "Own", VIEW)
    assert (spec.credit, spec.as_of) == ("A. Author", "27 Nov 2026")
    assert (spec.detail, spec.sources) == (DetailLevel.CENTRAL, SourceStyle.NONE)
    assert DetailLevel.ALL.least_importance < DetailLevel.USUAL.least_importance
    assert DetailLevel.USUAL.least_importance < DetailLevel.CENTRAL.least_importance


def test_look_is_taken_over() -> None:
    spec = spec_of(ExportSettings(theme=Theme.DARK, is_transparent=True), "Own", VIEW)
    assert spec.theme is Theme.DARK
    assert spec.transparent


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("U.S.–China diplomacy, 2022–23", "U.S.–China diplomacy, 2022–23"),
        ('a/b\\c:d*e?f"g<h>i|j\x00k', "a-b-c-d-e-f-g-h-i-j-k"),
        ("  ..hidden.. ", "hidden"),
        ("///", "timeline"),
        ("", "timeline"),
        ("秦刚", "秦刚"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_title_becomes_the_name_of_a_file(title: str, name: str) -> None:
    assert file_name_of(title) == name


def test_only_a_pdf_on_paper_is_laid_over_sheets() -> None:
    choices = ExportSettings(
        preset="", form=PictureFormat.PDF, on_paper=True, paper="A1", tile="A4"
    )
    assert tile_of(choices) == PAPERS["A4"]
    assert not spec_of(choices, "Own", VIEW).is_paged  # it grows by what it needs
    for other in ({"form": PictureFormat.PNG}, {"on_paper": False}, {"tile": ""}, {"tile": "B9"}):
        changed = replace(choices, **other)  # type: ignore[arg-type]
        assert tile_of(changed) is None
        assert spec_of(changed, "Own", VIEW).is_paged is changed.on_paper


def test_the_legend_is_drawn_when_it_is_chosen() -> None:
    assert spec_of(ExportSettings(), "Own", VIEW).legend
    assert not spec_of(ExportSettings(with_legend=False), "Own", VIEW).legend
