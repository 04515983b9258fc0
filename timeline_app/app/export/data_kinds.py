"""The formats of documents and data as they are offered to people: those that can be written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline_app.core.text.translation import Texts, words
from timeline_app.interchange.formats import Format
from timeline_app.widgets.export.data_choices import KindGroup, KindOfFile, Option

kind_texts = Texts("kind_texts")

JSON = "chronology-json"
"""Our own; it is not in the table of formats that events are written in."""
_OURS = Format(JSON, words.mark("Chronology as JSON"), written_suffixes=(".json",))

DOCUMENTS, TABLES, OTHERS = (
    kind_texts.mark("Documents"),
    kind_texts.mark("Tables"),
    kind_texts.mark("Other programs"),
)
_CHOSEN_BY = {
    "figure": Option.PICTURE,
    "style": Option.CITATIONS,
    "paper": Option.PAPER,
    "shown": Option.FIELDS,
}
"""What can be chosen, by the options that a writer takes."""


class _Row(NamedTuple):
    """A format of a group: its name in commands, and what it is good for."""

    group: str
    name: str
    hint: str


_ROWS = (
    _Row(
        DOCUMENTS,
        "docx",
        kind_texts.mark("Dates, quotes and notes as text, with sources as footnotes."),
    ),
    _Row(
        DOCUMENTS,
        "odt",
        kind_texts.mark("The same as in Word, for LibreOffice and other word processors."),
    ),
    _Row(
        DOCUMENTS,
        "pdf",
        kind_texts.mark("To be read and printed as it is, with numbered notes."),
    ),
    _Row(
        DOCUMENTS,
        "markdown",
        kind_texts.mark("Plain text with footnotes, for notes and wikis."),
    ),
    _Row(
        DOCUMENTS,
        "markdown-notes",
        kind_texts.mark("A note for each event, linked to each other, packed in one file."),
    ),
    _Row(
        DOCUMENTS,
        "html",
        kind_texts.mark("One page with its notes, to be put on a site."),
    ),
    _Row(
        DOCUMENTS,
        "text",
        kind_texts.mark("For e-mail, and wherever else nothing but text is taken."),
    ),
    _Row(
        TABLES,
        "csv",
        kind_texts.mark("A row for each event, read by every spreadsheet."),
    ),
    _Row(
        TABLES,
        "xlsx",
        kind_texts.mark("A row for each event; dates of days can be reckoned with."),
    ),
    _Row(
        OTHERS,
        "timelinejs",
        kind_texts.mark("A timeline for a web page, one slide for each event."),
    ),
    _Row(
        OTHERS,
        "markwhen",
        kind_texts.mark("A timeline as text, a line for each event."),
    ),
    _Row(
        OTHERS,
        "icalendar",
        kind_texts.mark("For calendars: each event on its days."),
    ),
    _Row(
        OTHERS,
        "csl-json",
        kind_texts.mark("The sources of these events alone, for Zotero and pandoc."),
    ),
    _Row(
        OTHERS,
        "bibtex",
        kind_texts.mark("The sources of these events alone, for LaTeX."),
    ),
    _Row(
        OTHERS,
        "ris",
        kind_texts.mark("The sources of these events alone, for EndNote and others."),
    ),
    _Row(
        OTHERS,
        JSON,
        kind_texts.mark("For this program and for scripts: a record on each line."),
    ),
)


def kind_groups(written: Iterable[Format]) -> tuple[KindGroup, ...]:
    """These formats in groups, and our own JSON; in the reader's language."""
    formats = {one.name: one for one in (*written, _OURS)}
    groups = []
    for title in (DOCUMENTS, TABLES, OTHERS):
        rows = [row for row in _ROWS if row.group == title and row.name in formats]
        kinds = tuple(_kind(formats[row.name], kind_texts.tr(row.hint)) for row in rows)
        if kinds:
            groups.append(KindGroup(kind_texts.tr(title), kinds))
    return tuple(groups)


def _kind(one: Format, hint: str) -> KindOfFile:
    chosen = frozenset(_CHOSEN_BY[name] for name in one.options if name in _CHOSEN_BY)
    return KindOfFile(one.name, words.tr(one.title), hint, one.written_suffixes[0], chosen)
