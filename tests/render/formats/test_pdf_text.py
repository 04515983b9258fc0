"""What is copied out of a PDF and searched in it is what was written, with any font."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontDatabase

from tests.examples import examples
from tests.render.outside import pdf_text, run
from tests.render.pictures import columns_of, event, few_events, picture_of
from timeline_app.core.text.translation import english
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.pdf import pdf_of
from timeline_app.render.formats.shaped_text import shaped_text
from timeline_app.render.picture.pages import sheets_of
from timeline_app.render.picture.picture import PictureSpec
from timeline_app.render.style import fonts

pytestmark = pytest.mark.usefixtures("qapp")

ALIKE = "fi ffl ﬁ a‐b a‑b a-b a−b a–b ‘’ “” µμ Ωω ΔΔ é e\u0301 秦刚 (A)[B]{C} 14:39 ½ №"
"""Letters that fonts draw with one glyph, or with another beside others."""


def text_of(title: str, folder: Path) -> str:
    path = folder / "picture.pdf"
    picture = picture_of(few_events(), PictureSpec(4000, 700, headline=title))
    path.write_bytes(pdf_of(sheets_of(picture, 96, None), About(title, "", 96), english))
    return pdf_text(path)


def skip_where_left_to_qt() -> None:
    """Skip where the machine's font for one of the letters can't be taken into a file.

    Then Qt writes that line, and says of a glyph the first of the letters that look like it.
    """
    font = QFont()
    font.setFamilies(fonts.sans_families())
    for part in shaped_text(ALIKE, font).runs:
        if not part.font.fontTable("glyf"):
            pytest.skip(f"{part.font.familyName()} has outlines that are left to Qt")


def test_letters_that_look_alike_are_told_apart(tmp_path: Path) -> None:
    skip_where_left_to_qt()
    assert ALIKE in text_of(ALIKE, tmp_path)


@pytest.mark.parametrize("family", ["DejaVu Sans", "Liberation Sans", "Arial", "Helvetica"])
def test_ligatures_and_letters_by_context_say_what_they_stand_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, family: str
) -> None:
    if family not in QFontDatabase.families():
        pytest.skip(f"{family} is not installed")
    ours = fonts.sans_families()
    monkeypatch.setattr(fonts, "sans_families", lambda: [family, *ours])
    fonts.font_of.cache_clear()
    try:
        skip_where_left_to_qt()
        assert ALIKE in text_of(ALIKE, tmp_path)
    finally:
        fonts.font_of.cache_clear()


WORDS = st.text(
    st.sampled_from("abcfilß‐‑-−–—’“”:;()[]éÅøπΩДжщ秦刚習會0123456789×→…§&<>"),
    min_size=1,
    max_size=8,
)


@settings(
    max_examples=examples(15),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(WORDS, min_size=1, max_size=8).map(" ".join).map("Begin {} end".format))
def test_any_title_is_in_the_text_as_it_is_written(tmp_path: Path, title: str) -> None:
    assert title in text_of(title, tmp_path)


@pytest.mark.parametrize(
    "title",
    [
        "(a) \\) >> endobj",
        "%PDF-1.4 stream",
        "a\x01b\x0cc\x1b",
        "half \ud83d",
        "x\ufffey",
        "🎉",
        "w" * 9000,
    ],
)
def test_any_title_gives_a_document_that_can_be_read(tmp_path: Path, title: str) -> None:
    columns = columns_of(event(0, title, "2022-03-04"), event(1, "A plain one", "2022-06-04"))
    picture = picture_of(columns, PictureSpec(800, 400, headline=title))
    path = tmp_path / "picture.pdf"
    path.write_bytes(pdf_of(sheets_of(picture, 96, None), About(title, title, 96), english))
    assert "A plain one" in pdf_text(path)
    assert "Pages:           1" in run("pdfinfo", path)


def test_each_font_is_embedded_with_what_is_shown_of_it(tmp_path: Path) -> None:
    text_of("Talks — 秦刚", tmp_path)
    path = tmp_path / "picture.pdf"
    lines = run("pdffonts", path).splitlines()[2:]
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in lines)
    assert len(lines) >= 2
    assert path.stat().st_size < 150_000
