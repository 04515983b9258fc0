"""Files that others have made keep every word of their body."""

import re
from collections import Counter
from pathlib import Path

import pytest

from timeline_app.core.evidence.text_input import OmittedContent, TextFormat
from timeline_app.interchange.texts.read_text import read_text

FOLDER = Path(__file__).parents[2] / "resources" / "texts"
EXPECTED = sorted(FOLDER.glob("*.*.txt"))
_SEEN_BY_A_SCANNER = "siege-of-vicksburg.pdf"
"""Where a word ends on a scanned page is for each reader to guess: its letters are compared."""


def words_of(name: str) -> str:
    return read_text((FOLDER / name).read_bytes(), name).words


def test_there_are_three_real_files_of_each_format() -> None:
    found = Counter(path.name.split(".")[-2] for path in EXPECTED)
    assert found == {"pdf": 3, "html": 3, "docx": 3, "odt": 3}
    sources = (FOLDER / "SOURCES.md").read_text(encoding="utf-8")
    assert [path.name for path in EXPECTED if path.name.removesuffix(".txt") not in sources] == []


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.name)
def test_every_word_of_the_body_is_kept(path: Path) -> None:
    name = path.name.removesuffix(".txt")
    words, expected = words_of(name), path.read_text(encoding="utf-8")
    if name == _SEEN_BY_A_SCANNER:
        assert Counter(letters(words)) == Counter(letters(expected))
    else:
        assert Counter(words.split()) == Counter(expected.split())


def letters(text: str) -> str:
    return re.sub(r"[\s-]", "", text)


@pytest.mark.parametrize("name", ["quickref.html", "idle-help.html", "what-is-rustdoc.html"])
def test_a_page_keeps_its_words_in_order(name: str) -> None:
    expected = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert words_of(name).split() == expected.split()


def test_a_hyphen_at_the_end_of_a_line_stays_there() -> None:
    assert "it became too conspicuous and dan-\ngerous for" in words_of(_SEEN_BY_A_SCANNER)


def test_notes_stand_at_the_end() -> None:
    assert words_of("footnotes.docx") == "Ouch.\n\n A tachyon walks into a bar.\n Fin."


def test_a_text_box_stands_there_once() -> None:
    assert words_of("text-box.docx") == "Datum plane"


def test_rows_are_lines_and_cells_lie_between_tabs() -> None:
    assert "Text before\nTable\nBetween" in words_of("paragraphs-and-tables.docx")
    assert "Header row, column 1 (header rows optional)\tHeader 2\tHeader 3" in words_of(
        "tables.odt"
    )


def test_what_a_file_says_of_itself_is_told() -> None:
    read = read_text((FOLDER / "api-for-odfpy.odt").read_bytes(), "api-for-odfpy.odt")
    assert read.title == "Application Programmer's Interface for ODFPY"
    assert read.format is TextFormat.ODT
    assert read.left_out == (OmittedContent.HEADERS,)
    assert read.name == "api-for-odfpy.odt"
    assert len(read.file_sha256) == 64
