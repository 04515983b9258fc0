"""The list of formats in groups: each group has a heading that can't be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.export.data_choices import KindGroup, KindOfFile
from timeline_app.widgets.texts.phrases import remarked

ROW_PX, HEADING_PX, FIRST_PX = 28, 36, 24
INSET_PX = 12
WIDTH_PX = 216
RADIUS_PX = 7.0
HEADING_SIZE_PX = 11

_NAME, _IS_HEADING = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class KindDelegate(QStyledItemDelegate):
    """Paints a format, or a heading in small letters above those that belong to it."""

    colours: Palette = LIGHT

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = ROW_PX
        if index.data(_IS_HEADING):
            height = HEADING_PX if index.row() else FIRST_PX
        return QSize(WIDTH_PX - 2 * INSET_PX, max(height, option.fontMetrics.height() + 6))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(_IS_HEADING):
            self._paint_heading(painter, option, str(index.data()))
        else:
            self._paint_kind(painter, option, str(index.data()))
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        font = QFont(option.font)
        font.setPixelSize(HEADING_SIZE_PX)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.colours.muted))
        room = option.rect.adjusted(INSET_PX, 0, -INSET_PX, -4)
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_kind(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        state = option.state
        room = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if state & QStyle.StateFlag.State_Selected:
            is_focused = bool(state & QStyle.StateFlag.State_HasFocus)
            ring = QColor(self.colours.accent) if is_focused else QColor(Qt.GlobalColor.transparent)
            painter.setPen(QPen(ring, 2))
            painter.setBrush(QColor(self.colours.accent_tint))
            painter.drawRoundedRect(room.adjusted(1, 0, -1, 0), RADIUS_PX, RADIUS_PX)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.field))
            painter.drawRoundedRect(room.adjusted(1, 0, -1, 0), RADIUS_PX, RADIUS_PX)
        painter.setPen(QColor(self.colours.text))
        words = option.rect.adjusted(INSET_PX, 0, -INSET_PX, 0)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, side, shown)


class KindList(QListWidget):
    """Lets one of the formats be chosen, by mouse, arrows, or its first letters."""

    chosen = Signal()
    """Another one is chosen."""
    opened = Signal()
    """One was double-clicked."""

    def __init__(self, groups: Sequence[KindGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export-kinds")
        self.setAccessibleName(self.tr("File format"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFixedWidth(WIDTH_PX)
        self._painter = KindDelegate(self)
        self.setItemDelegate(self._painter)
        self._kinds: dict[str, KindOfFile] = {}
        for group in groups:
            self._add_heading(group.title)
            for kind in group.kinds:
                self._add_kind(kind, group.title)
        self.choose("")
        self.currentRowChanged.connect(lambda _row: self.chosen.emit())
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit())

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        # The ring around what is chosen tells where the keyboard is; a second would be in its way.
        self.setStyleSheet("QListWidget, QListWidget:focus { border: none; padding: 0; }")
        self._painter.colours = palette
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        """The room in which nothing has to be scrolled."""
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(WIDTH_PX, height + 4)

    @property
    def kind(self) -> KindOfFile:
        """The format that is chosen."""
        return self._kinds[str(self.currentItem().data(_NAME))]

    def choose(self, name: str) -> None:
        """Choose a format; the first one for a name that is not offered."""
        wanted = name if name in self._kinds else next(iter(self._kinds))
        for row in range(self.count()):
            if self.item(row).data(_NAME) == wanted:
                self.setCurrentRow(row)

    def _add_heading(self, title: str) -> None:
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(_IS_HEADING, True)
        self.addItem(item)

    def _add_kind(self, kind: KindOfFile, group: str) -> None:
        item = QListWidgetItem(kind.title)
        item.setData(_NAME, kind.name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, remarked(kind.title, group))
        self.addItem(item)
        self._kinds[kind.name] = kind
