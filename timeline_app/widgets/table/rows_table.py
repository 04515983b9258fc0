"""A table whose rows are events, however many: what keys do in it, and how high its rows are."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from timeline_app.core.guarded import override

ROW_PX = 26


class RowsTable(QTableView):
    """Home and End lead to the first and last row; typed letters to a title that starts so.

    Qt's list view would measure each of very many rows first.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._since = QElapsedTimer()
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_PX)
        rows.setDefaultSectionSize(ROW_PX)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def place_starting_with(self, letters: str, first: int) -> QModelIndex:
        """The next place from row `first` on, round the end, whose title starts so.

        Invalid where there is none. To be told by those who know titles.
        """
        del letters, first
        return QModelIndex()

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """A table's own Home and End stay in their row."""
        move = QAbstractItemView.CursorAction
        if cursorAction in (move.MoveHome, move.MoveEnd) and self.model() is not None:
            last = self.model().rowCount() - 1
            column = max(0, self.currentIndex().column())
            return self.model().index(0 if cursorAction is move.MoveHome else last, column)
        return super().moveCursor(cursorAction, modifiers)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Go to the next event whose title starts with what is being typed."""
        if self.model() is None or not self.model().rowCount():
            return
        if not self._since.isValid() or (
            self._since.elapsed() > QApplication.keyboardInputInterval()
        ):
            self._typed = ""
        self._since.start()
        self._typed += search
        is_repeated = len(set(self._typed)) == 1
        letters = self._typed[0] if is_repeated else self._typed
        # One letter again and again goes from one such event to the next.
        found = self.place_starting_with(letters, max(0, self.currentIndex().row()) + is_repeated)
        if found.isValid():
            self.setCurrentIndex(found)
