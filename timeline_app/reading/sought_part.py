"""Where the words of a quote stand in a text as they are, but for typography."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import TypeAlias

from timeline_app.core.evidence.match import MatchedPiece
from timeline_app.core.value import Value
from timeline_app.reading.quote_parts import QuotePart
from timeline_app.reading.text_index import MOST_PARTS, MOST_WAYS, TextIndex
from timeline_app.reading.typography import STOPS, is_same, plain, plain_speech
from timeline_app.reading.word_positions import places_of
from timeline_app.reading.words import BREAK_IN_WORD

MOST_PLACES = 1000
"""Places that are looked at; where there are more, those around where the quote was."""

_FEW_PARTS = 10  # of a quote, of each of which all these places are looked at
_MOST_BETWEEN = 10_000  # more code points between the words than a quote has in all
_MOST_COMPARED = 2_000_000  # code points of passages
_FARTHEST_SIGN = 60  # characters between a sign at a quote's edge and its first or last word
_NEED_NOT_STAND = frozenset('"' + STOPS)
_OTHER_ENDS = (
    "?",
    "!",
    "\uff1f",
    "\uff01",
    "\u061f",
)  # a question is not what a full stop makes of it
_BEFORE_FIRST = " \t\"'“‘«„(（[「『"
_ENDS = frozenset(".!?:…\n”’»。！？：—–-")
_NOT_SEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


Span: TypeAlias = tuple[int, int]


def _may_be_in_other_case(core: str) -> bool:
    """Whether the first letter has another case, and its word isn't all capitals."""
    return core[:1].isalpha() and core[:1].swapcase() != core[:1] and not core[:2].isupper()


class WordPlace(Value, frozen=True):
    """Words `first` to `last` of a text, and the code points `start` to `end` that are them.

    Where it doesn't hold that a part `stands` there, the passage is but the nearest to it.
    """

    first: int
    last: int
    start: int
    end: int
    is_exact: bool = True
    stands: bool = True


class SoughtPart:
    """A part of a quote, made ready to be looked for in one text; `own` is its own index."""

    def __init__(self, part: QuotePart, own: TextIndex, index: TextIndex) -> None:
        self.part = part
        self.own = own
        self._index = index
        count = len(own)
        self._lead = part.text[: own.starts[0]] if count else part.text
        self._trail = part.text[own.ends[-1] :] if count else ""
        self._core = own.passage(0, count - 1) if count else ""
        self._plain_core = plain(self._core)
        self._is_any_case = part.is_any_case
        self._plain_lead, self._plain_trail = plain(self._lead), plain(self._trail)

    def places(self, near: int, parts: int = 1) -> list[WordPlace]:
        """Find where the part stands, if need be with its first letter in another case."""
        found = self._places(near, parts)
        if not found and not self._is_any_case and _may_be_in_other_case(self._core):
            self._is_any_case = True
            found = self._places(near, parts)
            self._is_any_case = self.part.is_any_case
        return found

    def _places(self, near: int, parts: int) -> list[WordPlace]:
        """Find where the part stands as it is, but for typography.

        Where there are very many places, some of them, around the code point `near` if that isn't
        -1. Those of all `parts` of a quote that are looked for take about as long as those of one.
        """
        ways = self._ways()
        words = self._index.at(near) if near >= 0 else -1
        share = min(1.0, _FEW_PARTS / parts)
        most = int(min(MOST_PLACES, _MOST_COMPARED / (len(self._core) + 1)) * share)
        runs = places_of(self._index, ways, words, max(2, most))
        found = []
        for first, last in runs:
            place = self._place(first, last)
            if place is not None:
                found.append(place)
        return found

    @property
    def span_in_quote(self) -> tuple[int, int]:
        """Where the part is in its quote, without spaces around it."""
        text = self.part.text
        begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
        return self.part.place_in_quote(begin), self.part.place_in_quote(end)

    def piece(self, place: WordPlace) -> MatchedPiece:
        """The part at one of its places."""
        return MatchedPiece(place.start, place.end, *self.span_in_quote)

    def other_edges(self, place: WordPlace) -> Iterator[tuple[Span, Span]]:
        """Yield signs at the part's edges for which the text has others at a place, or none.

        As positions, of the part and of the text.
        """
        text, index = self.part.text, self._index
        if self._start(place.first) is None:
            signs = _signs_at_end(index.gap_before(place.first)[-_FARTHEST_SIGN:])
            start = index.starts[place.first]
            yield (len(text) - len(text.lstrip()), len(self._lead)), (start - signs, start)
        if self._end(place.last) is None:
            signs = _signs_at_end(index.gap_before(place.last + 1)[:_FARTHEST_SIGN][::-1])
            end = index.ends[place.last]
            yield (self.own.ends[-1], len(text.rstrip())), (end, end + signs)

    def _ways(self) -> list[set[str]]:
        """What each word may be in the text; a word broken in the quote is taken as one."""
        broken = {self.own.at(one.start() - 1) for one in BREAK_IN_WORD.finditer(self.part.text)}
        ways: list[set[str]] = []
        number = 0
        while number < len(self.own):
            last = number
            while last in broken and last - number < MOST_PARTS - 1:
                last += 1
            ways.append(self._ways_of([self.own.word(one) for one in range(number, last + 1)]))
            number = last + 1
            if not ways[-1]:
                return []
        return ways

    def _ways_of(self, parts: Sequence[str]) -> set[str]:
        """Ways in which a word in parts may stand in the text, some of them joined."""
        found = set(self._index.ways("".join(parts)))
        for cut in range(1, len(parts)):
            first = self._index.ways("".join(parts[:cut]))
            joined = ("".join(two) for two in product(first, self._ways_of(parts[cut:])))
            found.update(islice(joined, MOST_WAYS))
        return found

    def _place(self, first: int, last: int) -> WordPlace | None:
        index = self._index
        if index.ends[last] - index.starts[first] > 2 * len(self._core) + _MOST_BETWEEN:
            return None
        core = index.passage(first, last)
        if core != self._core and not self._is_typography(core):
            return None
        if core[:1] != self._core[:1] and not self._may_begin(first, core):
            return None
        start, end = self._start(first), self._end(last)
        if start is None or end is None:
            return None
        is_exact = self._index.text[start:end] == self.part.text.strip()
        return WordPlace(first, last, start, end, is_exact)

    def _may_begin(self, first: int, core: str) -> bool:
        """Whether a capital is that of a sentence, which a quote may have small: no name's."""
        if self.part.is_any_case or self._core[:1].isupper() or not core[:1].isupper():
            return True
        gap = self._index.gap_before(first)
        before = gap.rstrip(_BEFORE_FIRST)
        return not first or before[-1:] in _ENDS if before or not first else bool(gap.strip())

    def _is_typography(self, passage: str) -> bool:
        if self._is_same(plain(passage), self._plain_core):
            return True
        is_reopened = "\n" in passage or "\n" in self._core
        return is_reopened and self._is_same(plain_speech(passage), plain_speech(self._core))

    def _is_same(self, core: str, mine: str) -> bool:
        if self._is_any_case and core[:1].casefold() == mine[:1].casefold():
            core, mine = core[1:], mine[1:]
        return is_same(core, mine)

    def _start(self, first: int) -> int | None:
        """Where the part begins: its signs before the first word may have to stand there."""
        start = self._index.starts[first]
        wanted = self._plain_lead
        lead, gap = self._lead.lstrip(), self._index.gap_before(first)
        if gap.endswith(lead):
            return start - len(lead)
        if not wanted:
            return start
        gap = gap[-_FARTHEST_SIGN:]
        for length in range(1, len(gap) + 1):
            if not gap[-length].isspace() and plain(gap[-length:]) == wanted:
                return start - length
            if plain(gap[-length:]) == f'{wanted}"':
                return start  # another mark opens there, which the quote doesn't have
        return start if _NEED_NOT_STAND.issuperset(wanted) else None

    def _end(self, last: int) -> int | None:
        """Where the part ends: signs after the last word, but for a stop or a closing mark."""
        end = self._index.ends[last]
        word = self._index.word(last)
        if word != self.own.word(len(self.own) - 1):
            end -= len(word) - len(word.rstrip(_NOT_SEEN))
        wanted = self._plain_trail
        trail, gap = self._trail.rstrip(), self._index.gap_before(last + 1)
        if trail and gap.startswith(trail):
            return self._index.ends[last] + len(trail)
        if not wanted:
            return end
        gap = gap[:_FARTHEST_SIGN]
        for length in range(1, len(gap) + 1):
            if not gap[length - 1].isspace() and plain(gap[:length]) == wanted:
                return self._index.ends[last] + length
        is_other = wanted != '"' and self._index.text[end : end + 1] in _OTHER_ENDS
        return end if _NEED_NOT_STAND.issuperset(wanted) and not is_other else None


def _signs_at_end(gap: str) -> int:
    """How many characters at the end of a gap touch the word behind it."""
    return 0 if not gap or gap[-1].isspace() else len(gap.rsplit(maxsplit=1)[-1])


def sought_part(part: QuotePart, index: TextIndex) -> SoughtPart:
    """Make a part of a quote ready to be looked for in a text."""
    return SoughtPart(part, TextIndex(part.text), index)
