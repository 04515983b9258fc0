"""One line on how sure an event is and how its date is known; the rest unfolds below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.core.evidence.given_dates import do_claims_conflict
from timeline_app.core.evidence.relation_types import has_cause
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Status
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.text.typography import typographic
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.cards.card import DottedLine, verification_mark
from timeline_app.widgets.cards.collapsible_note import SIGN_PX, paint_sign
from timeline_app.widgets.controls.chips import FactChip, TextButton
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import RING_PX, ProseLabel, show_if, tool_tip
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.texts.record_texts import (
    claim_words,
    one_source_reason,
    verification_meaning,
)

panel_texts = Texts("panel_texts")

LINE_PX = 24
GAP_PX = 8
DOT_PX = 16
"""A dot with what keeps it from its words."""


class FoldButton(TextButton):
    """A quiet button that unfolds something, with a triangle that says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("fold", parent)  # the style sheet leaves room for the triangle
        self.setCheckable(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        sign = QPointF(self.width() - SIGN_PX / 2 - 2, self.height() / 2 + 1)
        paint_sign(painter, sign, is_open=self.isChecked())


class StatusLine(WidgetColumn):
    """What became of the event, how well it was checked, and how many dates are given.

    Which sources word the date how, on what it rests and how it was checked unfold; where the
    dates that are given have no time in common, all of it is there at once.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = FactChip("status")
        self.checked = DottedLine("small")
        self.led_here_button = TextButton("aside")
        self.led_here_button.setText(self.tr("What led here?"))
        self.led_here_button.setAccessibleName(self.led_here_button.text())
        self.fold_button = FoldButton()
        self.reason = ProseLabel("smaller", is_stop=True)
        """Why an event is from one source though it has several."""
        self.dates_button = TextButton("citation")
        self.dates_button.setObjectName("show-dates")
        """Leads to where the dates stand along time."""
        self.dates_button.setText(self.tr("Show on the timeline"))
        self.dates_button.setAccessibleName(self.dates_button.text())
        self.basis = ProseLabel("smaller", is_stop=True)
        self.check_note = ProseLabel("smaller", is_stop=True)
        self._more = WidgetColumn()
        self._facts_row = FlowLayout(gap_px=4, row_gap_px=4)
        self._facts = WidgetPool(self._facts_row, lambda: FactChip("fact"), FactChip.clear)
        self._shown = (0, False)
        """The key of the event, and whether dates that are given for it conflict."""
        self.fold_button.toggled.connect(self._unfold)
        self._line = line = QHBoxLayout()
        line.setContentsMargins(RING_PX, 0, 0, 0)
        line.setSpacing(GAP_PX)
        line.addWidget(self.status, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.checked, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.led_here_button, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignVCenter)
        more = QVBoxLayout(self._more)
        more.setContentsMargins(RING_PX, 0, RING_PX, 8)
        more.setSpacing(4)
        more.addLayout(self._facts_row)
        more.addWidget(self.dates_button, 0, Qt.AlignmentFlag.AlignLeft)
        more.addWidget(self.basis)
        more.addWidget(self.check_note)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(line)
        self.reason.setContentsMargins(RING_PX, 0, 0, 4)
        whole.addWidget(self.reason)
        whole.addWidget(self._more)
        self._more.hide()

    def put(self, details: EventDetails, palette: Palette) -> None:
        """Show this of an event; one that is shown anew stays as far open as it was.

        It opens when its dates come to conflict, and folds when they no longer do.
        """
        event = details.event
        is_plain = event.status is Status.TOOK_PLACE
        self.status.put_fact("" if is_plain else words(event.status.value))
        mark = verification_mark(event.verification, palette)
        self.checked.put(words(event.verification.value), *mark)
        found = typographic(event.verification_note)
        meaning = verification_meaning(event.verification)
        self.checked.explain(f"{meaning}\n{found}" if found else meaning)
        self.reason.put(one_source_reason(details))
        show_if(self.led_here_button, has_cause(details))
        facts = [(claim_words(one, event), one.claim.note) for one in details.claims]
        is_bare = bool(event.date) and not event.date_basis and not facts
        if is_bare:
            facts = [(self.tr("No source is named for the date"), "")]
        for chip, fact in zip(self._facts.shown(len(facts)), facts, strict=True):
            chip.put_fact(*fact)
        self.basis.put(typographic(event.date_basis))
        self.check_note.put(found)
        show_if(self.dates_button, bool(details.claims))
        self._name_fold(len(details.claims), is_bare=is_bare)
        claims = [one.claim for one in details.claims]
        shown = details.key, do_claims_conflict(event, claims)
        if shown != self._shown:
            self._shown = shown
            self.fold_button.setChecked(shown[1])
        show_if(self.fold_button, bool(facts or event.date_basis or event.verification_note))
        self._unfold(self.fold_button.isChecked())
        self._make_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Let what led here stand below where it would leave the words of the check too little."""
        words = self.checked.words
        parts = (self.status, self.led_here_button, self.fold_button)
        taken = [part.sizeHint().width() + GAP_PX for part in parts if not part.isHidden()]
        needed = DOT_PX + GAP_PX + words.fontMetrics().horizontalAdvance(words.text())
        is_below = sum(taken) + needed > self.width() - RING_PX
        row = self._whole if is_below else self._line
        if row.indexOf(self.led_here_button) < 0:
            (self._line if is_below else self._whole).removeWidget(self.led_here_button)
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            row.insertWidget(2, self.led_here_button, 0, side)

    def _name_fold(self, dates: int, *, is_bare: bool) -> None:
        if dates:
            text = panel_texts.tr("{n} {date|dates} given", "", dates)
        elif is_bare:
            text = self.tr("date without a source")
        else:
            text = self.tr("how it is known")
        self.fold_button.setText(text)
        self.fold_button.setAccessibleName(text)

    def _unfold(self, is_open: bool) -> None:
        show_if(self._more, is_open and not self.fold_button.isHidden())
        meaning = self.tr("Shows which sources give the date how, and how it was checked")
        self.fold_button.setToolTip(tool_tip("" if is_open else meaning))
        self.fold_button.setAccessibleDescription("" if is_open else meaning)

    @property
    def columns(self) -> tuple[QWidget, ...]:
        """What lays out the texts, the inner ones first."""
        return self.checked, self._more, self

    def clear(self) -> None:
        """Forget the event."""
        self._facts.shown(0)
        self._shown = (0, False)
        self.fold_button.setChecked(False)
        self.fold_button.setText("")
        self.fold_button.setAccessibleName("")

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        line = [self.led_here_button, self.fold_button, self.reason]
        return [*line, self.dates_button, self.basis, self.check_note]
