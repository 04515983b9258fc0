"""Sources as the notes of Chicago, the references of APA and the works cited of MLA have them.

As plain text: titles of works that a manual sets in italics stand as they are, for a clipboard of
text has none. A style's own words are English, as its manual is; what isn't known is left out, or
said as the manual says it ("n.d."). A title that nobody has seen is our description in brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline_app.core.evidence.citation_dates import CitationStyle, captured_on, cited_date
from timeline_app.core.evidence.csl import address_of, is_web_address
from timeline_app.core.records.records import CslItem, CslName, Source

_BOOKS = frozenset(("book", "thesis", "report", "pamphlet"))
"""Types that stand by themselves: their title is that of a whole work."""

_WITHIN_MARKS = {0x201C: "‘", 0x201D: "’"}
"""What double marks become within others."""


def styled_citation(source: Source, style: CitationStyle, locator: str = "") -> str:
    """The full citation of a source in one line as a style has it, at a locator if one is given."""
    item = source.item
    known = (*item.author, *item.editor, item.title, source.description, item.container_title)
    is_known = any((*known, item.publisher, address_of(item), item.archive_location, item.archive))
    return _FORMS[style](source, locator) if is_known else source.id


def _chicago(source: Source, locator: str) -> str:
    """A note: "Given Family, “Title,” Container, June 19, 2023, address."."""
    item = source.item
    captured = captured_on(item.URL, CitationStyle.CHICAGO)
    issued = cited_date(item.issued, CitationStyle.CHICAGO)
    accessed = cited_date(item.accessed, CitationStyle.CHICAGO)
    parts = [_in_note(item.author, item)]
    if item.type in _BOOKS:
        parts += [_book_of_chicago(source, issued or "n.d."), locator or item.page]
    elif item.type == "chapter":
        parts += [_quoted(source), _chapter_of_chicago(item, issued or "n.d.")]
        parts.append(locator or item.page)
    else:
        parts += [_quoted(source), _helped(item, "", "trans.")]
        when = issued or ("" if accessed or captured else "n.d.")
        if item.volume or item.issue:
            parts.append(_journal(item, when, locator))
        else:
            parts += [item.container_title, item.publisher, when, locator or item.page]
    parts += [item.archive_location, item.archive, f"archived {captured}" if captured else ""]
    parts += [f"accessed {accessed}" if accessed and not issued else "", address_of(item)]
    said = ", ".join(_once(parts)).replace("’”, ", ",’” ").replace("”, ", ",” ")
    return _ended(said)


def _in_note(names: Sequence[CslName], item: CslItem) -> str:
    """Names as a note has them: of four and more the first "et al." (Chicago 17, 14.76)."""
    spoken = [_spoken(name, item) for name in names]
    return f"{spoken[0]} et al." if len(spoken) > 3 else _row(spoken, "and")


def _helped(item: CslItem, edited: str, translated: str) -> str:
    """Who edited and translated a work, after the words for it; nothing where that has none."""
    editors = f"{edited} {_in_note(item.editor, item)}" if item.editor and edited else ""
    anywhere = CslItem("")  # a translator is seldom of the language of the work
    others = f"{translated} {_in_note(item.translator, anywhere)}" if item.translator else ""
    return ", ".join(part for part in (editors, others) if part)


def _book_of_chicago(source: Source, issued: str) -> str:
    """A book: without an author its editors come first, as the index has them."""
    item = source.item
    editors = _in_note(item.editor, item) if not item.author else ""
    abbreviated = "ed." if len(item.editor) == 1 else "eds."
    edition = f"{item.edition} ed." if item.edition else ""
    lead = f"{editors}, {abbreviated}" if editors else ""
    helped = _helped(item, "ed." if item.author else "", "trans.")
    parts = (lead, _work(source), helped, edition)
    return f"{', '.join(part for part in parts if part)} ({_printed(item, issued)})"


def _chapter_of_chicago(item: CslItem, issued: str) -> str:
    parts = (f"in {item.container_title}", _helped(item, "ed.", "trans."))
    named = ", ".join(part for part in parts if part) if item.container_title else ""
    return f"{named} ({_printed(item, issued)})".strip()


def _printed(item: CslItem, issued: str) -> str:
    place = ": ".join(part for part in (item.publisher_place, item.publisher) if part)
    return ", ".join(part for part in (place, issued) if part)


def _apa(source: Source, locator: str) -> str:
    """A reference: "Family, G. (2023, June 19). Title. Container. address"."""
    item = source.item
    authors = _row([_initials(name) for name in item.author], "&", comma_before_last=True)
    if not authors and item.type in _BOOKS:
        authors = _of_role(item.editor, "Ed.", "Eds.")
    title = _work(source)
    if item.translator:
        title = f"{title} ({_forwards(item.translator)}, Trans.)".strip()
    date = f"({cited_date(item.issued, CitationStyle.APA) or 'n.d.'})"
    archive = ", ".join(part for part in (item.archive_location, item.archive) if part)
    if item.type == "chapter" and item.container_title:
        return _chapter_of_apa(source, authors, title, date, locator)
    lead, *rest = _once([authors, title, item.container_title, item.publisher, archive]) or [""]
    start = f"{_ended(lead)} {date}." if lead else f"{date}."
    parts = (start, *map(_ended, _numbered(rest, item, locator)), _retrieved(item))
    return " ".join(part for part in parts if part)


def _numbered(parts: Sequence[str], item: CslItem, locator: str) -> list[str]:
    """Parts of a reference, with volume, issue and pages behind what contains it, or at last."""
    issue = f"({item.issue})" if item.issue else ""
    numbers = ", ".join(filter(None, (f"{item.volume}{issue}", locator or item.page)))
    if not numbers:
        return [*parts]
    container = item.container_title
    if container in parts:
        return [f"{part}, {numbers}" if part == container else part for part in parts]
    return [*parts, numbers]


def _chapter_of_apa(source: Source, authors: str, title: str, date: str, locator: str) -> str:
    """A chapter: "In F. Editor (Ed.), Book (pp. 3–5). Publisher."."""
    item = source.item
    pages = locator or _pages(item.page)
    role = "Ed." if len(item.editor) == 1 else "Eds."
    editors = f"{_forwards(item.editor)} ({role}), " if item.editor else ""
    within = f"In {editors}{item.container_title}{f' ({pages})' if pages else ''}"
    lead, *rest = _once([authors, title]) or [""]
    parts = (f"{_ended(lead)} {date}.", *map(_ended, (*rest, within, item.publisher)))
    return " ".join(part for part in (*parts, _retrieved(item)) if part)


def _of_role(names: Sequence[CslName], one: str, several: str) -> str:
    """Names as authors stand, with what they did: "Roe, J. (Ed.)"."""
    row = _row([_initials(name) for name in names], "&", comma_before_last=True)
    return f"{row} ({one if len(names) == 1 else several})" if row else ""


def _forwards(names: Sequence[CslName]) -> str:
    """Names within a reference, which aren't turned round: "J. Roe & E. Poe"."""
    said = []
    for name in names:
        family, _, given = (
            ("", "", name.literal) if name.literal else _initials(name).partition(", ")
        )
        said.append(f"{given} {family}".strip())
    return _row(said, "&")


def _pages(page: str) -> str:
    """Pages with "p." or "pp." before them."""
    is_one = page.isalnum()
    return f"{'p.' if is_one else 'pp.'} {page}" if page else ""


def _retrieved(item: CslItem) -> str:
    """The address of a reference; with the day it was seen where no other day is known."""
    address = address_of(item)
    captured = captured_on(item.URL, CitationStyle.CHICAGO)
    seen = cited_date(item.accessed, CitationStyle.CHICAGO)
    if captured:
        return f"Archived {captured}, at {address}"
    if seen and item.issued is None and address:
        return f"Retrieved {seen}, from {address}"
    return address


def _mla(source: Source, locator: str) -> str:
    """An entry: "Family, Given. “Title.” Container, 19 June 2023, address. Accessed 1 July."."""
    item = source.item
    captured = captured_on(item.URL, CitationStyle.MLA)
    accessed = cited_date(item.accessed, CitationStyle.MLA)
    authors = _authors_of_mla(item)
    title = _work(source) if item.type in _BOOKS else _quoted(source)
    parts = [
        authors,
        item.container_title,
        _helped(item, "edited by" if item.author else "", "translated by"),
        f"{item.edition} ed." if item.edition else "",
        f"vol. {item.volume}" if item.volume else "",
        f"no. {item.issue}" if item.issue else "",
        item.publisher,
        cited_date(item.issued, CitationStyle.MLA),
        locator or _pages(item.page),
        item.archive,
        item.archive_location,
        f"archived {captured}" if captured else "",
        address_of(item),
    ]
    where = ", ".join(_once(parts)[1:] if authors else _once(parts))
    if where.startswith(("edited by ", "translated by ")):
        where = where[0].upper() + where[1:]
    if accessed:
        where = f"{_ended(where).removesuffix('.')}. Accessed {accessed}"
    return " ".join(_ended(part) for part in (authors, title, where) if part)


def _authors_of_mla(item: CslItem) -> str:
    """The first as lists are sorted, a second as spoken; of three and more the first "et al."."""
    names = item.author or (item.editor if item.type in _BOOKS else ())
    if not names:
        return ""
    said = _inverted(names[0], item)
    if len(names) > 2:
        said = f"{said}, et al."
    elif len(names) == 2:
        comma = "," if ", " in said else ""  # that is for a name which is turned round
        said = f"{said}{comma} and {_spoken(names[1], item)}"
    if item.author:
        return said
    return f"{said}, {'editor' if len(names) == 1 else 'editors'}"


# Names.


def is_in_chinese_order(name: CslName, item: CslItem) -> bool:
    """Whether a name is said family first and so isn't turned round: by script, or language."""
    is_han = bool(name.family) and all("\u3400" <= letter <= "\u9fff" for letter in name.family)
    return is_han or item.language.casefold().startswith("zh")


def _spoken(name: CslName, item: CslItem) -> str:
    """As it is said: "Antony Blinken", "Qin Gang", "秦刚"."""
    if name.literal:
        return name.literal
    if is_in_chinese_order(name, item):
        return _chinese(name)
    return " ".join(part for part in (name.given, name.family) if part)


def _inverted(name: CslName, item: CslItem) -> str:
    """As lists are sorted: "Blinken, Antony", but "Qin Gang" without a comma."""
    if name.literal:
        return name.literal
    if is_in_chinese_order(name, item):
        return _chinese(name)
    return ", ".join(part for part in (name.family, name.given) if part)


def _initials(name: CslName) -> str:
    """As APA has it: "Blinken, A. J.", and a name in Han characters whole."""
    if name.literal:
        return name.literal
    if not (name.family + name.given).isascii() and is_in_chinese_order(name, CslItem("")):
        return _chinese(name)
    given = " ".join(_initial(part) for part in name.given.split())
    return ", ".join(part for part in (name.family, given) if part)


def _initial(given: str) -> str:
    return "-".join(f"{part[0]}." for part in given.split("-") if part)


def _chinese(name: CslName) -> str:
    between = "" if is_in_chinese_order(name, CslItem("")) else " "
    return between.join(part for part in (name.family, name.given) if part)


def _row(names: Sequence[str], last: str, *, comma_before_last: bool = False) -> str:
    """Names one after the other, the last after "and" or "&"; of three and more all with commas.

    With `comma_before_last` one stands between two as well, if the first of them is turned round.
    """
    if len(names) < 2:
        return "".join(names)
    is_turned = comma_before_last and ", " in names[0]
    comma = "," if len(names) > 2 or is_turned else ""
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"


# Parts.


def _quoted(source: Source) -> str:
    if not source.item.title:
        return _described(source)
    inner = source.item.title.translate(_WITHIN_MARKS)
    return f"“{inner}”"


def _work(source: Source) -> str:
    return source.item.title or _described(source)


def _described(source: Source) -> str:
    return f"[{source.description.rstrip('.')}]" if source.description else ""


def _journal(item: CslItem, when: str, locator: str) -> str:
    """A journal as Chicago has it: "Foreign Affairs 102, no. 3 (May 2023): 12–14"."""
    number = f"no. {item.issue}" if item.issue else ""
    titled = " ".join(part for part in (item.container_title, item.volume) if part)
    name = ", ".join(part for part in (titled, number) if part)
    dated = f"{name} ({when})" if when else name
    where = locator or item.page
    return f"{dated}: {where}" if where else dated


def _once(parts: Sequence[str]) -> list[str]:
    """The parts that are known, each once: a publisher may be the author too."""
    found: dict[str, str] = {}
    for part in parts:
        if part:
            found.setdefault(part.strip("“”.").casefold(), part)
    return list(found.values())


def _ended(text: str) -> str:
    """The text with a full stop, inside a closing mark; not behind an address."""
    if (
        not text
        or text.endswith((".", "?", "!", "。"))
        or is_web_address(text.rsplit(" ", maxsplit=1)[-1])
    ):
        return text
    closing = text[len(text.rstrip("’”")) :]
    if text.endswith("”"):
        inner = text.removesuffix(closing)
        return text if inner.endswith((".", "?", "!", "。")) else f"{inner}.{closing}"
    return f"{text}."


_FORMS: dict[CitationStyle, Callable[[Source, str], str]] = {
    CitationStyle.CHICAGO: _chicago,
    CitationStyle.APA: _apa,
    CitationStyle.MLA: _mla,
}
