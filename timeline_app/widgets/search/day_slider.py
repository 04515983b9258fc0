"""A slider over days that lie anywhere in time: one step of it leads from each to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QWidget

from timeline_app.core.evidence.known_day import months_later
from timeline_app.core.guarded import override

Key = Qt.Key
HANDLE_PX = 24
"""What a hand takes hold of; less of it is seen."""


class DaySlider(QSlider):
    """Arrows lead to the day before and after, PageUp and PageDown to other months.

    PageUp leads to earlier ones, as on the canvas. A day that is none of the days may be shown:
    then the slider stands at the last one before it.
    """

    day_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._days: Sequence[int] = ()
        self._day = 0
        self.setMinimumWidth(64)
        self.setFixedHeight(HANDLE_PX + 4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Day"))

    @property
    def day(self) -> int:
        """The day that is shown."""
        return self._day

    @property
    def has_days(self) -> bool:
        """Whether there is any day to be led to."""
        return bool(self._days)

    def show_days(self, days: Sequence[int]) -> None:
        """Lead through these days, which are in order."""
        with QSignalBlocker(self):
            self._days = days
            self.setRange(0, max(0, len(days) - 1))

    def show_day(self, day: int) -> None:
        """Stand at a day, or at the last one before it; nobody is told."""
        self._day = day
        with QSignalBlocker(self):
            self.setValue(max(0, bisect_right(self._days, day) - 1))

    def step(self, step: int) -> None:
        """Go to the next day (1), or to the one before (-1), if there is one."""
        at = (
            bisect_right(self._days, self._day)
            if step > 0
            else bisect_left(self._days, self._day) - 1
        )
        if 0 <= at < len(self._days):
            self._choose(self._days[at])

    def _go_months(self, months: int) -> None:
        if self._days:
            first, last = self._days[0], self._days[-1]
            self._choose(max(first, min(last, months_later(self._day, months))))

    def _choose(self, day: int) -> None:
        if day != self._day:
            self.show_day(day)
            self.day_chosen.emit(day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Left | Key.Key_Down:
                self.step(-1)
            case Key.Key_Right | Key.Key_Up:
                self.step(1)
            case Key.Key_PageUp:
                self._go_months(-1)
            case Key.Key_PageDown:
                self._go_months(1)
            case Key.Key_Home if self._days:
                self._choose(self._days[0])
            case Key.Key_End if self._days:
                self._choose(self._days[-1])
            case _:
                event.ignore()

    # By hand: the handle comes to where it is pressed.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _go_to(self, event: QMouseEvent) -> None:
        if self._days:
            x = round(event.position().x()) - HANDLE_PX // 2
            last = len(self._days) - 1
            at = QStyle.sliderValueFromPosition(0, last, x, self.width() - HANDLE_PX)
            self._choose(self._days[at])

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let it pass: a wheel that is turned above the canvas scrolls nothing away."""
        event.ignore()
