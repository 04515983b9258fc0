"""Time zones of calendars as IANA zones: by name, by path, by Windows' names, by offset."""

from __future__ import annotations

import re

from timeline_app.core.dates.local_times import zone_named

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


_TABLE = """
aus central standard time=Australia/Darwin
aus eastern standard time=Australia/Sydney
afghanistan standard time=Asia/Kabul
alaskan standard time=America/Anchorage
aleutian standard time=America/Adak
altai standard time=Asia/Barnaul
arab standard time=Asia/Riyadh
arabian standard time=Asia/Dubai
arabic standard time=Asia/Baghdad
argentina standard time=America/Buenos_Aires
astrakhan standard time=Europe/Astrakhan
atlantic standard time=America/Halifax
aus central w. standard time=Australia/Eucla
azerbaijan standard time=Asia/Baku
azores standard time=Atlantic/Azores
bahia standard time=America/Bahia
bangladesh standard time=Asia/Dhaka
belarus standard time=Europe/Minsk
bougainville standard time=Pacific/Bougainville
canada central standard time=America/Regina
cape verde standard time=Atlantic/Cape_Verde
caucasus standard time=Asia/Yerevan
cen. australia standard time=Australia/Adelaide
central america standard time=America/Guatemala
central asia standard time=Asia/Bishkek
central brazilian standard time=America/Cuiaba
central europe standard time=Europe/Budapest
central european standard time=Europe/Warsaw
central pacific standard time=Pacific/Guadalcanal
central standard time=America/Chicago
central standard time (mexico)=America/Mexico_City
chatham islands standard time=Pacific/Chatham
china standard time=Asia/Shanghai
cuba standard time=America/Havana
dateline standard time=Etc/GMT+12
e. africa standard time=Africa/Nairobi
e. australia standard time=Australia/Brisbane
e. europe standard time=Europe/Chisinau
e. south america standard time=America/Sao_Paulo
easter island standard time=Pacific/Easter
eastern standard time=America/New_York
eastern standard time (mexico)=America/Cancun
egypt standard time=Africa/Cairo
ekaterinburg standard time=Asia/Yekaterinburg
fle standard time=Europe/Kiev
fiji standard time=Pacific/Fiji
gmt standard time=Europe/London
gtb standard time=Europe/Bucharest
georgian standard time=Asia/Tbilisi
greenland standard time=America/Godthab
greenwich standard time=Atlantic/Reykjavik
haiti standard time=America/Port-au-Prince
hawaiian standard time=Pacific/Honolulu
india standard time=Asia/Calcutta
iran standard time=Asia/Tehran
israel standard time=Asia/Jerusalem
jordan standard time=Asia/Amman
kaliningrad standard time=Europe/Kaliningrad
korea standard time=Asia/Seoul
libya standard time=Africa/Tripoli
line islands standard time=Pacific/Kiritimati
lord howe standard time=Australia/Lord_Howe
magadan standard time=Asia/Magadan
magallanes standard time=America/Punta_Arenas
marquesas standard time=Pacific/Marquesas
mauritius standard time=Indian/Mauritius
middle east standard time=Asia/Beirut
montevideo standard time=America/Montevideo
morocco standard time=Africa/Casablanca
mountain standard time=America/Denver
mountain standard time (mexico)=America/Mazatlan
myanmar standard time=Asia/Rangoon
n. central asia standard time=Asia/Novosibirsk
namibia standard time=Africa/Windhoek
nepal standard time=Asia/Katmandu
new zealand standard time=Pacific/Auckland
newfoundland standard time=America/St_Johns
norfolk standard time=Pacific/Norfolk
north asia east standard time=Asia/Irkutsk
north asia standard time=Asia/Krasnoyarsk
north korea standard time=Asia/Pyongyang
omsk standard time=Asia/Omsk
pacific sa standard time=America/Santiago
pacific standard time=America/Los_Angeles
pacific standard time (mexico)=America/Tijuana
pakistan standard time=Asia/Karachi
paraguay standard time=America/Asuncion
qyzylorda standard time=Asia/Qyzylorda
romance standard time=Europe/Paris
russia time zone 10=Asia/Srednekolymsk
russia time zone 11=Asia/Kamchatka
russia time zone 3=Europe/Samara
russian standard time=Europe/Moscow
sa eastern standard time=America/Cayenne
sa pacific standard time=America/Bogota
sa western standard time=America/La_Paz
se asia standard time=Asia/Bangkok
saint pierre standard time=America/Miquelon
sakhalin standard time=Asia/Sakhalin
samoa standard time=Pacific/Apia
sao tome standard time=Africa/Sao_Tome
saratov standard time=Europe/Saratov
singapore standard time=Asia/Singapore
south africa standard time=Africa/Johannesburg
south sudan standard time=Africa/Juba
sri lanka standard time=Asia/Colombo
sudan standard time=Africa/Khartoum
syria standard time=Asia/Damascus
taipei standard time=Asia/Taipei
tasmania standard time=Australia/Hobart
tocantins standard time=America/Araguaina
tokyo standard time=Asia/Tokyo
tomsk standard time=Asia/Tomsk
tonga standard time=Pacific/Tongatapu
transbaikal standard time=Asia/Chita
turkey standard time=Europe/Istanbul
turks and caicos standard time=America/Grand_Turk
us eastern standard time=America/Indianapolis
us mountain standard time=America/Phoenix
utc=Etc/UTC
utc+12=Etc/GMT-12
utc+13=Etc/GMT-13
utc-02=Etc/GMT+2
utc-08=Etc/GMT+8
utc-09=Etc/GMT+9
utc-11=Etc/GMT+11
ulaanbaatar standard time=Asia/Ulaanbaatar
venezuela standard time=America/Caracas
vladivostok standard time=Asia/Vladivostok
volgograd standard time=Europe/Volgograd
w. australia standard time=Australia/Perth
w. central africa standard time=Africa/Lagos
w. europe standard time=Europe/Berlin
w. mongolia standard time=Asia/Hovd
west asia standard time=Asia/Tashkent
west bank standard time=Asia/Hebron
west pacific standard time=Pacific/Port_Moresby
yakutsk standard time=Asia/Yakutsk
yukon standard time=America/Whitehorse
"""
WINDOWS = dict(line.split("=") for line in _TABLE.split("\n") if line)
"""Windows' names of zones, in small letters, as the Unicode CLDR maps them (windowsZones, 001)."""
