"""Asks where to: into which other record one goes, or the events of a lane that is deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
from timeline_app.core.text.candidates import ChosenRecord, NamedRecord
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.small_shapes import swatch
from timeline_app.widgets.dialogs.style import ButtonBox, dialog_style
from timeline_app.widgets.fields.combo_box import ComboBox
from timeline_app.widgets.fields.record_field import RecordField

FIELD_PX = 28
WIDTH_PX, HEIGHT_PX = 440, 320
"""High enough for what drops below the field."""


class MergeDialog(QDialog):
    """Asks into which other one something is to go; `other` is its id."""

    def __init__(
        self,
        title: str,
        question: str,
        hint: str,
        like: Callable[[str], Sequence[NamedRecord]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("merge")
        self.setWindowTitle(title)
        label = QLabel(question)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.field = RecordField()
        self.field.set_choices(like)
        label.setBuddy(self.field)
        self.field.setAccessibleName(question)
        told = QLabel(hint)
        told.setProperty("look", "hint")
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        buttons = ButtonBox(kinds.Cancel | kinds.Ok)
        self.act = buttons.button(kinds.Ok)
        self.act.setText(self.tr("&Merge"))
        self.act.setEnabled(False)
        for button in buttons.buttons():
            button.setMinimumHeight(FIELD_PX)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.field.chosen.connect(self._allow)
        self.field.typed.connect(lambda _: self._allow(self.field.value()))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (label, self.field, told):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(buttons)
        resize_on_screen(self, WIDTH_PX, max(HEIGHT_PX, self.sizeHint().height()))

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))

    @property
    def other(self) -> ChosenRecord:
        """What was chosen."""
        return self.field.value()

    def _allow(self, chosen: ChosenRecord) -> None:
        self.act.setEnabled(bool(chosen.id))


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
