"""News with quotations and speakers marked by hand, where it lies beside the checkout."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline_app.core.evidence.findings import FoundQuote
from timeline_app.reading.speech.naming.people import NOBODY
from timeline_app.reading.speech.quotations import find_quotations
from timeline_app.reading.speech.speakers import find_speakers
from timeline_app.reading.speech.turn_speakers import speakers_of_turns
from timeline_app.reading.speech.turns import find_turns

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = [up / "shared" / "corpus" / "news" for up in ROOT.parents]
START_WITHIN, END_WITHIN = 1, 2


@cache
def texts(name: str) -> list[dict[str, Any]]:
    """The texts of a file; skips where it isn't there."""
    path = next(
        (one / f"{name}.jsonl" for one in FOLDERS if (one / f"{name}.jsonl").is_file()), None
    )
    if path is None:
        pytest.skip(
            "the news that rules are measured on lie in no shared folder beside the checkout"
        )
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def is_tuned_on(text: dict[str, Any]) -> bool:
    """Whether rules were made by looking at a text; at the other half only figures were looked."""
    return int(hashlib.sha1(text["id"].encode()).hexdigest(), 16) % 2 == 0


@dataclass
class Counts:
    """What was found of what is marked."""

    marked: int = 0
    found: int = 0
    extra: int = 0
    spoken: int = 0
    first: int = 0
    among_three: int = 0
    wrong: int = 0

    @property
    def f1(self) -> float:
        """Of quotations."""
        return 2 * self.found / max(2 * self.found + self.extra + self.marked - self.found, 1)

    def told(self) -> str:
        """The figures in a line."""
        spoken, all_found = max(self.spoken, 1), max(self.found, 1)
        return (
            f"{self.marked} quotations, F1 {self.f1:.3f}; {self.spoken} with speakers:"
            f" first {self.first / spoken:.3f}, among three {self.among_three / spoken:.3f};"
            f" wrong {self.wrong / all_found:.3f}"
        )


def quotes_of(words: str) -> tuple[FoundQuote, ...]:
    """The quotations of a text with their speakers."""
    turns = speakers_of_turns(words, find_turns(words), NOBODY)
    return find_speakers(words, find_quotations(words), turns, NOBODY)


def count(text: dict[str, Any], counts: Counts) -> None:
    """Count a text as the corpus says: SOURCES.md, "How to count"."""
    found = list(quotes_of(text["text"]))
    for marked in text["quotes"]:
        one = next((one for one in found if _is_same(one, marked)), None)
        if one is not None:
            found.remove(one)
        if marked.get("optional"):
            continue
        counts.marked += 1
        if one is not None:
            counts.found += 1
            _count_speaker(one, marked.get("speaker"), counts)
    counts.extra += len(found)


def _is_same(one: FoundQuote, marked: dict[str, Any]) -> bool:
    start, end = abs(one.start - marked["start"]), abs(one.end - marked["end"])
    return start <= START_WITHIN and end <= END_WITHIN


def _count_speaker(one: FoundQuote, speaker: str | None, counts: Counts) -> None:
    names = [last_word(one.name) for one in one.speakers]
    if speaker is None:
        counts.wrong += bool(names)
        return
    right = last_word(speaker)
    counts.spoken += 1
    counts.first += names[:1] == [right]
    counts.among_three += right in names
    counts.wrong += bool(names) and names[0] != right


def last_word(name: str) -> str:
    """The last word of a name without case and accents."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i"))
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return letters.casefold().split()[-1].strip(".,")
