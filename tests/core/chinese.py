"""The words of dates and axis in Chinese, to see that a language may order them as it must.

A table for tests: the program's own Chinese is in `resources/translations`.
"""

from __future__ import annotations

from tests.core.translating import from_table

_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = dict(zip(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "一二三四五六日", strict=True))

chinese = from_table(
    {name: f"{number}月" for names in (_SHORT, _LONG) for number, name in enumerate(names, 1)}
    | {name: f"周{day}" for name, day in _DAYS.items()}
    | {f"{{number}}{ending} century": "{number}世纪" for ending in ("th", "st", "nd", "rd")}
    | {f"{{number}}{ending} millennium": "第{number}千纪" for ending in ("th", "st", "nd", "rd")}
    | {
        "spring": "春季",
        "summer": "夏季",
        "autumn": "秋季",
        "winter": "冬季",
        "{day}": "{day}日",
        "{weekday} {day}": "{day}（{weekday}）",
        "{day} {month}": "{month}{day}",
        "{day} {month} {year}": "{year}{month}{day}",
        "{month} {year}": "{year}{month}",
        "{season} {year}": "{year}{season}",
        "{range} {year}": "{year}{range}",
        "{date}, {time}": "{date} {time}",
        "{year}": "{year}年",
        "{year} CE": "公元{year}年",
        "{year} BCE": "公元前{year}年",
        "{period} CE": "公元{period}",
        "{period} BCE": "公元前{period}",
        "{year}s": "{year}年代",
        "the {period}": "{period}",
        "since {date}": "{date}起",
        "until {date}": "至{date}为止",
        "before {date}": "{date}之前",
        "after {date}": "{date}之后",
        "{first} or {last}": "{full_first}或{short_last}",
        "some day between {first} and {last}": "{full_first}至{short_last}之间的某一天",
        "some time between {first} and {last}": "{full_first}至{short_last}之间的某时",
        "early {date}": "{date}初",
        "mid-{date}": "{date}中期",
        "late {date}": "{date}末",
        "{date}, start unknown": "{date}，开始时间不详",
        "{date}, end unknown": "{date}，结束时间不详",
        "{start}–{end}": "{start}至{end}",
        "{start} – {end}": "{start}至{end}",
        "undated": "日期不详",
        "perhaps {date}": "可能是{date}",
        "about {date}": "约{date}",
        "perhaps about {date}": "可能约{date}",
        "{date}, day unknown": "{date}，日不详",
        "{date}, month unknown": "{date}，月不详",
        "{date}, day and month unknown": "{date}，月日不详",
        "{n} {year|years}": "{n}年",
        "{n} {month|months}": "{n}个月",
        "{n} {day|days}": "{n}天",
        "{n} {hour|hours}": "{n}小时",
        "{n} {minute|minutes}": "{n}分钟",
        "{larger} {smaller}": "{larger}零{smaller}",
        "about {length}": "约{length}",
        "between {least} and {most}": "{least}至{most}",
        "at most {length}": "最多{length}",
        "at least {length}": "至少{length}",
        "the same day": "同一天",
        "{n} {day|days} after its end": "结束后{n}天",
        ("{year}", "axis, narrow"): "{year}",
        ("{year} BCE", "axis"): "前{year}",
        ("{day}", "axis"): "{day}",
        ("{month} {year}", "axis"): "{year}年{month}",
        ("{weekday} {day} {month} {year}", "axis"): "{year}年{month}{day}日 {weekday}",
        ("{day} {month} {year}, {time}", "axis"): "{year}年{month}{day}日 {time}",
    }
)
