"""The sample as PDF: its text says what the records say, its links lead to the sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from tests.render.outside import pdf_text, run
from timeline_app.app.export.picture_content import PictureRecords
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.evidence.citation import brief_citation
from timeline_app.core.evidence.csl import address_of, is_web_address
from timeline_app.core.text.translation import english
from timeline_app.core.text.typography import typographic
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.pdf import pdf_of
from timeline_app.render.picture.export_settings import ExportSettings, dpi_of, spec_of
from timeline_app.render.picture.pages import sheets_of
from timeline_app.render.picture.picture import PictureContent, compose
from timeline_app.render.picture.spec import SourceStyle
from timeline_app.scene.lanes.grouping import sorted_by_theme

pytestmark = pytest.mark.usefixtures("qapp")


def closed_up(text: str) -> str:
    """The text without white space: lines end between words, and within long ones."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("preset", ["A3", "slide", "column", "portrait"])
def test_titles_dates_and_sources_are_in_the_text_and_addresses_in_the_links(
    tmp_path: Path, preset: str
) -> None:
    choices = ExportSettings(preset=preset, whole_range=True, sources=SourceStyle.NUMBERED)
    path = tmp_path / "sample.pdf"
    with open_to_read("sample") as chronology:
        columns = chronology.columns()
        records = PictureRecords(chronology, english)
        content = PictureContent(columns, sorted_by_theme(columns), records)
        picture = compose(content, spec_of(choices, "Talks", None), english)
        keys = picture.shown_keys()
        cited = [pair for _, found in chronology.sources_of_events(keys) for pair in found]
        titles = [typographic(event.title) for _, event in chronology.keyed_events(keys)]
    dpi = dpi_of(choices)
    path.write_bytes(pdf_of(sheets_of(picture, dpi, None), About("Talks", "", dpi), english))
    text = closed_up(run("pdftotext", "-raw", path, "-"))
    assert [title for title in titles if closed_up(title) not in text] == []
    words = {brief_citation(source, english, stance) for source, stance in cited}
    assert len(words) > 10
    assert [one for one in words if closed_up(one) not in text] == []
    # Dates, names of lanes, the key: whatever is to be seen.
    assert [one for one in picture.texts if closed_up(one) not in text] == []
    in_order = closed_up(pdf_text(path))
    # Poppler joins words over the ends of lines there, without their hyphens.
    assert [one for one in picture.texts if closed_up(one).rstrip("-") not in in_order] == []
    addresses = {address_of(source.item) for source, _ in cited}
    expected = {
        bytes(QUrl(one).toEncoded().data()).decode() for one in addresses if is_web_address(one)
    }
    linked = {line.split(None, 2)[2] for line in run("pdfinfo", "-url", path).splitlines()[1:]}
    assert linked == expected
