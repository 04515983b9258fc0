"""What is read of sources comes in slices, none of which takes longer where there is more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    CslDate,
    CslItem,
    Event,
    EventId,
    EventQuote,
    Header,
    Participation,
    Quote,
    QuoteId,
    Record,
    Relation,
    Source,
    SourceId,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.queries import published

SLICE = 50
SOURCE, SPEAKER = SourceId("s"), ActorId("a")


class Speeches:
    """So many events in which one and the same actor takes part, and speaks."""

    def __init__(self, count: int) -> None:
        self._numbers = range(count)

    def header(self) -> Header:
        return Header("speeches")

    def records(self, section: str) -> Iterator[Record]:
        match section:
            case "sources":
                return iter([Source(SOURCE, CslItem("report", issued=CslDate(raw="2023-02-03")))])
            case "actors":
                return iter([Actor(SPEAKER, "Somebody", ActorKind.PERSON)])
            case "events":
                return (Event(EventId(f"e{i}"), f"Event {i}", "2023-02-01") for i in self._numbers)
            case "participations":
                return (Participation(EventId(f"e{i}"), SPEAKER) for i in self._numbers)
            case "quotes":
                return (Quote(QuoteId(f"q{i}"), "Yes.", SOURCE, SPEAKER) for i in self._numbers)
            case "event_quotes":
                return (EventQuote(EventId(f"e{i}"), QuoteId(f"q{i}")) for i in self._numbers)
            case "relations":
                pairs = zip(self._numbers[1:], self._numbers, strict=False)
                return (
                    Relation(EventId(f"e{i}"), EventId(f"e{j}"), "responds to") for i, j in pairs
                )
        return iter(())


def worked(count: int) -> list[int]:
    """How many hundreds of steps SQLite takes for each slice."""
    with StoredChronology.in_memory(Speeches(count), Path("memory")) as chronology:
        done = [0]

        def one_more() -> None:
            done[-1] += 1

        chronology.file.connection.set_progress_handler(one_more, 100)
        slices = chronology.published_in_slices()
        while next(slices, slices) is not slices:
            done.append(0)
        chronology.file.connection.set_progress_handler(None, 0)
        return done


def test_no_slice_takes_longer_where_somebody_speaks_at_more_events(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(published, "_SLICE", SLICE)
    few, many = worked(4 * SLICE), worked(20 * SLICE)
    # Quotes on events, quotes, who is quoted, relations: each in as many slices as it has rows for.
    assert len(many) - len(few) == 4 * 16
    assert max(many) <= max(few) + 2
