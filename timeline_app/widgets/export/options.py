"""The options of the export dialog: format, range, size, look and content of the picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.render.picture.export_settings import (
    LEAST_SCALE,
    MOST_SCALE,
    SCALE_STEP,
    ExportSettings,
    title_of_dates,
)
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.presets import PRESETS
from timeline_app.render.style.palette import Theme
from timeline_app.widgets.controls.indicators import CheckBox, Radio
from timeline_app.widgets.export.content_options import Choosable, ContentOptions
from timeline_app.widgets.export.preset_list import PresetList
from timeline_app.widgets.export.size_options import SizeOptions
from timeline_app.widgets.fields.form_rows import FIELD_PX, LABEL_PX, form_of, radio_pair

SECTION_GAP_PX = 16
PAPER_PRESET, SCREEN_PRESET = "A4", "slide"


class ExportOptions(QWidget):
    """Shows an `ExportSettings` and lets it be changed.

    `title` is the chronology's own; some events alone can be had if there is `any_selected`, and
    some of `events` can stand out; where it `can_mark` there is one selected event, which can be
    marked. The `presets` are to be shown where there is room for them.
    """

    changed = Signal()

    def __init__(
        self,
        title: str,
        any_selected: bool,
        events: Sequence[Choosable] = (),
        *,
        can_mark: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._own_title = title
        self._any_selected = any_selected
        self._is_paper_proposed = False
        self.presets = PresetList()
        self.content = ContentOptions(title, events, can_mark=can_mark)
        self._folder = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add_format()
        self._add_size()
        self._add_range()
        self._add_section(self.tr("Content"))
        self._column.addWidget(self.content)
        self._add_look()
        self._column.addStretch()
        self._connect()
        self._tint_fields()
        self.set_choices(ExportSettings())

    # What is built.

    def _add_section(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(SECTION_GAP_PX - self._column.spacing())
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(label.font())
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        self._column.addWidget(label)

    def _add_pair(
        self, meaning: str, first: str, second: str, *, is_labelled: bool = False
    ) -> tuple[Radio, Radio]:
        row, one, other = radio_pair(self, meaning, first, second, is_labelled=is_labelled)
        self._column.addLayout(row)
        return one, other

    def _add_format(self) -> None:
        self.form = QComboBox()
        for form, words in (
            (PictureFormat.PNG, self.tr("PNG, an image")),
            (PictureFormat.SVG, self.tr("SVG, to be edited")),
            (PictureFormat.PDF, self.tr("PDF, to be printed")),
        ):
            self.form.addItem(words, form)
        self._column.addWidget(form_of((self.tr("&File format"), self.form)))

    def _add_range(self) -> None:
        words = self.tr("Range")
        self._add_section(words)
        self.visible_range, self.whole_range = self._add_pair(
            words, self.tr("&Visible range"), self.tr("&Whole chronology")
        )
        self._add_dates(words)
        self.only_selected = CheckBox(self.tr("O&nly the selected events"))
        self.only_selected.setEnabled(self._any_selected)
        if not self._any_selected:
            self.only_selected.setToolTip(self.tr("No event is selected"))
        self._column.addWidget(self.only_selected)

    def _add_dates(self, meaning: str) -> None:
        """A third choice of the range, with a field that chooses it when it is typed in."""
        self.date_range = Radio(self.tr("Dates"))
        self.date_range.setAccessibleDescription(meaning)
        self.date_range.setMinimumWidth(LABEL_PX)
        self.visible_range.group().addButton(self.date_range)
        self.dates = QLineEdit()
        self.dates.setPlaceholderText(self.tr("2023, or Aug 2022 – June 2023"))
        self.dates.setAccessibleName(self.tr("Dates of the picture"))
        self.dates.setMinimumHeight(FIELD_PX)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.date_range)
        row.addWidget(self.dates, 1)
        self._column.addLayout(row)

    def _add_size(self) -> None:
        self.size_options = SizeOptions(self.tr("Size"))
        self._column.addWidget(self.size_options)

    def _add_look(self) -> None:
        self._add_section(self.tr("Look"))
        self.scale = QDoubleSpinBox()
        self.scale.setRange(LEAST_SCALE, MOST_SCALE)
        self.scale.setSingleStep(SCALE_STEP)
        self.scale.setDecimals(2)
        self.scale.setSuffix(" ×")
        self.scale.setKeyboardTracking(False)
        self.scale.setToolTip(self.tr("How large text and marks are drawn in the picture"))
        self._column.addWidget(form_of((self.tr("S&cale"), self.scale)))
        self.light, self.dark = self._add_pair(
            self.tr("Theme"), self.tr("&Light"), self.tr("&Dark"), is_labelled=True
        )
        self.transparent = CheckBox(self.tr("Transparent &background"))
        self._column.addWidget(self.transparent)

    def _tint_fields(self) -> None:
        """Fields stand out by their ground: a dark theme hides Fusion's outlines."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, self.palette().color(QPalette.ColorRole.Button))
        size = self.size_options
        fields = (size.width_px, size.height_px, self.scale, self.dates, *self.content.fields)
        for field in fields:
            field.setPalette(palette)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint_fields()

    def _connect(self) -> None:
        for button in (
            self.whole_range,
            self.date_range,
            self.only_selected,
            self.dark,
            self.transparent,
        ):
            button.toggled.connect(self._refresh)
        self.presets.chosen.connect(self._refresh)
        self.presets.clicked.connect(self._choose_size)
        self.content.changed.connect(self._refresh)
        self.form.currentIndexChanged.connect(self._refresh)
        self.form.activated.connect(self._propose_size)
        for radio in (self.size_options.in_pixels, self.size_options.on_paper):
            radio.clicked.connect(self._choose_size)
        self.size_options.changed.connect(self._refresh)
        self.scale.valueChanged.connect(self._refresh)
        self.date_range.clicked.connect(self.dates.setFocus)
        self.dates.textEdited.connect(lambda: self.date_range.setChecked(True))
        self.dates.textChanged.connect(self._refresh)

    # What is chosen.

    @property
    def choices(self) -> ExportSettings:
        """What is set now."""
        choices = ExportSettings(
            form=self._format(),
            whole_range=self.whole_range.isChecked(),
            by_dates=self.date_range.isChecked(),
            dates=self.dates.text().strip(),
            only_selected=self._any_selected and self.only_selected.isChecked(),
            preset=self.presets.preset,
            scale=self.scale.value(),
            theme=Theme.DARK if self.dark.isChecked() else Theme.LIGHT,
            is_transparent=self.transparent.isChecked(),
            folder=self._folder,
        )
        return self.content.added_to(self.size_options.added_to(choices))

    def _format(self) -> PictureFormat:
        form = self.form.currentData()
        assert isinstance(form, PictureFormat)
        return form

    def set_choices(self, choices: ExportSettings) -> None:
        """Show these choices; what a control cannot show stays as it is."""
        self._folder = choices.folder
        self.form.setCurrentIndex(self.form.findData(choices.form))
        self.dates.setText(choices.dates)
        chosen = self.whole_range if choices.whole_range else self.visible_range
        (self.date_range if choices.by_dates else chosen).setChecked(True)
        self.only_selected.setChecked(choices.only_selected)
        self.presets.choose(choices.preset)
        self.size_options.set_choices(choices)
        self.scale.setValue(choices.scale)
        (self.dark if choices.theme is Theme.DARK else self.light).setChecked(True)
        self.content.set_choices(choices, self._title_of_range())
        self.transparent.setChecked(choices.is_transparent)
        self._refresh()

    def remember_folder(self, folder: str) -> None:
        """Keep where a picture was written."""
        self._folder = folder

    def _refresh(self) -> None:
        """Let the controls agree with each other, and tell of the change."""
        self.size_options.follow(self._format(), PRESETS.get(self.presets.preset))
        self.content.propose_title(self._title_of_range())
        self.changed.emit()

    def _title_of_range(self) -> str:
        """The chronology's own title, with the dates of the picture where these are limited."""
        dates = self.dates.text() if self.date_range.isChecked() else ""
        return title_of_dates(self._own_title, dates)

    def _propose_size(self) -> None:
        """A PDF is meant for paper, an image for screens; whoever chose the size keeps it."""
        is_document = self._format() is PictureFormat.PDF
        if is_document and not self.choices.is_on_paper:
            self._is_paper_proposed = True
            self.presets.choose(PAPER_PRESET)
        elif not is_document and self._is_paper_proposed:
            self._is_paper_proposed = False
            self.presets.choose(SCREEN_PRESET)

    def _choose_size(self) -> None:
        self._is_paper_proposed = False
