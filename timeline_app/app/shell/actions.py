"""Actions as values, those of a window, and the menus that hold them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from timeline_app.core.text.translation import Texts
from timeline_app.document import state
from timeline_app.document.state import DocumentState
from timeline_app.widgets.controls.single_keys import USUAL, SingleKeys

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


Handler = Callable[[], object]


KEYS_PARTED_BY = ", "
"""Between the keys of an action behind its name in the menu."""
LETTERS = frozenset(USUAL)
"""The single keys that the user can change, and turn off."""


_BEHIND = re.compile(r"\(&[^&\s]\)")


def without_mnemonic(text: str) -> str:
    """The text without the mark of its mnemonic; two ampersands stand for one.

    Where it is written with characters that no key has, the letter in brackets behind it goes too.
    """
    return "&".join(part.replace("&", "") for part in _BEHIND.sub("", text).split("&&"))


def plain_text(action: QAction) -> str:
    """What an action is called, without its mnemonic and its keys."""
    return without_mnemonic(action.text().partition("\t")[0])


def _shortcuts(spec: ActionSpec) -> list[QKeySequence]:
    """The shortcuts, each once; a standard one is not on every system."""
    found = {sequence.toString(): sequence for sequence in (QKeySequence(key) for key in spec.keys)}
    return [sequence for name, sequence in found.items() if name]


class Actions:
    """The actions of one window, by id: each is done in its states of the chronology alone."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._by_id: dict[str, QAction] = {}
        self._specs: dict[str, ActionSpec] = {}
        self._letters = SingleKeys()
        self._state = DocumentState.READING
        self._shows_letters = True
        self._wanting: set[str] = set()
        """Actions that lack something else than a state that allows them."""
        self._reasons: dict[str, Callable[[], str]] = {}
        """What says why an action lacks something, where that isn't always the same."""
        self._has_selection = True
        self.before_each: Callable[[], object] | None = None
        """Called before any action does what it does."""

    @property
    def specs(self) -> Iterable[ActionSpec]:
        """All actions as values, in the order of the menus."""
        return self._specs.values()

    def add(self, specs: Iterable[ActionSpec]) -> None:
        """Make actions."""
        for spec in specs:
            action = QAction(commands.tr(spec.text), self._parent)
            action.triggered.connect(self._announce)  # before all others who are told
            action.setObjectName(f"action-{spec.id}")
            action.setShortcuts(_shortcuts(spec))
            action.setCheckable(spec.is_checkable)
            if spec.id == "quit":
                action.setMenuRole(QAction.MenuRole.QuitRole)
            if spec.id == "about":
                action.setMenuRole(QAction.MenuRole.AboutRole)
            self._by_id[spec.id], self._specs[spec.id] = action, spec
        self.show_letters(self._shows_letters)
        self.allow_for_selection(self._has_selection)
        self.allow_in(self._state)

    def __getitem__(self, name: str) -> QAction:
        return self._by_id[name]

    def _announce(self) -> None:
        if self.before_each is not None:
            self.before_each()

    def refusal(self, action: QAction) -> str:
        """Why an action can't be done now, in words; empty where it can."""
        if action.isEnabled():
            return ""
        spec = next((spec for spec in self.specs if self._by_id[spec.id] is action), None)
        if spec is not None and self._state not in spec.states:
            return commands.tr(OUT_OF_STATE[self._state])
        if spec is not None and spec.needs:
            why = self._reasons[spec.id]() if spec.id in self._reasons else ""
            return why or commands.tr(spec.needs)
        return commands.tr("Not possible just now")

    def other_words(self, action: QAction) -> str:
        """What else an action is looked for by."""
        spec = next((spec for spec in self.specs if self._by_id[spec.id] is action), None)
        return commands.tr(spec.also) if spec is not None and spec.also else ""

    def explain(self, name: str, why: Callable[[], str]) -> None:
        """Let `why` say what an action lacks; where that is empty, its own words do."""
        self._reasons[name] = why

    def refusal_of_keys(self, keys: QKeySequence) -> str:
        """Why the action with these keys can't be done; empty where it can, or none has them."""
        meant = (action for action in self._by_id.values() if keys in action.shortcuts())
        return next((why for why in map(self.refusal, meant) if why), "")

    def connect(self, handlers: dict[str, Handler]) -> None:
        """Give each of these actions what it does."""
        for name, handler in handlers.items():
            self._by_id[name].triggered.connect(partial(self._do, name, handler))

    def _do(self, name: str, handler: Handler, _is_checked: bool = False) -> None:
        """Do what an action does, by whichever way it was asked for, where its state allows it."""
        if self._state in self._specs[name].states:
            handler()

    def allow_in(self, state: DocumentState) -> None:
        """Allow what this state of the chronology allows, and nothing else."""
        self._state = state
        for name in self._by_id:
            self._show_possible(name)

    def allow_for_selection(self, selected: bool) -> None:
        """Allow what acts on the selection only where there is one."""
        self._has_selection = selected
        for spec in self.specs:
            is_other = (spec.id in self._wanting) is selected
            if is_other and spec.needs == NEEDS_EVENT:
                self.allow(spec.id, selected)

    def allow(self, name: str, possible: bool) -> None:
        """Allow an action, or don't, wherever the state of the chronology does.

        It may be one that is added later.
        """
        if possible:
            self._wanting.discard(name)
        else:
            self._wanting.add(name)
        if name in self._by_id:
            self._show_possible(name)

    def _show_possible(self, name: str) -> None:
        is_possible = self._state in self._specs[name].states and name not in self._wanting
        self._by_id[name].setEnabled(is_possible)

    def show_letters(self, shown: bool, letters: SingleKeys | None = None) -> None:
        """Write each single key after the shortcut; letters and signs only while they work.

        `letters` are those that the user wants, from now on.
        """
        self._letters = self._letters if letters is None else letters
        self._shows_letters = shown
        self.allow("letters", shown)
        for spec in self.specs:
            if spec.single:
                single = self._letters.shown(spec.single)
                self._write_keys(spec, single if shown or spec.single not in LETTERS else "")

    def single_key(self, name: str) -> str:
        """The single key of an action; empty while it has none that works."""
        single = self._letters.shown(self._specs[name].single)
        keys = self._by_id[name].text().partition("\t")[2].split(KEYS_PARTED_BY)
        return single if single in keys else ""

    def _write_keys(self, spec: ActionSpec, single: str) -> None:
        """Menus show what stands after a tab instead of the shortcut, which goes on working."""
        from timeline_app.widgets.texts.phrases import remarked

        action, text = self._by_id[spec.id], commands.tr(spec.text)
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        keys = KEYS_PARTED_BY.join(key for key in (shortcut, single) if key)
        action.setText(f"{text}\t{keys}" if keys else text)
        plain = without_mnemonic(text)
        action.setToolTip(remarked(plain, keys) if keys else plain)


def add_menus(bar: QMenuBar) -> dict[str, QMenu]:
    """Add the menus to a bar, with nothing in them yet; gives them by untranslated title."""
    return {title: bar.addMenu(commands.tr(title)) for title in MENUS}


def fill_menus(menus: Mapping[str, QMenu], actions: Actions) -> None:
    """Put all actions into their menus."""
    for spec in actions.specs:
        menu = menus[spec.menu]
        if spec.separator_before:
            menu.addSeparator()
        menu.addAction(actions[spec.id])
