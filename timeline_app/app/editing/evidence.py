"""What proves an event, edited in the panel: quotes, citations, dates given, relations."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.app.editing.evidence_records import DocumentRecords
from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import CHANGES, EVENT, NEEDS_EVENT, ActionSpec, commands
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.widgets.texts.phrases import headed

evidence_texts = Texts("evidence_texts")

ACTIONS = (
    ActionSpec(
        "add_quote",
        EVENT,
        commands.mark("Add a &Quote…"),
        CHANGES,
        ("Ctrl+Shift+Q",),
        separator_before=True,
        needs=NEEDS_EVENT,
        after="move_to_lane",
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
)


def install(shell: Shell) -> None:
    """Let quotes, citations, dates given and relations be edited."""
    evidence, session = shell.panel.evidence, shell.session
    evidence.editing.make_edit = shell.editor.fault_of
    evidence.failed.connect(
        lambda said: session.say(evidence_texts.tr("Something could not be kept"), said)
    )
    evidence.removed.connect(lambda what: shell.editor.note_undoable(headed(what)))
    evidence.editing.place = lambda: session.document
    evidence.editing.lookup = DocumentRecords(session)

    def begin(open_form: Callable[[], object]) -> None:
        shell.actions["details"].setChecked(True)
        open_form()

    shell.actions.connect(
        {
            "add_quote": lambda: begin(evidence.add_quote),
            "add_source": lambda: begin(evidence.add_citation),
            "add_claim": lambda: begin(evidence.add_claim),
        }
    )

    def follow(document: Document) -> None:
        evidence.allow(document.may_change)

    session.each_document(follow)
    session.state_changed.connect(lambda _: session.with_document(follow)())
