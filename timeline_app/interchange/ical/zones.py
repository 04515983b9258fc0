"""Time zones of calendars as IANA zones: by name, by path, by Windows' names, by offset."""

from __future__ import annotations

import re

from timeline_app.core.dates.local_times import zone_named
from timeline_app.interchange.ical.windows import WINDOWS

_OFFSET = re.compile(r"(?:UTC|GMT)\s*([+-])\s*(\d{1,2})(?::?00)?", re.IGNORECASE)
_PLACES = re.compile(r"\((?:UTC|GMT)(?:[+-]\d\d[:.]\d\d)?\)\s*(.+)", re.IGNORECASE)
_SHOWN = re.compile(r"([\w. ]{3,40}?)(?: Time)?(?: \(US & Canada\))?", re.IGNORECASE | re.ASCII)
_COPY = re.compile(r"[_ ]\d{1,2}$", re.ASCII)
_FARTHEST_WEST, _FARTHEST_EAST = 12, 14


class Zones:
    """Knows the zones of one file by TZID; `places` is what the file itself says of them."""

    def __init__(self, places: dict[str, str]) -> None:
        self._places = places
        self._known: dict[str, str] = {}

    def named(self, tzid: str) -> str:
        """The IANA zone, or nothing where it isn't known."""
        if tzid not in self._known:
            if len(self._known) > 10_000:
                self._known.clear()
            self._known[tzid] = self._found(tzid)
        return self._known[tzid]

    def _found(self, tzid: str) -> str:
        place = self._places.get(tzid, "")
        return (place and zone_of(place)) or zone_of(tzid)


def zone_of(tzid: str) -> str:
    """The IANA zone that is meant by a TZID, or nothing."""
    text = tzid.strip().strip("'\"")
    if not text or len(text) > 200:
        return ""
    parts = [part for part in text.split("/") if part]
    for first in range(len(parts)):
        found = zone_named("/".join(parts[first:]))
        if found:
            return found
    windows = WINDOWS.get(text.lower()) or _of_windows_time(text)
    if windows:
        return windows
    offset = _OFFSET.fullmatch(text)
    if offset:
        return _of_offset(offset[1], int(offset[2]))
    if _COPY.search(text):  # a second one of that name
        return zone_of(_COPY.sub("", text))
    listed = _PLACES.fullmatch(text)
    cities = (listed[1] if listed else text).split(",")
    spelt = (text.replace("-", "/", 1), *cities)
    return next(filter(None, map(zone_named, spelt)), "")


def _of_windows_time(text: str) -> str:
    """The zone of "Eastern Time (US & Canada)", as programs show what Windows calls otherwise."""
    shown = _SHOWN.fullmatch(text)
    return WINDOWS.get(f"{shown[1].lower()} standard time", "") if shown else ""


def _of_offset(sign: str, hours: int) -> str:
    """A zone of whole hours; POSIX counts them the other way."""
    if not hours:
        return "UTC"
    if hours > (_FARTHEST_EAST if sign == "+" else _FARTHEST_WEST):
        return ""
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}"
