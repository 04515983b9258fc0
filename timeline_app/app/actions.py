"""Every action as a value: id, text, shortcut, what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from timeline_app.widgets.letters import USUAL, Letters

Handler = Callable[[], object]
Standard = QKeySequence.StandardKey


class ActionSpec(NamedTuple):
    """An action. `keys` are its shortcuts; `single` is shown after them: the key on the canvas.

    `needs` says to people what is wanting while the action can't be done; what `changes` the
    chronology can't be done while that is open for reading only.
    """

    id: str
    menu: str
    text: str
    keys: tuple[QKeySequence | Standard | str, ...] = ()
    single: str = ""
    separator_before: bool = False
    is_checkable: bool = False
    needs: str = ""
    changes: bool = False


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("actions", text)


FILE, EDIT, EVENT, VIEW, LANES = "&File", "&Edit", "Eve&nt", "&View", "&Lanes"
GO, HELP = "&Go", "&Help"

_EVENT = "Select an event first"
_EDIT = "Nothing was changed yet"
_UNDONE = "Nothing was undone"
_READ_ONLY = "This chronology is open for reading only"

SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("new", FILE, "&New Chronology", (Standard.New,)),
    ActionSpec("new_window", FILE, "New &Window", ("Ctrl+Alt+N",)),
    ActionSpec("open", FILE, "&Open…", (Standard.Open,)),
    ActionSpec("open_in_window", FILE, "Open &in New Window…", ("Ctrl+Alt+O",)),
    ActionSpec("open_sample", FILE, "Open Sa&mple"),
    ActionSpec("open_longer_sample", FILE, "Open &Longer Sample"),
    ActionSpec("save", FILE, "&Save", (Standard.Save,), separator_before=True),
    ActionSpec("save_as", FILE, "Save &As…", ("Ctrl+Shift+S",)),
    ActionSpec("save_copy", FILE, "Save a Cop&y…"),
    ActionSpec("add", FILE, "A&dd Events from a File…", separator_before=True, changes=True),
    ActionSpec("export", FILE, "&Export Picture…", ("Ctrl+E",), separator_before=True),
    ActionSpec("print", FILE, "&Print…", (Standard.Print, "Ctrl+P")),
    ActionSpec("properties", FILE, "Proper&ties…", ("Alt+Return",), separator_before=True),
    ActionSpec("close", FILE, "&Close Window", (Standard.Close, "Ctrl+W"), separator_before=True),
    ActionSpec("quit", FILE, "&Quit", (Standard.Quit, "Ctrl+Q")),
    ActionSpec("undo", EDIT, "&Undo", (Standard.Undo, "Ctrl+Z"), needs=_EDIT),
    ActionSpec("redo", EDIT, "&Redo", ("Ctrl+Shift+Z", Standard.Redo), needs=_UNDONE),
    ActionSpec(
        "cut",
        EDIT,
        "Cu&t",
        (Standard.Cut, "Ctrl+X"),
        separator_before=True,
        needs=_EVENT,
        changes=True,
    ),
    ActionSpec("copy", EDIT, "&Copy", (Standard.Copy, "Ctrl+C"), needs=_EVENT),
    ActionSpec("paste", EDIT, "&Paste", (Standard.Paste, "Ctrl+V"), changes=True),
    ActionSpec("copy_titles", EDIT, "Copy Titles and &Dates", needs=_EVENT),
    ActionSpec("copy_sources", EDIT, "Copy with &Sources", needs=_EVENT),
    ActionSpec("copy_picture", EDIT, "Copy P&icture", ("Ctrl+Shift+C",)),
    ActionSpec(
        "copy_measure",
        EDIT,
        "Copy the &Measure",
        ("Ctrl+Alt+C",),
        needs="Measure something first",
    ),
    ActionSpec(
        "select_lane", EDIT, "Select All in This &Lane", separator_before=True, needs=_EVENT
    ),
    ActionSpec("search", EDIT, "&Find…", (Standard.Find, "Ctrl+F"), "/", separator_before=True),
    ActionSpec("replace", EDIT, "R&eplace…", (Standard.Replace, "Ctrl+H"), changes=True),
    ActionSpec("search_next", EDIT, "Find &Next", ("F3",)),
    ActionSpec("search_previous", EDIT, "Find Pre&vious", ("Shift+F3",)),
    ActionSpec("actors", EDIT, "&Actors…", ("Ctrl+Shift+A",), separator_before=True),
    ActionSpec("sources", EDIT, "S&ources…", ("Ctrl+Shift+B",)),
    ActionSpec("tags", EDIT, "Ta&gs…", ("Ctrl+Shift+G",)),
    ActionSpec("history", EDIT, "&History…", separator_before=True),
    ActionSpec("new_event", EVENT, "&New Event…", ("Ctrl+Shift+N",), "N", changes=True),
    ActionSpec("edit_event", EVENT, "&Edit", ("F2",), "E", needs=_EVENT, changes=True),
    ActionSpec(
        "duplicate",
        EVENT,
        "D&uplicate",
        ("Ctrl+D",),
        needs=_EVENT,
        changes=True,
    ),
    ActionSpec(
        "change_events",
        EVENT,
        "&Change Events…",
        ("Ctrl+Shift+E",),
        needs=_EVENT,
        changes=True,
    ),
    ActionSpec(
        "move_earlier",
        EVENT,
        "Move &Earlier",
        ("Ctrl+,",),
        separator_before=True,
        needs=_EVENT,
        changes=True,
    ),
    ActionSpec("move_later", EVENT, "Move &Later", ("Ctrl+.",), needs=_EVENT, changes=True),
    ActionSpec(
        "move_to_lane_above",
        EVENT,
        "Move to the Lane &Above",
        ("Ctrl+Shift+PgUp",),
        needs=_EVENT,
        changes=True,
    ),
    ActionSpec(
        "move_to_lane_below",
        EVENT,
        "Move to the Lane &Below",
        ("Ctrl+Shift+PgDown",),
        needs=_EVENT,
        changes=True,
    ),
    ActionSpec(
        "move_to_lane", EVENT, "Move &to Lane…", ("Ctrl+Shift+L",), needs=_EVENT, changes=True
    ),
    ActionSpec("add_quote", EVENT, "Add a &Quote…", ("Ctrl+Shift+Q",), needs=_EVENT, changes=True),
    ActionSpec(
        "add_source", EVENT, "Add a &Source…", ("Ctrl+Shift+I",), needs=_EVENT, changes=True
    ),
    ActionSpec("add_claim", EVENT, "Add a Date &Given…", needs=_EVENT, changes=True),
    ActionSpec("relate", EVENT, "&Relate to…", ("Ctrl+R",), needs=_EVENT, changes=True),
    ActionSpec(
        "delete_event", EVENT, "&Delete", (Standard.Delete, "Del"), needs=_EVENT, changes=True
    ),
    ActionSpec("event_history", EVENT, "&History…", separator_before=True, needs=_EVENT),
    ActionSpec("zoom_in", VIEW, "Zoom &In", (Standard.ZoomIn, "Ctrl+="), "+"),
    ActionSpec("zoom_out", VIEW, "Zoom &Out", (Standard.ZoomOut,), "−"),
    ActionSpec("fit", VIEW, "&Fit Everything", ("Ctrl+0",), "F"),
    ActionSpec("fit_selection", VIEW, "Fit &Selection", ("Ctrl+Shift+0",), "Shift+F", needs=_EVENT),
    ActionSpec("show_event", VIEW, "&Zoom to the Event", needs=_EVENT),
    ActionSpec("measure", VIEW, "Meas&ure Time", (), "M"),
    ActionSpec("details", VIEW, "&Details", ("Ctrl+I",), separator_before=True, is_checkable=True),
    ActionSpec("overview", VIEW, "O&verview", ("Ctrl+Shift+O",), is_checkable=True),
    ActionSpec("table", VIEW, "Event Ta&ble", ("Ctrl+T",), is_checkable=True),
    ActionSpec(
        "undated",
        VIEW,
        "Undated Eve&nts",
        ("Ctrl+Shift+T",),
        is_checkable=True,
        needs="Every event has a date",
    ),
    ActionSpec("less_motion", VIEW, "Less &Motion", is_checkable=True),
    ActionSpec("single_keys", VIEW, "Single-&Key Commands", is_checkable=True),
    ActionSpec("letters", VIEW, "Chan&ge Single Keys…", needs="Single-key commands are off"),
    ActionSpec("by_lane", LANES, "Group by &Lanes", ("Ctrl+1",), is_checkable=True),
    ActionSpec("by_actor", LANES, "Group by &People", ("Ctrl+2",), is_checkable=True),
    ActionSpec("by_source", LANES, "Group by Sour&ces", ("Ctrl+3",), is_checkable=True),
    ActionSpec("filter", LANES, "Filte&r…", ("Ctrl+Shift+F",), separator_before=True),
    ActionSpec("clear_filters", LANES, "Cle&ar Filters", needs="Nothing is filtered"),
    ActionSpec("fold_lane", LANES, "&Fold or Unfold the Lane", ("Ctrl+L",), separator_before=True),
    ActionSpec("lane_up", LANES, "Move the Lane &Up", ("Ctrl+Shift+Up",)),
    ActionSpec("lane_down", LANES, "Move the Lane &Down", ("Ctrl+Shift+Down",)),
    ActionSpec("hide_lane", LANES, "&Hide the Lane"),
    ActionSpec("show_lanes", LANES, "&Show All Lanes", needs="No lane is hidden"),
    ActionSpec("edit_lanes", LANES, "&Edit Lanes…", ("Ctrl+Alt+L",), separator_before=True),
    ActionSpec("previous", GO, "&Previous Event", ("Alt+Left",), "←"),
    ActionSpec("next", GO, "&Next Event", ("Alt+Right",), "→"),
    ActionSpec("above", GO, "In the Lane &Above", ("Alt+Up",), "↑"),
    ActionSpec("below", GO, "In the Lane &Below", ("Alt+Down",), "↓"),
    ActionSpec("first", GO, "&First Event", ("Alt+Home",), "Home", separator_before=True),
    ActionSpec("last", GO, "&Last Event", ("Alt+End",), "End"),
    ActionSpec(
        "previous_in_lane",
        GO,
        "Pre&vious in This Lane",
        ("Alt+Shift+Left",),
        separator_before=True,
        needs=_EVENT,
    ),
    ActionSpec("next_in_lane", GO, "Ne&xt in This Lane", ("Alt+Shift+Right",), needs=_EVENT),
    ActionSpec(
        "previous_of_actor", GO, "Previo&us with the Same Actor", ("Alt+Shift+Up",), needs=_EVENT
    ),
    ActionSpec("next_of_actor", GO, "Next with the Sa&me Actor", ("Alt+Shift+Down",), needs=_EVENT),
    ActionSpec(
        "follow_relation",
        GO,
        "Follow a Relat&ion",
        ("Ctrl+]", "Ctrl+Shift+Right"),
        "]",
        separator_before=True,
        needs=_EVENT,
    ),
    ActionSpec(
        "back_along_relation",
        GO,
        "Bac&k along a Relation",
        ("Ctrl+[", "Ctrl+Shift+Left"),
        "[",
        needs=_EVENT,
    ),
    ActionSpec("what_followed", GO, "&What Followed?", ("Ctrl+Shift+End",), needs=_EVENT),
    ActionSpec("what_led_here", GO, "What Led &Here?", ("Ctrl+Shift+Home",), needs=_EVENT),
    ActionSpec("go_to_date", GO, "G&o to Date…", ("Ctrl+G",), separator_before=True),
    ActionSpec("earlier", GO, "Pa&ge Earlier", ("Ctrl+PgUp",), "PgUp"),
    ActionSpec("later", GO, "Page La&ter", ("Ctrl+PgDown",), "PgDown"),
    ActionSpec("pan_earlier", GO, "Pan &Earlier", (), "Shift+←"),
    ActionSpec("pan_later", GO, "Pan Late&r", (), "Shift+→"),
    ActionSpec(
        "read",
        GO,
        "Rea&d the Event",
        ("Ctrl+Return",),
        "Enter",
        separator_before=True,
        needs=_EVENT,
    ),
    ActionSpec("select_all", GO, "&Select All Events", (Standard.SelectAll,)),
    ActionSpec("clear", GO, "&Clear the Selection", (), "Esc", needs=_EVENT),
    ActionSpec("shortcuts", HELP, "&Keyboard Shortcuts", (Standard.HelpContents, "F1")),
    ActionSpec("palette", HELP, "&Find a Command…", ("Ctrl+K",)),
    ActionSpec("about", HELP, "&About Timeline", separator_before=True),
)


LETTERS = frozenset(USUAL)
"""The single keys that the user can change, and turn off."""
_FOR_SELECTION = frozenset(spec.id for spec in SPECS if spec.needs == _EVENT)
_CHANGING = frozenset(spec.id for spec in SPECS if spec.changes)


def plain_text(action: QAction) -> str:
    """What an action is called, without its mnemonic and its keys."""
    return action.text().partition("\t")[0].replace("&", "")


def _shortcuts(spec: ActionSpec) -> list[QKeySequence]:
    """The shortcuts, each once; a standard one is not on every system."""
    found = {sequence.toString(): sequence for sequence in (QKeySequence(key) for key in spec.keys)}
    return [sequence for name, sequence in found.items() if name]


class Actions:
    """The actions of one window, by id."""

    def __init__(self, parent: QObject) -> None:
        self._by_id: dict[str, QAction] = {}
        self._letters = Letters()
        self._has_selection = self._may_change = True
        self.before_each: Callable[[], object] | None = None
        """Called before any action does what it does."""
        for spec in SPECS:
            action = QAction(tr(spec.text), parent)
            action.triggered.connect(self._announce)  # before all others who are told
            action.setObjectName(f"action-{spec.id}")
            action.setShortcuts(_shortcuts(spec))
            action.setCheckable(spec.is_checkable)
            if spec.id == "quit":
                action.setMenuRole(QAction.MenuRole.QuitRole)
            if spec.id == "about":
                action.setMenuRole(QAction.MenuRole.AboutRole)
            self._by_id[spec.id] = action
        self.show_letters(True)

    def __getitem__(self, name: str) -> QAction:
        return self._by_id[name]

    def _announce(self) -> None:
        if self.before_each is not None:
            self.before_each()

    def refusal(self, action: QAction) -> str:
        """Why an action can't be done now, in words; empty where it can."""
        if action.isEnabled():
            return ""
        spec = next((spec for spec in SPECS if self._by_id[spec.id] is action), None)
        if spec is not None and spec.changes and not self._may_change:
            return tr(_READ_ONLY)
        return tr((spec.needs if spec is not None else "") or "Not possible just now")

    def connect(self, handlers: dict[str, Handler]) -> None:
        """Give each of these actions what it does."""
        for name, handler in handlers.items():
            self._by_id[name].triggered.connect(handler)

    def allow_for_selection(self, selected: bool) -> None:
        """Allow what acts on the selection only where there is one."""
        self._has_selection = selected
        self._allow(_FOR_SELECTION)

    def allow_changes(self, allowed: bool) -> None:
        """Allow what changes the chronology only where that may be changed."""
        self._may_change = allowed
        self._allow(_CHANGING)

    def _allow(self, names: frozenset[str]) -> None:
        for name in names:
            is_possible = self._has_selection or name not in _FOR_SELECTION
            is_possible &= self._may_change or name not in _CHANGING
            self._by_id[name].setEnabled(is_possible)

    def show_letters(self, shown: bool, letters: Letters | None = None) -> None:
        """Write each single key after the shortcut; letters and signs only while they work.

        `letters` are those that the user wants, from now on.
        """
        self._letters = self._letters if letters is None else letters
        self._by_id["letters"].setEnabled(shown)
        for spec in SPECS:
            if spec.single:
                single = self._letters.shown(spec.single)
                self._write_keys(spec, single if shown or spec.single not in LETTERS else "")

    def single_key(self, name: str) -> str:
        """The single key of an action; empty while it has none that works."""
        single = self._letters.shown(next(spec.single for spec in SPECS if spec.id == name))
        keys = self._by_id[name].text().partition("\t")[2].split(", ")
        return single if single in keys else ""

    def _write_keys(self, spec: ActionSpec, single: str) -> None:
        """Menus show what stands after a tab instead of the shortcut, which goes on working."""
        action, text = self._by_id[spec.id], tr(spec.text)
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        keys = ", ".join(key for key in (shortcut, single) if key)
        action.setText(f"{text}\t{keys}" if keys else text)
        plain = text.replace("&", "")
        action.setToolTip(f"{plain} ({keys})" if keys else plain)


def fill_menus(bar: QMenuBar, actions: Actions) -> dict[str, QMenu]:
    """Build the menus; gives them by their untranslated title."""
    menus: dict[str, QMenu] = {}
    for spec in SPECS:
        if spec.menu not in menus:
            menus[spec.menu] = bar.addMenu(tr(spec.menu))
        menu = menus[spec.menu]
        if spec.separator_before:
            menu.addSeparator()
        menu.addAction(actions[spec.id])
    return menus
