"""All sources of a chronology: found, added, changed, and taken out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.records.records import Source
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.dialogs.name_list import NameList
from timeline_app.widgets.dialogs.source_form import SourceForm
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.base_form import UnfitError
from timeline_app.widgets.evidence_form.source_field import SourceField

FIELD_PX = 28
SIZE_PX = (920, 680)
_GROWING = """
    QPlainTextEdit[look="plain"] { padding: 3px 7px; }
    QPlainTextEdit[look="plain"]:focus { padding: 2px 6px; }
"""
"""Fields that grow have no margin of their own around their text."""


class SourcesDialog(QDialog):
    """Stays open beside the window; what it shows it is told, and wishes it tells."""

    shown_requested = Signal(str)
    """Show the source of this id in the form, or none."""
    add_requested = Signal(object)
    """A list of new `Source`s, and the ids of all that were meant."""
    delete_requested = Signal(str)
    page_requested = Signal(str)
    """The text of this source's page is to be kept."""

    def __init__(self, lookup: RecordSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sources")
        self.setWindowTitle(self.tr("Sources"))
        self.names = NameList(self.tr("Sources"), self.tr("Find a source"))
        self.form = SourceForm(lookup)
        self.uses = QLabel()
        self.uses.setTextFormat(Qt.TextFormat.PlainText)
        self.uses.setWordWrap(True)
        self.uses.setProperty("look", "hint")
        self.adding = SourceField(lookup)
        self.adding.field.setAccessibleName(self.tr("A new source"))
        self.adding.field.setMinimumHeight(FIELD_PX)
        self.fault = TextLabel("refusal")
        self.new = QPushButton(self.tr("&Add"))
        self.delete = QPushButton(self.tr("&Delete…"))
        self.page = QPushButton(self.tr("&Keep This Page’s Text…"))
        self.close_button = QPushButton(self.tr("&Close"))
        self._may_change = True
        self._place()
        self.names.current_changed.connect(self._choose)
        self.new.clicked.connect(self.add)
        self.delete.clicked.connect(lambda: self.delete_requested.emit(self.names.current_id))
        self.page.clicked.connect(lambda: self.page_requested.emit(self.names.current_id))
        self.close_button.clicked.connect(self.close)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.names.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete.click)

    def _place(self) -> None:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(area, 1)
        right.addWidget(self.uses)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(self.names, 2)
        both.addLayout(right, 5)
        label = QLabel(self.tr("&New source"))
        label.setBuddy(self.adding.field)
        label.setMinimumHeight(FIELD_PX)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        adding.addWidget(self.adding, 1)
        adding.addWidget(self.new, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.delete)
        buttons.addWidget(self.page)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        for button in (self.new, self.delete, self.page, self.close_button):
            button.setMinimumHeight(FIELD_PX)
            button.setAutoDefault(False)  # Enter in a field keeps what is in it
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(adding)
        column.addWidget(self.fault)
        column.addLayout(both, 1)
        column.addLayout(buttons)
        self.fault.hide()
        resize_on_screen(self, *SIZE_PX)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette) + _GROWING)
        self.names.set_palette_roles(palette)

    def allow(self, *, may_change: bool) -> None:
        """Offer changes, or none."""
        self._may_change = may_change
        self.new.setEnabled(may_change)
        self.adding.setEnabled(may_change)
        for button in (self.delete, self.page):
            button.setEnabled(may_change and bool(self.names.current_id))

    def list_sources(self, like: Callable[[str], Sequence[NamedRecord]]) -> None:
        """List these."""
        self.names.set_answer(like)
        self.names.refresh()

    def show_source(self, source: Source | None, uses: str) -> None:
        """Show a source in the form, and what hangs on it; or none."""
        self.form.show_source(source, may_change=self._may_change)
        self.uses.setText(uses)
        for button in (self.delete, self.page):
            button.setEnabled(self._may_change and source is not None)

    def add(self) -> None:
        """Add what was pasted or typed; what can't be read is told, and stays there."""
        self.fault.put("")
        try:
            ids, new = self.adding.all(self.tr("Type or paste a source first."))
        except UnfitError as error:
            self.fault.put(error.sentence)
            self.adding.field.setFocus()
            return
        self.add_requested.emit((ids, new))

    def added(self) -> None:
        """What was to be added is there: the field is for the next."""
        self.adding.put(None)

    def _choose(self, own_id: str) -> None:
        self.shown_requested.emit(own_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field for a new source adds it."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.adding.field.hasFocus():
            self.add()
        else:
            super().keyPressEvent(event)
