"""The events of a count as a list, where no zoom would part them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from timeline_app.render.event_texts import EventTexts

WIDTH_PX = 380
MOST_SHOWN = 12
ROW_PX = 26


class RowsModel(QAbstractListModel):
    """Some rows of the events, each as title and date."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[int] = ()
        self._texts: EventTexts | None = None

    def set_rows(self, rows: Sequence[int], texts: EventTexts) -> None:
        """List these event rows."""
        self.beginResetModel()
        self._rows, self._texts = rows, texts
        self.endResetModel()

    def event_row(self, row: int) -> int:
        """The event row that stands at a place of the list."""
        return self._rows[row]

    @override
    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008  Qt's default
    ) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid() or self._texts is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.event_row(index.row())
            return f"{self._texts.full_title(row)}  ·  {self._texts.date(row)}"
        return None


class CountList(QFrame):
    """A list that pops up; choosing an event closes it."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("count-list")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.model = RowsModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(self.tr("Events at this place"))
        self.view.activated.connect(self._choose)
        self.view.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def show_rows(self, rows: Sequence[int], texts: EventTexts, where: QPoint) -> None:
        """Pop up with these event rows, near a point of the screen."""
        self.model.set_rows(rows, texts)
        self.view.setCurrentIndex(self.model.index(0, 0))
        self.resize(WIDTH_PX, min(MOST_SHOWN, len(rows)) * ROW_PX + 16)
        screen = QGuiApplication.screenAt(where) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        self.move(
            max(area.left(), min(where.x(), area.right() - self.width())),
            max(area.top(), min(where.y() + 4, area.bottom() - self.height())),
        )
        self.show()
        self.view.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        row = self.model.event_row(index.row())
        self.hide()
        self.chosen.emit(row)
