from __future__ import annotations

import pytest
from PySide6.QtGui import QPainterPath, QRawFont

from timeline_app.render.formats.pdf_fonts import tables_of
from timeline_app.render.formats.shaped_text import shaped_text
from timeline_app.render.formats.truetype import advances, cut_down, is_truetype
from timeline_app.render.style.fonts import Face, font_of

pytestmark = pytest.mark.usefixtures("qapp")


def points(path: QPainterPath) -> list[float]:
    """All coordinates of an outline."""
    found = map(path.elementAt, range(path.elementCount()))
    return [float(side) for point in found for side in (point.x, point.y)]


def test_what_is_left_of_a_font_has_its_outlines_and_widths() -> None:
    raw = QRawFont.fromFont(font_of(Face.TITLE))
    glyphs = [0, *raw.glyphIndexesForString("Åéñ a½i–Å")]  # some are made of others
    data = cut_down(tables_of(raw), glyphs)
    cut = QRawFont(data, raw.pixelSize(), raw.hintingPreference())
    assert cut.isValid()
    assert len(data) < len(tables_of(raw)("glyf")) / 10
    assert advances(tables_of(cut), range(len(glyphs))) == advances(tables_of(raw), glyphs)
    for place, glyph in enumerate(glyphs):
        assert points(cut.pathForGlyph(place)) == pytest.approx(
            points(raw.pathForGlyph(glyph)),
            abs=1 / 32,  # FreeType moves parts to 64ths
        )


def test_a_file_that_is_no_truetype_is_known() -> None:
    assert not is_truetype({"glyf": b"", "loca": b""}.__getitem__)
    assert not is_truetype({"glyf": b"x", "loca": b"x", "fvar": b"x"}.__getitem__)


@pytest.mark.parametrize(
    "text",
    ["Hello 18–19 秦刚 fi fine", "秦刚", "a e\u0301 x\u2011y", "שלום abc", "", "🎉 and on", " "],
)
def test_the_glyphs_of_a_text_say_all_of_it_once(text: str) -> None:
    shaped = shaped_text(text, font_of(Face.TITLE))
    glyphs = [glyph for run in shaped.runs for glyph in run.glyphs]
    assert sorted("".join(glyph.text for glyph in glyphs)) == sorted(text)
    assert all(0 <= glyph.x <= shaped.width for glyph in glyphs)
