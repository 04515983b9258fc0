"""Lines of an iCalendar file as they are written (RFC 5545, sections 3.1 and 3.3.11)."""

from __future__ import annotations

from timeline_app.interchange.writing.event_texts import plain

_LONGEST = 75
"""Octets of a line without its end."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CONTINUED = 0xC0
_CONTINUES = 0x80


def escaped(text: str) -> str:
    """A text as a value of the type TEXT."""
    return plain(text).translate(_ESCAPES)


def folded(line: str) -> bytes:
    """A line with its end; a long one goes on in others, and none of these parts a letter."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _LONGEST:
        return data + b"\r\n"
    pieces: list[bytes] = []
    at, most = 0, _LONGEST
    while len(data) - at > most:
        end = at + most
        while data[end] & _CONTINUED == _CONTINUES:
            end -= 1
        pieces.append(data[at:end])
        at, most = end, _LONGEST - 1  # the blank before it counts
    pieces.append(data[at:])
    return b"\r\n ".join(pieces) + b"\r\n"
