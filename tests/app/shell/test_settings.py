from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from timeline_app.app.shell.settings import Settings, ThemeChoice


def keep(settings: Settings, theme: ThemeChoice = ThemeChoice.DARK) -> None:
    """Keep something of each kind, and have it written."""
    settings.theme = theme
    settings.add_recent(__file__)
    settings.keep_text("files/last", "a, b")
    settings.keep_bytes("geometry", QByteArray(b"\x00\x01"))
    settings._store.sync()


def test_what_is_kept_already_is_not_written_again(qapp: QApplication) -> None:
    keep(Settings())
    settings = Settings()
    path = Path(settings._store.fileName())
    written = path.stat()
    keep(settings)
    assert path.stat().st_mtime_ns == written.st_mtime_ns
    assert path.stat().st_ino == written.st_ino


def test_what_changes_is_written(qapp: QApplication) -> None:
    keep(Settings())
    settings = Settings()
    keep(settings, ThemeChoice.LIGHT)
    assert "theme=light" in Path(settings._store.fileName()).read_text(encoding="utf-8")


def test_switches_and_numbers_are_not_written_again_either(qapp: QApplication) -> None:
    def keep_switches(settings: Settings) -> None:
        settings.table = True
        settings.overview = False
        settings.text_percent = 125
        settings.letters = {"F": "E"}
        settings.add_recent("/a/file")

    first = Settings()
    keep_switches(first)
    first._store.sync()
    again = Settings()
    path = Path(again._store.fileName())
    written = path.stat()
    keep_switches(again)
    again._store.sync()
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (written.st_mtime_ns, written.st_ino)
    again.table = False
    again._store.sync()
    assert not Settings().table


def test_a_file_that_is_out_of_reach_is_not_forgotten(qapp: QApplication) -> None:
    settings = Settings()
    settings.add_recent("/a/disk/that/is/away")
    settings.add_recent(__file__)
    assert settings.recent_files == [__file__]
    assert settings._all_recent == [__file__, "/a/disk/that/is/away"]
