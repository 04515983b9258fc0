"""All texts that a chronology keeps, to take one out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.text_labels import TextLabel, show_if, tool_tip
from timeline_app.widgets.dialogs.compare_texts_dialog import TextOption
from timeline_app.widgets.dialogs.style import dialog_style

SIZE_PX = (640, 460)
BUTTON_PX = 28


class KeptTextsDialog(QDialog):
    """Shows the texts it is told, and tells which one is to go."""

    remove_requested = Signal(str)
    """The id of a kept text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kept-texts")
        self.setWindowTitle(self.tr("Kept Texts"))
        self.missing = TextLabel("hint")
        self.texts = QListWidget()
        self.texts.setAccessibleName(self.tr("Kept texts"))
        self.texts.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.texts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.remove = QPushButton(self.tr("&Remove…"))
        self.close_button = QPushButton(self.tr("&Close"))
        buttons = QHBoxLayout()
        for button in (self.remove, self.close_button):
            button.setMinimumHeight(BUTTON_PX)
            button.setAutoDefault(False)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.missing)
        column.addWidget(self.texts, 1)
        column.addLayout(buttons)
        self.remove.clicked.connect(self._ask)
        self.close_button.clicked.connect(self.close)
        self.texts.currentRowChanged.connect(lambda _: self._allow())
        self._may_change = True
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.texts)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove.click)
        resize_on_screen(self, *SIZE_PX)

    @property
    def current_id(self) -> str:
        """The id of the text that is turned to, empty for none."""
        row = self.texts.currentRow()
        return "" if row < 0 else str(self.texts.item(row).data(Qt.ItemDataRole.UserRole))

    def put(self, texts: Sequence[TextOption], current: str, *, may_change: bool) -> None:
        """Show these texts, and turn to one of them; where it is gone, to the one in its place."""
        row = self.texts.currentRow()
        self._may_change = may_change
        self.texts.clear()
        for text in texts:
            item = QListWidgetItem(text.label)
            item.setData(Qt.ItemDataRole.UserRole, text.id)
            item.setToolTip(tool_tip(text.label))
            self.texts.addItem(item)
        ids = [text.id for text in texts]
        row = ids.index(current) if current in ids else min(max(0, row), len(ids) - 1)
        self.texts.setCurrentRow(row)
        self.missing.put("" if texts else self.tr("No text of a source is kept."))
        show_if(self.texts, bool(texts))
        self._allow()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))

    def _allow(self) -> None:
        self.remove.setEnabled(self._may_change and bool(self.current_id))

    def _ask(self) -> None:
        if self.current_id:
            self.remove_requested.emit(self.current_id)
