"""A picture of several sheets is a file for each in PNG and SVG, and one as PDF."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from tests.render.outside import assert_alike, svg_image
from tests.render.pictures import drawn, many_events, notes, picture_of
from timeline_app.core.text.translation import english
from timeline_app.render.formats.writers import About, PictureFormat, files_of, picture_parts
from timeline_app.render.picture.picture import Picture, PictureSpec
from timeline_app.render.picture.save_file import sheet_path
from timeline_app.render.picture.spec import SourceStyle

pytestmark = pytest.mark.usefixtures("qapp")
ABOUT = About("Talks", "In words", 96)


@pytest.fixture
def paged(qapp: object) -> Picture:
    columns = many_events(28)
    spec = PictureSpec(
        1240, 874, scale=150 / 96, is_paged=True, headline="Talks", sources=SourceStyle.NUMBERED
    )
    picture = picture_of(columns, spec, notes(columns))
    assert picture.sheets > 1
    return picture


def written(picture: Picture, form: PictureFormat, sheet: int, path: Path) -> Path:
    parts = picture_parts(picture, form, ABOUT, english, None, sheet)
    path.write_bytes(b"".join(parts))
    return path


def test_sheets_of_images_put_together_are_the_picture(paged: Picture, tmp_path: Path) -> None:
    whole = drawn(paged)
    assert files_of(paged, PictureFormat.PNG) == paged.sheets
    for sheet in range(paged.sheets):
        image = QImage(str(written(paged, PictureFormat.PNG, sheet, tmp_path / "a.png")))
        assert (image.width(), image.height()) == (1240, 874)
        form = image.format()
        assert image == whole.copy(0, sheet * 874, 1240, 874).convertToFormat(form)


def test_each_drawing_has_what_its_sheet_shows_and_no_more(paged: Picture, tmp_path: Path) -> None:
    whole, said = drawn(paged), []
    for sheet in range(files_of(paged, PictureFormat.SVG)):
        path = written(paged, PictureFormat.SVG, sheet, tmp_path / "a.svg")
        image = svg_image(path)
        assert_alike(image, whole.copy(0, sheet * 874, image.width(), image.height()), 24.0)
        texts = ElementTree.parse(path).getroot().iter("{http://www.w3.org/2000/svg}text")
        said.append({"".join(text.itertext()) for text in texts})
        assert f"Page {sheet + 1} of {paged.sheets}" in said[-1]
    assert sum("Event number 3" in texts for texts in said) == 1


def test_a_document_holds_all_sheets(paged: Picture) -> None:
    assert files_of(paged, PictureFormat.PDF) == 1


def test_the_first_sheet_has_the_name_that_was_chosen() -> None:
    paths = [sheet_path(Path("in") / "out.v2.png", sheet) for sheet in range(3)]
    assert [path.name for path in paths] == ["out.v2.png", "out.v2-2.png", "out.v2-3.png"]
