"""The words and patterns that dates are said with; a language may order the fields anew.

Each is said by a `Translate`. `PHRASES` lists them all.
"""

from __future__ import annotations

from timeline_app.core.dates.precision import Precision, Qualifier
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP

LONG_MONTHS = (
    QT_TRANSLATE_NOOP("words", "January"),
    QT_TRANSLATE_NOOP("words", "February"),
    QT_TRANSLATE_NOOP("words", "March"),
    QT_TRANSLATE_NOOP("words", "April"),
    QT_TRANSLATE_NOOP("words", "May"),
    QT_TRANSLATE_NOOP("words", "June"),
    QT_TRANSLATE_NOOP("words", "July"),
    QT_TRANSLATE_NOOP("words", "August"),
    QT_TRANSLATE_NOOP("words", "September"),
    QT_TRANSLATE_NOOP("words", "October"),
    QT_TRANSLATE_NOOP("words", "November"),
    QT_TRANSLATE_NOOP("words", "December"),
)
ABBREVIATED = "abbreviated"
"""The comment that tells the short names of months from the long ones, for there is one May."""
SHORT_MONTHS = (
    QT_TRANSLATE_NOOP("words", "Jan", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Feb", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Mar", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Apr", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "May", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Jun", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Jul", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Aug", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Sep", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Oct", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Nov", "abbreviated"),
    QT_TRANSLATE_NOOP("words", "Dec", "abbreviated"),
)
SHORT_WEEKDAYS = (
    QT_TRANSLATE_NOOP("words", "Mon"),
    QT_TRANSLATE_NOOP("words", "Tue"),
    QT_TRANSLATE_NOOP("words", "Wed"),
    QT_TRANSLATE_NOOP("words", "Thu"),
    QT_TRANSLATE_NOOP("words", "Fri"),
    QT_TRANSLATE_NOOP("words", "Sat"),
    QT_TRANSLATE_NOOP("words", "Sun"),
)
SEASONS = (
    QT_TRANSLATE_NOOP("words", "spring"),
    QT_TRANSLATE_NOOP("words", "summer"),
    QT_TRANSLATE_NOOP("words", "autumn"),
    QT_TRANSLATE_NOOP("words", "winter"),
)

#: The number of a day as it stands in a date: in German "{day}."
DAY = QT_TRANSLATE_NOOP("words", "{day}")
WEEKDAY_AND_DAY = QT_TRANSLATE_NOOP("words", "{weekday} {day}")
#: A day, or a range of days of one month, where the year is said elsewhere
DAY_AND_MONTH = QT_TRANSLATE_NOOP("words", "{day} {month}")
#: A day, or a range of days of one month
DATE = QT_TRANSLATE_NOOP("words", "{day} {month} {year}")
MONTH_OF_YEAR = QT_TRANSLATE_NOOP("words", "{month} {year}")
#: The year is two in winter: "winter 2022–23"
SEASON_OF_YEAR = QT_TRANSLATE_NOOP("words", "{season} {year}")
#: From one day, month or season to another of the same year: "28 Jan – 4 Feb 2023"
RANGE_OF_YEAR = QT_TRANSLATE_NOOP("words", "{range} {year}")
DATE_AND_TIME = QT_TRANSLATE_NOOP("words", "{date}, {time}")
YEAR_BCE = QT_TRANSLATE_NOOP("words", "{year} BCE")
YEAR_CE = QT_TRANSLATE_NOOP("words", "{year} CE")
YEAR = QT_TRANSLATE_NOOP("words", "{year}")
#: A century or a millennium
PERIOD_BCE = QT_TRANSLATE_NOOP("words", "{period} BCE")
#: A decade, a century or a millennium
PERIOD_CE = QT_TRANSLATE_NOOP("words", "{period} CE")
DECADE = QT_TRANSLATE_NOOP("words", "{year}s")
#: After a preposition
PERIOD_IN_SENTENCE = QT_TRANSLATE_NOOP("words", "the {period}")
SINCE = QT_TRANSLATE_NOOP("words", "since {date}")
UNTIL = QT_TRANSLATE_NOOP("words", "until {date}")
BEFORE = QT_TRANSLATE_NOOP("words", "before {date}")
AFTER = QT_TRANSLATE_NOOP("words", "after {date}")
#: "2 or 3 Aug 2022"; a language that says the year first takes {full_first} and {short_last}
EITHER = QT_TRANSLATE_NOOP("words", "{first} or {last}")
#: A language that says the year first takes {full_first} and {short_last}
SOME_DAY = QT_TRANSLATE_NOOP("words", "some day between {first} and {last}")
#: A language that says the year first takes {full_first} and {short_last}
SOME_TIME = QT_TRANSLATE_NOOP("words", "some time between {first} and {last}")
THIRDS = (
    QT_TRANSLATE_NOOP("words", "early {date}"),
    QT_TRANSLATE_NOOP("words", "mid-{date}"),
    QT_TRANSLATE_NOOP("words", "late {date}"),
)
START_UNKNOWN = QT_TRANSLATE_NOOP("words", "{date}, start unknown")
END_UNKNOWN = QT_TRANSLATE_NOOP("words", "{date}, end unknown")
#: Where neither end has a space: "2–3", "1914–1918"
CLOSE_RANGE = QT_TRANSLATE_NOOP("words", "{start}–{end}")
WIDE_RANGE = QT_TRANSLATE_NOOP("words", "{start} – {end}")
UNDATED = QT_TRANSLATE_NOOP("words", "undated")
QUALIFIED = {
    Qualifier.UNCERTAIN: QT_TRANSLATE_NOOP("words", "perhaps {date}"),
    Qualifier.APPROXIMATE: QT_TRANSLATE_NOOP("words", "about {date}"),
    Qualifier.BOTH: QT_TRANSLATE_NOOP("words", "perhaps about {date}"),
}
UNSPECIFIED = {
    Precision.DAY_UNKNOWN: QT_TRANSLATE_NOOP("words", "{date}, day unknown"),
    Precision.MONTH_UNKNOWN: QT_TRANSLATE_NOOP("words", "{date}, month unknown"),
    Precision.MONTH_AND_DAY_UNKNOWN: QT_TRANSLATE_NOOP("words", "{date}, day and month unknown"),
}
CENTURIES = (
    QT_TRANSLATE_NOOP("words", "{number}th century"),
    QT_TRANSLATE_NOOP("words", "{number}st century"),
    QT_TRANSLATE_NOOP("words", "{number}nd century"),
    QT_TRANSLATE_NOOP("words", "{number}rd century"),
)
MILLENNIA = (
    QT_TRANSLATE_NOOP("words", "{number}th millennium"),
    QT_TRANSLATE_NOOP("words", "{number}st millennium"),
    QT_TRANSLATE_NOOP("words", "{number}nd millennium"),
    QT_TRANSLATE_NOOP("words", "{number}rd millennium"),
)

PHRASES: tuple[str, ...] = (
    *SHORT_MONTHS,
    *LONG_MONTHS,
    *SHORT_WEEKDAYS,
    *SEASONS,
    DAY,
    WEEKDAY_AND_DAY,
    DAY_AND_MONTH,
    DATE,
    MONTH_OF_YEAR,
    SEASON_OF_YEAR,
    RANGE_OF_YEAR,
    DATE_AND_TIME,
    YEAR_BCE,
    YEAR_CE,
    YEAR,
    PERIOD_BCE,
    PERIOD_CE,
    DECADE,
    PERIOD_IN_SENTENCE,
    SINCE,
    UNTIL,
    BEFORE,
    AFTER,
    EITHER,
    SOME_DAY,
    SOME_TIME,
    *THIRDS,
    START_UNKNOWN,
    END_UNKNOWN,
    CLOSE_RANGE,
    WIDE_RANGE,
    UNDATED,
    *QUALIFIED.values(),
    *UNSPECIFIED.values(),
    *CENTURIES,
    *MILLENNIA,
)
"""Every text that `date_words` may hand to its translate function."""
