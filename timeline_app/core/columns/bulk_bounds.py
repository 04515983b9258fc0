"""The bounds of very many dates at once: plain days in numpy, all else one by one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates.bounds import UNDATED, bounds_of_event, parse_edtf
from timeline_app.core.dates.civil import SECONDS_IN_DAY, seconds_from_civil
from timeline_app.core.value import Value

_DAY = "2000-01-01"
_SINGLE_DAY = parse_edtf(_DAY).shape
_TWO_DAYS = parse_edtf(f"{_DAY}/{_DAY}").shape
_MINUTE = bounds_of_event(_DAY, "00:00").shape
_MINUTES = bounds_of_event(_DAY, "00:00/00:01").shape
_WIDTHS = (len(_DAY), len(f"{_DAY}/{_DAY}"))

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]

_days_before_next = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], np.int64)


class Bounds(Value, frozen=True, eq=False):
    """Bounds and packed shapes of dates, as `EdtfDate` has them of one."""

    earliest: Int64s
    latest: Int64s
    shape: Int64s


def bounds_of_events(dates: Sequence[str], times: Sequence[str]) -> Bounds:
    """What `bounds_of_event` gives for each date and time; an undated event's time is not read.

    Raises `DateError` for one of the dates or times that are none.
    """
    count = len(dates)
    bounds = Bounds(*(np.zeros(count, np.int64) for _ in Bounds.__struct_fields__))
    lengths = np.fromiter(map(len, dates), np.int64, count)
    is_done = np.zeros(count, np.bool_)
    for width in _WIDTHS:
        rows = (lengths == width).nonzero()[0]
        if len(rows):
            _read_days(bounds, is_done, rows, [dates[row] for row in rows.tolist()])
    has_time = np.fromiter(map(bool, times), np.bool_, count)
    rows = (has_time & is_done).nonzero()[0]
    if len(rows):
        _read_times(bounds, rows, [times[row] for row in rows.tolist()])
    # A time that is not read by now must still be one, even where it doesn't count.
    is_done &= ~has_time | (bounds.shape == _MINUTE) | (bounds.shape == _MINUTES)
    for row in (~is_done).nonzero()[0].tolist():
        found = bounds_of_event(dates[row], times[row]) if dates[row] else UNDATED
        bounds.earliest[row], bounds.latest[row] = found.earliest, found.latest
        bounds.shape[row] = found.shape
    return bounds


def _read_days(bounds: Bounds, is_done: Bools, rows: Int64s, texts: list[str]) -> None:
    """Read "yyyy-mm-dd" or two such days with a slash between; what isn't one is left undone."""
    letters = _letters(texts)
    first, is_day = _days(letters[:, :10])
    last, shape = first, _SINGLE_DAY
    if letters.shape[1] > len(_DAY):
        last, is_other_day = _days(letters[:, 11:])
        is_day &= is_other_day & (letters[:, 10] == ord("/")) & (last >= first)
        shape = _TWO_DAYS
    read = rows[is_day]
    bounds.earliest[read] = first[is_day]
    bounds.latest[read] = last[is_day] + SECONDS_IN_DAY
    bounds.shape[read] = shape
    is_done[read] = True


def _read_times(bounds: Bounds, rows: Int64s, texts: list[str]) -> None:
    """Narrow days to "hh:mm", or from one such minute to another; else they are left undone."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    for width, read in ((len("hh:mm"), _read_minutes), (len("hh:mm/hh:mm"), _read_spans)):
        chosen = (lengths == width).nonzero()[0]
        if len(chosen):
            read(bounds, rows[chosen], _letters([texts[at] for at in chosen.tolist()]))


def _read_minutes(bounds: Bounds, rows: Int64s, letters: Bytes) -> None:
    """Narrow single days to a minute."""
    second, is_time = _minutes(letters)
    is_time &= bounds.shape[rows] == _SINGLE_DAY
    read = rows[is_time]
    bounds.earliest[read] += second[is_time]
    bounds.latest[read] = bounds.earliest[read] + 60
    bounds.shape[read] = _MINUTE


def _read_spans(bounds: Bounds, rows: Int64s, letters: Bytes) -> None:
    """Narrow days to what lasts from one minute to a later one."""
    (start, is_start), (end, is_end) = _minutes(letters[:, :5]), _minutes(letters[:, 6:])
    earliest, latest = bounds.earliest[rows] + start, bounds.latest[rows] - SECONDS_IN_DAY + end
    is_time = is_start & is_end & (letters[:, 5] == ord("/")) & (latest > earliest)
    read = rows[is_time]
    bounds.earliest[read], bounds.latest[read] = earliest[is_time], latest[is_time]
    bounds.shape[read] = _MINUTES


def _minutes(letters: Bytes) -> tuple[Int64s, Bools]:
    """The seconds of the day at which minutes "hh:mm" begin, and which of them are minutes."""
    digits = letters[:, [0, 1, 3, 4]].astype(np.int64) - ord("0")
    hour, minute = digits[:, 0] * 10 + digits[:, 1], digits[:, 2] * 10 + digits[:, 3]
    is_time = _are_digits(digits) & (letters[:, 2] == ord(":")) & (hour < 24) & (minute < 60)
    return hour * 3600 + minute * 60, is_time


def _letters(texts: list[str]) -> Bytes:
    """Texts of one length as rows of bytes; letters that are not ASCII become "?"."""
    joined = "".join(texts).encode("ascii", "replace")
    return np.frombuffer(joined, np.uint8).reshape(len(texts), -1)


def _days(letters: Bytes) -> tuple[Int64s, Bools]:
    """The seconds at which days begin, and which of them are days."""
    digits = letters[:, [0, 1, 2, 3, 5, 6, 8, 9]].astype(np.int64) - ord("0")
    year = digits[:, 0] * 1000 + digits[:, 1] * 100 + digits[:, 2] * 10 + digits[:, 3]
    month, day = digits[:, 4] * 10 + digits[:, 5], digits[:, 6] * 10 + digits[:, 7]
    dash = ord("-")
    is_day = _are_digits(digits) & (letters[:, 4] == dash) & (letters[:, 7] == dash)
    is_day &= (month >= 1) & (month <= 12) & (day >= 1)
    month = np.where(is_day, month, 1)
    is_leap = (month == 2) & (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    is_day &= day <= _days_before_next[month] + is_leap
    return seconds_from_civil(year, month, day), is_day


def _are_digits(digits: Int64s) -> Bools:
    is_digit: Bools = (digits >= 0) & (digits <= 9)
    return np.asarray(is_digit.all(axis=1), np.bool_)
