"""The second of two clicks, where the first has brought the panel below the pointer."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.core.guarded import override


class SecondClick(QWidget):
    """Lies unseen over a widget for as long as a double click may take."""

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
        if covered.rect().contains(covered.mapFromGlobal(QCursor.pos())):
            self.setGeometry(covered.rect())
            self.raise_()
            self.show()
            self._end.start(QApplication.doubleClickInterval())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any other click is for what lies below, from the next one on."""
        self.hide()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.hide()
        self.made.emit()
