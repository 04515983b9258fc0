"""How the rows of short lists look: one delegate, and the styles that it knows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
)

from timeline_app.core.guarded import override
from timeline_app.core.value import Value
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.indicators import paint_check
from timeline_app.widgets.fields.list_rows import Index, ListRow, RowsModel, Span, TextEmphasis

RADIUS_PX = 7
CHECK_PX = 28
"""So wide is the room of a box to check."""


class RowStyle(Value, frozen=True):
    """Sizes in pixels. Texts at the right end have a `share` of the room at most."""

    left: float
    right: float
    between: float
    share: float
    least_height: int = 28
    around: int = 12
    """What a row is higher than its lines."""
    lines: int = 1
    title: Face | None = None
    detail: Face | None = None
    """The fonts of texts; the list's own where there is None."""


CANDIDATES = RowStyle(left=10, right=10, between=16, share=0.5)
CHECKED = RowStyle(left=CHECK_PX, right=8, between=16, share=0.3)
"""Each row has a box to check."""
MATCHES = RowStyle(
    left=12,
    right=10,
    between=12,
    share=0.4,
    least_height=48,
    around=14,
    lines=2,
    title=Face.TITLE,
    detail=Face.DETAIL,
)
REVIEWED = RowStyle(
    left=CHECK_PX,
    right=10,
    between=12,
    share=0.4,
    least_height=46,
    around=12,
    lines=2,
    title=Face.TITLE,
    detail=Face.DETAIL,
)
"""Each row has a box to check, and says below its name what it is."""


class RowDelegate(QStyledItemDelegate):
    """Draws the rows of a `RowsModel` in a style, or as the system draws its own."""

    def __init__(self, style: RowStyle | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours: Palette = LIGHT
        self._style = style

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        style = self._style
        if style is None:
            return super().sizeHint(option, index)
        height = style.lines * option.fontMetrics.height() + style.around
        return QSize(0, max(style.least_height, height))

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Shorten the text where there is little room, so that its tail stays whole."""
        super().initStyleOption(option, index)
        row, metrics = _row(index), option.fontMetrics
        if not row.tail:
            return
        margin = option.widget.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        room = option.rect.width() - 2 * margin - metrics.horizontalAdvance(row.tail)
        option.text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, room) + row.tail

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = self._style
        if style is None:
            super().paint(painter, option, index)
            return
        row, rect = _row(index), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if QStyle.StateFlag.State_Selected in option.state:
            painter.setBrush(QColor(self.colours.accent_tint))
            painter.drawRoundedRect(rect, RADIUS_PX, RADIUS_PX)
        if row.colour:
            bar = QRectF(rect.left() + 2, rect.top() + 8, 3, rect.height() - 16)
            painter.setBrush(self.colours.lane(row.colour))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        if checked is not None:
            _paint_box(painter, option, is_on=Qt.CheckState(checked) is Qt.CheckState.Checked)
        room = rect.adjusted(style.left, 0, -style.right, 0)
        self._paint_texts(painter, room, option.font, row, style)
        painter.restore()

    def _paint_texts(
        self, painter: QPainter, room: QRectF, own: QFont, row: ListRow, style: RowStyle
    ) -> None:
        """Paint one line, or two around the middle; `own` is the font of the list."""
        title = own if style.title is None else font_of(style.title)
        detail = own if style.detail is None else font_of(style.detail)
        first = room
        if style.lines > 1:
            middle = room.center().y()
            first = QRectF(room.left(), middle - 21, room.width(), 22)
            second = QRectF(room.left(), middle, room.width(), 20)
            second = self._paint_details(painter, second, detail, (row.second.detail,))
            self._paint_line(painter, second, detail, row.second.text, row.second.spans)
        first = self._paint_details(painter, first, detail, (row.keys, row.refusal or row.detail))
        text, spans = row.text, row.spans
        painter.setFont(title)
        if row.narrow and painter.fontMetrics().horizontalAdvance(text) >= first.width():
            text, spans, _ = row.narrow
        self._paint_line(painter, first, title, text, spans, is_muted=bool(row.refusal))

    def _paint_details(
        self, painter: QPainter, room: QRectF, font: QFont, texts: Sequence[str]
    ) -> QRectF:
        """Paint texts at the right end, the outermost first; the room that is left."""
        assert self._style is not None
        painter.setFont(font)
        painter.setPen(QColor(self.colours.muted))
        left, metrics = QRectF(room), painter.fontMetrics()
        for text in filter(None, texts):
            most = int(left.width() * self._style.share)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
            painter.drawText(
                left, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown
            )
            left.setRight(left.right() - metrics.horizontalAdvance(shown) - self._style.between)
        return left

    def _paint_line(
        self,
        painter: QPainter,
        room: QRectF,
        font: QFont,
        text: str,
        spans: Sequence[Span],
        *,
        is_muted: bool = False,
    ) -> None:
        """Paint a text on one line, parts of it in other looks."""
        painter.setFont(font)
        painter.setPen(QColor(self.colours.muted if is_muted else self.colours.text))
        mode = Qt.TextElideMode.ElideRight
        layout = QTextLayout(painter.fontMetrics().elidedText(text, mode, int(room.width())), font)
        layout.setFormats([self._format(text, span) for span in spans])
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        layout.draw(painter, QPointF(room.left(), room.center().y() - line.height() / 2))

    def _format(self, text: str, span: Span) -> QTextLayout.FormatRange:
        """A part of a text in its look; Qt counts in UTF-16."""
        start, end, look = span
        found = QTextLayout.FormatRange()
        found.start = _units(text[:start])
        found.length = _units(text[start:end])
        found.format = self._char_format(look)
        return found

    def _char_format(self, look: TextEmphasis) -> QTextCharFormat:
        found, colours = QTextCharFormat(), self.colours
        match look:
            case TextEmphasis.TYPED:
                found.setFontWeight(QFont.Weight.Bold)
            case TextEmphasis.FOUND:
                found.setBackground(QColor(colours.hit))
                found.setForeground(QColor(colours.text))
                found.setFontWeight(QFont.Weight.DemiBold)
            case TextEmphasis.QUIET:
                found.setForeground(QColor(colours.muted))
            case TextEmphasis.REMOVED:
                found.setFontStrikeOut(True)
                found.setForeground(QColor(colours.closed))
            case TextEmphasis.ADDED:
                found.setFontWeight(QFont.Weight.DemiBold)
                found.setForeground(QColor(colours.accent))
        return found


def _row(index: Index) -> ListRow:
    model = index.model()
    assert isinstance(model, RowsModel)
    return model.row_at(index.row())


def _units(text: str) -> int:
    """How long Qt finds a text, which counts in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _paint_box(painter: QPainter, option: QStyleOptionViewItem, *, is_on: bool) -> None:
    button = QStyleOptionButton()
    button.palette = option.palette
    button.state = QStyle.StateFlag.State_Enabled
    button.state |= QStyle.StateFlag.State_On if is_on else QStyle.StateFlag.State_Off
    room = QRect(option.rect)
    room.setWidth(CHECK_PX)
    paint_check(painter, button, room)
