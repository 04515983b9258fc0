"""Versions of a text side by side: the words in which each differs.

And what becomes of words that are anchored in a text when another text takes its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from timeline_app.core.evidence.match import NO_TEXT, Match, MatchChange, MatchState
from timeline_app.core.evidence.sought_words import SoughtWords
from timeline_app.core.evidence.text_comparison import RunKind
from timeline_app.core.records.records import Selector
from timeline_app.reading.comparing import compare_texts
from timeline_app.reading.matching import match_quote
from timeline_app.reading.text_index import TextIndex

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Stretches of a text in code points, ends exclusive, in its order."""

LONGEST = 20_000
"""Letters of a version that is compared word by word. Beyond: what differs is marked as one."""


def marked_words(texts: Sequence[str]) -> tuple[Spans, ...]:
    """Of two or three versions of a text, for each the words that differ.

    Each is compared with the first, which has marks where any other differs. Versions that
    differ in signs alone are marked from where they begin to differ to where they end to.
    """
    first, *others = texts
    in_first: set[tuple[int, int]] = set()
    found: list[Spans] = []
    for other in others:
        removed, added = _told_apart(first, other)
        in_first.update(removed)
        found.append(added)
    return (_joined(in_first), *found)


def _told_apart(one: str, other: str) -> tuple[Spans, Spans]:
    if one == other or not (one and other):
        return (), ()  # what stands alone needs no mark
    if max(len(one), len(other)) > LONGEST:
        return _by_letters(one, other)
    removed: list[tuple[int, int]] = []
    added: list[tuple[int, int]] = []
    gone = ""
    for run in compare_texts(one, other):
        if run.kind is RunKind.REMOVED:
            gone = one[run.start : run.end]
            removed.append((run.start, run.end))
        elif run.kind is RunKind.ADDED:
            new = other[run.new_start : run.new_end]
            before = _signs_before(gone, new)
            if gone:
                removed[-1] = removed[-1][0] + before, removed[-1][1]
            added.append((run.new_start + before, run.new_end))
            gone = ""
        else:
            gone = ""
    if not removed and not added:
        return _by_letters(one, other)
    return _without_spaces(one, removed), _without_spaces(other, added)


def _signs_before(gone: str, new: str) -> int:
    """How many signs both have before their first words."""
    count = 0
    for sign, other in zip(gone, new, strict=False):
        if sign != other or sign.isalnum():
            break
        count += 1
    return count


def _without_spaces(text: str, spans: Sequence[tuple[int, int]]) -> Spans:
    """The stretches without the spaces before their words."""
    return tuple(
        (end - len(text[start:end].lstrip()), end)
        for start, end in spans
        if text[start:end].strip()
    )


def _by_letters(one: str, other: str) -> tuple[Spans, Spans]:
    """What lies between the beginning and the end that both have."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return _span(start, len(one) - end), _span(start, len(other) - end)


def _span(start: int, end: int) -> Spans:
    return ((start, end),) if start < end else ()


def _joined(spans: set[tuple[int, int]]) -> Spans:
    """The stretches in their order, those that overlap in one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


_AROUND = 64  # code points before and behind a place, by which it is found again


def what_changes(old: str, new: str, sought: Sequence[SoughtWords]) -> tuple[MatchChange, ...]:
    """Which words have another state, or stand between others, once `new` is the text.

    An empty text is none: what was looked for in it had no text.
    """
    old_index, new_index = TextIndex(old), TextIndex(new)
    found = []
    for number, one in enumerate(sought):
        before = _match(one.words, one.selector, old_index)
        after = _match(one.words, _carried(one.selector, before, old), new_index)
        if _is_another(before, after, old, new):
            found.append(MatchChange(number, before, after))
    return tuple(found)


def _match(words: str, selector: Selector, index: TextIndex) -> Match:
    return match_quote(words, selector, index) if index.text else NO_TEXT


def _carried(selector: Selector, match: Match, text: str) -> Selector:
    """What tells the place in another text: the words around it, not the position."""
    if not match.state.is_good:
        return Selector(selector.prefix, selector.suffix)
    start, end = match.start, match.end
    return Selector(text[max(0, start - _AROUND) : start], text[end : end + _AROUND])


def _is_another(before: Match, after: Match, old: str, new: str) -> bool:
    # Of a place that was found, the words around it there are what is looked for now.
    was_among_them = before.state.is_good or not before.is_out_of_context
    if before.state is not after.state or (after.is_out_of_context and was_among_them):
        return True
    # Words that differ in both texts may differ in others now.
    passages = old[before.start : before.end], new[after.start : after.end]
    return before.state is MatchState.DIFFERS and passages[0] != passages[1]
