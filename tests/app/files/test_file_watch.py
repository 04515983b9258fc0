"""A file that goes, is replaced or has no room while it is open: told at once, nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.commands import ROOT, document, python, write_chronology
from tests.app.opened_files import (
    Hand,
    action,
    add_event,
    box_of,
    buttons_of,
    document_of,
    event,
    events_in,
    note_of,
    path_of,
    press,
    sentence_of,
)
from tests.app.windows import canvas_of
from tests.document.writers import other_writer
from tests.small_disks import fill, small_disk
from timeline_app.app.messages.sentences import one_line
from timeline_app.app.shell.editor import Editor
from timeline_app.app.startup.application import open_window
from timeline_app.core.edits.edit import NamedEdit, added
from timeline_app.document.file_lock import beside
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import WriteFailed, WriteReason

Opening = Callable[[Path], QMainWindow]
HERE = {"call", "visit", "thaw", "rumour"}
WAIT_MS = 20_000


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    return Hand(monkeypatch)


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    (tmp_path / "mine").mkdir()
    return write_chronology(tmp_path / "mine" / "talks.chronology", document())


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A chronology that another program will put in the place of the one that is open."""
    held = document()
    held["chronology"]["title"] = "Other talks"
    held["events"] = held["events"][:1]
    held["citations"] = []
    return write_chronology(tmp_path / "other.chronology", held)


@pytest.fixture
def opened(qtbot: QtBot) -> Opening:
    def open_one(path: Path) -> QMainWindow:
        found = open_window(str(path))
        qtbot.addWidget(found)
        return found

    return open_one


@pytest.fixture
def window(opened: Opening, talks: Path, qtbot: QtBot) -> QMainWindow:
    found = opened(talks)
    add_event(found, "mine")
    qtbot.waitUntil(lambda: note_of(found) == "Saved", timeout=WAIT_MS)
    return found


def edit(window: QMainWindow, name: str) -> bool:
    """Add an event as a hand would, with all that is told of it."""
    editor = window.findChild(Editor)
    assert isinstance(editor, Editor)
    return editor.make(NamedEdit(added(event(name)), f"addition of {name}"))


def wait_for_note(qtbot: QtBot, window: QMainWindow, note: str) -> None:
    qtbot.waitUntil(lambda: note_of(window) == note, timeout=WAIT_MS)


def titles_shown(window: QMainWindow) -> set[str]:
    model = canvas_of(window).event_model
    return {model.data(model.index(row, 0)) for row in range(model.rowCount())}


def assert_goes_on_in(window: QMainWindow, path: Path, *, of: set[str]) -> None:
    """Check that all is in that file, and that the next edit is too."""
    assert path_of(window) == path
    assert note_of(window) == "Saved"
    assert events_in(path) == of
    assert edit(window, "later")
    assert events_in(path) == {*of, "later"}
    document_of(window).undo()
    document_of(window).undo()
    assert events_in(path) == HERE, "what was done before can be undone still"


# Gone.


def test_a_file_that_is_removed_is_missed_at_once_and_saved_elsewhere(
    window: QMainWindow, talks: Path, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    talks.unlink()
    wait_for_note(qtbot, window, "Not saved: the file has gone")
    box = box_of(window)
    assert box.text() == "The file has gone"
    assert sentence_of(box) == (
        f"{talks} is no longer there. All that is shown can be saved; until then nothing can be "
        "changed."
    )
    assert buttons_of(box) == ["Save Elsewhere…", "Put It Back", "Not Now"]
    hand.name(tmp_path / "saved")
    press(box, "Save Elsewhere…")
    assert_goes_on_in(window, tmp_path / "saved.chronology", of={*HERE, "mine"})
    assert not talks.exists()
    assert not beside(talks).exists()


def test_a_file_that_is_removed_can_be_put_back(
    window: QMainWindow, talks: Path, qtbot: QtBot
) -> None:
    talks.unlink()
    wait_for_note(qtbot, window, "Not saved: the file has gone")
    press(box_of(window), "Put It Back")
    assert_goes_on_in(window, talks, of={*HERE, "mine"})


def test_no_edit_goes_into_a_file_that_nobody_will_find(window: QMainWindow, talks: Path) -> None:
    talks.unlink()
    before = titles_shown(window)
    assert not edit(window, "lost")  # before anything could be noticed
    assert titles_shown(window) == before
    assert note_of(window) == "Not saved: the file has gone"
    assert "is no longer there" in sentence_of(box_of(window))
    with pytest.raises(WriteFailed) as caught:
        document_of(window).undo()
    assert caught.value.reason is WriteReason.GONE
    press(box_of(window), "Not Now")
    assert not edit(window, "lost"), "and so it is told again"
    assert "is no longer there" in sentence_of(box_of(window))
    press(box_of(window), "Put It Back")
    assert events_in(talks) == {*HERE, "mine"}


def test_a_folder_that_is_away_for_a_while_is_found_again(
    window: QMainWindow, talks: Path, qtbot: QtBot
) -> None:
    away = talks.parent.with_name("away")
    talks.parent.rename(away)
    assert not edit(window, "lost")
    box_of(window).close()
    away.rename(talks.parent)
    assert edit(window, "new")
    wait_for_note(qtbot, window, "Saved")
    assert events_in(talks) == {*HERE, "mine", "new"}


def test_a_file_that_comes_back_by_itself_is_written_again(
    window: QMainWindow, talks: Path, qtbot: QtBot
) -> None:
    hidden = talks.with_name("hidden")
    talks.rename(hidden)
    wait_for_note(qtbot, window, "Not saved: the file has gone")
    box_of(window)
    hidden.rename(talks)
    wait_for_note(qtbot, window, "Saved")
    assert edit(window, "new")
    assert events_in(talks) == {*HERE, "mine", "new"}


def test_an_untitled_file_can_be_put_back_too(window: QMainWindow, qtbot: QtBot) -> None:
    action(window, "new").trigger()
    assert edit(window, "call")
    path = path_of(window)
    path.unlink()
    wait_for_note(qtbot, window, "Not saved: the file has gone")
    press(box_of(window), "Put It Back")
    assert (path_of(window), note_of(window)) == (path, "Saved")
    assert events_in(path) == {"call"}


@pytest.mark.parametrize("name", ["<b>x", "new\nline", "秦刚", "\u202ename", "&x", "{path}"])
def test_whatever_it_is_called_the_sentence_names_it_on_one_line(
    opened: Opening, talks: Path, name: str, qtbot: QtBot
) -> None:
    path = talks.rename(talks.with_name(f"{name}.chronology"))
    window = opened(path)
    path.unlink()
    wait_for_note(qtbot, window, "Not saved: the file has gone")
    box = box_of(window)
    assert sentence_of(box).isprintable()
    assert f"{one_line(name)}.chronology" in sentence_of(box)
    label = box.findChild(QLabel, "qt_msgbox_informativelabel")
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    press(box, "Put It Back")
    assert events_in(path) == HERE


# Replaced.


def replaced_by_name(talks: Path, other: Path) -> None:
    other.replace(talks)


def written_over(talks: Path, other: Path) -> None:
    shutil.copyfile(other, talks)


def cut_off(talks: Path, other: Path) -> None:
    del other
    os.truncate(talks, 0)


def filled_with_rubbish(talks: Path, other: Path) -> None:
    del other
    talks.write_bytes(b"something else entirely" * 1_000)


WAYS = [replaced_by_name, written_over, cut_off, filled_with_rubbish]


@pytest.mark.parametrize("replacing", WAYS)
def test_a_file_that_is_replaced_is_noticed_at_once_and_saved_elsewhere(
    window: QMainWindow,
    talks: Path,
    other: Path,
    hand: Hand,
    qtbot: QtBot,
    tmp_path: Path,
    replacing: Callable[[Path, Path], None],
) -> None:
    replacing(talks, other)
    theirs = talks.read_bytes()
    wait_for_note(qtbot, window, "Not saved: another program has replaced the file")
    box = box_of(window)
    assert box.text() == "The file was replaced"
    assert sentence_of(box) == (
        f"Another program has replaced {talks}. All that is shown can be saved elsewhere; until "
        "then nothing can be changed."
    )
    assert buttons_of(box) == ["Save Elsewhere…", "Open the New File", "Not Now"]
    hand.name(tmp_path / "saved")
    press(box, "Save Elsewhere…")
    assert_goes_on_in(window, tmp_path / "saved.chronology", of={*HERE, "mine"})
    window.close()
    assert talks.read_bytes() == theirs


@pytest.mark.parametrize("replacing", WAYS)
def test_no_edit_goes_over_what_another_program_has_put_there(
    window: QMainWindow, talks: Path, other: Path, replacing: Callable[[Path, Path], None]
) -> None:
    replacing(talks, other)
    theirs = talks.read_bytes()
    assert not edit(window, "lost")  # before anything could be noticed
    assert "Another program has replaced" in sentence_of(box_of(window))
    assert talks.read_bytes() == theirs
    canvas_of(window).select_row(1)
    assert document_of(window).details(1).event.title in titles_shown(window)
    press(box_of(window), "Not Now")
    window.close()
    assert talks.read_bytes() == theirs, "closing leaves it alone, too"


@pytest.mark.parametrize("replacing", [replaced_by_name, written_over])
def test_the_new_file_can_be_opened_and_changed(
    window: QMainWindow,
    talks: Path,
    other: Path,
    qtbot: QtBot,
    replacing: Callable[[Path, Path], None],
) -> None:
    replacing(talks, other)
    wait_for_note(qtbot, window, "Not saved: another program has replaced the file")
    press(box_of(window), "Open the New File")
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Other talks"), timeout=WAIT_MS)
    assert note_of(window) == "Saved"
    assert edit(window, "new")
    assert events_in(talks) == {"call", "new"}


def test_a_file_too_large_for_memory_that_is_written_over_is_told_honestly(
    window: QMainWindow,
    talks: Path,
    other: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    opened: Opening,
) -> None:
    monkeypatch.setattr("timeline_app.storage.file.file_identity.SHADOWED_BYTES", 0)
    window.close()
    large = opened(talks)
    written_over(talks, other)
    wait_for_note(qtbot, large, "Not saved: another program has replaced the file")
    box = box_of(large)
    assert box.text() == "The file was overwritten"
    assert "too large to be kept in memory" in sentence_of(box)
    assert buttons_of(box) == ["Open the New File", "Not Now"]
    assert not edit(large, "lost")
    assert events_in(talks) == {"call"}


def test_who_only_touches_the_file_changes_nothing(
    window: QMainWindow, talks: Path, qtbot: QtBot
) -> None:
    os.utime(talks)
    talks.with_name("else").touch()
    talks.with_name("else").unlink()
    assert edit(window, "new")
    wait_for_note(qtbot, window, "Saved")


# No room.


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk") as found:
        yield found


def test_on_a_full_disk_nothing_is_lost_and_all_can_be_saved_elsewhere(
    disk: Path, opened: Opening, hand: Hand, tmp_path: Path
) -> None:
    talks = write_chronology(disk / "talks.chronology", document())
    window = opened(talks)
    ballast = fill(disk)
    before = titles_shown(window)
    assert not edit(window, "x" * 50_000)
    assert titles_shown(window) == before
    assert note_of(window) == "Not saved: the disk is full"
    box = box_of(window)
    assert box.text() == "This can't be changed"
    assert sentence_of(box).endswith(
        "the disk is full. Nothing was changed. Make room for it, or "
        "save it elsewhere and go on there."
    )
    assert buttons_of(box) == ["Save Elsewhere…", "Not Now"]
    with StoredChronology.open(talks, read_only=True) as chronology:
        assert chronology.counts().events == len(HERE)
    press(box, "Not Now")
    ballast.unlink()
    assert edit(window, "small")
    assert note_of(window) == "Saved"
    document_of(window).undo()
    fill(disk)
    assert not edit(window, "x" * 50_000)
    hand.name(disk / "here")
    press(box_of(window), "Save Elsewhere…")
    assert "the disk is full" in sentence_of(box_of(window))
    box_of(window).close()
    assert path_of(window) == talks
    hand.name(tmp_path / "saved")
    action(window, "save_as").trigger()
    assert path_of(window) == tmp_path / "saved.chronology"
    assert note_of(window) == "Saved"
    assert edit(window, "x" * 50_000)
    assert len(events_in(tmp_path / "saved.chronology")) == len(HERE) + 1
    window.close()


NO_MORE = """
import resource, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.app.opened_files import box_of, events_in, note_of, sentence_of
from tests.app.files.test_file_watch import edit
from timeline_app.app.startup.application import open_window
application = QApplication(["timeline-app"])
path = Path(sys.argv[1])
window = open_window(str(path))
_, most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, most))
print(edit(window, "x" * 200_000), note_of(window), sentence_of(box_of(window)), sep="|")
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
print(edit(window, "small"), note_of(window), sep="|")
window.close()
print(*sorted(events_in(path)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is one of POSIX")
def test_a_file_that_may_not_grow_is_as_a_full_disk(talks: Path) -> None:
    """Where no disk can be mounted this alone shows what is told."""
    done = python(NO_MORE, talks, given=os.environ | {"PYTHONPATH": str(ROOT)})
    first, second, events = done.stdout.splitlines()
    is_made, note, sentence = first.split("|")
    assert (is_made, note) in (
        ("False", "Not saved: the disk is full"),
        ("False", "Not saved: writing failed"),
    )
    assert sentence.startswith(f"{talks}: ")
    assert "Nothing was changed. Make room for it, or save it elsewhere" in sentence
    assert second == "True|Saved"
    assert events.split() == sorted([*HERE, "small"])


@pytest.mark.qt_log_ignore("Could not remove our own lock file")
def test_a_disk_that_is_pulled_out_is_missed(
    disk: Path, opened: Opening, hand: Hand, tmp_path: Path
) -> None:
    window = opened(write_chronology(disk / "talks.chronology", document()))
    assert edit(window, "mine")
    subprocess.run(["umount", "--lazy", str(disk)], check=True)
    assert not edit(window, "lost")
    assert note_of(window) == "Not saved: the file has gone"
    hand.name(tmp_path / "saved")
    press(box_of(window), "Save Elsewhere…")
    assert_goes_on_in(window, tmp_path / "saved.chronology", of={*HERE, "mine"})
    window.close()
    subprocess.run(["mount", "-t", "tmpfs", "none", str(disk)], check=True)  # as it was found


# Another program writes, and this window reads.


def test_a_window_that_only_reads_follows_the_one_that_writes(
    window: QMainWindow, opened: Opening, talks: Path, qtbot: QtBot
) -> None:
    reading = opened(talks)
    assert "mine" in titles_shown(reading)
    assert edit(window, "newer")
    qtbot.waitUntil(lambda: "newer" in titles_shown(reading), timeout=WAIT_MS)
    assert note_of(reading) == "Reading only: open in another window"
    document_of(window).undo()
    qtbot.waitUntil(lambda: "newer" not in titles_shown(reading), timeout=WAIT_MS)


def test_a_file_that_is_free_again_can_be_changed_here(
    window: QMainWindow, opened: Opening, talks: Path, qtbot: QtBot
) -> None:
    reading = opened(talks)
    window.close()
    qtbot.waitUntil(lambda: bool(reading.findChildren(QMessageBox)), timeout=WAIT_MS)
    box = box_of(reading)
    assert box.text() == "The file is free"
    assert sentence_of(box) == f"{talks} is no longer in use elsewhere. Open it again to change it."
    press(box, "Open Again")
    assert note_of(reading) == "Saved"
    assert edit(reading, "new")
    assert events_in(talks) == {*HERE, "mine", "new"}


def test_a_window_that_only_reads_misses_a_file_too(
    opened: Opening, talks: Path, qtbot: QtBot, hand: Hand, tmp_path: Path
) -> None:
    with other_writer(talks):
        reading = opened(talks)
        talks.unlink()
        wait_for_note(qtbot, reading, "Not saved: the file has gone")
        hand.name(tmp_path / "saved")
        press(box_of(reading), "Save Elsewhere…")
        assert events_in(tmp_path / "saved.chronology") == HERE
