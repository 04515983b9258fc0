"""`python -m tests.mutations.hostile`: files made to break readers, at their full size.

Each is asked after as people do in a shell. It must be told of in a minute and 1 GiB, by what it
holds or by one sentence, and never by a traceback.
"""

from __future__ import annotations

import argparse
import os
import random
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, repeat
from pathlib import Path

SECONDS = 60
MEMORY = 1 << 30
_LONGEST_S = 600
"""By the clock on the wall, on a machine with other work; what counts is processor time."""
_MEGABYTE = 1_000_000
_LINES = 10 * _MEGABYTE
_EVENT = (
    b"BEGIN:VEVENT\r\nUID:%d@example.org\r\nDTSTAMP:20200101T000000Z\r\n"
    b"DTSTART:20200101T100000Z\r\nDTEND:20200101T110000Z\r\nSUMMARY:Talks %d\r\n"
    b"LOCATION:Geneva\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n"
)
_LINES_OF_EVENT = 9
_WORKBOOK = {
    "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content'
    b'-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/'
    b'workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
    b'sheet.main+xml"/></Types>',
    "xl/workbook.xml": b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
    b'main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    b'<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/'
    b'package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
    b'officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>'
    b"</Relationships>",
}


def _laughs() -> Iterator[bytes]:
    yield b'<?xml version="1.0"?><!DOCTYPE data [<!ENTITY a0 "ha">'
    for level in range(1, 40):
        yield b'<!ENTITY a%d "%s">' % (level, b"&a%d;" % (level - 1) * 10)
    yield b']><data><event start="2020" title="&a39;"/></data>'


def _events() -> Iterator[bytes]:
    yield b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    for number in range(_LINES // _LINES_OF_EVENT):
        yield _EVENT % (number, number)
    yield b"END:VCALENDAR\r\n"


def _calendar(line: bytes) -> Iterator[bytes]:
    yield b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Talks\r\nDTSTART:20200101\r\n"
    yield from repeat(line * 1_000, _LINES // 1_000)


def _single_line(before: bytes, one: bytes, after: bytes) -> Iterator[bytes]:
    """A hundred megabytes that are one line."""
    yield before
    yield from repeat(one * (_MEGABYTE // len(one)), 100)
    yield after


def _noise() -> Iterator[bytes]:
    chance = random.Random("noise")
    for _ in range(50):
        yield chance.randbytes(_MEGABYTE)


def _packed(start: bytes) -> bytes:
    """Four megabytes that unpack to four gigabytes: JSON of ours that ends in spaces."""
    packer = zlib.compressobj(9)
    spaces = bytes(b" " * 4 * _MEGABYTE)
    parts = [packer.compress(start), *(packer.compress(spaces) for _ in range(1_000))]
    return b"".join([*parts, packer.flush()])


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(*chunks: bytes) -> Iterator[bytes]:
    yield b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    yield from chunks


def pdf_of(*streams: bytes) -> Iterator[bytes]:
    yield b"%PDF-1.7\n"
    for stream in streams:
        yield b"1 0 obj\n<<>>\nstream\n" + stream + b"\nendstream\nendobj\n"


def _texts(keyword: bytes, start: bytes, count: int = 1) -> Iterator[bytes]:
    """A PNG with so many texts, each a bomb."""
    yield from png_of()
    yield from repeat(chunk(b"iTXt", keyword + b"\0\1\0\0\0" + _packed(start)), count)


def _streams(start: bytes, count: int = 1) -> Iterator[bytes]:
    """The same as a PDF."""
    yield b"%PDF-1.7\n"
    yield from islice(pdf_of(*repeat(_packed(start), count)), 1, None)


_JSON = b'{"format": "chronology", "version": 4, "events": []'
Pieces = Callable[[], Iterable[bytes]]
_WORDS = b"They met. " * 95
_ITEM = b'{"id":1,"content":"%s","start":"2020-01-01"},' % _WORDS
_SLIDE = b'{"start_date":{"year":"2020"},"text":{"headline":"%s"}},' % _WORDS
FILES: dict[str, Pieces] = {
    "laughs.xml": _laughs,
    "outside.xml": lambda: [
        b'<!DOCTYPE data [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        b'<data><event start="2020" title="&a;"/></data>',
    ],
    "nested.xml": lambda: _single_line(b"<data>", b'<event start="2020">', b""),
    "nested.json": lambda: _single_line(b'{"events":', b"[", b""),
    "nested.js": lambda: _single_line(b"var a = {", b"events:{", b""),
    "one-text.json": lambda: _single_line(b'{"events":[{"text":{"headline":"', b"x", b'"}}]}'),
    "one-number.json": lambda: _single_line(b'{"events":[', b"1", b"]}"),
    "items.json": lambda: _single_line(b"[", _ITEM, b'{"content":"End","start":1}]'),
    "slides.json": lambda: _single_line(b'{"events":[', _SLIDE, b'{"start_date":{"year":1}}]}'),
    "numbers.json": lambda: _single_line(b"[", b"1,", b"1]"),
    "one-cell.csv": lambda: _single_line(b"Date,Title\n2020,", b"x", b""),
    "quote.csv": lambda: _single_line(b'Date,Title\n2020,"', b"x\n", b""),
    "commas.csv": lambda: _single_line(b"Date,Title\n2020", b",", b"\n"),
    "rows.csv": lambda: _single_line(b"Date,Title\n", b",\n", b"2020,Talks\n"),
    "events.ics": _events,
    "begins.ics": lambda: _calendar(b"BEGIN:VEVENT\r\n"),
    "guests.ics": lambda: _calendar(b"ATTENDEE:mailto:a@example.org\r\n"),
    "folded.ics": lambda: _calendar(b" x\r\n"),
    "changes.ics": lambda: _calendar(b"RECURRENCE-ID;RANGE=THISANDFUTURE:20200101\r\n"),
    "rules.ics": lambda: _calendar(b"RRULE:FREQ=SECONDLY\r\n"),
    "one-line.mw": lambda: _single_line(b"2020: ", b"x", b"\n"),
    "one-line.txt": lambda: _single_line(b"5 May 2020: ", b"x ", b""),
    "page.html": lambda: _single_line(b"<table>", b"<tr><td>2020<td>", b"</table>"),
    "noise.bin": _noise,
    "noise.ics": lambda: [b"BEGIN:VCALENDAR\n", *_noise()],
    "zeros.csv": lambda: repeat(bytes(_MEGABYTE), 100),
    "unmarked.csv": lambda: ["Дата;Название\n2020;Встреча\n".encode("utf-16-le")],
    "koi8.csv": lambda: ["Дата;Название\n2020;Встреча\n".encode("koi8-r") * 20],
    "bomb.png": lambda: _texts(b"chronology", _JSON),
    "bombs.png": lambda: _texts(b"Comment", b"", 50),
    "view.png": lambda: _texts(b"chronology-view", b"{"),
    "long.png": lambda: png_of(b"\xff\xff\xff\xffiTXt", *_noise()),
    "plain.png": lambda: png_of(
        b"\x10\0\0\0iTXtchronology" + bytes(5), *repeat(_JSON * 9_999, 600)
    ),
    "chunks.png": lambda: png_of(*repeat(chunk(b"iTXt", b"") * 1_000, 1_000)),
    "bomb.pdf": lambda: _streams(_JSON),
    "bombs.pdf": lambda: _streams(b"x", 50),
    "streams.pdf": lambda: pdf_of(*repeat(zlib.compress(b"x"), 1_000_000)),
    "laughs.svg": lambda: [
        b"".join(_laughs()).replace(b"<data>", b'<svg xmlns="http://www.w3.org/2000/svg">')
    ],
    "metadata.svg": lambda: _single_line(
        b'<svg><metadata id="chronology">' + _JSON, b"&#32;", b"}</metadata></svg>"
    ),
    "tags.svg": lambda: _single_line(b"<svg>", b"<metadata ", b""),
    "half.ics": lambda: ["BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:ß".encode()[:-1]],
}
ARCHIVES = {
    "sheet.xlsx": (_WORKBOOK, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData>"),
    "strings.xlsx": (_WORKBOOK, "xl/sharedStrings.xml", b"<sst>"),
    "sheet.ods": (
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"},
        "content.xml",
        b"<office:document-content>",
    ),
    "text.docx": ({}, "word/document.xml", b"<w:document><w:body>"),
    "text.odt": (
        {"mimetype": b"application/vnd.oasis.opendocument.text"},
        "content.xml",
        b"<office:document-content>",
    ),
}
"""Of each its other parts, the one that unpacks to four gigabytes, and how that begins."""


def make(name: str, folder: Path) -> Path:
    """The file of this name."""
    path = folder / name
    if name in FILES:
        with path.open("wb") as file:
            file.writelines(FILES[name]())
        return path
    others, large, start = ARCHIVES[name]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part, data in others.items():
            archive.writestr(part, data, zipfile.ZIP_STORED)  # what it is stands first
        with archive.open(large, "w", force_zip64=True) as part:
            part.write(start)
            for _ in range(1_000):
                part.write(b" " * 4 * _MEGABYTE)
    return path


def flaw_of(path: Path) -> tuple[str, str]:
    """What is wrong with how the program tells of a file, or nothing; and what it tells."""
    command = [sys.executable, "-m", "timeline_app", "info", str(path)]
    start = time.monotonic()
    with (
        tempfile.TemporaryFile() as told,
        subprocess.Popen(command, stdout=told, stderr=subprocess.STDOUT) as process,
    ):
        flaw = ""
        while (ended := os.wait4(process.pid, os.WNOHANG))[0] == 0:
            if time.monotonic() - start > _LONGEST_S:
                process.kill()
                flaw = "has not ended"
            time.sleep(0.05)
        taken_s, memory = ended[2].ru_utime + ended[2].ru_stime, ended[2].ru_maxrss * 1024
        process.returncode = os.waitstatus_to_exitcode(ended[1])
        told.seek(0)
        text = told.read().decode("utf-8", "replace").strip()
    if process.returncode not in (0, 3):
        flaw = flaw or f"ended with {process.returncode}"
    if "Traceback" in text or "fault of the program" in text:
        flaw = flaw or "a fault"
    flaw = flaw or ("too long" if taken_s > SECONDS else "too much" if memory > MEMORY else "")
    first = text.splitlines()[-1][-150:] if text else ""
    return flaw, f"{taken_s:5.1f} s {memory / (1 << 20):5.0f} MiB: {first}"


def main(argv: Sequence[str] | None = None) -> int:
    """Make and try them. Status 1 if one is told of wrongly."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutations.hostile", description=__doc__)
    parser.add_argument("names", nargs="*", help="those alone, such as events.ics")
    names = parser.parse_args(argv).names or [*FILES, *ARCHIVES]
    is_flawed = False
    with tempfile.TemporaryDirectory(prefix="timeline-hostile-") as folder:
        for name in names:
            path = make(name, Path(folder))
            flaw, told = flaw_of(path)
            path.unlink()
            is_flawed |= bool(flaw)
            print(f"{flaw or 'well':14} {name:16} {told}", flush=True)
    return int(is_flawed)


if __name__ == "__main__":
    sys.exit(main())
