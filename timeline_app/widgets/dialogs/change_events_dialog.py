"""Asks what is to change of several events at once; each row leaves things as they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.edits.bulk_edits import BulkChange, LaneWay, tags_in
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Importance, Lane, LaneId, Status, Verification
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.dialogs.style import ButtonBox
from timeline_app.widgets.fields.completer_field import CompleterField
from timeline_app.widgets.fields.form_rows import form_of
from timeline_app.widgets.texts.table_texts import choices_of

bulk_texts = Texts("bulk_texts")

WIDTH_PX = 460
_T = TypeVar("_T")
_WAYS = {
    LaneWay.ADD: bulk_texts.mark("Add to the lane"),
    LaneWay.REPLACE: bulk_texts.mark("Put in this lane alone"),
    LaneWay.TAKE_OUT: bulk_texts.mark("Take out of the lane"),
}


class UnchangedOrBox(QComboBox, Generic[_T]):
    """A list of values that leaves things as they are unless one is chosen."""

    def __init__(self, offered: Sequence[tuple[str, _T]]) -> None:
        super().__init__()
        self._values = [None, *(value for _, value in offered)]
        self.addItems([bulk_texts.tr("Leave as it is"), *(text for text, _ in offered)])

    @property
    def value(self) -> _T | None:
        """What is chosen, None where things are left as they are."""
        return self._values[max(0, self.currentIndex())]

    def choose(self, value: _T) -> None:
        """Choose one of the values."""
        self.setCurrentIndex(self._values.index(value))


class ChangeEventsDialog(QDialog):
    """What is set here is `change`; it can be accepted once that is anything."""

    def __init__(
        self,
        title: str,
        act: str,
        lanes: Sequence[Lane],
        tags: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """`act` is what the button says, `tags` are offered while one types."""
        super().__init__(parent)
        self.setObjectName("change-events")
        self.setWindowTitle(title)
        self.way = UnchangedOrBox([(bulk_texts.tr(text), way) for way, text in _WAYS.items()])
        self.lane = QComboBox()
        self._lanes = [lane.id for lane in lanes]
        self.lane.addItems([" ".join(lane.name.split()) for lane in lanes])
        self.tags_added, self.tags_removed = _tag_field(tags), _tag_field(tags)
        self.status = UnchangedOrBox(choices_of(Status))
        self.importance = UnchangedOrBox(choices_of(Importance))
        self.verification = UnchangedOrBox(choices_of(Verification))
        self.buttons = ButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self.way.setEnabled(bool(lanes))
        self._follow()
        resize_on_screen(self, WIDTH_PX, self.sizeHint().height())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        form = form_of(
            (bulk_texts.tr("&Lanes"), self.way),
            (bulk_texts.tr("L&ane"), self.lane),
            (bulk_texts.tr("Add &tags"), self.tags_added),
            (bulk_texts.tr("&Remove tags"), self.tags_removed),
            (bulk_texts.tr("&Status"), self.status),
            (bulk_texts.tr("&Importance"), self.importance),
            (bulk_texts.tr("&Verification"), self.verification),
        )
        column.addWidget(form)
        column.addStretch()
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        for box in (self.way, self.lane, self.status, self.importance, self.verification):
            box.currentIndexChanged.connect(self._follow)
        for field in (self.tags_added, self.tags_removed):
            field.textChanged.connect(self._follow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _follow(self) -> None:
        self.lane.setEnabled(self.way.value is not None)
        self.act.setEnabled(bool(self.change))

    @property
    def change(self) -> BulkChange:
        """What is set; it is nothing while every row leaves things as they are."""
        way = self.way.value
        return BulkChange(
            way,
            LaneId("") if way is None else self._lanes[self.lane.currentIndex()],
            tags_in(self.tags_added.text()),
            tags_in(self.tags_removed.text()),
            self.status.value,
            self.importance.value,
            self.verification.value,
        )


def _tag_field(tags: Sequence[str]) -> TagListField:
    field = TagListField()
    field.setMinimumHeight(0)
    field.setPlaceholderText(bulk_texts.tr("Leave as they are; commas between"))
    field.set_choices([NamedRecord(tag, tag) for tag in tags])
    return field


class TagListField(CompleterField):
    """The list offers what fits the last tag; any other is as good."""

    @override
    def completed(self, typed: str) -> str:
        return typed.rpartition(",")[2].strip()

    @override
    def offers_for(self, typed: str) -> list[NamedRecord]:
        there = tags_in(typed)
        return [choice for choice in super().offers_for(typed) if choice.text not in there]

    @override
    def take(self, choice: NamedRecord) -> None:
        before, comma, _ = self.text().rpartition(",")
        self.setText(f"{before}{comma} {choice.text}".strip())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes the list before it means anything to the dialog."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.list_is_open and not self.has_current:
            self.close_list()
        else:
            super().keyPressEvent(event)
