"""What the clocks of the home zones showed, in words: "22:17 the day before in Washington".

Every phrase passes through a translate function, as those of dates do; `PHRASES` lists them all.
"""

from __future__ import annotations

from timeline_app.core.dates.local_times import ClockFault, LocalTime, LocalTimes, Reading
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate, english

_IN_CITY = QT_TRANSLATE_NOOP("words", "{time} in {place}")
_IN_ZONE = QT_TRANSLATE_NOOP("words", "{time} {place}")
_EITHER = QT_TRANSLATE_NOOP("words", "{one} or {other}")
_days_after = {
    -2: QT_TRANSLATE_NOOP("words", "{time} two days before"),
    -1: QT_TRANSLATE_NOOP("words", "{time} the day before"),
    0: QT_TRANSLATE_NOOP("words", "{time}"),
    1: QT_TRANSLATE_NOOP("words", "{time} the next day"),
    2: QT_TRANSLATE_NOOP("words", "{time} two days later"),
}
_faults = {
    ClockFault.ZONE_UNKNOWN: QT_TRANSLATE_NOOP("words", "“{place}” is no known time zone"),
    ClockFault.NO_STANDARD_TIME: QT_TRANSLATE_NOOP("words", "no standard time in {place} then"),
    ClockFault.SKIPPED: QT_TRANSLATE_NOOP("words", "clocks in {place} went forward over this time"),
    ClockFault.NO_ZONES: QT_TRANSLATE_NOOP("words", "this system knows no time zones"),
}
PHRASES: tuple[str, ...] = (
    _IN_CITY,
    _IN_ZONE,
    _EITHER,
    *_days_after.values(),
    *_faults.values(),
)


def clock_words(clocks: LocalTimes, translate: Translate = english) -> list[str]:
    """A text for each clock, to be joined as the place where they stand has it."""
    return [_clock(clock, clocks.has_seconds, translate) for clock in clocks.clocks]


def _clock(clock: LocalTime, has_seconds: bool, translate: Translate) -> str:
    if clock.fault is not None:
        return translate(_faults[clock.fault]).format(place=clock.place)
    times = [_reading(reading, has_seconds, translate) for reading in clock.readings]
    time = times[0]
    if len(times) > 1 and times[0] != times[1]:
        time = translate(_EITHER).format(one=times[0], other=times[1])
    pattern = _IN_CITY if clock.is_city else _IN_ZONE
    return translate(pattern).format(time=time, place=clock.place)


def _reading(reading: Reading, has_seconds: bool, translate: Translate) -> str:
    hour, rest = divmod(reading.second_of_day, 3600)
    time = f"{hour:02}:{rest // 60:02}" + (f":{rest % 60:02}" if has_seconds else "")
    return translate(_days_after[reading.days_after]).format(time=time)
