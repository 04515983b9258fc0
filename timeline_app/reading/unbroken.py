"""A text without what breaks its words, and where each place of that stands in the text itself.

Word processors leave soft hyphens in words, web pages marks of direction, and PDFs hyphens at the
ends of lines: "Mon-" and "day" on the next one are a Monday.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from timeline_app.core.evidence.findings import (
    Candidate,
    Findings,
    FoundDate,
    FoundQuote,
    FoundSpeaker,
    Turn,
)
from timeline_app.core.value import replace
from timeline_app.reading.words import INVISIBLE

_breaking = re.compile(
    rf"[{INVISIBLE}]+(?:(?<=\u00ad)[^\S\n]*\n[^\S\n]*(?=[^\W\d_]))?"
    r"|[-\u2010\u2011\ufffe](?<=[^\W\d_].)[^\S\n]*\n[^\S\n]*(?=[^\W\d_])"
)


def _is_kept(found: re.Match[str]) -> bool:
    """Whether a hyphen is of its word: "Anglo-" and "American" are one that has it."""
    return found.group()[0] in "-\u2010\u2011\ufffe" and found.string[found.end()].isupper()


def unbroken(words: str) -> str:
    """The words without what breaks them."""
    return _breaking.sub(lambda found: found.group() if _is_kept(found) else "", words)


class Removals:
    """What is left out of a text, in its order, and where each place of the rest stands in it."""

    def __init__(self) -> None:
        self._places: list[int] = []
        """Where something is left out, as a place in the rest."""
        self._left_out: list[int] = [0]
        """How much up to there."""

    def note(self, start: int, end: int) -> None:
        """Leave out what stands between two places of the text."""
        self._places.append(start - self._left_out[-1])
        self._left_out.append(self._left_out[-1] + end - start)

    def start(self, place: int) -> int:
        """Where something that begins at a place of the rest begins in the text."""
        return place + self._left_out[bisect_right(self._places, place)]

    def end(self, place: int) -> int:
        """Where something that ends at a place of the rest ends in the text."""
        return place + self._left_out[bisect_left(self._places, place)]

    def place(self, start: int) -> int:
        """Where what begins at a place of the text begins in the rest."""
        number = bisect_right(self._places, start, key=self.end)
        return start - self._left_out[number]


class UnbrokenText(Removals):
    """A text whose words aren't broken; `words` are the text itself where none is."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = _breaking.sub(self._kept, text)

    def _kept(self, found: re.Match[str]) -> str:
        """What stays of something that breaks a word, or may do so."""
        if _is_kept(found):
            return found.group()
        self.note(*found.span())
        return ""

    def findings(self, found: Findings) -> Findings:
        """What was found in `words`, with its places in the text."""
        if not self._places:
            return found
        dates = tuple([self._date(date) for date in found.dates])
        quotes: list[FoundQuote] = []
        for quote in found.quotes:
            speakers = tuple(self._speaker(one) for one in quote.speakers)
            start, end = self.start(quote.start), self.end(quote.end)
            quotes.append(FoundQuote(start, end, speakers, quote.kind))
        turns = tuple([self._turn(turn) for turn in found.turns])
        candidates = tuple([self._candidate(one) for one in found.candidates])
        return Findings(dates, tuple(quotes), turns, candidates)

    def _date(self, one: FoundDate) -> FoundDate:
        return replace(one, start=self.start(one.start), end=self.end(one.end))

    def _speaker(self, one: FoundSpeaker) -> FoundSpeaker:
        return replace(one, start=self.start(one.start), end=self.end(one.end))

    def _turn(self, one: Turn) -> Turn:
        speaker = None if one.speaker is None else self._speaker(one.speaker)
        label = self.start(one.label_start), self.end(one.label_end)
        return Turn(*label, self.start(one.start), self.end(one.end), speaker)

    def _candidate(self, one: Candidate) -> Candidate:
        sentence = self.start(one.start), self.end(one.end)
        clause = self.start(one.clause_start), self.end(one.clause_end)
        return Candidate(*sentence, *clause, self._date(one.date), one.actors)
