"""Differences in a list, the fields of one side by side, each to be taken or left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.folding import folded
from timeline_app.core.text.translation import Texts, number
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.single_keys import SingleKeys
from timeline_app.widgets.controls.text_labels import TextLabel, tool_tip
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.fields.combo_box import ComboBox
from timeline_app.widgets.review.fields_view import FieldsView
from timeline_app.widgets.review.row_list import ReviewList
from timeline_app.widgets.review.values import Reviewed, ReviewWords
from timeline_app.widgets.texts.phrases import listed

review_texts = Texts("review_texts")

SIZE_PX = (1080, 680)
LIST_PX, FIELDS_PX = 440, 600
BUTTON_PX = 28
TYPED_MS = 150
"""It is looked for once nobody has typed for so long."""

_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReviewDialog(QDialog):
    """Knows rows and words alone; nothing is changed before somebody asks for it. Esc leaves."""

    merge_requested = Signal()
    """What is taken is to be done; the dialog is closed by then."""

    def __init__(self, told: ReviewWords, reviewed: Reviewed, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self.setWindowTitle(told.title)
        self._reviewed = reviewed
        self._said: dict[int, str] = {}
        """What rows are found by, once it was asked for."""
        self._may_act_alone = told.may_act_alone
        self._refusal = told.refusal
        self.heading = TextLabel("NONE")
        self.heading.put(told.heading)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find…"))
        self.search.setAccessibleName(self.tr("Find in the differences"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.kinds = ComboBox()
        self.kinds.setAccessibleName(self.tr("Which differences"))
        self.list = ReviewList(reviewed)
        self.fields = FieldsView(told.versions)
        self.state = TextLabel("hint")
        self.take_all = QPushButton(self.tr("&Take All"))
        self.leave_all = QPushButton(self.tr("&Leave All"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.act_button = QPushButton(told.act)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPED_MS)
        self._fill_kinds()
        self._arrange()
        self._connect()
        self.narrow()
        self._follow()
        resize_on_screen(self, *SIZE_PX)
        self.list.setFocus()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.list.painter_.colours = palette
        self.fields.set_palette_roles(palette)
        self.setStyleSheet(
            dialog_style(palette)
            + f"#review-content, QScrollArea {{ background: {palette.panel}; border: none; }}"
            f"#review-fields {{ background: {palette.panel};"
            f" border: 1px solid {palette.line}; border-radius: 4px; }}"
            f'QLabel[look="title"] {{ color: {palette.text}; font-size: 17px; font-weight: 600; }}'
            "QSplitter::handle { background: transparent; }"
            f'QWidget[look="field"] {{ border-top: 1px solid {palette.hairline}; }}'
            f'QWidget[look="field"]:focus {{ border: 2px solid {palette.accent}; }}'
        )

    def take_letters(self, letters: SingleKeys, *, is_on: bool) -> None:
        """Take the single keys that their user wants, or none."""
        self.list.keys = letters if is_on else None

    def follow(self) -> None:
        """Other rows are taken than before: say so."""
        self._follow()

    def narrow(self) -> None:
        """List the rows of the chosen kind that hold all that is typed."""
        self._timer.stop()
        self.list.show_rows(self._shown())

    def _shown(self) -> list[Sequence[int]]:
        chosen, typed = self.kinds.currentData(), folded(self.search.text()).split()
        shown: list[Sequence[int]] = []
        for kind in self._reviewed.kinds:
            rows = self._reviewed.rows_of(kind.id) if chosen in ("", kind.id) else ()
            shown.append([row for row in rows if self._holds(row, typed)] if typed else rows)
        return shown

    def _holds(self, row: int, typed: Sequence[str]) -> bool:
        said = self._said.get(row)
        if said is None:
            said = self._said[row] = folded(self._reviewed.searched(row))
        return all(word in said for word in typed)

    # How it is put together.

    def _fill_kinds(self) -> None:
        self.kinds.addItem(self.tr("All differences"), "")
        for kind in self._reviewed.kinds:
            if len(self._reviewed.rows_of(kind.id)):
                self.kinds.addItem(kind.title, kind.id)

    def _arrange(self) -> None:
        narrowing = QHBoxLayout()
        narrowing.setSpacing(8)
        narrowing.addWidget(self.search, 1)
        narrowing.addWidget(self.kinds)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(narrowing)
        column.addWidget(self.list, 1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(16)
        both.addWidget(left)
        both.addWidget(self.fields)
        both.setSizes([LIST_PX, FIELDS_PX])
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.take_all, self.leave_all):
            buttons.addWidget(button)
        buttons.addWidget(self.state, 1)
        for button in (self.cancel_button, self.act_button):
            buttons.addWidget(button)
        for button in (self.take_all, self.leave_all, self.cancel_button, self.act_button):
            button.setMinimumHeight(BUTTON_PX)
            button.setAutoDefault(False)
        for button in (self.take_all, self.leave_all, self.act_button):
            button.setEnabled(not self._refusal)
            button.setToolTip(tool_tip(self._refusal))
        self.act_button.setDefault(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(12)
        outer.addWidget(self.heading)
        outer.addWidget(both, 1)
        outer.addLayout(buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._timer.start())
        self._timer.timeout.connect(self.narrow)
        self.kinds.activated.connect(lambda _: self.narrow())
        self.list.row_chosen.connect(self._show)
        self.list.take_requested.connect(self._take)
        self.fields.field_taken.connect(self._take_field)
        self.take_all.clicked.connect(lambda: self._take_shown(is_taken=True))
        self.leave_all.clicked.connect(lambda: self._take_shown(is_taken=False))
        self.cancel_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self._act)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down, and Enter, go from the field into the list."""
        is_press = event.type() == QEvent.Type.KeyPress
        if not (is_press and isinstance(event, QKeyEvent) and event.key() in _INTO_LIST):
            return super().eventFilter(watched, event)
        if self._timer.isActive():
            self.narrow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # What is done with the rows.

    def _show(self, row: int) -> None:
        if row < 0:
            self.fields.put(self.tr("Nothing is found"), "", "", ())
            return
        told = self._reviewed.row(row)
        about = listed((told.what, " ".join(told.detail.split())))
        kind = self._reviewed.kinds[self.list.kind]
        note = "\n".join(filter(None, (kind.hint, self._reviewed.note(row))))
        self.fields.put(" ".join(told.name.split()), about, note, self._reviewed.fields(row))

    def _take(self, rows: Sequence[int], is_taken: bool) -> None:
        rows = [row for row in rows if self._reviewed.can_take(row)]
        if rows:
            self._reviewed.take(rows, is_taken)
            self._follow()

    def _take_field(self, field: int, is_taken: bool) -> None:
        self._reviewed.take_field(self.list.current, field, is_taken)
        self._follow()

    def _take_shown(self, *, is_taken: bool) -> None:
        """Take or leave what is listed; some kinds only while they are listed alone."""
        chosen = self.kinds.currentData()
        spared = {
            -1 - place
            for place, kind in enumerate(self._reviewed.kinds)
            if is_taken and kind.is_left_by_all and chosen != kind.id
        }
        rows, is_spared = [], False
        for item in self.list.rows.items:
            if item < 0:
                is_spared = item in spared
            elif not is_spared:
                rows.append(item)
        self._take(rows, is_taken)

    def _follow(self) -> None:
        self.list.follow()
        self._show(self.list.current)
        count = self._reviewed.count()
        total = sum(len(self._reviewed.rows_of(kind.id)) for kind in self._reviewed.kinds)
        said = review_texts.tr("{count} of {n} {difference|differences} taken", "", total)
        said = self._refusal or said.replace("{count}", number(count))
        if said != self.state.text():
            self.state.put(said)
            announce(self.list, said)
        may_act = bool(count) or self._may_act_alone
        self.act_button.setEnabled(may_act and not self._refusal)

    def _act(self) -> None:
        self.accept()
        self.merge_requested.emit()
