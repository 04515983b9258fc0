"""Two texts of a source in one: what only the older has is struck out, the newer marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.core.evidence.text_comparison import RunKind, TextRun
from timeline_app.core.steps import Steps, finished
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.reader.marks import MarkTone, TextMark, TextMarkKind, TextMarks
from timeline_app.widgets.reader.style import reader_style
from timeline_app.widgets.reader.text_view import TextView

comparison_texts = Texts("comparison_texts")


RUNS_A_STEP = 1_000


class ComparedText(NamedTuple):
    """Both texts in one, with marks at what one alone has; a change's marks have one name."""

    text: str
    marks: TextMarks
    changes: int


def compared_text(old: str, new: str, runs: Sequence[TextRun]) -> ComparedText:
    """Put two texts together: words that are removed, then those that stand there instead."""
    return finished(putting_together(old, new, runs))


def putting_together(old: str, new: str, runs: Sequence[TextRun]) -> Steps[ComparedText]:
    """Put them together as `compared_text` does, in short steps."""
    parts: list[str] = []
    marks = TextMarks()
    length, changes, was_same = 0, 0, True
    for number, run in enumerate(runs):
        is_removed, is_same = run.kind is RunKind.REMOVED, run.kind is RunKind.SAME
        part = old[run.start : run.end] if is_removed else new[run.new_start : run.new_end]
        if not is_same:
            changes += was_same
            start = length + len(part) - len(part.lstrip())
            kind, tone = (
                (TextMarkKind.REMOVED, MarkTone.REMOVED)
                if is_removed
                else (TextMarkKind.USED, MarkTone.ADDED)
            )
            marks.add(TextMark(start, length + len(part), kind, tone, str(changes)))
        was_same = is_same
        parts.append(part)
        length += len(part)
        if not number % RUNS_A_STEP:
            yield
    return ComparedText("".join(parts), marks, changes)


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

    def put(self, old: str, new: str, runs: Sequence[TextRun]) -> None:
        """Show these two texts, given their runs."""
        finished(self.putting(old, new, runs))

    def putting(self, old: str, new: str, runs: Sequence[TextRun]) -> Steps[None]:
        """Show them as `put` does, in short steps."""
        compared = yield from putting_together(old, new, runs)
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
