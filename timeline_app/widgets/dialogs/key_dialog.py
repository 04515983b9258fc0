"""Changes single keys: press another one for a command."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.single_keys import READING, SingleKeys, pressed_name
from timeline_app.widgets.dialogs.style import ButtonBox


class KeyField(QLineEdit):
    """Shows a single key, and takes the one that is pressed in it."""

    key_pressed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaximumWidth(120)
        self.setMinimumHeight(24)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setReadOnly(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        name = "" if others else pressed_name(event.text(), shift=shift)
        if name:
            self.key_pressed.emit(name)
        else:
            super().keyPressEvent(event)


class KeyDialog(QDialog):
    """Lists the commands that have a single key. No two ever have the same: they change places."""

    def __init__(
        self, commands: Sequence[tuple[str, str]], letters: SingleKeys, parent: QWidget
    ) -> None:
        """`commands` are pairs of the usual key and what the command is called."""
        super().__init__(parent)
        self.setObjectName("letters")
        self.setWindowTitle(self.tr("Change Single Keys"))
        self.letters = letters
        self._fields: dict[str, KeyField] = {}
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 16)
        form.setSpacing(8)
        hint = QLabel(self.tr("They work while the canvas has the focus. Press another key:"))
        hint.setWordWrap(True)
        form.addRow(hint)
        self._add(form, commands)
        reading = QLabel(self.tr("In the window that reads a source:"))
        form.addRow(reading)
        names = (
            self.tr("Next Place"),
            self.tr("Previous Place"),
            self.tr("Remember a Place"),
            self.tr("Dismiss a Place"),
            self.tr("Other Place"),
        )
        self._add(form, tuple(zip(READING, names, strict=True)))
        buttons = ButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        restore = buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        restore.clicked.connect(lambda: self._show(SingleKeys()))
        form.addRow(buttons)
        self._show(letters)

    def _add(self, form: QFormLayout, commands: Iterable[tuple[str, str]]) -> None:
        for usual, name in commands:
            field = KeyField(name)
            field.key_pressed.connect(lambda key, usual=usual: self._take(usual, key))
            self._fields[usual] = field
            form.addRow(name, field)

    def _take(self, usual: str, key: str) -> None:
        self._show(self.letters.with_key(usual, key))

    def _show(self, letters: SingleKeys) -> None:
        self.letters = letters
        for usual, field in self._fields.items():
            field.setText(letters.shown(usual))
