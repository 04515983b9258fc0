"""The foot of the export dialog: what there is to say of the picture, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.style.palette import Theme, palette_of

SAVE_PX = 128
"""The strong letters of the main button take more than Qt reckons with."""

BUTTONS = """
    QPushButton {
        border: 2px solid palette(button); border-radius: 7px; padding: 4px 16px;
        background: palette(button); color: palette(button-text);
    }
    QPushButton:hover, QPushButton:pressed { border-color: palette(mid); }
    QPushButton:default {
        border-color: palette(highlight); font-weight: 600;
        background: palette(highlight); color: palette(highlighted-text);
    }
    QPushButton:disabled {
        border-color: palette(button); background: palette(button);
        color: palette(placeholder-text); font-weight: 400;
    }
    QPushButton:focus { border-color: palette(window-text); }
"""
"""The buttons of the dialog, like those of the window; the main one has the accent."""


class ExportFooter(QWidget):
    """Two lines of text, and the buttons; the dialog connects them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.size_line = _line("export-size")
        self.hint_line = _line("export-hint")
        self.copy_button = dialog_button(self.tr("Cop&y"), "export-copy")
        self.print_button = dialog_button(self.tr("Print…"), "export-print")
        self.print_button.setShortcut("Ctrl+P")
        self.cancel_button = dialog_button(self.tr("C&ancel"), "export-cancel")
        self.save_button = dialog_button("", "export-save")
        self.save_button.setMinimumWidth(SAVE_PX)
        self._is_failure = False
        self._lay_out()
        self._style_buttons()

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.copy_button, self.print_button, self.cancel_button, self.save_button)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch()
        texts.addWidget(self.size_line)
        texts.addWidget(self.hint_line)
        texts.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.addStrut(44)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        for button in self._buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _style_buttons(self) -> None:
        """Give the buttons the look of the window's.

        The sheet is on them alone: Qt does not hand a new palette down below a styled widget.
        """
        for button in self._buttons:
            button.setStyleSheet(BUTTONS)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._style_buttons()
            self.say(self.hint_line.text(), is_failure=self._is_failure)

    def put_first(self, button: QPushButton) -> None:
        """Let Enter press this button, once the foot stands in its dialog."""
        for other in self._buttons:
            other.setDefault(other is button)
        self._style_buttons()

    def name_format(self, form: PictureFormat) -> None:
        """Say in which format the picture will be saved."""
        self.save_button.setText(self.tr("&Save {format}…").replace("{format}", form.name))

    def allow(self, is_possible: bool, *, on_paper: bool) -> None:
        """Allow what takes a picture where there is one; what is printed has to have a paper."""
        self.save_button.setEnabled(is_possible)
        self.copy_button.setEnabled(is_possible)
        self.print_button.setEnabled(is_possible and on_paper)
        hint = self.tr("Choose a paper for its size to print the picture")
        self.print_button.setToolTip("" if on_paper else hint)

    def say(self, hint: str, *, is_failure: bool = False) -> None:
        """Say something of the picture below its size; failures stand out."""
        self._is_failure = is_failure
        window = self.palette().color(QPalette.ColorRole.Window)
        theme = Theme.DARK if window.lightness() < 128 else Theme.LIGHT
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        palette = QPalette(self.hint_line.palette())
        color = QColor(palette_of(theme).closed) if is_failure else muted
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self.hint_line.setPalette(palette)
        self.hint_line.setText(hint)
        self.hint_line.setVisible(bool(hint))


def dialog_button(text: str, name: str) -> QPushButton:
    """A button of the foot of a dialog, of the usual size."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setMinimumSize(104, 36)
    return button


def _line(name: str) -> QLabel:
    """A line of text that wraps."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
