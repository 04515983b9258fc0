"""A search while the chronology is shown as known on a day: nothing is found by later words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.opened_files import document_of
from tests.app.view.test_as_known import begun, ids, type_day
from tests.app.windows import canvas_of
from timeline_app.app.search.search import Search
from timeline_app.document.event_model import EventModel
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def found(window: QMainWindow, text: str, qtbot: QtBot) -> set[str]:
    """The ids of the events that a search finds, once it has found all."""
    searching, view = window.findChild(Search), canvas_of(window)
    assert isinstance(searching, Search)
    searching.field.setText("")
    searching.field.setText(text)
    qtbot.waitUntil(lambda: searching.is_settled)
    model = view.event_model
    listed = set(searching.matches.rows.tolist())
    assert {*searching.matches.best} <= listed
    return {model.data(model.index(row, 0), EventModel.IdRole) for row in listed}


PELOSI, CUTS = "ev-pelosi-taiwan-visit", "ev-china-cuts-channels"


def test_nothing_is_found_by_words_of_a_later_day(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    assert PELOSI in found(window, "quarter of a century", qtbot)
    assert CUTS in found(window, "eight measures", qtbot)
    bar = begun(window, qtbot)
    type_day(bar, "2022-08-06", "2022-08-06", qtbot)
    assert {PELOSI, CUTS} < ids(view)
    # Its summary and its note, which nobody can date.
    assert not found(window, "quarter of a century", qtbot)
    assert not found(window, "eight measures", qtbot)
    # A source of 2023 that is cited for it.
    assert not found(window, "Axios", qtbot)
    # Its title, what was quoted by then, and who said it.
    assert PELOSI in found(window, "Pelosi Taiwan", qtbot)
    assert PELOSI in found(window, "solidarity", qtbot)
    assert PELOSI in found(window, "Politico", qtbot)


def test_what_is_found_follows_the_day(window: QMainWindow, qtbot: QtBot) -> None:
    bar = begun(window, qtbot)
    type_day(bar, "2023-02-03", "2023-02-03", qtbot)
    balloon = {"ev-balloon-incident", "ev-balloon-disclosed"}
    assert balloon <= found(window, "airship", qtbot)  # said by a spokeswoman on that day
    type_day(bar, "2023-02-02", "2023-02-02", qtbot)
    assert not found(window, "airship", qtbot)
    assert balloon <= found(window, "balloon", qtbot)
    document = document_of(window)
    searching = window.findChild(Search)
    assert isinstance(searching, Search)
    document.look_at_all()
    qtbot.waitUntil(lambda: searching.is_settled and len(searching.matches) > 4)
