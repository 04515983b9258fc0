"""Widgets whose parts stand below each other, laid out without being measured in vain."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from timeline_app.core.guarded import never_fails, override
from timeline_app.widgets.controls.text_labels import set_texts
from timeline_app.widgets.controls.widget_pool import laid_out_once

USUAL_PX = 120
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class WidgetColumn(QFrame):
    """A frame that is as high as its width asks for, and only then works out how high.

    Qt would set all its texts for the width that it likes best and for the least, too; neither
    is ever used in a panel, and every text set costs time.
    """

    @override
    @never_fails
    def sizeHint(self) -> QSize:
        least = self.minimumSizeHint()
        least.setWidth(max(USUAL_PX, least.width()))
        return least

    @override
    @never_fails
    def minimumSizeHint(self) -> QSize:
        """Next to no height where the width will tell; where no part wraps, Qt asks for it here."""
        layout = self.layout()
        if layout is None:
            return QSize(0, 1)
        least = layout.minimumSize()
        if layout.hasHeightForWidth():
            least.setHeight(1)
        return least


class ScrolledColumn(WidgetColumn):
    """A column for a `PanelScroll` to scroll."""

    @override
    def heightForWidth(self, width: int) -> int:
        """Qt asks for what room a bar would leave, too, even where no bar is needed.

        It has no use for that answer then, and all texts would be set anew for it.
        """
        room = self.parentWidget()
        if room is not None and width < room.width():
            height = super().heightForWidth(room.width())
            if height <= room.height():
                return height
        return super().heightForWidth(width)


class PanelScroll(QScrollArea):
    """Scrolls a column that is as wide as itself."""

    sideways = Signal(int)
    """An arrow to the left (-1) or right (1) was pressed where it has no other meaning."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @contextmanager
    def settling(self, *within: QWidget) -> Iterator[None]:
        """Give the column its height, a bar or none, and place all once, after what is done here.

        `within` are parts of it as for `laid_out_once`. Its texts are set as well: what is painted
        then is not painted again.
        """
        with laid_out_once(self.widget()):
            with laid_out_once(None, *within):
                yield
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        set_texts(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.sideways.emit(step)
        else:
            super().keyPressEvent(event)
