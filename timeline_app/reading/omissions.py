"""What a shortened quote leaves out of the passage it stands in, and whether that bends it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline_app.core.evidence.match import Omission, OmissionFault, WordDifference
from timeline_app.reading.omission.antecedents import is_another
from timeline_app.reading.omission.brackets import (
    bracket_fault,
    hides_negation,
    is_clause_edge,
    is_editorial,
    is_joining,
    is_pronoun,
    names,
    wants_more,
)
from timeline_app.reading.omission.voices import narrated, other_voice
from timeline_app.reading.quote_parts import CutQuote, OmissionMark, QuoteMark
from timeline_app.reading.sought_part import WordPlace
from timeline_app.reading.text_index import TextIndex
from timeline_app.reading.turning import Omitted, sentence_starts, turning_fault

_AROUND = 400
"""Code points beside what is left out in which its sentence is looked for."""
_MOST_BESIDE = 6
"""Words that brackets at an end of the quote may stand for."""
_FEW_WORDS, _MOST_APART, _MOST_OTHERS = 2, 60, 5
_SUBJECTS = frozenset(["[He]", "[She]", "[It]", "[They]"])
_EDGES = frozenset('.,;:!?()[]"“”‘«»—–…\n。，；：！？「」')
_IN_WORD = re.compile(r"\w")
_END = re.compile("[.!?。！？\\n]")
_LONGEST_SENTENCE = 2_000
"""Code points in which the end of a sentence is looked for."""
_INVERTED = re.compile(
    r"\W*(?:has|have|had|is|are|was|were|do|does|did|will|would|can|could|shall|should|may|must)\b",
    re.I,
)
_Span = tuple[int, int]


class Judged(NamedTuple):
    """What is left out, and what of it bends the quote, as differences."""

    omissions: tuple[Omission, ...]
    faults: tuple[WordDifference, ...]


class Junction(NamedTuple):
    """Marks of a quote, and the places of what stands before and behind them, if anything does."""

    marks: Sequence[QuoteMark]
    before: WordPlace | None
    behind: WordPlace | None

    @property
    def shortens(self) -> bool:
        """Whether an ellipsis is among the marks, or what is as good as one."""
        return any(_is_omission(one) for one in self.marks)

    @property
    def inserted(self) -> list[QuoteMark]:
        """What is put in."""
        put_in = [one for one in self.marks if one.kind is OmissionMark.PUT_IN]
        return [one for one in put_in if not _joins(one) and not is_editorial(one.text)]


def _is_omission(mark: QuoteMark) -> bool:
    return mark.kind is OmissionMark.LEFT_OUT or _joins(mark)


def _joins(mark: QuoteMark) -> bool:
    return mark.kind is OmissionMark.PUT_IN and is_joining(mark.text)


def judged(
    cut: CutQuote,
    places: Sequence[WordPlace],
    everywhere: Sequence[Sequence[WordPlace]],
    index: TextIndex,
) -> Judged:
    """Judge what is left out of a quote whose parts stand at these places, in their order.

    `everywhere` are all places of each part: of a short one, "We … go", another may be meant.
    """
    omissions: list[Omission] = []
    faults: list[WordDifference] = []
    for number, place in enumerate((*places, None)):
        marks = cut.parts[number].marks if place is not None else cut.marks_behind
        if marks:
            junction = Junction(marks, places[number - 1] if number else None, place)
            judge = Judge(junction, index)
            omissions += judge.omissions()
            found = list(judge.faults())
            if not found and number and place is not None:
                least = places[number - 2].last if number > 1 else -1
                for other in _others(everywhere[number - 1], junction, least, index):
                    found = found or list(Judge(other, index).faults())
            faults += found
    return Judged(tuple(omissions), tuple(faults))


def _others(
    places: Sequence[WordPlace], junction: Junction, least: int, index: TextIndex
) -> Iterator[Junction]:
    """The junction with other places of a short part before it, in the sentence of that behind."""
    before, behind = junction.before, junction.behind
    assert before is not None, "a part stands before"
    assert behind is not None, "a part stands behind"
    if before.last - before.first >= _FEW_WORDS or not junction.shortens:
        return
    near = [
        one
        for one in places
        if least < one.first < before.first and behind.first - one.last <= _MOST_APART
    ]
    for other in near[-_MOST_OTHERS:]:
        if len(sentence_starts(index.text[other.start : behind.end])) == 1:
            yield Junction(junction.marks, other, behind)


class Judge:
    """Looks at one junction; `start` and `end` are what it leaves out, with the signs around."""

    def __init__(self, junction: Junction, index: TextIndex) -> None:
        self._junction, self._index, self._text = junction, index, index.text
        before, behind = junction.before, junction.behind
        self._starts = self._sentences()
        self.start = self._start_of_sentence() if before is None else index.ends[before.last]
        self.end = self._end_of_sentence() if behind is None else index.starts[behind.first]

    def _sentences(self) -> list[int]:
        """Where sentences begin around an end of the quote, beyond which none is kept."""
        before, behind = self._junction.before, self._junction.behind
        if before is not None and behind is not None:
            return []
        if before is None and behind is not None:
            stop = self._index.starts[behind.first]
            at = max(0, stop - 5 * _AROUND)
            return [at + one for one in sentence_starts(self._text[at : stop + _AROUND])]
        assert before is not None, "a quote has parts"
        at = max(0, self._index.ends[before.last] - _AROUND)
        return [at + one for one in sentence_starts(self._text[at : at + 6 * _AROUND])]

    def _start_of_sentence(self) -> int:
        assert self._junction.behind is not None, "a quote has parts"
        stop = self._index.starts[self._junction.behind.first]
        start = max((one for one in self._starts if one <= stop), default=stop)
        return stop if next(self._words(start, stop), None) is None else start

    def _end_of_sentence(self) -> int:
        """The end of the sentence; where it ends with the quote, that of the next one."""
        assert self._junction.before is not None, "a quote has parts"
        last = self._index.ends[self._junction.before.last]
        later = [one for one in self._starts if one > last]
        stop = min(len(self._text), last + 5 * _AROUND)
        ends = [*later, stop]
        is_whole = next(self._words(last, ends[0]), None) is None
        return ends[min(int(is_whole), len(ends) - 1)]

    def _words(self, start: int, end: int) -> Iterator[int]:
        """The numbers of the words between two places."""
        number = self._index.at(start)
        while number < len(self._index) and self._index.ends[number] <= end:
            yield number
            number += 1

    def omissions(self) -> Iterator[Omission]:
        """What is left out, if words are: for brackets at an end of the quote nobody knows."""
        is_between = self._junction.before is not None and self._junction.behind is not None
        if not is_between and not self.shortens:
            return
        numbers = list(self._words(self.start, self.end))
        if numbers:
            span = self._index.starts[numbers[0]], self._index.ends[numbers[-1]]
            marks = self._junction.marks
            quoted = " ".join(mark.text for mark in marks if mark.kind.most_words) or marks[0].text
            yield Omission(quoted, self._text[slice(*span)], *span, marks[0].start, marks[-1].end)

    def faults(self) -> Iterator[WordDifference]:
        """What bends the quote."""
        for mark in self._junction.inserted:
            yield from self._fault_of_bracket(mark)
        for mark in filter(_joins, self._junction.marks):
            if hides_negation(mark.text, self._text[self.start : self.end]):
                yield self._difference(mark, OmissionFault.REPLACED, self.start, self.end)
        if self.shortens:
            yield from self._fault_of_ellipsis()

    @property
    def shortens(self) -> bool:
        """Whether words are left out: a capital says so too at the beginning, "[T]he", "[My]"."""
        junction = self._junction
        if junction.shortens or junction.before is not None or junction.behind is None:
            return junction.shortens
        mark, first = junction.marks[-1], self._index.word(junction.behind.first)[0]
        is_name = (
            mark.kind is OmissionMark.PUT_IN and first.islower() and mark.text not in _SUBJECTS
        )
        is_letter = mark.kind is OmissionMark.CHANGED_CASE and first.islower()
        return (is_letter or is_name) and mark.text[:1] == "[" and mark.text[1:2].isupper()

    def _hides_question(self) -> tuple[int, int] | None:
        """Where the sentence turns out to be a question, which the quote doesn't show."""
        before, behind = self._junction.before, self._junction.behind
        if before is not None and behind is None:
            last = self._index.ends[before.last]
            stop = last + len(self._index.gap_before(before.last + 1))
            return _asked_behind(self._text, last, stop, before.end)
        if before is None and behind is not None:
            return _asked_before(self._text, self.start, (behind.start, behind.end))
        return None

    def _is_spliced(self) -> bool:
        """Whether a small letter, "[o]ur", makes the beginning of a sentence go on another one."""
        mark, behind = self._junction.marks[-1], self._junction.behind
        if self._junction.before is None or behind is None:
            return False
        is_small = mark.kind is OmissionMark.CHANGED_CASE and mark.text[1:2].islower()
        return is_small and behind.start - self.start in sentence_starts(
            self._text[self.start : behind.end]
        )

    def _fault_of_ellipsis(self) -> Iterator[WordDifference]:
        before, behind = self._junction.before, self._junction.behind
        marks = self._junction.marks
        mark = next((one for one in marks if _is_omission(one)), marks[-1])
        question = self._hides_question()
        if question is not None:
            yield self._difference(mark, OmissionFault.DOUBT, *question)
            return
        if self._is_spliced():
            yield self._difference(marks[-1], OmissionFault.JOINED, self.start, self.end)
            return
        text, reported = self._text, list[tuple[int, int]]()
        if before is not None and behind is not None:
            spans = (before.start, before.end), (behind.start, behind.end)
            voice = other_voice(self._text, *spans)
            if voice is not None:
                yield self._difference(mark, OmissionFault.VOICE, *voice)
                return
            reported = narrated(text, *spans)
        at = max(0, self.start - _AROUND)
        kept, kept_end = self.start, self.end
        if before is not None:
            kept = max(self._index.starts[before.first], at)
        if behind is not None:
            kept_end = min(self._index.ends[behind.last], self.end + _AROUND)
        window = _without(text[at : self.end + _AROUND], at, reported)
        positions = (one - at for one in (kept, self.start, self.end, kept_end))
        found = turning_fault(Omitted(window, *positions))
        if found is not None:
            fault, start, end = found
            yield self._difference(mark, fault, at + start, at + end)

    def _fault_of_bracket(self, mark: QuoteMark) -> Iterator[WordDifference]:
        told: WordDifference | None = None
        for start, end in self._replaced(mark):
            words = self._text[start:end]
            fault = bracket_fault(mark.text, words)
            if fault is None and is_another(
                mark.text, words, _rest_of_sentence(self._text, end), self._before(start)
            ):
                fault = OmissionFault.REPLACED
            if fault is None:
                return
            told = told or self._difference(mark, fault, start, end)
        if told is not None:
            yield told

    def _before(self, at: int) -> str:
        """What a sentence has before a place, after the whole sentence before it."""
        near = max(0, at - _AROUND)
        starts = [near + one for one in sentence_starts(self._text[near:at])]
        return self._text[starts[-2] if len(starts) > 1 else near : at]

    def _replaced(self, mark: QuoteMark) -> Iterator[tuple[int, int]]:
        """For what a bracket may stand: between two parts for all, else for some words beside."""
        junction = self._junction
        if junction.before is not None and junction.behind is not None and not junction.shortens:
            yield _trimmed(self._text, self.start, self.end)
            return
        is_before_a_part = junction.marks[-1] is mark and junction.behind is not None
        is_behind_a_part = junction.marks[0] is mark and junction.before is not None
        if is_before_a_part:
            yield from self._beside(mark, self.end, -1)
        elif is_behind_a_part:
            yield from self._beside(mark, self.start, 1)
        else:
            yield _trimmed(self._text, self.start, self.end)

    def _beside(self, mark: QuoteMark, at: int, step: int) -> Iterator[tuple[int, int]]:
        """Words before or behind a place; none at all where none can be replaced."""
        index = self._index
        number = index.at(at) - (step < 0)
        is_inside = self._is_reached(number, step)
        last = self._last_word()
        if step < 0 and wants_more(last):
            yield _trimmed(self._text, self.start, self.end)  # which it completes
        elif (
            not is_inside
            or is_clause_edge(index.word(number))
            or (step > 0 and is_pronoun(last) and names(mark.text))
        ):
            yield at, at
        for _ in range(_MOST_BESIDE):
            if not self._is_reached(number, step):
                return
            span = sorted((index.starts[number] if step < 0 else index.ends[number], at))
            yield _trimmed(self._text, *span)
            number += step

    def _last_word(self) -> str:
        """The word before what is left out, if anything stands before it."""
        before = self._junction.before
        return self._index.word(before.last) if before is not None else ""

    def _is_reached(self, number: int, step: int) -> bool:
        """Whether nothing parts a word from what stands before it on the way."""
        edge = self._index.gap_before(number if step > 0 else number + 1)
        return 0 <= number < len(self._index) and _EDGES.isdisjoint(edge)

    def _difference(
        self, mark: QuoteMark, fault: OmissionFault, start: int, end: int
    ) -> WordDifference:
        start, end = _trimmed(self._text, start, end)
        return WordDifference(
            quoted=mark.text,
            kept=self._text[start:end],
            start=start,
            end=end,
            quote_start=mark.start,
            quote_end=mark.end,
            is_grave=True,
            fault=fault,
        )


def _without(text: str, at: int, spans: Sequence[_Span]) -> str:
    """A text that begins `at` a place, with the words of some stretches made unreadable."""
    for start, end in ((start - at, end - at) for start, end in spans):
        text = text[:start] + _IN_WORD.sub("_", text[start:end]) + text[end:]
    return text


def _trimmed(text: str, start: int, end: int) -> _Span:
    """A stretch of a text without the space at its ends."""
    passage = text[start:end]
    if not passage.strip():
        return start, start
    return start + len(passage) - len(passage.lstrip()), start + len(passage.rstrip())


def _rest_of_sentence(text: str, at: int) -> str:
    """What else the sentence has behind a place."""
    end = _END.search(text, at)
    return text[at : at + _LONGEST_SENTENCE if end is None else end.start()]


def _asked_behind(text: str, last: int, stop: int, kept_end: int) -> _Span | None:
    """The question mark next to a quote's last word, which ends at `last`, before a `stop`."""
    gap = text[last:stop]
    at = last + gap.find("?")
    is_next = gap.lstrip('"”’» ').startswith("?")
    return (at, at + 1) if is_next and at >= kept_end else None


def _asked_before(text: str, start: int, kept: _Span) -> _Span | None:
    """The question mark that ends a sentence whose first words, at `start`, are left out."""
    if not _INVERTED.match(text, start):
        return None
    end = _END.search(text, kept[0])
    if end is None or end[0] != "?" or end.start() < kept[1]:
        return None
    return end.span()
