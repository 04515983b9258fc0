"""Tasks with texts are done beside the window, which can stop them, and outlives them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from timeline_app.app.jobs import job_main, text_server, text_work
from timeline_app.app.jobs.protocol import Done, Line, RefusedLine, TextJob, TextPart
from timeline_app.app.jobs.text_tasks import (
    ComparedPart,
    CompareTexts,
    FindAll,
    FindChanges,
    FindingsPart,
    FindPassages,
    MatchWords,
    PhrasePassages,
    StoredText,
    TextResult,
    TextTask,
    WordMatches,
    raw,
    result_from,
)
from timeline_app.app.jobs.text_work import TextWork, stored_text
from timeline_app.core.evidence.findings import Findings
from timeline_app.core.evidence.match import MatchState
from timeline_app.core.evidence.sought_words import SoughtWords
from timeline_app.document.document import Document
from timeline_app.reading.comparing import compare_texts
from timeline_app.reading.finding import find_all
from timeline_app.storage.database.word_store import PackedWords, ready_words
from timeline_app.storage.errors import Refused, RefusedReason

WORDS = "“We agree,” said Ann Hart in Oslo on 5 May 2023. They left the next day. "
WAIT_MS = 120_000
ENDLESS = WORDS * 40_000
"""It takes minutes to find all in it."""
PATH = Path("a.chronology")


class Asked:
    """A work, and what it has given; the document that its tasks are made of."""

    is_being_written = False
    revision = 1
    chronology = SimpleNamespace(path=PATH)

    def __init__(self) -> None:
        self.owner = QObject()
        self.work = TextWork(self.owner)
        self.results: list[TextResult] = []
        self.refused: list[Refused] = []
        self.document = cast("Document", self)
        self.work.refused.connect(self.refused.append)

    def start(self, task: TextTask) -> None:
        self.work.start(self.document, lambda: (task, self.results.append))

    def results_of(self, task: TextTask) -> list[TextResult]:
        self.results.clear()
        self.start(task)
        self.work.finish()
        return self.results

    def begin(self, task: TextTask) -> int:
        """Let a process begin with it; gives its number."""
        self.start(task)
        self.work._go_on()
        return self.process.process_id

    @property
    def process(self) -> text_work._TextProcess:
        assert self.work._process is not None
        self.work._process._process.waitForStarted()
        return self.work._process


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Asked]:
    found = Asked()
    yield found
    found.work.cancel()


def packed(words: str) -> PackedWords:
    ready = ready_words(words)
    return PackedWords(ready.data, ready.sha256, PATH)


def test_nothing_is_told_to_one_that_is_no_more(
    asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_work, "UNWANTED_MS", WAIT_MS)
    task = FindAll(WORDS, "2023-06-19", "")
    other = Asked()
    other.begin(task)
    process = other.process
    shiboken6.delete(other.owner)
    qtbot.waitUntil(lambda: process in text_work._idle, timeout=WAIT_MS)
    assert other.results == []
    asked.begin(task)
    assert asked.process is process
    asked.work.finish()
    assert asked.results


def test_all_that_is_found_comes_in_parts_that_are_short(asked: Asked) -> None:
    words = WORDS * 300
    every = find_all(words, "2023-06-19")
    parts = asked.results_of(FindAll(words, "2023-06-19", ""))
    found = [one.findings for one in parts if isinstance(one, FindingsPart)]
    assert len(found) == len(parts) > 1
    assert max(len(one.quotes) + len(one.candidates) for one in found) <= 500
    assert [quote for one in found for quote in one.quotes] == list(every.quotes)
    assert {event for one in found for event in one.candidates} == set(every.candidates)


def test_words_are_looked_for_in_a_text_as_its_file_has_it(asked: Asked) -> None:
    text = stored_text(packed(WORDS))
    sought = [SoughtWords("We agree"), SoughtWords("We disagree")]
    (result,) = asked.results_of(MatchWords(text, sought))
    assert isinstance(result, WordMatches)
    assert [one.state for one in result.matches] == [MatchState.MATCHES, MatchState.NOT_FOUND]
    assert result.around[0] == ("“", WORDS[9:73])


def test_texts_are_compared_and_gone_through(asked: Asked) -> None:
    before, after = StoredText(WORDS), stored_text(packed(WORDS.replace("agree", "differ")))
    parts = asked.results_of(CompareTexts(before, after))
    runs = [run for one in parts if isinstance(one, ComparedPart) for run in one.runs]
    assert runs == list(compare_texts(WORDS, WORDS.replace("agree", "differ")))
    (result,) = asked.results_of(FindPassages("ann hart", [before, after, StoredText("No.")]))
    assert isinstance(result, PhrasePassages)
    assert [None if one is None else one.number for one in result.passages] == [1, 1, None]


def test_a_text_that_is_damaged_is_refused_by_the_name_of_its_file(asked: Asked) -> None:
    damaged = stored_text(packed(WORDS)._replace(data=b"no words"))
    assert asked.results_of(FindChanges(damaged, StoredText(WORDS), [])) == []
    assert [(one.path, one.reason) for one in asked.refused] == [(PATH, RefusedReason.DAMAGED)]


def test_what_nobody_wants_ends_with_its_process(asked: Asked, qtbot: QtBot) -> None:
    asked.begin(FindAll(ENDLESS, "2023-06-19", ""))
    process = asked.process
    asked.work.cancel()
    assert not asked.work.is_busy
    with qtbot.waitSignal(process.gone, timeout=WAIT_MS) as gone:
        pass
    assert gone.args == [True], "it wasn't killed"
    assert process not in text_work._idle


def test_a_process_does_one_task_after_another(asked: Asked, qtbot: QtBot) -> None:
    first = asked.begin(FindAll(WORDS, "2023-06-19", ""))
    asked.work.finish()
    assert asked.begin(FindAll(WORDS, "2023-06-19", "")) == first
    process = asked.process
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_work, "UNWANTED_MS", WAIT_MS)
        asked.work.cancel()
    qtbot.waitUntil(lambda: process in text_work._idle, timeout=WAIT_MS)
    assert len(asked.results) == 1, "nobody wanted the second"


def test_what_was_found_before_an_edit_is_thrown_away_where_more_is_asked_now(
    asked: Asked,
) -> None:
    words = ["No one agreed.", WORDS]
    asked.work.start(
        asked.document,
        lambda: (FindPassages("agree", [StoredText(words[-1])]), asked.results.append),
    )
    asked.work._go_on()
    words.append(f"They agree. {WORDS}")
    asked.revision += 1
    asked.work.finish()
    (result,) = asked.results
    assert isinstance(result, PhrasePassages)
    assert result.passages[0] is not None
    assert result.passages[0].number == 2


def test_what_was_found_stays_where_an_edit_changes_nothing_of_what_is_asked(
    asked: Asked,
) -> None:
    first = asked.begin(FindAll(WORDS, "2023-06-19", ""))
    asked.revision += 1
    asked.work.finish()
    assert [one.process_id for one in text_work._idle][-1:] == [first]
    assert len(asked.results) == 1


def test_nothing_is_read_while_an_edit_may_be_given_up(asked: Asked, qtbot: QtBot) -> None:
    asked.is_being_written = True
    asked.start(FindAll(WORDS, "2023-06-19", ""))
    asked.work._go_on()
    assert asked.work._process is None
    asked.is_being_written = False
    qtbot.waitUntil(lambda: not asked.work.is_busy, timeout=WAIT_MS)
    assert len(asked.results) == 1


def test_one_work_doesnt_wait_for_another(asked: Asked) -> None:
    other = Asked()
    asked.begin(FindAll(ENDLESS, "2023-06-19", ""))
    assert len(other.results_of(FindAll(WORDS, "2023-06-19", ""))) == 1
    assert asked.work.is_busy


def test_a_process_that_dies_is_told_and_another_does_the_next(asked: Asked) -> None:
    first = asked.begin(FindAll(ENDLESS, "2023-06-19", ""))
    os.kill(first, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    asked.work.finish()
    assert not asked.work.is_busy
    assert [(one.path, one.reason) for one in asked.refused] == [(PATH, RefusedReason.UNREADABLE)]
    assert len(asked.results_of(FindAll(WORDS, "2023-06-19", ""))) == 1


def test_one_that_died_while_it_rested_is_asked_nothing(asked: Asked) -> None:
    first = asked.begin(FindAll(WORDS, "2023-06-19", ""))
    asked.work.finish()
    os.kill(first, signal.SIGTERM)
    text_work._idle[-1].wait(WAIT_MS)
    assert asked.begin(FindAll(WORDS, "2023-06-19", "")) != first
    asked.work.finish()
    assert len(asked.results) == 2


def test_a_task_that_takes_too_long_is_given_up(
    asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_work, "LONGEST_MS", 1)
    asked.begin(FindAll(ENDLESS, "2023-06-19", ""))
    process = asked.process
    qtbot.waitUntil(lambda: not asked.work.is_busy, timeout=WAIT_MS)
    assert [(one.path, one.reason) for one in asked.refused] == [(PATH, RefusedReason.UNSAFE)]
    qtbot.waitSignal(process.gone, timeout=WAIT_MS).wait()


def test_what_takes_too_much_memory_is_told_and_the_next_is_done(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = job_main._Worker()
    said: list[Line] = []
    monkeypatch.setattr(server, "_say", said.append)
    monkeypatch.setattr(job_main, "_bound", lambda *_: [])
    job = TextJob(raw(FindAll(WORDS, "2023-06-19", "")))

    def find(*_: object) -> Findings:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(text_server, "find_all", find)
        server._work(job)
    server._work(job)
    refused, part, end = said
    assert isinstance(refused, RefusedLine)
    assert isinstance(part, TextPart)
    assert isinstance(result_from(part.result), FindingsPart)
    assert end == Done()
