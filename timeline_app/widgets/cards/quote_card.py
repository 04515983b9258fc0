"""The card of a quote: the words, who said them, and where they are written."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.citation import quote_citation, short_citation, speaker_name
from timeline_app.core.evidence.csl_date import edtf_words
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import QuoteOf
from timeline_app.core.text.translation import words
from timeline_app.render.style.fonts import serif_families
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.cards.card import DottedLine
from timeline_app.widgets.cards.card_buttons import EditableCard
from timeline_app.widgets.cards.collapsible_note import CollapsibleNote
from timeline_app.widgets.controls.chips import FlowWords, TextButton
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import DotShape, ProseLabel, tool_tip
from timeline_app.widgets.texts.phrases import quoted
from timeline_app.widgets.texts.record_texts import verification_meaning, verification_words

QUOTE_PX = 17
COPIED_MS = 1600


class QuoteCard(EditableCard):
    """One quote, with a button that copies it and its full citation."""

    copied = Signal(str)
    """What has been put on the clipboard."""
    source_requested = Signal(str)
    """The id of the source that the words stand in, to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: QuoteOf | None = None
        self.words = _serif(ProseLabel("quote", is_stop=True))
        self.words.setContentsMargins(0, 0, 8, 0)
        self._translation = _serif(ProseLabel("muted"))
        self._translator = ProseLabel("smaller")
        self._speaker = FlowWords("strong")
        self._occasion = FlowWords("small")
        self.source_button = TextButton("source")
        self.source_button.clicked.connect(self._ask)
        self._kept = DottedLine("smaller")
        self.checked = CollapsibleNote()
        self.copy_button = TextButton("action")
        self.copy_button.clicked.connect(self._copy)
        self._relief = QTimer(self)
        self._relief.setSingleShot(True)
        self._relief.setInterval(COPIED_MS)
        self._relief.timeout.connect(self._offer)
        self._arrange()
        self._offer()

    def _arrange(self) -> None:
        who = FlowLayout(gap_px=8, row_gap_px=0)
        who.addWidget(self._speaker)
        who.addWidget(self._occasion)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self._kept, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignBottom)
        for label in (self.words, self._translation, self._translator):
            self.column.addWidget(label)
        self.column.addLayout(who)
        self.column.addWidget(self.source_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.checked)
        self.column.addLayout(foot)

    def put(self, found: QuoteOf, palette: Palette) -> None:
        """Show a quote."""
        quote = found.quote
        self._found = found
        self.words.put(quoted(quote.text))
        self._translation.put(quoted(quote.translation) if quote.translation else "")
        by = self.tr("translated by {name}").format(name=quote.translator)
        self._translator.put(by if quote.translator else "")
        self._put_speaker(found)
        kept = self.tr("source text kept, not matched")
        state = kept if found.source.text else self.tr("source text not kept")
        self._kept.put(state, DotShape.HOLLOW, QColor(palette.muted))
        source = short_citation(found.source, words)
        self.source_button.setText(source)
        self.source_button.setToolTip(tool_tip(source))
        self.source_button.setAccessibleDescription(source)  # else that of the tip, with its marks
        self.source_button.setAccessibleName(
            self.tr("Show the source {name}").replace("{name}", source)
        )
        checked = verification_words(quote.verification, quote.verification_note)
        self.checked.put(checked, verification_meaning(quote.verification))
        speaker = self._speaker.text()
        self.copy_button.setAccessibleName(
            self.tr("Copy the quote of {speaker} with its citation").format(speaker=speaker)
        )
        self.buttons.put(
            self.tr("Edit the quote of {speaker}").format(speaker=speaker),
            self.tr("Remove the quote of {speaker}").format(speaker=speaker),
        )
        self._offer()

    def _put_speaker(self, found: QuoteOf) -> None:
        quote = found.quote
        name = speaker_name(found)
        self._speaker.put(name or self.tr("Speaker not named"))
        is_other = bool(quote.speaker_as_named) and quote.speaker_as_named != name
        named = self.tr("named “{name}” in the source").format(name=quote.speaker_as_named)
        self._speaker.setToolTip(tool_tip(named if is_other else ""))
        self._speaker.setAccessibleDescription(named if is_other else "")
        date = edtf_words(quote.said_on, words, DateStyle.SHORT)
        parts = (quote.office, quote.venue, date)
        self._occasion.put(" · ".join(part for part in parts if part))

    @override
    def clear(self) -> None:
        super().clear()
        self._found = None
        self.checked.put("")
        self.copy_button.setAccessibleName("")
        self.source_button.setText("")
        self.source_button.setToolTip("")
        self.source_button.setAccessibleName("")

    def _ask(self) -> None:
        if self._found is not None:
            self.source_requested.emit(self._found.source.id)

    def _copy(self) -> None:
        if self._found is None:
            return
        text = quote_citation(self._found, words)
        QGuiApplication.clipboard().setText(text)
        self.copy_button.setText(self.tr("Copied"))
        self._relief.start()
        self.copied.emit(text)

    def _offer(self) -> None:
        self._relief.stop()
        self.copy_button.setText(self.tr("Copy"))


def _serif(label: ProseLabel) -> ProseLabel:
    """The label, set in the face of quotes."""
    font = QFont()
    font.setFamilies(serif_families())
    font.setPixelSize(QUOTE_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    label.setFont(font)
    return label
