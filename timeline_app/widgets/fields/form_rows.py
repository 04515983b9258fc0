"""Rows of a form: labels with their fields, and pairs of radio buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QHBoxLayout, QLabel, QWidget

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
