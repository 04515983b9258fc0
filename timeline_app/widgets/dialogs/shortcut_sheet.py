"""All commands with their keys on one sheet, by menu, and what hands can do; and the marks."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.name_match import Fit, name_match
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.widgets.controls.field_style import field_style
from timeline_app.widgets.controls.segmented_switch import SegmentedSwitch
from timeline_app.widgets.dialogs.mark_legend import MarkLegend
from timeline_app.widgets.texts.phrases import labelled, listed

COLUMN_PX = 320
"""A column of the sheet is at least so wide."""
MOST_COLUMNS = 3
SIZE_PX = (1080, 720)


class ShortcutPage(IntEnum):
    """What the sheet shows."""

    SHORTCUTS = 0
    LEGEND = 1


class ShortcutRow(NamedTuple):
    """What can be done, and the ways to do it; without any it is found in its menu."""

    name: str
    keys: tuple[str, ...]


class SheetSection(NamedTuple):
    """A menu, or a place where hands do something."""

    title: str
    rows: tuple[ShortcutRow, ...]


class ShortcutSheet(QDialog):
    """Shows sections of rows in as many columns as there is room for, and finds rows.

    Its other page is the legend of the marks, once there are texts to draw it with.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.resize(min(SIZE_PX[0], parent.width() - 40), min(SIZE_PX[1], parent.height() - 40))
        self.field = QLineEdit()
        self.field.setObjectName("shortcut-search")
        self.field.setAccessibleName(self.tr("Find a shortcut"))
        self.field.setPlaceholderText(self.tr("Find a command or a key"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.nothing = QLabel(self.tr("Nothing here is called that."))
        self._sections: list[_Section] = []
        self._columns: list[QVBoxLayout] = []
        self._page = QWidget()
        self._page.setObjectName("sheet")
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(24, 4, 24, 20)
        self._row.setSpacing(40)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Shortcuts"))
        self.area.setWidget(self._page)
        self.legend: MarkLegend | None = None
        self._palette = LIGHT
        self.switch = SegmentedSwitch(
            self.tr("Shown"), (self.tr("Shortcuts"), self.tr("Legend of the Marks"))
        )
        self.switch.chosen.connect(self._show_page)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(16)
        head.addWidget(self.field, 1)
        head.addWidget(self.switch)
        column.addLayout(head)
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._pages, 1)
        self.nothing.hide()
        self.setTabOrder(self.field, self.switch.segment(ShortcutPage.SHORTCUTS))

    def show_legend_of(self, texts: EventTexts) -> None:
        """Have a legend of the marks, with the numbers as a chronology's texts write them."""
        if self.legend is not None:
            self._pages.removeWidget(self.legend)
            self.legend.deleteLater()
        self.legend = MarkLegend(texts)
        self.legend.set_palette_roles(self._palette)
        self._pages.addWidget(self.legend)

    def show_page(self, page: ShortcutPage) -> None:
        """Turn to a page, with the keyboard where it is of use there."""
        self.switch.show_choice(page)
        self._show_page(page)
        (self.switch.segment(page) if page is ShortcutPage.LEGEND else self.field).setFocus()

    def _show_page(self, number: int) -> None:
        page = ShortcutPage(number)
        self._pages.setCurrentIndex(page)
        self.field.setEnabled(page is ShortcutPage.SHORTCUTS)
        self.setWindowTitle(
            self.tr("Keyboard Shortcuts")
            if page is ShortcutPage.SHORTCUTS
            else self.tr("Legend of the Marks")
        )

    def show_sections(self, sections: Sequence[SheetSection]) -> None:
        """Show these instead of those before."""
        for old in self._sections:
            old.deleteLater()
        self._sections = [_Section(section, self._page) for section in sections]
        self.field.clear()
        self._find("")

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.setStyleSheet(sheet_style(palette))
        self.switch.set_palette_roles(palette)
        if self.legend is not None:
            self.legend.set_palette_roles(palette)

    @property
    def shown(self) -> list[ShortcutRow]:
        """The rows that are shown now."""
        return [row for section in self._sections for row in section.shown]

    def _find(self, typed: str) -> None:
        for section in self._sections:
            section.keep_fitting(typed)
        self.nothing.setVisible(not self.shown)
        self._flow()

    def _flow(self) -> None:
        """Share the sections among the columns, in their order and about evenly."""
        room = self.width() - 48
        number = max(1, min(MOST_COLUMNS, room // COLUMN_PX))
        while self._row.count():
            item = self._row.takeAt(0)
            layout = item.layout() if item is not None else None
            while layout is not None and layout.count():
                layout.takeAt(0)
        shown = [section for section in self._sections if section.shown]
        heights = [section.sizeHint().height() for section in shown]
        self._columns = [QVBoxLayout() for _ in range(number)]
        for layout in self._columns:
            layout.setSpacing(20)
            self._row.addLayout(layout, 1)
        for section, column in zip(shown, columns_of(heights, number), strict=True):
            self._columns[column].addWidget(section)
        for layout in self._columns:
            layout.addStretch(1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down scroll the sheet while something is typed."""
        if watched is self.field and isinstance(event, QKeyEvent):
            bar, key = self.area.verticalScrollBar(), Qt.Key(event.key())
            steps = {
                Qt.Key.Key_Down: bar.singleStep(),
                Qt.Key.Key_Up: -bar.singleStep(),
                Qt.Key.Key_PageDown: bar.pageStep(),
                Qt.Key.Key_PageUp: -bar.pageStep(),
            }
            if event.type() == QEvent.Type.KeyPress and key in steps:
                bar.setValue(bar.value() + steps[key])
                return True
        return super().eventFilter(watched, event)


class _Section(QWidget):
    """A heading with its rows."""

    def __init__(self, section: SheetSection, parent: QWidget) -> None:
        super().__init__(parent)
        self._section = section
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        title = _label(section.title, "title")
        column.addWidget(title)
        self._rows = [_Row(row, self) for row in section.rows]
        for row in self._rows:
            column.addWidget(row)
        self.shown: list[ShortcutRow] = []

    def keep_fitting(self, typed: str) -> None:
        """Show the rows that fit what is typed, by name, menu or key."""
        self.shown = []
        for row, widget in zip(self._section.rows, self._rows, strict=True):
            fits = _fits(typed, row, self._section.title)
            widget.setVisible(fits)
            if fits:
                self.shown.append(row)
        self.setVisible(bool(self.shown))


class _Row(QFrame):
    """One thing to do: its name at the left, its keys at the right."""

    def __init__(self, row: ShortcutRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "row")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 3, 0, 3)
        line.setSpacing(4)
        name = _label(row.name, "name")
        name.setWordWrap(True)
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line.addWidget(name, 1)
        for key in row.keys:
            line.addWidget(_label(key, "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(labelled(row.name, listed(row.keys)) if row.keys else row.name)


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setIndent(0)
    label.setProperty("look", look)
    return label


def _fits(typed: str, row: ShortcutRow, title: str) -> bool:
    """Whether a row is meant; a key is by any of its letters, as "ctrl+k"."""
    wanted = typed.strip().casefold()
    if any(wanted in key.casefold() for key in row.keys):
        return True
    match = name_match(typed, row.name, title)
    return match is not None and match.fit < Fit.LETTERS


def columns_of(heights: Sequence[int], number: int) -> list[int]:
    """The column of each section, so that the highest column is as low as it can be.

    Sections keep their order, down one column and on in the next.
    """
    least = max(heights, default=0)
    for most in range(least, sum(heights) + 1, 8):
        found = _filled(heights, most)
        if not found or found[-1] < number:
            return found
    return _filled(heights, sum(heights))


def _filled(heights: Sequence[int], most: int) -> list[int]:
    """The column of each section where none is higher than `most`."""
    columns, column, used = [], 0, 0
    for height in heights:
        if used and used + height > most:
            column, used = column + 1, 0
        used += height
        columns.append(column)
    return columns


def sheet_style(palette: Palette) -> str:
    """The style sheet of the sheet of shortcuts."""
    return f"""
        QDialog, #sheet, QScrollArea {{ background: {palette.panel}; border: none; }}
        QLabel {{ color: {palette.muted}; }}
        QLabel[look="title"] {{
            color: {palette.accent}; font-weight: 600; padding: 4px 0 4px 0;
            border-bottom: 1px solid {palette.hairline};
        }}
        QLabel[look="name"] {{ color: {palette.text}; }}
        QLabel[look="key"] {{
            color: {palette.text}; background: {palette.field};
            border: 1px solid {palette.hairline}; border-radius: 4px; padding: 1px 7px;
        }}
        {field_style(palette, "#shortcut-search")}
        QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
        QScrollBar::handle:vertical {{
            background: {palette.line}; border-radius: 3px; min-height: 32px; margin: 2px 2px;
        }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
