"""Whether words that are left out of a passage turn those that are kept.

What stands in the same clause as kept words governs them: a negation, a condition, a contrast, a
doubt there turns them. A sentence or clause of its own does so only where it speaks of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from timeline_app.core.evidence.match import OmissionFault
from timeline_app.reading.grave import is_negation
from timeline_app.reading.omission.attributions import attributed, said_by_others
from timeline_app.reading.omission.brackets import is_clause_edge, wants_clause, wants_more
from timeline_app.reading.omission.loose_words import aside_faults, loose_faults
from timeline_app.reading.omission.turning_words import (
    Found,
    after_joining_word,
    governed_by,
    led_by,
    turned_by,
    undone_by,
    unsure,
    weakened_by,
    without_asides_of_more,
    without_idioms,
)
from timeline_app.reading.sentences import sentence_spans
from timeline_app.reading.words import WORD

_FEW_WORDS = 3
_LONGEST_WORD = 100
_WORD = re.compile(r"\w[\w'’-]*")
_LAST_WORD = re.compile(r"(\w[\w'’-]*)(\W*)$")
_GOES_ON = re.compile(r" \w")
_BESIDE_SUBJECT = frozenset(
    "also has have had will would shall then later now even again too is are was were".split()  # noqa: SIM905 - a table to be read
)
_WANTS_VERB = re.compile(
    r"\b(?:will|would|shall|should|can|could|must|may|might|to)(?: (?:not|never))?\W*$", re.I
)
_NOUN_FIRST = re.compile(r"\W*(?:the|an?|our|their|his|her|its|my|your|this|these|those)\b", re.I)
_LISTS = re.compile(r"(?:\b(?:and|or|to)|,)\W*$", re.I)


def is_left_hanging(before: str) -> bool:
    """Whether the end of a sentence that is left out leaves its words wanting others: "until …"."""
    last = _LAST_WORD.search(before[-_LONGEST_WORD:])
    return last is not None and wants_clause(last[1])


def is_broken_off(before: str, behind: str, rest: str) -> bool:
    """Whether a few words that begin a sentence end another: "He accused … The king".

    The sentence goes on with the `rest`, which the quote doesn't have.
    """
    counts = len(_WORD.findall(before)), len(_WORD.findall(behind))
    return _GOES_ON.match(rest) is not None and max(counts) <= _FEW_WORDS


def is_subject_alone(left_out: str, behind: str) -> bool:
    """Whether of a sentence nothing but its subject is left out, so that a verb follows."""
    verbs = [word for word in _WORD.findall(left_out)[1:] if word.casefold() not in _BESIDE_SUBJECT]
    first = _WORD.search(behind)
    return not verbs and first is not None and not is_clause_edge(first[0])


def misses_verb(before: str, left_out: str, behind: str) -> bool:
    """Whether the verb itself is left out: "We agreed to … the question"."""
    return (
        _WANTS_VERB.search(before[-_LONGEST_WORD:]) is not None
        and _NOUN_FIRST.match(behind) is not None
        and _LISTS.search(left_out[-_LONGEST_WORD:]) is None
    )


_LINE_BREAK = re.compile(r"(?<!\n)\n(?!\s*\n)")
_PARAGRAPH = re.compile(r"[^\n]+")
_SUBJECT = r"(?:we|I|they|he|she|it|you|there)\b"
_VERB = r"(?:will|is|are|was|were|has|have|had|would|can|must|should|does|did|[a-z]+(?:s|ed))\b"
_CLAUSE = re.compile(
    rf"[;；]\s*|,?\s(?=(?:and|so|or)\s+{_SUBJECT})"
    rf"|,?\s(?=(?:and|while|whereas)\s+[A-Z][\w'’-]+\s+{_VERB})|\s(?=because\b|so that\b)"
)
_OWN_SUBJECT = re.compile(rf"^\W*{_SUBJECT}", re.I)
_REASON = re.compile(r"^\W*(?:because|since)\b.*,\s*$", re.I | re.S)
_SUBJECT_OF = re.compile(
    r"^(?:[\W_]|(?:and|so|or|while|whereas|the|an?|his|her|our|their|its|my|your|this|that)\b)*"
    r"(\w[\w'’-]*)(.*)$",
    re.I | re.S,
)
_CIRCUMSTANCE = re.compile(
    r"^\W*(?:in|on|at|after|before|during|with|for|by|under|as|then|later|yesterday|today|next|last"
    r"|from|since|through|over|\w+ly|\w+ing|\w+ed)\b.*,\s*$",
    re.I | re.S,
)
_ASIDE = re.compile(
    r"^\s*(?:\(.*\)|\[.*\]|[—–].*[—–]|- .* -|,\s+(?:who|whose|whom)\b.*,)\s*$", re.S
)
_CLAUSE_BEFORE = re.compile(
    rf"^(\W*(?:{_SUBJECT}|the\b|this\b|that\b|[A-Z]).*),\s+but\s*$", re.I | re.S
)
_ALLOWS = re.compile(
    r"\b(?:may|(?:is|are|be|being) (?:allowed|permitted|entitled|authori[sz]ed|free|welcome))\b"
    r"(?![^.]*[,;])",
)
_LIMIT = re.compile(
    r"^ (?:by|under|with|within|after|before|during|while|in|for|from|at|on|up to|as far as)\b",
    re.I,
)
_OTHER_CLAUSE = re.compile(
    r"[,;]\s(?:which|who|whose|where|as|because|so|while"
    r"|and (?:we|I|they|he|she|it|how|what|why|when))\b"
)
_EVEN = " even"
_MORE = re.compile(rf"(?:neither|nor|not{_EVEN})\b", re.I)
_REPORTS = re.compile(
    r"\b(?:said|says|told|claimed|claims|insisted|warned|argued|announced|replied|denied)\b"
    r"(?: [\w'’]+){0,3}\W*$"
)
_STANDS_FOR_ALL = frozenset(["it", "he", "she", "they", "this", "that", "which", "who"])


class Omitted(NamedTuple):
    """Words left out at `start` to `end` of a text; those kept stand from `kept` to `kept_end`.

    What lies before and behind is what else there is of their sentences.
    """

    text: str
    kept: int
    start: int
    end: int
    kept_end: int

    @property
    def kept_words(self) -> str:
        """The words that are kept on both sides."""
        return f"{self.text[self.kept : self.start]} {self.text[self.end : self.kept_end]}"


class _Stretch(NamedTuple):
    """A stretch of what is left out, and whether it is of one clause with kept words."""

    start: int
    end: int
    is_of_before: bool
    is_of_behind: bool
    is_sentence: bool


def sentence_starts(text: str) -> list[int]:
    """Where sentences begin; the end of a line ends none, but that of a paragraph does."""
    whole = _LINE_BREAK.sub(" ", text)
    return [
        start
        for paragraph in _PARAGRAPH.finditer(whole)
        for start, _ in sentence_spans(whole, *paragraph.span())
    ]


def turning_fault(omitted: Omitted) -> Found | None:
    """What is wrong with leaving these words out, and which of them it lies in; if anything is."""
    faults = [fault for one in _stretches(omitted) for fault in _faults_of(omitted, one)]
    return min(faults, key=lambda one: one[1], default=None) or _joined(omitted)


def _stretches(omitted: Omitted) -> list[_Stretch]:
    text, start, end = omitted.text, omitted.start, omitted.end
    sentences = {at for at in sentence_starts(text) if start <= at <= end}
    clauses = {found.end() for found in _CLAUSE.finditer(text, start, end)}
    cuts = sorted({start, end} | sentences | clauses)
    has_before, has_behind = omitted.kept < start, omitted.kept_end > end
    made = [
        _Stretch(
            first,
            last,
            is_of_before=has_before and first == start and start not in sentences,
            is_of_behind=has_behind and last == end and end not in sentences | clauses,
            is_sentence=last in sentences or last == end,
        )
        for first, last in pairwise(cuts)
    ]
    return [one for one in made if WORD.search(text, one.start, one.end)]


def _faults_of(omitted: Omitted, stretch: _Stretch) -> Iterator[Found]:
    words = without_idioms(omitted.text[stretch.start : stretch.end])
    for fault, begin, end in _faults_in(words, omitted, stretch):
        yield fault, stretch.start + begin, stretch.start + end


def _faults_in(words: str, omitted: Omitted, stretch: _Stretch) -> Iterator[Found]:
    kept = omitted.kept_words
    is_loose = not (stretch.is_of_before or stretch.is_of_behind)
    if is_loose or (not stretch.is_of_before and _REASON.match(words)):
        is_next = not WORD.search(omitted.text, omitted.start, stretch.start)
        yield from loose_faults(words, kept, is_sentence=stretch.is_sentence, is_next=is_next)
        return
    is_leading = stretch.is_of_behind and not stretch.is_of_before
    lead = _CLAUSE_BEFORE.match(words) if is_leading else None
    if lead is not None and _OWN_SUBJECT.match(omitted.text[stretch.end :]):
        yield from loose_faults(lead[1], kept, is_sentence=False)
        yield from unsure(lead[1])
    elif not (is_leading and _only_joins(words, omitted, stretch)):
        yield from _faults_of_clause(words, omitted, stretch)


def _only_joins(words: str, omitted: Omitted, stretch: _Stretch) -> bool:
    """Whether a stretch is a "But" alone that joins on to what is left out too."""
    is_later = WORD.search(omitted.text, omitted.start, stretch.start) is not None
    return is_later and not WORD.search(after_joining_word(words).replace("_", " "))


def _faults_of_clause(words: str, omitted: Omitted, stretch: _Stretch) -> Iterator[Found]:
    if omitted.kept == omitted.start:
        words = after_joining_word(words)  # what it joins on isn't in the quote either
    if stretch.is_of_before and not stretch.is_of_behind:
        words = without_asides_of_more(words)
    if stretch.is_of_before and stretch.is_of_behind and _ASIDE.match(words):
        yield from aside_faults(words)
        return
    yield from _turned(words, omitted)
    if stretch.is_of_before:
        yield from undone_by(words)
        yield from attributed(words)
        if not stretch.is_of_behind:
            yield from _limits_permission(words, omitted)
    if stretch.is_of_behind:
        yield from governed_by(words)
        yield from said_by_others(words, omitted.text)
        if stretch.is_of_before:
            yield from weakened_by(words, omitted.text[omitted.kept : omitted.start])
        else:
            yield from led_by(words)


def _limits_permission(words: str, omitted: Omitted) -> Iterator[Found]:
    """What limits something that is allowed: "Ships may enter … by day"."""
    limit = _LIMIT.match(words)
    if limit is not None and _ALLOWS.search(omitted.text, omitted.kept, omitted.start):
        yield OmissionFault.CONDITION, *limit.span()


def _turned(words: str, omitted: Omitted) -> Iterator[Found]:
    """What turns a clause, in any language we know some of."""
    negations = (
        (OmissionFault.NEGATION, *found.span())
        for found in WORD.finditer(words)
        if is_negation(found[0])
    )
    for fault, start, end in (*turned_by(words, omitted.kept_words), *negations):
        if not _goes_with(words[start : end + len(_EVEN)], omitted):
            yield fault, start, end


def _goes_with(passage: str, omitted: Omitted) -> bool:
    """Whether a negation only goes on with one that is kept: "not …, neither here nor there"."""
    before = omitted.text[omitted.kept : omitted.start]
    is_more = _MORE.match(passage)
    return is_more is not None and any(is_negation(found[0]) for found in WORD.finditer(before))


def _joined(omitted: Omitted) -> Found | None:
    """Whether words of one subject are put behind another one: "China wants … war"."""
    stretches = _stretches(omitted)
    if not stretches or not stretches[0].is_of_before:
        return None
    if len(stretches) == 1 and stretches[0].is_of_behind:
        return _completed(omitted, stretches[0])
    if _is_spliced(omitted):
        return OmissionFault.JOINED, omitted.start, omitted.end
    return _given_to_another(omitted, stretches[-1]) if stretches[-1].is_of_behind else None


def _given_to_another(omitted: Omitted, last: _Stretch) -> Found | None:
    """Whether the last stretch has the subject of what follows, and that before another one."""
    text = omitted.text
    words = text[last.start : last.end]
    is_told = _tells_on(omitted, words)
    if not is_told and _OWN_SUBJECT.match(text[omitted.end : omitted.kept_end]):
        return None
    own, other = _subject_before(omitted), _SUBJECT_OF.match(words)
    if own is None or other is None or _CIRCUMSTANCE.match(words):
        return None
    is_alone = is_subject_alone(words, text[omitted.end : omitted.kept_end])
    if is_alone and _may_be_same(own[1].casefold(), other[1].casefold()):
        return None
    if "," in other[2] and not WORD.search(other[2]):
        return None
    return OmissionFault.VOICE if is_told else OmissionFault.JOINED, last.start, last.end


def _tells_on(omitted: Omitted, words: str) -> bool:
    """Whether somebody is said to speak both before and in words that are left out."""
    before = _REPORTS.search(omitted.text, omitted.kept, omitted.start)
    return before is not None and _REPORTS.search(words) is not None


def _subject_before(omitted: Omitted) -> re.Match[str] | None:
    """The subject of the sentence before, and what follows it."""
    first = max((at for at in sentence_starts(omitted.text) if at < omitted.start), default=0)
    return _SUBJECT_OF.match(omitted.text[first : omitted.start])


def _may_be_same(subject: str, other: str) -> bool:
    """Whether two subjects may be one, the other perhaps by a pronoun."""
    if subject == other:
        return not is_clause_edge(subject) or subject in _STANDS_FOR_ALL
    return other in _STANDS_FOR_ALL and subject not in ("we", "i", "you")


def _is_spliced(omitted: Omitted) -> bool:
    """Whether a sentence is left hanging, and another one takes its place."""
    text, start, end = omitted.text, omitted.start, omitted.end
    before = text[omitted.kept : start]
    if not any(start < at <= end for at in sentence_starts(text)):
        return False
    return is_left_hanging(before) or is_broken_off(
        before, text[end : omitted.kept_end], text[omitted.kept_end :]
    )


def _completed(omitted: Omitted, stretch: _Stretch) -> Found | None:
    """Whether what a word wants ("respect for …") is taken from another clause behind it."""
    kept = omitted.text[omitted.kept : omitted.start]
    words = omitted.text[stretch.start : stretch.end]
    if misses_verb(kept, words, omitted.text[stretch.end : omitted.kept_end]):
        return OmissionFault.JOINED, stretch.start, stretch.end
    before = _LAST_WORD.search(kept[-_LONGEST_WORD:])
    last = _LAST_WORD.search(words[-_LONGEST_WORD:])
    if before is None or last is None or not wants_more(before[1]):
        return None
    is_list = last[1].casefold() in ("and", "or", before[1].casefold()) or last[2].strip() == ","
    clause = _OTHER_CLAUSE.search(words)
    if is_list or clause is None:
        return None
    return OmissionFault.JOINED, stretch.start + clause.start(), stretch.end
