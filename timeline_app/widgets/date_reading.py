"""What was understood of a date that somebody types, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from timeline_app.core.date_input import DayOrder
from timeline_app.core.dates import parse_edtf, weekday
from timeline_app.core.edtf import SINGLE_DAY
from timeline_app.core.typed_date import TypedDate
from timeline_app.core.wording import DateStyle, date_words
from timeline_app.widgets.panel_words import translated

_ONE_LINE = 44
"""Characters that fit into the panel beside a radio button."""


def day_order_of(locale: QLocale) -> DayOrder:
    """Whether people of a country write the day or the month first, where both are numbers."""
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return DayOrder.DAY_FIRST if short.find("d") < short.find("M") else DayOrder.MONTH_FIRST


def reading_words(edtf: str) -> str:
    """A date in words and as EDTF: "Tuesday, 2 August 2022 · 2022-08-02"."""
    date = parse_edtf(edtf)
    words = date_words(date.earliest, date.latest, date.shape, translated, DateStyle.LONG)
    if date.shape == SINGLE_DAY:
        words = f"{_weekdays()[weekday(date.earliest)]}, {words}"
    return f"{words} · {edtf}"


def _weekdays() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("date", "Monday"),
        translate("date", "Tuesday"),
        translate("date", "Wednesday"),
        translate("date", "Thursday"),
        translate("date", "Friday"),
        translate("date", "Saturday"),
        translate("date", "Sunday"),
    )


def choice_words(value: TypedDate) -> tuple[str, ...]:
    """What there is to choose between where a text has several readings; the last is none."""
    neither = QCoreApplication.translate("date", "None: keep the words, undated")
    return (*(_broken(reading_words(edtf)) for edtf in value.readings), neither)


def doubt_words(value: TypedDate) -> str:
    """That somebody has to choose."""
    words = QCoreApplication.translate(
        "date", "This has {n} readings. Choose one: click, Down, or Alt and its number."
    )
    return words.replace("{n}", str(len(value.readings)))


def unread_words(value: TypedDate) -> str:
    """What becomes of words that are no date."""
    del value
    return QCoreApplication.translate(
        "date", "No date that can be read: kept as the words of an undated event."
    )


def _broken(words: str) -> str:
    """Words over two lines if they would not fit into a narrow panel."""
    return words if len(words) <= _ONE_LINE else words.replace(" · ", "\n", 1)
