"""What is left out of every day, and why: a list that pops up to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QVBoxLayout, QWidget

from timeline_app.core.value import replace
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import move_near
from timeline_app.widgets.controls.popup_frame import PopupFrame
from timeline_app.widgets.fields.list_rows import ListRow, RowsModel
from timeline_app.widgets.fields.row_delegate import CANDIDATES, RowDelegate
from timeline_app.widgets.table.rows_table import ROW_PX, RowsTable

WIDTH_PX = 560
MOST_SHOWN = 12
MARGIN_PX = 4


class LeftOutList(PopupFrame):
    """Events by their titles, each with a reason; Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("left-out-list")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.heading = QLabel(self.tr("Nothing says since when these were known"))
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setContentsMargins(6, 2, 6, 2)
        self.rows = RowsModel[int](self)
        self.view = RowsTable()
        self.view.setAccessibleName(self.heading.text())
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setModel(self.rows)
        self._delegate = RowDelegate(replace(CANDIDATES, share=0.7), self.view)
        self.view.setItemDelegate(self._delegate)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.setMinimumHeight(ROW_PX)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._delegate.colours = palette

    def show_rows(
        self, items: Sequence[int], row_of: Callable[[int], ListRow], where: QPoint
    ) -> None:
        """Pop up with these, near a point of the screen; they are told where they are shown."""
        self.rows.set_items(items, row_of)
        self.view.setCurrentIndex(self.rows.index(0))
        around = self.heading.sizeHint().height() + 2 * (MARGIN_PX + self.frameWidth())
        self.resize(WIDTH_PX, min(MOST_SHOWN, len(items)) * ROW_PX + around)
        move_near(self, where)
        self.show()
        self.view.setFocus()
