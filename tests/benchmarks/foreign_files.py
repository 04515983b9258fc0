"""Files of other programs with so many events, as their programs write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

_COLUMNS = 61
_ROWS_OF_A_REPORT = 3
_CODES = ("010", "036", "042", "046", "112", "130", "173", "190")
_ACTORS = ("UNITED STATES", "CHINA", "MOSCOW", "PRESIDENT", "ACTIVIST", "BUSINESS", "")


def write_foreign(path: Path, kind: str, count: int) -> None:
    """Write a file of a kind of `KINDS`."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(KINDS[kind](count))


def _day(number: int) -> tuple[int, int, int]:
    return 2000 + number % 20, 1 + number // 20 % 12, 1 + number // 240 % 28


def _gdelt(count: int) -> Iterator[str]:
    for number in range(count):
        year, month, day = _day(number)
        row = [str(number % 7)] * _COLUMNS
        row[0] = str(700_000_000 + number)
        row[1:4] = f"{year}{month:02}{day:02}", f"{year}{month:02}", str(year)
        row[6], row[16] = _ACTORS[number % 7], _ACTORS[number // 7 % 7]
        row[26], row[29] = _CODES[number % 8], str(1 + number % 4)
        row[52] = f"Town {number % 5_000}, Province {number % 40}"
        row[60] = f"https://news.example/{number // _ROWS_OF_A_REPORT}/report"
        yield "\t".join(row) + "\n"


def _ical(count: int) -> Iterator[str]:
    yield "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    for number in range(count):
        year, month, day = _day(number)
        at = f"{year}{month:02}{day:02}T{number % 23:02}"
        yield (
            f"BEGIN:VEVENT\r\nUID:{number}@example.org\r\nDTSTAMP:20240101T000000Z\r\n"
            f"DTSTART;TZID=Europe/Berlin:{at}3000\r\nDTEND;TZID=Europe/Berlin:{at}4500\r\n"
            f"SUMMARY:Talks {number}\r\nLOCATION:Hall {number % 300}\r\n"
            "DESCRIPTION:On trade\\, and on the rest\r\nEND:VEVENT\r\n"
        )
    yield "END:VCALENDAR\r\n"


def _csv(count: int) -> Iterator[str]:
    yield "Date,Title,Place,Text,Tags\r\n"
    for number in range(count):
        year, month, day = _day(number)
        where = f"Town {number % 5_000}"
        yield f'{year}-{month:02}-{day:02},Talks {number},{where},"On trade, and more",talks\r\n'


def _vis(count: int) -> Iterator[str]:
    yield "["
    for number in range(count):
        year, month, day = _day(number)
        comma = "," if number else ""
        yield (
            f'{comma}\n{{"id": {number}, "content": "Talks {number}", '
            f'"start": "{year}-{month:02}-{day:02}", "title": "On trade, and on the rest"}}'
        )
    yield "\n]\n"


KINDS: dict[str, Callable[[int], Iterator[str]]] = {
    "gdelt": _gdelt,
    "ics": _ical,
    "csv": _csv,
    "vis": _vis,
}
