"""The card of an event that isn't there yet: title, date, lane; Enter makes it, Esc doesn't."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.dates.parse.field_input import TypedDate
from timeline_app.core.guarded import override
from timeline_app.core.text.folding import folded
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.field_style import field_style
from timeline_app.widgets.fields.commit_keys import OwnSelectAll
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.form_rows import FIELD_PX
from timeline_app.widgets.texts.phrases import sentences

WIDTH_PX = 400
BESIDE_PX = 20
EDGE_PX = 8
LABEL_PX = 48
Key, Mod = Qt.Key, Qt.KeyboardModifier


class LaneChoice(NamedTuple):
    """A lane that the event may stand in."""

    id: str
    name: str


class DraftPopup(QFrame):
    """Stands beside what it is about, within its window, and keeps what is typed when it goes.

    It is forgotten when that is asked.
    """

    edited = Signal()
    """Date or lane are others."""
    made = Signal()
    """The event is wanted as it stands in the fields."""
    given_up = Signal()

    def __init__(self, over: QWidget, place: Callable[[], QPoint]) -> None:
        """`place` gives the point of `over` that the card is to stand beside."""
        super().__init__(over.window())
        self.hide()
        self.setObjectName("draft-card")
        OwnSelectAll(self)
        self.setAccessibleName(self.tr("New event"))
        self._over, self._beside = over, place
        self._before: QWidget | None = None
        self._standing_note = self._guess_note = ""
        self._given: tuple[str | None, str | None] = ("", "")
        """Date and lane that stood there before somebody typed; None for what was typed before."""
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("What happened?"))
        self.date = DateField()
        self.lane = QComboBox()
        self._lane_name = QLineEdit()
        self.lane.setLineEdit(self._lane_name)  # a name that is typed makes a new lane
        self.lane.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._lane_name.setPlaceholderText(self.tr("A lane, or the name of a new one"))
        self.note = QLabel()
        self.note.setObjectName("draft-note")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.add_button = QPushButton(self.tr("Add"))
        self.add_button.setObjectName("draft-add")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self.title.textChanged.connect(lambda _: self.warn(""))
        self.date.typed.connect(self._date_typed)
        self.lane.currentTextChanged.connect(lambda _: self._edited())
        self.add_button.clicked.connect(self.made)
        self.cancel_button.clicked.connect(self.given_up)
        over.installEventFilter(self)
        self.lane.installEventFilter(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for words, field in (
            (self.tr("Title"), self.title),
            (self.tr("Date"), self.date),
            (self.tr("Lane"), self.lane),
        ):
            column.addLayout(self._row(words, field))
        column.addWidget(self.note)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.add_button, self.cancel_button):
            button.setMinimumHeight(FIELD_PX)
            buttons.addWidget(button)
        column.addLayout(buttons)
        stops = (self.title, self.date.field, self.lane, self.add_button, self.cancel_button)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _row(self, words: str, field: QWidget) -> QHBoxLayout:
        row, label = QHBoxLayout(), QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "field")
        row.setSpacing(8)
        label.setFixedWidth(LABEL_PX)
        label.setFixedHeight(FIELD_PX)
        label.setBuddy(field)
        if field is not self.date:
            field.setAccessibleName(words)
            field.setMinimumHeight(FIELD_PX)
        else:
            self.date.field.setMinimumHeight(FIELD_PX)
        if isinstance(field, QComboBox):
            self._lane_name.setAccessibleName(words)
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            field.setSizeAdjustPolicy(policy)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(field, 1)
        return row

    # What is in it.

    def open(
        self,
        date: str,
        lanes: Sequence[LaneChoice],
        lane_id: str,
        note: str,
        said: str,
        guess: str = "",
        *,
        is_pointed: bool = False,
    ) -> None:
        """Come up, or go elsewhere, with the title of before; the focus is given back afterwards.

        So do date and lane where somebody typed or chose them, unless these were pointed at.
        `note` says what else comes of it, `said` is what a screen reader hears; `guess` says
        that nobody gave the date, until somebody does.
        """
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        own_date = self.date.field.text() if self.has_own_date and not is_pointed else None
        own_lane = self._own_lane if not is_pointed else None
        self.date.put(date)
        self.lane.clear()
        for choice in lanes:
            self.lane.addItem(choice.name, choice.id)
        self.lane.setCurrentIndex(max(0, self.lane.findData(lane_id)))
        self._standing_note, self._guess_note = note, guess
        self._put_again(own_date, own_lane)
        self.warn("")
        self.place()
        self.show()
        self.raise_()
        self.title.setAccessibleDescription(said)
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_own_date(self) -> bool:
        """Whether somebody typed the date that stands there, or took away the one that did."""
        return self.date.field.text() != self._given[0]

    @property
    def _own_lane(self) -> LaneChoice | None:
        """The lane that somebody chose or named, if it is another than the one given."""
        name = self.lane.currentText()
        return None if name == self._given[1] else LaneChoice(self.lane_id, name)

    def _put_again(self, date: str | None, lane: LaneChoice | None) -> None:
        """Let date and lane stand there that somebody typed before."""
        given_date, given_lane = self.date.field.text(), self.lane.currentText()
        if date is not None:
            self.date.field.setText(date)
            self._guess_note = ""
        if lane is not None:
            at = self.lane.findData(lane.id) if lane.id else -1
            if at >= 0:
                self.lane.setCurrentIndex(at)
            else:
                self.lane.setEditText(lane.name)
        self._given = (
            given_date if date is None else None,
            given_lane if lane is None else None,
        )

    def forget(self) -> None:
        """Keep nothing of what is typed."""
        self.title.clear()
        self._given = self.date.field.text(), self.lane.currentText()

    def stand(self, note: str) -> None:
        """Say something else that comes of it."""
        self._standing_note = note
        self.warn("")

    def warn(self, text: str) -> None:
        """Say what is wanting before the event can be made; nothing more is, if it is empty."""
        guess, note = self._guess_note, self._standing_note
        shown = text or (sentences(guess, note) if guess and note else guess or note)
        self.note.setText(shown)
        self.note.setVisible(bool(shown))
        if text:
            announce(self.note, text)

    @property
    def typed_title(self) -> str:
        """What stands in the field of the title, on one line."""
        return " ".join(self.title.text().split())

    @property
    def typed_date(self) -> TypedDate:
        """What the date in its field means."""
        return self.date.value()

    @property
    def lane_id(self) -> str:
        """The id of the lane that is chosen; empty if there is none, or a new one is typed."""
        at = self._chosen_lane
        return "" if at < 0 else str(self.lane.itemData(at) or "")

    @property
    def new_lane_name(self) -> str:
        """What a lane that isn't there yet is to be called; empty if none is wanted."""
        typed = " ".join(self.lane.currentText().split())
        return typed if self._chosen_lane < 0 else ""

    @property
    def _chosen_lane(self) -> int:
        """The place of the lane with the name that stands there, however it is typed; else -1."""
        current, typed = self.lane.currentIndex(), " ".join(self.lane.currentText().split())
        if current >= 0 and self.lane.itemText(current) == self.lane.currentText():
            return current  # several may be called alike
        names = [folded(self.lane.itemText(at)) for at in range(self.lane.count())]
        return names.index(folded(typed)) if folded(typed) in names else -1

    def _date_typed(self) -> None:
        self._guess_note = ""
        self._edited()

    def _edited(self) -> None:
        self.warn("")
        self.edited.emit()
        self.place()

    # Where it is.

    def leave(self) -> None:
        """Go away, and give the focus back to where it was."""
        before, self._before = self._before, None
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._over)
        self.hide()
        if not had_focus:
            return
        if before is None or not shiboken6.isValid(before) or not before.isVisible():
            before = self._over
        before.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Stand right of its place where there is room, else left of it, all in the window."""
        window = self._over.window()
        at = self._over.mapTo(window, self._beside())
        width = min(WIDTH_PX, window.width() - 2 * EDGE_PX)
        layout = self.layout()
        assert layout is not None
        height = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        left = at.x() + BESIDE_PX
        if left + width > window.width() - EDGE_PX:
            left = at.x() - BESIDE_PX - width
        left = max(EDGE_PX, min(left, window.width() - EDGE_PX - width))
        top = max(EDGE_PX, min(at.y() - BESIDE_PX, window.height() - EDGE_PX - height))
        self.setGeometry(left, top, width, height)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Delete and letters are no commands here, wherever in the card the focus is.
            is_plain = not event.modifiers() & (Mod.ControlModifier | Mod.AltModifier)
            if is_plain and (event.text() or event.key() == Key.Key_Delete):
                event.accept()
                return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self.place()
        is_key = watched is self.lane and event.type() == QEvent.Type.KeyPress
        if (
            is_key
            and isinstance(event, QKeyEvent)
            and event.key() in (Key.Key_Return, Key.Key_Enter)
        ):
            self.made.emit()  # else the first Enter only completes the name, where there is one
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in any field makes the event, Esc takes the draft back."""
        match Key(event.key()):
            case Key.Key_Return | Key.Key_Enter:
                focus = QApplication.focusWidget()
                (self.given_up if focus is self.cancel_button else self.made).emit()
            case Key.Key_Escape:
                self.given_up.emit()
            case _:
                # Not to the window below: letters typed here are no commands.
                event.accept()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(draft_style(palette))
        self.date.set_palette_roles(palette)


def draft_style(palette: Palette) -> str:
    """The style sheet of the card."""
    return f"""
        #draft-card {{
            background: {palette.panel}; border: 1px solid {palette.line}; border-radius: 10px;
        }}
        #draft-note, QLabel[look="field"] {{ color: {palette.muted}; font-size: 12px; }}
        {field_style(palette, "#draft-card QLineEdit")}
        #draft-card QPushButton {{
            background: {palette.field}; color: {palette.text}; border: 2px solid {palette.field};
            border-radius: 7px; padding: 0 14px;
        }}
        #draft-card #draft-add {{
            background: {palette.accent}; color: {palette.on_accent};
            border-color: {palette.accent}; font-weight: 600;
        }}
        #draft-card QPushButton:focus {{ border-color: {palette.text}; }}
    """
