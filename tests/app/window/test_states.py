"""What state a chronology is in, and that each action is done in its states alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from tests.app.opened_files import (
    Hand,
    action,
    add_event,
    box_of,
    document_of,
    note_of,
    sentence_of,
    session_of,
)
from tests.app.windows import canvas_of
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.actions import OUT_OF_STATE, Actions
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import _open_window, open_untitled_window, open_window
from timeline_app.app.startup.features import action_specs
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.records.records import Header
from timeline_app.document.as_known import AsKnown
from timeline_app.document.state import ANY_STATE, DocumentState
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_type import JsonDocument

State = DocumentState
SPECS = action_specs()


def kept(folder: Path, title: str = "Talks") -> Path:
    path = folder / "talks.chronology"
    StoredChronology.create(path, Header(title)).close()
    return path


def shown(chronology: StoredChronology) -> QMainWindow:
    return _open_window(lambda session, _: session.show_chronology(chronology, "talks"))


def reading(_: Path) -> QMainWindow:
    return _open_window(lambda session, _: session.show_nothing_yet("Talks"))


def unborn(_: Path) -> QMainWindow:
    return open_untitled_window()


def in_file(folder: Path) -> QMainWindow:
    return open_window(str(kept(folder)))


def read_only(folder: Path) -> QMainWindow:
    return shown(StoredChronology.open(kept(folder), read_only=True))


def in_memory(folder: Path) -> QMainWindow:
    held = JsonDocument("chronology", 1, Header("Talks"))
    return shown(StoredChronology.in_memory(held, folder / "talks.json"))


def lost(folder: Path) -> QMainWindow:
    window = in_file(folder)
    document_of(window).chronology.path.unlink()
    document_of(window).look_at_file()
    return window


def as_known(folder: Path) -> QMainWindow:
    window = in_file(folder)
    document = document_of(window)
    published = [one for one in document.chronology.published_in_slices() if one is not None]
    document.look_back(AsKnown(KnownEvents(document.columns, published[-1]), 19_391))
    return window


WINDOWS: dict[State, Callable[[Path], QMainWindow]] = {
    State.READING: reading,
    State.UNBORN: unborn,
    State.KEPT: in_file,
    State.READ_ONLY: read_only,
    State.MEMORY_ONLY: in_memory,
    State.AS_KNOWN: as_known,
    State.ADDING: in_file,
    State.LOST: lost,
}


@pytest.fixture(params=State, ids=lambda state: state.name.lower())
def state(request: pytest.FixtureRequest) -> State:
    return State[request.param.name]


@pytest.fixture
def of_state(qtbot: QtBot, state: State, tmp_path: Path) -> Iterator[QMainWindow]:
    window = WINDOWS[state](tmp_path)
    qtbot.addWidget(window)
    with document_of(window).adding() if state is State.ADDING else nullcontext():
        yield window


def test_each_action_declares_a_state_that_it_works_in() -> None:
    assert all(spec.states for spec in SPECS)
    assert all(state in OUT_OF_STATE for spec in SPECS for state in ANY_STATE - spec.states)


def test_no_handler_is_reached_in_a_state_that_its_action_does_not_declare(
    qtbot: QtBot, state: State
) -> None:
    parent, reached = QObject(), list[str]()
    actions = Actions(parent)
    actions.add(SPECS)
    actions.connect({spec.id: lambda name=spec.id: reached.append(name) for spec in SPECS})  # type: ignore[misc]
    actions.allow_in(state)
    for spec in SPECS:
        actions.allow(spec.id, True)
    for spec in SPECS:
        reached.clear()
        actions[spec.id].trigger()
        actions[spec.id].triggered.emit()  # as nothing disabled could: the last gate
        assert set(reached) == ({spec.id} if state in spec.states else set()), spec.id
        assert bool(actions.refusal(actions[spec.id])) is (state not in spec.states)


def test_a_window_allows_exactly_what_its_state_allows(of_state: QMainWindow, state: State) -> None:
    assert session_of(of_state).state is state
    for spec in SPECS:
        found = action(of_state, spec.id)
        assert not found.isEnabled() or state in spec.states, spec.id
        if not spec.needs:
            assert found.isEnabled() is (state in spec.states), spec.id
    can = state in (State.UNBORN, State.KEPT, State.MEMORY_ONLY)
    assert canvas_of(of_state).may_change is can


def test_the_state_follows_what_happens_to_the_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_untitled_window()
    qtbot.addWidget(window)
    session, told = session_of(window), list[State]()
    session.state_changed.connect(told.append)
    assert session.state is State.UNBORN
    add_event(window, "rung")
    assert told == [State.KEPT]
    path = document_of(window).chronology.path
    away = tmp_path / "away"
    path.rename(away)
    document_of(window).look_at_file()
    away.rename(path)
    document_of(window).look_at_file()
    assert told == [State.KEPT, State.LOST, State.KEPT]
    path.unlink()
    document_of(window).look_at_file()
    hand = Hand(monkeypatch)
    hand.name(tmp_path / "else.chronology")
    action(window, "save_as").trigger()
    assert told[-2:] == [State.LOST, State.KEPT]
    assert note_of(window) == "Saved"


# Reading: there is nothing yet that could be saved, changed or pasted into.


def test_nothing_is_saved_pasted_or_begun_in_what_is_still_being_read(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = reading(tmp_path)
    qtbot.addWidget(window)
    window.activateWindow()
    hand = Hand(monkeypatch)
    hand.name(tmp_path / "over.chronology")
    hand.may_replace = True
    QGuiApplication.clipboard().setText("2023-06-18 Blinken in Beijing")
    view = canvas_of(window)
    view.setFocus()
    for keys in (Qt.Key.Key_S, Qt.Key.Key_V, Qt.Key.Key_C, Qt.Key.Key_E):
        QTest.keyClick(view, keys, Qt.KeyboardModifier.ControlModifier)
    for name in ("save", "save_as", "save_copy", "paste", "new_event", "export", "copy_picture"):
        action(window, name).trigger()
        action(window, name).triggered.emit()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.rect().center())
    QApplication.processEvents()
    assert hand.first == []
    assert hand.names
    assert list(tmp_path.iterdir()) == []
    assert not Opener.data_folder().exists()


# Files that are out of reach, and names that are no text of ours.


def test_one_recent_file_out_of_reach_leaves_the_others_in_the_menu(tmp_path: Path) -> None:
    here, settings = kept(tmp_path), Settings()
    for path in (here, tmp_path / ("n" * 300 + ".chronology"), here / "within", Path("a\0b")):
        settings.add_recent(str(path))
    assert settings.recent_files == [str(here)]


def test_a_recent_file_is_shown_by_its_very_name(window: QMainWindow, tmp_path: Path) -> None:
    path = tmp_path / "<img src='x.png'> & more.chronology"
    StoredChronology.create(path, Header("Talks")).close()
    Settings().add_recent(str(path))
    (recent,) = (menu for menu in window.findChildren(QMenu) if "Recent" in menu.title())
    recent.aboutToShow.emit()
    first = recent.actions()[0]
    assert "<img" not in first.toolTip()
    assert escape(path.name) in first.toolTip()
    assert first.text().startswith("<img src='x.png'> && more")


@pytest.mark.parametrize("name", ["n" * 300 + ".chronology", "file/within.chronology"])
def test_saving_to_a_place_out_of_reach_is_told_in_a_sentence(
    name: str, window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    for wanted in ("save_as", "save_copy"):
        hand = Hand(monkeypatch)
        hand.name(tmp_path / name)
        action(window, wanted).trigger()
        box = box_of(window)
        assert name[:20] in sentence_of(box)
        box.close()
        box.deleteLater()
        QApplication.sendPostedEvents(box, QEvent.Type.DeferredDelete)
