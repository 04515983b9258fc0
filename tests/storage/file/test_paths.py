"""Questions to the file system have an answer, whatever the system says."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from timeline_app.storage.file.paths import is_folder, is_taken, is_there, real_path

ERRNOS = ("EACCES", "ENAMETOOLONG", "ENOTCONN", "EIO", "ELOOP", "ENOTDIR", "ENOENT", "ESTALE")


@pytest.mark.parametrize("name", ERRNOS)
def test_no_probe_raises_where_the_system_fails(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = getattr(errno, name, errno.EIO)

    def fail(*_: object, **__: object) -> os.stat_result:
        raise OSError(number, os.strerror(number))

    for asked in ("stat", "lstat"):
        monkeypatch.setattr(Path, asked, fail)
        monkeypatch.setattr(os, asked, fail)
    for probe in (is_there, is_folder, is_taken):
        assert probe(tmp_path / "talks.chronology") is False
    assert real_path(tmp_path / "talks.chronology").name == "talks.chronology"


@pytest.mark.parametrize("name", ["n" * 300, "a\0b"])
def test_no_probe_raises_for_a_name_that_no_file_can_have(name: str, tmp_path: Path) -> None:
    for probe in (is_there, is_folder, is_taken):
        assert probe(tmp_path / name) is False
    assert real_path(tmp_path / name).name == name


def test_probes_tell_what_is_there(tmp_path: Path) -> None:
    file, link, loop = tmp_path / "file", tmp_path / "link", tmp_path / "loop"
    file.touch()
    link.symlink_to(tmp_path / "nothing")
    loop.symlink_to(loop)
    assert [is_there(path) for path in (file, tmp_path, link, loop)] == [True, True, False, False]
    assert [is_taken(path) for path in (file, link, loop)] == [True, True, True]
    assert [is_folder(path) for path in (file, tmp_path)] == [False, True]
    assert real_path(loop).name == "loop"
