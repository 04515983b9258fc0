import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.chronologies import SMALL, imported, written
from timeline_app.storage.database.file_kind import FileKind, kind_of
from timeline_app.storage.errors import Refused, RefusedReason


def test_ours_are_known_by_their_content_whatever_their_name(tmp_path: Path) -> None:
    database = imported(SMALL, tmp_path).rename(tmp_path / "a.json")
    document = written(SMALL, tmp_path, "b").rename(tmp_path / "b.chronology")
    assert kind_of(database) is FileKind.CHRONOLOGY
    assert kind_of(document) is FileKind.JSON


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"{}", FileKind.JSON),
        (b"\xef\xbb\xbf \r\n\t{", FileKind.JSON),
        (b"[1]", FileKind.JSON),
        (b"BEGIN:VCALENDAR", FileKind.UNKNOWN),
        (b" ", FileKind.UNKNOWN),
        (b"\0\0\0\0", FileKind.UNKNOWN),
        (b'"text"', FileKind.UNKNOWN),
    ],
)
def test_the_kind_follows_from_the_first_bytes(
    tmp_path: Path, content: bytes, kind: FileKind
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert kind_of(path) is kind


@pytest.mark.parametrize(
    ("content", "reason", "detail"),
    [
        (b"", RefusedReason.EMPTY, ""),
        (
            b"\x89PNG\r\n\x1a\n\0",
            RefusedReason.OTHER_FORMAT,
            "it is a PNG picture, and no chronology is in it",
        ),
        (b"%PDF-1.7", RefusedReason.OTHER_FORMAT, "it is a PDF, and no chronology is in it"),
        (b"SQLite format 3\0", RefusedReason.DAMAGED, "it is cut off"),
    ],
)
def test_what_is_plainly_something_else_is_refused(
    tmp_path: Path, content: bytes, reason: RefusedReason, detail: str
) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(content)
    with pytest.raises(Refused) as caught:
        kind_of(path)
    assert (caught.value.reason, str(caught.value.detail)) == (reason, detail)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
    with pytest.raises(Refused) as caught:
        kind_of(path)
    assert caught.value.reason is RefusedReason.OTHER_DATABASE


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none", RefusedReason.MISSING),
        (".", RefusedReason.NOT_A_FILE),
        ("a\0b", RefusedReason.UNREADABLE),
        ("x" * 5000, RefusedReason.UNREADABLE),
    ],
)
def test_what_is_no_file_is_refused(tmp_path: Path, name: str, reason: RefusedReason) -> None:
    with pytest.raises(Refused) as caught:
        kind_of(tmp_path / name)
    assert caught.value.reason is reason
