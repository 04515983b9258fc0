"""A chronology as a memo: title, events in their order, under years if there are many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import chain, islice
from string import ascii_lowercase

from timeline_app.core.dates.bounds import (
    OPEN_START,
    SECONDS_IN_DAY,
    DateError,
    DateShape,
    Precision,
    bounds_of_event,
    civil_from_days,
    seconds_from_civil,
)
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.memo import phrases
from timeline_app.core.memo.blocks import (
    Block,
    Heading,
    MemoFigure,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.core.memo.event_blocks import EventBlocks
from timeline_app.core.memo.notes import CitedSources, common_checks
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event, Header, Source
from timeline_app.core.text.translation import Translate
from timeline_app.core.text.typography import typographic
from timeline_app.core.value import Value, replace

MOST_WITHOUT_YEARS = 12
"""So many events stand in a memo one after another; more stand under their years."""
_YEAR = DateShape(Precision.YEAR, Precision.YEAR).packed()


class MemoOptions(Value, frozen=True):
    """What is asked of a memo.

    Sources are cited in the `style`, or as the program itself does. `count` is the number of
    events, for the line below the title; -1 leaves it out. `checks` are remarks on how sources
    were seen that are said once for all. The `figure` stands on top.
    """

    style: CitationStyle | None = None
    count: int = -1
    checks: tuple[str, ...] = ()
    figure: MemoFigure | None = None


PLAIN_MEMO = MemoOptions()


def told_once(
    options: MemoOptions, count: int, sources: Iterable[Source], translate: Translate
) -> MemoOptions:
    """The options with what is known of all events and sources before the first is written."""
    return replace(options, count=count, checks=common_checks(sources, translate))


def memo_blocks(
    header: Header,
    events: Iterable[EventDetails],
    translate: Translate,
    options: MemoOptions = PLAIN_MEMO,
) -> Iterator[Block]:
    """A memo of these events, block by block; `events` come in their order, and are asked for late.

    They may hold nothing of confidential sources (`details_handed_on`).
    """
    yield from _head(header, translate, options)
    coming = iter(events)
    first = list(islice(coming, MOST_WITHOUT_YEARS + 1))
    has_years = len(first) > MOST_WITHOUT_YEARS
    sources = CitedSources(translate, options.style, options.checks)
    last = ""
    for details in chain(first, coming):
        year = year_of(details.event, translate) if has_years else ""
        if year != last:
            yield Heading(2, (TextSpan(year),))
            last = year
        yield from EventBlocks(details, sources).blocks(3 if has_years else 2)


def _head(header: Header, translate: Translate, options: MemoOptions) -> Iterator[Block]:
    yield Heading(1, (TextSpan(typographic(header.title)),))
    if options.count >= 0:
        yield MemoParagraph(
            ParagraphRole.SUBTITLE, (TextSpan(_what_it_is(header, translate, options.count)),)
        )
    if options.figure is not None:
        yield options.figure
    if header.description:
        yield MemoParagraph(ParagraphRole.BODY, (TextSpan(typographic(header.description)),))
    if options.checks:
        letter, both = translate(phrases.LETTER), translate(phrases.SENTENCES)
        said = [
            letter.format(letter=each, meaning=meaning)
            for each, meaning in zip(ascii_lowercase, options.checks, strict=False)
        ]
        row = reduce(lambda first, second: both.format(first=first, second=second), said)
        label = TextSpan(translate(phrases.IN_NOTES), is_strong=True)
        yield MemoParagraph(
            ParagraphRole.REMARK,
            phrases.filled(phrases.LABELLED, translate, label=(label,), text=(TextSpan(row),)),
        )


def _what_it_is(header: Header, translate: Translate, count: int) -> str:
    what = translate(phrases.EVENTS, count)
    day = header.changed[: len("2026-11-25")]
    if not day:
        return what
    return translate(phrases.AS_OF).format(what=what, date=edtf_words(day, translate))


def year_of(event: Event, translate: Translate) -> str:
    """The heading under which an event stands: the year in which it began."""
    if not event.date:
        return translate(phrases.UNDATED)
    try:
        earliest = bounds_of_event(event.date, event.time).earliest
    except DateError:
        return translate(phrases.UNDATED)
    if earliest == OPEN_START:
        return translate(phrases.NO_BEGINNING)
    year, _, _ = civil_from_days(earliest // SECONDS_IN_DAY)
    start, end = seconds_from_civil(year), seconds_from_civil(year + 1)
    return date_words(start, end, _YEAR, translate, DateStyle.LONG)
