"""The upper part of the details panel: what the event is, and how that is known."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.edits.event_edits import EventPart
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event, Status
from timeline_app.core.text.translation import Texts, words
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.cards.card import DottedLine, verification_mark
from timeline_app.widgets.cards.heading_buttons import EditButton, Stepper
from timeline_app.widgets.controls.chips import ActorChip, FactChip, FlowWords, TextButton
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import RING_PX, ProseLabel, TextLabel, show_if
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.texts.phrases import listed
from timeline_app.widgets.texts.record_texts import (
    claim_words,
    event_date_words,
    home_clock_words,
    kind_words,
    place_words,
    verification_meaning,
    verification_words,
)

panel_texts = Texts("panel_texts")


ACTORS_AT_ONCE = 60
"""So many actors have a chip at first."""


class EventHeading(WidgetColumn):
    """Kind, title, date, how the date is known, summary, note, verification and actors."""

    actor_requested = Signal(str)
    arranged = Signal()
    """There are more parts for the Tab key to pass."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stepper = Stepper()
        self.edit_button = EditButton()
        self.done_button = TextButton("done")
        self.done_button.setText(self.tr("Done"))
        self.done_button.setAccessibleName(self.tr("Done"))
        self.done_button.hide()
        self._texts = WidgetColumn()
        self._form: QWidget | None = None
        self._kind = ProseLabel("kind")
        self._channel = FlowWords("title")
        self.title = FlowWords("title", is_stop=True)
        self._date = FlowWords("date")
        self._place = FlowWords("muted")
        self._clocks = FlowWords("muted")
        self._clocks.setObjectName("home-clocks")
        self._status = FactChip("status")
        self._basis = ProseLabel("smaller", is_stop=True)
        self._summary = ProseLabel("body", is_stop=True)
        self._note_name = TextLabel("heading")
        self._note = ProseLabel("plain", is_stop=True)
        self._checked = DottedLine("small")
        self._tags = ProseLabel("small", is_stop=True)
        self._facts_row = FlowLayout(gap_px=4, row_gap_px=4)
        self._actors_row = FlowLayout(gap_px=8, row_gap_px=4)
        self._facts_row.addWidget(self._status)
        self._facts = WidgetPool(self._facts_row, lambda: FactChip("fact"), FactChip.clear)
        self._actors = WidgetPool(self._actors_row, self._new_actor, ActorChip.clear)
        self._more_actors = TextButton("action")
        self._more_actors.setObjectName("all-actors")
        self._more_actors.clicked.connect(self._show_all_actors)
        self._more_actors.hide()
        self._details: EventDetails | None = None
        self._arrange()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._kind, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.stepper, self.edit_button, self.done_button):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        name = FlowLayout(gap_px=6, row_gap_px=0)
        name.addWidget(self._channel)
        name.addWidget(self.title)
        when = FlowLayout(gap_px=8, row_gap_px=0)
        when.addWidget(self._date)
        when.addWidget(self._place)
        when.addWidget(self._clocks)
        top.setContentsMargins(RING_PX, 0, RING_PX, 4)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 12, 8)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._texts)
        self._column = QVBoxLayout(self._texts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add(name, 4)
        self._add(when, 8)
        self._add(self._facts_row, 4)
        self._add(self._basis, 8)
        self._add(self._summary, 8)
        self._add(self._note_name, 0)
        self._add(self._note, 8)
        self._add(self._checked, 12)
        self._add(self._actors_row, 4)
        more = QHBoxLayout()
        more.addWidget(self._more_actors)
        more.addStretch(1)
        self._add(more, 4)
        self._add(self._tags, 0)

    def _add(self, part: QWidget | QLayout, gap_px: int) -> None:
        """Put a part below the others, with room for a focus ring beside it and a gap below."""
        part.setContentsMargins(RING_PX, 0, RING_PX, gap_px)
        if isinstance(part, QLayout):
            self._column.addLayout(part)
        else:
            self._column.addWidget(part)

    @property
    def columns(self) -> tuple[QWidget, QWidget]:
        """What lays out the texts."""
        return self._texts, self

    def put(self, details: EventDetails, palette: Palette) -> None:
        """Show an event."""
        event = details.event
        self._kind.put(kind_words(details))
        _paint_text(self._kind, palette.lane(details.lanes[0].colour if details.lanes else ""))
        channel = self.tr("{channel}:").replace("{channel}", event.channel)
        self._channel.put(channel if event.channel else "")
        self.title.put(event.title)
        self._date.put(event_date_words(event, DateStyle.WEEKDAY))
        self._place.put(place_words(details))
        self._clocks.put(home_clock_words(details))
        self._put_claims(details)
        self._summary.put(event.summary)
        self._note_name.put(self.tr("Note") if event.note else "")
        self._note.put(event.note)
        checked = verification_words(event.verification, event.verification_note)
        self._checked.put(checked, *verification_mark(event.verification, palette))
        tags = listed(event.tags)
        self._tags.put(self.tr("Tags: {tags}").replace("{tags}", tags) if tags else "")
        self._checked.explain(verification_meaning(event.verification))
        is_same = self._details is not None and self._details.key == details.key
        are_all = is_same and len(self._actors.in_use()) > ACTORS_AT_ONCE
        self._details = details
        self._put_actors(len(details.participants) if are_all else ACTORS_AT_ONCE)

    def _put_actors(self, most: int) -> None:
        """Show chips of so many actors, and offer the others."""
        everybody = () if self._details is None else self._details.participants
        some = everybody[:most]
        for chip, participant in zip(self._actors.shown(len(some)), some, strict=True):
            chip.put(participant)
        missing = len(everybody) - len(some)
        self._more_actors.setText(panel_texts.tr("Show {n} more", "", missing))
        show_if(self._more_actors, bool(missing))

    def _show_all_actors(self) -> None:
        first = len(self._actors.in_use())
        self._put_actors(first + len(self._details.participants if self._details else ()))
        self.arranged.emit()
        self._actors.all_made()[first].setFocus(Qt.FocusReason.TabFocusReason)

    def _put_claims(self, details: EventDetails) -> None:
        event = details.event
        is_plain = event.status is Status.TOOK_PLACE
        self._status.put_fact("" if is_plain else words(event.status.value))
        facts = [(claim_words(claim, event), claim.claim.note) for claim in details.claims]
        if not facts and _has_bare_date(event):
            facts = [(self.tr("No source is named for the date"), "")]
        for chip, fact in zip(self._facts.shown(len(facts)), facts, strict=True):
            chip.put_fact(*fact)
        self._basis.put(event.date_basis)

    def parts(self) -> dict[TextLabel, EventPart]:
        """Which part of the event each text tells of."""
        return {
            self._kind: EventPart.KIND,
            self._channel: EventPart.CHANNEL,
            self.title: EventPart.TITLE,
            self._date: EventPart.DATE,
            self._place: EventPart.PLACE,
            self._clocks: EventPart.TIME,
            self._basis: EventPart.DATE_BASIS,
            self._summary: EventPart.SUMMARY,
            self._note_name: EventPart.NOTE,
            self._note: EventPart.NOTE,
            self._checked.words: EventPart.VERIFICATION,
            self._status: EventPart.STATUS,
            self._tags: EventPart.TAGS,
        }

    def show_form(self, form: QWidget | None) -> None:
        """Show a form where the texts are, or the texts again."""
        if form is not None and form is not self._form:
            form.setContentsMargins(RING_PX, 8, RING_PX, 12)
            self._whole.addWidget(form)
            self._form = form
        self._texts.setVisible(form is None)
        self.edit_button.setVisible(form is None)
        self.done_button.setVisible(form is not None)
        if self._form is not None:
            self._form.setVisible(form is not None)

    def clear(self) -> None:
        """Forget all texts."""
        for label in self.findChildren(TextLabel):
            label.clear()
        self._facts.shown(0)
        self._details = None
        self._put_actors(0)

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        prose = [self._basis, self._summary, self._note]
        steps = [self.stepper.previous, self.stepper.next, self.edit_button, self.done_button]
        return [*steps, self.title, *prose, *self._actors.all_made(), self._more_actors, self._tags]

    def _new_actor(self) -> ActorChip:
        chip = ActorChip()
        chip.followed.connect(self.actor_requested)
        return chip


def _has_bare_date(event: Event) -> bool:
    """Whether there is a date and nothing that says where it is from."""
    return bool(event.date) and not event.date_basis


def _paint_text(label: QLabel, color: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, color)
    palette.setColor(QPalette.ColorRole.Text, color)
    label.setPalette(palette)
