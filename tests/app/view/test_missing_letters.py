"""Words that no font can draw are left out of canvas and pictures, and that is said once."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.app.commands import document, shell, write_json
from tests.app.windows import canvas_of
from timeline_app.app.messages.exit_status import Exit
from timeline_app.app.messages.sentences import left_out_sentence
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.startup.application import open_window

NOWHERE = "\U0010fff1"
"""A letter for private use, in a plane where no font has any."""


def written(folder: Path, word: str) -> Path:
    """A chronology with this word in its first event's title."""
    held = document()
    held["events"][0]["title"] = f"Talks with {word}"
    return write_json(folder / "talks.json", held)


def test_the_window_says_once_what_the_canvas_leaves_out(qtbot: QtBot, tmp_path: Path) -> None:
    word = f"window{NOWHERE}"
    window = open_window(str(written(tmp_path, word)))
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    bar, said = window.statusBar(), left_out_sentence((word,))
    with qtbot.waitSignal(bar.messageChanged, check_params_cb=lambda text: text == said):
        canvas_of(window).fit()
    bar.clearMessage()
    canvas_of(window).fit()
    pause = [timer for timer in window.children() if timer.objectName() == "missing-letters"]
    qtbot.waitUntil(lambda: not pause[0].isActive())  # type: ignore[attr-defined]
    assert bar.currentMessage() != said


def test_an_export_says_what_it_leaves_out(tmp_path: Path) -> None:
    path, word = written(tmp_path, f"export{NOWHERE}"), f"export{NOWHERE}"
    done = shell("export", path, tmp_path / "out.png")
    assert done.returncode == Exit.DONE
    assert done.stderr == f"timeline-app: {left_out_sentence((word,))}\n"
    assert (tmp_path / "out.png").exists()


@pytest.mark.parametrize("count", [1, 5, 6, 40])
def test_no_more_than_a_few_words_are_named(count: int) -> None:
    said = left_out_sentence([f"word{i}" for i in range(count)])
    assert said.count("word") == min(count, 5)
    assert ("…" in said) == (count > 5)
