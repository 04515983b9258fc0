"""Keeps windows within the screen: with large text that has room for few points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

AROUND_PX = 40
"""What a frame and a title bar may take, and what is left of the window behind."""
BELOW_PX = 4
"""So far below a point of the screen something pops up."""


def resize_on_screen(window: QWidget, width_px: int, height_px: int) -> None:
    """Give a window or dialog this size, or what of it the screen has room for."""
    room = window.screen().availableSize()
    window.resize(
        min(width_px, room.width() - AROUND_PX), min(height_px, room.height() - AROUND_PX)
    )


def move_off(dialog: QWidget, seen: Sequence[QRect]) -> None:
    """Move a dialog into that corner of its screen where it covers the least of these.

    They are rectangles of the screen, of which the first are heeded first. Where it covers no more
    than it would in any corner it stays.
    """
    area, now = dialog.screen().availableGeometry(), dialog.frameGeometry()
    if now == dialog.geometry():  # it has no frame yet, or never will
        area = area.adjusted(0, AROUND_PX, 0, 0)
    lefts = (area.left(), area.right() + 1 - now.width())
    tops = (area.top(), area.bottom() + 1 - now.height())
    corners = [QRect(QPoint(left, top), now.size()) for left in lefts for top in tops]
    best = min((now, *corners), key=lambda place: [_area(place & one) for one in seen])
    if best is not now:
        dialog.move(best.topLeft())


def _area(rect: QRect) -> int:
    return 0 if rect.isEmpty() else rect.width() * rect.height()


def move_near(popup: QWidget, where: QPoint) -> None:
    """Bring a popup, of the size that it has by now, below a point of the screen and within it."""
    screen = QGuiApplication.screenAt(where) or QGuiApplication.primaryScreen()
    area = screen.availableGeometry()
    popup.move(
        max(area.left(), min(where.x(), area.right() - popup.width())),
        max(area.top(), min(where.y() + BELOW_PX, area.bottom() - popup.height())),
    )
