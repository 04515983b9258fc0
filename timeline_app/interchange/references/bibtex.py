"""BibTeX and BibLaTeX entries, as Zotero and publishers give them."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.evidence.import_result import (
    ImportedSource,
    ItemParts,
    ReadSources,
    RemarkReason,
    Unread,
    UnreadReason,
)
from timeline_app.core.records.records import CslDate
from timeline_app.interchange.references.bibtex_types import (
    CSL_TYPES,
    LANGUAGES,
    SUBTYPES,
    TEXTS,
    TYPES,
)
from timeline_app.interchange.references.csl_dates import csl_date_of, worded_date
from timeline_app.interchange.references.latex import names_of_latex, text_of_latex
from timeline_app.interchange.texts.limits import LONGEST_ENTRY

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry, Field

_NAMES = ("author", "editor", "translator")
_DOI_ADDRESS = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:\\url|\\href)\s*\{([^{}]*)\}$")
_PIECE = re.compile(r'\{((?:[^{}]|\{[^{}]*\})*)\}|"([^"]*)"|([^\s#"{}]+)')
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BARE = "no-enclosing"
"""What the parser calls a value in neither braces nor quotes."""
_DATE_FIELDS = ("date", "year", "month", "day")


def sources_of_bibtex(text: str) -> ReadSources:
    """The sources among the entries of a text; LaTeX becomes Unicode.

    What stands between entries is no part of any, as BibTeX has it.
    """
    if not all(map(find_spec, ("bibtexparser", "bibtexparser.entrypoint"))):
        return ReadSources(unread=(Unread(UnreadReason.NO_READER, text, _reader_version()),))
    # Here, for a text of another kind doesn't need them.
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import (
        RemoveEnclosingMiddleware,
        ResolveStringReferencesMiddleware,
    )
    from bibtexparser.model import Entry

    # What it can't read stands in the library that it gives, and is told from there.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    stack = [ResolveStringReferencesMiddleware(), RemoveEnclosingMiddleware()]
    library = parse_string(text, parse_stack=stack)
    macros = _macros(library)
    blocks = [block for block in library.blocks if isinstance(block, Entry)]
    found, unread = list[ImportedSource](), [_unread(block) for block in library.failed_blocks]
    for entry in blocks:
        fields = {field.key.casefold(): _whole(field, macros) for field in entry.fields}
        if not entry.entry_type:
            unread.append(_unread(entry))
        elif max(map(len, fields.values()), default=0) > LONGEST_ENTRY:
            unread.append(Unread(UnreadReason.TOO_LONG, entry.raw or ""))
        else:
            found.append(_source(entry, fields))
    if not found and not unread:
        return ReadSources(unread=(Unread(UnreadReason.NOT_BIBTEX, text),))
    return ReadSources(tuple(found), tuple(unread))


def _macros(library: Library) -> dict[str, str]:
    """What each name of an @string stands for, by the name in lower case."""
    macros: dict[str, str] = {}
    for name, macro in library.strings_dict.items():
        is_bare = macro.parser_metadata.get("removed_enclosing") == _BARE
        value = str(macro.value)
        macros[name.casefold()] = _joined(value, macros) if is_bare else value
    return macros


def _reader_version() -> str:
    """The version of what should read BibTeX; Debian has 1.4, which is another program inside."""
    from importlib import metadata  # hardly ever needed

    try:
        return metadata.version("bibtexparser")
    except metadata.PackageNotFoundError:
        return "–"


def _unread(block: Block) -> Unread:
    """A part that could not be read."""
    from bibtexparser.model import DuplicateBlockKeyBlock

    is_twice = isinstance(block, DuplicateBlockKeyBlock)
    reason = UnreadReason.KEY_TWICE if is_twice else UnreadReason.NOT_BIBTEX
    return Unread(reason, block.raw or "", str(getattr(block, "error", "") or ""))


def _source(entry: Entry, fields: dict[str, str]) -> ImportedSource:
    parts = ItemParts()
    kind = entry.entry_type.casefold()
    _take_type(parts, kind, fields)
    for name in _NAMES:
        if name in fields:
            parts.fields[name] = names_of_latex(fields.pop(name), name, parts)
    _take_issued(parts, fields)
    _take_special(parts, fields, is_article=kind in ("article", "periodical"))
    for name, latex in fields.items():
        words = text_of_latex(latex, parts, name)
        attribute = TEXTS.get(name)
        if not words:
            continue
        if attribute is None or attribute in parts.fields:
            parts.keep_aside(name, words)
        else:
            parts.fields[attribute] = words
    return parts.read(entry.key)


def _whole(field: Field, macros: Mapping[str, str]) -> str:
    """The value of a field; pieces that are joined by # are one."""
    value = str(field.value)
    if field.enclosing != _BARE or "#" not in value:
        return value
    return _joined(value, macros)


def _joined(value: str, macros: Mapping[str, str]) -> str:
    """The pieces of a value as one, those that name macros as these.

    Macros may double from one to the next: of what is longer than any honest value the start.
    """
    said, letters = list[str](), 0
    for match in _PIECE.finditer(value):
        braced, quoted, bare = match.groups(default="")
        said.append(braced or quoted or macros.get(bare.casefold(), bare))
        letters += len(said[-1])
        if letters > LONGEST_ENTRY:
            break
    return "".join(said)


def _take_type(parts: ItemParts, kind: str, fields: dict[str, str]) -> None:
    said = fields.get("entrysubtype", "").casefold()
    subtype = SUBTYPES.get(said, said if said in CSL_TYPES else "")
    if subtype:
        del fields["entrysubtype"]
    is_page = kind == "misc" and ("url" in fields or "howpublished" in fields)
    parts.fields["type"] = subtype or ("webpage" if is_page else TYPES.get(kind, "document"))
    if kind not in TYPES and not subtype:
        parts.remark(RemarkReason.NO_TYPE, "type", kind)
    genres = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
    if kind in genres and "type" not in fields:
        parts.fields["genre"] = genres[kind]


def _take_issued(parts: ItemParts, fields: dict[str, str]) -> None:
    """The date from `date`, else from year, month and day; what can't be read is kept as words."""
    held = {
        name: _date_text(fields.pop(name), parts, name) for name in _DATE_FIELDS if name in fields
    }
    words = held.pop("date", "")
    if words:
        date = worded_date(words)
        for name, value in held.items():  # said once more, or something else
            parts.put_custom(name, value)
    else:
        words = " ".join(held[name] for name in ("day", "month", "year") if held.get(name))
        date = _of_numbers(held) or worded_date(words)
    if words:
        parts.fields["issued"] = date
        if not (date.raw or date.date_parts):
            parts.remark(RemarkReason.NOT_A_DATE, "date", words)


def _of_numbers(held: dict[str, str]) -> CslDate | None:
    """The date from year, month and day; None where they are no numbers, or one before is none."""
    month = held.get("month", "")
    number = month if month.isdecimal() else str(_month_number(month) or "")
    numbers = [held.get("year", ""), number, held.get("day", "")]
    count = sum(bool(text) for text in held.values())
    date = csl_date_of({"date-parts": [numbers[:count]]})
    return date if date is not None and count in map(len, date.date_parts) else None


def _date_text(latex: str, parts: ItemParts, field: str) -> str:
    """A date as EDTF, in which "~" is no blank, or in words."""
    plain = latex.strip()
    return plain if is_edtf(plain) else text_of_latex(latex, parts, field)


def _month_number(name: str) -> int:
    short = name.casefold().rstrip(".")[:3]
    whole = name.casefold().rstrip(".")
    is_month = whole.isalpha() and short in _MONTHS
    return _MONTHS.index(short) + 1 if is_month else 0


def _take_special(parts: ItemParts, fields: dict[str, str], *, is_article: bool) -> None:
    """Those fields that are more than a text."""
    title = text_of_latex(fields.pop("title", ""), parts, "title")
    subtitle = text_of_latex(fields.pop("subtitle", ""), parts, "subtitle")
    if title or subtitle:
        parts.fields["title"] = ": ".join(filter(None, (title, subtitle)))
    if "number" in fields and "issue" not in fields:
        attribute = "issue" if is_article else "number"
        parts.fields[attribute] = text_of_latex(fields.pop("number"), parts, "number")
    if "doi" in fields:
        parts.fields["DOI"] = _DOI_ADDRESS.sub("", _bare(fields.pop("doi")))
    published = _ADDRESS.match(fields.get("howpublished", "").strip())
    if published and "url" not in fields:
        fields["url"] = published[1]
        del fields["howpublished"]
    if "url" in fields:
        parts.fields["URL"] = _bare(fields.pop("url"))
    if "urldate" in fields:
        parts.fields["accessed"] = worded_date(_date_text(fields.pop("urldate"), parts, "urldate"))
    _take_language(parts, fields)


def _take_language(parts: ItemParts, fields: dict[str, str]) -> None:
    """The first of both fields; the second says the same in other words, or something else."""
    name = next((name for name in ("langid", "language") if name in fields), "")
    if name:
        language = text_of_latex(fields.pop(name), parts, name)
        parts.fields["language"] = LANGUAGES.get(language.casefold(), language)


def _bare(address: str) -> str:
    """An address or DOI without what LaTeX wants before some of its signs."""
    inner = _ADDRESS.match(address.strip())
    return re.sub(r"\\([%#&_~{}$])", r"\1", inner[1] if inner else address.strip())
