"""The features of a window, in their order: all that is around the canvas once it is painted.

This is imported no sooner: their modules are loaded with it, and none has to be waited for then.
"""

from __future__ import annotations

from timeline_app.app.desk import desk
from timeline_app.app.editing import (
    add_relation,
    bulk_editing,
    copy,
    date_by_claim,
    event_commands,
    event_form,
    evidence,
    find_replace,
    move_commands,
    new_events,
    paste,
    tie_order,
    undo,
    undo_reveal,
)
from timeline_app.app.export import data_export, exporting
from timeline_app.app.feature import Feature, Shell
from timeline_app.app.files import (
    file_watch,
    import_reports,
    leaving,
    new_windows,
    open_files,
    saving,
    unsaved_text,
    untitled,
)
from timeline_app.app.help import (
    about,
    command_palette,
    guide,
    shortcut_sheet,
)
from timeline_app.app.reader import compare_texts, opened_claims, source_reader
from timeline_app.app.records import (
    actor_page,
    actors,
    history,
    kept_texts,
    lane_menu,
    lanes,
    pages,
    properties,
    removed_texts,
    sources,
    tags,
)
from timeline_app.app.review import copies
from timeline_app.app.search import filter_button, find
from timeline_app.app.shell.actions import ActionSpec, fill_menus, in_menu_order
from timeline_app.app.view import (
    appearance,
    as_known,
    context_menus,
    date_claims,
    details_panel,
    go_to,
    grouping,
    measuring,
    missing_letters,
    navigation,
    overview,
    relations,
    saved_views,
    single_keys,
    table_pane,
    undated_pane,
    welcome,
    zoom,
)

FEATURES: tuple[Feature, ...] = (
    appearance,
    navigation,
    open_files,
    undo,
    zoom,
    untitled,
    saving,
    new_windows,
    file_watch,
    leaving,
    overview,
    grouping,
    lane_menu,
    saved_views,
    details_panel,
    filter_button,
    event_form,
    evidence,
    sources,
    kept_texts,
    pages,
    removed_texts,
    welcome,
    relations,
    date_claims,
    go_to,
    command_palette,
    single_keys,
    shortcut_sheet,
    guide,
    measuring,
    missing_letters,
    properties,
    actors,
    actor_page,
    tags,
    lanes,
    as_known,
    find,
    context_menus,
    table_pane,
    copy,
    paste,
    undated_pane,
    import_reports,
    copies,
    exporting,
    data_export,
    event_commands,
    date_by_claim,
    bulk_editing,
    find_replace,
    new_events,
    unsaved_text,
    source_reader,
    opened_claims,
    compare_texts,
    move_commands,
    tie_order,
    undo_reveal,
    add_relation,
    history,
    desk,
    about,
)
"""All features; what one needs of another is installed before it."""


def action_specs() -> tuple[ActionSpec, ...]:
    """The actions of all features, in the order of the menus."""
    return in_menu_order(feature.ACTIONS for feature in FEATURES)


def install_features(shell: Shell) -> None:
    """Add all that is around the canvas; theme and selection are shown in it afterwards."""
    shell.actions.add(action_specs())
    fill_menus(shell.menus, shell.actions)
    for feature in FEATURES:
        feature.install(shell)
