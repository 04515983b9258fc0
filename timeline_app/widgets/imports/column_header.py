"""The header of a sheet: each column's name, and below it a menu of what the column is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QPushButton, QSizePolicy, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.small_shapes import draw_chevron
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.imports.sheet_values import SheetChoice, SheetColumn

NAME_PX, BUTTON_PX, BESIDE_PX = 26, 28, 4
INSET_PX = 11
"""Where names begin, as the texts of cells do."""
_HEIGHT_PX = NAME_PX + BUTTON_PX + 2 * BESIDE_PX
_OPENS = (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ColumnButton(QPushButton):
    """Says what a column is and opens the menu of what it may be; arrow keys go to the next."""

    step_requested = Signal(int)
    """The keyboard is to go so many columns further; beyond the last for Home and End."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)  # Enter is for the dialog
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_words(self, words: str, *, is_left_out: bool) -> None:
        """Say what the column is."""
        self.setText(words.replace("&", "&&"))
        self.setProperty("look", "left-out" if is_left_out else "")
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _OPENS:
            self.click()
        elif key in _STEPS:
            mirrored = -1 if self.isRightToLeft() else 1
            self.step_requested.emit(_STEPS[key] * mirrored)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.step_requested.emit(-1_000_000 if key == Qt.Key.Key_Home else 1_000_000)
        else:
            super().keyPressEvent(event)


class ColumnHeader(QHeaderView):
    """Names the columns; the buttons below the names say and change what they are.

    The last of the choices is to leave it out. Tab comes to one of the buttons, arrow keys go from
    one to the next.
    """

    column_changed = Signal(int, str)
    """The column in this place is now what goes by this key."""
    column_reached = Signal(int)
    """The keyboard has come to the column in this place."""

    def __init__(self, choices: Sequence[SheetChoice], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("column-header")
        self.buttons: list[ColumnButton] = []
        self._columns: tuple[SheetColumn, ...] = ()
        self._words = {choice.key: choice.words for choice in choices}
        self._left_out = choices[-1].key
        self._palette = LIGHT
        self._at = 0
        self.setSectionsClickable(False)
        self.setStretchLastSection(False)
        self.setMinimumSectionSize(64)
        self._soon = QTimer(self)  # once, however many columns are resized at a time
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.place_buttons)
        self.sectionResized.connect(self._place_soon)
        self.sectionCountChanged.connect(self._place_soon)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.viewport().update()

    def show_columns(self, columns: tuple[SheetColumn, ...]) -> bool:
        """Show what the columns are called and what they are; whether there are other buttons."""
        were = len(self.buttons)
        for button in self.buttons[len(columns) :]:
            button.deleteLater()
        del self.buttons[len(columns) :]
        for at in range(len(self.buttons), len(columns)):
            self.buttons.append(self._new_button(at))
        before, self._columns = self._columns, columns
        for at, (column, button) in enumerate(zip(columns, self.buttons, strict=True)):
            if before[at : at + 1] == (column,):
                continue
            what = self._words[column.key]
            button.show_words(what, is_left_out=column.key == self._left_out)
            pattern = self.tr("Column {name} is: {what}")
            button.setAccessibleName(pattern.format(name=column.name, what=what))
            button.setToolTip(tool_tip(column.name))
        self._take_tab(min(self._at, max(0, len(columns) - 1)))
        self.place_buttons()
        self.viewport().update()
        return len(columns) != were

    def take_focus(self) -> None:
        """Let the keyboard come to the button that Tab leads to."""
        if self.buttons:
            self.buttons[self._at].setFocus(Qt.FocusReason.TabFocusReason)

    def place_buttons(self) -> None:
        """Put each button below the name of its column."""
        for at, button in enumerate(self.buttons):
            left, width = self.sectionViewportPosition(at), self.sectionSize(at)
            is_seen = left + width > 0 and left < self.viewport().width()
            button.setGeometry(
                left + BESIDE_PX, NAME_PX + BESIDE_PX, width - 2 * BESIDE_PX, BUTTON_PX
            )
            button.setVisible(is_seen or at == self._at)

    def _place_soon(self, *_: int) -> None:
        self._soon.start()

    def menu_of(self, at: int) -> QMenu:
        """The menu of what the column in this place may be."""
        menu = QMenu(self)
        for key, words in self._words.items():
            if key == self._left_out:
                menu.addSeparator()
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self._columns[at].key)
            action.triggered.connect(partial(self._choose, at, key))
            if action.isChecked():
                menu.setActiveAction(action)
        return menu

    def _new_button(self, at: int) -> ColumnButton:
        button = ColumnButton(self.viewport())
        button.clicked.connect(partial(self._open_menu, at))
        button.step_requested.connect(partial(self._step, at))
        return button

    def _open_menu(self, at: int) -> None:
        self._take_tab(at)
        button, menu = self.buttons[at], self.menu_of(at)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setMinimumWidth(button.width())
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _choose(self, at: int, key: str, *_: bool) -> None:
        self.column_changed.emit(at, key)

    def _step(self, at: int, by: int) -> None:
        to = max(0, min(at + by, len(self.buttons) - 1))
        self._take_tab(to)
        self.column_reached.emit(to)
        self.place_buttons()
        self.buttons[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_tab(self, at: int) -> None:
        """Let Tab lead to this button alone."""
        self._at = at
        for place, button in enumerate(self.buttons):
            is_stop = place == at
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT_PX)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_buttons()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, QColor(self._palette.panel))
        painter.setPen(QColor(self._palette.hairline))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if logicalIndex < len(self._columns):
            font = self.font()
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(self._palette.text))
            room = rect.adjusted(INSET_PX, 4, -BESIDE_PX, 0)
            room.setHeight(NAME_PX - 4)
            name = " ".join(self._columns[logicalIndex].name.split())
            shown = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(
                room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
            )
        painter.restore()
