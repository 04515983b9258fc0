"""Several selected events in words: how many, from when to when, and what they share."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.app.messages.sentences import filled
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.csl_date import edtf_words
from timeline_app.core.records.event_details import SharedFacts
from timeline_app.core.text.translation import Texts, words
from timeline_app.widgets.texts.phrases import listed

selection_texts = Texts("selection_texts")

MOST_COMPARED = 200
"""Of more events than that nothing is read to be compared."""
MOST_NAMED = 3


def latest_of(columns: EventColumns, ranges: Sequence[tuple[int, int]]) -> int:
    """Which of the rows in these ranges, the first of them dated, ends last."""
    latest = columns.latest[: columns.dated]
    rows = [
        first + int(latest[first : last + 1].argmax())
        for first, last in ranges
        if first < columns.dated
    ]
    return max(rows, key=lambda row: int(latest[row]))


def span_of(first: str, last: str) -> str:
    """From the beginning of the one EDTF date to the end of the other, in EDTF without hours.

    Empty where there is no one such span: a beginning that isn't known, or one of a set.
    """
    start, end = first.split("/", maxsplit=1)[0], last.rsplit("/", maxsplit=1)[-1]
    if not start or start[:2] == ".." or "[" in start + end:
        return ""
    start, end = start.split("T")[0], end.split("T")[0]
    return start if start == end else f"{start}/{end}"


def selection_summary(number: int, first: str, last: str, shared: SharedFacts) -> str:
    """What is said of so many events.

    `first` is the EDTF date of the one that begins first, `last` of the one that ends last; empty
    if there is none.
    """
    told = [selection_texts.tr("{n} {event|events} selected", "", number)]
    span = span_of(first, last)
    dates = (span,) if span else dict.fromkeys(part for part in (first, last) if part)
    period = " – ".join(edtf_words(date, words, DateStyle.SHORT) for date in dates)
    if period:
        told.append(period)
    lines = [" · ".join(told)]
    for pattern, names in (
        (selection_texts.tr("All in {names}"), shared.lanes),
        (selection_texts.tr("All with {names}"), shared.actors),
        (selection_texts.tr("All tagged {names}"), shared.tags),
    ):
        if names:
            lines.append(filled(pattern, names=_listed(names)))
    return "\n".join(lines)


def _listed(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    text = listed(names[:MOST_NAMED])
    return (
        filled(selection_texts.tr("{names} and {n} more", "", more), names=text)
        if more > 0
        else text
    )
