"""The form of a date claim: which date a source gives, and whether the event rests on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from timeline_app.core.dates.bounds import can_stand
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.dates.local_times import zone_named
from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.edits.event_edits import InputFault
from timeline_app.core.edits.evidence_edits import altered, claim_put, rebased
from timeline_app.core.evidence.anchor import TakenWords
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import Claim, EventDetails
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import (
    ClaimId,
    DateClaim,
    EventId,
    Selector,
    Source,
    SourceId,
)
from timeline_app.core.text.translation import words
from timeline_app.widgets.controls.indicators import CheckBox
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.base_form import EvidenceForm, UnfitError
from timeline_app.widgets.evidence_form.fields import date_of, line_of, long_text
from timeline_app.widgets.evidence_form.source_field import SourceField
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.texts.field_names import names_of

_EMPTY = DateClaim(ClaimId(""), EventId(""), SourceId(""), "")


class ClaimForm(EvidenceForm):
    """A new date claim, or one that is there."""

    def __init__(
        self,
        lookup: RecordSource,
        details: EventDetails,
        found: Claim | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Date given") if found else self.tr("New date given"))
        self._lookup = lookup
        self._claim = found.claim if found else _EMPTY
        self._given = found.source if found else None
        self._taken: TakenWords | None = None
        """The words in their source that the form was opened with."""
        self._event_date = details.event.date
        self.details = details
        self.source = SourceField(lookup)
        self.source.put(self._given)
        self.wording = line_of(self._claim.wording)
        self.date = DateField(is_of_event=False)
        self.date.put(self._claim.edtf)
        self.clocks = line_of(self._claim.place or self._claim.zone)
        self.note = long_text(self._claim.note)
        self.rests = CheckBox(self.tr("The event's date rests on this"))
        self.rests.setChecked(bool(found) and details.event.rests_on == self._claim.id)
        self.takes = CheckBox(self.tr("Take its date over for the event"))
        self._arrange()

    def _arrange(self) -> None:
        names = names_of("date_claim")
        worded = self.tr("As it is written there: last summer…")
        self.place(self.add(names["source"], self.source))
        self.place(self.add(names["wording"], self.wording, worded))
        self.place(self.add(names["edtf"], self.date))
        clocks = self.tr("Where that day was: Washington, Asia/Tokyo…")
        self.place(self.add(names["place"], self.clocks, clocks))
        self.place(self.add(names["note"], self.note, self.tr("Why they mean this date")))
        for box in (self.rests, self.takes):
            self.column.addWidget(box)
        self.watch(
            self.rests.text(),
            self.rests,
            self.tr("The event is then said to be dated by this source"),
        )
        self.watch(self.takes.text(), self.takes, self._takes_hint)
        self.wording.editingFinished.connect(self._offer_reading)
        self.date.typed.connect(self._offer_date)
        self.rests.toggled.connect(self._offer_date)
        self._offer_date()
        self.finish_layout()

    def take(self, taken: TakenWords) -> None:
        """Hold words that were selected in a source, and read their date if they have one."""
        self._taken = taken
        self.wording.setText(taken.words)
        self.source.put(taken.source)
        self._offer_reading()

    def _clocks(self) -> tuple[str, str]:
        """The place by whose clocks the date is, and its zone if that is known by it."""
        typed, claim = self.clocks.text().strip(), self._claim
        if typed == (claim.place or claim.zone):
            return claim.place, claim.zone
        zone = zone_named(typed) if typed else ""
        return ("", zone) if zone == typed else (typed, zone)

    def _selector(self, wording: str, source: SourceId) -> Selector:
        """Where the words stand; those that were changed stand nowhere yet."""
        taken = self._taken
        if taken is not None and (wording, source) == (taken.words, taken.source.id):
            return taken.selector
        is_same = (wording, source) == (self._claim.wording, self._claim.source)
        return self._claim.selector if is_same else Selector()

    @override
    def follow(self, details: EventDetails) -> None:
        super().follow(details)
        self._event_date = details.event.date
        self._offer_date()

    @override
    def place_in(self, details: EventDetails) -> int:
        ids = [found.claim.id for found in details.claims]
        return ids.index(self._claim.id) if self._claim.id in ids else -1

    @override
    def wish(self, details: EventDetails) -> NamedEdit:
        source, new = self.source.one(self.tr("Choose the source that gives this date."))
        edtf = date_of(self.date, name=names_of("date_claim")["edtf"])
        if not edtf and not self.wording.text().strip():
            raise UnfitError(self.tr("Type how the source words the date."), self.wording)
        place, zone = self._clocks()
        typed = altered(
            self._claim,
            event=details.event.id,
            source=source,
            wording=self.wording.text(),
            edtf=edtf,
            place=place,
            zone=zone,
            note=self.note.text(),
            selector=self._selector(self.wording.text(), source),
        )
        at = self.place_in(details)
        before = details.claims[at].claim if at >= 0 else None
        if before is not None:
            after = rebased(self._claim, typed, before)
            assert isinstance(after, DateClaim)
        else:
            after = altered(typed, id=ClaimId(new_id(typed.wording, "claim")))
        takes = self.takes.isChecked() and not self.takes.isHidden()
        if takes and not can_stand(edtf, details.event.time):
            raise UnfitError(words(InputFault.TIMES_TURNED.value), self.date)
        rests = self.rests.isChecked()
        edit = claim_put(details.event, before, after, rests=rests, takes_date=takes, new=new)
        return NamedEdit(edit, self._named(new, takes=takes))

    def _named(self, new: list[Source], *, takes: bool) -> str:
        source = new[0] if new else self._lookup.source(self.source.source_id) or self._given
        pattern = self.tr("date given by {name}")
        if takes:
            pattern = self.tr("date given by {name}, taken for the event")
        return pattern.replace("{name}", short_name(source) if source else "")

    @property
    def _takes_hint(self) -> str:
        return self.tr("The event then has this date instead of its own")

    def _offer_reading(self) -> None:
        """Let the date be seen that the wording means, if none stands there yet."""
        if not self.date.field.text() and self.wording.text().strip():
            self.date.field.setText(_day_worded(self.wording.text()))

    def _offer_date(self) -> None:
        """Offer to take the date over where that would change the event's."""
        edtf = self.date.value().edtf
        is_other = bool(edtf) and edtf != self._event_date and self.rests.isChecked()
        date = edtf_words(edtf, words, DateStyle.LONG)
        self.takes.setAccessibleDescription(date or self._takes_hint)
        if is_other and self.takes.isHidden() and not self._event_date:
            self.takes.setChecked(True)
        self.takes.setVisible(is_other)


def _day_worded(text: str) -> str:
    """The words as far as they are a date, without a time of day; empty where they are none."""
    from timeline_app.core.dates.parse.field_input import typed_date
    from timeline_app.core.dates.parse.time_of_day import clocks_beside

    found = typed_date(text)
    if not found.readings:
        return ""
    return clocks_beside(found.wording)[0] if found.clock else text
