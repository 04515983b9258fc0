"""TimelineJS: the JSON of version 3 and of version 2, JSONP, and the feed of a Google sheet.

https://timeline.knightlab.com/docs/json-format.html; version 2 as in the README of TimelineJS.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    Sniffed,
)
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignFault,
    ForeignHead,
    ForeignPart,
)
from timeline_app.interchange.script.css_colors import css_color
from timeline_app.interchange.script.fields import left_over, object_of, raw_of, text_at
from timeline_app.interchange.script.parts import (
    Json,
    Path,
    ScriptPart,
    parts_of,
    parts_until_broken,
    shape_of,
    wanted,
)
from timeline_app.interchange.timelinejs.sheet import head_of_row, slide_of_row
from timeline_app.interchange.timelinejs.slides import (
    Read,
    Slide,
    SlideMedia,
    date_of_parts,
    date_of_text,
    head_of,
    parts_of_slide,
)

NAME = "timelinejs"
_ALONE: Path = ()
_EVENTS, _ERAS, _TITLE = ("events",), ("eras",), ("title",)
_OLD_EVENTS, _OLD_ERAS, _OLD = ("timeline", "date"), ("timeline", "era"), ("timeline",)
_WRAPPED = ("timeline", "events")
_FEED = ("feed", "entry")
_PLACES: dict[Path, str] = {
    _ALONE: "",
    _EVENTS: "events",
    _ERAS: "eras",
    _OLD_EVENTS: "timeline.date",
    _OLD_ERAS: "timeline.era",
    _WRAPPED: "timeline.events",
    _FEED: "feed.entry",
}
_OLD_HEAD = ("headline", "text", "asset")
_KNOWN = frozenset(
    [
        "start_date",
        "end_date",
        "date",
        "text",
        "media",
        "group",
        "unique_id",
        "uniqueid",
        "background",
        "location",
    ]
)
_KNOWN_OLD = frozenset(["startDate", "endDate", "headline", "text", "asset", "tag", "id"])
_OF_A_DATE = ("year", "month", "day", "hour", "minute", "second")
_TELLING = {
    "events.[].start_date": "events with start_date",
    "events.[].text.headline": "events with text.headline",
    "title.text.headline": "a title slide",
    "timeline.events.[].start_date": "events with start_date",
    "[].start_date": "an array of slides",
    "[].text.headline": "an array of slides",
    "timeline.date": "timeline.date",
    "timeline.date.[].startDate": "timeline.date",
}
_FLAT = ("startDate", "headline")
"""What slides of version 2 have, wherever they stand."""
_OF_A_SHEET = (
    "feed.entry.[].gsx$headline",
    "feed.entry.[].gsx$year",
    "feed.entry.[].gsx$startdate",
)


def sniff(head: bytes, name: str) -> Sniffed:
    """By the keys that no other format has."""
    del name
    shape = shape_of(head)
    why = next((why for path, why in _TELLING.items() if path in shape), "")
    if not why and any({f"{at}{one}" for one in _FLAT} <= shape for at in ("events.[].", "[].")):
        why = "slides with startDate and headline"
    if not why and sum(path in shape for path in _OF_A_SHEET) > 1:
        why = "the feed of a sheet of slides"
    return Sniffed(Certainty.SURELY, why) if why else NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The title slide, then events and eras. Raises `ForeignRefusedError`."""
    head = _head(file)
    if head:
        yield head
    is_any = False
    for part in parts_of(file, wanted(tuple(_PLACES))):
        if isinstance(part, ForeignFault):
            yield part
            continue
        is_any = True
        place = f"{_PLACES[part.path]}[{part.at}]"
        if not isinstance(part.value, dict):
            yield ForeignFault(place, raw_of(part.value), FaultReason.NOT_READ)
            continue
        slide = _slide(part, place, part.value)
        if slide:
            yield from parts_of_slide(slide)
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


def _head(file: ForeignFile) -> ForeignHead | None:
    """The title slide, wherever it stands; of a feed it is a row."""
    old: dict[str, Json] = {}
    asked = wanted((_FEED,), (_TITLE, *((*_OLD, name) for name in _OLD_HEAD)))
    for part in parts_until_broken(file, asked):
        if part.path == _TITLE:
            title = object_of(part.value)
            text = object_of(title.get("text"))
            return head_of(text_at(text, "headline"), text_at(text, "text"), _medium(title))
        if part.path == _FEED:
            head = head_of_row(_row(part.value))
            if head:
                return head
        else:
            old[part.path[-1]] = part.value
    head = head_of(text_at(old, "headline"), text_at(old, "text"), _old_medium(old))
    return head if head.title or head.description else None


def _slide(part: ScriptPart, place: str, value: dict[str, Json]) -> Slide | None:
    """The slide that an entry of one of the arrays is; None for a title slide among them."""
    if part.path == _FEED:
        row = _row(value)
        return None if head_of_row(row) else slide_of_row(row, place, raw_of(value))
    kind = "era" if part.path in (_ERAS, _OLD_ERAS) else ""
    if part.path in (_OLD_EVENTS, _OLD_ERAS) or "startDate" in value:
        return _old_slide(value, place, kind)
    text, location = object_of(value.get("text")), value.get("location")
    background = object_of(value.get("background"))
    dates = text_at(value, "display_date") or _written(value)
    return Slide(
        place,
        raw_of(value),
        start=_date(value.get("start_date")),
        end=_date(value["end_date"]) if value.get("end_date") else None,
        wording=dates,
        headline=text_at(text, "headline") or text_at(value, "headline"),
        text=text_at(text, "text") or ("" if text else text_at(value, "text")),
        medium=_medium(value),
        own_id=text_at(value, "unique_id", "uniqueid"),
        group=text_at(value, "group"),
        location=text_at(object_of(location), "name") or _if_text(location),
        color=css_color(text_at(background, "color")),
        kind=kind,
        left_over=(
            *left_over(value, _KNOWN),
            *left_over(background, {"color"}, "background."),
            *left_over(object_of(location), {"name"}, "location."),
            *left_over(object_of(value.get("media")), _OF_MEDIA, "media."),
            *left_over(object_of(value.get("start_date")), _OF_A_DATE, "start_date."),
            *left_over(object_of(value.get("end_date")), _OF_A_DATE, "end_date."),
        ),
    )


_OF_MEDIA = frozenset({"url", "caption", "credit", "link"})


def _if_text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _written(value: dict[str, Json]) -> str:
    """The dates as they stand, for where they can't be read."""
    return "/".join(
        filter(None, (_words(value.get(n)) for n in ("start_date", "end_date", "date")))
    )


def _words(value: Json) -> str:
    if not isinstance(value, dict):
        return text_at({"": value}, "")
    return "-".join(filter(None, (text_at(value, name) for name in _OF_A_DATE)))


def _date(value: Json) -> Read:
    if not isinstance(value, dict):
        return date_of_text(text_at({"": value}, ""))
    clock = [text_at(value, name) for name in ("hour", "minute", "second")]
    written = ":".join(part.zfill(2) for part in (clock[0], clock[1] or "0", clock[2] or "0"))
    year, month, day = (text_at(value, name) for name in ("year", "month", "day"))
    return date_of_parts(year, month, day, written if clock[0] else "")


def _medium(value: dict[str, Json]) -> SlideMedia:
    media = object_of(value.get("media"))
    return SlideMedia(*(text_at(media, name) for name in ("url", "caption", "credit", "link")))


def _old_medium(value: dict[str, Json]) -> SlideMedia:
    asset = object_of(value.get("asset"))
    return SlideMedia(*(text_at(asset, name) for name in ("media", "caption", "credit")))


def _old_slide(value: dict[str, Json], place: str, kind: str) -> Slide:
    end = text_at(value, "endDate")
    start = text_at(value, "startDate")
    return Slide(
        place,
        raw_of(value),
        start=date_of_text(start),
        end=date_of_text(end) if end else None,
        wording=f"{start}/{end}" if end else start,
        headline=text_at(value, "headline") or (text_at(value, "tag") if kind else ""),
        text=text_at(value, "text"),
        medium=_old_medium(value),
        own_id=text_at(value, "id"),
        group="" if kind else text_at(value, "tag"),
        kind=kind,
        left_over=(
            *left_over(value, _KNOWN_OLD),
            *left_over(object_of(value.get("asset")), {"media", "caption", "credit"}, "asset."),
        ),
    )


def _row(entry: Json) -> dict[str, str]:
    """The cells of a row of the feed, by the names of their columns."""
    cells = ((key, object_of(cell)) for key, cell in object_of(entry).items())
    return {key[4:]: text_at(cell, "$t") for key, cell in cells if key.startswith("gsx$")}
