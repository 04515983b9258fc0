"""What a table of events says in each of its cells, on the screen as in what is copied."""

from __future__ import annotations

from timeline_app.core.columns.event_columns import MANY_QUOTES, title_of
from timeline_app.core.columns.table_fields import READ_FIELDS, EventField, Fact
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.records.records import Importance, Status, Verification
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.event_model import EventModel
from timeline_app.widgets.texts.phrases import listed

table_texts = Texts("table_texts")

_HEADERS = {
    EventField.DATE: table_texts.mark("Date"),
    EventField.TITLE: table_texts.mark("Title"),
    EventField.LANE: table_texts.mark("Lane"),
    EventField.STATUS: table_texts.mark("Status"),
    EventField.IMPORTANCE: table_texts.mark("Importance"),
    EventField.PLACE: table_texts.mark("Place"),
    EventField.ACTORS: table_texts.mark("Actors"),
    EventField.QUOTES: table_texts.mark("Quotes"),
    EventField.SOURCES: table_texts.mark("Sources"),
    EventField.TAGS: table_texts.mark("Tags"),
    EventField.VERIFICATION: table_texts.mark("Verification"),
    EventField.WORDING: table_texts.mark("Date as worded"),
}
_IMPORTANCE = {
    Importance.MINOR: table_texts.mark("minor"),
    Importance.ORDINARY: table_texts.mark("ordinary"),
    Importance.NOTABLE: table_texts.mark("notable"),
    Importance.CENTRAL: table_texts.mark("central"),
}


def header_words(field: EventField) -> str:
    """What the column of a field is called."""
    return table_texts.tr(_HEADERS[field])


def importance_words(importance: Importance) -> str:
    """What an importance is called."""
    return table_texts.tr(_IMPORTANCE[importance])


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
            return "" if fact is None else fact_words(fact)
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
                return importance_words(Importance(columns.importance.item(row)))
            case _:
                quotes = columns.quote_count(row)
                return f"{quotes}+" if quotes == MANY_QUOTES else str(quotes)


def fact_words(fact: Fact) -> str:
    """What was read, in words."""
    match fact:
        case Verification():
            return words(fact.value)
        case tuple():
            return listed(fact)
        case _:
            return str(fact)
