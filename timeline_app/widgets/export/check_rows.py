"""Rows of a list that can be checked, with the check boxes of all dialogs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
)

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.indicators import TARGET_PX, paint_check

GAP_PX = 4
_CHECK = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator


class CheckRowDelegate(QStyledItemDelegate):
    """Paints a row in which Fusion's own check box would hardly be seen on a dark ground."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), TARGET_PX)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        style, text = row.widget.style(), row.text
        room = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, row, row.widget
        )
        row.features &= ~_CHECK
        row.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        box = QStyleOptionButton()
        box.palette, box.state = row.palette, row.state & ~QStyle.StateFlag.State_On
        if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value:
            box.state |= QStyle.StateFlag.State_On
        painter.save()
        paint_check(painter, box, room)
        painter.restore()
        row.text = text
        row.rect.setLeft(room.right() + GAP_PX)
        row.state &= ~QStyle.StateFlag.State_Selected
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
