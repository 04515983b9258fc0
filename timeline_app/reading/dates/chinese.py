"""Dates in Chinese: 2023年6月19日, 8月5日, 去年11月, 星期一, 当天.

Where no year is said, it is the latest up to the text, or the next after 将 and its like.
"""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, nearest, reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit, DayStretch
from timeline_app.reading.dates.resolve.direction import Direction, DirectionCue
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.rule import DateWordRule

_DIGITS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_HAN = r"[〇○零一二三四五六七八九十]"
_NUMBER = rf"(?:\d{{1,2}}|{_HAN}{{1,3}})"
_YEARS = {"前年": -2, "去年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2, "後年": 2}
_DAYS = {
    "前天": -2,
    "前日": -2,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "今天": 0,
    "今日": 0,
    "今晚": 0,
    "今早": 0,
    "今晨": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "後天": 2,
}
_SIDES = {"上": -1, "本": 0, "这": 0, "這": 0, "下": 1}
_WEEKDAYS = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}
_SEASONS = {"春": 0, "夏": 1, "秋": 2, "冬": 3}
_SAME = {"当": 0, "當": 0, "同": 0, "次": 1, "翌": 1}

_DATE = re.compile(
    rf"(?<![\d.])(?:(?P<year>\d{{4}}|{_HAN}{{4}})\s?年|(?P<relative>{'|'.join(_YEARS)})"
    rf"|(?P<same>[当當同次翌])年(?=\s?{_NUMBER}\s?月))?"
    rf"(?:(?<=年)初|(?<=年)底|\s?(?P<month>{_NUMBER})\s?月(?!\d*球)"
    rf"(?:\s?(?P<day>{_NUMBER})\s?[日号號](?:(?:至|到|[-–—~～])(?:(?P<until_month>{_NUMBER})月)?"
    rf"(?P<until>{_NUMBER})[日号號])?|(?:至|到|[-–—~～])(?P<months>{_NUMBER})月(?!\d))?"
    rf"|(?P<season>[春夏秋冬])[天季]|第?(?P<quarter>[一二三四1-4])季度|(?P<half>[上下])半年)?"
)
_ERA = re.compile(r"公元(?P<before>前)?(?P<year>\d{1,4})年")
_DECADE = re.compile(
    rf"(?:(?P<century>\d{{1,2}}|{_HAN}{{1,3}}|上|本)世[纪紀](?:(?P<tens>\d0|{_HAN}十)年代)?"
    rf"|(?P<first>\d{{3}}0)年代)"
)
_DAY = re.compile("|".join(_DAYS))
_WEEKDAY = re.compile(
    r"(?P<side>[上本这這下])?个?(?:星期|[周週]|[礼禮]拜)(?P<day>[一二三四五六日天])"
)
_UNIT = re.compile(
    r"(?P<side>[上本这這下])(?:个|個)?(?P<unit>[周週月]|星期|[礼禮]拜|季度)(?![一二三四五六日天球])"
)
_SAME_UNIT = re.compile(r"(?P<same>[当當同次翌])(?P<unit>[天日年月])(?![本内間间])")
_BEFORE = 40
_AHEAD = re.compile(r"将|將|即将|预计|預計|计划|計劃|拟|定于|截至|之前")


def _number(text: str) -> int:
    """A number up to 99 in digits or Han numerals."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int("".join(str(_DIGITS[sign]) for sign in text))
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)


def _look(match: re.Match[str]) -> DirectionCue:
    """Where the clause before the date looks."""
    clause = re.split(
        "[。！？；\n]", match.string[max(0, match.start() - _BEFORE) : match.start()]
    )[-1]
    after = re.split("[。！？；\n]", match.string[match.end() : match.end() + 10])[0]
    found = _AHEAD.search(clause) or _AHEAD.search(after)
    return DirectionCue(Direction.AHEAD, found[0]) if found else DirectionCue(Direction.BACK)


def _found(match: re.Match[str], stretch: DayStretch | None, why: str) -> NamedDate:
    return NamedDate(
        match.start(), match.end(), (DateReading(stretch, why if stretch else reasons.undated()),)
    )


def _date(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """A year, and perhaps a part, a month or a day of it; or a month or a day without a year."""
    year = _year(match, setting)
    if (match["relative"] or match["same"]) and year is None:
        return _found(match, None, "")
    why = reasons.counted(setting.published) if match["relative"] else reasons.as_written()
    named = _named_year(setting) if match["same"] else None
    if named is not None:
        why = reasons.counted_from_named(named)
    if match["month"]:
        return _in_month(match, setting, year, why)
    if year is None:
        return None
    if match["season"]:
        number = _SEASONS[match["season"]]
        return _found(match, calendar.season(year, number, setting.is_southern), why)
    if match["quarter"] or match["half"]:
        return _found(match, _part_of(match, year), why)
    return _found(match, calendar.year(year), why)


def _in_month(
    match: re.Match[str], setting: DateSetting, year: int | None, why: str
) -> NamedDate | None:
    month = _number(match["month"])
    if not 1 <= month <= 12:
        return None

    def of_year(number: int) -> DayStretch | None:
        return _in_year(match, number, month)

    if year is not None:
        stretch = of_year(year)
        return _found(match, stretch, why) if stretch else None
    if of_year(2000) is None:
        return None
    readings = nearest.yearly(setting, of_year, match[0], _look(match), match.start())
    return NamedDate(match.start(), match.end(), readings)


def _year(match: re.Match[str], setting: DateSetting) -> int | None:
    if match["year"]:
        text = match["year"]
        return int(text if text.isdigit() else "".join(str(_DIGITS.get(one, 0)) for one in text))
    if match["same"]:
        named = _named_year(setting)
        return None if named is None else calendar.civil(named.last)[0] + _SAME[match["same"]]
    around = setting.around(CalendarUnit.YEAR)
    if not match["relative"] or around is None:
        return None
    return calendar.civil(around.first)[0] + _YEARS[match["relative"]]


def _named_year(setting: DateSetting) -> DayStretch | None:
    """The last date before that is of one year."""
    return setting.last_named(*[one for one in CalendarUnit if one <= CalendarUnit.YEAR])


def _part_of(match: re.Match[str], year: int) -> DayStretch:
    """The quarter or the half of a year."""
    if match["half"]:
        return calendar.part_of_year(year, 1 if match["half"] == "上" else 2, CalendarUnit.HALF)
    return calendar.part_of_year(year, _number(match["quarter"]), CalendarUnit.QUARTER)


def _in_year(match: re.Match[str], year: int, month: int) -> DayStretch | None:
    """The month, the day or the run of these that is said, in a year."""
    if match["months"]:
        until = _number(match["months"])
        if not month < until <= 12:
            return None
        return calendar.months(calendar.month(year, month), calendar.month(year, until))
    if not match["day"]:
        return calendar.month(year, month)
    first = calendar.date(year, month, _number(match["day"]))
    if first is None or not match["until"]:
        return first
    until_month = _number(match["until_month"]) if match["until_month"] else month
    last = calendar.date(year, until_month, _number(match["until"]))
    return calendar.days(first.first, last.first) if last and last.first > first.first else None


def _era(match: re.Match[str], _setting: DateSetting) -> NamedDate | None:
    year = int(match["year"])
    if not year:
        return None
    stretch = calendar.year(1 - year if match["before"] else year)
    return _found(match, stretch, reasons.as_written())


def _decade(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    if match["first"]:
        return _found(match, calendar.decade(int(match["first"])), reasons.as_written())
    text, why = match["century"], reasons.as_written()
    if text in _SIDES:
        around = setting.around(CalendarUnit.CENTURY)
        if around is None:
            return _found(match, None, "")
        number = calendar.civil(around.first)[0] // 100 + 1 + _SIDES[text]
        why = reasons.counted(setting.published)
    else:
        number = _number(text)
    if not 1 <= number <= 30:
        return None
    if match["tens"]:
        return _found(match, calendar.decade((number - 1) * 100 + _number(match["tens"])), why)
    return _found(match, calendar.century(number), why)


def _day(match: re.Match[str], setting: DateSetting) -> NamedDate:
    today = setting.around(CalendarUnit.DAY)
    stretch = calendar.the_day(today.first + _DAYS[match[0]]) if today else None
    return _found(match, stretch, reasons.counted(setting.published) if today else "")


def _weekday(match: re.Match[str], setting: DateSetting) -> NamedDate:
    number, today = _WEEKDAYS[match["day"]], setting.around(CalendarUnit.DAY)
    if match["side"] is None or today is None:
        return NamedDate(match.start(), match.end(), nearest.weekday(setting, number, _look(match)))
    monday = calendar.week_of(today.first).first + 7 * _SIDES[match["side"]]
    return _found(match, calendar.the_day(monday + number), reasons.counted(setting.published))


def _unit(match: re.Match[str], setting: DateSetting) -> NamedDate:
    unit = {"月": CalendarUnit.MONTH, "季度": CalendarUnit.QUARTER}.get(
        match["unit"], CalendarUnit.WEEK
    )
    around = setting.around(unit)
    steps = _SIDES[match["side"]]
    stretch = calendar.stepped(around.first, steps, unit) if around else None
    return _found(match, stretch, reasons.counted(setting.published) if around else "")


def _same_unit(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """当天 is the day named before, 次日 the one after; 当年 and 同月 likewise."""
    unit = {"年": CalendarUnit.YEAR, "月": CalendarUnit.MONTH}.get(match["unit"], CalendarUnit.DAY)
    named = setting.last_named(*[one for one in CalendarUnit if one <= unit])
    if named is None:
        return None
    stretch = calendar.stepped(named.last, _SAME[match["same"]], unit)
    return _found(match, stretch, reasons.counted_from_named(named))


BY_NUMBER = (DateWordRule(_ERA, _era), DateWordRule(_DECADE, _decade), DateWordRule(_DATE, _date))
BY_SIGN = (
    DateWordRule(_DAY, _day),
    DateWordRule(_WEEKDAY, _weekday),
    DateWordRule(_UNIT, _unit),
    *BY_NUMBER,
    DateWordRule(_SAME_UNIT, _same_unit),
)
SIGNS = "去今明前昨后後本上下这這星周週礼禮当當同次翌公〇零一二三四五六七八九十"
"""The signs that a date may begin with."""
