"""The connections of relations: what is selected, what is asked, and what the canvas draws."""

from __future__ import annotations

from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.view.relations import Relations
from timeline_app.document.document import Document
from timeline_app.widgets.canvas.tools.arcs_layer import ArcsLayer


def wire_relations(
    relations: Relations, window: MainWindow, session: Session, actions: Actions
) -> None:
    """Draw the relations of what is selected, in this chronology and in each that follows."""
    window.view.show_arcs(ArcsLayer(window.view.glide, window.view))
    actions.connect(
        {
            "follow_relation": relations.follow,
            "back_along_relation": relations.go_back,
            "what_followed": relations.show_what_followed,
            "what_led_here": relations.show_what_led_here,
        }
    )
    window.view.relation_requested.connect(
        lambda step: relations.follow() if step > 0 else relations.go_back()
    )

    def show(document: Document) -> None:
        document.changed.connect(lambda _: relations.follow_change())
        window.view.selectionModel().selectionChanged.connect(lambda *_: relations.show())
        relations.show()

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
