"""The random chronologies are what the benchmark says they are."""

from pathlib import Path

import numpy as np
import pytest

from tests.benchmarks.chronologies import LANES, RandomChronology, Spread, write_chronology
from tests.benchmarks.evidenced import EvidencedChronology
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import INTERVAL_BIT, OPEN_END, OPEN_START, DateShape, Qualifier
from timeline_app.core.records.records import Event
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.storage.database.validation import flaw_among

COUNT = 3_000
DAY_S, YEAR_S = 86_400, 31_556_952


@pytest.fixture(scope="module")
def even(tmp_path_factory: pytest.TempPathFactory) -> EventColumns:
    """The columns of a chronology that is evenly spread."""
    path = tmp_path_factory.mktemp("random") / "even.chronology"
    with StoredChronology.open(write_chronology(path, COUNT)) as chronology:
        return chronology.columns()


def test_all_events_are_dated_and_lie_in_every_lane(even: EventColumns) -> None:
    assert len(even) == even.dated == COUNT
    assert np.bincount(even.lane, minlength=LANES).min() > COUNT / LANES / 2


def test_three_tenths_are_points_and_the_rest_reaches_up_to_five_years(
    even: EventColumns,
) -> None:
    is_open = (even.earliest == OPEN_START) | (even.latest == OPEN_END)
    is_span = (even.flags & INTERVAL_BIT) != 0
    assert np.mean(is_span & ~is_open) == pytest.approx(0.665, abs=0.03)
    longest = (even.latest - even.earliest)[is_span & ~is_open].max()
    assert 3 * YEAR_S < longest < 5 * YEAR_S + 62 * DAY_S


def test_a_tenth_is_fuzzy_and_a_twentieth_open(even: EventColumns) -> None:
    shapes = [DateShape.unpacked(even.shape(row)) for row in range(COUNT)]
    fuzzy = [shape.start_qualifier is not Qualifier.NONE for shape in shapes]
    is_open = (even.earliest == OPEN_START) | (even.latest == OPEN_END)
    assert np.mean(fuzzy) == pytest.approx(0.10, abs=0.02)
    assert np.mean(is_open) == pytest.approx(0.05, abs=0.015)


def test_titles_have_twenty_to_sixty_characters(even: EventColumns) -> None:
    lengths = {len(even.titles[row]) for row in range(COUNT)}
    assert lengths == set(range(20, 61))


def test_the_same_seed_gives_the_same_events() -> None:
    def events(seed: int) -> list[object]:
        return list(RandomChronology(50, seed).records("events"))

    assert events(7) == events(7)
    assert events(7) != events(8)


def test_half_of_a_clustered_chronology_lies_within_a_month(tmp_path: Path) -> None:
    path = write_chronology(tmp_path / "c.chronology", COUNT, spread=Spread.CLUSTERED)
    with StoredChronology.open(path) as chronology:
        starts = np.sort(chronology.columns().earliest)
    within = np.searchsorted(starts, starts + 31 * DAY_S) - np.arange(COUNT)
    assert within.max() / COUNT == pytest.approx(0.5, abs=0.05)


def test_all_events_can_share_a_day() -> None:
    events = RandomChronology(200, spread=Spread.ONE_DAY).records("events")
    days = {event.date.strip("~?%./") for event in events if isinstance(event, Event)}
    assert len(days) == 1


def test_events_with_evidence_are_without_flaw_and_have_it() -> None:
    one = EvidencedChronology(60)
    assert flaw_among(one) is None
    with StoredChronology.in_memory(one, Path("in memory")) as chronology:
        found = list(OutgoingEvents(chronology).events())
        assert len(found) == 60
        assert all(len(details.citations) == len(details.participants) == 2 for details in found)
        assert sum(len(details.quotes) for details in found) == 30
        assert sum(len(details.claims) for details in found) == 20
        assert sum(len(details.related) for details in found) == 22
