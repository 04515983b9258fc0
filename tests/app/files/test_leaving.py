"""What lies in no file is not left without a question: by no way out of its window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.large_files import opener_of, wait_for
from tests.app.opened_files import (
    Hand,
    action,
    add_event,
    box_of,
    buttons_of,
    document_of,
    event,
    events_in,
    press,
    sentence_of,
    session_of,
)
from tests.app.windows import drop
from timeline_app.app.files.file_watch import FileWatch
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import open_window
from timeline_app.app.startup.shutdown import rescue_all
from timeline_app.core.edits.edit import NamedEdit, added
from timeline_app.core.records.records import Header
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    return Hand(monkeypatch)


def talks(folder: Path, name: str = "talks") -> Path:
    path = folder / f"{name}.chronology"
    with StoredChronology.create(path, Header(name)) as chronology:
        chronology.apply(added(event("before")))
    return path


def in_memory(folder: Path) -> QMainWindow:
    """JSON, where no file can be made of it."""
    data = Opener.data_folder()
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_text("a file where a folder should be")
    mine = folder / "mine.json"
    mine.write_bytes(sample_path().read_bytes())
    window = open_window(str(mine))
    add_event(window, "typed")
    return window


def deleted(folder: Path) -> QMainWindow:
    path = talks(folder)
    window = open_window(str(path))
    add_event(window, "typed")
    path.unlink()
    return window


def overwritten(folder: Path) -> QMainWindow:
    path = talks(folder)
    window = open_window(str(path))
    add_event(window, "typed")
    document_of(window).chronology.file.keep_shadow()
    path.write_bytes(talks(folder, "other").read_bytes())
    return window


LOSING = pytest.mark.parametrize("make", [in_memory, deleted, overwritten])
Make = Callable[[Path], QMainWindow]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Callable[[Make], QMainWindow]:
    def show(make: Make) -> QMainWindow:
        window = make(tmp_path)
        qtbot.addWidget(window)
        # What has become of the file is told in a box of its own, which others test.
        (keeping,) = window.findChildren(FileWatch)
        keeping.close()
        return window

    return show


def question_of(window: QMainWindow) -> QMessageBox:
    box = box_of(window)
    assert set(buttons_of(box)) == {"Save Elsewhere…", "Discard", "Cancel"}
    return box


def shown_boxes(window: QMainWindow) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def quit_as_the_action_does() -> None:
    """`QCoreApplication.quit` sends this, while its loop runs."""
    application = QApplication.instance()
    assert application is not None
    QApplication.sendEvent(application, QEvent(QEvent.Type.Quit))


WAYS: dict[str, Callable[[QMainWindow, Path], object]] = {
    "close": lambda window, _: window.close(),
    "the action": lambda window, _: action(window, "close").trigger(),
    "quit": lambda *_: quit_as_the_action_does(),
    "new": lambda window, _: action(window, "new").trigger(),
    "sample": lambda window, _: action(window, "open_longer_sample").trigger(),
    "drop": lambda window, folder: drop(window, talks(folder, "dropped")),
}


@LOSING
@pytest.mark.parametrize("way", WAYS)
def test_every_way_out_asks_and_cancel_stays(
    make: Make, way: str, shown: Callable[[Make], QMainWindow], tmp_path: Path
) -> None:
    window = shown(make)
    document = document_of(window)
    WAYS[way](window, tmp_path)
    press(question_of(window), "Cancel")
    assert window.isVisible()
    assert session_of(window).document is document
    assert document.chronology.find_event("typed") is not None


def test_a_copy_that_is_dropped_is_not_opened_without_a_question(
    shown: Callable[[Make], QMainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = shown(in_memory)
    document = document_of(window)
    copy = tmp_path / "copy.chronology"
    convert_json(sample_path(), copy)
    drop(window, copy)
    offer = box_of(window)
    assert offer.text() == "copy.chronology is a copy of what is shown"
    press(offer, "Open")
    wait_for(qtbot, lambda: shown_boxes(window) not in ([], [offer]))
    press(question_of(window), "Cancel")
    assert session_of(window).document is document
    assert document.chronology.find_event("typed") is not None


@LOSING
def test_discard_closes_the_window(make: Make, shown: Callable[[Make], QMainWindow]) -> None:
    window = shown(make)
    window.close()
    press(question_of(window), "Discard")
    assert not window.isVisible()


@LOSING
def test_discard_shows_what_was_wanted_instead(
    make: Make, shown: Callable[[Make], QMainWindow], tmp_path: Path
) -> None:
    window = shown(make)
    other = talks(tmp_path, "next")
    opener_of(window).try_open(str(other))
    press(question_of(window), "Discard")
    assert document_of(window).header.title == "next"
    add_event(window, "more")
    assert events_in(other) == {"before", "more"}


@LOSING
def test_save_elsewhere_keeps_all_and_goes_on(
    make: Make, shown: Callable[[Make], QMainWindow], tmp_path: Path, hand: Hand
) -> None:
    window = shown(make)
    kept = tmp_path / "kept.chronology"
    window.close()
    hand.name(kept)
    press(question_of(window), "Save Elsewhere…")
    assert not window.isVisible()
    assert "typed" in events_in(kept)


def test_save_elsewhere_that_is_given_up_stays(
    shown: Callable[[Make], QMainWindow], hand: Hand
) -> None:
    window = shown(deleted)
    window.close()
    press(question_of(window), "Save Elsewhere…")  # and no name is given
    assert hand.first
    assert window.isVisible()


@LOSING
def test_a_copy_of_all_is_enough(
    make: Make, shown: Callable[[Make], QMainWindow], tmp_path: Path, hand: Hand
) -> None:
    window = shown(make)
    document_of(window).look_at_file()
    hand.name(tmp_path / "copy.chronology")
    action(window, "save_copy").trigger()
    assert window.close()


def test_json_that_nobody_has_changed_is_closed_without_a_question(
    shown: Callable[[Make], QMainWindow],
) -> None:
    window = shown(in_memory)
    action(window, "undo").trigger()
    assert window.close()


def test_what_is_on_disk_is_closed_without_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(str(talks(tmp_path)))
    qtbot.addWidget(window)
    add_event(window, "typed")
    assert window.close()


def test_the_question_names_the_file_and_takes_no_title_for_html(
    shown: Callable[[Make], QMainWindow], tmp_path: Path
) -> None:
    window = shown(deleted)
    window.close()
    assert str(tmp_path / "talks.chronology") in sentence_of(question_of(window))


@LOSING
def test_what_nobody_can_be_asked_about_is_written_among_the_untitled(
    make: Make, shown: Callable[[Make], QMainWindow]
) -> None:
    window = shown(make)
    if make is in_memory:  # there is room by now
        Opener.data_folder().unlink()
    rescue_all()
    rescue_all()  # once is enough
    (found,) = Opener.data_folder().glob("*.chronology")
    assert found.name == f"{document_of(window).chronology.path.stem} (rescued).chronology"
    assert "typed" in events_in(found)
    assert str(found) in Settings().recent_files


# Messages that outlive their window.


def test_a_message_that_outlives_its_window_touches_no_closed_chronology(
    qtbot: QtBot, tmp_path: Path, hand: Hand
) -> None:
    window = open_window(str(talks(tmp_path)))
    qtbot.addWidget(window)
    window.close()
    editor = window.findChild(Editor)
    assert isinstance(editor, Editor)
    assert not editor.make(NamedEdit(added(event("late")), "late"))
    for name in ("save", "save_as", "save_copy", "undo", "paste", "export", "properties"):
        action(window, name).trigger()
    QApplication.processEvents()
    assert hand.first == []
    assert events_in(tmp_path / "talks.chronology") == {"before"}
