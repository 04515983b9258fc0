"""Which files are of another program: by their content, and never one of ours."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from tests.app.commands import document, write_chronology, write_json
from timeline_app.app.load.foreign_files import refused, told_refusals
from timeline_app.app.load.opening import OUR_JSON, is_foreign
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.storage.errors import Refused, WriteFailed
from timeline_app.storage.json.document_type import FORMAT


def test_ours_is_known_by_its_format() -> None:
    assert [one.replace(b" ", b"").decode() for one in OUR_JSON] == [f'"format":"{FORMAT}"'] * 2


@pytest.mark.parametrize("write", [write_json, write_chronology])
def test_ours_is_never_foreign(write: object, tmp_path: Path) -> None:
    assert callable(write)
    assert not is_foreign(write(tmp_path / "talks.chronology", document()))


def test_what_nobody_reads_is_not_foreign(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert not is_foreign(path)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        is_foreign(tmp_path / "nothing.ics")


def test_an_office_document_of_which_nothing_is_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "talks.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(100))
    assert "office document" in str(refused(path, ForeignRefusedError(RefusalReason.UNKNOWN)))


@pytest.mark.parametrize("reason", RefusalReason)
def test_each_refusal_of_a_reader_has_words(reason: RefusalReason, tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_text("Dear colleague", encoding="utf-8")
    assert isinstance(refused(path, ForeignRefusedError(reason)), Refused)


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, WriteFailed), (errno.EFBIG, WriteFailed), (errno.EIO, Refused)],
)
def test_a_full_disk_is_no_fault_of_the_file(number: int, told: type[Exception]) -> None:
    with pytest.raises(told), told_refusals(Path("talks.csv")):
        raise OSError(number, "what the system says")
