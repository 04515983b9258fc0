"""Years, decades, centuries, quarters and halves of years: "2014–16", "the 1970s", "44 BC"."""

from __future__ import annotations

import re

from timeline_app.core.dates.calendar_words import year_of_era
from timeline_app.reading.dates.resolve import calendar, reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit, DayStretch
from timeline_app.reading.dates.resolve.direction import Direction, look_at
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    DASH,
    DECADES,
    ERA,
    GAP,
    ORDINAL,
    WEEKDAY,
    YEAR,
    one_of,
    ordinal_of,
)
from timeline_app.reading.dates.rule import DateWordRule

_FREE = r"(?<![\w.,:/$€£¥#°+])"
_OF_ERA = re.compile(
    rf"(?<![\w.,])(?:(?:\d{{1,4}}|\d{{1,3}},\d{{3}}){GAP}?(?:{ERA})|(?:AD|A\.D\.){GAP}?\d{{1,4}}(?!\d))"
)
_DECADE = re.compile(r"(?<![\w,.])(?P<year>[1-9]\d\d0)['’]?s(?!\w)")
_SHORT_DECADE = re.compile(r"(?<![\w,.])(?P<tens>[2-9]0)['’]?s(?!\w)")
_DECADE_IN_WORDS = re.compile(rf"(?<=the )(?P<tens>{one_of(DECADES)})(?!\w)", re.I)
_CENTURY = re.compile(
    rf"(?P<number>{ORDINAL})(?:(?:{GAP}|-)(?:century|centuries)(?:{GAP}(?P<era>{ERA}))?(?!\w)"
    rf"|(?={GAP}(?:and|to|or){GAP}(?:the{GAP})?(?:early{GAP}|late{GAP}|mid-)?{ORDINAL}{GAP}centur))",
    re.I,
)
_YEARS = re.compile(
    rf"{_FREE}(?P<year>{YEAR})(?:{GAP}?{DASH}{GAP}?(?P<until>\d{{4}}|\d\d)|/(?P<next>\d\d))(?![\w,.]\d|\w|[/-])"
)
_YEAR = re.compile(rf"{_FREE}(?P<year>{YEAR})(?![\w%°/$€£]|[-\u2010\u2011]\w|{GAP}?%)")
_PART = re.compile(
    rf"(?:Q(?P<q>[1-4])|H(?P<h>[12])|(?P<rank>{ORDINAL}|last|final)(?:{GAP}|-)"
    rf"(?P<unit>quarter|half))(?!\w)"
    rf"(?:{GAP}(?:of{GAP})?(?:the{GAP})?(?P<fiscal>fiscal{GAP}(?:year{GAP})?)?(?P<year>{YEAR}))?",
    re.I,
)

_UNITS = r"""
    UTC GMT BST EST EDT PST PDT CST CDT CET CEST hours? hrs local km kilomet\w+ metres?
    meters? m cm mm miles? mi feet ft foot inch inches yards? kg kilos? kilograms? tons?
    tonnes? pounds? lbs? acres hectares? square sq cubic degrees? MW megawatts? kW GW volts?
    watts? horsepower dollars? euros? yuan yen people persons? men women children soldiers?
    troops police officers? civilians? fighters residents? workers? employees students? votes?
    seats? members cases? deaths? others times points? percent per more homes houses buildings
    shops schools? schoolchildren passengers? flights? cars? vehicles units? jobs copies pages
    words million billion thousand years? days? weeks? months? minutes? seconds? signatures
    pieces protesters demonstrators supporters refugees migrants prisoners victims patients
    tests aircraft planes jets ships tanks missiles rockets centrifuges species individuals
    families aftershocks
"""
_UNITS_AFTER = re.compile(
    rf",?{GAP}{WEEKDAY}|{GAP}(?:{'|'.join(_UNITS.split())}|or{GAP}(?:more|so))(?!\w)", re.I
)
_COUNT_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:(?<!earlier )(?<!later )(?<!rather )(?<!other )than|over|some|least|most|nearly"
    rf"|almost|only|exactly|another|number(?:ed|ing)?|totall?ing|No\.?|room|Flight|Resolution|Route"
    rf"|Highway|Channel|page|Windows|Boeing|Airbus|Line|Section|Article|Chapter|block|Order)"
    rf"(?:{GAP}the)?|at){GAP}$",
    re.I,
)
_ROUGHLY_BEFORE = re.compile(
    rf"(?<!\w)(?:about|around|roughly|approximately|up{GAP}to|reached){GAP}$", re.I
)
_SENTENCE_GOES_ON = re.compile(
    rf"[.,;:)\]!?\u2014]|$|\n|{GAP}(?:to|and|or|when|until|in|at|as|but|the|he|she|it|they|by|with|for|on)"
    r"(?!\w)"
)
_THINGS_AFTER = re.compile(rf"{GAP}(?:[a-z]+{GAP})?[a-z]{{2,}}[a-hj-rtv-z]s(?![\w’'])")
_DONE_TO_THINGS = re.compile(
    rf"(?<!\w)(?:[a-z]{{2,}}(?:ed|ing)|with|have|has|had|were|are|left|lost|sent|cut|saw|took){GAP}$"
)
_YEAR_BEFORE = re.compile(
    rf"(?<!\w)(?:in|since|by|of|from|until|till|to|before|after|during|and|or|between|early|late"
    rf"|mid|through|for|summer|spring|winter|autumn|fall|year|the|a|an|its|his|their|circa|c\.|ca\."
    rf"|ending|around|about|as|than|file,|model|on){GAP}(?:early{GAP}|late{GAP}|mid-)?$"
    rf"|(?<!\w)(?:mid|pre|post){DASH}$|[(\[]$|^$",
    re.I,
)

_AROUND = 160
_OF_BUSINESS = re.compile(
    r"profit|loss|revenue|sales|earning|result|GDP|growth|grew|econom|recession|inflation|forecast|\bQ\d"
    r"|shares|billion|million|percent|per cent|%|fiscal|budget|export|import|output|invest|market"
    r"|product|report|figures|financ|quarterly",
    re.I,
)
"""Words near a quarter without a year, which else may be of a match or a city."""
_ONE_IN = re.compile(rf"(?:\d|(?<!\w)one|(?<!\w)two){GAP}in{GAP}$")
_HYPHEN = re.compile(r"[\w)][-\u2010\u2011]$")
_OF_PART = re.compile(r"(?<!\w)(?:early|mid|late|pre|post)[-\u2010\u2011]$", re.I)
_OF_DECADE = re.compile(r"(?<!\w)(?:the|and|or|early|late|mid)[ -]['’‘]?$|['’‘]$")


def _of_era(match: re.Match[str], _setting: DateSetting) -> NamedDate | None:
    era = year_of_era(" ".join(match[0].lower().split()))
    if era is None or era[0]:
        return None
    return _written(match, calendar.year(era[1]))


def _written(match: re.Match[str], stretch: DayStretch, *others: DateReading) -> NamedDate:
    return NamedDate(
        match.start(), match.end(), (DateReading(stretch, reasons.as_written()), *others)
    )


def _decade(match: re.Match[str], _setting: DateSetting) -> NamedDate | None:
    """The 1970s; the 1900s are a century too."""
    year = int(match["year"])
    stretch = calendar.decade(year)
    if year % 100:
        return _written(match, stretch)
    hundred = DateReading(calendar.century(year // 100 + 1), reasons.as_century())
    if year >= 2000:
        return _written(match, stretch, hundred)
    return NamedDate(
        match.start(), match.end(), (hundred, DateReading(stretch, reasons.as_written()))
    )


def _short_decade(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """The 80s of the hundred years before the text; a bare "40s" may be an age."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    return _in_century(match, setting, int(match["tens"])) if _OF_DECADE.search(before) else None


def _in_century(match: re.Match[str], setting: DateSetting, tens: int) -> NamedDate | None:
    of_text = calendar.civil(setting.last)[0] if setting.is_dated else 2000
    first = of_text // 100 * 100 + tens
    first -= 100 if first > of_text else 0
    readings = [DateReading(calendar.decade(first), reasons.latest_decade())]
    if of_text - first < _RECENT:
        readings.append(DateReading(calendar.decade(first - 100), reasons.as_written()))
    return NamedDate(match.start(), match.end(), tuple(readings))


_RECENT = 20
"""Years; "the 20s" may well be those a century ago while they are so new."""


def _decade_in_words(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    return _in_century(match, setting, DECADES[match["tens"].lower()])


def _century(match: re.Match[str], _setting: DateSetting) -> NamedDate | None:
    number = ordinal_of(match["number"])
    if not 1 <= number <= 30:
        return None
    is_before = (match["era"] or "").upper().startswith("B")
    return _written(match, calendar.century(number, is_before))


def _years(match: re.Match[str], _setting: DateSetting) -> NamedDate | None:
    """2014–2016, 2014–16."""
    year, text = int(match["year"]), match["until"] or match["next"]
    until = int(text) if len(text) == 4 else year // 100 * 100 + int(text)
    if not year < until <= 2200 or (match["next"] and until > year + 1):
        return None
    return _written(match, calendar.years(year, until))


def _year(match: re.Match[str], _setting: DateSetting) -> NamedDate | None:
    """A number of four digits that can only be a year: none of things, no clock time."""
    text, start, end = match.string, match.start(), match.end()
    number = int(match["year"])
    before = text[max(0, start - 24) : start]
    if _HYPHEN.search(before) and not _OF_PART.search(before):
        return None
    is_usual = 1900 <= number <= 2100 and number != 2000
    if not (is_usual or _YEAR_BEFORE.search(before)) or _counts_things(before, text, end):
        return None
    return _written(match, calendar.year(number))


def _counts_things(before: str, text: str, end: int) -> bool:
    """Whether a number that ends at a place is one of things, by the words around it."""
    if _ONE_IN.search(before) or _COUNT_BEFORE.search(before) or _UNITS_AFTER.match(text, end):
        return True
    if _ROUGHLY_BEFORE.search(before) and not _SENTENCE_GOES_ON.match(text, end):
        return True
    return bool(_THINGS_AFTER.match(text, end) and _DONE_TO_THINGS.search(before))


def _part_of_year(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """A quarter or a half of a year; without a year it is the latest that is over."""
    rank = (match["q"] or match["h"] or match["rank"]).lower()
    is_quarter = match["q"] is not None or (match["unit"] or "").lower() == "quarter"
    unit, most = (CalendarUnit.QUARTER, 4) if is_quarter else (CalendarUnit.HALF, 2)
    number = {"last": most, "final": most}.get(rank) or _number_of(rank)
    if not 1 <= number <= most:
        return None
    if match["year"]:
        return _written(match, calendar.part_of_year(int(match["year"]), number, unit))
    if not is_quarter or rank == "last":
        return None
    return _latest_quarter(match, setting, number)


def _number_of(rank: str) -> int:
    return int(rank) if rank.isdigit() else ordinal_of(rank)


def _latest_quarter(match: re.Match[str], setting: DateSetting, number: int) -> NamedDate | None:
    """A quarter without a year, where the words around are of business."""
    is_of = match.string[match.end() : match.end() + 4].startswith((" of ", "\nof "))
    begin = max(0, match.start() - _AROUND)
    is_of_business = _OF_BUSINESS.search(match.string, begin, match.end() + _AROUND)
    if is_of or not is_of_business or not setting.is_dated:
        return None
    year, unit = calendar.civil(setting.last)[0], CalendarUnit.QUARTER
    in_year = calendar.part_of_year(year, number, unit)
    look = look_at(match.string, match.start(), match.end())
    is_over = in_year.last < setting.last or look.direction is Direction.AHEAD
    stretch = in_year if is_over else calendar.part_of_year(year - 1, number, unit)
    why = reasons.latest(reasons.quarter_name(number), setting.published)
    return NamedDate(match.start(), match.end(), (DateReading(stretch, why),))


BY_YEAR = (
    DateWordRule(_OF_ERA, _of_era),
    DateWordRule(_DECADE, _decade),
    DateWordRule(_YEARS, _years),
    DateWordRule(_YEAR, _year),
)
BY_NUMBER = (
    DateWordRule(_OF_ERA, _of_era),
    DateWordRule(_SHORT_DECADE, _short_decade),
    DateWordRule(_CENTURY, _century),
    DateWordRule(_PART, _part_of_year),
)
BY_RANK = (DateWordRule(_CENTURY, _century), DateWordRule(_PART, _part_of_year))
BY_ERA = (DateWordRule(_OF_ERA, _of_era),)
BY_DECADE = (DateWordRule(_DECADE_IN_WORDS, _decade_in_words),)
