"""Counts what the chosen events hold while the dialog is open, and says what stays behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from timeline_app.app.export.chosen_events import chosen_keys
from timeline_app.app.export.data_kinds import JSON
from timeline_app.app.export.writing import written_formats
from timeline_app.app.messages.format_fields import losses_sentence
from timeline_app.app.messages.sentences import filled, refusal_sentence
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.text.translation import number
from timeline_app.core.text.typography import typographic
from timeline_app.document.document import Document
from timeline_app.interchange.losses import Holdings
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.storage.errors import Refused
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.export.data_choices import Amount, Option
from timeline_app.widgets.texts.phrases import listed
from timeline_app.widgets.texts.table_texts import header_words

if TYPE_CHECKING:
    from timeline_app.widgets.export.data_dialog import DataDialog

TOLD_EVERY = 2_000
"""Events."""


class LossCounting(QObject):
    """Counts each amount of events once, whatever the format; the window goes on meanwhile."""

    def __init__(
        self,
        document: Document,
        view: TimelineView,
        dialog: DataDialog,
        fields: Callable[[], list[EventField]],
    ) -> None:
        """`fields` are the columns that the table shows."""
        super().__init__(dialog)
        self._document, self._view, self._dialog = document, view, dialog
        self._fields = fields
        self._counted: dict[Amount, Holdings] = {}
        self._amount: Amount | None = None
        """What is being counted."""
        self._work = SlicedWork(self)
        dialog.changed.connect(self.follow)
        dialog.finished.connect(self.stop)

    @property
    def is_busy(self) -> bool:
        """Whether it is counting."""
        return self._work.is_busy

    def follow(self) -> None:
        """Say what stays behind of what is chosen now, once it is counted."""
        amount, kind = self._dialog.amount, self._dialog.kind
        if Option.FIELDS in kind.options and self._dialog.choices.as_shown:
            columns = listed(header_words(field) for field in self._fields())
            pattern = self.tr("All but these columns: {columns}.")
            self._dialog.show_behind(filled(pattern, columns=columns))
        elif kind.name == JSON or amount in self._counted:
            self._say(self._counted.get(amount))
        elif not self._work.is_busy or amount is not self._amount:
            self._amount = amount
            self._work.start(self._counting(amount))

    def stop(self) -> None:
        """Count no more."""
        self._work.cancel()

    def _counting(self, amount: Amount) -> Iterator[None]:
        self._dialog.show_behind(self.tr("Counting…"))
        try:
            document = self._document
            keys = chosen_keys(document, self._view, amount)
            going = OutgoingEvents(document.chronology, keys, as_known=document.as_known)
            holdings = Holdings()
            for done, details in enumerate(going.events(), 1):
                holdings.add(details)
                if done % TOLD_EVERY == 0:
                    pattern = self.tr("Counting: {done} of {total} events")
                    told = filled(pattern, done=number(done), total=number(going.count))
                    self._dialog.show_behind(told)
                yield
        except Refused as error:
            self._dialog.show_behind(refusal_sentence(error))
            return
        self._counted[amount] = holdings
        if self._dialog.amount is amount:
            self._say(holdings)

    def _say(self, holdings: Holdings | None) -> None:
        """Say what the format can't hold of events that were counted; ours holds all."""
        name = self._dialog.kind.name
        one = next((one for one in written_formats() if one.name == name), None)
        if one is None or holdings is None:
            is_past = self._document.as_known is not None
            told = self.tr("Notes and kept texts, which are of today.") if is_past else ""
        else:
            told = losses_sentence(one, holdings.losses(one))
            told = filled(self.tr("{sentence}."), sentence=told) if told else ""
        told = typographic(told)
        self._dialog.show_behind(told or self.tr("Nothing: it holds all that there is of them."))
