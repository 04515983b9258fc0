"""Every action as a value: id, menu, text, shortcuts, when it can be done."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from timeline_app.document.state import ANY_STATE, CHANGEABLE, SHOWN, DocumentState

Standard = QKeySequence.StandardKey


class ActionSpec(NamedTuple):
    """An action. `keys` are its shortcuts; `single` is shown after them: the key on the canvas.

    It is done in its `states` of the chronology, and in no other. `needs` says to people what
    else is wanting while it can't be done.
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


FILE, EDIT, EVENT, VIEW, LANES = "&File", "&Edit", "Eve&nt", "&View", "&Lanes"
GO, HELP = "&Go", "&Help"

NEEDS_EVENT = "Select an event first"
_EDIT = "Nothing was changed yet"
_UNDONE = "Nothing was undone"
ANY, CHANGES = ANY_STATE, CHANGEABLE
OUT_OF_STATE = {
    DocumentState.READING: "The chronology is still being read",
    DocumentState.READ_ONLY: "This chronology is open for reading only",
    DocumentState.LOST: "Its file is lost: save it elsewhere first",
}
"""Why a state does not allow what it doesn't, in words."""

SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("new", FILE, "&New Chronology", ANY, (Standard.New,)),
    ActionSpec("new_window", FILE, "New &Window", ANY, ("Ctrl+Alt+N",)),
    ActionSpec("open", FILE, "&Open…", ANY, (Standard.Open,)),
    ActionSpec("open_in_window", FILE, "Open &in New Window…", ANY, ("Ctrl+Alt+O",)),
    ActionSpec("open_sample", FILE, "Open Sa&mple", ANY),
    ActionSpec("open_longer_sample", FILE, "Open &Longer Sample", ANY),
    ActionSpec("save", FILE, "&Save", SHOWN, (Standard.Save,), separator_before=True),
    ActionSpec("save_as", FILE, "Save &As…", SHOWN, ("Ctrl+Shift+S",)),
    ActionSpec("save_copy", FILE, "Save a Cop&y…", SHOWN),
    ActionSpec("add", FILE, "A&dd Events from a File…", CHANGES, separator_before=True),
    ActionSpec("export", FILE, "&Export Picture…", SHOWN, ("Ctrl+E",), separator_before=True),
    ActionSpec("print", FILE, "&Print…", SHOWN, (Standard.Print, "Ctrl+P")),
    ActionSpec("properties", FILE, "Proper&ties…", SHOWN, ("Alt+Return",), separator_before=True),
    ActionSpec(
        "close", FILE, "&Close Window", ANY, (Standard.Close, "Ctrl+W"), separator_before=True
    ),
    ActionSpec("quit", FILE, "&Quit", ANY, (Standard.Quit, "Ctrl+Q")),
    ActionSpec("undo", EDIT, "&Undo", CHANGES, (Standard.Undo, "Ctrl+Z"), needs=_EDIT),
    ActionSpec(
        "redo", EDIT, "&Redo", CHANGES, ("Ctrl+Shift+Z", "Ctrl+Y", Standard.Redo), needs=_UNDONE
    ),
    ActionSpec(
        "cut",
        EDIT,
        "Cu&t",
        CHANGES,
        (Standard.Cut, "Ctrl+X"),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec("copy", EDIT, "&Copy", SHOWN, (Standard.Copy, "Ctrl+C"), needs=NEEDS_EVENT),
    ActionSpec("paste", EDIT, "&Paste", CHANGES, (Standard.Paste, "Ctrl+V")),
    ActionSpec("copy_titles", EDIT, "Copy Titles and &Dates", SHOWN, needs=NEEDS_EVENT),
    ActionSpec("copy_sources", EDIT, "Copy with &Sources", SHOWN, needs=NEEDS_EVENT),
    ActionSpec("copy_picture", EDIT, "Copy P&icture", SHOWN, ("Ctrl+Shift+C",)),
    ActionSpec(
        "copy_measure",
        EDIT,
        "Copy the &Measure",
        SHOWN,
        ("Ctrl+Alt+C",),
        needs="Measure something first",
    ),
    ActionSpec(
        "select_lane",
        EDIT,
        "Select All in This &Lane",
        SHOWN,
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "search", EDIT, "&Find…", SHOWN, (Standard.Find, "Ctrl+F"), "/", separator_before=True
    ),
    ActionSpec("replace", EDIT, "R&eplace…", CHANGES, (Standard.Replace, "Ctrl+H")),
    ActionSpec("search_next", EDIT, "Find &Next", SHOWN, ("F3",)),
    ActionSpec("search_previous", EDIT, "Find Pre&vious", SHOWN, ("Shift+F3",)),
    ActionSpec(
        "only_found",
        EDIT,
        "Show Only What &Was Found",
        SHOWN,
        ("Ctrl+F3",),
        needs="Find something first",
    ),
    ActionSpec("actors", EDIT, "&Actors…", SHOWN, ("Ctrl+Shift+A",), separator_before=True),
    ActionSpec("sources", EDIT, "S&ources…", SHOWN, ("Ctrl+Shift+B",)),
    ActionSpec("tags", EDIT, "Ta&gs…", SHOWN, ("Ctrl+Shift+G",)),
    ActionSpec("history", EDIT, "&History…", SHOWN, separator_before=True),
    ActionSpec("new_event", EVENT, "&New Event…", CHANGES, ("Ctrl+Shift+N",), "N"),
    ActionSpec("edit_event", EVENT, "&Edit", CHANGES, ("F2",), "E", needs=NEEDS_EVENT),
    ActionSpec(
        "duplicate",
        EVENT,
        "D&uplicate",
        CHANGES,
        ("Ctrl+D",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "change_events",
        EVENT,
        "&Change Events…",
        CHANGES,
        ("Ctrl+Shift+E",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_earlier",
        EVENT,
        "Mo&ve Earlier",
        CHANGES,
        ("Ctrl+,",),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec("move_later", EVENT, "Move &Later", CHANGES, ("Ctrl+.",), needs=NEEDS_EVENT),
    ActionSpec(
        "order_before",
        EVENT,
        "Earlier &within Its Date",
        CHANGES,
        ("Ctrl+Shift+,",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "order_after",
        EVENT,
        "Later w&ithin Its Date",
        CHANGES,
        ("Ctrl+Shift+.",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_to_lane_above",
        EVENT,
        "Move to the Lane &Above",
        CHANGES,
        ("Ctrl+Shift+PgUp",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_to_lane_below",
        EVENT,
        "Move to the Lane &Below",
        CHANGES,
        ("Ctrl+Shift+PgDown",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_to_lane", EVENT, "Move &to Lane…", CHANGES, ("Ctrl+Shift+L",), needs=NEEDS_EVENT
    ),
    ActionSpec(
        "add_quote",
        EVENT,
        "Add a &Quote…",
        CHANGES,
        ("Ctrl+Shift+Q",),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "add_source", EVENT, "Add a &Source…", CHANGES, ("Ctrl+Shift+I",), needs=NEEDS_EVENT
    ),
    ActionSpec("add_claim", EVENT, "Add a Date &Given…", CHANGES, needs=NEEDS_EVENT),
    ActionSpec("relate", EVENT, "&Relate to…", CHANGES, ("Ctrl+R",), needs=NEEDS_EVENT),
    ActionSpec(
        "delete_event",
        EVENT,
        "&Delete",
        CHANGES,
        (Standard.Delete, "Del"),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "event_history", EVENT, "&History…", SHOWN, separator_before=True, needs=NEEDS_EVENT
    ),
    ActionSpec("zoom_in", VIEW, "Zoom &In", SHOWN, (Standard.ZoomIn, "Ctrl+="), "+"),
    ActionSpec("zoom_out", VIEW, "Zoom &Out", SHOWN, (Standard.ZoomOut,), "−"),
    ActionSpec("fit", VIEW, "&Fit Everything", SHOWN, ("Ctrl+0",), "F"),
    ActionSpec(
        "fit_selection",
        VIEW,
        "Fit &Selection",
        SHOWN,
        ("Ctrl+Shift+0",),
        "Shift+F",
        needs=NEEDS_EVENT,
    ),
    ActionSpec("show_event", VIEW, "&Zoom to the Event", SHOWN, needs=NEEDS_EVENT),
    ActionSpec("measure", VIEW, "Meas&ure Time", SHOWN, (), "M"),
    ActionSpec(
        "details", VIEW, "&Details", ANY, ("Ctrl+I",), separator_before=True, is_checkable=True
    ),
    ActionSpec("overview", VIEW, "O&verview", ANY, ("Ctrl+Shift+O",), is_checkable=True),
    ActionSpec("table", VIEW, "Event Ta&ble", ANY, ("Ctrl+T",), is_checkable=True),
    ActionSpec(
        "undated",
        VIEW,
        "Undated Eve&nts",
        ANY,
        ("Ctrl+Shift+T",),
        is_checkable=True,
        needs="Every event has a date",
    ),
    ActionSpec("less_motion", VIEW, "Less &Motion", ANY, is_checkable=True),
    ActionSpec("single_keys", VIEW, "Single-&Key Commands", ANY, is_checkable=True),
    ActionSpec("letters", VIEW, "Chan&ge Single Keys…", ANY, needs="Single-key commands are off"),
    ActionSpec("by_lane", LANES, "Group by &Lanes", SHOWN, ("Ctrl+1",), is_checkable=True),
    ActionSpec("by_actor", LANES, "Group by &People", SHOWN, ("Ctrl+2",), is_checkable=True),
    ActionSpec("by_source", LANES, "Group by Sour&ces", SHOWN, ("Ctrl+3",), is_checkable=True),
    ActionSpec("filter", LANES, "Filte&r…", SHOWN, ("Ctrl+Shift+F",), separator_before=True),
    ActionSpec("clear_filters", LANES, "Cle&ar Filters", SHOWN, needs="Nothing is filtered"),
    ActionSpec(
        "fold_lane", LANES, "&Fold or Unfold the Lane", SHOWN, ("Ctrl+L",), separator_before=True
    ),
    ActionSpec("lane_up", LANES, "Move the Lane &Up", SHOWN, ("Ctrl+Shift+Up",)),
    ActionSpec("lane_down", LANES, "Move the Lane &Down", SHOWN, ("Ctrl+Shift+Down",)),
    ActionSpec("hide_lane", LANES, "&Hide the Lane", SHOWN),
    ActionSpec("show_lanes", LANES, "&Show All Lanes", SHOWN, needs="No lane is hidden"),
    ActionSpec("edit_lanes", LANES, "&Edit Lanes…", SHOWN, ("Ctrl+Alt+L",), separator_before=True),
    ActionSpec("previous", GO, "&Previous Event", SHOWN, ("Alt+Left",), "←"),
    ActionSpec("next", GO, "&Next Event", SHOWN, ("Alt+Right",), "→"),
    ActionSpec("above", GO, "In the Lane &Above", SHOWN, ("Alt+Up",), "↑"),
    ActionSpec("below", GO, "In the Lane &Below", SHOWN, ("Alt+Down",), "↓"),
    ActionSpec("first", GO, "&First Event", SHOWN, ("Alt+Home",), "Home", separator_before=True),
    ActionSpec("last", GO, "&Last Event", SHOWN, ("Alt+End",), "End"),
    ActionSpec(
        "previous_in_lane",
        GO,
        "Pre&vious in This Lane",
        SHOWN,
        ("Alt+Shift+Left",),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "next_in_lane", GO, "Ne&xt in This Lane", SHOWN, ("Alt+Shift+Right",), needs=NEEDS_EVENT
    ),
    ActionSpec(
        "previous_of_actor",
        GO,
        "Previo&us with the Same Actor",
        SHOWN,
        ("Alt+Shift+Up",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "next_of_actor",
        GO,
        "Next with the Sa&me Actor",
        SHOWN,
        ("Alt+Shift+Down",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "follow_relation",
        GO,
        "Follow a Relat&ion",
        SHOWN,
        ("Ctrl+]", "Ctrl+Shift+Right"),
        "]",
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "back_along_relation",
        GO,
        "Bac&k along a Relation",
        SHOWN,
        ("Ctrl+[", "Ctrl+Shift+Left"),
        "[",
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "what_followed", GO, "&What Followed?", SHOWN, ("Ctrl+Shift+End",), needs=NEEDS_EVENT
    ),
    ActionSpec(
        "what_led_here", GO, "What Led &Here?", SHOWN, ("Ctrl+Shift+Home",), needs=NEEDS_EVENT
    ),
    ActionSpec("go_to_date", GO, "G&o to Date…", SHOWN, ("Ctrl+G",), separator_before=True),
    ActionSpec("earlier", GO, "Pa&ge Earlier", SHOWN, ("Ctrl+PgUp",), "PgUp"),
    ActionSpec("later", GO, "Page La&ter", SHOWN, ("Ctrl+PgDown",), "PgDown"),
    ActionSpec("pan_earlier", GO, "Pan &Earlier", SHOWN, (), "Shift+←"),
    ActionSpec("pan_later", GO, "Pan Late&r", SHOWN, (), "Shift+→"),
    ActionSpec(
        "read",
        GO,
        "Rea&d the Event",
        SHOWN,
        ("Ctrl+Return",),
        "Enter",
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec("select_all", GO, "&Select All Events", SHOWN, (Standard.SelectAll,)),
    ActionSpec("clear", GO, "&Clear the Selection", SHOWN, (), "Esc", needs=NEEDS_EVENT),
    ActionSpec("shortcuts", HELP, "&Keyboard Shortcuts", ANY, (Standard.HelpContents, "F1")),
    ActionSpec("palette", HELP, "&Find a Command…", ANY, ("Ctrl+K",)),
    ActionSpec("show_log", HELP, "Show the &Log…", ANY, separator_before=True),
    ActionSpec("about", HELP, "&About Timeline", ANY),
)
