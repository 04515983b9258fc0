"""The fields of an event in the order of its heading, and where each stands."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QGridLayout

from timeline_app.core.event_changes import EventPart
from timeline_app.widgets.form_field import DatePart, FormField, TextField, part_names

GAP_PX = 8


def fields_of_event(column: QBoxLayout) -> dict[EventPart, FormField]:
    """Make all fields, and place them in a column: some pairs stand side by side."""
    names = part_names()

    def text(part: EventPart, look: str = "plain", *, wraps: bool = False) -> TextField:
        return TextField(part, names[part], look, wraps=wraps)

    made: list[FormField] = [
        text(EventPart.TITLE, "title", wraps=True),
        DatePart(names[EventPart.DATE]),
        text(EventPart.DATE_BASIS),
        text(EventPart.TIME),
        text(EventPart.ZONE),
        text(EventPart.PLACE),
        text(EventPart.KIND),
        text(EventPart.SUMMARY, "body"),
        text(EventPart.NOTE),
        text(EventPart.VERIFICATION_NOTE),
        text(EventPart.CHANNEL),
    ]
    fields = {field.part: field for field in made}
    for row in _ROWS:
        if len(row) == 1:
            column.addWidget(fields[row[0]])
            continue
        pair = QGridLayout()
        pair.setHorizontalSpacing(GAP_PX)
        for place, part in enumerate(row):
            pair.addWidget(fields[part], 0, place)
            pair.setColumnStretch(place, 1)
        column.addLayout(pair)
    return {part: fields[part] for row in _ROWS for part in row}


_ROWS: tuple[tuple[EventPart, ...], ...] = (
    (EventPart.TITLE,),
    (EventPart.DATE,),
    (EventPart.DATE_BASIS,),
    (EventPart.TIME, EventPart.ZONE),
    (EventPart.PLACE, EventPart.KIND),
    (EventPart.SUMMARY,),
    (EventPart.NOTE,),
    (EventPart.VERIFICATION_NOTE,),
    (EventPart.CHANNEL,),
)
