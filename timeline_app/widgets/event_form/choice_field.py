"""A field of the form that is one of a few: status, importance, how well checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt

from timeline_app.core.edits.edit import Edit
from timeline_app.core.edits.event_edits import EventPart, with_choice
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Importance, Status, Verification
from timeline_app.widgets.event_form.form_field import FIELD_PX, FormField
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.fields.panel_combo_box import PanelComboBox

C = TypeVar("C", Status, Importance, Verification)


class ChoiceField(FormField[C]):
    """Keys go through the choices, and the one they end at is kept when the field is left."""

    def __init__(self, part: EventPart, name: str, offered: Sequence[tuple[str, C]]) -> None:
        self._box = PanelComboBox()
        self._box.setMinimumHeight(FIELD_PX)
        self._values: list[C] = []
        for _, value in offered:
            self._values.append(value)
        self._box.addItems([text for text, _ in offered])
        super().__init__(part, name, self._box)
        self.listen(CommitKeys(self._box))
        self._box.activated.connect(self._take_pick)

    def explain(self, meaning: Callable[[C], str]) -> None:
        """Let each choice say in a tip what it means."""
        for row, value in enumerate(self._values):
            self._box.setItemData(row, meaning(value), Qt.ItemDataRole.ToolTipRole)

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
