"""The sources of a chronology, changed in a dialog beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from timeline_app.app.editing.selected_events import make_changes
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.app.records.dialog_controller import DialogController
from timeline_app.app.shell.actions import EDIT, SHOWN, ActionSpec, commands
from timeline_app.core.edits.edit import NamedEdit, added, replaced
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Source, SourceId
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.storage.queries.usage import SourceUsage
from timeline_app.widgets.texts.phrases import listed

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.sources_dialog import SourcesDialog

source_texts = Texts("source_texts")

MOST_LISTED = 100_000


ACTIONS = (
    ActionSpec(
        "sources", EDIT, commands.mark("S&ources…"), SHOWN, ("Ctrl+Shift+B",), after="actors"
    ),
)


class SourcesController(DialogController["SourcesDialog"]):
    """Keeps the dialog as the chronology is, and makes what is asked for in it."""

    page_wanted = Signal(str)
    """The id of a source, of whose page the text is to be kept."""

    # Showing.

    def show_source(self, source: Source) -> None:
        """Show the dialog with one source to be edited."""
        self.show()
        if self._dialog is not None and self._dialog.names.select_anyhow(source.id):
            self._dialog.form.parts["title"].field.setFocus()

    @override
    def _new_dialog(self) -> SourcesDialog:
        # Few ask for it.
        from timeline_app.app.editing.evidence_records import DocumentRecords
        from timeline_app.widgets.dialogs.sources_dialog import SourcesDialog

        dialog = SourcesDialog(DocumentRecords(self._session), self._session.window)
        self._session.window.dress(dialog.set_palette_roles)
        dialog.shown_requested.connect(self._session.with_document(self._show_source))
        dialog.form.source_requested.connect(self._session.with_document(self.change))
        dialog.add_requested.connect(lambda asked: self.add(*asked))
        dialog.page_requested.connect(self.page_wanted)
        dialog.delete_requested.connect(self._session.with_document(self.ask_delete))
        return dialog

    @override
    def _begin(self, dialog: SourcesDialog) -> None:
        dialog.names.search.setFocus()

    @override
    def _fill(self, dialog: SourcesDialog, document: Document) -> bool:
        """Show what is so by now; whether it could be read."""
        name_index = self._session.name_index
        if name_index is None:
            return False
        with self._session.telling(self.tr("The sources can't be read")):
            name_index.sources()
            dialog.allow(may_change=document.may_change)
            dialog.list_sources(self._sources_like)
            self._show_source(document, dialog.names.current_id)
            return True
        return False

    def _sources_like(self, typed: str) -> Sequence[NamedRecord]:
        name_index = self._session.name_index
        with self._session.telling(self.tr("The sources can't be read")):
            return [] if name_index is None else name_index.sources_like(typed, MOST_LISTED)
        return []

    def _show_source(self, document: Document, source_id: str) -> None:
        found = self._found(document, source_id) if source_id else None
        if self._dialog is not None:
            source, uses = found or (None, None)
            self._dialog.show_source(source, "" if uses is None else self._uses_line(uses))

    # Changing.

    def change(self, document: Document, before: Source, after: Source) -> None:
        """Let a source be another."""
        text = filled(self.tr("source {name}"), name=_shown(after))
        if not self._editor.make(NamedEdit(replaced(before, after), text)):
            self._show_source(document, before.id)

    def add(self, ids: Sequence[SourceId], new: Sequence[Source]) -> None:
        """Add sources, and show the first that was meant."""
        text = filled(self.tr("new source {name}"), name=_shown(new[0]) if new else "")
        if len(new) > 1:
            text = source_texts.tr("{n} new {source|sources}", "", len(new))
        if self._dialog is None or (new and not self._editor.make(NamedEdit(added(*new), text))):
            return
        self._dialog.added()
        self._dialog.names.select_anyhow(ids[0])

    def ask_delete(self, document: Document, source_id: str) -> None:
        """Take a source out; if anything hangs on it that is said first."""
        found = self._found(document, source_id)
        if found is None or self._dialog is None:
            return
        source, uses = found
        if not any((uses.citations, uses.quotes, uses.claims, uses.others)):
            self.delete(document, source_id)
            return
        from timeline_app.app.shell.message_boxes import ask_to_delete

        told = filled(
            self.tr("{uses}. Its citations, its quotes and the dates it gives go with it."),
            uses=self._uses_line(uses),
        )
        question = filled(self.tr("Delete {name}?"), name=_shown(source))
        delete = self._session.with_document(self.delete)
        ask_to_delete(self._dialog, question, told, lambda: delete(source_id))

    def delete(self, document: Document, source_id: str) -> None:
        """Take a source out, with what can't be without it."""
        found = self._found(document, source_id)
        key = document.chronology.key_of_record(Source, source_id)
        if found is None or key is None:
            return
        source, uses = found
        text = filled(self.tr("deletion of {name}"), name=_shown(source))
        changes = document.chronology.changes.removal(Source, [key])
        about = uses.citations + uses.quotes + uses.claims + uses.others
        make_changes(self._session, self._editor, changes, about, text)

    def _found(self, document: Document, source_id: str) -> tuple[Source, SourceUsage] | None:
        """A source and what hangs on it; None where it is gone, or can't be read."""
        with self._session.telling(self.tr("The sources can't be read")):
            source = document.chronology.find(Source, source_id)
            uses = document.chronology.usage.of_source(source_id)
            return None if source is None else (source, uses)
        return None

    def _uses_line(self, uses: SourceUsage) -> str:
        """What hangs on a source, in words."""
        parts = []
        if uses.events:
            parts.append(source_texts.tr("{n} {event|events} {cites|cite} it", "", uses.events))
        if uses.quotes:
            parts.append(
                source_texts.tr("{n} {quote|quotes} {stands|stand} in it", "", uses.quotes)
            )
        if uses.claims:
            parts.append(source_texts.tr("it gives {n} {date|dates}", "", uses.claims))
        if uses.others:
            parts.append(
                source_texts.tr("{n} other {record|records} {names|name} it", "", uses.others)
            )
        return listed(parts) or self.tr("Nothing names it")


def _shown(source: Source) -> str:
    return shortened(one_line(short_name(source)))


def install(shell: Shell) -> None:
    """Open the dialog by its action and from a card, and let it follow edits."""
    sources = SourcesController(shell.session, shell.editor)
    shell.actions.connect({"sources": sources.show})
    shell.panel.evidence.source_requested.connect(sources.show_source)

    def follow(document: Document) -> None:
        document.edited.connect(lambda _: sources.follow())
        sources.follow()

    shell.session.each_document(follow)
