"""A switch of a few words, one of which holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from timeline_app.render.style.palette import Palette, Theme

SEGMENT_PX = 24
"""How high a segment is."""


class SegmentedSwitch(QFrame):
    """Shows all choices beside each other; arrow keys lead from one to the next."""

    chosen = Signal(int)
    """The number of the segment that the user has chosen."""

    def __init__(self, name: str, texts: Sequence[str], parent: QWidget | None = None) -> None:
        """`name` says what is chosen here, to a screen reader."""
        super().__init__(parent)
        self.setObjectName("segmented-switch")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        pattern = self.tr("{name}: {choice}")
        for number, text in enumerate(texts):
            segment = QPushButton(text)
            segment.setCheckable(True)
            segment.setMinimumHeight(SEGMENT_PX)
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            segment.setAccessibleName(pattern.format(name=name, choice=text))
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self._group.idClicked.connect(self.chosen)

    def segment(self, number: int) -> QPushButton:
        """One of the buttons."""
        found = self._group.button(number)
        assert isinstance(found, QPushButton)
        return found

    def show_choice(self, number: int) -> None:
        """Show which one holds."""
        self.segment(number).setChecked(True)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        raised = palette.panel if palette.theme is Theme.LIGHT else palette.line
        self.setStyleSheet(f"""
            #segmented-switch {{ background: {palette.field}; border-radius: 7px; }}
            QPushButton {{
                color: {palette.muted}; background: transparent; border: 2px solid transparent;
                border-radius: 4px; padding: 0 12px; font-size: 12px; font-weight: 500;
            }}
            QPushButton:hover {{ color: {palette.text}; }}
            QPushButton:checked {{
                color: {palette.text}; background: {raised}; border-color: {raised};
            }}
            QPushButton:focus {{ border-color: {palette.accent}; }}
        """)
