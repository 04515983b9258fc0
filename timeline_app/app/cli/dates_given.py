"""Dates of the command line, and what is wrong with the value of an option."""

from __future__ import annotations

from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import filled, sentences
from timeline_app.core.dates.bounds import EdtfDate


def labelled(what: str, wrong: str) -> str:
    """What is wrong, and with what: "--to 2022: this date has no end"."""
    return filled(sentences.tr("{what}: {wrong}"), what=what, wrong=wrong)


def wrong_value(option: str, value: object, wrong: str) -> str:
    """What is wrong with the value of an option."""
    return labelled(f"{option} {value}", wrong)


def date_of(option: str, text: str | None) -> EdtfDate | None:
    """The date of an option; raises `UsageError` for none or for two readings."""
    if text is None:
        return None
    from timeline_app.core.dates.parse.dates import DateInputError, read_date

    try:
        return read_date(text)
    except DateInputError as error:
        pattern = sentences.tr("this is not a date that can be read")
        if error.readings:
            pattern = sentences.tr("this can be read as {readings}")
        readings = sentences.tr(" or ").join(error.readings)
        raise UsageError(wrong_value(option, text, filled(pattern, readings=readings))) from error
