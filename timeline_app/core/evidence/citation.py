"""Sources and quotes as plain-text citations, and the short name of a source.

The form is that of a note: the parts that are known, parted by commas, so that a source of
which little is known reads as well as one of which all is. A title stands in curly quotes,
and only where one was seen; else our own description stands there without them. Words pass
through a `Translate`, the same that dates are worded with; `PHRASES` lists them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.core.evidence.csl_date import csl_words, edtf_words
from timeline_app.core.evidence.web_address import address_of, site_of
from timeline_app.core.records.event_details import QuoteOf
from timeline_app.core.records.records import CslItem, CslName, Quote, Source, Stance, Verification
from timeline_app.core.text.translation import Translate

_LAST_NAME = "{names} and {last}"
_EDITED = "edited by {names}"
_TRANSLATED = "translated by {names}"
_VOLUME = "vol. {number}"
_ISSUE = "no. {number}"
_EDITION = "edition {number}"
_PAGE = "p. {number}"
_ACCESSED = "accessed {date}"

PHRASES: tuple[str, ...] = (
    _LAST_NAME,
    _EDITED,
    _TRANSLATED,
    _VOLUME,
    _ISSUE,
    _EDITION,
    _PAGE,
    _ACCESSED,
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


def author_names(item: CslItem) -> str:
    """Who wrote a source, one after the other."""
    return ", ".join(_name_words(name) for name in item.author)


def short_citation(source: Source, translate: Translate) -> str:
    """The short name and the date: enough to tell sources apart beside a quote."""
    date = csl_words(source.item.issued, translate)
    return ", ".join(part for part in (short_name(source), date) if part)


def check_of(source: Source) -> str:
    """How far a source was looked at, in its own words, unless it was verified: a sentence."""
    if source.verification is Verification.VERIFIED:
        return ""
    return source.verification_note.partition(". ")[0].rstrip(".。 ")


def checked_citation(
    source: Source, translate: Translate, locator: str = "", stance: Stance = Stance.SUPPORTS
) -> str:
    """The full citation, with what the source does for an event, and how far it was looked at."""
    check = check_of(source)
    return stanced_citation(source, translate, locator, stance) + (f" [{check}]" if check else "")


def stanced_citation(
    source: Source, translate: Translate, locator: str = "", stance: Stance = Stance.SUPPORTS
) -> str:
    """The full citation, with what the source does for an event unless it just supports it."""
    said = "" if stance is Stance.SUPPORTS else f" [{translate(stance.value)}]"
    return source_citation(source, translate, locator) + said


def source_citation(source: Source, translate: Translate, locator: str = "") -> str:
    """The full citation of a source in one line, at a locator if one is given."""
    parts: list[str] = []
    for part in _citation_parts(source, translate, locator):
        # A publisher that is also the author or the site is named once.
        if part and _bare(part) not in map(_bare, parts):
            parts.append(part)
    if not parts:
        return source.id
    text = ", ".join(parts)
    # A full stop after an address would be taken for a part of it.
    return text if parts[-1] == address_of(source.item) else _ended(text)


def quote_citation(found: QuoteOf, translate: Translate) -> str:
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
    saying = ", ".join(part for part in said if part)
    source = checked_citation(found.source, translate)
    ending = f"{_ended(saying)} {source}" if saying else source
    note = quote_check(quote, translate)
    checked = f" [{note}]" if note else ""
    return f"“{quote.text}”{_translation(quote, translate)} — {ending}{checked}"


def quote_check(quote: Quote, translate: Translate) -> str:
    """How well the words of a quote are checked, where there is something to say of it."""
    words = translate(quote.verification.value)
    if quote.verification_note:
        return f"{words}: {quote.verification_note.rstrip('.。 ')}"
    return words if quote.verification is Verification.MEMORY else ""


def speaker_name(found: QuoteOf) -> str:
    """Who said it: the actor's name, else the speaker as the source names them, else empty."""
    return found.speaker.name if found.speaker else found.quote.speaker_as_named


def _citation_parts(source: Source, translate: Translate, locator: str) -> Iterator[str]:
    """The parts in their order, empty where not known."""
    item = source.item
    yield _names_words(item.author, translate) or item.publisher or item.container_title
    yield _title(source)
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


def _title(source: Source) -> str:
    """The title in curly quotes, else the description in brackets."""
    if source.item.title:
        return f"“{source.item.title}”"
    return f"[{source.description.rstrip('.')}]" if source.description else ""


def _filled(phrase: str, translate: Translate, **field: str) -> str:
    """The phrase with its one field filled in, empty where there is nothing to fill in."""
    return translate(phrase).format(**field) if all(field.values()) else ""


def _translation(quote: Quote, translate: Translate) -> str:
    """A quote's translation in brackets, and by whom it is; or that the words are one."""
    by = _filled(_TRANSLATED, names=quote.translator, translate=translate)
    words = f"“{quote.translation}”" if quote.translation else ""
    parts = ", ".join(part for part in (words, by) if part)
    return f" [{parts}]" if parts else ""


def _names_words(names: Sequence[CslName], translate: Translate) -> str:
    """Names in a row, the last after "and"."""
    words = [_name_words(name) for name in names]
    if len(words) < 2:
        return "".join(words)
    return translate(_LAST_NAME).format(names=", ".join(words[:-1]), last=words[-1])


def _name_words(name: CslName) -> str:
    """A name as it is spoken: the given name first, but in Chinese the family's."""
    if name.literal:
        return name.literal
    if name.family and all("\u3400" <= character <= "\u9fff" for character in name.family):
        return name.family + name.given
    return " ".join(part for part in (name.given, name.family) if part)


def _bare(part: str) -> str:
    """What two parts are compared by."""
    return part.strip("“”. ").casefold()


def _ended(text: str) -> str:
    """The text as a sentence."""
    return text if text.endswith((".", "?", "!", "。")) else text + "."
