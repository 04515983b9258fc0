"""What is told of an event in words, where a format has no field for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.core.dates.bounds import UNDATED
from timeline_app.core.evidence.citation import (
    brief_citation,
    listed,
    short_name,
    speaker_name,
)
from timeline_app.core.evidence.csl import address_of, edtf_words, is_web_address
from timeline_app.core.evidence.event_words import event_bounds, event_date, event_title
from timeline_app.core.evidence.seen_sources import seen_caveat
from timeline_app.core.memo.phrases import QUOTED, REMARKED
from timeline_app.core.records.event_details import EventDetails, Participant, QuoteOf
from timeline_app.core.records.records import Event, Source, Stance, Status
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate
from timeline_app.interchange.writing.plain_dates import PlainDate

_DATE = QT_TRANSLATE_NOOP("words", "Date: {date}")
_LANES = QT_TRANSLATE_NOOP("words", "Lanes: {lanes}")
_PLACE = QT_TRANSLATE_NOOP("words", "Place: {place}")
_STATUS = QT_TRANSLATE_NOOP("words", "Status: {status}")
_PEOPLE = QT_TRANSLATE_NOOP("words", "With: {people}")
#: Somebody who takes part, and as what
_IN_ROLE = QT_TRANSLATE_NOOP("words", "{name} ({role})")

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")
_LINES = re.compile("\r\n?")


def plain(text: str) -> str:
    """The text with LF at the end of each line, without control characters or half ones."""
    if text.isprintable():
        return text
    return _HALVES.sub("\ufffd", _NO_TEXT.sub("", _LINES.sub("\n", text)))


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(plain(text).split())


class QuoteText(NamedTuple):
    """A quote, and whose it is."""

    words: str
    attribution: str
    """Who said it as what, where and when, and what it is in another language."""


class Reference(NamedTuple):
    """A source in a few words, and its address in the web, if it has one."""

    words: str
    address: str


def title_words(event: Event, translate: Translate) -> str:
    """The title; of a state with its channel, without which it says nothing."""
    return one_line(event_title(event, translate))


def when_words(event: Event, translate: Translate) -> str:
    """The date in words, with the clock time and its zone where these are known."""
    if event.date and event_bounds(event) is UNDATED:
        return event.date
    return listed((event_date(event, translate), event.zone if event.time else ""), translate)


def told(
    details: EventDetails,
    date: PlainDate,
    translate: Translate,
    *,
    has_place: bool,
    has_words: bool = False,
    is_by_day: bool = False,
    has_lanes: bool = False,
) -> Iterator[str]:
    """A line for each thing that there is no field for: an inexact date, status, people.

    `has_words` says that there is one for the words of a date, `is_by_day` that there is none for
    months and years. Unless it `has_lanes` it has room for one.
    """
    event = details.event
    is_all_held = date.is_exact and (date.is_of_days or not is_by_day)
    if not (is_all_held or has_words):
        yield translate(_DATE).format(date=when_words(event, translate))
    if event.place and not has_place:
        yield translate(_PLACE).format(place=one_line(event.place))
    if event.status is not Status.TOOK_PLACE:
        yield translate(_STATUS).format(status=translate(event.status.value))
    if len(details.lanes) > 1 and not has_lanes:
        lanes = listed((one_line(lane.name) for lane in details.lanes), translate)
        yield translate(_LANES).format(lanes=lanes)
    if details.participants:
        people = listed((_person(one, translate) for one in details.participants), translate)
        yield translate(_PEOPLE).format(people=people)


def _person(one: Participant, translate: Translate) -> str:
    name, role = one_line(one.actor.name), one_line(one.participation.role)
    return translate(_IN_ROLE).format(name=name, role=role) if role else name


def quotes_of(details: EventDetails, translate: Translate) -> Iterator[QuoteText]:
    """The quotes of an event that have words."""
    found = (_said(quote, translate) for quote in details.quotes)
    return (one for one in found if one.words)


def _said(quote: QuoteOf, translate: Translate) -> QuoteText:
    """The words of a quote, and who said them as what, where and when; else which source."""
    translation = one_line(quote.quote.translation)
    named = (
        one_line(speaker_name(quote)) or one_line(short_name(quote.source)),
        one_line(quote.quote.office),
        one_line(quote.quote.venue),
        one_line(edtf_words(quote.quote.said_on, translate)),
        translation and translate(QUOTED).format(words=translation),
    )
    return QuoteText(plain(quote.quote.text).strip(), listed(named, translate))


def references(details: EventDetails, translate: Translate) -> Iterator[Reference]:
    """The sources of an event, those that are cited first, each once."""
    seen = set[str]()
    for cited in details.citations:
        if cited.source.id not in seen:
            seen.add(cited.source.id)
            citation = cited.citation
            yield _reference(cited.source, translate, citation.stance, citation.locator)
    for source in details.uncited_sources():
        yield _reference(source, translate)


def _reference(
    source: Source, translate: Translate, stance: Stance = Stance.SUPPORTS, locator: str = ""
) -> Reference:
    address = address_of(source.item)
    cited = listed((brief_citation(source, translate, stance), locator), translate)
    if caveat := seen_caveat(source, translate):
        cited = translate(REMARKED).format(text=cited, remark=caveat)
    return Reference(one_line(cited), address if is_web_address(address) else "")
