"""The connections of what proves an event, where it is edited in the panel."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.app.editing.editor import Editor
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.session import Session
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.widgets.panel.details_panel import DetailsPanel

window_texts = Texts("window_texts")


def wire_evidence(
    details: DetailsPanel, session: Session, actions: Actions, editor: Editor
) -> None:
    """Let quotes, citations, dates given and relations be edited."""
    from timeline_app.app.editing.evidence_records import DocumentRecords

    evidence = details.evidence
    evidence.editing.make_edit = editor.fault_of
    evidence.failed.connect(
        lambda said: session.say(window_texts.tr("Something could not be kept"), said)
    )
    evidence.editing.place = lambda: session.document
    evidence.editing.lookup = DocumentRecords(session)

    def begin(open_form: Callable[[], object]) -> None:
        actions["details"].setChecked(True)
        open_form()

    actions.connect(
        {
            "add_quote": lambda: begin(evidence.add_quote),
            "add_source": lambda: begin(evidence.add_citation),
            "add_claim": lambda: begin(evidence.add_claim),
        }
    )

    def show(document: Document) -> None:
        evidence.allow(document.may_change)

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
