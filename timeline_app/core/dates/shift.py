"""Dates moved in time by whole days, months, years: what is known of them stays as exact.

A date moves by a unit no finer than its own: a month by months, a decade by decades. What is
finer than the unit stays, so that a day moved by months keeps its number, cut where the month
is shorter. Qualifiers, clock times, open ends and the brackets of one of a set are kept.
"""

from __future__ import annotations

import math
from enum import Enum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from typing_extensions import override

from timeline_app.core.dates.bounds import to_edtf
from timeline_app.core.dates.civil import (
    SECONDS_IN_DAY,
    civil_from_days,
    days_in_month,
    seconds_from_civil,
)
from timeline_app.core.dates.display_unit import YEARS_IN
from timeline_app.core.dates.edtf import DateError, EdtfDate, parse_edtf
from timeline_app.core.dates.precision import (
    END_SHIFT,
    PRECISION_MASK,
    START_SHIFT,
    DateShape,
    Precision,
    Qualifier,
    unit_end,
)

_MONTHS_IN = {Precision.MONTH: 1, Precision.SEASON: 3} | {
    unit: 12 * years for unit, years in YEARS_IN.items()
}
_QUALIFIERS = {"?": Qualifier.UNCERTAIN, "~": Qualifier.APPROXIMATE, "%": Qualifier.BOTH}
_FARTHEST_S = 4e18
_LEAST = {
    Precision.NONE: Precision.DAY,
    Precision.SECOND: Precision.DAY,
    Precision.MINUTE: Precision.DAY,
    Precision.DAY_UNKNOWN: Precision.MONTH,
    Precision.MONTH_UNKNOWN: Precision.YEAR,
    Precision.MONTH_AND_DAY_UNKNOWN: Precision.YEAR,
}
_LEAST_OF_CODE = np.array([_LEAST.get(code, code) for code in Precision], np.uint32)


class MoveFault(Enum):
    """Why a date can't be moved."""

    UNDATED = "has no date"
    TOO_FAR = "no date can be written there"
    OPEN = "is open or unknown at that end"
    NO_SPAN = "can't be one end of a span"
    TIMES_TURNED = "would end before it starts, by its clock times"


class MoveError(ValueError):
    """A date that can't be moved as it was asked, with the reason."""

    def __init__(self, reason: MoveFault, text: str) -> None:
        super().__init__(reason, text)
        self.reason = reason
        self.text = text

    @override
    def __str__(self) -> str:
        return f"{self.text!r} {self.reason.value}"


# By which unit.


def least_unit(shape: int, unit: Precision = Precision.DAY) -> Precision:
    """The unit that a date of this packed shape moves by, where the zoom shows `unit`."""
    codes = (shape >> START_SHIFT & PRECISION_MASK, shape >> END_SHIFT & PRECISION_MASK)
    return Precision(max(unit, *(int(_LEAST_OF_CODE[code]) for code in codes)))


def least_unit_of_all(flags: npt.NDArray[np.uint32], unit: Precision) -> Precision:
    """The same for many dates that move together: the unit of the least exact one."""
    if not len(flags):
        return unit
    starts = _LEAST_OF_CODE[flags >> START_SHIFT & PRECISION_MASK].max()
    ends = _LEAST_OF_CODE[flags >> END_SHIFT & PRECISION_MASK].max()
    return Precision(max(unit, int(starts), int(ends)))


def steps_between(from_s: float, until_s: float, unit: Precision) -> int:
    """How many units lie from one instant to another, as near as whole ones come."""
    return round(_position(until_s, unit) - _position(from_s, unit))


def _position(instant_s: float, unit: Precision) -> float:
    """An instant counted in units from some start."""
    instant = min(_FARTHEST_S, max(-_FARTHEST_S, instant_s))
    if unit not in _MONTHS_IN:
        return instant / SECONDS_IN_DAY
    year, month, _ = civil_from_days(math.floor(instant / SECONDS_IN_DAY))
    start = seconds_from_civil(year, month)
    length = days_in_month(year, month) * SECONDS_IN_DAY
    return (year * 12 + month - 1 + (instant - start) / length) / _MONTHS_IN[unit]


# What comes of it.


def moved(edtf: str, unit: Precision, steps: int) -> str:
    """The date so many units later; `unit` is no finer than `least_unit` of it.

    Raises `MoveError`, and `DateError` for what is no date.
    """
    if not edtf:
        raise MoveError(MoveFault.UNDATED, edtf)
    parse_edtf(edtf)
    if not steps:
        return edtf
    form = _Form.of(edtf)
    return _checked(form.with_ends(*(_part_moved(part, unit, steps) for part in form.ends)), edtf)


def end_moved(edtf: str, unit: Precision, steps: int, *, is_end: bool) -> str:
    """The span, or one of a set, with one end moved so many units, or as far as the other end.

    Raises `MoveError`, and `DateError` for what is no date.
    """
    parse_edtf(edtf)
    form = _Form.of(edtf)
    if len(form.ends) == 1 or form.ends[is_end] in ("", ".."):
        raise MoveError(MoveFault.OPEN, edtf)

    def with_steps(count: int) -> str:
        ends = list(form.ends)
        ends[is_end] = _part_moved(ends[is_end], unit, count)
        return _checked(form.with_ends(*ends), edtf)

    sign, least, beyond = (1 if steps > 0 else -1), 0, abs(steps) + 1
    try:
        return with_steps(steps)
    except MoveError:
        # As far as it goes: the last step at which there is such a date.
        while beyond - least > 1:
            middle = (least + beyond) // 2
            try:
                with_steps(sign * middle)
                least = middle
            except MoveError:
                beyond = middle
    return with_steps(sign * least)


def as_span(edtf: str) -> str:
    """A single date as the span from itself to itself. Raises `MoveError`."""
    if not edtf:
        raise MoveError(MoveFault.UNDATED, edtf)
    try:
        parse_edtf(f"{edtf}/{edtf}")
    except DateError as error:
        raise MoveError(MoveFault.NO_SPAN, edtf) from error
    return f"{edtf}/{edtf}"


def has_two_ends(edtf: str) -> bool:
    """Whether it is the text of an interval or of one of a set, whose ends may be moved."""
    return len(_Form.of(edtf).ends) > 1


class _Form(NamedTuple):
    """How a date is written: its one date or both of its ends, and what stands around these."""

    before: str
    ends: tuple[str, ...]
    between: str
    after: str

    @classmethod
    def of(cls, edtf: str) -> _Form:
        if edtf.startswith("["):
            return cls("[", tuple(edtf[1:-1].split("..")), "..", "]")
        return cls("", tuple(edtf.split("/")), "/", "")

    def with_ends(self, *ends: str) -> str:
        """The same form of other dates."""
        return self.before + self.between.join(ends) + self.after


def _checked(found: str, before: str) -> str:
    try:
        parse_edtf(found)
    except DateError as error:
        raise MoveError(MoveFault.TOO_FAR, before) from error
    return found


def _part_moved(part: str, unit: Precision, steps: int) -> str:
    """One end of a date, or a single date, so many units later; nothing known stays that."""
    if part in ("", ".."):
        return part
    day, mark, clock = part.partition("T")
    if mark:
        return f"{_part_moved(day, unit, steps)}T{clock}"
    date = parse_edtf(part)
    precision = DateShape.unpacked(date.shape).start
    if precision in YEARS_IN and precision is not Precision.YEAR:
        return _period_moved(part, precision, steps * YEARS_IN[unit] // YEARS_IN[precision])
    return _written(_later(date.earliest, unit, steps), precision, part[-1])


def _later(instant_s: int, unit: Precision, steps: int) -> int:
    """The midnight that is so many units after another one; days are cut to their month."""
    if unit not in _MONTHS_IN:
        return instant_s + steps * SECONDS_IN_DAY
    year, month, day = civil_from_days(instant_s // SECONDS_IN_DAY)
    index = year * 12 + month - 1 + steps * _MONTHS_IN[unit]
    year, month = index // 12, index % 12 + 1
    return seconds_from_civil(year, month, min(day, days_in_month(year, month)))


def _written(earliest: int, precision: Precision, sign: str) -> str:
    """The unit that starts there as EDTF, with the qualifier that `sign` may be."""
    qualifier = _QUALIFIERS.get(sign, Qualifier.NONE)
    shape = DateShape(precision, precision, qualifier, qualifier).packed()
    return to_edtf(EdtfDate(earliest, unit_end(earliest, precision), shape))


def _period_moved(part: str, precision: Precision, steps: int) -> str:
    """A decade, century or millennium so many of them later.

    It is counted by its digits, for both -000X and 000X have ten years, and share the year 0.
    """
    hidden = precision - Precision.YEAR
    sign = part[-1] if part[-1] in _QUALIFIERS else ""
    digits = part.lstrip("-").rstrip("X?~%")
    number = -int(digits) - 1 if part[0] == "-" else int(digits)
    number += steps
    shown = number if number >= 0 else -number - 1
    return f"{'-' if number < 0 else ''}{shown:0{4 - hidden}d}{'X' * hidden}{sign}"
