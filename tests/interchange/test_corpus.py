"""All that is read of every real file stays as it is, to the last field and fault.

The tests of each format say how many events a file holds, and what some files say. Where a reader
is mended, the files that a failure names say whether it is for good;
`python -m tests.interchange.test_corpus` writes the digests anew.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import pytest

from tests.interchange.corpus import known_files, parts_of_corpus, paths_of
from timeline_app.core.records.records import HowSeen
from timeline_app.interchange.foreign.reader import ForeignRefusedError

KINDS = (
    "gdelt",
    "hsg",
    "ics",
    "malformed",
    "markwhen",
    "simile",
    "timelinejs",
    "timelineproj",
    "vistimeline",
    "wikidata",
)
READ = Path(__file__).with_name("read_of_corpus.txt")
LARGE = "ics/libical/large.ics"
"""Tens of thousands of events, which have tests of their own."""
_DIGITS = 12


def said(value: object) -> object:
    """A value with all that it says, whatever its fields are called and in which order."""
    match value:
        case msgspec.Struct():
            return sorted(map(repr, said(msgspec.structs.astuple(value))))  # type: ignore[call-overload]
        case HowSeen.NOT_SAID:
            return ""
        case tuple() | list():
            return [held for held in map(said, value) if held not in ("", None, False, [])]
        case _:
            return value


def line_of(path: str) -> str:
    """A file with the format that takes it, and a digest of all that is read of it."""
    try:
        name, parts = parts_of_corpus(path)
    except ForeignRefusedError as error:
        return f"{path} refused {error.reason.name}"
    return f"{path} {name} {hashlib.sha256(repr(said(parts)).encode()).hexdigest()[:_DIGITS]}"


def lines_of(kind: str) -> list[str]:
    """The files of a kind."""
    return [line_of(path) for path in paths_of(kind) if path != LARGE]


@pytest.mark.parametrize("kind", KINDS)
def test_all_of_each_file_is_read_as_before(kind: str) -> None:
    if not known_files():
        pytest.skip("there is no corpus beside the checkout")
    lines = READ.read_text(encoding="utf-8").splitlines()
    assert lines_of(kind) == [line for line in lines if line.startswith(f"{kind}/")]


if __name__ == "__main__":
    read = [line for kind in KINDS for line in lines_of(kind)]
    READ.write_text("\n".join(read) + "\n", encoding="utf-8")
