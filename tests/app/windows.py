"""The window of the sample, and what a hand can do to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMainWindow, QWidget

from timeline_app.document.event_model import EventModel
from timeline_app.widgets.canvas.timeline_view import TimelineView

NAMESAKES = (
    "ev-pelosi-taiwan-visit",
    "ev-biden-xi-bali",
    "ev-balloon-incident",
    "ev-blinken-beijing-trip",
)


def canvas_of(window: QMainWindow) -> TimelineView:
    view = window.findChild(QListView, "timeline")
    assert isinstance(view, TimelineView)
    return view


def row_of(view: TimelineView, event_id: str) -> int:
    model = view.event_model
    ids = [model.data(model.index(row, 0), EventModel.IdRole) for row in range(model.rowCount())]
    return ids.index(event_id)


def selected_id(view: TimelineView) -> str | None:
    rows = view.selectionModel().selectedRows()
    return view.event_model.data(rows[0], EventModel.IdRole) if len(rows) == 1 else None


def become_active(dialog: QWidget) -> None:
    """Let a window that was opened beside another have the keyboard."""
    QTest.qWaitForWindowExposed(dialog)
    QApplication.processEvents()  # by now it was only asked for
    assert QApplication.activeWindow() is dialog


def words_in(widget: QWidget) -> str:
    """All texts of labels within a widget, one a line."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def click(view: TimelineView, point: QPoint, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        modifiers or Qt.KeyboardModifier.NoModifier,
        point,
    )


def drag(
    view: TimelineView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier | None = None
) -> None:
    keys = modifiers or Qt.KeyboardModifier.NoModifier
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, keys, start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + (end - start) * step / 5)
    QTest.mouseRelease(port, left, keys, end)


def wheel(
    view: TimelineView, point: QPoint, dy: int, modifiers: Qt.KeyboardModifier, dx: int = 0
) -> None:
    turn_wheel(view.viewport(), point, dy, modifiers, dx)


def turn_wheel(
    widget: QWidget, point: QPoint, dy: int, modifiers: Qt.KeyboardModifier, dx: int = 0
) -> None:
    where = QPointF(point)
    event = QWheelEvent(
        where,
        widget.mapToGlobal(where),
        QPoint(),
        QPoint(dx, dy),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def drop(target: QWidget, *paths: Path) -> bool:
    """Drop files; whether the drag was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy = Qt.DropAction.CopyAction
    left, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(90, 90), copy, data, left, keys)
    enter.setAccepted(False)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        dropped = QDropEvent(QPointF(90, 90), copy, data, left, keys)
        QApplication.sendEvent(target, dropped)
    return enter.isAccepted()
