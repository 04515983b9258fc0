"""The styles of an OpenDocument text, under the names that LibreOffice gives them.

What a memo has and word processors know no style for has one of its own: the line of when and
where, who said a quote, and remarks.
"""

from __future__ import annotations

import re

from timeline_app.core.memo.blocks import Paper

_OF = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        "office": f"{_OF}office:1.0",
        "style": f"{_OF}style:1.0",
        "text": f"{_OF}text:1.0",
        "draw": f"{_OF}drawing:1.0",
        "svg": f"{_OF}svg-compatible:1.0",
        "fo": f"{_OF}xsl-fo-compatible:1.0",
        "meta": f"{_OF}meta:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
) + (' office:version="1.3"')
_MARGIN_CM = 2.5

_TAG = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}))?(?:-[A-Za-z0-9]{1,8})*\Z")
"""A language tag (BCP 47): language, script, region."""
_ASIAN = frozenset({"zh", "ja", "ko", "yue"})
_COMPLEX = frozenset({"ar", "dv", "fa", "he", "hi", "km", "lo", "my", "ps", "th", "ur", "yi"})
_REGIONS = {"en": "US", "zh": "CN", "ja": "JP", "ko": "KR"}
_TRADITIONAL = "Hant"
_FONTS = {
    "Serif": ("'Source Serif 4','Liberation Serif','Times New Roman','DejaVu Serif'", "roman"),
    "Sans": ("Inter,'Liberation Sans',Arial,'DejaVu Sans'", "swiss"),
    "Serif SC": ("'Noto Serif CJK SC','Songti SC',SimSun,'WenQuanYi Micro Hei'", "roman"),
    "Serif TC": ("'Noto Serif CJK TC','Songti TC',PMingLiU,'WenQuanYi Micro Hei'", "roman"),
    "Serif JP": ("'Noto Serif CJK JP','Hiragino Mincho ProN','MS Mincho'", "roman"),
    "Serif KR": ("'Noto Serif CJK KR',AppleMyungjo,Batang", "roman"),
    "Sans SC": (
        "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei'",
        "swiss",
    ),
}
"""The faces by their names here: which are sought, the first that is there is taken."""
_FACES = {"zh": "Serif SC", "ja": "Serif JP", "ko": "Serif KR", "yue": "Serif TC"}


def text_width_cm(paper: Paper) -> float:
    """The width of a page between its margins."""
    return paper.size_mm[0] / 10 - 2 * _MARGIN_CM


class LanguageStyles:
    """The character styles of the languages that words are said to be in."""

    def __init__(self) -> None:
        self._styles: dict[str, str] = {}

    def style_of(self, language: str) -> str:
        """The name of the style; empty for none, or for what is no language tag."""
        if not _TAG.match(language):
            return ""
        name = f"Language_20_{language}"
        if language not in self._styles:
            self._styles[language] = (
                f'<style:style style:name="{name}" style:display-name="Language {language}"'
                f' style:family="text"><style:text-properties {language_attributes(language)}/>'
                "</style:style>\n"
            )
        return name

    def xml(self) -> str:
        """The styles of all languages that were asked for."""
        return "".join(self._styles.values())


class TurnedStyles:
    """The styles of paragraphs that run from the right: as others are, but for their direction."""

    def __init__(self) -> None:
        self._styles: dict[str, str] = {}

    def style_of(self, style: str) -> str:
        """The name of the style that is made of another, by the name of that."""
        name = f"{style}_20_RTL"
        self._styles[name] = _paragraph(
            name.replace("_20_", " "),
            'fo:text-align="right" style:writing-mode="rl-tb"',
            parent=style.replace("_20_", " "),
        )
        return name

    def xml(self) -> str:
        """The styles that were asked for."""
        return "".join(self._styles.values())


def language_attributes(tag: str) -> str:
    """A language as a style says it: each kind of script has its own language and font."""
    found = _TAG.match(tag)
    if not found:
        return ""
    language, script, region = found[1].lower(), (found[2] or "").title(), (found[3] or "").upper()
    face = _FACES.get(language, "")
    if language == "zh" and (script == _TRADITIONAL or region in ("TW", "HK", "MO")):
        region, face = region or "TW", "Serif TC"
    region = region or _REGIONS.get(language, "none")
    if language in _ASIAN:
        return (
            f'style:language-asian="{language}" style:country-asian="{region}"'
            f' style:font-name-asian="{face}"'
        )
    if language in _COMPLEX:
        return f'style:language-complex="{language}" style:country-complex="{region}"'
    return f'fo:language="{language}" fo:country="{region}"'


def styles_xml(language: str, own: str, paper: Paper = Paper.A4) -> str:
    """The part of the file that holds the styles of a memo in this language, on this paper.

    `own` are those that the memo has besides.
    """
    faces = "".join(
        f'<style:font-face style:name="{name}" svg:font-family="{families}"'
        f' style:font-family-generic="{kind}" style:font-pitch="variable"/>\n'
        for name, (families, kind) in _FONTS.items()
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles {NAMESPACES}>\n'
        f"<office:font-face-decls>\n{faces}</office:font-face-decls>\n<office:styles>\n"
        f"{_default(language)}{_PARAGRAPHS}{_CHARACTERS}{own}{_NOTES}"
        f"</office:styles>\n{_page(paper)}</office:document-styles>\n"
    )


def _default(language: str) -> str:
    is_asian = language_attributes(language).startswith("style:language-asian")
    own = language_attributes("en" if is_asian else language)
    asian = language_attributes(language if is_asian else "zh")
    return (
        '<style:default-style style:family="paragraph">'
        '<style:paragraph-properties fo:hyphenation-ladder-count="no-limit"'
        ' style:text-autospace="ideograph-alpha" style:punctuation-wrap="hanging"'
        ' style:line-break="strict" style:tab-stop-distance="1.25cm"'
        ' style:writing-mode="page"/>'
        '<style:text-properties style:font-name="Serif" fo:font-size="11pt"'
        ' style:font-size-asian="10.5pt" style:font-size-complex="11pt"'
        f' {own} {asian} style:use-window-font-color="true"/></style:default-style>\n'
        '<style:default-style style:family="graphic"/>\n'
    )


def _paragraph(
    name: str, paragraph: str = "", text: str = "", parent: str = "Standard", rest: str = ""
) -> str:
    return (
        f'<style:style style:name="{name.replace(" ", "_20_")}" style:display-name="{name}"'
        f' style:family="paragraph" style:parent-style-name="{parent.replace(" ", "_20_")}"'
        f" {rest}><style:paragraph-properties {paragraph}/><style:text-properties {text}/>"
        "</style:style>\n"
    )


def _around(above_cm: float, below_cm: float, left_cm: float = 0, right_cm: float = 0) -> str:
    return (
        f'fo:margin-top="{above_cm}cm" fo:margin-bottom="{below_cm}cm"'
        f' fo:margin-left="{left_cm}cm" fo:margin-right="{right_cm}cm"'
    )


def _size(points: float) -> str:
    return " ".join(
        f'{name}="{points}pt"'
        for name in ("fo:font-size", "style:font-size-asian", "style:font-size-complex")
    )


_BOLD = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'
_ITALIC = 'fo:font-style="italic" style:font-style-complex="italic"'
"""Chinese has no italics: a slanted face would be made of an upright one."""
_SANS = 'style:font-name="Sans" style:font-name-asian="Sans SC"'
_QUIET = 'fo:color="#555555"'
_WITH_NEXT = 'fo:keep-with-next="always"'
_FEW_LINES = 'fo:orphans="2" fo:widows="2"'
_INDENT_CM = 0.8
_NEXT = 'style:next-style-name="Text_20_body"'

_PARAGRAPHS = (
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>\n'
    + _paragraph("Text body", f'{_around(0, 0.2)} fo:line-height="118%" {_FEW_LINES}')
    + _paragraph("Heading", _WITH_NEXT, _SANS, rest=_NEXT)
    + _paragraph("Title", _around(0, 0.2), f"{_SANS} {_size(20)} {_BOLD}", "Heading", _NEXT)
    + _paragraph("Subtitle", _around(0, 0.5), f"{_size(11)} {_QUIET}", "Heading", _NEXT)
    + "".join(
        _paragraph(
            f"Heading {level}",
            _around(above_cm, 0.1),
            f"{_size(points)} {_BOLD}",
            "Heading",
            f'style:default-outline-level="{level}" {_NEXT}',
        )
        for level, points, above_cm in ((1, 15, 0.8), (2, 12, 0.6), (3, 11, 0.5))
    )
    + _paragraph("Event Date", f"{_around(0, 0.15)} {_WITH_NEXT}", f"{_SANS} {_size(9.5)} {_QUIET}")
    + _paragraph(
        "Quotations",
        f'{_around(0.15, 0.05, _INDENT_CM, _INDENT_CM)} {_WITH_NEXT} fo:line-height="118%"'
        f" {_FEW_LINES}",
        rest='style:class="html"',
    )
    + _paragraph(
        "Quotation Translation",
        f"{_around(0.05, 0.05, _INDENT_CM, _INDENT_CM)} {_WITH_NEXT}",
        parent="Text body",
    )
    + _paragraph(
        "Quotation Attribution",
        _around(0, 0.25, _INDENT_CM, _INDENT_CM),
        f"{_SANS} {_size(9.5)} {_QUIET}",
    )
    + _paragraph("Remark", text=_size(10), parent="Text body")
    + _paragraph("Caption")
    + _paragraph("Figure", f'{_around(0.2, 0.4)} fo:text-align="center"', parent="Caption")
    + _paragraph(
        "Footnote",
        f'{_around(0, 0.05, 0.6)} fo:text-indent="-0.6cm"',
        _size(9),
        rest='style:class="extra"',
    )
    + _paragraph("Footer", 'fo:text-align="center"', f"{_SANS} {_size(9)} {_QUIET}")
)
_WESTERN = 'style:language-asian="none" style:country-asian="none"'
"""Said of Chinese, a Latin face that isn't there would be made good by a Chinese one."""
_CHARACTERS = f"""<style:style style:name="Emphasis" style:family="text">\
<style:text-properties {_ITALIC}/></style:style>
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis"\
 style:family="text"><style:text-properties {_BOLD}/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link"\
 style:family="text"><style:text-properties fo:color="#1a4f8b"/></style:style>
<style:style style:name="Visited_20_Internet_20_Link"\
 style:display-name="Visited Internet Link" style:family="text">\
<style:text-properties fo:color="#1a4f8b"/></style:style>
<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol"\
 style:family="text"/>
<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor"\
 style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Western_20_Signs" style:display-name="Western Signs"\
 style:family="text"><style:text-properties {_WESTERN} style:font-name-asian="Serif"/></style:style>
<style:style style:name="Western_20_Signs_20_Sans" style:display-name="Western Signs Sans"\
 style:family="text"><style:text-properties {_WESTERN} style:font-name-asian="Sans"/></style:style>
<style:style style:name="Graphics" style:family="graphic"><style:graphic-properties\
 text:anchor-type="as-char" style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>
"""
_NOTES = """<text:notes-configuration text:note-class="footnote"\
 text:default-style-name="Footnote" text:citation-style-name="Footnote_20_Symbol"\
 text:citation-body-style-name="Footnote_20_anchor" text:master-page-name="Standard"\
 style:num-format="1" style:num-suffix=" " text:start-value="0" text:footnotes-position="page"\
 text:start-numbering-at="document"/>
"""


def _page(paper: Paper) -> str:
    width_mm, height_mm = paper.size_mm
    return f"""<office:automatic-styles><style:page-layout style:name="Page">\
<style:page-layout-properties fo:page-width="{width_mm}mm" fo:page-height="{height_mm}mm"\
 style:print-orientation="portrait" fo:margin-top="{_MARGIN_CM}cm" fo:margin-bottom="1.5cm"\
 fo:margin-left="{_MARGIN_CM}cm" fo:margin-right="{_MARGIN_CM}cm">\
<style:footnote-sep style:width="0.018cm" style:distance-before-sep="0.1cm"\
 style:distance-after-sep="0.1cm" style:line-style="solid" style:adjustment="left"\
 style:rel-width="25%" style:color="#888888"/></style:page-layout-properties>\
<style:footer-style><style:header-footer-properties fo:min-height="0.9cm"\
 fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">\
<style:footer><text:p text:style-name="Footer"><text:page-number\
 text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page>\
</office:master-styles>
"""
