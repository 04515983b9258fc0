"""The bar above the canvas that shows what was known on a day, and the list of what it lacks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.evidence.known_day import NEVER, day_edtf, last_day, months_later
from timeline_app.core.guarded import override
from timeline_app.core.value import replace
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.field_style import field_style
from timeline_app.widgets.controls.fit_to_screen import move_near
from timeline_app.widgets.controls.popup_frame import PopupFrame
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.controls.window_bars import ToolBar
from timeline_app.widgets.fields.date_feedback import reading_words
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.list_rows import ListRow, RowsModel
from timeline_app.widgets.fields.row_delegate import CANDIDATES, RowDelegate
from timeline_app.widgets.table.rows_table import ROW_PX, RowsTable
from timeline_app.widgets.texts.phrases import listed

Key = Qt.Key
HANDLE_PX = 24
"""What a hand takes hold of; less of it is seen."""


class DaySlider(QSlider):
    """Arrows lead to the day before and after, PageUp and PageDown to other months.

    PageUp leads to earlier ones, as on the canvas. A day that is none of the days may be shown:
    then the slider stands at the last one before it.
    """

    day_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._days: Sequence[int] = ()
        self._day = 0
        self.setMinimumWidth(64)
        self.setFixedHeight(HANDLE_PX + 4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Day"))

    @property
    def day(self) -> int:
        """The day that is shown."""
        return self._day

    @property
    def has_days(self) -> bool:
        """Whether there is any day to be led to."""
        return bool(self._days)

    def show_days(self, days: Sequence[int]) -> None:
        """Lead through these days, which are in order."""
        with QSignalBlocker(self):
            self._days = days
            self.setRange(0, max(0, len(days) - 1))

    def show_day(self, day: int) -> None:
        """Stand at a day, or at the last one before it; nobody is told."""
        self._day = day
        with QSignalBlocker(self):
            self.setValue(max(0, bisect_right(self._days, day) - 1))

    def step(self, step: int) -> None:
        """Go to the next day (1), or to the one before (-1), if there is one."""
        at = (
            bisect_right(self._days, self._day)
            if step > 0
            else bisect_left(self._days, self._day) - 1
        )
        if 0 <= at < len(self._days):
            self._choose(self._days[at])

    def _go_months(self, months: int) -> None:
        if self._days:
            first, last = self._days[0], self._days[-1]
            self._choose(max(first, min(last, months_later(self._day, months))))

    def _choose(self, day: int) -> None:
        if day != self._day:
            self.show_day(day)
            self.day_chosen.emit(day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Left | Key.Key_Down:
                self.step(-1)
            case Key.Key_Right | Key.Key_Up:
                self.step(1)
            case Key.Key_PageUp:
                self._go_months(-1)
            case Key.Key_PageDown:
                self._go_months(1)
            case Key.Key_Home if self._days:
                self._choose(self._days[0])
            case Key.Key_End if self._days:
                self._choose(self._days[-1])
            case _:
                event.ignore()

    # By hand: the handle comes to where it is pressed.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _go_to(self, event: QMouseEvent) -> None:
        if self._days:
            x = round(event.position().x()) - HANDLE_PX // 2
            last = len(self._days) - 1
            at = QStyle.sliderValueFromPosition(0, last, x, self.width() - HANDLE_PX)
            self._choose(self._days[at])

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let it pass: a wheel that is turned above the canvas scrolls nothing away."""
        event.ignore()


FIELD_PX, LEAST_FIELD_PX = 168, 128
BUTTON_PX = 28


class KnownWords(NamedTuple):
    """What there is to say of a day: how much was known, and what is left out of every day."""

    known: str
    left_out: str = ""


class KnownBar(ToolBar):
    """A day as people type it, and a slider over all days on which something became known."""

    day_chosen = Signal(int)
    """A day since 1970-01-01."""
    left_out_requested = Signal(QPoint)
    """It is asked what is left out; it can be told at this place on the screen."""
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette: Palette | None = None
        self.setObjectName("known-bar")
        self.setAccessibleName(self.tr("As known on"))
        self.caption = QLabel(self.tr("As known on"))
        self.caption.setObjectName("known-caption")
        self.date = DateField(is_of_event=False)
        self.date.setMinimumWidth(LEAST_FIELD_PX)
        self.date.setMaximumWidth(FIELD_PX)
        self.date.field.setAccessibleName(self.tr("Known on which day"))
        self.date.field.setMinimumHeight(BUTTON_PX)
        self.understood = self.date.understood
        """Beside the field: a row of words below it would move the canvas."""
        self.understood.setWordWrap(False)
        self.understood.setMinimumWidth(1)
        self.before = self._button("‹", self.tr("The day before on which something became known"))
        self.slider = DaySlider()
        self.after = self._button("›", self.tr("The next day on which something became known"))
        self.count = QLabel()
        self.count.setObjectName("known-count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.left_out = TextButton("action")
        self.left_out.setMinimumHeight(BUTTON_PX)
        self.close_button = self._button("✕", self.tr("Show everything again (Esc)"))
        self._lay_out()
        self._explain()
        self.date.committed.connect(self._take_typed)
        self.before.clicked.connect(lambda: self.slider.step(-1))
        self.after.clicked.connect(lambda: self.slider.step(1))
        self.slider.day_chosen.connect(self._choose)
        self.left_out.clicked.connect(self._ask_left_out)
        self.close_button.clicked.connect(self.ended)
        self.set_palette_roles(LIGHT)
        self.hide()

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(tool_tip(name))
        button.setFixedSize(BUTTON_PX, BUTTON_PX)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        said = QWidget()
        beside = QHBoxLayout(said)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.count)
        beside.addWidget(self.left_out)
        self.row.setContentsMargins(12, 6, 12, 6)
        self.row.setSpacing(8)
        parts: tuple[QWidget, ...] = (
            self.caption,
            self.date,
            self.understood,
            self.before,
            self.slider,
            self.after,
            said,
            self.close_button,
        )
        for part in parts:
            self.row.addWidget(part, int(part is self.slider), Qt.AlignmentFlag.AlignTop)
        for part in (self.caption, self.understood, said):
            part.setFixedHeight(BUTTON_PX)
        self.spare(self.before, self.after, self.caption, said)

    def _explain(self) -> None:
        """Say by which rule something counts as known."""
        rule = self.tr(
            "An event is known from the day of the first source that it cites, quotes or has a "
            "date from, and planned until one tells what became of it; a line of communication, "
            "once one tells how it stands. An end is open until a source tells it. A source of a "
            "month or a year counts from the last day of that, for only then it is sure; one "
            "without a date from the day on which it was seen, else from when others had told of "
            "all that it names. What is confidential, or gives context alone, makes nothing "
            "known. Summary, place, tags, note and caption are not shown before all sources of an "
            "event are known. Title, kind, lanes, importance, who takes part and verification are "
            "as of today."
        )
        self.setToolTip(tool_tip(rule))
        self.setAccessibleDescription(rule)

    # What is shown.

    def begin(self, said: str) -> None:
        """Come up with an empty field that has the keyboard, and say what goes on until a day."""
        self.show_days(())
        self.date.put("")
        self.say(said)
        self.show()
        self.date.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_days(self, days: Sequence[int]) -> None:
        """Lead through these days."""
        self.slider.show_days(days)

    def show_day(self, day: int, words: KnownWords) -> None:
        """Show a day, and say how much was known on it; a day that is being typed stays."""
        if not (self.date.field.hasFocus() and self.date.field.isModified()):
            self._show_date(day)
        self.slider.show_day(day)
        said = reading_words(day_edtf(day))
        self.slider.setAccessibleDescription(said)
        self.slider.setToolTip(tool_tip(said))
        self.count.setText(words.known)
        self.left_out.setText(words.left_out)
        self.left_out.setMinimumWidth(self.left_out.sizeHint().width())
        self.left_out.setVisible(bool(words.left_out))
        announce(self.slider, listed((said, words.known)))

    def _show_date(self, day: int) -> None:
        self.date.put(day_edtf(day), is_quiet=True)  # the day of the week is said by the slider
        self.understood.hide()
        if self.date.field.hasFocus():
            self.date.field.selectAll()  # for the next one

    def say(self, text: str) -> None:
        """Say something while there is no day yet."""
        self.count.setText(text)
        self.left_out.hide()

    # What is asked for.

    def _choose(self, day: int) -> None:
        self.day_chosen.emit(day)

    def _take_typed(self) -> None:
        day = last_day(self.date.value().edtf)
        if day < NEVER:
            self.date.field.setModified(False)
            self.day_chosen.emit(day)
        elif self.date.value().edtf:
            self._ask_for_day()

    def _ask_for_day(self) -> None:
        """Say that what was typed is a date, but none that is ever over."""
        said = self.tr("It has no last day. Type a day, a month or a year.")
        self.understood.setText(said)
        self.understood.show()
        announce(self.date.field, said)

    def _ask_left_out(self) -> None:
        button = self.left_out
        self.left_out_requested.emit(button.mapToGlobal(button.rect().bottomLeft()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self._put_back():
            self.ended.emit()

    def _put_back(self) -> bool:
        """Show the day in the field again, if something else stands there; whether that was so."""
        if not self.slider.has_days or last_day(self.date.value().edtf) == self.slider.day:
            return False
        self._show_date(self.slider.day)
        return True

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        if palette is self._palette:
            return
        self._palette = palette
        self.date.set_palette_roles(palette)
        self.setStyleSheet(f"""
            #known-bar {{
                background: {palette.accent_tint}; border-bottom: 1px solid {palette.hairline};
            }}
            QLabel {{ color: {palette.text}; font-size: 12px; }}
            #known-caption {{ font-weight: 600; }}
            #date-understood {{ color: {palette.muted}; }}
            {field_style(palette, "QLineEdit")}
            QLineEdit {{ font-size: 12px; }}
            QToolButton {{
                color: {palette.text}; background: transparent; border: 2px solid transparent;
                border-radius: 7px; font-size: 13px;
            }}
            QToolButton:hover {{ background: {palette.panel}; }}
            QToolButton:focus {{ border-color: {palette.accent}; }}
            QPushButton[look="action"] {{
                color: {palette.accent}; background: transparent; border: 2px solid transparent;
                border-radius: 7px; font-size: 12px; font-weight: 500; padding: 0 8px;
            }}
            QPushButton[look="action"]:hover {{ background: {palette.panel}; }}
            QPushButton[look="action"]:focus {{ border-color: {palette.accent}; }}
            QSlider::groove:horizontal {{
                height: 4px; border-radius: 4px; background: {palette.hairline};
            }}
            QSlider::sub-page:horizontal {{ background: {palette.accent}; border-radius: 4px; }}
            QSlider::handle:horizontal {{
                width: 16px; height: 16px; margin: -8px 0; border-radius: 10px;
                background: {palette.accent}; border: 2px solid {palette.accent_tint};
            }}
            QSlider::handle:horizontal:focus {{ border-color: {palette.text}; }}
        """)


WIDTH_PX = 560
MOST_SHOWN = 12
MARGIN_PX = 4


class LeftOutList(PopupFrame):
    """Events by their titles, each with a reason; Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("left-out-list")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.heading = QLabel(self.tr("Nothing says since when these were known"))
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setContentsMargins(6, 2, 6, 2)
        self.rows = RowsModel[int](self)
        self.view = RowsTable()
        self.view.setAccessibleName(self.heading.text())
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setModel(self.rows)
        self._delegate = RowDelegate(replace(CANDIDATES, share=0.7), self.view)
        self.view.setItemDelegate(self._delegate)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.setMinimumHeight(ROW_PX)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._delegate.colours = palette

    def show_rows(
        self, items: Sequence[int], row_of: Callable[[int], ListRow], where: QPoint
    ) -> None:
        """Pop up with these, near a point of the screen; they are told where they are shown."""
        self.rows.set_items(items, row_of)
        self.view.setCurrentIndex(self.rows.index(0))
        around = self.heading.sizeHint().height() + 2 * (MARGIN_PX + self.frameWidth())
        self.resize(WIDTH_PX, min(MOST_SHOWN, len(items)) * ROW_PX + around)
        move_near(self, where)
        self.show()
        self.view.setFocus()
