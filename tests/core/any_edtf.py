"""Any date as EDTF, of each kind that is read."""

from __future__ import annotations

from hypothesis import strategies as st

from timeline_app.core.dates.edtf import is_edtf

_years = st.one_of(
    st.integers(1000, 2100), st.integers(1, 999), st.integers(-3000, 0), st.integers(2101, 9999)
).map(lambda year: f"{year:04}" if year >= 0 else f"-{-year:04}")
_far_years = st.integers(10_000, 200_000).flatmap(
    lambda year: st.sampled_from((f"Y{year}", f"Y-{year}"))
)
_months = st.integers(1, 12).map("{:02}".format)
_seasons = st.integers(21, 24).map(str)
_days = st.integers(1, 31).map("{:02}".format)
_signs = st.sampled_from(("", "-"))


def _dashed(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("-".join)


_units = st.one_of(
    _years,
    _dashed(_years, _months),
    _dashed(_years, _months, _days),
    _dashed(_years, _seasons),
    _far_years,
    st.builds("{}{:03}X".format, _signs, st.integers(0, 999)),
    st.builds("{}{:02}XX".format, _signs, st.integers(0, 99)),
    st.builds("{}{}XXX".format, _signs, st.integers(0, 9)),
)
_unspecified = st.one_of(
    _dashed(_years, _months, st.just("XX")),
    _dashed(_years, st.just("XX")),
    _dashed(_years, st.just("XX"), st.just("XX")),
)
_qualifiers = st.sampled_from(("", "", "?", "~", "%"))
_points = st.builds("{}{}".format, st.one_of(_units, _unspecified), _qualifiers)
_ends = st.builds("{}{}".format, _units, _qualifiers)
_near = st.tuples(st.integers(2020, 2023), _months, _days, _days, _months).map(
    lambda parts: f"{parts[0]}-{parts[1]}-{parts[2]}/{parts[0]}-{parts[4]}-{parts[3]}"
)
_intervals = st.one_of(
    _near,
    st.tuples(_ends, _ends).map("/".join),
    _ends.flatmap(lambda end: st.sampled_from((f"{end}/..", f"../{end}", f"{end}/", f"/{end}"))),
)

_bounds = st.builds(
    "{}{}".format,
    st.one_of(_years, _dashed(_years, _months), _dashed(_years, _months, _days), _far_years),
    _qualifiers,
)
_near_bounds = st.tuples(st.just("2022"), _months, _days).map("-".join)
any_open_set = _bounds.flatmap(lambda end: st.sampled_from((f"[..{end}]", f"[{end}..]"))).filter(
    is_edtf
)
"""One of a set of which one side is known: some time before or after a date."""
any_set = st.one_of(
    st.builds("[{}..{}]".format, _bounds, _bounds),
    st.builds("[{}..{}]".format, _near_bounds, _near_bounds),
    st.tuples(_years, st.sampled_from((("01", "04"), ("05", "08"), ("09", "12")))).map(
        lambda parts: f"[{parts[0]}-{parts[1][0]}~..{parts[0]}-{parts[1][1]}~]"
    ),
    st.tuples(st.integers(0, 999), st.sampled_from(("03", "46", "79"))).map(
        lambda parts: f"[{parts[0]:03}{parts[1][0]}~..{parts[0]:03}{parts[1][1]}~]"
    ),
    any_open_set,
).filter(is_edtf)
"""One of a set: some time before, after or between two dates."""

any_edtf = st.one_of(_points, _intervals, any_set).filter(is_edtf)
"""A date of each form that is read, without a clock time."""
