"""A note of one line that unfolds to all of its text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.text_labels import RING_PX, tool_tip

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
LINE_PX = 24


class CollapsibleNote(QAbstractButton):
    """Plain text, shortened to one line until it is pressed. It is no button where it fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "folded")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self.updateGeometry)
        self._note = self._meaning = ""
        self._has_hand: bool | None = None
        self.settle()

    @property
    def note(self) -> str:
        """The whole text."""
        return self._note

    def put(self, note: str, meaning: str = "") -> None:
        """Show this note, folded; what it means stands in a tip."""
        self._note, self._meaning = note, meaning
        self.setChecked(False)
        self.setAccessibleName(note)
        self.settle()
        self.update()

    @override
    def heightForWidth(self, width: int) -> int:
        if not self.isChecked():
            return LINE_PX
        metrics = self.fontMetrics()
        room = metrics.boundingRect(QRect(0, 0, width, 1 << 20), int(_WRAPPED), self._note)
        return max(LINE_PX, room.height() + LINE_PX - metrics.height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._note), LINE_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, LINE_PX)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        metrics = self.fontMetrics()
        top = (LINE_PX - metrics.height()) // 2
        area = self.rect().adjusted(0, top, 0, 0)
        if self.isChecked():
            painter.drawText(area, int(_WRAPPED), self._note)
        else:
            right = Qt.TextElideMode.ElideRight
            painter.drawText(area, 0, metrics.elidedText(self._note, right, area.width()))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RING_PX, RING_PX)

    def settle(self) -> None:
        """Be pressed only where there is more to show."""
        is_longer = self.sizeHint().width() > self.width()
        self.setCheckable(is_longer or self.isChecked())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_longer else Qt.FocusPolicy.NoFocus)
        if is_longer is not self._has_hand:
            self._has_hand = is_longer
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if is_longer else arrow)
        is_cut = is_longer and not self.isChecked()
        told = (self._note if is_cut else "", self._meaning)
        self.setToolTip(tool_tip("\n".join(filter(None, told))))
        # Else a screen reader is told the tip, with its markup.
        heard = self._meaning
        if is_cut and heard:
            heard = self.tr("Shortened on the screen. {meaning}").replace("{meaning}", heard)
        elif is_cut:
            heard = self.tr("Shortened on the screen")
        self.setAccessibleDescription(heard)
