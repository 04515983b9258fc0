"""What every form of TimelineJS has: slides with a date, a headline, a text and one medium.

Years are counted as its pages show them: -44 is 44 BCE (`Language._applyEra` writes the number
without its sign), which in EDTF is -0043.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.core.dates.parse.dates import found_dates
from timeline_app.core.dates.parse.time_of_day import clock_time
from timeline_app.core.value import Value, replace
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignHead,
    ForeignLink,
    ForeignPart,
    ForeignQuote,
)
from timeline_app.interchange.script.fields import html_of, is_cut, line_of, web_address
from timeline_app.interchange.script.js_dates import js_text_date
from timeline_app.interchange.script.moments import (
    ScriptDate,
    ScriptMoment,
    before_era,
    calendar_date,
    clock_of,
    spanned,
)

_WHOLE = re.compile(r"[-+]?\d{1,12}(?:\.0*)?", re.ASCII)
_COMMAS = re.compile(r"-?\d+(?:\s*,\s*\d{1,9}){1,6}\s*,?", re.ASCII)
_COMMAS_AND_CLOCK = re.compile(r"(-?\d+\s*,\s*\d+\s*,\s*\d+),?\s+(\d{1,2}:\d.*)", re.ASCII)
_FRACTION = re.compile(r"(?<=:\d\d)\.\d+", re.ASCII)
_MIDNIGHTS = frozenset({"00:00", "00:00:00"})
Read = ScriptMoment | FaultReason


class SlideMedia(Value, frozen=True):
    """What stands beside the text: an address or a piece of HTML."""

    url: str = ""
    caption: str = ""
    credit: str = ""
    link: str = ""


class Slide(Value, frozen=True):
    """One slide in whichever form; texts may hold HTML."""

    place: str
    raw: str
    start: Read = FaultReason.NO_DATE
    end: Read | None = None
    wording: str = ""
    headline: str = ""
    text: str = ""
    medium: SlideMedia = SlideMedia()
    own_id: str = ""
    group: str = ""
    location: str = ""
    color: str = ""
    kind: str = ""
    left_over: tuple[tuple[str, str], ...] = ()


def date_of_parts(year: str, month: str = "", day: str = "", clock: str = "") -> Read:
    """The moment whose parts stand in fields of their own."""
    year, month, day = year.strip(), month.strip(), day.strip()
    given = [part for part in (day, month, year) if part]
    if not year:
        return FaultReason.UNREADABLE_DATE if given else FaultReason.NO_DATE
    if not all(map(_WHOLE.fullmatch, given)):
        return _in_words(" ".join(given), clock)
    date = calendar_date(before_era(_number(year)), _number(month), _number(day))
    if date is None or 0 in map(_number, given[:-1]):
        return FaultReason.NO_SUCH_DAY
    if day and not month:
        return FaultReason.UNREADABLE_DATE
    return _with_clock(date, clock)


def date_of_text(text: str) -> Read:
    """A date of the second version: "1600", "2012,1,26,10,30", or as JavaScript reads it."""
    text = text.strip()
    if not text:
        return FaultReason.NO_DATE
    timed = _COMMAS_AND_CLOCK.fullmatch(text)
    if timed:
        year, month, day = timed[1].split(",")
        return date_of_parts(year, month, day, timed[2])
    if _COMMAS.fullmatch(text):
        return _of_commas(text)
    if _WHOLE.fullmatch(text) and len(text.lstrip("-+")) < 6:
        return date_of_parts(text)
    read = js_text_date(text)
    is_day = isinstance(read, ScriptMoment) and read.clock in _MIDNIGHTS
    return ScriptMoment(read.date) if is_day and isinstance(read, ScriptMoment) else read


def _of_commas(text: str) -> Read:
    year, month, day, *clock = (*[part.strip() for part in text.strip(" ,").split(",")], "", "")
    parts = [_number(part) for part in clock if part]
    written = clock_of(*parts[:3]) or "?" if parts else ""
    return date_of_parts(year, month, day, "" if written in _MIDNIGHTS else written)


def _number(text: str) -> int:
    return int(text.partition(".")[0] or 0) if text else 0


def _in_words(words: str, clock: str) -> Read:
    readings = found_dates(words).readings
    if len(readings) > 1:
        return FaultReason.TWO_READINGS
    return _with_clock(readings[0], clock) if readings else FaultReason.UNREADABLE_DATE


def _with_clock(date: str, clock: str) -> ScriptMoment:
    """A time beside what is no single day can't be kept."""
    clock = clock.strip()
    if not clock:
        return ScriptMoment(date)
    read = clock_time(_FRACTION.sub("", clock))
    read = read.removesuffix(":00") if len(read) == len("00:00:00") else read
    is_day = re.fullmatch(r"-?\d{4}-\d\d-\d\d", date, re.ASCII)
    if not read or not is_day:
        return ScriptMoment(date, fault=FaultReason.UNREADABLE_TIME)
    return ScriptMoment(date, read)


def head_of(headline: str, text: str, medium: SlideMedia) -> ForeignHead:
    """The title slide: what of its medium can be told in words stands behind its text."""
    told = (line_of(medium.caption), line_of(medium.credit), web_address(medium.url))
    parts = (html_of(text).text, "\n".join(one for one in told if one))
    return ForeignHead(line_of(headline), "\n\n".join(part for part in parts if part))


def parts_of_slide(slide: Slide) -> Iterator[ForeignPart]:
    """The event that a slide is, and what of it was not read."""
    if isinstance(slide.start, FaultReason):
        when = ScriptDate(faults=((slide.start, "start"),))
    elif isinstance(slide.end, FaultReason):
        when = spanned(slide.start, None)
        if slide.end is not FaultReason.NO_DATE:
            when = replace(when, faults=(*when.faults, (FaultReason.UNREADABLE_END, "end")))
    else:
        when = spanned(slide.start, slide.end)
    body, medium = html_of(slide.text), _Told(slide.medium)
    yield ForeignEvent(
        slide.place,
        slide.raw,
        own_id=slide.own_id,
        title=line_of(slide.headline),
        place=line_of(slide.location),
        summary="\n\n".join(part for part in (body.text, medium.text) if part),
        groups=((line_of(slide.group),),) if slide.group.strip() else (),
        color=slide.color,
        quotes=(*body.quotes, *medium.quotes),
        links=tuple(dict.fromkeys((*body.links, *medium.links))),
        kind=slide.kind,
        left_over=(*slide.left_over, *medium.left_over, *_wording_left(slide, when)),
        **when.fields("" if when.date else slide.wording),
    )
    faults = list(when.faults)
    if is_cut(slide.text, slide.medium.url, slide.headline):
        faults.append((FaultReason.TOO_LONG, "text"))
    for reason, field in faults:
        yield ForeignFault(slide.place, slide.wording or slide.raw, reason, field)


def _wording_left(slide: Slide, when: ScriptDate) -> tuple[tuple[str, str], ...]:
    is_left = when.date and slide.wording and when.faults
    return (("date", slide.wording),) if is_left else ()


class _Told:
    """Where a slide's medium goes: HTML is read, an address is a link, all else is left over."""

    def __init__(self, medium: SlideMedia) -> None:
        self.text = ""
        self.quotes: tuple[ForeignQuote, ...] = ()
        self.links: tuple[ForeignLink, ...] = ()
        self.left_over: tuple[tuple[str, str], ...] = ()
        caption, credit = html_of(medium.caption), html_of(medium.credit)
        address = web_address(medium.url)
        about = {"media.caption": caption.text, "media.credit": credit.text}
        if address:
            self.links = (ForeignLink(address, caption=caption.text, credit=credit.text),)
            about = {}
        elif "<" in medium.url:
            read = html_of(medium.url)
            self.text, self.quotes, self.links = read.text, read.quotes, read.links
            if read.links and not read.quotes:
                first = replace(read.links[0], caption=caption.text, credit=credit.text)
                self.links, about = (first, *read.links[1:]), {}
        elif medium.url:
            about["media.url"] = medium.url
        more = web_address(medium.link)
        self.links += (*caption.links, *credit.links, *((ForeignLink(more),) if more else ()))
        self.left_over = tuple((name, text) for name, text in about.items() if text)
