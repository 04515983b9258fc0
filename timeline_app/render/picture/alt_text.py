"""A picture in words, for those who cannot see it."""

from __future__ import annotations

import math

import numpy as np

from timeline_app.core.dates.bounds import DateShape, Precision
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.text.translation import Translate, words
from timeline_app.render.picture.figure import picture_range
from timeline_app.render.picture.spec import PictureContent
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.render.text.line_breaking import one_line

MOST_EVENTS = 200
"""After so many events the rest is only counted."""

MOST_TITLE = 300
_DAY_TO_DAY = DateShape(Precision.DAY, Precision.DAY, is_interval=True).packed()


def describe_picture(
    content: PictureContent,
    title: str,
    from_s: float | None,
    until_s: float | None,
    translate: Translate,
    as_known: str = "",
) -> str:
    """Title, number of events, range, then a line for each event: its date and its title.

    It says of which day all that is, where a day is given in words.

    The range is that of the picture: where an end isn't given, as far as the events go.
    """
    columns = content.columns
    first_s, last_s = picture_range(content, from_s, until_s)
    rows = _rows_between(content, first_s, last_s)
    lines = [one_line(title)] if title.strip() else []
    lines.append(_summary(len(rows), first_s, last_s, translate))
    if as_known:
        lines.append(translate(words.mark("As known on {date}")).format(date=as_known))
    texts, line = EventTexts(columns, translate), translate(words.mark("{date}: {title}"))
    lines += [
        line.format(date=texts.date(row, DateStyle.LONG), title=texts.full_title(row)[:MOST_TITLE])
        for row in rows[:MOST_EVENTS]
    ]
    if len(rows) > MOST_EVENTS:
        more = words.mark("and {n} more", "", 1)
        lines.append(translate(more, len(rows) - MOST_EVENTS))
    return "\n".join(lines)


def _rows_between(content: PictureContent, first_s: float, last_s: float) -> list[int]:
    columns, shown = content.columns, content.shown
    count = columns.dated
    seen = (columns.earliest[:count] <= last_s) & (columns.latest[:count] >= first_s)
    if shown is not None:
        seen &= shown[:count]
    rows: list[int] = np.flatnonzero(seen).tolist()
    return rows


def _summary(count: int, first_s: float, last_s: float, translate: Translate) -> str:
    if not count:
        return translate(words.mark("No events"))
    first_day = math.floor(first_s / SECONDS_IN_DAY)
    last_day = max(first_day + 1, math.ceil(last_s / SECONDS_IN_DAY))
    days = date_words(
        first_day * SECONDS_IN_DAY,
        last_day * SECONDS_IN_DAY,
        _DAY_TO_DAY,
        translate,
        DateStyle.LONG,
    )
    counted = words.mark("{n} {event|events}, {days}", "", 1)
    return translate(counted, count).format(days=days)
