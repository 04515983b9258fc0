from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from timeline_app.widgets.controls.window_bars import ElidedTitle, ToolBar


@pytest.fixture
def bar(qtbot: QtBot) -> ToolBar:
    """A title and four buttons, three of which can be spared: first, second, third."""
    found = ToolBar()
    qtbot.addWidget(found)
    found.row.addWidget(ElidedTitle("A title that is rather long for a bar"))
    for name in ("third", "stays", "second", "first"):
        button = QPushButton(name)
        button.setObjectName(name)
        found.row.addWidget(button)
    found.spare(*(found.findChild(QPushButton, name) for name in ("second", "third")))
    found.spare(found.findChild(QPushButton, "first"))
    found.show()
    return found


def shown_at(bar: ToolBar, width: int) -> list[str]:
    bar.resize(width, 48)
    QApplication.processEvents()
    return [b.objectName() for b in bar.findChildren(QPushButton) if b.isVisible()]


def test_parts_go_in_their_order_and_come_back(bar: ToolBar) -> None:
    everything = ["third", "stays", "second", "first"]
    assert shown_at(bar, 1000) == everything
    seen = [shown_at(bar, width) for width in range(1000, 100, -10)]
    steps = [names for i, names in enumerate(seen) if not i or names != seen[i - 1]]
    assert steps == [everything, ["third", "stays", "second"], ["third", "stays"], ["stays"]]
    assert shown_at(bar, 1000) == everything


def test_nothing_lies_over_anything_else(bar: ToolBar) -> None:
    for width in range(1000, 260, -30):
        shown_at(bar, width)
        parts = [bar.row.itemAt(i).widget() for i in range(bar.row.count())]
        places = [part.geometry() for part in parts if part.isVisible()]
        for left, right in pairwise(places):
            assert left.right() < right.left()
        assert places[-1].right() <= bar.width()


def test_a_part_that_comes_later_is_given_room(bar: ToolBar) -> None:
    shown_at(bar, 480)
    before = shown_at(bar, 480)
    more = QPushButton("a button that takes a good deal of room")
    bar.row.addWidget(more)
    QApplication.processEvents()
    assert len(shown_at(bar, 480)) <= len(before)
    assert more.isVisible()


def test_a_title_is_painted_short_and_told_whole(bar: ToolBar) -> None:
    title = bar.findChild(ElidedTitle)
    assert title is not None
    shown_at(bar, 1000)
    wide = title.grab().toImage()
    shown_at(bar, 200)
    assert title.width() < wide.width()
    assert title.text() == "A title that is rather long for a bar"
    title.setText("")
    title.grab()


@pytest.mark.parametrize("words", ["Untitled", "Talks", "My chronology", "Suez", "秦刚"])
def test_a_title_with_room_is_not_cut_for_its_note(
    qtbot: QtBot, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = ElidedTitle(words)
    qtbot.addWidget(title)
    title.setStyleSheet("font-size: 17px; font-weight: 700")
    drawn: list[str] = []
    elided = QFontMetrics.elidedText

    def watched(metrics: QFontMetrics, text: str, mode: Qt.TextElideMode, width: int) -> str:
        drawn.append(elided(metrics, text, mode, width))
        return drawn[-1]

    monkeypatch.setattr(QFontMetrics, "elidedText", watched)
    title.set_note("Saved")
    title.resize(title.sizeHint())
    title.grab()
    assert words in drawn


def test_an_urgent_note_stands_there_in_any_case_and_the_title_gives_way(qtbot: QtBot) -> None:
    title = ElidedTitle("A title that is rather long for a bar")
    qtbot.addWidget(title)
    quiet = title.minimumSizeHint().width()
    title.set_note("Not saved: the file has gone", is_urgent=True)
    assert title.minimumSizeHint().width() > quiet + 100
    assert title.accessibleDescription() == "Not saved: the file has gone"
    for width in (title.minimumSizeHint().width(), 140):  # 140: there is no room for either
        title.resize(width, 30)
        with_note = title.grab().toImage()
        title.set_note("", is_urgent=True)
        without = title.grab().toImage()
        title.set_note("Not saved: the file has gone", is_urgent=True)

        def differs(first: int, last: int, one: QImage = with_note, two: QImage = without) -> bool:
            places = ((x, y) for x in range(first, last) for y in range(one.height()))
            return any(one.pixel(x, y) != two.pixel(x, y) for x, y in places)

        assert differs(width - 40, width), "the note is there"
        assert not differs(0, 20), "the title begins as ever"


def test_a_note_stands_behind_the_title_where_there_is_room(qtbot: QtBot) -> None:
    title = ElidedTitle("A title")
    qtbot.addWidget(title)
    alone = title.sizeHint().width()
    title.set_note("Saved")
    both = title.sizeHint().width()
    assert both > alone + 16

    def is_inked_behind(width: int) -> bool:
        title.resize(width, 30)
        image = title.grab().toImage()
        columns = range(alone + 8, image.width())
        return len({image.pixel(x, y) for x in columns for y in range(image.height())}) > 1

    assert is_inked_behind(both)
    assert not is_inked_behind(both - 10)
    title.set_note("")
    assert not is_inked_behind(both)
    assert title.accessibleDescription() == ""


def test_a_title_is_cut_only_where_what_can_shrink_is_as_narrow_as_it_can_be(
    qtbot: QtBot,
) -> None:
    bar, title, field = ToolBar(), ElidedTitle("A title that is rather long"), QLineEdit()
    qtbot.addWidget(bar)
    field.setMinimumWidth(120)
    bar.row.addWidget(title)
    bar.row.addWidget(field, 1)
    bar.keep_whole(title)
    bar.show()
    whole = title.width_of_text
    for width in range(900, 230, -7):
        bar.resize(width, 48)
        QApplication.processEvents()
        assert title.width() >= whole or field.width() <= 121, width
        assert field.geometry().right() <= bar.width()
    title.setText("A title that is rather long and then became longer")
    bar.resize(900, 48)
    QApplication.processEvents()
    assert title.width() >= title.width_of_text
