"""What the panel offers beside the sample while no event is selected."""

from __future__ import annotations

from timeline_app.app.feature import Shell
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
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
