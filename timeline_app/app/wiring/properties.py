"""The connections of what the chronology says of itself."""

from __future__ import annotations

from timeline_app.app.records.dialog_undo import keep_in_dialogs, leave_dialogs
from timeline_app.app.records.properties import Properties
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.document.state import CHANGEABLE


def wire_properties(
    properties: Properties, window: MainWindow, session: Session, actions: Actions
) -> None:
    """Open the dialog by its action, rename by a double click, and follow edits."""
    actions.connect({"properties": properties.show})
    window.before_close.append(lambda: leave_dialogs(window))
    session.before_leaving.append(lambda: keep_in_dialogs(window))
    window.title_label.rename_requested.connect(lambda: _rename(properties, window, session))

    def show(document: Document) -> None:
        document.edited.connect(lambda _: properties.follow())
        properties.follow()

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)


def _rename(properties: Properties, window: MainWindow, session: Session) -> None:
    """Let the title be changed where it stands."""
    from timeline_app.widgets.fields.inline_rename import InlineRename  # not for the first paint

    document, label = session.document, window.title_label
    if document is None or document.state not in CHANGEABLE:
        return
    title, called = document.header.title, label.tr("Title of the chronology")
    InlineRename(window.bar, label.geometry(), title, properties.rename, called)
