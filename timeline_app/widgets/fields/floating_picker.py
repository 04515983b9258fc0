"""A floating field with what fits below it: type some of it, Enter takes the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.fields.candidate_list import STEPS, CandidateList
from timeline_app.widgets.fields.floating_field import GAP_PX, FloatingField
from timeline_app.widgets.fields.list_rows import ListRow

Key = Qt.Key


class FloatingPicker(FloatingField):
    """What fits is answered from outside: the field knows no choices itself."""

    typed = Signal(str)
    """What is in the field now: the answer is `show_choices`."""
    chosen = Signal(str)
    """The id of the choice that is to be made; the field has gone by then."""

    def __init__(
        self, over: QWidget, name: str, hint: str, width_px: int, gap_px: int = GAP_PX
    ) -> None:
        """`name` is what a screen reader calls the field, `hint` stands in it while empty."""
        super().__init__(over, width_px, gap_px)
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(hint)
        self.list = CandidateList()
        self.list.setAccessibleName(self.tr("What fits"))
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.column.addWidget(self.list)
        self.column.addWidget(self.note)
        self.field.textChanged.connect(self.typed)
        self.list.clicked.connect(self._take)
        self.list.selectionModel().currentChanged.connect(self._say)

    @override
    def set_palette_roles(self, palette: Palette) -> None:
        super().set_palette_roles(palette)
        self.list.painter_.colours = palette

    @override
    def open(self) -> None:
        super().open()
        self.typed.emit("")

    def show_choices(self, choices: Sequence[ListRow], note: str = "") -> None:
        """Show the choices that fit what is typed, the best first, and a note below them."""
        self.list.show_choices(choices)
        self.list.setVisible(bool(choices))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.place()
        self._say()

    @override
    def key_pressed(self, event: QKeyEvent) -> bool:
        key = Key(event.key())
        if key in (Key.Key_Return, Key.Key_Enter):
            self._take()
        elif key in STEPS:
            self.list.step(STEPS[key])
        else:
            return super().key_pressed(event)
        return True

    def _take(self, _: QModelIndex | None = None) -> None:
        """Make the current choice, unless it can't be: the reason stands beside it."""
        choice = self.list.current
        if choice is None or choice.refusal:
            announce(self.field, self.note.text() if choice is None else choice.refusal)
            return
        self.leave()
        self.chosen.emit(choice.id)

    def _say(self, *_: object) -> None:
        """Let a screen reader say the current choice, for the focus stays in the field."""
        choice = self.list.current
        spoken = self.note.text() if choice is None else choice.spoken
        if self.field.accessibleDescription() != spoken:
            self.field.setAccessibleDescription(spoken)
            announce(self.field, spoken)
