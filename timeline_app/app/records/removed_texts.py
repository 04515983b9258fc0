"""Takes a kept text out of the chronology, and for good once that is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from timeline_app.app.editing.selected_events import make_changes
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.app.shell.actions import SHOWN, VIEW, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.records.records import KeptText, Source
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.kept_texts_dialog import KeptTextsDialog

removed_texts = Texts("removed_texts")

ACTIONS = (
    ActionSpec("kept_texts", VIEW, commands.mark("K&ept Texts…"), SHOWN, after="compare_texts"),
)


class RemovedTexts(QObject):
    """Shows the dialog, asks, and makes the edit that takes a text out."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session, self._editor = session, editor
        self._dialog: KeptTextsDialog | None = None

    @property
    def dialog(self) -> KeptTextsDialog | None:
        """The dialog, once it was asked for."""
        return self._dialog

    def show(self, document: Document) -> None:
        """Show all kept texts."""
        dialog = self._made()
        self._fill(document)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        (dialog.close_button if dialog.texts.isHidden() else dialog.texts).setFocus()

    def follow(self, document: Document) -> None:
        """Show what is so after an edit."""
        if self._dialog is not None and self._dialog.isVisible():
            self._fill(document)

    def ask(self, document: Document, text_id: str) -> None:
        """Take a text out, if somebody still wants to who knows what that means."""
        from timeline_app.app.shell.message_boxes import ask_to_delete

        text = document.chronology.find(KeptText, text_id)
        if text is None:
            return
        name = self._name_of(document, text)
        question = filled(removed_texts.tr("Remove the kept text of {name}?"), name=name)
        told = removed_texts.tr(
            "Its quotes, dates and citations stay, and forget where in it they stand. Undo brings "
            "it back. When the chronology is closed its words are taken out of the file for good."
        )
        remove = self._session.with_document(self.remove)
        ask_to_delete(self._made(), question, told, lambda: remove(text_id))

    def remove(self, document: Document, text_id: str) -> None:
        """Take a text out, with all words of it that records hold beside their own."""
        key = document.chronology.key_of_record(KeptText, text_id)
        text = document.chronology.find(KeptText, text_id)
        if key is None or text is None:
            return
        named = filled(
            removed_texts.tr("removal of the kept text of {name}"),
            name=self._name_of(document, text),
        )
        changes = document.chronology.changes.removal(KeptText, [key])
        make_changes(self._session, self._editor, changes, 1, named)

    def leave(self) -> None:
        """Another chronology is shown."""
        if self._dialog is not None:
            self._dialog.close()

    def _fill(self, document: Document) -> None:
        from timeline_app.widgets.dialogs.compare_texts_dialog import TextOption

        dialog = self._made()
        with self._session.telling(removed_texts.tr("The kept texts can't be read")):
            chronology = document.chronology
            texts = [one for one in chronology.records("texts") if isinstance(one, KeptText)]
            sources = chronology.of_ids(Source, list(dict.fromkeys(one.source for one in texts)))
            texts.sort(key=lambda one: (short_name(sources[one.source]).casefold(), one.order))
            options = [TextOption(one.id, _label_of(one, sources[one.source])) for one in texts]
            dialog.put(options, dialog.current_id, may_change=document.may_change)

    def _name_of(self, document: Document, text: KeptText) -> str:
        source = document.chronology.find(Source, text.source)
        return "" if source is None else shortened(one_line(short_name(source)))

    def _made(self) -> KeptTextsDialog:
        if self._dialog is None:
            from timeline_app.widgets.dialogs.kept_texts_dialog import KeptTextsDialog

            dialog = self._dialog = KeptTextsDialog(self._session.window)
            self._session.window.dress(dialog.set_palette_roles)
            dialog.remove_requested.connect(self._session.with_document(self.ask))
        return self._dialog


def _label_of(text: KeptText, source: Source) -> str:
    """The source of a text, when it was captured, and how long it is."""
    name, title = short_name(source), source.item.title
    day = edtf_words(text.captured[:10], words, DateStyle.LONG) if text.captured else ""
    length = removed_texts.tr("{n} {character|characters}", "", text.length)
    parts = (name, title if title != name else "", day, length)
    return " · ".join(one_line(part) for part in parts if part)


def install(shell: Shell) -> None:
    """Open the dialog by its action, and let it follow edits."""
    session = shell.session
    texts = RemovedTexts(session, shell.editor)
    shell.actions.connect({"kept_texts": session.with_document(texts.show)})

    def follow(document: Document) -> None:
        texts.leave()
        document.edited.connect(lambda _: texts.follow(document))

    session.each_document(follow)
