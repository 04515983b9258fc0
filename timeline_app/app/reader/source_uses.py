"""What rests on the text of a source, put into the words of its cards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.evidence.match import Match, MatchState
from timeline_app.core.evidence.omission_words import omission_words
from timeline_app.core.evidence.sought_words import Anchored, sought_words
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    EventId,
    KeptText,
    Quote,
    Selector,
)
from timeline_app.core.text.translation import Texts, words
from timeline_app.storage.queries.usage import SourceUses
from timeline_app.widgets.reader.change_list import difference_text, gravest
from timeline_app.widgets.reader.marks import MarkTone, TextMark, TextMarkKind
from timeline_app.widgets.reader.values import Standing, UseCardText
from timeline_app.widgets.texts.phrases import dotted, listed, quoted
from timeline_app.widgets.texts.record_texts import stance_words, title_words

use_texts = Texts("use_texts")

LONGEST_SHOWN = 280
"""A longer quote is cut on its card; all of it stands in the text."""


class Use(NamedTuple):
    """One record that rests on the text, and the words that are looked for."""

    name: str
    record: Anchored
    words: str
    selector: Selector
    """Where they are said to stand in this text."""
    events: tuple[EventId, ...]

    @property
    def is_quote(self) -> bool:
        """Whether somebody said its words."""
        return isinstance(self.record, Quote)

    @property
    def is_claim(self) -> bool:
        """Whether its words name a date."""
        return isinstance(self.record, DateClaim)


class UseState(NamedTuple):
    """How a use stands: its match, if that is known, and which of several places is shown."""

    match: Match | None
    place: int = -1
    """The place that is proposed, among all where the words stand; -1 for what was found."""
    is_dismissed: bool = False
    """Nothing is proposed any more."""

    @property
    def proposed(self) -> tuple[int, int] | None:
        """Where the words would be anchored, if somebody agrees."""
        match = self.match
        if match is None:
            return None
        if 0 <= self.place < len(match.places):
            return match.places[self.place]
        if match.state is MatchState.SEVERAL:
            return match.places[0]
        return (match.start, match.end) if match.state.is_good else None


def uses_of(found: SourceUses, text: KeptText | None) -> list[Use]:
    """All that rests on a source, in stored order, as it is looked for in a text of it."""

    def use_of(name: str, record: Anchored, events: tuple[EventId, ...]) -> Use:
        sought = sought_words(record, text)
        return Use(name, record, sought.words, sought.selector, events)

    of_quote = found.events_of_quote
    return [
        *(use_of(f"quote:{one.id}", one, of_quote.get(one.id, ())) for one in found.quotes),
        *(use_of(f"claim:{one.id}", one, (one.event,)) for one in found.claims),
        *(
            use_of(f"citation:{number}", one, (one.event,))
            for number, one in enumerate(found.citations)
        ),
    ]


def is_anchored(use: Use, proposed: tuple[int, int]) -> bool:
    """Whether its record says already that the words stand there."""
    return (use.selector.start, use.selector.end) == proposed


def wants_agreement(use: Use, state: UseState) -> bool:
    """Whether a place is proposed that somebody has to agree to."""
    proposed, match = state.proposed, state.match
    if proposed is None or match is None or state.is_dismissed or is_anchored(use, proposed):
        return False
    return state.place >= 0 or match.state is not MatchState.MATCHES


def card_of(
    use: Use, state: UseState, found: SourceUses, actors: Mapping[str, Actor], *, may_change: bool
) -> UseCardText:
    """What the card of a use says."""
    kind, heading, facts = _heading_of(use, found, actors)
    said, standing = _state_words(use, state)
    wants = may_change and wants_agreement(use, state)
    accept = other = dismiss = ""
    if wants:
        accept = use_texts.tr("Remember This Place")
        dismiss = use_texts.tr("Dismiss")
    if state.match is not None and len(state.match.places) > 1:
        other = use_texts.tr("Other Place")
        if may_change and not wants and use.selector.start >= 0:
            dismiss = use_texts.tr("Forget Its Place")
    return UseCardText(
        use.name,
        kind,
        _tone_of(use),
        heading,
        facts,
        said,
        standing,
        details=tuple(_details_of(state.match)),
        accept=accept,
        other=other,
        dismiss=dismiss,
        is_quote=isinstance(use.record, Quote),
        marks=_marks_of(use, state),
    )


def _tone_of(use: Use) -> MarkTone:
    match use.record:
        case Quote():
            return MarkTone.QUOTE
        case DateClaim():
            return MarkTone.DATE
        case _:
            return MarkTone.CITATION


def _heading_of(use: Use, found: SourceUses, actors: Mapping[str, Actor]) -> tuple[str, str, str]:
    titles = [title_words(found.events[one]) for one in use.events if one in found.events]
    match use.record:
        case Quote() as quote:
            text = quote.text
            if len(text) > LONGEST_SHOWN:
                text = text[:LONGEST_SHOWN].rpartition(" ")[0] + " …"
            actor = actors.get(quote.speaker)
            speaker = actor.name if actor is not None else quote.speaker_as_named
            facts = (speaker or use_texts.tr("Speaker not named"), *titles)
            return use_texts.tr("QUOTE"), quoted(text), dotted(facts)
        case DateClaim() as claim:
            date = edtf_words(claim.edtf, words, DateStyle.LONG)
            facts = (date, quoted(claim.wording) if claim.wording else "")
            return use_texts.tr("DATE GIVEN"), listed(titles), dotted(facts)
        case Citation() as citation:
            facts = (stance_words(citation.stance), citation.locator, citation.note)
            return use_texts.tr("CITATION"), listed(titles), dotted(facts)


def _state_words(use: Use, state: UseState) -> tuple[str, Standing]:
    match = state.match
    if not use.words:
        return use_texts.tr("rests on the source as a whole"), Standing.NONE
    if match is None:
        return use_texts.tr("is being looked for"), Standing.NONE
    said = words(match.state.value)
    proposed = state.proposed
    is_settled = proposed is not None and is_anchored(use, proposed)
    if match.places and proposed is not None and not is_settled:
        pattern = use_texts.tr("{state}: place {number} of {all}")
        number = match.places.index(proposed) + 1 if proposed in match.places else 1
        said = (
            pattern.replace("{state}", said)
            .replace("{number}", str(number))
            .replace("{all}", str(len(match.places)))
        )
    elif proposed is not None:
        pattern = use_texts.tr("{state}, characters {start}–{end}")
        said = (
            pattern.replace("{state}", said)
            .replace("{start}", str(proposed[0] + 1))
            .replace("{end}", str(proposed[1]))
        )
    if match.state is MatchState.SEVERAL and not isinstance(use.record, Quote):
        return said, Standing.GOOD  # which of its places gave a date is of little weight
    return said, standing_of(match.state)


def standing_of(state: MatchState) -> Standing:
    """How sure a state is, as its dot shows it."""
    if state.is_good and state is not MatchState.SHORTENED:
        return Standing.GOOD
    return {
        MatchState.SHORTENED: Standing.SHORTENED,
        MatchState.SEVERAL: Standing.DOUBTFUL,
        MatchState.DIFFERS: Standing.BAD,
        MatchState.NOT_FOUND: Standing.BAD,
    }.get(state, Standing.NONE)


def _details_of(match: Match | None) -> list[str]:
    """What differs, word by word, and what is odd about the place."""
    if match is None:
        return []
    said = [difference_text(one) for one in gravest(match.differences)]
    said += filter(None, [omission_words(match.omissions, words)])
    if match.is_out_of_context:
        said.append(use_texts.tr("It stands between other words than when it was taken."))
    return said


def _marks_of(use: Use, state: UseState) -> tuple[TextMark, ...]:
    match, proposed = state.match, state.proposed
    if match is None or not use.words:
        return ()
    if match.state is MatchState.DIFFERS:
        return (TextMark(match.start, match.end, TextMarkKind.FOUND, MarkTone.DOUBT, use.name),)
    if proposed is None:
        return ()
    tone = _tone_of(use)
    if state.place >= 0 or match.state is MatchState.SEVERAL:
        kind = TextMarkKind.USED if is_anchored(use, proposed) else TextMarkKind.FOUND
        return (TextMark(*proposed, kind, tone, use.name),)
    return tuple(
        TextMark(piece.start, piece.end, TextMarkKind.USED, tone, use.name)
        for piece in match.pieces
    )
