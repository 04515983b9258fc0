"""The sizes that a picture can have, each shown as the picture would be in it."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.render.picture.presets import PRESETS, Medium, Preset
from timeline_app.widgets.controls.text_labels import tool_tip

THUMBNAIL = QSize(88, 62)
CELL = QSize(98, 96)
FRAME_PX = 4

RING_PX = 2.0
RADIUS_PX = 7.0

export_texts = Texts("export_texts")


class PresetDelegate(QStyledItemDelegate):
    """Paints a thumbnail with its name below, and a ring around the one that is chosen."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect, palette = QRectF(option.rect), option.palette
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            is_focused = bool(state & QStyle.StateFlag.State_HasFocus)
            role = QPalette.ColorRole.WindowText if is_focused else QPalette.ColorRole.Highlight
            painter.setPen(QPen(palette.color(role), RING_PX))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), RADIUS_PX, RADIUS_PX)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        room = QRect(QPoint(0, 0), THUMBNAIL)
        room.moveCenter(rect.center().toPoint())
        room.moveTop(round(rect.top()) + 6)
        icon.paint(painter, room)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        words = rect.adjusted(4, 6 + THUMBNAIL.height(), -4, -4)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return CELL


class PresetList(QListWidget):
    """The presets with their thumbnails in a row, and at its end any other size."""

    chosen = Signal()
    """Another one is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export-presets")
        self.setAccessibleName(self.tr("Made for"))
        self.setItemDelegate(PresetDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setIconSize(THUMBNAIL)
        self.setGridSize(CELL)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name, preset in PRESETS.items():
            item = QListWidgetItem(preset_words(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setToolTip(tool_tip(_size_words(preset)))
            self.addItem(item)
        other = QListWidgetItem(self.tr("Other size"))
        other.setData(Qt.ItemDataRole.UserRole, "")
        self.addItem(other)
        self.setCurrentRow(0)
        self.forget_thumbnails()
        self.setFixedHeight(
            CELL.height() + FRAME_PX + self.horizontalScrollBar().sizeHint().height()
        )
        self.currentRowChanged.connect(lambda _row: self.chosen.emit())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.count() * CELL.width() + FRAME_PX, self.height())

    @property
    def preset(self) -> str:
        """The name of the preset that is chosen; empty for another size."""
        return str(self.currentItem().data(Qt.ItemDataRole.UserRole))

    def choose(self, name: str) -> None:
        """Choose a preset by its name; another size for a name that none has."""
        self.setCurrentItem(self._item_of(name) or self.item(self.count() - 1))

    def show_thumbnail(self, name: str, image: QImage) -> None:
        """Show how the picture would be in a preset."""
        if (item := self._item_of(name)) is not None:
            item.setIcon(QIcon(QPixmap.fromImage(image)))

    def forget_thumbnails(self) -> None:
        """Show empty sheets, until there are pictures of them."""
        for row in range(self.count()):
            preset = PRESETS.get(str(self.item(row).data(Qt.ItemDataRole.UserRole)))
            self.item(row).setIcon(QIcon(self._empty_sheet(preset)))

    def _item_of(self, name: str) -> QListWidgetItem | None:
        items = map(self.item, range(self.count()))
        return next((one for one in items if one.data(Qt.ItemDataRole.UserRole) == name), None)

    def _empty_sheet(self, preset: Preset | None) -> QPixmap:
        ratio = self.devicePixelRatioF()
        sheet = QPixmap(THUMBNAIL * ratio)
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(Qt.GlobalColor.transparent)
        shape = QSize(*preset.size_px()) if preset else QSize(4, 3)
        rect = QRect(QPoint(0, 0), shape.scaled(THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio))
        rect.moveCenter(QRect(QPoint(0, 0), THUMBNAIL).center())
        painter = QPainter(sheet)
        color = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(color, 1, Qt.PenStyle.SolidLine if preset else Qt.PenStyle.DashLine))
        painter.setBrush(QColor(Qt.GlobalColor.transparent))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.end()
        return sheet


def preset_words(name: str) -> str:
    """What a preset is called."""
    known = {
        "slide": export_texts.tr("Slide"),
        "column": export_texts.tr("Column"),
        "page": export_texts.tr("Page"),
        "square": export_texts.tr("Square"),
        "portrait": export_texts.tr("Portrait post"),
        "story": export_texts.tr("Story"),
    }
    return known.get(name, name)


def _size_words(preset: Preset) -> str:
    pattern = export_texts.tr("{width} × {height} px")
    if preset.medium is Medium.PRINT:
        pattern = export_texts.tr("{width} × {height} mm")
    sides = f"{preset.width:g}", f"{preset.height:g}"
    return pattern.replace("{width}", sides[0]).replace("{height}", sides[1])
