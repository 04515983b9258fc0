"""What somebody typed to search for: as a query of the index, and as what it finds in a text."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

import msgspec

from timeline_app.core.text.folding import (
    SPACED,
    UNSPACED,
    folded,
    folded_with_origin,
    pairs_of,
    runs_of,
)

MOST_TERMS = 16
"""Words of a search. Beyond: only the first are looked for."""
LONGEST = 400
"""Letters of a search. Beyond: only the first are looked at."""

_word = re.compile(r'["“”„«»「」『』]([^"“”„«»「」『』]*)["“”„«»「」『』]?|([^\s"“”„«»「」『』]+)')


class Term(msgspec.Struct, frozen=True):
    """Words that have to follow each other; the last one, if it `is_begun`, may go on.

    `runs` are the words, each with whether it is of a script without spaces.
    """

    runs: tuple[tuple[str, bool], ...]
    is_begun: bool = False

    @property
    def match(self) -> str:
        """The term as FTS5 reads it."""
        tokens: list[str] = []
        last_run, is_last_unspaced = self.runs[-1]
        for run, is_unspaced in self.runs[:-1]:
            tokens.extend(pairs_of(run) if is_unspaced else [run])
        if is_last_unspaced:
            # What follows the run in a text is not known: its last character begins a pair.
            tokens.extend(pairs_of(last_run)[:-1] or [last_run])
        else:
            tokens.append(last_run)
        is_single = is_last_unspaced and len(last_run) == 1
        star = "*" if is_single or (self.is_begun and not is_last_unspaced) else ""
        return f'"{" ".join(tokens)}"{star}'

    @property
    def pattern(self) -> str:
        """A pattern that finds the term in a folded text."""
        sign = f"(?:(?![{UNSPACED}])[^{SPACED}]|_)"
        pattern = re.escape(self.runs[0][0])
        for before, after in pairwise(self.runs):
            # Only where scripts change words may follow each other without a sign.
            pattern += sign + ("+" if before[1] == after[1] else "*") + re.escape(after[0])
        no_word = f"(?:(?![{UNSPACED}_])[{SPACED}])"
        if not self.runs[0][1]:
            pattern = f"(?<!{no_word}){pattern}"
        if not self.runs[-1][1]:
            pattern += f"{no_word}*" if self.is_begun else f"(?!{no_word})"
        return pattern


class SearchQuery(msgspec.Struct, frozen=True, dict=True):
    """Terms that all have to occur in an event, each in any of its texts."""

    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to search for."""
        return bool(self.terms)

    @property
    def match(self) -> str:
        """The query as FTS5 reads it."""
        return " AND ".join(term.match for term in self.terms)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(term.pattern for term in self.terms))

    def terms_in(self, text: str) -> set[int]:
        """Which terms, by their numbers, stand in a text."""
        plain = folded(text)
        return {i for i, term in enumerate(self.terms) if re.search(term.pattern, plain)}

    def found_in(self, text: str) -> list[tuple[int, int]]:
        """Where any of the terms stands in a text: start and end of each place, in order."""
        if not self.terms:
            return []
        plain, origin = folded_with_origin(text)
        found: list[tuple[int, int]] = []
        for match in self._pattern.finditer(plain):
            if match.end() == match.start():
                continue
            start, end = origin[match.start()], origin[match.end() - 1] + 1
            while end < len(text) and not folded(text[end]):
                end += 1  # a mark of the last letter
            found.append((start, end))
        return found


def query_of(text: str) -> SearchQuery:
    """The query that a text means.

    Words may stand in any order; those within quotation marks have to follow each other. The
    last word may only have been begun. Signs mean nothing.
    """
    text = text[:LONGEST]
    terms: list[Term] = []
    for found in _word.finditer(text):
        runs = tuple(runs_of(folded(found[0])))
        if runs:
            is_open = found[2] is not None or found.end(1) == found.end()
            is_begun = is_open and found.end() == len(text)
            terms.append(Term(runs, is_begun))
    return SearchQuery(tuple(dict.fromkeys(terms[:MOST_TERMS])))
