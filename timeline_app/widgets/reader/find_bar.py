"""Finds words in the text that is read: a field with next and last."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.search.text_hits import last_match, longest_match, next_match, pattern_of
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.reader.text_view import TextView

FIELD_PX = 28


class FindBar(QWidget):
    """Stands below a text; a search in a long one goes on beside what else is done, Esc ends it."""

    closed = Signal()

    def __init__(self, view: TextView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in this text"))
        self.field.setAccessibleName(self.tr("Find in this text"))
        self.field.setClearButtonEnabled(True)
        self.said = TextLabel("hint")
        self.said.setWordWrap(False)
        self.last = QPushButton(self.tr("Last"))
        self.next = QPushButton(self.tr("Next"))
        self.done = QPushButton(self.tr("Done"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.said)
        for button in (self.last, self.next, self.done):
            button.setAutoDefault(False)
            button.setMinimumHeight(FIELD_PX)
            row.addWidget(button)
        self.field.setMinimumHeight(FIELD_PX)
        self.work = SlicedWork(self)
        self.field.textEdited.connect(self._look_again)
        self.next.clicked.connect(lambda: self.look(1))
        self.last.clicked.connect(lambda: self.look(-1))
        self.done.clicked.connect(self.leave)
        self.hide()

    def begin(self) -> None:
        """Show the field, with the words that are selected in it."""
        words = self._view.selected_words()
        if words and len(words) <= 100 and "\n" not in words:
            self.field.setText(words)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_at(self, words: str, start: int) -> None:
        """Show the field with these words, and the first place behind `start` where they stand."""
        self.field.setText(words)
        self.show()
        self._start(1, start)

    def leave(self) -> None:
        """Search no more; the keyboard goes back to the text."""
        self.stop()
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def stop(self) -> None:
        """End the search that is under way."""
        self.work.cancel()
        self.said.put("")

    def look(self, step: int) -> None:
        """Go to the next place where the words stand (1), or the last (-1)."""
        start, end = self._view.hits if any(self._view.hits) else self._view.caret.selection
        self._start(step, end if step > 0 else start)

    def _look_again(self) -> None:
        """Something else is typed: what stands nearest to where one was is shown."""
        start = self._view.hits[0] if any(self._view.hits) else self._view.caret.selection[0]
        self._start(1, start)

    def _start(self, step: int, at: int) -> None:
        self.work.cancel()
        self._view.hits = (0, 0)
        self._view.viewport().update()
        self.said.put("")
        self.work.start(self._finding(step, at))

    def _finding(self, step: int, at: int) -> Iterator[None]:
        typed = self.field.text()
        pattern = pattern_of(typed)
        if pattern is None:
            return
        search = next_match if step > 0 else last_match
        found: tuple[int, int] | None = None
        for some in search(self._view.text, pattern, at, longest_match(typed)):
            found = some
            yield
        if found is None:
            self._say(self.tr("Not in this text"))
        else:
            is_around = found[0] < at if step > 0 else found[1] > at
            self._say(self.tr("Went on from the other end") if is_around else "")
            self._view.show_hit(*found)

    def _say(self, text: str) -> None:
        self.said.put(text)
        announce(self, text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.look(-1 if is_back else 1)
        elif key == Qt.Key.Key_Escape:
            if self.work.is_busy:
                self.stop()
            else:
                self.leave()
        else:
            super().keyPressEvent(event)
