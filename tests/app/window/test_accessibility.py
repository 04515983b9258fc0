from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QMainWindow

from timeline_app.widgets.canvas.timeline_view import TimelineView


@pytest.fixture(autouse=True)
def reader() -> Iterator[None]:
    """A screen reader is listening."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_all_events_and_controls_are_reached_and_named_through_accessibility(
    view: TimelineView, window: QMainWindow
) -> None:
    canvas = QAccessible.queryAccessibleInterface(view)
    names = []
    for i in range(canvas.childCount()):
        child = canvas.child(i)
        if child is not None and child.role() == QAccessible.Role.ListItem:
            names.append(child.text(QAccessible.Text.Name))
    model = view.event_model
    assert len(names) == model.rowCount()
    assert names == [
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert all("20" in name for name in names), "each says when"

    canvas = QAccessible.queryAccessibleInterface(view)
    rect = view.visualRect(view.event_model.index(0, 0))
    told = canvas.child(0).rect()
    assert told.size() == rect.size()
    assert told.topLeft() == view.viewport().mapToGlobal(rect.topLeft())

    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            interface = QAccessible.queryAccessibleInterface(button)
            assert interface.text(QAccessible.Text.Name), button.objectName()
    canvas = QAccessible.queryAccessibleInterface(window.findChild(TimelineView))
    assert canvas.text(QAccessible.Text.Name)
