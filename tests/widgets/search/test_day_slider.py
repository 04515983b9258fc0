"""A slider over days that lie anywhere in time."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_app.core.evidence.known_day import day_edtf, last_day
from timeline_app.widgets.search.known_bar import HANDLE_PX, DaySlider

Key = Qt.Key
DAYS = [last_day(day) for day in ("2022-08-02", "2022-11-14", "2023-02-02", "2023-02-03")]


@pytest.fixture
def slider(qtbot: QtBot) -> DaySlider:
    found = DaySlider()
    qtbot.addWidget(found)
    found.resize(300, 28)
    found.show_days(DAYS)
    found.show_day(DAYS[1])
    return found


def chosen_by(slider: DaySlider, *keys: Qt.Key) -> list[str]:
    """The days that are told of when these keys are pressed."""
    told: list[str] = []
    slider.day_chosen.connect(lambda day: told.append(day_edtf(day)))
    for key in keys:
        QTest.keyClick(slider, key)
    return told


def test_arrows_lead_to_the_day_before_and_after(slider: DaySlider) -> None:
    assert chosen_by(slider, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left) == [
        "2023-02-02",
        "2023-02-03",
        "2023-02-02",
    ]


def test_pages_lead_to_other_months_but_not_beyond_the_days(slider: DaySlider) -> None:
    assert chosen_by(slider, Key.Key_PageUp, Key.Key_PageDown, *[Key.Key_PageDown] * 3) == [
        "2022-10-14",
        "2022-11-14",
        "2022-12-14",
        "2023-01-14",
        "2023-02-03",
    ]


def test_home_and_end_lead_to_the_first_and_last(slider: DaySlider) -> None:
    assert chosen_by(slider, Key.Key_End, Key.Key_Home) == ["2023-02-03", "2022-08-02"]


def test_from_a_day_between_an_arrow_leads_to_the_one_beside_it(slider: DaySlider) -> None:
    slider.show_day(last_day("2023-01-01"))
    assert slider.value() == 1  # it stands at the last one before
    assert chosen_by(slider, Key.Key_Right) == ["2023-02-02"]
    slider.show_day(last_day("2023-01-01"))
    assert chosen_by(slider, Key.Key_Left) == ["2022-11-14"]


def test_the_handle_comes_to_where_it_is_pressed_and_follows(slider: DaySlider) -> None:
    told: list[str] = []
    slider.day_chosen.connect(lambda day: told.append(day_edtf(day)))
    left, y = Qt.MouseButton.LeftButton, slider.height() // 2
    QTest.mousePress(slider, left, pos=QPoint(slider.width() - 2, y))
    QTest.mouseMove(slider, QPoint(slider.width() // 2 + HANDLE_PX, y))
    QTest.mouseRelease(slider, left, pos=QPoint(slider.width() // 2 + HANDLE_PX, y))
    assert told == ["2023-02-03", "2023-02-02"]
    QTest.mouseMove(slider, QPoint(0, y))  # nothing is held any more
    assert len(told) == 2


def test_without_days_nothing_is_chosen(qtbot: QtBot) -> None:
    slider = DaySlider()
    qtbot.addWidget(slider)
    assert not slider.has_days
    keys = (Key.Key_Left, Key.Key_Right, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home)
    assert not chosen_by(slider, *keys)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(days=st.lists(st.integers(0, 30_000), min_size=1, max_size=9, unique=True), at=st.data())
def test_steps_visit_each_day_once(slider: DaySlider, days: list[int], at: st.DataObject) -> None:
    slider.show_days(sorted(days))
    slider.show_day(at.draw(st.integers(min(days) - 2, max(days) + 2)))
    start, told = slider.day, list[int]()
    slider.day_chosen.connect(told.append)
    for _ in range(len(days) + 1):
        slider.step(1)
    slider.day_chosen.disconnect(told.append)
    assert told == [day for day in sorted(days) if day > start]
