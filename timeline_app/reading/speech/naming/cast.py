"""Everybody whom a text names, so that a short name leads to its fullest form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator

from timeline_app.core.text.folding import folded
from timeline_app.core.value import Value, replace
from timeline_app.reading.speech.naming.countries import CODE_OF
from timeline_app.reading.speech.naming.names import NameInText, NameKind, names_in
from timeline_app.reading.speech.naming.roles import GIVEN_NAMES, PEOPLE
from timeline_app.reading.speech.naming.tables import word_set

_STRETCH = 1 << 12
_ACRONYM = re.compile(r" ?\((?:the )?[\"“]?([A-Z][A-Za-z]{1,9})[\"”]?\)")
_WORD_BEFORE = re.compile(r"([\w-]+)[ ]$")
_APPOSITION = re.compile(
    r"(?:,[ ](?:(?:the|an?|who[ ](?:is|was))[ ])?|[ ](?:is|was)[ ](?:the|an?)[ ])"
    r"([A-Za-z](?:[^,.;:\n\x01]|\.(?=\w|[ ][a-z])){3,80})[,.;]"
)
_SMALL_WORD = re.compile(r"\b[a-z]+\b")
_PARTICLES = word_set("la le de da di del van von der den el al bin ibn ter ten dos das du")
_SEVERAL = 2
_LEAST_SPELT = 5
_SPACE = re.compile(r"\s+")


class Person(Value, frozen=True, gc=False):
    """A name in its fullest form, where that stands, and the title it stands with."""

    name: str
    start: int
    end: int
    title: str
    kind: NameKind


class NamesInText:
    """The names of a text by their last and their first words, and short forms of bodies."""

    def __init__(self, common: Container[str] = ()) -> None:
        """`common` are words that the text has in small letters."""
        self._common = common
        self._names: list[NameInText] = []
        self._by_word: dict[str, list[Person]] = {}
        self._first: dict[str, list[Person]] = {}
        self._short: dict[str, Person] = {}
        self._seen: dict[str, Person] = {}
        self._titles: dict[str, str] = {}
        self._counts: Counter[str] = Counter()

    def add(self, name: NameInText, words: str) -> None:
        """Take a name in; the first title somebody is given stays with the name."""
        text = _SPACE.sub(" ", name.name)
        key = folded(text)
        title = name.title or _role_beside(words, name)
        person = Person(text, name.name_start, name.end, title, name.kind)
        if title:
            self._titles.setdefault(key, title)
            self._titles.setdefault(_last(key), title)
        self._names.append(name)
        self._counts[key] += 1
        known = self._seen.get(key)
        if known is None:
            self._seen[key] = person
            if " " in text and name.kind in (NameKind.PERSON, NameKind.UNKNOWN):
                self._by_word.setdefault(_last(key), []).append(person)
                self._first.setdefault(key.partition(" ")[0], []).append(person)
        short = _ACRONYM.match(words, name.end)
        if short and (spelt := _spelt_out(short[1], text)):
            self._short.setdefault(short[1], replace(person, name=spelt))

    def names_between(self, start: int, end: int) -> Iterator[NameInText]:
        """Yield the names that stand in a stretch of the text."""
        first = bisect_left(self._names, start, key=lambda one: one.start)
        for number in range(first, len(self._names)):
            name = self._names[number]
            if name.start >= end:
                return
            if name.end <= end:
                yield name

    def fullest(self, name: str, at: int) -> Person | None:
        """The fullest form of a name in the text, the nearest before a position among several."""
        text = _SPACE.sub(" ", name)
        if text in self._short:
            return self._short[text]
        key = folded(text)
        if text in CODE_OF:
            return self._seen.get(key)
        parts = set(key.split())
        sought = self._by_word.get(_last(key), ())
        fitting = [one for one in sought if parts <= set(folded(one.name).split())]
        if not fitting and len(parts) == 1:
            fitting = self._of_first_name(text, key) or self._spelt_otherwise(key)
        if not fitting:
            return self._seen.get(key)
        return self._likeliest([one for one in fitting if one.start <= at] or fitting)

    def _likeliest(self, persons: list[Person]) -> Person:
        """Whom a short name means: the one named most often, in the longest form."""
        whole = [one for one in persons if one.name.partition(" ")[0].lower() not in _PARTICLES]
        persons = whole or persons
        times: Counter[str] = Counter()
        for one in persons:
            times[one.name.partition(" ")[0]] += self._counts[folded(one.name)]
        first = max(times, key=lambda name: times[name])
        own = [one for one in persons if one.name.partition(" ")[0] == first]
        return max(own, key=lambda one: len(one.name.split()))

    def _of_first_name(self, word: str, key: str) -> list[Person]:
        return [one for one in self._first.get(key, []) if self._is_first_name(word, one)]

    def _is_first_name(self, word: str, one: Person) -> bool:
        """Whether a word is the first name of somebody, and no common word besides."""
        is_common = word.lower() in self._common and word not in GIVEN_NAMES
        return self.is_personal(one.name) or not is_common

    def body_with(self, word: str, before: int) -> Person | None:
        """The last body named before a position that has a word in its name: "ministry"."""
        found = [
            one
            for key, one in self._seen.items()
            if one.kind is NameKind.BODY
            and one.start < before
            and word in key.split()
            and " " in key
        ]
        return max(found, key=lambda one: one.start, default=None)

    def _spelt_otherwise(self, key: str) -> list[Person]:
        """Full names whose last word differs in its last letters: Saree, Sarea."""
        if len(key) < _LEAST_SPELT:
            return []
        begins = key[: max(4, len(key) - 2)]
        return [
            one
            for last, persons in self._by_word.items()
            if last.startswith(begins) and abs(len(last) - len(key)) <= 1
            for one in persons
        ]

    def is_known(self, name: str) -> bool:
        """Whether a name comes more than once, or stands for a longer one."""
        full = self.fullest(name, 0)
        return full is not None and (self._counts[folded(name)] > 1 or full.name != name)

    def is_personal(self, name: str) -> bool:
        """Whether somebody has a title, or is called by the last word alone elsewhere."""
        key = folded(name)
        is_short_too = " " in key and self._counts[_last(key)] > 0 and not _last(name).isupper()
        return is_short_too or bool(self.title_of(name))

    def names(self, name: str) -> bool:
        """Whether the text has a name, or its last word alone."""
        key = folded(name)
        return key in self._seen or _last(key) in self._seen

    def title_of(self, name: str) -> str:
        """The title that the text gives somebody, "" if it gives none."""
        key = folded(name)
        first_names = {one.name.partition(" ")[0] for one in self._by_word.get(_last(key), ())}
        own = self._titles.get(key, "")
        return own or (self._titles.get(_last(key), "") if len(first_names) < _SEVERAL else "")

    def with_title(self, role: str, before: int) -> Person | None:
        """The last one named before a position whose title has a word: "the commissioner"."""
        wanted = folded(role)
        found = [
            one
            for one in self._seen.values()
            if one.start < before and wanted in folded(one.title).split()
        ]
        return max(found, key=lambda one: one.start, default=None)


def _spelt_out(short: str, name: str) -> str:
    """The last words of a name that begin with the letters of its short form, "" if none do."""
    letters = [letter for letter in short if letter.isupper()]
    words = name.split()
    initials = [(word[0], at) for at, word in enumerate(words) if word[0].isupper()]
    tail = initials[-len(letters) :]
    if [initial for initial, _ in tail] == letters:
        return " ".join(words[tail[0][1] :])
    return name if initials and initials[0][0] == letters[0] else ""


def _role_beside(words: str, name: NameInText) -> str:
    """What somebody is called beside the name: "commissioner X", "X, the acting premier of Y,"."""
    before = _WORD_BEFORE.search(words, max(0, name.start - 30), name.start)
    if before and before[1] in PEOPLE:
        return before[1]
    behind = _APPOSITION.match(words, name.end)
    if behind and any(word in PEOPLE for word in behind[1].lower().split()):
        return behind[1].strip()
    return ""


def _last(key: str) -> str:
    return key.rpartition(" ")[2]


def _small_words(words: str) -> frozenset[str]:
    """The words of a text that it has in small letters."""
    found: set[str] = set()
    for start in range(0, len(words), _STRETCH):
        found.update(_SMALL_WORD.findall(words, start, start + _STRETCH))
    return frozenset(found)


def cast_of(masked: str) -> NamesInText:
    """Everybody named in a text whose quotations are masked."""
    common = _small_words(masked)
    cast, at = NamesInText(common), 0
    while at < len(masked):
        end = min(at + _STRETCH, len(masked))
        if end < len(masked):
            line = masked.rfind("\n", at, end)
            end = line + 1 if line >= 0 else end
        for name in names_in(masked, at, end):
            cast.add(name, masked)
        at = end
    return cast
