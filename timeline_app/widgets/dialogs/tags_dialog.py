"""The tags in use: renamed everywhere, joined, taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.dialogs.modeless_dialog import ModelessDialog
from timeline_app.widgets.dialogs.name_list import Answer, NameList
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.fields.line_field import LineField

FIELD_PX = 28
SIZE_PX = (440, 520)


class TagsDialog(ModelessDialog):
    """Stays open beside the window; a tag is its own id."""

    rename_requested = Signal(str, str)
    """A tag, and what it is to be called on all events."""
    merge_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tags")
        self.setWindowTitle(self.tr("Tags"))
        self._may_change = True
        self.names = NameList(self.tr("Tags"), self.tr("Find a tag"))
        self.name = LineField()
        self.hint = QLabel()
        self.hint.setProperty("look", "hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.merge = QPushButton(self.tr("&Merge…"))
        self.delete = QPushButton(self.tr("&Delete"))
        self.close_button = QPushButton(self.tr("&Close"))
        self._place()
        self.names.current_changed.connect(self._show)
        self.name.committed.connect(self._take_name)
        self.merge.clicked.connect(lambda: self.merge_requested.emit(self.names.current_id))
        self.delete.clicked.connect(lambda: self.delete_requested.emit(self.names.current_id))
        self.close_button.clicked.connect(self.close)
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.names.view)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self.delete.click)

    def _place(self) -> None:
        label = QLabel(self.tr("&Name"))
        label.setBuddy(self.name)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self.name, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.merge)
        buttons.addWidget(self.delete)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        for button in (self.merge, self.delete, self.close_button):
            button.setMinimumHeight(FIELD_PX)
            button.setAutoDefault(False)  # Enter in the field keeps what is in it
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.names, 1)
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addLayout(buttons)
        resize_on_screen(self, *SIZE_PX)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))
        self.names.set_palette_roles(palette)

    def list_tags(self, answer: Answer, *, may_change: bool) -> None:
        """List what `answer` gives; changes are offered, or none."""
        self._may_change = may_change
        self.names.set_answer(answer)
        self.names.refresh()
        self._show(self.names.current_id)

    def _show(self, tag: str) -> None:
        """Show a tag in the field, or none."""
        self.name.put(tag)
        self.name.restore()
        self.name.setEnabled(bool(tag))
        self.name.setReadOnly(not self._may_change)
        for button in (self.merge, self.delete):
            button.setEnabled(self._may_change and bool(tag))
        nothing = self.tr("No event has a tag yet. Tags are given in the panel of an event.")
        renamed = self.tr("A new name is given on all events; one that is in use joins both tags.")
        is_empty = not tag and not self.names.search.text()
        self.hint.setText(nothing if is_empty else renamed)

    def _take_name(self) -> None:
        self.rename_requested.emit(self.names.current_id, self.name.value())
