from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

SCRIPT = """
import json, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from timeline_app.app.startup.application import make_application, open_window

application = make_application(sys.argv[:1])
window = open_window(None)
assert QTest.qWaitForWindowActive(window, 10_000), "the window never got the focus"
fits = window.screen().availableSize().height() >= window.frameGeometry().height()
window.resize(1200, 800)
view = window.findChild(QWidget, "timeline")
view.glide.is_calm = True
model = view.model()
row = next(r for r in range(model.rowCount())
           if model.index(r, 0).data(model.IdRole) == "ev-balloon-incident")
QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                 view.visualRect(model.index(row, 0)).center())
found = {"selected": view.currentIndex().data(), "focus": view.hasFocus(), "fits": fits}
details = window.findChild(QWidget, "details")
found["panel"] = [label.text() for label in details.findChildren(QLabel)]
before = view.scale.seconds_per_px
QTest.keyClick(view, Qt.Key.Key_Plus)
found["zoomed"] = view.scale.seconds_per_px < before

def close_dialog():
    dialog = application.activeModalWidget()
    found["dialog"] = dialog.objectName()
    dialog.reject()

QTimer.singleShot(500, close_dialog)
QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
picture = window.grab().toImage()
colors = {picture.pixel(x, y) for x in range(0, picture.width(), 7)
          for y in range(0, picture.height(), 7)}
found["colors"] = len(colors)
window.close()
print(json.dumps(found))
"""


@pytest.mark.x11
def test_the_main_job_in_a_real_window(x11: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env=x11,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["selected"] == "Chinese balloon incident"
    assert found["focus"]
    assert found["fits"], "with its title bar it is no higher than the screen"
    assert "Chinese balloon incident" in found["panel"]
    assert found["zoomed"]
    assert found["dialog"] == "export"
    assert found["colors"] > 20, "something has been drawn"


FIRST_START = """
import json, sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from timeline_app.app.startup.application import make_application, open_window

application = make_application(sys.argv[:1])
window = open_window(None)
assert QTest.qWaitForWindowActive(window, 10_000), "the window never got the focus"
room, frame, inside = window.screen().availableGeometry(), window.frameGeometry(), window.geometry()
fits = room.contains(frame)
bar = window.bar.rect()
buttons = all(bar.contains(one.geometry()) for one in (window.fit_button, window.export_button))
print(json.dumps({"fits": fits, "frame": frame != inside, "size": [frame.width(), frame.height()],
                  "buttons": buttons}))
window.close()
"""


@pytest.mark.x11
@pytest.mark.parametrize("screen_of", ["1280x800", "1024x700"], indirect=True)
def test_at_its_first_start_the_window_fits_a_small_screen_with_its_frame(
    screen_of: dict[str, str], tmp_path: Path
) -> None:
    """Nothing is remembered yet: the home is empty, and no other test's size of text is here."""
    screen_of = {name: value for name, value in screen_of.items() if name != "QT_SCALE_FACTOR"}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_START],
        cwd=ROOT,
        env=screen_of | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["frame"], "the window manager gives it a title bar"
    assert found["fits"], found
    assert found["buttons"]
    assert found["size"][0] >= 900, "and most of the screen is used"


COPYING = """
import select, sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from timeline_app.app.startup.application import make_application, open_window

application = make_application(sys.argv[:1])
window = open_window(sys.argv[1] if sys.argv[1:] else None)
assert QTest.qWaitForWindowActive(window, 10_000), "the window never got the focus"
view = window.findChild(QWidget, "timeline")
view.setFocus()
"""
COPIED = (
    COPYING
    + """
view.select_rows([3, 7])
QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
print("copied", flush=True)
while not select.select([sys.stdin], [], [], 0.01)[0]:
    application.processEvents()
window.close()
"""
)
PASTED = (
    COPYING
    + """
QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
print(view.event_model.rowCount(), len(view.selectionModel().selectedRows()))
view.selectAll()
QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
window.close()
"""
)


@pytest.mark.x11
def test_events_go_from_one_program_to_another_and_both_end_well(
    x11: dict[str, str], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.json"
    empty.write_text('{"format": "chronology", "version": 1, "chronology": {"title": "Empty"}}')
    with subprocess.Popen(
        [sys.executable, "-c", COPIED],
        cwd=ROOT,
        env=x11,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as one:
        assert one.stdout is not None
        assert one.stdin is not None
        assert one.stdout.readline() == "copied\n"
        other = subprocess.run(
            [sys.executable, "-c", PASTED, str(empty)],
            cwd=ROOT,
            env=x11,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        one.stdin.write("over\n")
        one.stdin.flush()
        assert one.wait(60) == 0
    assert (other.stdout, other.returncode) == ("2 2\n", 0), other.stderr
