"""Two passages compared word by word: what one has and the other has not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from timeline_app.core.evidence.match import WordDifference
from timeline_app.reading.blocks import EqualWords, same_blocks
from timeline_app.reading.grave import is_acronym, is_grave
from timeline_app.reading.text_index import UNKNOWN, TextIndex
from timeline_app.reading.typography import is_same, plain
from timeline_app.reading.words import LINE_END_HYPHEN, spelling


class WordStretch(NamedTuple):
    """Words of an indexed text, from `first` up to but without `end`."""

    of: TextIndex
    first: int
    end: int

    def line_in(self, index: TextIndex) -> str:
        """The words as an index has them, a character for each."""
        if self.of is index:
            return index.line[self.first : self.end]
        words = self.words(0, self.end - self.first)
        return "".join([index.character(word) or UNKNOWN for word in words])

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The code points of some of the words, counted within the stretch.

        Of none it is where they would stand, behind the word before.
        """
        if begin < end:
            return self.of.starts[self.first + begin], self.of.ends[self.first + end - 1]
        at = self.first + begin
        place = self.of.ends[at - 1] if begin else self.of.starts[self.first]
        return place, place

    def words(self, begin: int, end: int) -> list[str]:
        """Some of the words as they stand there."""
        return [self.of.word(self.first + number) for number in range(begin, end)]

    def gap_before(self, number: int) -> tuple[str, int]:
        """What stands before one of the words, and where that begins."""
        gap = self.of.gap_before(self.first + number)
        return gap, self.of.starts[self.first + number] - len(gap)


def differences(quoted: WordStretch, kept: WordStretch) -> list[WordDifference]:
    """Find what differs between a quote and a passage of a text, in the order of both."""
    told: list[WordDifference] = []
    blocks = same_blocks(quoted.line_in(kept.of), kept.line_in(kept.of))
    own, theirs = 0, 0  # words that are done
    for block in (*blocks, EqualWords(quoted.end - quoted.first, kept.end - kept.first, 0)):
        if (own, theirs) != (block.begin, block.new_begin):
            others = (own, block.begin), (theirs, block.new_begin)
            if not _is_broken_at_a_line_end(quoted, kept, *others):
                told.append(_of_other_words(quoted, kept, *others))
        told.extend(_of_same_words(quoted, kept, block, range(block.size)))
        own, theirs = block.begin + block.size, block.new_begin + block.size
    return told


def _of_other_words(
    quoted: WordStretch, kept: WordStretch, own: tuple[int, int], theirs: tuple[int, int]
) -> WordDifference:
    others = quoted.words(*own) + kept.words(*theirs)
    weighs = any(is_grave(word, _common(quoted, kept)) for word in others)
    return difference(quoted, kept, quoted.span(*own), kept.span(*theirs), weighs)


def _common(quoted: WordStretch, kept: WordStretch) -> Callable[[str], bool]:
    return lambda word: quoted.of.has(word) or kept.of.has(word)


def _is_broken_at_a_line_end(
    quoted: WordStretch, kept: WordStretch, own: tuple[int, int], theirs: tuple[int, int]
) -> bool:
    """Whether there is but a hyphen of a line's end between some words and others."""
    mine = quoted.of.text[slice(*quoted.span(*own))]
    other = kept.of.text[slice(*kept.span(*theirs))]
    is_broken = LINE_END_HYPHEN.search(mine) or LINE_END_HYPHEN.search(other)
    return bool(is_broken) and is_same(plain(mine), plain(other))


def _of_same_words(
    quoted: WordStretch, kept: WordStretch, block: EqualWords, numbers: Iterable[int]
) -> Iterator[WordDifference]:
    """Differences of case, and of the signs between the words."""
    for number in numbers:
        own, theirs = block.begin + number, block.new_begin + number
        if number:
            yield from _of_signs(quoted, kept, own, theirs)
        (word,) = quoted.words(own, own + 1)
        (other,) = kept.words(theirs, theirs + 1)
        if spelling(word) != spelling(other):
            yield difference(
                quoted,
                kept,
                quoted.span(own, own + 1),
                kept.span(theirs, theirs + 1),
                weighs=is_acronym(word) != is_acronym(other),
            )


def _of_signs(
    quoted: WordStretch, kept: WordStretch, own: int, theirs: int
) -> Iterator[WordDifference]:
    gap, at = quoted.gap_before(own)
    other, place = kept.gap_before(theirs)
    signs, others = plain(gap), plain(other)
    if is_same(signs, others):
        return
    # A minus or a decimal sign before a figure is part of the number.
    word = kept.words(theirs, theirs + 1)[0]
    weighs = word[:1].isdigit() and ("-" in signs + others)
    yield difference(quoted, kept, _stripped(gap, at), _stripped(other, place), weighs)


def _stripped(gap: str, at: int) -> tuple[int, int]:
    start = at + len(gap) - len(gap.lstrip())
    return (start, at + len(gap.rstrip())) if gap.strip() else (at, at)


def difference(
    quoted: WordStretch,
    kept: WordStretch,
    own: tuple[int, int],
    theirs: tuple[int, int],
    weighs: bool = False,
) -> WordDifference:
    """The difference between what stands at some positions of a quote and of a text."""
    return WordDifference(
        quoted=quoted.of.text[slice(*own)],
        kept=kept.of.text[slice(*theirs)],
        start=theirs[0],
        end=theirs[1],
        quote_start=own[0],
        quote_end=own[1],
        is_grave=weighs,
    )
