"""What stands in the status line of a file that was written: its name, and ways to it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.text_labels import ElidedLabel

SHOWN_MS = 60_000
"""So long it stands there, unless the keyboard is in it."""
NAME_PX = 200


class WrittenNote(QWidget):
    """The name of a file with buttons; Esc within it, and its last button, take it away."""

    open_wanted = Signal()
    folder_wanted = Signal()
    gone = Signal()
    """It is to be taken away."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("written-note")
        label = ElidedLabel("hint")
        label.put(name)
        label.setMaximumWidth(NAME_PX)
        self.open_button = QPushButton(self.tr("Open"))
        self.folder_button = QPushButton(self.tr("Show in Folder"))
        self.close_button = QPushButton("✕")
        for button, told in (
            (self.open_button, self.tr("Open {name}")),
            (self.folder_button, self.tr("Show {name} in its folder")),
            (self.close_button, self.tr("Hide this")),
        ):
            button.setAccessibleName(told.replace("{name}", name))
            button.setObjectName("written-way")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (label, self.open_button, self.folder_button, self.close_button):
            row.addWidget(widget)
        self.open_button.clicked.connect(self.open_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.close_button.clicked.connect(self.gone)
        self._clock = QTimer(self)
        self._clock.setInterval(SHOWN_MS)
        self._clock.timeout.connect(self._go_if_left)
        self._clock.start()

    def _go_if_left(self) -> None:
        if not self.isAncestorOf(QApplication.focusWidget() or self):
            self.gone.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.gone.emit()
        else:
            super().keyPressEvent(event)
