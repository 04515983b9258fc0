"""Radio buttons and check boxes whose indicators stand out in the light and the dark theme.

The Fusion style derives their outline from the window's colour, which hides it on a dark one.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import mixed

SIDE_PX = 15.0
RADIUS_PX = 4.0
DOT_PX = 2.8
RING_ROOM_PX = 6
"""Beside the text, for the focus ring."""
TARGET_PX = 24
"""As high as a hand needs it."""

_TICK = (QPointF(3.6, 7.8), QPointF(6.4, 10.6), QPointF(11.4, 4.8))


class Radio(QRadioButton):
    """A radio button: a ring, filled with the accent when it is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        rect = _indicator(
            self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self)
        )
        _prepare(painter, option)
        painter.drawEllipse(rect)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(QPalette.ColorRole.HighlightedText))
            painter.drawEllipse(rect.center(), DOT_PX, DOT_PX)
        option.rect = self.style().subElementRect(
            QStyle.SubElement.SE_RadioButtonContents, option, self
        )
        painter.drawControl(QStyle.ControlElement.CE_RadioButtonLabel, option)
        _ring_if_focused(painter, option)

    @override
    def sizeHint(self) -> QSize:
        return _roomy(super().sizeHint())


class CheckBox(QCheckBox):
    """A check box: a frame, filled with the accent when it is checked."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        paint_check(painter, option, room)
        option.rect = self.style().subElementRect(
            QStyle.SubElement.SE_CheckBoxContents, option, self
        )
        painter.drawControl(QStyle.ControlElement.CE_CheckBoxLabel, option)
        _ring_if_focused(painter, option)

    @override
    def sizeHint(self) -> QSize:
        return _roomy(super().sizeHint())


def paint_check(painter: QPainter, option: QStyleOptionButton, room: QRect) -> None:
    """Paint the indicator of a check box in the middle of a room."""
    rect = _indicator(room)
    _prepare(painter, option)
    painter.drawRoundedRect(rect, RADIUS_PX, RADIUS_PX)
    if option.state & QStyle.StateFlag.State_On:
        color = option.palette.color(QPalette.ColorRole.HighlightedText)
        pen = QPen(color, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([rect.topLeft() + point for point in _TICK])


def _roomy(size: QSize) -> QSize:
    """The size with room for the ring, and not too low for a hand."""
    return QSize(size.width() + RING_ROOM_PX, max(TARGET_PX, size.height()))


def _indicator(room: QRect) -> QRectF:
    """The indicator in the middle of the room that the style has for it."""
    rect = QRectF(0, 0, SIDE_PX - 1, SIDE_PX - 1)
    centre = QRectF(room).center()
    rect.moveTopLeft(
        QPointF(int(centre.x() - SIDE_PX / 2) + 0.5, int(centre.y() - SIDE_PX / 2) + 1.5)
    )
    return rect


def _prepare(painter: QPainter, option: QStyleOptionButton) -> None:
    """Pen and brush of an indicator in its state."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    palette, state = option.palette, option.state
    ground = palette.color(QPalette.ColorRole.Window)
    outline = palette.color(QPalette.ColorRole.PlaceholderText)
    fill = palette.color(QPalette.ColorRole.Base)
    if state & QStyle.StateFlag.State_On:
        outline = fill = palette.color(QPalette.ColorRole.Highlight)
    if not state & QStyle.StateFlag.State_Enabled:
        outline, fill = mixed(outline, ground, 0.5), mixed(fill, ground, 0.5)
    elif state & QStyle.StateFlag.State_MouseOver and not state & QStyle.StateFlag.State_On:
        outline = palette.color(QPalette.ColorRole.WindowText)
    painter.setPen(QPen(QColor(outline), 1.2))
    painter.setBrush(QColor(fill))


def _ring_if_focused(painter: QPainter, option: QStyleOptionButton) -> None:
    """The focus ring around the text."""
    if not option.state & QStyle.StateFlag.State_HasFocus:
        return
    text = option.fontMetrics.boundingRect(
        option.rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, option.text
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), 2.0))
    painter.drawRoundedRect(QRectF(text).adjusted(-2, 0, 4, 0), RADIUS_PX, RADIUS_PX)
