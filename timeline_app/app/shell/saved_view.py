"""How people look at a chronology: written down for each, and taken up again."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QItemSelectionModel

from timeline_app.app.shell.settings import Settings
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.event_filter import EventFilter, known_only
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.resources import SAMPLE
from timeline_app.document.document import Document
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.document.view_state import ViewState
from timeline_app.scene.lanes.grouping import Arrangement
from timeline_app.scene.marks.visibility import ranges_of_rows
from timeline_app.storage.errors import Refused
from timeline_app.storage.file.paths import real_path
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.selected_rows import selection_of


class ViewRestorer:
    """Time scale, scroll position, selection and current event of a canvas, as of now."""

    def __init__(self, view: TimelineView) -> None:
        columns = view.event_model.columns
        self._has_events = columns.dated > 0
        ranges = view.selectionModel().selection().toList()
        rows = [columns.key[part.top() : part.bottom() + 1] for part in ranges]
        current = view.currentIndex().row()
        self._view = view
        self._scale, self._scroll_y = view.scale, view.scroll_y
        self._selected = np.concatenate(rows) if rows else np.empty(0, np.int64)
        self._current = columns.key[[current]] if current >= 0 else np.empty(0, np.int64)

    def give_back(self) -> None:
        """Look at the canvas's chronology of now in the same way; what is gone is left out."""
        view = self._view
        if not self._has_events:
            return  # there was nothing to look at: all is shown
        if view.scale != self._scale:
            view.go_to(self._scale, animated=False)
        view.verticalScrollBar().setValue(self._scroll_y)
        columns, model = view.event_model.columns, view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for row in _rows_of(columns, self._current):
            model.setCurrentIndex(view.event_model.index(int(row), 0), flags.NoUpdate)
        ranges = ranges_of_rows(_rows_of(columns, self._selected))
        model.select(selection_of(ranges, view.event_model), flags.ClearAndSelect)


def _rows_of(columns: EventColumns, keys: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The rows of these keys, in order."""
    return np.flatnonzero(np.isin(columns.key[: columns.dated], keys))


class SavedView(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a chronology is looked at; arrangements by the value of their grouping."""

    grouping: Grouping = Grouping.LANE
    asked: EventFilter = EventFilter()
    arrangements: dict[str, Arrangement] = {}

    @classmethod
    def of(cls, state: ViewState) -> SavedView:
        """That of now."""
        arrangements = {grouping.value: state.arrangement_of(grouping) for grouping in Grouping}
        changed = {name: one for name, one in arrangements.items() if one != Arrangement()}
        # What was found is of today: tomorrow the same words may find other events.
        asked = msgspec.structs.replace(state.filter, found=None)
        return cls(state.grouping, asked, changed)

    def text(self) -> str:
        """As it is written down; empty if nothing is out of the ordinary."""
        return "" if self == SavedView() else msgspec.json.encode(self).decode()


def kept_look(settings: Settings, name: str) -> SavedView:
    """How the chronology of this name was looked at last; what can't be read is forgotten."""
    try:
        return msgspec.json.decode(settings.look_of(key_of(name)), type=SavedView)
    except msgspec.MsgspecError:
        return SavedView()


def key_of(name: str) -> str:
    """What stands for a chronology in the settings: which is no place for its path."""
    path = name if name == SAMPLE else str(real_path(Path(name)))
    return hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def look_again(
    look: SavedView, state: ViewState, lanes: LaneAssignment, document: Document
) -> None:
    """Look at a chronology as before; lanes, actors and dates that are unknown are left out.

    Raises `Refused` for a file that has gone bad; then nothing is filtered or grouped.
    """
    for grouping in Grouping:
        state.arrange(look.arrangements.get(grouping.value, Arrangement()), grouping)
    actors = lanes.groups(Grouping.ACTOR).ids if look.asked.actors else ()
    own = [str(lane.id) for lane in document.columns.lanes]
    lanes.filter_by(known_only(look.asked, own, actors))
    lanes.group_by(look.grouping)


def restore_look(
    settings: Settings, name: str, state: ViewState, lanes: LaneAssignment, document: Document
) -> None:
    """Look at a chronology as it was looked at last, if that was in any way of one's own."""
    try:
        look_again(kept_look(settings, name), state, lanes, document)
    except Refused:
        # Whoever needs what can't be read is told so then; all events are shown meanwhile.
        state.set_grouping(Grouping.LANE)
        state.set_filter(EventFilter())
