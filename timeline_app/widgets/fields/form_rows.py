"""Rows of a form: labels with their fields, pairs of radio buttons, and fields that few need."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.indicators import Radio

LABEL_PX = 96
FIELD_PX = 28


def form_of(*rows: tuple[str, QWidget]) -> QWidget:
    """Labels with their fields; a label is the buddy of what the keyboard goes to there."""
    form = QWidget()
    grid = QGridLayout(form)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, LABEL_PX)
    grid.setColumnStretch(1, 1)
    for i, (words, field) in enumerate(rows):
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field.focusProxy() or field)  # Qt goes by a key to no proxy
        field.setMinimumHeight(FIELD_PX)
        if isinstance(field, QComboBox):  # its longest words may be wider than the form
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        grid.addWidget(label, i, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(field, i, 1)
    return form


def radio_pair(
    parent: QWidget, meaning: str, first: str, second: str, *, is_labelled: bool = False
) -> tuple[QHBoxLayout, Radio, Radio]:
    """Two radio buttons beside each other; their meaning is told to a screen reader."""
    group, row = QButtonGroup(parent), QHBoxLayout()
    row.setSpacing(16)
    if is_labelled:
        label = QLabel(meaning)
        label.setFixedWidth(LABEL_PX)
        row.addWidget(label)
        row.setSpacing(8)
    one, other = Radio(first), Radio(second)
    for button in (one, other):
        button.setAccessibleDescription(meaning)
        group.addButton(button)
        row.addWidget(button)
    row.addStretch()
    return row, one, other


class MoreFields(WidgetColumn):
    """A button, and below it the fields that it unfolds and folds up again."""

    unfolded = Signal(bool)
    """Whether the fields are shown now."""

    def __init__(self, gap_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = TextButton("action")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._show)
        self.body = WidgetColumn()
        self.column = QVBoxLayout(self.body)
        """Where the fields stand."""
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(gap_px)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap_px)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.body)
        self._show(False)

    @property
    def is_unfolded(self) -> bool:
        """Whether the fields are shown."""
        return self.button.isChecked()

    def unfold(self) -> None:
        """Show the fields."""
        self.button.setChecked(True)

    def holds(self, widget: QWidget) -> bool:
        """Whether a field is one of these."""
        return self.body.isAncestorOf(widget)

    def _show(self, shown: bool) -> None:
        name = self.tr("Fewer fields") if shown else self.tr("More fields")
        self.button.setText(f"{name} {'▴' if shown else '▾'}")
        self.button.setAccessibleName(name)
        self.body.setVisible(shown)
        self.unfolded.emit(shown)
