"""Why a week, a year … is the one meant: it is that of the text, or the one before or after."""

from __future__ import annotations

from timeline_app.core.text.translation import words
from timeline_app.reading.dates.resolve.calendar import CalendarUnit, DayStretch
from timeline_app.reading.dates.resolve.reasons import shown

_OF_TEXT = {
    CalendarUnit.DAY: words.mark("the day the text was published"),
    CalendarUnit.WEEK: words.mark("the week the text was published"),
    CalendarUnit.WEEKEND: words.mark("the weekend of the week the text was published"),
    CalendarUnit.MONTH: words.mark("the month the text was published"),
    CalendarUnit.QUARTER: words.mark("the quarter the text was published"),
    CalendarUnit.YEAR: words.mark("the year the text was published"),
    CalendarUnit.DECADE: words.mark("the decade the text was published"),
    CalendarUnit.CENTURY: words.mark("the century the text was published"),
}
_BEFORE = {
    CalendarUnit.DAY: words.mark("the day before {date}"),
    CalendarUnit.WEEK: words.mark("the week before that of {date}"),
    CalendarUnit.WEEKEND: words.mark("the weekend of the week before that of {date}"),
    CalendarUnit.MONTH: words.mark("the month before {date}"),
    CalendarUnit.QUARTER: words.mark("the quarter before that of {date}"),
    CalendarUnit.YEAR: words.mark("the year before {date}"),
    CalendarUnit.DECADE: words.mark("the decade before {date}"),
    CalendarUnit.CENTURY: words.mark("the century before {date}"),
}
_AFTER = {
    CalendarUnit.DAY: words.mark("the day after {date}"),
    CalendarUnit.WEEK: words.mark("the week after that of {date}"),
    CalendarUnit.WEEKEND: words.mark("the first weekend after {date}"),
    CalendarUnit.MONTH: words.mark("the month after {date}"),
    CalendarUnit.QUARTER: words.mark("the quarter after that of {date}"),
    CalendarUnit.YEAR: words.mark("the year after {date}"),
    CalendarUnit.DECADE: words.mark("the decade after {date}"),
    CalendarUnit.CENTURY: words.mark("the century after {date}"),
}
_BY_ITSELF = frozenset(
    [CalendarUnit.MONTH, CalendarUnit.YEAR, CalendarUnit.DECADE, CalendarUnit.CENTURY]
)
"""Units that have a name of their own, "June 2023"; of others the day of the text is said."""


def of_text(unit: CalendarUnit) -> str:
    """It is the one the text was published in."""
    return words.tr(_OF_TEXT[unit])


def before_text(of_the_text: DayStretch, published: str) -> str:
    """It is the one before that which the text was published in."""
    return _beside(_BEFORE, of_the_text, published)


def after_text(of_the_text: DayStretch, published: str) -> str:
    """It is the one after that which the text was published in."""
    return _beside(_AFTER, of_the_text, published)


def _beside(texts: dict[CalendarUnit, str], of_the_text: DayStretch, published: str) -> str:
    unit = of_the_text.unit
    date = of_the_text.edtf if unit in _BY_ITSELF else published
    return words.tr(texts[unit]).format(date=shown(date))
