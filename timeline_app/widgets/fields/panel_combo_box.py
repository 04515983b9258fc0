"""A combo box as the forms of the panel have it."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.chevron import draw_chevron
from timeline_app.widgets.fields.combo_box import ComboBox


class PanelComboBox(ComboBox):
    """Looks like the fields around it; its arrow is drawn, for their style has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_picking = False
        """Whether the list was opened: what is chosen there is chosen for good."""
        self.setView(QListView())  # one whose rows the style sheet makes high enough
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @override
    def showPopup(self) -> None:
        self.is_picking = True
        super().showPopup()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self)
