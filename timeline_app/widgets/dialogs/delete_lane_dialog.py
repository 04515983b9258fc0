"""Where the events of a lane go when it is deleted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.records.records import Lane
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.button_box import ButtonBox
from timeline_app.widgets.controls.small_shapes import swatch
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.fields.combo_box import ComboBox

FIELD_PX = 28
ASK_PX = 440


class DeleteLaneDialog(QDialog):
    """Says what is in a lane, and asks where that is to go."""

    def __init__(
        self, question: str, told: str, others: Sequence[Lane], palette: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("delete-lane")
        self.setWindowTitle(self.tr("Delete Lane"))
        self._ids = ["", *(str(lane.id) for lane in others)]
        label = QLabel(question)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "heading")
        self.says = QLabel(told)
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        for words in (label, self.says):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
        self.into = ComboBox()
        self.into.setMinimumHeight(FIELD_PX)
        self.into.addItem(self.tr("No other lane"))
        for lane in others:
            self.into.addItem(swatch(palette, lane.colour), " ".join(lane.name.split()))
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.into.setSizeAdjustPolicy(policy)
        where = QLabel(self.tr("&Move its events to"))
        where.setBuddy(self.into)
        kinds = QDialogButtonBox.StandardButton
        buttons = ButtonBox(kinds.Cancel | kinds.Ok)
        self.act = buttons.button(kinds.Ok)
        self.act.setText(self.tr("&Delete"))
        for button in buttons.buttons():
            button.setMinimumHeight(FIELD_PX)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(where)
        row.addWidget(self.into, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label)
        column.addWidget(self.says)
        column.addLayout(row)
        column.addWidget(buttons)
        self.setStyleSheet(dialog_style(palette))
        self.resize(ASK_PX, self.sizeHint().height())

    @property
    def target(self) -> str:
        """The id of the lane that the events go to; empty for none."""
        return self._ids[self.into.currentIndex()]
