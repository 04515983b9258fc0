"""Texts are read by a process beside the window, which can neither hang nor end it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.interchange.texts.test_real_files import FOLDER
from timeline_app.app.jobs import job_process as beside
from timeline_app.app.jobs.protocol import TextUnread
from timeline_app.app.jobs.text_reader import TextReader
from timeline_app.core.evidence.text_input import KeptWords, TextFormat, UnreadTextReason
from timeline_app.interchange.texts.read_text import read_text


class Asked:
    """A reader, and what it has told."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.reader = TextReader(self.owner)
        self.read: list[KeptWords] = []
        self.refused: list[TextUnread] = []
        self.reader.read.connect(self.read.append)
        self.reader.refused.connect(self.refused.append)

    def is_done(self) -> bool:
        return bool(self.read or self.refused)


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Asked]:
    found = Asked()
    yield found
    found.reader.stop()


def wait(asked: Asked, qtbot: QtBot) -> None:
    qtbot.waitUntil(asked.is_done, timeout=90_000)
    assert not asked.reader.is_reading


@pytest.mark.parametrize("name", ["sections.pdf", "footnotes.docx"])
def test_a_file_is_read_beside(asked: Asked, qtbot: QtBot, name: str) -> None:
    asked.reader.read_file(FOLDER / name)
    assert asked.reader.is_reading
    wait(asked, qtbot)
    assert asked.read == [read_text((FOLDER / name).read_bytes(), name)]


def test_what_the_clipboard_holds_is_read_beside(asked: Asked, qtbot: QtBot) -> None:
    words = "He said\u00a0“yes”. " * 20_000
    asked.reader.read_data(f"<p>{words}</p>".encode(), is_html=True)
    wait(asked, qtbot)
    (read,) = asked.read
    assert (read.words, read.format) == (words.strip(" "), TextFormat.HTML)


def test_what_is_refused_is_told_with_its_reason(
    asked: Asked, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    asked.reader.read_file(tmp_path / "a.docx")
    wait(asked, qtbot)
    assert [told.reason for told in asked.refused] == [UnreadTextReason.BROKEN]


def test_what_is_no_file_is_refused(asked: Asked, qtbot: QtBot, tmp_path: Path) -> None:
    asked.reader.read_file(tmp_path)
    wait(asked, qtbot)
    assert asked.refused == [TextUnread(UnreadTextReason.UNREADABLE)]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems don't count it")
def test_the_process_may_take_no_more_memory_than_its_share(
    asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hog = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from timeline_app.app.load import bounds\n"
        "bounds.bound_this_process(1)\n"
        "try: held = bytearray(bounds.MOST_MEMORY + 10**7)\n"
        'except MemoryError: print(\'{"type":"text_unread","reason":"unsafe"}\', flush=True)\n'
    )
    root = str(Path(beside.__file__).parents[3])
    monkeypatch.setattr(beside, "own_command", lambda: [sys.executable, "-c", hog, root])
    asked.reader.read_data(b"x", is_html=False)
    wait(asked, qtbot)
    assert asked.refused == [TextUnread(UnreadTextReason.UNSAFE)]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("raise SystemExit(3)", UnreadTextReason.FAILED),
        ("print('{')", UnreadTextReason.FAILED),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", UnreadTextReason.FAILED),
        ("import os; os.abort()", UnreadTextReason.UNSAFE),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", UnreadTextReason.UNSAFE),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="has no such signals")
def test_a_process_that_breaks_off_leaves_the_text_unread(
    asked: Asked,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    code: str,
    reason: UnreadTextReason,
) -> None:
    monkeypatch.setattr(beside, "own_command", lambda: [sys.executable, "-c", code])
    asked.reader.read_data(b"x", is_html=False)
    wait(asked, qtbot)
    assert [told.reason for told in asked.refused] == [reason]


def test_a_process_that_never_ends_is_given_up(
    asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import time; time.sleep(600)"
    monkeypatch.setattr(beside, "own_command", lambda: [sys.executable, "-c", code])
    asked.reader._limit.setInterval(10)
    asked.reader.read_data(b"x", is_html=False)
    wait(asked, qtbot)
    assert asked.refused == [TextUnread(UnreadTextReason.TOO_SLOW)]


def test_whoever_wants_no_more_of_it_ends_the_process(
    asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import time; time.sleep(600)"
    monkeypatch.setattr(beside, "own_command", lambda: [sys.executable, "-c", code])
    asked.reader.read_data(b"x", is_html=False)
    process = asked.reader._beside
    assert process is not None
    qtbot.waitUntil(lambda: process.process_id > 0, timeout=30_000)
    number = process.process_id
    asked.reader.stop()
    assert not asked.reader.is_reading
    with pytest.raises(OSError, match=r"."):
        os.kill(number, 0)
    assert not asked.is_done()
