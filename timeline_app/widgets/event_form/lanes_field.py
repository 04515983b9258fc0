"""The lanes that an event stands in, to be chosen from a list."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_app.core.edits.edit import Edit
from timeline_app.core.edits.event_edits import EventPart, with_lanes
from timeline_app.core.edits.lane_edits import new_lane
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import LaneId
from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.controls.chevron import draw_chevron
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.event_form.form_field import FormField
from timeline_app.widgets.event_form.lane_picker import LanePicker
from timeline_app.widgets.event_form.name_source import NameSource
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.texts.phrases import labelled, listed

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
