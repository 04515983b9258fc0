"""The strip that tells how far the reading of a large file is, and lets it be given up."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.text_labels import tool_tip

HEIGHT_PX = 40
BAR_PX = 4
STEPS = 1_000
_NAME_SHARE = 3  # the name of a file takes up to a third of the strip

_SHEET = Template("""
#reading { background: $panel; border: none; border-top: 1px solid $hairline; }
#reading QLabel { font-size: 12px; }
#reading-what { color: $text; font-weight: 600; }
#reading-count { color: $muted; }
#reading QProgressBar { background: $field; border: none; border-radius: 2px; }
#reading QProgressBar::chunk { background: $accent; border-radius: 2px; }
#reading QPushButton { color: $accent; background: transparent; border: 2px solid transparent;
    border-radius: 4px; font-size: 12px; font-weight: 600; padding: 0 8px; min-height: 20px; }
#reading QPushButton:hover { background: $accent_tint; border-color: $accent_tint; }
#reading QPushButton:focus { border-color: $accent; }
""")


class LoadingBar(QFrame):
    """Names what is read, counts the events, and can be told to stop."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setFixedHeight(HEIGHT_PX)
        self._what = ""
        self._what_label = QLabel()
        self._what_label.setTextFormat(Qt.TextFormat.PlainText)
        self._what_label.setObjectName("reading-what")
        self._count_label = QLabel()
        self._count_label.setTextFormat(Qt.TextFormat.PlainText)
        self._count_label.setObjectName("reading-count")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(BAR_PX)
        self._bar.setRange(0, STEPS)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stop reading (Esc)"))
        self._cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(16)
        for label in (self._what_label, self._count_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)

    def begin(self, what: str) -> None:
        """Tell what is being done, such as "Reading talks.json", from its start."""
        self._what = what
        self._what_label.setToolTip(tool_tip(what))
        self._bar.setAccessibleName(what)
        self.show_progress(0.0, "")
        self._show_what()

    def show_progress(self, share: float, count: str) -> None:
        """Show the share that is done, 0 to 1, and how many that are, in words."""
        self._bar.setValue(round(share * STEPS))
        # It only grows, so that the bar does not start elsewhere with each number.
        self._count_label.setText(count)
        label = self._count_label
        label.setMinimumWidth(max(label.minimumWidth(), label.sizeHint().width()))

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(
            _SHEET.substitute(
                panel=palette.panel,
                hairline=palette.hairline,
                text=palette.text,
                muted=palette.muted,
                field=palette.hairline,
                accent=palette.accent,
                accent_tint=palette.accent_tint,
            )
        )

    def _show_what(self) -> None:
        metrics = QFontMetrics(self._what_label.font())
        elided = metrics.elidedText(
            self._what, Qt.TextElideMode.ElideMiddle, max(80, self.width() // _NAME_SHARE)
        )
        self._what_label.setText(elided)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_what()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_what()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel_requested.emit()
        else:
            super().keyPressEvent(event)
