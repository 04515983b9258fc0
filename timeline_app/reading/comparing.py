"""Two texts compared word by word: what both have in their order, and what one alone has.

What they begin and end with is set aside first. Between that, passages that stand once in each
part the rest into pieces (Bram Cohen's patience diff, with runs of words in the place of lines),
and small pieces are compared word for word. So a million words take seconds, not hours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from timeline_app.core.evidence.text_comparison import RunKind, TextRun
from timeline_app.core.steps import Steps, finished
from timeline_app.reading.text_index import TextIndex
from timeline_app.reading.words import spelling

_SMALL = 90_000  # pairs of words that are compared word for word
_GRAMS = (8, 3, 1)  # words of a passage that is to stand once in each
_MOST_PASSAGES = 20_000  # that are looked at in one piece
_WORDS_A_STEP = 4096


class _Piece(NamedTuple):
    """Words of both texts, by their numbers, ends exclusive."""

    begin: int
    end: int
    new_begin: int
    new_end: int

    @property
    def pairs(self) -> int:
        return (self.end - self.begin) * (self.new_end - self.new_begin)


class _Block(NamedTuple):
    """So many words that are the same, from a word of each text on."""

    begin: int
    new_begin: int
    size: int


def compare_texts(old: str, new: str) -> tuple[TextRun, ...]:
    """The runs of two texts, in the order of both: together they are all of each."""
    return finished(comparing(old, new))


def comparing(old: str, new: str) -> Steps[tuple[TextRun, ...]]:
    """Compare two texts as `compare_texts` does, in short steps."""
    old_index = yield from TextIndex(old).steps()
    new_index = yield from TextIndex(new, old_index.characters).steps()
    blocks: list[_Block] = []
    pieces = [_Piece(0, len(old_index), 0, len(new_index))]
    while pieces:
        piece = pieces.pop()
        piece, same = _trimmed(old_index.line, new_index.line, piece)
        blocks.extend(same)
        found = yield from _same_in(old_index.line, new_index.line, piece)
        blocks.extend(found)
        if found and piece.pairs > _SMALL:
            pieces.extend(_between(piece, found))
        yield
    kept = yield from _without_other_spelling(old_index, new_index, _joined(blocks))
    return tuple(_runs(old_index, new_index, kept))


def _trimmed(old: str, new: str, piece: _Piece) -> tuple[_Piece, list[_Block]]:
    """What is left of a piece without what both begin and end with, and that."""
    begin, end, new_begin, new_end = piece
    most = min(end - begin, new_end - new_begin)
    head = _agreeing(most, lambda count: old.startswith(new[new_begin : new_begin + count], begin))
    most -= head
    tail = _agreeing(most, lambda count: old.endswith(new[new_end - count : new_end], 0, end))
    same = [_Block(begin, new_begin, head), _Block(end - tail, new_end - tail, tail)]
    left = _Piece(begin + head, end - tail, new_begin + head, new_end - tail)
    return left, [block for block in same if block.size]


def _agreeing(most: int, agrees: Callable[[int], bool]) -> int:
    """The greatest count up to `most` for which something holds that holds for all below it."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if agrees(middle) else (low, middle - 1)
    return low


def _same_in(old: str, new: str, piece: _Piece) -> Steps[list[_Block]]:
    """Find what parts a piece, or all that is the same in it if it is small."""
    if not piece.pairs:
        return []
    if piece.pairs > _SMALL:
        for size in _GRAMS:
            found = yield from _once_in_each(old, new, piece, size)
            if found:
                return found
        return []
    matcher = SequenceMatcher(
        None,
        old[piece.begin : piece.end],
        new[piece.new_begin : piece.new_end],
        autojunk=False,
    )
    return [
        _Block(piece.begin + one.a, piece.new_begin + one.b, one.size)
        for one in matcher.get_matching_blocks()
        if one.size
    ]


def _once_in_each(old: str, new: str, piece: _Piece, size: int) -> Steps[list[_Block]]:
    """Find passages of a size that stand once in each, as many as are in the same order.

    In a long piece only those that begin with some of the words, the same in both.
    """
    words = max(piece.end - piece.begin, piece.new_end - piece.new_begin)
    every = words // _MOST_PASSAGES + 1
    mine = yield from _standing_once(old, range(piece.begin, piece.end - size + 1), size, every)
    other = yield from _standing_once(
        new, range(piece.new_begin, piece.new_end - size + 1), size, every
    )
    pairs = [(at, there) for gram, at in mine.items() if (there := other.get(gram, -1)) >= 0]
    yield
    found: list[_Block] = []
    for at, there in _rising(pairs):
        # Those that overlap go on with each other; of others the later one is left.
        last = found[-1] if found else _Block(piece.begin, piece.new_begin, 0)
        if found and at - last.begin == there - last.new_begin <= last.size:
            found[-1] = last._replace(size=at - last.begin + size)
        elif at >= last.begin + last.size and there >= last.new_begin + last.size:
            found.append(_Block(at, there, size))
    return found


def _standing_once(line: str, places: range, size: int, every: int) -> Steps[dict[str, int]]:
    """Find where passages that stand once begin, in their order: one word in so many begins one."""
    found: dict[str, int] = {}
    for first in places[::_WORDS_A_STEP]:
        for at in range(first, min(first + _WORDS_A_STEP, places.stop)):
            if every == 1 or not ord(line[at]) % every:
                gram = line[at : at + size]
                found[gram] = -1 if gram in found else at
        yield
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


def _between(piece: _Piece, blocks: Sequence[_Block]) -> Iterator[_Piece]:
    """What is left of a piece between the blocks in it."""
    begin, new_begin = piece.begin, piece.new_begin
    for block in (*blocks, _Block(piece.end, piece.new_end, 0)):
        if begin < block.begin or new_begin < block.new_begin:
            yield _Piece(begin, block.begin, new_begin, block.new_begin)
        begin, new_begin = block.begin + block.size, block.new_begin + block.size


def _without_other_spelling(
    old: TextIndex, new: TextIndex, blocks: Sequence[_Block]
) -> Steps[list[_Block]]:
    """Cut the blocks at words that are the same but for their case."""
    kept: list[_Block] = []
    for block in blocks:
        if _is_spelt_alike(old, new, block):
            kept.append(block)
            continue
        begin = block.begin
        for at in range(block.begin, block.begin + block.size):
            there = block.new_begin + at - block.begin
            mine, other = old.word(at), new.word(there)
            if mine != other and spelling(mine) != spelling(other):
                kept.append(_Block(begin, there - at + begin, at - begin))
                begin = at + 1
            if not at % _WORDS_A_STEP:
                yield
        end = block.begin + block.size
        kept.append(_Block(begin, block.new_begin + begin - block.begin, end - begin))
    return [block for block in kept if block.size]


def _is_spelt_alike(old: TextIndex, new: TextIndex, block: _Block) -> bool:
    there = new.passage(block.new_begin, block.new_begin + block.size - 1)
    return there == old.passage(block.begin, block.begin + block.size - 1)


def _runs(old: TextIndex, new: TextIndex, blocks: Sequence[_Block]) -> Iterator[TextRun]:
    """The blocks and what is between them, each word with what stands before it."""
    at, there = 0, 0  # words that are done
    start, new_start = 0, 0  # and their ends
    for block in (*blocks, _Block(len(old), len(new), 0)):
        if at < block.begin:
            end = old.ends[block.begin - 1]
            yield TextRun(RunKind.REMOVED, start, end, new_start, new_start)
            start = end
        if there < block.new_begin:
            end = new.ends[block.new_begin - 1]
            yield TextRun(RunKind.ADDED, start, start, new_start, end)
            new_start = end
        at, there = block.begin + block.size, block.new_begin + block.size
        # What stands behind the last words of both counts as the same, whatever it is.
        is_last = (at, there) == (len(old), len(new))
        end = len(old.text) if is_last else old.ends[at - 1]
        new_end = len(new.text) if is_last else new.ends[there - 1]
        if start < end or new_start < new_end:
            yield TextRun(RunKind.SAME, start, end, new_start, new_end)
        start, new_start = end, new_end


def _joined(blocks: Iterable[_Block]) -> list[_Block]:
    """The blocks, those that follow each other in both texts as one."""
    found: list[_Block] = []
    for block in sorted(blocks):
        last = found[-1] if found else _Block(0, 0, 0)
        if (last.begin + last.size, last.new_begin + last.size) == block[:2]:
            found[len(found) - 1 :] = [last._replace(size=last.size + block.size)]
        else:
            found.append(block)
    return found
