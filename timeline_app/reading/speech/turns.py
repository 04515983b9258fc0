"""The turns of a transcript: what follows a label ("MR. MILLER:", "Q", "王毅：") up to the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from timeline_app.core.evidence.findings import Turn
from timeline_app.core.value import Value
from timeline_app.reading.speech.labels import (
    LABEL,
    SPEAKING,
    is_titled,
    names_nobody,
    plain_label,
)
from timeline_app.reading.speech.naming.chinese import is_chinese_name

_STOPS = frozenset(":.")
_SORTS = ("q", "upper", "name", "han")
_STRETCH = 1 << 16
_END = re.compile(r"\s*^[ \t]*(?:END\b[^\n]*|#{2,}|-30-|（完）|\(完\))\s*\Z", re.MULTILINE)


class _Label(Value, frozen=True, gc=False):
    """A label: where its line, its words and what follows begin, and of what sort it is."""

    line: int
    start: int
    end: int
    end_of_mark: int
    name: str
    plain: str
    sort: str


def find_turns(words: str) -> tuple[Turn, ...]:
    """The turns of a text in their order, without their speakers; none where it has no labels.

    A label with a title, or one that says what somebody does there, stands for itself. Any other
    one counts where it comes again and others beside it, as in a conversation: a heading
    ("State of play:") doesn't.
    """
    labels: list[_Label] = []
    at = 0
    while at < len(words):  # in stretches that end with a line
        end = words.find("\n", min(at + _STRETCH, len(words)))
        end = len(words) if end < 0 else end + 1
        labels.extend([_label(one) for one in LABEL.finditer(words, at, end)])
        at = end
    speaking = _speaking(Counter([(one.plain, one.name, one.sort) for one in labels]))
    labels = [one for one in labels if one.plain in speaking]
    ends = [one.line for one in labels[1:]] + [_end(words)]
    return tuple([_turn(words, one, end) for one, end in zip(labels, ends, strict=False)])


def _label(found: re.Match[str]) -> _Label:
    sort = found.lastgroup or ""
    for name in _SORTS:
        if found[name]:
            sort = name
    if sort == "q" and found[0].strip()[1:2] in _STOPS:
        sort = "q:"
    group = sort.rstrip(":")
    name = found[group]
    return _Label(
        found.start(),
        found.start(group),
        found.end(group),
        found.end(),
        name,
        plain_label(name),
        sort,
    )


def _speaking(labels: Counter[tuple[str, str, str]]) -> set[str]:
    """Which labels stand for somebody who speaks, by how often each is there."""
    counts = _times(labels)
    sure = {plain for plain, name, sort in labels if _is_sure(name, sort)}
    again = {
        plain
        for plain, name, sort in labels
        if counts[plain] > 1 and not sort.startswith("q") and not names_nobody(name)
    }
    if not sure and len(again) < 2:
        return _questions_and_answers(labels)
    upper = {plain for plain, name, sort in labels if sort == "upper" and not names_nobody(name)}
    speaking = sure | again | upper | {"q"}
    are_answers = counts["q"] and speaking <= SPEAKING
    return speaking | {"a"} if are_answers else speaking


def _times(labels: Counter[tuple[str, str, str]]) -> Counter[str]:
    """How often each label comes, in whatever spelling."""
    counts: Counter[str] = Counter()
    for (plain, _, _), times in labels.items():
        counts[plain] += times
    return counts


def _questions_and_answers(labels: Iterable[tuple[str, str, str]]) -> set[str]:
    """Those of "Q:" and "A:", where there are both."""
    stopped = {plain for plain, _, sort in labels if sort == "q:"}
    return stopped if stopped == {"q", "a"} else set()


def _is_sure(name: str, sort: str) -> bool:
    """Whether a label stands for somebody who speaks, even where it comes once."""
    if sort == "han":
        return name in SPEAKING or is_chinese_name(name)
    return sort == "upper" and (is_titled(name) or plain_label(name) in SPEAKING)


def _end(words: str) -> int:
    """Where the last turn ends: before the line that says so, "END 2:05 P.M."."""
    tail = max(0, len(words) - 200)
    found = _END.search(words, tail)
    return found.start() if found else len(words)


def _turn(words: str, label: _Label, end: int) -> Turn:
    start = label.end_of_mark
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return Turn(label.start, label.end, start, end)
