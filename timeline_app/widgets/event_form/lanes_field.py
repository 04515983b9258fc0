"""The lanes that an event stands in, to be chosen from a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from timeline_app.core.edits.edit import Edit
from timeline_app.core.edits.event_edits import with_lanes
from timeline_app.core.edits.record_edits import new_lane
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import Lane, LaneId
from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.indicators import CheckBox
from timeline_app.widgets.controls.small_shapes import draw_chevron
from timeline_app.widgets.event_form.form_field import FIELD_PX, FormField
from timeline_app.widgets.event_form.name_source import NameSource
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.texts.phrases import labelled, listed

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


LANE_ROLES = tuple(f"lane-{number}" for number in range(1, len(LIGHT.lanes) + 1))


class DropButton(TextButton):
    """Says what is chosen, with an arrow that promises a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("drop", parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self)


class LanesValue(NamedTuple):
    """The lanes that an event is to stand in, and the name of a new one."""

    ids: tuple[LaneId, ...] = ()
    new_name: str = ""


class LanesField(FormField[LanesValue]):
    """A button that names the lanes; each that is checked in its list is kept at once."""

    def __init__(self, name: str, names: NameSource) -> None:
        self._names = names
        self._held = LanesValue()
        self._known: dict[LaneId, str] = {}
        self._button = DropButton()
        self._list: LanePicker | None = None
        super().__init__(EventPart.LANES, name, self._button)
        self._name = name
        self._button.clicked.connect(self.open)
        self.listen(CommitKeys(self._button, is_button=True))

    def open(self) -> None:
        """Drop the list of lanes."""
        if self._list is None:
            self._list = LanePicker(self)
            self._list.toggled.connect(self._toggle)
            self._list.named.connect(self._begin_lane)
        self._list.open_below(self._button, self._names.lanes(), self._held.ids)

    @override
    def value(self) -> LanesValue:
        return self._held

    @override
    def hold(self, value: LanesValue) -> None:
        self._held = value
        named = [self._known.get(lane, lane) for lane in value.ids]
        text = listed(" ".join(name.split()) for name in named)
        self._button.setText(text or self.tr("No lane"))
        self._button.setAccessibleName(labelled(self._name, text or self.tr("none")))
        if self._list is not None and self._list.isVisible():
            for lane in self._names.lanes():
                self._list.add(lane)
            self._list.check(value.ids)

    @override
    def words(self) -> str:
        return self._held.new_name or self._button.text()

    @override
    def value_of(self, details: EventDetails) -> LanesValue:
        self._known.update((lane.id, lane.name) for lane in details.lanes)
        return LanesValue(details.event.lanes)

    @override
    def edit(self, details: EventDetails) -> Edit:
        held, lanes = self._held, self._names.lanes()
        new = new_lane(held.new_name, lanes, LANE_ROLES) if held.new_name else None
        return with_lanes(details, held.ids, new)

    def _toggle(self, lane_id: str, on: bool) -> None:
        lane = LaneId(lane_id)
        self._known.update((each.id, each.name) for each in self._names.lanes())
        others = tuple(each for each in self._held.ids if each != lane)
        self.hold(LanesValue((*others, lane) if on else others))
        self.kept.emit()

    def _begin_lane(self, typed: str) -> None:
        """Begin a lane; one of that name that is there is taken instead."""
        name = " ".join(typed.split())
        if not name:
            return
        same = next((lane for lane in self._names.lanes() if lane.name == name), None)
        if same is not None:
            self._toggle(same.id, on=True)
        else:
            self.hold(LanesValue(self._held.ids, name))
            self.kept.emit()
        if self._list is not None and not self.is_changed:
            self._list.field.clear()
