"""An event with the sources it rests on, as text to put into a document."""

from __future__ import annotations

from timeline_app.core.dates.bounds import bounds_of_event
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.evidence.citation import checked_citation, listed
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate

#: A state with the line of communication that it is a state of
_CHANNELED = QT_TRANSLATE_NOOP("words", "{channel}: {title}")
_UNDATED = QT_TRANSLATE_NOOP("words", "undated")


def event_line(event: Event, translate: Translate) -> str:
    """Title, date and place of an event in one line; a state's title with its channel."""
    title = event.title
    if event.channel:
        title = translate(_CHANNELED).format(channel=event.channel, title=title)
    parts = (title, event_date(event, translate), event.place)
    return " ".join(listed(parts, translate).split())


def event_date(event: Event, translate: Translate) -> str:
    """The date in words. Raises `DateError`."""
    if not event.date:
        return translate(_UNDATED)
    date = bounds_of_event(event.date, event.time)
    return date_words(date.earliest, date.latest, date.shape, translate, DateStyle.LONG)


def event_citation(details: EventDetails, translate: Translate) -> str:
    """The line of an event, then its sources in full, a line each, with what is doubted of them.

    Those that only its quotes or its dates as worded name come last.
    """
    lines = [event_line(details.event, translate)]
    for found in details.citations:
        citation = found.citation
        line = checked_citation(found.source, translate, citation.locator, citation.stance)
        if line not in lines:
            lines.append(line)
    lines += [checked_citation(source, translate) for source in details.uncited_sources()]
    return "\n".join(lines)
