"""The footnotes of a memo: what a date, a quote or an event rests on, as copied citations have it.

A source is cited in full where a memo first names it. Further events cite it by publisher, title,
date and site, and what else in an event rests on it by its name and date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from string import ascii_lowercase

from timeline_app.core.evidence.citation import (
    brief_citation,
    check_of,
    listed,
    quote_check,
    short_citation,
    speaker_name,
    stanced_citation,
)
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.evidence.csl import address_of, is_web_address, site_of
from timeline_app.core.evidence.omission_words import omission_words
from timeline_app.core.memo.blocks import Footnote, TextSpan
from timeline_app.core.memo.phrases import CITED_ABOVE, NAMED_AS, REMARKED, STANCE_AND_NOTE
from timeline_app.core.records.event_details import CitationOf, Claim, QuoteOf
from timeline_app.core.records.records import CslItem, Source, SourceId, Stance
from timeline_app.core.text.translation import Translate
from timeline_app.core.text.typography import typographic

_KEPT_SOURCES = 100_000
"""So many are remembered as cited; then all are cited in full again."""
_OFTEN = 5
_MOST_LETTERS = 6


def common_checks(sources: Iterable[Source], translate: Translate) -> tuple[str, ...]:
    """What is said of how at least some of the sources were seen, the most common first."""
    counted: Counter[str] = Counter()
    for source in sources:
        check = check_of(source, translate)
        if check in counted or len(counted) < _KEPT_SOURCES:
            counted[check] += 1
    del counted[""]
    common = counted.most_common(_MOST_LETTERS)
    return tuple(check for check, count in common if count >= _OFTEN)


class CitedSources:
    """How sources are cited throughout one memo: in full the first time, then in brief.

    What is said of how they were seen stands once at the top of the memo if it is one of
    `checks`, and a letter for it in each note.
    """

    def __init__(
        self, translate: Translate, style: CitationStyle | None = None, checks: Sequence[str] = ()
    ) -> None:
        self.translate = translate
        self._style = style
        self._letters = dict(zip(checks, ascii_lowercase, strict=False))
        self._known: set[SourceId] = set()

    def cite(self, source: Source, locator: str) -> tuple[str, str]:
        """The citation of a source, and how far it was looked at if that wasn't said before."""
        if source.id in self._known:
            brief = brief_citation(source, self.translate, Stance.SUPPORTS)
            return listed((brief, locator), self.translate), ""
        if len(self._known) == _KEPT_SOURCES:
            self._known.clear()
        self._known.add(source.id)
        check = check_of(source, self.translate)
        full = stanced_citation(source, self.translate, locator, style=self._style)
        return full, self._letters.get(check, check)


class EventNotes:
    """Makes the notes of one event, in the order in which they are asked for."""

    def __init__(self, sources: CitedSources) -> None:
        self._sources, self._translate = sources, sources.translate
        self._cited: set[SourceId] = set()

    def of_citation(self, found: CitationOf) -> Footnote:
        """The source of an event, what it does for it, and what is noted of that."""
        citation, translate = found.citation, self._translate
        stance = "" if citation.stance is Stance.SUPPORTS else translate(citation.stance.value)
        remark = citation.note or stance
        if citation.note and stance:
            remark = translate(STANCE_AND_NOTE).format(stance=stance, note=remark)
        return self._note(found.source, citation.locator, remark)

    def of_dispute(self, found: CitationOf) -> Footnote:
        """A source of which it is said beside the note that it disputes, and what."""
        return self._note(found.source, found.citation.locator)

    def of_quote(self, found: QuoteOf) -> Footnote:
        """Where a quote is written, whom that names, what is left out and what is doubted."""
        check = quote_check(found.quote, self._translate)
        left_out = omission_words(found.left_out, self._translate)
        named = _named_otherwise(found, self._translate)
        return self._note(found.source, "", named, left_out, check)

    def of_claim(self, made: Claim) -> Footnote:
        """Who gives a date, and what is noted of it."""
        return self._note(made.source, "", made.claim.note.rstrip(".。 "))

    def _note(self, source: Source, locator: str, *remarks: str) -> Footnote:
        translate, check = self._translate, ""
        if source.id in self._cited:
            text = translate(CITED_ABOVE).format(source=short_citation(source, translate))
            text = listed((text, locator), translate)
        else:
            self._cited.add(source.id)
            text, check = self._sources.cite(source, locator)
        for remark in filter(None, (*remarks, check)):
            text = translate(REMARKED).format(text=text, remark=remark)
        return Footnote(linked(text, source.item))


def linked(text: str, item: CslItem) -> tuple[TextSpan, ...]:
    """The text, of which the web address of a source in it leads there, or else its site."""
    address = address_of(item)
    before, found, after = text.partition(address) if address else (text, "", "")
    site = "" if found or not address else site_of(item)
    if site:
        before, found, after = text.rpartition(site)
    leads = address if found and is_web_address(address) else ""
    spans = (
        TextSpan(typographic(before)),
        TextSpan(found, address=leads),
        TextSpan(typographic(after)),
    )
    return tuple(span for span in spans if span.text)


def _named_otherwise(found: QuoteOf, translate: Translate) -> str:
    """Whom the source names, where that isn't the speaker's name, a part of it, or another one."""
    named, name = found.quote.speaker_as_named, speaker_name(found)
    others = [] if found.speaker is None else [one.text for one in found.speaker.other_names]
    if not named or named in name or name in named or named in others:
        return ""
    return translate(NAMED_AS).format(name=named)
