"""Dates an event by a date that a source gives for it: why is asked, and kept with the date."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, refusal_sentence, title_words
from timeline_app.app.shell.actions import CHANGES, EVENT, NEEDS_EVENT, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.edits.event_edits import NotAccepted, with_claim
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import ClaimId
from timeline_app.core.text.translation import words
from timeline_app.storage.errors import Refused
from timeline_app.widgets.canvas.tools.shown_claims import shown_claims

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.date_basis_dialog import DateBasisDialog

ACTIONS = (
    ActionSpec(
        "date_by_claim",
        EVENT,
        commands.mark("Date b&y One Given…"),
        CHANGES,
        ("Ctrl+Shift+Y",),
        needs=NEEDS_EVENT,
        after="add_claim",
    ),
)


class DatingByClaims(QObject):
    """Asks which of the dates given the event is to have, and why; one edit keeps both."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session.window)
        self._session, self._editor = session, editor
        self.chosen: Callable[[], ClaimId | None] = lambda: None
        """Which one is looked at, and so offered first."""

    def ask(self, claim_id: ClaimId | None = None) -> None:
        """Ask about the selected event; this one is offered first."""
        document = self._session.document
        row = -1 if document is None else self._session.window.view.selected_rows.current
        if document is None or row < 0:
            return
        try:
            details = document.details(row)
        except Refused as error:
            self._session.say(self.tr("This event can't be read"), refusal_sentence(error))
            return
        if not shown_claims(details).claims:
            self._session.note(self.tr("No source gives a date for this event."))
            return
        self._ask(details, claim_id or self.chosen())

    def _ask(self, details: EventDetails, claim_id: ClaimId | None) -> None:
        dialog = self._dialog(details, claim_id)
        dialog.accepted.connect(lambda: self._date(details, dialog.claim_id, dialog.why))
        dialog.open()

    def _dialog(self, details: EventDetails, claim_id: ClaimId | None) -> DateBasisDialog:
        # Not needed for the first paint.
        from timeline_app.widgets.dialogs.date_basis_dialog import DateBasisDialog

        dialog = DateBasisDialog(details, claim_id, self._session.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session.window.dress(dialog.set_palette_roles)
        return dialog

    def _date(self, details: EventDetails, claim_id: str, why: str) -> None:
        """Give the event the date of a claim, as one edit."""
        try:
            edit = with_claim(details, ClaimId(claim_id), why)
        except NotAccepted as refusal:
            self._session.say(self.tr("This can't be its date"), words(refusal.fault.value))
            return
        said = filled(self.tr("date of {title}"), title=title_words(details.event.title))
        self._editor.make(NamedEdit(edit, said))


def install(shell: Shell) -> None:
    """Ask by which date that is given the event is to be dated."""
    dating = DatingByClaims(shell.session, shell.editor)
    shell.actions.connect({"date_by_claim": dating.ask})
