"""Anything at all done in the window: nothing goes wrong, and all views agree in the end."""

from __future__ import annotations

import ctypes
import gc
import os
import shutil
import sys
from collections import Counter
from pathlib import Path
from statistics import median
from traceback import format_exception
from typing import Any, Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology
from tests.app.opened_files import action
from tests.app.random_hands import RandomHands
from timeline_app.app.startup.application import open_window
from timeline_app.core.resources import longer_sample_path
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.fields.floating_picker import FloatingPicker

USUAL = "2x60" if os.environ.get("CI") else "4x60"
SEEDS, THINGS = (int(part) for part in os.environ.get("RANDOM_HANDS", USUAL).split("x"))
"""How many hands, and how much each does: `RANDOM_HANDS=20x20000` for a long run."""
BETWEEN_CHECKS = 12 if THINGS < 1_000 else 100
BETWEEN_FILES = 1_000
"""In a long run new copies of the files are taken so often: what was edited stays in them."""
LONG = 8_000
"""From so many things on a run can tell whether it levels off."""
LEVEL_WIDGETS = 1.15
"""In its last quarter there are at most so many times as many widgets as in its third.

Once in a run some 200 are added to 1,800, whenever the event with the most of all is shown.
"""
LEVEL_BYTES = 1.1

pytestmark = [
    *([pytest.mark.timeout(0)] if THINGS >= 1_000 else []),
    pytest.mark.slow,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


class QtLog(Protocol):
    """What Qt has said during a test."""

    records: list[Any]


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
    """Leave at once what is waited for."""
    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", lambda one: one.done(0) or 0)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))


@pytest.mark.usefixtures("unanswered")
@pytest.mark.parametrize("seed", range(SEEDS))
def test_all_views_agree_whatever_is_done(
    qtbot: QtBot,
    qtlog: QtLog,
    files: tuple[Path, ...],
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    first = copies(files, tmp_path / "0")
    window = open_window(str(first[0]))
    qtbot.addWidget(window)
    hands = RandomHands(window, seed, first)

    def attend(dialog: QDialog) -> int:
        return hands.attend(dialog)

    monkeypatch.setattr(QDialog, "exec", attend)
    levels: list[tuple[int, int]] = []
    kinds: Counter[str] = Counter()
    try:
        with qtbot.captureExceptions() as exceptions:
            for number in range(1, THINGS + 1):
                hands.do()
                assert not exceptions, "".join(format_exception(exceptions[0][1]))
                assert not [one for one in qtlog.records if not one.ignored]
                if number % BETWEEN_CHECKS == 0:
                    hands.check()
                if number % BETWEEN_FILES == 0:
                    hands.begin_with(copies(files, tmp_path / str(number)))
                    before, kinds = kinds, kinds_of_widgets()
                    levels.append((kinds.total(), megabytes()))
                    more = (kinds - before).most_common(5)
                    print(f"seed {seed}: {number} things done,", *levels[-1], more, flush=True)
            hands.take_all_back()
            hands.check()
            hands.leave()
            assert not exceptions, "".join(format_exception(exceptions[0][1]))
    except BaseException:
        print(*hands.done, *hands.shown, sep="\n")
        raise
    print(*hands.shown, sep="\n")
    if THINGS >= LONG:
        quarter = len(levels) // 4
        early, late = middle(levels[-2 * quarter : -quarter]), middle(levels[-quarter:])
        for most, before, now in zip((LEVEL_WIDGETS, LEVEL_BYTES), early, late, strict=True):
            assert now <= before * most


@pytest.mark.usefixtures("unanswered")
def test_the_hands_begin_anew_with_what_is_shown_by_whatever_way(
    qtbot: QtBot, files: tuple[Path, ...]
) -> None:
    window = open_window(str(files[0]))
    qtbot.addWidget(window)
    hands = RandomHands(window, 1, files)
    before = hands.document
    action(window, "palette").trigger()
    palette = window.findChild(FloatingPicker, "command-palette")
    assert palette is not None
    row = palette.list.visualRect(palette.list.model().index(0, 0))
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert hands.document is not before
    hands.document.push(hands._edit_of("new"), "Change")
    hands.take_all_back()
    hands.check()


@pytest.mark.usefixtures("unanswered")
def test_the_hands_notice_what_undo_does_not_take_back(
    qtbot: QtBot, files: tuple[Path, ...]
) -> None:
    window = open_window(str(files[1]))
    qtbot.addWidget(window)
    hands = RandomHands(window, 1, files)
    hands.document.push(hands._edit_of("new"), "Change")
    hands.document.chronology.apply(hands._edit_of("new"))
    with qtbot.captureExceptions() as exceptions:
        hands.document.undo()
    assert "['events'] are others at 0" in str(exceptions[0][1])


def copies(files: tuple[Path, ...], folder: Path) -> tuple[Path, ...]:
    """These files once more."""
    folder.mkdir()
    return tuple(Path(shutil.copy(file, folder)) for file in files)


def kinds_of_widgets() -> Counter[str]:
    """All widgets there are, by their kinds."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return Counter(type(widget).__name__ for widget in QApplication.allWidgets())


def megabytes() -> int:
    """How many of them this process has.

    What C has freed and kept for later is given back first: how much that is hangs on chance.
    """
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
    statm = Path("/proc/self/statm")
    pages = int(statm.read_text().split()[1]) if statm.exists() else 0
    return pages * 4096 // 1_000_000


def middle(levels: list[tuple[int, int]]) -> tuple[float, float]:
    """The median of each."""
    return median(one for one, _ in levels), median(other for _, other in levels)
