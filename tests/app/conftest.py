from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of
from tests.pseudo_language import pseudo, translation
from tests.resting import rest_on_request
from timeline_app.app.load.opening import open_to_keep
from timeline_app.app.opening.opener import Opener
from timeline_app.app.startup.application import open_window
from timeline_app.core.resources import SAMPLE
from timeline_app.widgets.canvas.timeline_view import TimelineView

__all__ = ["pseudo", "rest_on_request", "translation"]


@pytest.fixture(scope="session")
def kept_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The chronology that a data folder keeps of the sample from the first time on."""
    folder = tmp_path_factory.mktemp("kept")
    open_to_keep(SAMPLE, folder).close()
    (found,) = folder.iterdir()
    return found


@pytest.fixture
def window(qtbot: QtBot, kept_sample: Path) -> QMainWindow:
    """The window of the sample at 1440 × 900, which has been opened here before."""
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
