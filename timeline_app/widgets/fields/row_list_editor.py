"""A short list of things that are edited each on its row: added, removed, put into order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.text.translation import Texts, number
from timeline_app.widgets.controls.text_labels import tool_tip

row_texts = Texts("row_texts")

BUTTON_PX = 28
_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly
T = TypeVar("T")


class EditedRow(QWidget):
    """One of the things; those who build on it have fields, and give what is in them."""

    committed = Signal()
    """What is in it has become another, for good."""

    def value(self) -> object | None:
        """What is in it; None while it is not yet enough to be kept."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        """Let it be looked at alone."""
        self.setEnabled(not read_only)


class _Framed(QWidget):
    """A row with the buttons that move and remove it."""

    def __init__(self, row: EditedRow, owner: RowListEditor[T]) -> None:
        super().__init__()
        self.row = row
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(row, 1)
        self.up = _button("↑", row_texts.tr("Move up"), lambda: owner.shift(self, -1))
        self.down = _button("↓", row_texts.tr("Move down"), lambda: owner.shift(self, 1))
        self.remove = _button("✕", row_texts.tr("Remove"), lambda: owner.remove(self))
        self.buttons = (self.up, self.down, self.remove)
        for button in self.buttons:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


class RowListEditor(QWidget, Generic[T]):
    """Rows of one kind below a heading, and a button that adds one.

    A row that was added is kept once there is enough in it; until then it changes nothing.
    """

    changed = Signal()
    """`values` are others than before, by somebody's hand."""
    row_added = Signal(QWidget)
    """An empty row, which has the focus."""

    def __init__(self, heading: str, add: str, make_row: Callable[[T | None], EditedRow]) -> None:
        """`make_row` gives a row with something in it, or an empty one for None."""
        super().__init__()
        self._heading, self._make_row = heading, make_row
        self._framed: list[_Framed] = []
        self._put: tuple[T, ...] = ()
        self._is_read_only = False
        self.label = QLabel(heading)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setProperty("look", "heading")
        self.add_button = QPushButton(add)
        self.add_button.setMinimumHeight(BUTTON_PX)
        self.add_button.clicked.connect(self.add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.label)
        column.addLayout(self._rows)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(heading)

    @property
    def rows(self) -> Sequence[EditedRow]:
        """The rows from top to bottom."""
        return [framed.row for framed in self._framed]

    def put(self, values: Sequence[T]) -> None:
        """Show these, unless they are what is there already: the keyboard may be in a row."""
        self._put = tuple(values)
        if self.values() == self._put and self._framed:
            return
        self.clear()
        self._put = tuple(values)
        for value in values:
            self._add(self._make_row(value))
        self._allow()

    def clear(self) -> None:
        """Show no rows, not even those that are not enough yet."""
        self._put = ()
        while self._framed:
            self._take_away(self._framed[-1])

    def values(self) -> tuple[T, ...]:
        """What is in the rows, from top to bottom, without those that are not enough."""
        found = (framed.row.value() for framed in self._framed)
        return tuple(value for value in found if value is not None)  # type: ignore[misc]

    def set_read_only(self, read_only: bool) -> None:
        """Let them be looked at alone."""
        self._is_read_only = read_only
        self._allow()

    def add(self) -> EditedRow:
        """Add an empty row and go into it."""
        row = self._make_row(None)
        self._add(row)
        self._allow()
        _stops(row)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.row_added.emit(row)
        return row

    def shift(self, framed: _Framed, step: int) -> None:
        """Move a row up (-1) or down (1)."""
        at = self._framed.index(framed)
        to = at + step
        if not 0 <= to < len(self._framed):
            return
        self._framed.insert(to, self._framed.pop(at))
        self._rows.removeWidget(framed)
        self._rows.insertWidget(to, framed)
        self._allow()
        self._order_focus()
        button = framed.up if step < 0 else framed.down
        (button if button.isEnabled() else framed.remove).setFocus()
        self._tell()

    def remove(self, framed: _Framed) -> None:
        """Take a row away."""
        at = self._framed.index(framed)
        self._take_away(framed)
        self._allow()
        left = self._framed[min(at, len(self._framed) - 1)].remove if self._framed else None
        (left or self.add_button).setFocus()
        self._tell()

    def _add(self, row: EditedRow) -> None:
        framed = _Framed(row, self)
        self._framed.append(framed)
        self._rows.addWidget(framed)
        if self.isVisible():
            framed.show()  # at once: it may get the focus
        row.committed.connect(self._tell)
        self._order_focus()

    def _take_away(self, framed: _Framed) -> None:
        self._framed.remove(framed)
        self._rows.removeWidget(framed)
        framed.hide()
        framed.deleteLater()

    def _tell(self) -> None:
        if self.values() != self._put:
            self._put = self.values()
            self.changed.emit()

    def _allow(self) -> None:
        last = len(self._framed) - 1
        for at, framed in enumerate(self._framed):
            place = row_texts.tr("{what}, {place} of {total}").format(
                what=self._heading, place=number(at + 1), total=number(last + 1)
            )
            framed.up.setEnabled(at > 0)
            framed.down.setEnabled(at < last)
            framed.row.set_read_only(self._is_read_only)
            for button in framed.buttons:
                button.setVisible(not self._is_read_only)
                button.setAccessibleDescription(place)
        self.add_button.setVisible(not self._is_read_only)

    def _order_focus(self) -> None:
        """Let Tab go from row to row, in each from its fields to its buttons.

        New widgets are the last of their window, so that all begins after what stands above.
        """
        before = self._stop_above()
        for framed in self._framed:
            for widget in (*_stops(framed.row), *framed.buttons):
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget
        if before is not None:
            QWidget.setTabOrder(before, self.add_button)

    def _stop_above(self) -> QWidget | None:
        """Where Tab stops before it comes here; None where nothing else is in the window."""
        stop = self.add_button.previousInFocusChain()
        while stop is not None and stop is not self.add_button:
            is_stop = stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.focusProxy() is None
            if is_stop and not self.isAncestorOf(stop):
                return stop
            stop = stop.previousInFocusChain()
        return None


def _stops(row: QWidget) -> list[QWidget]:
    """Where Tab stops within a row, in the order in which its fields were made.

    A field that hands its focus on to a part of itself is put into order as a whole.
    """
    return [
        child
        for child in row.findChildren(QWidget, options=_CHILDREN)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _button(sign: str, words: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(tool_tip(words))
    button.setAccessibleName(words)
    button.setAutoRaise(True)
    button.setFixedSize(BUTTON_PX, BUTTON_PX)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(act)
    return button
