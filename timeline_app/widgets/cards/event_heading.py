"""The upper part of the details panel: what the event is, and how that is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.records.event_details import EventDetails, Participant
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.text.translation import Texts
from timeline_app.core.text.typography import typographic
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.cards.card_buttons import EditButton, Stepper
from timeline_app.widgets.cards.collapsible_note import CollapsibleNote
from timeline_app.widgets.cards.status_line import StatusLine
from timeline_app.widgets.controls.chips import ActorChip, FlowWords, TextButton
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import (
    RING_PX,
    LineLabel,
    ProseLabel,
    TextLabel,
    show_if,
)
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.texts.history_texts import first_origin, further_origins
from timeline_app.widgets.texts.phrases import listed
from timeline_app.widgets.texts.record_texts import (
    event_date_words,
    home_clock_words,
    kind_words,
    known_words,
    place_words,
)

panel_texts = Texts("panel_texts")

AT_ONCE = 6
"""So many actors are named at first: they take two or three lines."""


class ActorWords(QWidget):
    """Names with commas between them; of many the first, and a button for the others."""

    actor_requested = Signal(str)
    """The id of an actor of whom one wants to know more."""
    arranged = Signal()
    """There are more of them for the Tab key to pass."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self, gap_px=0, row_gap_px=0)
        self._names = WidgetPool(self._row, self._new_name, ActorChip.clear)
        self._more = TextButton("action")
        self._more.setObjectName("all-actors")
        self._more.clicked.connect(self._show_all)
        self._row.addWidget(self._more)
        self._more.hide()
        self._everybody: Sequence[Participant] = ()
        self._key = 0

    def put(self, key: int, participants: Sequence[Participant]) -> None:
        """Show those who take part in the event with this key."""
        are_all = key == self._key and len(self._names.in_use()) > AT_ONCE
        self._key, self._everybody = key, participants
        self._name(len(participants) if are_all else AT_ONCE)

    def _name(self, most: int) -> None:
        """Show so many names, and offer the others; one alone isn't left for later."""
        everybody = self._everybody
        some = everybody[: most if len(everybody) > most + 1 else len(everybody)]
        missing = len(everybody) - len(some)
        last = len(some) - 1
        for at, name in enumerate(self._names.shown(len(some))):
            name.put(some[at], is_followed=at < last)
        if missing:
            self._row.removeWidget(self._more)
            self._row.addWidget(self._more)  # behind the last name
            self._more.setText(panel_texts.tr("and {n} more", "", missing))
            self._more.setAccessibleName(panel_texts.tr("Show {n} more", "", missing))
        show_if(self._more, bool(missing))
        show_if(self, bool(everybody))

    def _show_all(self) -> None:
        first = len(self._names.in_use())
        self._name(len(self._everybody))
        self.arranged.emit()
        self._names.all_made()[first].setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Name nobody."""
        self.put(0, ())

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        return [*self._names.all_made(), self._more]

    def _new_name(self) -> ActorChip:
        name = ActorChip()
        name.followed.connect(self.actor_requested)
        return name


class EventHeading(WidgetColumn):
    """Kind, title, date, one line of status, summary, one line of a note, actors, and origin.

    As known on a day it is said since when the event was known, and what isn't shown.
    """

    actor_requested = Signal(str)
    led_here_requested = Signal()
    """What led to the event is to be shown."""
    dates_requested = Signal()
    """The dates given for it are to be shown on the timeline."""
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
        self._kind = LineLabel("kind")
        self._channel = FlowWords("title")
        self.title = FlowWords("title", is_stop=True)
        self._date = FlowWords("date")
        self._place = FlowWords("muted")
        self._clocks = FlowWords("muted")
        self._clocks.setObjectName("home-clocks")
        self._status = StatusLine()
        self._status.led_here_button.clicked.connect(self.led_here_requested)
        self._status.dates_button.clicked.connect(self.dates_requested)
        self._known = ProseLabel("small", is_stop=True)
        self._known.setObjectName("known-then")
        self._summary = ProseLabel("body", is_stop=True)
        self.note = CollapsibleNote(self.tr("Note"))
        self._tags = ProseLabel("small", is_stop=True)
        self.origin = CollapsibleNote()
        self.origin.setObjectName("origin")
        self._actors = ActorWords()
        self._actors.actor_requested.connect(self.actor_requested)
        self._actors.arranged.connect(self.arranged)
        self._arrange()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._kind, 1, Qt.AlignmentFlag.AlignVCenter)
        # It has the room where there is neither lane nor kind: what has a stretch goes before it.
        top.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
        for button in (self.stepper, self.edit_button, self.done_button):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        name = FlowLayout(gap_px=6, row_gap_px=0)
        name.addWidget(self._channel)
        name.addWidget(self.title)
        when = FlowLayout(gap_px=8, row_gap_px=0)
        when.addWidget(self._date)
        when.addWidget(self._place)
        when.addWidget(self._clocks)
        top.setContentsMargins(RING_PX, 0, 0, 2)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 12, 2)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._texts)
        self._column = QVBoxLayout(self._texts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add(name, 2)
        self._add(when, 2)
        self._column.addWidget(self._status)
        self._column.addSpacing(3)
        self._add(self._known, 3)
        self._add(self._summary, 4)
        note = QHBoxLayout()
        note.addWidget(self.note)
        self._add(note, 0)
        self._add(self._actors, 4)
        self._actors.setContentsMargins(2, 0, 0, 0)  # its words have room for a ring
        self._add(self._tags, 4)
        origin = QHBoxLayout()
        origin.addWidget(self.origin)
        self._add(origin, 2)

    def _add(self, part: QWidget | QLayout, gap_px: int) -> None:
        """Put a part below the others, with room for a focus ring beside it and a gap below."""
        part.setContentsMargins(RING_PX, 0, RING_PX, gap_px)
        if isinstance(part, QLayout):
            self._column.addLayout(part)
        else:
            self._column.addWidget(part)

    @property
    def columns(self) -> tuple[QWidget, ...]:
        """What lays out the texts, the innermost first."""
        return (*self._status.columns, self._actors, self._texts, self.stepper, self)

    def put(self, details: EventDetails, palette: Palette) -> None:
        """Show an event."""
        event = details.event
        self._kind.put(kind_words(details))
        _paint_text(self._kind, palette.lane(details.lanes[0].colour if details.lanes else ""))
        channel = self.tr("{channel}:").replace("{channel}", typographic(event.channel))
        self._channel.put(channel if event.channel else "")
        self.title.put(typographic(event.title))
        self._date.put(event_date_words(event, DateStyle.WEEKDAY))
        self._place.put(typographic(place_words(details)))
        self._clocks.put(home_clock_words(details))
        self._status.put(details, palette)
        self._known.put("" if details.known is None else known_words(details.known))
        self._summary.put(typographic(event.summary))
        self.note.put(typographic(event.note))
        show_if(self.note, bool(event.note))
        tags = listed(event.tags)
        self._tags.put(self.tr("Tags: {tags}").replace("{tags}", tags) if tags else "")
        self._actors.put(details.key, details.participants)
        self.origin.put(first_origin(details.origins), more=further_origins(details.origins))
        show_if(self.origin, bool(details.origins))

    def parts(self) -> dict[TextLabel, EventPart]:
        """Which part of the event each text tells of."""
        return {
            self._kind: EventPart.KIND,
            self._channel: EventPart.CHANNEL,
            self.title: EventPart.TITLE,
            self._date: EventPart.DATE,
            self._place: EventPart.PLACE,
            self._clocks: EventPart.TIME,
            self._status.basis: EventPart.DATE_BASIS,
            self._summary: EventPart.SUMMARY,
            self.note.words: EventPart.NOTE,
            self._status.checked.words: EventPart.VERIFICATION,
            self._status.reason: EventPart.VERIFICATION,
            self._status.check_note: EventPart.VERIFICATION_NOTE,
            self._status.status: EventPart.STATUS,
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
        self._status.clear()
        self.note.put("")
        self.origin.put("")
        self._actors.clear()

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        steps = [self.stepper.previous, self.stepper.next, self.edit_button, self.done_button]
        told = [*self._status.focus_stops(), self._known, self._summary, self.note, self.note.words]
        last = [self._tags, self.origin, self.origin.words]
        return [*steps, self.title, *told, *self._actors.focus_stops(), *last]


def _paint_text(label: QLabel, color: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, color)
    palette.setColor(QPalette.ColorRole.Text, color)
    label.setPalette(palette)
