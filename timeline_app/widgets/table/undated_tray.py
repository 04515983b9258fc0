"""A tray of the events that have no date, and so no place on the axis."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.table.event_table import EventTable
from timeline_app.widgets.table.header import WIDTHS_PX, EventTableHeader
from timeline_app.widgets.table.rows_table import ROW_PX

table_texts = Texts("table_texts")


MOST_ROWS = 5
"""As many are seen without scrolling: the canvas needs the room."""
_SHOWN = (EventField.TITLE, EventField.WORDING, EventField.LANE)
_HIDDEN = tuple(field for field in EventField if field not in _SHOWN)
_WIDTHS_PX = {
    **WIDTHS_PX,
    EventField.TITLE: 280,
    EventField.WORDING: 200,
    EventField.LANE: 128,
}
_BUTTON_PX = 24


class UndatedTray(QWidget):
    """A heading with their number, and a table of them below it, as high as it needs."""

    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undated-tray")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = 0
        self._heading = QLabel()
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setObjectName("undated-heading")
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setObjectName("undated-hint")
        self._close = QToolButton()
        self._close.setObjectName("undated-close")
        self._close.setText("×")
        self._close.setAccessibleName(self.tr("Hide the undated events"))
        self._close.setToolTip(self.tr("Hide"))
        self._close.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        self._close.clicked.connect(self.close_requested)
        self.table = EventTable(
            name="undated", columns=EventTableHeader(None, (*_SHOWN, *_HIDDEN), _HIDDEN, _WIDTHS_PX)
        )
        self.table.setAccessibleName(self.tr("Undated events"))
        self.table.columns.setStretchLastSection(True)
        for label in (self._heading, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setMinimumWidth(1)  # it gives way where there is little room
        self.allow_changes(True)
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(20, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._heading)
        row.addWidget(self._hint, 1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table)

    def allow_changes(self, may_change: bool) -> None:
        """Say how to give an event a date, where that may be done."""
        said = self.tr("Not on the axis, for they have no date")
        how = self.tr("Not on the axis until they have a date: Enter to give one")
        self._hint.setText(how if may_change else said)
        self.table.setAccessibleDescription(self._hint.text())

    def show_number(self, number: int) -> None:
        """Say how many there are, and be as high as so many need."""
        self._heading.setText(table_texts.tr("Undated · {n}", "", number))
        self._rows = min(number, MOST_ROWS)
        self._fit()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(f"""
            #undated-tray {{
                background: {palette.panel}; border-top: 1px solid {palette.hairline};
            }}
            #undated-heading {{ color: {palette.text}; font-size: 12px; font-weight: 600; }}
            #undated-hint {{ color: {palette.muted}; font-size: 12px; }}
            #undated-close {{
                color: {palette.muted}; background: transparent; border: 2px solid transparent;
                border-radius: 4px; font-size: 14px;
            }}
            #undated-close:hover {{ color: {palette.text}; background: {palette.field}; }}
            #undated-close:focus {{ border-color: {palette.accent}; }}
        """)
        self.table.set_palette_roles(palette)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the table as high as its rows, with its header and what scrolls it."""
        table = self.table
        height = table.columns.sizeHint().height() + self._rows * ROW_PX + 2 * table.frameWidth()
        if table.columns.length() > table.viewport().width() > 0:
            height += table.horizontalScrollBar().sizeHint().height()
        table.setFixedHeight(height)
