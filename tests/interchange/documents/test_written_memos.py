"""What our own readers, pandoc and LibreOffice read in memos that are written: every word."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import odfdo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from tests.core.memo.details import notes_in, sample, text_of
from tests.examples import examples
from tests.interchange.documents.blocks import MARKUP, TEXTS, bare, blocks_of, words, words_of
from tests.second_opinions import by_libreoffice, by_pandoc, notes_of
from timeline_app.core.memo.blocks import (
    Block,
    Footnote,
    Heading,
    Inline,
    Inlines,
    MemoFigure,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.core.memo.memo import memo_blocks
from timeline_app.core.text.translation import english
from timeline_app.interchange.documents import html, odt, text
from timeline_app.interchange.texts.read_text import read_text

WRITERS = {"odt": odt.write_blocks, "html": html.write_blocks, "txt": text.write_blocks}
PNG = b"\x89PNG\r\n\x1a\n" + b"".join(
    struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    for kind, data in (
        (b"IHDR", struct.pack(">IIBBBBB", 8, 4, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\x80\x80\x80\x80\x80\x80\x80\x80" * 4)),
        (b"IEND", b""),
    )
)
FIGURE = MemoFigure(PNG, 8, 4, 'Lanes & "marks" <2>')


def written(blocks: Iterable[Block], kind: str) -> bytes:
    file = io.BytesIO()
    WRITERS[kind](blocks, file)
    return file.getvalue()


def read(blocks: Iterable[Block], kind: str) -> str:
    """What our reader finds in them once they are written."""
    return read_text(written(blocks, kind), f"memo.{kind}").words


def memo_of_sample() -> list[Block]:
    header, events = sample()
    return list(memo_blocks(header, events, english))


@pytest.mark.parametrize("kind", WRITERS)
def test_every_quote_and_every_note_of_the_sample_comes_back(kind: str) -> None:
    blocks = memo_of_sample()
    found = bare(read(blocks, kind))
    _, events = sample()
    for quote in (quote for details in events for quote in details.quotes):
        assert bare(quote.quote.text) in found
    for note in notes_in(blocks):
        assert bare(text_of(note.spans)) in found


def test_other_programs_see_each_note_and_each_quote_of_the_sample(tmp_path: Path) -> None:
    blocks = memo_of_sample()
    with_figure = [*blocks[:1], FIGURE, *blocks[1:]]
    document, page = tmp_path / "memo.odt", tmp_path / "page.html"
    document.write_bytes(written(with_figure, "odt"))
    page.write_bytes(written(with_figure, "html"))
    by_other = by_pandoc(document.read_bytes(), "odt", "json")
    assert notes_of(by_other) == len(notes_in(blocks))
    assert by_other.count('"Image"') == 1
    _, events = sample()
    for flat in by_libreoffice([document, page], "fodt:OpenDocument Text Flat XML", tmp_path):
        by_office = flat.read_text("utf-8")
        assert by_office.count("<text:note ") == len(notes_in(blocks))
        assert by_office.count("<draw:image") == 1
        seen = bare("".join(ET.fromstring(by_office).itertext()))
        for quote in (quote for details in events for quote in details.quotes):
            assert bare(quote.quote.text) in seen
    body = odfdo.Document(document).body
    assert len(body.get_notes(note_class="footnote")) == len(notes_in(blocks))
    headings = [one for one in blocks if isinstance(one, Heading) and one.level > 1]
    seen_by_odfdo = [bare(header.inner_text) for header in body.get_headers()]
    assert [bare(words(one.inlines)) for one in headings] == seen_by_odfdo[-len(headings) :]


def test_pandoc_sees_each_quote_in_a_page() -> None:
    header, events = sample()
    some = [details for details in events if details.quotes][:10]
    page = written([FIGURE, *memo_blocks(header, some, english)], "html")
    seen = bare(by_pandoc(page, "html-smart", "plain"))
    for quote in (quote for details in some for quote in details.quotes):
        assert bare(quote.quote.text) in seen


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(TEXTS, min_size=5, max_size=15))
def test_any_text_comes_back_from_an_open_document_as_it_stands(texts: list[str]) -> None:
    blocks = blocks_of(texts)
    lines = ["".join(_line(one.inlines)) for one in blocks if not isinstance(one, MemoFigure)]
    notes = [words(note.spans) for note in notes_in(blocks)]
    assert read(blocks, "odt") == "\n\n".join(
        part for part in ("\n".join(lines).strip("\n"), "\n".join(notes).rstrip("\n")) if part
    )


def _line(inlines: Inlines) -> Iterator[str]:
    """The words of a paragraph; marks of notes have a comma between."""
    was: Inline | None = None
    for one in inlines:
        if isinstance(one, TextSpan):
            yield words((one,))
        elif isinstance(was, Footnote):
            yield ","
        was = one


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(TEXTS, min_size=5, max_size=15))
def test_any_text_comes_back_from_a_page_and_from_plain_text(texts: list[str]) -> None:
    blocks = blocks_of(texts)
    as_text = re.sub(r"\[\d+\]", "", written(blocks, "txt").decode())
    page = Page(written(blocks, "html").decode())
    assert page.foreign == []
    for said in map(bare, words_of(blocks_without_notes(blocks))):
        assert said in bare(as_text)
        assert said in bare(page.words)
    for note in notes_in(blocks):
        assert bare(words(note.spans)) in bare(as_text)
        assert bare(words(note.spans)) in bare(page.words)


def blocks_without_notes(blocks: Iterable[Block]) -> list[Block]:
    return [
        MemoParagraph(
            ParagraphRole.BODY, tuple(part for part in one.inlines if isinstance(part, TextSpan))
        )
        for one in blocks
        if not isinstance(one, MemoFigure)
    ]


class Page(HTMLParser):
    """The words of a page of ours, and what in it is none of a memo's."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words, self.foreign = "", list[str]()
        self.targets, self.ids = list[str](), list[str]()
        self._out = ""
        self.feed(page)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._out = tag if tag in ("style", "title", "sup") or "role" in given else ""
        target = given.get("href", "")
        self.targets += [target] if target else []
        self.ids += [given["id"]] if "id" in given else []
        is_known = target.startswith(("#", "http://", "https://")) if target else True
        is_known &= given.get("src", "data:image/png;base64,").startswith("data:image/png;base64,")
        if tag not in ELEMENTS or not set(given) <= ATTRIBUTES or not is_known:
            self.foreign.append(f"{tag} {given}")

    @override
    def handle_endtag(self, tag: str) -> None:
        self._out = ""

    @override
    def handle_data(self, data: str) -> None:
        if not self._out:
            self.words += data


ELEMENTS = frozenset(
    """html head meta title style body main article section h1 h2 h3 p blockquote span strong em a
    sup br div figure img""".split()  # noqa: SIM905 - a table to be read
)
ATTRIBUTES = frozenset(
    """lang charset http-equiv content name id class role aria-label href src width height
    alt""".split()  # noqa: SIM905 - a table to be read
)


def test_notes_of_a_page_lead_there_and_back() -> None:
    page = Page(written([FIGURE, *blocks_of(MARKUP)], "html").decode())
    assert page.foreign == []
    inner = [target[1:] for target in page.targets if target.startswith("#")]
    assert inner
    assert set(inner) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_chinese_is_said_to_be_chinese() -> None:
    blocks = [
        Heading(2, (TextSpan("Qin Gang 秦刚, Tokyo 東京タワー"),)),
        MemoParagraph(
            ParagraphRole.BODY, (TextSpan("Qin Gang (秦刚)"), TextSpan("سلام", language="ar"))
        ),
        MemoParagraph(
            ParagraphRole.QUOTE,
            (TextSpan("中美关系", language="zh-Hans"), Footnote((TextSpan("外交部"),))),
        ),
        MemoParagraph(ParagraphRole.QUOTE, (TextSpan("x", language='"><b>'),)),
    ]
    page = written(blocks, "html").decode()
    assert "<h2>Qin Gang 秦刚, Tokyo 東京タワー</h2>" in page
    assert '(<span lang="zh">秦刚</span>)<span lang="ar">سلام</span></p>' in page
    assert '<blockquote lang="zh-Hans"><p>中美关系<sup>' in page
    assert '>1</a> <span lang="zh">外交部</span></p>' in page
    assert "<blockquote><p>x</p></blockquote>" in page
    document = zipfile.ZipFile(io.BytesIO(written(blocks, "odt")))
    content, styles = document.read("content.xml").decode(), document.read("styles.xml").decode()
    assert '<text:span text:style-name="Language_20_zh-Hans">中美关系</text:span>' in content
    of_chinese = styles.partition('"Language_20_zh-Hans"')[2].partition("</style:style>")[0]
    assert 'style:language-asian="zh" style:country-asian="CN"' in of_chinese
    assert 'style:font-name-asian="Serif SC"' in of_chinese
    assert 'style:language-complex="ar"' in styles


def test_what_runs_from_the_right_is_set_from_the_right() -> None:
    blocks = [
        Heading(1, (TextSpan("المحادثات"),)),
        Heading(2, (TextSpan("שיחות בקהיר, 2023"),), anchor="e"),
        MemoParagraph(ParagraphRole.BODY, (TextSpan("Of وزارت خارجه in Tehran"),)),
        MemoParagraph(
            ParagraphRole.QUOTE,
            (TextSpan("توافق ممکن است (JCPOA)"), Footnote((TextSpan("IRNA, Tehran"),))),
        ),
    ]
    document = zipfile.ZipFile(io.BytesIO(written(blocks, "odt")))
    content, styles = document.read("content.xml").decode(), document.read("styles.xml").decode()
    turned = ["Title_20_RTL", "Heading_20_1_20_RTL", "Quotations_20_RTL"]
    assert re.findall('style-name="([^"]*_RTL)"', content) == turned
    assert re.findall('style:name="([^"]*_RTL)"', styles) == turned
    assert styles.count('fo:text-align="right" style:writing-mode="rl-tb"') == len(turned)
    page = written(blocks, "html").decode()
    assert re.findall('<([a-z0-9]+) dir="rtl">', page) == ["h1", "h2", "blockquote"]


def test_western_signs_stay_narrow_beside_chinese() -> None:
    spans = (TextSpan("It’s Qin’s (秦刚)"), Footnote((TextSpan("It’s"),)))
    blocks = [
        MemoParagraph(ParagraphRole.BODY, spans),
        MemoParagraph(ParagraphRole.DATE, (TextSpan("“中”"),)),
    ]
    content = zipfile.ZipFile(io.BytesIO(written(blocks, "odt"))).read("content.xml").decode()
    assert re.findall(r'"(Western[^"]*)">(.)<', content) == [
        ("Western_20_Signs", "’"),
        ("Western_20_Signs", "’"),
        ("Western_20_Signs_20_Sans", "“"),
        ("Western_20_Signs_20_Sans", "”"),
    ]
    file = io.BytesIO()
    odt.write_blocks(blocks, file, language="zh-Hans")
    content = zipfile.ZipFile(file).read("content.xml").decode()
    assert len(re.findall('"Western', content)) == 2


def test_an_open_document_is_one_from_its_first_bytes_on() -> None:
    data = written([FIGURE, *blocks_of(MARKUP)], "odt")
    kind = odt.MIME_TYPE.encode()
    # ODF 1.3 part 2, 3.3: the name at 30, no further fields, the type unpacked.
    assert data[:4] + data[26:38] + data[38 : 38 + len(kind)] == (
        b"PK\3\4" + struct.pack("<HH", 8, 0) + b"mimetype" + kind
    )
    document = zipfile.ZipFile(io.BytesIO(data))
    listed = ET.fromstring(document.read("META-INF/manifest.xml"))
    names = {value for entry in listed for key, value in entry.items() if key.endswith("path")}
    assert names - {"/"} == set(document.namelist()) - {"mimetype", "META-INF/manifest.xml"}
    assert document.read("Pictures/1.png") == PNG
    for name in ("content.xml", "styles.xml", "meta.xml"):
        ET.fromstring(document.read(name))
    used = set(re.findall(r':style-name="([^"]+)"', document.read("content.xml").decode()))
    made = set(re.findall(r' style:name="([^"]+)"', document.read("styles.xml").decode()))
    assert used <= made
    assert {"Title", "Heading_20_1", "Quotations", "Footnote"} <= made


@pytest.mark.parametrize("kind", WRITERS)
def test_a_text_of_a_million_characters_comes_back(kind: str) -> None:
    long = "<&words\u4e2d " * 100_000
    found = read(
        [Heading(1, (TextSpan("T"),)), MemoParagraph(ParagraphRole.QUOTE, (TextSpan(long),))], kind
    )
    assert bare(found).count(bare(long)) == 1
