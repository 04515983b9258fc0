"""What is typed and not kept yet belongs to its chronology: it comes back with that."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.large_files import opener_of
from tests.app.opened_files import Hand, action, add_event, document_of, event
from tests.app.windows import canvas_of, row_of
from timeline_app.app.editing.new_events import NewEvents
from timeline_app.app.files.unsaved_text import UnsavedText, found_words, keep_words, words_folder
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.startup.application import open_untitled_window, open_window
from timeline_app.core.edits.edit import added
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import EventId, Header
from timeline_app.core.records.unsaved_text import DraftWords, FieldWords, UnsavedWords
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.evidence_form.quote_form import QuoteForm
from timeline_app.widgets.panel.details_panel import DetailsPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WORDS = "These are the exact words"


def talks(folder: Path, name: str = "talks") -> Path:
    path = folder / f"{name}.chronology"
    with StoredChronology.create(path, Header(name)) as chronology:
        chronology.apply(added(event("a", "Event A"), event("b", "Event B")))
    return path


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Path], QMainWindow]:
    def open_(path: Path) -> QMainWindow:
        window = open_window(str(path))
        qtbot.addWidget(window)
        return window

    return open_


def panel_of(window: QMainWindow) -> DetailsPanel:
    assert isinstance(window, MainWindow)
    assert window.details is not None
    return window.details


def unsaved_of(window: QMainWindow) -> UnsavedText:
    (found,) = window.findChildren(UnsavedText)
    return found


def select(window: QMainWindow, name: str) -> None:
    canvas_of(window).select_row(row_of(canvas_of(window), name))
    QApplication.processEvents()


def type_quote(window: QMainWindow, name: str = "a") -> QuoteForm:
    """Half a quote: it has no source yet, so that it can't be kept."""
    select(window, name)
    action(window, "add_quote").trigger()
    form = panel_of(window).evidence.editing.form
    assert isinstance(form, QuoteForm)
    form.words.setText(WORDS)
    form.speaker.type_in("Somebody new")
    form.said_on.field.setText("5 June 2023")
    return form


def type_title(window: QMainWindow, name: str = "a", text: str = "Event A, and mo") -> None:
    select(window, name)
    action(window, "edit_event").trigger()
    form = panel_of(window).editing.form
    assert form is not None
    form.field(EventPart.TITLE).hold(text)


def quote_in(window: QMainWindow) -> QuoteForm | None:
    form = panel_of(window).evidence.editing.form
    assert form is None or isinstance(form, QuoteForm)
    return form


def close_for_good(window: QMainWindow) -> None:
    """What could not be kept is shown once; who closes again means it."""
    if not window.close():
        assert window.close()


def test_half_a_quote_comes_back_with_its_chronology(
    opened: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    path = talks(tmp_path)
    window = opened(path)
    type_quote(window)
    close_for_good(window)
    again = opened(path)
    form = quote_in(again)
    assert form is not None
    assert form.words.text() == WORDS
    assert form.speaker.text() == "Somebody new"
    assert form.said_on.field.text() == "5 June 2023"
    assert form.is_changed
    assert panel_of(again).evidence.editing.form is form
    assert document_of(again).chronology.number_of("quotes") == 0


def test_a_quote_that_came_back_asks_for_its_speaker_as_before(
    opened: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    path = talks(tmp_path)
    window = opened(path)
    form = type_quote(window)
    form.speaker.type_in("")
    form.source.field.type_in("A newspaper")
    unsaved_of(window).keep()
    words = found_words(path)
    close_for_good(window)  # which keeps the quote: it can be
    keep_words(path, words)
    again = opened(path)
    back = quote_in(again)
    assert back is not None
    back.save_requested.emit()
    assert quote_in(again) is back
    assert "Who said it?" in back.fault
    back.save_requested.emit()
    assert quote_in(again) is None
    assert document_of(again).chronology.number_of("quotes") == 2


def test_what_is_typed_in_the_heading_comes_back_in_its_field(
    opened: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    path = talks(tmp_path)
    window = opened(path)
    type_title(window)
    unsaved_of(window).keep()
    words = found_words(path)
    assert [(one.part, one.words) for one in words.fields] == [("title", "Event A, and mo")]
    window.close()  # which keeps it: it can be
    assert not found_words(path)
    keep_words(path, words)
    again = opened(path)
    form = panel_of(again).editing.form
    assert form is not None
    assert form.field(EventPart.TITLE).value() == "Event A, and mo"


def test_a_draft_comes_back_with_title_and_date(
    opened: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    path = talks(tmp_path)
    window = opened(path)
    action(window, "new_event").trigger()
    (drafts,) = window.findChildren(NewEvents)
    drafts.card.title.setText("A call that nobody knows of")
    drafts.card.date.field.setText("8 July 2023")
    close_for_good(window)
    again = opened(path)
    (drafts,) = again.findChildren(NewEvents)
    assert drafts.card.isVisible()
    assert drafts.card.title.text() == "A call that nobody knows of"
    assert drafts.card.typed_date.edtf == "2023-07-08"


def test_a_draft_that_can_be_written_nowhere_is_told_and_goes_not_without_a_word(
    opened: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    path = talks(tmp_path)
    window = opened(path)
    words_folder().parent.mkdir(parents=True, exist_ok=True)
    words_folder().write_text("in the way")
    action(window, "new_event").trigger()
    (drafts,) = window.findChildren(NewEvents)
    drafts.card.title.setText("A call that nobody knows of")
    drafts.put_aside()
    assert not unsaved_of(window).keep()
    assert "can't be written down" in window.statusBar().currentMessage()
    assert not window.close()
    (box,) = window.findChildren(QMessageBox)
    assert "could be written nowhere" in box.informativeText()
    box.close()
    words_folder().unlink()
    assert window.close()
    draft = found_words(path).draft
    assert draft is not None
    assert draft.title == "A call that nobody knows of"


def test_words_go_along_when_an_untitled_chronology_is_saved(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_untitled_window()
    qtbot.addWidget(window)
    add_event(window, "a")
    add_event(window, "b")
    form = type_quote(window)
    hand = Hand(monkeypatch)
    hand.name(tmp_path / "saved.chronology")
    action(window, "save").trigger()
    assert quote_in(window) is form
    select(window, "b")
    assert quote_in(window) is None
    select(window, "a")
    assert quote_in(window) is form
    close_for_good(window)
    assert found_words(tmp_path / "saved.chronology").forms
    assert [file.suffix for file in words_folder().iterdir()] == [".json"]


def test_words_wait_while_another_chronology_is_shown_in_the_window(
    opened: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    first, second = talks(tmp_path), talks(tmp_path, "others")
    window = opened(first)
    type_quote(window)
    opener_of(window).open(str(second))
    assert document_of(window).header.title == "others"
    select(window, "a")
    assert quote_in(window) is None
    opener_of(window).open(str(first))
    form = quote_in(window)
    assert form is not None
    assert form.words.text() == WORDS


def test_words_are_forgotten_once_they_are_kept_or_given_up(
    opened: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    path = talks(tmp_path)
    window = opened(path)
    form = type_quote(window)
    unsaved_of(window).keep()
    assert found_words(path)
    form.source.field.type_in("https://example.org/page.html")
    assert panel_of(window).evidence.editing.save()
    unsaved_of(window).keep()
    assert not found_words(path)
    type_quote(window)
    unsaved_of(window).keep()
    panel_of(window).evidence.editing.give_up()
    unsaved_of(window).keep()
    assert list(words_folder().iterdir()) == []


def test_words_about_what_is_there_come_back_on_its_card(
    opened: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    path = talks(tmp_path)
    window = opened(path)
    form = type_quote(window)
    form.source.field.type_in("https://example.org/page.html")
    assert panel_of(window).evidence.editing.save()
    details = panel_of(window)
    details.evidence._edit_quote(details._details, 0)  # type: ignore[arg-type]
    form = quote_in(window)  # type: ignore[assignment]
    form.words.setText("")
    form.venue.setText("on the phone")
    close_for_good(window)
    again = opened(path)
    back = quote_in(again)
    assert back is not None
    assert (back.words.text(), back.venue.text()) == ("", "on the phone")
    back.words.setText(WORDS)
    assert panel_of(again).evidence.editing.save()
    assert document_of(again).chronology.number_of("quotes") == 1


def test_words_about_an_event_that_is_no_more_are_told(
    opened: Callable[[Path], QMainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, told = talks(tmp_path), list[str]()
    keep_words(path, UnsavedWords((FieldWords(EventId("gone"), "A call", "title", "A ca"),)))
    monkeypatch.setattr(
        "timeline_app.app.shell.session.Session.say", lambda _, title, said: told.append(said)
    )
    opened(path)
    assert told == ["This was typed about “A call”, which is no more: A ca"]


def test_words_follow_a_file_that_is_renamed(tmp_path: Path) -> None:
    path, words = talks(tmp_path), UnsavedWords(draft=DraftWords("A call", "", ""))
    assert keep_words(path, words)
    moved = path.rename(tmp_path / "moved.chronology")
    other = talks(tmp_path, "other")
    assert not found_words(other)
    assert found_words(moved) == words
    assert found_words(moved) == words
    if sys.platform != "win32":
        (file,) = words_folder().iterdir()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_words_that_are_no_words_of_ours_are_none(tmp_path: Path) -> None:
    path = talks(tmp_path)
    keep_words(path, UnsavedWords(draft=DraftWords("A call", "", "")))
    (file,) = words_folder().iterdir()
    for content in (b"", b"{", b'{"path": 3}', b"\xff\xfe"):
        file.write_bytes(content)
        assert not found_words(path)


def test_typing_is_written_down_by_itself(
    qtbot: QtBot, opened: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    path = talks(tmp_path)
    window = opened(path)
    window.activateWindow()
    select(window, "a")
    action(window, "add_quote").trigger()
    typed = QApplication.focusWidget()
    assert typed is not None
    QTest.keyClicks(typed, "Mr")
    qtbot.waitUntil(lambda: bool(found_words(path).forms))


# Processes that are stopped.

TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from timeline_app.app.cli import window as window_command
from timeline_app.app.files.unsaved_text import found_words

open_window = window_command.opened_window

def opened_window(path, told):
    window = open_window(path)
    QTimer.singleShot(0, type_words)
    return window

def type_words():
    (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
    window.view.select_row(0)
    window.details.evidence.add_quote()
    window.details.evidence.editing.form.words.setText("Words of the last second")
    tell()

def tell():
    if "wait" in sys.argv and not found_words(Path(sys.argv[1])).forms:
        QTimer.singleShot(50, tell)
    else:
        print("typed", flush=True)

window_command.opened_window = opened_window
sys.exit(window_command.show_window(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX does")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_ends_the_program_and_no_word_is_gone(name: str, tmp_path: Path) -> None:
    path, number = talks(tmp_path), getattr(signal, name)
    before = signal.signal(number, signal.SIG_DFL)  # under nohup what is started ignores it too
    with subprocess.Popen(
        [sys.executable, "-c", TYPING, path], stdout=subprocess.PIPE, text=True, env=os.environ
    ) as process:
        signal.signal(number, before)
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.send_signal(number)
        assert process.wait(60) == -number
    assert "Words of the last second" in written_down()
    assert [found.name for found in tmp_path.glob("*talks*")] == ["talks.chronology"]
    left = list(Path(os.environ["XDG_DATA_HOME"]).rglob("*.lock"))
    assert left == [], "it was let go of, and nothing broke off"


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX does")
def test_a_signal_ends_the_program_whatever_goes_wrong_meanwhile(tmp_path: Path) -> None:
    fault = "from timeline_app.app.startup import shutdown\n"
    fault += "shutdown.keep_all_words = lambda: {}['words']\n"
    with subprocess.Popen(
        [sys.executable, "-c", fault + TYPING, talks(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.terminate()
        try:
            _, said = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == -signal.SIGTERM
    assert "KeyError: 'words'" in said


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX does")
def test_a_crash_loses_no_word_but_those_of_the_last_moment(tmp_path: Path) -> None:
    path = talks(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", TYPING, path, "wait"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.kill()
    assert "Words of the last second" in written_down()


def written_down() -> str:
    (file,) = Path(os.environ["XDG_DATA_HOME"]).rglob("unsaved/*.json")
    return file.read_text(encoding="utf-8")
