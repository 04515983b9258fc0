"""The dialog of documents and data: the formats on the left, what goes out on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.value import replace
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.small_shapes import Hairline
from timeline_app.widgets.controls.text_labels import ProseLabel, TextLabel
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.export.data_choices import Amount, DataChoices, KindGroup, KindOfFile
from timeline_app.widgets.export.data_options import (
    SECTION_GAP_PX,
    DataOptions,
    DataSubject,
    section_label,
)
from timeline_app.widgets.export.footer import BUTTONS, dialog_button
from timeline_app.widgets.export.kind_list import KindList

SIDE_PX, TOP_PX = 24, 20
WIDTH_PX, LEAST_HEIGHT_PX = 720, 480


class DataDialog(QDialog):
    """Lets a format and events be chosen, and tells what of them the format can't hold.

    Whoever shows it saves when it asks for that; the `choices` are the app's to keep.
    """

    changed = Signal()
    """Another format or other events are chosen: what stays behind is to be said anew."""
    save_wanted = Signal()

    def __init__(
        self, groups: Sequence[KindGroup], subject: DataSubject, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export-data")
        self.setWindowTitle(self.tr("Export Document or Data"))
        self._subject = subject
        self._kept = DataChoices()
        self.kinds = KindList(groups)
        self.heading = section_label("")
        self.hint = TextLabel("hint")
        self.options = DataOptions(subject)
        self.behind_title = section_label(self.tr("What stays behind"))
        self.behind = ProseLabel("hint", is_stop=True)
        self.behind.setAccessibleName(self.behind_title.text())
        self.failure = ProseLabel("refusal")
        self.cancel_button = dialog_button(self.tr("Cancel"), "export-data-cancel")
        self.save_button = dialog_button(self.tr("&Save…"), "export-data-save")
        self._arrange()
        self._connect()
        self._follow()

    # What is chosen.

    @property
    def kind(self) -> KindOfFile:
        """The format that is chosen."""
        return self.kinds.kind

    @property
    def amount(self) -> Amount:
        """Which events are chosen."""
        return self.options.amount

    @property
    def choices(self) -> DataChoices:
        """What is set now."""
        return self.options.added_to(replace(self._kept, kind=self.kind.name))

    def set_choices(self, choices: DataChoices) -> None:
        """Set everything as it was another time."""
        self._kept = choices
        self.options.set_choices(choices)
        self.kinds.choose(choices.kind)
        self._follow()

    def remember_folder(self, folder: str) -> None:
        """Keep where a file was written."""
        self._kept = replace(self._kept, folder=folder)

    # What is shown.

    def show_subject(self, subject: DataSubject) -> None:
        """Show how many events there are now."""
        self._subject = subject
        self.options.show_subject(subject)
        self._follow()

    def show_behind(self, words: str) -> None:
        """Say what of these events the format can't hold, as far as it is known."""
        self.behind.put(words)

    def say_failure(self, sentence: str) -> None:
        """Say why nothing could be written; an empty one takes that back."""
        self.failure.put(sentence)
        announce(self, sentence)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))
        for button in (self.cancel_button, self.save_button):
            button.setStyleSheet(BUTTONS)
        self.kinds.set_palette_roles(palette)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.kinds.setFocus()

    # How it is arranged.

    def _arrange(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(SIDE_PX // 2, TOP_PX // 2, SIDE_PX // 2, TOP_PX // 2)
        left.addWidget(self.kinds)
        upper.addLayout(left)
        upper.addWidget(Hairline(Qt.Orientation.Vertical))
        upper.addWidget(self._right(), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(Hairline(Qt.Orientation.Horizontal))
        whole.addLayout(self._foot())
        high = self.kinds.sizeHint().height() + TOP_PX + self._foot_height()
        resize_on_screen(self, WIDTH_PX, max(LEAST_HEIGHT_PX, high))

    def _right(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIDE_PX, TOP_PX, SIDE_PX, TOP_PX)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        column.addSpacing(SECTION_GAP_PX)
        column.addWidget(self.options)
        column.addSpacing(SECTION_GAP_PX)
        column.addWidget(self.behind_title)
        column.addWidget(self.behind)
        column.addStretch()
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SIDE_PX, 12, SIDE_PX, 12)
        row.setSpacing(8)
        row.addWidget(self.failure, 1)
        row.addStretch()
        for button in (self.cancel_button, self.save_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.save_button.setDefault(True)
        self.failure.hide()
        return row

    def _foot_height(self) -> int:
        return self.save_button.sizeHint().expandedTo(QSize(0, 36)).height() + 2 * 12

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._follow)
        self.kinds.opened.connect(self.save_button.click)
        self.options.changed.connect(self._follow)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save_wanted)

    def _follow(self) -> None:
        """Show what belongs to the format and the events that are chosen now."""
        kind = self.kind
        self.heading.setText(kind.title)
        self.hint.put(kind.hint)
        self.options.show_kind(kind)
        has_events = bool(self._subject.counts[self.amount])
        self.save_button.setEnabled(has_events)
        self.say_failure("" if has_events else self.tr("There is no event to be written."))
        self.changed.emit()
