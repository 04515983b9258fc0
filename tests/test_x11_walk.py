"""The main job in a real window with a real pointer and real keys: four clicks, and a picture."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from tests.app.windows import NAMESAKES

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_S = 60.0
PNG = b"\x89PNG"

PROGRAM = """
import json, sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from timeline_app.app.startup.application import make_application, open_window

application = make_application(sys.argv[:1])
window = open_window(None)
view = window.findChild(QWidget, "timeline")

def seen(name):
    part = window.findChild(QWidget, name)
    labels = [] if part is None else part.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]

def answer():
    asked = sys.stdin.readline().strip()
    if not asked:
        return application.quit()
    model = view.model()
    rows = {model.index(r, 0).data(model.IdRole): r for r in range(model.rowCount())}
    dialog = QApplication.activeModalWidget()
    if dialog is not None and not dialog.isActiveWindow():
        dialog = None
    is_still = not view.glide.is_moving and window.isActiveWindow()
    found = {"is_still": is_still, "quotes": seen("quotes"),
             "selected": [model.index(i.row(), 0).data(model.IdRole)
                          for i in view.selectionModel().selectedRows()],
             "popup": QApplication.activePopupWidget() is not None,
             "dialog": "" if dialog is None else dialog.objectName() or type(dialog).__name__}
    if asked == "count":
        count = next(c for c in view.scene().clusters if c.x > 300)
        asked, middle = "", view.view_rect(count.x, count.y, count.width, count.height).center()
        found["where"] = list(view.viewport().mapToGlobal(middle).toTuple())
    if asked in rows:
        middle = view.visualRect(model.index(rows[asked], 0)).center()
        where = view.viewport().mapToGlobal(middle)
        found["where"] = [where.x(), where.y()]
        found["free"] = window.childAt(window.mapFromGlobal(where)) is view.viewport()
    print(json.dumps(found), flush=True)

notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
notifier.activated.connect(answer)
print("ready", flush=True)
sys.exit(application.exec())
"""


class Hand:
    """A pointer and a keyboard on one screen, and the program that is looked at there."""

    def __init__(self, program: subprocess.Popen[str], environment: dict[str, str]) -> None:
        self._program, self._environment = program, environment

    def look(self, at: str = "-") -> dict[str, object]:
        """What the program says of itself; with the id of an event also where that is."""
        asked, told = self._program.stdin, self._program.stdout
        assert asked is not None
        assert told is not None
        asked.write(f"{at}\n")
        asked.flush()
        found: dict[str, object] = json.loads(told.readline())
        return found

    def wait(self, what: Callable[[dict[str, object]], object], at: str = "-") -> dict[str, object]:
        """Look until something is so."""
        until = time.monotonic() + PATIENCE_S
        while not what(found := self.look(at)):
            assert time.monotonic() < until, found
            time.sleep(0.02)
        return found

    def do(self, *words: object) -> None:
        """One thing that a hand does, in the words of xdotool."""
        subprocess.run(
            ["xdotool", *map(str, words)], env=self._environment, check=True, timeout=PATIENCE_S
        )


def _told(program: subprocess.Popen[str]) -> IO[str]:
    assert program.stdout is not None
    return program.stdout


@pytest.fixture
def hand(x11: dict[str, str], tmp_path: Path) -> Iterator[Hand]:
    """The program started for the first time on a screen, with a hand there."""
    if shutil.which("xdotool") is None:
        pytest.skip("not installed: xdotool")
    folders = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE")}
    environment = x11 | folders | {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            assert _told(program).readline() == "ready\n"
            yield Hand(program, environment)
        finally:
            program.terminate()


def _quotes() -> dict[str, list[str]]:
    sample = json.loads((ROOT / "resources" / "us-china-2022-23.json").read_text("utf-8"))
    texts = {quote["id"]: quote["text"] for quote in sample["quotes"]}
    found: dict[str, list[str]] = {}
    for link in sample["event_quotes"]:
        found.setdefault(link["event"], []).append(texts[link["quote"]])
    return found


@pytest.mark.x11
def test_four_clicks_four_quotes_and_a_picture(hand: Hand, tmp_path: Path) -> None:
    quotes = _quotes()
    hand.wait(lambda found: found["is_still"])
    for event_id in NAMESAKES:
        found = hand.look(event_id)
        assert found["free"], f"something lies over {event_id}"
        where = found["where"]
        assert isinstance(where, list)
        hand.do("mousemove", *where)
        hand.do("click", 1)
        found = hand.wait(
            lambda found: found["selected"] == [event_id] and found["quotes"]  # noqa: B023
        )
        shown = "\n".join(map(str, found["quotes"] if isinstance(found["quotes"], list) else ()))
        for text in quotes[event_id]:
            assert text in shown, "word for word, at the first click"
    hand.do("key", "ctrl+e")
    hand.wait(lambda found: found["dialog"] == "export")
    hand.do("key", "Return")
    hand.wait(lambda found: found["dialog"] not in ("", "export"))
    picture = tmp_path / "timeline.png"
    hand.do("key", "ctrl+a")
    hand.do("type", "--delay", 1, os.fspath(picture))
    hand.do("key", "Return")
    until = time.monotonic() + PATIENCE_S
    while not picture.exists():
        assert time.monotonic() < until, hand.look()
        time.sleep(0.02)
    assert picture.read_bytes()[:4] == PNG


@pytest.mark.x11
def test_a_click_beside_the_list_of_a_count_opens_what_it_meets(hand: Hand) -> None:
    hand.wait(lambda found: found["is_still"])
    bali = hand.look("ev-biden-xi-bali")["where"]
    count = hand.look("count")["where"]
    assert isinstance(bali, list)
    assert isinstance(count, list)
    hand.do("mousemove", *count)
    hand.do("click", 1)
    hand.wait(lambda found: found["popup"])
    hand.do("mousemove", *bali)
    hand.do("mousedown", 1)
    hand.wait(lambda found: not found["popup"])
    hand.do("mouseup", 1)
    hand.wait(lambda found: found["selected"] == ["ev-biden-xi-bali"])
