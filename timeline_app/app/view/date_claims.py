"""The dates that sources give for the selected event, shown on demand between axis and lanes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.shell.actions import ANY, VIEW, ActionSpec, commands
from timeline_app.app.shell.session import Session
from timeline_app.core.records.event_details import EventDetails
from timeline_app.document.document import Document
from timeline_app.scene.marks.claim_band import BAND_PX
from timeline_app.storage.errors import Refused
from timeline_app.widgets.canvas.tools.claim_layer import ClaimLayer
from timeline_app.widgets.canvas.tools.shown_claims import ShownClaims, shown_claims

KEPT = 32
"""Of so many events it is kept what is given for them."""

ACTIONS = (
    ActionSpec(
        "claims",
        VIEW,
        commands.mark("D&ates Given by Sources"),
        ANY,
        (),
        "D",
        is_checkable=True,
        after="overview",
    ),
)


class DateClaims(QObject):
    """Shows what is given for the one event that is selected."""

    def __init__(self, session: Session, layer: ClaimLayer) -> None:
        super().__init__(session)
        self._session, self._layer = session, layer
        self._kept: dict[int, tuple[EventDetails, ShownClaims]] = {}
        self._event = -1
        """The key of the event whose dates are shown."""

    def follow(self, document: Document) -> None:
        """Show what is given for the selected event by now; nothing is read while all is hidden."""
        if document.is_catching_up:
            return  # the canvas hasn't the rows of the model yet
        is_shown = self._session.settings.claims
        self._session.window.view.reserve(BAND_PX if is_shown else 0)
        details = self._selected(document) if is_shown else None
        key = -1 if details is None else details.key
        shown = None if details is None else self._of(details)
        self._layer.show(shown, is_same_event=key == self._event)
        self._event = key

    def _of(self, details: EventDetails) -> ShownClaims:
        """What is given for an event; the same while nothing of the event changes."""
        kept = self._kept.get(details.key)
        if kept is None or kept[0] is not details:
            if len(self._kept) >= KEPT:
                self._kept.pop(next(iter(self._kept)))
            kept = self._kept[details.key] = details, shown_claims(details)
        return kept[1]

    def _selected(self, document: Document) -> EventDetails | None:
        """The one event that is selected; None where there are none or several."""
        ranges = self._session.window.view.selected_rows.ranges()
        if len(ranges) != 1 or ranges[0][0] != ranges[0][1]:
            return None
        try:
            return document.details(ranges[0][0])
        except Refused as error:  # in the status line: the panel says it aloud
            self._session.note(refusal_sentence(error))
            return None

    def turn(self, document: Document, shown: bool) -> None:
        """Show them from now on, or don't, and remember that."""
        self._session.settings.claims = shown
        self.follow(document)

    def enter(self) -> None:
        """Take the keyboard to what is given, where that has just come."""
        if self._session.settings.claims and self._layer.enter():
            self._session.window.view.setFocus()


def install(shell: Shell) -> None:
    """Show what is given for the selected event, in this chronology and in each that follows."""
    session, view = shell.session, shell.window.view
    layer = ClaimLayer(view, view)
    view.show_claims(layer)
    claims = DateClaims(session, layer)
    action = shell.actions["claims"]
    action.setChecked(session.settings.claims)
    action.toggled.connect(session.with_document(claims.turn))
    view.claims_requested.connect(action.toggle)
    view.claims_requested.connect(claims.enter)

    def show_dates() -> None:
        """Show those of the event in the panel, which at first nobody has selected."""
        details = shell.panel.details
        if details is not None and not view.selectionModel().hasSelection():
            session.selection.reveal_event(details.key)
        action.setChecked(True)
        claims.enter()

    shell.panel.dates_requested.connect(show_dates)
    layer.more_requested.connect(shell.panel.show_sources)

    def begin(document: Document) -> None:
        document.changed.connect(lambda _: claims.follow(document))
        document.edited.connect(lambda _: claims.follow(document))
        view.selectionModel().selectionChanged.connect(lambda *_: claims.follow(document))
        claims.follow(document)

    session.each_document(begin)
