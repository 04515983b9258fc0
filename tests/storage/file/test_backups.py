"""What had to make way is kept for a while, and never for ever."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from timeline_app.storage.file import backups as backups_module
from timeline_app.storage.file.backups import KEPT_DAYS, Backups


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def made(path: Path, size: int = 10) -> Path:
    path.write_bytes(os.urandom(size))
    return path


def test_a_file_that_is_taken_in_lies_there_with_its_journals(tmp_path: Path, folder: Path) -> None:
    path, journal = made(tmp_path / "talks"), made(tmp_path / "talks-journal")
    words = path.read_bytes(), journal.read_bytes()
    kept = Backups(folder).take_in(path)
    assert (kept.read_bytes(), kept.with_name("talks-journal").read_bytes()) == words
    assert not path.exists()
    assert not journal.exists()


def test_what_makes_way_stays_until_another_has_its_name(tmp_path: Path, folder: Path) -> None:
    path = made(tmp_path / "talks")
    kept = Backups(folder).make_way(path)
    assert kept is not None
    assert kept.read_bytes() == path.read_bytes()
    path.with_name("new").write_text("new")
    path.with_name("new").replace(path)
    assert kept.read_bytes() != path.read_bytes()


def test_nothing_is_made_where_nothing_is_in_the_way(tmp_path: Path, folder: Path) -> None:
    assert Backups(folder).make_way(tmp_path / "talks") is None
    assert not folder.exists()


def test_from_another_disk_it_is_copied(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def far(*_: object) -> None:
        raise OSError(errno.EXDEV, "another disk")

    monkeypatch.setattr(os, "link", far)
    monkeypatch.setattr(Path, "rename", far)
    path = made(tmp_path / "talks")
    words = path.read_bytes()
    kept = Backups(folder).make_way(path)
    assert kept is not None
    assert kept.read_bytes() == path.read_bytes() == words
    assert Backups(folder).take_in(path).read_bytes() == words
    assert not path.exists()


def test_what_was_kept_is_given_back(tmp_path: Path, folder: Path) -> None:
    path = made(tmp_path / "talks")
    words = path.read_bytes()
    kept = Backups(folder).take_in(path)
    Backups(folder).give_back(kept, path)
    assert path.read_bytes() == words


def test_what_is_old_goes(tmp_path: Path, folder: Path) -> None:
    old = Backups(folder).take_in(made(tmp_path / "old"))
    before = time.time() - (KEPT_DAYS + 1) * 86_400
    os.utime(old.parent, (before, before))
    new = Backups(folder).take_in(made(tmp_path / "new"))
    assert [found.name for found in folder.iterdir()] == [new.parent.name]


def test_what_is_too_much_goes_the_oldest_first_and_never_the_last(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups_module, "KEPT_BYTES", 250)
    kept = [Backups(folder).take_in(made(tmp_path / f"{n}", 100)) for n in range(4)]
    assert [found.exists() for found in kept] == [False, False, True, True]
    large = Backups(folder).take_in(made(tmp_path / "large", 1000))
    assert [found.exists() for found in (*kept, large)] == [False] * 4 + [True]
