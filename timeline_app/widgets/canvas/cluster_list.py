"""The events of a cluster as a list, in place: no zoom is needed to read them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.folding import folded
from timeline_app.core.text.translation import Texts
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.widgets.controls.fit_to_screen import move_near
from timeline_app.widgets.controls.popup_frame import PopupFrame
from timeline_app.widgets.fields.list_rows import ListRow, RowsModel
from timeline_app.widgets.fields.row_delegate import RowDelegate
from timeline_app.widgets.table.rows_table import ROW_PX, RowsTable

canvas_texts = Texts("canvas_texts")


WIDTH_PX = 380
MOST_SHOWN = 12
MARGIN_PX = 4
MOST_SEARCHED = 5_000
"""Typed letters are looked for in so many titles from the present one on, a few milliseconds."""


class RowsView(RowsTable):
    """The list, without a header."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.rows = RowsModel[int](self)
        self.title_of: Callable[[int], str] | None = None
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(None, self))

    def show_rows(self, rows: Sequence[int], texts: EventTexts) -> None:
        """List these event rows; they are only looked at where they are shown."""
        self.title_of = texts.full_title
        self.rows.set_items(
            rows,
            lambda row: ListRow("", texts.full_title(row), tail=f"  ·  {texts.date(row)}"),
        )

    @override
    def place_starting_with(self, letters: str, first: int) -> QModelIndex:
        """Only the next `MOST_SEARCHED` are looked at."""
        rows, wanted = self.rows.items, folded(letters)
        if self.title_of is None:
            return QModelIndex()
        for at in range(first, first + min(len(rows), MOST_SEARCHED)):
            place = at % len(rows)
            if folded(self.title_of(rows[place])).lstrip().startswith(wanted):
                return self.rows.index(place)
        return QModelIndex()


class ClusterList(PopupFrame):
    """A list that pops up; choosing an event closes it."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cluster-list")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setContentsMargins(6, 2, 6, 2)
        self.view = RowsView()
        self.model = self.view.rows
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
        self.view.show_rows(rows, texts)
        count = len(rows)
        self.heading.setText(canvas_texts.tr("{n} {event|events}", "", count))
        near = list(rows[:MOST_SEARCHED])
        first = near.index(current) if current in near else 0
        self.view.setCurrentIndex(self.model.index(first))
        around = self.heading.sizeHint().height() + 2 * (MARGIN_PX + self.frameWidth())
        self.resize(WIDTH_PX, min(MOST_SHOWN, count) * ROW_PX + around)
        move_near(self, where)
        self.show()
        self.view.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        row = self.model.items[index.row()]
        self.hide()
        self.chosen.emit(row)
