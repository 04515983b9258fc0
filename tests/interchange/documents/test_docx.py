"""A Word document as Word wants it: a sound package, its own styles, real notes, all characters."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.memo.details import BARE, EVENT, FULL, HEADER, QUOTE, notes_in, sample
from tests.core.translating import from_table
from tests.examples import examples
from tests.second_opinions import by_libreoffice, by_pandoc, notes_of
from timeline_app.core.memo.blocks import (
    Block,
    Footnote,
    Heading,
    MemoFigure,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.core.memo.memo import MemoOptions, memo_blocks
from timeline_app.core.memo.phrases import CONTENTS
from timeline_app.core.text.translation import Translate, english
from timeline_app.interchange.documents import docx
from timeline_app.interchange.documents.characters import fit
from timeline_app.interchange.documents.docx import MOST_EVENTS
from timeline_app.interchange.texts.read_text import read_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
VERBATIM = (
    "  two  spaces, tab\tand\u00a0no break\u3000wide \n\n\nlines\n<b>&amp;</b> ]]> “q” 'q'\u00ad"
    "\u200b\u202edlrow\u202c\u2066\u05d0\u2069 e\u0301 \U0001f600\U00020bb7 中\u2028文 "
)
ORDERS = {
    "pPr": [
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "framePr",
        "widowControl",
        "numPr",
        "suppressLineNumbers",
        "pBdr",
        "shd",
        "tabs",
        "suppressAutoHyphens",
        "kinsoku",
        "wordWrap",
        "overflowPunct",
        "topLinePunct",
        "autoSpaceDE",
        "autoSpaceDN",
        "bidi",
        "adjustRightInd",
        "snapToGrid",
        "spacing",
        "ind",
        "contextualSpacing",
        "mirrorIndents",
        "suppressOverlap",
        "jc",
        "textDirection",
        "textAlignment",
        "textboxTightWrap",
        "outlineLvl",
    ],
    "rPr": [
        "rStyle",
        "rFonts",
        "b",
        "bCs",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
        "emboss",
        "imprint",
        "noProof",
        "snapToGrid",
        "vanish",
        "webHidden",
        "color",
        "spacing",
        "w",
        "kern",
        "position",
        "sz",
        "szCs",
        "highlight",
        "u",
        "effect",
        "bdr",
        "shd",
        "fitText",
        "vertAlign",
        "rtl",
        "cs",
        "em",
        "lang",
        "eastAsianLayout",
        "specVanish",
        "oMath",
    ],
    "sectPr": [
        "headerReference",
        "footerReference",
        "footnotePr",
        "endnotePr",
        "type",
        "pgSz",
        "pgMar",
    ],
    "settings": [
        "zoom",
        "mirrorMargins",
        "defaultTabStop",
        "characterSpacingControl",
        "footnotePr",
        "endnotePr",
        "compat",
    ],
    "style": [
        "name",
        "aliases",
        "basedOn",
        "next",
        "link",
        "uiPriority",
        "semiHidden",
        "qFormat",
        "pPr",
        "rPr",
    ],
    "font": ["altName", "panose1", "charset", "family", "notTrueType", "pitch", "sig"],
}
"""Children of elements in their order, as far as a memo may have them."""
PIXEL = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS"
    b"\xde\x00\x00\x00\x0cIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\r\xefF\xb8\x00\x00\x00\x00IEND"
    b"\xaeB`\x82"
)


def written(blocks: Iterable[Block], translate: Translate = english, language: str = "en") -> bytes:
    file = io.BytesIO()
    docx.write_blocks(blocks, file, translate=translate, language=language, changed=HEADER.changed)
    return file.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert len(names) == len(set(names))
        return {name: package.read(name) for name in names}


def quote_of(text: str) -> list[Block]:
    return [MemoParagraph(ParagraphRole.QUOTE, (TextSpan(text),))]


def full_memo() -> list[Block]:
    """One with all that there can be: a picture, years, links, languages."""
    events = [FULL, *(msgspec.structs.replace(FULL, event=e) for e in [EVENT] * 15), BARE]
    figure = MemoFigure(PIXEL, 1600, 900, 'A "picture" <of> two\nlines')
    return list(memo_blocks(HEADER, events, english, MemoOptions(count=17, figure=figure)))


def test_the_package_is_sound() -> None:
    parts = parts_of(written(full_memo()))
    trees = {
        name: ET.fromstring(data) for name, data in parts.items() if name.endswith(("xml", "rels"))
    }
    types = trees["[Content_Types].xml"]
    defaults = {one.get("Extension") for one in types if one.tag.endswith("Default")}
    overrides = {one.get("PartName") for one in types if one.tag.endswith("Override")}
    for name in parts:
        assert f"/{name}" in overrides or name.rpartition(".")[2] in defaults
    assert {name.removeprefix("/") for name in overrides if name} <= parts.keys()
    for name, tree in trees.items():
        if name.endswith(".rels"):
            ids = [one.get("Id") for one in tree]
            assert len(ids) == len(set(ids))
            folder = posixpath.dirname(posixpath.dirname(name))
            for one in tree:
                if one.get("TargetMode") != "External":
                    assert posixpath.join(folder, one.get("Target", "")) in parts
        else:
            used = {one.get(f"{R}{key}") for one in tree.iter() for key in ("id", "embed")} - {None}
            related = trees.get(f"word/_rels/{posixpath.basename(name)}.rels")
            assert used <= {one.get("Id") for one in related} if related is not None else not used


def test_ids_are_unique_and_every_style_and_note_and_bookmark_is_there() -> None:
    parts = parts_of(written(full_memo()))
    document, notes = (
        ET.fromstring(parts["word/document.xml"]),
        ET.fromstring(parts["word/footnotes.xml"]),
    )
    styles = ET.fromstring(parts["word/styles.xml"])
    known = [one.get(f"{W}styleId") for one in styles.iter(f"{W}style")]
    assert len(known) == len(set(known))
    for tree in (document, notes, styles):
        for kind in ("pStyle", "rStyle", "basedOn", "next"):
            assert {one.get(f"{W}val") for one in tree.iter(f"{W}{kind}")} <= set(known)
    note_ids = [one.get(f"{W}id") for one in notes.iter(f"{W}footnote")]
    assert len(note_ids) == len(set(note_ids))
    referred = [one.get(f"{W}id") for one in document.iter(f"{W}footnoteReference")]
    assert referred == note_ids[2:]
    marks = [(one.get(f"{W}id"), one.get(f"{W}name")) for one in document.iter(f"{W}bookmarkStart")]
    assert all(len(set(column)) == len(marks) for column in zip(*marks, strict=True))
    names = {name for _, name in marks}
    anchors = [one.get(f"{W}anchor") for one in document.iter(f"{W}hyperlink")]
    assert {one for one in anchors if one} <= names
    begun = [one.get(f"{W}fldCharType") for one in document.iter(f"{W}fldChar")]
    assert begun == ["begin", "separate", "end"]


def test_word_knows_the_styles_by_its_own_names() -> None:
    styles = ET.fromstring(parts_of(written(full_memo()))["word/styles.xml"])
    names = {one.get(f"{W}val") for one in styles.iter(f"{W}name")}
    built_in = {"Title", "Subtitle", "heading 1", "heading 2", "heading 3", "Quote", "Date"}
    notes = {"footnote text", "footnote reference", "Hyperlink", "footer", "toc 1", "toc 2"}
    assert built_in | notes <= names


def test_elements_stand_in_the_order_that_the_standard_has_them() -> None:
    """Word takes a document for damaged where they don't (ECMA-376 part 1, annex A)."""
    for data in parts_of(written(full_memo())).values():
        if not data.startswith(b"<?xml"):
            continue
        for one in ET.fromstring(data).iter():
            order = ORDERS.get(one.tag.removeprefix(W))
            if order is not None:
                places = [order.index(child.tag.removeprefix(W)) for child in one]
                assert places == sorted(set(places)), ET.tostring(one)


def test_every_character_of_a_quote_comes_back() -> None:
    """Ours reads them; nothing is trimmed, collapsed, taken for markup or left out."""
    for text in (VERBATIM, QUOTE.text, "\t", "a\n\n\nb", " "):
        document = ET.fromstring(parts_of(written(quote_of(text)))["word/document.xml"])
        assert "".join(_characters(document)) == text
    shown = "".join(_characters(_document("a\x00b\x1bc\ufffe\ud800\x0bd\r\ne\rf")))
    assert shown == "a\ufffdb\ufffdc\ufffd\ufffd\nd\ne\nf"
    words = read_text(written(quote_of(f"x{VERBATIM}x")), "memo.docx").words
    assert f"x{VERBATIM}x" in words


@settings(max_examples=examples(25), deadline=None)
@given(st.text(max_size=80))
def test_any_text_makes_a_sound_document(text: str) -> None:
    document = _document(text)
    assert "".join(_characters(document)) == fit(text)
    blocks: list[Block] = [Heading(1, (TextSpan(text),)), Heading(2, (TextSpan(text),), text, text)]
    note = Footnote((TextSpan(text, address=f"https://a.example/{text}"),))
    blocks += [MemoParagraph(ParagraphRole.BODY, (TextSpan(text, language=text), note, note))]
    for name, data in parts_of(written([*blocks, Heading(3, (note,))])).items():
        assert ET.fromstring(data) is not None, name


def _document(text: str) -> ET.Element:
    return ET.fromstring(parts_of(written(quote_of(text)))["word/document.xml"])


def _characters(tree: ET.Element) -> Iterable[str]:
    signs = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}softHyphen": "\u00ad"}
    for one in tree.iter():
        if one.tag == f"{W}t":
            yield one.text or ""
        elif one.tag in signs:
            yield signs[one.tag]


def test_chinese_is_in_a_simplified_face_and_other_languages_are_told() -> None:
    parts = parts_of(written(full_memo()))
    styles = parts["word/styles.xml"].decode()
    assert 'w:eastAsia="SimSun"' in styles
    assert '<w:lang w:val="en-US" w:eastAsia="zh-CN"' in styles
    told = {
        "zh-Hant": '<w:rFonts w:eastAsia="PMingLiU"/><w:lang w:eastAsia="zh-TW"/>',
        "ja": '<w:rFonts w:eastAsia="MS Mincho"/><w:lang w:eastAsia="ja-JP"/>',
        "fr-CA": '<w:lang w:val="fr-CA"/>',
        "ar": '<w:rtl/><w:lang w:bidi="ar"/>',
        '"><w:b/>': "<w:r><w:t",
    }
    for language, xml in told.items():
        block = MemoParagraph(ParagraphRole.QUOTE, (TextSpan("秦刚", language=language),))
        assert xml in parts_of(written([block]))["word/document.xml"].decode()
    whole = parts_of(written(quote_of("said “秦刚” here")))["word/document.xml"].decode()
    assert (
        '<w:rFonts w:eastAsia="Times New Roman"/></w:rPr><w:t xml:space="preserve">said “<' in whole
    )


def test_paragraphs_of_letters_that_run_from_the_right_begin_there() -> None:
    blocks = [
        Heading(2, (TextSpan("שיחות בקהיר, 2023"),), anchor="e"),
        MemoParagraph(ParagraphRole.BODY, (TextSpan("Of وزارت خارجه in Tehran"),)),
        MemoParagraph(ParagraphRole.QUOTE, (TextSpan("توافق ممکن است (JCPOA)", language="fa"),)),
    ]
    document = parts_of(written(blocks))["word/document.xml"].decode()
    assert document.count("<w:bidi/>") == 2
    assert '<w:pStyle w:val="BodyText"/></w:pPr>' in document
    assert '<w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">שיחות' in document


def test_a_link_leads_to_web_pages_alone() -> None:
    spans = (
        TextSpan("a", address='https://a.example/?b=1&c="2'),
        TextSpan("b", address="javascript:1"),
    )
    data = written(
        [
            MemoParagraph(
                ParagraphRole.BODY, (*spans, Footnote(spans), TextSpan("", address="http://x.y"))
            )
        ]
    )
    for name in ("document", "footnotes"):
        related = ET.fromstring(parts_of(data)[f"word/_rels/{name}.xml.rels"])
        links = [one.get("Target") for one in related if one.get("TargetMode") == "External"]
        assert links == ['https://a.example/?b=1&c="2'] or name == "document"
        assert "javascript" not in str(links)


def test_contents_list_events_or_only_years_of_very_many() -> None:
    for count, expected in ((MOST_EVENTS, MOST_EVENTS + 1), (MOST_EVENTS + 1, 1)):
        events: list[Block] = [
            Heading(3, (TextSpan(f"Event {number}"),), str(number), "1 May")
            for number in range(count)
        ]
        blocks = [Heading(1, (TextSpan("T"),)), Heading(2, (TextSpan("2022"),)), *events]
        document = ET.fromstring(parts_of(written(blocks))["word/document.xml"])
        anchored = [one for one in document.iter(f"{W}hyperlink") if one.get(f"{W}anchor")]
        assert len(anchored) == expected
    short = written(memo_blocks(HEADER, [FULL], english))
    assert b"TOC" not in parts_of(short)["word/document.xml"]


def test_a_memo_in_chinese_says_so() -> None:
    translate = from_table({CONTENTS: "目录"})
    parts = parts_of(written(full_memo(), translate, "zh-Hans"))
    assert b'<w:lang w:val="zh-CN"' in parts["word/styles.xml"]
    assert b"<dc:language>zh-CN</dc:language>" in parts["docProps/core.xml"]
    assert "目录" in parts["word/document.xml"].decode()
    latin = '<w:rFonts w:eastAsia="Arial"/></w:rPr><w:t xml:space="preserve">Qin’s</w:t>'
    assert latin in parts["word/document.xml"].decode()


def test_the_same_memo_gives_the_same_file() -> None:
    assert written(full_memo()) == written(full_memo())


def test_pandoc_and_libreoffice_see_every_quote_and_as_many_notes(tmp_path: Path) -> None:
    header, events = sample()
    blocks = list(memo_blocks(header, events, english))
    data = written(blocks)
    quotes = {quote.quote.text for one in events for quote in one.quotes}
    count = len(notes_in(blocks))
    by_other = by_pandoc(data, "docx", "json")
    assert notes_of(by_other) == count
    seen = _spaced(by_pandoc(by_other.encode(), "json"))
    assert all(_spaced(quote) in seen for quote in quotes)
    path = tmp_path / "memo.docx"
    path.write_bytes(data)
    (back,) = by_libreoffice([path], "odt", tmp_path)
    with zipfile.ZipFile(back) as package:
        content = ET.fromstring(package.read("content.xml"))
    notes = [one for one in content.iter() if one.tag.endswith("}note")]
    assert len(notes) == count
    whole = _spaced("".join(content.itertext()))
    assert all(_spaced(quote) in whole for quote in quotes)
    assert re.search("秦刚", whole)


def _spaced(text: str) -> str:
    return " ".join(text.split())
