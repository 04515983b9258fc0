"""Asks what the columns of a sheet are, and shows its first rows as they will be read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from string import Template

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.typography import typographic
from timeline_app.core.value import Value, replace
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.fields.combo_box import ComboBox
from timeline_app.widgets.imports.cells_table import CellsRow, CellsTable
from timeline_app.widgets.imports.column_header import ColumnHeader
from timeline_app.widgets.imports.sheet_values import (
    ReadRow,
    SheetChoice,
    SheetColumn,
    SheetSetting,
    SheetShown,
)

_LONGEST = 80
"""Letters of a choice that are shown."""


class SettingBox(QWidget):
    """A list to choose from; hidden where there is nothing to choose."""

    chosen = Signal(str)
    """Somebody has chosen what goes by this key."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.box = ComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        label = QLabel(title)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.box)
        self.box.setAccessibleName(title.replace("&", ""))
        self.box.activated.connect(lambda at: self.chosen.emit(str(self.box.itemData(at))))
        self.hide()

    def show_setting(self, setting: SheetSetting) -> None:
        """Show what can be chosen, and what is."""
        choices = [(one.words[:_LONGEST], one.key) for one in setting.choices]
        shown = [(self.box.itemText(at), self.box.itemData(at)) for at in range(self.box.count())]
        if choices != shown:
            self.box.clear()
            for text, key in choices:
                self.box.addItem(text, key)
        self.box.setCurrentIndex(self.box.findData(setting.chosen, Qt.ItemDataRole.UserRole))
        self.setVisible(bool(setting.choices))


FIELD_PX = 28
SIZE_PX = (1180, 760)
ABOVE_PX = 8
"""Between a table and the name of the one below it, as between other parts."""

_SHEET = Template("""
CellsTable { background: $panel; alternate-background-color: $tint; color: $text;
    border: 1px solid $line; border-radius: 4px; outline: none; font-size: 12px;
    selection-background-color: $accent_tint; selection-color: $text; }
CellsTable:focus { border: 2px solid $accent; }
CellsTable::item { border: none; padding: 0 8px; }
CellsTable::item:selected { background: $accent_tint; color: $text; }
CellsTable QHeaderView { background: $panel; border: none; font-size: 12px; }
CellsTable QHeaderView::section { background: $panel; color: $muted; border: none;
    border-bottom: 1px solid $hairline; border-right: 1px solid $hairline;
    font-size: 11px; font-weight: 600; padding: 4px 8px 4px 11px; }
CellsTable QHeaderView::section:vertical { font-weight: 400; border-bottom: none; }
CellsTable::corner { background: $panel; border: none; }
CellsTable QTableCornerButton::section { background: $panel; border: none;
    border-bottom: 1px solid $hairline; }
ColumnButton { background: $field; color: $text; border: 1px solid $line; border-radius: 4px;
    padding: 2px 20px 2px 6px; text-align: left; font-size: 12px; min-height: 0; }
ColumnButton[look="left-out"] { background: $panel; color: $muted; border-color: $hairline; }
ColumnButton { outline: none; }
ColumnButton:hover { border-color: $decoration; }
ColumnButton:focus { border: 2px solid $accent; padding: 1px 19px 1px 5px; }
QLabel[look="asked"] { color: $cooled; font-weight: 600; }
""")


class DayOrderAsked(Value, frozen=True):
    """What is said of the order of day and month, and what may be chosen, if anything."""

    words: str
    is_asked: bool = False
    setting: SheetSetting = SheetSetting()


class ColumnsDialog(QDialog):
    """Shows a sheet under headers that are menus; Enter imports it, Esc leaves it."""

    column_changed = Signal(int, str)
    """The column in this place is what goes by this key."""
    sheet_chosen = Signal(str)
    header_chosen = Signal(str)
    separator_chosen = Signal(str)
    encoding_chosen = Signal(str)
    day_order_chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[SheetChoice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("columns-dialog")
        self.setWindowTitle(self.tr("Columns of a Sheet"))
        self.heading = _label(name, "heading")
        self.counts = _label("", "hint")
        self.counts.setWordWrap(False)
        self.header = ColumnHeader(choices)
        self.source = CellsTable("sheet-rows")
        self.source.setHorizontalHeader(self.header)
        self.source.setAccessibleName(self.tr("The sheet as it stands"))
        self.result_table = CellsTable("read-rows")
        self.result_table.setAccessibleName(self.tr("The same rows as they will be read"))
        self.sheet = SettingBox(self.tr("&Sheet"))
        self.header_row = SettingBox(self.tr("Names of &columns in"))
        self.separator = SettingBox(self.tr("Se&parator"))
        self.encoding = SettingBox(self.tr("&Encoding"))
        self.day_order = SettingBox(self.tr("&Order of day and month"))
        self.day_words = _label("", "")
        self.hint = _label("", "refusal")
        self.import_button = QPushButton(self.tr("&Import"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._palette = LIGHT
        self._shown: SheetShown | None = None
        self._read: tuple[Sequence[str], Sequence[ReadRow]] = ((), ())
        self._arrange()
        self._connect()

    # What is shown.

    def show_sheet(self, shown: SheetShown) -> None:
        """Show the rows of a sheet, what its columns are, and how its file is read."""
        self._shown = shown
        self.sheet.show_setting(shown.sheet)
        self.header_row.show_setting(shown.header)
        self.separator.show_setting(shown.separator)
        self.encoding.show_setting(shown.encoding)
        rows = [
            CellsRow(
                row.number,
                row.cells,
                self._palette.muted if row.number <= shown.header_row else "",
                is_measured=row.number > shown.header_row,
            )
            for row in shown.rows
        ]
        self.source.show_rows([column.name for column in shown.columns], rows)
        self.show_columns(shown.columns)

    def show_columns(self, columns: tuple[SheetColumn, ...]) -> None:
        """Show what the columns of the sheet are by now."""
        if self._shown is not None:
            self._shown = replace(self._shown, columns=columns)
        if self.header.show_columns(columns):
            self._order_stops()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.header.take_focus()

    def show_read(self, headers: Sequence[str], rows: Sequence[ReadRow]) -> None:
        """Show the rows as they will be read."""
        self._read = headers, rows
        self.result_table.show_rows(
            headers,
            [
                CellsRow(
                    row.number,
                    row.cells,
                    self._palette.cooled if row.is_undated or row.is_amiss else "",
                )
                for row in rows
            ],
        )

    def show_counts(self, words: str) -> None:
        """Say what comes of the whole file, as far as that is known."""
        self.counts.setText(typographic(words))

    def show_day_order(self, asked: DayOrderAsked) -> None:
        """Say in which order day and month stand, and ask for it where nothing tells."""
        self.day_words.setText(typographic(asked.words))
        self.day_words.setVisible(bool(asked.words))
        self.day_words.setProperty("look", "asked" if asked.is_asked else "")
        self.day_words.style().unpolish(self.day_words)
        self.day_words.style().polish(self.day_words)
        self.day_order.show_setting(asked.setting)

    def show_hint(self, words: str) -> None:
        """Say why this can't be imported yet; nothing where it can."""
        self.hint.setText(typographic(words))
        self.hint.setVisible(bool(words))
        self.import_button.setEnabled(not words)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.setStyleSheet(dialog_style(palette) + _SHEET.substitute(palette._asdict()))
        self.header.set_palette_roles(palette)
        if self._shown is not None:
            self.show_sheet(self._shown)
        self.show_read(*self._read)

    # How it is arranged.

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.heading, 1)
        top.addWidget(self.counts)
        settings = QHBoxLayout()
        settings.setSpacing(16)
        for box in (self.sheet, self.header_row, self.separator, self.encoding):
            settings.addWidget(box)
        settings.addStretch()
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self.day_words, 1)
        days.addWidget(self.day_order)
        tables = QSplitter(Qt.Orientation.Vertical)
        tables.setChildrenCollapsible(False)
        tables.setHandleWidth(1)
        tables.addWidget(_titled(self.tr("In the file"), self.source))
        tables.addWidget(_titled(self.tr("As it will be read"), self.result_table, ABOVE_PX))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.hint, 1)
        buttons.addStretch()
        for button in (self.cancel_button, self.import_button):
            button.setMinimumHeight(FIELD_PX)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.import_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(settings)
        column.addWidget(tables, 1)
        column.addLayout(days)
        column.addLayout(buttons)
        resize_on_screen(self, *SIZE_PX)

    def _connect(self) -> None:
        self.header.column_changed.connect(self.column_changed)
        self.header.column_reached.connect(self.source.bring_in)
        for box, signal in (
            (self.sheet, self.sheet_chosen),
            (self.header_row, self.header_chosen),
            (self.separator, self.separator_chosen),
            (self.encoding, self.encoding_chosen),
            (self.day_order, self.day_order_chosen),
        ):
            box.chosen.connect(signal)
        for one, other in (
            (self.source, self.result_table),
            (self.result_table, self.source),
        ):
            one.selectionModel().currentRowChanged.connect(
                lambda *_, one=one, other=other: other.go_to(one.current_number)
            )
        self.source.horizontalScrollBar().valueChanged.connect(self.header.place_buttons)
        self.import_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)

    def _order_stops(self) -> None:
        """Let Tab come to the menus of the columns before what stands below them."""
        stops = (
            self.encoding.box,
            *self.header.buttons,
            self.source,
            self.result_table,
            self.day_order.box,
            self.cancel_button,
            self.import_button,
        )
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)


def _titled(title: str, table: CellsTable, above_px: int = 0) -> QWidget:
    """A table below what it is called."""
    label = _label(title, "hint")
    label.setBuddy(table)
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(0, above_px, 0, 0)
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(table, 1)
    return room


def _label(text: str, look: str) -> QLabel:
    label = QLabel(typographic(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    return label
