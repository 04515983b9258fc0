"""A memo as a DOCX file (ECMA-376) with real footnotes, headings, quotes and links.

It is written by hand, for no library that we know of writes footnotes. What comes before what is
known at the end waits in temporary files, so that memory does not grow with the memo.
"""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from shutil import copyfileobj
from typing import IO, BinaryIO

from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.memo.blocks import Block, Heading, MemoFigure, Paper
from timeline_app.core.memo.phrases import CONTENTS
from timeline_app.core.text.caption import words_within
from timeline_app.core.text.translation import Translate, english
from timeline_app.interchange.documents import docx_parts as parts
from timeline_app.interchange.documents.characters import plain
from timeline_app.interchange.documents.docx_body import SANS, SERIF, DocxBody
from timeline_app.interchange.documents.docx_parts import PageSize
from timeline_app.interchange.documents.docx_styles import styles
from timeline_app.interchange.documents.docx_text import attribute, run, with_region
from timeline_app.interchange.documents.memo import memo_of, zip_entry
from timeline_app.interchange.writing.outgoing import Outgoing

MOST_EVENTS = 300
"""Of more events a memo lists its years alone."""
_MOST_YEARS = 1_000


class Contents:
    """Gathers the years of a memo, and its events while they aren't too many."""

    def __init__(self, runs: Callable[[str, str], str]) -> None:
        """Make entries by what gives `runs` of a text in a Latin face."""
        self._runs = runs
        self._years: list[str] = []
        self._all: list[str] = []
        self._has_levels = False
        self._count = 0

    def add(self, level: int, words: str, when: str, bookmark: str) -> None:
        """Take a heading of level 2 or 3."""
        self._has_levels |= level > 2
        self._count += level > 2
        is_year = level == 2
        if not is_year and self._count > MOST_EVENTS:
            self._all.clear()
            return
        entry = self._entry(1 if is_year else 2, words, when, bookmark)
        if self._count <= MOST_EVENTS:
            self._all.append(entry)
        if is_year and len(self._years) < _MOST_YEARS:
            self._years.append(entry)

    def xml(self, translate: Translate) -> str:
        """The table; nothing for a memo without years."""
        return "".join(self._xml(translate)) if self._has_levels else ""

    def _xml(self, translate: Translate) -> Iterator[str]:
        entries, levels = (self._all, "1-2") if self._count <= MOST_EVENTS else (self._years, "1-1")
        yield (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
            "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
            f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{run(translate(CONTENTS))}</w:p>'
        )
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
            f' TOC \\o "{levels}" \\h \\z \\u </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        for number, entry in enumerate(entries):
            yield entry.replace("</w:pPr>", f"</w:pPr>{begin}", 1) if number == 0 else entry
        yield '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>'

    def _entry(self, level: int, words: str, when: str, bookmark: str) -> str:
        """A line of it, with the date in the place of a page, which nobody knows yet."""
        date = f"<w:r><w:tab/></w:r>{self._runs(when, SERIF)}" if when else ""
        return (
            f'<w:p><w:pPr><w:pStyle w:val="TOC{level}"/></w:pPr>'
            f'<w:hyperlink w:anchor="{attribute(bookmark)}" w:history="1">'
            f"{self._runs(words, SERIF)}{date}</w:hyperlink></w:p>"
        )


_IN_MEMORY = 1 << 22
"""Bytes of each part that never see the disk."""
_MANY = 100_000
"""Of more events a part may be larger than a plain zip file can hold."""
_LONGEST_FOOT = 80
_LONGEST_LINE = 200
"""Characters of a heading in the table of contents."""


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
    changed, is_large = going.header.changed, going.count > _MANY
    write_blocks(
        blocks,
        file,
        translate=translate,
        language=language,
        paper=paper,
        changed=changed,
        is_large=is_large,
    )


def write_blocks(
    blocks: Iterable[Block],
    file: BinaryIO,
    *,
    translate: Translate = english,
    language: str = "en-US",
    paper: Paper = Paper.A4,
    changed: str = "",
    is_large: bool = False,
) -> None:
    """Write a memo in a language (BCP 47), titled as its first heading.

    `changed` is an RFC 3339 instant, or empty.
    """
    with ExitStack() as stack:
        package = stack.enter_context(zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED))
        spools = [stack.enter_context(tempfile.SpooledTemporaryFile(_IN_MEMORY)) for _ in range(5)]
        memo = _Memo(with_region(language), paper, *spools)
        for block in blocks:
            memo.put(block)
        _write_package(package, memo, translate, changed, is_large)


class _Memo:
    """The parts of a memo as they grow."""

    def __init__(
        self,
        language: str,
        paper: Paper,
        head: IO[bytes],
        body: IO[bytes],
        notes: IO[bytes],
        links: IO[bytes],
        note_links: IO[bytes],
    ) -> None:
        self.head, self.body, self.notes = head, body, notes
        self.links, self.note_links = links, note_links
        self.title = ""
        self.language = language
        self.page = PageSize(paper)
        self.made = DocxBody(language, paper)
        self.contents = Contents(self.made.title)
        self._is_in_head = True

    def put(self, block: Block) -> None:
        """Take the next block."""
        if isinstance(block, Heading):
            xml = self._heading(block)
        elif isinstance(block, MemoFigure):
            xml = self.made.figure(block)
        else:
            xml = self.made.paragraph(block)
        made = self.made
        (self.head if self._is_in_head else self.body).write(xml.encode())
        self.notes.write(made.take_notes().encode())
        self.links.write(made.links.take_new().encode())
        self.note_links.write(made.note_links.take_new().encode())

    def _heading(self, block: Heading) -> str:
        said = plain(block.inlines)
        if block.level == 1:
            self.title = self.title or said
            return self.made.heading(block)[0]
        starts_page = self._is_in_head and not block.anchor
        self._is_in_head = False
        xml, bookmark = self.made.heading(block, starts_page=starts_page)
        self.contents.add(block.level, _cut(said, _LONGEST_LINE), block.when, bookmark)
        return xml


def _write_package(
    package: zipfile.ZipFile, memo: _Memo, translate: Translate, changed: str, is_large: bool
) -> None:
    language, title = memo.language, memo.title
    foot = _cut(title, _LONGEST_FOOT)
    texts = {
        "[Content_Types].xml": parts.CONTENT_TYPES,
        "_rels/.rels": parts.PACKAGE_RELATIONSHIPS,
        "docProps/core.xml": parts.core_properties(title, language, changed),
        "docProps/app.xml": parts.APP,
        "word/styles.xml": styles(language, memo.page),
        "word/settings.xml": parts.SETTINGS,
        "word/fontTable.xml": parts.FONT_TABLE,
        "word/footer1.xml": parts.footer(memo.made.title(foot, SANS)),
    }
    for name, text in texts.items():
        _put(package, name, is_large, text)
    images = "".join(map(parts.image_relationship, range(1, len(memo.made.figures) + 1)))
    for number, figure in enumerate(memo.made.figures, 1):
        package.writestr(zip_entry(f"word/media/image{number}.png", is_packed=False), figure.png)
    contents = memo.contents.xml(translate)
    document = (parts.DOCUMENT, memo.head, contents, memo.body, parts.end_of_document(memo.page))
    _put(package, "word/document.xml", is_large, *document)
    _put(
        package,
        "word/_rels/document.xml.rels",
        is_large,
        parts.DOCUMENT_RELATIONSHIPS,
        images,
        memo.links,
        parts.END_OF_RELATIONSHIPS,
    )
    notes = (parts.FOOTNOTES, memo.notes, parts.END_OF_FOOTNOTES)
    _put(package, "word/footnotes.xml", is_large, *notes)
    links = (parts.RELATIONSHIPS, memo.note_links, parts.END_OF_RELATIONSHIPS)
    _put(package, "word/_rels/footnotes.xml.rels", is_large, *links)


def _put(package: zipfile.ZipFile, name: str, is_large: bool, *pieces: str | IO[bytes]) -> None:
    """Write a part piece by piece."""
    with package.open(zip_entry(name), "w", force_zip64=is_large) as part:
        for piece in pieces:
            if isinstance(piece, str):
                part.write(piece.encode())
            else:
                piece.seek(0)
                copyfileobj(piece, part)


def _cut(text: str, most: int) -> str:
    """The first words of a text, with a sign that there are more."""
    first = words_within(text, most)
    return first if first == text else f"{first}…"
