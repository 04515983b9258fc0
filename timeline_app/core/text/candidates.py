"""Records to choose from by name: whatever script or spelling somebody types it in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline_app.core.text.folding import folded

MOST_OFFERED = 50


class NamedRecord(NamedTuple):
    """A record that can be chosen; `detail` tells those apart that are called the same."""

    id: str
    text: str
    detail: str = ""


class ChosenRecord(NamedTuple):
    """What was chosen: a record by its id, or the words for one that is not there yet."""

    id: str
    text: str

    @property
    def is_new(self) -> bool:
        """Whether there are words, but no record of that name was chosen."""
        return bool(self.text) and not self.id


class _Entry(NamedTuple):
    """A choice, and what it is found by: names without case and marks, each on its line."""

    choice: NamedRecord
    name: str
    names: str
    others: tuple[str, ...]
    all_words: str


class CandidateIndex:
    """Choices in their order, found by their text, by other names, and by their detail."""

    def __init__(self, choices: Iterable[tuple[NamedRecord, Sequence[str]]]) -> None:
        """Each comes with the other names that it has."""
        self._entries = [_entry(choice, others) for choice, others in choices]

    def like(self, typed: str, most: int = MOST_OFFERED) -> list[NamedRecord]:
        """Those that hold each word typed, names that begin so first; all if nothing is typed.

        One that is found by another name says that in its detail.
        """
        whole = " ".join(folded(typed).split())
        words = whole.split()
        found = []
        for place, entry in enumerate(self._entries):
            if all(word in entry.all_words for word in words):
                found.append((_rank(whole, words, entry), place))
                if not words and len(found) >= most:
                    break
        return [_told(self._entries[place], words) for _, place in sorted(found)[:most]]


def fitting(
    typed: str, choices: Iterable[NamedRecord], most: int = MOST_OFFERED
) -> list[NamedRecord]:
    """Those of the choices that fit what is typed, as `CandidateIndex.like` gives them."""
    return CandidateIndex((choice, ()) for choice in choices).like(typed, most)


def called_so(text: str, choices: Iterable[NamedRecord]) -> list[NamedRecord]:
    """Those of the choices whose text is this one; case, marks and outer space don't count."""
    wanted = folded(text).strip()
    return [choice for choice in choices if wanted and folded(choice.text).strip() == wanted]


def _entry(choice: NamedRecord, others: Sequence[str]) -> _Entry:
    name = " ".join(folded(choice.text).split())
    names = "\n".join((name, *(folded(other) for other in others)))
    return _Entry(choice, name, names, tuple(others), f"{names}\n{folded(choice.detail)}")


def _rank(whole: str, words: Sequence[str], entry: _Entry) -> int:
    """How well an entry that holds all words fits; the lowest is the best."""
    if entry.name.startswith(whole):
        return 0
    if f"\n{whole}" in entry.names:
        return 1
    spaced = f" {entry.names}".replace("\n", " ")
    return 2 if all(f" {word}" in spaced for word in words) else 3


def _told(entry: _Entry, words: Sequence[str]) -> NamedRecord:
    """The choice, with the other name that was typed where its own does not show it."""
    if all(word in entry.name for word in words):
        return entry.choice
    for other in entry.others:
        if any(word in folded(other) and word not in entry.name for word in words):
            detail = " · ".join(part for part in (other, entry.choice.detail) if part)
            return entry.choice._replace(detail=detail)
    return entry.choice
