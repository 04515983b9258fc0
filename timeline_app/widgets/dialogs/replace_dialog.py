"""Asks what is to be replaced, where, and by what; shows each place before anything is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.edits.find_replace import FoundPlaces, Replacement, TextField
from timeline_app.core.text.translation import Texts, number
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.indicators import CheckBox
from timeline_app.widgets.dialogs.replace_preview import ReplacementList
from timeline_app.widgets.dialogs.style import ButtonBox
from timeline_app.widgets.fields.form_rows import form_of
from timeline_app.widgets.fields.list_rows import ListRow

replace_texts = Texts("replace_texts")


WIDTH_PX, HEIGHT_PX = 760, 560
TYPED_MS = 150
"""It is looked for once nobody has typed for so long."""


class ReplaceDialog(QDialog):
    """What is found is shown from outside: the dialog knows no events itself."""

    wanted = Signal()
    """What is to be found has changed: `replacement`, `fields` or `scope`."""
    stop_requested = Signal()

    def __init__(self, scopes: Sequence[str], parent: QWidget | None = None) -> None:
        """`scopes` are the words for the events among which it is looked for."""
        super().__init__(parent)
        self.setObjectName("replace")
        self.setWindowTitle(self.tr("Replace in Texts of Events"))
        self.sought, self.by = QLineEdit(), QLineEdit()
        self.match_case = CheckBox(self.tr("&Match case"))
        self.whole_words = CheckBox(self.tr("&Whole words"))
        self.boxes = {
            TextField.TITLE: CheckBox(self.tr("&Titles")),
            TextField.CAPTION: CheckBox(self.tr("&Captions")),
            TextField.SUMMARY: CheckBox(self.tr("&Summaries")),
            TextField.NOTE: CheckBox(self.tr("&Notes")),
            TextField.PLACE: CheckBox(self.tr("&Places")),
        }
        for field in (TextField.TITLE, TextField.SUMMARY):
            self.boxes[field].setChecked(True)
        self.scopes = QComboBox()
        self.scopes.addItems(list(scopes))
        self.all = CheckBox()
        self.note = QLabel()
        self.stop = QPushButton(self.tr("St&op"))
        self.list = ReplacementList()
        self.list.setAccessibleName(self.tr("Places"))
        self.buttons = ButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPED_MS)
        self._lay_out()
        self._connect()
        self.tell("", is_busy=False)
        resize_on_screen(self, WIDTH_PX, HEIGHT_PX)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        asked = form_of((self.tr("&Find"), self.sought), (self.tr("Replace &by"), self.by))
        column.addWidget(asked)
        column.addLayout(_row(self.match_case, self.whole_words))
        column.addLayout(_row(*self.boxes.values()))
        column.addWidget(form_of((self.tr("&Among"), self.scopes)))
        column.addLayout(_row(self.all, self.note, self.stop, stretched=self.note))
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        self.stop.setMinimumHeight(24)

    def _connect(self) -> None:
        for field in (self.sought, self.by):
            field.textChanged.connect(lambda _: self._timer.start())
        for box in (self.match_case, self.whole_words, *self.boxes.values()):
            box.toggled.connect(lambda _: self.ask())
        self.scopes.currentIndexChanged.connect(lambda _: self.ask())
        self._timer.timeout.connect(self.ask)
        self.all.clicked.connect(self.list.places.choose_all)
        self.list.places.chosen_changed.connect(self.count)
        self.stop.clicked.connect(self.stop_requested)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def replacement(self) -> Replacement:
        """What is looked for, and what is to stand in its place."""
        return Replacement(
            self.sought.text(),
            self.by.text(),
            self.match_case.isChecked(),
            self.whole_words.isChecked(),
        )

    @property
    def fields(self) -> tuple[TextField, ...]:
        """The texts in which it is looked for."""
        return tuple(field for field, box in self.boxes.items() if box.isChecked())

    def ask(self) -> None:
        """Ask for what is wanted now; nothing can be replaced until it is found."""
        self._timer.stop()
        self.wanted.emit()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.list.painter_.colours = palette

    def show_found(self, found: FoundPlaces, row_of: Callable[[int], ListRow]) -> None:
        """Show what is found of another wish from now on."""
        self.list.places.show_found(found, row_of)
        self.count()

    def tell(self, note: str, *, is_busy: bool) -> None:
        """Show what was found meanwhile, and say how far it is."""
        self.list.places.grow()
        self.note.setText(note)
        self.stop.setVisible(is_busy)
        self._is_busy = is_busy
        self.count()

    def count(self) -> None:
        """Say how many places there are, and how many are to be replaced."""
        found = self.list.places.found
        chosen, places = found.number_chosen, len(found)
        pattern = replace_texts.tr("{chosen} of {n} places", "", places)
        self.all.setText(pattern.replace("{chosen}", number(chosen)))
        self.all.setVisible(bool(places))
        self.all.setChecked(bool(places) and chosen == places)
        act = self.tr("Replace")
        if chosen and self.by.text():
            act = replace_texts.tr("Replace {n}", "", chosen)
        elif chosen:
            act = replace_texts.tr("Take Out {n}", "", chosen)
        self.act.setText(act)
        self.act.setEnabled(bool(chosen) and not self._is_busy and not self._timer.isActive())


def _row(*widgets: QWidget, stretched: QWidget | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for widget in widgets:
        row.addWidget(widget, 1 if widget is stretched else 0)
    if stretched is None:
        row.addStretch()
    return row
