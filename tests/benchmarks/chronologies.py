"""Random chronologies of any size for the benchmarks: the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import numpy as np
import numpy.typing as npt

from timeline_app.core.records.records import (
    Event,
    EventId,
    Header,
    Importance,
    Lane,
    LaneId,
    Record,
)
from timeline_app.storage.json.bulk_insert import build

LANES = 8
YEARS = 50
FIRST_DAY = np.datetime64("1975-01-01", "D")
DAYS = int(YEARS * 365.25)
MONTH_DAYS = 30
HOUR_S, DAY_S, FIVE_YEARS_S = 3_600.0, 86_400.0, 5 * 31_556_952.0
POINTS, FUZZY, OPEN = 0.30, 0.10, 0.05
TITLE_LENGTHS = (20, 60)
IMPORTANCE_SHARES = (0.2, 0.6, 0.15, 0.05)
WORDS = (
    *("talks", "visit", "summit", "call", "letter", "note", "protest", "agreement", "treaty"),
    *("border", "trade", "council", "minister", "envoy", "delegation", "airspace", "tariff"),
    *("joint", "statement", "opens", "closes", "resumes", "suspends", "rejects", "signs"),
    *("northern", "southern", "coastal", "naval", "cultural", "economic", "second", "third"),
    *("in Geneva", "in Vienna", "on security", "on climate", "on migration", "after the incident"),
)


class Spread(Enum):
    """How the events lie in time."""

    EVEN = "even"
    """Evenly over fifty years."""
    CLUSTERED = "clustered"
    """Half of them within one month."""
    ONE_DAY = "one day"
    """All of them on one and the same day."""


class RandomChronology:
    """A chronology of `count` events that are drawn from a seed; records are made when asked for.

    Three tenths are points in time, half of those with a clock time; the rest are spans from an
    hour to five years, log-uniform, rounded out to days, for EDTF has no interval between clock
    times. A tenth is approximate or uncertain, a twentieth has an open start or end.
    """

    def __init__(self, count: int, seed: int = 1, spread: Spread = Spread.EVEN) -> None:
        random = np.random.default_rng(seed)
        self._count, self._spread = count, spread
        self._starts_s = np.sort(_starts(random, count, spread))
        self._spans_s = np.exp(random.uniform(np.log(HOUR_S), np.log(FIVE_YEARS_S), count))
        self._is_point = random.random(count) < POINTS
        if spread is Spread.ONE_DAY:
            self._is_point[:], self._spans_s[:] = True, 0.0
        self._kind = random.random(count)
        self._mark = random.choice(list("~?%"), count)
        self._lane = random.integers(0, LANES, count)
        self._importance = random.choice(4, count, p=IMPORTANCE_SHARES)
        self._titles = _Titles(random, count)

    def header(self) -> Header:
        """What the chronology says of itself."""
        return Header(f"{self._count:,} random events, {self._spread.value}")

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section of `core.records.type_of_section`."""
        if section == "lanes":
            return (
                Lane(LaneId(f"lane-{i}"), f"Lane {i + 1}", f"lane-{i + 1}", i) for i in range(LANES)
            )
        return self._events() if section == "events" else iter(())

    def words_of(self, sha256: str) -> str:
        """Nothing: no text is kept here."""
        raise KeyError(sha256)

    def _events(self) -> Iterator[Event]:
        dates, times = self._dates(), self._times()
        lanes = [(LaneId(f"lane-{i}"),) for i in range(LANES)]
        lane, importance = self._lane.tolist(), self._importance.tolist()
        of_importance = list(Importance)
        for i in range(self._count):
            yield Event(
                EventId(f"e{i}"),
                self._titles[i],
                dates[i],
                times[i],
                lanes=lanes[lane[i]],
                importance=of_importance[importance[i]],
            )

    def _dates(self) -> list[str]:
        """The dates in EDTF."""
        start_days = np.datetime_as_string(FIRST_DAY + (self._starts_s // DAY_S).astype(int))
        ends_s = self._starts_s + self._spans_s
        end_days = np.datetime_as_string(FIRST_DAY + (ends_s // DAY_S).astype(int))
        parts = zip(
            start_days.tolist(),
            end_days.tolist(),
            self._is_point.tolist(),
            self._kind.tolist(),
            self._mark.tolist(),
            strict=True,
        )
        return [_edtf(*part) for part in parts]

    def _times(self) -> list[str]:
        """Clock times of half of the exact points, empty for all else."""
        timed = self._is_point & (self._kind > (1.0 + FUZZY + OPEN) / 2)
        minutes = (self._starts_s % DAY_S // 60).astype(int)
        return [
            f"{minute // 60:02}:{minute % 60:02}" if has_time else ""
            for minute, has_time in zip(minutes.tolist(), timed.tolist(), strict=True)
        ]


def write_chronology(path: Path, count: int, seed: int = 1, spread: Spread = Spread.EVEN) -> Path:
    """A new `.chronology` with so many random events; gives `path`."""
    build(path, RandomChronology(count, seed, spread))
    return path


def _starts(random: np.random.Generator, count: int, spread: Spread) -> npt.NDArray[np.float64]:
    """Seconds since the first day at which events start."""
    everywhere = random.uniform(0, DAYS * DAY_S, count)
    middle = DAYS // 2 * DAY_S
    if spread is Spread.ONE_DAY:
        return middle + random.uniform(0, DAY_S, count)
    if spread is Spread.CLUSTERED:
        within = middle + random.uniform(0, MONTH_DAYS * DAY_S, count)
        return np.where(random.random(count) < 0.5, within, everywhere)
    return everywhere


def _edtf(start: str, end: str, is_point: bool, kind: float, mark: str) -> str:
    """A date; `kind`, evenly drawn from 0 to 1, decides whether it is fuzzy or open."""
    if kind < FUZZY:
        return f"{start}{mark}" if is_point else f"{start[:7]}{mark}/{end[:7]}"
    if kind < FUZZY + OPEN / 2:
        return f"{start}/.."
    if kind < FUZZY + OPEN:
        return f"../{end}"
    return start if is_point else f"{start}/{end}"


class _Titles:
    """Titles cut from one long text of words, each at the start of a word."""

    def __init__(self, random: np.random.Generator, count: int) -> None:
        words = random.choice(WORDS, 4_000).tolist()
        self._text = " ".join(words)
        ends = np.cumsum([len(word) + 1 for word in words])
        starts = np.concatenate(([0], ends[ends < len(self._text) - TITLE_LENGTHS[1]]))
        self._from = random.choice(starts, count).tolist()
        self._length = random.integers(TITLE_LENGTHS[0], TITLE_LENGTHS[1] + 1, count).tolist()

    def __getitem__(self, i: int) -> str:
        start = self._from[i]
        text = self._text[start : start + self._length[i]]
        text = f"{text[:-1]}s" if text.endswith(" ") else text
        return text[0].upper() + text[1:]
