"""A memo as PDF, as those see it who read it, search it or have it read to them."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from tests.core.memo.details import FULL, HEADER
from tests.examples import examples
from tests.render.outside import pdf_text, run
from timeline_app.core.memo.blocks import (
    Block,
    Footnote,
    Heading,
    Inline,
    MemoFigure,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.core.memo.memo import memo_blocks
from timeline_app.core.text.translation import english
from timeline_app.render.memo.pdf import MemoPages, write_memo_pdf

pytestmark = pytest.mark.usefixtures("qapp")

QUOTE = "It’s “final” — the office’s first fix – 秦刚 said: ‘no’ (twice)…"


def spans(*texts: str) -> tuple[TextSpan, ...]:
    return tuple(TextSpan(text) for text in texts)


def note(text: str, address: str = "") -> Footnote:
    return Footnote((TextSpan(text, address=address),))


def talks(number: int) -> Iterator[Block]:
    yield Heading(3, spans(f"Talks {number}"), f"ev-{number}")
    yield MemoParagraph(ParagraphRole.DATE, spans("18 June 2023"))
    body: list[Inline] = [TextSpan("They talk of much. " * 6 + "Of more")]
    yield MemoParagraph(ParagraphRole.BODY, (*body, note(f"A, {number}"), note(f"B, {number}")))
    yield MemoParagraph(ParagraphRole.QUOTE, spans(QUOTE))
    yield MemoParagraph(ParagraphRole.ATTRIBUTION, (TextSpan("— Qin Gang"), note(f"C, {number}")))


def memo(events: int) -> Iterator[Block]:
    yield Heading(1, spans("Talks"))
    for group, number in enumerate(range(0, events, 5)):
        yield Heading(2, spans(f"Year {group}"))
        for one in range(number, min(number + 5, events)):
            yield from talks(one)


def pdf_of(blocks: Iterator[Block], pages: MemoPages | None = None) -> bytes:
    file = io.BytesIO()
    write_memo_pdf(blocks, file, pages)
    return file.getvalue()


def texts(data: bytes) -> list[str]:
    """The text of each page, each stretch of white space as one space."""
    document = pypdfium2.PdfDocument(data)
    found = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return found


def test_each_page_has_the_notes_of_its_marks_and_each_heading_what_follows_it() -> None:
    pages = texts(pdf_of(memo(20)))
    assert len(pages) > 3
    whole = " ".join(pages)
    for number in range(20):
        (page,) = [page for page in pages if re.search(rf"Talks {number} 18 June 2023 They", page)]
        first = 3 * number + 1
        (page,) = [page for page in pages if f"Of more{first},{first + 1} " in page]
        assert f"{first} A, {number} {first + 1} B, {number}" in page
    assert whole.count(QUOTE) == 20


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "memo.pdf"
    path.write_bytes(pdf_of(memo(7), MemoPages("Gespräche", "de")))
    said = run("pdfinfo", "-struct-text", path)
    assert "Gespräche" in run("pdfinfo", path)
    assert "(A4)" in run("pdfinfo", path)
    assert re.search(r"H1 \(block\)\s+\"Talks\"", said)
    assert said.count("BlockQuote") == 7
    assert said.count("Note") == 21
    assert "Gespräche" in pdf_text(path, 2)
    document = pypdfium2.PdfDocument(path)
    outline = [(one.level, one.get_title()) for one in document.get_toc()]
    document.close()
    below = [
        [(0, f"Year {group}")] + [(1, f"Talks {n}") for n in numbers]
        for group, numbers in ((0, range(5)), (1, range(5, 7)))
    ]
    assert outline == list(itertools.chain(*below))


def test_web_addresses_lead_there_and_no_others(tmp_path: Path) -> None:
    good, bad = "https://example.org/ä?a=(1)", "javascript:alert(1)"
    path = tmp_path / "memo.pdf"
    inlines = (TextSpan("here", address=good), TextSpan(" there", address=bad), note("x", good))
    path.write_bytes(pdf_of(iter([MemoParagraph(ParagraphRole.BODY, inlines)])))
    said = run("pdfinfo", "-url", path)
    assert said.count("https://example.org/%C3%A4?a=(1)") == 2
    assert "javascript" not in said


def test_every_word_of_a_full_event_is_found(tmp_path: Path) -> None:
    path = tmp_path / "memo.pdf"
    path.write_bytes(pdf_of(memo_blocks(HEADER, [FULL], english)))
    found = "".join(pdf_text(path).split())
    for block in memo_blocks(HEADER, [FULL], english):
        assert isinstance(block, Heading | MemoParagraph)
        for inline in block.inlines:
            some = [inline] if isinstance(inline, TextSpan) else inline.spans
            for span in some:
                assert "".join(span.text.replace("\u202e", "").split()) in found


def test_a_picture_is_as_wide_as_the_text() -> None:
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill("red")
    buffer = QBuffer()
    image.save(buffer, "PNG")
    figure = MemoFigure(bytes(buffer.data().data()), 300, 100, "All red")
    data = pdf_of(iter([Heading(1, spans("T")), figure]))
    assert "All red".encode("utf-16-be").hex().upper().encode() in data
    document = pypdfium2.PdfDocument(data)
    drawn = document[0].render(scale=1).to_numpy()
    document.close()
    reds = (drawn[..., 2] > 200) & (drawn[..., 1] < 50)
    columns = reds.any(axis=0).nonzero()[0]
    assert len(columns) == pytest.approx(595 - 2 * 29 / 25.4 * 72, abs=2)
    assert reds.sum() == pytest.approx(len(columns) ** 2 / 3, rel=0.02)


LETTERS = st.text(
    st.sampled_from("abfi ‑–—’“”()秦刚 שלום سلام é\u0301😀\x00\x01\n\t\u202e\ufffe\u2028\ud800"),
    max_size=40,
)
INLINES = st.lists(
    st.builds(TextSpan, LETTERS, st.booleans(), st.booleans())
    | st.builds(Footnote, st.lists(st.builds(TextSpan, LETTERS), max_size=2).map(tuple)),
    max_size=4,
).map(tuple)
BLOCKS = st.lists(
    st.builds(Heading, st.integers(1, 3), INLINES, st.sampled_from(("", "ev")))
    | st.builds(MemoParagraph, st.sampled_from(ParagraphRole), INLINES),
    max_size=12,
)


@settings(max_examples=examples(24))
@given(BLOCKS)
def test_whatever_is_in_a_memo_can_be_read(blocks: list[Block]) -> None:
    found = "".join("".join(texts(pdf_of(iter(blocks)))).split())
    is_turned = re.search("[א-ת]|[ء-ي]", str(blocks)) is not None
    for block in blocks:
        assert isinstance(block, Heading | MemoParagraph)
        for inline in block.inlines:
            if isinstance(inline, TextSpan):
                for word in re.findall(r"[a-f秦刚]+", inline.text):
                    # Where directions change, readers differ on the order in which they give it.
                    assert all(letter in found for letter in word) if is_turned else word in found


@pytest.mark.parametrize("text", ["w" * 120_000, "word " * 25_000, "秦刚" * 40_000])
def test_very_long_texts_go_on_over_pages(text: str) -> None:
    pages = texts(
        pdf_of(iter([MemoParagraph(ParagraphRole.BODY, (TextSpan(text[:50]), note(text)))]))
    )
    assert len(pages) > 10
    letters = "".join("".join(pages).split())
    assert letters.count(text[0]) >= text.count(text[0])


def test_what_stops_it_comes_through() -> None:
    class StopError(Exception):
        pass

    def stopped() -> Iterator[Block]:
        yield from memo(20)
        raise StopError

    with pytest.raises(StopError):
        write_memo_pdf(stopped(), io.BytesIO())
