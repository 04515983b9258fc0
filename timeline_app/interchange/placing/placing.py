"""Foreign events as records of ours, section by section, in memory that stays small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec

from timeline_app.core.dates.bounds import (
    BOUND_MASK,
    START_BOUND_SHIFT,
    Bound,
    EdtfDate,
    start_edtf,
)
from timeline_app.core.dates.local_times import zone_named
from timeline_app.core.records.as_came import UNSAID, CameEvent, came_json, came_of, kept_texts
from timeline_app.core.records.event_fields import TextForm, fields_of_form
from timeline_app.core.records.records import (
    Event,
    EventId,
    Header,
    Import,
    ImportId,
    Origin,
    Record,
    Relation,
    Status,
)
from timeline_app.core.text.plain_text import one_line, plain
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignHead,
    ForeignItem,
    ForeignPart,
    ForeignSource,
)
from timeline_app.interchange.placing.evidence import EvidenceBuilder, PlacedEvidence
from timeline_app.interchange.placing.lanes import LaneBuilder
from timeline_app.interchange.placing.parents import Parents
from timeline_app.interchange.placing.report import MOST_RAW, Faults, Report
from timeline_app.interchange.placing.spool import RecordSpool
from timeline_app.interchange.placing.stored import PlacedDate, end_of, first_words, placed_date
from timeline_app.interchange.texts.limits import LONGEST_TITLE

ERA = "era"
_MOST_UNDATED, _SHARE = 50_000, 100
"""Items without a date after which a file is refused, if these are all but one in a hundred."""
_MOST_UNREAD, _SHARE_UNREAD = 200_000, 1_000
"""The same of what is no item at all."""
_FIRST_WORDS = 80
_PART_OF = "part of"
MOST_FIELDS = 1_000
"""Fields that are counted by their names."""
_OTHER_FIELDS = "…"
_COLOR = "color"
"""The field of the colours for which there is no room: a lane has one, an event none."""
_NO_EVIDENCE = PlacedEvidence()
_TIDIED = {
    name: one_line if form is TextForm.LINE else plain
    for name, form in fields_of_form(TextForm.LINE, TextForm.PROSE).items()
}
"""The texts of an event that become ours as they stand, on one line or with their lines."""


class ImportedFile(Value, frozen=True, kw_only=True):
    """What is read: the file's name, of which format it is, what tells it, and on which day.

    `base` begins the ids of all that comes of it. `now` is an RFC 3339 instant, `sha256` that of
    its bytes; `options` and `mapping` are what it is read with, see `Import`.
    """

    name: str
    format: str
    base: str
    sha256: str
    today: date
    now: str
    options: tuple[tuple[str, str], ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    are_eras_apart: bool = False


class RecordPlacing:
    """Takes all parts of a file, then gives its records and the report. Close it in the end."""

    def __init__(self, file: ImportedFile) -> None:
        self._file = file
        self._spool = RecordSpool()
        self._faults = Faults()
        self._lanes = LaneBuilder(file.base)
        self._evidence = EvidenceBuilder(file.base, self._spool.add, self._came, file.name)
        self._parents = Parents()
        self._head = ForeignHead()
        self._import = ImportId(file.base)
        self._tomorrow = end_of(file.today)
        self._events = self._items = self._eras = self._occurrences = self._undated = 0
        self._origins = 0
        self._unread = 0
        self._last_place = ""
        self._last_event = ("", "")
        """Place and title of the last event."""
        self._untitled: str | None = None
        """The last place that was told to have no title."""
        self._first: EdtfDate | None = None
        self._last: EdtfDate | None = None
        self._left_over: dict[str, int] = {}
        self._fields: tuple[tuple[str, str], ...] = ()
        self._times = 0
        """How often these fields were left over since they were counted."""

    def take(self, parts: Iterable[ForeignPart]) -> None:
        """Take all that a reader yields.

        Raises as the reader does, and `ForeignRefusedError` where next to nothing has a date.
        """
        for part in parts:
            if isinstance(part, ForeignEvent):
                self._take_event(part)
            elif isinstance(part, ForeignFault):
                self._take_fault(part)
            elif isinstance(part, ForeignItem):
                self._count_item(part.place, placed_date(part.date, "").bounds)
            elif isinstance(part, ForeignSource):
                self._take_source(part)
            else:
                self._head = part
        self._end()

    @property
    def event_count(self) -> int:
        """How many events were taken so far."""
        return self._events

    @property
    def header(self) -> Header:
        """What the chronology says of itself."""
        stem = self._file.name.rpartition(".")[0] or self._file.name
        title = one_line(self._head.title) or one_line(stem)
        now = self._file.now
        return Header(title, plain(self._head.description), created=now, changed=now)

    def batches(self) -> Iterator[tuple[str, list[Record]]]:
        """The records with their sections, what is named before what names it."""
        return self._spool.batches()

    def report(self) -> Report:
        """What was read and what not."""
        return Report(
            self._file.format,
            self._items,
            self._eras,
            self._occurrences,
            self._events,
            self._undated,
            start_edtf(self._first) if self._first else "",
            start_edtf(self._last) if self._last else "",
            self._faults.counts,
            tuple(self._faults.kept),
            self._left_over,
            self._evidence.listed,
        )

    def close(self) -> None:
        """Let go of the disk."""
        self._spool.close()

    def _id(self, number: int) -> EventId:
        return EventId(f"{self._file.base}-{number}")

    def _take_event(self, event: ForeignEvent) -> None:
        self._events += 1
        own_id = self._id(self._events)
        dated = placed_date(event.date, event.time)
        if dated.fault is not None:
            raw = event.time if dated.fault is FaultReason.UNREADABLE_TIME else event.date
            self._faults.add(ForeignFault(event.where, raw, dated.fault))
        self._count(event, dated)
        is_whole = event.written is not None
        groups = self._lanes.place(event.groups, event.color, are_all_lanes=is_whole)
        if dated.date and not groups.lanes:
            self._lanes.has_events_in_none = True
        if groups.first_beyond:
            reason = FaultReason.TOO_MANY_LANES
            self._faults.add(ForeignFault(event.where, groups.first_beyond, reason))
        title, text = self._title(event)
        said = {"kind": event.kind, "place": event.place, **event.fields}
        own: dict[str, Any] = {
            name: _TIDIED[name](one) if name in _TIDIED else one
            for name, one in said.items()
            if one != ""
        }
        placed = Event(
            own_id,
            title,
            date=dated.date,
            time=dated.time,
            zone=self._zone(event) if event.zone else "",
            lanes=groups.lanes,
            status=self._status(event, dated),
            summary=text,
            tags=self._tags(event, groups.tags),
            date_basis=one_line(event.date_basis or ("" if dated.date else event.date)),
            **own,
        )
        self._spool.add("events", placed)
        self._last_event = event.where, title
        self._faults.name(event.where, title)
        self._parents.note(event, self._events)
        evidence = _NO_EVIDENCE
        if event.people or event.links or event.quotes or event.claims:
            evidence = self._evidence.place(event, own_id)
            differing = self._evidence.differing()
            for field, name in differing if is_whole else ():
                reason = FaultReason.ROWS_DIFFER
                self._faults.add(ForeignFault(event.where, name, reason, field))
        left_over = event.left_over
        if event.color and not groups.lanes:  # colours are those of lanes, and of nothing else
            left_over = (*left_over, (_COLOR, event.color))
        self._came_event(event, own_id, self._as_came(event, placed, evidence), left_over)
        self._note_left_over(left_over)

    def _take_source(self, part: ForeignSource) -> None:
        source = self._evidence.place_source(part.item)
        if source is None:
            reason = FaultReason.SAME_SOURCE
            self._faults.add(ForeignFault(part.place, part.item.title or part.raw, reason))
            return
        own_id, place = plain(part.own_id), one_line(part.place)
        self._keep_origin("sources", source.id, own_id, place, plain(part.raw), source)
        self._note_left_over(part.left_over)

    def _note_left_over(self, fields: tuple[tuple[str, str], ...]) -> None:
        """Count fields; of most formats each row has the same ones, or none."""
        if fields is not self._fields:
            self._count_fields()
            self._fields = fields
        self._times += 1

    def _count_fields(self) -> None:
        counts = self._left_over
        for name, _ in self._fields:
            if name not in counts:
                full = len(counts) >= MOST_FIELDS
                name = _OTHER_FIELDS if full else name[:MOST_RAW]  # noqa: PLW2901
            counts[name] = counts.get(name, 0) + self._times
        self._times = 0

    def _came(self, section: str, own_id: str, foreign_id: str, record: Record | None) -> None:
        """Keep where a record came from that is no event; None where its events tell all of it."""
        self._keep_origin(section, own_id, foreign_id, "", "", record)

    def _came_event(
        self,
        event: ForeignEvent,
        own_id: EventId,
        came: CameEvent,
        left_over: tuple[tuple[str, str], ...],
    ) -> None:
        """Keep where an event came from: what there was no room for too, if `raw` lacks it."""
        raw = plain(event.raw)
        for name, value in left_over:
            if value not in event.raw:
                raw = f"{raw}\n{one_line(name)}: {plain(value)}".strip()
        place = one_line(event.where)
        self._keep_origin("events", own_id, plain(event.own_id), place, raw, came)

    def _keep_origin(
        self,
        section: str,
        own_id: str,
        foreign_id: str,
        place: str,
        raw: str,
        record: Record | None,
    ) -> None:
        is_whole = isinstance(record, CameEvent) and record.written is not None
        as_came = came_json(record) if record else ""
        texts = kept_texts(raw, as_came, 0 if is_whole else self._origins)
        origin = Origin(self._import, section, own_id, foreign_id, place, *texts)
        self._spool.add("origins", origin)
        self._origins += 1

    def _as_came(self, event: ForeignEvent, placed: Event, evidence: PlacedEvidence) -> CameEvent:
        said = {name: event.fields.get(name) for name in UNSAID} | evidence._asdict()
        said["status"] = placed.status if event.written else event.status
        if event.written is not None:
            return came_of(placed, **said, **_as_said(event, placed))
        lanes = self._lanes.names(placed.lanes) if placed.lanes else ()
        return came_of(placed, **said, lanes=lanes, part_of=event.part_of and plain(event.part_of))

    def _take_fault(self, fault: ForeignFault) -> None:
        """Count a fault; that there is no title is told once, whoever finds it."""
        if fault.reason is FaultReason.NO_TITLE:
            if fault.place == self._untitled:
                return
            self._untitled = fault.place
        self._faults.add(fault)
        if fault.reason is FaultReason.NOT_READ:
            self._unread += 1
            if self._unread == _MOST_UNREAD and self._unread > self._items * _SHARE_UNREAD:
                raise ForeignRefusedError(RefusalReason.NO_EVENTS)
        if not fault.raw and fault.place == self._last_event[0]:
            self._faults.name(*self._last_event)

    def _count(self, event: ForeignEvent, dated: PlacedDate) -> None:
        """Count an item; what follows it from the same place came of its repetition."""
        if event.kind == ERA and self._file.are_eras_apart:
            self._eras += 1
            return
        self._occurrences += 1
        bounds = placed_date(event.item_date, "").bounds if event.item_date else dated.bounds
        self._count_item(event.where, bounds)

    def _count_item(self, place: str, bounds: EdtfDate | None) -> None:
        if place and place == self._last_place:
            return
        self._last_place = place
        self._items += 1
        if bounds is None:
            self._undated += 1
            if self._undated == _MOST_UNDATED and self._undated * _SHARE > self._items * (
                _SHARE - 1
            ):
                raise ForeignRefusedError(RefusalReason.NO_EVENTS)
        elif bounds.shape >> START_BOUND_SHIFT & BOUND_MASK == Bound.KNOWN:
            if self._first is None or bounds.earliest < self._first.earliest:
                self._first = bounds
            if self._last is None or bounds.earliest > self._last.earliest:
                self._last = bounds

    def _title(self, event: ForeignEvent) -> tuple[str, str]:
        """A title and a text; where there is no title it is the first words of what there is."""
        title, text = one_line(event.title), event.summary and plain(event.summary)
        if not title:
            title = first_words(next(filter(None, _wordings(event, text)), "?"), _FIRST_WORDS)
            raw = event.raw or title
            self._take_fault(ForeignFault(event.where, raw, FaultReason.NO_TITLE))
        if len(title) > LONGEST_TITLE and event.written is None:
            self._faults.add(ForeignFault(event.where, title, FaultReason.TOO_LONG, "title"))
            text = f"{title}\n\n{text}".strip()
            title = first_words(title, LONGEST_TITLE)
        return title, text

    def _zone(self, event: ForeignEvent) -> str:
        zone = zone_named(event.zone)
        if not zone:
            self._faults.add(ForeignFault(event.where, event.zone, FaultReason.UNKNOWN_ZONE))
        return zone

    def _status(self, event: ForeignEvent, dated: PlacedDate) -> Status:
        """What the file says; of what lies after the day of import that it is planned."""
        if event.status is not None:
            return event.status
        bounds = dated.bounds
        is_known = bounds and bounds.shape >> START_BOUND_SHIFT & BOUND_MASK == Bound.KNOWN
        is_to_come = bounds is not None and is_known and bounds.earliest >= self._tomorrow
        return Status.PLANNED if is_to_come and event.kind != ERA else Status.TOOK_PLACE

    @staticmethod
    def _tags(event: ForeignEvent, of_groups: tuple[str, ...]) -> tuple[str, ...]:
        if not event.tags and not of_groups:
            return ()
        return tuple(dict.fromkeys(filter(None, map(one_line, (*event.tags, *of_groups)))))

    def _end(self) -> None:
        """Add what only all events together tell."""
        file = self._file
        self._spool.add(
            "imports",
            Import(
                self._import,
                file.now,
                one_line(file.name),
                file.sha256,
                file.format,
                (*file.options, *self._head.options),
                self._head.columns or file.mapping,
            ),
        )
        self._evidence.end()
        self._count_fields()
        if unseen := self._lanes.colors_not_shown():
            self._left_over[_COLOR] = self._left_over.get(_COLOR, 0) + unseen
        for lane in self._lanes.records():
            self._spool.add("lanes", lane)
            color = lane.colour if self._lanes.has_color(lane.name) else ""
            came = msgspec.structs.replace(lane, colour=color)
            foreign_id = "" if self._lanes.is_of_none(lane) else lane.name
            self._came("lanes", lane.id, foreign_id, came)
        pairs, faults = self._parents.found()
        for part, whole in pairs:
            self._spool.add("relations", Relation(self._id(part), self._id(whole), _PART_OF))
        for fault in faults:
            self._faults.add(fault)


def _wordings(event: ForeignEvent, text: str) -> Iterator[str]:
    """What an event without a title may be named by, the best first."""
    yield text
    yield from (quote.text for quote in event.quotes)
    for link in event.links:
        yield from (link.title, link.caption)
    yield plain(event.place)
    if event.raw.startswith(("{", "[", "<")):  # that says nothing to most people
        yield from (link.url for link in event.links)
    yield plain(event.raw)


def _as_said(event: ForeignEvent, placed: Event) -> dict[str, object]:
    """What a row of a table of all fields says for itself, and of which fields it says nothing."""
    is_kept = (placed.date, placed.time) == (event.date, event.time if event.date else "")
    unsaid = event.unsaid if is_kept else (*event.unsaid, "date", "time", "zone")
    return {
        "title": one_line(event.title),
        "lanes": tuple(dict.fromkeys(filter(None, (one_line(path[0]) for path in event.groups)))),
        "written": event.written,
        "unsaid": unsaid if placed.zone or not event.zone else (*unsaid, "zone"),
    }
