"""Does tasks with texts, for the process that reads them beside a window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec

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
    WordChanges,
    WordMatches,
    raw,
    task_from,
)
from timeline_app.core.evidence.anchor import AROUND, is_short
from timeline_app.core.evidence.match import Match
from timeline_app.core.evidence.sought_words import SoughtWords
from timeline_app.core.search.text_hits import TextPassages, passages_in
from timeline_app.core.value import replace
from timeline_app.reading.comparing import compared_parts
from timeline_app.reading.finding import find_all, found_parts
from timeline_app.reading.known_names import KnownNames, weighed
from timeline_app.reading.matching import match_quote
from timeline_app.reading.text_index import TextIndex, TextIndexes
from timeline_app.reading.versions import what_changes
from timeline_app.storage.database.word_store import PackedWords
from timeline_app.storage.errors import Refused


class TextServer:
    """Does one task after another, with the texts that it has indexed for others."""

    def __init__(self) -> None:
        self._indexes = TextIndexes()

    def results(self, task: msgspec.Raw) -> Iterator[msgspec.Raw]:
        """Do one of `text_tasks`: what comes of it, in parts. Raises `Refused`."""
        return map(raw, self._results(task_from(task)))

    def _results(self, task: TextTask) -> Iterator[TextResult]:
        match task:
            case FindAll():
                found = find_all(task.words, task.published, task.place, task.actors)
                unresolved = sum(not date.edtf for date in found.dates)
                for part in found_parts(found):
                    yield FindingsPart(part, unresolved)
            case MatchWords():
                yield self._matched(task)
            case FindChanges():
                yield _changed(task)
            case CompareTexts():
                old, new = _words(task.before), _words(task.after)
                for words, runs in compared_parts(old, new):
                    yield ComparedPart(words, runs)
            case FindPassages():
                yield PhrasePassages([_passages(text, task.phrase) for text in task.texts])

    def _matched(self, task: MatchWords) -> WordMatches:
        index, names = (
            self._indexes.of(task.text.sha256 or task.text.words, partial(_words, task.text)),
            KnownNames(task.names),
        )
        matches, around = list[Match](), list[tuple[str, str] | None]()
        for sought in task.sought:
            match = _match(sought, index, names)
            stands_short = match.start >= 0 and not match.differences and is_short(sought.words)
            matches.append(match)
            around.append(_around(match, index.text) if stands_short else None)
        return WordMatches(matches, around)


def _changed(task: FindChanges) -> WordChanges:
    after, names = _words(task.after), KnownNames(task.names)
    changes = what_changes(_words(task.before), after, task.sought)
    return WordChanges(
        tuple(
            replace(one, after=weighed(one.after, task.sought[one.number].words, after, names))
            for one in changes
        )
    )


def _passages(text: StoredText, phrase: str) -> TextPassages | None:
    try:
        words = _words(text)
    except Refused:
        return None
    return passages_in(words, phrase)


def _match(sought: SoughtWords, index: TextIndex, names: KnownNames) -> Match:
    match = match_quote(sought.words, sought.selector, index)
    return weighed(match, sought.words, index.text, names) if match.differences else match


def _around(match: Match, words: str) -> tuple[str, str]:
    before = words[max(0, match.start - 2 * AROUND) : match.start]
    return before, words[match.end : match.end + 2 * AROUND]


def _words(text: StoredText) -> str:
    """The words of a text. Raises `Refused` where they are not what was packed."""
    if not text.packed:
        return text.words
    return PackedWords(text.packed, text.sha256, Path(os.fsdecode(text.path))).unpacked()
