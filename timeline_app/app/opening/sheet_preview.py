"""The first rows of a sheet as they will be read: placed as an import places them, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from datetime import date

from timeline_app.app.messages.import_faults import told_apart
from timeline_app.app.messages.sentences import one_line
from timeline_app.app.opening.sheet_words import column_words
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.event_words import event_date
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Lane,
    Origin,
    Participation,
    Quote,
    Record,
    Source,
)
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.value import Value
from timeline_app.interchange.formats import SHEET
from timeline_app.interchange.placing.placing import ImportedFile, RecordPlacing
from timeline_app.interchange.sheets.field_words import CHOSEN
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.sheets.reading import SheetRows
from timeline_app.widgets.imports.sheet_values import ReadRow
from timeline_app.widgets.texts.phrases import listed
from timeline_app.widgets.texts.table_texts import value_words

sheet_texts = Texts("sheet_texts")

_BASE = "import"


class Preview(Value, frozen=True):
    """What the columns of the preview are called, and its rows."""

    headers: tuple[str, ...]
    rows: tuple[ReadRow, ...]


def preview_of(sheet: SheetRows, today: date) -> Preview:
    """The rows of a sheet, or of its beginning, as they will be read."""
    of_file = ImportedFile(name="", format=SHEET, base=_BASE, sha256="", today=today, now="")
    with closing(RecordPlacing(of_file)) as placing:
        placing.take(sheet.parts())
        placed = _Placed(placing)
    unread = _IF_READ.difference(column for _, column in sheet.mapping.columns)
    columns = [one for one in _COLUMNS if one in _ALWAYS or (placed.has(one) and one not in unread)]
    headers = tuple(
        column_words(one) if one else sheet_texts.tr("Not read as it stands") for one in columns
    )
    return Preview(headers, tuple(placed.row(event, columns) for event in placed.events))


_AMISS = None
"""Stands for what was not read of a row, among its columns."""
_FIRST = (
    ColumnMeaning.DATE,
    ColumnMeaning.TITLE,
    _AMISS,
    ColumnMeaning.LANE,
    ColumnMeaning.TEXT,
    ColumnMeaning.PLACE,
    ColumnMeaning.PEOPLE,
    ColumnMeaning.TAGS,
    ColumnMeaning.ZONE,
    ColumnMeaning.QUOTE,
    ColumnMeaning.SOURCE,
)
_COLUMNS = (
    *_FIRST,
    *(one for one in ColumnMeaning if one.field not in ("", "time") and one not in _FIRST),
    ColumnMeaning.ID,
)
_ALWAYS = (ColumnMeaning.DATE, ColumnMeaning.TITLE)
_IF_READ = frozenset(CHOSEN)
"""What every event has, whether or not the sheet says so."""
_Texts = dict[ColumnMeaning | None, list[str]]


class _Placed:
    """The records that came of some rows, by the event that they hang on."""

    def __init__(self, placing: RecordPlacing) -> None:
        self._named: dict[tuple[type[Record], str], str] = {}
        self._texts: dict[str, _Texts] = defaultdict(lambda: defaultdict(list))
        self._origins: dict[str, Origin] = {}
        self.events: list[Event] = []
        for _, records in placing.batches():
            for record in records:
                self._take(record)
        amiss = defaultdict(list)
        for fault in placing.report().faults:
            amiss[fault.place].append(told_apart(fault.reason, fault.field).why)
        for event in self.events:
            origin = self._origins[event.id]
            self._put(event.id, ColumnMeaning.ID, origin.own_id)
            self._texts[event.id][_AMISS] = list(dict.fromkeys(amiss[origin.place]))

    def _take(self, record: Record) -> None:
        match record:
            case Lane() | Actor():
                self._named[type(record), record.id] = record.name
            case Source():
                self._named[type(record), record.id] = record.item.title or record.item.URL
            case Quote():
                self._named[type(record), record.id] = record.text
            case Participation():
                self._put(record.event, ColumnMeaning.PEOPLE, self._named[Actor, record.actor])
            case Citation():
                self._put(record.event, ColumnMeaning.SOURCE, self._named[Source, record.source])
            case DateClaim():
                self._put(record.event, ColumnMeaning.CLAIMS, record.wording)
            case EventQuote():
                self._put(record.event, ColumnMeaning.QUOTE, self._named[Quote, record.quote])
            case Event():
                self._take_event(record)
            case Origin(section="events"):
                self._origins[record.record] = record
            case _:
                pass

    def _take_event(self, event: Event) -> None:
        self.events.append(event)
        for column in _COLUMNS:
            if column is not None and column.field in Event.__struct_fields__:
                self._put(event.id, column, *self._said(event, column.field))

    def _said(self, event: Event, field: str) -> Iterable[str]:
        """What an event says in a field; one without a date has its words for that elsewhere."""
        match field, getattr(event, field):
            case ("date", date):
                return (event_date(event, words, DateStyle.SHORT),) if date else ()
            case ("date_basis", basis):
                return (basis,) if event.date else ()
            case ("lanes", lanes):
                return [self._named[Lane, lane] for lane in lanes]
            case (_, tuple() as texts):
                return texts
            case (_, value):
                return (value_words(value),)

    def _put(self, event: str, column: ColumnMeaning, *texts: str) -> None:
        self._texts[event][column] += filter(None, texts)

    def has(self, column: ColumnMeaning | None) -> bool:
        """Whether any event has something there."""
        return any(texts.get(column) for texts in self._texts.values())

    def row(self, event: Event, columns: list[ColumnMeaning | None]) -> ReadRow:
        """An event, in these columns."""
        texts = self._texts[event.id]
        cells = [one_line(listed(texts[one])) for one in columns]
        is_undated = not event.date
        if is_undated:
            cells[0] = sheet_texts.tr("undated")
        number = int(self._origins[event.id].place.rpartition(" ")[2])
        return ReadRow(number, tuple(cells), is_undated, bool(texts[_AMISS]))
