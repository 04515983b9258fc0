"""The readings of a date that has several, to choose one of them, or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from timeline_app.widgets.controls.indicators import TARGET_PX, Radio

MOST_WITH_KEY = 9
_AS_SHOWN = QKeySequence.SequenceFormat.NativeText


class DateAlternatives(QWidget):
    """Radio buttons, one below the other; nothing is chosen until somebody does.

    The keys are pressed in the field above, which keeps the focus.
    """

    clicked = Signal()
    """Somebody has chosen with the mouse, or a screen reader for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[Radio] = []
        self._count = 0
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._tell)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setVisible(False)

    def show_choices(self, texts: Sequence[str]) -> None:
        """Offer these, none of them chosen."""
        self.choose(None)
        self._count = len(texts)
        while len(self._buttons) < self._count:
            self._add_button()
        for i, button in enumerate(self._buttons):
            button.setVisible(i < self._count)
            if i < self._count:
                button.setText(texts[i])
                button.setAccessibleName(texts[i])
                keys = QKeySequence(f"Alt+{i + 1}").toString(_AS_SHOWN)
                button.setToolTip(keys if i < MOST_WITH_KEY else "")
        self.setVisible(bool(texts))

    @property
    def chosen(self) -> int | None:
        """The number of the chosen one, from 0."""
        number = self._group.checkedId()
        return number if number >= 0 else None

    def choose(self, number: int | None) -> None:
        """Choose one by its number, or none; a number that there isn't changes nothing."""
        if number is None:
            self._group.setExclusive(False)
            for button in self._buttons:
                button.setChecked(False)
            self._group.setExclusive(True)
        elif 0 <= number < self._count:
            self._buttons[number].setChecked(True)

    def step(self, step: int) -> None:
        """Choose the next (+1) or the previous (-1); from none on the first or the last."""
        if self._count:
            last = -1 if step > 0 else self._count
            at = last if self.chosen is None else self.chosen
            self.choose(max(0, min(self._count - 1, at + step)))

    def _add_button(self) -> None:
        button = Radio()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setMinimumHeight(TARGET_PX)
        self._group.addButton(button, len(self._buttons))
        self._buttons.append(button)
        self._column.addWidget(button)

    def _tell(self, _: int) -> None:
        self.clicked.emit()
