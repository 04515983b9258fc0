"""The fields of an event in the order of its heading, and where each stands."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout

from timeline_app.core.event_changes import EventPart
from timeline_app.core.in_use import InUse
from timeline_app.core.records import Importance, Status, Verification
from timeline_app.core.zones import zones_like
from timeline_app.widgets.actors_part import ActorsPart
from timeline_app.widgets.choice_part import ChoicePart
from timeline_app.widgets.event_cells import importance_words
from timeline_app.widgets.form_field import FormField
from timeline_app.widgets.form_names import FormNames
from timeline_app.widgets.lanes_part import LanesPart
from timeline_app.widgets.panel_words import translated
from timeline_app.widgets.tags_part import TagsPart
from timeline_app.widgets.text_parts import DatePart, TextPart, WordPart

GAP_PX = 8
Field = FormField[Any]
_ROWS: tuple[tuple[EventPart, ...], ...] = (
    (EventPart.TITLE,),
    (EventPart.DATE,),
    (EventPart.DATE_BASIS,),
    (EventPart.TIME, EventPart.ZONE),
    (EventPart.PLACE,),
    (EventPart.LANES,),
    (EventPart.KIND, EventPart.CHANNEL),
    (EventPart.STATUS, EventPart.IMPORTANCE),
    (EventPart.SUMMARY,),
    (EventPart.NOTE,),
    (EventPart.VERIFICATION,),
    (EventPart.VERIFICATION_NOTE,),
    (EventPart.TAGS,),
    (EventPart.ACTORS,),
)
"""What stands below each other, and in pairs side by side: the order of the Tab key."""


def fields_of_event(column: QBoxLayout, names: FormNames) -> dict[EventPart, Field]:
    """Make all fields, and place them in a column."""
    made = _made(names)
    fields = {part: made[part] for row in _ROWS for part in row}
    for row in _ROWS:
        if len(row) == 1:
            column.addWidget(fields[row[0]])
            continue
        pair = QGridLayout()
        pair.setHorizontalSpacing(GAP_PX)
        for place, part in enumerate(row):
            pair.addWidget(fields[part], 0, place, Qt.AlignmentFlag.AlignTop)
            pair.setColumnStretch(place, 1)
        column.addLayout(pair)
    return fields


def _made(names: FormNames) -> dict[EventPart, Field]:
    words = part_names()

    def text(part: EventPart, look: str = "plain", *, wraps: bool = False) -> Field:
        return TextPart(part, words[part], look, wraps=wraps)

    def word(part: EventPart, in_use: InUse) -> Field:
        return WordPart(part, words[part], partial(names.values_like, in_use))

    statuses = [(translated(one.value), one) for one in Status]
    importances = [(importance_words(one), one) for one in reversed(Importance)]
    verified = [(translated(one.value), one) for one in Verification]
    fields: list[Field] = [
        text(EventPart.TITLE, "title", wraps=True),
        DatePart(words[EventPart.DATE]),
        text(EventPart.DATE_BASIS),
        text(EventPart.TIME),
        WordPart(EventPart.ZONE, words[EventPart.ZONE], zones_like),
        word(EventPart.PLACE, InUse.PLACE),
        LanesPart(words[EventPart.LANES], names),
        word(EventPart.KIND, InUse.KIND),
        word(EventPart.CHANNEL, InUse.CHANNEL),
        ChoicePart(EventPart.STATUS, words[EventPart.STATUS], statuses),
        ChoicePart(EventPart.IMPORTANCE, words[EventPart.IMPORTANCE], importances),
        text(EventPart.SUMMARY, "body"),
        text(EventPart.NOTE),
        ChoicePart(EventPart.VERIFICATION, words[EventPart.VERIFICATION], verified),
        text(EventPart.VERIFICATION_NOTE),
        TagsPart(words[EventPart.TAGS], partial(names.values_like, InUse.TAG)),
        ActorsPart(words[EventPart.ACTORS], names),
    ]
    return {field.part: field for field in fields}


def part_names() -> dict[EventPart, str]:
    """What the fields are called, in the reader's language."""
    translate = QCoreApplication.translate
    return {
        EventPart.TITLE: translate("form", "Title"),
        EventPart.CHANNEL: translate("form", "Channel (for a state)"),
        EventPart.DATE: translate("form", "Date"),
        EventPart.DATE_BASIS: translate("form", "Why this date"),
        EventPart.TIME: translate("form", "Clock time"),
        EventPart.ZONE: translate("form", "Time zone"),
        EventPart.PLACE: translate("form", "Place"),
        EventPart.LANES: translate("form", "Lanes"),
        EventPart.KIND: translate("form", "Kind"),
        EventPart.STATUS: translate("form", "Status"),
        EventPart.IMPORTANCE: translate("form", "Importance"),
        EventPart.SUMMARY: translate("form", "Summary"),
        EventPart.NOTE: translate("form", "Note"),
        EventPart.VERIFICATION: translate("form", "How well checked"),
        EventPart.VERIFICATION_NOTE: translate("form", "What was checked"),
        EventPart.TAGS: translate("form", "Tags"),
        EventPart.ACTORS: translate("form", "Who takes part"),
    }
