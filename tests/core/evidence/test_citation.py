import pytest

from tests.core.translating import heard
from timeline_app.core.evidence.citation import (
    PHRASES,
    checked_citation,
    issuer_name,
    quote_citation,
    short_citation,
    short_name,
    source_citation,
    speaker_name,
)
from timeline_app.core.records.event_details import QuoteOf
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    CslDate,
    CslItem,
    CslName,
    Quote,
    QuoteId,
    Source,
    SourceId,
    Stance,
    Verification,
)
from timeline_app.core.text.translation import english

MINISTRY = CslName(literal="PRC Ministry of Foreign Affairs")
JUNE = CslDate(date_parts=((2023, 6, 20),))
NEWS = CslItem(
    "article-newspaper",
    title="Blinken Returns From Beijing Empty-Handed",
    container_title="The Dispatch",
    issued=JUNE,
    URL="https://thedispatch.com/a",
)


BOOK = CslItem("book", author=(CslName("Doe", "Jane"),), title="On China", publisher="Penguin")


def source(item: CslItem, description: str = "") -> Source:
    return Source(SourceId("s1"), item, description=description)


def cited(item: CslItem, description: str = "", locator: str = "") -> str:
    return source_citation(source(item, description), english, locator)


def test_a_title_that_was_seen_stands_in_quotes_behind_the_publication() -> None:
    assert cited(NEWS) == (
        "The Dispatch, “Blinken Returns From Beijing Empty-Handed”, 20 June 2023, "
        "https://thedispatch.com/a"
    )


def test_without_a_title_our_description_stands_in_brackets() -> None:
    item = CslItem("webpage", publisher="U.S. Department of State")
    assert cited(item, "Readout of the visit.") == (
        "U.S. Department of State, [Readout of the visit]."
    )


def test_all_that_a_book_gives_is_cited_in_one_order() -> None:
    item = CslItem(
        "book",
        title="A History",
        author=(CslName("Doe", "Jane"), CslName("秦", "刚"), CslName(literal="UN")),
        editor=(CslName("Roe", "R."),),
        translator=(CslName("Poe", "P."),),
        container_title="Series",
        volume="3",
        issue="4",
        edition="2",
        publisher_place="London",
        publisher="Press",
        issued=CslDate(date_parts=((1999,),)),
        page="10–12",
        archive="National Archives",
        archive_location="Box 4",
        DOI="10.1000/182",
        accessed=CslDate(date_parts=((2024, 1, 2),)),
    )
    assert cited(item, locator="note 7") == (
        "Jane Doe, 秦刚 and UN, “A History”, edited by R. Roe, translated by P. Poe, Series, "
        "vol. 3, no. 4, edition 2, London, Press, 1999, p. 10–12, note 7, National Archives, "
        "Box 4, https://doi.org/10.1000/182, accessed 2 January 2024."
    )


def test_what_is_named_twice_is_cited_once() -> None:
    item = CslItem(
        "webpage", author=(CslName(literal="Axios"),), container_title="axios", publisher="Axios"
    )
    assert cited(item) == "Axios."


def test_a_source_of_which_nothing_is_known_is_cited_by_its_id() -> None:
    assert cited(CslItem("webpage")) == "s1"


def test_braces_in_a_name_are_only_braces() -> None:
    item = CslItem("book", author=(CslName(literal="{last}"), CslName(literal="{0}")))
    assert cited(item) == "{last} and {0}."


@pytest.mark.parametrize(
    ("item", "description", "name"),
    [
        (CslItem("a", publisher="P", container_title="C"), "", "P"),
        (CslItem("a", container_title="C", author=(CslName("Doe", "Jane"),)), "", "C"),
        (CslItem("a", author=(CslName("Doe", "Jane"),), title="T"), "", "Jane Doe"),
        (CslItem("a", title="T"), "words", "T"),
        (CslItem("a"), "words", "words"),
        (CslItem("a", URL="https://www.state.gov/visit/"), "", "state.gov"),
        (CslItem("a", URL="javascript:alert(1)"), "", "s1"),
        (CslItem("a", DOI="10.1000/182"), "", "doi:10.1000/182"),
        (CslItem("a"), "", "s1"),
        (BOOK, "", "Jane Doe"),
        (CslItem("book", title="On China", publisher="Penguin"), "", "On China"),
        (CslItem("article-journal", title="On", container_title="Foreign Affairs"), "", "On"),
    ],
)
def test_a_source_is_called_by_the_best_name_it_has(
    item: CslItem, description: str, name: str
) -> None:
    assert short_name(source(item, description)) == name


def test_beside_a_quote_a_source_is_named_with_its_date_as_everywhere() -> None:
    axios = CslItem("article", publisher="Axios", issued=JUNE)
    assert short_citation(source(axios), english) == "Axios, 20 June 2023"
    doubtful = CslItem("article", publisher="Axios", issued=CslDate(raw="2023-06-20%"))
    assert short_citation(source(doubtful), english) == "Axios, perhaps about 20 June 2023"
    assert "perhaps about 20 June 2023" in source_citation(source(doubtful), english)
    assert short_citation(source(CslItem("article", publisher="Axios")), english) == "Axios"


def quote(**given: object) -> Quote:
    return Quote(QuoteId("q1"), "a “work” in progress", SourceId("s1"), **given)  # type: ignore[arg-type]


def test_a_quote_is_cited_with_speaker_office_venue_date_and_full_source() -> None:
    blinken = Actor(ActorId("blinken"), "Antony Blinken", ActorKind.PERSON)
    said = quote(
        speaker_as_named="Blinken",
        office="U.S. Secretary of State",
        venue="Beijing",
        said_on="2023-06-19",
    )
    assert quote_citation(QuoteOf(said, source(NEWS), blinken), english) == (
        "“a “work” in progress” — Antony Blinken, U.S. Secretary of State, Beijing, "
        f"19 June 2023. {cited(NEWS)}"
    )


def test_a_quote_that_nobody_is_named_for_is_followed_by_its_source() -> None:
    assert quote_citation(QuoteOf(quote(), source(NEWS)), english) == (
        f"“a “work” in progress” — {cited(NEWS)}"
    )


def test_a_translation_is_cited_behind_the_original_words() -> None:
    said = quote(translation="work under way", translator="J. Doe", speaker_as_named="Qin")
    text = quote_citation(QuoteOf(said, source(NEWS)), english)
    assert text.startswith(
        "“a “work” in progress” [“work under way”, translated by J. Doe] — Qin. The Dispatch"
    )


def test_a_speaker_goes_by_the_chronologys_name_else_by_the_sources() -> None:
    russel = Actor(ActorId("russel"), "Daniel Russel", ActorKind.PERSON)
    said = quote(speaker_as_named="Danny Russell")
    assert speaker_name(QuoteOf(said, source(NEWS), russel)) == "Daniel Russel"
    assert speaker_name(QuoteOf(said, source(NEWS))) == "Danny Russell"


def test_every_phrase_passes_through_the_translator() -> None:
    asked: list[str] = []
    names = (CslName(literal="A"), CslName(literal="B"))
    item = CslItem(
        "book", author=names, editor=names, translator=names, volume="1", issue="2",
        edition="3", page="4", accessed=JUNE,
    )  # fmt: skip
    source_citation(source(item), heard(asked))
    seen = Source(
        SourceId("s2"), CslItem("book"), description="A leaflet", verification_note="Seen in part."
    )
    said = quote(venue="Bali", verification_note="Heard.", translation="…", translator="J. Doe")
    quote_citation(QuoteOf(said, seen), heard(asked))
    copied = CslItem("webpage", author=(CslName(literal="Reuters"),), container_title="Yahoo")
    issuer_name(source(copied), heard(asked))
    assert set(PHRASES) <= set(asked)


def test_a_copied_quote_carries_what_is_doubted_of_it() -> None:
    one = Verification.ONE_SOURCE
    said = quote(verification=one, verification_note="The venue is probable.", translator="J. Doe")
    seen = Source(
        SourceId("s1"), NEWS, verification=one, verification_note="An excerpt was seen. More."
    )
    assert quote_citation(QuoteOf(said, seen), english) == (
        f"“a “work” in progress” [translated by J. Doe] — {cited(NEWS)} [An excerpt was seen] "
        "[from one source: The venue is probable]"
    )
    remembered = quote(verification=Verification.MEMORY)
    text = quote_citation(QuoteOf(remembered, source(NEWS)), english)
    assert text.endswith(f"{cited(NEWS)} [from memory]")


def test_a_citation_says_how_far_its_source_was_looked_at() -> None:
    note = "An excerpt was seen; the page itself was not opened."
    seen = Source(SourceId("s1"), NEWS, verification_note=note)
    assert checked_citation(seen, english) == (
        f"{cited(NEWS)} [An excerpt was seen; the page itself was not opened]"
    )
    assert checked_citation(seen, english, "p. 3", Stance.DISPUTES) == (
        f"{cited(NEWS, locator='p. 3')} [disputes] "
        "[An excerpt was seen; the page itself was not opened]"
    )
    opened = Source(
        SourceId("s1"), NEWS, verification=Verification.VERIFIED, verification_note=note
    )
    assert checked_citation(opened, english) == cited(NEWS)


@pytest.mark.parametrize(
    ("item", "issuer"),
    [
        (
            {"container_title": "BLNews", "author": (MINISTRY,)},
            "PRC Ministry of Foreign Affairs, carried by BLNews",
        ),
        ({"container_title": "Reuters", "author": (CslName(literal="Reuters"),)}, "Reuters"),
        ({"author": (MINISTRY,)}, "PRC Ministry of Foreign Affairs"),
        ({"container_title": "BLNews"}, "BLNews"),
        ({"publisher": "Axios", "author": (MINISTRY,)}, "Axios"),
        ({"container_title": "Axios", "author": (CslName("Bade", "Gavin"),)}, "Axios"),
        ({"container_title": "Axios", "author": (CslName("Bade"), MINISTRY)}, "Axios"),
        ({"type": "book", "author": (MINISTRY,)}, "PRC Ministry of Foreign Affairs"),
    ],
)
def test_a_copy_is_the_word_of_the_institution_that_wrote_it_and_names_its_host(
    item: dict[str, object], issuer: str
) -> None:
    made = CslItem(**({"type": "webpage", "title": "Measures"} | item))  # type: ignore[arg-type]
    assert issuer_name(Source(SourceId("s"), made), english) == issuer
