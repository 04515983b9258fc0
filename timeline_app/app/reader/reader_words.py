"""What the reader says of sources: which there are, and what is known of the one that is read."""

from __future__ import annotations

from timeline_app.app.messages.sentences import filled
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import address_of, csl_words, edtf_words, is_web_address
from timeline_app.core.records.records import KeptText, Source
from timeline_app.core.text.translation import Texts, words
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.reader.values import ReaderHead, SourceTitleLine
from timeline_app.widgets.texts.phrases import dotted

reader_texts = Texts("reader_texts")

MOST_LISTED = 2_000
"""So many sources are listed, besides all that have a text."""


def head_of(source: Source | None, text: KeptText | None) -> ReaderHead:
    """What stands above the text that is read."""
    if source is None:
        return ReaderHead(reader_texts.tr("No source is chosen"), "")
    item = source.item
    name = short_name(source)
    captured = ""
    if text is not None and text.captured:
        day = edtf_words(text.captured[:10], words, DateStyle.LONG)
        captured = filled(reader_texts.tr("text captured {day}"), day=day)
    title = item.title or source.description or name
    parts = (name if name != title else "", csl_words(item.issued, words), captured)
    address = address_of(item)
    return ReaderHead(title, dotted(parts), address if is_web_address(address) else "")


def what_is_missing(source: Source | None, text: KeptText | None) -> str:
    """Why there is no text to be read; empty where there is one."""
    if source is None:
        return reader_texts.tr("Choose a source to the left.")
    return "" if text is not None else reader_texts.tr("No text of this source is kept.")


def source_lines(chronology: StoredChronology, read: Source | None) -> list[SourceTitleLine]:
    """All sources, or the first of very many, those that have a text, and the one that is read.

    Raises `Refused`.
    """
    kept = {one.source for one in chronology.records("texts") if isinstance(one, KeptText)}
    sources: dict[str, Source] = {}
    for source in chronology.records("sources"):
        if isinstance(source, Source):
            sources[source.id] = source
        if len(sources) >= MOST_LISTED:
            break
    wanted = [*kept, *([] if read is None else [read.id])]
    sources |= chronology.of_ids(Source, [one for one in wanted if one not in sources])
    return [_line_of(source, has_text=source.id in kept) for source in sources.values()]


def _line_of(source: Source, *, has_text: bool) -> SourceTitleLine:
    name = short_name(source)
    title = source.item.title or source.description or name
    state = reader_texts.tr("text kept") if has_text else reader_texts.tr("no text kept")
    parts = (name if name != title else "", source.kind, state)
    return SourceTitleLine(source.id, title, dotted(parts), has_text)
