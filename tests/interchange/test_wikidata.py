"""Results of Wikidata's query service, in both forms of JSON."""

from __future__ import annotations

import json

import pytest

from tests.interchange.corpus import (
    events_in,
    expected_of,
    faults_in,
    found_in,
    parts_of_text,
    paths_of,
    sure_of,
)
from timeline_app.interchange.foreign.values import ForeignLink, ForeignPart

ITEM = "http://www.wikidata.org/entity/Q327052"
DAY = "1944-10-21T00:00:00Z"


def parts_of(**row: object) -> list[ForeignPart]:
    return parts_of_text(json.dumps([{"item": ITEM, "itemLabel": "Battle", "date": DAY, **row}]))


@pytest.mark.parametrize("path", paths_of("wikidata"))
def test_a_real_file_holds_what_others_found_in_it(path: str) -> None:
    assert found_in(path) == expected_of(path)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({}, ("1944-10-21", "")),
        ({"date": "-0043-03-15T00:00:00Z"}, ("-0043-03-15", "")),
        ({"date": "1944-10-21T10:30:00Z"}, ("1944-10-21", "10:30")),
        ({"date": "1944-10-21"}, ("1944-10-21", "")),
        ({"endDate": "1944-10-25T00:00:00Z"}, ("1944-10-21/1944-10-24", "")),
        ({"date": "1944-01-01T00:00:00Z", "precision": "9"}, ("1944", "")),
        ({"date": "1944-10-01T00:00:00Z", "datePrecision": 10}, ("1944-10", "")),
        ({"date": "1944-01-01T00:00:00Z", "precision": "11"}, ("1944-01-01", "")),
        ({"date": "1944-01-01T00:00:00Z", "precision": "8"}, ("194X", "")),
        ({"date": "1900-01-01T00:00:00Z", "precision": "7"}, ("18XX", "")),
        ({"date": "-0499-01-01T00:00:00Z", "precision": "7"}, ("-0499", "")),
        ({"date": "1500-01-01T00:00:00Z", "precision": "6"}, ("1XXX", "")),
    ],
)
def test_dates_are_as_exact_as_they_are_said_to_be(
    row: dict[str, object], expected: tuple[str, str]
) -> None:
    parts = parts_of(**row)
    (event,) = events_in(parts)
    assert (event.date, event.time) == expected
    assert faults_in(parts) == []


@pytest.mark.parametrize(
    ("row", "date", "fault"),
    [
        ({"date": "1944-01-01T00:00:00Z"}, "1944-01-01?", "PERHAPS_A_YEAR"),
        ({"date": "-3000-01-01T00:00:00Z"}, "-3000-01-01?", "PERHAPS_A_YEAR"),
        ({"date": "1944-02-30T00:00:00Z"}, "", "NO_SUCH_DAY"),
        ({"date": "_:t1234"}, "", "UNREADABLE_DATE"),
        ({"date": ""}, "", "NO_DATE"),
        ({"end": "1944-10-01T00:00:00Z"}, "1944-10-21", "END_BEFORE_START"),
    ],
)
def test_what_is_not_sure_is_told(row: dict[str, object], date: str, fault: str) -> None:
    parts = parts_of(**row)
    (event,) = events_in(parts)
    assert event.date == date
    assert [reason for _, reason, _ in faults_in(parts)] == [fault]


def test_an_item_has_its_label_address_place_and_description() -> None:
    more = {
        "itemDescription": "a battle",
        "locationLabel": "Aachen",
        "article": "https://en.wikipedia.org/wiki/Battle_of_Aachen",
        "coord": "Point(6.08 50.77)",
    }
    (event,) = events_in(parts_of(**more))
    assert (event.own_id, event.title, event.summary) == ("Q327052", "Battle", "a battle")
    assert event.place == "Aachen"
    assert event.links == (ForeignLink(ITEM), ForeignLink(str(more["article"])))
    assert event.left_over == (("coord", "Point(6.08 50.77)"),)


def test_both_forms_of_a_result_say_the_same() -> None:
    row = {"event": ITEM, "label": "Battle", "date": DAY}
    bindings = [{name: {"type": "x", "value": text} for name, text in row.items()}]
    verbose = {"head": {"vars": list(row)}, "results": {"bindings": bindings}}
    one, other = (events_in(parts_of_text(json.dumps(text)))[0] for text in ([row], verbose))
    assert (one.where, other.where) == ("[0]", "results.bindings[0]")
    assert (one.title, one.date, one.own_id) == (other.title, other.date, other.own_id)
    assert (one.title, one.date, one.own_id) == ("Battle", "1944-10-21", "Q327052")


def test_other_json_is_not_taken_for_it() -> None:
    for text in ("[]", "{}", '[{"a": "http://www.wikidata.org/entity/Q1"}]', '[{"date": "1944"}]'):
        assert "wikidata" not in sure_of(text)


XSD = "http://www.w3.org/2001/XMLSchema#dateTime"
TABLES = {
    "CSV": f'item,itemLabel,date\r\n{ITEM},"Battle, 2nd",{DAY}\r\n\r\n{ITEM},More,t12345\r\n',
    "TSV": f'?item\t?itemLabel\t?date\n<{ITEM}>\t"Battle, \\"2nd\\""@en\t"{DAY}"^^<{XSD}>\n'
    f"<{ITEM}>\t\t_:t12345\n",
    "plain TSV": f"\ufeffitem\titemLabel\tdate\n{ITEM}\tBattle, 2nd\t{DAY}\n{ITEM}\tMore\tt12345",
    "XML": '<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head/><results>'
    f'<result><binding name="item"><uri>{ITEM}</uri></binding><binding name="itemLabel">'
    f'<literal>Battle, 2nd</literal></binding><binding name="date"><literal>{DAY}</literal>'
    f'</binding></result><result><binding name="date"><bnode>t12345</bnode></binding></result>'
    "</results></sparql>",
}


@pytest.mark.parametrize("kind", TABLES)
def test_tables_and_xml_say_the_same_as_json(kind: str) -> None:
    assert sure_of(TABLES[kind]) == ["wikidata"]
    parts = parts_of_text(TABLES[kind])
    first, last = events_in(parts)
    assert first.title.replace('"', "") == "Battle, 2nd"
    assert (first.date, first.own_id, first.links) == (
        "1944-10-21",
        "Q327052",
        (ForeignLink(ITEM),),
    )
    assert (last.date, last.date_basis.removeprefix("_:")) == ("", "t12345")
    assert [reason for _, reason, _ in faults_in(parts)] == ["UNREADABLE_DATE"]


def test_other_tables_are_sheets() -> None:
    for text in (f"item,what it is\n{ITEM},{DAY}", f"item,date\n{ITEM},1944", f"{ITEM},{DAY}"):
        assert sure_of(text) == []


def test_a_row_that_is_no_csv_is_told() -> None:
    parts = parts_of_text(f"item,date\n{ITEM},{DAY}\n{ITEM},{'x' * 140_000}\n{ITEM},{DAY}\n")
    assert len(events_in(parts)) == 2
    assert faults_in(parts) == [("row 3", "NOT_READ", "columns")]
