"""The actors of a chronology, changed in a dialog beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from timeline_app.app.editing.selected_events import make_changes
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.app.records.dialog_controller import DialogController, share_undo
from timeline_app.app.shell.actions import EDIT, SHOWN, ActionSpec, commands
from timeline_app.core.edits.edit import NamedEdit, added, replaced
from timeline_app.core.edits.record_edits import joined_actor, new_actor
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Actor, ActorKind
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import MOST_OFFERED, NamedRecord
from timeline_app.core.text.translation import Texts
from timeline_app.document.name_index import NameIndex
from timeline_app.render.style.palette import palette_of
from timeline_app.storage.queries.usage import ActorUsage
from timeline_app.widgets.texts.phrases import listed

if TYPE_CHECKING:
    from timeline_app.document.document import Document
    from timeline_app.widgets.dialogs.actors_dialog import ActorsDialog

actor_texts = Texts("actor_texts")

MOST_LISTED = 100_000
T = TypeVar("T")


ACTIONS = (
    ActionSpec(
        "actors",
        EDIT,
        commands.mark("&Actors…"),
        SHOWN,
        ("Ctrl+Shift+A",),
        separator_before=True,
        after="only_found",
    ),
)


class Actors(DialogController["ActorsDialog"]):
    """Keeps the dialog as the chronology is, and makes what is asked for in it."""

    # Showing.

    @override
    def _new_dialog(self) -> ActorsDialog:
        from timeline_app.widgets.dialogs.actor_rows import SourceChoices
        from timeline_app.widgets.dialogs.actors_dialog import ActorsDialog

        sources = SourceChoices(self._sources_like, self._source_name)
        dialog = ActorsDialog(sources, self._session.window)
        self._session.window.dress(dialog.set_palette_roles)
        share_undo(dialog, self._session.actions)
        dialog.shown_requested.connect(self._session.with_document(self._show_actor))
        dialog.form.actor_requested.connect(self.change)
        dialog.form.new_requested.connect(self.add)
        dialog.merge_requested.connect(self._session.with_document(self.ask_merge))
        dialog.delete_requested.connect(self._session.with_document(self.ask_delete))
        return dialog

    def show_one(self, actor_id: str) -> None:
        """Show the dialog with one of the actors in it."""
        self.show()
        if self._dialog is not None:
            self._dialog.names.select_anyhow(actor_id)

    @override
    def _begin(self, dialog: ActorsDialog) -> None:
        dialog.names.search.setFocus()

    @override
    def _fill(self, dialog: ActorsDialog, document: Document) -> bool:
        """Show what is so by now; whether it could be read."""
        name_index = self._followed_names()
        if name_index is None:
            return False
        with self._session.telling(self.tr("The actors can't be read")):
            name_index.actors()
            offices = name_index.values(UsedWords.OFFICE)
            dialog.allow(may_change=document.may_change)
            dialog.list_actors(self._actors_like, offices)
            self._show_actor(document, dialog.names.current_id)
            return True
        return False

    def _show_actor(self, document: Document, actor_id: str) -> None:
        found = self._found(document, actor_id) if actor_id else None
        if self._dialog is not None:
            self._dialog.show_actor(None if found is None else found[0])

    def _read(self, read: Callable[[NameIndex], T], otherwise: T) -> T:
        """What is read of the names; where that can't be done, it is said why."""
        name_index = self._session.name_index
        with self._session.telling(self.tr("The names can't be read")):
            return otherwise if name_index is None else read(name_index)
        return otherwise

    def _actors_like(self, typed: str) -> Sequence[NamedRecord]:
        return self._read(lambda names: names.actors_like(typed, MOST_LISTED), [])

    def _sources_like(self, typed: str) -> Sequence[NamedRecord]:
        return self._read(lambda names: names.sources_like(typed), [])

    def _source_name(self, source_id: str) -> str:
        return self._read(lambda names: names.source_name(source_id), "") or source_id

    # Changing.

    def change(self, before: Actor, after: Actor) -> None:
        """Let an actor be another."""
        text = filled(self.tr("change of {name}"), name=_shown(after))
        self._editor.make(NamedEdit(replaced(before, after), text))

    def add(self, name: str, kind: ActorKind) -> None:
        """Add an actor of this name, and show it."""
        actor = new_actor(name, kind)
        text = filled(self.tr("new actor {name}"), name=_shown(actor))
        if self._editor.make(NamedEdit(added(actor), text)) and self._dialog is not None:
            self._dialog.names.select_anyhow(actor.id)
            self._dialog.form.kind.setFocus()

    def ask_merge(self, document: Document, actor_id: str) -> None:
        """Let the actor be chosen that this one turns out to be."""
        found = self._found(document, actor_id)
        if found is None or self._dialog is None:
            return
        from timeline_app.widgets.dialogs.merge_dialog import MergeDialog

        actor, uses = found
        question = filled(self.tr("Who is {name} as well?"), name=_shown(actor))
        hint = filled(
            self.tr(
                "What was known of {name} goes to the actor chosen here, and the name becomes "
                "another name of that one. What moves with it: {uses}."
            ),
            uses=_uses_words(uses),
            name=_shown(actor),
        )

        def others_like(typed: str) -> list[NamedRecord]:
            return [one for one in self._actors_like(typed)[:MOST_OFFERED] if one.id != actor_id]

        title = self.tr("Merge Actors")
        dialog = MergeDialog(title, question, hint, others_like, self._dialog)
        dialog.set_palette_roles(palette_of(self._session.theme))
        dialog.finished.connect(dialog.deleteLater)
        merge = self._session.with_document(self.merge)
        dialog.accepted.connect(lambda: merge(dialog.other.id, actor_id))
        dialog.open()

    def merge(self, document: Document, kept_id: str, gone_id: str) -> None:
        """Let one actor go into another: all it takes part in, and all its words."""
        kept, gone = self._found(document, kept_id), self._found(document, gone_id)
        if kept is None or gone is None or kept_id == gone_id:
            return
        after = joined_actor(kept[0], gone[0])
        text = self.tr("merging of {name} into {other}")
        text = filled(text, name=_shown(gone[0]), other=_shown(kept[0]))
        changes = document.chronology.changes.merged(kept[0], after, gone[0])
        about = gone[1].events + gone[1].quotes
        if make_changes(self._session, self._editor, changes, about, text) and self._dialog:
            self._dialog.names.select_anyhow(kept_id)

    def ask_delete(self, document: Document, actor_id: str) -> None:
        """Take an actor out; if anything hangs on it that is said first."""
        found = self._found(document, actor_id)
        if found is None or self._dialog is None:
            return
        actor, uses = found
        if not uses.events and not uses.quotes:
            self.delete(document, actor_id)
            return
        from timeline_app.app.shell.message_boxes import ask_to_delete

        told = filled(
            self.tr(
                "On it hang {uses}. The events stay, without it; the quotes stay with its name."
            ),
            uses=_uses_words(uses),
        )
        question = filled(self.tr("Delete {name}?"), name=_shown(actor))
        delete = self._session.with_document(self.delete)
        ask_to_delete(self._dialog, question, told, lambda: delete(actor_id))

    def delete(self, document: Document, actor_id: str) -> None:
        """Take an actor out."""
        found = self._found(document, actor_id)
        key = document.chronology.key_of_record(Actor, actor_id)
        if found is None or key is None:
            return
        actor, uses = found
        text = filled(self.tr("deletion of {name}"), name=_shown(actor))
        changes = document.chronology.changes.removal(Actor, [key])
        make_changes(self._session, self._editor, changes, uses.events + uses.quotes, text)

    def _found(self, document: Document, actor_id: str) -> tuple[Actor, ActorUsage] | None:
        """An actor and what hangs on it; None where it is gone, or can't be read."""
        with self._session.telling(self.tr("The actors can't be read")):
            actor = document.chronology.find(Actor, actor_id)
            return None if actor is None else (actor, document.chronology.usage.of_actor(actor_id))
        return None


def _shown(actor: Actor) -> str:
    return shortened(one_line(actor.name)) or actor.id


def _uses_words(uses: ActorUsage) -> str:
    parts = []
    if uses.events:
        parts.append(actor_texts.tr("{n} {event|events}", "", uses.events))
    if uses.quotes:
        parts.append(actor_texts.tr("{n} {quote|quotes}", "", uses.quotes))
    return listed(parts) or actor_texts.tr("no event")


def install(shell: Shell) -> None:
    """Open the dialog by its action, and let it show another chronology."""
    actors = Actors(shell.session, shell.editor)
    shell.actions.connect({"actors": actors.show})
    shell.session.document_changed.connect(lambda _: actors.follow())
