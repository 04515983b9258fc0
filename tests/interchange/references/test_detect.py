"""Of which format a pasted text is."""

from __future__ import annotations

import pytest

from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.evidence.import_result import ReadSources, Remark, RemarkReason, UnreadReason
from timeline_app.core.records.records import CslDate, CslItem, CslName
from timeline_app.interchange.references.detect import pasted_sources

RIS = """TY  - NEWS
ID  - jt-22
TI  - Defense chiefs
 meet
AU  - Blinken, Antony J., Jr.
AU  - Reuters
DA  - 2022/11/22/
PY  - 2022
T2  - The Japan Times
T2  - Other
SP  - 1
EP  - 3
SN  - 1234-5678
N1  - one
N1  - two
KW  - talks
UR  - https://example.org/a
ER  -
TY  - ODD
ER  -
"""


def read(text: str) -> ReadSources:
    return pasted_sources(text)


def test_an_address_is_a_page_that_nobody_says_was_opened_without_a_title() -> None:
    (found,) = read("  https://www.state.gov/x?y=1#z \n").found
    page = CslItem("webpage", URL="https://www.state.gov/x?y=1#z")
    assert found.item == page


@pytest.mark.parametrize(
    "text", ["10.1234/a(b)", "doi:10.1234/a(b)", "https://doi.org/10.1234/a(b)"]
)
def test_a_doi_is_known_by_its_form(text: str) -> None:
    (found,) = read(text).found
    assert found.item == CslItem("document", DOI="10.1234/a(b)")


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org",
        "https://bank.example@evil.example",
        "https://a.b/c d",
        "www.example.org",
        "Some words.\nAnd more.",
        "<html>",
    ],
)
def test_other_texts_come_back_as_they_stood(text: str) -> None:
    result = read(text)
    assert result.found == ()
    assert [(part.reason, part.raw) for part in result.unread] == [
        (UnreadReason.UNKNOWN_FORMAT, text)
    ]


def test_an_empty_text_is_told_as_such() -> None:
    assert [part.reason for part in read(" \n").unread] == [UnreadReason.EMPTY]


def test_json_and_bibtex_are_told_apart() -> None:
    assert read('\ufeff {"type": "book", "title": "a"}').found[0].item.title == "a"
    assert read("% from Zotero\n@book{k, title = {a}}").found[0].item.title == "a"


def test_ris_records_keep_all_that_they_say() -> None:
    news, odd = read(RIS).found
    assert news.own_id == "jt-22"
    assert news.item == CslItem(
        "article-newspaper",
        title="Defense chiefs meet",
        author=(CslName("Blinken Jr.", "Antony J."), CslName(literal="Reuters")),
        container_title="The Japan Times",
        issued=CslDate(((2022, 11, 22),)),
        page="1–3",
        ISSN="1234-5678",
        URL="https://example.org/a",
        note="one\ntwo",
        custom={"T2": "Other", "KW": "talks"},
    )
    assert odd.remarks == (Remark(RemarkReason.NO_TYPE, "type", "ODD"),)


@pytest.mark.parametrize(("date", "literal"), [("2022", ""), ("last spring", "last spring")])
def test_a_date_of_ris_is_read_or_kept_as_words(date: str, literal: str) -> None:
    (found,) = read(f"TY  - NEWS\nPY  - {date}\nER  - ").found
    assert found.item.issued is not None
    assert found.item.issued.literal == literal


def test_what_stands_outside_of_ris_records_is_told() -> None:
    result = read("TY  - BOOK\nER  - \nTI  - lost")
    assert [part.raw for part in result.unread] == ["TI  - lost"]


@pytest.mark.parametrize(
    ("lines", "year"),
    [("PY  - 2020\nDA  - 2021/01/05", "2021-01-05"), ("PY  - 2020\nY1  - 2021", "2020")],
)
def test_dates_of_ris_that_differ_are_all_kept(lines: str, year: str) -> None:
    (found,) = pasted_sources(f"TY  - JOUR\nTI  - A title\n{lines}\nER  - \n").found
    assert found.item.issued is not None
    assert csl_edtf(found.item.issued) == year
    assert len(found.item.custom) == 1
    assert [remark.reason for remark in found.remarks] == [RemarkReason.KEPT_ASIDE]


MANY = 50_000


@pytest.mark.parametrize(
    "text",
    [
        "TY  - JOUR\n" + "N1  - x\n" * MANY,
        "TY  - JOUR\n" + "XX  - x\n" * MANY,
        "TY  - JOUR\n" + "AU  - Doe, J\n" * MANY,
        "TY  - JOUR\nN1  - a\n" + "b\n" * MANY,
        "x" + "\n " * MANY + "@",
        " " * MANY + "@",
        '[{"type":"book",' + ",".join('"zz":1' for _ in range(MANY)) + "}]",
    ],
    ids=["notes", "unknown tags", "authors", "lines", "blank lines", "blanks", "one key"],
)
def test_very_many_of_the_same_are_read_in_a_moment(text: str) -> None:
    """What took time by the square of its length took minutes here."""
    read = pasted_sources(text)
    assert read.found or read.unread
