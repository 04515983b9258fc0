"""The texts that the pages of sources hold: what is asked for, and what is kept of what came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline_app.core.edits.edit import Edit, added, joined, replaced
from timeline_app.core.edits.evidence_edits import words_sought
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import address_of
from timeline_app.core.evidence.seen_sources import seen_as
from timeline_app.core.evidence.sought_words import Anchored, sought_words
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import CslDate, HowSeen, KeptText, Source, TextId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.word_store import ReadyWords
from timeline_app.web.page_tasks import AskedPage, PageEnd


class SourcePage(NamedTuple):
    """A source, where it can be read, and whether a text of it was fetched before."""

    source: Source
    address: str
    is_kept: bool


class Resting(NamedTuple):
    """What looks for words of a source; `unread` is how many more rest on it than were read."""

    records: list[Anchored]
    unread: int


def public_pages(chronology: StoredChronology) -> Iterator[SourcePage]:
    """All sources but the confidential, as they are stored. Raises `Refused`."""
    for record in chronology.records("sources"):
        if isinstance(record, Source) and not record.confidential:
            yield page_of(chronology, record)


def page_of(chronology: StoredChronology, source: Source) -> SourcePage:
    """The page of a source; its address is empty where none is known. Raises `Refused`."""
    text = chronology.current_text(source.id)
    return SourcePage(source, address_of(source.item), text is not None and bool(text.address))


def resting_on(chronology: StoredChronology, source: str) -> Resting:
    """The quotes, date claims and citations that look for words of a source. Raises `Refused`."""
    found = chronology.uses_of_source(source)
    records: list[Anchored] = [*found.quotes, *found.claims, *found.citations]
    return Resting([one for one in records if sought_words(one).words], found.unread)


def asked_page(source: str, address: str, resting: Resting) -> AskedPage:
    """What is asked of a page, and is looked for in its words."""
    return AskedPage(source, address, [sought_words(one) for one in resting.records])


def words_to_keep(end: PageEnd) -> str:
    """The words of a page that came, as they are kept."""
    assert end.read is not None
    return end.read.words.strip("\n")


def edit_of_page(
    chronology: StoredChronology,
    source: Source,
    end: PageEnd,
    ready: ReadyWords,
    sought: Iterable[Anchored],
) -> Edit:
    """What keeps the words of a page that came, and says of its source that they were seen.

    Words that are kept already are not kept once more. What of the records that were `sought` in
    them doesn't stand there says so from now on. Raises `Refused`.
    """
    assert end.read is not None
    seen = seen_as(source, HowSeen.KEPT_TEXT, CslDate(raw=end.captured[:10]))
    edit = Edit(()) if seen == source else replaced(source, seen)
    matches = dict(zip(map(sought_words, sought), end.matches, strict=True))
    records = resting_on(chronology, source.id).records  # as they are by now
    found = [(one, matches[key]) for one in records if (key := sought_words(one)) in matches]
    before = chronology.current_text(source.id)
    if before is not None and before.sha256 == ready.sha256 and before.address:
        return joined(edit, words_sought(before, found))
    text = KeptText(
        TextId(new_id(short_name(source), "text")),
        source.id,
        chronology.keep_words(ready),
        captured=end.captured,
        format=end.read.format.value,
        file_sha256=end.read.file_sha256,
        length=len(words_to_keep(end)),
        order=0 if before is None else before.order + 1,
        address=end.addresses[-1],
        status=end.status,
        media_type=end.media_type,
    )
    return joined(edit, added(text), words_sought(text, found))
