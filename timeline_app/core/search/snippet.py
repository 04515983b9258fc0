"""Where a search has found an event: the passage that says most of what was looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import NamedTuple

from timeline_app.core.records.event_details import EventDetails, QuoteOf
from timeline_app.core.records.event_fields import SEARCHED, EventPart
from timeline_app.core.records.records import Actor, CslItem
from timeline_app.core.search.query import SearchQuery
from timeline_app.core.text.typography import typographic

BEFORE = 24
"""Characters that an excerpt shows at most before what was found."""
LONGEST = 240


class PassageKind(Enum):
    """What the text is that something was found in, where it is no field of the event's own."""

    ACTOR = "actor"
    QUOTE = "quote"
    SOURCE = "source"


class Passage(NamedTuple):
    """An excerpt of one text; `marked` are the stretches of it that were looked for.

    `of` is who says a quote.
    """

    kind: PassageKind | EventPart
    text: str
    marked: tuple[tuple[int, int], ...] = ()
    of: str = ""


def passage_of(details: EventDetails, query: SearchQuery) -> Passage | None:
    """The excerpt of the text with most of the terms that the title lacks.

    A quote whose speaker and words have all of them together comes before all other texts. None
    if the title has them all, or if nothing of the event does any more.
    """
    missing = set(range(len(query.terms))) - query.terms_in(_title(details))
    spoken = next(iter(quotes_by_speaker(details, query)), None) if missing else None
    found = _most_of(missing, details, query) if spoken is None else _words_of(spoken)
    if found is None:
        return None
    is_verbatim = found.kind in (PassageKind.QUOTE, PassageKind.SOURCE)
    text, marked = _excerpt(found.text if is_verbatim else typographic(found.text), query)
    return Passage(found.kind, text, marked, found.of)


def quotes_by_speaker(details: EventDetails, query: SearchQuery) -> list[QuoteOf]:
    """The quotes that are sought by who says them and by what they say, together.

    None where the words alone have all that is sought, or none of it.
    """
    return [one for one in details.quotes if _is_by_speaker(one, query)]


def _is_by_speaker(one: QuoteOf, query: SearchQuery) -> bool:
    wanted = set(range(len(query.terms)))
    said = query.terms_in(f"{one.quote.text}\n{one.quote.translation}")
    if not said or said == wanted:
        return False
    names = "" if one.speaker is None else _names(one.speaker)
    return said | query.terms_in(f"{names}\n{one.quote.speaker_as_named}") == wanted


def _words_of(one: QuoteOf) -> Passage:
    speaker = one.speaker.name if one.speaker is not None else one.quote.speaker_as_named
    return Passage(PassageKind.QUOTE, one.quote.text, of=speaker)


def _most_of(missing: set[int], details: EventDetails, query: SearchQuery) -> Passage | None:
    """The text that has most of these terms, and the first of those that have as many."""
    found: Passage | None = None
    most = 0
    for passage in _texts(details) if missing else ():
        there = len(missing & query.terms_in(passage.text))
        if there > most:
            found, most = passage, there
            if there == len(missing):
                break
    return found


def _title(details: EventDetails) -> str:
    return f"{details.event.channel} {details.event.title}"


def _texts(details: EventDetails) -> Iterator[Passage]:
    """Every text that is searched, but for the title."""
    for participant in details.participants:
        yield Passage(PassageKind.ACTOR, _names(participant.actor))
    for part in SEARCHED:
        said = getattr(details.event, part.value)
        yield Passage(part, said if isinstance(said, str) else ", ".join(said))
        if part is EventPart.SUMMARY:
            yield from _quotes(details)
    for one in details.quotes:
        if one.speaker is not None:
            yield Passage(PassageKind.ACTOR, _names(one.speaker))
        yield Passage(PassageKind.ACTOR, one.quote.speaker_as_named)
    cited = [one.source for one in details.citations]
    for source in [*cited, *(one.source for one in details.quotes)]:
        yield Passage(PassageKind.SOURCE, _source(source.item))


def _quotes(details: EventDetails) -> Iterator[Passage]:
    for one in details.quotes:
        said = _words_of(one)
        yield said
        yield said._replace(text=one.quote.translation)


def _names(actor: Actor) -> str:
    return " · ".join((actor.name, *(other.text for other in actor.other_names)))


def _source(item: CslItem) -> str:
    authors = [" ".join(filter(None, (a.given, a.family, a.literal))) for a in item.author]
    texts = (item.title, item.original_title, *authors, item.container_title, item.publisher)
    return " · ".join(dict.fromkeys(text for text in texts if text))


def _excerpt(text: str, query: SearchQuery) -> tuple[str, tuple[tuple[int, int], ...]]:
    """One line of a text around what was first found in it, and the marked stretches."""
    line = " ".join(text.split())
    places = query.found_in(line)
    first = places[0][0] if places else 0
    start = max(0, first - BEFORE)
    if start:
        # At the start of a word; Chinese has no spaces to look for.
        start = line.find(" ", start, first) + 1 or start
    end = min(len(line), start + LONGEST)
    before = "…" if start else ""
    shown = before + line[start:end] + ("…" if end < len(line) else "")
    moved = len(before) - start
    marked = tuple((a + moved, min(b, end) + moved) for a, b in places if a < end)
    return shown, marked


def is_found_in(details: EventDetails | None, query: SearchQuery) -> Callable[[str], object]:
    """What tells whether the words of a quote of an event are found.

    Where who says them is sought as well, they are not those of anybody else.
    """
    spoken = () if details is None else quotes_by_speaker(details, query)
    texts = {text for one in spoken for text in (one.quote.text, one.quote.translation) if text}
    return texts.__contains__ if texts else query.found_in
