"""The greeting that stands in the panel beside the sample."""

from __future__ import annotations

from timeline_app.app.feature import Shell
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.panel.welcome import Welcome

welcome_texts = Texts("welcome_texts")

ACTIONS = ()


def install(shell: Shell) -> None:
    """Greet beside the sample, and beside nothing else."""
    actions, panel, session = shell.actions, shell.panel, shell.session
    choices = (
        (welcome_texts.tr("Open a file…"), actions["open"]),
        (welcome_texts.tr("Begin a new chronology"), actions["new"]),
        (welcome_texts.tr("Open the longer sample, 2021–23"), actions["open_longer_sample"]),
        (welcome_texts.tr("Save this timeline as a picture…"), actions["export"]),
    )
    welcome = Welcome(choices, panel)
    welcome.hide()  # else Qt shows it over an event as soon as it shows the panel

    def show() -> None:
        panel.set_welcome(welcome if session.is_sample else None)

    session.document_changed.connect(show)
    show()
