"""Whatever paragraphs are written in a format, the same are read back, letter for letter."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.interchange.texts.writers import docx_of, html_of, odt_of
from timeline_app.core.evidence.text_input import TextFormat
from timeline_app.interchange.texts.read_text import read_text

# All that XML 1.0 can hold, and beside it what looks like something else in each of the formats.
_LETTERS = st.characters(
    min_codepoint=0x20,
    exclude_categories=("Cs", "Cc", "Cn"),
    exclude_characters="\r\n\t\u2028\u2029\x85",
)
_WORDS = st.text(
    st.one_of(_LETTERS, st.sampled_from("秦刚“”’…—\u00a0\u00ad\u2011é\u0301<>&;😀[]()#*\u200f")),
    min_size=1,
    max_size=40,
)
_PARAGRAPHS = st.lists(_WORDS, min_size=1, max_size=6)


@given(_PARAGRAPHS)
@settings(max_examples=examples(150), deadline=None)
def test_docx_gives_its_paragraphs_back(paragraphs: list[str]) -> None:
    assume(not "".join(paragraphs).isspace())
    read = read_text(docx_of(paragraphs), "a.docx")
    assert read.words == "\n".join(paragraphs)
    assert read.format is TextFormat.DOCX


@given(_PARAGRAPHS)
@settings(max_examples=examples(150), deadline=None)
def test_odt_gives_its_paragraphs_back(paragraphs: list[str]) -> None:
    assume(not "".join(paragraphs).isspace())
    read = read_text(odt_of(paragraphs), "a.odt")
    assert read.words == "\n".join(paragraphs)
    assert read.format is TextFormat.ODT


@given(_PARAGRAPHS)
@settings(max_examples=examples(150), deadline=None)
def test_html_gives_its_paragraphs_back(paragraphs: list[str]) -> None:
    # A browser lays several spaces out as one, and none at the edge of a line.
    laid_out = [text for text in (_single_spaced(one) for one in paragraphs) if text]
    assume(laid_out and not "".join(laid_out).isspace())
    read = read_text(html_of(paragraphs), "a.html")
    assert read.words == "\n\n".join(laid_out)
    assert read.format is TextFormat.HTML


def _single_spaced(text: str) -> str:
    return " ".join(part for part in text.split(" ") if part)


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=200))
@settings(max_examples=examples(150), deadline=None)
def test_plain_text_is_kept_code_point_for_code_point(text: str) -> None:
    assume(text and not text.isspace())
    assume(not text.lstrip().startswith("<"))  # it may be a page
    for encoding in ("utf-8-sig", "utf-16"):
        read = read_text(text.encode(encoding), "a.txt")
        assert read.words == text.replace("\r\n", "\n").replace("\r", "\n")
