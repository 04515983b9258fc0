"""The words of a web page, by the standard parser, less what a page has around its text."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from typing_extensions import override

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.evidence.text_input import KeptWords, OmittedContent, TextFormat
from timeline_app.interchange.texts.html_layout import APART, BLOCKS, HtmlLayout
from timeline_app.interchange.texts.paragraphs import Budget, checked, plain_lines

NO_TEXT = frozenset({"script", "style", "template", "title"})
AROUND = frozenset({"nav", "aside", "form"})
"""What stands around the text of a page; of `header` and `footer` so does what is no article's."""
_OF_AN_ARTICLE = frozenset({"header", "footer"})
_IN_HEAD = NO_TEXT | {"base", "basefont", "bgsound", "link", "meta", "noscript", "noframes"}
_PREFORMATTED = frozenset({"pre", "textarea", "listing", "xmp", "plaintext"})
_CELLS = frozenset({"td", "th"})
_FIELDS = ("select", "textarea", "button")
_TREE = (BLOCKS | NO_TEXT | AROUND | _PREFORMATTED | _CELLS | set(_FIELDS)) - {"hr", "p"}
"""Elements whose end closes what stands open within them; a paragraph's holds nothing such."""

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_SITES = ("og:site_name", "application-name")
_DAYS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "citation_publication_date",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "date",
)
_URLS = ("og:url",)
_DAY = re.compile(r"\s*(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)")
_LONG_REFERENCE = re.compile(r"&#(?=\d{8})0*(\d{0,8})\d*")
_LONGEST_HINT = 1_000
_MOST_OF_A_FORM = 200
"""Letters beside the fields of a form that is no more than that."""


def html_words(text: str) -> KeptWords:
    """The words of the body of a page, and what its head says of it. Raises `TextReadError`.

    Some sites, those of ASP.NET among them, put the whole page in one form; where less stands
    outside of forms than in them, and more than fields take, forms are kept.
    """
    page = _read(text, AROUND)
    if page.letters_in_forms > max(page.letters, _MOST_OF_A_FORM):
        page = _read(text, AROUND - {"form"})
    words = checked(page.layout.words())
    left_out = (OmittedContent.PAGE_PARTS,) if page.has_left_out else ()
    return KeptWords(
        words,
        TextFormat.HTML,
        title=page.hint(*_TITLES) or " ".join(page.title.split()),
        site=page.hint(*_SITES),
        published=_day(page),
        url=_address(page),
        left_out=left_out,
    )


def _read(text: str, around: frozenset[str]) -> PageReader:
    page = PageReader(around)
    page.read(text)
    return page


def _day(page: PageReader) -> str:
    for name in _DAYS:
        found = _DAY.match(page.hint(name))
        if found and is_edtf("-".join(found.groups())):
            return "-".join(found.groups())
    return ""


def _address(page: PageReader) -> str:
    found = page.canonical or page.hint(*_URLS)
    return found if is_web_address(found) else ""


def readable_references(text: str) -> str:
    """The text with references by numbers so short that Python reads them."""
    return _LONG_REFERENCE.sub(r"&#0\1", text) if "&#" in text else text


class PageReader(HTMLParser):
    """Follows the tree of a page as far as it says what is text and what is around it.

    What is no page but a piece of one has no header or footer of a page either.
    """

    def __init__(self, around: frozenset[str], *, is_page: bool = True) -> None:
        super().__init__(convert_charrefs=True)
        self.layout = HtmlLayout(Budget())
        self.title = ""
        self._has_title = False
        """Whether the first title has ended: drawings within the page have some of their own."""
        self.canonical = ""
        self.letters = 0
        """Of the body that are kept."""
        self.letters_in_forms = 0
        """Of the body that would be kept if forms were."""
        self.has_left_out = False
        self._around = around
        self._is_page = is_page
        self._hints: dict[str, str] = {}
        self._open: list[tuple[str, bool]] = []
        """The elements around, and whether each is left out."""
        self._counts: dict[str, int] = {}
        """How often each element is among those that are open."""
        self._out: list[str] = []
        """Those of them that are left out."""
        self._has_cell = [False]
        """For each table around, whether its last row has a cell yet."""
        self._is_fresh = False
        """Whether a preformatted element has just begun, whose first line end is none."""

    def read(self, text: str) -> None:
        """Read all of it: once."""
        text = readable_references(plain_lines(text))
        # Behind the last ">" no tag ends; older parsers look for its end from each "<" anew.
        at = text.rfind(">") + 1
        self.feed(text[:at])
        self.close()
        if at < len(text):
            self.handle_data(unescape(text[at:]))

    def hint(self, *names: str) -> str:
        """What the head says under the first of these names that it has."""
        return next((self._hints[name] for name in names if self._hints.get(name)), "")

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            self._note_meta(dict(attrs))
        elif tag == "link":
            self._note_link(dict(attrs))
        if self._counts.get("head") and tag not in _IN_HEAD:
            self._close("head")
        self._lay_out_start(tag)
        if tag in _TREE:
            self._push(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == "br":  # browsers take it for one
            self._lay_out_start(tag)
        if tag == "title" and self.title.strip():
            self._has_title = True
        if tag in _TREE:
            self._close(tag)
        if self._out:
            return
        if tag in _CELLS:
            self.layout.end_cell()
        elif tag == "tr":
            self.layout.row()
        elif tag in BLOCKS:
            self.layout.block(2 if tag in APART else 1)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # the slash says nothing in HTML

    @override
    def handle_data(self, data: str) -> None:
        is_own = not self._has_title and not self.letters
        if self._counts.get("title") and is_own and len(self.title) < _LONGEST_HINT:
            self.title += data[:_LONGEST_HINT]
        if self._counts.get("head") and not self._out and not data.isspace():
            self._close("head")
        if self._out or self._counts.get("head"):
            self._note_left_out(data)
            return
        self.letters += len(data)
        if any(self._counts.get(name) for name in _PREFORMATTED):
            self.layout.preformatted(self._without_first_line_end(data))
        else:
            self.layout.text(data)
        self._is_fresh = False

    def _without_first_line_end(self, data: str) -> str:
        return data[1:] if self._is_fresh and data.startswith("\n") else data

    def _note_left_out(self, data: str) -> None:
        if data.isspace() or any(name in NO_TEXT for name in self._out):
            return
        self.has_left_out = True
        if all(name == "form" for name in self._out) and not any(map(self._counts.get, _FIELDS)):
            self.letters_in_forms += len(data)

    def _lay_out_start(self, tag: str) -> None:
        if self._out:
            return
        if tag == "br":
            self.layout.line_end()
        elif tag in _CELLS:
            self.layout.begin_cell(is_first=not self._has_cell[-1])
            self._has_cell[-1] = True
        elif tag == "tr":
            self.layout.row()
            self._has_cell[-1] = False
        elif tag in BLOCKS:
            self.layout.block(2 if tag in APART else 1)
        if tag == "table":
            self._has_cell.append(False)
        self._is_fresh = tag in _PREFORMATTED

    def _is_left_out(self, tag: str) -> bool:
        is_of_page = self._is_page and tag in _OF_AN_ARTICLE and not self._counts.get("article")
        return tag in NO_TEXT or tag in self._around or is_of_page

    def _push(self, tag: str) -> None:
        is_out = self._is_left_out(tag)
        self._open.append((tag, is_out))
        self._counts[tag] = self._counts.get(tag, 0) + 1
        if is_out:
            self._out.append(tag)

    def _close(self, tag: str) -> None:
        """Close the last element of that name, and what stands open within it."""
        if not self._counts.get(tag):
            return
        last = ""
        while last != tag:
            last, was_out = self._open.pop()
            self._counts[last] -= 1
            if was_out:
                self._out.pop()
            if last == "table" and len(self._has_cell) > 1:
                self._has_cell.pop()

    def _note_meta(self, attributes: dict[str, str | None]) -> None:
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            self._hints.setdefault(name.lower(), " ".join(content.split())[:_LONGEST_HINT])

    def _note_link(self, attributes: dict[str, str | None]) -> None:
        if (attributes.get("rel") or "").lower() == "canonical" and not self.canonical:
            self.canonical = attributes.get("href") or ""
