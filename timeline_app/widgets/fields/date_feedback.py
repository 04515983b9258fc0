"""What was understood of a date that somebody types, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from timeline_app.core.dates.bounds import parse_edtf, seconds_from_civil, weekday
from timeline_app.core.dates.edtf import SINGLE_DAY
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.dates.parse.field_input import TypedDate
from timeline_app.core.dates.parse.rejection import Rejection, why_unread
from timeline_app.core.text.translation import Texts, words
from timeline_app.widgets.texts.phrases import sentences

date_texts = Texts("date_texts")

_FIRST_GREGORIAN_S = seconds_from_civil(1582, 10, 15)


def day_order_of(locale: QLocale) -> DayOrder:
    """Whether people of a country write the day or the month first, where both are numbers."""
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return DayOrder.DAY_FIRST if short.find("d") < short.find("M") else DayOrder.MONTH_FIRST


def reading_words(edtf: str) -> str:
    """A date in words, a day with its weekday: "Tuesday, 2 August 2022".

    No weekday is named before the Gregorian calendar was: people had another one then.
    """
    date = parse_edtf(edtf)
    text = date_words(date.earliest, date.latest, date.shape, words, DateStyle.LONG)
    if date.shape == SINGLE_DAY and date.earliest >= _FIRST_GREGORIAN_S:
        day = _weekdays()[weekday(date.earliest)]
        return date_texts.tr("{weekday}, {date}").format(weekday=day, date=text)
    return text


def _weekdays() -> tuple[str, ...]:
    return (
        date_texts.tr("Monday"),
        date_texts.tr("Tuesday"),
        date_texts.tr("Wednesday"),
        date_texts.tr("Thursday"),
        date_texts.tr("Friday"),
        date_texts.tr("Saturday"),
        date_texts.tr("Sunday"),
    )


def choice_words(value: TypedDate, *, is_of_event: bool = True) -> tuple[str, ...]:
    """What there is to choose between where a text has several readings; the last is none."""
    neither = date_texts.tr("None of these")
    if is_of_event:
        neither = date_texts.tr("None: keep the words, undated")
    return (*map(reading_words, value.readings), neither)


def understood_words(value: TypedDate, order: DayOrder, *, is_of_event: bool = True) -> str:
    """What was understood, that somebody has to choose, or why nothing was; empty for no text.

    An event keeps words and times that other records have no room for.
    """
    if value.is_doubtful:
        return _doubt_words(value)
    if value.edtf:
        return reading_words(value.edtf) + _left_out(value, is_of_event=is_of_event)
    if not value.wording:
        return ""
    kept = date_texts.tr("Kept as the words of an undated event.")
    if not is_of_event:
        return "" if value.is_chosen else _why(why_unread(value.wording, order))
    return kept if value.is_chosen else sentences(_why(why_unread(value.wording, order)), kept)


def _left_out(value: TypedDate, *, is_of_event: bool) -> str:
    """What the words say and the date doesn't."""
    if not is_of_event:
        without_time = date_texts.tr("A day is kept here, without the time.")
        return f"\n{without_time}" if value.clock else ""
    if value.says_less:
        return "\n" + date_texts.tr("Your words stay beside it.")
    if value.clock:
        clock = date_texts.tr("The time, {time}, is kept with it.")
        return "\n" + clock.replace("{time}", value.clock.replace("/", "–"))
    return ""


def _doubt_words(value: TypedDate) -> str:
    """That somebody has to choose, and how."""
    return date_texts.tr(
        "This has {n} readings. Choose: click, Down, or Alt and the number.",
        "",
        len(value.readings),
    )


def _why(reason: Rejection) -> str:
    """Why words are no date, as a sentence."""
    match reason:
        case Rejection.NO_YEAR:
            return date_texts.tr("It names no year.")
        case Rejection.SHORT_YEAR:
            return date_texts.tr("A year has four digits, or BCE or CE behind it.")
        case Rejection.OTHER_WEEKDAY:
            return date_texts.tr("That day is another day of the week.")
        case Rejection.NO_SUCH_DAY:
            return date_texts.tr("That month has no such day.")
        case Rejection.BACKWARDS:
            return date_texts.tr("It ends before it starts.")
        case Rejection.VAGUE:
            return date_texts.tr("This part of a period has no dates of its own.")
        case Rejection.NO_DATE:
            return date_texts.tr("No date can be read here.")
