"""The connections of measuring."""

from __future__ import annotations

from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.session import Session
from timeline_app.app.view.measuring import Measuring
from timeline_app.document.document import Document
from timeline_app.widgets.canvas.timeline_view import TimelineView


def wire_measuring(
    measuring: Measuring, view: TimelineView, session: Session, actions: Actions
) -> None:
    """Let the ruler of the canvas be used from the menu, and follow what is shown."""
    actions.connect({"measure": view.measure_tool.arm, "copy_measure": measuring.copy})
    view.measure_tool.armed.connect(measuring.explain)
    view.measure_tool.measured.connect(measuring.tell)

    def show(document: Document) -> None:
        view.measure_tool.dismiss()
        document.changed.connect(view.measure_tool.follow)
        view.selectionModel().selectionChanged.connect(lambda *_: measuring.compare())

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
