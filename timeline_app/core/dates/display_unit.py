"""The dates that a zoom can show: none is more exact than a pixel."""

from __future__ import annotations

import math

from timeline_app.core.dates.bounds import to_edtf
from timeline_app.core.dates.civil import SECONDS_IN_DAY, civil_from_days, seconds_from_civil
from timeline_app.core.dates.edtf import YEAR_LIMIT, EdtfDate
from timeline_app.core.dates.precision import DateShape, Precision, unit_end

_YEAR_S = 365 * SECONDS_IN_DAY
_UNITS = (
    # What a date may name, and how many seconds a pixel has at most then: those of the unit.
    (Precision.DAY, SECONDS_IN_DAY),
    (Precision.MONTH, 30 * SECONDS_IN_DAY),
    (Precision.YEAR, _YEAR_S),
    (Precision.DECADE, 10 * _YEAR_S),
    (Precision.CENTURY, 100 * _YEAR_S),
    (Precision.MILLENNIUM, math.inf),
)
YEARS_IN = {
    Precision.YEAR: 1,
    Precision.DECADE: 10,
    Precision.CENTURY: 100,
    Precision.MILLENNIUM: 1000,
}
_LAST_YEAR = 9999
"""Beyond it EDTF has no decades: a year is given as about that one."""


def unit_shown(seconds_per_px: float) -> Precision:
    """The finest unit of a date that fills a pixel: day, month, year, decade and so on."""
    return next(unit for unit, most in _UNITS if seconds_per_px <= most)


def date_shown(instant_s: float, unit: Precision) -> str:
    """The day, month, year or longer period around an instant, as EDTF.

    Empty for an instant that no date reaches.
    """
    if not abs(instant_s) < YEAR_LIMIT * 3.1e7:
        return ""
    day = math.floor(instant_s) // SECONDS_IN_DAY
    year, month, _ = civil_from_days(day)
    if unit in YEARS_IN:
        length = YEARS_IN[unit]
        if unit is not Precision.YEAR and not -_LAST_YEAR <= year <= _LAST_YEAR:
            return f"Y{round(year, -len(str(length)) + 1)}~"
        first = year // length * length if year >= 0 else -(-year // length * length) - length + 1
        return _edtf(seconds_from_civil(first), unit)
    if abs(year) > _LAST_YEAR:
        return _edtf(seconds_from_civil(year), Precision.YEAR)
    if unit is Precision.MONTH:
        return _edtf(seconds_from_civil(year, month), unit)
    return _edtf(day * SECONDS_IN_DAY, unit)


def _edtf(earliest: int, unit: Precision) -> str:
    shape = DateShape(unit, unit).packed()
    return to_edtf(EdtfDate(earliest, unit_end(earliest, unit), shape))
