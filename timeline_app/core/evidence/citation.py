"""Sources and quotes as plain-text citations, and the short name of a source.

The form is that of a note: the parts that are known, parted by commas, so that a source of
which little is known reads as well as one of which all is. A title stands in curly quotes,
and only where one was seen; else our own description stands there without them. Words pass
through a `Translate`, the same that dates are worded with; `PHRASES` lists them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from timeline_app.core.evidence.csl import address_of, csl_words, edtf_words, site_of
from timeline_app.core.evidence.seen_sources import seen_caveat
from timeline_app.core.records.records import (
    CslItem,
    CslName,
    Event,
    Quote,
    Source,
    Stance,
    Verification,
)
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate

if TYPE_CHECKING:
    from timeline_app.core.evidence.citation_dates import CitationStyle
    from timeline_app.core.records.event_details import EventDetails, QuoteOf

#: A row grows by one: "title, date"
_LISTED = QT_TRANSLATE_NOOP("words", "{listed}, {next}")
_LAST_NAME = QT_TRANSLATE_NOOP("words", "{names} and {last}")
_EDITED = QT_TRANSLATE_NOOP("words", "edited by {names}")
_TRANSLATED = QT_TRANSLATE_NOOP("words", "translated by {names}")
_VOLUME = QT_TRANSLATE_NOOP("words", "vol. {number}")
_ISSUE = QT_TRANSLATE_NOOP("words", "no. {number}")
_EDITION = QT_TRANSLATE_NOOP("words", "edition {number}")
_PAGE = QT_TRANSLATE_NOOP("words", "p. {number}")
#: A title that was seen, or words that were said
_QUOTED = QT_TRANSLATE_NOOP("words", "“{words}”")
_DESCRIBED = QT_TRANSLATE_NOOP("words", "[{description}]")
_REMARKED = QT_TRANSLATE_NOOP("words", "{text} [{remark}]")
_CHECKED = QT_TRANSLATE_NOOP("words", "{checked}: {note}")
#: A quote, who said it where and when, and the source
_QUOTE_AND_SOURCE = QT_TRANSLATE_NOOP("words", "{quote} — {source}")
_SENTENCES = QT_TRANSLATE_NOOP("words", "{first} {second}")
_SENTENCE = QT_TRANSLATE_NOOP("words", "{text}.")
_ACCESSED = QT_TRANSLATE_NOOP("words", "accessed {date}")
#: Whose report it is, and who prints a copy of it: "Reuters, carried by The Straits Times"
_CARRIED = QT_TRANSLATE_NOOP("words", "{name}, carried by {host}")

PHRASES: tuple[str, ...] = (
    _LISTED,
    _LAST_NAME,
    _EDITED,
    _TRANSLATED,
    _VOLUME,
    _ISSUE,
    _EDITION,
    _PAGE,
    _ACCESSED,
    _CARRIED,
    _QUOTED,
    _DESCRIBED,
    _REMARKED,
    _CHECKED,
    _QUOTE_AND_SOURCE,
    _SENTENCES,
    _SENTENCE,
)
"""Every text that this module may hand to its translate function, besides those of dates."""


_KNOWN_BY_AUTHOR = frozenset(("article-journal", "book", "chapter", "paper-conference", "thesis"))


def short_name(source: Source) -> str:
    """What people call a source: its publisher, else where it stands, else who wrote it.

    A book or a scholarly article goes by who wrote it, else by its title. Of a web page of
    which nothing else is known it is the site, and of what has a DOI alone it is that.
    """
    item = source.item
    authors = author_names(item)
    names = (item.publisher, item.container_title, authors, item.title, source.description)
    if item.type in _KNOWN_BY_AUTHOR:
        names = (authors, item.title, item.container_title, item.publisher, source.description)
    doi = f"doi:{item.DOI}" if item.DOI else ""
    return next(filter(None, names), "") or site_of(item) or doi or source.id


def issuer_name(source: Source, translate: Translate) -> str:
    """Whose word a source is: its publisher, else the institution that wrote it.

    An agency's report and a ministry's text are theirs wherever a copy stands, which is named with
    them. A source by a person, or a book, is called as `short_name` has it.
    """
    item = source.item
    is_by_institution = item.author and all(name.literal for name in item.author)
    if item.publisher or not is_by_institution or item.type in _KNOWN_BY_AUTHOR:
        return short_name(source)
    name, host = item.author[0].literal, item.container_title
    is_copy = bool(host) and _bare(host) != _bare(name)
    return translate(_CARRIED).format(name=name, host=host) if is_copy else name


def author_names(item: CslItem) -> str:
    """Who wrote a source, one after the other."""
    return ", ".join(_name_words(name) for name in item.author)


def short_citation(source: Source, translate: Translate) -> str:
    """The short name and the date: enough to tell sources apart beside a quote."""
    date = csl_words(source.item.issued, translate)
    return listed((short_name(source), date), translate)


def brief_citation(source: Source, translate: Translate, stance: Stance) -> str:
    """Publisher, title, date and host: enough to find a source by, without its whole address."""
    item, parts = source.item, list[str]()
    date = csl_words(item.issued, translate)
    for part in (short_name(source), _title(source, translate), date, site_of(item)):
        if part and _bare(part) not in map(_bare, parts):
            parts.append(part)
    said = "" if stance is Stance.SUPPORTS else translate(stance.value)
    return _remarked(listed(parts, translate), said, translate)


def noted_check(source: Source) -> str:
    """How far a source was looked at, in its own words, unless it was verified: a sentence."""
    if source.verification is Verification.VERIFIED:
        return ""
    return source.verification_note.partition(". ")[0].rstrip(".。 ")


def check_of(source: Source, translate: Translate) -> str:
    """How far a source was looked at: whether at more than an excerpt, and what is noted of it."""
    caveat, note = seen_caveat(source, translate), noted_check(source)
    if not caveat or not note:
        return caveat or note
    return translate(_CHECKED).format(checked=caveat, note=note)


def checked_citation(
    source: Source,
    translate: Translate,
    locator: str = "",
    stance: Stance = Stance.SUPPORTS,
    style: CitationStyle | None = None,
) -> str:
    """The full citation, with what the source does for an event, and how far it was looked at.

    It is as a `style` has it, or as the program itself does.
    """
    return _remarked(
        stanced_citation(source, translate, locator, stance, style),
        check_of(source, translate),
        translate,
    )


def stanced_citation(
    source: Source,
    translate: Translate,
    locator: str = "",
    stance: Stance = Stance.SUPPORTS,
    style: CitationStyle | None = None,
) -> str:
    """The full citation, with what the source does for an event unless it just supports it."""
    said = "" if stance is Stance.SUPPORTS else translate(stance.value)
    if style is None:
        return _remarked(source_citation(source, translate, locator), said, translate)
    from timeline_app.core.evidence.citation_styles import styled_citation  # nothing shown needs it

    return _remarked(styled_citation(source, style, locator), said, translate)


def source_citation(source: Source, translate: Translate, locator: str = "") -> str:
    """The full citation of a source in one line, at a locator if one is given."""
    parts: list[str] = []
    for part in _citation_parts(source, translate, locator):
        # A publisher that is also the author or the site is named once.
        if part and _bare(part) not in map(_bare, parts):
            parts.append(part)
    if not parts:
        return source.id
    text = listed(parts, translate)
    # A full stop after an address would be taken for a part of it.
    return text if parts[-1] == address_of(source.item) else _ended(text, translate)


def quote_citation(found: QuoteOf, translate: Translate, style: CitationStyle | None = None) -> str:
    """The quote word for word, who said it where and when, and the full source.

    What is doubted of the words comes with them: nobody asks for it once they are pasted.
    """
    quote = found.quote
    said = (
        speaker_name(found),
        quote.office,
        quote.venue,
        edtf_words(quote.said_on, translate),
    )
    saying = listed(said, translate)
    source = checked_citation(found.source, translate, style=style)
    if saying:
        first = _ended(saying, translate)
        source = translate(_SENTENCES).format(first=first, second=source)
    text = translate(_QUOTED).format(words=quote.text)
    text = _remarked(text, _translation(quote, translate), translate)
    text = translate(_QUOTE_AND_SOURCE).format(quote=text, source=source)
    return _remarked(text, quote_check(quote, translate), translate)


def listed(texts: Iterable[str], translate: Translate) -> str:
    """Those texts that are not empty, in a row: "title, date, place"."""
    pattern, row = translate(_LISTED), ""
    for text in texts:
        row = pattern.format(listed=row, next=text) if row and text else row or text
    return row


def quote_check(quote: Quote, translate: Translate) -> str:
    """How well the words of a quote are checked, where there is something to say of it."""
    words = translate(quote.verification.value)
    if quote.verification_note:
        note = quote.verification_note.rstrip(".。 ")
        return translate(_CHECKED).format(checked=words, note=note)
    is_told = quote.verification in (Verification.EXCERPTS, Verification.MEMORY)
    return words if is_told else ""


def speaker_name(found: QuoteOf) -> str:
    """Who said it: the actor's name, else the speaker as the source names them, else empty."""
    return found.speaker.name if found.speaker else found.quote.speaker_as_named


def _citation_parts(source: Source, translate: Translate, locator: str) -> Iterator[str]:
    """The parts in their order, empty where not known."""
    item = source.item
    yield _names_words(item.author, translate) or item.publisher or item.container_title
    yield _title(source, translate)
    yield _filled(_EDITED, names=_names_words(item.editor, translate), translate=translate)
    yield _filled(_TRANSLATED, names=_names_words(item.translator, translate), translate=translate)
    yield item.container_title
    yield _filled(_VOLUME, number=item.volume, translate=translate)
    yield _filled(_ISSUE, number=item.issue or item.number, translate=translate)
    yield _filled(_EDITION, number=item.edition, translate=translate)
    yield item.publisher_place
    yield item.publisher
    yield csl_words(item.issued, translate)
    yield _filled(_PAGE, number=item.page, translate=translate)
    yield locator
    yield item.archive
    yield item.archive_location
    yield address_of(item)
    yield _filled(_ACCESSED, date=csl_words(item.accessed, translate), translate=translate)


def _title(source: Source, translate: Translate) -> str:
    """The title in curly quotes, else the description in brackets."""
    if source.item.title:
        return translate(_QUOTED).format(words=source.item.title)
    return _filled(_DESCRIBED, description=source.description.rstrip("."), translate=translate)


def _filled(phrase: str, translate: Translate, **field: str) -> str:
    """The phrase with its one field filled in, empty where there is nothing to fill in."""
    return translate(phrase).format(**field) if all(field.values()) else ""


def _translation(quote: Quote, translate: Translate) -> str:
    """A quote's translation, and by whom it is; or that the words are one."""
    by = _filled(_TRANSLATED, names=quote.translator, translate=translate)
    words = _filled(_QUOTED, words=quote.translation, translate=translate)
    return listed((words, by), translate)


def _remarked(text: str, remark: str, translate: Translate) -> str:
    """The text with a remark in brackets, where there is one."""
    return translate(_REMARKED).format(text=text, remark=remark) if remark else text


def _names_words(names: Sequence[CslName], translate: Translate) -> str:
    """Names in a row, the last after "and"."""
    words = [_name_words(name) for name in names]
    if len(words) < 2:
        return "".join(words)
    return translate(_LAST_NAME).format(names=listed(words[:-1], translate), last=words[-1])


def _name_words(name: CslName) -> str:
    """A name as it is spoken: the given name first, but in Chinese the family's."""
    if name.literal:
        return name.literal
    if name.family and all("\u3400" <= character <= "\u9fff" for character in name.family):
        return name.family + name.given
    return " ".join(part for part in (name.given, name.family) if part)


def _bare(part: str) -> str:
    """What two parts are compared by."""
    return part.strip("“”„«»《》.。 ").casefold()


def _ended(text: str, translate: Translate) -> str:
    """The text as a sentence."""
    is_ended = text.endswith((".", "?", "!", "。"))
    return text if is_ended else translate(_SENTENCE).format(text=text)


def event_line(event: Event, translate: Translate) -> str:
    """Title, date and place of an event in one line; a state's title with its channel."""
    # Pictures, which cite sources, have no line of an event.
    from timeline_app.core.evidence.event_words import event_date, event_title

    parts = (event_title(event, translate), event_date(event, translate), event.place)
    return " ".join(listed(parts, translate).split())


def event_citation(
    details: EventDetails, translate: Translate, style: CitationStyle | None = None
) -> str:
    """The line of an event, then its sources in full, a line each, with what is doubted of them.

    Those that only its quotes or its dates as worded name come last.
    """
    lines = [event_line(details.event, translate)]
    for found in details.citations:
        citation = found.citation
        line = checked_citation(found.source, translate, citation.locator, citation.stance, style)
        if line not in lines:
            lines.append(line)
    lines += [
        checked_citation(source, translate, style=style) for source in details.uncited_sources()
    ]
    return "\n".join(lines)
