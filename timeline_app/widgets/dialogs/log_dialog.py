"""Shows what the program noted of its own faults, to be read, copied and handed on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.dialogs.style import ButtonBox


class LogDialog(QDialog):
    """The log as text, the latest at the end and in view."""

    folder_requested = Signal()
    """The folder in which the log lies is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log")
        self._words = ""
        self.setWindowTitle(self.tr("Log"))
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Log"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._copy = buttons.addButton(self.tr("&Copy All"), role)
        self._folder = buttons.addButton(self.tr("Show the &Folder"), role)
        for button in buttons.buttons():
            button.setMinimumHeight(28)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._words))
        self._folder.clicked.connect(self.folder_requested)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (self._hint, self.text, buttons):
            column.addWidget(widget)

        resize_on_screen(self, 760, 480)

    def show_log(self, words: str) -> None:
        """Show what is in the log, its end in view."""
        self._words = words
        self._hint.setText(
            self.tr(
                "What went wrong inside the program, the latest last. It may name files of yours; "
                "nothing of it is sent anywhere."
            )
            if words
            else self.tr("Nothing has gone wrong inside the program so far.")
        )
        self.text.setPlainText(words)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setVisible(bool(words))
        for button in (self._copy, self._folder):
            button.setEnabled(bool(words))
