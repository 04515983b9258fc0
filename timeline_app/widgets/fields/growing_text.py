"""A field for texts that wrap: as high as its text asks for, up to some lines."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.text_labels import has_long_word, wrap_for

MOST_LINES = 14
"""A longer text is scrolled in its field."""
ROOM_PX = 4
"""Above and below the text, within the frame that the style sheet gives."""
_FRAME_PX = 2
_LINE_END = "\u2029"


class GrowingText(QPlainTextEdit):
    """Takes plain text; the Tab key leads on. With `is_single` all of it stands on one line."""

    def __init__(
        self, look: str, *, is_single: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_single = is_single
        self.setProperty("look", look)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """All of it; unlike `toPlainText` this leaves spaces that don't break as they are."""
        return self.document().toRawText().replace(_LINE_END, "\n")

    def setText(self, text: str) -> None:  # noqa: N802 - called as that of a QLineEdit is
        """Show another text; what was typed before can't be undone here any more."""
        wrap_for(self, text)
        self.setPlainText(text)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; a field of one line has the lines one behind the other."""
        text = source.text()
        if has_long_word(text):
            wrap_for(self, text)
        self.insertPlainText(" ".join(text.split("\n")) if self._is_single else text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._is_single:
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is selected stands out only where the keyboard is."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def _text_px(self) -> float:
        """How high all of the text is as it is laid out."""
        block, height = self.document().begin(), 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return max(height, float(self.fontMetrics().lineSpacing()))

    def _ask_for_room(self) -> None:
        """Have all around laid out anew, which hears nothing amid its own layout."""
        around = self.parentWidget()
        while around is not None and (layout := around.layout()) is not None:
            layout.activate()
            around = around.parentWidget()

    def _grow(self) -> None:
        lines = max(1, round(self.document().size().height()))
        is_longer = lines > MOST_LINES
        # Always there beside a longer text: one that comes as needed has it all laid out thrice.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if is_longer:
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        # Some scripts are higher than the font of the field, and lines have parts of pixels.
        text = MOST_LINES * self.fontMetrics().lineSpacing() if is_longer else self._text_px()
        # One more, or Qt takes the last line for one that has no room and scrolls to it.
        height = ceil(text) + 1 + 2 * (ROOM_PX + _FRAME_PX)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
            QTimer.singleShot(0, self, self._ask_for_room)
