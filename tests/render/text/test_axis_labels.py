from __future__ import annotations

import pytest

from tests.core.chinese import chinese
from timeline_app.core.dates.bounds import civil_from_days, parse_edtf
from timeline_app.core.text.translation import english
from timeline_app.render.marks.axis import AxisTexts
from timeline_app.scene.time.ticks import DAY_S, Tick, TickUnit

ENGLISH, CHINESE = AxisTexts(english), AxisTexts(chinese)


def tick(edtf: str, unit: TickUnit, second: int = 0) -> Tick:
    instant = parse_edtf(edtf).earliest
    return Tick(instant + second, unit, *civil_from_days(instant // DAY_S), second)


@pytest.mark.parametrize(
    ("edtf", "unit", "english", "in_chinese"),
    [
        ("2022", TickUnit.YEAR, "2022", "2022"),
        ("-0220", TickUnit.YEAR, "221 BCE", "前221"),
        ("Y-12344", TickUnit.YEAR, "12,345 BCE", "前12,345"),
        ("2022-05", TickUnit.MONTH, "May", "5月"),
        ("2022-08-02", TickUnit.DAY, "2", "2"),
        ("2022-08-02", TickUnit.HOUR, "06:15", "06:15"),
        ("2022-08-02", TickUnit.SECOND, "06:15:00", "06:15:00"),
    ],
)
def test_the_fine_tier_is_short(edtf: str, unit: TickUnit, english: str, in_chinese: str) -> None:
    at = tick(edtf, unit, 22_500 if unit < TickUnit.DAY else 0)
    assert (ENGLISH.fine(at), CHINESE.fine(at)) == (english, in_chinese)


@pytest.mark.parametrize(
    ("edtf", "unit", "english", "in_chinese"),
    [
        ("2020", TickUnit.YEAR, "2020", "2020年"),
        ("-0299", TickUnit.YEAR, "300 BCE", "前300年"),
        ("2022-08", TickUnit.MONTH, "Aug 2022", "2022年8月"),
        ("-0043-03", TickUnit.MONTH, "Mar 44 BCE", "前44年3月"),
        ("2022-08-02", TickUnit.DAY, "Tue 2 Aug 2022", "2022年8月2日 周二"),
        ("2022-08-02", TickUnit.MINUTE, "2 Aug 2022, 06:15", "2022年8月2日 06:15"),
        ("2022-08-02", TickUnit.SECOND, "2 Aug 2022, 06:15:00", "2022年8月2日 06:15:00"),
    ],
)
def test_the_coarse_tier_says_all_in_the_order_of_the_language(
    edtf: str, unit: TickUnit, english: str, in_chinese: str
) -> None:
    at = tick(edtf, unit, 22_500 if unit < TickUnit.DAY else 0)
    assert (ENGLISH.coarse(at), CHINESE.coarse(at)) == (english, in_chinese)
