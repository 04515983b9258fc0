from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.widgets.controls.loading_bar import HEIGHT_PX, STEPS, LoadingBar


@pytest.fixture
def strip(qtbot: QtBot) -> LoadingBar:
    found = LoadingBar()
    qtbot.addWidget(found)
    found.set_palette_roles(palette_of(Theme.LIGHT))
    found.resize(1000, HEIGHT_PX)
    found.begin("Reading talks.json")
    found.show()
    qtbot.waitExposed(found)
    return found


def texts(strip: LoadingBar) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel)]


def bar_of(strip: LoadingBar) -> QProgressBar:
    (bar,) = strip.findChildren(QProgressBar)
    return bar


def test_it_says_what_is_read_and_how_far_that_is(strip: LoadingBar) -> None:
    assert texts(strip) == ["Reading talks.json", ""]
    assert bar_of(strip).value() == 0
    strip.show_progress(0.25, "2,000 events")
    assert texts(strip) == ["Reading talks.json", "2,000 events"]
    assert bar_of(strip).value() == STEPS // 4
    assert bar_of(strip).accessibleName() == "Reading talks.json"


def test_the_bar_does_not_move_when_numbers_get_shorter(strip: LoadingBar) -> None:
    strip.show_progress(0.2, "888,888 events")
    QTest.qWait(0)
    left = bar_of(strip).x()
    strip.show_progress(0.3, "111,111 events")
    QTest.qWait(0)
    assert bar_of(strip).x() == left


def test_a_long_name_is_shortened_and_leaves_room_for_the_rest(strip: LoadingBar) -> None:
    strip.begin("Reading " + "long-" * 100 + "name.json")
    QTest.qWait(0)
    label = strip.findChild(QLabel, "reading-what")
    assert label is not None
    assert label.text().endswith("name.json")
    assert "…" in label.text()
    assert label.toolTip().count("long-") == 100
    assert bar_of(strip).width() > 300
    strip.resize(2000, HEIGHT_PX)
    QTest.qWait(0)
    assert len(label.text()) > 60


def test_html_in_a_name_is_shown_as_it_is(strip: LoadingBar) -> None:
    strip.begin("Reading <b>talks</b>.json")
    assert texts(strip)[0] == "Reading <b>talks</b>.json"
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in strip.findChildren(QLabel)
    )


def test_it_can_be_stopped_by_its_button_and_by_escape(strip: LoadingBar) -> None:
    asked: list[bool] = []
    strip.cancel_requested.connect(lambda: asked.append(True))
    (button,) = strip.findChildren(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert asked == [True, True]
    assert button.height() >= 24
