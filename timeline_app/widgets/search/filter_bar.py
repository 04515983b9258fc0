"""The row of chips above the canvas: what is asked of the events that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QWidget

from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.flow_layout import FlowLayout

CHIP_PX = 26
MOST_WIDE_PX = 420


class ChipWords(NamedTuple):
    """A chip: the field of the filter that it stands for, and its words."""

    field: str
    text: str


class FilterChip(QFrame):
    """One thing that is asked: pressed to change it, its cross takes it away."""

    changed = Signal(str, QPoint)
    """The field, and where on the screen it can be changed."""
    removed = Signal(str)

    def __init__(self, chip: ChipWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter-chip")
        self.words = TextButton("filter")
        self.words.setText(chip.text)
        self.words.setAccessibleName(self.tr("Filter: {text}").replace("{text}", chip.text))
        self.words.setMaximumWidth(MOST_WIDE_PX)
        self.cross = QToolButton()
        self.cross.setText("✕")
        self.cross.setFixedSize(24, 24)
        self.cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cross.setCursor(Qt.CursorShape.PointingHandCursor)
        name = self.tr("Remove filter: {text}").replace("{text}", chip.text)
        self.cross.setAccessibleName(name)
        self.cross.setToolTip(self.tr("Remove this filter"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.words)
        row.addWidget(self.cross)
        self.setFixedHeight(CHIP_PX)
        self.field = chip.field
        self.words.clicked.connect(self._ask_change)
        self.cross.clicked.connect(lambda: self.removed.emit(self.field))

    def _ask_change(self) -> None:
        self.changed.emit(self.field, self.mapToGlobal(self.rect().bottomLeft()))


class FilterBar(QWidget):
    """All chips; it is only there while something is asked."""

    changed = Signal(str, QPoint)
    """The field of a filter that is to be changed, and where on the screen."""
    removed = Signal(str)
    added = Signal(QPoint)
    """Another filter is wished for, at this place on the screen."""
    cleared = Signal()
    emptied = Signal()
    """The row goes away while the keyboard is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter-row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Filters"))
        self._flow = FlowLayout(self, gap_px=8, row_gap_px=4)
        self._flow.setContentsMargins(12, 8, 12, 8)
        self.add_button = self._button(self.tr("Add filter…"))
        self.add_button.clicked.connect(self._ask_more)
        self.clear_button = self._button(self.tr("Clear filters"))
        self.clear_button.clicked.connect(self.cleared)
        self.chips: list[FilterChip] = []
        self._shown: list[ChipWords] = []
        """What they say."""
        self.set_palette_roles(LIGHT)
        self.hide()

    def _button(self, text: str) -> TextButton:
        button = TextButton("action")
        button.setText(text)
        button.setFixedHeight(CHIP_PX)
        return button

    def _ask_more(self) -> None:
        button = self.add_button
        self.added.emit(button.mapToGlobal(button.rect().bottomLeft()))

    def show_chips(self, chips: Sequence[ChipWords]) -> None:
        """Show these chips; the row goes where there are none."""
        if self._shown == [*chips]:
            return
        self._shown = [*chips]
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        place = -1
        if focused is not None:
            own = (i for i, chip in enumerate(self.chips) if chip.isAncestorOf(focused))
            place = next(own, -1)
        while self._flow.count():
            self._flow.takeAt(0)
        for old in self.chips:
            old.hide()
            old.deleteLater()
        self.chips = [FilterChip(chip) for chip in chips]
        for chip in self.chips:
            chip.changed.connect(self.changed)
            chip.removed.connect(self.removed)
        for widget in (*self.chips, self.add_button, self.clear_button):
            self._flow.addWidget(widget)
        self._order_focus()
        self.setVisible(bool(chips))
        if has_focus and not chips:
            self.emptied.emit()
        elif has_focus and place >= 0:
            self.chips[min(place, len(self.chips) - 1)].cross.setFocus()

    def _order_focus(self) -> None:
        """Let Tab lead through the chips before it comes to what stands behind them."""
        before = self.add_button.previousInFocusChain()
        for chip in self.chips:
            for part in (chip.words, chip.cross):
                if before is not None:
                    self.setTabOrder(before, part)
                before = part

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(f"""
            #filter-row {{
                background: {palette.panel}; border-bottom: 1px solid {palette.hairline};
            }}
            #filter-chip {{ background: {palette.accent_tint}; border-radius: 13px; }}
            QPushButton[look="filter"] {{
                color: {palette.text}; background: transparent; border: 2px solid transparent;
                border-radius: 13px; font-size: 12px; padding: 0 4px 0 10px; min-height: 22px;
            }}
            QToolButton {{
                color: {palette.text}; background: transparent; border: 2px solid transparent;
                border-radius: 12px; font-size: 11px;
            }}
            QToolButton:hover {{ color: {palette.text}; background: {palette.panel}; }}
            QPushButton[look="action"] {{
                color: {palette.accent}; background: transparent; border: 2px solid transparent;
                border-radius: 7px; font-size: 12px; font-weight: 500; padding: 0 8px;
            }}
            QPushButton[look="action"]:hover {{ background: {palette.field}; }}
            QPushButton:focus, QToolButton:focus {{ border-color: {palette.accent}; }}
        """)
