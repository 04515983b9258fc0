"""Sentences with a date become candidates for events, with a title out of their own words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from timeline_app.core.evidence.findings import Candidate, FoundDate
from timeline_app.core.records.records import ActorId
from timeline_app.core.text.folding import UNSPACED
from timeline_app.reading.clauses import clause_around, told_before
from timeline_app.reading.dates.resolve.reasons import after_dated
from timeline_app.reading.sentences import paragraphs, sentence_spans
from timeline_app.reading.unbroken import unbroken

LONGEST_TITLE = 120
"""So many code points of a clause make a title; what is more is cut at a word."""
_before_date = re.compile(
    r"[\s,(]*(?:\b(?:on|in|at|by|since|from|until|during|throughout|early|late|of|for)\s+)*(?:the\s+)?\Z",
    re.I,
)
_after_date = re.compile(r"(?:['’]s\b)?[\s,):，、：）]*")
_word = re.compile(r"[^\W\d_]+")
_no_space = re.compile(f"[{UNSPACED}\u3001-\u303f\uff01-\uff60]")
LONGEST_PREPOSITION = 40
_CLOSED_BY = {
    '"': '"', "“": "”", "„": "“”", "«": "»", "(": ")", "[": "]",
    "「": "」", "『": "』", "《": "》", "（": "）", "【": "】",
}  # fmt: skip
"""What opens a quotation or a bracket, and what closes it."""
_CLOSING = frozenset("".join(_CLOSED_BY.values())) - _CLOSED_BY.keys()
_END_MARKS = " \t\n,.;:，。、；："


def outside(dates: Sequence[FoundDate], quotations: Sequence[tuple[int, int]]) -> list[FoundDate]:
    """The dates that stand in no quotation: those in one hang on the day of speaking.

    Both are in the order of the text.
    """
    found: list[FoundDate] = []
    starts = [start for start, _ in quotations]
    for date in dates:
        before = bisect_right(starts, date.start) - 1
        if before < 0 or date.end > quotations[before][1]:
            found.append(date)
    return found


def candidates_of(
    words: str,
    dates: Sequence[FoundDate],
    mentions: Sequence[tuple[int, int, ActorId]] = (),
) -> tuple[Candidate, ...]:
    """A candidate for each date that the text tells; `dates` and `mentions` in its order.

    Paragraphs without a date aren't cut into sentences.
    """
    found: list[Candidate] = []
    starts = [start for start, _, _ in mentions]
    at = 0
    for begin, end in paragraphs(words):
        here = at
        while at < len(dates) and dates[at].start < end:
            at += 1
        if at == here:
            continue
        known = mentions[bisect_left(starts, begin) : bisect_left(starts, end)]
        found += _of_paragraph(words, (begin, end), dates[here:at], known)
    return tuple(found)


def _of_paragraph(
    words: str,
    paragraph: tuple[int, int],
    dates: Sequence[FoundDate],
    mentions: Sequence[tuple[int, int, ActorId]],
) -> list[Candidate]:
    found: list[Candidate] = []
    here, known = 0, [start for start, _, _ in mentions]
    for sentence in sentence_spans(words, *paragraph):
        first = here
        while here < len(dates) and dates[here].start < sentence[1]:
            here += 1
        told = dates[first:here]
        if not told:
            continue
        named = mentions[bisect_left(known, sentence[0]) : bisect_left(known, sentence[1])]
        actors = tuple(dict.fromkeys(actor for _, _, actor in named))
        for date in told:
            if date.edtf and not is_dateline(words, sentence, date):
                found += _of_date(words, sentence, date, told, actors)
    return found


def _of_date(
    words: str,
    sentence: tuple[int, int],
    date: FoundDate,
    dates: Sequence[FoundDate],
    actors: tuple[ActorId, ...],
) -> Iterator[Candidate]:
    """What happened at a date, behind what came after that and has no date of its own."""
    clause = clause_around(words, sentence, (date.start, date.end))
    before = _before(words, sentence, clause, date, actors)
    if before is not None and not _is_dated(before, dates):
        yield before
    yield Candidate(*sentence, *clause, date, actors)


def _before(
    words: str,
    sentence: tuple[int, int],
    clause: tuple[int, int],
    date: FoundDate,
    actors: tuple[ActorId, ...],
) -> Candidate | None:
    """What came after the thing that is dated, and is dated by it alone."""
    told = told_before(words, sentence, clause)
    if told is None:
        return None
    start, end, after = told
    dated = FoundDate(after, date.end, date.edtf, after_dated(date.why))
    return Candidate(*sentence, start, end, dated, actors)


def _is_dated(one: Candidate, dates: Sequence[FoundDate]) -> bool:
    return any(one.clause_start <= date.start < one.clause_end for date in dates)


def is_dateline(words: str, sentence: tuple[int, int], date: FoundDate) -> bool:
    """Whether a sentence is nothing but its date, or that and a word ("Updated Monday").

    The day above an article tells of no event.
    """
    beside = f"{words[sentence[0] : date.start]} {words[date.end : sentence[1]]}"
    said = _word.findall(beside)
    return sum(map(len, said)) < 4 or (len(said) == 1 and said[0].isascii())


def title_of(words: str, candidate: Candidate) -> str:
    """A title out of the words of a clause, without its date and what leads to it."""
    start, end = candidate.clause_start, candidate.clause_end
    date = candidate.date
    before = _without_preposition(words, start, date.start)
    behind = _after_date.match(words, date.end, end)
    gap = "" if _no_space.match(before[-1:]) else " "
    text = f"{before}{gap}{words[date.end if behind is None else behind.end() : end]}"
    title = " ".join(unbroken(text).split()).strip(_END_MARKS)
    title = title or " ".join(unbroken(words[start:end]).split())
    if len(title) > LONGEST_TITLE:
        cut = title[:LONGEST_TITLE].rpartition(" ")[0] or title[: LONGEST_TITLE - 1]
        title = cut.rstrip(_END_MARKS) + "…"
    title = _without_halves(title)
    return title[:1].upper() + title[1:]


def _without_halves(title: str) -> str:
    """A title without the quotation marks and brackets whose partner was left out of it."""
    left_open: list[int] = []
    halves: set[int] = set()
    for at, sign in enumerate(title):
        top = title[left_open[-1]] if left_open else ""
        if top and sign in _CLOSED_BY[top]:
            left_open.pop()
        elif sign in _CLOSED_BY:
            left_open.append(at)
        elif sign in _CLOSING:
            halves.add(at)
    halves.update(left_open)
    if not halves:
        return title
    kept = "".join(sign for at, sign in enumerate(title) if at not in halves)
    return " ".join(kept.split()).strip(_END_MARKS) or title


def _without_preposition(words: str, start: int, end: int) -> str:
    """The words before a date without what leads to it."""
    first = max(start, end - LONGEST_PREPOSITION)
    led = _before_date.search(words, first, end)
    return words[start : end if led is None else led.start()]
