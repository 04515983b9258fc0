"""The table of formats: what is read and written of each, and by which module.

A format that is written names its `writer`, what files of it end with, and what it holds then.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from timeline_app.core.text.translation import QT_TRANSLATE_NOOP
from timeline_app.core.value import Value
from timeline_app.interchange.fields import MEMO_FIELDS, TABLE_FIELDS, Field, fields_of
from timeline_app.interchange.foreign.reader import FormatReader
from timeline_app.interchange.writing.outgoing import FormatWriter


class Format(Value, frozen=True):
    """One format: its name in commands, what it is called, and what of it is read and written.

    `module` is that of its reader in this room, loaded when it is needed, and empty where it is
    not read. `suffixes` are for dialogs alone. `are_eras_apart` says that the format does not
    count eras among its events. `writer` is the module of its writer, if it is written.
    """

    name: str
    title: str
    """In English; `words` says it to people, where it is no name that every language writes so."""
    module: str = ""
    suffixes: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    reads: str = ""
    """Which versions and kinds, where that is not all."""
    are_eras_apart: bool = False
    writer: str = ""
    written_suffixes: tuple[str, ...] = ()
    """The first is that of new files. It tells the format where no other before has it."""
    written_fields: tuple[Field, ...] = ()
    """What of an event it holds, so that a reader gets it back or a person sees it."""
    passes: int = 1
    """How often the writer goes through the events."""
    options: tuple[str, ...] = ()
    """The keyword arguments that its writer takes besides."""

    @property
    def holds_events(self) -> bool:
        """Whether what is written are events, not their sources alone."""
        return Field.TITLE in self.written_fields

    @property
    def is_document(self) -> bool:
        """Whether it is a text to be read, which cites its sources in a style."""
        return "style" in self.options

    def reader(self) -> FormatReader:
        """The module that reads it."""
        return cast("FormatReader", import_module(f"timeline_app.interchange.{self.module}"))

    def written_by(self) -> FormatWriter:
        """The module that writes it."""
        return cast("FormatWriter", import_module(f"timeline_app.interchange.{self.writer}"))


FORMATS: tuple[Format, ...] = (
    Format(
        "timelinejs",
        "TimelineJS",
        "timelinejs.reader",
        (".json", ".jsonp", ".js"),
        fields_of("title date end time place text quotes links lanes colours eras"),
        reads="JSON of versions 3 and 2, JSONP, the feed of a Google sheet",
        are_eras_apart=True,
        writer="timelinejs.writer",
        written_suffixes=(".json",),
        written_fields=fields_of(
            "title date end time zone place text quotes links lanes people status channels "
            "speakers translations citations inexact far_dates eras"
        ),
    ),
    Format(
        "timelinejs-sheet",
        "Sheet of TimelineJS",
        "timelinejs.sheet",
        (".csv", ".tsv"),
        fields_of("title date end time text quotes links lanes colours eras"),
        are_eras_apart=True,
    ),
    Format(
        "preceden",
        "Preceden",
        "preceden",
        (".csv",),
        fields_of("title date end uncertain text lanes colours tags"),
        reads="CSV",
    ),
    Format(
        "vis-timeline",
        "vis-timeline",
        "vis",
        (".json", ".js", ".html"),
        fields_of("title date end time zone text quotes links lanes colours eras"),
        reads="items and groups as JSON, or literals of a script, also of a page",
    ),
    Format(
        "simile",
        "SIMILE Timeline",
        "simile.reader",
        (".xml", ".json", ".js"),
        fields_of("title date end time zone uncertain text quotes links colours"),
        reads="XML, JSON, literals of a script",
    ),
    Format(
        "gdelt",
        "GDELT events",
        "gdelt.reader",
        (".csv", ".tsv", ".txt"),
        fields_of("title date place links lanes people"),
        reads="rows of 57, 58 or 61 columns; tables with any of these under their names",
    ),
    Format(
        "wikidata",
        "Wikidata query result",
        "wikidata.reader",
        (".json", ".csv", ".tsv", ".xml"),
        fields_of("title date end time uncertain place text links"),
        reads="JSON, plain or as SPARQL has it; CSV, TSV, XML",
    ),
    Format(
        "history.state.gov",
        "Office of the Historian",
        "hsg.reader",
        (".xml",),
        fields_of("title date end uncertain place text links lanes tags people"),
        reads="travels, visits, chiefs of mission, recognition guides, timelines in TEI",
    ),
    Format(
        "icalendar",
        "iCalendar",
        "ical.reader",
        (".ics", ".ical", ".ifb", ".vcs"),
        fields_of(
            "title date end time zone place text links lanes colours people status parts repetition"
        ),
        writer="ical.writer",
        written_suffixes=(".ics",),
        written_fields=fields_of(
            "title date end time zone place text quotes links lanes people status channels "
            "speakers translations citations"
        ),
    ),
    Format(
        "timeline-project",
        "The Timeline Project",
        "timeline_project.reader",
        (".timeline", ".timelinex"),
        fields_of("title date end time uncertain text links lanes colours tags eras parts"),
        reads="XML of versions 0.10 to 2.3, the text format before it; the Gregorian calendar",
        are_eras_apart=True,
    ),
    Format(
        "csl-json",
        "CSL-JSON",
        "references.csl_file",
        (".json",),
        fields_of("sources"),
        writer="references.csl_file",
        written_suffixes=(".json",),
        written_fields=fields_of("sources"),
    ),
    Format(
        "bibtex",
        "BibTeX",
        "references.bibtex_file",
        (".bib",),
        fields_of("sources"),
        writer="references.bibtex_file",
        written_suffixes=(".bib",),
        written_fields=fields_of("sources"),
    ),
    Format(
        "ris",
        "RIS",
        "references.ris_file",
        (".ris",),
        fields_of("sources"),
        writer="references.ris_file",
        written_suffixes=(".ris",),
        written_fields=fields_of("sources"),
    ),
    Format(
        "sheet",
        "Sheet",
        "sheets.reader",
        (".csv", ".tsv", ".xlsx", ".ods"),
        fields_of(
            "title date end time zone uncertain place text quotes links lanes tags people status "
            "importance verification notes"
        ),
        reads="CSV, TSV, XLSX, ODS, and tables of web pages, with columns of any names",
    ),
    Format(
        "prose",
        "Chronology in prose",
        "dated_paragraphs.reader",
        (".txt", ".md", ".html", ".docx", ".odt"),
        fields_of("title date end uncertain text lanes"),
        reads="paragraphs that begin with a date",
    ),
    Format(
        "markwhen",
        "Markwhen",
        "markwhen.reader",
        (".mw", ".markwhen"),
        fields_of(
            "title date end time zone place text quotes links lanes colours tags status repetition"
        ),
        writer="markwhen.writer",
        written_suffixes=(".mw", ".markwhen"),
        written_fields=fields_of(
            "title date end time zone place text quotes links lanes inexact tags people status "
            "channels speakers translations citations"
        ),
    ),
)
"""All that are read, in the order in which they are asked: what tells by more comes first."""

MEMO_OPTIONS = ("translate", "style")
"""What says the words of a memo, and the `CitationStyle` of its notes; `None` for the usual one."""
WRITTEN_ALONE: tuple[Format, ...] = (
    Format(
        "docx",
        QT_TRANSLATE_NOOP("words", "Word document"),
        writer="documents.docx",
        written_suffixes=(".docx",),
        written_fields=MEMO_FIELDS,
        options=(*MEMO_OPTIONS, "figure", "language", "paper"),
    ),
    Format(
        "odt",
        QT_TRANSLATE_NOOP("words", "OpenDocument text"),
        writer="documents.odt",
        written_suffixes=(".odt",),
        written_fields=MEMO_FIELDS,
        options=(*MEMO_OPTIONS, "figure", "language", "paper"),
    ),
    Format(
        "markdown",
        "Markdown",
        writer="documents.markdown",
        written_suffixes=(".md", ".markdown"),
        written_fields=MEMO_FIELDS,
        options=MEMO_OPTIONS,
    ),
    Format(
        "markdown-notes",
        QT_TRANSLATE_NOOP("words", "Markdown notes"),
        writer="documents.notes",
        written_suffixes=(".zip",),
        written_fields=MEMO_FIELDS,
        passes=2,
        options=MEMO_OPTIONS,
    ),
    Format(
        "html",
        QT_TRANSLATE_NOOP("words", "Web page"),
        writer="documents.html",
        written_suffixes=(".html", ".htm"),
        written_fields=MEMO_FIELDS,
        options=(*MEMO_OPTIONS, "figure", "language"),
    ),
    Format(
        "text",
        QT_TRANSLATE_NOOP("words", "Plain text"),
        writer="documents.text",
        written_suffixes=(".txt",),
        written_fields=MEMO_FIELDS,
        options=MEMO_OPTIONS,
    ),
    Format(
        "csv",
        "CSV",
        writer="sheets.written.csv_writer",
        written_suffixes=(".csv",),
        written_fields=TABLE_FIELDS,
        options=("shown",),
    ),
    Format(
        "xlsx",
        QT_TRANSLATE_NOOP("words", "Excel workbook"),
        writer="sheets.written.xlsx_writer",
        written_suffixes=(".xlsx",),
        written_fields=TABLE_FIELDS,
        options=("shown",),
    ),
)
"""Those that are written and not read: documents, and the kinds of a sheet."""

SHEET, PROSE = "sheet", "prose"
"""The formats of tables, whose columns may be told, and of words that are no table."""

_PICTURES = (".png", ".svg", ".pdf")

SUFFIXES = (
    ".chronology",
    *dict.fromkeys((".json", *(s for one in FORMATS for s in one.suffixes), *_PICTURES)),
)
"""Those of all that can be opened, for dialogs."""


def named(name: str) -> Format | None:
    """The format of a name, if there is one."""
    return next((one for one in FORMATS if one.name == name), None)


def written() -> tuple[Format, ...]:
    """All formats with a writer, in the order in which a suffix is looked for."""
    return tuple(one for one in (*WRITTEN_ALONE, *FORMATS) if one.writer)


def has_repetitions(name: str) -> bool:
    """Whether events of the format of this name may stand for several."""
    one = named(name)
    return one is not None and Field.REPETITION in one.fields
