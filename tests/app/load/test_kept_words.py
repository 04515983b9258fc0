"""One kept text whose words are damaged is left out and named; all else is written."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology
from tests.app.opened_files import Hand, action
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit
from timeline_app.app.startup.application import open_window
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.errors import Refused
from timeline_app.widgets.export.data_dialog import DataDialog


def text_of(name: str, words: str) -> dict[str, Any]:
    known_by = sha256(words.encode()).hexdigest()
    return {
        "id": name,
        "source": "note",
        "captured": "2023-06-20T00:00:00Z",
        "sha256": known_by,
        "length": len(words),
        "format": "plain",
        "words": words,
    }


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    held = document() | {"version": 4}
    held["texts"] = [text_of("sound", "They met."), text_of("broken", "They met again.")]
    held["quotes"] = [
        {"id": "q", "text": "met again", "source": "note", "selector": {"text": "broken"}}
    ]
    path = write_chronology(tmp_path / "talks.chronology", held)
    with closing(sqlite3.connect(path)) as file, file:
        query = "UPDATE words SET data = x'00' WHERE sha256 = ?"
        file.execute(query, (held["texts"][1]["sha256"],))
    return path


@pytest.mark.parametrize("suffix", ["json", "chronology"])
def test_all_but_the_damaged_text_is_written(
    damaged: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    out, again = damaged.with_name(f"out.{suffix}"), damaged.with_name("again.json")
    assert main(["convert", str(damaged), str(out)]) == Exit.DONE
    assert capsys.readouterr().err == (
        "timeline-app: A note: the words of its kept text are damaged\n"
    )
    assert main(["convert", str(out), str(again)]) == Exit.DONE
    written = json.loads(again.read_bytes())
    assert [text["id"] for text in written["texts"]] == ["sound"]
    assert [quote["id"] for quote in written["quotes"]] == ["q"]
    assert len(written["events"]) == len(document()["events"])


def test_a_refusal_says_which_text_it_is(damaged: Path) -> None:
    with (
        StoredChronology.open(damaged, read_only=True) as chronology,
        pytest.raises(Refused) as refused,
    ):
        write_json(chronology, damaged.with_name("out.json"))
    assert refused.value.where == "texts broken"
    assert not damaged.with_name("out.json").exists()


@pytest.mark.parametrize("way", ["save_copy", "export_data"])
def test_the_window_writes_all_but_the_damaged_text_and_names_it(
    damaged: Path, way: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(str(damaged))
    qtbot.addWidget(window)
    out = damaged.with_name("out.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    Hand(monkeypatch).name(out, "Chronologies as JSON (*.json)")
    action(window, way).trigger()
    for dialog in window.findChildren(DataDialog):
        dialog.kinds.choose("chronology-json")
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == "out.json was written without 1 damaged text"
    assert box.informativeText() == "A note: the words of its kept text are damaged"
    box.close()
    written = json.loads(out.read_bytes())
    assert [text["id"] for text in written["texts"]] == ["sound"]
    assert len(written["events"]) == len(document()["events"])
