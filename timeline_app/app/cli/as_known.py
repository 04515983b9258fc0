"""A chronology as it was known on a day that is given on the command line."""

from __future__ import annotations

from timeline_app.app.cli.output import print_message
from timeline_app.app.cli.parser import date_of, wrong_value
from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import sentences
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.dates.bounds import to_edtf
from timeline_app.core.evidence.known_day import NEVER, last_day
from timeline_app.core.resources import NAME
from timeline_app.document.as_known import AsKnown
from timeline_app.storage.chronology.chronology import StoredChronology


def as_known_on(chronology: StoredChronology, text: str) -> AsKnown:
    """What was public on the last day of a date. Raises `UsageError`.

    How many events are left out of every day is said on stderr.
    """
    date = date_of("--as-known", text)
    day = NEVER if date is None else last_day(to_edtf(date))
    if day == NEVER:
        raise UsageError(wrong_value("--as-known", text, sentences.tr("this date has no end")))
    published = [one for one in chronology.published_in_slices() if one is not None]
    known = KnownEvents(chronology.columns(), published[-1])
    left_out = len(known.unknown_rows)
    if left_out:
        pattern = sentences.tr(
            "{n} {event is|events are} left out: nothing says since when known", "", left_out
        )
        print_message(f"{NAME}: {pattern}")
    return AsKnown(known, day)
