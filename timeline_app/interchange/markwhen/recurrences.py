"""The times of the events of one document that repeat, within the bounds of calendars."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.ical.occurrences import a_year_after
from timeline_app.interchange.ical.rules import Repeating, RuleError
from timeline_app.interchange.markwhen.dates.dates import DateReader, EntryDate, at_other_times
from timeline_app.interchange.markwhen.dates.every import rule_in_words
from timeline_app.interchange.markwhen.entries import RepeatedTimes

_LAST_CLOCK = time(23, 59, 59)
_SECOND = timedelta(seconds=1)


class Recurrences:
    """Works out when events take place, between the days that are asked for."""

    def __init__(self, options: ReadOptions) -> None:
        self._repeating = Repeating()
        self._first = datetime.combine(options.first, time()) if options.first else None
        last = options.last or a_year_after(options.today)
        self._last = datetime.combine(last, _LAST_CLOCK)
        self._are_days_asked = bool(options.first or options.last)

    def times(self, when: EntryDate, dates: DateReader) -> RepeatedTimes:
        """All times of an event that repeats; none where only its first can be told."""
        start, over = when.stretch
        if not when.date or start is None or over is None:
            return RepeatedTimes(fault=FaultReason.UNREADABLE_RULE)
        first = self._first
        try:
            if first is not None and over > start:  # what still goes on then is wanted
                first -= over - start - _SECOND
            rule, until = rule_in_words(when.every, start, dates.until)
            last = min(self._last, until) if until else self._last
            found, are_all = self._repeating.times(rule, start, first, last)
        except (RuleError, OverflowError):
            return RepeatedTimes(fault=FaultReason.UNREADABLE_RULE)
        whens = tuple(
            replace(one, date=when.date, time=when.time, wording=when.wording)
            if one.stretch == when.stretch
            else one
            for one in at_other_times(when, found)
        )
        fault = None if are_all else FaultReason.TOO_MANY_TIMES
        return RepeatedTimes(whens, fault, is_none_wanted=not whens and self._are_days_asked)
