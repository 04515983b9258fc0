from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.forked import FORKING, Forking, can_run
from tests.app.windows import canvas_of
from tests.pseudo_language import pseudo, translation
from tests.resting import rest_on_request
from timeline_app.app.load.opening import open_to_keep
from timeline_app.app.opening.opener import Opener
from timeline_app.app.startup.application import open_window
from timeline_app.core.resources import SAMPLE
from timeline_app.widgets.canvas.timeline_view import TimelineView

__all__ = ["pseudo", "rest_on_request", "translation"]


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Prepare to run tests of the window in forks, before anything has run here."""
    if sys.platform == "linux" and any(can_run(item) for item in session.items):
        Forking(session)


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run what can be run so in a fork that has the window open."""
    forking = item.config.stash.get(FORKING, None)
    if forking is None or forking.window is not None or not can_run(item):
        return None
    forking.run(item)
    item.session._setupstate.teardown_exact(nextitem)
    return True


def pytest_sessionfinish(session: pytest.Session) -> None:
    """End the process from which the tests were forked."""
    forking = session.config.stash.get(FORKING, None)
    if forking is not None:
        forking.end()


def _forked_window(request: pytest.FixtureRequest) -> QMainWindow | None:
    forking = request.config.stash.get(FORKING, None)
    return None if forking is None else forking.window


@pytest.fixture(scope="session")
def kept_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The chronology that a data folder keeps of the sample from the first time on."""
    folder = tmp_path_factory.mktemp("kept")
    open_to_keep(SAMPLE, folder).close()
    (found,) = folder.iterdir()
    return found


@pytest.fixture
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where settings and data of this test lie: in a fork, where the window has them."""
    window = _forked_window(request)
    return tmp_path / "home" if window is None else request.config.stash[FORKING].home


@pytest.fixture
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> QMainWindow:
    """The window of the sample at 1440 × 900, which has been opened here before."""
    forked = _forked_window(request)
    if forked is not None:
        return forked
    kept_sample: Path = request.getfixturevalue("kept_sample")
    Opener.data_folder().mkdir(parents=True)
    shutil.copy(kept_sample, Opener.data_folder())
    found = open_window(None)
    qtbot.addWidget(found)
    found.resize(1440, 900)
    qtbot.waitExposed(found)
    return found


@pytest.fixture
def view(window: QMainWindow) -> TimelineView:
    """The canvas of that window."""
    found = canvas_of(window)
    found.setFocus()
    return found
