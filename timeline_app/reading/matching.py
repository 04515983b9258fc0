"""Whether the words of a quote stand in a text, and where.

They are looked for by words, never by likeness of letters, and typography alone makes no
difference.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.evidence.match import NOT_FOUND, Match, MatchedPiece, MatchState
from timeline_app.core.records.records import Selector
from timeline_app.core.value import replace
from timeline_app.reading.context import Context
from timeline_app.reading.differing import differing_match, reordered_match
from timeline_app.reading.omissions import judged
from timeline_app.reading.quote_parts import CutQuote, QuotePart, cut_quote
from timeline_app.reading.shortened import Way, placements
from timeline_app.reading.sought_part import MOST_PLACES, SoughtPart, WordPlace, sought_part
from timeline_app.reading.source_notes import clean_index
from timeline_app.reading.text_index import TextIndex

LONGEST = 100_000
"""Letters of a quote that is looked for by its words. Beyond: it has to stand as it is."""
MOST_PARTS = 500
"""Parts of a shortened quote. Beyond: it isn't found."""
MOST_JUDGED = 20
"""Places of a shortened quote that are judged by what it leaves out there."""


def match_quote(quote: str, selector: Selector, words: str | TextIndex) -> Match:
    """Look for a quote in a text, by itself or already indexed.

    Where it stands more than once, what the selector says of its surroundings (`prefix`,
    `suffix`; W3C Web Annotation, TextQuoteSelector) chooses, and among alike ones its position.
    """
    index = words if isinstance(words, TextIndex) else TextIndex(words)
    if len(quote) > LONGEST:
        return _match_as_it_is(quote.strip(), index.text)
    match = _matching(quote, selector, index)
    is_bent = any(one.fault is not None for one in match.differences)
    if match.state in (MatchState.DIFFERS, MatchState.NOT_FOUND) and not is_bent:
        clean = clean_index(index)
        if clean is not None:
            found = _matching(quote, clean.selector(selector), clean.index)
            if found.state.is_good:
                return clean.restored(found)
    return match


def _matching(quote: str, selector: Selector, index: TextIndex) -> Match:
    context = Context(selector, index.text)
    whole = sought_part(QuotePart(quote, 0), index)
    if not len(whole.own):
        return _match_of_signs(quote.strip(), context, index.text)
    found = whole.places(selector.start)
    if found:
        ways = [Way(place, place, None) for place in found]
        return _chosen(ways, [whole], context)
    cut = cut_quote(quote)
    if not cut.parts or len(cut.parts) > MOST_PARTS:
        return NOT_FOUND
    parts = [sought_part(part, index) for part in cut.parts]
    places = [sought.places(selector.start, len(parts)) for sought in parts]
    shortened = placements([sought.part for sought in parts], places)
    if shortened:
        return _shortened(cut, shortened, parts, places, context, index)
    if len(parts) > 1 and all(places):
        return reordered_match(parts, places, index)
    return differing_match(parts, places, index)


def _chosen(found: Sequence[Way], parts: Sequence[SoughtPart], context: Context) -> Match:
    """The match of a quote that stands whole at some places."""
    spans = [(way.first.start, way.last.end) for way in found]
    chosen = context.choosing(spans)
    if chosen < 0:
        is_nowhere = all(context.is_contradicted_by(*span) for span in spans)
        return Match(MatchState.SEVERAL, places=tuple(spans), is_out_of_context=is_nowhere)
    state = MatchState.MATCHES if found[chosen].first.is_exact else MatchState.TYPOGRAPHY
    return _match_at(found[chosen], state, parts, context, spans)


def _shortened(
    cut: CutQuote,
    found: Sequence[Way],
    parts: Sequence[SoughtPart],
    everywhere: Sequence[Sequence[WordPlace]],
    context: Context,
    index: TextIndex,
) -> Match:
    """The match of a quote that leaves words out: it differs where they turn what is kept.

    Where it can't be told which of its places is meant, one at which nothing is turned will do.
    """
    spans = [(way.first.start, way.last.end) for way in found]
    chosen = context.choosing(spans)
    differing: Match | None = None
    for way in found[:MOST_JUDGED] if chosen < 0 else [found[chosen]]:
        left_out = judged(cut, way.places, everywhere, index)
        if not left_out.faults and chosen < 0:
            break
        state = MatchState.DIFFERS if left_out.faults else MatchState.SHORTENED
        match = _match_at(way, state, parts, context, spans)
        match = replace(match, omissions=left_out.omissions, differences=left_out.faults)
        if not left_out.faults:
            return match
        differing = differing or match
    else:
        assert differing is not None, "there are places"
        return differing
    return Match(MatchState.SEVERAL, places=tuple(spans))


def _match_at(
    way: Way,
    state: MatchState,
    parts: Sequence[SoughtPart],
    context: Context,
    spans: Sequence[tuple[int, int]],
) -> Match:
    start, end = way.first.start, way.last.end
    return Match(
        state,
        start,
        end,
        pieces=tuple(part.piece(place) for part, place in zip(parts, way.places, strict=True)),
        places=tuple(spans) if len(spans) > 1 else (),
        is_out_of_context=context.is_contradicted_by(start, end),
    )


def _match_as_it_is(words: str, text: str) -> Match:
    """The match of very many words, which have to stand there exactly so, at one place."""
    start = text.find(words)
    if start < 0:
        return NOT_FOUND
    other = text.find(words, start + 1)
    if other >= 0:
        places = (start, start + len(words)), (other, other + len(words))
        return Match(MatchState.SEVERAL, places=places)
    piece = MatchedPiece(start, start + len(words), 0, len(words))
    return Match(MatchState.MATCHES, piece.start, piece.end, pieces=(piece,))


def _match_of_signs(signs: str, context: Context, text: str) -> Match:
    """The match of a quote without a word, "?!", which has to stand there exactly so."""
    if not signs:
        return NOT_FOUND
    spans: list[tuple[int, int]] = []
    start = text.find(signs)
    while start >= 0 and len(spans) < MOST_PLACES:
        spans.append((start, start + len(signs)))
        start = text.find(signs, start + len(signs))
    chosen = context.choosing(spans) if spans else -1
    places = tuple(spans) if len(spans) > 1 else ()
    if chosen < 0:
        return Match(MatchState.SEVERAL, places=places) if spans else NOT_FOUND
    start, end = spans[chosen]
    piece = MatchedPiece(start, end, 0, len(signs))
    return Match(MatchState.MATCHES, start, end, pieces=(piece,), places=places)
