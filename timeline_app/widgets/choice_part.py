"""A field of the form that is one of a few: status, importance, how well checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView
from typing_extensions import override

from timeline_app.core.details import EventDetails
from timeline_app.core.edits import Edit
from timeline_app.core.event_changes import EventPart, with_choice
from timeline_app.core.records import Importance, Status, Verification
from timeline_app.widgets.chevron import draw_chevron
from timeline_app.widgets.field_keys import FieldKeys
from timeline_app.widgets.form_field import FIELD_PX, FormField

C = TypeVar("C", Status, Importance, Verification)


class CalmBox(QComboBox):
    """A list of choices that the wheel scrolls by, for the form below it is meant."""

    def __init__(self) -> None:
        super().__init__()
        self.is_picking = False
        """Whether the list was opened: what is chosen there is chosen for good."""
        self.setMinimumHeight(FIELD_PX)
        self.setView(QListView())  # one whose rows the style sheet makes high enough
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @override
    def showPopup(self) -> None:
        self.is_picking = True
        super().showPopup()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoicePart(FormField[C]):
    """Keys go through the choices, and the one they end at is kept when the field is left."""

    def __init__(self, part: EventPart, name: str, offered: Sequence[tuple[str, C]]) -> None:
        self._box = CalmBox()
        self._values: list[C] = []
        for _, value in offered:
            self._values.append(value)
        self._box.addItems([text for text, _ in offered])
        super().__init__(part, name, self._box)
        self.listen(FieldKeys(self._box))
        self._box.activated.connect(self._take_pick)

    def _take_pick(self) -> None:
        if self._box.is_picking:
            self._box.is_picking = False
            self.kept.emit()

    @override
    def value(self) -> C:
        return self._values[self._box.currentIndex()]

    @override
    def hold(self, value: C) -> None:
        self._box.setCurrentIndex(self._values.index(value))

    @override
    def words(self) -> str:
        return self._box.currentText()

    @override
    def value_of(self, details: EventDetails) -> C:
        of_event = getattr(details.event, self.part.value)
        return self._values[self._values.index(of_event)]

    @override
    def edit(self, details: EventDetails) -> Edit:
        return with_choice(details, self.value())
