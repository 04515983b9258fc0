"""BibTeX into sources: real entries, and hostile ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interchange.old_reader import old_reader
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.evidence.import_result import (
    ImportedSource,
    ItemParts,
    Remark,
    RemarkReason,
    UnreadReason,
)
from timeline_app.core.records.records import CslDate, CslItem, CslName
from timeline_app.interchange.references.bibtex import sources_of_bibtex
from timeline_app.interchange.references.latex import text_of_latex

DATA = Path(__file__).parent / "data"


def one(text: str) -> ImportedSource:
    (found,) = sources_of_bibtex(text).found
    return found


def item_with(field: str) -> CslItem:
    return one(f"@misc{{key, {field}}}").item


def test_biblatex_entries_keep_all_that_they_say() -> None:
    read = sources_of_bibtex((DATA / "examples.bib").read_text(encoding="utf-8"))
    book, volume, act, blog, manual = read.found
    assert read.unread == ()
    assert book.own_id == "renner:single"
    assert book.item == CslItem(
        "book",
        title="Edward Hopper: Transformaties van het werkelijke",
        author=(CslName("Renner", "Rolf Günter"),),
        publisher="Taschen",
        publisher_place="Köln, Germany",
        issued=CslDate(raw="2010"),
        ISBN="9789461060075",
        number="4",
        language="Dutch",
        custom={
            "titleaddon": "1882-1967",
            "shorttitle": "Hopper",
            "series": "De Volkskrant — Moderne Meesters",
            "pagetotal": "96",
        },
    )
    assert volume.item.container_title == "The Outlander Series"
    assert csl_edtf(volume.item.issued or CslDate()) == "2016-03"
    assert (act.item.type, act.item.number) == ("legislation", "107-204")
    assert (blog.item.type, blog.item.URL[:21]) == ("webpage", "https://larsgw.blogsp")
    assert manual.item.author == (CslName(literal="Edusupport Biosciences"),)


def test_traps_are_stepped_over() -> None:
    found = one((DATA / "traps.bib").read_text(encoding="utf-8"))
    assert found.item.type == "article-journal"
    assert found.item.title == "An amazing title"
    assert found.item.issued == CslDate(((2013, 1),))
    assert found.item.page == "12-23"
    assert found.item.custom == {"comments": "A comment", "keywords": "keyword1, keyword2"}
    assert found.item.abstract.endswith("with a french érudit word")


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\"U}ber {\"u}ber \"uber", "Über über über"),
        (r"Laid{\'e} \'{e} {\v{c}} \c{c} {\o} {\ss} \aa", "Laidé é č ç ø ß å"),
        (r"{Q}in {G}ang, 秦刚", "Qin Gang, 秦刚"),
        (r"A \& B, 10\%, \$5, a\_b", "A & B, 10%, $5, a_b"),
        ("``said'' --- and 1--2", "“said” — and 1–2"),
        (r"\emph{so} \textbf{and} so", "so and so"),
        ("$E=mc^2$ stays", "$E=mc^2$ stays"),
        ("5% of it", "5% of it"),
        ("  many\n   blanks ", "many blanks"),
        ("<b>no HTML</b>", "<b>no HTML</b>"),
        ("{unbalanced", "unbalanced"),
    ],
)
def test_latex_becomes_unicode(latex: str, text: str) -> None:
    assert text_of_latex(latex, ItemParts(), "title") == text


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("Blinken, Antony", [CslName("Blinken", "Antony")]),
        ("Antony J. Blinken", [CslName("Blinken", "Antony J.")]),
        ("van der Berg, Jan", [CslName("van der Berg", "Jan")]),
        ("{U.S. Department of State}", [CslName(literal="U.S. Department of State")]),
        ("A B and C D", [CslName("B", "A"), CslName("D", "C")]),
        ("A B and others", [CslName("B", "A"), CslName(literal="others")]),
        (r"M{\"u}ller, Jr., Hans", [CslName("Müller Jr.", "Hans")]),
        ("秦刚", [CslName("秦刚")]),
        (", ,", []),
    ],
)
def test_names_are_taken_apart(names: str, expected: list[CslName]) -> None:
    assert item_with(f"author = {{{names}}}").author == tuple(expected)


@pytest.mark.parametrize(
    ("fields", "edtf", "literal"),
    [
        ("year = 2023, month = jun", "2023-06", ""),
        ("year = {2023}, month = {June}, day = 20", "2023-06-20", ""),
        ("year = 2023, month = 6", "2023-06", ""),
        ("year = {forthcoming}", "", "forthcoming"),
        ("year = 2023, month = {13}", "", "13 2023"),
        ("date = {2023-06/2023-08}", "2023-06/2023-08", ""),
        ("date = {last summer}", "", "last summer"),
    ],
)
def test_dates_are_read_or_kept_as_words(fields: str, edtf: str, literal: str) -> None:
    issued = item_with(fields).issued
    assert issued is not None
    assert (csl_edtf(issued), issued.literal) == (edtf, literal)


def test_addresses_lose_what_latex_wants() -> None:
    assert item_with(r"url = {https://a.b/c\_d?x=1\&y=2\%20~z}").URL == (
        "https://a.b/c_d?x=1&y=2%20~z"
    )
    found = one(r"@misc{k, howpublished = {\url{https://x.y/~z}}}").item
    assert (found.type, found.URL) == ("webpage", "https://x.y/~z")
    assert item_with("doi = {https://doi.org/10.1000/X}").DOI == "10.1000/X"


def test_macros_and_pieces_are_joined() -> None:
    text = '@string{rev = "Review"}\n@article{k, journal = rev, note = "a " # rev # { b}}'
    assert one(text).item.container_title == "Review"
    assert one(text).item.note == "a Review b"


def test_what_stands_for_the_same_twice_is_kept_aside() -> None:
    found = one("@article{k, journal = {A}, journaltitle = {B}, eprint = {x}}")
    assert found.item.container_title == "A"
    assert found.item.custom == {"journaltitle": "B", "eprint": "x"}
    assert Remark(RemarkReason.KEPT_ASIDE, "eprint", "x") in found.remarks


def test_an_unknown_entry_becomes_a_document_and_says_so() -> None:
    found = one("@hologram{k, title = {x}}")
    assert found.item.type == "document"
    assert found.remarks == (Remark(RemarkReason.NO_TYPE, "type", "hologram"),)


@pytest.mark.parametrize("text", ["@book{k, title = {never closed", "@{}", "plain words", "@book"])
def test_what_is_no_entry_comes_back_as_it_stood(text: str) -> None:
    read = sources_of_bibtex(text)
    assert read.found == ()
    assert read.unread[0].raw.strip() == text


def test_a_key_that_is_there_twice_is_told() -> None:
    read = sources_of_bibtex("@book{k, title = {a}}\n@book{k, title = {b}}")
    assert [found.item.title for found in read.found] == ["a"]
    assert [part.reason for part in read.unread] == [UnreadReason.KEY_TWICE]
    assert "{b}" in read.unread[0].raw


@given(st.text(alphabet="@book{}(),=\"#\\%$ \n'ab秦", max_size=80))
def test_no_text_brings_it_down(text: str) -> None:
    read = sources_of_bibtex("@book{k, title = {x}}\n" + text)
    assert read.found or read.unread


def test_a_reader_that_is_too_old_is_named(tmp_path: Path) -> None:
    with old_reader(tmp_path):
        (unread,) = sources_of_bibtex("@book{a, title = {B}}").unread
    assert (unread.reason, unread.detail) == (UnreadReason.NO_READER, "1.4.3")
    assert sources_of_bibtex("@book{a, title = {B}}").found


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\href{https://x.y}{z}", "z (https://x.y)"),
        (
            r"See \href{https://x.y/a\_b\%20c}{\emph{z}} for it",
            "See z (https://x.y/a_b%20c) for it",
        ),
        (r"\url{https://x.y/~a#b_c}", "https://x.y/~a#b_c"),
        (r"\href{https://x.y}{}", "https://x.y"),
    ],
)
def test_links_keep_their_address(latex: str, text: str) -> None:
    parts = ItemParts()
    assert text_of_latex(latex, parts, "note") == text
    assert not parts.remarks


@pytest.mark.parametrize(
    "latex",
    [
        r"A \frac{1}{2} share",
        r"A \frac",
        r"x \sqrt",
        r"x\footnote",
        r"x \verb",
        r"x \cite{y}",
        r"x \includegraphics",
        r"\href{https://x.y}",
        r"\textcolor{red}{x}",
        r"\input{/etc/passwd}",
        "{" * 500 + "x" + "}" * 500,
    ],
)
def test_what_no_text_stands_for_is_kept_as_written_and_told(latex: str) -> None:
    parts = ItemParts()
    assert text_of_latex(latex, parts, "title") == latex
    assert parts.remarks == [Remark(RemarkReason.LATEX, "title", latex)]


@given(st.text(alphabet="\\{}$%&#^_~[]ab '\"-", max_size=40))
def test_any_latex_gives_a_text(latex: str) -> None:
    assert isinstance(text_of_latex(latex, ItemParts(), "title"), str)


def test_macros_that_double_fill_no_memory() -> None:
    doubling = "".join(f"@string{{a{n} = a{n - 1} # a{n - 1}}}" for n in range(1, 60))
    text = f"@string{{a0 = {{x}}}}{doubling}@book{{k, title = a59}}@book{{j, title = {{China}}}}"
    read = sources_of_bibtex(text)
    assert [source.item.title for source in read.found] == ["China"]
    assert [unread.reason for unread in read.unread] == [UnreadReason.TOO_LONG]
