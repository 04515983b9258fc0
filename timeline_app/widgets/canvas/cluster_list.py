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
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.folding import folded
from timeline_app.core.text.translation import Texts
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.widgets.table.rows_table import ROW_PX, RowsTable

canvas_texts = Texts("canvas_texts")


WIDTH_PX = 380
MOST_SHOWN = 12
MARGIN_PX = 4
DATE_ROLE = Qt.ItemDataRole.UserRole
MOST_SEARCHED = 5_000
"""Typed letters are looked for in so many titles from the present one on, a few milliseconds."""


class RowsModel(QAbstractListModel):
    """Some rows of the events, each as title and date."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[int] = ()
        self._texts: EventTexts | None = None

    def set_rows(self, rows: Sequence[int], texts: EventTexts) -> None:
        """List these event rows; they are only looked at where they are shown."""
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
        row = self.event_row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._texts.full_title(row)}{self.data(index, DATE_ROLE)}"
        if role == DATE_ROLE:
            return f"  ·  {self._texts.date(row)}"
        return None

    def starting_with(self, letters: str, first: int) -> int:
        """The first place from `first` on, round the end, whose title starts so; or -1.

        Only the next `MOST_SEARCHED` are looked at.
        """
        if self._texts is None:
            return -1
        wanted, count = folded(letters), len(self._rows)
        for place in (at % count for at in range(first, first + min(count, MOST_SEARCHED))):
            title = self._texts.full_title(self.event_row(place))
            if folded(title).lstrip().startswith(wanted):
                return place
        return -1


class RowPainter(QStyledItemDelegate):
    """Shortens the title where there is little room, so that the date stays whole."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        date = index.data(DATE_ROLE)
        title = option.text.removesuffix(date)
        margin = option.widget.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        metrics = option.fontMetrics
        room = option.rect.width() - 2 * margin - metrics.horizontalAdvance(date)
        option.text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room) + date


class RowsView(RowsTable):
    """The list, without a header."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(RowPainter(self))

    @override
    def place_starting_with(self, letters: str, first: int) -> QModelIndex:
        model = self.model()
        place = model.starting_with(letters, first) if isinstance(model, RowsModel) else -1
        return QModelIndex() if place < 0 else model.index(place, 0)


class ClusterList(QFrame):
    """A list that pops up; choosing an event closes it."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("count-list")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.model = RowsModel(self)
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setContentsMargins(6, 2, 6, 2)
        self.view = RowsView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Events at this place"))
        self.view.activated.connect(self._choose)
        self.view.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def show_rows(
        self, rows: Sequence[int], texts: EventTexts, where: QPoint, current: int = -1
    ) -> None:
        """Pop up with these event rows, near a point of the screen; `current` is chosen first."""
        self.model.set_rows(rows, texts)
        count = len(rows)
        self.heading.setText(canvas_texts.tr("{n} {event|events}", "", count))
        near = list(rows[:MOST_SEARCHED])
        first = near.index(current) if current in near else 0
        self.view.setCurrentIndex(self.model.index(first, 0))
        around = self.heading.sizeHint().height() + 2 * (MARGIN_PX + self.frameWidth())
        self.resize(WIDTH_PX, min(MOST_SHOWN, count) * ROW_PX + around)
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
