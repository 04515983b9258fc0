"""Sources as Chicago, APA and MLA cite them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.evidence.citation_dates import CitationStyle, captured_on, edtf_cited
from timeline_app.core.evidence.citation_styles import styled_citation
from timeline_app.core.records.records import CslDate, CslItem, CslName, Source, SourceId

ARCHIVED = "https://web.archive.org/web/20230621101112/https://state.gov/x"
REPORT = CslItem(
    "article-newspaper",
    title="Blinken meets Xi",
    author=(CslName("Mills", "Laura"), CslName("Roe", "Jane-Ann B.")),
    container_title="The Times",
    issued=CslDate(((2023, 6, 19),)),
    URL="https://example.org/a",
)
CHINESE = CslItem(
    "article-journal",
    title="谈话",
    author=(CslName("王", "毅"),),
    container_title="人民日报",
    volume="3",
    issue="2",
    page="12–14",
    issued=CslDate(raw="2023-06"),
)
ROMANISED = CslItem(
    "article",
    title="Talk",
    author=(CslName("Qin", "Gang"),),
    issued=CslDate(((2023,),)),
    language="zh-Hans",
)
UNTITLED = CslItem(
    "webpage", publisher="Axios", URL="https://axios.com/x", accessed=CslDate(((2023, 7, 1),))
)
READOUT = CslItem(
    "webpage",
    title="Readout",
    author=(CslName(literal="Department of State"),),
    publisher="Department of State",
    issued=CslDate(raw="2023-06-20%"),
    URL=ARCHIVED,
)
BOOK = CslItem(
    "book",
    title="On China",
    author=(CslName("Kissinger", "Henry A."), CslName("Roe", "Jo"), CslName("Poe", "Ed")),
    publisher="Penguin",
    publisher_place="New York",
    issued=CslDate(((2011,),)),
)
NO_DATE = CslItem("webpage", title="Who won?", container_title="Site")


def cited(item: CslItem, locator: str = "") -> list[str]:
    source = Source(SourceId("s"), item, description="What it says.")
    return [styled_citation(source, style, locator) for style in CitationStyle]


@pytest.mark.parametrize(
    ("item", "chicago", "apa", "mla"),
    [
        (
            REPORT,
            (
                "Laura Mills and Jane-Ann B. Roe, “Blinken meets Xi,” The Times, June 19, 2023, "
                "https://example.org/a"
            ),
            (
                "Mills, L., & Roe, J.-A. B. (2023, June 19). Blinken meets Xi. The Times. "
                "https://example.org/a"
            ),
            (
                "Mills, Laura, and Jane-Ann B. Roe. “Blinken meets Xi.” The Times, 19 June 2023, "
                "https://example.org/a"
            ),
        ),
        (
            CHINESE,
            "王毅, “谈话,” 人民日报 3, no. 2 (June 2023): 12–14.",
            "王毅. (2023, June). 谈话. 人民日报, 3(2), 12–14.",
            "王毅. “谈话.” 人民日报, vol. 3, no. 2, June 2023, pp. 12–14.",
        ),
        (
            ROMANISED,
            "Qin Gang, “Talk,” 2023.",
            "Qin, G. (2023). Talk.",
            "Qin Gang. “Talk.” 2023.",
        ),
        (
            UNTITLED,
            "[What it says], Axios, accessed July 1, 2023, https://axios.com/x",
            "[What it says]. (n.d.). Axios. Retrieved July 1, 2023, from https://axios.com/x",
            "[What it says]. Axios, https://axios.com/x. Accessed 1 July 2023.",
        ),
        (
            READOUT,
            (
                f"Department of State, “Readout,” [ca. June 20, 2023?], archived June 21, 2023, "
                f"{ARCHIVED}"
            ),
            (
                f"Department of State. (ca. 2023, June 20?). Readout. Archived June 21, 2023, at "
                f"{ARCHIVED}"
            ),
            (
                f"Department of State. “Readout.” [circa 20 June 2023?], archived 21 June 2023, "
                f"{ARCHIVED}"
            ),
        ),
        (
            BOOK,
            "Henry A. Kissinger, Jo Roe, and Ed Poe, On China (New York: Penguin, 2011).",
            "Kissinger, H. A., Roe, J., & Poe, E. (2011). On China. Penguin.",
            "Kissinger, Henry A., et al. On China. Penguin, 2011.",
        ),
        (NO_DATE, "“Who won?,” Site, n.d.", "Who won? (n.d.). Site.", "“Who won?” Site."),
    ],
)
def test_each_style_has_its_form(item: CslItem, chicago: str, apa: str, mla: str) -> None:
    assert cited(item) == [chicago, apa, mla]


def test_a_locator_stands_before_the_address() -> None:
    chicago, apa, mla = cited(REPORT, "para. 3")
    assert chicago.endswith("June 19, 2023, para. 3, https://example.org/a")
    assert apa.endswith("The Times, para. 3. https://example.org/a")
    assert mla.endswith("19 June 2023, para. 3, https://example.org/a")


@pytest.mark.parametrize(
    ("edtf", "chicago", "apa", "mla"),
    [
        ("2023-09-19", "September 19, 2023", "2023, September 19", "19 Sept. 2023"),
        ("2023-06-18/2023-06-19", "June 18–19, 2023", "2023, June 18–19", "18–19 June 2023"),
        (
            "2023-06-18/2023-07-02",
            "June 18–July 2, 2023",
            "2023, June 18–July 2",
            "18 June–2 July 2023",
        ),
        (
            "2022-12-31/2023-01-01",
            "December 31, 2022–January 1, 2023",
            "2022, December 31–2023, January 1",
            "31 Dec. 2022–1 Jan. 2023",
        ),
        ("2023-22", "Summer 2023", "2023, Summer", "Summer 2023"),
        ("2023-24", "Winter 2023", "2023, Winter", "Winter 2023"),
        ("199X", "1990s", "1990s", "1990s"),
        ("-0043", "44 BCE", "44 BCE", "44 BCE"),
        ("2023/..", "2023–", "2023–", "2023–"),
        ("2023?", "[2023?]", "2023?", "[2023?]"),
        ("2023-06~", "ca. June 2023", "ca. 2023, June", "circa June 2023"),
        ("1985-XX-XX", "1985", "1985", "1985"),
        (
            "[..2013-10]",
            "October 2013 or earlier",
            "2013, October or earlier",
            "Oct. 2013 or earlier",
        ),
        ("spring term", "spring term", "spring term", "spring term"),
    ],
)
def test_edtf_dates_are_written_as_each_style_does(
    edtf: str, chicago: str, apa: str, mla: str
) -> None:
    assert [edtf_cited(edtf, style) for style in CitationStyle] == [chicago, apa, mla]


@pytest.mark.parametrize(
    ("address", "day"),
    [
        (ARCHIVED, "June 21, 2023"),
        ("http://web.archive.org/web/2023/http://a.org", "2023"),
        ("https://web.archive.org/web/20230621id_/http://a.org", "June 21, 2023"),
        ("https://web.archive.org/about", ""),
        ("https://example.org/web/20230621101112/x", ""),
        ("https://web.archive.org/web/20239999000000/http://a.org", "2023-99-99"),
    ],
)
def test_an_archived_page_tells_its_day_by_its_address(address: str, day: str) -> None:
    assert captured_on(address, CitationStyle.CHICAGO) == day


texts = st.text(max_size=6)
items = st.builds(
    CslItem,
    st.sampled_from(("book", "webpage", "article-journal")),
    title=texts,
    author=st.lists(st.builds(CslName, texts, texts, texts), max_size=3).map(tuple),
    container_title=texts,
    publisher=texts,
    issued=st.none() | st.builds(CslDate, raw=texts | st.sampled_from(("2023", "2023-06-01/.."))),
    URL=texts,
    volume=texts,
)


@given(items, st.sampled_from(CitationStyle), texts)
def test_whatever_is_known_of_a_source_it_can_be_cited(
    item: CslItem, style: CitationStyle, locator: str
) -> None:
    assert styled_citation(Source(SourceId("s"), item), style, locator)


FRUS = CslItem(
    "book",
    title="China, 1969–1972",
    editor=(CslName("Phillips", "Steven E."),),
    publisher="GPO",
    issued=CslDate(((2006,),)),
)
MEMOIR = CslItem(
    "book",
    title="Ten Episodes",
    author=(CslName("Qian", "Qichen"),),
    translator=(CslName("Roe", "Jo"),),
    publisher="Harper",
    issued=CslDate(((2005,),)),
    language="zh",
)
CHAPTER = CslItem(
    "chapter",
    title="Hotlines",
    author=(CslName("Roe", "Jo"),),
    editor=(CslName("Poe", "Ed"), CslName("Doe", "Al")),
    container_title="Crises",
    publisher="Sage",
    publisher_place="London",
    page="7",
    issued=CslDate(((2001,),)),
)
MEMCON = CslItem(
    "manuscript",
    title="Memcon",
    archive="National Archives",
    archive_location="RG 59, box 12",
    issued=CslDate(((1972, 2, 21),)),
)
AGENCIES = CslItem(
    "article-newspaper",
    title="Talks",
    author=(CslName(literal="AFP"), CslName(literal="Kyodo")),
    issued=CslDate(((2023,),)),
)
QUOTING = CslItem(
    "article-newspaper",
    title="Blinken: “We talked”",
    author=tuple(CslName(family, "A.") for family in ("Foe", "Goe", "Hoe", "Loe")),
    container_title="Post",
    issued=CslDate(((2023,),)),
)


@pytest.mark.parametrize(
    ("item", "chicago", "apa", "mla"),
    [
        (
            FRUS,
            "Steven E. Phillips, ed., China, 1969–1972 (GPO, 2006).",
            "Phillips, S. E. (Ed.). (2006). China, 1969–1972. GPO.",
            "Phillips, Steven E., editor. China, 1969–1972. GPO, 2006.",
        ),
        (
            MEMOIR,
            "Qian Qichen, Ten Episodes, trans. Jo Roe (Harper, 2005).",
            "Qian, Q. (2005). Ten Episodes (J. Roe, Trans.). Harper.",
            "Qian Qichen. Ten Episodes. Translated by Jo Roe, Harper, 2005.",
        ),
        (
            CHAPTER,
            "Jo Roe, “Hotlines,” in Crises, ed. Ed Poe and Al Doe (London: Sage, 2001), 7.",
            "Roe, J. (2001). Hotlines. In E. Poe & A. Doe (Eds.), Crises (p. 7). Sage.",
            "Roe, Jo. “Hotlines.” Crises, edited by Ed Poe and Al Doe, Sage, 2001, p. 7.",
        ),
        (
            MEMCON,
            "“Memcon,” February 21, 1972, RG 59, box 12, National Archives.",
            "Memcon. (1972, February 21). RG 59, box 12, National Archives.",
            "“Memcon.” 21 Feb. 1972, National Archives, RG 59, box 12.",
        ),
        (
            AGENCIES,
            "AFP and Kyodo, “Talks,” 2023.",
            "AFP & Kyodo. (2023). Talks.",
            "AFP and Kyodo. “Talks.” 2023.",
        ),
        (
            QUOTING,
            "A. Foe et al., “Blinken: ‘We talked,’” Post, 2023.",
            "Foe, A., Goe, A., Hoe, A., & Loe, A. (2023). Blinken: “We talked.” Post.",
            "Foe, A., et al. “Blinken: ‘We talked.’” Post, 2023.",
        ),
    ],
)
def test_editors_translators_archives_and_quoted_titles(
    item: CslItem, chicago: str, apa: str, mla: str
) -> None:
    source = Source(SourceId("s"), item)
    assert [styled_citation(source, style) for style in CitationStyle] == [chicago, apa, mla]


def test_a_source_of_which_nothing_is_known_goes_by_its_id() -> None:
    source = Source(SourceId("cable-12"), CslItem("document"))
    assert {styled_citation(source, style) for style in CitationStyle} == {"cable-12"}
