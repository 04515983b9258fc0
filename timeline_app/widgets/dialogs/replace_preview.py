"""The places where something would be replaced: each before and after, to be chosen or left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from timeline_app.core.edits.find_replace import FoundPlaces
from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.indicators import paint_check
from timeline_app.widgets.fields.row_delegate import (
    paint_current,
    stretch,
    text_at_right,
    text_with_looks,
)
from timeline_app.widgets.texts.phrases import listed

ROW_PX = 28
CHECK_PX = 28
INSET_PX = 8
ARROW = "  →  "
BETWEEN = " "
Index = QModelIndex | QPersistentModelIndex
Check = Qt.ItemDataRole.CheckStateRole


class PlaceWords(NamedTuple):
    """A place in words: what stands around it, what was found and what it becomes.

    `field` is what the text is; `event` names the event where the text isn't its title.
    """

    head: str
    found: str
    by: str
    tail: str
    field: str
    event: str = ""

    @property
    def line(self) -> str:
        """Before and after in one line."""
        return f"{self.before}{ARROW}{self.head}{self.by}{self.tail}"

    @property
    def before(self) -> str:
        """What stands there."""
        return f"{self.head}{self.found}{self.tail}"

    @property
    def both(self) -> str:
        """Before and after in each other, where there is room for no more."""
        return f"{self.head}{self.found}{BETWEEN}{self.by}{self.tail}"

    @property
    def spoken(self) -> str:
        """All of it in one line, as a screen reader says it."""
        return listed((self.line, self.field, self.event))


class PlacesModel(QAbstractListModel):
    """What was found, in order; words are asked for when shown."""

    chosen_changed = Signal()
    """Other places are to be replaced."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found = FoundPlaces()
        self._shown = 0
        self._words: Callable[[int], PlaceWords] | None = None

    def show_found(self, found: FoundPlaces, words: Callable[[int], PlaceWords]) -> None:
        """List what was found, as far as it is found."""
        self.beginResetModel()
        self.found, self._words, self._shown = found, words, len(found)
        self.endResetModel()

    def grow(self) -> None:
        """List what was found meanwhile too."""
        if len(self.found) > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, len(self.found) - 1)
            self._shown = len(self.found)
            self.endInsertRows()

    def words_at(self, place: int) -> PlaceWords:
        """A place in words."""
        assert self._words is not None  # there are rows
        return self._words(place)

    def choose_all(self, chosen: bool) -> None:
        """Let everything be replaced, or nothing."""
        self.found.choose_all(chosen)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(self._shown - 1), [Check])
        self.chosen_changed.emit()

    def turn(self, places: list[int]) -> None:
        """Choose places that aren't, or leave them all if they are."""
        chosen = not all(self.found.is_chosen(place) for place in places)
        for place in places:
            self.found.choose(place, chosen)
            self.dataChanged.emit(self.index(place), self.index(place), [Check])
        self.chosen_changed.emit()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        return 0 if parent.isValid() else self._shown

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words_at(index.row()).line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words_at(index.row()).spoken
        if role == Check:
            is_chosen = self.found.is_chosen(index.row())
            return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Check or not index.isValid():
            return False
        self.found.choose(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        self.dataChanged.emit(index, index, [Check])
        self.chosen_changed.emit()
        return True


class PlacePainter(QStyledItemDelegate):
    """Draws a box to check, the text before with what was found struck out, and after in bold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours: Palette = LIGHT

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(ROW_PX, option.fontMetrics.height() + 12))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PlacesModel)
        words, colours = model.words_at(index.row()), self.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_current(painter, option, colours)
        _paint_box(painter, option, is_on=model.found.is_chosen(index.row()))
        room = QRectF(option.rect).adjusted(CHECK_PX, 0, -INSET_PX, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.muted))
        context = f"{words.field} · {words.event}" if words.event else words.field
        width = text_at_right(painter, room, context, 0.3)
        room.setRight(room.right() - width - 2 * INSET_PX)
        painter.setPen(QColor(colours.text))
        if painter.fontMetrics().horizontalAdvance(words.line) < room.width():
            after = words.before + ARROW + words.head
            text_with_looks(painter, room, words.line, _looks(words, after, colours))
        else:
            after = words.head + words.found + BETWEEN
            text_with_looks(painter, room, words.both, _looks(words, after, colours))
        painter.restore()


def _looks(words: PlaceWords, before: str, colours: Palette) -> list[Any]:
    """What was found struck out, and what stands for it, after `before`, in bold."""
    gone, new = QTextCharFormat(), QTextCharFormat()
    gone.setFontStrikeOut(True)
    gone.setForeground(QColor(colours.closed))
    new.setFontWeight(QFont.Weight.DemiBold)
    new.setForeground(QColor(colours.accent))
    start, after = _units(words.head), _units(before)
    return [
        stretch(start, start + _units(words.found), gone),
        stretch(after, after + _units(words.by), new),
    ]


def _units(text: str) -> int:
    """How long Qt finds a text, which counts in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _paint_box(painter: QPainter, option: QStyleOptionViewItem, *, is_on: bool) -> None:
    button = QStyleOptionButton()
    button.palette = option.palette
    button.state = QStyle.StateFlag.State_Enabled
    button.state |= QStyle.StateFlag.State_On if is_on else QStyle.StateFlag.State_Off
    room = QRect(option.rect)
    room.setWidth(CHECK_PX)
    paint_check(painter, button, room)


class PlacesList(QListView):
    """The places, one a row. A click on a box, or Space, chooses or leaves what is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("places")
        self.places = PlacesModel(self)
        self.painter_ = PlacePainter(self)
        self.setModel(self.places)
        self.setItemDelegate(self.painter_)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = [index.row() for index in self.selectedIndexes()]
        if event.key() == Qt.Key.Key_Space and rows:
            self.places.turn(rows)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < CHECK_PX:
            self.places.turn([index.row()])
        else:
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < CHECK_PX:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)
