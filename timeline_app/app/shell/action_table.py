"""Every action as a value: id, menu, text, shortcuts, when it can be done."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from timeline_app.core.text.translation import Texts
from timeline_app.document.state import ANY_STATE, CHANGEABLE, SHOWN, DocumentState

Standard = QKeySequence.StandardKey
commands = Texts("commands")


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


FILE, EDIT, EVENT, VIEW, LANES = (
    commands.mark("&File"),
    commands.mark("&Edit"),
    commands.mark("Eve&nt"),
    commands.mark("&View"),
    commands.mark("&Lanes"),
)
GO, HELP = commands.mark("&Go"), commands.mark("&Help")

NEEDS_EVENT = commands.mark("Select an event first")
_EDIT = commands.mark("Nothing was changed yet")
_UNDONE = commands.mark("Nothing was undone")
ANY, CHANGES = ANY_STATE, CHANGEABLE
OUT_OF_STATE = {
    DocumentState.READING: commands.mark("The chronology is still being read"),
    DocumentState.READ_ONLY: commands.mark("This chronology is open for reading only"),
    DocumentState.LOST: commands.mark("Its file is lost: save it elsewhere first"),
}
"""Why a state does not allow what it doesn't, in words."""

SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("new", FILE, commands.mark("&New Chronology"), ANY, (Standard.New,)),
    ActionSpec("new_window", FILE, commands.mark("New &Window"), ANY, ("Ctrl+Alt+N",)),
    ActionSpec("open", FILE, commands.mark("&Open…"), ANY, (Standard.Open,)),
    ActionSpec("open_in_window", FILE, commands.mark("Open &in New Window…"), ANY, ("Ctrl+Alt+O",)),
    ActionSpec("open_sample", FILE, commands.mark("Open Sa&mple"), ANY),
    ActionSpec("open_longer_sample", FILE, commands.mark("Open &Longer Sample"), ANY),
    ActionSpec(
        "save", FILE, commands.mark("&Save"), SHOWN, (Standard.Save,), separator_before=True
    ),
    ActionSpec("save_as", FILE, commands.mark("Save &As…"), SHOWN, ("Ctrl+Shift+S",)),
    ActionSpec("save_copy", FILE, commands.mark("Save a Cop&y…"), SHOWN),
    ActionSpec(
        "add", FILE, commands.mark("A&dd Events from a File…"), CHANGES, separator_before=True
    ),
    ActionSpec(
        "export", FILE, commands.mark("&Export Picture…"), SHOWN, ("Ctrl+E",), separator_before=True
    ),
    ActionSpec("print", FILE, commands.mark("&Print…"), SHOWN, (Standard.Print, "Ctrl+P")),
    ActionSpec(
        "properties",
        FILE,
        commands.mark("Proper&ties…"),
        SHOWN,
        ("Alt+Return",),
        separator_before=True,
    ),
    ActionSpec(
        "close",
        FILE,
        commands.mark("&Close Window"),
        ANY,
        (Standard.Close, "Ctrl+W"),
        separator_before=True,
    ),
    ActionSpec("quit", FILE, commands.mark("&Quit"), ANY, (Standard.Quit, "Ctrl+Q")),
    ActionSpec(
        "undo", EDIT, commands.mark("&Undo"), CHANGES, (Standard.Undo, "Ctrl+Z"), needs=_EDIT
    ),
    ActionSpec(
        "redo",
        EDIT,
        commands.mark("&Redo"),
        CHANGES,
        ("Ctrl+Shift+Z", "Ctrl+Y", Standard.Redo),
        needs=_UNDONE,
    ),
    ActionSpec(
        "cut",
        EDIT,
        commands.mark("Cu&t"),
        CHANGES,
        (Standard.Cut, "Ctrl+X"),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "copy", EDIT, commands.mark("&Copy"), SHOWN, (Standard.Copy, "Ctrl+C"), needs=NEEDS_EVENT
    ),
    ActionSpec("paste", EDIT, commands.mark("&Paste"), CHANGES, (Standard.Paste, "Ctrl+V")),
    ActionSpec(
        "copy_titles", EDIT, commands.mark("Copy Titles and &Dates"), SHOWN, needs=NEEDS_EVENT
    ),
    ActionSpec("copy_sources", EDIT, commands.mark("Copy with &Sources"), SHOWN, needs=NEEDS_EVENT),
    ActionSpec("copy_picture", EDIT, commands.mark("Copy P&icture"), SHOWN, ("Ctrl+Shift+C",)),
    ActionSpec(
        "copy_measure",
        EDIT,
        commands.mark("Copy the &Measure"),
        SHOWN,
        ("Ctrl+Alt+C",),
        needs=commands.mark("Measure something first"),
    ),
    ActionSpec(
        "select_lane",
        EDIT,
        commands.mark("Select All in This &Lane"),
        SHOWN,
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "search",
        EDIT,
        commands.mark("&Find…"),
        SHOWN,
        (Standard.Find, "Ctrl+F"),
        "/",
        separator_before=True,
    ),
    ActionSpec("replace", EDIT, commands.mark("R&eplace…"), CHANGES, (Standard.Replace, "Ctrl+H")),
    ActionSpec("search_next", EDIT, commands.mark("Find &Next"), SHOWN, ("F3",)),
    ActionSpec("search_previous", EDIT, commands.mark("Find Pre&vious"), SHOWN, ("Shift+F3",)),
    ActionSpec(
        "only_found",
        EDIT,
        commands.mark("Show Only What &Was Found"),
        SHOWN,
        ("Ctrl+F3",),
        needs=commands.mark("Find something first"),
    ),
    ActionSpec(
        "actors", EDIT, commands.mark("&Actors…"), SHOWN, ("Ctrl+Shift+A",), separator_before=True
    ),
    ActionSpec("sources", EDIT, commands.mark("S&ources…"), SHOWN, ("Ctrl+Shift+B",)),
    ActionSpec("tags", EDIT, commands.mark("Ta&gs…"), SHOWN, ("Ctrl+Shift+G",)),
    ActionSpec("history", EDIT, commands.mark("&History…"), SHOWN, separator_before=True),
    ActionSpec("new_event", EVENT, commands.mark("&New Event…"), CHANGES, ("Ctrl+Shift+N",), "N"),
    ActionSpec(
        "edit_event", EVENT, commands.mark("&Edit"), CHANGES, ("F2",), "E", needs=NEEDS_EVENT
    ),
    ActionSpec(
        "duplicate",
        EVENT,
        commands.mark("D&uplicate"),
        CHANGES,
        ("Ctrl+D",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "change_events",
        EVENT,
        commands.mark("&Change Events…"),
        CHANGES,
        ("Ctrl+Shift+E",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_earlier",
        EVENT,
        commands.mark("Mo&ve Earlier"),
        CHANGES,
        ("Ctrl+,",),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_later", EVENT, commands.mark("Move &Later"), CHANGES, ("Ctrl+.",), needs=NEEDS_EVENT
    ),
    ActionSpec(
        "order_before",
        EVENT,
        commands.mark("Earlier &within Its Date"),
        CHANGES,
        ("Ctrl+Shift+,",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "order_after",
        EVENT,
        commands.mark("Later w&ithin Its Date"),
        CHANGES,
        ("Ctrl+Shift+.",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_to_lane_above",
        EVENT,
        commands.mark("Move to the Lane &Above"),
        CHANGES,
        ("Ctrl+Shift+PgUp",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_to_lane_below",
        EVENT,
        commands.mark("Move to the Lane &Below"),
        CHANGES,
        ("Ctrl+Shift+PgDown",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_to_lane",
        EVENT,
        commands.mark("Move &to Lane…"),
        CHANGES,
        ("Ctrl+Shift+L",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "add_quote",
        EVENT,
        commands.mark("Add a &Quote…"),
        CHANGES,
        ("Ctrl+Shift+Q",),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "add_source",
        EVENT,
        commands.mark("Add a &Source…"),
        CHANGES,
        ("Ctrl+Shift+I",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec("add_claim", EVENT, commands.mark("Add a Date &Given…"), CHANGES, needs=NEEDS_EVENT),
    ActionSpec(
        "relate", EVENT, commands.mark("&Relate to…"), CHANGES, ("Ctrl+R",), needs=NEEDS_EVENT
    ),
    ActionSpec(
        "delete_event",
        EVENT,
        commands.mark("&Delete"),
        CHANGES,
        (Standard.Delete, "Del"),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "event_history",
        EVENT,
        commands.mark("&History…"),
        SHOWN,
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec("zoom_in", VIEW, commands.mark("Zoom &In"), SHOWN, (Standard.ZoomIn, "Ctrl+="), "+"),
    ActionSpec("zoom_out", VIEW, commands.mark("Zoom &Out"), SHOWN, (Standard.ZoomOut,), "−"),
    ActionSpec("fit", VIEW, commands.mark("&Fit Everything"), SHOWN, ("Ctrl+0",), "F"),
    ActionSpec(
        "fit_selection",
        VIEW,
        commands.mark("Fit &Selection"),
        SHOWN,
        ("Ctrl+Shift+0",),
        "Shift+F",
        needs=NEEDS_EVENT,
    ),
    ActionSpec("show_event", VIEW, commands.mark("&Zoom to the Event"), SHOWN, needs=NEEDS_EVENT),
    ActionSpec("measure", VIEW, commands.mark("Meas&ure Time"), SHOWN, (), "M"),
    ActionSpec(
        "details",
        VIEW,
        commands.mark("&Details"),
        ANY,
        ("Ctrl+I",),
        separator_before=True,
        is_checkable=True,
    ),
    ActionSpec(
        "overview", VIEW, commands.mark("O&verview"), ANY, ("Ctrl+Shift+O",), is_checkable=True
    ),
    ActionSpec("table", VIEW, commands.mark("Event Ta&ble"), ANY, ("Ctrl+T",), is_checkable=True),
    ActionSpec(
        "undated",
        VIEW,
        commands.mark("Undated Eve&nts"),
        ANY,
        ("Ctrl+Shift+T",),
        is_checkable=True,
        needs=commands.mark("Every event has a date"),
    ),
    ActionSpec("less_motion", VIEW, commands.mark("Less &Motion"), ANY, is_checkable=True),
    ActionSpec("single_keys", VIEW, commands.mark("Single-&Key Commands"), ANY, is_checkable=True),
    ActionSpec(
        "letters",
        VIEW,
        commands.mark("Chan&ge Single Keys…"),
        ANY,
        needs=commands.mark("Single-key commands are off"),
    ),
    ActionSpec(
        "by_lane", LANES, commands.mark("Group by &Lanes"), SHOWN, ("Ctrl+1",), is_checkable=True
    ),
    ActionSpec(
        "by_actor", LANES, commands.mark("Group by &People"), SHOWN, ("Ctrl+2",), is_checkable=True
    ),
    ActionSpec(
        "by_source",
        LANES,
        commands.mark("Group by Sour&ces"),
        SHOWN,
        ("Ctrl+3",),
        is_checkable=True,
    ),
    ActionSpec(
        "filter", LANES, commands.mark("Filte&r…"), SHOWN, ("Ctrl+Shift+F",), separator_before=True
    ),
    ActionSpec(
        "clear_filters",
        LANES,
        commands.mark("Cle&ar Filters"),
        SHOWN,
        needs=commands.mark("Nothing is filtered"),
    ),
    ActionSpec(
        "fold_lane",
        LANES,
        commands.mark("&Fold or Unfold the Lane"),
        SHOWN,
        ("Ctrl+L",),
        separator_before=True,
    ),
    ActionSpec("lane_up", LANES, commands.mark("Move the Lane &Up"), SHOWN, ("Ctrl+Shift+Up",)),
    ActionSpec(
        "lane_down", LANES, commands.mark("Move the Lane &Down"), SHOWN, ("Ctrl+Shift+Down",)
    ),
    ActionSpec("hide_lane", LANES, commands.mark("&Hide the Lane"), SHOWN),
    ActionSpec(
        "show_lanes",
        LANES,
        commands.mark("&Show All Lanes"),
        SHOWN,
        needs=commands.mark("No lane is hidden"),
    ),
    ActionSpec(
        "edit_lanes",
        LANES,
        commands.mark("&Edit Lanes…"),
        SHOWN,
        ("Ctrl+Alt+L",),
        separator_before=True,
    ),
    ActionSpec("previous", GO, commands.mark("&Previous Event"), SHOWN, ("Alt+Left",), "←"),
    ActionSpec("next", GO, commands.mark("&Next Event"), SHOWN, ("Alt+Right",), "→"),
    ActionSpec("above", GO, commands.mark("In the Lane &Above"), SHOWN, ("Alt+Up",), "↑"),
    ActionSpec("below", GO, commands.mark("In the Lane &Below"), SHOWN, ("Alt+Down",), "↓"),
    ActionSpec(
        "first",
        GO,
        commands.mark("&First Event"),
        SHOWN,
        ("Alt+Home",),
        "Home",
        separator_before=True,
    ),
    ActionSpec("last", GO, commands.mark("&Last Event"), SHOWN, ("Alt+End",), "End"),
    ActionSpec(
        "previous_in_lane",
        GO,
        commands.mark("Pre&vious in This Lane"),
        SHOWN,
        ("Alt+Shift+Left",),
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "next_in_lane",
        GO,
        commands.mark("Ne&xt in This Lane"),
        SHOWN,
        ("Alt+Shift+Right",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "previous_of_actor",
        GO,
        commands.mark("Previo&us with the Same Actor"),
        SHOWN,
        ("Alt+Shift+Up",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "next_of_actor",
        GO,
        commands.mark("Next with the Sa&me Actor"),
        SHOWN,
        ("Alt+Shift+Down",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "follow_relation",
        GO,
        commands.mark("Follow a Relat&ion"),
        SHOWN,
        ("Ctrl+]", "Ctrl+Shift+Right"),
        "]",
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "back_along_relation",
        GO,
        commands.mark("Bac&k along a Relation"),
        SHOWN,
        ("Ctrl+[", "Ctrl+Shift+Left"),
        "[",
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "what_followed",
        GO,
        commands.mark("&What Followed?"),
        SHOWN,
        ("Ctrl+Shift+End",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "what_led_here",
        GO,
        commands.mark("What Led &Here?"),
        SHOWN,
        ("Ctrl+Shift+Home",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "go_to_date", GO, commands.mark("G&o to Date…"), SHOWN, ("Ctrl+G",), separator_before=True
    ),
    ActionSpec("earlier", GO, commands.mark("Pa&ge Earlier"), SHOWN, ("Ctrl+PgUp",), "PgUp"),
    ActionSpec("later", GO, commands.mark("Page La&ter"), SHOWN, ("Ctrl+PgDown",), "PgDown"),
    ActionSpec("pan_earlier", GO, commands.mark("Pan &Earlier"), SHOWN, (), "Shift+←"),
    ActionSpec("pan_later", GO, commands.mark("Pan Late&r"), SHOWN, (), "Shift+→"),
    ActionSpec(
        "read",
        GO,
        commands.mark("Rea&d the Event"),
        SHOWN,
        ("Ctrl+Return",),
        "Enter",
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec("select_all", GO, commands.mark("&Select All Events"), SHOWN, (Standard.SelectAll,)),
    ActionSpec(
        "clear", GO, commands.mark("&Clear the Selection"), SHOWN, (), "Esc", needs=NEEDS_EVENT
    ),
    ActionSpec(
        "shortcuts", HELP, commands.mark("&Keyboard Shortcuts"), ANY, (Standard.HelpContents, "F1")
    ),
    ActionSpec("palette", HELP, commands.mark("&Find a Command…"), ANY, ("Ctrl+K",)),
    ActionSpec("show_log", HELP, commands.mark("Show the &Log…"), ANY, separator_before=True),
    ActionSpec("about", HELP, commands.mark("&About Timeline"), ANY),
)
