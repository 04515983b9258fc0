"""The tags of a chronology, changed on all events at once in a dialog beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from timeline_app.app.editing.selected_events import make_changes
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.app.records.dialog_controller import DialogController, share_undo
from timeline_app.app.shell.actions import EDIT, SHOWN, ActionSpec, commands
from timeline_app.core.guarded import override
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import MOST_OFFERED, NamedRecord, fitting
from timeline_app.core.text.folding import folded
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.palette import palette_of
from timeline_app.storage.errors import Refused

if TYPE_CHECKING:
    from timeline_app.document.document import Document
    from timeline_app.widgets.dialogs.tags_dialog import TagsDialog

tag_texts = Texts("tag_texts")

MOST_LISTED = 20_000


ACTIONS = (
    ActionSpec("tags", EDIT, commands.mark("Ta&gs…"), SHOWN, ("Ctrl+Shift+G",), after="sources"),
)


class Tags(DialogController["TagsDialog"]):
    """Keeps the dialog as the chronology is, and makes what is asked for in it."""

    @override
    def _new_dialog(self) -> TagsDialog:
        from timeline_app.widgets.dialogs.tags_dialog import TagsDialog  # few ask for it

        dialog = TagsDialog(self._session.window)
        self._session.window.dress(dialog.set_palette_roles)
        share_undo(dialog, self._session.actions)
        dialog.rename_requested.connect(self._session.with_document(self.rename))
        dialog.merge_requested.connect(self.ask_merge)
        dialog.delete_requested.connect(self._session.with_document(self.delete))
        return dialog

    @override
    def _begin(self, dialog: TagsDialog) -> None:
        dialog.names.search.setFocus()

    @override
    def _fill(self, dialog: TagsDialog, document: Document) -> bool:
        """Show what is so by now; whether it could be read."""
        name_index = self._followed_names()
        if name_index is None:
            return False
        with self._session.telling(self.tr("The tags can't be read")):
            tags = name_index.values(UsedWords.TAG)
            counts = [name_index.usage_count(UsedWords.TAG, tag) for tag in tags]
            choices = [
                NamedRecord(tag, tag, tag_texts.tr("{n} {event|events}", "", count))
                for tag, count in sorted(
                    zip(tags, counts, strict=True), key=lambda one: folded(one[0])
                )
            ]
            dialog.list_tags(
                lambda typed: fitting(typed, choices, MOST_LISTED), may_change=document.may_change
            )
            return True
        return False

    # Changing.

    def rename(self, document: Document, tag: str, name: str) -> None:
        """Call a tag otherwise on all events; one of that name takes it in."""
        text = self.tr("renaming of tag {tag} to {name}")
        if self._number(name):
            text = self.tr("merging of tag {tag} into {name}")
        is_made = self._make(document, tag, name, filled(text, tag=_shown(tag), name=_shown(name)))
        if is_made and self._dialog is not None:
            self._dialog.names.select_anyhow(name)

    def delete(self, document: Document, tag: str) -> None:
        """Take a tag from all events."""
        self._make(document, tag, "", filled(self.tr("deletion of tag {tag}"), tag=_shown(tag)))

    def ask_merge(self, tag: str) -> None:
        """Let the tag be chosen that takes this one in."""
        if self._dialog is None:
            return
        from timeline_app.widgets.dialogs.merge_dialog import MergeDialog

        question = filled(self.tr("Which tag takes in {tag}?"), tag=_shown(tag))
        number = tag_texts.tr("{n} {event|events} {has|have} it", "", self._number(tag))
        hint = filled(self.tr("{number}, and will have the one chosen here."), number=number)

        def others_like(typed: str) -> Sequence[NamedRecord]:
            found = self._dialog.names.answer(typed) if self._dialog is not None else ()
            return [choice for choice in found if choice.id != tag][:MOST_OFFERED]

        dialog = MergeDialog(self.tr("Merge Tags"), question, hint, others_like, self._dialog)
        dialog.set_palette_roles(palette_of(self._session.theme))
        dialog.finished.connect(dialog.deleteLater)
        merge = self._session.with_document(self.rename)
        dialog.accepted.connect(lambda: merge(tag, dialog.other.id))
        dialog.open()

    def _number(self, tag: str) -> int:
        """How many events have a tag, as far as that is known."""
        name_index = self._session.name_index
        try:
            return 0 if name_index is None else name_index.usage_count(UsedWords.TAG, tag)
        except Refused:
            return 0  # making the change tells why

    def _make(self, document: Document, tag: str, name: str, text: str) -> bool:
        """Put one tag in the place of another, or nothing; whether that was done."""
        changes = document.chronology.changes.retagged({tag: name})
        is_made = make_changes(self._session, self._editor, changes, self._number(tag), text)
        if is_made:
            self._filter_by_new(tag, name)
        return bool(is_made)

    def _filter_by_new(self, tag: str, name: str) -> None:
        """Let a filter by the tag go on with its new name."""
        lanes, state = self._session.lanes, self._session.window.view.view_state
        if lanes is None or state is None or tag not in state.filter.tags:
            return
        tags = (name if one == tag else one for one in state.filter.tags)
        asked = msgspec.structs.replace(
            state.filter, tags=tuple(dict.fromkeys(one for one in tags if one))
        )
        with self._session.telling(self.tr("The events can't be filtered so")):
            lanes.filter_by(asked)


def _shown(tag: str) -> str:
    return shortened(one_line(tag))


def install(shell: Shell) -> None:
    """Open the dialog by its action, and let it show another chronology."""
    tags = Tags(shell.session, shell.editor)
    shell.actions.connect({"tags": tags.show})
    shell.session.document_changed.connect(lambda _: tags.follow())
