"""The text that is read, as a screen reader reads it: its words, the caret, what is marked.

A long text is told a page at a time, that of the caret: whatever a screen reader asks for, Qt
goes through all of the text that is told.
"""

from __future__ import annotations

import weakref
from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
    QAccessibleTextUpdateEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from timeline_app.core.guarded import guarded, override
from timeline_app.core.text.translation import Texts
from timeline_app.core.text.utf16 import Utf16Positions
from timeline_app.widgets.reader.marks import MarkTone, TextMark

if TYPE_CHECKING:
    from timeline_app.widgets.reader.text_view import TextView

mark_texts = Texts("mark_texts")

PAGE = 20_000
"""Code points: the blocks that begin within so many are told together."""
LONGEST_SAID = 300
"""Code points. Of a longer selection only its ends are said."""


def mark_words(mark: TextMark) -> str:
    """What a mark is about, in a word or two."""
    return {
        MarkTone.QUOTE: mark_texts.tr("Quote"),
        MarkTone.DATE: mark_texts.tr("Date given"),
        MarkTone.DOUBT: mark_texts.tr("Words that differ"),
        MarkTone.CITATION: mark_texts.tr("Citation"),
        MarkTone.FOUND_DATE: mark_texts.tr("Date found"),
        MarkTone.FOUND_QUOTE: mark_texts.tr("Quotation found"),
        MarkTone.REMOVED: mark_texts.tr("Removed"),
        MarkTone.ADDED: mark_texts.tr("Added"),
    }[mark.tone]


class AccessiblePage:
    """The stretch of a text that is told, with positions counted in UTF-16 as Qt does."""

    def __init__(self, view: TextView) -> None:
        blocks = view.blocks
        number = blocks.start_of(blocks.at(view.caret.at)) // PAGE
        first = blocks.at(number * PAGE)
        first += blocks.start_of(first) < number * PAGE
        self.start = blocks.start_of(first)
        self.end = blocks.next_of(blocks.at((number + 1) * PAGE - 1))
        self.text = blocks.text[self.start : self.end]
        self._positions = Utf16Positions(self.text)

    @property
    def length(self) -> int:
        """Its length in UTF-16."""
        return self.units(self.end)

    def units(self, index: int) -> int:
        """Where a code point of the whole text stands in the page, else the nearer end."""
        return self._positions.units(max(self.start, min(index, self.end)) - self.start)

    def index(self, units: int) -> int:
        """The code point of the whole text that stands there in the page."""
        at = self._positions.code_points(max(0, units))
        return min(self.start + at, self.end)


class AccessibleText(QAccessibleTextInterface):
    """Answers from a view as long as there is one. All positions are those of the page."""

    def __init__(self, view: TextView) -> None:
        super().__init__()
        self._of = weakref.ref(view)  # Qt's binding keeps what it was given

    @property
    def _view(self) -> TextView:
        view = self._of()
        assert view is not None
        return view

    @override
    def characterCount(self) -> int:
        return AccessiblePage(self._view).length

    @override
    def text(self, startOffset: int, endOffset: int) -> str:
        page = AccessiblePage(self._view)
        end = page.end if endOffset < 0 else page.index(endOffset)
        return self._view.text[page.index(startOffset) : end]

    @override
    def cursorPosition(self) -> int:
        return AccessiblePage(self._view).units(self._view.caret.at)

    @override
    def setCursorPosition(self, position: int) -> None:
        self._view.caret.go(AccessiblePage(self._view).index(position), is_held=False)
        self._view.reveal_caret()

    @override
    def selectionCount(self) -> int:
        """None is told: the binding has no way to say where one is. It is announced instead."""
        return 0

    @guarded
    def selection(self, *_: int) -> None:
        """Where a selection is: older versions of the binding ask."""

    @guarded
    def attributes(self, *_: int) -> str:
        """How words look, which the binding can't say either: marks are announced."""
        return ""

    @override
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        page = AccessiblePage(self._view)
        self._view.caret.put(page.index(endOffset), page.index(startOffset))

    @override
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        self.addSelection(startOffset, endOffset)

    @override
    def removeSelection(self, selectionIndex: int) -> None:
        self._view.caret.put(self._view.caret.at)

    @override
    def characterRect(self, offset: int) -> QRect:
        at = AccessiblePage(self._view).index(offset)
        port = self._view.viewport()
        for rect in self._view.rects_of(at, at + 1):
            shown = rect.toAlignedRect()
            return QRect(port.mapToGlobal(shown.topLeft()), shown.size())
        return QRect()

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        at = self._view.index_at(self._view.viewport().mapFromGlobal(point))
        return AccessiblePage(self._view).units(at)

    @override
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        page = AccessiblePage(self._view)
        self._view.reveal(page.index(startIndex), page.index(endIndex))


class AccessibleTextView(QAccessibleWidget):
    """A text of several lines that can be read and selected, not changed."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self._text = AccessibleText(view)

    @override
    def state(self) -> QAccessible.State:
        found = super().state()
        found.readOnly = found.multiLine = found.selectableText = 1
        return found

    @override
    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        found: object = super().interface_cast(t)
        if t == QAccessible.InterfaceType.TextInterface:
            found = self._text
        elif found is None:
            found = VoidPtr(0)  # None would be no null pointer to C++
        return cast("int", found)  # so its stub calls a pointer


@cache
def tell_texts() -> None:
    """Let Qt ask for the texts of all text views, from now on."""
    QAccessible.installFactory(_interface_of)


def _interface_of(name: str, thing: QObject) -> QAccessibleInterface | None:
    return AccessibleTextView(cast("TextView", thing)) if name == "TextView" else None


class TellingText:
    """Tells a screen reader, if one listens, what becomes of the text of a view."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._told = ""
        self._start = 0
        self._mark: TextMark | None = None

    def tell_text(self) -> None:
        """Another text is shown, or another page of it."""
        if not QAccessible.isActive():
            return
        page = AccessiblePage(self._view)
        if page.start != self._start or page.text != self._told:
            event = QAccessibleTextUpdateEvent(self._view, 0, self._told, page.text)
            self._told, self._start = page.text, page.start
            QAccessible.updateAccessibility(event)

    def tell_caret(self) -> None:
        """The caret is elsewhere, or something else is selected."""
        if not QAccessible.isActive():
            return
        self.tell_text()
        view, page = self._view, AccessiblePage(self._view)
        start, end = (page.units(one) for one in view.caret.selection)
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(view, start, end))
        at = page.units(view.caret.at)
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, at))

    def selected(self, before: int) -> str:
        """What has been selected, or isn't any more, since the caret stood at `before`."""
        view = self._view
        at, (start, end) = view.caret.at, view.caret.selection
        said = view.text[min(before, at) : max(before, at)]
        if len(said) > LONGEST_SAID:
            said = f"{said[: LONGEST_SAID // 2]} … {said[-LONGEST_SAID // 2 :]}"
        anchor = start + end - at
        grows = abs(at - anchor) > abs(before - anchor)
        pattern = (
            mark_texts.tr("{words} selected") if grows else mark_texts.tr("{words} unselected")
        )
        return pattern.replace("{words}", said) if said else ""

    def entered(self) -> str:
        """What the mark is about that the caret has come into; nothing for the one it was in."""
        at = self._view.caret.at
        here = self._view.marks.within(at, at + 1)
        before, self._mark = self._mark, here[0] if here else None
        return "" if self._mark is None or self._mark == before else mark_words(self._mark)
