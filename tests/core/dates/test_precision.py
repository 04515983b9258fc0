import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates import bounds as dates
from timeline_app.core.dates import precision as date_shape
from timeline_app.core.dates.precision import (
    Bound,
    DateShape,
    Precision,
    Qualifier,
    unit_end,
    unit_start,
)

SHAPES = st.builds(
    DateShape,
    st.sampled_from(Precision),
    st.sampled_from(Precision),
    st.sampled_from(Qualifier),
    st.sampled_from(Qualifier),
    st.sampled_from(Bound),
    st.sampled_from(Bound),
    st.booleans(),
    st.booleans(),
)


@given(SHAPES)
def test_a_shape_survives_packing_and_fits_its_bits(shape: DateShape) -> None:
    packed = shape.packed()
    assert packed & ~dates.SHAPE_MASK == 0
    assert DateShape.unpacked(packed) == shape
    assert DateShape.unpacked(packed | 0xFFF00000) == shape


@given(st.lists(SHAPES, min_size=1))
def test_the_named_shifts_unpack_a_whole_array(shapes: list[DateShape]) -> None:
    packed = np.array([shape.packed() for shape in shapes], np.uint32)
    columns = [
        packed >> dates.START_SHIFT & dates.PRECISION_MASK,
        packed >> dates.END_SHIFT & dates.PRECISION_MASK,
        packed >> dates.START_QUALIFIER_SHIFT & dates.QUALIFIER_MASK,
        packed >> dates.END_QUALIFIER_SHIFT & dates.QUALIFIER_MASK,
        packed >> dates.START_BOUND_SHIFT & dates.BOUND_MASK,
        packed >> dates.END_BOUND_SHIFT & dates.BOUND_MASK,
        (packed & dates.INTERVAL_BIT) != 0,
        (packed & dates.SET_BIT) != 0,
    ]
    rows = zip(*(column.tolist() for column in columns), strict=True)
    assert list(rows) == [tuple(shape) for shape in shapes]


def test_a_code_that_is_not_in_use_is_refused() -> None:
    with pytest.raises(ValueError, match="15"):
        DateShape.unpacked(15 << date_shape.END_SHIFT)


def test_every_precision_fits_four_bits() -> None:
    assert max(Precision) < 16


@pytest.mark.parametrize(
    ("start", "precision", "end"),
    [
        ("2023-06-04", Precision.DAY, "2023-06-05"),
        ("2024-02", Precision.MONTH, "2024-03"),
        ("2022-12", Precision.SEASON, "2023-03"),
        ("-0001", Precision.YEAR, "0000"),
        ("1990", Precision.DECADE, "2000"),
        ("1900", Precision.CENTURY, "2000"),
        ("1000", Precision.MILLENNIUM, "2000"),
        ("1985-04", Precision.DAY_UNKNOWN, "1985-05"),
        ("1985", Precision.MONTH_UNKNOWN, "1986"),
        ("1985", Precision.MONTH_AND_DAY_UNKNOWN, "1986"),
        ("2023", Precision.NONE, "2023"),
    ],
)
def test_a_unit_runs_from_its_start_to_its_end(start: str, precision: Precision, end: str) -> None:
    first, after = dates.parse_edtf(start).earliest, dates.parse_edtf(end).earliest
    assert unit_end(first, precision) == after
    assert unit_start(after, precision) == first


@given(st.integers(-(10**11), 10**11), st.sampled_from(Precision))
def test_the_start_of_the_unit_that_ends_there_is_where_it_began(
    year: int, precision: Precision
) -> None:
    start = dates.seconds_from_civil(year)
    assert unit_start(unit_end(start, precision), precision) == start
    assert unit_end(start, precision) >= start
