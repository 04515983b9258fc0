"""What is said of the dates that sources give for an event, beside their bars on the canvas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.core.dates.bounds import EdtfDate
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.evidence.given_dates import conflicts_among, date_of_claim, given_date
from timeline_app.core.records.event_details import Claim, EventDetails
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.text.typography import typographic
from timeline_app.render.marks.claim_band import ClaimWords
from timeline_app.widgets.texts.phrases import listed, quoted, sentences

claim_texts = Texts("claim_texts")

MOST_LETTERS = 40
"""Of a wording beside its bar."""
MOST_NAMED = 24
"""Of one that is named beside another bar."""


class ShownClaim(NamedTuple):
    """A date that a source gives, with all that is said of it on the canvas.

    `dated` is the date in words, `tip` all of it for who points at it or hears it.
    """

    given: Claim
    date: EdtfDate
    words: ClaimWords
    dated: str
    tip: str


class ShownClaims(NamedTuple):
    """Those of one event that have a date, and how many have none."""

    claims: tuple[ShownClaim, ...] = ()
    undated: int = 0


def shown_claims(details: EventDetails) -> ShownClaims:
    """What is said of each date given for an event, in their order."""
    dated = [(one, date_of_claim(one.claim.edtf)) for one in details.claims]
    claims = [one for one, date in dated if date is not None]
    conflicts = conflicts_among([given_date(one.claim, details.event) for one in claims])
    shown = tuple(
        _shown(details, claims, number, date, conflicts)
        for number, date in enumerate(date for _, date in dated if date is not None)
    )
    return ShownClaims(shown, len(details.claims) - len(shown))


def more_words(hidden: int, undated: int) -> str:
    """What is said of those that have no row; a click shows all in the panel."""
    said = [claim_texts.tr("+{n} more {date|dates} given", "", hidden)] if hidden else []
    if undated:
        said.append(
            claim_texts.tr("+{n} that {gives|give} no date by {itself|themselves}", "", undated)
        )
    return " · ".join(said)


def number_words(shown: ShownClaims | None) -> str:
    """How many are given for an event; None stands for no event."""
    if shown is None or not shown.claims:
        return claim_texts.tr("Dates given")
    return claim_texts.tr("{n} {date|dates} given", "", len(shown.claims))


def _shown(
    details: EventDetails,
    claims: Sequence[Claim],
    number: int,
    date: EdtfDate,
    conflicts: Sequence[Sequence[int]],
) -> ShownClaim:
    made = claims[number]
    others = [claims[other] for other in conflicts[number]]
    is_basis = bool(details.event.rests_on) and made.claim.id == details.event.rests_on
    name, dated = short_name(made.source), edtf_words(made.claim.edtf, words, DateStyle.LONG)
    wording = _wording(made, MOST_LETTERS)
    is_only_pair = sum(map(len, conflicts)) == 2
    beside = ClaimWords(
        " · ".join((wording, name)),
        typographic(_conflict(others, is_only_pair=is_only_pair)),
        is_basis,
    )
    whole = quoted(one_line(made.claim.wording)) if made.claim.wording else ""
    told = " · ".join(part for part in (whole, dated, name) if part)
    if is_basis:
        told = sentences(f"{told}.", claim_texts.tr("The event's date rests on this."))
    if others:
        named = listed(
            f"{_wording(other, MOST_LETTERS)} · {short_name(other.source)}" for other in others
        )
        against = claim_texts.tr("It can't hold beside {claims}.").replace("{claims}", named)
        told = sentences(told if is_basis else f"{told}.", against)
    return ShownClaim(made, date, beside, dated, told)


def _conflict(others: Sequence[Claim], *, is_only_pair: bool) -> str:
    """What is said of a date that can't hold together with these."""
    if not others:
        return ""
    if is_only_pair:
        return claim_texts.tr("can't both hold")
    if len(others) > 1:
        return claim_texts.tr("can't hold beside {n} others", "", len(others))
    pattern = claim_texts.tr("can't hold beside {words}")
    return pattern.replace("{words}", _wording(others[0], MOST_NAMED))


def _wording(made: Claim, most: int) -> str:
    """The words for a date as quoted, or where a source gives it without words the date itself."""
    wording = one_line(made.claim.wording)
    if not wording:
        return edtf_words(made.claim.edtf, words, DateStyle.SHORT)
    return quoted(wording if len(wording) <= most else f"{wording[: most - 1].rstrip()}…")


def one_line(text: str) -> str:
    """A text on one line, as print writes it."""
    return typographic(" ".join(text.split()))
