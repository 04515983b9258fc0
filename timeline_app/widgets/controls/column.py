"""A widget whose parts stand below each other, laid out without being measured in vain."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame

from timeline_app.core.guarded import never_fails, override

USUAL_PX = 120


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
