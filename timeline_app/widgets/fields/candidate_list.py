"""A short list of choices below a field: what each is called, what it belongs to, its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCursor, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.fields.list_rows import ListRow, RowsModel
from timeline_app.widgets.fields.row_delegate import CANDIDATES, RowDelegate

MOST_SHOWN = 10
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: MOST_SHOWN - 1,
    Qt.Key.Key_PageUp: 1 - MOST_SHOWN,
}
"""How far keys go in the list; the field above it has the keyboard."""


class CandidateList(QListView):
    """Shows choices; the keyboard stays in the field above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel[ListRow](self)
        self.setModel(self.rows)
        self.painter_ = RowDelegate(CANDIDATES, self)
        self.setItemDelegate(self.painter_)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._pointer = QPoint()
        """Where the pointer was last, on the screen."""

    @property
    def current(self) -> ListRow | None:
        """The choice that Enter means."""
        row = self.currentIndex().row()
        return self.rows.items[row] if row >= 0 else None

    def show_choices(self, choices: Sequence[ListRow]) -> None:
        """Show these, the first of them as the current one."""
        self.rows.set_items(choices, lambda row: row)
        if choices:
            self.setCurrentIndex(self.rows.index(0, 0))
        self.updateGeometry()

    def step(self, step: int) -> None:
        """Make another choice the current one; a single step goes round the ends."""
        count = len(self.rows.items)
        if not count:
            return
        row = self.currentIndex().row()
        if row < 0:
            row = 0 if step > 0 else count - 1
        elif abs(step) == 1:
            row = (row + step) % count
        else:
            row = min(count - 1, max(0, row + step))
        self.setCurrentIndex(self.rows.index(row, 0))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pointer = QCursor.pos()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A choice is taken by a hand that moves, and not where rows move under one that rests."""
        super().mouseMoveEvent(event)
        where = event.globalPosition().toPoint()
        index = self.indexAt(event.position().toPoint())
        if where != self._pointer and index.isValid():
            self.setCurrentIndex(index)
        self._pointer = where

    @override
    def sizeHint(self) -> QSize:
        rows = min(MOST_SHOWN, len(self.rows.items))
        return QSize(240, rows * self.sizeHintForRow(0) if rows else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
