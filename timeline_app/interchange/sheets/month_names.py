"""Dates whose months are named in German, French or Spanish, or written in Chinese, in English.

Each language is read by itself: a date counts as one only if all its words are of one language,
and if two languages should ever mean different dates by the same words, both are given.
"""

from __future__ import annotations

import re
import unicodedata

from timeline_app.core.dates.calendar_words import (
    ENGLISH,
    FRENCH,
    GERMAN,
    SPANISH,
    CalendarWords,
)
from timeline_app.core.value import Value


class _Language(Value, frozen=True):
    """What a language's dates are made of beside the names of the calendar, accents taken away.

    `between` stand between two dates or days, `ignored` mean nothing in a date; what makes a year
    one before Christ is `before_christ`.
    """

    calendar: CalendarWords
    between: frozenset[str]
    ignored: frozenset[str]
    before_christ: re.Pattern[str]
    ordinal: re.Pattern[str]
    at: str
    """What stands before a time of day."""


LANGUAGES = (
    _Language(
        GERMAN,
        frozenset({"bis"}),
        frozenset({"der", "den", "dem", "am", "vom", "im", "uhr"}),
        re.compile(r"\bv\.? ?(?:chr|u\. ?z)\b\.?|\bvor christus\b"),
        re.compile(r"(\d{1,2})\.(?=\D|$)"),
        "um",
    ),
    _Language(
        FRENCH,
        frozenset({"au"}),
        frozenset({"le", "du", "en", "de"}),
        re.compile(r"\bav(?:ant|\.)? ?j\.?-? ?(?:c\b\.?|esus-christ)"),
        re.compile(r"\b1 ?er\b"),
        "a",
    ),
    _Language(
        SPANISH,
        frozenset({"al"}),
        frozenset({"el", "del", "de", "en"}),
        re.compile(r"\ba\. ?(?:de )?c\b\.?|\bantes de cristo\b"),
        re.compile(r"\b\d{1,2}\.? ?(?:°|r?o\b)"),
        "a las?",
    ),
)
_MONTHS, _DAYS = ([names[0] for names in all_names] for all_names in (ENGLISH.months, ENGLISH.days))
_WORD = re.compile(r"\d{1,2}:\d\d|\d+|[^\W\d_]+\.?|[-–—/]|,|[^\s]")
_EXPORTED = re.compile(r"\b(\d{1,2})[-/]([^\W\d_]+\.?)[-/](\d{4})\b")
"""As databases write a day: "03-ENE-2020"."""
_HOUR = re.compile(r"\b(\d{1,2})h(\d\d)\b")
_DASHES = ("-", "–", "—", "/")
_NUMBER = re.compile(r"\d+", re.A)

_DIGIT = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_COUNT = r"[〇零○一二三四五六七八九十廿卅\d]{1,3}"
_EAST = re.compile(
    rf"(?P<bc>公元前|西元前|前)?(?P<ad>公元|西元)? ?"
    rf"(?P<year>[〇零○一二三四五六七八九\d]{{1,4}}) ?年"
    rf"(?: ?(?P<month>{_COUNT}) ?月(?: ?(?P<day>{_COUNT}) ?[日号號])?)?"
)
_EAST_END = re.compile(
    rf"(?:(?P<year>[〇零○一二三四五六七八九\d]{{3,4}}) ?年)?(?: ?(?P<month>{_COUNT}) ?月)?"
    rf"(?: ?(?P<day>{_COUNT}) ?[日号號])?"
)
_LEAST_DIGITS = 3
_EAST_DASH = re.compile(r" ?(?:至|到|—{1,2}|–|-|－|~|～) ?")


def in_english(words: str) -> tuple[str, ...]:
    """What a date in another language is in English, as it is typed: at most one each."""
    plain = _plain(words)
    found = (_translated(plain, language) for language in LANGUAGES)
    return tuple(dict.fromkeys(filter(None, found)))


def _plain(words: str) -> str:
    parts = unicodedata.normalize("NFKD", words.replace("º", "°")).casefold()
    return "".join(char for char in parts if not unicodedata.combining(char))


def _translated(words: str, language: _Language) -> str:
    """The date in English if all its words are of this language and one is a month's, else none."""
    years = language.before_christ.sub(" ", words)
    era = ["bc"] if years != words else []
    plain = language.ordinal.sub(_bare_number, _EXPORTED.sub(r"\1 \2 \3", years))
    plain = re.sub(rf",? {language.at} (?=\d{{1,2}}(?::|h)\d\d)", " ", plain)
    plain = _HOUR.sub(r"\1:\2", plain)
    english = [_word_in_english(word, language) for word in _WORD.findall(plain)]
    if None in english or not (era or any(word in _MONTHS for word in english)):
        return ""
    return " ".join(filter(None, [*english, *era]))


def _word_in_english(word: str, language: _Language) -> str | None:
    """A word of a date in English, empty if it means nothing; None if it is no such word."""
    name, calendar = word.rstrip("."), language.calendar
    if name in calendar.month_numbers:
        return _MONTHS[calendar.month_numbers[name] - 1]
    if word in calendar.day_numbers:
        return _DAYS[calendar.day_numbers[word]]
    if word in language.between or word in _DASHES:
        return "–"
    if _NUMBER.fullmatch(word) or ":" in word[1:]:
        return word
    return "" if word == "," or name in language.ignored else None


def _bare_number(found: re.Match[str]) -> str:
    return "".join(_NUMBER.findall(found[0])) + " "


def month_number(cell: str) -> str:
    """The number of a month that a cell of months names in Chinese, else the cell itself."""
    number = _counted(cell.removesuffix("月").removesuffix("份").strip())
    return str(number) if number else cell


def eastern_parts(words: str) -> tuple[tuple[int, int, int], ...]:
    """Year, month and day of a date written in Chinese, or of the two ends of a span.

    A part that is not told is 0; a year before Christ is astronomical. Empty for other words, and
    for a year of two digits of which no era is told.
    """
    plain = unicodedata.normalize("NFKC", words)
    start = _EAST.match(plain)
    if start is None or (len(start["year"]) < _LEAST_DIGITS and not (start["bc"] or start["ad"])):
        return ()
    year = _counted(start["year"])
    first = (1 - year if start["bc"] else year, *_month_and_day(start))
    if start.end() == len(plain):
        return (first,)
    dash = _EAST_DASH.match(plain, start.end())
    end = _EAST_END.fullmatch(plain, dash.end()) if dash and not start["bc"] else None
    return (first, _eastern_end(end, first)) if end and any(end.groups()) else ()


def _eastern_end(end: re.Match[str], first: tuple[int, int, int]) -> tuple[int, int, int]:
    """The other end of a span, whose year or month may be that of the first."""
    month, day = _month_and_day(end)
    if end["year"]:
        return _counted(end["year"]), month, day
    return first[0], first[1] if end["day"] and not end["month"] else month, day


def _month_and_day(found: re.Match[str]) -> tuple[int, int]:
    month, day = (text and (_counted(text) or -1) for text in (found["month"], found["day"]))
    return month or 0, day or 0


def _counted(text: str) -> int:
    """A number in digits, Chinese ones or others, or counted as "二十三"; 0 for none."""
    if text.isascii():
        return int(text) if text.isdecimal() else 0
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.partition("十")
    if not all(sign in _DIGIT for sign in tens + ones):
        return 0
    if not ten:
        return int("".join(str(_DIGIT[sign]) for sign in text))
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return 10 * (_DIGIT[tens] if tens else 1) + (_DIGIT[ones] if ones else 0)
