"""What is broken or meant to harm is refused with a reason, within bounds of time and memory.

Bounds are counted, not measured: how much is unpacked, how deep a document is, how long a text.
"""

import random
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.interchange.texts.test_real_files import FOLDER
from tests.interchange.texts.writers import bomb, docx, docx_of, docx_paragraph, odt, pdf_of, zipped
from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.core.records.kept_words import LARGEST
from timeline_app.interchange.texts import read_text as reading
from timeline_app.interchange.texts.read_text import read_text

LAUGHS = """<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><x>&c;</x>"""
TOO_MANY = ("word " * 19 + "words\n") * (LARGEST // 101 + 1)
MEMORY = 200_000_000
"""Bytes that refusing may take beside the file itself."""


def refusal(data: bytes, *, is_html: bool = False) -> UnreadTextReason:
    with pytest.raises(TextReadError) as raised:
        read_text(data, "hostile", is_html=is_html)
    return raised.value.reason


def office(document: bytes) -> bytes:
    """A DOCX whose main part is this."""
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def test_entities_are_never_expanded_nor_fetched() -> None:
    assert refusal(office(LAUGHS.encode())) is UnreadTextReason.UNSAFE
    assert refusal((FOLDER / "external-entity.odt").read_bytes()) is UnreadTextReason.UNSAFE


@pytest.mark.parametrize(
    ("filled", "reason"), [(b"\0", UnreadTextReason.BROKEN), (b" ", UnreadTextReason.UNSAFE)]
)
def test_half_a_gigabyte_in_a_megabyte_is_not_unpacked(
    filled: bytes, reason: UnreadTextReason
) -> None:
    data = bomb(filled * 1_000_000, 500)
    assert len(data) < 1_000_000
    tracemalloc.start()
    try:
        assert refusal(data) is reason
        assert tracemalloc.get_traced_memory()[1] < MEMORY
    finally:
        tracemalloc.stop()


def test_a_million_elements_within_each_other_are_refused() -> None:
    deep = b"<a>" * 1_000_000
    assert refusal(office(deep)) is UnreadTextReason.UNSAFE
    assert refusal(odt("<text:p>" * 100_000)) is UnreadTextReason.UNSAFE


def test_a_file_of_too_many_parts_is_refused() -> None:
    many = {f"part{number}": "" for number in range(10_001)}
    assert refusal(zipped(many)) is UnreadTextReason.UNSAFE


def test_a_list_of_parts_without_end_is_not_read() -> None:
    data = bytearray(docx_of(["words"]))
    at = data.rfind(b"PK\x05\x06")
    data[at + 12 : at + 16] = (0x7FFFFFFF).to_bytes(4, "little")
    assert refusal(bytes(data)) is UnreadTextReason.UNSAFE


def test_a_zip_that_is_no_document_is_refused() -> None:
    assert refusal(zipped({"a.txt": "words"})) is UnreadTextReason.NOT_TEXT
    sheet = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}
    assert refusal(zipped(sheet)) is UnreadTextReason.NOT_TEXT


def test_spaces_by_number_are_not_taken_at_their_word() -> None:
    many = '<text:s text:c="999999999"/>'
    assert len(read_text(odt(f"<text:p>a{many}b</text:p>")).words) < 20_000
    assert len(read_text(odt('<text:p>a<text:s text:c="-5"/>b</text:p>')).words) == 3
    assert refusal(odt(f"<text:p>{many * 3_000}</text:p>")) is UnreadTextReason.TOO_LONG


@pytest.mark.parametrize("kind", ["plain", "html", "docx"])
def test_more_than_twenty_megabytes_of_words_are_refused(kind: str) -> None:
    data = {
        "plain": TOO_MANY.encode(),
        "html": f"<html><p>{TOO_MANY}".encode(),
        "docx": docx(docx_paragraph(TOO_MANY)),
    }[kind]
    assert refusal(data) is UnreadTextReason.TOO_LONG


def test_twenty_megabytes_of_words_are_read() -> None:
    most = TOO_MANY[:LARGEST]
    assert read_text(most.encode()).words == most


def test_a_page_of_fifty_megabytes_is_refused_by_its_size() -> None:
    assert refusal(b"<html>" + b"<p>x</p>" * 6_250_000) is UnreadTextReason.TOO_LONG


def test_a_file_that_is_too_large_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST_FILE", 100)
    assert refusal(b"x" * 101) is UnreadTextReason.FILE_TOO_LARGE


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "x",
        "<td>" * 50_000 + "x" + "</tr>" * 50_000,
        "<li><nav>" * 20_000 + "</li>" * 20_000 + "x",
        "<table><tr><td>" * 20_000 + "x" + "</td></table>" * 40_000,
        "x" + "<br>" * 50_000 + "y",
        " \n" * 500_000 + "x",
        "a<b " * 30_000 + "x",
        "&#xD800;&#0;&#x110000;&bogus;" * 10_000 + "x",
    ],
)
def test_a_page_that_is_no_tree_is_read_all_the_same(page: str) -> None:
    words = read_text(page.encode(), is_html=True).words
    assert "x" in words or "a" in words


def test_a_scanned_pdf_says_so() -> None:
    assert refusal(pdf_of([])) is UnreadTextReason.NO_TEXT_IN_PDF


def test_what_opens_with_a_password_alone_says_so() -> None:
    office_2010 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    assert refusal(office_2010) is UnreadTextReason.OLD_WORD
    locked = office_2010 + "EncryptedPackage".encode("utf-16-le")
    assert refusal(locked) is UnreadTextReason.ENCRYPTED
    manifest = {"META-INF/manifest": "<m><encryption-data/></m>"}
    assert refusal(odt("<text:p>x</text:p>", **manifest)) is UnreadTextReason.ENCRYPTED
    flagged = bytearray(docx_of(["words"]))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := flagged.find(sign, at + 1)) >= 0:
            flagged[at + offset] |= 1
    assert refusal(bytes(flagged)) is UnreadTextReason.ENCRYPTED


def test_rich_text_and_old_word_are_named_as_what_they_are() -> None:
    assert refusal(rb"{\rtf1 words}") is UnreadTextReason.OLD_WORD


REAL = ["footnotes.docx", "paragraphs-and-tables.docx", "tables.odt", "sections.pdf"]


@pytest.mark.parametrize("name", REAL)
def test_a_file_cut_off_anywhere_is_refused_or_read(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    for part in range(20):
        read_or_refused(data[: len(data) * part // 20])


@pytest.mark.parametrize("name", REAL)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=examples(40), deadline=None, derandomize=True)  # PDFium may end the process
def test_a_file_with_bytes_changed_is_refused_or_read(name: str, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray((FOLDER / name).read_bytes())
    for _ in range(chance.randint(1, 30)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    read_or_refused(bytes(data))


@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>"]))
@settings(max_examples=examples(150), deadline=None)
def test_any_bytes_are_refused_or_read(data: bytes, start: bytes) -> None:
    read_or_refused(start + data)


def read_or_refused(data: bytes) -> None:
    try:
        read = read_text(data, "any")
    except TextReadError:
        return
    assert read.words.strip()
    assert "\r" not in read.words
    assert "\0" not in read.words
    assert read.words.encode("utf-8").decode("utf-8") == read.words
