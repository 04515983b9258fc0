"""Two texts of a source in one: what only the older has is struck out, the newer marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.core.evidence.text_comparison import RunKind, TextRun
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.reader.marks import MarkTone, TextMark, TextMarkKind, TextMarks
from timeline_app.widgets.reader.style import reader_style
from timeline_app.widgets.reader.text_view import TextView

comparison_texts = Texts("comparison_texts")


class ComparedText:
    """Both texts in one, with marks at what one alone has; a change's marks have one name.

    It is put together part by part: of each the words, as `reading.comparing` tells them.
    """

    def __init__(self) -> None:
        self.marks = TextMarks()
        self.changes = 0
        self._parts: list[str] = []
        self._length = 0
        self._was_same = True

    @property
    def text(self) -> str:
        """All of the words so far."""
        return "".join(self._parts)

    def add(self, words: str, runs: Sequence[TextRun]) -> None:
        """Add the words of some runs: of one that is removed those of the older text."""
        self._parts.append(words)
        at = 0
        for run in runs:
            is_removed, is_same = run.kind is RunKind.REMOVED, run.kind is RunKind.SAME
            length = run.end - run.start if is_removed else run.new_end - run.new_start
            if not is_same:
                self.changes += self._was_same
                self._mark(words[at : at + length], at, is_removed=is_removed)
            self._was_same = is_same
            at += length
        self._length += len(words)

    def _mark(self, part: str, at: int, *, is_removed: bool) -> None:
        start = self._length + at
        kind, tone = (
            (TextMarkKind.REMOVED, MarkTone.REMOVED)
            if is_removed
            else (TextMarkKind.USED, MarkTone.ADDED)
        )
        first = start + len(part) - len(part.lstrip())
        self.marks.add(TextMark(first, start + len(part), kind, tone, str(self.changes)))


class ComparisonView(QWidget):
    """Shows what is removed and added between two texts, and leads from change to change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = TextLabel("facts")
        self.text = TextView()
        self.text.setAccessibleName(self.tr("Both texts, with what is removed and added"))
        self.previous = QPushButton(self.tr("Previous Change"))
        self.next = QPushButton(self.tr("Next Change"))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        head = QHBoxLayout()
        head.addWidget(self.said, 1)
        for button in (self.previous, self.next):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.text, 1)

    def put(self, compared: ComparedText) -> None:
        """Show two texts in one."""
        self.text.show_text(compared.text, compared.marks)
        count = compared.changes
        self.said.put(
            comparison_texts.tr("{n} {place|places} with other words", "", count)
            if count
            else self.tr("Both have the same words")
        )
        for button in (self.previous, self.next):
            button.setEnabled(bool(count))

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(reader_style(palette))
        self.text.set_palette_roles(palette)

    def _step(self, step: int) -> None:
        name = self.text.marks.next_name(self.text.current, step, self.text.caret.at)
        self.text.make_current(name)
