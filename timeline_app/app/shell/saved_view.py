"""How each chronology is looked at: its grouping, filters and lanes, from one time to the next."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from timeline_app.app.load.resources import SAMPLE
from timeline_app.app.shell.settings import Settings
from timeline_app.core.columns.event_filter import EventFilter, known_only
from timeline_app.core.columns.grouping import Grouping
from timeline_app.document.document import Document
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.document.view_state import ViewState
from timeline_app.scene.lanes.arrangement import Arrangement
from timeline_app.storage.errors import Refused
from timeline_app.storage.file.probes import real_path


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
