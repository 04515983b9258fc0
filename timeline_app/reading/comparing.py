"""Two texts compared word by word: what both have in their order, and what one alone has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.core.evidence.text_comparison import RunKind, TextRun
from timeline_app.reading.blocks import EqualWords, same_blocks
from timeline_app.reading.text_index import TextIndex
from timeline_app.reading.words import spelling

_RUNS_A_PART = 1000


def compare_texts(old: str, new: str) -> tuple[TextRun, ...]:
    """The runs of two texts, in the order of both: together they are all of each."""
    old_index = TextIndex(old)
    new_index = TextIndex(new, old_index.characters)
    blocks = same_blocks(old_index.line, new_index.line)
    kept = _without_other_spelling(old_index, new_index, blocks)
    return tuple(_runs(old_index, new_index, kept))


def compared_parts(old: str, new: str) -> Iterator[tuple[str, list[TextRun]]]:
    """The words of both texts in one, with their runs, part by part; at least one part.

    Where a run of the newer text takes the place of one of the older, that goes before it.
    """
    runs = compare_texts(old, new)
    for first in range(0, max(1, len(runs)), _RUNS_A_PART):
        part = list(runs[first : first + _RUNS_A_PART])
        yield "".join(_words_of(run, old, new) for run in part), part


def _words_of(run: TextRun, old: str, new: str) -> str:
    if run.kind is RunKind.REMOVED:
        return old[run.start : run.end]
    return new[run.new_start : run.new_end]


def _without_other_spelling(
    old: TextIndex, new: TextIndex, blocks: Sequence[EqualWords]
) -> list[EqualWords]:
    """Cut the blocks at words that are the same but for their case."""
    kept: list[EqualWords] = []
    for block in blocks:
        if _is_spelt_alike(old, new, block):
            kept.append(block)
            continue
        begin = block.begin
        further = block.new_begin - block.begin
        for at in range(block.begin, block.begin + block.size):
            mine, other = old.word(at), new.word(at + further)
            if mine != other and spelling(mine) != spelling(other):
                if at > begin:
                    kept.append(EqualWords(begin, begin + further, at - begin))
                begin = at + 1
        end = block.begin + block.size
        if end > begin:
            kept.append(EqualWords(begin, begin + further, end - begin))
    return kept


def _is_spelt_alike(old: TextIndex, new: TextIndex, block: EqualWords) -> bool:
    there = new.passage(block.new_begin, block.new_begin + block.size - 1)
    return there == old.passage(block.begin, block.begin + block.size - 1)


def _runs(old: TextIndex, new: TextIndex, blocks: Sequence[EqualWords]) -> Iterator[TextRun]:
    """The blocks and what is between them, each word with what stands before it."""
    at, there = 0, 0  # words that are done
    start, new_start = 0, 0  # and their ends
    for block in (*blocks, EqualWords(len(old), len(new), 0)):
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
