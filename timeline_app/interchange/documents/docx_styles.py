"""The styles of a memo: those that the word processor knows by name, and three of ours.

Sizes are in half points, distances in twentieths of a point. East Asian text is in a simplified
Chinese face unless a run says otherwise.
"""

from __future__ import annotations

from timeline_app.interchange.documents.docx_body import SANS, SERIF
from timeline_app.interchange.documents.docx_parts import HEAD, NAMESPACES, PageSize


def _face(latin: str, east_asian: str) -> str:
    return (
        f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}" w:eastAsia="{east_asian}"/>'
    )


_SERIF, _SANS = _face(SERIF, "SimSun"), _face(SANS, "Microsoft YaHei")
_INK, _MUTED, _LINK = "1F2933", "52606D", "1F4E79"


def _style(
    kind: str,
    name: str,
    paragraph: str = "",
    letters: str = "",
    *,
    style_id: str = "",
    based_on: str = "Normal",
    following: str = "",
    attributes: str = "",
) -> str:
    """A style; `name` is the one by which the word processor knows it."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    after = f'<w:next w:val="{following}"/>' if following else ""
    about = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    looks = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    return (
        f'<w:style w:type="{kind}" {attributes}w:styleId="{style_id or name}">'
        f'<w:name w:val="{name}"/>{base}{after}<w:qFormat/>{about}{looks}</w:style>'
    )


def _spacing(before: int, after: int, line: int = 264) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _color(color: str) -> str:
    return f'<w:color w:val="{color}"/>'


_END = "END OF LINE"
"""Stands for where the lines of a page end."""
_KEEP = "<w:keepNext/><w:keepLines/>"
_BOLD = "<w:b/><w:bCs/>"
_ITALIC = "<w:i/><w:iCs/>"
_RULE = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="9AA5B1"/></w:pBdr>'


def _heading(level: int, before: int, after: int, half_points: int) -> str:
    return _style(
        "paragraph",
        f"heading {level}",
        f'{_KEEP}{_spacing(before, after, 240)}<w:outlineLvl w:val="{level - 1}"/>',
        _SANS + _BOLD + _color(_INK) + _size(half_points),
        style_id=f"Heading{level}",
        following="BodyText",
    )


_STYLES = (
    _style(
        "paragraph",
        "Normal",
        f"<w:widowControl/>{_spacing(0, 120)}",
        based_on="",
        attributes='w:default="1" ',
    ),
    _style(
        "character",
        "Default Paragraph Font",
        style_id="DefaultParagraphFont",
        based_on="",
        attributes='w:default="1" ',
    ),
    _style(
        "paragraph",
        "Title",
        f"{_KEEP}{_spacing(0, 80, 240)}",
        _SANS + _BOLD + _color(_INK) + _size(44),
        following="Subtitle",
    ),
    _style(
        "paragraph",
        "Subtitle",
        _spacing(0, 240, 240),
        _SANS + _color(_MUTED) + _size(22),
        following="BodyText",
    ),
    _heading(1, 400, 80, 30),
    _heading(2, 360, 40, 25),
    _heading(3, 240, 40, 22),
    _style("paragraph", "Body Text", _spacing(0, 120), style_id="BodyText"),
    _style(
        "paragraph",
        "Date",
        f"{_KEEP}{_spacing(0, 100, 240)}",
        _SANS + _color(_MUTED) + _size(19),
        following="BodyText",
    ),
    _style(
        "paragraph",
        "Quote",
        f'<w:keepNext/>{_RULE}{_spacing(120, 40)}<w:ind w:left="567"/>',
        _size(24),
        following="Attribution",
    ),
    _style(
        "paragraph",
        "Translation",
        f'<w:keepNext/>{_RULE}{_spacing(0, 40)}<w:ind w:left="567"/>',
        _ITALIC,
        based_on="Normal",
        following="Attribution",
        attributes='w:customStyle="1" ',
    ),
    _style(
        "paragraph",
        "Attribution",
        f'<w:keepLines/>{_RULE}{_spacing(0, 160, 240)}<w:ind w:left="567"/>',
        _SANS + _color(_MUTED) + _size(18),
        following="BodyText",
        attributes='w:customStyle="1" ',
    ),
    _style(
        "paragraph",
        "Remark",
        _spacing(0, 60, 252),
        _size(20),
        attributes='w:customStyle="1" ',
    ),
    _style(
        "paragraph",
        "Figure",
        f'<w:keepLines/>{_spacing(120, 240, 240)}<w:jc w:val="center"/>',
        attributes='w:customStyle="1" ',
    ),
    _style(
        "paragraph",
        "footnote text",
        '<w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/>',
        _size(17),
        style_id="FootnoteText",
    ),
    _style(
        "character",
        "footnote reference",
        letters='<w:vertAlign w:val="superscript"/>',
        style_id="FootnoteReference",
        based_on="DefaultParagraphFont",
    ),
    _style(
        "character",
        "Hyperlink",
        letters=_color(_LINK) + '<w:u w:val="none"/>',
        based_on="DefaultParagraphFont",
    ),
    _style("character", "Strong", letters=_BOLD, based_on="DefaultParagraphFont"),
    _style("character", "Emphasis", letters=_ITALIC, based_on="DefaultParagraphFont"),
    _style(
        "paragraph",
        "footer",
        f'<w:tabs><w:tab w:val="right" w:pos="{_END}"/></w:tabs>' + _spacing(0, 0, 240),
        _SANS + _color(_MUTED) + _size(16),
        style_id="Footer",
    ),
    _style(
        "paragraph",
        "TOC Heading",
        f"{_KEEP}{_spacing(360, 120, 240)}",
        _SANS + _BOLD + _color(_INK) + _size(28),
        style_id="TOCHeading",
        following="BodyText",
    ),
    _style(
        "paragraph",
        "toc 1",
        f'<w:keepNext/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{_END}"/></w:tabs>'
        + _spacing(120, 20, 240),
        _SANS + _BOLD + _size(19),
        style_id="TOC1",
    ),
    _style(
        "paragraph",
        "toc 2",
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{_END}"/></w:tabs>'
        + _spacing(0, 10, 240)
        + '<w:ind w:left="284"/>',
        _size(19),
        style_id="TOC2",
    ),
)


def styles(language: str, page: PageSize) -> str:
    """The part of the styles, for a document in a language (BCP 47) on such pages."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_SERIF}{_size(22)}"
        f'<w:lang w:val="{language}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    own = "".join(_STYLES).replace(_END, str(page.text_width))
    return f"{HEAD}<w:styles {NAMESPACES}>{defaults}{own}</w:styles>"
