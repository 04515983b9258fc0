"""Why words mean a date, said to the reader in the language of the program.

Each is a short phrase without a full stop: "the latest Monday up to 21 June 2023".
"""

from __future__ import annotations

from timeline_app.core.dates import phrases
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.dates.format import DateStyle, date_in_sentence
from timeline_app.core.text.translation import words
from timeline_app.reading.dates.resolve.calendar import DayStretch

_WEEKDAYS = (
    words.mark("Monday"),
    words.mark("Tuesday"),
    words.mark("Wednesday"),
    words.mark("Thursday"),
    words.mark("Friday"),
    words.mark("Saturday"),
    words.mark("Sunday"),
)
_THIRDS = (
    words.mark("the first third of {date}"),
    words.mark("the middle third of {date}"),
    words.mark("the last third of {date}"),
)
_QUARTERS = (
    words.mark("first quarter"),
    words.mark("second quarter"),
    words.mark("third quarter"),
    words.mark("fourth quarter"),
)


def shown(edtf: str) -> str:
    """A date as it stands in a sentence."""
    date = parse_edtf(edtf)
    return date_in_sentence(date.earliest, date.latest, date.shape, words, DateStyle.LONG)


def month_name(number: int) -> str:
    """The name of a month from 1 to 12."""
    return words.tr(phrases.LONG_MONTHS[number - 1])


def weekday_name(number: int) -> str:
    """The name of a day of the week, 0 for Monday."""
    return words.tr(_WEEKDAYS[number])


def as_written() -> str:
    """The words give the whole date."""
    return words.tr("as it is written")


def range_as_written() -> str:
    """The words name both ends, but each may be a date of its own."""
    return words.tr("from the one to the other")


def day_first() -> str:
    """The numbers are day, month and year."""
    return words.tr("read as day, month and year")


def month_first() -> str:
    """The numbers are month, day and year."""
    return words.tr("read as month, day and year")


def latest(name: str, published: str) -> str:
    """The last one that isn't after the text."""
    return words.tr("the latest {name} up to {date}").format(name=name, date=shown(published))


def next_one(name: str, published: str, cue: str) -> str:
    """The first one from the text on, for its sentence looks ahead."""
    if not cue:
        return words.tr("the first {name} from {date} on, the nearest").format(
            name=name, date=shown(published)
        )
    return words.tr("the first {name} from {date} on, for “{cue}” looks ahead").format(
        name=name, date=shown(published), cue=cue
    )


def that_falls_on(name: str, weekday: int) -> str:
    """The year in which the day is that day of the week."""
    return words.tr("the {name} that is a {weekday}").format(
        name=name, weekday=weekday_name(weekday)
    )


def counted(published: str) -> str:
    """It is counted from when the text was published."""
    return words.tr("counted from {date}").format(date=shown(published))


def named_before(stretch: DayStretch) -> str:
    """It is the date that was named last."""
    return words.tr("{date}, which is named before").format(date=shown(stretch.edtf))


def counted_from_named(stretch: DayStretch) -> str:
    """It is counted from the date that was named last."""
    return words.tr("counted from {date}, which is named before").format(date=shown(stretch.edtf))


def since_named(stretch: DayStretch, published: str) -> str:
    """From the date that was named last until the text was published."""
    if not published:
        return words.tr("from {date}, which is named before").format(date=shown(stretch.edtf))
    return words.tr("from {start}, which is named before, to {end}").format(
        start=shown(stretch.edtf), end=shown(published)
    )


def undated() -> str:
    """Nothing can be counted from when the text was published."""
    return words.tr("it isn't known exactly enough when the text was published")


def third_of(edtf: str, number: int) -> str:
    """It is the first (0), the middle or the last third of a period."""
    return words.tr(_THIRDS[number]).format(date=shown(edtf))


def season_name(number: int) -> str:
    """The name of a season, 0 for spring."""
    return words.tr(phrases.SEASONS[number])


def ends_in(year: int) -> str:
    """It is the season that goes over a New Year, by its end."""
    return words.tr("the one that ends in {year}").format(year=year)


def as_century() -> str:
    """All years that begin with these two digits."""
    return words.tr("read as a century")


def latest_decade() -> str:
    """The century isn't said."""
    return words.tr("the latest that had begun")


def quarter_name(number: int) -> str:
    """A quarter by its number from 1."""
    return words.tr(_QUARTERS[number - 1])


def before(name: str, published: str) -> str:
    """It is the latest that was over."""
    return words.tr("the {name} before {date}").format(name=name, date=shown(published))


def after(name: str, published: str) -> str:
    """It is the first that hadn't begun."""
    return words.tr("the {name} after {date}").format(name=name, date=shown(published))


def of_this_year(name: str, published: str) -> str:
    """It is that of the year of the text."""
    return words.tr("the {name} of the year of {date}").format(name=name, date=shown(published))


def of_this_week(name: str, published: str) -> str:
    """It is that of the week of the text."""
    return words.tr("the {name} of the week of {date}").format(name=name, date=shown(published))


def of_week_after(name: str, published: str) -> str:
    """It is that of the week after the text."""
    return words.tr("the {name} of the week after {date}").format(name=name, date=shown(published))


def part_of(edtf: str, why: str) -> str:
    """It is a part of a period, which is known for a reason."""
    return words.tr("a part of {date}: {why}").format(date=shown(edtf), why=why)


def day_name(number: int) -> str:
    """A day of some month."""
    return words.tr("day {number} of a month").format(number=number)


def in_year_of_named(stretch: DayStretch) -> str:
    """It is of the year of the date that was named last."""
    return words.tr("in the year of {date}, which is named before").format(date=shown(stretch.edtf))


def after_dated(why: str) -> str:
    """It came after something that is dated, for this reason."""
    return words.tr("after what is dated: {why}").replace("{why}", why)


def in_year_of_sentence(year: int) -> str:
    """It is of the year that its sentence begins with."""
    return words.tr("in {year}, with which the sentence begins").format(year=year)
