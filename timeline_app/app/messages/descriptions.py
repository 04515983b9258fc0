"""What is in a chronology, and what is said of one event beside its date, in words."""

from __future__ import annotations

import numpy as np

from timeline_app.core.columns.event_columns import REWORDED_BIT
from timeline_app.core.dates.precision import CLOCK, DateShape
from timeline_app.core.records.records import Status, Verification
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

count_texts = Texts("count_texts")


def counts_in_words(document: Document, shown: int | None = None) -> str:
    """What there is in a chronology, for the status line; how many are `shown` if not all."""
    columns, chronology, as_known = document.columns, document.chronology, document.as_known
    quotes, sources = (
        (chronology.number_of("quotes"), chronology.number_of("sources"))
        if as_known is None
        else (as_known.number_of_quotes, as_known.number_of_sources)
    )
    events = count_texts.tr(
        "{n} {event|events}", "", len(columns)
    )  # the file would have to count them
    if shown is not None:
        events = count_texts.tr("{n} of {events}", "", shown).replace("{events}", events)
    parts = [
        events,
        count_texts.tr("{n} {quote|quotes}", "", quotes),
        count_texts.tr("{n} {source|sources}", "", sources),
    ]
    if reworded := int(np.count_nonzero(columns.flags & REWORDED_BIT)):
        parts.append(count_texts.tr("{n} {event|events} with missing words", "", reworded))
    return " · ".join(parts)


def undated_in_words(document: Document) -> str:
    """How many events have no date; empty if all have one."""
    undated = len(document.columns) - document.columns.dated
    return count_texts.tr("{n} undated", "", undated) if undated else ""


def how_it_stands(document: Document, row: int) -> list[str]:
    """The status of an event; of a state only one that says more than that it was there.

    A band says by its colour how things stood, so it is told how well that is checked. Of one
    that can't be read nothing is told here: that it can't is said where it is selected.
    """
    columns = document.columns
    status = columns.status(row)
    if not columns.channel(row):
        return [words(status.value)]
    # Nobody hears of it before the first paint.
    from timeline_app.core.columns.table_fields import EventField

    said = [] if status is Status.TOOK_PLACE else [words(status.value)]
    key = columns.key.item(row)
    try:
        checked = document.chronology.facts_of_events(EventField.VERIFICATION, [key])[key]
    except Refused:
        return said
    return [*said, words(checked.value)] if isinstance(checked, Verification) else said


def clocks_in_words(document: Document, row: int) -> list[str]:
    """A text for each home clock, of an event with a clock time and a zone; none for others.

    Only events with a clock time are looked up in the file. Of one that can't be read nothing is
    told here: that it can't is said where it is selected.
    """
    if DateShape.unpacked(document.columns.shape(row)).start not in CLOCK:
        return []
    # It reads the zones of the system, which the first paint has no need of.
    from timeline_app.core.dates.local_times import clock_words, home_clocks

    try:
        event = document.chronology.event(int(document.columns.key[row]))
        home_zones = document.header.home_zones
    except Refused:
        return []
    return clock_words(home_clocks(event, home_zones), words)
