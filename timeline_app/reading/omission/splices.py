"""Whether words on both sides of what is left out make one sentence that nobody said."""

from __future__ import annotations

import re

from timeline_app.reading.omission.brackets import is_clause_edge, wants_clause

_FEW_WORDS, _LONGEST_WORD = 3, 100
_WORD = re.compile(r"\w[\w'’-]*")
_LAST_WORD = re.compile(r"(\w[\w'’-]*)\W*$")
_GOES_ON = re.compile(r" \w")
_BESIDE_SUBJECT = frozenset(
    "also has have had will would shall then later now even again too is are was were".split()  # noqa: SIM905 - a table to be read
)
_WANTS_VERB = re.compile(
    r"\b(?:will|would|shall|should|can|could|must|may|might|to)(?: (?:not|never))?\W*$", re.I
)
_NOUN_FIRST = re.compile(r"\W*(?:the|an?|our|their|his|her|its|my|your|this|these|those)\b", re.I)
_LISTS = re.compile(r"(?:\b(?:and|or|to)|,)\W*$", re.I)


def is_left_hanging(before: str) -> bool:
    """Whether the end of a sentence that is left out leaves its words wanting others: "until …"."""
    last = _LAST_WORD.search(before[-_LONGEST_WORD:])
    return last is not None and wants_clause(last[1])


def is_broken_off(before: str, behind: str, rest: str) -> bool:
    """Whether a few words that begin a sentence end another: "He accused … The king".

    The sentence goes on with the `rest`, which the quote doesn't have.
    """
    counts = len(_WORD.findall(before)), len(_WORD.findall(behind))
    return _GOES_ON.match(rest) is not None and max(counts) <= _FEW_WORDS


def is_subject_alone(left_out: str, behind: str) -> bool:
    """Whether of a sentence nothing but its subject is left out, so that a verb follows."""
    verbs = [word for word in _WORD.findall(left_out)[1:] if word.casefold() not in _BESIDE_SUBJECT]
    first = _WORD.search(behind)
    return not verbs and first is not None and not is_clause_edge(first[0])


def misses_verb(before: str, left_out: str, behind: str) -> bool:
    """Whether the verb itself is left out: "We agreed to … the question"."""
    return (
        _WANTS_VERB.search(before[-_LONGEST_WORD:]) is not None
        and _NOUN_FIRST.match(behind) is not None
        and _LISTS.search(left_out[-_LONGEST_WORD:]) is None
    )
