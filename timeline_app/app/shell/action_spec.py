"""An action as a value: id, menu, text, shortcuts, when it can be done; and their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from timeline_app.core.text.translation import Texts
from timeline_app.document import state
from timeline_app.document.state import DocumentState

Standard = QKeySequence.StandardKey
commands = Texts("commands")
"""All texts of actions."""


class ActionSpec(NamedTuple):
    """An action. `keys` are its shortcuts; `single` is shown after them: the key on the canvas.

    It is done in its `states` of the chronology, and in no other. `needs` says to people what
    else is wanting while it can't be done. In its menu it stands behind the one before it in
    its feature, or behind the action with the id `after`.
    """

    id: str
    menu: str
    text: str
    states: frozenset[DocumentState]
    keys: tuple[QKeySequence | Standard | str, ...] = ()
    single: str = ""
    separator_before: bool = False
    is_checkable: bool = False
    needs: str = ""
    after: str = ""
    also: str = ""
    """Other words that people look for it by."""


FILE, EDIT, EVENT = commands.mark("&File"), commands.mark("&Edit"), commands.mark("Eve&nt")
VIEW, LANES = commands.mark("&View"), commands.mark("&Lanes")
GO, HELP = commands.mark("&Go"), commands.mark("&Help")
MENUS = (FILE, EDIT, EVENT, VIEW, LANES, GO, HELP)
"""The titles of the menus, from left to right."""

NEEDS_EVENT = commands.mark("Select an event first")
ANY, SHOWN, CHANGES = state.ANY_STATE, state.SHOWN, state.CHANGEABLE
LOOKED_AT = state.LOOKED_AT
"""The states of a chronology that actions are done in."""
OUT_OF_STATE = {
    DocumentState.READING: commands.mark("The chronology is still being read"),
    DocumentState.READ_ONLY: commands.mark("This chronology is open for reading only"),
    DocumentState.AS_KNOWN: commands.mark("This is shown as known on a day: end that first"),
    DocumentState.ADDING: commands.mark("Events are being added"),
    DocumentState.LOST: commands.mark("Its file is lost: save it elsewhere first"),
}
"""Why a state does not allow what it doesn't, in words."""


def in_menu_order(features: Iterable[Iterable[ActionSpec]]) -> tuple[ActionSpec, ...]:
    """The actions of all features as the menus show them, menu by menu."""
    behind: dict[str, list[ActionSpec]] = {}
    for actions in features:
        last: dict[str, str] = {}
        for spec in actions:
            place = spec.after or last.get(spec.menu, spec.menu)
            others = behind.setdefault(place, [])
            # Whoever names its place comes before those that only go on from there.
            number = sum(bool(other.after) for other in others) if spec.after else len(others)
            others.insert(number, spec)
            last[spec.menu] = spec.id

    def those_behind(place: str) -> Iterator[ActionSpec]:
        for spec in behind.get(place, ()):
            yield spec
            yield from those_behind(spec.id)

    return tuple(spec for menu in MENUS for spec in those_behind(menu))
