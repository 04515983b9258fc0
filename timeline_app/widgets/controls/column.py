"""A widget whose parts stand below each other, laid out without being measured in vain."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame

from timeline_app.core.guarded import override

USUAL_PX = 120


class WidgetColumn(QFrame):
    """A frame that is as high as its width asks for, and only then works out how high.

    Qt would set all its texts for the width that it likes best and for the least, too; neither
    is ever used in a panel, and every text set costs time.
    """

    @override
    def sizeHint(self) -> QSize:
        return QSize(max(USUAL_PX, self.minimumSizeHint().width()), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(layout.minimumSize().width() if layout else 0, self._height())

    def _height(self) -> int:
        """Next to nothing where the width will tell; where no part wraps, Qt asks for it here."""
        layout = self.layout()
        return 1 if layout is None or layout.hasHeightForWidth() else layout.minimumSize().height()
