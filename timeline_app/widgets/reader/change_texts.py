"""What another text changes, as lines to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline_app.core.evidence.match import Match, MatchChange, WordDifference
from timeline_app.core.evidence.omission_words import fault_words
from timeline_app.core.evidence.sought_words import Anchored, sought_words
from timeline_app.core.records.records import DateClaim, Quote
from timeline_app.core.text.translation import Texts, words
from timeline_app.widgets.reader.values import Standing
from timeline_app.widgets.texts.phrases import quoted

change_texts = Texts("change_texts")

LONGEST_SHOWN = 160
MOST_DIFFERENCES = 5


class ChangeLine(NamedTuple):
    """Words that stand otherwise now: which, how they stood and stand, and what differs."""

    kind: str
    words: str
    state: str
    standing: Standing
    details: tuple[str, ...] = ()


def change_lines(changes: Iterable[MatchChange], records: Iterable[Anchored]) -> list[ChangeLine]:
    """The lines of what changes, of the records by their numbers."""
    of_number = list(records)
    return [_line(one, of_number[one.number]) for one in changes]


def _line(change: MatchChange, record: Anchored) -> ChangeLine:
    text = sought_words(record).words
    if len(text) > LONGEST_SHOWN:
        text = f"{text[:LONGEST_SHOWN].rstrip()} …"
    state = change_texts.tr("{before} → {after}")
    return ChangeLine(
        _kind(record),
        quoted(text),
        state.replace("{before}", words(change.before.state.value)).replace(
            "{after}", words(change.after.state.value)
        ),
        Standing.GOOD if _is_good(change.after) else Standing.BAD,
        tuple(_details(change.after)),
    )


def _is_good(match: Match) -> bool:
    return match.state.is_good and not match.is_out_of_context


def _kind(record: Anchored) -> str:
    if isinstance(record, Quote):
        return change_texts.tr("QUOTE")
    if isinstance(record, DateClaim):
        return change_texts.tr("DATE GIVEN")
    return change_texts.tr("CITATION")


def _details(match: Match) -> Iterator[str]:
    for one in gravest(match.differences):
        yield difference_text(one)
    if match.is_out_of_context:
        yield change_texts.tr("it stands between other words now")


def gravest(differences: Sequence[WordDifference]) -> list[WordDifference]:
    """The first of those that weigh most: negations, numbers and names."""
    return sorted(differences, key=lambda one: not one.is_grave)[:MOST_DIFFERENCES]


def difference_text(one: WordDifference) -> str:
    """A difference in words, said so that its weight is told too."""
    bent = fault_words(one, words)
    if bent:
        return bent
    if not one.quoted:
        pattern = change_texts.tr("the text has “{kept}” besides")
    elif not one.kept:
        pattern = change_texts.tr("the text does not have “{quoted}”")
    else:
        pattern = change_texts.tr("for “{quoted}” the text has “{kept}”")
    said = pattern.replace("{quoted}", one.quoted).replace("{kept}", one.kept)
    if one.is_grave:
        return change_texts.tr("{difference}: a negation, number or name").replace(
            "{difference}", said
        )
    return said
