"""Compares two chronologies record by record; only what differs is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline_app.core.edits.log_format import name_of_record
from timeline_app.core.merging.fields import STAMPS, DifferenceKind, RecordDifference
from timeline_app.core.merging.likeness import RULES, Checkpoint, alike
from timeline_app.core.records.records import (
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Header,
    Origin,
    Participation,
    Quote,
    Record,
    Relation,
    type_of_section,
)
from timeline_app.core.value import Value, replace
from timeline_app.storage.comparison.attached import (
    Keyed,
    attachable,
    attached,
    host_of,
    pairs_by_link,
    section_of,
    without_equal,
)
from timeline_app.storage.comparison.side import ComparedSide, Row
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.schema import TABLE_NAMED, TABLE_OF_TYPE
from timeline_app.storage.database.validation import id_of, references_of

Named = tuple[str, str]
"""Section and id of a record: of texts alone, so that the garbage collector passes them over."""

SHOWN_ORDER = (
    "",
    "events",
    "date_claims",
    "participations",
    "citations",
    "quotes",
    "event_quotes",
    "relations",
    "actors",
    "sources",
    "texts",
    "lanes",
    "waivers",
    "imports",
    "origins",
)
"""Sections as their differences are listed: what people look for first."""
_LATER = {(Relation, "events")}
"""What a record that goes with another can wait for."""
_AT_ONCE = 512  # differences
_FIRST = 1
"""The key of the only header."""
_REMEMBERED = 4_096


class Compared(Value, frozen=True):
    """What came of it: differences, and of each by its number which it can't be taken without.

    `agreed` is the number of records that are the same on both sides.
    """

    differences: Sequence[RecordDifference]
    needs: dict[int, set[int]]
    agreed: int


class _Found(Value, frozen=True, gc=False):
    """A difference with what it names of that which is on one side only."""

    difference: RecordDifference
    own_id: str
    here: tuple[Named, ...]
    there: tuple[Named, ...]


class Comparing:
    """Compares, and tells of how many rows that is done."""

    def __init__(
        self, here: RecordReader, there: RecordReader, progress: Callable[[int, int], object]
    ) -> None:
        """`progress` is called every few milliseconds, as `Progress` is; may raise."""
        self.here, self.there = (
            ComparedSide(here, self._checkpoint),
            ComparedSide(there, self._checkpoint),
        )
        self.names = NamesOfBoth(self.here, self.there)
        self._progress = progress
        self._done = 0
        self._total = sum(_number_of_rows(reader) for reader in (here, there))
        self._found: dict[str, list[_Found]] = {section: [] for section in SHOWN_ORDER}
        self._agreed = 0

    def _checkpoint(self) -> None:
        self._progress(min(self._done, self._total), self._total)

    def compared(self) -> Compared:
        """Compare all. Raises `Refused` for a file that has gone bad."""
        match_ids(self.here, self.there, self._checkpoint)
        self._compare_headers()
        for record_type in type_of_section.values():
            if TABLE_OF_TYPE[record_type].has_id:
                self._compare_by_id(record_type)
                for side in (self.here, self.there):
                    self._take_alone(side, record_type)
            else:
                self._compare_links(record_type)
        compared = self._compared()
        self._checkpoint()
        return compared

    # What is compared.

    def _compare_headers(self) -> None:
        one, other = (side.reader.record(Header, _FIRST) for side in (self.here, self.there))
        if one is None or other is None:
            return  # `Chronology.header` refuses such a file
        stamps = dict.fromkeys(STAMPS[Header], "")
        if replace(one, **stamps) == replace(other, **stamps):
            self._agreed += 1
        else:
            self._add(DifferenceKind.DIFFERS, (_FIRST, one), (_FIRST, other))

    def _compare_by_id(self, record_type: type[Record]) -> None:
        place = 1 + TABLE_OF_TYPE[record_type].names.index("id")
        for rows in self.here.slices(record_type):
            self._done += len(rows)
            alone = self.here.alone[record_type]
            both = [row for row in rows if row[place] not in alone]
            theirs = {
                self.there.shared_id(record_type, row[place]): row
                for row in self.there.with_ids(record_type, [row[place] for row in both])
            }
            self._done += len(theirs)
            for row in both:
                self._compare_rows(record_type, row, theirs[row[place]])

    def _compare_rows(self, record_type: type[Record], row: Row, other: Row) -> None:
        if row[1:] != other[1:]:
            here = self.here.record(record_type, row)
            there = self.there.record(record_type, other)
            if here != there:
                self._add(DifferenceKind.DIFFERS, (row[0], here), (other[0], there))
                return
        self._agreed += 1

    def _take_alone(self, side: ComparedSide, record_type: type[Record]) -> None:
        """Note what is on one side only, but for what goes with another record that is."""
        for records in side.with_keys(record_type, [*side.alone[record_type].values()]):
            self._done += len(records) if side is self.there else 0
            alone = [keyed for keyed in records if host_of(side, keyed[1]) is None]
            named = self._named_by_attached(side, record_type, [one for _, one in alone])
            for keyed in alone:
                self._add_alone(side, keyed, named.get(str(id_of(keyed[1])), []))

    def _named_by_attached(
        self, side: ComparedSide, record_type: type[Record], hosts: Sequence[Record]
    ) -> dict[str, list[Named]]:
        """What is named by all that goes with records, but for the events of relations.

        A relation can wait until both its events are there.
        """
        found: dict[str, list[Named]] = {}
        ids = {str(id_of(host)) for host in hosts}
        for wanted in attachable(record_type) if ids else ():
            for record in attached(side, record_type, ids, wanted):
                host = host_of(side, record)
                assert host is not None
                named = found.setdefault(host[1], [])
                named += (one for one in named_by(record) if (wanted, one[0]) not in _LATER)
        return found

    def _compare_links(self, record_type: type[Record]) -> None:
        left: list[list[Keyed]] = []
        for one, other in ((self.here, self.there), (self.there, self.here)):
            found = without_equal(one, other, record_type)
            number = _rows_in(one.reader, record_type)
            self._done += number
            if one is self.here:
                self._agreed += number - len(found)
            left.append([keyed for keyed in found if host_of(one, keyed[1]) is None])
        for ours, theirs in pairs_by_link(*left):
            if ours is not None and theirs is not None:
                self._add(DifferenceKind.DIFFERS, ours, theirs)
            elif ours is not None:
                self._add_alone(self.here, ours)
            elif theirs is not None:
                self._add_alone(self.there, theirs)

    # What is noted.

    def _add_alone(self, side: ComparedSide, keyed: Keyed, named: Sequence[Named] = ()) -> None:
        if side is self.here:
            self._add(DifferenceKind.ONLY_HERE, keyed, None, named)
        else:
            self._add(DifferenceKind.ONLY_THERE, None, keyed, named)

    def _add(
        self,
        kind: DifferenceKind,
        here: Keyed | None,
        there: Keyed | None,
        named: Sequence[Named] = (),
    ) -> None:
        shown = here or there
        assert shown is not None
        record = shown[1]
        section = section_of.get(type(record), "")
        difference = RecordDifference(
            kind,
            section,
            here[0] if here else 0,
            there[0] if there else 0,
            self.names.of_record(record),
            self.names.about(record),
        )
        found = _Found(
            difference,
            str(id_of(record) or ""),
            self._alone_among(self.here, here, named),
            self._alone_among(self.there, there, named),
        )
        self._found[section].append(found)

    @staticmethod
    def _alone_among(
        side: ComparedSide, keyed: Keyed | None, further: Sequence[Named]
    ) -> tuple[Named, ...]:
        """What a record names of that which is on its side only."""
        if keyed is None:
            return ()
        all_named = dict.fromkeys((*named_by(keyed[1]), *further))
        return tuple(one for one in all_named if side.is_alone(type_of_section[one[0]], one[1]))

    def _compared(self) -> Compared:
        """Number what was found, and say which of it needs which."""
        found = [one for section in SHOWN_ORDER for one in self._found.pop(section)]
        hosts = _Hosts(self)
        for number, one in enumerate(found):
            hosts.note(number, one)
            if not number % _AT_ONCE:
                self._checkpoint()
        needs: dict[int, set[int]] = {}
        for number, one in enumerate(found):
            if not number % _AT_ONCE:
                self._checkpoint()
            for named in one.there:
                other = hosts.number(self.there, named)
                if other not in (None, number):
                    needs.setdefault(number, set()).add(other)
            for named in one.here:
                other = hosts.number(self.here, named)
                if other not in (None, number):
                    needs.setdefault(other, set()).add(number)
        return Compared([one.difference for one in found], needs, self._agreed)


class _Hosts:
    """The numbers of differences, by the records that are on one side only."""

    def __init__(self, comparing: Comparing) -> None:
        self._numbers: dict[bool, dict[Named, int]] = {True: {}, False: {}}
        self._comparing = comparing

    def note(self, number: int, found: _Found) -> None:
        """A difference has this number."""
        kind = found.difference.kind
        if kind is not DifferenceKind.DIFFERS and found.own_id:
            named = found.difference.section, found.own_id
            self._numbers[kind is DifferenceKind.ONLY_HERE][named] = number

    def number(self, side: ComparedSide, named: Named) -> int | None:
        """The difference that brings a record on one side only."""
        numbers = self._numbers[side is self._comparing.here]
        number = numbers.get(named)
        if number is None:  # it goes with another
            record_type = type_of_section[named[0]]
            record = side.with_key(record_type, side.alone[record_type][named[1]])
            host = None if record is None else host_of(side, record)
            number = None if host is None else numbers.get((section_of[host[0]], host[1]))
        return number


def named_by(record: Record) -> Iterator[Named]:
    """Yield what a record names, and so can't be without."""
    for _, table, own_id in references_of(record):
        yield TABLE_NAMED[table].section, own_id
    if isinstance(record, DateClaim | Citation | Quote) and record.selector.text:
        yield "texts", record.selector.text


def _number_of_rows(reader: RecordReader) -> int:
    return sum(_rows_in(reader, record_type) for record_type in type_of_section.values())


def _rows_in(reader: RecordReader, record_type: type[Record]) -> int:
    return reader.number(f'SELECT COUNT(*) FROM "{TABLE_OF_TYPE[record_type].name}"') or 0


class NamesOfBoth:
    """Tells names by ids, as all sides call them; the first side that knows one tells it."""

    def __init__(self, *sides: ComparedSide) -> None:
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


def match_ids(here: ComparedSide, there: ComparedSide, checkpoint: Checkpoint) -> None:
    """Tell both sides what is on each alone, and that one what the rest is called here.

    By id, then by what the records say.
    """
    for record_type in type_of_section.values():
        if not TABLE_OF_TYPE[record_type].has_id:
            continue
        here.alone[record_type] = _not_on(here, there, record_type)
        there.alone[record_type] = _not_on(there, here, record_type)
        if record_type in RULES and here.alone[record_type] and there.alone[record_type]:
            _match_alike(here, there, record_type, checkpoint)


def _not_on(one: ComparedSide, other: ComparedSide, record_type: type[Record]) -> dict[str, int]:
    """The keys of records of which the other side hasn't the ids."""
    found: dict[str, int] = {}
    for rows in one.keyed_ids(record_type):
        there = other.has_ids(record_type, [own_id for _, own_id in rows])
        if len(there) < len(rows):
            found.update((own_id, key) for key, own_id in rows if own_id not in there)
    return found


def _match_alike(
    here: ComparedSide, there: ComparedSide, record_type: type[Record], checkpoint: Checkpoint
) -> None:
    pairs = alike(record_type, _alone(here, record_type), _alone(there, record_type), checkpoint)
    for mine, other in pairs:
        own_id, other_id = str(id_of(mine)), str(id_of(other))
        there.call(record_type, other_id, own_id)
        del here.alone[record_type][own_id]
        del there.alone[record_type][other_id]


def _alone(side: ComparedSide, record_type: type[Record]) -> list[Record]:
    """Those records that are on one side alone, as far as is known."""
    parts = side.with_keys(record_type, [*side.alone[record_type].values()])
    return [record for part in parts for _, record in part]
