"""Scrolling: a bar that takes no room, and the keys that scroll the panel."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.text_labels import set_texts
from timeline_app.widgets.controls.widget_pool import laid_out_once

WIDTH_PX = 10


class OverlayScrollBar(QScrollBar):
    """Shows and moves a view's own vertical scroll bar, which is hidden."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._bar = view.verticalScrollBar()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.rangeChanged.connect(self._follow_range)
        self._bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._bar.setValue)
        self._follow_range(self._bar.minimum(), self._bar.maximum())

    def place(self, area: QRect) -> None:
        """Stand at the right edge of this area of the view."""
        self.setGeometry(area.right() + 1 - WIDTH_PX, area.top(), WIDTH_PX, area.height())

    def _follow_range(self, least: int, most: int) -> None:
        self.setPageStep(self._bar.pageStep())
        self.setSingleStep(self._bar.singleStep())
        self.setRange(least, most)
        self.setValue(self._bar.value())
        self.setVisible(most > least)


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


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
