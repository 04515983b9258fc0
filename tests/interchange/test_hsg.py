"""Travels, visits, chiefs of mission and guides of history.state.gov."""

from __future__ import annotations

import pytest

from tests.interchange.corpus import (
    events_in,
    expected_of,
    faults_in,
    found_in,
    head_in,
    parts_of_text,
    paths_of,
    sure_of,
)
from timeline_app.interchange.foreign.reader import ForeignRefusedError
from timeline_app.interchange.foreign.values import ForeignLink, ForeignPart, ForeignPerson

KNOWN_BY_THEIR_END = {
    f"hsg/chiefs-of-mission/{name}.xml": count
    for name, count in {"denmark": 1, "france": 2, "mexico": 1, "nicaragua": 1}.items()
}
"""Where chiefs have an end and no start: the corpus calls them broken, we give them that end."""


@pytest.mark.parametrize("path", paths_of("hsg"))
def test_a_real_file_holds_what_others_found_in_it(path: str) -> None:
    found, expected = found_in(path), expected_of(path)
    assert (found.events, found.first, found.last) == (
        expected.events,
        expected.first,
        expected.last,
    )
    assert found.undated == expected.undated - KNOWN_BY_THEIR_END.get(path, 0)


def test_a_trip_is_of_a_person_to_a_place() -> None:
    parts = parts_of_text(
        """<?xml version="1.0"?><!-- so --><trips><trip role="president" who="kennedy-john-f">
            <id>2776</id><role>president</role><name>John F. Kennedy</name>
            <start-date>1961-05-16</start-date><end-date>1961-05-18</end-date>
            <country id="canada">Canada</country><locale>Ottawa</locale>
            <remarks>State visit; addressed
                Parliament.</remarks></trip></trips>"""
    )
    (event,) = events_in(parts)
    assert (event.own_id, event.title) == ("2776", "John F. Kennedy in Ottawa, Canada")
    assert (event.date, event.place) == ("1961-05-16/1961-05-18", "Ottawa, Canada")
    assert event.summary == "State visit; addressed Parliament."
    assert event.people == (ForeignPerson("John F. Kennedy", "president"),)
    head = head_in(parts)
    assert head is not None
    assert head.title == "Travels abroad: John F. Kennedy"
    assert event.tags == ("Canada",)


@pytest.mark.parametrize(
    ("start", "end", "date", "faults"),
    [
        ("1960-01-17", "1960-01-17", "1960-01-17", []),
        ("1960-01-17", "", "1960-01-17", []),
        ("1960-01", "1960-02", "1960-01/1960-02", []),
        ("", "", "", ["NO_DATE"]),
        ("soon", "", "", ["UNREADABLE_DATE"]),
        ("1960-01-17", "1959", "1960-01-17", ["END_BEFORE_START"]),
        ("1960-01-17", "later", "1960-01-17", ["UNREADABLE_END"]),
    ],
)
def test_a_visit_has_its_days(start: str, end: str, date: str, faults: list[str]) -> None:
    parts = parts_of_text(
        f"""<visits><visit><id>1</id><start-date>{start}</start-date><end-date>{end}</end-date>
        <visitor>Prime Minister Kishi</visitor><from id="japan">Japan</from>
        <description>Informal.</description></visit></visits>"""
    )
    (event,) = events_in(parts)
    assert event.title == "Prime Minister Kishi of Japan in the United States"
    assert (event.date, event.tags) == (date, ("Japan",))
    assert [reason for _, reason, _ in faults_in(parts)] == faults


def chief_with(role: str = "commissioner", **steps: str) -> list[ForeignPart]:
    told = "".join(
        "<{0}><date>{1}</date><note>{2}</note></{0}>".format(step, *text.partition("|")[::2])
        for step, text in steps.items()
    )
    return parts_of_text(
        f"""<country-mission><territory-id>china</territory-id><chiefs><chief><id>cn-1</id>
        <person-id>davis-john-wesley</person-id><role-title-id>{role}</role-title-id>
        <contemporary-territory-id>china</contemporary-territory-id>{told}<note>So.</note></chief>
        </chiefs><other-nominees/></country-mission>"""
    )


@pytest.mark.parametrize(
    ("steps", "date"),
    [
        ({"appointed": "1843-05-08", "started": "1844-06-12", "ended": "1844-08-27"}, None),
        ({"arrived": "1843-05-08", "started": "1843-06", "ended": "1844-08-27"}, None),
        ({"started": "1843-05-08|About", "ended": "1844-08-27"}, "1843-05-08~/1844-08-27"),
        ({"started": "1843", "ended": "1844-08|Left post on or soon after"}, "1843/1844-08~"),
        ({"appointed": "1843-05-08"}, "1843-05-08"),
        ({"ended": "1844-08-27"}, "/1844-08-27"),
    ],
)
def test_a_chief_of_mission_is_from_the_first_step_to_the_end(
    steps: dict[str, str], date: str | None
) -> None:
    parts = chief_with(**steps)
    (event,) = events_in(parts)
    assert event.date == (date or "1843-05-08/1844-08-27")
    assert event.title == "John Wesley Davis, commissioner, China"
    assert event.people == (ForeignPerson("John Wesley Davis", "commissioner"),)
    assert faults_in(parts) == []
    head = head_in(parts)
    assert head is not None
    assert head.title == "Chiefs of mission: China"


@pytest.mark.parametrize(
    ("slug", "role"),
    [
        ("ambassador-e-p", "ambassador extraordinary and plenipotentiary"),
        ("charge-daffaires-ad-interim", "chargé d’affaires ad interim"),
        (
            "envoy-extraordinary-minister-plenipotentiary",
            "envoy extraordinary and minister plenipotentiary",
        ),
        ("minister-resident", "minister resident"),
    ],
)
def test_a_title_is_whole(slug: str, role: str) -> None:
    (event,) = events_in(chief_with(slug, appointed="1843"))
    assert event.people[0].role == role


def test_the_steps_of_a_chief_stand_in_the_text() -> None:
    parts = chief_with(
        appointed="1843-05-08|", started="|Took charge", ended="1844|Died at post in"
    )
    (event,) = events_in(parts)
    assert event.summary == (
        "Appointed: 1843-05-08\nBegan: Took charge\nEnded: 1844 (Died at post in)\nSo."
    )
    assert event.own_id == "cn-1"


def test_one_who_was_never_sent_is_undated() -> None:
    parts = chief_with()
    (event,) = events_in(parts)
    assert event.date == ""
    assert [reason for _, reason, _ in faults_in(parts)] == ["NO_DATE"]


GUIDE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title type="complete">A Guide: China</title><title type="short">China</title></titleStmt>
</fileDesc></teiHeader><text><body>
<div type="section"><head>Recognition</head>
  <div type="timeline"><head>{head}</head>
    <p>Formal <hi>recognition</hi> came with <persName>Caleb Cushing</persName>.
      <figure><graphic url="a.jpg"/><head>A wall</head></figure></p>
    <p>See <ref target="https://example.org/a">this</ref>.</p></div>
</div></body></text></TEI>"""


@pytest.mark.parametrize(
    ("head", "title", "date"),
    [
        ('Mutual Recognition, <date when="1844">1844</date>.', "Mutual Recognition", "1844"),
        ('<date when="1789-07-27">July 27, 1789</date>', None, "1789-07-27"),
        ('Posts, <date from="1844" to="1947">1844-1947</date>', "Posts", "1844/1947"),
        ('A, <date notBefore="1991-12-01" notAfter="1991-12-31">Dec.</date>', "A", "1991-12"),
        ('A, <date notBefore="1818-01-01" notAfter="1818-12-31">1818</date>', "A", "1818"),
        (
            'A, <date notBefore="1870-08-01" notAfter="1871-09-30">then</date>',
            "A",
            "[1870-08-01..1871-09-30]",
        ),
        (
            'At A, <date when="1946">1946</date> &amp; <date when="1947">1947</date>',
            "At A, 1946 & 1947",
            "1946",
        ),
    ],
)
def test_a_part_with_a_dated_heading_is_an_event(head: str, title: str | None, date: str) -> None:
    text = GUIDE.format(head=head)
    assert sure_of(text) == ["history.state.gov"]
    parts = parts_of_text(text)
    top = head_in(parts)
    assert top is parts[0]
    assert top is not None
    assert top.title == "A Guide: China"
    (event,) = events_in(parts)
    assert event.date == date
    assert event.title == (title or "Formal recognition came with Caleb Cushing")
    assert event.summary == "Formal recognition came with Caleb Cushing.\n\nSee this."
    assert event.people == (ForeignPerson("Caleb Cushing"),)
    assert event.links == (ForeignLink("https://example.org/a"),)
    assert event.groups == (("Recognition",),)


def test_a_date_that_is_none_is_told() -> None:
    parts = parts_of_text(GUIDE.format(head='A, <date when="then">1844</date>'))
    (event,) = events_in(parts)
    assert (event.date, event.date_basis) == ("", "then")
    assert faults_in(parts) == [("div 1", "UNREADABLE_DATE", "date")]


def test_other_xml_is_not_taken_for_it() -> None:
    for text in ("<trips/>", "<visits></visits>", "<TEI><head><date when='1'/></head></TEI>"):
        assert sure_of(text) == []
        with pytest.raises(ForeignRefusedError):
            parts_of_text(text)
