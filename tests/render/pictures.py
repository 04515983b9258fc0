"""Small chronologies, their sources and their pictures, for the tests of what is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QImage

from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.records.records import Event, EventId, Lane, LaneId, Status
from timeline_app.core.text.caption import Caption
from timeline_app.core.text.translation import english
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.png import image_of
from timeline_app.render.picture.picture import (
    Picture,
    PictureContent,
    PictureSpec,
    SourceNote,
    compose,
)

LANES = tuple(
    Lane(LaneId(f"lane{i}"), name, f"lane-{i + 1}", i)
    for i, name in enumerate(("Leaders", "Ministers", "Military"))
)


def event(key: int, title: str, date: str, lane: int = 0, **more: object) -> Event:
    return Event(EventId(f"e{key}"), title, date, lanes=(LANES[lane].id,), **more)  # type: ignore[arg-type]


def columns_of(*events: Event, lanes: tuple[Lane, ...] = LANES) -> EventColumns:
    return event_columns([(key, one, 0) for key, one in enumerate(events)], lanes)


def few_events() -> EventColumns:
    """Seven events of all kinds in three lanes over two years; the last one is undated."""
    return columns_of(
        event(0, "A visit", "2022-08-02/2022-08-03", 1),
        event(1, "Drills", "2022-08-04/2022-09-30", 2),
        event(2, "Leaders meet", "2022-11-14", 0),
        event(3, "A trip called off", "2023-02-03", 1, status=Status.CANCELLED),
        event(4, "open", "2022-10/2023-05", 1, channel="Talks"),
        event(5, "Talks go on", "2023-06-18/..", 0),
        event(6, "Some day", "", 0),
    )


def many_events(count: int, lanes: int = 3) -> EventColumns:
    """Events a day apart."""
    rows = [
        event(i, f"Event number {i}", f"2022-{1 + i // 28 % 12:02}-{1 + i % 28:02}", i % lanes)
        for i in range(count)
    ]
    return columns_of(*rows)


def notes(
    columns: EventColumns, each: int = 2, words: int = 12
) -> dict[int, tuple[SourceNote, ...]]:
    """Sources for every event, `each` of its own and one that they all share."""
    shared = SourceNote("shared", "The one that all of them name")
    return {
        int(key): (
            *(
                SourceNote(
                    f"s{key}-{i}",
                    f"Paper {key}.{i} "
                    + "of many words " * (words // 3)
                    + f"https://example.org/2023/02/{key}/{i}/"
                    + "a-long-address/" * 6,
                )
                for i in range(each)
            ),
            shared,
        )
        for key in columns.key.tolist()
    }


@dataclass(frozen=True)
class KnownRecords:
    """The records of events, by key, that a test knows."""

    notes: Mapping[int, tuple[SourceNote, ...]]
    clauses: Mapping[int, str] = field(default_factory=dict)
    is_own: bool = False

    def sources(self, keys: Sequence[int]) -> Mapping[int, tuple[SourceNote, ...]]:
        return {key: self.notes[key] for key in keys if key in self.notes}

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        return {key: Caption(self.clauses[key], self.is_own) for key in keys if key in self.clauses}


def picture_of(
    columns: EventColumns,
    spec: PictureSpec | None = None,
    sources: dict[int, tuple[SourceNote, ...]] | None = None,
    captions: dict[int, str] | None = None,
) -> Picture:
    records = KnownRecords(sources or {}, captions or {})
    content = PictureContent(columns, None, records)
    return compose(content, spec or PictureSpec(1200, 700), english)


def drawn(picture: Picture) -> QImage:
    return image_of(picture, About("Title", "Description", 96))


def colors_in(image: QImage, x0: int, y0: int, x1: int, y1: int) -> set[int]:
    """The colours (as ARGB) in a part of an image."""
    return {image.pixel(x, y) for y in range(y0, y1) for x in range(x0, x1)}
