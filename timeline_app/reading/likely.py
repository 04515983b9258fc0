"""Which events of a chronology a sentence may tell of: by the words of their titles, and dates.

A title's words count by how rare they are among all titles (inverse document frequency, Spärck
Jones 1972), so that "meets" means less than "balloon". What shares most of its weight with the
sentence is likely; where the dates don't agree it has to share more.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline_app.core.dates.bounds import DateError, EdtfDate, parse_edtf
from timeline_app.core.dates.day_gap import do_overlap
from timeline_app.core.evidence.findings import LikelyEvent
from timeline_app.core.text.folding import folded
from timeline_app.core.value import Value

MOST_LIKELY = 3
SHARED_IF_DATES_AGREE = 0.45
"""So much of the weight of a title must be shared, of 1."""
SHARED_IF_DATES_DIFFER = 0.7
MANY, SHARED_OF_MANY = 4, 0.3
"""Of a long title that much is enough, if so many of its words stand in the clause."""
OF_THE_REST = 0.4
"""What a word counts that stands in the sentence, but not in the clause around the date."""
TOO_COMMON = 2_000
"""A word of more titles than that leads to no event; it still counts for those found by others."""
_word = re.compile(r"\w+")
_LITTLE_WORDS = (
    "a an the of in on at to for and or by with from his her its their is are was were as that"
    " this after before over into about not no then since when while has have had been be who"
)
_LITTLE = frozenset(_LITTLE_WORDS.split())
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "e", "y")
_STEM = 3


class KnownEvent(Value, frozen=True):
    """What is compared of an event: its key, its title, and its date where it has one."""

    key: int
    title: str
    date: EdtfDate | None = None


class _Known(NamedTuple):
    event: KnownEvent
    words: frozenset[str]


class LikelyIndex:
    """Events that can be found by words; one is put or taken away in no time."""

    def __init__(self, events: Iterable[KnownEvent] = ()) -> None:
        self._known: dict[int, _Known] = {}
        self._by_word: dict[str, dict[int, None]] = {}
        for event in events:
            self.put(event)

    def __len__(self) -> int:
        return len(self._known)

    def put(self, event: KnownEvent) -> None:
        """Take in an event, in place of the one of its key."""
        self.remove(event.key)
        words = stems_of(event.title)
        self._known[event.key] = _Known(event, words)
        for word in words:
            self._by_word.setdefault(word, {})[event.key] = None

    def remove(self, key: int) -> None:
        """Forget an event, if it is known."""
        known = self._known.pop(key, None)
        for word in () if known is None else known.words:
            there = self._by_word[word]
            del there[key]
            if not there:
                del self._by_word[word]

    def likely(self, clause: str, sentence: str, date: str) -> tuple[LikelyEvent, ...]:
        """Events that a clause of a sentence may tell of, the likeliest first, at most three.

        `date` is EDTF. Other names of whom they name may stand behind their own words.
        """
        counts = dict.fromkeys(stems_of(sentence), OF_THE_REST) | dict.fromkeys(stems_of(clause), 1)
        when = _date_of(date)
        ranked = []
        for key in self._met(counts):
            known = self._known[key]
            score = self._score(known.words, counts)
            own = known.event.date
            agrees = when is not None and own is not None and do_overlap(when, own)
            wanted = SHARED_IF_DATES_AGREE if agrees else SHARED_IF_DATES_DIFFER
            if agrees and sum(counts.get(word, 0) == 1 for word in known.words) >= MANY:
                wanted = SHARED_OF_MANY
            if score >= wanted:
                ranked.append((not agrees, -score, key))
        ranked.sort()
        return tuple(
            LikelyEvent(key, agrees=not differs) for differs, _, key in ranked[:MOST_LIKELY]
        )

    def _met(self, counts: Iterable[str]) -> dict[int, None]:
        met: dict[int, None] = {}
        for word in counts:
            there = self._by_word.get(word, {})
            if len(there) <= TOO_COMMON:
                met |= there
        return met

    def _score(self, words: frozenset[str], counts: Mapping[str, float]) -> float:
        """The shared part of the weight of a title; 0 where a single word is shared, or none."""
        shared = [word for word in words if word in counts]
        if len(shared) < 2:
            return 0.0
        whole = sum(self._weight(word) for word in sorted(words))
        return sum(self._weight(word) * counts[word] for word in sorted(shared)) / whole

    def _weight(self, word: str) -> float:
        return math.log(1 + len(self._known) / len(self._by_word[word])) + 1


def stems_of(text: str) -> frozenset[str]:
    """What the words of a text are compared by: their stems, without case and marks."""
    return frozenset(_stem(word) for word in _word.findall(folded(text)) if word not in _LITTLE)


def _stem(word: str) -> str:
    """A word without its commonest endings, so that "cancels" is "cancelled"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM and word.isascii():
            word = word[: -len(ending)]
            break
    if len(word) > _STEM and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word


def _date_of(text: str) -> EdtfDate | None:
    try:
        return parse_edtf(text) if text else None
    except DateError:
        return None
