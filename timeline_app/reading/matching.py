"""Whether the words of a quote stand in a text, and where.

They are looked for by words, never by likeness of letters, and typography alone makes no
difference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from timeline_app.core.evidence.match import NOT_FOUND, Match, MatchState, Piece
from timeline_app.core.records.records import Selector
from timeline_app.core.steps import Steps, finished
from timeline_app.reading.context import Context
from timeline_app.reading.differing import differing_match
from timeline_app.reading.quote_parts import QuotePart, quote_parts
from timeline_app.reading.shortened import placements
from timeline_app.reading.sought_part import MOST_PLACES, Place, SoughtPart
from timeline_app.reading.text_index import TextIndex, text_index


def match_quote(quote: str, selector: Selector, words: str | TextIndex) -> Match:
    """Look for a quote in a text, by itself or already indexed.

    Where it stands more than once, what the selector says of its surroundings (`prefix`,
    `suffix`; W3C Web Annotation, TextQuoteSelector) chooses, and among alike ones its position.
    """
    index = words if isinstance(words, TextIndex) else text_index(words)
    return finished(matching(quote, selector, index))


def matching(quote: str, selector: Selector, index: TextIndex) -> Steps[Match]:
    """Look for a quote as `match_quote` does, in short steps."""
    context = Context(selector, index.text)
    whole = SoughtPart(QuotePart(quote, 0), index)
    if not len(whole.own):
        return _match_of_signs(quote.strip(), context, index.text)
    found = whole.places(selector.start)
    if found:
        return _chosen([(place,) for place in found], [whole], context, is_shortened=False)
    parts = [SoughtPart(part, index) for part in quote_parts(quote)]
    parts = [part for part in parts if len(part.own)]
    if not parts:
        return NOT_FOUND
    places = [part.places(selector.start) for part in parts]
    shortened = placements([part.part for part in parts], places)
    if shortened:
        return _chosen(shortened, parts, context, is_shortened=True)
    return (yield from differing_match(parts, places, index))


def _chosen(
    found: Sequence[tuple[Place, ...]],
    parts: Sequence[SoughtPart],
    context: Context,
    is_shortened: bool,
) -> Match:
    """The match of a quote that stands at some places, each of one or more pieces."""
    spans = [(pieces[0].start, pieces[-1].end) for pieces in found]
    places = tuple(spans) if len(spans) > 1 else ()
    chosen = context.chosen(spans)
    if chosen < 0:
        return Match(MatchState.SEVERAL, places=places)
    pieces, (start, end) = found[chosen], spans[chosen]
    state = MatchState.MATCHES if pieces[0].is_exact else MatchState.TYPOGRAPHY
    return Match(
        MatchState.SHORTENED if is_shortened else state,
        start,
        end,
        pieces=tuple(part.piece(place) for part, place in zip(parts, pieces, strict=True)),
        places=places,
        is_out_of_context=context.is_contradicted_by(start, end),
    )


def _match_of_signs(signs: str, context: Context, text: str) -> Match:
    """The match of a quote without a word, "?!", which has to stand there exactly so."""
    if not signs:
        return NOT_FOUND
    starts = [one.start() for one in islice(re.finditer(re.escape(signs), text), MOST_PLACES)]
    spans = [(start, start + len(signs)) for start in starts]
    chosen = context.chosen(spans) if spans else -1
    places = tuple(spans) if len(spans) > 1 else ()
    if chosen < 0:
        return Match(MatchState.SEVERAL, places=places) if spans else NOT_FOUND
    start, end = spans[chosen]
    piece = Piece(start, end, 0, len(signs))
    return Match(MatchState.MATCHES, start, end, pieces=(piece,), places=places)
