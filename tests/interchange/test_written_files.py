"""What is written of a chronology that never changes stays as it is, in every format.

That a file is read back as it was says nothing of how it looks to others. Where a writer is mended,
the formats that a failure names are looked at; `python -m tests.interchange.test_written_files`
writes the digests anew.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline_app.app.load.opening import open_to_read
from timeline_app.interchange.formats import FORMATS, WRITTEN_ALONE, Format
from timeline_app.interchange.writing.outgoing import Outgoing
from timeline_app.storage.chronology.outgoing import OutgoingEvents

TESTS = Path(__file__).resolve().parents[1]
EARLIER = TESTS / "resources" / "earlier" / "us-china-2021-23.json"
DIGESTS = Path(__file__).with_name("written_files.txt")
WRITTEN = [one for one in (*FORMATS, *WRITTEN_ALONE) if one.writer]
OF_THE_HOUR = ("docProps/core.xml", "meta.xml")
"""Parts that say when the file was made."""
_MOST_PARTS = 30
_DIGITS = 12


@contextmanager
def going_out() -> Iterator[Outgoing]:
    """The chronology on its way out."""
    with open_to_read(str(EARLIER)) as chronology:
        yield OutgoingEvents(chronology)


@pytest.fixture(scope="module")
def going() -> Iterator[Outgoing]:
    with going_out() as one:
        yield one


def parts_of(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The files within a file that is packed, else itself."""
    if not data.startswith(b"PK"):
        yield "all", data
        return
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for name in packed.namelist():
            if name not in OF_THE_HOUR:
                yield name, packed.read(name)


def lines_of(format_: Format, going: Outgoing) -> list[str]:
    """What a format makes of it: its parts with the digest of each, or of all where it has many."""
    file = io.BytesIO()
    format_.written_by().write(going, file)
    parts = [
        (part.replace(" ", "_"), hashlib.sha256(data).hexdigest()[:_DIGITS])
        for part, data in parts_of(file.getvalue())
    ]
    if len(parts) > _MOST_PARTS:
        parts = [("all", hashlib.sha256(repr(parts).encode()).hexdigest()[:_DIGITS])]
    return [f"{format_.name} {part} {digest}" for part, digest in parts]


@pytest.mark.parametrize("format_", WRITTEN, ids=lambda one: one.name)
def test_what_is_written_is_as_before(format_: Format, going: Outgoing) -> None:
    name, lines = format_.name, DIGESTS.read_text(encoding="utf-8").splitlines()
    assert lines_of(format_, going) == [line for line in lines if line.startswith(f"{name} ")]


if __name__ == "__main__":
    with going_out() as one:
        told = [line for format_ in WRITTEN for line in lines_of(format_, one)]
    DIGESTS.write_text("\n".join(told) + "\n", encoding="utf-8")
