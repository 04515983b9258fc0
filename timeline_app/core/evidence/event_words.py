"""How an event is called and when it was, in words."""

from __future__ import annotations

from timeline_app.core.dates.bounds import UNDATED, DateError, EdtfDate, bounds_of_event
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate

#: A title or a heading: a state with the line of communication that it is a state of
STATE = QT_TRANSLATE_NOOP("words", "{channel}: {title}")


def event_title(event: Event, translate: Translate) -> str:
    """The title as it stands; of a state, whose title names a condition, with its channel."""
    if not (event.channel and event.title):
        return event.title or event.channel
    return translate(STATE).format(channel=event.channel, title=event.title)


def event_bounds(event: Event) -> EdtfDate:
    """The bounds of the date, with the clock time; of one that can't be read those of none."""
    try:
        return bounds_of_event(event.date, event.time)
    except DateError:
        return UNDATED


def event_date(event: Event, translate: Translate, style: DateStyle = DateStyle.LONG) -> str:
    """The date in words, "undated" where there is none; as it stands where it can't be read."""
    date = event_bounds(event)
    if event.date and date is UNDATED:
        return event.date
    return date_words(date.earliest, date.latest, date.shape, translate, style)
