"""The commands that keep the texts of sources from their pages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline_app.app.feature import Shell
from timeline_app.app.records.kept_texts import KeptTextsController
from timeline_app.app.records.sources import SourcesController
from timeline_app.app.shell.actions import CHANGES, EDIT, ActionSpec, commands
from timeline_app.document.document import Document

if TYPE_CHECKING:
    from timeline_app.app.records.page_fetching import PagesController

ACTIONS = (
    ActionSpec(
        "keep_pages",
        EDIT,
        commands.mark("Keep the Te&xts of All Sources…"),
        CHANGES,
        after="keep_text",
    ),
)


def install(shell: Shell) -> None:
    """Open the dialog by its action, from the sources, and from the dialog that keeps a text."""
    session = shell.session

    @cache
    def made() -> PagesController:
        from timeline_app.app.records.page_fetching import PagesController  # few ask for it

        pages = PagesController(session, shell.editor)
        session.document_changed.connect(lambda _: pages.leave())
        return pages

    def show(document: Document, source_id: str = "") -> None:
        made().show(document, source_id)

    shown = session.with_document(show)
    shell.actions.connect({"keep_pages": shown})
    shell.made(SourcesController).page_wanted.connect(shown)
    shell.made(KeptTextsController).page_wanted.connect(shown)
