"""Behind the title stands whether edits are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow

from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.records.records import Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_type import JsonDocument


@pytest.fixture
def session(window: QMainWindow) -> Session:
    (found,) = window.findChildren(Session)
    return found


def note_of(window: QMainWindow) -> str:
    assert isinstance(window, MainWindow)
    return window.title_label.note


def test_a_file_is_saved_and_what_is_in_memory_is_not(
    window: QMainWindow, session: Session, tmp_path: Path
) -> None:
    held = JsonDocument("chronology", 1, Header("Talks"))
    session.show_chronology(StoredChronology.in_memory(held, tmp_path / "talks.json"), "talks.json")
    assert note_of(window) == "Not saved"
    path = tmp_path / "talks.chronology"
    session.show_chronology(StoredChronology.create(path, Header("Talks")), str(path))
    assert note_of(window) == "Saved"
