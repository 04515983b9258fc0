"""Which records of two chronologies are one and the same where their ids are not.

Records are known by their ids. What is left on both sides then is the same if it says the same:
a lane by its name, a source by what `marks_of` finds, an event by its title and date. Each rule
pairs what is alike in all that matters, or what nothing else on its side could be meant by; what
remains stands on one side alone.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

import msgspec

from timeline_app.core.dates.bounds import bounds_of_event
from timeline_app.core.evidence.duplicates import marks_of
from timeline_app.core.records.records import (
    Actor,
    DateClaim,
    Event,
    Import,
    KeptText,
    Lane,
    Quote,
    Record,
    Source,
)
from timeline_app.core.text.folding import folded
from timeline_app.core.value import Value

_AT_ONCE = 512  # records
Checkpoint = Callable[[], object]
"""Called every few milliseconds of some work; may raise, so that it is given up."""
Marks = Callable[[Record], Iterable[Hashable]]


class LikenessRule(Value, frozen=True):
    """Records are the same that share a mark.

    `is_in_order` where several of one mark are paired in their order, for nothing else tells them
    apart; else a mark counts only if one record of each side has it. The two must be such that
    they `may_be` the same. `has_several_marks` where one record may have more than one.
    """

    marks: Marks
    is_in_order: bool = False
    has_several_marks: bool = False
    may_be: Callable[[Record, Record], bool] = lambda _one, _other: True


def alike(
    record_type: type[Record],
    ours: Sequence[Record],
    theirs: Sequence[Record],
    checkpoint: Checkpoint = lambda: None,
) -> list[tuple[Record, Record]]:
    """Find pairs of records that are the same, none of them twice; whoever is first.

    What the records name must be called alike on both sides.
    """
    pairs: list[tuple[Record, Record]] = []
    left, right = ours, theirs
    for rule in RULES.get(record_type, ()):
        found = _pairs(rule, left, right, checkpoint)
        pairs += found
        done = {id(one) for pair in found for one in pair}
        left = [one for one in left if id(one) not in done]
        right = [one for one in right if id(one) not in done]
    return pairs


def _pairs(
    rule: LikenessRule, ours: Sequence[Record], theirs: Sequence[Record], checkpoint: Checkpoint
) -> list[tuple[Record, Record]]:
    mine, other = _by_mark(rule, ours, checkpoint), _by_mark(rule, theirs, checkpoint)
    pairs: list[tuple[Record, Record]] = []
    done: set[int] = set()
    marks: Iterable[Hashable] = mine.keys() & other.keys()
    if rule.has_several_marks:
        marks = sorted(marks, key=repr)  # in the same order for both
    for number, mark in enumerate(marks):
        own, others = mine[mark], other[mark]
        is_one_each = len(own) == len(others) == 1
        if is_one_each or rule.is_in_order:
            for one, its in zip(own, others, strict=False):
                is_free = id(one) not in done and id(its) not in done
                if is_free and rule.may_be(one, its):
                    done.update((id(one), id(its)))
                    pairs.append((one, its))
        if not number % _AT_ONCE:
            checkpoint()
    return pairs


def _by_mark(
    rule: LikenessRule, records: Sequence[Record], checkpoint: Checkpoint
) -> dict[Hashable, list[Record]]:
    found: dict[Hashable, list[Record]] = {}
    for number, record in enumerate(records):
        for mark in rule.marks(record):
            found.setdefault(mark, []).append(record)
        if not number % _AT_ONCE:
            checkpoint()
    return found


def _overlap(one: Record, other: Record) -> bool:
    """Whether two events may be of one day, as far as they say when they were."""
    assert isinstance(one, Event)
    assert isinstance(other, Event)
    if not (one.date and other.date):
        return True
    mine, its = bounds_of_event(one.date, ""), bounds_of_event(other.date, "")
    return mine.earliest < its.latest and its.earliest < mine.latest


def _words(text: str) -> str:
    return folded(" ".join(text.split()))


def _of_lane(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, Lane)
    yield " ".join(record.name.split())


def _of_same_source(record: Record) -> Iterable[Hashable]:
    """A source of which all is said alike: two may have one address."""
    assert isinstance(record, Source)
    yield msgspec.json.encode(record.item), record.description


def _of_source(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, Source)
    return sorted(marks_of(record.item))


def _of_untraced_source(record: Record) -> Iterable[Hashable]:
    """A source without a mark is the one that is described alike."""
    assert isinstance(record, Source)
    if not marks_of(record.item):
        said = record.item.title, record.item.publisher, record.description
        if any(said):
            yield said


def _of_text(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, KeptText)
    yield record.source, record.sha256


def _of_actor(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, Actor)
    yield _words(record.name), record.kind


def _of_dated_event(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, Event)
    yield _words(record.title), record.date, record.time, record.channel


def _of_event(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, Event)
    yield _words(record.title), record.channel


def _of_claim(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, DateClaim)
    yield record.event, record.source, record.wording, record.edtf


def _of_claim_of_source(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, DateClaim)
    yield record.event, record.source


def _of_quote(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, Quote)
    yield record.source, _words(record.text)


def _of_said_quote(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, Quote)
    if record.said_on and (record.speaker or record.speaker_as_named):
        yield record.source, record.speaker, record.speaker_as_named, record.said_on


def _of_import(record: Record) -> Iterable[Hashable]:
    assert isinstance(record, Import)
    if record.sha256:
        yield record.sha256, record.format, record.when


RULES: dict[type[Record], tuple[LikenessRule, ...]] = {
    Lane: (LikenessRule(_of_lane),),
    Source: (
        LikenessRule(_of_same_source, is_in_order=True),
        LikenessRule(_of_source, has_several_marks=True),
        LikenessRule(_of_untraced_source),
    ),
    KeptText: (LikenessRule(_of_text, is_in_order=True),),
    Actor: (LikenessRule(_of_actor),),
    Event: (
        LikenessRule(_of_dated_event, is_in_order=True),
        LikenessRule(_of_event, may_be=_overlap),
    ),
    DateClaim: (LikenessRule(_of_claim, is_in_order=True), LikenessRule(_of_claim_of_source)),
    Quote: (LikenessRule(_of_quote, is_in_order=True), LikenessRule(_of_said_quote)),
    Import: (LikenessRule(_of_import),),
}
