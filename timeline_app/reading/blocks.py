"""What two lines of words have in common in their order, a character for each word.

What they begin and end with is set aside first. Between that, passages that stand once in each
part the rest into pieces (Bram Cohen's patience diff, with runs of words in the place of lines),
and small pieces are compared word for word. So a million words take seconds, not hours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from timeline_app.core.value import Value, replace

_SMALL = 40_000  # pairs of words that are compared word for word
_GRAMS = (8, 3, 1)  # words of a passage that is to stand once in each
_MOST_PASSAGES = 20_000  # that are looked at in one piece
_MOST_TIMES = 64  # that a word is looked at, on average, to part pieces


class EqualRun(NamedTuple):
    """Words of both lines, by their numbers, ends exclusive."""

    begin: int
    end: int
    new_begin: int
    new_end: int

    @property
    def pairs(self) -> int:
        """How many pairs of words there are to compare."""
        return (self.end - self.begin) * (self.new_end - self.new_begin)

    @property
    def words(self) -> int:
        """How many words there are on both sides."""
        return self.end - self.begin + self.new_end - self.new_begin


class EqualWords(Value, frozen=True, order=True, gc=False):
    """So many words that are the same, from a word of each text on."""

    begin: int
    new_begin: int
    size: int


NO_BLOCK = EqualWords(0, 0, 0)


def same_blocks(old: str, new: str) -> list[EqualWords]:
    """Find what is the same in both, in the order of both."""
    whole = EqualRun(0, len(old), 0, len(new))
    blocks: list[EqualWords] = []
    pieces = [whole]
    left = _MOST_TIMES * whole.words
    while pieces:
        piece, same = _trimmed(old, new, pieces.pop())
        blocks.extend(same)
        left -= piece.words
        if piece.pairs <= _SMALL:
            blocks.extend(_same_in(old, new, piece))
        elif left > 0:
            found = _parting(old, new, piece)
            blocks.extend(found)
            if found:
                pieces.extend(_between(piece, found))
    blocks.sort()
    return _joined(blocks)


def _trimmed(old: str, new: str, piece: EqualRun) -> tuple[EqualRun, list[EqualWords]]:
    """What is left of a piece without what both begin and end with, and that."""
    begin, end, new_begin, new_end = piece
    most = min(end - begin, new_end - new_begin)
    head = _agreeing(most, lambda count: old.startswith(new[new_begin : new_begin + count], begin))
    most -= head
    tail = _agreeing(most, lambda count: old.endswith(new[new_end - count : new_end], 0, end))
    same = [EqualWords(begin, new_begin, head), EqualWords(end - tail, new_end - tail, tail)]
    left = EqualRun(begin + head, end - tail, new_begin + head, new_end - tail)
    return left, [block for block in same if block.size]


def _agreeing(most: int, agrees: Callable[[int], bool]) -> int:
    """The greatest count up to `most` for which something holds that holds for all below it."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if agrees(middle) else (low, middle - 1)
    return low


def _same_in(old: str, new: str, piece: EqualRun) -> list[EqualWords]:
    """All that is the same in a small piece."""
    if not piece.pairs:
        return []
    matcher = SequenceMatcher(
        None,
        old[piece.begin : piece.end],
        new[piece.new_begin : piece.new_end],
        autojunk=False,
    )
    return [
        EqualWords(piece.begin + one.a, piece.new_begin + one.b, one.size)
        for one in matcher.get_matching_blocks()
        if one.size
    ]


def _parting(old: str, new: str, piece: EqualRun) -> list[EqualWords]:
    """Find what parts a piece: the longest passages that stand once in each."""
    for size in _GRAMS:
        found = _once_in_each(old, new, piece, size)
        if found:
            return found
    return []


def _once_in_each(old: str, new: str, piece: EqualRun, size: int) -> list[EqualWords]:
    """Find passages of a size that stand once in each, as many as are in the same order.

    In a long piece only those that begin with some of the words, the same in both.
    """
    words = max(piece.end - piece.begin, piece.new_end - piece.new_begin)
    every = words // _MOST_PASSAGES + 1
    mine = _standing_once(old, range(piece.begin, piece.end - size + 1), size, every)
    other = _standing_once(new, range(piece.new_begin, piece.new_end - size + 1), size, every)
    pairs = [(at, there) for gram, at in mine.items() if (there := other.get(gram, -1)) >= 0]
    found: list[EqualWords] = []
    for at, there in _rising(pairs):
        # Those that overlap go on with each other; of others the later one is left.
        last = found[-1] if found else EqualWords(piece.begin, piece.new_begin, 0)
        if found and at - last.begin == there - last.new_begin <= last.size:
            found[-1] = replace(last, size=at - last.begin + size)
        elif at >= last.begin + last.size and there >= last.new_begin + last.size:
            found.append(EqualWords(at, there, size))
    return found


def _standing_once(line: str, places: range, size: int, every: int) -> dict[str, int]:
    """Find where passages that stand once begin, in their order: one word in so many begins one."""
    found: dict[str, int] = {}
    for at in places:
        if every == 1 or not ord(line[at]) % every:
            gram = line[at : at + size]
            found[gram] = -1 if gram in found else at
    return {gram: at for gram, at in found.items() if at >= 0}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs in which both numbers rise; the first rises already."""
    tops: list[int] = []  # the least last number of a run of each length
    last: list[int] = []  # which pair that is
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        length = bisect_left(tops, there)
        before.append(last[length - 1] if length else -1)
        tops[length : length + 1] = [there]
        last[length : length + 1] = [number]
    found = []
    at = last[-1] if last else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def _between(piece: EqualRun, blocks: Sequence[EqualWords]) -> Iterator[EqualRun]:
    """What is left of a piece between the blocks in it."""
    begin, new_begin = piece.begin, piece.new_begin
    for block in (*blocks, EqualWords(piece.end, piece.new_end, 0)):
        if begin < block.begin or new_begin < block.new_begin:
            yield EqualRun(begin, block.begin, new_begin, block.new_begin)
        begin, new_begin = block.begin + block.size, block.new_begin + block.size


def _joined(blocks: Sequence[EqualWords]) -> list[EqualWords]:
    """The blocks, given in their order, those that follow each other in both texts as one."""
    found: list[EqualWords] = []
    for block in blocks:
        last = found[-1] if found else EqualWords(0, 0, 0)
        if last.begin + last.size == block.begin and last.new_begin + last.size == block.new_begin:
            found[len(found) - 1 :] = [replace(last, size=last.size + block.size)]
        else:
            found.append(block)
    return found
