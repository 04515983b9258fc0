from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from tests.render.outside import assert_alike, pixels, run, svg_image
from tests.render.pictures import (
    columns_of,
    drawn,
    event,
    few_events,
    many_events,
    notes,
    picture_of,
)
from timeline_app.core.records.records import Status
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.svg import svg_of
from timeline_app.render.picture.picture import Picture, PictureSpec
from timeline_app.render.style.palette import Theme

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"
ABOUT = About("Talks <& 秦刚>", "First line\nSecond line", 96)


def written(picture: Picture, tmp_path: Path, about: About = ABOUT) -> Path:
    path = tmp_path / "picture.svg"
    path.write_bytes(svg_of(picture, about))
    return path


def texts(path: Path) -> list[str]:
    """All texts of the picture, as an editor or a search finds them."""
    root = ElementTree.parse(path).getroot()
    return ["".join(element.itertext()).strip() for element in root.iter(f"{SVG}text")]


def all_marks() -> Picture:
    """Every kind of mark: soft, fading, hollow, dashed, open, in doubt, and states."""
    columns = columns_of(
        event(0, "A month", "2022-03"),
        event(1, "About a month", "2022-05~/2022-08~", 1),
        event(2, "Called off, without an end", "2022-06-01/..", 2, status=Status.CANCELLED),
        event(3, "Planned", "2022-04-01/2022-07-01", 2, status=Status.PLANNED),
        event(4, "A doubtful day", "2022-02-10?", 1),
        event(5, "Goes on", "2022-09-05/..", 0),
        event(6, "open", "2022-03-01/2022-06-01", 1, channel="Talks"),
        event(7, "suspended", "2022-06-02/..", 1, channel="Talks"),
        event(8, "Not held", "2022-08-20", 0, status=Status.NOT_HELD),
    )
    return picture_of(columns, PictureSpec(1200, 700))


@pytest.mark.parametrize("theme", list(Theme))
def test_librsvg_shows_what_our_own_picture_shows(tmp_path: Path, theme: Theme) -> None:
    columns = few_events()
    spec = PictureSpec(1200, 700, headline="Talks", theme=theme, selected_row=2)
    picture = picture_of(columns, spec, notes(columns))
    assert_alike(svg_image(written(picture, tmp_path)), drawn(picture))


def test_every_mark_looks_the_same_in_librsvg(tmp_path: Path) -> None:
    picture = all_marks()
    assert_alike(svg_image(written(picture, tmp_path)), drawn(picture))


def test_a_crowded_figure_is_shapes_and_looks_the_same(tmp_path: Path) -> None:
    picture = picture_of(many_events(6_000), PictureSpec(1200, 700))
    path = written(picture, tmp_path)
    assert "<image" not in path.read_text("utf-8")
    assert_alike(svg_image(path), drawn(picture))


def test_a_transparent_picture_looks_the_same_and_has_no_ground(tmp_path: Path) -> None:
    columns = few_events()
    picture = picture_of(columns, PictureSpec(1200, 700, transparent=True), notes(columns))
    image = svg_image(written(picture, tmp_path))
    assert_alike(image, drawn(picture), tolerance=20.0)
    assert image.pixelColor(3, 3).alpha() == 0


def test_texts_are_texts_and_title_and_description_are_set(tmp_path: Path) -> None:
    path = written(picture_of(few_events()), tmp_path)
    assert {"A visit", "Leaders meet", "Drills"} <= set(texts(path))
    root = ElementTree.parse(path).getroot()
    assert root.findtext(f"{SVG}title") == ABOUT.title
    assert root.findtext(f"{SVG}desc") == ABOUT.description


def test_it_looks_the_same_whatever_faces_are_installed(tmp_path: Path) -> None:
    spec = PictureSpec(1200, 700, headline="Talks — 秦刚 ‘fi’")
    path = written(picture_of(few_events(), spec), tmp_path)
    without = svg_image(path)
    run("rsvg-convert", path, "-o", tmp_path / "with.png")
    assert without == QImage(str(tmp_path / "with.png"))
    assert path.read_text("utf-8").count("<image") == 0


def test_letters_made_of_shapes_that_overlap_are_filled(tmp_path: Path) -> None:
    picture = picture_of(few_events(), PictureSpec(1200, 700, headline="+++ttt" * 8))
    ink = [
        255.0 - pixels(image.copy(0, 0, 1200, 60)).mean()
        for image in (svg_image(written(picture, tmp_path)), drawn(picture))
    ]
    # Where shapes that overlap are holes, a tenth of the ink is gone.
    assert ink[0] == pytest.approx(ink[1], rel=0.05)


@pytest.mark.parametrize(
    "title",
    ["<b>&amp;</b>", "]]><script>alert(1)</script>", "a\x01b\x0cc\x1b", "half \ud83d", "x\ufffey"],
)
def test_any_title_gives_an_svg_that_can_be_read(tmp_path: Path, title: str) -> None:
    columns = columns_of(event(0, title, "2022-03-04"))
    path = written(
        picture_of(columns, PictureSpec(800, 400, headline=title)),
        tmp_path,
        About(title, title, 96, json.dumps({"title": title})),
    )
    root = ElementTree.parse(path).getroot()
    assert not list(root.iter(f"{SVG}script"))


def test_nothing_is_taken_from_elsewhere(tmp_path: Path) -> None:
    columns = few_events()
    text = written(picture_of(columns, None, notes(columns)), tmp_path).read_text("utf-8")
    inside = re.sub(r">[^<]*<|xmlns(:xlink)?=\"[^\"]*\"", "><", text)
    assert "http" not in inside
    assert all(aim.startswith("#g") for aim in re.findall(r'href="([^"]*)"', inside))
    assert all(url.startswith("url(#") for url in re.findall(r"url\([^)]*", inside))


def test_the_size_in_millimetres_is_that_of_the_paper(tmp_path: Path) -> None:
    picture = picture_of(few_events(), PictureSpec(3508, 2480, scale=300 / 96, is_paged=True))
    root = ElementTree.parse(written(picture, tmp_path, About("", "", 300))).getroot()
    width, height = root.attrib["width"], root.attrib["height"]
    assert width.endswith("mm")
    assert float(width[:-2]) == pytest.approx(297, abs=0.1)
    assert float(height[:-2]) == pytest.approx(210, abs=0.1)


def test_what_is_embedded_can_be_taken_out_again(tmp_path: Path) -> None:
    held = json.dumps({"title": "<秦刚> & co"}, ensure_ascii=False)
    path = written(picture_of(few_events()), tmp_path, About("Talks", "", 96, held))
    root = ElementTree.parse(path).getroot()
    (element,) = root.iter(f"{SVG}metadata")
    assert element.attrib["id"] == "chronology"
    assert element.text == held
    assert not list(ElementTree.parse(written(all_marks(), tmp_path)).iter(f"{SVG}metadata"))


def test_a_picture_of_very_many_events_stays_small(tmp_path: Path) -> None:
    few, many = (picture_of(many_events(n), PictureSpec(1200, 700)) for n in (300, 12_000))
    assert len(svg_of(many, ABOUT)) < 3 * len(svg_of(few, ABOUT))
