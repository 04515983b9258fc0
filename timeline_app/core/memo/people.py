"""How a memo names people: with the name in their own script, and the office held that day."""

from __future__ import annotations

from timeline_app.core.dates.day_gap import date_of_claim
from timeline_app.core.evidence.offices import office_at
from timeline_app.core.memo.blocks import Inlines, Span
from timeline_app.core.memo.phrases import IN_ROLE, LISTED, OTHER_NAME, filled
from timeline_app.core.records.event_details import Participant, QuoteOf
from timeline_app.core.records.records import Actor, ActorKind, OtherName
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


def participant(one: Participant, translate: Translate) -> Inlines:
    """Who takes part, with the office held then, and the role."""
    actor, other = one.actor, own_name(one.actor)
    said: Inlines = (Span(typographic(actor.name)),)
    if other is not None:
        in_script = (Span(other.text, language=other.language),)
        said = filled(OTHER_NAME, translate, name=said, other=in_script)
    if one.office is not None:
        said = filled(LISTED, translate, listed=said, next=(Span(typographic(one.office.title)),))
    if one.participation.role:
        role = (Span(typographic(one.participation.role)),)
        said = filled(IN_ROLE, translate, actor=said, role=role)
    return said


def own_name(actor: Actor) -> OtherName | None:
    """The name of a person in the script of their country, where that is not Latin."""
    language = _LANGUAGE_OF.get(actor.side, "") if actor.kind is ActorKind.PERSON else ""
    of_language = (one for one in actor.other_names if one.language.split("-")[0] == language)
    return next(of_language, None) if language else None


def office_of_speaker(found: QuoteOf) -> str:
    """The speaker's office on the day, for a quote that does not name one."""
    said_on = date_of_claim(found.quote.said_on)
    if found.speaker is None or said_on is None:
        return ""
    office = office_at(found.speaker, said_on.earliest)
    return "" if office is None else office.title
