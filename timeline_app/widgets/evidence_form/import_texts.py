"""What is said of sources that were read from a pasted text."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.evidence.citation import source_citation
from timeline_app.core.evidence.import_result import (
    ImportedSource,
    ReadSources,
    Remark,
    RemarkReason,
    Unread,
    UnreadReason,
)
from timeline_app.core.evidence.source_input import item_of_words
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import Source, SourceId
from timeline_app.core.text.translation import Texts, words
from timeline_app.widgets.texts.phrases import listed, quoted

source_texts = Texts("source_texts")

LONGEST_RAW = 160
"""Characters that are shown of what could not be read; all of it stays where it was pasted."""

MOST_TOLD = 6
"""So many sources are told one by one."""


def source_of(read: ImportedSource, taken: bool) -> Source:
    """A new source; it keeps the id that it has elsewhere unless that is `taken`."""
    item = read.item
    if read.own_id and not taken:
        return Source(SourceId(read.own_id), item)
    words = item.title or item.publisher or item.container_title or item.URL or item.DOI
    return Source(SourceId(new_id(words, "source")), item)


def source_called(name: str) -> Source:
    """A new source that somebody has typed the name of."""
    return Source(SourceId(new_id(name, "source")), item_of_words(name))


def typed_words(name: str) -> str:
    """What a typed name is understood as, where that is more than a title."""
    source = source_called(name)
    return "" if source.item.type == "document" else _new_words(source)


def read_words(read: ReadSources) -> str:
    """What was found and what was not, a line each."""
    lines = [_found_words(found) for found in read.found[:MOST_TOLD]]
    more = len(read.found) - len(lines)
    if more > 0:
        lines.append(source_texts.tr("And {n} more.", "", more))
    lines += [_unread_words(unread) for unread in read.unread[:MOST_TOLD]]
    more = len(read.unread) - MOST_TOLD
    if more > 0:
        lines.append(source_texts.tr("And {n} more that can't be read.", "", more))
    return "\n".join(lines)


def _found_words(found: ImportedSource) -> str:
    line = _new_words(Source(SourceId("?"), found.item))
    told = _remark_words(found.remarks)
    return f"{line}\n{told}" if told else line


def _new_words(source: Source) -> str:
    cited = source_citation(source, words)
    return source_texts.tr("New: {source}").replace("{source}", cited)


def _remark_words(remarks: Sequence[Remark]) -> str:
    """The remarks by their reasons, a sentence each."""
    patterns = {
        RemarkReason.KEPT_ASIDE: source_texts.tr(
            "Without a field of its own, kept under its name: {parts}."
        ),
        RemarkReason.NOT_A_DATE: source_texts.tr(
            "Can't be read as a date, kept as worded: {parts}."
        ),
        RemarkReason.NAME_JOINED: source_texts.tr(
            "Name with its particle or suffix as one family name: {parts}."
        ),
        RemarkReason.MARKUP: source_texts.tr(
            "Marks for italics and the like taken out of: {parts}."
        ),
        RemarkReason.LATEX: source_texts.tr(
            "With commands of LaTeX that no text stands for, kept as written: {parts}."
        ),
        RemarkReason.NO_TYPE: source_texts.tr(
            "Type not known, so “document” stands there: {parts}."
        ),
    }
    told = []
    for reason, pattern in patterns.items():
        parts = [_part_of(remark) for remark in remarks if remark.reason is reason]
        if parts:
            told.append(pattern.replace("{parts}", listed(parts)))
    return "\n".join(told)


def _part_of(remark: Remark) -> str:
    shows_raw = remark.reason in (RemarkReason.NOT_A_DATE, RemarkReason.NAME_JOINED)
    return quoted(_shortened(remark.raw)) if shows_raw else remark.field


def _unread_words(unread: Unread) -> str:
    pattern = {
        UnreadReason.EMPTY: source_texts.tr("Nothing stands there."),
        UnreadReason.UNKNOWN_FORMAT: source_texts.tr(
            "Not a web address, CSL-JSON, BibTeX or RIS: {raw}"
        ),
        UnreadReason.NOT_JSON: source_texts.tr("Not whole as JSON ({detail}): {raw}"),
        UnreadReason.NOT_AN_ITEM: source_texts.tr("Not a source: {raw}"),
        UnreadReason.NOT_BIBTEX: source_texts.tr("Not whole as BibTeX: {raw}"),
        UnreadReason.NO_READER: source_texts.tr(
            "BibTeX can't be read here: bibtexparser 2 or later is needed, not {detail}.",
        ),
        UnreadReason.NOT_RIS: source_texts.tr("No record of RIS: {raw}"),
        UnreadReason.KEY_TWICE: source_texts.tr("Left out, for its key stands there twice: {raw}"),
        UnreadReason.TOO_LONG: source_texts.tr(
            "Reading this took too long, so it was given up: {raw}"
        ),
        UnreadReason.FAILED: source_texts.tr("This can't be read ({detail}): {raw}"),
    }[unread.reason]
    head, _, tail = pattern.partition("{detail}")
    words = head + (unread.detail if _ else "") + tail
    return words.replace("{raw}", _shortened(unread.raw), 1)


def _shortened(raw: str) -> str:
    line = " ".join(raw.split())
    return line if len(line) <= LONGEST_RAW else line[: LONGEST_RAW - 1] + "…"
