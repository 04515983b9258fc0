"""What a chronology says of itself, to be read and changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.dates.local_times import capital_of_zone, zone_names
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Header
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.dialogs.modeless_dialog import ModelessDialog
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.fields.line_field import LineField, NoteField
from timeline_app.widgets.fields.record_field import RecordField
from timeline_app.widgets.fields.row_list_editor import EditedRow, RowListEditor

FIELD_PX = 28
WIDTH_PX, MOST_PX = 520, 640


class PropertiesDialog(ModelessDialog):
    """Stays open beside the window; each change is told as soon as its field is left."""

    header_requested = Signal(object)
    """The `Header` that is to be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("properties")
        self.setWindowTitle(self.tr("Properties"))
        self._header = Header("")
        self.title = LineField()
        self.description = NoteField()
        self.zones: RowListEditor[str] = RowListEditor(
            self.tr("Home time zones"), self.tr("Add a Zone"), TimeZoneRow
        )
        self._area = QScrollArea()
        self.facts = QLabel()
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self.facts.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self.facts.setAccessibleName(self.tr("Facts"))
        self._place()
        self.title.committed.connect(self._wish)
        self.description.committed.connect(self._wish)
        self.zones.changed.connect(self._wish)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))

    def _place(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("&Title"), self.title),
            (self.tr("&Description"), self.description),
        ):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            form.addRow(label, field)
        hint = QLabel(self.tr("Clock times of events are told by the clocks of these zones too."))
        hint.setWordWrap(True)
        hint.setProperty("look", "hint")
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.close)
        held = QWidget()
        inner = self._held = QVBoxLayout(held)
        inner.setContentsMargins(20, 16, 20, 4)
        inner.setSpacing(12)
        inner.addLayout(form)
        inner.addWidget(self.zones)
        inner.addWidget(hint)
        inner.addWidget(self.facts)
        inner.addStretch()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(held)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 20, 16)
        row.addStretch()
        row.addWidget(close)
        column.addLayout(row)
        for button in (close, self.zones.add_button):
            button.setMinimumHeight(FIELD_PX)
            button.setAutoDefault(False)  # Enter in a field keeps what is in it
        # Once it has its place.
        self.zones.row_added.connect(
            lambda row: QTimer.singleShot(0, row, lambda: self._area.ensureWidgetVisible(row))
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as all that is in it, up to a limit."""
        layout = self.layout()
        if not event.spontaneous() and layout is not None:
            below_px = layout.totalMinimumSize().height() - self._area.minimumSizeHint().height()
            needed_px = self._held.totalHeightForWidth(WIDTH_PX) + below_px
            resize_on_screen(self, WIDTH_PX, min(needed_px, MOST_PX))
        super().showEvent(event)

    def show_header(self, header: Header, facts: Sequence[str], *, may_change: bool) -> None:
        """Show a chronology's own; `facts` are lines about it that nobody can change here."""
        self._header = header
        self.title.put(header.title)
        self.description.put(header.description)
        self.zones.put(header.home_zones)
        self.facts.setText("\n".join(facts))
        self.title.setReadOnly(not may_change)
        self.description.setReadOnly(not may_change)
        self.zones.set_read_only(not may_change)

    def _wish(self) -> None:
        """Tell of what is in the fields, if that is another than what is shown."""
        shown = self._header
        header = Header(
            self.title.value() or shown.title,
            self.description.toPlainText(),
            tuple(dict.fromkeys(self.zones.values())),
            shown.created,
            shown.changed,
        )
        if header != shown:
            self.header_requested.emit(header)


class TimeZoneRow(EditedRow):
    """Takes the zones of the tz database; one that came with the file stays, known or not."""

    def __init__(self, zone: str | None) -> None:
        super().__init__()
        self.field = RecordField(self.tr("Time zone"))
        self.field.setPlaceholderText(self.tr("Asia/Shanghai, Beijing, Paris…"))
        self.field.set_choices([zone_choice(name) for name in zone_names()])
        if zone is not None:
            self.field.put(zone, zone)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.field)
        self.field.chosen.connect(self.committed)

    @override
    def value(self) -> str | None:
        return self.field.value().id or None


def zone_choice(name: str) -> NamedRecord:
    """A zone to choose; the detail is the city whose clocks it is, where its name hides that."""
    city = capital_of_zone(name)
    return NamedRecord(name, name, "" if name.endswith(city) else city)
