"""What may happen to a file: cut, doubled, filled with what readers stumble over."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

LONGEST = 40_000
"""Bytes of a file that are kept before it is changed, so that many can be tried."""
_MOST = 2_000_000
_PIECES: tuple[bytes, ...] = (
    b"",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xc3",
    b'"',
    b"'",
    b"\\",
    b"\\u0000",
    b"\\ud800",
    b"\n",
    b"\r",
    b"\r\n ",
    b"\t",
    b",",
    b":",
    b";",
    b"/",
    b"-",
    b"..",
    b"{",
    b"}",
    b"[",
    b"]",
    b"[[[[[[[[",
    b"null",
    b"NaN",
    b"1e999",
    b"-1",
    b"0",
    b"99999999999999999999",
    b"-9999999",
    b"2023-02-30",
    b"20230230T250000Z",
    b"24:00",
    b"BC",
    b"every day",
    b"<",
    b">",
    b"&",
    b"&#0;",
    b"&#x110000;",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"<![CDATA[",
    b"<!--",
    b"</event>",
    b"<blockquote>",
    b"BEGIN:VEVENT\r\n",
    b"END:VCALENDAR\r\n",
    b"RRULE:FREQ=SECONDLY;BYDAY=MO\r\n",
    b"RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2\r\n",
    b"RDATE:99991231\r\n",
    b"DURATION:P999999D\r\n",
    b"RECURRENCE-ID;RANGE=THISANDFUTURE:20230101\r\n",
    b"SEQUENCE:99\r\n",
    b"after !a 3 days: b\n",
    b"# group\n",
    b"EVENT:",
    "\u202e\u2066".encode(),
    "\U0001f600".encode(),
)
_NUMBER = re.compile(rb"\d+")


def changed(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """The file after one to six of the changes, of which one takes from other files."""
    start = chance.randrange(max(1, len(data) - LONGEST)) if chance.random() < 0.2 else 0
    data = data[start : start + LONGEST]
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(_CHANGES)(data, others, chance)[:_MOST]
    return data


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _stretch(data: bytes, chance: random.Random) -> slice:
    """A part of it, more often a short one."""
    start = _place(data, chance)
    return slice(start, start + chance.choice((1, 2, 8, 60, 500, 5_000)))


def _other_byte(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _piece(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + chance.choice(_PIECES) + data[at + chance.choice((0, 0, 1, 9)) :]


def _without(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    part = _stretch(data, chance)
    return data[: part.start] + data[part.stop :]


def _again(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    part = _stretch(data, chance)
    return data[: part.stop] + data[part] * chance.choice((1, 2, 50, 1_000)) + data[part.stop :]


def _elsewhere(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    part, at = _stretch(data, chance), _place(data, chance)
    return data[:at] + data[part] + data[at:]


def _of_another(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others)
    return (
        data[: _place(data, chance)] + other[_stretch(other, chance)] + data[_place(data, chance) :]
    )


def _cut(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    return data[: _place(data, chance)]


def _number(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """One of its numbers is another."""
    numbers = list(_NUMBER.finditer(data, _place(data, chance) // 2))[:200]
    if not numbers:
        return data
    found = chance.choice(numbers)
    new = chance.choice((b"0", b"00", b"13", b"32", b"9999", b"10000", b"-5", b"9" * 400, b"1.5"))
    return data[: found.start()] + new + data[found.end() :]


def _encoding(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    name = chance.choice(("utf-16", "utf-16-le", "utf-32", "cp1252", "gb18030", "utf-8-sig"))
    return data.decode("utf-8", "replace").encode(name, "replace")


def _lines(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Its lines end in another way, or stand in another order."""
    lines = data.splitlines()
    if chance.random() < 0.5:
        chance.shuffle(lines)
    return chance.choice((b"\r", b"\n", b"\r\n", b"\n\n", b"", b" ")).join(lines)


_Change = Callable[[bytes, Sequence[bytes], random.Random], bytes]
_CHANGES: tuple[_Change, ...] = (
    *(_other_byte, _piece, _piece, _piece, _without, _again, _elsewhere),
    *(_of_another, _cut, _number, _number, _encoding, _lines),
)
