"""What people call the records of two sides, whichever of them has one."""

from __future__ import annotations

from timeline_app.core.edits.log_format import name_of_record
from timeline_app.core.records.records import (
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Origin,
    Participation,
    Record,
)
from timeline_app.storage.comparison.side import Side
from timeline_app.storage.database.schema import TABLE_NAMED

_REMEMBERED = 4_096


class NamesOfBoth:
    """Tells names by ids, as all sides call them; the first side that knows one tells it."""

    def __init__(self, *sides: Side) -> None:
        self._sides = sides
        self._known: dict[tuple[str, str], str] = {}

    def name_of(self, kind: str, own_id: str) -> str:
        """The name of a record of a kind ("event", "date_claim"), else its id."""
        known = self._known.get((kind, own_id))
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[kind, own_id] = self._found(kind, own_id) or own_id
        return known

    def of_record(self, record: Record) -> str:
        """What a record is called."""
        return name_of_record(record, self.name_of)

    def about(self, record: Record) -> str:
        """What else tells it from others: an event's date in EDTF, of others the event's title."""
        match record:
            case Event():
                return record.date
            case Participation() | Citation() | EventQuote() | DateClaim():
                return self.name_of("event", record.event)
            case Origin() if record.section == "events":
                return self.name_of("event", record.record)
        return ""

    def _found(self, kind: str, own_id: str) -> str:
        record_type = TABLE_NAMED[kind].record_type
        for side in self._sides:
            (name,) = side.own_ids(record_type, [own_id])
            record = side.reader.of_ids(record_type, [name]).get(name)
            if record is not None:
                named = side.told(record)
                return name_of_record(named, self.name_of)
        return ""
