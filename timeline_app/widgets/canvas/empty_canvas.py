"""What stands on the canvas where there is no event: how the first ones come, or that none fits."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.chips import TextButton

AREA_PX = 440
"""The area to drop a file on is so wide, where the canvas is."""

MARGIN_PX = 24


class EmptyCanvas(QFrame):
    """Lies over the canvas with two things to do, and an area to drop a file on.

    All of the window takes what is dropped; a double click goes through to the canvas.
    """

    def __init__(self, over: QWidget, choices: Iterable[tuple[str, QAction]]) -> None:
        """`choices` are the actions that are offered, each with what its button says."""
        super().__init__(over)
        self._over = over
        self.setObjectName("empty-canvas")
        self.area = QFrame()
        self.area.setObjectName("drop-area")
        self.area.setMaximumWidth(AREA_PX)
        self.title = self._words("title", self.tr("This chronology has no events yet"))
        drop = self._words("hint", self.tr("Drop a file here, or paste an article or a table"))
        more = self._words("hint", self.tr("A double click on this canvas begins an event, too."))
        self.buttons: list[QPushButton] = []
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for text, action in choices:
            row.addWidget(self._button(text, action))
        row.addStretch(1)
        inside = QVBoxLayout(self.area)
        inside.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        inside.setSpacing(16)
        inside.addWidget(self.title)
        inside.addLayout(row)
        inside.addWidget(drop)
        inside.addWidget(more)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.area, 100)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
        self.set_palette_roles(LIGHT)
        self.hide()

    def _words(self, look: str, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        label.setProperty("look", look)
        return label

    def _button(self, text: str, action: QAction) -> QPushButton:
        """A button for an action; the first is the one most want."""
        button = QPushButton(text)
        button.setProperty("look", "other" if self.buttons else "first")
        button.setMinimumHeight(32)
        button.clicked.connect(action.trigger)
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        self.buttons.append(button)
        return button

    def show_if(self, is_empty: bool) -> None:
        """Be there if the chronology has no events."""
        if is_empty is self.isVisible():
            return  # what has come over it since stays there
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
            #empty-canvas {{ background: {palette.canvas}; }}
            #drop-area {{
                background: {palette.tint}; border: 1px dashed {palette.line}; border-radius: 10px;
            }}
            QLabel[look="title"] {{ color: {palette.text}; font-size: 17px; font-weight: 600; }}
            QLabel[look="hint"] {{ color: {palette.muted}; font-size: 13px; }}
            QPushButton {{
                color: {palette.text}; background: {palette.field};
                border: 2px solid {palette.field}; border-radius: 7px; padding: 0 14px;
                font-weight: 500;
            }}
            QPushButton:hover {{ border-color: {palette.line}; }}
            QPushButton[look="first"] {{
                color: {palette.on_accent}; background: {palette.accent};
                border-color: {palette.accent}; font-weight: 600;
            }}
            QPushButton:focus {{ border-color: {palette.text}; }}
            QPushButton:disabled {{
                color: {palette.muted}; background: {palette.field}; border-color: {palette.field};
            }}
        """)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and watched is self._over:
            self.resize(event.size())
        return False


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
