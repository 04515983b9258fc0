"""The card of a date claim: which source words the date how, and what that supports."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.evidence.given_dates import date_of_claim
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import Claim
from timeline_app.core.records.records import DateClaim, Event
from timeline_app.core.text.translation import words
from timeline_app.widgets.cards.card import DottedLine
from timeline_app.widgets.cards.card_buttons import EditableCard
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.text_labels import ProseLabel, show_if, tool_tip
from timeline_app.widgets.texts.phrases import quoted, remarked


class ClaimCard(EditableCard):
    """One date that a source gives."""

    read_requested = Signal(object)
    """A `DateClaim` that is to be read in the text of its source."""
    date_requested = Signal(object)
    """A `DateClaim` by which the event is to be dated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = ProseLabel("strong")
        self._wording = ProseLabel("plain")
        self._date = ProseLabel("small")
        self._rests = ProseLabel("small")
        self.stands = DottedLine("small")
        """How its words stand in the text of its source."""
        self._note = ProseLabel("plain")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._source, 1)
        self._claim: DateClaim | None = None
        self.read_button = TextButton("action")
        self.read_button.setText(self.tr("Read"))
        self.read_button.clicked.connect(self._read)
        head.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        for part in (self._wording, self.stands, self._date, self._rests):
            self.column.addWidget(part)
        self.date_button = TextButton("action")
        self.date_button.setText(self.tr("Date the event by this…"))
        self.date_button.clicked.connect(self._ask_for_date)
        self.column.addWidget(self.date_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._note)

    def put(self, found: Claim, event: Event) -> None:
        """Show a claim about an event's date; its words can be read where a text is kept."""
        claim, name = found.claim, short_name(found.source)
        self._claim = claim
        show_if(self.read_button, found.text is not None)
        if found.text is None:
            show_if(self.stands, is_shown=False)
        self.read_button.setAccessibleName(
            self.tr("Read the date given by {name}").replace("{name}", name)
        )
        self._source.put(name)
        self._wording.put(quoted(claim.wording) if claim.wording else "")
        date = edtf_words(claim.edtf, words, DateStyle.LONG)
        none = self.tr("no date by itself")
        clocks = claim.place or claim.zone
        if clocks and claim.edtf:
            date = remarked(date, self.tr("by the clocks of {place}").replace("{place}", clocks))
        self._date.put(date if claim.edtf else none)
        self._date.setToolTip(tool_tip(claim.edtf))  # the code, for those who ask for it
        is_basis = bool(event.rests_on) and claim.id == event.rests_on
        self._rests.put(self.tr("The event's date rests on this") if is_basis else "")
        can_date = self.buttons.may_change and date_of_claim(claim.edtf) is not None
        show_if(self.date_button, can_date and not is_basis)
        self.date_button.setAccessibleName(
            self.tr("Date the event by the date given by {name}").replace("{name}", name)
        )
        self._note.put(claim.note)
        self.buttons.put(
            self.tr("Edit the date given by {name}").replace("{name}", name),
            self.tr("Remove the date given by {name}").replace("{name}", name),
        )

    def _read(self) -> None:
        if self._claim is not None:
            self.read_requested.emit(self._claim)

    def _ask_for_date(self) -> None:
        if self._claim is not None:
            self.date_requested.emit(self._claim)

    @override
    def clear(self) -> None:
        super().clear()
        self.date_button.setAccessibleName("")
        self._claim = None
        self.read_button.setAccessibleName("")
