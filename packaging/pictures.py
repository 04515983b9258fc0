"""Makes the pictures of README and guide anew, from the real window, with no display."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from timeline_app.app.shell.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SIZE_PX = (1440, 900)
DIALOG_PX = (960, 560)
DATA_PX = (720, 640)
SETTLING_S = 0.4
MILLION = 1_000_000
DECADE_S = 10 * 31_556_952.0


def main() -> int:
    """Write every picture of `docs/`, or those that are named."""
    chosen = set(sys.argv[1:])

    def is_wanted(name: str) -> bool:
        return not chosen or name in chosen

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1.5"
    sys.path.insert(0, str(ROOT))  # for the random chronologies of the benchmark
    from PySide6.QtWidgets import QApplication  # it reads the variables above

    application = QApplication(sys.argv[:1])
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        for name in filter(is_wanted, PICTURES):
            _take(application, name, None, PICTURES[name])
        if is_wanted("guide-columns"):
            _take(application, "guide-columns", _sheet(Path(folder)), _columns)
        if is_wanted("million"):
            _take(application, "million", _million_events(Path(folder)), _decade)
    for name in filter(is_wanted, FIGURES):
        _export(name, FIGURES[name])
    return 0


def _event(window: MainWindow) -> QWidget:
    """An event with its quotes."""
    _select(window, "ev-pelosi-taiwan-visit")
    return window


def _search(window: MainWindow) -> QWidget:
    """A word in somebody's quote."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    _trigger(window, "search")
    field = window.findChild(QLineEdit, "search")
    assert field is not None
    QTest.keyClicks(field, "modest")
    return window


def _people(window: MainWindow) -> QWidget:
    """A lane for each actor, and a quote in its own words."""
    _trigger(window, "by_actor")
    _select(window, "im-chung-hoon")
    return window


def _relations(window: MainWindow) -> QWidget:
    """What led to an event."""
    _select(window, "ev-blinken-feb-trip-planned")
    _trigger(window, "what_led_here")
    return window


def _table(window: MainWindow) -> QWidget:
    """The events as a table."""
    _select(window, "ev-balloon-shot-down")
    _trigger(window, "table")
    return window


def _draft(window: MainWindow) -> QWidget:
    """A new event on its way, and what was understood of its date."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Envoys speak by telephone")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "late April 2023")
    return window


def _form(window: MainWindow) -> QWidget:
    """The form of an event, where it is read."""
    _select(window, "ev-biden-xi-bali")
    _trigger(window, "edit_event")
    return window


def _dark(window: MainWindow) -> QWidget:
    """An event in the dark theme."""
    from PySide6.QtGui import QAction

    next(action for action in window.findChildren(QAction) if action.text() == "&Dark").trigger()
    return _event(window)


SHEET = """Date;What;With;Theme;Where;Link
02/08/2022;Speaker of the House in Taipei;Nancy Pelosi;Taiwan;Taipei;https://example.org/1
14/11/2022;Presidents meet before the G20;Joe Biden, Xi Jinping;Leaders;Bali;https://example.org/2
04/02/2023;Balloon shot down;;Incidents;off South Carolina;https://example.org/3
05/02/2023;Protest by the foreign ministry;;Incidents;Beijing;https://example.org/4
18/06/2023;Talks of the foreign ministers;Antony Blinken, 秦刚;Talks;Beijing;https://example.org/5
some day in July;A further visit is prepared;;Talks;;
"""


def _sheet(folder: Path) -> Path:
    """A sheet as somebody may keep it, with one date that is none."""
    path = folder / "visits.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def _columns(window: MainWindow) -> QWidget:
    """What the columns of a sheet are, once all of it has been counted."""
    from timeline_app.widgets.imports.columns_dialog import ColumnsDialog

    def counted() -> bool:
        dialog = window.findChild(ColumnsDialog)
        return dialog is not None and dialog.counts.text() != "" and "…" not in dialog.counts.text()

    _wait(counted)
    dialog = window.findChild(ColumnsDialog)
    assert dialog is not None
    dialog.resize(*DIALOG_PX)
    return dialog


def _copy(window: MainWindow) -> QWidget:
    """What a copy of the sample has otherwise, the words of an event marked."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QFileDialog

    from timeline_app.core.resources import sample_path
    from timeline_app.widgets.review.review_dialog import ReviewDialog

    held = json.loads(sample_path().read_text("utf-8"))
    events = {event["id"]: event for event in held["events"]}
    events["ev-balloon-shot-down"]["title"] = "Balloon shot down by an F-22"
    trip = events["ev-blinken-beijing-trip"]
    trip["summary"] = trip["summary"].replace("first", "only") + " Both sides called it useful."
    held["events"].append({"id": "a-call", "title": "A call of the envoys", "date": "2023-06-20"})
    copy = Path(tempfile.mkdtemp()) / "us-china, as Mei has it.json"
    copy.write_text(json.dumps(held), "utf-8")
    QFileDialog.getOpenFileName = lambda *_: (str(copy), "")  # type: ignore[method-assign]
    _trigger(window, "compare")
    _wait(lambda: window.findChild(ReviewDialog) is not None)
    dialog = window.findChild(ReviewDialog)
    assert dialog is not None
    dialog.resize(*DIALOG_PX)
    QTest.keyClick(dialog.list, Qt.Key.Key_A)
    for _ in range(2):
        QTest.keyClick(dialog.list, Qt.Key.Key_J)
    return dialog


NOTES = """\
Nancy Pelosi landed in Taipei on Tuesday night. “America’s solidarity with the 23 million people \
of Taiwan is more important today than ever,” she said. The visit, she said, “in no way \
contradicts longstanding United States policy.”

The foreign ministry said the same night: “China firmly opposes and sternly condemns this.” Drills \
around the island were announced for Thursday, and she left for Seoul on Wednesday.
"""
"""Our words around quotes of the sample, each as its source has it."""


def _reader(window: MainWindow) -> QWidget:
    """A text that was kept, with what was found in it, and why."""
    from timeline_app.app.reader.source_reader import SourceReader
    from timeline_app.app.shell.session import Session
    from timeline_app.core.edits.edit import added
    from timeline_app.core.records.records import (
        CslDate,
        CslItem,
        KeptText,
        Source,
        SourceId,
        TextId,
    )

    session = window.findChild(Session)
    assert isinstance(session, Session)
    document = session.document
    assert document is not None
    issued = CslDate(date_parts=((2022, 8, 4),))
    source = Source(SourceId("notes"), CslItem("article", title="Notes on a visit", issued=issued))
    sha256 = document.chronology.keep_words(NOTES)
    text = KeptText(TextId("kept"), source.id, sha256, length=len(NOTES))
    document.push(added(source, text), "text")
    _select(window, "ev-pelosi-taiwan-visit")
    reader = window.findChild(SourceReader)
    assert isinstance(reader, SourceReader)
    reader.read(source.id)
    _wait(lambda: reader.window is not None and reader.window.isVisible())
    _wait(lambda: bool(reader.finder.read.open))
    shown = reader.window
    assert shown is not None
    shown.resize(*DIALOG_PX)
    return shown


def _desk(window: MainWindow) -> QWidget:
    """What a careful editor would question in the sample, and one of it in full."""
    from PySide6.QtWidgets import QTreeView

    from timeline_app.app.desk.desk import Desk
    from timeline_app.widgets.dialogs.desk_dialog import DeskDialog

    _trigger(window, "desk_check")
    desk = window.findChild(Desk)
    assert isinstance(desk, Desk)
    _wait(lambda: window.findChild(DeskDialog) is not None and not desk.work.is_busy)
    shown = window.findChild(DeskDialog)
    assert shown is not None
    shown.resize(*DIALOG_PX)
    tree = shown.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    model = tree.model()
    kind = model.index(0, 0, model.index(0, 0))
    tree.expand(kind)
    tree.setCurrentIndex(model.index(1, 0, kind))
    return shown


def _data(window: MainWindow) -> QWidget:
    """What the sample can be written as, and what one of the formats can't hold."""
    from timeline_app.widgets.export.data_dialog import DataDialog

    _trigger(window, "export_data")
    dialog = window.findChild(DataDialog)
    assert dialog is not None
    dialog.resize(*DATA_PX)
    dialog.kinds.choose("timelinejs")
    _wait(lambda: "(" in dialog.behind.text())
    return dialog


def _wait(until: Callable[[], bool]) -> None:
    """Let the window work, for a minute at most, until something is so."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + 60
    while not until():
        if time.monotonic() > end:
            raise SystemExit("what a picture needs did not come")
        QApplication.processEvents()
        time.sleep(0.005)


PICTURES: dict[str, Callable[[MainWindow], QWidget]] = {
    "window": _event,
    "window-dark": _dark,
    "guide-search": _search,
    "guide-people": _people,
    "guide-relations": _relations,
    "guide-table": _table,
    "guide-new": _draft,
    "guide-edit": _form,
    "guide-compare": _copy,
    "guide-export": _data,
    "guide-reader": _reader,
    "guide-desk": _desk,
}


# Months with nearly every kind of mark, and a figure as a newsroom would have it.
FIGURES: dict[str, tuple[str, ...]] = {
    "guide-marks": ("--from", "1 Nov 2022", "--to", "30 Apr 2023"),
    "guide-figure": (
        *("--headline", "How Washington and Beijing stopped talking, and began again"),
        *("--deck", "Visits, calls and incidents, and the state of eight lines of communication"),
        *("--credit", "A. Author for The Journal", "--as-of", "27 November 2026"),
        "--highlight",
        "ev-pelosi-taiwan-visit",
        "ev-biden-xi-bali",
        "ev-blinken-beijing-trip",
    ),
}


def _export(name: str, options: tuple[str, ...]) -> None:
    """Write a figure as a shell does."""
    picture = DOCS / f"{name}.png"
    program = (sys.executable, "-m", "timeline_app")
    subprocess.run([*program, "export", "sample", str(picture), *options], check=True)
    print(picture.relative_to(ROOT))


def _million_events(folder: Path) -> Path:
    from tests.benchmarks.chronologies import write_chronology

    return write_chronology(folder / "million.chronology", MILLION)


def _decade(window: MainWindow) -> QWidget:
    """A decade out of very many events."""
    columns = window.view.event_model.columns
    middle_s = float(columns.earliest[columns.dated // 2])
    window.view.zoom_to_range(middle_s - DECADE_S / 2, middle_s + DECADE_S / 2)
    return window


def _trigger(window: MainWindow, action_id: str) -> None:
    """Do what a menu offers."""
    from PySide6.QtGui import QAction

    action = window.findChild(QAction, f"action-{action_id}")
    assert action is not None
    action.trigger()


def _select(window: MainWindow, event_id: str) -> None:
    from timeline_app.document.event_model import EventModel

    model = window.view.event_model
    ids = [model.index(row, 0).data(EventModel.IdRole) for row in range(model.rowCount())]
    window.view.setCurrentIndex(model.index(ids.index(event_id), 0))


def _take(
    application: QApplication,
    name: str,
    path: Path | None,
    prepare: Callable[[MainWindow], QWidget],
) -> None:
    """Open a window as if for the first time, prepare it, and save a picture of what that gives."""
    from timeline_app.app.shell.main_window import MainWindow
    from timeline_app.app.startup.application import open_window

    _forget_all()
    window = open_window(str(path) if path is not None else None)
    assert isinstance(window, MainWindow)
    window.resize(*SIZE_PX)
    _settle(application)
    shown = prepare(window)
    _settle(application)
    picture = DOCS / f"{name}.png"
    if not shown.grab().save(str(picture)):
        raise SystemExit(f"{picture} could not be written")
    print(picture.relative_to(ROOT))
    shown.close()
    window.close()
    window.deleteLater()
    _settle(application)


def _forget_all() -> None:
    """Keep settings and data in a new place: a window takes over much from the one before."""
    from PySide6.QtCore import QSettings

    folder = tempfile.mkdtemp()
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = folder
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, folder)


def _settle(application: QApplication) -> None:
    """Let what was set going come to its end."""
    until = time.monotonic() + SETTLING_S
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    sys.exit(main())
