"""The size of an exported picture: in pixels, or on paper, there on one sheet or on several."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import PRESETS_PX, RESOLUTIONS_DPI, ExportSettings
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.paper import PAPERS
from timeline_app.render.picture.presets import Medium, Preset
from timeline_app.widgets.fields.form_rows import form_of, radio_pair
from timeline_app.widgets.texts.phrases import remarked

MOST_SIDE_PX = 30_000
"""Pixels of a side that can be chosen in the window. Beyond: the field takes no more."""
LEAST_SIDE_PX = 50
TILES = ("A4", "A3", "Letter", "Tabloid")
"""The papers of printers that people have."""


class SizeOptions(QWidget):
    """Shows the size of an `ExportSettings` and lets it be changed."""

    changed = Signal()

    def __init__(self, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preset: Preset | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row, self.in_pixels, self.on_paper = radio_pair(
            self, meaning, self.tr("Pi&xels"), self.tr("&Paper")
        )
        column.addLayout(row)
        self._pixels, self._paper = self._pixels_form(), self._paper_form()
        column.addWidget(self._pixels)
        column.addWidget(self._paper)
        self._connect()

    def _pixels_form(self) -> QWidget:
        self.preset = QComboBox()
        names = ("Full HD", "QHD", "4K", "8K")
        for name, (width, height) in zip(names, PRESETS_PX, strict=True):
            self.preset.addItem(remarked(f"{width} × {height}", name))
        self.preset.addItem(self.tr("Custom"))
        self.width_px, self.height_px = QSpinBox(), QSpinBox()
        for box in (self.width_px, self.height_px):
            box.setRange(LEAST_SIDE_PX, MOST_SIDE_PX)
            box.setSuffix(self.tr(" px"))
            box.setSingleStep(10)
            box.setKeyboardTracking(False)
        return form_of(
            (self.tr("Pr&eset"), self.preset),
            (self.tr("W&idth"), self.width_px),
            (self.tr("&Height"), self.height_px),
        )

    def _paper_form(self) -> QWidget:
        self.paper, self.orientation = QComboBox(), QComboBox()
        self.dpi, self.tile = QComboBox(), QComboBox()
        for name, (width_mm, height_mm) in PAPERS.items():
            words = self.tr("{paper} ({width} × {height} mm)").format(
                paper=name, width=f"{width_mm:g}", height=f"{height_mm:g}"
            )
            self.paper.addItem(words, name)
        self.orientation.addItem(self.tr("Landscape"), False)
        self.orientation.addItem(self.tr("Portrait"), True)
        for dpi in RESOLUTIONS_DPI:
            self.dpi.addItem(self.tr("{dpi} dpi").replace("{dpi}", str(dpi)), dpi)
        self.tile.addItem(self.tr("One sheet of its own"), "")
        for name in TILES:
            pattern = self.tr("Sheets of {paper}, glued")
            self.tile.addItem(pattern.replace("{paper}", name), name)
        return form_of(
            (self.tr("Fo&rmat"), self.paper),
            (self.tr("&Orientation"), self.orientation),
            (self.tr("Resol&ution"), self.dpi),
            (self.tr("Tilin&g"), self.tile),
        )

    def _connect(self) -> None:
        self.on_paper.toggled.connect(self._refresh)
        for combo in (self.paper, self.orientation, self.dpi, self.tile):
            combo.currentIndexChanged.connect(self._refresh)
        self.preset.activated.connect(self._take_preset)
        for box in (self.width_px, self.height_px):
            box.valueChanged.connect(self._refresh)

    def added_to(self, choices: ExportSettings) -> ExportSettings:
        """The choices with the size that is set now."""
        return replace(
            choices,
            on_paper=self.on_paper.isChecked(),
            width_px=self.width_px.value(),
            height_px=self.height_px.value(),
            paper=str(self.paper.currentData()),
            is_portrait=bool(self.orientation.currentData()),
            dpi=int(self.dpi.currentData()),
            tile=str(self.tile.currentData()),
        )

    def set_choices(self, choices: ExportSettings) -> None:
        """Show the size of these choices; what a control cannot show stays as it is."""
        (self.on_paper if choices.on_paper else self.in_pixels).setChecked(True)
        self.width_px.setValue(choices.width_px)
        self.height_px.setValue(choices.height_px)
        for combo, value in (
            (self.paper, choices.paper),
            (self.orientation, choices.is_portrait),
            (self.dpi, choices.dpi),
            (self.tile, choices.tile),
        ):
            if (index := combo.findData(value)) >= 0:
                combo.setCurrentIndex(index)
        self._refresh()

    def follow(self, form: PictureFormat, preset: Preset | None) -> None:
        """Offer only what has a meaning: images have pixels, a PDF sheets, a preset its size."""
        self._preset = preset
        self.dpi.setEnabled(form is PictureFormat.PNG)
        self.tile.setEnabled(form is PictureFormat.PDF)
        self._show_what_counts()

    def _take_preset(self, index: int) -> None:
        if index < len(PRESETS_PX):
            width, height = PRESETS_PX[index]
            self.width_px.setValue(width)
            self.height_px.setValue(height)

    def _refresh(self) -> None:
        self._show_what_counts()
        size = (self.width_px.value(), self.height_px.value())
        known = size in PRESETS_PX
        self.preset.setCurrentIndex(PRESETS_PX.index(size) if known else len(PRESETS_PX))
        self.changed.emit()

    def _show_what_counts(self) -> None:
        preset, on_paper = self._preset, self.on_paper.isChecked()
        in_print = on_paper if preset is None else preset.medium is Medium.PRINT
        self._pixels.setVisible(preset is None and not on_paper)
        self._paper.setVisible(in_print)
        for button in (self.in_pixels, self.on_paper):
            button.setVisible(preset is None)
        _show_row(self._paper, self.paper, is_shown=preset is None)
        _show_row(self._paper, self.orientation, is_shown=preset is None or bool(preset.paper))


def _show_row(form: QWidget, field: QWidget, *, is_shown: bool) -> None:
    """Show a field with its label, or neither."""
    field.setVisible(is_shown)
    for label in form.findChildren(QLabel):
        if label.buddy() is field:
            label.setVisible(is_shown)
