"""Who speaks in each quotation of a text: up to three, the likeliest first, each with why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline_app.core.evidence.findings import FoundQuote, FoundSpeaker, Turn
from timeline_app.core.value import replace
from timeline_app.reading.speech.attribution.cues import MarkedQuotation
from timeline_app.reading.speech.attribution.identities import Identities
from timeline_app.reading.speech.attribution.masks import masked_words, quoted
from timeline_app.reading.speech.attribution.scene import Discourse
from timeline_app.reading.speech.marks.paragraphs import find_paragraphs
from timeline_app.reading.speech.naming.cast import cast_of
from timeline_app.reading.speech.naming.people import People

MOST_SPEAKERS = 3


def find_speakers(
    words: str,
    quotations: Sequence[FoundQuote],
    turns: Sequence[Turn],
    people: People,
) -> tuple[FoundQuote, ...]:
    """The quotations with their speakers, best first, at most three.

    None is better than a wrong one.

    `turns` are those of the text, with their speakers; `people` the known actors.
    """
    marked = [quoted(words, one) for one in quotations]
    masked = masked_words(words, marked)
    cast = cast_of(masked)
    paragraphs = find_paragraphs(words)
    scene = Discourse(words, masked, Identities(cast, people))
    found: list[FoundQuote] = []
    at = 0
    turn = 0
    for paragraph in paragraphs:
        while turn < len(turns) and turns[turn].label_start < paragraph.end:
            scene.turns_to(turns[turn])
            turn += 1
        first = at
        while at < len(marked) and marked[at].start < paragraph.end:
            at += 1
        if first == at:
            scene.passes(paragraph)
            continue
        told = scene.speakers(paragraph, marked[first:at])
        for place, speakers in enumerate(told, first):
            found.append(_told(quotations[place], marked[place], speakers))
    return tuple(found)


def _told(
    quote: FoundQuote, marked: MarkedQuotation, speakers: Iterable[FoundSpeaker]
) -> FoundQuote:
    """A quotation with its speakers; where nobody speaks, what its marks seem to be for."""
    told: dict[str, FoundSpeaker] = {}
    for one in speakers:
        told.setdefault(one.name, one)
    best = tuple(told.values())[:MOST_SPEAKERS]
    kind = "title" if marked.is_title else "term" if marked.is_fragment else ""
    return replace(quote, speakers=best, kind="" if best else kind)
