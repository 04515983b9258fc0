"""One choice for a whole sheet, beside what it is called."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from timeline_app.widgets.fields.combo_box import ComboBox
from timeline_app.widgets.imports.sheet_values import Setting

_LONGEST = 80
"""Letters of a choice that are shown."""


class SettingBox(QWidget):
    """A list to choose from; hidden where there is nothing to choose."""

    chosen = Signal(str)
    """Somebody has chosen what goes by this key."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.box = ComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        label = QLabel(title)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.box)
        self.box.setAccessibleName(title.replace("&", ""))
        self.box.activated.connect(lambda at: self.chosen.emit(str(self.box.itemData(at))))
        self.hide()

    def show_setting(self, setting: Setting) -> None:
        """Show what can be chosen, and what is."""
        choices = [(one.words[:_LONGEST], one.key) for one in setting.choices]
        shown = [(self.box.itemText(at), self.box.itemData(at)) for at in range(self.box.count())]
        if choices != shown:
            self.box.clear()
            for text, key in choices:
                self.box.addItem(text, key)
        self.box.setCurrentIndex(self.box.findData(setting.chosen, Qt.ItemDataRole.UserRole))
        self.setVisible(bool(setting.choices))
