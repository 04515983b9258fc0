"""The page for who comes next: what it names exists, and its walks are walked in that order."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of, click, row_of
from tests.walks import recorded

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
ROOMS = [
    "core",
    "scene",
    "storage",
    "interchange",
    "reading",
    "document",
    "render",
    "widgets",
    "app",
    "api",
]
NAME = re.compile(rf"`((?:{'|'.join(ROOMS)})(?:\.\w+)*)(?::([\w.]+))?`")
PATH = re.compile(r"`((?:tests|packaging|docs|resources|timeline_app)/[\w./]*)`")
TRIP = "ev-blinken-beijing-trip"


def walk(title: str) -> list[str]:
    """The functions of a walk, in their order."""
    _, _, rest = PAGE.partition(f"**{title}**")
    steps = re.findall(r"^\d+\. `([\w.]+:[\w.]+)`", rest.partition("\n**")[0], re.M)
    assert len(steps) > 5, title
    return steps


@pytest.mark.parametrize(("module", "name"), sorted(set(NAME.findall(PAGE))))
def test_what_the_page_names_exists(module: str, name: str) -> None:
    found: object = importlib.import_module(f"timeline_app.{module}")
    for part in name.split(".") if name else ():
        found = getattr(found, part)


def test_the_paths_on_the_page_exist() -> None:
    named = sorted(set(PATH.findall(PAGE)))
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def is_walked(steps: list[str], names: list[str]) -> None:
    """Each step is called, for the first time after the one before it."""
    missing = [step for step in steps if step not in names]
    assert missing == []
    assert sorted(steps, key=names.index) == steps


def test_a_click_is_walked(qtbot: QtBot) -> None:
    from timeline_app.app.startup.application import open_window

    window = open_window(None)
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    view = canvas_of(window)
    row = row_of(view, TRIP)
    view.select_row(row)  # the first look shows it, and is over with that
    point = view.visualRect(view.event_model.index(row, 0)).center()
    view.selectionModel().clear()
    QApplication.processEvents()
    with recorded() as names:
        click(view, point)
        view.viewport().repaint()
    is_walked(walk("A click"), names)


def test_an_edit_is_walked(qtbot: QtBot) -> None:
    from timeline_app.app.startup.application import open_window

    window = open_window(None)
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    view = canvas_of(window)
    view.select_row(row_of(view, TRIP))
    action = window.findChild(QAction, "action-duplicate")
    assert isinstance(action, QAction)
    with recorded() as names:
        action.trigger()
    is_walked(walk("An edit"), names)


def test_opening_is_walked(qtbot: QtBot) -> None:
    from timeline_app.app.startup.application import open_window

    with recorded() as names:
        window = open_window(None)
        qtbot.addWidget(window)
        qtbot.waitExposed(window)
    is_walked(walk("Opening"), names)


@pytest.mark.usefixtures("qapp")  # else one without windows would be there for all tests after it
def test_an_export_is_walked(tmp_path: Path) -> None:
    from timeline_app.app.cli.main import main

    with recorded() as names:
        assert main(["export", "sample", str(tmp_path / "sample.png")]) == 0
    is_walked(walk("An export"), names)
