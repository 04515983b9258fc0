"""A copy is compared with what is shown; what is taken of it is one step, and no file changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QProgressDialog
from pytestqt.qtbot import QtBot

from tests.app.commands import document, fingerprint, write_chronology
from tests.app.large_files import wait_for
from tests.app.opened_files import action, box_of, document_of, path_of, press, sentence_of
from tests.app.windows import become_active, drop, words_in
from timeline_app.app.shell.progress_dialog import ProgressDialog
from timeline_app.app.shell.window_list import session_of
from timeline_app.app.startup.application import open_window
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.records import Actor, Event, Quote, Verification
from timeline_app.core.resources import sample_path
from timeline_app.core.value import replace
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json, write_json
from timeline_app.widgets.review.review_dialog import ReviewDialog

Compare = Callable[[Path], None]
TRIP = "ev-blinken-beijing-trip"


def copied(path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """The sample as JSON, changed."""
    held = json.loads(sample_path().read_text("utf-8"))
    change(held)
    path.write_text(json.dumps(held), "utf-8")
    return path


def planted(held: dict[str, Any]) -> None:
    """One event that differs in two fields, a new one by a new actor, and one less."""
    trip = next(one for one in held["events"] if one["id"] == TRIP)
    trip |= {"title": "Blinken's journey to China", "place": "北京"}
    held["actors"].append({"id": "new", "name": "秦刚二世", "kind": "person"})
    held["events"].append({"id": "added", "title": "A call", "date": "2023-06-20"})
    held["participations"].append({"event": "added", "actor": "new"})
    for section in ("date_claims", "participations", "citations", "event_quotes"):
        held[section] = [one for one in held[section] if one["event"] != "xt-vienna"]
    held["relations"] = [
        one for one in held["relations"] if "xt-vienna" not in (one["from"], one["to"])
    ]
    held["events"] = [one for one in held["events"] if one["id"] != "xt-vienna"]


def review_of(window: QMainWindow) -> ReviewDialog:
    found = window.findChild(ReviewDialog)
    assert isinstance(found, ReviewDialog)
    return found


@pytest.fixture
def compare(window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> Compare:
    def asked(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        action(window, "compare").trigger()

    return asked


def names(dialog: ReviewDialog) -> list[str]:
    rows = dialog.list.rows
    return [rows.row_at(place).text for place in range(len(rows.items))]


def test_what_is_taken_by_keys_is_one_step(
    qtbot: QtBot, window: QMainWindow, compare: Compare, tmp_path: Path
) -> None:
    shown, copy = document_of(window), copied(tmp_path / "copy.json", planted)
    write_json(shown.chronology, tmp_path / "before.json")
    before = fingerprint(copy)
    compare(copy)
    dialog = review_of(window)
    assert names(dialog) == [
        "Only in the copy (2)",
        "A call",
        "秦刚二世",
        "Differs (1)",
        "Blinken’s trip to China",
        "Only here (1)",
        "Sullivan–Wang in Vienna",
    ]
    QTest.keyClicks(dialog.list, "ajj")
    assert "Taken with it" not in words_in(dialog)
    assert [row.label.text() or row.box.text() for row in dialog.fields.rows()] == [
        "Title",
        "Place",
    ]
    dialog.fields.rows()[1].box.click()
    assert dialog.state.text() == "3 of 4 differences taken"
    assert shown.undo_stack.count() == 0
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: shown.undo_stack.count() == 1)
    trip = shown.chronology.find(Event, TRIP)
    assert trip is not None
    assert (trip.title, trip.place) == ("Blinken's trip to China", "北京")
    assert shown.chronology.find(Event, "added") is not None
    assert shown.chronology.find(Actor, "new") is not None
    assert shown.chronology.find(Event, "xt-vienna") is not None
    assert "Took 3 differences" in window.statusBar().currentMessage()
    assert fingerprint(copy) == before
    shown.undo()
    write_json(shown.chronology, tmp_path / "after.json")
    assert (tmp_path / "after.json").read_text() == (tmp_path / "before.json").read_text()


def test_words_of_a_verified_quote_that_a_copy_has_otherwise_are_verified_no_longer(
    qtbot: QtBot, window: QMainWindow, compare: Compare, tmp_path: Path
) -> None:
    shown = document_of(window)
    quote = next(one for one in shown.chronology.records("quotes") if isinstance(one, Quote))
    verified = replace(quote, verification=Verification.VERIFIED)
    shown.push(replaced(quote, verified), "verify it")

    def negated(held: dict[str, Any]) -> None:
        (own,) = (one for one in held["quotes"] if one["id"] == quote.id)
        own |= {"text": f"NOT {quote.text}", "verification": "verified"}

    compare(copied(tmp_path / "copy.json", negated))
    dialog = review_of(window)
    QTest.keyClicks(dialog.list, "a")
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: shown.undo_stack.count() == 2)
    after = shown.chronology.find(Quote, quote.id)
    assert after is not None
    assert (after.text, after.verification) == (f"NOT {quote.text}", Verification.UNVERIFIED)
    assert "those verified were “" in after.verification_note
    shown.undo()
    assert shown.chronology.find(Quote, quote.id) == verified


def test_what_goes_with_a_row_is_told(
    window: QMainWindow, compare: Compare, tmp_path: Path
) -> None:
    compare(copied(tmp_path / "copy.json", planted))
    dialog = review_of(window)
    assert "With it: Takes part × 1" in words_in(dialog)
    assert "Taken with it: 秦刚二世" in words_in(dialog)
    QTest.keyClicks(dialog.list, "jjj")
    assert "then it goes" in words_in(dialog)
    dialog.reject()


def test_esc_leaves_all_as_it_is(window: QMainWindow, compare: Compare, tmp_path: Path) -> None:
    shown = document_of(window)
    compare(copied(tmp_path / "copy.json", planted))
    dialog = review_of(window)
    QTest.keyClicks(dialog.list, "a")
    QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert shown.undo_stack.count() == 0


def test_what_is_read_only_is_compared_to_be_looked_at(
    qtbot: QtBot, window: QMainWindow, compare: Compare, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.chronology"
    convert_json(sample_path(), kept)
    session = session_of(window)
    assert session is not None
    session.show_chronology(StoredChronology.open(kept, read_only=True), str(kept))
    copy = copied(tmp_path / "copy.json", planted)
    before = fingerprint(kept), fingerprint(copy)
    compare(copy)
    dialog = review_of(window)
    assert dialog.state.text() == "This chronology is open for reading only"
    assert "Differs (1)" in names(dialog)
    QTest.keyClicks(dialog.list, "ajj")
    assert [row.label.text() for row in dialog.fields.rows()] == ["Title", "Place"]
    assert "unless you take" not in words_in(dialog)
    assert not dialog.act_button.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    wait_for(qtbot, lambda: window.findChild(ReviewDialog) is None)
    assert (fingerprint(kept), fingerprint(copy)) == before


def escaping(
    window: QMainWindow, turn: int, labels: list[str]
) -> Callable[[ProgressDialog, int, int], bool]:
    """Tells what is being done at each turn, and presses Esc on the bar at one of them."""
    tell = ProgressDialog.__call__

    def told(progress: ProgressDialog, done: int, total: int) -> bool:
        may_go_on = tell(progress, done, total)
        bar = window.findChildren(QProgressDialog)[-1]
        labels.append(bar.labelText())
        if len(labels) != turn:
            return may_go_on
        bar.show()
        become_active(bar)
        QTest.keyClick(bar, Qt.Key.Key_Escape)
        return tell(progress, done, total)

    return told


@pytest.mark.parametrize("suffix", ["chronology", "json"])
def test_esc_amid_reading_or_comparing_leaves_all_as_it_was(
    qtbot: QtBot,
    window: QMainWindow,
    compare: Compare,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    shown, folder = document_of(window), tmp_path / "copies"
    folder.mkdir()
    copy = folder / f"copy.{suffix}"
    held = copied(folder / "copy.json", planted)
    if copy != held:
        convert_json(held, copy)
    write_json(shown.chronology, tmp_path / "before.json")
    files = {path: fingerprint(path) for path in folder.iterdir()}

    def compared(turn: int) -> list[str]:
        labels: list[str] = []
        with monkeypatch.context() as patched:
            patched.setattr(ProgressDialog, "__call__", escaping(window, turn, labels))
            compare(copy)
        return labels

    labels = compared(0)
    review_of(window).reject()
    wait_for(qtbot, lambda: window.findChild(ReviewDialog) is None)
    first = labels.index("Comparing…")
    for turn in {1, first + 1, (first + 1 + len(labels)) // 2, len(labels)}:
        assert len(compared(turn)) == turn, labels
        assert window.findChild(ReviewDialog) is None
        assert not window.findChildren(QMessageBox)
        assert shown.undo_stack.count() == 0
        assert {path: fingerprint(path) for path in folder.iterdir()} == files
    write_json(shown.chronology, tmp_path / "after.json")
    assert (tmp_path / "after.json").read_bytes() == (tmp_path / "before.json").read_bytes()
    compared(0)
    assert "Differs (1)" in names(review_of(window))
    review_of(window).reject()


def test_after_all_is_taken_nothing_is_left(
    qtbot: QtBot, window: QMainWindow, compare: Compare, tmp_path: Path
) -> None:
    shown, json_path = document_of(window), copied(tmp_path / "copy.json", planted)
    copy = tmp_path / "copy.chronology"
    convert_json(json_path, copy)
    before = fingerprint(copy)
    compare(copy)
    dialog = review_of(window)
    dialog.take_all.click()
    dialog.list.take_requested.emit(dialog.list.rows.items[-1:], True)
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: shown.undo_stack.count() == 1)
    compare(copy)
    assert window.statusBar().currentMessage() == "copy.chronology holds the same"
    assert shown.undo_stack.count() == 1
    assert fingerprint(copy) == before


def test_a_copy_that_is_changed_during_the_review_is_not_merged(
    window: QMainWindow, compare: Compare, tmp_path: Path, qtbot: QtBot
) -> None:
    shown, copy = document_of(window), tmp_path / "copy.chronology"
    convert_json(copied(tmp_path / "copy.json", planted), copy)
    compare(copy)
    dialog = review_of(window)
    QTest.keyClicks(dialog.list, "a")
    with StoredChronology.open(copy) as theirs:
        added = theirs.find(Event, "added")
        assert added is not None
        theirs.apply(replaced(added, replace(added, title="Another call")))
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: window.findChild(QMessageBox))
    box = box_of(window)
    assert sentence_of(box) == "copy.chronology has changed meanwhile. Compare it again."
    box.reject()
    assert shown.undo_stack.count() == 0


def test_the_title_of_the_chronology_is_taken_too(
    qtbot: QtBot, window: QMainWindow, compare: Compare, tmp_path: Path
) -> None:
    shown = document_of(window)
    compare(copied(tmp_path / "c.json", lambda held: held["chronology"].update(title="Ours")))
    dialog = review_of(window)
    QTest.keyClicks(dialog.list, "a")
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: shown.undo_stack.count() == 1)
    assert shown.header.title == "Ours"


def test_what_can_t_be_compared_is_said(
    window: QMainWindow, compare: Compare, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    other.write_text("{}")
    compare(other)
    assert window.findChild(ReviewDialog) is None
    box = box_of(window)
    assert "other.json" in sentence_of(box)
    box.reject()


def test_a_file_is_not_compared_with_itself(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.chronology"
    convert_json(sample_path(), path)
    window = open_window(str(path))
    qtbot.addWidget(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    action(window, "compare").trigger()
    box = box_of(window)
    assert sentence_of(box) == "This is the file that is shown here."
    box.reject()
    assert document_of(window).chronology.find(Event, TRIP) is not None


def test_a_copy_that_another_window_shows_is_compared_and_stays_open(
    qtbot: QtBot, window: QMainWindow, compare: Compare, tmp_path: Path
) -> None:
    path = tmp_path / "copy.chronology"
    convert_json(copied(tmp_path / "copy.json", planted), path)
    other = open_window(str(path))
    qtbot.addWidget(other)
    compare(path)
    dialog = review_of(window)
    QTest.keyClicks(dialog.list, "a")
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: document_of(window).undo_stack.count() == 1)
    assert document_of(other).chronology.find(Event, "xt-vienna") is None


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the sample as a chronology."""
    path = tmp_path / "copy.chronology"
    convert_json(copied(tmp_path / "copy.json", planted), path)
    return path


def test_a_copy_that_is_dropped_is_compared_or_opened(
    qtbot: QtBot, window: QMainWindow, copy: Path
) -> None:
    drop(window, copy)
    box = box_of(window)
    assert box.text() == "copy.chronology is a copy of what is shown"
    press(box, "Compare…")
    wait_for(qtbot, lambda: window.findChild(ReviewDialog) is not None)
    review_of(window).reject()
    wait_for(qtbot, lambda: window.findChild(ReviewDialog) is None)
    drop(window, copy)
    press(box_of(window), "Open")
    wait_for(qtbot, lambda: path_of(window) == copy)


def test_what_is_no_copy_is_opened_when_it_is_dropped(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    path = write_chronology(tmp_path / "other.chronology", document())
    drop(window, path)
    wait_for(qtbot, lambda: path_of(window) == path)


@pytest.mark.parametrize("name", ["copy.chronology", "copy.json"])
def test_what_differs_is_reviewed_when_it_is_added(
    window: QMainWindow, copy: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(copy.with_name(name))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    action(window, "add").trigger()
    assert "Only in the copy (2)" in names(review_of(window))
    review_of(window).reject()
    assert document_of(window).undo_stack.count() == 0


def test_the_chronology_in_a_picture_is_reviewed_too(
    window: QMainWindow, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, held = copy.with_name("copy.svg"), escape(copy.with_name("copy.json").read_text("utf-8"))
    path.write_text(f'<svg><metadata id="chronology">{held}</metadata></svg>', "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    action(window, "add").trigger()
    assert "Only in the copy (2)" in names(review_of(window))
    review_of(window).reject()
