"""What a window asks a process that reads texts, and what that answers."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from timeline_app.core.evidence.findings import Findings
from timeline_app.core.evidence.match import Match, MatchChange
from timeline_app.core.evidence.sought_words import SoughtWords
from timeline_app.core.evidence.text_comparison import TextRun
from timeline_app.core.records.records import Actor
from timeline_app.core.search.text_hits import TextPassages


class StoredText(msgspec.Struct):
    """A text: its words, or as it is packed in the file at `path`, known by its SHA-256."""

    words: str = ""
    sha256: str = ""
    packed: bytes = b""
    path: bytes = b""


class FindAll(msgspec.Struct, tag="find_all"):
    """The task of finding all that `reading.finding` finds in some words."""

    words: str
    published: str
    place: str
    actors: tuple[Actor, ...] = ()


class MatchWords(msgspec.Struct, tag="match_words"):
    """The task of finding how some words stand in a text, where `names` weigh most."""

    text: StoredText
    sought: list[SoughtWords]
    names: list[str] = []


class FindChanges(msgspec.Struct, tag="find_changes"):
    """The task of finding which of some words stand otherwise in one text than the one before."""

    before: StoredText
    after: StoredText
    sought: list[SoughtWords]
    names: list[str] = []


class CompareTexts(msgspec.Struct, tag="compare_texts"):
    """The task of comparing two texts word by word."""

    before: StoredText
    after: StoredText


class FindPassages(msgspec.Struct, tag="find_passages"):
    """The task of finding the passages of some texts in which a phrase stands."""

    phrase: str
    texts: list[StoredText]


class FindingsPart(msgspec.Struct, tag="found"):
    """Some of what was found in a text, in the order in which its marks begin.

    `unresolved` is the number of dates that want to know when the text was written.
    """

    findings: Findings
    unresolved: int = 0


class WordMatches(msgspec.Struct, tag="matched"):
    """How each of the words stands, and what is around short ones that stand at one place."""

    matches: list[Match]
    around: list[tuple[str, str] | None]


class WordChanges(msgspec.Struct, tag="changed"):
    """Which words stand otherwise."""

    changes: tuple[MatchChange, ...]


class ComparedPart(msgspec.Struct, tag="compared"):
    """The next part of both texts in one: words of the older, then those in their place."""

    words: str
    runs: list[TextRun]


class PhrasePassages(msgspec.Struct, tag="passages"):
    """The passages of each text; None where the phrase isn't, or that can't be read."""

    passages: list[TextPassages | None]


TextTask: TypeAlias = FindAll | MatchWords | FindChanges | CompareTexts | FindPassages
TextResult: TypeAlias = FindingsPart | WordMatches | WordChanges | ComparedPart | PhrasePassages


def raw(message: TextTask | TextResult) -> msgspec.Raw:
    """A task or a result as JSON."""
    return msgspec.Raw(msgspec.json.encode(message))


def task_from(task: msgspec.Raw) -> TextTask:
    """The task that was written so. Raises `msgspec.MsgspecError`."""
    found: TextTask = msgspec.json.decode(task, type=TextTask)
    return found


def result_from(result: msgspec.Raw) -> TextResult:
    """The result that was written so. Raises `msgspec.MsgspecError`."""
    found: TextResult = msgspec.json.decode(result, type=TextResult)
    return found
