"""Whatever becomes of disk, file and window: no word that was typed vanishes without a question.

`TIMELINE_ANY_WORDS` may hold a number of sequences of 60 steps, for a long run.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.stateful import run_state_machine_as_test as run
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.exceptions import capture_exceptions

from timeline_app.app.editing.new_events import NewEvents
from timeline_app.app.files.unsaved_text import UnsavedText, words_folder
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_untitled_window, open_window
from timeline_app.core.edits.edit import NamedEdit, added
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import Event, EventId, Header
from timeline_app.document.document import Document
from timeline_app.document.state import DocumentState
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, WriteFailed, WriteReason
from timeline_app.widgets.evidence_form.quote_form import QuoteForm

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

LONG = int(os.environ.get("TIMELINE_ANY_WORDS", "0"))
SETTINGS = settings(
    max_examples=LONG or (2 if os.environ.get("CI") else 4),
    stateful_step_count=60 if LONG else 25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
ANSWERS = st.sampled_from(["Save Elsewhere…", "Discard", "Cancel"])
EVENTS = st.sampled_from(["a", "b"])


def full(*_: object, **__: object) -> None:
    raise WriteFailed(Path("talks.chronology"), WriteReason.NO_SPACE)


class AnyWords(RuleBasedStateMachine):
    """One window, a few files, and the words that somebody has typed."""

    @initialize(is_new=st.booleans())
    def begin(self, *, is_new: bool) -> None:
        self.things = ExitStack()
        self.folder = Path(self.things.enter_context(tempfile.TemporaryDirectory(prefix="words-")))
        self.raised = self.things.enter_context(capture_exceptions())
        self.patch = pytest.MonkeyPatch()
        self.things.callback(self.patch.undo)
        for asked in ("getSaveFileName", "getOpenFileName"):
            self.patch.setattr(QFileDialog, asked, self.name)
        self.patch.setattr(QMessageBox, "exec", lambda box: box.reject())
        self.number = 0
        self.words: set[str] = set()
        """All that was typed, and not given up by anybody."""
        self.path = self.talks("talks")
        self.window = self.opened(None if is_new else self.path)
        if is_new:
            self.made("a")
            self.made("b")

    def talks(self, name: str) -> Path:
        path = self.folder / f"{name}.chronology"
        with StoredChronology.create(path, Header(name)) as chronology:
            chronology.apply(added(*(Event(EventId(one), one, "2023-06-18") for one in "ab")))
        return path

    def opened(self, path: Path | None) -> MainWindow:
        window = open_untitled_window() if path is None else open_window(str(path))
        assert isinstance(window, MainWindow)
        QApplication.processEvents()
        return window

    def name(self, *_: object, **__: object) -> tuple[str, str]:
        self.number += 1
        return str(self.folder / f"saved-{self.number}.chronology"), "Chronologies (*.chronology)"

    def word(self) -> str:
        self.number += 1
        self.words.add(f"word{self.number:04}")
        return f"word{self.number:04}"

    # What the machine reads.

    @property
    def session(self) -> Session:
        (found,) = self.window.findChildren(Session)
        return found

    @property
    def document(self) -> Document:
        found = self.session.document
        assert found is not None
        return found

    @property
    def unsaved(self) -> UnsavedText:
        (found,) = self.window.findChildren(UnsavedText)
        return found

    @property
    def form(self) -> QuoteForm | None:
        assert self.window.details is not None
        found = self.window.details.evidence.editing.form
        return found if isinstance(found, QuoteForm) else None

    def texts_on_disk(self) -> Iterator[str]:
        """All that would be there if the program were gone now, but for what is open."""
        if words_folder().exists():
            yield from (file.read_text(encoding="utf-8") for file in words_folder().iterdir())
        shown = None if self.session.document is None else self.document.chronology.path
        folders = [one for one in (self.folder, Opener.data_folder()) if one.exists()]
        for path in (found for one in folders for found in one.glob("*.chronology")):
            if shown is None or not shown.exists() or not path.samefile(shown):
                try:
                    with StoredChronology.open(path, read_only=True) as chronology:
                        yield from texts_of(chronology)
                except Refused:
                    continue

    # What somebody does.

    @rule(name=EVENTS)
    def select(self, name: str) -> None:
        key = self.document.chronology.key_of(name)
        if key is not None:
            self.session.selection.reveal_event(key)
        self.settle()

    @rule(name=EVENTS)
    def type_title(self, name: str) -> None:
        assert self.window.details is not None
        self.select(name)
        self.act("edit_event")
        editing = self.window.details.editing
        if editing.is_open and editing.form is not None:
            field = editing.form.field(EventPart.TITLE)
            field.hold(f"{field.value()} {self.word()}")

    @rule(name=EVENTS)
    def type_quote(self, name: str) -> None:
        self.select(name)
        if self.form is None:
            self.act("add_quote")
        if self.form is not None:
            self.form.words.setText(f"{self.form.words.text()} {self.word()}")

    @rule()
    def finish_quote(self) -> None:
        if self.form is not None and self.window.details is not None:
            self.form.source.field.type_in("Somebody's own notes")
            self.form.named.setText("the minister")
            self.window.details.evidence.editing.save()

    @rule()
    def give_up_quote(self) -> None:
        if self.form is not None and self.window.details is not None:
            typed = self.form.words.text()
            self.window.details.evidence.editing.give_up()
            self.words = {word for word in self.words if word not in typed}

    @rule()
    def type_draft(self) -> None:
        (drafts,) = self.window.findChildren(NewEvents)
        if not drafts.card.isVisible():
            self.act("new_event")
        if drafts.card.isVisible():
            drafts.card.title.setText(f"{drafts.card.title.text()} {self.word()}")

    @rule()
    def make_draft(self) -> None:
        (drafts,) = self.window.findChildren(NewEvents)
        drafts.card.made.emit()

    @rule()
    def add_event(self) -> None:
        word = self.word()
        if not self.made(f"e{self.number}", word):
            self.words.discard(word)  # it was refused, and that was told

    def made(self, name: str, title: str = "") -> bool:
        (editor,) = self.window.findChildren(Editor)
        made = editor.make(NamedEdit(added(Event(EventId(name), title or name, "2023")), "event"))
        self.settle()
        return made

    @rule()
    def save(self) -> None:
        self.act("save")

    @rule()
    def save_as(self) -> None:
        self.act("save_as")

    # What becomes of disk and file.

    @rule(is_full=st.booleans())
    def fill_disk(self, *, is_full: bool) -> None:
        kind = type(self.document.chronology)
        self.document.chronology.__dict__.pop("apply", None)
        if is_full:
            self.document.chronology.apply = full  # type: ignore[method-assign,assignment]
        assert kind is StoredChronology

    @rule(is_overwritten=st.booleans())
    def lose_file(self, *, is_overwritten: bool) -> None:
        path = self.document.chronology.path
        if self.document.state is not DocumentState.KEPT:
            return
        self.document.chronology.file.keep_shadow()
        if is_overwritten:
            self.number += 1
            path.write_bytes(self.talks(f"other-{self.number}").read_bytes())
        else:
            path.unlink()
        self.document.look_at_file()

    # The ways out.

    @rule(answer=ANSWERS)
    def close_and_open_again(self, answer: str) -> None:
        path, is_unborn = self.document.chronology.path, self.session.state is DocumentState.UNBORN
        for _ in range(3):
            self.window.close()
            self.answer(answer)
            if not self.window.isVisible():
                break
        else:
            return
        self.let_go()
        there = path if path.exists() and answer != "Discard" else self.path
        self.window = self.opened(None if is_unborn else there if there.exists() else None)

    @rule(answer=ANSWERS)
    def open_another_and_come_back(self, answer: str) -> None:
        path = self.document.chronology.path
        self.number += 1
        other = self.talks(f"next-{self.number}")
        self.window.file_dropped.emit(str(other))
        self.answer(answer)
        if path.exists():
            self.window.file_dropped.emit(str(path))
            self.answer("Cancel")

    def answer(self, words: str) -> None:
        """Answer the question whether to leave, if it was asked; and wave all else away."""
        QApplication.processEvents()
        for box in self.window.findChildren(QMessageBox):
            texts = {button.text().replace("&", ""): button for button in box.buttons()}
            if not box.isVisible():
                continue
            if words in texts and "Discard" in texts:
                if words == "Discard":
                    lost = {
                        *texts_of(self.document.chronology),
                        msgspec.json.encode(self.unsaved.held).decode(),
                    }
                    self.words = {w for w in self.words if not any(w in one for one in lost)}
                texts[words].click()
            else:
                box.reject()
        self.settle()

    def act(self, name: str) -> None:
        self.session.actions[name].trigger()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()
        for box in self.window.findChildren(QMessageBox):
            if box.isVisible():
                box.reject()
        QApplication.processEvents()

    @invariant()
    def no_word_has_vanished(self) -> None:
        if not hasattr(self, "window") or self.session.document is None:
            return
        assert self.raised == []
        self.unsaved.keep()  # as happens by itself a moment later
        found = " ".join([*texts_of(self.document.chronology), *self.texts_on_disk()])
        if self.session.state not in (DocumentState.KEPT, DocumentState.UNBORN):
            found += msgspec.json.encode(self.unsaved.held).decode()
        assert {word for word in self.words if word not in found} == set()

    def let_go(self) -> None:
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def teardown(self) -> None:
        if hasattr(self, "window"):
            for _ in range(3):
                self.window.close()
                self.answer("Discard")
            self.let_go()
            self.things.close()
            for file in words_folder().glob("*"):
                file.unlink()
            for file in Opener.data_folder().glob("*.chronology"):
                file.unlink()


def texts_of(chronology: StoredChronology) -> list[str]:
    events = [str(one.title) for one in chronology.records("events")]  # type: ignore[union-attr]
    return events + [str(one.text) for one in chronology.records("quotes")]  # type: ignore[union-attr]


Step = Callable[[AnyWords], object]
WALKS: dict[str, tuple[Step, ...]] = {
    "closed and opened": (
        lambda one: one.type_quote("a"),
        lambda one: one.type_draft(),
        lambda one: one.close_and_open_again("Cancel"),
        lambda one: one.type_quote("a"),
        lambda one: one.type_title("b"),
        lambda one: one.open_another_and_come_back("Cancel"),
        lambda one: one.select("a"),
        lambda one: one.finish_quote(),
        lambda one: one.make_draft(),
    ),
    "saved elsewhere": (
        lambda one: one.type_quote("a"),
        lambda one: one.save_as(),
        lambda one: one.select("b"),
        lambda one: one.select("a"),
        lambda one: one.type_quote("a"),
        lambda one: one.close_and_open_again("Cancel"),
    ),
    "a full disk": (
        lambda one: one.fill_disk(is_full=True),
        lambda one: one.type_title("a"),
        lambda one: one.select("b"),
        lambda one: one.type_quote("b"),
        lambda one: one.finish_quote(),
        lambda one: one.save_as(),
        lambda one: one.fill_disk(is_full=False),
        lambda one: one.close_and_open_again("Cancel"),
    ),
    "a lost file": (
        lambda one: one.add_event(),
        lambda one: one.type_title("a"),
        lambda one: one.lose_file(is_overwritten=True),
        lambda one: one.type_quote("b"),
        lambda one: one.open_another_and_come_back("Cancel"),
        lambda one: one.close_and_open_again("Save Elsewhere…"),
    ),
}


@pytest.mark.parametrize("name", WALKS)
@pytest.mark.parametrize("is_new", [False, True])
def test_no_word_vanishes_on_a_walk(qapp: QApplication, name: str, is_new: bool) -> None:
    one = AnyWords()
    try:
        one.begin(is_new=is_new)
        for step in WALKS[name]:
            step(one)
            one.no_word_has_vanished()
        assert one.words
    finally:
        one.teardown()


def test_no_word_vanishes_without_a_question(qapp: QApplication) -> None:
    run(AnyWords, settings=SETTINGS)
