"""The rows of a review below the headings of their kinds, each with a box to take it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.merging.choices import Taken
from timeline_app.core.text.translation import Texts, number
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.widgets.controls.single_keys import SingleKeys, pressed_name
from timeline_app.widgets.fields.list_rows import (
    Index,
    ListRow,
    RowLine,
    RowsModel,
    TextEmphasis,
    spans_of,
)
from timeline_app.widgets.fields.row_delegate import CHECK_PX, REVIEWED, RowDelegate
from timeline_app.widgets.review.values import Reviewed
from timeline_app.widgets.texts.phrases import listed, remarked

row_texts = Texts("row_texts")

Check = Qt.ItemDataRole.CheckStateRole
_STATES = {
    Taken.NO: row_texts.mark("left"),
    Taken.YES: row_texts.mark("taken"),
    Taken.PARTLY: row_texts.mark("taken in part"),
    Taken.WITH_ANOTHER: row_texts.mark("taken with another"),
}


class ReviewRowsModel(RowsModel[int]):
    """The numbers of rows in order; a negative one is the heading of a kind: -1 of the first."""

    def __init__(self, reviewed: Reviewed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reviewed = reviewed
        self._heads: dict[int, int] = {}
        self._tops: list[int] = []
        """Where headings stand."""

    def show_rows(self, of_kinds: Sequence[Sequence[int]]) -> None:
        """List these rows of each kind; kinds without any have no heading."""
        items: list[int] = []
        self._heads, self._tops = {}, []
        for kind, rows in enumerate(of_kinds):
            if len(rows):
                self._heads[-1 - kind] = len(rows)
                self._tops.append(len(items))
                items.append(-1 - kind)
                items.extend(rows)
        self.set_items(items, self._told)

    def kind_at(self, place: int) -> int:
        """The place of the kind that a row is listed under."""
        above = bisect_right(self._tops, place) - 1
        return -1 - self.items[self._tops[above]]

    def _told(self, item: int) -> ListRow:
        if item < 0:
            kind = self._reviewed.kinds[-1 - item]
            return ListRow("", remarked(kind.title, number(self._heads[item])))
        row, taken = self._reviewed.row(item), self._reviewed.taken(item)
        state = row_texts.tr(_STATES[taken])
        is_told = taken in (Taken.PARTLY, Taken.WITH_ANOTHER)
        name = " ".join(row.name.split())
        below = listed((row.what, " ".join(row.detail.split())))
        return ListRow(
            "",
            name,
            second=RowLine(
                below, spans_of([(0, len(below))], TextEmphasis.QUIET), state if is_told else ""
            ),
            said=listed((name, row.what, row.detail, state)),
        )

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.items[index.row()] < 0:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Check and index.isValid():
            item = self.items[index.row()]
            if item < 0 or not self._reviewed.can_take(item):
                return None
            is_on = self._reviewed.taken(item) is not Taken.NO
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        return super().data(index, role)


class ReviewRowDelegate(RowDelegate):
    """Draws headings as such."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ReviewRowsModel)
        if model.items[index.row()] >= 0:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setFont(font_of(Face.CENTRAL))
        painter.setPen(QColor(self.colours.muted))
        room = QRectF(option.rect).adjusted(8, 0, -8, -6)
        where = Qt.AlignmentFlag.AlignBottom if index.row() else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, where, model.row_at(index.row()).text)
        painter.restore()


class ReviewList(QListView):
    """J and K go on and back, A takes, X leaves, Space does the other of the two."""

    row_chosen = Signal(int)
    """The number of the row that is looked at; -1 for none."""
    take_requested = Signal(list, bool)

    def __init__(self, reviewed: Reviewed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review-rows")
        self.setAccessibleName(self.tr("Differences"))
        self._reviewed = reviewed
        self.keys: SingleKeys | None = SingleKeys()
        """What stands for J, K, A and X; `None` where single keys are turned off."""
        self.rows = ReviewRowsModel(reviewed, self)
        self.painter_ = ReviewRowDelegate(REVIEWED, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.painter_)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)  # of very many none is asked
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())

    @property
    def current(self) -> int:
        """The number of the row that is looked at; -1 for none."""
        index = self.currentIndex()
        return self.rows.items[index.row()] if index.isValid() else -1

    @property
    def kind(self) -> int:
        """The place of the kind of the row that is looked at."""
        return self.rows.kind_at(self.currentIndex().row())

    def selected(self) -> list[int]:
        """The numbers of the selected rows, in their order."""
        places = sorted(index.row() for index in self.selectedIndexes())
        return [self.rows.items[place] for place in places if self.rows.items[place] >= 0]

    def show_rows(self, of_kinds: Sequence[Sequence[int]]) -> None:
        """List these; the row that was looked at stays so if it is among them."""
        current = self.current
        self.rows.show_rows(of_kinds)
        items = self.rows.items
        place = items.index(current) if current >= 0 and current in items else 1
        if place < len(items):
            self.setCurrentIndex(self.rows.index(place))
        self._tell()

    def follow(self) -> None:
        """Other rows are taken. The model tells no change: of very many all were laid out anew."""
        self.viewport().update()

    def step(self, by: int) -> None:
        """Go to the next row (1) or the last (-1), past headings."""
        place = self.currentIndex().row() + by
        while 0 <= place < len(self.rows.items) and self.rows.items[place] < 0:
            place += by
        if 0 <= place < len(self.rows.items):
            self.setCurrentIndex(self.rows.index(place))

    def _tell(self) -> None:
        self.row_chosen.emit(self.current)

    def _turn(self, rows: Sequence[int]) -> None:
        """Take rows, or leave them if all are taken."""
        rows = [row for row in rows if self._reviewed.can_take(row)]
        if rows:
            is_taken = not all(self._reviewed.taken(row) is not Taken.NO for row in rows)
            self.take_requested.emit(rows, is_taken)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.selected())
            return
        match self._usual_key(event):
            case "J":
                self.step(1)
            case "K":
                self.step(-1)
            case "A":
                self.take_requested.emit(self.selected(), True)
            case "X":
                self.take_requested.emit(self.selected(), False)
            case _:
                super().keyPressEvent(event)

    def _usual_key(self, event: QKeyEvent) -> str:
        keypad, shift = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
        if self.keys is None or event.modifiers() & ~(keypad | shift):
            return ""
        pressed = pressed_name(event.text(), shift=bool(event.modifiers() & shift))
        return self.keys.usual(pressed) if pressed else ""

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here: what is looked for is typed in the field above."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < CHECK_PX:
            if self.rows.items[index.row()] >= 0:
                self.setCurrentIndex(index)
                self._turn([self.rows.items[index.row()]])
        else:
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < CHECK_PX:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)
