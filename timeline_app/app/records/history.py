"""Shows when and what was changed, of one event and of the whole chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, refusal_sentence, unwritten_sentence
from timeline_app.app.shell.actions import EDIT, EVENT, NEEDS_EVENT, SHOWN, ActionSpec, commands
from timeline_app.app.shell.history_limit import HistoryChoice
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_columns import title_on_one_line
from timeline_app.core.edits.log_entry import EventHistory
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.render.style.palette import palette_of
from timeline_app.storage.errors import Refused, WriteFailed
from timeline_app.widgets.panel.history_line import HistoryLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.records.event_details import EventDetails
    from timeline_app.storage.edits.history import History
    from timeline_app.widgets.dialogs.history_dialog import HistoryDialog
    from timeline_app.widgets.panel.history_line import HistoryLine

history_texts = Texts("history_texts")

AT_ONCE = 200
"""Entries that are listed together."""


ACTIONS = (
    ActionSpec(
        "history", EDIT, commands.mark("&History…"), SHOWN, separator_before=True, after="tags"
    ),
    ActionSpec(
        "event_history",
        EVENT,
        commands.mark("&History…"),
        SHOWN,
        separator_before=True,
        needs=NEEDS_EVENT,
        after="delete_event",
    ),
)


class HistoryDialogs(QObject):
    """Shows the history of what is open in a session, and lets it be shortened or cleared."""

    def __init__(self, session: Session, line: HistoryLine) -> None:
        """`line` says in the panel how often the event was changed."""
        super().__init__(session)
        self._session = session
        self.line = line

    def take_limit(self, document: Document) -> None:
        """Let the chronology that is shown keep as much as the settings say."""
        document.chronology.history.limit = self._session.settings.history.limit

    def tell_of(self, details: EventDetails | None) -> None:
        """Say in the panel how often this event was changed."""
        document, told = self._session.document, EventHistory(0, "")
        if details is not None and document is not None:
            try:
                told = document.chronology.history.of_event(details.event.id)
            except Refused:  # the panel has nothing to say of it; the list will name the fault
                told = EventHistory(0, "")
        self.line.put(told)

    def show_of_event(self, document: Document) -> None:
        """Show what was changed of the current event."""
        view = self._session.window.view
        ranges = view.selected_rows.ranges()
        if not ranges:
            return
        current = view.currentIndex()
        is_selected = view.selectionModel().isSelected(current)
        row = current.row() if is_selected else ranges[0][0]
        event = document.chronology.id_of(int(document.columns.key[row]))
        title = title_on_one_line(document.columns, row)
        self._show(document, filled(self.tr("History of {what}"), what=title), event)

    def show_all(self, document: Document) -> None:
        """Show what was changed of the whole chronology."""
        self._show(document, self.tr("History"), "")

    def show_event(self, document: Document, event: str) -> None:
        """Show an event that an entry tells of, if it is still there."""
        key = document.chronology.key_of(event)
        row = -1 if key is None else document.row_of(key)
        if row >= 0:
            self._session.window.view.select_row(row)
        else:
            self._session.note(self.tr("This event is not there any more"))

    def _show(self, document: Document, title: str, event: str) -> None:
        dialog, history = self._dialog(title, event), document.chronology.history

        def read(before: int | None = None) -> None:
            put = dialog.show_entries if before is None else dialog.add_entries
            found = history.entries(AT_ONCE + 1, before=before or 2**62, event=event)
            put(found[:AT_ONCE], has_more=len(found) > AT_ONCE)

        if not document.may_change:
            dialog.forbid_changes(self.tr("This chronology is open for reading only"))
        dialog.more_requested.connect(lambda before: self._try(lambda: read(before)))
        dialog.event_requested.connect(self._session.with_document(self.show_event))
        dialog.clear_requested.connect(lambda: self._clear(dialog, history, read))
        dialog.kept_chosen.connect(lambda index: self._keep(dialog, history, index, read))
        if self._try(read):
            dialog.open()
        else:
            dialog.deleteLater()

    def _dialog(self, title: str, event: str) -> HistoryDialog:
        # Not needed for the first paint.
        from timeline_app.widgets.dialogs.history_dialog import HistoryDialog

        choices = list(HistoryChoice)
        dialog = HistoryDialog(
            title,
            [choice.words for choice in choices],
            choices.index(self._session.settings.history),
            palette_of(self._session.theme),
            event=event,
            parent=self._session.window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _clear(self, dialog: HistoryDialog, history: History, read: Callable[[], None]) -> None:
        """Clear the history of the whole chronology, if that is really wanted."""
        text = self.tr("Clear the history of the whole chronology?")
        more = self.tr("What was changed, and when, is forgotten. The chronology stays as it is.")
        if self._is_wanted(dialog, text, more, self.tr("Clear")):
            self._try(history.clear)
            self._try(read)

    def _keep(
        self, dialog: HistoryDialog, history: History, index: int, read: Callable[[], None]
    ) -> None:
        """Keep as much from now on; if anything is forgotten for that, ask first."""
        choices, settings = list(HistoryChoice), self._session.settings
        choice = choices[index]
        going = history.beyond(choice.limit)
        if going:
            text = self.tr("Forget what is beyond that?")
            more = history_texts.tr("Entries of this chronology's history that go: {n}.", "", going)
            if not self._is_wanted(dialog, text, more, self.tr("Forget")):
                dialog.choose_kept(choices.index(settings.history))
                return
        settings.history = choice
        history.limit = choice.limit
        self._try(history.trim)
        self._try(read)

    def _is_wanted(self, dialog: HistoryDialog, text: str, more: str, act: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, dialog.windowTitle(), text, parent=dialog)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(more)
        wanted = box.addButton(act, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is wanted

    def _try(self, work: Callable[[], object]) -> bool:
        """Do what reads or writes the history; whether that could be done."""
        title = self.tr("The history can't be read")
        try:
            work()
        except Refused as error:
            self._session.say(title, refusal_sentence(error))
            return False
        except WriteFailed as error:
            self._session.say(self.tr("The history can't be changed"), unwritten_sentence(error))
            return False
        return True


def install(shell: Shell) -> None:
    """Open histories from the menus and the panel; keep as much as the settings say."""
    line, action = HistoryLine(), shell.actions["event_history"]
    shell.panel.add_below(line)
    histories = HistoryDialogs(shell.session, line)
    shell.actions.connect(
        {
            "history": shell.session.with_document(histories.show_all),
            "event_history": shell.session.with_document(histories.show_of_event),
        }
    )
    line.button.clicked.connect(action.trigger)
    shell.panel.shown.connect(histories.tell_of)
    shell.session.each_document(histories.take_limit)
