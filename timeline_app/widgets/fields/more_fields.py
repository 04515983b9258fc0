"""Fields of a form that few need: they unfold below a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.column import WidgetColumn


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
