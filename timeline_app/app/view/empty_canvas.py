"""What an empty chronology offers on its canvas: a first event, or a file."""

from __future__ import annotations

from timeline_app.app.feature import Shell
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.canvas.empty_canvas import EmptyCanvas

empty_texts = Texts("empty_texts")

ACTIONS = ()


def install(shell: Shell) -> None:
    """Show it while there are no events, and nothing is being read that has some."""
    view, actions = shell.window.view, shell.actions
    choices = (
        (empty_texts.tr("New Event…"), actions["new_event"]),
        (empty_texts.tr("Open a File…"), actions["open"]),
    )
    empty = EmptyCanvas(view.viewport(), choices)

    def follow() -> None:
        document = shell.session.document
        is_past = document is not None and document.as_known is not None
        is_shown = view.layout_ is not None and not view.is_waiting and not is_past
        empty.show_if(is_shown and not len(view.event_model.columns))

    shell.window.dress(empty.set_palette_roles)
    shell.session.document_changed.connect(lambda _: follow())
    view.lanes_changed.connect(follow)
    follow()
