"""Time zones by the names that people give them."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from timeline_app.core.dates.local_times import CAPITALS, city_of_zone
from timeline_app.core.text.candidates import CandidateIndex, NamedRecord
from timeline_app.core.text.folding import folded


def zones_like(typed: str) -> list[NamedRecord]:
    """The zones whose IANA names or capitals fit what is typed, the best first."""
    return _choices().like(typed)


def zone_named(text: str) -> str:
    """The IANA name of a zone that is called by it, in any case, or by its city.

    Empty where there is none, or more than one. A system without a tz database knows none, so
    that any text is taken as it is.
    """
    known = _by_words()
    return known.get(_key(text), "") if known else text


def _key(text: str) -> str:
    return folded(text.replace("_", " ")).strip()


@cache
def _choices() -> CandidateIndex:
    found = ((name, CAPITALS.get(name, "")) for name in zone_names())
    return CandidateIndex((NamedRecord(name, name, city), ()) for name, city in found)


@cache
def zone_names() -> tuple[str, ...]:
    """The IANA names that are offered: those of places, and UTC."""
    places = (name for name in available_timezones() if "/" in name and "Etc/" not in name)
    return ("UTC", *sorted(places))


@cache
def _by_words() -> dict[str, str]:
    """Zones by their names, and by the names of cities that only one of them has."""
    by_city: dict[str, set[str]] = {}
    for name in zone_names():
        for city in {city_of_zone(name), CAPITALS.get(name, "")} - {""}:
            by_city.setdefault(_key(city), set()).add(name)
    found = {city: zones.pop() for city, zones in by_city.items() if len(zones) == 1}
    return found | {_key(name): name for name in available_timezones()}
