"""The day and the place that the dates in a kept text resolve against."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.dialogs.style import ButtonBox, dialog_style
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.form_rows import form_of

ASK_PX = 420
BUTTON_PX = 28


class TextDayDialog(QDialog):
    """Asks when and where a text was written; an empty day is the one of its source."""

    def __init__(
        self, published: str, place: str, of_source: str, palette: Palette, parent: QWidget
    ) -> None:
        """Begin with a day as EDTF and a place; `of_source` is the day of the source in words."""
        super().__init__(parent)
        self.setObjectName("text-day")
        self.setWindowTitle(self.tr("Dates Resolve Against"))
        self.published = DateField(is_of_event=False)
        self.published.field.setAccessibleName(self.tr("Published"))
        self.published.put(published)
        hint = self.tr("As the source says: {date}").replace("{date}", of_source)
        if not of_source:
            hint = self.tr("The source has no date: 19 Jun 2023, June 2023…")
        self.published.field.setPlaceholderText(hint)
        self.place = QLineEdit(place)
        self.place.setPlaceholderText(self.tr("Where “here” is: it says when summer is"))
        self.fault = TextLabel("refusal")
        kinds = QDialogButtonBox.StandardButton
        buttons = ButtonBox(kinds.Cancel | kinds.Ok)
        for button in buttons.buttons():
            button.setMinimumHeight(BUTTON_PX)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(
            form_of((self.tr("&Published"), self.published), (self.tr("Pl&ace"), self.place))
        )
        column.addWidget(self.fault)
        column.addWidget(buttons)
        self.setStyleSheet(dialog_style(palette))
        self.published.set_palette_roles(palette)
        self.resize(ASK_PX, self.sizeHint().height())

    @override
    def accept(self) -> None:
        date = self.published.value()
        if self.published.field.text().strip() and (date.is_doubtful or not date.edtf):
            self.fault.put(self.tr("The date can't be read."))
            self.published.setFocus()
            return
        super().accept()

    @property
    def asked(self) -> tuple[str, str]:
        """The day as EDTF, and the place."""
        return self.published.value().edtf, self.place.text().strip()
