"""A button whose text may be of any length: it is shortened where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.text_labels import tool_tip

LEAST_PX = 80


class LineButton(QPushButton):
    """Shows a text on one line, its end left out where it has to be; all of it is in its tip then.

    An ampersand in it is one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def whole(self) -> str:
        """All of its text."""
        return self._whole

    def put(self, text: str) -> None:
        """Show this text."""
        self._whole = " ".join(text.split())
        self.setText(self._whole.replace("&", "&&"))
        self._fit_tip()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST_PX, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._shown().replace("&", "&&")
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _shown(self) -> str:
        """As much of the text as there is room for."""
        if not self._is_cut():
            return self._whole
        beside = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._whole)
        room = max(0, self.width() - beside)
        return self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)

    def _is_cut(self) -> bool:
        return self.sizeHint().width() > self.width()

    def _fit_tip(self) -> None:
        self.setToolTip(tool_tip(self._whole if self._is_cut() else ""))
