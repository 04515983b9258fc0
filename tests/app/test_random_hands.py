"""Anything at all done in the window: nothing goes wrong, and all views agree in the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology
from tests.app.random_hands import RandomHands
from timeline_app.app.application import open_window
from timeline_app.app.resources import longer_sample_path
from timeline_app.storage.exchange import convert_json

THINGS = 60
BETWEEN_CHECKS = 12

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, ...]:
    """A chronology with all there may be, a small one, and one with nothing in it."""
    long = tmp_path / "long.chronology"
    convert_json(longer_sample_path(), long)
    empty = {name: held for name, held in document().items() if not isinstance(held, list)}
    return (
        long,
        write_chronology(tmp_path / "talks.chronology", document()),
        write_chronology(tmp_path / "empty.chronology", empty),
    )


@pytest.fixture
def unanswered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the dialogs at once that are waited for."""
    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", lambda _: 0)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))


@pytest.mark.usefixtures("unanswered")
@pytest.mark.parametrize("seed", range(4))
def test_all_views_agree_whatever_is_done(qtbot: QtBot, files: tuple[Path, ...], seed: int) -> None:
    window = open_window(str(files[0]))
    qtbot.addWidget(window)
    hands = RandomHands(window, seed, files)
    try:
        for number in range(1, THINGS + 1):
            hands.do()
            if number % BETWEEN_CHECKS == 0:
                hands.check()
        hands.take_all_back()
        hands.check()
    except BaseException:
        print(*hands.done, sep="\n")
        raise
