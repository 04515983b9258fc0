"""In which half of the world a place lies, and how its dates are written in numbers."""

from __future__ import annotations

import pytest

from timeline_app.reading.dates.resolve.setting import is_american, is_southern


@pytest.mark.parametrize("place", ["Sydney", "Wellington, New Zealand", "BRAZIL", "ZA", "AUS"])
def test_the_south_is_known_by_countries_codes_and_large_cities(place: str) -> None:
    assert is_southern(place)


@pytest.mark.parametrize("place", ["", "Berlin", "Washington", "au revoir", "is", "London; Paris"])
def test_any_other_place_is_northern(place: str) -> None:
    assert not is_southern(place)


@pytest.mark.parametrize("place", ["Washington", "New York", "Boise, USA", "U.S."])
def test_the_month_stands_first_in_america(place: str) -> None:
    assert is_american(place)
    assert not is_american("London")
