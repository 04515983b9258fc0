"""What the canvas says where no event fits the filters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.chips import TextButton


class EmptyState(QWidget):
    """Lies over the canvas, with the one thing to be done about it."""

    cleared = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("empty-result")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel(self.tr("No event fits these filters."))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = TextButton("action")
        self.button.setText(self.tr("Clear filters"))
        self.button.setFixedHeight(32)
        self.button.clicked.connect(self.cleared)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.set_palette_roles(LIGHT)
        self.hide()

    def show_if(self, is_empty: bool, *, is_hidden: bool = False) -> None:
        """Be there if nothing is shown; that may be since all lanes are hidden."""
        words = self.tr("All lanes are hidden.") if is_hidden else None
        self._words.setText(words or self.tr("No event fits these filters."))
        action = self.tr("Show all lanes") if is_hidden else self.tr("Clear filters")
        self.button.setText(action)
        self.resize(self._over.size())
        self.setVisible(is_empty)
        if is_empty:
            self._over.installEventFilter(self)
            self.raise_()
        else:
            self._over.removeEventFilter(self)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(f"""
            #empty-result {{ background: {palette.canvas}; }}
            QLabel {{ color: {palette.muted}; font-size: 14px; }}
            QPushButton {{
                color: {palette.accent}; background: transparent; border: 2px solid transparent;
                border-radius: 7px; font-weight: 600; padding: 0 12px;
            }}
            QPushButton:hover {{ background: {palette.field}; }}
            QPushButton:focus {{ border-color: {palette.accent}; }}
        """)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and watched is self._over:
            self.resize(event.size())
        return False
