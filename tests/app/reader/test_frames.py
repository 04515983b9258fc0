"""Frames of the reader with a million words: how much is done at once is counted, not timed.

A step counts the functions it calls, Qt's and Python's own too. What one such call does to a whole
text (unpack it, hash it, compress it) is held to be done elsewhere where that is built.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import document_of
from tests.app.reader.test_source_reader import AXIOS, keep, unpacked_in, window_of
from tests.benchmarks.reading import news
from timeline_app.app.jobs.text_work import TextWork
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.records.kept_texts import KeptTextsController
from timeline_app.app.search.text_hits import TextHits
from timeline_app.app.shell.editor import Editor
from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.evidence.text_input import KeptWords, TextFormat
from timeline_app.core.records.records import Source
from timeline_app.document.document import Document
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.reader.block_layout import LINE_PX
from timeline_app.widgets.reader.text_view import TextView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MOST_CALLS = 60_000
"""In one step: a few milliseconds, of the 50 by which no frame may be late."""
MOST_COLLECTIONS = 3
"""Full ones of the garbage collector, which stop a window for as long as it has objects."""
LINES = 20_000 if os.environ.get("CI") else 100_000
"""What a step may do holds for any number of them; a million words take CI its time."""
MILLION = "".join(
    f"{number} is a line of ten words that says nothing else.\n" for number in range(LINES)
)
LAST = f"{LINES - 1} is a line"
FOUND_IN = 30_000 if os.environ.get("CI") else 60_000
"""Words of news, in which there is much to find; to count all calls takes its time."""
OTHER = MILLION.replace("7 is a line", "7 was a line")
WAIT_MS = 120_000


@pytest.fixture
def document(window: QMainWindow) -> Document:
    return document_of(window)


@pytest.fixture
def reader(window: QMainWindow, view: TimelineView, document: Document) -> SourceReader:
    assert view.event_model.rowCount()
    keep(document, MILLION)
    found = window.findChild(SourceReader)
    assert isinstance(found, SourceReader)
    return found


@contextmanager
def counted_steps() -> Iterator[list[int]]:
    """How many functions each step calls that is done meanwhile, and each task and answer.

    What an edit calls, that an answer leads to, is counted where edits are (tests.budgets).
    """
    counts: list[int] = []
    done_at_once = (
        (SlicedWork, "_do_step"),
        (TextWork, "_begin"),
        (TextWork, "_take_answer"),
    )

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        counts[-1] += event in ("call", "c_call")

    def counted(do: Callable[..., None]) -> Callable[..., None]:
        def step(*of: object) -> None:
            counts.append(0)
            sys.setprofile(count)
            try:
                do(*of)
            finally:
                sys.setprofile(None)

        return step

    def make(self: Editor, edit: NamedEdit) -> bool:
        sys.setprofile(None)
        try:
            return made(self, edit)
        finally:
            sys.setprofile(count)

    made = Editor.make
    gc.collect()
    before = gc.get_stats()[2]["collections"]
    with pytest.MonkeyPatch.context() as patch:
        for kind, name in done_at_once:
            patch.setattr(kind, name, counted(getattr(kind, name)))
        patch.setattr(Editor, "make", make)
        yield counts
    assert 0 < max(counts) <= MOST_CALLS
    assert gc.get_stats()[2]["collections"] - before <= MOST_COLLECTIONS


def open_reader(reader: SourceReader, qtbot: QtBot) -> TextView:
    reader.read(AXIOS)
    text = window_of(reader).text
    works = (reader.opening, reader.matches.work, text.reading)
    qtbot.waitUntil(lambda: not any(work.is_busy for work in works), timeout=WAIT_MS)
    assert text.text == MILLION
    return text


def most_laid_out(text: TextView, acts: Iterator[Callable[[], object]]) -> int:
    """The most blocks that were laid out for one frame."""
    most = 0
    for act in acts:
        before = text.laid_out
        act()
        text.viewport().grab()
        most = max(most, text.laid_out - before)
    return most


def test_a_million_words_are_opened_and_matched_in_short_steps(
    reader: SourceReader, qtbot: QtBot
) -> None:
    with counted_steps() as steps, unpacked_in() as threads:
        open_reader(reader, qtbot)
    assert len(steps) > LINES // 500
    assert len(threads) == 1


def test_a_frame_lays_out_what_is_in_view_however_one_moves(
    reader: SourceReader, qtbot: QtBot
) -> None:
    text = open_reader(reader, qtbot)
    window, bar = window_of(reader), text.verticalScrollBar()
    in_view = text.viewport().height() // LINE_PX + 2
    far = (lambda part=part: bar.setValue(bar.maximum() * part // 7) for part in range(8))
    assert 0 < most_laid_out(text, far) <= 2 * in_view
    near = (lambda: text.scroll_by(LINE_PX) for _ in range(8))
    assert most_laid_out(text, near) <= 2
    sizes = (lambda by=by: window.resize(1000 + 30 * by, 700) for by in range(8))
    assert 0 < most_laid_out(text, sizes) <= 3 * in_view
    marks = (lambda: text.show_marks(text.marks.all) for _ in range(2))
    assert 0 < most_laid_out(text, marks) <= 2 * in_view


def test_a_million_words_are_searched_in_short_steps(
    reader: SourceReader, window: QMainWindow, qtbot: QtBot
) -> None:
    open_reader(reader, qtbot)
    bar = window_of(reader).find_bar
    hits = window.findChild(TextHits)
    assert isinstance(hits, TextHits)
    with counted_steps() as steps:
        bar.begin()
        QTest.keyClicks(bar.field, LAST)
        qtbot.waitUntil(lambda: not bar.work.is_busy, timeout=WAIT_MS)
        hits.ask(document_of(window), LAST)
        qtbot.waitUntil(lambda: not hits.is_busy, timeout=WAIT_MS)
    assert window_of(reader).text.hits[0] == MILLION.index(LAST)
    assert len(steps) > LINES // 4_000


def test_a_million_words_are_compared_and_kept_in_short_steps(
    reader: SourceReader, window: QMainWindow, document: Document, qtbot: QtBot
) -> None:
    """The text that replaces another one is matched too, and then shown where that was read."""
    open_reader(reader, qtbot)
    texts = window.findChild(KeptTextsController)
    assert isinstance(texts, KeptTextsController)
    with counted_steps() as steps:
        dialog = texts.show(document.chronology.find(Source, AXIOS))
        dialog.show_read(KeptWords(words=OTHER, format=TextFormat.PLAIN))
        said = dialog.changes.said
        qtbot.waitUntil(lambda: "being looked for" not in said.text(), timeout=WAIT_MS)
        dialog.keep.click()
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT_MS)
        qtbot.waitUntil(lambda: not reader.opening.is_busy, timeout=WAIT_MS)
    assert window_of(reader).text.text == OTHER.strip("\n")
    assert len(steps) > LINES // 400


def test_all_is_found_in_very_much_news_in_short_steps(
    reader: SourceReader, document: Document, qtbot: QtBot
) -> None:
    keep(document, news(FOUND_IN), name="news", order=1)
    finder = reader.finder
    with counted_steps() as steps:
        reader.read(AXIOS)
        qtbot.waitUntil(lambda: finder.findings.work.is_busy, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: not finder.is_busy, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: not finder.index.work.is_busy, timeout=WAIT_MS)
    assert len(finder.read.open) > FOUND_IN // 50
    assert len(steps) > FOUND_IN // 12_000
