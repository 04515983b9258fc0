"""The second of two clicks, where the first has brought the panel below the pointer."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.core.guarded import override


class SecondClick(QWidget):
    """Lies unseen over a widget where the pointer is, for as long as a double click may take.

    It is as large as the distance within which the system takes two clicks for one.
    """

    made = Signal()
    """A double click has ended here."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.hide)
        self.hide()

    def await_it(self) -> None:
        """Wait for it, if the pointer is here."""
        covered = self._covered
        at, away = covered.mapFromGlobal(QCursor.pos()), _distance_px()
        if covered.rect().contains(at):
            around = QRect(at, QSize(1, 1)).adjusted(-away, -away, away, away)
            self.setGeometry(around & covered.rect())
            self.raise_()
            self.show()
            self._end.start(QApplication.doubleClickInterval())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click that is no second one is for what lies below, from the next one on."""
        self.hide()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.hide()
        self.made.emit()


def _distance_px() -> int:
    """How far apart the two clicks of a double click may be."""
    hints = QGuiApplication.styleHints()
    assert hints is not None
    return hints.mouseDoubleClickDistance()
