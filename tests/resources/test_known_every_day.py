"""Nothing that a source told later, over every day of both samples, by a walk over the records."""

from __future__ import annotations

import calendar
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.core.columns.known_walk import May, Tie, Walked, is_disputed_on, walk, with_days
from tests.resources.sample import LONGER, SAMPLE
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    SECONDS_IN_DAY,
    Bound,
    DateShape,
    parse_edtf,
)
from timeline_app.core.records.event_details import EventDetails
from timeline_app.document.as_known import AsKnown
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_reader import read_json

Record = Mapping[str, Any]
EPOCH = date(1970, 1, 1)
TURNING = ("postpones", "cancels", "reschedules", "ends")


@dataclass
class Told:
    """A chronology as it is opened, and what the walk over its records says of it."""

    chronology: StoredChronology
    known: KnownEvents
    records: Record
    events: Mapping[str, Walked]
    may: Mapping[str, May]
    day_of_source: Mapping[str, int | None]
    details: Mapping[int, EventDetails]
    event_of: Mapping[str, Record]
    _about: dict[str, dict[str, list[Record]]] = field(default_factory=dict)

    def of(self, section: str, event: str) -> list[Record]:
        """The records of a section that are about an event."""
        if section not in self._about:
            found = self._about[section] = defaultdict(list)
            for one in self.records[section]:
                found[one["event"]].append(one)
        return self._about[section].get(event, [])

    def is_told(self, source: str, day: int) -> bool:
        """Whether a source had told what it tells on a day."""
        told = self.day_of_source[source]
        return told is not None and told <= day


def day_of(source: Record) -> int | None:
    """The last day of a source's date, or the day on which somebody saw it."""
    item = source["item"]
    seen_on = {"raw": source.get("seen_on", "")}
    for given in (item.get("issued") or {}, item.get("accessed") or {}, seen_on):
        text = given.get("raw", "").rstrip("%~?")
        parts = [int(part) for part in text.split("-")] if text else []
        parts = parts or [*given.get("date-parts", [[]])[-1]]
        if parts:
            year, month = parts[0], parts[1] if len(parts) > 1 else 12
            last = parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1]
            return (date(year, month, last) - EPOCH).days
    return None


def days_of(edtf: str) -> tuple[int | None, int | None]:
    """The first and the last day of a date; None for an open end."""
    found = parse_edtf(edtf)
    first = None if found.earliest == OPEN_START else found.earliest // SECONDS_IN_DAY
    return first, None if found.latest == OPEN_END else (found.latest - 1) // SECONDS_IN_DAY


def walked(records: Record) -> dict[str, Walked]:
    """The events of a chronology with what tells of them, straight from its records."""
    sources = {one["id"]: one for one in records["sources"]}
    quotes = {one["id"]: one for one in records["quotes"]}

    def tie(source: str, kind: str) -> Tie:
        found = sources[source]
        return Tie(source, day_of(found), kind, found.get("confidential", False))

    events: dict[str, Walked] = {}
    for event in records["events"]:
        edtf = event.get("date", "")
        first, last = days_of(edtf) if edtf else (None, None)
        shape = DateShape.unpacked(parse_edtf(edtf).shape) if edtf else None
        is_span = shape is not None and shape.is_interval
        has_end = shape is not None and shape.start_bound is shape.end_bound is Bound.KNOWN
        events[event["id"]] = Walked(
            event.get("status", "took place"),
            first,
            last if is_span and has_end else None,
            last,
            event.get("channel", ""),
            is_dated=bool(edtf),
        )
    basis = {event["id"]: event.get("rests_on") for event in records["events"]}
    for cited in records["citations"]:
        kind = "context" if cited.get("stance") == "context" else "cited"
        events[cited["event"]].ties.append(tie(cited["source"], kind))
    for link in records["event_quotes"]:
        events[link["event"]].ties.append(tie(quotes[link["quote"]]["source"], "quoted"))
    for claim in records["date_claims"]:
        bounds = days_of(claim["edtf"]) if claim.get("edtf") else None
        is_basis = bounds is not None and basis[claim["event"]] == claim["id"]
        made = replace(tie(claim["source"], "claimed"), bounds=bounds, is_basis=is_basis)
        events[claim["event"]].ties.append(made)
    for relation in records["relations"]:
        if relation["type"] in TURNING:
            events[relation["to"]].turned_by.append(relation["from"])
    return events


@pytest.fixture(scope="module", params=[SAMPLE, LONGER], ids=["sample", "longer"])
def told(request: pytest.FixtureRequest) -> Iterator[Told]:
    path: Path = request.param
    records = json.loads(path.read_text("utf-8"))
    events = walked(records)
    days = {one["id"]: day_of(one) for one in records["sources"]}
    dated = with_days(events)
    for event in dated.values():
        days |= {one.source: one.day for one in event.ties}
    with StoredChronology.in_memory(read_json(path), path) as chronology:
        published = [one for one in chronology.published_in_slices() if one is not None]
        known = KnownEvents(chronology.columns(), published[-1])
        details = {key: chronology.details(key) for key in known.columns.key.tolist()}
        event_of = {one["id"]: one for one in records["events"]}
        yield Told(chronology, known, records, dated, walk(events), days, details, event_of)


def every_day(told: Told) -> range:
    """From before anything was known until all was."""
    days = [day for day in told.day_of_source.values() if day is not None]
    return range(min(days) - 3, max(days) + 4)


def test_on_every_day_the_events_are_there_that_may_be(told: Told) -> None:
    ids = {key: str(one.event.id) for key, one in told.details.items()}
    status_of = {one["id"]: one.get("status", "took place") for one in told.records["events"]}
    for day in every_day(told):
        as_known = AsKnown(told.known, day)
        columns = as_known.columns
        shown = [ids[key] for key in columns.key.tolist()]
        assert {*shown} == {
            name for name, may in told.may.items() if may.since is not None and may.since <= day
        }
        assert len(shown) == len({*shown}) == told.known.number_on(day)
        assert as_known.number_left_out == len(ids) - len(shown)
        assert as_known.number_of_sources == sum(
            told.is_told(source["id"], day) for source in told.records["sources"]
        )
        assert as_known.number_of_quotes == sum(
            told.is_told(quote["source"], day) for quote in told.records["quotes"]
        )
        for row, name in enumerate(shown):
            may, end_s = told.may[name], (day + 1) * SECONDS_IN_DAY
            if may.told is None or day < may.told:
                assert columns.status(row).value in ("planned", "announced")
            elif columns.status(row).value != "ongoing":
                assert columns.status(row).value == status_of[name]
            assert columns.is_disputed(row) == is_disputed_on(told.events[name], day)
            shape = DateShape.unpacked(columns.shape(row))
            if shape.is_interval and shape.end_bound is Bound.OPEN:
                assert columns.latest[row] == end_s
            elif shape.is_interval and shape.end_bound is Bound.KNOWN:
                is_told = may.ended is not None and may.ended <= day
                assert is_told or not has_own_date(told, name, day)


def test_from_day_to_day_lines_of_communication_keep_their_order(told: Told) -> None:
    shown: tuple[str, ...] = ()
    for day in every_day(told):
        before, shown = shown, AsKnown(told.known, day).columns.channels
        assert shown[: len(before)] == before  # what is new comes last
    assert {*shown} == {*told.known.columns.channels}


def test_at_last_those_are_disputed_that_are_so_without_a_day(told: Told) -> None:
    columns, later = told.known.columns, AsKnown(told.known, every_day(told)[-1]).columns
    disputed = {int(columns.key[row]) for row in range(len(columns)) if columns.is_disputed(row)}
    found = {int(later.key[row]) for row in range(len(later)) if later.is_disputed(row)}
    assert found == disputed
    assert found


def has_own_date(told: Told, event: str, day: int) -> bool:
    """Whether an event has its own date on a day, and not that of a claim."""
    claims = [one for one in told.of("date_claims", event) if one.get("edtf")]
    known = [one for one in claims if told.is_told(one["source"], day)]
    basis = told.event_of[event].get("rests_on")
    is_basis_known = any(one["id"] == basis for one in known)
    return not known or is_basis_known or len(known) == len(claims)


def test_on_every_day_of_news_an_event_is_told_as_it_may_be(told: Told) -> None:
    ids = {key: str(one.event.id) for key, one in told.details.items()}
    for day in told.known.days.tolist():
        as_known = AsKnown(told.known, day)
        row_of = {key: row for row, key in enumerate(as_known.columns.key.tolist())}
        there = {ids[key] for key in row_of}
        for key in row_of:
            shown = as_known.details(told.details[key])
            name, may = ids[key], told.may[ids[key]]
            record = told.event_of[name]
            assert may.whole is not None
            is_whole = may.whole <= day
            for part in ("summary", "note", "caption", "verification_note", "place"):
                assert getattr(shown.event, part) == (record.get(part, "") if is_whole else "")
            assert [one.source.id for one in shown.citations] == [
                one["source"]
                for one in told.of("citations", name)
                if told.is_told(one["source"], day)
            ]
            assert [one.claim.id for one in shown.claims] == [
                one["id"]
                for one in told.of("date_claims", name)
                if told.is_told(one["source"], day)
            ]
            assert all(told.is_told(one.source.id, day) for one in shown.quotes)
            assert all(not one.others for one in shown.quotes)
            for related in shown.related:
                assert related.event.id in there
                source = related.relation.source
                assert not source or told.is_told(source, day)
                assert related.event.status is as_known.columns.status(row_of[related.key])
                other = told.may[str(related.event.id)].whole
                assert other is not None
                if day < max(other, may.whole):
                    assert not related.relation.note
                if day < other:
                    assert not related.event.summary + related.event.note
