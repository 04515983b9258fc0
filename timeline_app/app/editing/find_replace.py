"""Replaces words in the texts of events, once each place was shown and can be left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt

from timeline_app.app.editing.selected_events import Keys, make_changes, selected_keys
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line, refusal_sentence
from timeline_app.app.shell.actions import CHANGES, EDIT, ActionSpec, Standard, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.find_replace import (
    MOST_FOUND,
    FoundPlaces,
    Replacement,
    Span,
    TextField,
    around,
    on_one_line,
    replacements,
)
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.document.text_search import TextSearch
from timeline_app.render.style.palette import palette_of
from timeline_app.storage.errors import Refused
from timeline_app.widgets.texts.phrases import clauses

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.replace_dialog import ReplaceDialog
    from timeline_app.widgets.fields.list_rows import ListRow

replace_texts = Texts("replace_texts")

AT_ONCE = 500
KEPT_EVENTS = 200
LONGEST_NAMED = 30
"""Characters of a text in the menu."""


ACTIONS = (
    ActionSpec(
        "replace",
        EDIT,
        commands.mark("R&eplace…"),
        CHANGES,
        (Standard.Replace, "Ctrl+H"),
        after="search",
    ),
)


class FindReplace(QObject):
    """Asks what is to be replaced, and replaces it as one edit."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor

    def ask(self, document: Document) -> None:
        """Let it be said what is to be replaced, and show where that is."""
        session = self._session
        if not document.may_change:
            return
        from timeline_app.widgets.dialogs.replace_dialog import ReplaceDialog  # few ever ask for it

        scopes = self._scopes(document)
        dialog = ReplaceDialog([words for words, _ in scopes], session.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.set_palette_roles(palette_of(session.theme))
        asking = _Asking(document, dialog, [keys for _, keys in scopes], session)
        dialog.accepted.connect(
            lambda: self.replace(document, asking.finding.found, dialog.replacement)
        )
        dialog.open()

    def _scopes(self, document: Document) -> list[tuple[str, Keys]]:
        """The events among which can be looked, in words and by their keys."""
        columns, lanes = document.columns, self._session.lanes
        selected = selected_keys(document, self._session.window.view)
        shown = lanes.shown() if lanes is not None else None
        scopes = []
        if len(selected) > 1:
            words = replace_texts.tr("The {n} selected {event|events}", "", len(selected))
            scopes.append((words, selected))
        if shown is not None:
            number = int(np.count_nonzero(shown))
            words = replace_texts.tr("{The event|The {n} events} that the filter shows", "", number)
            scopes.append((words, columns.key[shown]))
        words = replace_texts.tr("{The one event that there is|All {n} events}", "", len(columns))
        return [*scopes, (words, columns.key)]

    def replace(self, document: Document, found: FoundPlaces, replacement: Replacement) -> None:
        """Replace what is chosen of what was found."""
        number = found.number_of_events(chosen=True)
        changes = replacements(_chosen(document, found), replacement)
        text = self._name(number, replacement)
        is_done = make_changes(self._session, self._editor, changes, number, text)
        if is_done:
            self._session.note(replace_texts.tr("Replaced in {n} {event|events}", "", number))
        elif is_done is None:
            self._session.note(self.tr("Nothing to change: it is all so already"))

    def _name(self, number: int, replacement: Replacement) -> str:
        """What menus call it."""
        pattern = self.tr("replacement of “{sought}” by “{by}” in {what}")
        if not replacement.by:
            pattern = self.tr("removal of “{sought}” in {what}")
        what = replace_texts.tr("{n} {event|events}", "", number)
        sought, by = (_short(text) for text in (replacement.sought, replacement.by))
        return filled(pattern, sought=sought, by=by, what=what)


class _Asking(QObject):
    """Looks for what is asked in a dialog, as long as that is open."""

    def __init__(
        self, document: Document, dialog: ReplaceDialog, scopes: list[Keys], session: Session
    ) -> None:
        super().__init__(dialog)
        self._document = document
        self._dialog = dialog
        self._scopes = scopes
        self._session = session
        self._asked: tuple[object, ...] = ()
        self._replacement = Replacement("")
        self._events: dict[int, Event] = {}
        self.finding = TextSearch(document, self)
        self.finding.moved_on.connect(self._tell)
        self.finding.failed.connect(self._fail)
        dialog.wanted.connect(self._find)
        dialog.stop_requested.connect(self._stop)
        dialog.finished.connect(self.finding.stop)

    def _find(self) -> None:
        """Look for what is wanted now, unless that is known and only stands for something else."""
        dialog, replacement = self._dialog, self._dialog.replacement
        scope = dialog.scopes.currentIndex()
        self._replacement = replacement
        # Of a title something must be left.
        known = (
            *(replacement.sought, replacement.match_case, replacement.whole_words),
            *(bool(replacement.by.strip()), dialog.fields, scope),
        )
        if known != self._asked:
            self._asked = known
            self.finding.find(self._scopes[scope].data, dialog.fields, replacement)
        dialog.show_found(self.finding.found, self._row_of)
        self._tell()

    def _stop(self) -> None:
        self.finding.stop()
        self._tell()

    def _fail(self, error: Refused) -> None:
        self._dialog.reject()
        self._session.say(self.tr("The texts can't be read"), refusal_sentence(error))

    def _tell(self) -> None:
        self._dialog.tell(self._note(), is_busy=self.finding.is_busy)

    def _note(self) -> str:
        """How far it is, and what is not as might be expected."""
        finding, found = self.finding, self.finding.found
        if not self._replacement.sought:
            return self.tr("Quotes stay as they were said: nothing is replaced in them.")
        if not self._dialog.fields:
            return self.tr("Choose a text to look in.")
        share = f"{100 * finding.done // max(1, finding.total)}"
        if finding.is_busy:
            return filled(self.tr("Looking… {share} %"), share=share)
        parts = []
        if found.is_full:
            parts.append(replace_texts.tr("There are more than {n}", "", MOST_FOUND))
        elif finding.done < finding.total:
            parts.append(filled(self.tr("Stopped at {share} %"), share=share))
        elif not found:
            parts.append(self.tr("It stands nowhere"))
        if found:
            number = found.number_of_events()
            parts.append(replace_texts.tr("in {n} {event|events}", "", number))
        if found.number_blank:
            parts.append(
                replace_texts.tr(
                    "{n} {title|titles} would be empty and {stays|stay}", "", found.number_blank
                )
            )
        return clauses(parts)

    def _row_of(self, place: int) -> ListRow:
        from timeline_app.widgets.dialogs.replace_preview import replacement_row

        found = self.finding.found
        field = TextField(found.fields[place])
        event = self._event(found.keys[place])
        name = self._field_words(field)
        if event is None:
            return replacement_row("", "", "", "", name)
        span = (found.starts[place], found.ends[place])
        text: str = getattr(event, field.attribute)
        head, tail = around(text, span)
        parts = (on_one_line(text[slice(*span)]), on_one_line(self._replacement.by))
        title = "" if field is TextField.TITLE else one_line(event.title)
        return replacement_row(head, *parts, tail, name, title)

    def _field_words(self, field: TextField) -> str:
        return {
            TextField.TITLE: self.tr("title"),
            TextField.CAPTION: self.tr("caption"),
            TextField.SUMMARY: self.tr("summary"),
            TextField.NOTE: self.tr("note"),
            TextField.PLACE: self.tr("place"),
        }[field]

    def _event(self, key: int) -> Event | None:
        """An event that is in view; None where it can't be read, which replacing will tell."""
        if key not in self._events:
            if len(self._events) >= KEPT_EVENTS:
                self._events.clear()
            try:
                self._events[key] = self._document.chronology.event(key)
            except Refused:
                return None
        return self._events[key]


def _chosen(
    document: Document, found: FoundPlaces
) -> Iterator[tuple[Event, list[tuple[TextField, Span]]]]:
    """The events with what is chosen of each, read slice by slice."""
    groups = found.chosen_by_event()
    while part := dict(islice(groups, AT_ONCE)):
        for key, event in document.chronology.keyed_events([*part]):
            yield event, part[key]


def _short(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= LONGEST_NAMED else f"{text[: LONGEST_NAMED - 1]}…"


def install(shell: Shell) -> None:
    """Ask what is to be replaced."""
    replacing = FindReplace(shell.session, shell.editor)
    shell.actions.connect({"replace": shell.session.with_document(replacing.ask)})
