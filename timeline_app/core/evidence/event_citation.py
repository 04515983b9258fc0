"""An event with the sources it rests on, as text to put into a document."""

from __future__ import annotations

from timeline_app.core.dates.bounds import bounds_of_event
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.evidence.citation import checked_citation
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import Translate

_UNDATED = "undated"


def event_line(event: Event, translate: Translate) -> str:
    """Title, date and place of an event in one line; a state's title with its channel."""
    title = f"{event.channel}: {event.title}" if event.channel else event.title
    parts = (title, event_date(event, translate), event.place)
    return " ".join(", ".join(part for part in parts if part).split())


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
