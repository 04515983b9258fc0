"""What a memo says of one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.dates.local_times import (
    capital_of_zone,
    city_of_zone,
    clock_words,
    home_clocks,
)
from timeline_app.core.evidence.citation import (
    listed,
    short_name,
    speaker_name,
)
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.evidence.event_words import event_bounds, event_date, event_title
from timeline_app.core.evidence.given_dates import (
    conflicts_among,
    given_date,
    own_date,
)
from timeline_app.core.evidence.offices import office_words
from timeline_app.core.evidence.quote_order import in_order_of_saying
from timeline_app.core.evidence.relation_words import words_beside
from timeline_app.core.memo import phrases
from timeline_app.core.memo.blocks import (
    Block,
    Heading,
    Inlines,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.core.memo.notes import CitedSources, EventNotes
from timeline_app.core.memo.phrases import IN_ROLE, LISTED, OTHER_NAME, filled
from timeline_app.core.records.event_details import (
    Claim,
    EventDetails,
    Participant,
    QuoteOf,
)
from timeline_app.core.records.records import (
    Actor,
    ActorKind,
    Event,
    OtherName,
    Stance,
    Status,
    Verification,
)
from timeline_app.core.text.translation import Translate
from timeline_app.core.text.typography import typographic

_OWN_SCRIPTS = {
    "zh": "CN HK MO TW",
    "ja": "JP",
    "ko": "KR KP",
    "ru": "RU BY",
    "uk": "UA",
    "ar": "AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE",
    "fa": "IR AF",
    "he": "IL",
    "ur": "PK",
    "hi": "IN",
    "th": "TH",
    "el": "GR",
}
"""Languages that aren't written in Latin letters, with countries whose people's names are in it."""
_LANGUAGE_OF = {
    side: language for language, sides in _OWN_SCRIPTS.items() for side in sides.split()
}


class EventBlocks:
    """The blocks of one event."""

    def __init__(self, details: EventDetails, sources: CitedSources) -> None:
        self._details, self._translate = details, sources.translate
        self._event = details.event
        self._notes = EventNotes(sources)

    def blocks(self, level: int) -> Iterator[Block]:
        """All of it, below a heading of this level."""
        event = self._event
        title = TextSpan(shown_title(event, self._translate))
        when = date_of(event, self._translate, DateStyle.SHORT)
        yield Heading(level, (title,), event.id, when)
        yield from self._summary()
        yield from self._participants()
        for found in in_order_of_saying(self._details):
            yield from self._quote(found)
        yield from self._date_as_worded()
        yield from self._disputes()
        yield from self._checked()
        yield from self._labelled(phrases.NOTE, typographic(self._event.note))
        yield from self._related()
        filed = [lane.name for lane in self._details.lanes] + [event.kind, *event.tags]
        said: list[Inlines] = [(TextSpan(typographic(one)),) for one in dict.fromkeys(filed) if one]
        yield from self._paragraph(phrases.FILED_UNDER, self._clauses(said))

    def _summary(self) -> Iterator[Block]:
        """When and where, what happened, and by which sources."""
        notes = tuple(
            self._notes.of_citation(found)
            for found in self._details.citations
            if found.citation.stance is not Stance.DISPUTES
        )
        when = TextSpan(self._when_and_where())
        summary = typographic(self._event.summary)
        yield MemoParagraph(ParagraphRole.DATE, (when,) if summary else (when, *notes))
        if summary:
            yield MemoParagraph(ParagraphRole.BODY, (TextSpan(summary), *notes))

    def _when_and_where(self) -> str:
        event, translate = self._event, self._translate
        parts = (
            listed((date_of(event, translate), self._own_clock()), translate),
            listed(self._other_clocks(), translate),
            typographic(event.place),
            "" if event.status is Status.TOOK_PLACE else translate(event.status.value),
        )
        text = "\u00a0· ".join(filter(None, parts))
        return text[:1].upper() + text[1:]

    def _own_clock(self) -> str:
        """By which clock a clock time is meant; that of a home zone goes by its capital."""
        event, zone = self._event, self._event.zone
        if not event.time or not zone:
            return ""
        is_home = zone in self._details.home_zones
        city = (capital_of_zone(zone) if is_home else city_of_zone(zone)) or zone
        return self._translate(phrases.CITY_TIME).format(city=city)

    def _other_clocks(self) -> list[str]:
        """What the clocks of the home zones showed, but for that by which the time is told."""
        others = [zone for zone in self._details.home_zones if zone != self._event.zone]
        return clock_words(home_clocks(self._event, others), self._translate)

    def _participants(self) -> Iterator[Block]:
        said = [participant(one, self._translate) for one in self._details.participants]
        yield from self._paragraph(phrases.PARTICIPANTS, self._clauses(said))

    def _quote(self, found: QuoteOf) -> Iterator[Block]:
        quote, translate = found.quote, self._translate
        yield MemoParagraph(ParagraphRole.QUOTE, (TextSpan(quote.text, language=quote.language),))
        if quote.translation:
            said = translate(phrases.QUOTED).format(words=quote.translation)
            if quote.translator:
                said = translate(phrases.TRANSLATED).format(
                    translation=said, names=quote.translator
                )
            yield MemoParagraph(ParagraphRole.TRANSLATION, (TextSpan(said),))
        who = listed(
            (
                speaker_name(found) or translate(phrases.NOT_NAMED),
                quote.office,
                quote.venue,
                _unbroken(edtf_words(quote.said_on, translate)),
            ),
            translate,
        )
        said_by = TextSpan(typographic(translate(phrases.SAID_BY).format(who=who)))
        yield MemoParagraph(ParagraphRole.ATTRIBUTION, (said_by, self._notes.of_quote(found)))

    def _date_as_worded(self) -> Iterator[Block]:
        """How sources word the date, but for those that give another one; and how it is known."""
        claims = [made for made in self._details.claims if not self._is_at_odds(made)]
        said = [(TextSpan(self._claim(made)), self._notes.of_claim(made)) for made in claims]
        yield from self._paragraph(phrases.AS_WORDED, self._clauses(said))
        yield from self._labelled(phrases.DATED_BY, typographic(self._event.date_basis))

    def _disputes(self) -> Iterator[Block]:
        """Sources that say otherwise, or give a date that can't be that of the event."""
        said: list[Inlines] = []
        translate = self._translate
        for found in self._details.citations:
            if found.citation.stance is Stance.DISPUTES:
                what = typographic(found.citation.note).rstrip(".。 ")
                name = short_name(found.source)
                text = translate(phrases.SAYS).format(source=name, what=what) if what else name
                said.append((TextSpan(text), self._notes.of_dispute(found)))
        said += [
            (TextSpan(self._claim(made)), self._notes.of_claim(made))
            for made in filter(self._is_at_odds, self._details.claims)
        ]
        yield from self._paragraph(phrases.DISPUTED, self._clauses(said))

    def _is_at_odds(self, made: Claim) -> bool:
        dates = own_date(self._event), given_date(made.claim, self._event)
        return any(conflicts_among(dates))

    def _claim(self, made: Claim) -> str:
        """How a source words the date, and what that is."""
        claim, translate = made.claim, self._translate
        date = edtf_words(claim.edtf, translate)
        if date and (clocks := claim.place or claim.zone):
            date = translate(phrases.BY_CLOCKS).format(date=date, place=clocks)
        is_basis = bool(self._event.rests_on) and claim.id == self._event.rests_on
        wording = translate(phrases.QUOTED).format(words=claim.wording) if claim.wording else date
        is_told = not claim.wording or date in ("", claim.wording) or claim.edtf == self._event.date
        if is_told:
            phrase = phrases.WORDED_RESTS if is_basis else phrases.WORDED
        else:
            phrase = phrases.WORDED_MEANS_RESTS if is_basis else phrases.WORDED_MEANS
        return translate(phrase).format(wording=wording, date=date, source=short_name(made.source))

    def _checked(self) -> Iterator[Block]:
        """How well the event is known."""
        how, note = self._event.verification, typographic(self._event.verification_note)
        if note:
            yield from self._labelled(phrases.CHECKED[how], note)
        elif how is not Verification.VERIFIED:
            said = self._translate(phrases.CHECKED_ALONE[how])
            yield MemoParagraph(ParagraphRole.REMARK, (TextSpan(said, is_strong=True),))

    def _related(self) -> Iterator[Block]:
        """Other events, and what they are to this one."""
        translate, said = self._translate, list[Inlines]()
        for related in self._details.related:
            words = words_beside(
                related.relation.type,
                event_bounds(self._event),
                event_bounds(related.event),
                other_is_first=not related.is_outgoing,
                translate=translate,
            )
            text = translate(phrases.OTHER_EVENT).format(
                title=shown_title(related.event, translate),
                date=_unbroken(date_of(related.event, translate, DateStyle.SHORT)),
                relation=words,
            )
            said.append((TextSpan(text),))
        yield from self._paragraph(phrases.RELATED, self._clauses(said))

    def _labelled(self, label: str, text: str) -> Iterator[Block]:
        yield from self._paragraph(label, (TextSpan(text),) if text else ())

    def _paragraph(self, label: str, inlines: Inlines) -> Iterator[Block]:
        if inlines:
            head = TextSpan(self._translate(label), is_strong=True)
            yield MemoParagraph(
                ParagraphRole.REMARK,
                filled(phrases.LABELLED, self._translate, label=(head,), text=inlines),
            )

    def _clauses(self, all_said: Sequence[Inlines]) -> Inlines:
        row: Inlines = ()
        for said in all_said:
            row = filled(phrases.CLAUSES, self._translate, first=row, second=said) if row else said
        return row


def shown_title(event: Event, translate: Translate) -> str:
    """The title of an event as it is set; of a state with its channel."""
    return typographic(event_title(event, translate))


def date_of(event: Event, translate: Translate, style: DateStyle = DateStyle.LONG) -> str:
    """The date in words; as it stands where it can't be read."""
    return event_date(event, translate, style) if event.date else translate(phrases.UNDATED)


def _unbroken(date: str) -> str:
    """A date that stays in one line; of two, the second may stand in the next."""
    return date.replace(" ", "\u00a0").replace("\u00a0–\u00a0", "\u00a0– ")


def participant(one: Participant, translate: Translate) -> Inlines:
    """Who takes part, with the office held then, and the role."""
    actor, other = one.actor, own_name(one.actor)
    said: Inlines = (TextSpan(typographic(actor.name)),)
    if other is not None:
        in_script = (TextSpan(other.text, language=other.language),)
        said = filled(OTHER_NAME, translate, name=said, other=in_script)
    if office := office_words(one.office, one.tenure, translate):
        said = filled(LISTED, translate, listed=said, next=(TextSpan(typographic(office)),))
    if one.participation.role:
        role = (TextSpan(typographic(one.participation.role)),)
        said = filled(IN_ROLE, translate, actor=said, role=role)
    return said


def own_name(actor: Actor) -> OtherName | None:
    """The name of a person in the script of their country, where that is not Latin."""
    language = _LANGUAGE_OF.get(actor.side, "") if actor.kind is ActorKind.PERSON else ""
    of_language = (one for one in actor.other_names if one.language.split("-")[0] == language)
    return next(of_language, None) if language else None
