"""What is pasted is read by a process beside the window, which can neither hang nor end it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from timeline_app.app.jobs import job_process as beside
from timeline_app.app.jobs import paste_parser as paste_reading
from timeline_app.app.jobs.paste_parser import PasteParser
from timeline_app.core.evidence.import_result import ReadSources, UnreadReason
from timeline_app.interchange.references import detect as pasted

BIBTEX = "@book{kissinger, title = {On China}, author = {Kissinger, Henry}, year = 2011}"


class Asked:
    """A reader, and what it has handed over."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.reading = PasteParser(self.owner)
        self.taken: list[ReadSources] = []

    def read(self, text: str) -> None:
        self.reading.read(text, self.taken.append)


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Asked]:
    found = Asked()
    yield found
    found.reading.stop()


def test_bibtex_is_read_beside(asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paste_reading, "pasted_sources", None)  # not in this process
    asked.read(BIBTEX)
    assert not asked.taken
    qtbot.waitUntil(lambda: bool(asked.taken), timeout=30_000)
    assert asked.taken == [pasted.pasted_sources(BIBTEX)]
    assert not asked.reading.is_reading


def test_an_address_is_read_at_once(asked: Asked) -> None:
    asked.read("https://www.state.gov/readout")
    (read,) = asked.taken
    assert read.found[0].item.URL == "https://www.state.gov/readout"


def test_whoever_saves_at_once_waits_a_moment(asked: Asked) -> None:
    asked.read(BIBTEX)
    while not asked.reading.finish():
        assert asked.reading.is_reading
    (read,) = asked.taken
    assert read.found[0].item.title == "On China"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("raise SystemExit(3)", UnreadReason.FAILED),
        ("print('{')", UnreadReason.FAILED),
        ("import os; os.abort()", UnreadReason.TOO_LONG),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
def test_a_reader_that_breaks_off_leaves_the_text_unread(
    asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, code: str, reason: UnreadReason
) -> None:
    monkeypatch.setattr(beside, "own_command", lambda: [sys.executable, "-c", code])
    asked.read(BIBTEX)
    qtbot.waitUntil(lambda: bool(asked.taken), timeout=30_000)
    (unread,) = asked.taken[0].unread
    assert (unread.reason, unread.raw) == (reason, BIBTEX)


def test_a_reader_that_never_ends_is_given_up(
    asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import time; time.sleep(600)"
    monkeypatch.setattr(beside, "own_command", lambda: [sys.executable, "-c", code])
    asked.reading._limit.setInterval(10)
    asked.read(BIBTEX)
    qtbot.waitUntil(lambda: bool(asked.taken), timeout=30_000)
    (unread,) = asked.taken[0].unread
    assert (unread.reason, unread.raw) == (UnreadReason.TOO_LONG, BIBTEX)
    assert not asked.reading.is_reading


def test_only_the_last_text_is_read(asked: Asked, qtbot: QtBot) -> None:
    asked.read(BIBTEX)
    asked.read(BIBTEX.replace("On China", "World Order"))
    qtbot.waitUntil(lambda: bool(asked.taken), timeout=30_000)
    (read,) = asked.taken
    assert read.found[0].item.title == "World Order"
