"""A short list of choices below a field: what each is called, what it belongs to, its keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QMouseEvent,
    QPainter,
    QShowEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.fields.row_delegate import (
    paint_current,
    stretch,
    text_at_right,
    text_with_looks,
)
from timeline_app.widgets.texts.phrases import listed

MOST_SHOWN = 10
INSET_PX = 10
BETWEEN_PX = 16

Index = QModelIndex | QPersistentModelIndex


class ListedCandidate(NamedTuple):
    """One of the choices. `marked` are the stretches of its name that were typed.

    `refusal` says why it can't be chosen now; it is empty where it can.
    """

    id: str
    name: str
    context: str = ""
    keys: str = ""
    refusal: str = ""
    marked: tuple[tuple[int, int], ...] = ()

    @property
    def spoken(self) -> str:
        """The choice in one line, as a screen reader says it."""
        return listed((self.name, self.context, self.refusal, self.keys))


class CandidatesModel(QAbstractListModel):
    """Some choices in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: Sequence[ListedCandidate] = ()

    def set_choices(self, choices: Sequence[ListedCandidate]) -> None:
        """Have other choices from now on."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    @override
    def rowCount(
        self,
        parent: Index = QModelIndex(),  # noqa: B008  Qt's default
    ) -> int:
        return 0 if parent.isValid() else len(self.choices)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return choice.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return choice.refusal or None
        return None


class CandidatePainter(QStyledItemDelegate):
    """Draws the name with what was typed in bold, then context or refusal, then the keys."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours: Palette = LIGHT

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(28, option.fontMetrics.height() + 12))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, CandidatesModel)
        choice, colours = model.choices[index.row()], self.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_current(painter, option, colours)
        room = QRectF(option.rect).adjusted(INSET_PX, 0, -INSET_PX, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.muted))
        for text in (choice.keys, choice.refusal or choice.context):
            taken = text_at_right(painter, room, text, 0.5)
            room.setRight(room.right() - (taken + BETWEEN_PX if text else 0.0))
        painter.setPen(QColor(colours.muted if choice.refusal else colours.text))
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        looks = [stretch(start, end, bold) for start, end in choice.marked]
        text_with_looks(painter, room, choice.name, looks)
        painter.restore()


class CandidateList(QListView):
    """Shows choices; the keyboard stays in the field above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = CandidatesModel(self)
        self.setModel(self.choices)
        self.painter_ = CandidatePainter(self)
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
    def current(self) -> ListedCandidate | None:
        """The choice that Enter means."""
        row = self.currentIndex().row()
        return self.choices.choices[row] if row >= 0 else None

    def show_choices(self, choices: Sequence[ListedCandidate]) -> None:
        """Show these, the first of them as the current one."""
        self.choices.set_choices(choices)
        if choices:
            self.setCurrentIndex(self.choices.index(0, 0))
        self.updateGeometry()

    def step(self, step: int) -> None:
        """Make another choice the current one, round the ends where it is the next."""
        count = len(self.choices.choices)
        if not count:
            return
        row = self.currentIndex().row() + step
        row = row % count if abs(step) == 1 else min(count - 1, max(0, row))
        self.setCurrentIndex(self.choices.index(row, 0))

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
        rows = min(MOST_SHOWN, len(self.choices.choices))
        return QSize(240, rows * self.sizeHintForRow(0) if rows else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
