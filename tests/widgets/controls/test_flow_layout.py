import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from timeline_app.widgets.controls.flow_layout import FlowLayout, FlowSeparator


class Box(QWidget):
    """Wants 100 × 20 pixels; narrower it needs two rows."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, 20)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return 20 if width >= 100 else 40


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def row(holder: QWidget) -> FlowLayout:
    layout = FlowLayout(holder, gap_px=8, row_gap_px=4)
    for _ in range(3):
        layout.addWidget(Box())
    return layout


def places(row: FlowLayout, width: int) -> list[tuple[int, int, int, int]]:
    row.setGeometry(QRect(0, 0, width, 200))
    rects = [row.itemAt(index).geometry() for index in range(row.count())]
    return [(rect.x(), rect.y(), rect.width(), rect.height()) for rect in rects]


def test_items_stand_side_by_side_while_there_is_room(row: FlowLayout) -> None:
    assert places(row, 316) == [(0, 0, 100, 20), (108, 0, 100, 20), (216, 0, 100, 20)]
    assert row.heightForWidth(316) == 20


def test_what_has_no_room_goes_on_in_the_next_row(row: FlowLayout) -> None:
    assert places(row, 315) == [(0, 0, 100, 20), (108, 0, 100, 20), (0, 24, 100, 20)]
    assert row.heightForWidth(315) == 44


def test_an_item_wider_than_the_row_wraps_within_it(row: FlowLayout) -> None:
    assert places(row, 80) == [(0, 0, 80, 40), (0, 44, 80, 40), (0, 88, 80, 40)]
    assert row.heightForWidth(80) == 128


def test_a_hidden_item_takes_no_room(row: FlowLayout) -> None:
    assert row.heightForWidth(315) == 44
    row.itemAt(0).widget().hide()
    assert row.heightForWidth(315) == 20


def test_margins_stand_around_the_items(row: FlowLayout) -> None:
    row.setContentsMargins(4, 2, 4, 6)
    assert places(row, 324)[0] == (4, 2, 100, 20)
    assert row.heightForWidth(324) == 28


def test_items_can_be_taken_out_again(row: FlowLayout) -> None:
    assert row.heightForWidth(315) == 44
    taken = row.takeAt(0)
    taken.widget().deleteLater()
    row.invalidate()
    assert row.count() == 2
    assert row.heightForWidth(315) == 20
    assert row.itemAt(2) is None
    assert row.takeAt(2) is None


@pytest.fixture
def separated(holder: QWidget) -> FlowLayout:
    layout = FlowLayout(holder, gap_px=0, row_gap_px=4)
    for number in range(3):
        if number:
            layout.addWidget(FlowSeparator())
        layout.addWidget(Box())
    return layout


def test_a_separator_stands_between_two_items_of_a_row(separated: FlowLayout) -> None:
    row = [
        (0, 0, 100, 20),
        (100, 0, 6, 20),
        (106, 0, 100, 20),
        (206, 0, 6, 20),
        (212, 0, 100, 20),
    ]
    assert places(separated, 312) == row
    assert separated.heightForWidth(312) == 20


@pytest.mark.parametrize("width", [311, 206, 205, 100, 80])
def test_no_row_begins_or_ends_with_a_separator(separated: FlowLayout, width: int) -> None:
    found = places(separated, width)
    boxes, dots = found[::2], found[1::2]
    for dot in (one for one in dots if one[2] > 0):
        assert any(box[1] == dot[1] and box[0] + box[2] == dot[0] for box in boxes)
        assert any(box[1] == dot[1] and box[0] == dot[0] + dot[2] for box in boxes)
    assert sum(dot[2] > 0 for dot in dots) == {311: 1, 206: 1}.get(width, 0)


def test_what_is_hidden_has_no_separator(separated: FlowLayout) -> None:
    separated.itemAt(4).widget().hide()
    assert places(separated, 324)[3][2] == 0
    separated.itemAt(0).widget().hide()
    assert places(separated, 324)[1:3] == [(0, 0, 0, 0), (0, 0, 100, 20)]
