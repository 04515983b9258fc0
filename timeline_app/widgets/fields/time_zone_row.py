"""A time zone on a row, by its name or the city whose clocks it is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from timeline_app.core.dates.local_times import capital_of_zone
from timeline_app.core.dates.time_zones import zone_names
from timeline_app.core.guarded import override
from timeline_app.core.text.candidates import Candidate
from timeline_app.widgets.fields.record_field import RecordField
from timeline_app.widgets.fields.row_list_editor import EditedRow


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


def zone_choice(name: str) -> Candidate:
    """A zone to choose; the detail is the city whose clocks it is, where its name hides that."""
    city = capital_of_zone(name)
    return Candidate(name, name, "" if name.endswith(city) else city)
