"""The dates given as they are painted: full or outlined, and a sign where they can't both hold."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.render.pictures import columns_of
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.text.translation import english
from timeline_app.render.marks.claim_band import ActiveDates, ClaimBandPainter, ClaimWords
from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.marks.claim_band import ROW_PX, BandRow, GivenDate, claim_rows
from timeline_app.scene.time.time_scale import TimeScale

DAY = 86_400
WIDTH, HEIGHT = 900, 200
SCALE = TimeScale(float(parse_edtf("2023").earliest), DAY / 2)
"""From January to the middle of March 2024, two pixels a day."""

pytestmark = pytest.mark.usefixtures("qapp")


class Picture:
    """The band of some dates, painted."""

    def __init__(
        self,
        given: list[tuple[str, ClaimWords]],
        palette: Palette = LIGHT,
        ratio: int = 1,
        marked: ActiveDates = ActiveDates(),  # noqa: B008  a value
        date_x: float | None = None,
    ) -> None:
        self.palette, self.ratio = palette, ratio
        painter_ = ClaimBandPainter(EventTexts(columns_of(), english), palette)
        words = [one for _, one in given]
        found = [GivenDate(parse_edtf(date), painter_.words_px(one)) for date, one in given]
        self.rows = claim_rows(found, range(len(found)), SCALE, float(WIDTH))
        self.image = QImage(WIDTH * ratio, HEIGHT * ratio, QImage.Format.Format_RGB32)
        self.image.fill(QColor(palette.canvas))
        painter = QPainter(self.image)
        painter.scale(ratio, ratio)
        painter_.draw(painter, self.rows, words, marked, float(WIDTH), date_x)
        painter.end()

    def at(self, x: float, y: float) -> QColor:
        """The colour at a point."""
        return self.image.pixelColor(round(x * self.ratio), round(y * self.ratio))

    def inked(self, x0: float, x1: float, row: BandRow) -> set[tuple[int, int]]:
        """The pixels of a row that aren't its ground, from one x to another."""
        ground, ratio = QColor(self.palette.canvas), self.ratio
        return {
            (x, y)
            for x in range(round(x0 * ratio), round(x1 * ratio))
            for y in range(
                round((row.y - ROW_PX / 2 + 1) * ratio), round((row.y + ROW_PX / 2 - 1) * ratio)
            )
            if self.image.pixelColor(x, y) != ground
        }


BASIS = ClaimWords("“18 June” · State", is_basis=True)
OTHER = ClaimWords("“in June” · Axios")
AGAINST = ClaimWords("“17 June” · Travels", "can't both hold")


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("ratio", [1, 2])
def test_what_the_date_rests_on_is_full_and_others_are_outlined(
    palette: Palette, ratio: int
) -> None:
    span = "2023-06-01/2023-08-01"
    picture = Picture([(span, BASIS), (span, OTHER)], palette, ratio)
    full, outlined = picture.rows
    middle = (full.bar.x0 + full.bar.x1) / 2
    assert picture.at(middle, full.y) == QColor(palette.accent)
    inside = picture.at(middle, outlined.y)
    edge = picture.at(middle, outlined.y - 3.0)
    assert inside != QColor(palette.muted)
    assert abs(edge.lightness() - QColor(palette.canvas).lightness()) > 2 * abs(
        inside.lightness() - QColor(palette.canvas).lightness()
    ), "its edge is strong, its ground is faint"


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_month_fades_at_its_ends_and_a_span_has_edges(palette: Palette) -> None:
    picture = Picture([("2023-06", BASIS), ("2023-06-01/2023-06-30", BASIS)], palette)
    soft, hard = picture.rows
    panel, accent = QColor(palette.canvas), QColor(palette.accent)

    def share(x: float, row: BandRow) -> float:
        found = picture.at(x, row.y)
        return abs(found.blue() + found.red() - panel.blue() - panel.red()) / max(
            1, abs(accent.blue() + accent.red() - panel.blue() - panel.red())
        )

    assert share(soft.bar.x0 + 2, soft) < 0.6
    assert share((soft.bar.x0 + soft.bar.x1) / 2, soft) > 0.9
    assert share(hard.bar.x0 + 2, hard) > 0.9


def test_an_open_end_runs_on_to_the_edge_of_the_view() -> None:
    picture = Picture([("2023-06-01/..", BASIS), ("../2023-06-01", BASIS)])
    later, earlier = picture.rows
    assert picture.at(WIDTH - 3.0, later.y) != QColor(LIGHT.canvas)
    assert picture.at(1.0, earlier.y) != QColor(LIGHT.canvas)
    assert picture.at(later.bar.x0 - 4.0, later.y) == QColor(LIGHT.canvas)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("ratio", [1, 2])
def test_what_cant_both_hold_has_a_sign_and_says_so(palette: Palette, ratio: int) -> None:
    """Not by its colour alone: there are strokes and words behind the words of the source."""
    plain = AGAINST._replace(conflict="")
    with_sign = Picture([("2023-06-17", AGAINST)], palette, ratio)
    without = Picture([("2023-06-17", plain)], palette, ratio)
    (row,), (other,) = with_sign.rows, without.rows
    assert row.words_px > other.words_px + 60.0, "there is room for it"
    end = other.words_x + other.words_px
    assert len(with_sign.inked(end + 4.0, end + 20.0, row)) > 20 * ratio
    assert not without.inked(end + 1.0, end + 5.0, other)
    strokes = {y for _, y in with_sign.inked(end + 8.0, end + 17.0, row)}
    assert max(strokes) - min(strokes) >= 7 * ratio, "a stroke crosses the two"
    dot = (row.bar.x0 + row.bar.x1) / 2
    assert with_sign.inked(dot - 4, dot + 4, row) == without.inked(dot - 4, dot + 4, other)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_an_arrow_points_to_what_lies_out_of_view(palette: Palette) -> None:
    picture = Picture([("2019", OTHER), ("2031", OTHER)], palette)
    before, after = picture.rows
    assert (before.beyond, after.beyond) == (-1, 1)
    assert picture.inked(2.0, before.words_x - 2.0, before)
    assert picture.inked(after.words_x + after.words_px + 2.0, WIDTH - 2.0, after)
    tips = picture.inked(2.0, before.words_x - 2.0, before)
    left = min(x for x, _ in tips)
    right = max(x for x, _ in tips)
    tall = [len([y for x, y in tips if x == at]) for at in (left, right)]
    assert tall[0] < tall[1], "its tip is at the edge"


def test_the_keyboard_has_a_ring_and_the_pointer_a_line() -> None:
    plain = Picture([("2023-06-18", BASIS), ("2023-06", OTHER)])
    focused = Picture([("2023-06-18", BASIS), ("2023-06", OTHER)], marked=ActiveDates(focused=1))
    hovered = Picture([("2023-06-18", BASIS), ("2023-06", OTHER)], marked=ActiveDates(hovered=1))
    first, second = plain.rows
    for changed in (focused, hovered):
        reach = first.words_x - 6, first.words_x + first.words_px + 6
        assert changed.inked(*reach, first) == plain.inked(*reach, first)
    reach = second.words_x - 6, second.words_x + second.words_px + 6
    ring = focused.inked(*reach, second) - plain.inked(*reach, second)
    line = hovered.inked(*reach, second) - plain.inked(*reach, second)
    assert len({y for _, y in ring}) > 12
    assert 1 <= len({y for _, y in line}) <= 2


def test_the_line_of_the_own_date_goes_on_behind_bars_and_under_no_words() -> None:
    given = [("2023-06-18", BASIS), ("2023-03", OTHER)]
    plain = Picture(given)
    own, other = plain.rows
    x = (own.bar.x0 + own.bar.x1) / 2
    lined = Picture(given, date_x=x)
    assert lined.inked(x - 1, x + 1, other) - plain.inked(x - 1, x + 1, other)
    middle = other.words_x + other.words_px / 2
    under_words = Picture(given, date_x=middle)
    reach = other.words_x - 2, other.words_x + other.words_px + 2
    assert under_words.inked(*reach, other) == plain.inked(*reach, other)
