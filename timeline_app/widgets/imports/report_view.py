"""What an import has read and what not: sentences above the rows of its report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.core.text.typography import typographic
from timeline_app.core.value import Value
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.text_labels import breakable
from timeline_app.widgets.imports.report_table import ReportModel, ReportTable

_RAW_COLUMN = 1
_RAW_LINES = 3
"""So much of the text of the current row is shown below all rows."""
_SHORT = 40
"""Letters that a cell has room for; where none has more, there is nothing to show below."""


class ImportWords(Value, frozen=True):
    """What is told of an import: a heading, lines below it, rows, and how many more there are.

    `left_over` says quietly what there was no room for; `headings` are those of the rows'
    columns, of which the second is what stands in the file.
    """

    heading: str
    lines: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    more: str = ""
    left_over: str = ""


class ReportView(QWidget):
    """Shows a report; without rows there is no table."""

    def __init__(self, told: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = _label(told.heading, "heading")
        self.counts = _label("\n".join(told.lines), "")
        self.left_over = _label(told.left_over, "hint")
        self.more = _label(told.more, "hint")
        self.detail = _label("", "hint")
        self.model = ReportModel(told.headings, told.rows)
        self.table = ReportTable(self.model, self)
        self._arrange()
        has_rows = bool(told.rows)
        for widget, is_shown in (
            (self.counts, bool(told.lines)),
            (self.left_over, bool(told.left_over)),
            (self.table, has_rows),
            (self.detail, any(len(row[_RAW_COLUMN]) > _SHORT for row in told.rows)),
            (self.more, bool(told.more)),
        ):
            widget.setVisible(is_shown)
        self.table.selectionModel().currentChanged.connect(self._tell_current)
        self.table.horizontalHeader().sectionResized.connect(self._tell_current)
        self._tell_current()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.table.set_palette_roles(palette)

    def _arrange(self) -> None:
        self.detail.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.detail.setFixedHeight(self.detail.fontMetrics().lineSpacing() * _RAW_LINES)
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.detail.setAccessibleName(self.tr("The text of this row"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.heading, self.counts, self.left_over):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addWidget(self.more)
        if self.model.rowCount() == 0:
            column.addStretch(1)

    def _tell_current(self) -> None:
        """Show the whole text of the current row, where its cell has no room for that."""
        row = self.table.currentIndex().row()
        raw = self.model.row_at(row)[_RAW_COLUMN] if row >= 0 else ""
        is_cut = not self.table.has_room_for(raw, _RAW_COLUMN)
        self.detail.setText(breakable(raw) if is_cut else "")


def _label(text: str, look: str) -> QLabel:
    label = QLabel(typographic(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    return label
