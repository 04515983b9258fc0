"""What a table of events says in each of its cells, on the screen as in what is copied."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TypeVar

from timeline_app.core.columns.event_columns import MANY_QUOTES, title_of
from timeline_app.core.columns.table_fields import READ_FIELDS, EventField, Fact, table_texts
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.records.records import Importance, Status
from timeline_app.core.text.translation import words
from timeline_app.document.event_model import EventModel
from timeline_app.widgets.texts.phrases import listed

E = TypeVar("E", bound=Enum)
_IMPORTANCE = {
    Importance.MINOR: table_texts.mark("minor"),
    Importance.ORDINARY: table_texts.mark("ordinary"),
    Importance.NOTABLE: table_texts.mark("notable"),
    Importance.CENTRAL: table_texts.mark("central"),
}


def header_words(field: EventField) -> str:
    """What the column of a field is called."""
    return table_texts.tr(field.header)


def value_words(value: object) -> str:
    """A value of a field of an event, or what was read of it, in words."""
    match value:
        case Importance():
            return table_texts.tr(_IMPORTANCE[value])
        case Enum():
            return words(str(value.value))
        case tuple():
            return listed(value)
        case _:
            return str(value)


def choices_of(values: type[E]) -> list[tuple[str, E]]:
    """The values that a field can have, each behind its words; of what has a rank the first one."""
    ordered = sorted(values, reverse=True) if issubclass(values, IntEnum) else list(values)
    return [(value_words(one), one) for one in ordered]


class TableTexts:
    """The texts of events by field. Those of `READ_FIELDS` are worded from what was read."""

    def __init__(self, source: EventModel) -> None:
        self._source = source

    def key(self, row: int) -> int:
        """The key of the event in a row."""
        return self._source.columns.key.item(row)

    def lane_colour(self, row: int) -> str:
        """The colour role of an event's first lane, empty where it has none."""
        columns = self._source.columns
        return columns.lanes[columns.lane.item(row)].colour if columns.lanes else ""

    def date(self, row: int, style: DateStyle = DateStyle.SHORT) -> str:
        """The date of an event in words."""
        columns = self._source.columns
        earliest, latest = columns.earliest.item(row), columns.latest.item(row)
        return date_words(earliest, latest, columns.shape(row), words, style)

    def text(self, field: EventField, row: int, fact: Fact | None = None) -> str:
        """What a cell says; nothing of what has not been read yet."""
        if field in READ_FIELDS:
            return "" if fact is None else value_words(fact)
        columns = self._source.columns
        match field:
            case EventField.DATE:
                return self.date(row)
            case EventField.TITLE:
                return " ".join(title_of(columns, row).split())
            case EventField.LANE:
                return listed(columns.lanes[lane].name for lane in columns.lanes_of(row))
            case EventField.STATUS:
                is_plain = columns.status(row) is Status.TOOK_PLACE and columns.channel(row)
                return "" if is_plain else words(columns.status(row).value)
            case EventField.IMPORTANCE:
                return value_words(Importance(columns.importance.item(row)))
            case _:
                quotes = columns.quote_count(row)
                return f"{quotes}+" if quotes == MANY_QUOTES else str(quotes)
