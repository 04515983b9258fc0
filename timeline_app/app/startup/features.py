"""What comes into the window once the canvas is painted: none of it has to be waited for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from timeline_app.app.editing.editor import Editor
from timeline_app.app.files.opener import Opener
from timeline_app.app.load.resources import resource
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.text.translation import Texts

if TYPE_CHECKING:
    from timeline_app.app.editing.new_events import NewEvents
    from timeline_app.app.files.leaving import Leaving
    from timeline_app.app.files.new_windows import NewWindows
    from timeline_app.app.search.filters import Filters
    from timeline_app.widgets.panel.details_panel import DetailsPanel

window_texts = Texts("window_texts")


def furnish(
    window: MainWindow,
    session: Session,
    opener: Opener,
    actions: Actions,
    editor: Editor,
    make_window: Callable[[str | None], QMainWindow],
) -> None:
    """Add all that is around the canvas; theme and selection are shown in it afterwards.

    `make_window` gives the shown window of a file or, for None, of a new chronology.
    """
    from timeline_app.app.files.new_windows import NewWindows

    _add_icon()
    windows = NewWindows(session, opener, make_window)
    leaving = _add_files(window, session, opener, actions, editor, windows)
    _add_overview(window, session, actions)
    _add_grouping(window, session, actions)
    filters = _add_filters(window, session, actions)
    _add_panel(window, session, actions, editor)
    _add_relations(window, session, actions)
    _add_commands(window, session, actions)
    _add_records(window, session, actions, editor, filters)
    _add_search(window, session, actions, filters)
    _add_table(session, actions, editor)
    _add_undated(session, actions)
    _add_exporting(session, actions)
    _add_event_editing(session, actions, editor)
    _add_bulk_editing(session, actions, editor)
    drafts = _add_new_events(window, session, actions, editor)
    _add_unsaved(window, session, leaving, drafts)
    _add_moving(window, session, actions, editor)
    _add_undo_view(session)
    _add_relating(window, session, actions, editor)
    _add_history(window, session, actions)
    _add_log(session, actions)
    _order_focus(window)


def _order_focus(window: MainWindow) -> None:
    """Let Tab lead through all that came."""
    from timeline_app.app.startup.tab_order import order_focus

    order_focus(window)


def _add_icon() -> None:
    """Give an application that has no icon ours: Qt's reader of SVG is loaded for it."""
    from PySide6.QtGui import QIcon

    if QGuiApplication.windowIcon().isNull():
        QGuiApplication.setWindowIcon(QIcon(str(resource("icon.svg"))))


def _add_files(
    window: MainWindow,
    session: Session,
    opener: Opener,
    actions: Actions,
    editor: Editor,
    windows: NewWindows,
) -> Leaving:
    """Add what begins and saves files, watches over them, and says whether edits are kept."""
    from timeline_app.app.files.file_watch import FileWatch
    from timeline_app.app.files.leaving import Leaving
    from timeline_app.app.files.recovery import Recovery
    from timeline_app.app.files.saving import Saving
    from timeline_app.app.files.untitled import Untitled
    from timeline_app.app.wiring.files import wire_files, wire_keeping, wire_leaving
    from timeline_app.app.wiring.saved import wire_saved

    keeping, saving = FileWatch(session), Saving(session, opener)
    leaving = Leaving(session, saving)
    untitled = Untitled(session, opener)
    wire_files(untitled, saving, windows, session, actions)
    wire_saved(window, session, keeping)
    rescue = Recovery(session, opener, saving)
    wire_keeping(keeping, rescue, window, session, editor)
    wire_leaving(leaving, session)
    return leaving


def _add_overview(window: MainWindow, session: Session, actions: Actions) -> None:
    """Add the overview of what the canvas shows."""
    from timeline_app.app.wiring.overview import wire_overview
    from timeline_app.widgets.canvas.overview import Overview

    overview = Overview()
    window.add_overview(overview)
    wire_overview(overview, window, session.settings, actions)


def _add_grouping(window: MainWindow, session: Session, actions: Actions) -> None:
    """Add the switch that says what lanes stand for."""
    from timeline_app.app.records.lane_menu import LaneMenu
    from timeline_app.app.shell.saved_view import SavedViews
    from timeline_app.app.view.grouping import GroupChoice
    from timeline_app.app.wiring.grouping import wire_grouping
    from timeline_app.app.wiring.lanes import wire_lanes, wire_looks
    from timeline_app.widgets.controls.segmented_switch import SegmentedSwitch

    switch = SegmentedSwitch(
        window_texts.tr("Group by"),
        (window_texts.tr("Lanes"), window_texts.tr("People"), window_texts.tr("Sources")),
    )
    window.add_to_bar(switch)
    window.bar.spare(switch)
    wire_grouping(switch, GroupChoice(session), window, session, actions)
    wire_lanes(LaneMenu(session), window, actions)
    wire_looks(SavedViews(session), window, session)


def _add_filters(window: MainWindow, session: Session, actions: Actions) -> Filters:
    """Add the button for filters, and the row of those that are set."""
    from PySide6.QtWidgets import QToolButton

    from timeline_app.app.search.filters import Filters
    from timeline_app.app.wiring.filters import wire_filters
    from timeline_app.widgets.canvas.empty_state import EmptyState
    from timeline_app.widgets.search.filter_bar import FilterBar

    button = QToolButton()
    button.setObjectName("filter-button")
    button.setText(window_texts.tr("Filter"))
    button.setMinimumHeight(28)
    button.setToolTip(actions["filter"].toolTip())
    window.add_to_bar(button)
    row = FilterBar()
    window.canvas_column.insertWidget(0, row)
    empty = EmptyState(window.view.viewport())
    filters = Filters(session)
    wire_filters(filters, row, empty, button, window, session, actions)
    return filters


def _add_panel(window: MainWindow, session: Session, actions: Actions, editor: Editor) -> None:
    """Add the panel, which has nothing to show yet."""
    from timeline_app.app.records.sources import Sources
    from timeline_app.app.wiring.evidence import wire_evidence
    from timeline_app.app.wiring.heading import wire_heading
    from timeline_app.app.wiring.sources import wire_sources
    from timeline_app.app.wiring.window import wire_panel
    from timeline_app.widgets.panel.details_panel import DetailsPanel

    panel = DetailsPanel()
    window.add_details(panel)
    wire_panel(panel, window, session, actions, editor)
    wire_heading(panel, window, session, actions, editor)
    wire_evidence(panel, session, actions, editor)
    wire_sources(Sources(session, editor), panel, session, actions)
    _add_welcome(panel, session, actions)


def _add_relations(window: MainWindow, session: Session, actions: Actions) -> None:
    """Add what draws the relations of events and goes along them."""
    from timeline_app.app.view.relations import Relations
    from timeline_app.app.wiring.relations import wire_relations

    wire_relations(Relations(session), window, session, actions)


def _add_commands(window: MainWindow, session: Session, actions: Actions) -> None:
    """Add what goes to dates and events alike, measures, and the palette of all commands."""
    from timeline_app.app.shell.disabled_shortcuts import DisabledShortcuts
    from timeline_app.app.shell.shortcut_sheet import Shortcuts
    from timeline_app.app.view.command_palette import CommandPalette
    from timeline_app.app.view.go_to import GoTo
    from timeline_app.app.view.measuring import Measuring
    from timeline_app.app.wiring.commands import wire_commands
    from timeline_app.app.wiring.going import wire_going
    from timeline_app.app.wiring.measuring import wire_measuring
    from timeline_app.app.wiring.shortcuts import wire_shortcuts

    going = GoTo(session)
    wire_going(going, window, session, actions)
    wire_commands(CommandPalette(session, actions), going, window, actions)
    wire_shortcuts(Shortcuts(session, actions), session.settings, actions)
    DisabledShortcuts(session, actions)
    wire_measuring(Measuring(session, actions), window.view, session, actions)


def _add_records(
    window: MainWindow, session: Session, actions: Actions, editor: Editor, filters: Filters
) -> None:
    """Add what changes the records that events hang on, and the chronology's own."""
    from timeline_app.app.records.actor_page import ActorPages
    from timeline_app.app.records.actors import Actors
    from timeline_app.app.records.lanes import Lanes
    from timeline_app.app.records.properties import Properties
    from timeline_app.app.records.tags import Tags
    from timeline_app.app.wiring.actors import wire_actor_pages, wire_actors, wire_tags
    from timeline_app.app.wiring.lanes import wire_lane_edits
    from timeline_app.app.wiring.properties import wire_properties

    wire_properties(Properties(session, editor), window, session, actions)
    actors = Actors(session, editor)
    wire_actors(actors, session, actions)
    if window.details is not None:
        wire_actor_pages(ActorPages(session), actors, window.details, filters, session)
    wire_tags(Tags(session, editor), session, actions)
    wire_lane_edits(Lanes(session, editor), window, session, actions)


def _add_search(window: MainWindow, session: Session, actions: Actions, filters: Filters) -> None:
    """Add the field to search with, and the list that drops below it."""
    from timeline_app.app.search.search import Search
    from timeline_app.app.wiring.search import wire_search
    from timeline_app.widgets.search.match_list import MatchList
    from timeline_app.widgets.search.search_field import SearchField

    field = SearchField()
    window.add_search(field)
    searching = Search(session, field, MatchList(field))
    wire_search(searching, filters, window, session, actions)


def _add_welcome(panel: DetailsPanel, session: Session, actions: Actions) -> None:
    """Add the greeting that stands in the panel beside the sample."""
    from timeline_app.app.wiring.welcome import wire_welcome
    from timeline_app.widgets.panel.welcome import Welcome

    choices = (
        (window_texts.tr("Open a file…"), actions["open"]),
        (window_texts.tr("Begin a new chronology"), actions["new"]),
        (window_texts.tr("Open the longer sample, 2021–23"), actions["open_longer_sample"]),
        (window_texts.tr("Save this timeline as a picture…"), actions["export"]),
    )
    welcome = Welcome(choices, panel)
    wire_welcome(welcome, panel, session)


def _add_table(session: Session, actions: Actions, editor: Editor) -> None:
    """Add the table of events, which is made when it is first shown."""
    from timeline_app.app.wiring.event_table import wire_table

    wire_table(session, actions, editor)


def _add_undated(session: Session, actions: Actions) -> None:
    """Add the tray of undated events, which is made when there are some."""
    from timeline_app.app.wiring.undated import wire_undated

    wire_undated(session, actions)


def _add_exporting(session: Session, actions: Actions) -> None:
    """Add what makes pictures; its dialog is made when it is asked for."""
    from timeline_app.app.export.exporting import Exporting
    from timeline_app.app.wiring.exporting import wire_exporting

    wire_exporting(Exporting(session), actions)


def _add_event_editing(session: Session, actions: Actions, editor: Editor) -> None:
    """Add what is done to the selected events as a whole."""
    from timeline_app.app.editing.event_commands import EventCommands
    from timeline_app.app.wiring.event_commands import wire_event_commands

    wire_event_commands(EventCommands(session, editor), actions)


def _add_bulk_editing(session: Session, actions: Actions, editor: Editor) -> None:
    """Add what changes many events at once."""
    from timeline_app.app.editing.bulk_editing import BulkEditing
    from timeline_app.app.editing.find_replace import FindReplace
    from timeline_app.app.wiring.bulk_editing import wire_bulk_editing

    wire_bulk_editing(BulkEditing(session, editor), FindReplace(session, editor), actions)


def _add_new_events(
    window: MainWindow, session: Session, actions: Actions, editor: Editor
) -> NewEvents:
    """Add what drafts events on the canvas."""
    from timeline_app.app.editing.new_events import NewEvents
    from timeline_app.app.wiring.new_events import wire_new_events

    drafts = NewEvents(session, editor)
    wire_new_events(drafts, window, session, actions)
    return drafts


def _add_unsaved(window: MainWindow, session: Session, leaving: Leaving, drafts: NewEvents) -> None:
    """Add what keeps the words that are typed, until they are in a record."""
    from timeline_app.app.files.unsaved_text import UnsavedText
    from timeline_app.app.wiring.unsaved import wire_unsaved

    if window.details is not None:
        wire_unsaved(UnsavedText(session, window.details, drafts), leaving, window, session)


def _add_moving(window: MainWindow, session: Session, actions: Actions, editor: Editor) -> None:
    """Add what moves events in time and between lanes."""
    from timeline_app.app.editing.moves import Moves
    from timeline_app.app.editing.tie_order import TieOrder
    from timeline_app.app.wiring.moves import wire_moves

    order = TieOrder(session, editor)
    wire_moves(Moves(session, editor), order, window, session, actions)


def _add_undo_view(session: Session) -> None:
    """Add what shows where an edit was taken back."""
    from timeline_app.app.editing.undo_reveal import UndoReveal
    from timeline_app.app.wiring.undo_view import wire_undo_view

    wire_undo_view(UndoReveal(session), session)


def _add_relating(window: MainWindow, session: Session, actions: Actions, editor: Editor) -> None:
    """Add what makes relations."""
    from timeline_app.app.editing.add_relation import AddRelation
    from timeline_app.app.wiring.relating import wire_relating

    wire_relating(AddRelation(session, editor), window, actions)


def _add_history(window: MainWindow, session: Session, actions: Actions) -> None:
    """Add what tells when and what was changed."""
    from timeline_app.app.records.history import HistoryDialogs
    from timeline_app.app.wiring.history import wire_history
    from timeline_app.widgets.panel.history_line import HistoryLine

    line = HistoryLine()
    if window.details is not None:
        window.details.add_below(line)
    wire_history(HistoryDialogs(session, line), window, session, actions)


def _add_log(session: Session, actions: Actions) -> None:
    """Add what shows the log of the program's own faults."""
    from timeline_app.app.shell.log_view import LogView
    from timeline_app.app.wiring.log_view import wire_log

    wire_log(LogView(session), actions)
