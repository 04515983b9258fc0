"""The window in which a source is read: sources, its text, and what rests on the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.single_keys import SingleKeys, pressed_name
from timeline_app.widgets.controls.text_labels import TextLabel, show_if, tool_tip
from timeline_app.widgets.reader.find_bar import FindBar
from timeline_app.widgets.reader.marks import TextMarks
from timeline_app.widgets.reader.reader_bar import KEEP_KEYS, ReaderBar, SelectionBar, keys_to_keep
from timeline_app.widgets.reader.source_list import SourceListView
from timeline_app.widgets.reader.style import reader_style
from timeline_app.widgets.reader.text_view import COLUMN_PX, MARGIN_PX, TextView
from timeline_app.widgets.reader.use_cards import FoundHead, UseCards
from timeline_app.widgets.reader.values import CardDeck, CountLine, FindingState, ReaderHead
from timeline_app.widgets.texts.phrases import dotted, labelled


class TextHead(QWidget):
    """As wide as the column of the text; a way to keep a text where there is none."""

    keep_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel("title")
        self._facts = TextLabel("facts")
        self.missing = TextLabel("hint")
        self.keep_button = QPushButton(self.tr("&Keep a Text…"))
        self.keep_button.setToolTip(tool_tip(keys_to_keep()))
        self.keep_button.hide()
        self.keep_button.clicked.connect(self.keep_requested)
        self.setMaximumWidth(COLUMN_PX + 2 * MARGIN_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, 24, MARGIN_PX, 12)
        column.setSpacing(4)
        for label in (self._title, self._facts, self.missing):
            column.addWidget(label)
        column.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_head(self, head: ReaderHead) -> None:
        """Say what is read."""
        self._title.put(head.title)
        self._facts.put(head.facts)

    def show_missing(self, sentence: str, *, may_keep: bool) -> None:
        """Say why there is no text, if there is none; and offer to keep one."""
        self.missing.put(sentence)
        show_if(self.keep_button, may_keep and bool(sentence))


SIZE_PX = (1280, 820)
LEFT_PX, RIGHT_PX = 240, 380
CHOICES = ("1", "2", "3")


class ReaderWindow(QDialog):
    """Shows what it is told, and tells what is wished; it knows no chronology."""

    source_chosen = Signal(str)
    use_chosen = Signal(str)
    """The name of what one turned to: it stands out in the text and beside it."""
    use_opened = Signal(str)
    accept_requested = Signal(str)
    dismiss_requested = Signal(str)
    other_requested = Signal(str)
    new_requested = Signal(str)
    choice_requested = Signal(str, int)
    """What stands out, and which of its choices, from 0."""
    quote_requested = Signal()
    claim_requested = Signal()
    event_requested = Signal()
    open_requested = Signal()
    """Open the page at the words that are selected, or that stand out."""
    stop_requested = Signal()
    keep_requested = Signal()
    """A text of the source is to be kept."""
    day_requested = Signal()
    """Dates are to resolve against another day or place."""
    rest_requested = Signal()
    """All that is proposed is to be accepted."""
    again_requested = Signal()
    """What was stopped is to be begun again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setWindowTitle(self.tr("Read a Source"))
        self.single_keys = True
        self.letters = SingleKeys()
        self.is_busy: Callable[[], bool] = lambda: self.text.reading.is_busy
        """Whether something goes on that Esc stops."""
        self.sources = SourceListView()
        self.text = TextView()
        self.text.setAccessibleName(self.tr("Text of the source"))
        self.find_bar = FindBar(self.text)
        self.selection = SelectionBar()
        self.cards = UseCards()
        self.bar = ReaderBar()
        self.head = TextHead()
        self.found_head = FoundHead()
        self.text.tip_of = self._tip_of
        self._counts = QGridLayout()
        self._counts_title = TextLabel("caps")
        self._arrange()
        self._connect()
        self._short_cuts()
        resize_on_screen(self, *SIZE_PX)

    # Making it.

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        for part, stretch in ((self._left(), 0), (self._middle(), 1), (self._right(), 0)):
            parts.addWidget(part)
            parts.setStretchFactor(parts.count() - 1, stretch)
        parts.setSizes([LEFT_PX, SIZE_PX[0] - LEFT_PX - RIGHT_PX, RIGHT_PX])
        column.addWidget(parts, 1)

    def _left(self) -> QWidget:
        left = QFrame()
        left.setObjectName("reader-left")
        left.setMinimumWidth(180)
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(8)
        title = TextLabel("caps")
        title.put(self.tr("SOURCES"))
        column.addWidget(title)
        column.addWidget(self.sources, 1)
        self._counts_title.put(self.tr("IN THIS SOURCE"))
        column.addWidget(self._counts_title)
        self._counts.setColumnStretch(0, 1)
        column.addLayout(self._counts)
        return left

    def _middle(self) -> QWidget:
        middle = QFrame()
        middle.setObjectName("reader-middle")
        middle.setMinimumWidth(320)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self.head, 10_000)
        centred.addStretch(1)
        column.addLayout(centred)
        self.text.viewport().installEventFilter(self)
        column.addWidget(self.text, 1)
        column.addStretch()  # takes the room where there is no text
        column.addWidget(self.selection)
        column.addWidget(self.find_bar)
        return middle

    def _right(self) -> QWidget:
        right = QFrame()
        right.setObjectName("reader-right")
        right.setMinimumWidth(260)
        column = QVBoxLayout(right)
        column.setContentsMargins(1, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.found_head)
        self.take_letters(self.letters, is_on=self.single_keys)
        column.addWidget(self.cards, 1)
        return right

    def _connect(self) -> None:
        self.sources.chosen.connect(self.source_chosen)
        self.text.mark_activated.connect(self.turn_to)
        self.text.selection_changed.connect(self._show_selection)
        self.cards.chosen.connect(self.turn_to)
        self.cards.opened.connect(self.use_opened)
        self.cards.accepted.connect(self.accept_requested)
        self.cards.dismissed.connect(self.dismiss_requested)
        self.cards.other_requested.connect(self.other_requested)
        self.cards.new_requested.connect(self.new_requested)
        self.cards.choice_requested.connect(self.choice_requested)
        self.selection.quote_requested.connect(self.quote_requested)
        self.selection.claim_requested.connect(self.claim_requested)
        self.selection.event_requested.connect(self.event_requested)
        self.bar.open_requested.connect(self.open_requested)
        self.bar.rest_requested.connect(self.rest_requested)
        self.found_head.again_requested.connect(self.again_requested)
        for part in (self.bar, self.head):
            part.keep_requested.connect(self.keep_requested)
        for asking in (self.bar, self.found_head):
            asking.day_requested.connect(self.day_requested)

    def _short_cuts(self) -> None:
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.find_bar.begin),
            (QKeySequence(KEEP_KEYS), self._ask_to_keep),
            (QKeySequence("Alt+Down"), lambda: self.step(1)),
            (QKeySequence("Alt+Up"), lambda: self.step(-1)),
            (QKeySequence("F3"), lambda: self.find_bar.look(1)),
            (QKeySequence("Shift+F3"), lambda: self.find_bar.look(-1)),
        ):
            QShortcut(keys, self).activated.connect(act)

    # Showing.

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(reader_style(palette))
        self.sources.set_palette_roles(palette)
        self.text.set_palette_roles(palette)
        self.cards.set_palette_roles(palette)

    def show_head(self, head: ReaderHead) -> None:
        """Say what is read."""
        self.head.show_head(head)
        self.bar.show_head(head)

    def show_missing(self, sentence: str, *, may_keep: bool = False) -> None:
        """Say why there is no text, if there is none; and offer to keep one, or another."""
        self.head.show_missing(sentence, may_keep=may_keep)
        self.bar.show_keep(may_keep=may_keep and not sentence)
        show_if(self.text, not sentence)

    def show_day(self, day: str, *, may_change: bool) -> None:
        """Say what dates resolve against; nothing where there is no text."""
        self.bar.show_day(day, has_text=not self.text.isHidden(), may_change=may_change)

    def show_finding(self, state: FindingState) -> None:
        """Say how far it is known what the text tells."""
        self.found_head.show_state(state)
        self.bar.show_rest(is_any_left=state.is_any_left)

    def take_keyboard(self) -> None:
        """Bring the keyboard to the text, or to what keeps one where there is none."""
        there = [one for one in (self.text, self.head.keep_button) if not one.isHidden()]
        (there[0] if there else self.sources).setFocus()

    def show_cards(self, deck: CardDeck, marks: TextMarks) -> None:
        """Show what rests on the text and what was found in it, beside it and in it."""
        self.cards.put(deck)
        self.text.show_marks(marks)

    def _tip_of(self, name: str) -> str:
        """What is said of a mark under the pointer, and told to a screen reader."""
        card = self.cards.deck.text_named(name)
        if card is None:
            return ""
        lines = [card.tip or labelled(card.kind, dotted((card.facts, card.state)))]
        if card.tip_other:
            pattern = self.tr("{reading} (press {O})") if self.single_keys else "{reading}"
            pressed = pattern.replace("{O}", self.letters.shown("O"))
            lines.append(pressed.replace("{reading}", card.tip_other))
        return "\n".join(lines)

    def show_counts(self, lines: Sequence[CountLine]) -> None:
        """Show the sums below the sources."""
        while (item := self._counts.takeAt(0)) is not None:
            label = item.widget()
            if label is not None:
                label.hide()
                label.deleteLater()
        for row, line in enumerate(lines):
            name, value = QLabel(line.label), QLabel(line.value)
            name.setProperty("look", "count")
            value.setProperty("look", "count-good" if line.is_good else "count-value")
            name.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextFormat(Qt.TextFormat.PlainText)
            self._counts.addWidget(name, row, 0)
            self._counts.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)

    def make_current(self, name: str) -> None:
        """Let a use stand out, in the text and beside it."""
        self.text.make_current(name)
        self.cards.make_current(name)

    @property
    def current(self) -> str:
        """The name of what stands out."""
        return self.text.current

    def _show_selection(self) -> None:
        start, end = self.text.caret.selection
        is_short = end - start <= 10_000
        self.selection.put(self.text.selected_words() if is_short else "", end - start)

    # Keys.

    def take_letters(self, letters: SingleKeys, *, is_on: bool) -> None:
        """Let these single keys work, or none, and say which."""
        self.letters, self.single_keys = letters, is_on
        self.found_head.show_keys(letters, is_on=is_on)

    def _ask_to_keep(self) -> None:
        if not (self.head.keep_button.isHidden() and self.bar.another_button.isHidden()):
            self.keep_requested.emit()

    def turn_to(self, name: str) -> None:
        """Turn to a use."""
        self.make_current(name)
        self.use_chosen.emit(name)

    def name_after(self, name: str, is_meant: Callable[[str], object]) -> str:
        """The name behind another of one that is meant, around at the end; empty for none."""
        stops = self.cards.deck.stops
        at = stops.index(name) + 1 if name in stops else 0
        behind = (*stops[at:], *stops[: max(0, at - 1)])
        return next((one for one in behind if is_meant(one)), "")

    def step(self, step: int) -> None:
        """Turn to the next use in the text (1), or to the last (-1)."""
        stops = self.cards.deck.stops
        if self.current in stops:
            name = stops[(stops.index(self.current) + step) % len(stops)]
        else:
            name = self.text.marks.next_name("", step, self.text.caret.at)
        if name:
            self.turn_to(name)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands above the text begins where its lines do, with a scroll bar and without."""
        if event.type() is QEvent.Type.Resize and watched is self.text.viewport():
            bar_px = self.text.width() - self.text.viewport().width()
            self._above.setContentsMargins(0, 0, bar_px, 0)
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._leave_something():
            return
        if self.single_keys and self._do(self._usual_key(event)):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text.hasFocus():
            if self.current:
                self.use_opened.emit(self.current)
            return
        super().keyPressEvent(event)

    def _usual_key(self, event: QKeyEvent) -> str:
        """The usual key that this one stands for; empty for what is no single key."""
        keypad, shift = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & ~(keypad | shift):
            return ""
        pressed = pressed_name(event.text(), shift=bool(event.modifiers() & shift))
        return self.letters.usual(pressed) if pressed else ""

    def _leave_something(self) -> bool:
        """Stop what runs, or let go of a selection; whether there was any."""
        if self.find_bar.isVisible():
            self.find_bar.leave()
        elif self.is_busy():
            self.text.reading.cancel()
            self.stop_requested.emit()
        elif self.text.caret.has_selection:
            self.text.caret.put(self.text.caret.at)
        else:
            return False
        return True

    def _do(self, usual: str) -> bool:
        """Do what a usual key says; whether it is one of the reader's."""
        if usual in ("J", "K"):
            self.step(1 if usual == "J" else -1)
            return True
        signals = {
            "A": self.accept_requested,
            "X": self.dismiss_requested,
            "O": self.other_requested,
            "N": self.new_requested,
        }
        if usual not in signals and usual not in CHOICES:
            return False
        if not self.current:
            return True
        if usual in CHOICES:
            self.choice_requested.emit(self.current, CHOICES.index(usual))
        else:
            signals[usual].emit(self.current)
        return True
