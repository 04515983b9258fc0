"""The blocks of a memo as WordprocessingML: its body, its footnotes, and what both lead to."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.memo.blocks import (
    Footnote,
    Heading,
    Inline,
    Inlines,
    MemoFigure,
    MemoParagraph,
    Paper,
    ParagraphRole,
    TextSpan,
)
from timeline_app.interchange.documents.characters import plain, runs_from_the_right
from timeline_app.interchange.documents.docx_parts import PageSize
from timeline_app.interchange.documents.docx_text import (
    attribute,
    has_han,
    language_properties,
    run,
    runs_in_face,
)

STYLES = {
    ParagraphRole.BODY: "BodyText",
    ParagraphRole.DATE: "Date",
    ParagraphRole.QUOTE: "Quote",
    ParagraphRole.TRANSLATION: "Translation",
    ParagraphRole.ATTRIBUTION: "Attribution",
    ParagraphRole.REMARK: "Remark",
    ParagraphRole.SUBTITLE: "Subtitle",
}
IN_SANS = frozenset({ParagraphRole.DATE, ParagraphRole.ATTRIBUTION, ParagraphRole.SUBTITLE})
SERIF, SANS = "Times New Roman", "Arial"
HEADINGS = {1: "Title", 2: "Heading1", 3: "Heading2"}
EMU_IN_MM = 36_000
_TITLE_MM = 27
"""What a picture leaves of the height of a page for its title."""
_KEPT_ADDRESSES = 4_096

REFERENCE = '<w:rStyle w:val="FootnoteReference"/>'
_BETWEEN_NOTES = run(",", REFERENCE)


class DocxLinks:
    """The web addresses that a part leads to, as its relationships (ECMA-376 part 2, 9.3)."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._count = 0
        self._new: list[str] = []

    def id_of(self, address: str) -> str:
        """The id of the relationship to an address."""
        known = self._known.get(address)
        if known is not None:
            return known
        if len(self._known) == _KEPT_ADDRESSES:
            self._known.clear()
        self._count += 1
        made = self._known[address] = f"link{self._count}"
        self._new.append(
            f'<Relationship Id="{made}" Target="{attribute(address)}" TargetMode="External"'
            ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"'
            "/>"
        )
        return made

    def take_new(self) -> str:
        """Those that were not there the last time."""
        new = "".join(self._new)
        self._new.clear()
        return new


class DocxBody:
    """Makes XML of blocks; what each adds to footnotes and links is taken after it."""

    def __init__(self, language: str = "", paper: Paper = Paper.A4) -> None:
        """Begin a memo in a language (BCP 47)."""
        self._is_chinese = language.startswith("zh")
        self._page = PageSize(paper)
        self.links, self.note_links = DocxLinks(), DocxLinks()
        self.figures: list[MemoFigure] = []
        self._notes: list[str] = []
        self._note_count = self._bookmark_count = 0

    def heading(self, block: Heading, *, starts_page: bool = False) -> tuple[str, str]:
        """The XML of a heading, and the bookmark that it has."""
        self._bookmark_count += 1
        number = self._bookmark_count
        bookmark = f"event_{number}" if block.anchor else f"_Toc{number}"
        style = HEADINGS.get(block.level, "Heading3")
        breaks = "<w:pageBreakBefore/>" if starts_page else ""
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{breaks}{_direction(block.inlines)}</w:pPr>'
            f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>'
            f"{self._runs(block.inlines, SANS)}"
            f'<w:bookmarkEnd w:id="{number}"/></w:p>'
        ), bookmark

    def paragraph(self, block: MemoParagraph) -> str:
        """The XML of a paragraph."""
        turned = _direction(block.inlines)
        face = SANS if block.role in IN_SANS else SERIF
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{STYLES[block.role]}"/>{turned}</w:pPr>'
            f"{self._runs(block.inlines, face)}</w:p>"
        )

    def figure(self, block: MemoFigure) -> str:
        """The XML of a picture, no larger than a page has room for."""
        self.figures.append(block)
        number = len(self.figures)
        width, height = _size_emu(block, self._page)
        words = attribute(block.description)
        return (
            '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing>'
            f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}"'
            f' cy="{height}"/><wp:docPr id="{number}" name="Picture {number}" descr="{words}"/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
            "</wp:cNvGraphicFramePr><a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="image{number}.png"'
            f' descr="{words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="image{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )

    def take_notes(self) -> str:
        """The footnotes of the blocks since the last time."""
        notes = "".join(self._notes)
        self._notes.clear()
        return notes

    def _runs(self, inlines: Inlines, face: str) -> str:
        return "".join(self._put(inlines, face))

    def _put(self, inlines: Inlines, face: str) -> Iterator[str]:
        before: Inline | None = None
        amid = self._latin_face(inlines, face)
        for inline in inlines:
            if isinstance(inline, Footnote):
                if isinstance(before, Footnote):
                    yield _BETWEEN_NOTES
                yield self._reference(inline)
            else:
                yield self._span(inline, amid, self.links)
            before = inline

    def _reference(self, note: Footnote) -> str:
        self._note_count += 1
        number = self._note_count
        amid = self._latin_face(note.spans, SERIF)
        words = "".join(self._span(span, amid, self.note_links) for span in note.spans)
        self._notes.append(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            f"<w:r><w:rPr>{REFERENCE}</w:rPr><w:footnoteRef/></w:r>{run(' ')}{words}</w:p>"
            "</w:footnote>"
        )
        return f'<w:r><w:rPr>{REFERENCE}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'

    def title(self, text: str, face: str) -> str:
        """Runs of a text that stands for itself."""
        return "".join(self._put((TextSpan(text),), face))

    def _latin_face(self, inlines: Inlines, face: str) -> str:
        """The Latin face that is to be told in a paragraph; empty where nothing is."""
        is_mixed = self._is_chinese or any(
            has_han(one.text) for one in inlines if isinstance(one, TextSpan)
        )
        return face if is_mixed else ""

    def _span(self, span: TextSpan, face: str, links: DocxLinks) -> str:
        """A span; `face` is the Latin one beside Han characters, else empty."""
        leads = is_web_address(span.address)
        style = "Hyperlink" if leads else "Strong" if span.is_strong else ""
        if span.is_emphasized and not style:
            style = "Emphasis"
        properties = f'<w:rStyle w:val="{style}"/>' if style else ""
        if span.language or not face:
            own = language_properties(span.language)
            if not own and runs_from_the_right(span.text):
                own = "<w:rtl/>"
            made = run(span.text, properties + own)
        else:
            made = runs_in_face(span.text, properties, face, is_chinese=self._is_chinese)
        if not leads:
            return made
        return f'<w:hyperlink r:id="{links.id_of(span.address)}">{made}</w:hyperlink>'


def _direction(inlines: Inlines) -> str:
    """The property of a paragraph that runs from the right; nothing for any other."""
    return "<w:bidi/>" if runs_from_the_right(plain(inlines)) else ""


def _size_emu(figure: MemoFigure, page: PageSize) -> tuple[int, int]:
    """Width and height: as wide as the text, unless it were higher than a page then."""
    width, height = max(figure.width_px, 1), max(figure.height_px, 1)
    room = page.text_width_mm / width, (page.text_height_mm - _TITLE_MM) / height
    scale = min(room) * EMU_IN_MM
    return max(round(width * scale), 1), max(round(height * scale), 1)
