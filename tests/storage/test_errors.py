from pathlib import Path

import pytest

from timeline_app.storage.errors import (
    ConflictReason,
    EditConflict,
    Refused,
    RefusedReason,
    StorageError,
    WriteFailed,
    WriteReason,
)


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            Refused("a.json", RefusedReason.WRONG_VALUE, "Expected `str`", "events[3].status"),
            "a.json: events[3].status: a value is wrong: Expected `str`",
        ),
        (Refused(Path("a.json"), RefusedReason.EMPTY), "a.json: the file is empty"),
        (
            WriteFailed("out.json", WriteReason.NO_SPACE, "No space left on device"),
            "out.json: the disk is full: No space left on device",
        ),
        (
            EditConflict("a.chronology", ConflictReason.TAKEN, 'event "x"'),
            'a.chronology: event "x" is there already',
        ),
        (
            Refused("a\nb\udcff.json", RefusedReason.DAMAGED, "line\nby line\t\x1b[31m"),
            "a b?.json: the file is damaged: line by line  [31m",
        ),
    ],
)
def test_an_error_is_one_plain_line(error: StorageError, line: str) -> None:
    assert str(error) == line
