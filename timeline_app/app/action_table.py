"""Every action as a value: id, menu, text, shortcuts, when it can be done."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QKeySequence

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


FILE, EDIT, EVENT, VIEW, LANES = "&File", "&Edit", "Eve&nt", "&View", "&Lanes"
GO, HELP = "&Go", "&Help"

NEEDS_EVENT = "Select an event first"
_EDIT = "Nothing was changed yet"
_UNDONE = "Nothing was undone"
READ_ONLY = "This chronology is open for reading only"

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
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec("copy", EDIT, "&Copy", (Standard.Copy, "Ctrl+C"), needs=NEEDS_EVENT),
    ActionSpec("paste", EDIT, "&Paste", (Standard.Paste, "Ctrl+V"), changes=True),
    ActionSpec("copy_titles", EDIT, "Copy Titles and &Dates", needs=NEEDS_EVENT),
    ActionSpec("copy_sources", EDIT, "Copy with &Sources", needs=NEEDS_EVENT),
    ActionSpec("copy_picture", EDIT, "Copy P&icture", ("Ctrl+Shift+C",)),
    ActionSpec(
        "copy_measure",
        EDIT,
        "Copy the &Measure",
        ("Ctrl+Alt+C",),
        needs="Measure something first",
    ),
    ActionSpec(
        "select_lane", EDIT, "Select All in This &Lane", separator_before=True, needs=NEEDS_EVENT
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
    ActionSpec("edit_event", EVENT, "&Edit", ("F2",), "E", needs=NEEDS_EVENT, changes=True),
    ActionSpec(
        "duplicate",
        EVENT,
        "D&uplicate",
        ("Ctrl+D",),
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec(
        "change_events",
        EVENT,
        "&Change Events…",
        ("Ctrl+Shift+E",),
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec(
        "move_earlier",
        EVENT,
        "Mo&ve Earlier",
        ("Ctrl+,",),
        separator_before=True,
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec("move_later", EVENT, "Move &Later", ("Ctrl+.",), needs=NEEDS_EVENT, changes=True),
    ActionSpec(
        "order_before",
        EVENT,
        "Earlier &within Its Date",
        ("Ctrl+Shift+,",),
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec(
        "order_after",
        EVENT,
        "Later w&ithin Its Date",
        ("Ctrl+Shift+.",),
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec(
        "move_to_lane_above",
        EVENT,
        "Move to the Lane &Above",
        ("Ctrl+Shift+PgUp",),
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec(
        "move_to_lane_below",
        EVENT,
        "Move to the Lane &Below",
        ("Ctrl+Shift+PgDown",),
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec(
        "move_to_lane", EVENT, "Move &to Lane…", ("Ctrl+Shift+L",), needs=NEEDS_EVENT, changes=True
    ),
    ActionSpec(
        "add_quote",
        EVENT,
        "Add a &Quote…",
        ("Ctrl+Shift+Q",),
        separator_before=True,
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec(
        "add_source", EVENT, "Add a &Source…", ("Ctrl+Shift+I",), needs=NEEDS_EVENT, changes=True
    ),
    ActionSpec("add_claim", EVENT, "Add a Date &Given…", needs=NEEDS_EVENT, changes=True),
    ActionSpec("relate", EVENT, "&Relate to…", ("Ctrl+R",), needs=NEEDS_EVENT, changes=True),
    ActionSpec(
        "delete_event",
        EVENT,
        "&Delete",
        (Standard.Delete, "Del"),
        separator_before=True,
        needs=NEEDS_EVENT,
        changes=True,
    ),
    ActionSpec("event_history", EVENT, "&History…", separator_before=True, needs=NEEDS_EVENT),
    ActionSpec("zoom_in", VIEW, "Zoom &In", (Standard.ZoomIn, "Ctrl+="), "+"),
    ActionSpec("zoom_out", VIEW, "Zoom &Out", (Standard.ZoomOut,), "−"),
    ActionSpec("fit", VIEW, "&Fit Everything", ("Ctrl+0",), "F"),
    ActionSpec(
        "fit_selection", VIEW, "Fit &Selection", ("Ctrl+Shift+0",), "Shift+F", needs=NEEDS_EVENT
    ),
    ActionSpec("show_event", VIEW, "&Zoom to the Event", needs=NEEDS_EVENT),
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
        needs=NEEDS_EVENT,
    ),
    ActionSpec("next_in_lane", GO, "Ne&xt in This Lane", ("Alt+Shift+Right",), needs=NEEDS_EVENT),
    ActionSpec(
        "previous_of_actor",
        GO,
        "Previo&us with the Same Actor",
        ("Alt+Shift+Up",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "next_of_actor", GO, "Next with the Sa&me Actor", ("Alt+Shift+Down",), needs=NEEDS_EVENT
    ),
    ActionSpec(
        "follow_relation",
        GO,
        "Follow a Relat&ion",
        ("Ctrl+]", "Ctrl+Shift+Right"),
        "]",
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "back_along_relation",
        GO,
        "Bac&k along a Relation",
        ("Ctrl+[", "Ctrl+Shift+Left"),
        "[",
        needs=NEEDS_EVENT,
    ),
    ActionSpec("what_followed", GO, "&What Followed?", ("Ctrl+Shift+End",), needs=NEEDS_EVENT),
    ActionSpec("what_led_here", GO, "What Led &Here?", ("Ctrl+Shift+Home",), needs=NEEDS_EVENT),
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
        needs=NEEDS_EVENT,
    ),
    ActionSpec("select_all", GO, "&Select All Events", (Standard.SelectAll,)),
    ActionSpec("clear", GO, "&Clear the Selection", (), "Esc", needs=NEEDS_EVENT),
    ActionSpec("shortcuts", HELP, "&Keyboard Shortcuts", (Standard.HelpContents, "F1")),
    ActionSpec("palette", HELP, "&Find a Command…", ("Ctrl+K",)),
    ActionSpec("about", HELP, "&About Timeline", separator_before=True),
)
