"""What is measured, and how often."""

from __future__ import annotations

from dataclasses import dataclass

SIZES = (100, 10_000, 100_000, 1_000_000)
CLOSE = ("whole", "decade", "close", "day")


@dataclass(frozen=True)
class Plan:
    """How many events, runs and frames; the times of a machine with nothing else to do.

    Plain numbers say how often something is measured for one row.
    """

    sizes: tuple[int, ...] = SIZES
    """Numbers of events; the last is the one that rows of a single size are about."""

    views: tuple[str, ...] = CLOSE
    """What is in view, see `views.go_to`."""

    selections: tuple[tuple[str, int], ...] = (("close", 1), ("close", 400), ("whole", 400))
    """Views in which so many events are selected: one, and all of an actor."""

    found: tuple[tuple[str, int], ...] = (("close", 10), ("whole", 10))
    """Views in which a search has found one in so many of all events."""

    spreads: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("clustered", ("whole", "month", "day")),
        ("one day", ("whole", "day")),
    )
    """Other ways in which events may lie in time, see `chronologies.Spread`, and views of them."""

    pictures: tuple[tuple[int, int, float], ...] = ((1920, 1080, 1.7), (7680, 4320, 1.5))
    """Width, height, and how many times its floor the process may take."""

    starts: int = 11
    exports: int = 7
    frames: int = 240
    session: int = 1_800
    """Events at sixty a second."""

    days: int = 5
    """Steps of one day as known on a day."""

    moves: int = 10_000
    """Pans and zooms after which memory is to be what it was."""

    windows: int = 3
    letters: int = 80
    """Letters typed into the search field."""

    words: int = 1_000_000
    """Words of a text that is kept and read."""

    edits: int = 30
    readings: int = 3
    warm_up: int = 1
    """Runs of each process that don't count, so that files and bytecode are cached."""

    moving: int = 40
    """Places that a long text is scrolled to, and sizes that its window is given."""

    article: int = 15
    """So often an article is read."""

    @property
    def largest(self) -> int:
        """The number of events that rows of a single size are about."""
        return self.sizes[-1]

    def views_of(self, count: int) -> tuple[str, ...]:
        """The views that differ: of few events there is nothing to see in a day."""
        return self.views if count > SIZES[0] else self.views[:2]


QUICK = Plan(
    sizes=(30, 200),
    views=("whole",),
    selections=(("close", 1), ("close", 5)),
    found=(("whole", 10),),
    spreads=(("clustered", ("month",)), ("one day", ("day",))),
    pictures=((640, 480, 1.7),),
    starts=1,
    exports=1,
    frames=20,
    session=60,
    days=1,
    moves=40,
    windows=1,
    edits=2,
    letters=3,
    words=2_000,
    readings=1,
    warm_up=0,
    moving=4,
    article=1,
)
"""Shows within seconds that everything runs; the figures mean nothing."""
