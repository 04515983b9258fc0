"""Sources as the notes of Chicago, the references of APA and the works cited of MLA have them.

As plain text: titles of works that a manual sets in italics stand as they are, for a clipboard of
text has none. A style's own words are English, as its manual is; what isn't known is left out, or
said as the manual says it ("n.d."). A title that nobody has seen is our description in brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline_app.core.evidence.citation_dates import CitationStyle, captured_on, cited_date
from timeline_app.core.evidence.web_address import address_of, is_web_address
from timeline_app.core.records.records import CslItem, CslName, Source

_BOOKS = frozenset(("book", "thesis", "report", "pamphlet"))
"""Types that stand by themselves: their title is that of a whole work."""


def styled_citation(source: Source, style: CitationStyle, locator: str = "") -> str:
    """The full citation of a source in one line as a style has it, at a locator if one is given."""
    text = _FORMS[style](source, locator)
    return text or source.id


def _chicago(source: Source, locator: str) -> str:
    """A note: "Given Family, “Title,” Container, June 19, 2023, address."."""
    item = source.item
    captured = captured_on(item.URL, CitationStyle.CHICAGO)
    issued = cited_date(item.issued, CitationStyle.CHICAGO)
    accessed = cited_date(item.accessed, CitationStyle.CHICAGO)
    parts = [_row([_spoken(name, item) for name in item.author], "and")]
    if item.type in _BOOKS:
        parts += [_book_of_chicago(source, issued or "n.d."), locator or item.page]
    else:
        translators = _row([_spoken(name, item) for name in item.translator], "and")
        parts += [_quoted(source), f"trans. {translators}" if translators else ""]
        when = issued or ("" if accessed or captured else "n.d.")
        if item.volume or item.issue:
            parts.append(_journal(item, when, locator))
        else:
            parts += [item.container_title, item.publisher, when, locator or item.page]
    parts += [f"archived {captured}" if captured else ""]
    parts += [f"accessed {accessed}" if accessed and not issued else "", address_of(item)]
    return _ended(", ".join(_once(parts)).replace("”, ", ",” "))


def _book_of_chicago(source: Source, issued: str) -> str:
    item = source.item
    place = ": ".join(part for part in (item.publisher_place, item.publisher) if part)
    edition = f", {item.edition} ed." if item.edition else ""
    printed = ", ".join(part for part in (place, issued) if part)
    return f"{_work(source)}{edition} ({printed})"


def _apa(source: Source, locator: str) -> str:
    """A reference: "Family, G. (2023, June 19). Title. Container. address"."""
    item = source.item
    authors = _row([_initials(name) for name in item.author], "&", comma_before_last=True)
    title = item.title or _described(source)
    date = f"({cited_date(item.issued, CitationStyle.APA) or 'n.d.'})"
    lead, *rest = _once([authors, title, item.container_title, item.publisher]) or [""]
    issue = f"({item.issue})" if item.issue else ""
    numbers = ", ".join(filter(None, (f"{item.volume}{issue}", locator or item.page)))
    if numbers and item.container_title in rest:
        rest[rest.index(item.container_title)] = f"{item.container_title}, {numbers}"
    elif numbers:
        rest.append(numbers)
    start = f"{_ended(lead)} {date}." if lead else f"{date}."
    parts = (start, *map(_ended, rest), _retrieved(item))
    return " ".join(part for part in parts if part)


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
        f"{item.edition} ed." if item.edition else "",
        f"vol. {item.volume}" if item.volume else "",
        f"no. {item.issue}" if item.issue else "",
        item.publisher,
        cited_date(item.issued, CitationStyle.MLA),
        locator or (f"pp. {item.page}" if item.page else ""),
        f"archived {captured}" if captured else "",
        address_of(item),
    ]
    where = ", ".join(_once(parts)[1:] if authors else _once(parts))
    if accessed:
        where = f"{_ended(where).removesuffix('.')}. Accessed {accessed}"
    return " ".join(_ended(part) for part in (authors, title, where) if part)


def _authors_of_mla(item: CslItem) -> str:
    """The first as lists are sorted, a second as spoken; of three and more the first "et al."."""
    if not item.author:
        return ""
    first = _inverted(item.author[0], item)
    if len(item.author) == 1:
        return first
    if len(item.author) > 2:
        return f"{first}, et al."
    return f"{first}, and {_spoken(item.author[1], item)}"


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
    """Names one after the other, the last after "and" or "&"; of three and more all with commas."""
    if len(names) < 2:
        return "".join(names)
    comma = "," if len(names) > 2 or comma_before_last else ""
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"


# Parts.


def _quoted(source: Source) -> str:
    return f"“{source.item.title}”" if source.item.title else _described(source)


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
    if text.endswith("”"):
        return text if text[-2] in ".?!。" else f"{text[:-1]}.”"
    return f"{text}."


_FORMS: dict[CitationStyle, Callable[[Source, str], str]] = {
    CitationStyle.CHICAGO: _chicago,
    CitationStyle.APA: _apa,
    CitationStyle.MLA: _mla,
}
