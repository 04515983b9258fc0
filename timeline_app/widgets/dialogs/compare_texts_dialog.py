"""Two kept texts of a source side by side in one, and what the later one changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.text_labels import TextLabel, show_if
from timeline_app.widgets.dialogs.style import ButtonBox, dialog_style
from timeline_app.widgets.fields.combo_box import ComboBox
from timeline_app.widgets.fields.form_rows import form_of
from timeline_app.widgets.reader.change_list import ChangeList
from timeline_app.widgets.reader.comparison import ComparisonView

SIZE_PX = (1100, 760)
LIST_PX = 320


class TextOption(NamedTuple):
    """A source or one of its texts, to be chosen."""

    id: str
    label: str


class CompareTextsDialog(QDialog):
    """Shows what it is told, and tells which texts are to be compared."""

    source_chosen = Signal(str)
    texts_chosen = Signal(str, str)
    """The ids of the older and of the newer text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compare-texts")
        self.setWindowTitle(self.tr("Compare Texts"))
        self.source, self.older, self.newer = ComboBox(), ComboBox(), ComboBox()
        self.missing = TextLabel("hint")
        self.view = ComparisonView()
        self.changes = ChangeList()
        self.changes.setFixedWidth(LIST_PX)
        self._choices = form_of(
            (self.tr("&Source"), self.source),
            (self.tr("&Older text"), self.older),
            (self.tr("&Newer text"), self.newer),
        )
        self._compared = QWidget()
        both = QHBoxLayout(self._compared)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(self.view, 1)
        both.addWidget(self.changes)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (self._choices, self.missing, self._compared, buttons):
            column.addWidget(widget)
        column.setStretchFactor(self._compared, 1)
        self.source.activated.connect(lambda: self.source_chosen.emit(self.source.currentData()))
        for box in (self.older, self.newer):
            box.activated.connect(self._tell_texts)
        resize_on_screen(self, *SIZE_PX)

    def put_sources(self, sources: Sequence[TextOption], current: str) -> None:
        """Let one of these sources be chosen; with none it is said why."""
        _fill(self.source, sources, current)
        said = self.tr("No source has two kept texts to be compared.")
        self.missing.put("" if sources else said)
        for widget in (self._choices, self._compared):
            show_if(widget, bool(sources))

    def put_texts(self, texts: Sequence[TextOption], older: str, newer: str) -> None:
        """Let two of these texts be chosen."""
        _fill(self.older, texts, older)
        _fill(self.newer, texts, newer)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))
        self.view.set_palette_roles(palette)
        self.changes.set_palette_roles(palette)

    def _tell_texts(self) -> None:
        self.texts_chosen.emit(self.older.currentData(), self.newer.currentData())


def _fill(box: ComboBox, options: Sequence[TextOption], current: str) -> None:
    with QSignalBlocker(box):
        box.clear()
        for option in options:
            box.addItem(option.label, option.id)
        box.setCurrentIndex(max(0, box.findData(current)))
