"""The caret of a text that is read, and the selection that it leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTextBoundaryFinder
from PySide6.QtGui import QKeyEvent, QKeySequence

from timeline_app.widgets.controls.announce import announce

if TYPE_CHECKING:
    from timeline_app.widgets.reader.text_view import TextView

Key = Qt.Key
_HELD = Qt.KeyboardModifier.ShiftModifier
_BY_WORDS = Qt.KeyboardModifier.ControlModifier
_OTHERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Caret:
    """Between two code points of a text; what lies between it and its anchor is selected."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self.at = 0
        self._anchor = 0
        self._x: float | None = None
        """Where it stood in its line before it went up or down."""

    @property
    def selection(self) -> tuple[int, int]:
        """What is selected, in code points with its end exclusive."""
        return min(self.at, self._anchor), max(self.at, self._anchor)

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self.at != self._anchor

    def put(self, at: int, anchor: int | None = None) -> None:
        """Stand here, and select what lies between this and the anchor."""
        before = self.selection
        self.at = max(0, min(at, len(self._view.text)))
        self._anchor = self.at if anchor is None else anchor
        self._x = None
        if self.selection != before:
            self._view.selection_changed.emit()
        self._view.telling.tell_caret()
        self._view.viewport().update()

    def go(self, at: int, *, is_held: bool) -> None:
        """Go here; the selection is drawn along where Shift or the button is held."""
        before, telling = self.at, self._view.telling
        self.put(at, self._anchor if is_held else None)
        announce(self._view, telling.selected(before) if is_held else telling.entered())

    def select_word(self, index: int) -> None:
        """Select the word around a code point."""
        layout = self._view.layout_of(self._view.blocks.at(index))
        offset = layout.offset_of(index)
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, layout.shown.text)
        finder.setPosition(offset)
        reasons = QTextBoundaryFinder.BoundaryReason
        if not finder.boundaryReasons() & reasons.StartOfItem:
            finder.toPreviousBoundary()
        start = max(0, finder.position())
        end = finder.toNextBoundary()
        if end > start:
            index_at = layout.shown.index_at
            self.put(layout.start + index_at(end, is_after=True), layout.start + index_at(start))

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; whether it is one of the caret's."""
        view = self._view
        if event.matches(QKeySequence.StandardKey.Copy):
            view.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.put(len(view.text), 0)
        elif event.modifiers() & _OTHERS:
            return False
        else:
            return self._move(event)
        return True

    def _move(self, event: QKeyEvent) -> bool:
        is_held = bool(event.modifiers() & _HELD)
        by_words = bool(event.modifiers() & _BY_WORDS)
        key = event.key()
        if key in (Key.Key_Left, Key.Key_Right):
            self.go(self._beside(1 if key == Key.Key_Right else -1, by_words), is_held=is_held)
        elif key in (Key.Key_Home, Key.Key_End):
            self.go(self._end_of_line(key == Key.Key_End, by_words), is_held=is_held)
        elif key in (Key.Key_Up, Key.Key_Down) and not by_words:
            self._go_up_or_down(1 if key == Key.Key_Down else -1, is_held)
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            self._go_a_page(1 if key == Key.Key_PageDown else -1, is_held)
        else:
            return False
        self._view.reveal_caret()
        return True

    def _beside(self, step: int, by_words: bool) -> int:
        layout = self._view.layout_of(self._view.blocks.at(self.at))
        return layout.moved(self.at, step, by_word=by_words)

    def _end_of_line(self, is_end: bool, of_text: bool) -> int:
        if of_text:
            return len(self._view.text) if is_end else 0
        layout = self._view.layout_of(self._view.blocks.at(self.at))
        return layout.line_ends(self.at)[is_end]

    def _go_up_or_down(self, step: int, is_held: bool) -> None:
        blocks = self._view.blocks
        block = blocks.at(self.at)
        layout = self._view.layout_of(block)
        x = layout.caret_of(self.at).x() if self._x is None else self._x
        line = layout.line_of(self.at) + step
        if 0 <= line < layout.line_count:
            at = layout.index_in_line(line, x)
        elif 0 <= block + step < len(blocks):
            at = self._view.layout_of(block + step).index_in_line(0 if step > 0 else -1, x)
        else:
            at = self._end_of_line(step > 0, True)
        self.go(at, is_held=is_held)
        self._x = x

    def _go_a_page(self, step: int, is_held: bool) -> None:
        view = self._view
        rect = view.layout_of(view.blocks.at(self.at)).caret_of(self.at)
        view.page(step)
        y = view.viewport().height() // 2
        self.go(view.index_at(QPoint(view.left_px + int(rect.x()), y)), is_held=is_held)
