"""The parts of a DOCX package that do not depend on its events (ECMA-376), and its pages."""

from __future__ import annotations

import re

from timeline_app.core.memo.blocks import Paper
from timeline_app.interchange.documents.docx_text import attribute, content, run

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATED = {
    "styles": "styles.xml",
    "settings": "settings.xml",
    "fontTable": "fontTable.xml",
    "footnotes": "footnotes.xml",
    "footer": "footer1.xml",
}
NAMESPACES = (
    f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}/relationships" xmlns:a="{_DRAWING}/main"'
    f' xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:pic="{_DRAWING}/picture"'
)

CONTENT_TYPES = (
    f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
        for name, kind in {
            "document": "document.main",
            "styles": "styles",
            "settings": "settings",
            "fontTable": "fontTable",
            "footnotes": "footnotes",
            "footer1": "footer",
        }.items()
    )
    + '<Override PartName="/docProps/core.xml"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    '<Override PartName="/docProps/app.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
    "</Types>"
)
RELATIONSHIPS = f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
END_OF_RELATIONSHIPS = "</Relationships>"
PACKAGE_RELATIONSHIPS = (
    f'{RELATIONSHIPS}<Relationship Id="document" Type="{_OFFICE}/relationships/officeDocument"'
    ' Target="word/document.xml"/><Relationship Id="core"'
    f' Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="app" Type="{_OFFICE}/relationships/extended-properties"'
    f' Target="docProps/app.xml"/>{END_OF_RELATIONSHIPS}'
)
DOCUMENT_RELATIONSHIPS = RELATIONSHIPS + "".join(
    f'<Relationship Id="{kind}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
    for kind, target in _RELATED.items()
)
APP = (
    f'{HEAD}<Properties xmlns="{_OFFICE}/extended-properties">'
    "<Application>timeline-app</Application></Properties>"
)
DOCUMENT = f"{HEAD}<w:document {NAMESPACES}><w:body>"
FOOTNOTES = (
    f"{HEAD}<w:footnotes {NAMESPACES}>"
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0"'
    ' w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0"'
    ' w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote>"
)
END_OF_FOOTNOTES = "</w:footnotes>"
SETTINGS = (
    f"{HEAD}<w:settings {NAMESPACES}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    "</w:settings>"
)
_FONTS = (
    ("Times New Roman", "", "00", "roman"),
    ("Arial", "", "00", "swiss"),
    ("SimSun", "宋体", "86", "auto"),
    ("Microsoft YaHei", "微软雅黑", "86", "swiss"),
    ("PMingLiU", "新細明體", "88", "roman"),
    ("MS Mincho", "ＭＳ 明朝", "80", "modern"),
    ("Batang", "바탕", "81", "roman"),
)
FONT_TABLE = (
    f"{HEAD}<w:fonts {NAMESPACES}>"
    + "".join(
        f'<w:font w:name="{name}">'
        + (f'<w:altName w:val="{other}"/>' if other else "")
        + f'<w:charset w:val="{charset}"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, other, charset, family in _FONTS
    )
    + "</w:fonts>"
)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)", re.ASCII)


def end_of_document(page: PageSize) -> str:
    """What follows on the body: how its pages are."""
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/><w:pgMar w:top="{page.margin}"'
        f' w:right="{page.margin}" w:bottom="{page.margin}" w:left="{page.margin}"'
        ' w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
        "</w:body></w:document>"
    )


def core_properties(title: str, language: str, changed: str) -> str:
    """Title, language and last change (RFC 3339; left out where it is none) of the document."""
    modified = (
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{changed}</dcterms:modified>'
        if _INSTANT.fullmatch(changed)
        else ""
    )
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{content(title)}</dc:title><dc:language>{attribute(language)}</dc:language>"
        f"{modified}</cp:coreProperties>"
    )


def footer(title: str) -> str:
    """What stands at the foot of each page: runs of the title, and which page it is."""
    return (
        f'{HEAD}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f"{title}<w:r><w:tab/></w:r>{field('PAGE', run('1'))}</w:p></w:ftr>"
    )


def field(instruction: str, shown: str) -> str:
    """A field with what it shows until it is told anew."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f' {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def image_relationship(number: int) -> str:
    """The relationship to a picture of the document."""
    return (
        f'<Relationship Id="image{number}" Type="{_OFFICE}/relationships/image"'
        f' Target="media/image{number}.png"/>'
    )


_MARGIN_MM = 25
_TWIPS_IN_MM = 1440 / 25.4
"""Twentieths of a point, in which WordprocessingML measures (ECMA-376 part 1, 17.18.105)."""


class PageSize:
    """Pages of a paper with margins of 25 mm, in twentieths of a point where it isn't said."""

    def __init__(self, paper: Paper) -> None:
        width_mm, height_mm = paper.size_mm
        self.text_width_mm = width_mm - 2 * _MARGIN_MM
        self.text_height_mm = height_mm - 2 * _MARGIN_MM
        self.width, self.height = round(width_mm * _TWIPS_IN_MM), round(height_mm * _TWIPS_IN_MM)
        self.margin = round(_MARGIN_MM * _TWIPS_IN_MM)
        self.text_width = round(self.text_width_mm * _TWIPS_IN_MM)
