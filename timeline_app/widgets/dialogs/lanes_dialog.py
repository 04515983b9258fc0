"""The lanes of a chronology: their names, colours and order, new ones, and those to go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.edits.record_edits import moved_lane
from timeline_app.core.records.records import Lane, LaneId
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.small_shapes import SWATCH_PX, swatch
from timeline_app.widgets.controls.timing import later
from timeline_app.widgets.dialogs.modeless_dialog import ModelessDialog
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.fields.combo_box import ComboBox
from timeline_app.widgets.fields.line_field import LineField
from timeline_app.widgets.texts.phrases import listed

FIELD_PX = 28
ROW_PX = 30
SIZE_PX = (520, 480)
OWN_ID = Qt.ItemDataRole.UserRole
lane_texts = Texts("lane_texts")

COLOURS = (
    lane_texts.mark("Blue"),
    lane_texts.mark("Teal"),
    lane_texts.mark("Orange"),
    lane_texts.mark("Violet"),
    lane_texts.mark("Ochre"),
    lane_texts.mark("Pink"),
    lane_texts.mark("Sky blue"),
    lane_texts.mark("Green"),
    lane_texts.mark("Crimson"),
    lane_texts.mark("Slate grey"),
)
"""What the colours of `lane-1`, `lane-2`, … are called, in both themes; before translation."""


class LanesDialog(ModelessDialog):
    """Stays open beside the window. The order is that of the chronology, not of a view of it."""

    lane_requested = Signal(object, object)
    """The `Lane` that is shown, and what it is to be."""
    new_requested = Signal(str)
    """The name of a lane that is not there yet."""
    order_requested = Signal(tuple)
    """The ids of all lanes in the order that is to be."""
    delete_requested = Signal(str)
    """By the id of the lane."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lanes")
        self.setWindowTitle(self.tr("Lanes"))
        self._lanes: Sequence[Lane] = ()
        self._counts: Mapping[str, str] = {}
        self._palette = LIGHT
        self._may_change, self._is_draft = True, False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Lanes"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(SWATCH_PX, SWATCH_PX))
        self.name = LineField()
        self.colour = ComboBox()
        self.up = QPushButton(self.tr("Move &Up"))
        self.down = QPushButton(self.tr("Move Do&wn"))
        self.new = QPushButton(self.tr("N&ew Lane"))
        self.delete = QPushButton(self.tr("&Delete…"))
        self.close_button = QPushButton(self.tr("&Close"))
        self._place()
        self._connect()

    def _place(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        fields = ((self.tr("&Name"), self.name), (self.tr("C&olour"), self.colour))
        for row, (words, field) in enumerate(fields):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            field.setMinimumHeight(FIELD_PX)
            form.addWidget(label, row, 0)
            form.addWidget(field, row, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (self.up, self.down, self.new, self.delete):
            buttons.addWidget(button)
        buttons.addStretch()
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.list, 1)
        both.addLayout(buttons)
        hint = QLabel(
            self.tr(
                "Drag lanes into order, or press Alt+Up and Alt+Down. This is the order of "
                "the chronology; lanes that were moved on the canvas alone follow it again."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("look", "hint")
        for button in (self.up, self.down, self.new, self.delete, self.close_button):
            button.setMinimumHeight(FIELD_PX)
            button.setAutoDefault(False)  # Enter in a field keeps what is in it
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addLayout(form)
        column.addWidget(hint)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        resize_on_screen(self, *SIZE_PX)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.list.itemClicked.connect(lambda _: self._show_current())
        self.list.model().rowsMoved.connect(lambda *_: self._take_drag())
        self.name.committed.connect(self._take_name)
        self.name.editingFinished.connect(self._leave_draft)
        self.colour.activated.connect(lambda _: self._wish())
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.new.clicked.connect(self.begin_new)
        self.delete.clicked.connect(lambda: self.delete_requested.emit(self.current_id))
        self.close_button.clicked.connect(self.close)
        for keys, act in (
            ("Alt+Up", lambda: self._move(-1)),
            ("Alt+Down", lambda: self._move(1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self.delete.click)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.setStyleSheet(dialog_style(palette))
        self.show_lanes(self._lanes, self._counts, may_change=self._may_change)

    def show_lanes(
        self, lanes: Sequence[Lane], counts: Mapping[str, str], *, may_change: bool
    ) -> None:
        """Show these in their order; `counts` say by id how many events are in each."""
        held, place = self.current_id, self.list.currentRow()
        self._lanes, self._counts, self._may_change = lanes, counts, may_change
        self._is_draft = False
        self.list.clear()
        icons = {role: swatch(self._palette, role) for role in {lane.colour for lane in lanes}}
        for lane in lanes:
            self.list.addItem(self._item(lane, icons[lane.colour]))
        ids = [lane.id for lane in lanes]
        at = ids.index(LaneId(held)) if held in ids else min(max(0, place), len(ids) - 1)
        self.list.setCurrentRow(at)
        mode = QAbstractItemView.DragDropMode
        self.list.setDragDropMode(mode.InternalMove if may_change else mode.NoDragDrop)
        self._show_current()

    def select(self, lane_id: str) -> None:
        """Choose a lane by its id."""
        for row, lane in enumerate(self._lanes):
            if lane.id == lane_id:
                self.list.setCurrentRow(row)

    @property
    def current_id(self) -> str:
        """The id of the lane that is chosen; empty for none."""
        row = self.list.currentRow()
        return "" if row < 0 else str(self.list.item(row).data(OWN_ID))

    def begin_new(self) -> None:
        """Let the name of a new lane be typed."""
        self._is_draft = True
        self.name.put("")
        self.name.restore()
        self.name.setReadOnly(False)
        self.name.setEnabled(True)
        self.name.setPlaceholderText(self.tr("Name of the new lane"))
        self.colour.setEnabled(False)
        self.name.setFocus()

    def _item(self, lane: Lane, icon: QIcon) -> QListWidgetItem:
        name, count = " ".join(lane.name.split()) or lane.id, self._counts.get(lane.id, "")
        text = f"{name} · {count}" if count else name
        item = QListWidgetItem(icon, text)
        item.setData(OWN_ID, lane.id)
        item.setSizeHint(QSize(0, ROW_PX))
        said = (name, count, self._colour_words(lane.colour))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, listed(said))
        return item

    def _colour_words(self, role: str) -> str:
        return lane_texts.tr(COLOURS[self._palette.lane_number(role)])

    def _current(self) -> Lane | None:
        found = (lane for lane in self._lanes if lane.id == self.current_id)
        return next(found, None)

    def _show_current(self) -> None:
        """Show the chosen lane in the fields."""
        lane, row = self._current(), self.list.currentRow()
        self._is_draft = False
        self.name.setPlaceholderText("")
        self.name.put("" if lane is None else lane.name)
        self.name.restore()
        self.name.setReadOnly(not self._may_change)
        self.name.setEnabled(lane is not None)
        self._fill_colours("lane-1" if lane is None else lane.colour)
        can_change = self._may_change and lane is not None
        self.colour.setEnabled(can_change)
        self.new.setEnabled(self._may_change)
        self.delete.setEnabled(can_change)
        self.up.setEnabled(can_change and row > 0)
        self.down.setEnabled(can_change and row + 1 < len(self._lanes))

    def _fill_colours(self, role: str) -> None:
        """Offer the roles by name; one beyond those that have a name stays as it is."""
        roles = [f"lane-{number}" for number in range(1, len(COLOURS) + 1)]
        if role not in roles:
            roles.append(role)
        self.colour.clear()
        for each in roles:
            words = self._colour_words(each) if each in roles[: len(COLOURS)] else each
            self.colour.addItem(swatch(self._palette, each), words, each)
        self.colour.setCurrentIndex(roles.index(role))

    def _take_name(self) -> None:
        if self._is_draft:
            self.new_requested.emit(self.name.value())
        else:
            self._wish()

    def _leave_draft(self) -> None:
        """Show the chosen lane again where no name was typed for a new one."""
        if self._is_draft and not self.name.value() and not self.name.hasFocus():
            self._show_current()

    def _wish(self) -> None:
        lane = self._current()
        if lane is None or self._is_draft:
            return
        colour = str(self.colour.currentData())
        wished = Lane(lane.id, self.name.value() or lane.name, colour, lane.order)
        if wished != lane:
            self.lane_requested.emit(lane, wished)

    def _move(self, step: int) -> None:
        row, ids = self.list.currentRow(), [str(lane.id) for lane in self._lanes]
        if self._may_change and 0 <= row + step < len(ids) and row >= 0:
            self.order_requested.emit(moved_lane(ids, ids[row], row + step))

    def _take_drag(self) -> None:
        """A lane was dragged; the list still has to do with that, and is filled anew after it."""
        later(self, self._take_order)

    def _take_order(self) -> None:
        """Wish for the order in which the list is."""
        items = (self.list.item(row) for row in range(self.list.count()))
        self.order_requested.emit(tuple(str(item.data(OWN_ID)) for item in items))
