"""The HTML that stands in fields of other programs' files, as plain text, quotes and links."""

from __future__ import annotations

import re
from html import unescape

from typing_extensions import override

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.values import ForeignLink, ForeignQuote
from timeline_app.interchange.texts.html import PageReader, readable_references
from timeline_app.interchange.texts.html_layout import HtmlLayout
from timeline_app.interchange.texts.paragraphs import Budget, plain_lines

_TAG = re.compile(
    r"<(/?)(?:a|b|i|u|p|br|ul|ol|li|em|div|span|strong|html|body|table|font|h\d|blockquote|img)"
    r"(?:\s+[\w:-]+\s*=[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
"""A tag, which "a<b and b>c" is not."""
_DASHES = " \t\n-\u2013\u2014\u2015~"
_MEDIA = frozenset({"img", "iframe", "video", "audio", "source", "embed"})
_NAMING = frozenset({"cite", "footer", "figcaption"})
"""Elements of a block quote that say whose it is."""


def has_tags(text: str) -> bool:
    """Whether a text that may be plain is HTML: "a<b and b>c" is not."""
    return "<" in text and _TAG.search(text) is not None


class HtmlText(Value, frozen=True):
    """What a field says: its text without the block quotes, these, and where it points to."""

    text: str
    quotes: tuple[ForeignQuote, ...] = ()
    links: tuple[ForeignLink, ...] = ()


def html_text(html: str) -> HtmlText:
    """The parts of a field that may hold HTML; text without any is given as it stands.

    A block quote is a quote, with who said it where a `cite` or `footer` in it or right behind
    it tells; `a`, pictures and films are links if their address is one of the web. Nothing is
    fetched. Raises `TextReadError` for what is too long.
    """
    if "<" not in html:
        text = unescape(readable_references(html)) if "&" in html else html
        return HtmlText(plain_lines(text).strip())
    piece = _Piece()
    piece.read(html)
    piece.end()
    return HtmlText(piece.layout.words().strip(), tuple(piece.quotes), tuple(piece.links))


class _Piece(PageReader):
    """A piece of a page, its block quotes apart."""

    def __init__(self) -> None:
        super().__init__(frozenset(), is_page=False)
        self.quotes: list[ForeignQuote] = []
        self.links: list[ForeignLink] = []
        self._outside: list[HtmlLayout] = []
        """The layouts of what the open block quotes stand in."""
        self._said_by: list[list[str]] = []
        """For each open block quote, the pieces of text that say whose it is."""
        self._naming = 0
        """How many elements are open that say whose a quote is."""
        self._is_behind_quote = False
        self._address = ""
        self._address_words: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NAMING and (self._outside or self._is_behind_quote):
            self._naming += 1
        super().handle_starttag(tag, attrs)
        if tag == "blockquote":
            self._outside.append(self.layout)
            self._said_by.append([])
            self.layout = HtmlLayout(Budget())
        elif tag == "a":
            self._end_link()
            self._address = _address(dict(attrs).get("href"))
        elif tag in _MEDIA:
            self._note_media(dict(attrs))

    @override
    def handle_endtag(self, tag: str) -> None:
        super().handle_endtag(tag)
        if tag in _NAMING and self._naming:
            self._naming -= 1
        elif tag == "blockquote":
            self._end_quote()
        elif tag == "a":
            self._end_link()

    @override
    def handle_data(self, data: str) -> None:
        if self._address:
            self._address_words.append(data)
        if self._naming and self._said_by:
            self._said_by[-1].append(data)
        elif self._naming and self._is_behind_quote:
            self._name_last_quote(data)
        else:
            self._is_behind_quote = self._is_behind_quote and data.isspace()
            super().handle_data(data)

    def end(self) -> None:
        """End what the piece leaves open."""
        while self._outside:
            self._end_quote()
        self._end_link()

    def _end_quote(self) -> None:
        if not self._outside:
            return
        words = self.layout.words().strip()
        self.layout = self._outside.pop()
        said_by = _one_line("".join(self._said_by.pop()))
        if not said_by:
            words, said_by = _without_signature(words)
        if words:
            self.quotes.append(ForeignQuote(words, said_by.lstrip(_DASHES)))
            self._is_behind_quote = True

    def _name_last_quote(self, data: str) -> None:
        last = self.quotes[-1]
        said_by = _one_line(f"{last.attribution} {data}").lstrip(_DASHES)
        self.quotes[-1] = ForeignQuote(last.text, said_by)

    def _end_link(self) -> None:
        if self._address:
            title = _one_line("".join(self._address_words))
            self.links.append(ForeignLink(self._address, "" if title == self._address else title))
        self._address = ""
        self._address_words = []

    def _note_media(self, attributes: dict[str, str | None]) -> None:
        address = _address(attributes.get("src"))
        if address:
            words = attributes.get("title") or attributes.get("alt") or ""
            self.links.append(ForeignLink(address, caption=_one_line(words)))


def _without_signature(words: str) -> tuple[str, str]:
    """A quote without its last line, and that, where it begins with a dash and others precede."""
    said, _, last = words.rpartition("\n")
    is_signed = said.strip() and last.lstrip().startswith(("\u2014", "\u2015", "--"))
    return (said.strip(), last.strip()) if is_signed else (words, "")


def _address(given: str | None) -> str:
    """An address of the web; one that leaves out by which protocol is taken as secure."""
    address = (given or "").strip()
    if address.startswith("//"):
        address = f"https:{address}"
    return address if is_web_address(address) else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
