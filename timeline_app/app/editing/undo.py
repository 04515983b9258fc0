"""Undo and redo, and adding what another file holds."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from timeline_app.app.feature import Shell
from timeline_app.app.load.opening import is_foreign_named
from timeline_app.app.shell.actions import CHANGES, EDIT, FILE, ActionSpec, Standard, commands
from timeline_app.app.shell.disk_wait import DiskWait
from timeline_app.app.shell.session import Session
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

undo_texts = Texts("undo_texts")

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


def _ask_add(shell: Shell) -> None:
    """Add the records of a file that the user chooses, of ours or of another program."""
    name = shell.editor.asked_add()
    if not name:
        return
    try:
        is_foreign = is_foreign_named(name)
    except Refused:
        is_foreign = False  # what adds it says why it can't be
    if is_foreign:
        shell.opener.try_add(name)
    else:
        shell.editor.add(Path(name))


def _why_no_undo(session: Session) -> str:
    """Where it stands what was changed before the opening; empty where nothing was."""
    document = session.document
    try:
        has_history = document is not None and document.chronology.history.entries(1)
    except Refused:
        return ""
    if not has_history:
        return ""
    return undo_texts.tr(
        "Undo goes back to the opening; what was changed before is in Edit, History"
    )


def install(shell: Shell) -> None:
    """Undo and redo, say what that would be, and let the window live while the disk works."""
    editor, wait = shell.editor, DiskWait(shell.window)
    shell.actions.connect(
        {
            "undo": shell.session.with_document(editor.undo),
            "redo": shell.session.with_document(editor.redo),
            "add": partial(_ask_add, shell),
        }
    )
    shell.actions.explain("undo", partial(_why_no_undo, shell.session))

    def follow(document: Document) -> None:
        document.chronology.wait_by(wait)
        document.changed.connect(lambda _: editor.show_stack(document))
        editor.show_stack(document)

    shell.session.each_document(follow)
    shell.session.state_changed.connect(shell.actions.allow_in)
    shell.actions.allow_in(shell.session.state)
