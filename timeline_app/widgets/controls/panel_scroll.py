"""What scrolls the panel: arrows up and down do, those to the sides are for whom it concerns."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from timeline_app.core.guarded import override

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PanelScroll(QScrollArea):
    """Scrolls a column that is as wide as itself."""

    sideways = Signal(int)
    """An arrow to the left (-1) or right (1) was pressed where it has no other meaning."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.sideways.emit(step)
        else:
            super().keyPressEvent(event)
