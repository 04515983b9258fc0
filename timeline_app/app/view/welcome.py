"""What is offered before there is anything to read: beside the sample, and on an empty canvas."""

from __future__ import annotations

from timeline_app.app.feature import Shell
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.widgets.canvas.empty_canvas import EmptyCanvas
from timeline_app.widgets.panel.welcome import Welcome

welcome_texts = Texts("welcome_texts")

ACTIONS = ()


def install(shell: Shell) -> None:
    """Offer it beside the sample, and beside nothing else."""
    actions, panel, session = shell.actions, shell.panel, shell.session
    view, selection = shell.window.view, session.selection
    choices = (
        (welcome_texts.tr("Open a file…"), actions["open"]),
        (welcome_texts.tr("Begin a new chronology"), actions["new"]),
        (welcome_texts.tr("Open the longer sample, 2021–23"), actions["open_longer_sample"]),
        (welcome_texts.tr("Save this timeline as a picture…"), actions["export"]),
    )
    welcome = Welcome(choices)
    panel.add_foot(welcome)
    view.let_go.connect(selection.end_greeting)

    def show() -> None:
        welcome.setVisible(session.is_sample and not view.selected_rows.ranges())

    def begin(_: Document) -> None:
        view.selectionModel().selectionChanged.connect(show)
        show()

    session.each_document(begin)
    _offer_on_the_canvas(shell)


empty_texts = Texts("empty_texts")


def _offer_on_the_canvas(shell: Shell) -> None:
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
