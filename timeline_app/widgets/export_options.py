"""The options of the export dialog: range, size, look and content of the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from timeline_app.render.export_choices import (
    LEAST_SCALE,
    MOST_SCALE,
    PAPERS,
    PRESETS_PX,
    RESOLUTIONS_DPI,
    SCALE_STEP,
    ExportChoices,
)
from timeline_app.render.palette import Theme
from timeline_app.widgets.indicators import CheckBox, Radio

LABEL_PX = 96
FIELD_PX = 28
SECTION_GAP_PX = 20
MOST_SIDE_PX = 30_000
LEAST_SIDE_PX = 50


class ExportOptions(QWidget):
    """Shows an `ExportChoices` and lets it be changed. `title` is the chronology's own."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_title = title
        self._folder = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add_range()
        self._add_size()
        self._add_look()
        self._add_content()
        self._column.addStretch()
        self._connect()
        self._tint_fields()
        self.set_choices(ExportChoices())

    # What is built.

    def _add_section(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(SECTION_GAP_PX - self._column.spacing())
        label = QLabel(words)
        font = QFont(label.font())
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        self._column.addWidget(label)

    def _pair(
        self, meaning: str, first: str, second: str, *, is_labelled: bool = False
    ) -> tuple[Radio, Radio]:
        """Two radio buttons beside each other; their meaning is told to a screen reader."""
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(16)
        if is_labelled:
            label = QLabel(meaning)
            label.setFixedWidth(LABEL_PX)
            row.addWidget(label)
            row.setSpacing(8)
        one, other = Radio(first), Radio(second)
        for button in (one, other):
            button.setAccessibleDescription(meaning)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        self._column.addLayout(row)
        return one, other

    def _add_range(self) -> None:
        words = self.tr("Range")
        self._add_section(words)
        self.visible_range, self.whole_range = self._pair(
            words, self.tr("&Visible range"), self.tr("&Whole chronology")
        )

    def _add_size(self) -> None:
        words = self.tr("Size")
        self._add_section(words)
        self.in_pixels, self.on_paper = self._pair(words, self.tr("Pi&xels"), self.tr("&Paper"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._pixels_page())
        self._pages.addWidget(self._paper_page())
        self._column.addWidget(self._pages)

    def _pixels_page(self) -> QWidget:
        self.preset = QComboBox()
        names = ("Full HD", "QHD", "4K", "8K")
        for name, (width, height) in zip(names, PRESETS_PX, strict=True):
            self.preset.addItem(f"{width} × {height} ({name})")
        self.preset.addItem(self.tr("Custom"))
        self.width_px, self.height_px = QSpinBox(), QSpinBox()
        for box in (self.width_px, self.height_px):
            box.setRange(LEAST_SIDE_PX, MOST_SIDE_PX)
            box.setSuffix(self.tr(" px"))
            box.setSingleStep(10)
            box.setKeyboardTracking(False)
        return _form(
            (self.tr("Pr&eset"), self.preset),
            (self.tr("W&idth"), self.width_px),
            (self.tr("&Height"), self.height_px),
        )

    def _paper_page(self) -> QWidget:
        self.paper, self.orientation, self.dpi = QComboBox(), QComboBox(), QComboBox()
        for name, (width_mm, height_mm) in PAPERS.items():
            self.paper.addItem(f"{name} ({width_mm:g} × {height_mm:g} mm)", name)
        self.orientation.addItem(self.tr("Landscape"), False)
        self.orientation.addItem(self.tr("Portrait"), True)
        for dpi in RESOLUTIONS_DPI:
            self.dpi.addItem(self.tr("{n} dpi").replace("{n}", str(dpi)), dpi)
        return _form(
            (self.tr("Fo&rmat"), self.paper),
            (self.tr("&Orientation"), self.orientation),
            (self.tr("Resol&ution"), self.dpi),
        )

    def _add_look(self) -> None:
        self._add_section(self.tr("Look"))
        self.scale = QDoubleSpinBox()
        self.scale.setRange(LEAST_SCALE, MOST_SCALE)
        self.scale.setSingleStep(SCALE_STEP)
        self.scale.setDecimals(2)
        self.scale.setSuffix(" ×")
        self.scale.setKeyboardTracking(False)
        self.scale.setToolTip(self.tr("How large text and marks are drawn in the picture"))
        self._column.addWidget(_form((self.tr("S&cale"), self.scale)))
        self.light, self.dark = self._pair(
            self.tr("Theme"), self.tr("&Light"), self.tr("&Dark"), is_labelled=True
        )
        self.transparent = CheckBox(self.tr("Transparent &background"))
        self._column.addWidget(self.transparent)

    def _add_content(self) -> None:
        self._add_section(self.tr("Content"))
        self.with_title = CheckBox(self.tr("&Title"))
        self.title = QLineEdit()
        self.title.setPlaceholderText(self._own_title)
        self.title.setAccessibleName(self.tr("Title of the picture"))
        self.title.setMinimumHeight(FIELD_PX)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.with_title.setMinimumWidth(LABEL_PX)
        row.addWidget(self.with_title)
        row.addWidget(self.title, 1)
        self._column.addLayout(row)
        self.with_sources = CheckBox(self.tr("Sources, &numbered, below the lanes"))
        self._column.addWidget(self.with_sources)

    def _tint_fields(self) -> None:
        """Fields stand out by their ground: a dark theme hides Fusion's outlines."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, self.palette().color(QPalette.ColorRole.Button))
        for field in (self.width_px, self.height_px, self.scale, self.title):
            field.setPalette(palette)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint_fields()

    def _connect(self) -> None:
        buttons = (
            self.whole_range, self.on_paper, self.dark, self.transparent, self.with_title,
            self.with_sources,
        )  # fmt: skip
        for button in buttons:
            button.toggled.connect(self._refresh)
        for combo in (self.paper, self.orientation, self.dpi):
            combo.currentIndexChanged.connect(self._refresh)
        self.preset.activated.connect(self._take_preset)
        for box in (self.width_px, self.height_px):
            box.valueChanged.connect(self._refresh)
        self.scale.valueChanged.connect(self._refresh)
        self.title.textChanged.connect(self._refresh)

    # What is chosen.

    @property
    def choices(self) -> ExportChoices:
        """What is set now."""
        title = self.title.text().strip()
        return ExportChoices(
            whole_range=self.whole_range.isChecked(),
            on_paper=self.on_paper.isChecked(),
            width_px=self.width_px.value(),
            height_px=self.height_px.value(),
            paper=str(self.paper.currentData()),
            is_portrait=bool(self.orientation.currentData()),
            dpi=int(self.dpi.currentData()),
            scale=self.scale.value(),
            theme=Theme.DARK if self.dark.isChecked() else Theme.LIGHT,
            with_title=self.with_title.isChecked(),
            title="" if title == self._own_title else title,
            with_sources=self.with_sources.isChecked(),
            is_transparent=self.transparent.isChecked(),
            folder=self._folder,
        )

    def set_choices(self, choices: ExportChoices) -> None:
        """Show these choices; what a control cannot show stays as it is."""
        self._folder = choices.folder
        (self.whole_range if choices.whole_range else self.visible_range).setChecked(True)
        (self.on_paper if choices.on_paper else self.in_pixels).setChecked(True)
        self.width_px.setValue(choices.width_px)
        self.height_px.setValue(choices.height_px)
        for combo, value in (
            (self.paper, choices.paper),
            (self.orientation, choices.is_portrait),
            (self.dpi, choices.dpi),
        ):
            if (index := combo.findData(value)) >= 0:
                combo.setCurrentIndex(index)
        self.scale.setValue(choices.scale)
        (self.dark if choices.theme is Theme.DARK else self.light).setChecked(True)
        self.with_title.setChecked(choices.with_title)
        self.title.setText(choices.title or self._own_title)
        self.with_sources.setChecked(choices.with_sources)
        self.transparent.setChecked(choices.is_transparent)
        self._refresh()

    def remember_folder(self, folder: str) -> None:
        """Keep where a picture was written."""
        self._folder = folder

    def _take_preset(self, index: int) -> None:
        if index < len(PRESETS_PX):
            width, height = PRESETS_PX[index]
            self.width_px.setValue(width)
            self.height_px.setValue(height)

    def _refresh(self) -> None:
        """Let the controls agree with each other, and tell of the change."""
        self._pages.setCurrentIndex(1 if self.on_paper.isChecked() else 0)
        size = (self.width_px.value(), self.height_px.value())
        known = size in PRESETS_PX
        self.preset.setCurrentIndex(PRESETS_PX.index(size) if known else len(PRESETS_PX))
        self.title.setEnabled(self.with_title.isChecked())
        self.changed.emit()


def _form(*rows: tuple[str, QWidget]) -> QWidget:
    """Labels with their fields; each label is its field's buddy."""
    form = QWidget()
    grid = QGridLayout(form)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, LABEL_PX)
    grid.setColumnStretch(1, 1)
    for i, (words, field) in enumerate(rows):
        label = QLabel(words)
        label.setBuddy(field)
        field.setMinimumHeight(FIELD_PX)
        grid.addWidget(label, i, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(field, i, 1)
    return form
