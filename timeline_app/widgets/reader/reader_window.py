"""The window in which a source is read: sources, its text, and what rests on the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
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
from timeline_app.widgets.controls.single_keys import pressed_name
from timeline_app.widgets.controls.text_labels import LineLabel, TextLabel, show_if, tool_tip
from timeline_app.widgets.reader.find_bar import FindBar
from timeline_app.widgets.reader.selection_bar import SelectionBar
from timeline_app.widgets.reader.source_list import SourceList
from timeline_app.widgets.reader.style import reader_style
from timeline_app.widgets.reader.text_view import COLUMN_PX, MARGIN_PX, TextView
from timeline_app.widgets.reader.use_cards import UseCards
from timeline_app.widgets.reader.values import CountLine, ReaderHead, UseCardText

SIZE_PX = (1280, 820)
LEFT_PX, RIGHT_PX = 240, 380
KEEP_KEYS = "Ctrl+Shift+J"
"""Those of the command, which the menu hears only in its own window."""


class ReaderWindow(QDialog):
    """Shows what it is told, and tells what is wished; it knows no chronology."""

    source_chosen = Signal(str)
    use_chosen = Signal(str)
    """The name of what one turned to: it stands out in the text and beside it."""
    use_opened = Signal(str)
    accept_requested = Signal(str)
    dismiss_requested = Signal(str)
    other_requested = Signal(str)
    quote_requested = Signal()
    claim_requested = Signal()
    event_requested = Signal()
    open_requested = Signal()
    """Open the page at the words that are selected, or that stand out."""
    stop_requested = Signal()
    keep_requested = Signal()
    """A text of the source is to be kept."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setWindowTitle(self.tr("Read a Source"))
        self.single_keys = True
        self.is_busy: Callable[[], bool] = lambda: self.text.reading.is_busy
        """Whether something goes on that Esc stops."""
        self.sources = SourceList()
        self.text = TextView()
        self.text.setAccessibleName(self.tr("Text of the source"))
        self.find_bar = FindBar(self.text)
        self.selection = SelectionBar()
        self.cards = UseCards()
        self.open_button = QPushButton(self.tr("&Open at These Words…"))
        self._subject = LineLabel("bar-facts")
        self._title = TextLabel("title")
        self._facts = TextLabel("facts")
        self.missing = TextLabel("hint")
        self.keep_button = QPushButton(self.tr("&Keep a Text…"))
        self.another_button = QPushButton(self.tr("&Keep Another Text…"))
        shown = QKeySequence(KEEP_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        for button in (self.keep_button, self.another_button):
            button.hide()
            button.setToolTip(tool_tip(shown))
        self._counts = QGridLayout()
        self._counts_title = TextLabel("caps")
        self._head = QWidget()
        self._arrange()
        self._connect()
        self._short_cuts()
        resize_on_screen(self, *SIZE_PX)

    # Making it.

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        for part, stretch in ((self._left(), 0), (self._middle(), 1), (self._right(), 0)):
            parts.addWidget(part)
            parts.setStretchFactor(parts.count() - 1, stretch)
        parts.setSizes([LEFT_PX, SIZE_PX[0] - LEFT_PX - RIGHT_PX, RIGHT_PX])
        column.addWidget(parts, 1)

    def _bar(self) -> QWidget:
        bar = QFrame()
        bar.setObjectName("reader-bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(12)
        name = TextLabel("bar")
        name.setWordWrap(False)
        name.put(self.tr("Read a source"))
        row.addWidget(name)
        row.addWidget(self._subject, 1)
        self.open_button.setAutoDefault(False)
        self.another_button.setAutoDefault(False)
        row.addWidget(self.another_button)
        row.addWidget(self.open_button)
        return bar

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
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 24, 0, 12)
        head.setSpacing(4)
        for label in (self._title, self._facts, self.missing):
            head.addWidget(label)
        head.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._head.setMaximumWidth(COLUMN_PX + 2 * MARGIN_PX)
        head.setContentsMargins(MARGIN_PX, 24, MARGIN_PX, 12)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self._head, 10_000)
        centred.addStretch(1)
        column.addLayout(centred)
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
        row = QVBoxLayout()
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(4)
        title = TextLabel("strong")
        title.put(self.tr("Used here"))
        self.keys = TextLabel("hint")
        self.keys.put(
            self.tr("J next, K last, A accept, X dismiss, O other place; Alt+↓ Alt+↑ move too")
        )
        row.addWidget(title)
        row.addWidget(self.keys)
        column.addLayout(row)
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
        self.selection.quote_requested.connect(self.quote_requested)
        self.selection.claim_requested.connect(self.claim_requested)
        self.selection.event_requested.connect(self.event_requested)
        self.open_button.clicked.connect(self.open_requested)
        for button in (self.keep_button, self.another_button):
            button.clicked.connect(self.keep_requested)

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
        self._title.put(head.title)
        self._facts.put(head.facts)
        self._subject.put(" · ".join(part for part in (head.title, head.facts) if part))
        self.open_button.setEnabled(bool(head.address))
        why = "" if head.address else self.tr("No web address of this source is known.")
        self.open_button.setToolTip(tool_tip(why))
        self.open_button.setAccessibleDescription(why)

    def show_missing(self, sentence: str, *, may_keep: bool = False) -> None:
        """Say why there is no text, if there is none; and offer to keep one, or another."""
        self.missing.put(sentence)
        show_if(self.keep_button, may_keep and bool(sentence))
        show_if(self.another_button, may_keep and not sentence)
        show_if(self.text, not sentence)

    def take_keyboard(self) -> None:
        """Bring the keyboard to the text, or to what keeps one where there is none."""
        there = [one for one in (self.text, self.keep_button) if not one.isHidden()]
        (there[0] if there else self.sources).setFocus()

    def show_uses(self, cards: Sequence[UseCardText]) -> None:
        """Show what rests on the text, beside it and in it."""
        self.cards.put(cards)
        self.text.show_marks([mark for card in cards for mark in card.marks])

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

    def _ask_to_keep(self) -> None:
        if not (self.keep_button.isHidden() and self.another_button.isHidden()):
            self.keep_requested.emit()

    def turn_to(self, name: str) -> None:
        """Turn to a use."""
        self.make_current(name)
        self.use_chosen.emit(name)

    def step(self, step: int) -> None:
        """Turn to the next use in the text (1), or to the last (-1)."""
        near = self.text.caret.at
        name = self.text.marks.next_name(self.current, step, near)
        if name:
            self.turn_to(name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._leave_something():
            return
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = pressed_name(event.text(), shift=False) if is_plain else ""
        if self.single_keys and pressed and self._do(pressed):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text.hasFocus():
            if self.current:
                self.use_opened.emit(self.current)
            return
        super().keyPressEvent(event)

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

    def _do(self, pressed: str) -> bool:
        if pressed in ("J", "K"):
            self.step(1 if pressed == "J" else -1)
            return True
        signals = {
            "A": self.accept_requested,
            "X": self.dismiss_requested,
            "O": self.other_requested,
        }
        if pressed not in signals:
            return False
        if self.current:
            signals[pressed].emit(self.current)
        return True
