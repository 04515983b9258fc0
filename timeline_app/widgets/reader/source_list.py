"""The sources that can be read, each on two lines, and what the one that is read holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.fonts import sans_families
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.reader.values import SourceTitleLine
from timeline_app.widgets.texts.phrases import listed

ROW_PX = 56
INSET_PX = 10
TITLE_PX = 13
FACTS_PX = 12
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LineRole = Qt.ItemDataRole.UserRole


class _Lines(QAbstractListModel):
    """The sources as items."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[SourceTitleLine] = ()

    def put(self, lines: Sequence[SourceTitleLine]) -> None:
        """List these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return listed((line.title, line.facts))
        return line if role == LineRole else None


class _Delegate(QStyledItemDelegate):
    """Draws a source: its title, and below what it is."""

    def __init__(self, view: SourceListView) -> None:
        super().__init__(view)
        self._view = view
        self._title, self._facts = QFont(), QFont()
        for font in (self._title, self._facts):
            font.setFamilies(sans_families())
        self._title.setPixelSize(TITLE_PX)
        self._facts.setPixelSize(FACTS_PX)
        self._title.setWeight(QFont.Weight.DemiBold)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_PX)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, palette = index.data(LineRole), self._view.colors
        rect: QRect = option.rect.adjusted(0, 2, 0, -2)
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent_tint))
            painter.drawRoundedRect(rect, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 7, 7)
        inner = rect.adjusted(INSET_PX, 6, -INSET_PX, -6)
        muted = palette.text if is_chosen else palette.muted
        for font, color, text, top in (
            (self._title, palette.text, line.title, 0),
            (self._facts, muted, line.facts, inner.height() // 2),
        ):
            painter.setFont(font)
            painter.setPen(QColor(color))
            room = QRect(inner.left(), inner.top() + top, inner.width(), inner.height() // 2)
            shown = painter.fontMetrics().elidedText(
                " ".join(text.split()), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
            )
        painter.restore()


class SourceListView(QListView):
    """Sources to choose from."""

    chosen = Signal(str)
    """The id of the source that is to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colors = LIGHT
        self._model = _Lines()
        self._is_filling = False
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sources"))

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.colors = palette
        self.viewport().update()

    def put(self, lines: Sequence[SourceTitleLine], current: str) -> None:
        """List these, of which one is read."""
        self._is_filling = True
        if lines != self._model.lines:
            self._model.put(lines)
        row = next((row for row, line in enumerate(lines) if line.id == current), -1)
        self.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        self._is_filling = False

    @property
    def current_id(self) -> str:
        """The id of the source that is chosen."""
        index = self.currentIndex()
        return self._model.lines[index.row()].id if index.isValid() else ""

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_filling:
            self.chosen.emit(self._model.lines[current.row()].id)
