"""Small files that are made to take gigabytes, or for ever; their full sizes are `hostile`'s."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

_ZIPPED = 200_000_000
_OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    (
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>"
        b"/MediaBox[0 0 600 800]>>"
    ),
    b"<</Length 5>>stream\n/X Do\nendstream",
    (
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
        b"/Length 11>>stream\n/X Do /X Do\nendstream"
    ),
)
_NUMBERED = (b"%d 0 obj\n%b\nendobj\n" % pair for pair in enumerate(_OBJECTS, 1))
ENDLESS_PDF = b"%PDF-1.7\n" + b"".join(_NUMBERED) + b"trailer\n<</Root 1 0 R>>\n%%EOF\n"
"""A form that draws itself twice."""


def most_memory_kib() -> int:
    """What a process may take that reads one: 1 GiB, or what it counts of the one that began it."""
    import resource

    return max(1 << 20, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _zipped(parts: Mapping[str, bytes], large: str, start: bytes, piece: bytes) -> bytes:
    """A zip file of which one part unpacks to hundreds of megabytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data, zipfile.ZIP_STORED)
        with archive.open(large, "w", force_zip64=True) as part:
            part.write(start)
            block = piece * (1_000_000 // len(piece))
            for _ in range(_ZIPPED // len(block)):
                part.write(block)
    return file.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _laughs() -> bytes:
    levels = (b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 30))
    start = b'<?xml version="1.0"?><!DOCTYPE data [<!ENTITY a0 "ha">' + b"".join(levels)
    return start + b']><data><event start="2020" title="&a29;"/></data>'


def _calendar(rule: bytes) -> bytes:
    event = b"BEGIN:VEVENT\r\nUID:%d\r\nSUMMARY:Talks\r\nDTSTART:00010101T000000Z\r\nRRULE:%b\r\n"
    events = b"".join(event % (number, rule) + b"END:VEVENT\r\n" for number in range(500))
    return b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + b"END:VCALENDAR\r\n"


def _macros() -> bytes:
    doubling = "".join(f"@string{{a{n} = a{n - 1} # a{n - 1}}}\n" for n in range(1, 60))
    return f"@string{{a0 = {{xxxxxxxxxx}}}}\n{doubling}@book{{k, title = a59}}\n".encode()


def _pages() -> bytes:
    tree = b"<</Type/Pages/Kids[%b]/Count 99999>>" % (b"3 0 R " * 99_999)
    return ENDLESS_PDF.replace(_OBJECTS[1], tree).replace(b"/X Do /X Do", b" " * 11)


_OURS = b'{"format":"chronology","version":1,"chronology":{"title":"Talks"},"events":['
_ODT = {"mimetype": b"application/vnd.oasis.opendocument.text"}
_ODS = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}


def _tags() -> bytes:
    tags = b'","'.join(b"%d" % number for number in range(10**6))
    return _OURS + b'{"id":"a","title":"A","tags":["' + tags + b'"]}]}'


BOMBS: dict[str, Callable[[], bytes]] = {
    "form.pdf": lambda: ENDLESS_PDF,
    "macros.bib": _macros,
    "text.docx": lambda: _zipped({}, "word/document.xml", b"<w:document><w:body>", b"<w:p>x</w:p>"),
    "text.odt": lambda: _zipped(_ODT, "content.xml", b"<office:text>", b"<text:p>x</text:p>"),
    "sheet.ods": lambda: _zipped(_ODS, "content.xml", b"<table:table>", b"<table:table-cell/>"),
    "sheet.xlsx": lambda: _zipped({}, "xl/worksheets/sheet1.xml", b"<sheetData>", b"<c/>"),
    "nested.json": lambda: b'{"events":' + b"[" * 5_000_000,
    "nested.xml": lambda: b"<data>" + b'<event start="2020">' * 300_000,
    "nested.html": lambda: b"<html>" + b"<div><table><td>" * 200_000 + b"5 May 2020 Talks",
    "numbers.json": lambda: b'{"events":[{"start_date":{"year":' + b"9" * 5_000_000 + b"}}]}",
    "cells.csv": lambda: b"Date,Title\n" + b"2020,x" + b",y" * 1_000_000 + b"\n",
    "pages.pdf": _pages,
    "tags.json": _tags,
    "stops.txt": lambda: b"5 May 2020: talks " + "…".encode() * 2_000_000,
    "marks.txt": lambda: b'5 May 2020: {"a":' * 400_000,
    "line.txt": lambda: b"5 May 2020: " + b"x y " * 2_000_000,
    "laughs.xml": _laughs,
    "laughs.svg": lambda: _laughs().replace(b"<data>", b'<svg xmlns="http://www.w3.org/2000/svg">'),
    "rules.ics": lambda: _calendar(b"FREQ=SECONDLY;INTERVAL=1;BYSETPOS=366"),
    "header.png": lambda: (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 16, 6, 0, 0, 0))
        + _chunk(
            b"iTXt",
            b"chronology\0\1\0\0\0" + zlib.compress(b'{"format": "chronology"' + b" " * _ZIPPED),
        )
        + _chunk(b"IEND", b"")
    ),
}
"""What each is called, which says what it is, and what makes it."""
