"""A note of one line that unfolds to all of its text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.text_labels import RING_PX, ProseLabel, show_if, tool_tip

LINE_PX = 24
LEAST_PX = 48
"""However long what stands beside it is: it can be seen, and pressed."""
SIGN_PX = 14
"""The room of the triangle that says that there is more."""
_SIGN = ((-3.5, -1.75), (3.5, -1.75), (0.0, 2.25))


def paint_sign(painter: QPainter, center: QPointF, *, is_open: bool) -> None:
    """A triangle that points down where something unfolds, up where it folds."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(center)
    painter.scale(1, -1 if is_open else 1)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _SIGN]))
    painter.restore()


class CollapsibleNote(QAbstractButton):
    """Plain text, shortened to one line until it is pressed. It is no button where it fits.

    What is not shortened can be selected. `lead` stands before the text in a stronger weight;
    all of the text then stands below it. Where `is_beside` others, its `words` are no part of it,
    for whoever made it to place them below.
    """

    def __init__(
        self, lead: str = "", *, is_beside: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "folded")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(LEAST_PX)
        self._lead = lead
        self._is_beside = is_beside
        self._note = self._more = self._meaning = ""
        self._is_longer = False
        self.words = ProseLabel("folded", None if is_beside else self)
        """All of the text, where it is not shortened."""
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.toggled.connect(self._turn)
        self.settle()

    @property
    def note(self) -> str:
        """The whole text."""
        return "\n".join(filter(None, (self._note, self._more)))

    def put(self, note: str, meaning: str = "", more: str = "") -> None:
        """Show this note, folded; what it means stands in a tip, `more` below it once unfolded."""
        self._note, self._more, self._meaning = note, more, meaning
        self.setChecked(False)
        self.setAccessibleName(" ".join(filter(None, (self._lead, self.note))))
        self.words.put(self.note)
        self.settle()
        self.updateGeometry()
        self.update()

    def _turn(self) -> None:
        self.settle()
        self.updateGeometry()

    @property
    def _lead_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @property
    def _lead_px(self) -> int:
        """What the word before the text takes, with the gap behind it."""
        return QFontMetrics(self._lead_font).horizontalAdvance(self._lead) + 6 if self._lead else 0

    @property
    def _top_px(self) -> int:
        """Where the text of the first line begins, which stands amid the line."""
        return (LINE_PX - self.fontMetrics().height()) // 2

    def _place_of_words(self, width: int) -> QRect:
        """Where all of the text stands, as high as it is there; or an empty place."""
        if not self._is_longer:
            left, top = self._lead_px, self._top_px
            return QRect(left, top, max(0, width - left), self.fontMetrics().height())
        left, top, right = (0, LINE_PX, 0) if self._lead else (0, self._top_px, SIGN_PX)
        room = max(1, width - right)
        return QRect(left, top, room, self.words.heightForWidth(room))

    @override
    def heightForWidth(self, width: int) -> int:
        if not self.isChecked() or self._is_beside:
            return LINE_PX
        place = self._place_of_words(width)
        return max(LINE_PX, place.top() + place.height() + 4)

    @override
    def sizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self._note) + 2
        return QSize(self._lead_px + text + (SIGN_PX if self._more else 0), LINE_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, LINE_PX)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._note and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
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
        baseline = self._top_px + self.fontMetrics().ascent()
        painter.setFont(self._lead_font)
        painter.drawText(0, baseline, self._lead)
        painter.setFont(self.font())
        if self._is_longer or self._is_beside:
            self._paint_first_line(painter, baseline)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RING_PX, RING_PX)

    def _paint_first_line(self, painter: QPainter, baseline: int) -> None:
        """What is seen of the text while it is folded, and the sign that there is more."""
        left = self._lead_px
        room = self.width() - left - (SIGN_PX if self._is_longer else 0)
        shown = "" if self.isChecked() else self._note
        right = Qt.TextElideMode.ElideRight
        painter.drawText(left, baseline, self.fontMetrics().elidedText(shown, right, room))
        if not self._is_longer:
            return
        sign = QPointF(self.width() - SIGN_PX / 2, LINE_PX / 2)
        paint_sign(painter, sign, is_open=self.isChecked())

    def settle(self) -> None:
        """Be pressed only where there is more to show."""
        is_longer = bool(self._more) or self.sizeHint().width() > self.width()
        self._is_longer = is_longer or self.isChecked()
        self.setCheckable(self._is_longer)
        focus = Qt.FocusPolicy.TabFocus if self._is_longer else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        if self.cursor().shape() is not (hand if self._is_longer else arrow):
            self.setCursor(hand if self._is_longer else arrow)
        if not self._is_beside:
            self.words.setGeometry(self._place_of_words(self.width()))
        is_cut = self._is_longer and not self.isChecked()
        is_whole = self.isChecked() if self._is_beside else not is_cut
        show_if(self.words, bool(self.note) and is_whole)
        told = (self.note if is_cut else "", self._meaning)
        self.setToolTip(tool_tip("\n".join(filter(None, told))))
        # Else a screen reader is told the tip, with its markup.
        heard = self._meaning
        if is_cut and heard:
            heard = self.tr("Shortened on the screen. {meaning}").replace("{meaning}", heard)
        elif is_cut:
            heard = self.tr("Shortened on the screen")
        self.setAccessibleDescription(heard)
