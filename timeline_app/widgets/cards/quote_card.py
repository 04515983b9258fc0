"""The card of a quote: the words, who said them, and where they are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.anchor import surroundings
from timeline_app.core.evidence.citation import (
    quote_citation,
    short_citation,
    short_name,
    speaker_name,
)
from timeline_app.core.evidence.csl import csl_month_words, edtf_words
from timeline_app.core.evidence.match import MatchState
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import QuoteOf
from timeline_app.core.records.records import Verification
from timeline_app.core.text.caption import words_within
from timeline_app.core.text.translation import words
from timeline_app.core.text.typography import typographic
from timeline_app.render.style.fonts import serif_families
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.cards.card import match_mark
from timeline_app.widgets.cards.card_buttons import EditableCard
from timeline_app.widgets.cards.collapsible_note import LINE_PX, CollapsibleNote
from timeline_app.widgets.controls.chips import FlowWords, TextButton
from timeline_app.widgets.controls.flow_layout import FlowLayout, FlowSeparator
from timeline_app.widgets.controls.text_labels import (
    Dot,
    LineLabel,
    ProseLabel,
    show_if,
    tool_tip,
)
from timeline_app.widgets.texts.phrases import dotted, listed, quoted
from timeline_app.widgets.texts.record_texts import (
    match_words,
    verification_meaning,
    verification_words,
)

if TYPE_CHECKING:
    from timeline_app.core.evidence.citation_dates import CitationStyle

QUOTE_PX = 17
COPIED_MS = 1600
PADDING_PX = 4
"""That of the buttons beside it, as the style sheet of the panel has it."""
NAMED_BY = 40
"""So many letters of a quote tell it from the others of an event."""


class QuoteCard(EditableCard):
    """One quote, with a button that copies it and its full citation."""

    copied = Signal(str)
    """What has been put on the clipboard."""
    source_requested = Signal(str)
    """The id of the source that the words stand in, to be shown."""
    speaker_requested = Signal(str)
    """The id of the actor who said it."""
    read_requested = Signal(object)
    """A `Quote` that is to be read in the text of its source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, has_icons=True)
        self.citation_style: Callable[[], CitationStyle | None] = lambda: None
        """The style of what is copied; None for the program's own."""
        self._found: QuoteOf | None = None
        self.words = _serif(ProseLabel("quote", is_stop=True))
        self._translation = _serif(ProseLabel("translation"))
        self._translator = ProseLabel("smaller")
        self._around = ProseLabel("smaller")
        """A quote of a word or two, with what stands around it."""
        self.speaker = TextButton("speaker")
        self.speaker.clicked.connect(self._ask_speaker)
        self._unknown = LineLabel("strong")
        """Who said it, where that is no actor."""
        for label in (self.speaker, self._unknown):
            label.setMinimumHeight(LINE_PX)
        self.occasion = CollapsibleNote(is_beside=True)
        """Office, venue and date; how the words were checked unfolds with them."""
        self.source_button = TextButton("citation")
        self.source_button.clicked.connect(self._ask)
        self._dot = Dot()
        self.read_button = TextButton("source")
        self.read_button.clicked.connect(self._read)
        self._checked = FlowWords("smaller")
        self._checked.setContentsMargins(PADDING_PX, 0, PADDING_PX, 0)
        self._dots = (FlowSeparator(), FlowSeparator())
        self.left_out = CollapsibleNote()
        """What a shortened quote leaves out of its source, or what bends it."""
        self.copy_button = TextButton("action")
        self.copy_button.clicked.connect(self._copy)
        self._relief = QTimer(self)
        self._relief.setSingleShot(True)
        self._relief.setInterval(COPIED_MS)
        self._relief.timeout.connect(self._offer)
        self._arrange()
        self._offer()

    def _arrange(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(8)
        who.setContentsMargins(-2, 4, 0, 0)  # the name has room for a ring
        who.addWidget(self.speaker, 0, Qt.AlignmentFlag.AlignTop)
        who.addWidget(self._unknown, 0, Qt.AlignmentFlag.AlignTop)
        who.addWidget(self.occasion, 1, Qt.AlignmentFlag.AlignTop)
        who.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignTop)
        where = FlowLayout(gap_px=0, row_gap_px=0)
        parts = (self.source_button, self.read_button, self._checked)
        for number, part in enumerate(parts):
            part.setMinimumHeight(LINE_PX)
            if number:
                where.addWidget(self._dots[number - 1])
            where.addWidget(part)
        dot = QVBoxLayout()
        dot.setContentsMargins(0, (LINE_PX - self._dot.height()) // 2, 0, 0)
        dot.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addLayout(dot)
        foot.addLayout(where, 1)
        foot.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        for label in (self.words, self._around, self._translation, self._translator):
            self.column.addWidget(label)
        self.column.addLayout(who)
        self.column.addWidget(self.occasion.words)
        self.column.addLayout(foot)
        left_out = QVBoxLayout()
        left_out.setContentsMargins(self._dot.width() + PADDING_PX, 0, 0, 0)
        left_out.addWidget(self.left_out)
        self.column.addLayout(left_out)

    def put(
        self,
        found: QuoteOf,
        palette: Palette,
        state: MatchState | None = MatchState.NO_TEXT,
        left_out: str = "",
    ) -> None:
        """Show a quote, and how it stands in the text of its source, as `put_state` does."""
        quote = found.quote
        self._found = found
        self.words.put(quoted(quote.text))
        self._translation.put(quoted(quote.translation) if quote.translation else "")
        by = self.tr("translated by {name}").format(name=quote.translator)
        self._translator.put(by if quote.translator else "")
        self._put_speaker(found)
        is_verified = quote.verification is Verification.VERIFIED
        self._checked.put("" if is_verified else words(quote.verification.value))
        self.put_state(state, palette, left_out)
        month = csl_month_words(found.source.item.issued, words, DateStyle.SHORT)
        self.source_button.setText(listed((short_name(found.source), month)))
        source = short_citation(found.source, words)
        self.source_button.setToolTip(tool_tip(source))
        self.source_button.setAccessibleDescription(source)  # else that of the tip, with its marks
        name = self.tr("Show the source {name}")
        if found.text is not None:
            name = self.tr("Read these words in {name}")
        self.source_button.setAccessibleName(name.replace("{name}", source))
        self._name_buttons(speaker_name(found) or self.tr("Speaker not named"))
        is_secret = found.source.confidential
        self.copy_button.setEnabled(not is_secret)
        self.copy_button.setToolTip(
            tool_tip(self.tr("Its source is confidential: it stays out of every copy"))
            if is_secret
            else ""
        )
        self._offer()

    @property
    def _named(self) -> str:
        """The first words of the quote, which tell its buttons from those of others."""
        text = "" if self._found is None else self._found.quote.text
        first = words_within(" ".join(text.split()), NAMED_BY)
        return quoted(f"{first}…" if len(first) < len(text) else first)

    def _name_buttons(self, speaker: str) -> None:
        """Tell a screen reader what each button does to which quote."""
        quote = self._named
        copy, edit, remove = (
            pattern.replace("{quote}", quote).replace("{speaker}", speaker)
            for pattern in (
                self.tr("Copy {quote} of {speaker} with its citation"),
                self.tr("Edit {quote} of {speaker}"),
                self.tr("Remove {quote} of {speaker}"),
            )
        )
        self.copy_button.setAccessibleName(copy)
        self.buttons.put(edit, remove)

    def put_around(self, before: str, after: str) -> None:
        """Show a quote of a word or two amid what stands before and after it."""
        if self._found is not None:
            self._around.put(surroundings(self._found.quote.text, before, after))

    def put_state(self, state: MatchState | None, palette: Palette, left_out: str = "") -> None:
        """Say how the words stand in the text of their source; None is not known yet.

        `left_out` says what they leave out of it.
        """
        if left_out != self.left_out.note:
            first, _, more = left_out.partition("\n")
            self.left_out.put(first, more=more)
        show_if(self.left_out, bool(left_out))
        said = match_words(state)
        self.read_button.setText(said)
        name = self.tr("Read {quote} in its source: {state}").replace("{state}", said)
        self.read_button.setAccessibleName(name.replace("{quote}", self._named))
        for one in self._dots:
            one.set_color(QColor(palette.muted))
        shape, color = match_mark(state, palette)
        self._dot.put(shape, color)

    def _put_speaker(self, found: QuoteOf) -> None:
        quote = found.quote
        name = speaker_name(found)
        self._unknown.put("" if found.speaker else name or self.tr("Speaker not named"))
        self.speaker.setText(name)
        self.speaker.setAccessibleName(name)
        show_if(self.speaker, found.speaker is not None)
        is_other = bool(quote.speaker_as_named) and quote.speaker_as_named != name
        named = self.tr("named “{name}” in the source").format(name=quote.speaker_as_named)
        for label in (self.speaker, self._unknown):
            label.setAccessibleDescription(named if is_other else "")
        date = edtf_words(quote.said_on, words, DateStyle.SHORT)
        occasion = dotted((quote.office, quote.venue, date))
        checked = verification_words(quote.verification, typographic(quote.verification_note))
        lines = [occasion, named if is_other else "", checked]
        first, *more = (line for line in lines if line)
        self.occasion.put(first, verification_meaning(quote.verification), "\n".join(more))

    @override
    def clear(self) -> None:
        super().clear()
        self._found = None
        self.occasion.put("")
        self.left_out.put("")
        self.speaker.setText("")
        self.speaker.setAccessibleName("")
        self.copy_button.setAccessibleName("")
        self.source_button.setText("")
        self.source_button.setToolTip("")
        self.source_button.setAccessibleName("")
        self.read_button.setText("")
        self.read_button.setAccessibleName("")

    def _ask(self) -> None:
        """To the words where their text is kept, else to the card of the source."""
        if self._found is not None and self._found.text is not None:
            self.read_requested.emit(self._found.quote)
        elif self._found is not None:
            self.source_requested.emit(self._found.source.id)

    def _ask_speaker(self) -> None:
        if self._found is not None and self._found.speaker is not None:
            self.speaker_requested.emit(self._found.speaker.id)

    def _read(self) -> None:
        if self._found is not None:
            self.read_requested.emit(self._found.quote)

    def _copy(self) -> None:
        if self._found is None:
            return
        text = quote_citation(self._found, words, self.citation_style())
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
