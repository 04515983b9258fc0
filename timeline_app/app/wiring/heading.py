"""The connections of the panel's heading where it is edited."""

from __future__ import annotations

from timeline_app.app.editing.editor import Editor
from timeline_app.app.editing.name_source import DocumentNames
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.widgets.panel.details_panel import DetailsPanel

window_texts = Texts("window_texts")


def wire_heading(
    details: DetailsPanel, window: MainWindow, session: Session, actions: Actions, editor: Editor
) -> None:
    """Let the heading be edited; what is typed is kept before anything else is done."""
    editing, action = details.editing, actions["edit_event"]
    details.make_edit = lambda wish: _made(wish, editor, session)
    editing.names = DocumentNames(session)
    editing.failed.connect(
        lambda words: session.say(window_texts.tr("Something could not be kept"), words)
    )
    actions.before_each = editing.finish
    actions.connect({"edit_event": lambda: _begin(details, actions)})
    window.view.edit_requested.connect(action.trigger)
    window.before_close.append(details.may_close)
    action.changed.connect(lambda: details.show_edit_key(action.toolTip()))
    details.show_edit_key(action.toolTip())

    def show(document: Document) -> None:
        details.may_change = document.may_change

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)


def _made(wish: NamedEdit, editor: Editor, session: Session) -> str:
    """Make an edit, and go on showing its event where the edit gave that another date."""
    view, fault = session.window.view, editor.fault_of(wish)
    document, ids = session.document, _dated_anew(wish)
    if not fault and ids and document is not None:
        row = view.currentIndex().row()
        keys = map(document.chronology.key_of, ids)
        if row in [document.row_of(key) for key in keys if key is not None]:
            view.reveal(row)
    return fault


def _dated_anew(wish: NamedEdit) -> list[EventId]:
    """The events that an edit gives another date."""
    pairs = ((change.before, change.after) for change in wish.edit.changes)
    return [
        after.id
        for before, after in pairs
        if isinstance(before, Event) and isinstance(after, Event) and before.date != after.date
    ]


def _begin(details: DetailsPanel, actions: Actions) -> None:
    """Edit the event that the panel shows; a hidden panel is shown first."""
    actions["details"].setChecked(True)
    details.editing.begin()
