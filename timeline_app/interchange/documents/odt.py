"""A memo as an OpenDocument text (ODF 1.3): styles of the word processor, real footnotes.

The file is written as the blocks come. It begins with its type, not packed and without further
fields (ODF 1.3 part 2, 3.3).
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator
from typing import IO, BinaryIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.memo.blocks import (
    Block,
    Footnote,
    Heading,
    Inlines,
    MemoFigure,
    MemoParagraph,
    Paper,
    ParagraphRole,
    TextSpan,
)
from timeline_app.core.text.translation import Translate, english
from timeline_app.interchange.documents.characters import HAN, fit, plain, runs_from_the_right
from timeline_app.interchange.documents.memo import memo_of, zip_entry
from timeline_app.interchange.documents.odt_styles import (
    NAMESPACES,
    LanguageStyles,
    TurnedStyles,
    styles_xml,
    text_width_cm,
)
from timeline_app.interchange.writing.outgoing import Outgoing

MIME_TYPE = "application/vnd.oasis.opendocument.text"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PARAGRAPHS = {
    ParagraphRole.BODY: "Text_20_body",
    ParagraphRole.DATE: "Event_20_Date",
    ParagraphRole.QUOTE: "Quotations",
    ParagraphRole.TRANSLATION: "Quotation_20_Translation",
    ParagraphRole.ATTRIBUTION: "Quotation_20_Attribution",
    ParagraphRole.REMARK: "Remark",
    ParagraphRole.SUBTITLE: "Subtitle",
}
_LARGEST = 2_000_000_000
"""Bytes of the body: a zip file that all programs read holds none of 2 GB."""
_SANS = frozenset({ParagraphRole.DATE, ParagraphRole.ATTRIBUTION, ParagraphRole.SUBTITLE})
"""What is set in the other face, as headings are."""
_HAN = re.compile(f"[{HAN}]")
_WESTERN = re.compile("[‘’“”—…·]+")
"""Signs that a word processor sets in the wide Chinese face where any Chinese is around."""
_WESTERN_IN_CHINESE = re.compile("(?<=[A-Za-z])’(?=[A-Za-z])")
"""Those of them that are narrow in a Chinese text too."""
_COMMA = '<text:span text:style-name="Footnote_20_anchor">,</text:span>'
"""Between two marks, which would else be read as one number."""
_TALLEST_CM = 12.0
"""A picture that is taller would leave no room below it on the first page."""
_SIGNS = re.compile(r"\n|\t| {2,}|^ | $", re.MULTILINE)
"""White space that XML of a document stands for otherwise."""


def write(
    going: Outgoing,
    file: BinaryIO,
    *,
    translate: Translate = english,
    style: CitationStyle | None = None,
    figure: MemoFigure | None = None,
    language: str = "en-US",
    paper: Paper = Paper.A4,
) -> None:
    """Write the memo of all events, in the language that `translate` says its words in."""
    blocks = memo_of(going, translate, style, figure)
    write_blocks(blocks, file, language=language, paper=paper)


def write_blocks(
    blocks: Iterable[Block],
    file: BinaryIO,
    *,
    language: str = "en-US",
    paper: Paper = Paper.A4,
) -> None:
    """Write a memo in this language, titled as its first heading."""
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr(zip_entry("mimetype", is_packed=False), MIME_TYPE)
        body = _Body(paper, is_chinese=language.startswith("zh"))
        # Not as a file of more than 4 GB may be written: pandoc reads no such one.
        with package.open(zip_entry("content.xml"), "w") as content:
            _write_content(content, body, blocks)
        for name, picture in body.pictures:
            package.writestr(zip_entry(name, is_packed=False), picture)
        package.writestr(
            zip_entry("styles.xml"),
            styles_xml(language, body.languages.xml() + body.turned.xml(), paper),
        )
        package.writestr(zip_entry("meta.xml"), _meta(body.title, language))
        names = [name for name, _ in body.pictures]
        package.writestr(zip_entry("META-INF/manifest.xml"), _manifest(names))


def _write_content(content: IO[bytes], body: _Body, blocks: Iterable[Block]) -> None:
    start = f"<office:document-content {NAMESPACES}><office:body><office:text>\n"
    content.write(f"{_DECLARATION}{start}".encode())
    size = 0
    for block in blocks:
        size += content.write(f"{body.block(block)}\n".encode())
        if size > _LARGEST:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    content.write(b"</office:text></office:body></office:document-content>\n")


class _Body:
    """Makes elements of blocks; keeps what other parts of the file tell of them."""

    def __init__(self, paper: Paper, *, is_chinese: bool) -> None:
        self.title = ""
        self._width_cm = text_width_cm(paper)
        self._western = _WESTERN_IN_CHINESE if is_chinese else _WESTERN
        self.pictures: list[tuple[str, bytes]] = []
        self.languages = LanguageStyles()
        self.turned = TurnedStyles()
        self._notes = 0
        self._bookmarks = 0

    def block(self, block: Block) -> str:
        """The paragraph of a block."""
        match block:
            case MemoFigure():
                return self._figure(block)
            case Heading():
                return self._heading(block)
            case MemoParagraph():
                style = self._style_of(_PARAGRAPHS[block.role], block.inlines)
                words = self._words(block.inlines, is_sans=block.role in _SANS)
                return f'<text:p text:style-name="{style}">{words}</text:p>'

    def _heading(self, heading: Heading) -> str:
        words = self._words(heading.inlines, is_sans=True)
        if heading.level <= 1:
            self.title = self.title or plain(heading.inlines)
            style = self._style_of("Title", heading.inlines)
            return f'<text:p text:style-name="{style}">{words}</text:p>'
        level = heading.level - 1
        style = self._style_of(f"Heading_20_{level}", heading.inlines)
        head = f'text:style-name="{style}" text:outline-level="{level}"'
        if heading.anchor:
            name = quoteattr(fit(heading.anchor))
            words = f"<text:bookmark text:name={name}/>{words}"
        return f"<text:h {head}>{words}</text:h>"

    def _style_of(self, style: str, inlines: Inlines) -> str:
        """The style of a paragraph: where it runs from the right, one made of its own."""
        is_turned = runs_from_the_right(plain(inlines))
        return self.turned.style_of(style) if is_turned else style

    def _figure(self, figure: MemoFigure) -> str:
        name = f"Pictures/{len(self.pictures) + 1}.png"
        self.pictures.append((name, figure.png))
        ratio = figure.height_px / max(figure.width_px, 1)
        width = min(self._width_cm, _TALLEST_CM / max(ratio, 0.01))
        return (
            f'<text:p text:style-name="Figure"><draw:frame draw:name="{name[9:-4]}"'
            ' draw:style-name="Graphics" text:anchor-type="as-char"'
            f' svg:width="{width:.3f}cm" svg:height="{width * ratio:.3f}cm">'
            f'<draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed"'
            ' xlink:actuate="onLoad" draw:mime-type="image/png"/>'
            f"<svg:desc>{escape(fit(figure.description))}</svg:desc></draw:frame></text:p>"
        )

    def _words(self, inlines: Inlines, *, is_sans: bool = False) -> str:
        style = _western_style(inlines, is_sans=is_sans)
        found = ""
        is_after_note = False
        for one in inlines:
            is_note = isinstance(one, Footnote)
            found += _COMMA if is_note and is_after_note else ""
            found += self._note(one) if isinstance(one, Footnote) else self._span(one, style)
            is_after_note = is_note
        return found

    def _note(self, note: Footnote) -> str:
        self._notes += 1
        number = self._notes
        return (
            f'<text:note text:id="ftn{number}" text:note-class="footnote">'
            f"<text:note-citation>{number}</text:note-citation><text:note-body>"
            f'<text:p text:style-name="Footnote">{self._words(note.spans)}</text:p>'
            "</text:note-body></text:note>"
        )

    def _span(self, span: TextSpan, western: str) -> str:
        """A span; `western` is the style of signs beside Chinese, if any is there."""
        words = _words(span.text)
        if western and not span.language:
            words = self._western.sub(
                rf'<text:span text:style-name="{western}">\g<0></text:span>', words
            )
        for style in self._styles(span):
            words = f'<text:span text:style-name="{style}">{words}</text:span>'
        if is_web_address(span.address):
            address = quoteattr(span.address)
            words = f'<text:a xlink:type="simple" xlink:href={address}>{words}</text:a>'
        return words

    def _styles(self, span: TextSpan) -> Iterator[str]:
        if style := self.languages.style_of(span.language):
            yield style
        if span.is_emphasized:
            yield "Emphasis"
        if span.is_strong:
            yield "Strong_20_Emphasis"


def _western_style(inlines: Inlines, *, is_sans: bool) -> str:
    """The style of signs that are both Western and Chinese, where both stand in a paragraph."""
    if not any(isinstance(one, TextSpan) and _HAN.search(one.text) for one in inlines):
        return ""
    return "Western_20_Signs_20_Sans" if is_sans else "Western_20_Signs"


def _words(text: str) -> str:
    """Characters of a paragraph, in which white space would else count as one space or none."""
    return _SIGNS.sub(_sign, escape(fit(text)))


def _sign(found: re.Match[str]) -> str:
    if found[0] == "\n":
        return "<text:line-break/>"
    if found[0] == "\t":
        return "<text:tab/>"
    return f'<text:s text:c="{len(found[0])}"/>'


def _meta(title: str, language: str) -> str:
    return (
        f"{_DECLARATION}<office:document-meta {NAMESPACES}><office:meta>"
        f"<meta:generator>timeline-app</meta:generator><dc:title>{escape(title)}</dc:title>"
        f"<dc:language>{escape(language)}</dc:language>"
        "</office:meta></office:document-meta>\n"
    )


def _manifest(pictures: Iterable[str]) -> str:
    parts = [(name, "text/xml") for name in ("content.xml", "styles.xml", "meta.xml")]
    parts += [(name, "image/png") for name in pictures]
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in [("/", MIME_TYPE), *parts]
    )
    return (
        f"{_DECLARATION}<manifest:manifest manifest:version="
        '"1.3" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f"{entries}</manifest:manifest>\n"
    )
