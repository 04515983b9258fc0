"""Undo and redo, and adding what another file holds."""

from __future__ import annotations

from timeline_app.app.feature import Shell
from timeline_app.app.shell.action_spec import CHANGES, EDIT, FILE, ActionSpec, Standard, commands
from timeline_app.app.shell.disk_wait import DiskWait
from timeline_app.document.document import Document

ACTIONS = (
    ActionSpec(
        "undo",
        EDIT,
        commands.mark("&Undo"),
        CHANGES,
        (Standard.Undo, "Ctrl+Z"),
        needs=commands.mark("Nothing was changed yet"),
    ),
    ActionSpec(
        "redo",
        EDIT,
        commands.mark("&Redo"),
        CHANGES,
        ("Ctrl+Shift+Z", "Ctrl+Y", Standard.Redo),
        needs=commands.mark("Nothing was undone"),
    ),
    ActionSpec(
        "add",
        FILE,
        commands.mark("A&dd Events from a File…"),
        CHANGES,
        separator_before=True,
        after="save_copy",
    ),
)


def install(shell: Shell) -> None:
    """Undo and redo, say what that would be, and let the window live while the disk works."""
    editor, wait = shell.editor, DiskWait(shell.window)
    shell.actions.connect(
        {
            "undo": shell.session.with_document(editor.undo),
            "redo": shell.session.with_document(editor.redo),
            "add": editor.ask_add,
        }
    )

    def follow(document: Document) -> None:
        document.chronology.wait_by(wait)
        document.changed.connect(lambda _: editor.show_stack(document))
        editor.show_stack(document)

    shell.session.each_document(follow)
    shell.session.state_changed.connect(shell.actions.allow_in)
    shell.actions.allow_in(shell.session.state)
