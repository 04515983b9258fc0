"""Text of twice the size: chosen in the menu, taken at the next start, and all of it in view."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from timeline_app.app.cli.window import enlarge
from timeline_app.app.shell.settings import TEXT_PERCENTS, Settings

ROOT = Path(__file__).resolve().parents[3]


def sizes_of(window: QMainWindow) -> list[QAction]:
    (menu,) = [m for m in window.findChildren(QMenu) if m.title().replace("&", "") == "Text Size"]
    return menu.actions()


def test_a_size_is_chosen_in_the_menu_and_remembered(window: QMainWindow) -> None:
    actions = sizes_of(window)
    assert [action.text().strip("&") for action in actions] == [f"{n} %" for n in TEXT_PERCENTS]
    assert [action.isChecked() for action in actions] == [True, False, False, False, False]
    actions[-1].trigger()
    assert Settings().text_percent == 200
    assert "200 %" in window.statusBar().currentMessage()


def test_nonsense_in_the_settings_is_the_usual_size() -> None:
    settings = Settings()
    for value in ("", "x", "1000000", "-100", "²"):
        settings._store.setValue("view/text_percent", value)
        assert settings.text_percent == 100


@pytest.mark.parametrize(
    ("before", "percent", "after"),
    [(None, 100, None), (None, 150, "1.5"), ("2", 125, "2.5"), ("x", 200, "2"), ("", 200, "2")],
)
def test_the_factor_of_the_system_is_multiplied(
    monkeypatch: pytest.MonkeyPatch, before: str | None, percent: int, after: str | None
) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "1")  # so that it is put back, whatever is set here
    monkeypatch.delenv("QT_SCALE_FACTOR")
    if before is not None:
        monkeypatch.setenv("QT_SCALE_FACTOR", before)
    enlarge(percent)
    assert os.environ.get("QT_SCALE_FACTOR") == after


SCRIPT = """
import json
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget
from timeline_app.app.cli.window import _application, opened_window
from timeline_app.app.shell.settings import Settings
Settings().text_percent = 200
application = _application("offscreen")
window = opened_window(None)
window.resize(720, 450)
view = window.findChild(QWidget, "timeline")
model = view.event_model
row = next(r for r in range(model.rowCount())
           if model.index(r, 0).data(model.IdRole) == "ev-blinken-beijing-trip")
view.select_row(row)
for _ in range(5):
    application.processEvents()
cut = []
for widget in window.findChildren((QLabel)) + window.findChildren(QAbstractButton):
    if not widget.isVisible() or widget is window.title_label:
        continue
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    need = widget.heightForWidth(widget.width()) if wraps else widget.minimumSizeHint().height()
    wide = 0 if wraps else widget.minimumSizeHint().width()
    if widget.height() < need or widget.width() < wide:
        cut.append([type(widget).__name__, widget.text(), widget.width(), wide])
bar = sorted((w.geometry().getRect() for w in window.bar.children()
              if isinstance(w, QWidget) and w.isVisible()))
print(json.dumps({"ratio": window.devicePixelRatioF(), "cut": cut, "bar": bar,
                  "size": [window.width(), window.height()],
                  "canvas": view.time_size.toTuple()}))
"""


def test_a_window_of_1440_by_900_pixels_cuts_nothing_at_twice_the_size(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["ratio"] == 2.0
    assert found["size"] == [720, 450]
    assert found["cut"] == []
    for left, right in pairwise(found["bar"]):
        assert left[0] + left[2] <= right[0], "nothing lies over anything else"
    assert min(found["canvas"]) > 100
