from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.render.formats.test_svg import all_marks
from tests.render.outside import assert_alike, pdf_pages, pdf_text, pixels, run
from tests.render.pictures import (
    columns_of,
    drawn,
    event,
    few_events,
    many_events,
    notes,
    picture_of,
)
from timeline_app.core.text.translation import english
from timeline_app.core.value import replace
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.pdf import pdf_of
from timeline_app.render.picture.pages import sheets_of
from timeline_app.render.picture.picture import Picture, PictureSpec
from timeline_app.render.picture.poster_tiles import MARGIN_MM, OVERLAP_MM
from timeline_app.render.picture.save_file import PictureError
from timeline_app.render.picture.spec import SourceStyle
from timeline_app.render.style.palette import Theme

pytestmark = pytest.mark.usefixtures("qapp")
ABOUT = About("Talks — 秦刚", "In words", 96)
A4 = (210.0, 297.0)
A4_SPEC = PictureSpec(3508, 2480, scale=300 / 96, is_paged=True, headline="Talks — 秦刚")


def written(
    picture: Picture,
    tmp_path: Path,
    about: About = ABOUT,
    tile: tuple[float, float] | None = None,
) -> Path:
    path = tmp_path / "picture.pdf"
    path.write_bytes(pdf_of(sheets_of(picture, about.dpi, tile), about, english))
    return path


def info(path: Path) -> dict[str, str]:
    """What a reader says of the document."""
    pairs = (line.partition(":") for line in run("pdfinfo", path).splitlines())
    return {name.strip(): value.strip() for name, _, value in pairs}


@pytest.mark.parametrize("theme", list(Theme))
def test_poppler_shows_what_our_own_picture_shows(tmp_path: Path, theme: Theme) -> None:
    columns = few_events()
    spec = PictureSpec(1200, 720, headline="Talks", theme=theme, selected_row=2)
    picture = picture_of(columns, spec)
    (page,) = pdf_pages(written(picture, tmp_path))
    assert_alike(page, drawn(picture), tolerance=24.0)


def test_fades_and_outlines_look_the_same_in_poppler(tmp_path: Path) -> None:
    picture = all_marks()
    (page,) = pdf_pages(written(picture, tmp_path))
    assert_alike(page, drawn(picture).copy(page.rect()), tolerance=24.0)


def test_text_can_be_searched_and_is_there_once(tmp_path: Path) -> None:
    columns = columns_of(
        event(0, "Qin Gang 秦刚 removed", "2023-07-25"), event(1, "A visit", "2022-08-02", 1)
    )
    text = pdf_text(written(picture_of(columns, A4_SPEC), tmp_path, replace(ABOUT, dpi=300)))
    assert "秦刚 removed" in text
    assert text.count("A visit") == 1


def test_a_text_is_found_whatever_stands_beside_its_letters(tmp_path: Path) -> None:
    title = "Off at 14:39, 18–19 (A–B) [fi-fl] 3×4 → 秦刚"
    path = written(picture_of(few_events(), PictureSpec(1200, 700, headline=title)), tmp_path)
    text = pdf_text(path)
    assert title in text
    assert "2–3 Aug 2022" in text


def test_fonts_are_embedded(tmp_path: Path) -> None:
    lines = run("pdffonts", written(picture_of(few_events()), tmp_path)).splitlines()[2:]
    assert lines
    assert all(line.split()[-5] == "yes" for line in lines)


def test_title_and_program_are_set(tmp_path: Path) -> None:
    told = info(written(picture_of(few_events()), tmp_path))
    assert told["Title"] == ABOUT.title
    assert told["Creator"] == "Timeline"


def test_a_page_has_the_size_of_its_paper(tmp_path: Path) -> None:
    told = info(written(picture_of(few_events(), A4_SPEC), tmp_path, replace(ABOUT, dpi=300)))
    assert told["Pages"] == "1"
    assert told["Page size"] == "842 x 595 pts (A4)"


def test_sources_flow_on_over_following_pages_and_stand_there_once(tmp_path: Path) -> None:
    columns = many_events(28)
    spec = replace(A4_SPEC, sources=SourceStyle.NUMBERED)
    picture = picture_of(columns, spec, notes(columns))
    path = written(picture, tmp_path, replace(ABOUT, dpi=300))
    pages = [pdf_text(path, page + 1) for page in range(picture.sheets)]
    assert info(path)["Pages"] == str(len(pages))
    assert len(pages) > 1
    assert "Event number 3" in pages[0]
    assert not any("Event number" in page for page in pages[1:])
    assert sum(page.count("Paper 27.1") for page in pages) == 1


def test_what_is_embedded_is_an_attached_file(tmp_path: Path) -> None:
    held = '{"title": "秦刚"}'
    path = written(picture_of(few_events()), tmp_path, replace(ABOUT, embedded=held))
    run("pdfdetach", "-save", "1", "-o", tmp_path / "out.json", path)
    assert (tmp_path / "out.json").read_text("utf-8") == held
    assert "chronology.json" in run("pdfdetach", "-list", path)
    assert "0 embedded files" in run("pdfdetach", "-list", written(all_marks(), tmp_path))


# Tiled over sheets.


@pytest.fixture(scope="module")
def poster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A poster of A1 on fifteen sheets."""
    spec = PictureSpec(9933, 7016, scale=300 / 96, headline="A poster of talks")
    picture = picture_of(many_events(60), spec)
    return written(picture, tmp_path_factory.mktemp("poster"), replace(ABOUT, dpi=300), A4)


def test_a_large_sheet_is_tiled_over_small_ones_with_their_numbers(poster: Path) -> None:
    told = info(poster)
    assert told["Pages"] == "15"
    assert told["Page size"] == "595 x 842 pts (A4)"
    for page in (1, 7, 15):
        assert f"Sheet {page} of 15" in pdf_text(poster, page)


def test_each_title_is_on_the_sheets_that_show_it_alone(poster: Path) -> None:
    titles = [f"Event number {i}" for i in range(60)]
    said = pdf_text(poster)
    found = [len(re.findall(rf"{title}\b(?! \d+ \w+ \d+ \d)", said)) for title in titles]
    assert min(found) >= 1
    assert max(found) <= 4  # at a corner four sheets overlap


def test_sheets_put_together_are_the_picture(tmp_path: Path) -> None:
    dpi = 96
    picture = picture_of(few_events(), PictureSpec(1600, 1400, headline="Talks"))
    path = written(picture, tmp_path, ABOUT, A4)
    sheets = sheets_of(picture, dpi, A4)
    assert sheets.tiling is not None
    tiles = sheets.tiling.tiles(1600 / dpi * 25.4, 1400 / dpi * 25.4)
    whole = drawn(picture)
    pages = pdf_pages(path, dpi)
    assert len(pages) == len(tiles) > 1
    for page, tile in zip(pages, tiles, strict=True):
        inset = 8  # clear of the crop marks, and of what a clip smooths
        x, y, width, height = (
            round(side * dpi / 25.4) for side in (tile.x, tile.y, tile.width, tile.height)
        )
        margin = round(MARGIN_MM * dpi / 25.4)
        width, height = width - 2 * inset, height - 2 * inset
        shown = page.copy(margin + inset, margin + inset, width, height)
        assert_alike(shown, whole.copy(x + inset, y + inset, width, height), tolerance=40.0)


def test_sheets_have_crop_marks_in_their_margins(poster: Path) -> None:
    dpi = 150
    pages = pdf_pages(poster, dpi, most=6)  # a row of sheets, and the first of the next
    assert len(pages) == 6
    corner = round(MARGIN_MM * dpi / 25.4)
    for page in pages:
        above = page.copy(corner - 3, 0, 7, corner - 4)
        beside = page.copy(0, corner - 3, corner - 4, 7)
        for margin in (above, beside):
            assert pixels(margin).max(axis=2).min() < 160
        between = page.copy(corner + 20, 0, round(OVERLAP_MM * dpi / 25.4) - 30, corner - 4)
        assert between.pixelColor(5, 5).name() == "#ffffff"


def test_a_hopeless_size_is_refused() -> None:
    picture = picture_of(few_events(), PictureSpec(1200, 700))
    with pytest.raises(PictureError, match="5 m"):
        pdf_of(sheets_of(picture, 5, None), ABOUT, english)


def test_pages_are_numbered_where_there_are_several(tmp_path: Path) -> None:
    columns = many_events(28)
    about = replace(ABOUT, dpi=300)
    spec = replace(A4_SPEC, sources=SourceStyle.NUMBERED)
    picture = picture_of(columns, spec, notes(columns))
    path = written(picture, tmp_path, about)
    assert picture.sheets > 1
    for page in range(1, picture.sheets + 1):
        text = pdf_text(path, page)
        assert text.count("Page ") == 1
        assert f"Page {page} of {picture.sheets}" in text
    assert "Page " not in pdf_text(written(picture_of(few_events(), A4_SPEC), tmp_path, about))
