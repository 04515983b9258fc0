"""What is done again and again leaves nothing behind: widgets, menus, timers, connections."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest
import shiboken6
from PySide6.QtCore import (
    QAbstractAnimation,
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QObject,
    QPoint,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology
from tests.app.windows import canvas_of
from timeline_app.app.startup.application import open_window
from timeline_app.app.startup.features import action_specs
from timeline_app.widgets.search.filter_bar import FilterBar

LEAVING = {"close", "quit", "new_window", "new", "open_sample", "open_longer_sample"}
"""Actions after which another window or chronology is there."""
FIRST, MORE = 3, 2
"""Times after which all that is made once has been made, and times that must add nothing."""

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
forgets = pytest.mark.skipif(
    PySide6.__version_info__ < (6, 9), reason="PySide 6.8 keeps what Qt has deleted by itself"
)


@pytest.fixture
def unanswered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the dialogs at once that are waited for."""
    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", lambda _: 0)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    yield
    QApplication.clipboard().clear()


def settle() -> None:
    """Close what opened, and delete what is to be deleted."""
    QApplication.processEvents()
    while popup := QApplication.activePopupWidget():
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def held() -> Counter[str]:
    """All objects within all windows, by their kinds.

    Not animations that run: those of Qt's own buttons in fields end by themselves and go then,
    and one that has just ended is still to be deleted.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    tops = QApplication.topLevelWidgets()
    found = [child for top in tops for child in top.findChildren(QObject)]
    return Counter(type(one).__name__ for one in {*tops, *found} if not is_running(one))


def is_running(one: QObject) -> bool:
    return isinstance(one, QAbstractAnimation) and one.state() is QAbstractAnimation.State.Running


def growth(do: Callable[[], object]) -> Counter[str]:
    """What is there more of after something was done again and again."""
    for _ in range(FIRST):
        do()
        settle()
    before = held()
    for _ in range(MORE):
        do()
        settle()
    return held() - before


def window_of(qtbot: QtBot, tmp_path: Path) -> QMainWindow:
    held = document() | {
        "actors": [{"id": "qin", "name": "Qin Gang", "kind": "person"}],
    }
    window = open_window(str(write_chronology(tmp_path / "talks.chronology", held)))
    qtbot.addWidget(window)
    window.resize(1200, 800)
    canvas_of(window).select_row(0)
    settle()
    return window


@pytest.fixture
def nothing_older() -> None:
    """Leave what earlier tests have made to none of the searches for what is remembered."""
    gc.collect(1)
    gc.freeze()


@pytest.mark.usefixtures("unanswered")
@pytest.mark.parametrize("menu", list(dict.fromkeys(spec.menu for spec in action_specs())))
def test_no_command_leaves_anything_behind(qtbot: QtBot, tmp_path: Path, menu: str) -> None:
    window = window_of(qtbot, tmp_path)
    view = canvas_of(window)
    left: dict[str, Counter[str]] = {}
    for spec in action_specs():
        if spec.menu != menu or spec.id in LEAVING:
            continue
        action = window.findChild(QAction, f"action-{spec.id}")
        assert action is not None

        def do(action: QAction = action) -> None:
            if not view.selectionModel().hasSelection():
                view.select_row(0)
            action.trigger()

        found = growth(do)
        if found:
            left[spec.id] = found
    assert left == {}


def test_no_menu_leaves_anything_behind(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_of(qtbot, tmp_path)
    view = canvas_of(window)
    (row,) = window.findChildren(FilterBar)
    middle = window.mapToGlobal(QPoint(300, 300))
    fields = ("lanes", "statuses", "importance", "quotes")
    menus: dict[str, Callable[[], object]] = {
        "filters": lambda: row.added.emit(middle),
        **{field: lambda field=field: row.changed.emit(field, middle) for field in fields},
        "event": lambda: view.event_menu_requested.emit(middle),
        "ground": lambda: view.ground_menu_requested.emit(middle),
        "lane": lambda: view.lane_menu_requested.emit(0, middle),
        "menu bar": lambda: [one.menu().aboutToShow.emit() for one in window.menuBar().actions()],
    }
    left = {name: found for name, do in menus.items() if (found := growth(do))}
    assert left == {}


def test_selecting_one_event_after_another_leaves_nothing_behind(
    qtbot: QtBot, tmp_path: Path
) -> None:
    view = canvas_of(window_of(qtbot, tmp_path))
    count = view.event_model.rowCount()

    def walk() -> None:
        for row in range(count):
            view.select_row(row)
            QApplication.processEvents()

    assert growth(walk) == Counter()


def test_opening_one_chronology_after_another_leaves_nothing_behind(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_of(qtbot, tmp_path)
    action = window.findChild(QAction, "action-open_sample")
    longer = window.findChild(QAction, "action-open_longer_sample")
    assert action is not None
    assert longer is not None

    def walk() -> None:
        action.trigger()
        settle()
        longer.trigger()

    assert growth(walk) == Counter()


@forgets
@pytest.mark.usefixtures("nothing_older")
def test_python_forgets_the_selections_of_chronologies_that_were_open(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_of(qtbot, tmp_path)
    names = ("table", "open_sample", "open_longer_sample")
    table, *opening = (window.findChild(QAction, f"action-{name}") for name in names)
    assert table is not None
    table.trigger()

    def walk() -> None:
        for action in opening:
            assert action is not None
            action.trigger()
            settle()

    walk()
    before = left_of(QItemSelectionModel)
    for _ in range(MORE):
        walk()
    assert left_of(QItemSelectionModel) == before


@forgets
@pytest.mark.usefixtures("nothing_older")
def test_python_forgets_the_menus_within_a_menu(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_of(qtbot, tmp_path)
    (row,) = window.findChildren(FilterBar)
    before = left_of(QMenu), left_of(QAction)
    for _ in range(MORE):
        row.added.emit(QPoint(300, 300))
        settle()
    assert (left_of(QMenu), left_of(QAction)) == before


def left_of(kind: type[QObject]) -> int:
    """How many objects of a kind Python remembers that Qt has deleted."""
    gc.collect()
    known = [one for one in gc.get_objects() if type(one) is kind]
    return sum(not shiboken6.isValid(one) for one in known)
