"""A hand sees by halo and bold what it has selected; the keyboard has a ring besides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from tests.app.windows import click, row_of
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.scene.marks.hit_test import box_with_label
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PELOSI = "ev-pelosi-taiwan-visit"


def place_of(view: TimelineView, event_id: str) -> QRect:
    """Where an event lies in the viewport, with its label."""
    row = row_of(view, event_id)
    box = box_with_label(view.scene(), row)
    mark = view.visualRect(view.event_model.index(row, 0))
    assert box is not None
    return QRect(mark.left(), mark.top(), round(box.width), round(box.height))


def has_ring(view: TimelineView, event_id: str) -> bool:
    """Whether the accent runs level above the label of an event."""
    picture: QImage = view.viewport().grab().toImage()
    place, accent = place_of(view, event_id), palette_of(Theme.LIGHT).accent.lower()
    columns = range(place.left() + 30, place.right() - 10, 4)
    rows = range(place.center().y() - 18, place.center().y() - 4)
    return any(
        all(picture.pixelColor(QPoint(x, y)).name() == accent for x in columns) for y in rows
    )


def test_only_the_keyboard_gives_the_selection_a_box(view: TimelineView) -> None:
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    click(view, place_of(view, PELOSI).topLeft() + QPoint(5, place_of(view, PELOSI).height() // 2))
    assert view.hasFocus()
    assert view.currentIndex().row() == row_of(view, PELOSI)
    assert not has_ring(view, PELOSI)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex().row() == row_of(view, PELOSI)
    assert has_ring(view, PELOSI)
    click(view, place_of(view, PELOSI).center())
    assert not has_ring(view, PELOSI)


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason]
)
def test_the_box_is_there_where_the_focus_came_by_keys(
    view: TimelineView, reason: Qt.FocusReason
) -> None:
    view.select_row(row_of(view, PELOSI))
    view.clearFocus()
    assert not has_ring(view, PELOSI)
    view.setFocus(reason)
    assert has_ring(view, PELOSI)
