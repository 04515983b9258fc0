"""The lanes of a chronology in a list that drops below a button, each to be checked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.records.records import Lane, LaneId
from timeline_app.widgets.controls.indicators import CheckBox
from timeline_app.widgets.event_form.form_field import FIELD_PX

Key = Qt.Key
_ENTER = (Key.Key_Return, Key.Key_Enter)
_OURS = (Key.Key_Escape, Key.Key_Delete)
MOST_HIGH_PX = 320
EDGE_PX = 8
NAME_PX = 420
"""A longer name is shortened."""


class LanePicker(QFrame):
    """Stays open while lanes are checked; Esc or a click elsewhere takes it away."""

    toggled = Signal(str, bool)
    """A lane was checked, or is not any more: its id."""
    named = Signal(str)
    """A new lane of this name is wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("lane-list")
        self.setAccessibleName(self.tr("Lanes"))
        self._boxes: dict[LaneId, CheckBox] = {}
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("New lane"))
        self.field.setPlaceholderText(self.tr("New lane…"))
        self.field.setMinimumHeight(FIELD_PX)
        self.field.installEventFilter(self)
        self._content = QWidget()
        self._rows = QVBoxLayout(self._content)
        self._rows.setContentsMargins(8, 4, 8, 4)
        self._rows.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self._area)
        column.addWidget(self.field)

    def open_below(self, button: QWidget, lanes: Sequence[Lane], checked: Sequence[str]) -> None:
        """Drop below a button, or above where there is more room."""
        self._fill(lanes)
        self.check(checked)
        self.field.clear()
        rows = self._content.sizeHint()
        self._area.setFixedHeight(min(MOST_HIGH_PX, rows.height()))
        self._area.setVisible(bool(lanes))
        wanted = max(button.width(), rows.width() + 24)
        self.setFixedWidth(min(wanted, button.window().width() - 2 * EDGE_PX))
        self.adjustSize()
        self.move(self._place(button))
        self.show()
        first = next((box for box in self._boxes.values() if box.isChecked()), None)
        first = first or next(iter(self._boxes.values()), None)
        (first or self.field).setFocus(Qt.FocusReason.TabFocusReason)

    def check(self, checked: Sequence[str]) -> None:
        """Check these lanes and no others."""
        for lane, box in self._boxes.items():
            box.setChecked(lane in checked)

    def add(self, lane: Lane) -> None:
        """List one more lane."""
        if lane.id not in self._boxes:
            self._add_box(lane)

    def _fill(self, lanes: Sequence[Lane]) -> None:
        for box in self._boxes.values():
            self._rows.removeWidget(box)
            box.deleteLater()
        self._boxes.clear()
        for lane in lanes:
            self._add_box(lane)

    def _add_box(self, lane: Lane) -> None:
        name = " ".join(lane.name.split())
        box = CheckBox()
        shown = box.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAME_PX)
        box.setText(shown.replace("&", "&&"))
        box.setAccessibleName(name)
        box.clicked.connect(lambda on, lane_id=lane.id: self.toggled.emit(lane_id, on))
        self._boxes[lane.id] = box
        self._rows.addWidget(box)

    def _place(self, button: QWidget) -> QPoint:
        """The corner, on the screen."""
        below = button.mapToGlobal(QPoint(0, button.height() + 2))
        screen = button.screen().availableGeometry()
        if below.y() + self.height() > screen.bottom():
            below.setY(max(screen.top(), button.mapToGlobal(QPoint(0, -2)).y() - self.height()))
        below.setX(max(screen.left(), min(below.x(), screen.right() - self.width())))
        return below

    @override
    def event(self, event: QEvent) -> bool:
        """Esc closes the list: it is for no shortcut of the window, nor is Delete."""
        is_asking = event.type() == QEvent.Type.ShortcutOverride
        if is_asking and isinstance(event, QKeyEvent) and event.key() in _OURS:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from lane to lane, as in a menu."""
        step = {Key.Key_Down: 1, Key.Key_Up: -1}.get(Key(event.key()))
        if event.key() == Key.Key_Escape:
            self.close()
        elif step is None:
            super().keyPressEvent(event)
        else:
            self.focusNextPrevChild(step > 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.named.emit(self.field.text())
            return True
        return super().eventFilter(watched, event)
