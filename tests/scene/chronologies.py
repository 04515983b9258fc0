"""Random chronologies and label widths for the tests of scenes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.records.records import Event, EventId, Importance, Lane, LaneId

LANES = tuple(Lane(LaneId(f"lane{i}"), f"Lane {i}", f"lane-{i + 1}", i) for i in range(3))


class FixedWidths:
    """Every character of a title is seven pixels wide, every second line ninety."""

    def __init__(self, columns: EventColumns) -> None:
        self._columns = columns

    def title_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        return np.array([7.0 * len(self._columns.titles[row]) for row in rows.tolist()], float)

    def rough_title_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        return self.title_widths(rows)

    def detail_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        return np.full(len(rows), 90.0)

    def known_detail_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        return self.detail_widths(rows)


def _date(year: int, month: int, day: int, form: int, length: int) -> str:
    start = f"{year:04}-{month:02}-{day:02}"
    end_year = year + length // 12
    end = f"{end_year:04}-{1 + (month - 1 + length) % 12:02}"
    if end < start[:7]:
        end = f"{end_year + 1:04}-12"
    forms = (
        start,
        start,
        start,
        f"{year:04}-{month:02}",
        f"{year:04}",
        f"{start}~",
        f"{year:04}-22",
        f"{start}/{end}-28",
        f"{start}/{end}-28",
        f"{start[:7]}/{end}",
        f"{start}/..",
        f"../{start}",
        f"{start}/",
        f"{year:04}~/{end_year + 1:04}~",
        f"{year // 10:03}X",
        f"[..{start}]",
        f"[{start[:7]}..]",
        f"[{start}..{end}-28]",
        f"[{year:04}?..{end_year + 1:04}~]",
        f"[..{year:04}~]",
    )
    return forms[form % len(forms)]


events = st.builds(
    lambda year, month, day, form, length, lane, importance, letters, channel: (
        _date(year, month, day, form, length),
        lane,
        importance,
        letters,
        channel,
    ),
    st.integers(2019, 2024),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 40),
    st.integers(0, 40),
    st.integers(0, 2),
    st.integers(0, 3),
    st.integers(1, 50),
    st.sampled_from(("", "", "", "", "", "talks", "leaders")),
)


Drawn = tuple[str, int, int, int, str]
"""Date, lane, importance, letters of the title, channel."""


def event_of(key: int, drawn: Drawn) -> Event:
    """The event with these properties."""
    date, lane, importance, letters, channel = drawn
    return Event(
        EventId(f"e{key}"),
        "x" * letters,
        date,
        lanes=(LANES[lane].id,),
        importance=Importance(importance),
        channel=channel,
    )


def columns_of(drawn: list[Drawn]) -> EventColumns:
    """The columns of drawn events."""
    return event_columns([(key, event_of(key, each), 0) for key, each in enumerate(drawn)], LANES)


def crowded(count: int, seed: int = 1) -> EventColumns:
    """A large chronology: points and spans from an hour to five years, over ten years."""
    return columns_of(crowded_events(count, seed))


def crowded_events(count: int, seed: int = 1) -> list[Drawn]:
    """The events of `crowded`."""
    random = np.random.default_rng(seed)
    drawn = []
    for _ in range(count):
        form = int(random.choice((0, 0, 7, 7, 3, 5)))
        length = int(min(40, random.exponential(3)))
        year, month, day = (
            random.integers(2010, 2020),
            random.integers(1, 13),
            random.integers(1, 29),
        )
        drawn.append(
            (
                _date(int(year), int(month), int(day), form, length),
                int(random.integers(0, 3)),
                int(random.integers(0, 4)),
                int(random.integers(5, 50)),
                "",
            )
        )
    return drawn
