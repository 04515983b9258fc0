from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.render.picture.export_settings import (
    ExportSettings,
    dpi_of,
    file_name_of,
    spec_of,
    tile_of,
)
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.paper import PAPERS, UnknownPaperError, paper_pixels
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
    choices = ExportSettings(width_px=800, height_px=600, scale=1.5, paper="A0")
    spec = spec_of(choices, "Own", VIEW)
    assert (spec.width_px, spec.height_px, spec.scale, spec.is_paper) == (800, 600, 1.5, False)
    assert dpi_of(choices) == 96


def test_type_has_the_same_size_on_paper_at_every_resolution() -> None:
    for dpi in (150, 300, 600):
        choices = ExportSettings(on_paper=True, paper="A3", dpi=dpi, scale=1.25)
        spec = spec_of(choices, "Own", VIEW)
        assert spec.is_paper
        assert spec.scale == pytest.approx(1.25 * dpi / 96)
        assert spec.width_px / spec.scale == pytest.approx(4961 / (1.25 * 300 / 96), rel=1e-3)
        assert dpi_of(choices) == dpi


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
    assert spec_of(choices, "Own", VIEW).title == "Own"
    assert spec_of(replace(choices, title="Typed"), "Own", VIEW).title == "Typed"
    assert spec_of(replace(choices, title="Typed", with_title=False), "Own", VIEW).title == ""


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
    choices = ExportSettings(form=PictureFormat.PDF, on_paper=True, paper="A1", tile="A4")
    assert tile_of(choices) == PAPERS["A4"]
    assert not spec_of(choices, "Own", VIEW).is_paper  # it grows by what it needs
    for other in ({"form": PictureFormat.PNG}, {"on_paper": False}, {"tile": ""}, {"tile": "B9"}):
        changed = replace(choices, **other)  # type: ignore[arg-type]
        assert tile_of(changed) is None
        assert spec_of(changed, "Own", VIEW).is_paper is changed.on_paper


def test_the_legend_is_drawn_when_it_is_chosen() -> None:
    assert spec_of(ExportSettings(with_legend=True), "Own", VIEW).legend
    assert not spec_of(ExportSettings(), "Own", VIEW).legend
