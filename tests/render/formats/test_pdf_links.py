"""Events and sources of a PDF lead to where they can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.outside import run
from tests.render.pictures import few_events, many_events, picture_of
from timeline_app.core.text.translation import english
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.pdf import pdf_of
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.render.picture.pages import sheets_of
from timeline_app.render.picture.picture import Picture, PictureSpec
from timeline_app.render.picture.spec import SourceStyle

pytestmark = pytest.mark.usefixtures("qapp")
NUMBERED = PictureSpec(
    3508, 2480, scale=300 / 96, is_paged=True, sources=SourceStyle.NUMBERED, headline="Talks"
)


def linked(
    picture: Picture, path: Path, tile: tuple[float, float] | None = None
) -> list[tuple[int, str]]:
    """The pages and addresses of the links, as a reader lists them."""
    path.write_bytes(pdf_of(sheets_of(picture, 300, tile), About("Talks", "", 300), english))
    rows = [line.split(None, 2) for line in run("pdfinfo", "-url", path).splitlines()[1:]]
    return [(int(page), address) for page, _, address in rows]


def with_addresses(count: int, *addresses: str) -> Picture:
    columns = many_events(count) if count > 6 else few_events()
    notes = {
        int(key): tuple(
            SourceNote(f"s{key}-{i}", f"Paper {key}.{i}", address=f"{address}{key}")
            for i, address in enumerate(addresses)
        )
        for key in columns.key.tolist()
    }
    return picture_of(columns, NUMBERED, notes)


def test_each_source_and_event_leads_to_its_address(tmp_path: Path) -> None:
    picture = with_addresses(0, "https://example.org/a/", "http://example.com/b/")
    found = [address for _, address in linked(picture, tmp_path / "a.pdf")]
    keys = picture.shown_keys()
    for key in keys:
        assert found.count(f"https://example.org/a/{key}") >= 2  # the event's, and the source's
        assert found.count(f"http://example.com/b/{key}") >= 1


def test_links_are_on_the_page_that_shows_them(tmp_path: Path) -> None:
    picture = with_addresses(28, "https://example.org/a/", "https://example.org/b/")
    assert picture.sheets > 1
    found = linked(picture, tmp_path / "a.pdf")
    assert {page for page, _ in found} == set(range(1, picture.sheets + 1))
    assert len(found) == len(picture.links)


def test_a_poster_has_links_on_each_of_its_sheets(tmp_path: Path) -> None:
    found = linked(with_addresses(0, "https://example.org/a/"), tmp_path / "a.pdf", (148.0, 210.0))
    assert len({page for page, _ in found}) > 1


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/a(b)\\)>>endobj/", "https://example.org/a(b)"),
        ("https://example.org/秦刚/", "https://example.org/%E7%A7%A6%E5%88%9A/"),
        ("https://example.org/a%20b/?q=1&r=%C3%A9#", "https://example.org/a%20b/?q=1&r=%C3%A9#"),
    ],
)
def test_any_address_is_written_as_what_it_is(tmp_path: Path, address: str, shown: str) -> None:
    found = linked(with_addresses(0, address), tmp_path / "a.pdf")
    assert found
    assert all(one.startswith(shown) for _, one in found)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)//", "file:///etc/passwd?", "/x/", "https:///"]
)
def test_what_is_no_web_address_is_no_link(tmp_path: Path, address: str) -> None:
    assert linked(with_addresses(0, address), tmp_path / "a.pdf") == []
