"""Labels for the texts of a chronology: plain, wrapped, to be selected; and the dot beside them.

A text of the document is never read as HTML, neither in a label nor in a tool tip.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from timeline_app.core.guarded import never_fails, override

LONGEST_WORD = 1_000
"""Letters. What is longer breaks anywhere."""
PART = 32
"""Letters between two places to break; so many have room in the narrowest panel."""
BREAK = "\u200b"
"""A place to break that is not to be seen."""


def has_long_word(text: str) -> bool:
    """Whether there is something too long to be a word."""
    return len(text) > LONGEST_WORD and any(len(word) > LONGEST_WORD for word in text.split())


def breakable(text: str) -> str:
    """The text with places to break in what is too long to be a word."""
    if not has_long_word(text):
        return text
    for word in {word for word in text.split() if len(word) > LONGEST_WORD}:
        parts = (word[at : at + PART] for at in range(0, len(word), PART))
        text = text.replace(word, BREAK.join(parts))
    return text


def wrap_for(field: QPlainTextEdit, text: str) -> None:
    """Let a field wrap between words, or anywhere where the text to come has no words."""
    mode = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    if has_long_word(text):
        mode = QTextOption.WrapMode.WrapAnywhere
    if field.wordWrapMode() is not mode:
        field.setWordWrapMode(mode)


USUAL_PX = 120
LONG_WORD = 32  # letters; so many have room in the narrowest panel
RING_PX = 4
"""The room beside a text for its focus ring."""

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Somebody was in a menu, a field above, or another window: all is as it was before."""


_ENTITIES = (
    *(("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;")),
    ("\n", "<br>"),
)
"""As `html.escape` has them, whose module is not needed for the first paint."""


def tool_tip(text: str) -> str:
    """A tool tip that shows the text as it is, wrapped; nothing for no text."""
    if not text:
        return ""
    for sign, entity in _ENTITIES:
        text = text.replace(sign, entity)
    return f"<qt>{text}</qt>"


def show_if(widget: QWidget, is_shown: bool) -> None:
    """Show or hide a widget; asking first is much cheaper than telling Qt the same again."""
    if widget.isHidden() == is_shown:
        widget.setVisible(is_shown)


class TextLabel(QLabel):
    """A plain text that wraps. `look` names its rule in the style sheet of the panel."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}
        self.on_double_click: Callable[[], bool] | None = None
        """What a double click does, where it doesn't select a word; whether it did anything."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("look", look)

    def put(self, text: str) -> None:
        """Show this text; an empty one takes no room."""
        shown = breakable(text) if len(text) > LONGEST_WORD else text
        if shown != self.text():
            self._heights.clear()
            self.setText(shown)
        if self.isHidden() is bool(text):
            self.setVisible(bool(text))

    @override
    @never_fails
    def sizeHint(self) -> QSize:
        """One line of any width: a label's own guess sets its text several times over."""
        return QSize(USUAL_PX, self.fontMetrics().height())

    @override
    @never_fails
    def minimumSizeHint(self) -> QSize:
        """Narrow, unless there is a word that has no place to wrap."""
        words = self.text().replace(BREAK, " ").split()
        if max(map(len, words), default=0) > LONG_WORD:
            return super().minimumSizeHint()
        return QSize(0, self.fontMetrics().height())

    @override
    @never_fails
    def heightForWidth(self, width: int) -> int:
        """Remembered, since a layout asks many times and a label sets its text each time."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.on_double_click is None or not self.on_double_click():
            super().mouseDoubleClickEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()  # not only if a font or style is another: to ask costs more
        super().changeEvent(event)


class ProseLabel(TextLabel):
    """A text to be read and copied: selectable by mouse, and by keys once these have come to it.

    With `is_stop` the Tab key comes by. A click brings no caret: nothing can be typed here.
    """

    def __init__(self, look: str, parent: QWidget | None = None, *, is_stop: bool = False) -> None:
        super().__init__(look, parent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if is_stop:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keys, ways = Qt.TextInteractionFlag.TextSelectableByKeyboard, self.textInteractionFlags()
        policy = self.focusPolicy()
        if event.reason() not in _BACK:
            ways = ways | by_keys if event.reason() in _BY_KEYS else ways & ~by_keys
        if ways & by_keys:
            self.installEventFilter(_ring)
        self.setTextInteractionFlags(ways)
        self.setFocusPolicy(policy)  # which Qt has set anew
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.removeEventFilter(_ring)
        super().focusOutEvent(event)


class _FocusRing(QObject):
    """Paints the ring around the label that has the keyboard; no other label is asked for it."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QPaintEvent) or not isinstance(watched, ProseLabel):
            return False
        watched.paintEvent(event)
        painter = QPainter(watched)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(watched.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.drawRoundedRect(QRectF(watched.rect()).adjusted(1, 1, -1, -1), 4, 4)
        return True


_ring = _FocusRing()


def set_texts(widget: QWidget) -> None:
    """Set the texts within a widget where they stand.

    Qt does so while it paints them, takes that for a change, and paints each of them again.
    """
    for label in widget.findChildren(ProseLabel):
        if label.isVisible():
            QLabel.heightForWidth(label, label.width())


class LineLabel(ProseLabel):
    """A text on one line that can be selected; shortened at its end where there is no room.

    All of it is in its tip then, and told to a screen reader.
    """

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        self._whole = ""
        super().__init__(look, parent)
        self.setWordWrap(False)

    @override
    def put(self, text: str) -> None:
        self._whole = " ".join(text.split())
        super().put(self._whole)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(width, self.fontMetrics().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        shown = self._whole
        if self.fontMetrics().horizontalAdvance(shown) > room:
            shown = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            self.setText(shown)
        is_cut = shown != self._whole
        self.setToolTip(tool_tip(self._whole if is_cut else ""))
        self.setAccessibleName(self._whole if is_cut else "")
        # Else a screen reader is told the tip, with its markup.
        self.setAccessibleDescription(self._whole if is_cut else "")


class ElidedLabel(QLabel):
    """A plain text on one line, shortened in its middle where there is no room for it."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)

    def put(self, text: str) -> None:
        """Show this text, in full in the tool tip; an empty one takes no room."""
        self.setText(text)
        self.setToolTip(tool_tip(text))
        self.setAccessibleDescription(text)
        show_if(self, bool(text))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        middle = Qt.TextElideMode.ElideMiddle
        text = self.fontMetrics().elidedText(self.text(), middle, area.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class DotShape(Enum):
    """How a dot is filled, so that its meaning doesn't rest on colour."""

    HOLLOW = 0
    HALF = 1
    FULL = 2
    CROSSED = 3
    SPLIT = 4
    """Of two halves with a gap between them."""


class Dot(QWidget):
    """A small circle beside a line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._color = DotShape.HOLLOW, QColor()
        self.setFixedSize(12, 16)

    def put(self, shape: DotShape, color: QColor) -> None:
        """Draw it so from now on."""
        self._shape, self._color = shape, color
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, 1.4))
        circle = QRectF(1, 4.5, 7, 7)
        if self._shape is DotShape.SPLIT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._color)
            painter.drawPie(circle.adjusted(-0.7, -0.7, 0.3, 0.7), 90 * 16, 180 * 16)
            painter.drawPie(circle.adjusted(1.7, -0.7, 2.7, 0.7), -90 * 16, 180 * 16)
            return
        if self._shape is DotShape.FULL:
            painter.setBrush(self._color)
        painter.drawEllipse(circle)
        if self._shape is DotShape.HALF:
            painter.setBrush(self._color)
            painter.drawPie(circle, 90 * 16, 180 * 16)
        elif self._shape is DotShape.CROSSED:
            painter.drawLine(QPoint(3, 8), QPoint(6, 8))
