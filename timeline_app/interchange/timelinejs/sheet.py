"""The sheet of slides of TimelineJS, and its rows, of the third and the second version.

https://docs.google.com/spreadsheets of its page; the columns of the second version as well.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from itertools import islice

from timeline_app.interchange.foreign.csv_rows import csv_rows, raw_of_row
from timeline_app.interchange.foreign.decoding import head_text, text_of
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
from timeline_app.interchange.script.fields import web_address
from timeline_app.interchange.texts.limits import LONGEST_RAW
from timeline_app.interchange.timelinejs.slides import (
    Read,
    Slide,
    SlideMedia,
    date_of_parts,
    date_of_text,
    head_of,
    parts_of_slide,
)

_HEADS = frozenset({"title", "start"})
"""What the type of the title slide is called, in version 3 and in version 2."""
_DATE_PARTS = ("year", "month", "day", "time")
_KNOWN = frozenset(
    [
        "year",
        "month",
        "day",
        "time",
        "endyear",
        "endmonth",
        "endday",
        "endtime",
        "startdate",
        "enddate",
        "headline",
        "text",
        "media",
        "mediacaption",
        "mediacredit",
        "type",
        "group",
        "tag",
        "background",
    ]
)


def column_name(header: str) -> str:
    """What a column is known by: "End Year" and "end_year" are "endyear"."""
    return "".join(char for char in header.casefold() if char.isalnum())


def head_of_row(row: Mapping[str, str]) -> ForeignHead | None:
    """The title slide, if this row is it."""
    if row.get("type", "").strip().casefold() not in _HEADS:
        return None
    return head_of(row.get("headline", ""), row.get("text", ""), _medium(row))


def _dates(row: Mapping[str, str]) -> tuple[Read, Read | None]:
    """Start and end, in columns for each of their parts or one for each."""
    if "year" not in row:
        last = row.get("enddate", "")
        return date_of_text(row.get("startdate", "")), date_of_text(last) if last.strip() else None
    start = date_of_parts(*(row.get(name, "") for name in _DATE_PARTS))
    ends = [row.get(f"end{name}", "") for name in _DATE_PARTS]
    return start, date_of_parts(*ends) if any(map(str.strip, ends)) else None


def slide_of_row(row: Mapping[str, str], place: str, raw: str) -> Slide:
    """The slide that a row is, by the names of its columns."""
    start, end = _dates(row)
    is_era = row.get("type", "").strip().casefold() == "era"
    background = row.get("background", "")
    color = css_color(background)
    left = [
        (name, text[:LONGEST_RAW])
        for name, text in row.items()
        if name not in _KNOWN and text.strip()
    ]
    if background.strip() and not color:
        left.append(("background", background[:LONGEST_RAW]))
    return Slide(
        place,
        raw,
        start=start,
        end=end,
        wording=row.get("displaydate", "") or _written(row),
        headline=row.get("headline", ""),
        text=row.get("text", ""),
        medium=_medium(row),
        group=row.get("group", "") or row.get("tag", ""),
        color=color,
        kind="era" if is_era else "",
        left_over=tuple(left),
    )


def _written(row: Mapping[str, str]) -> str:
    ends = (("year", "month", "day", "time"), ("endyear", "endmonth", "endday", "endtime"))
    parts = (
        "-".join(filter(None, (row.get(name, "").strip() for name in names))) for names in ends
    )
    texts = (*parts, row.get("startdate", "").strip(), row.get("enddate", "").strip())
    return "/".join(filter(None, texts))


def _medium(row: Mapping[str, str]) -> SlideMedia:
    url = row.get("media", "")
    return SlideMedia(
        web_address(url) or url, row.get("mediacaption", ""), row.get("mediacredit", "")
    )


NAME = "timelinejs-sheet"
_SEPARATORS = (",", "\t", ";")
_TELLING = ({"year", "headline", "media"}, {"startdate", "headline", "media"})


def sniff(head: bytes, name: str) -> Sniffed:
    """By the names of its columns."""
    del name
    first = next((line for line in head_text(head).splitlines() if line.strip(" ,;\t")), "")
    if _separator(first):
        return Sniffed(Certainty.SURELY, "the columns of a sheet of slides")
    return NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The title slide, then events and eras row by row. Raises `ForeignRefusedError`."""
    with text_of(file, newline="") as stream:
        names = _names(stream)
        heads = (
            head_of_row(_cells(names, row))
            for _, row in csv_rows(stream, names.separator, names.row)
            if row
        )
        head = next((one for one in heads if one), None)
    if head:
        yield head
    is_any = False
    with text_of(file, newline="") as stream:
        _names(stream)
        for number, row in csv_rows(stream, names.separator, names.row):
            place = f"row {number}"
            if row is None:
                yield ForeignFault(place, "", FaultReason.NOT_READ)
                continue
            cells = _cells(names, row)
            is_any = True
            if any(text.strip() for text in row) and not head_of_row(cells):
                yield from parts_of_slide(slide_of_row(cells, place, raw_of_row(row)))
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


class _Names(list[str]):
    """The columns by name, and what separates them."""

    separator = ","
    row = 1


def _names(stream: io.TextIOWrapper) -> _Names:
    """The header, which is the first line that has anything."""
    for number, line in enumerate(islice(stream, 100), start=1):
        if line.strip(" ,;\t\r\n"):
            separator = _separator(line)
            if not separator:
                break
            names = _Names(map(column_name, next(csv.reader([line], delimiter=separator))))
            names.separator, names.row = separator, number
            return names
    raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT)


def _separator(line: str) -> str:
    """What separates the columns of a header of such a sheet; empty if it is none."""
    for separator in _SEPARATORS:
        try:
            cells = next(csv.reader([line], delimiter=separator), [])
        except csv.Error:
            continue
        names = set(map(column_name, cells))
        if any(telling <= names for telling in _TELLING):
            return separator
    return ""


def _cells(names: _Names, row: list[str]) -> dict[str, str]:
    cells = {name: text.replace("\0", "") for name, text in zip(names, row, strict=False) if name}
    extra = [text for text in row[len(names) :] if text.strip()]
    return {**cells, **({"further cells": ", ".join(extra)} if extra else {})}
