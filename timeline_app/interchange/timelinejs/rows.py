"""Rows of the sheet that TimelineJS is made from, of its third and its second version."""

from __future__ import annotations

from collections.abc import Mapping

from timeline_app.interchange.foreign.values import ForeignHead
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
