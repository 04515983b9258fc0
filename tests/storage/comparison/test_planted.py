"""Copies of the sample with planted differences are told apart exactly."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import msgspec
import pytest

from tests.storage.chronologies import in_memory
from tests.storage.comparison.compared import (
    Told,
    compared,
    comparison_of,
    exchanged,
    held,
    take,
    told,
)
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.ids import Names, renamed
from timeline_app.core.records.kept_words import sha256_of
from timeline_app.core.records.records import (
    ClaimId,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Import,
    ImportId,
    Origin,
    Quote,
    QuoteId,
    Record,
    Relation,
    SourceId,
    TextId,
    Verification,
    Waiver,
    type_of_section,
)
from timeline_app.core.resources import sample_path
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.json.document_type import JsonDocument, TextLine

Plant = Callable[[JsonDocument], JsonDocument]
TRIP, VIENNA = EventId("ev-blinken-beijing-trip"), EventId("xt-vienna")


@cache
def sample() -> JsonDocument:
    """The sample with one quote that is verified: its own were seen in excerpts alone."""
    is_verified = changed("quotes", {"id": "q02"}, verification=Verification.VERIFIED)
    return is_verified(read_json(sample_path()))


def changed(section: str, wanted: dict[str, str], **fields: object) -> Plant:
    """One record that has these values, with others in some fields."""

    def plant(document: JsonDocument) -> JsonDocument:
        records: list[msgspec.Struct] = list(getattr(document, section))
        (place,) = (
            at
            for at, record in enumerate(records)
            if all(getattr(record, name) == value for name, value in wanted.items())
        )
        new = dict(fields)
        if "item" in new:
            item = records[place].item
            new["item"] = msgspec.structs.replace(item, **fields["item"])  # type: ignore[arg-type]
        records[place] = msgspec.structs.replace(records[place], **new)
        return msgspec.structs.replace(document, **{section: tuple(records)})

    return plant


def added(section: str, *records: msgspec.Struct) -> Plant:
    def plant(document: JsonDocument) -> JsonDocument:
        both = (*getattr(document, section), *records)
        return msgspec.structs.replace(document, **{section: both})

    return plant


def without_event(own_id: str) -> Plant:
    """Neither the event nor what is said of it alone."""

    ends = ("event", "origin", "target")

    def plant(document: JsonDocument) -> JsonDocument:
        left = {
            section: tuple(
                record
                for record in getattr(document, section)
                if own_id not in [getattr(record, name, "") for name in ends]
                and not (section == "events" and record.id == own_id)
            )
            for section in type_of_section
        }
        return msgspec.structs.replace(document, **left)

    return plant


WORDS = "They met for five hours."
TEXT = TextLine(
    TextId("text-x"), SourceId("axios-article"), sha256_of(WORDS), length=len(WORDS), words=WORDS
)
VITAL = "absolutely vital that we have these kinds of communications military to military"
READOUT = "https://www.state.gov/secretary-blinkens-visit-to-the-peoples-republic-of-china-prc/"
PLANTED: dict[str, tuple[Plant, Told]] = {
    "title of an event": (
        changed("events", {"id": TRIP}, title="Blinken's journey to China"),
        (
            "differs",
            "events",
            (("title", "Blinken's trip to China", "Blinken's journey to China"),),
        ),
    ),
    "date of an event": (
        changed("events", {"id": "ad-gallium"}, date="2023-07-04"),
        ("differs", "events", (("date", "2023-07-03", "2023-07-04"),)),
    ),
    "tag of an event": (
        changed("events", {"id": "ad-micron"}, tags=("chips",)),
        ("differs", "events", (("tags", "", "chips"),)),
    ),
    "lane of an event": (
        changed("events", {"id": "ad-email-breach"}, lanes=("lane-media",)),
        (
            "differs",
            "events",
            (("lanes", "Military and security", "Media and analysis"),),
        ),
    ),
    "event deleted": (without_event(VIENNA), ("only_here", "events", ())),
    "event added": (
        lambda document: added("relations", Relation(EventId("x"), TRIP, "follows"))(
            added("events", Event(EventId("x"), "A call", "2023-06-20"))(document)
        ),
        ("only_there", "events", (("title", "", "A call"), ("date", "", "2023-06-20"))),
    ),
    "words of a quote": (
        changed("quotes", {"id": "q02"}, text="absolutely vital"),
        (
            "differs",
            "quotes",
            (
                (
                    "text",
                    VITAL,
                    "absolutely vital",
                ),
            ),
        ),
    ),
    "place of a citation": (
        changed("citations", {"event": TRIP, "source": "axios-article"}, locator="p. 2"),
        ("differs", "citations", (("locator", "opening paragraph", "p. 2"),)),
    ),
    "address of a source": (
        changed("sources", {"id": "state-visit-readout"}, item={"URL": "https://state.gov/x"}),
        (
            "differs",
            "sources",
            (
                (
                    "item.URL",
                    READOUT,
                    "https://state.gov/x",
                ),
            ),
        ),
    ),
    "name of an actor": (
        changed("actors", {"id": "xi"}, name="Xi"),
        ("differs", "actors", (("name", "Xi Jinping", "Xi"),)),
    ),
    "name of a lane": (
        changed("lanes", {"id": "lane-taiwan"}, name="Taiwan"),
        ("differs", "lanes", (("name", "Taiwan and Congress", "Taiwan"),)),
    ),
    "type of a relation": (
        changed("relations", {"origin": TRIP, "target": "st-ministers-restored"}, type="ends"),
        ("differs", "relations", (("type", "leads to", "ends"),)),
    ),
    "date that a source gives": (
        changed("date_claims", {"id": "dc-trip-article"}, wording="on Monday"),
        ("differs", "date_claims", (("wording", "Monday", "on Monday"),)),
    ),
    "date given by another source": (
        added("date_claims", DateClaim(ClaimId("x"), TRIP, SourceId("prc-yangtao"), "in June")),
        (
            "only_there",
            "date_claims",
            (
                ("event", "", "Blinken's trip to China"),
                ("source", "", "PRC Ministry of Foreign Affairs"),
                ("wording", "", "in June"),
            ),
        ),
    ),
    "role of an actor": (
        changed("participations", {"event": TRIP, "actor": "qin-gang"}, role="receives him"),
        ("differs", "participations", (("role", "host", "receives him"),)),
    ),
    "quote of an event": (
        added("event_quotes", EventQuote(EventId("ad-gallium"), QuoteId("q02"))),
        ("only_there", "event_quotes", ()),
    ),
    "kept text": (
        added("texts", TEXT),
        ("only_there", "texts", ()),
    ),
    "finding that is let be": (
        added("waivers", Waiver("no-source", "events", TRIP, reason="known")),
        ("only_there", "waivers", ()),
    ),
    "import with an origin": (
        lambda document: added(
            "origins", Origin(ImportId("i"), "events", TRIP, own_id="7", place="row 7")
        )(added("imports", Import(ImportId("i"), file="a.csv"))(document)),
        ("only_there", "imports", (("file", "", "a.csv"),)),
    ),
    "title of the chronology": (
        lambda document: msgspec.structs.replace(
            document,
            chronology=msgspec.structs.replace(
                document.chronology, title="Ours", changed="2026-11-28T00:00:00Z"
            ),
        ),
        ("differs", "", (("title", "U.S.–China diplomacy, 2022–23", "Ours"),)),
    ),
}


@cache
def planted() -> JsonDocument:
    document = sample()
    for plant, _ in PLANTED.values():
        document = plant(document)
    return document


def as_expected(found: Told) -> Told:
    """Without fields, where those are not all written out above."""
    kind, section, _ = found
    whole = [one for _, one in PLANTED.values() if one[:2] == (kind, section) and not one[2]]
    return (kind, section, ()) if whole else found


@pytest.mark.parametrize("name", PLANTED)
def test_each_planted_difference_is_told_apart(name: str) -> None:
    plant, expected = PLANTED[name]
    with compared(sample(), plant(sample())) as (_, comparison):
        assert [as_expected(one) for one in told(comparison)] == [expected]


def test_all_planted_differences_are_told_apart_from_both_sides() -> None:
    with compared(sample(), planted()) as (_, one), compared(planted(), sample()) as (_, other):
        expected = sorted(one for _, one in PLANTED.values())
        assert sorted(as_expected(found) for found in told(one)) == expected
        back = exchanged(told(other))
        assert sorted(as_expected(found)[:2] for found in back) == [one[:2] for one in expected]


def test_the_same_twice_has_no_difference() -> None:
    with compared(sample(), sample()) as (chronology, comparison):
        assert comparison.differences == []
        records = sum(chronology.number_of(section) for section in type_of_section)
        assert comparison.agreed == records + 1  # and the header


def quotes_named(name: str, parts: list[list[Record]]) -> list[Quote]:
    return [one for part in parts for one in part if isinstance(one, Quote) and one.id == name]


def test_what_is_taken_is_no_difference_any_more_and_one_step_takes_it_back() -> None:
    with in_memory(sample()) as here, in_memory(planted()) as there:
        before, after = held(here), held(there)
        comparison = comparison_of(here, there)
        choices = comparison.choices()
        choices.take(range(len(comparison.differences)))
        take(here, comparison, choices)
        # But for words that were verified and are others now: nobody has compared them here.
        (ours,), (theirs,) = (quotes_named("q02", one) for one in (before, after))
        (change,) = replaced(ours, theirs).changes
        assert change.after != theirs
        now = [[change.after if one == theirs else one for one in part] for part in after]
        assert held(here) == [sorted(part, key=repr) for part in now]
        assert here.words_of(TEXT.sha256) == WORDS
        (left,) = told(comparison_of(here, there))
        assert left[:2] == ("differs", "quotes")
        assert [field for field, _, _ in left[2]] == ["verification", "verification_note"]
    with in_memory(sample()) as here, in_memory(planted()) as there:
        comparison = comparison_of(here, there)
        assert held(here) == before  # looking changes nothing


OWN = ("lanes", "sources", "actors", "events", "date_claims", "quotes")


def under_other_ids(document: JsonDocument) -> JsonDocument:
    names: Names = {
        type_of_section[section]: {one.id: f"other-{one.id}" for one in getattr(document, section)}
        for section in OWN
    }
    sections = {
        section: tuple(renamed(record, names) for record in getattr(document, section))
        for section in type_of_section
    }
    return msgspec.structs.replace(document, **sections)


def test_a_copy_with_other_ids_is_known_by_what_it_says() -> None:
    with compared(sample(), under_other_ids(sample())) as (_, comparison):
        assert told(comparison) == []


BY_WHAT_IT_SAYS = (
    "tag of an event",
    "lane of an event",
    "event deleted",
    "event added",
    "place of a citation",
    "type of a relation",
    "role of an actor",
    "date that a source gives",
    "words of a quote",
)


@pytest.mark.parametrize("name", BY_WHAT_IT_SAYS)
def test_differences_from_a_copy_with_other_ids_are_told_apart(name: str) -> None:
    plant, expected = PLANTED[name]
    with compared(sample(), under_other_ids(plant(sample()))) as (_, comparison):
        assert [as_expected(one) for one in told(comparison)] == [expected]


def test_an_event_is_taken_with_what_it_names_and_left_with_it() -> None:
    """A copy has an event in a lane of its own, with an actor, a source and a quote of its own."""
    new = msgspec.json.decode(
        msgspec.json.encode(
            {
                "lanes": [{"id": "n-lane", "name": "New", "colour": "lane-1", "order": 9}],
                "sources": [
                    {"id": "n-source", "item": {"type": "webpage", "title": "S"}},
                    {"id": "n-repeats", "item": {"type": "webpage"}, "based_on": "n-source"},
                ],
                "actors": [
                    {"id": "n-actor", "name": "New actor", "kind": "person"},
                    {"id": "n-lone", "name": "Nobody names them", "kind": "person"},
                ],
                "events": [
                    {"id": "n-one", "title": "One", "lanes": ["n-lane"]},
                    {"id": "n-two", "title": "Two", "lanes": ["n-lane"]},
                ],
                "citations": [{"event": "n-one", "source": "n-repeats"}],
                "participations": [{"event": "n-one", "actor": "n-actor"}],
                "quotes": [{"id": "n-quote", "text": "Yes.", "source": "n-source"}],
                "event_quotes": [{"event": "n-one", "quote": "n-quote"}],
                "relations": [{"from": "n-one", "to": "n-two", "type": "follows"}],
            }
        )
    )
    document = sample()
    for section, records in new.items():
        kind = type_of_section[section]
        document = added(section, *(msgspec.convert(one, kind) for one in records))(document)
    with compared(sample(), document) as (here, comparison):
        numbers = {one.name: at for at, one in enumerate(comparison.differences)}
        choices = comparison.choices()

        def taken() -> set[str]:
            return {comparison.differences[number].name for number in choices.all()}

        choices.take([numbers["One"]])
        first = {"One", "New", "S", "New actor", "Yes."}
        repeats = {name for name in numbers if name not in first | {"Two", "Nobody names them"}}
        assert len(repeats) == 1
        assert taken() == first | repeats
        choices.leave([numbers["One"]])
        assert taken() == set()
        choices.take_all(range(len(numbers)))
        assert taken() == set(numbers)
        choices.leave([numbers["One"]])
        assert taken() == {"Two", "New", "Nobody names them"}
        take(here, comparison, choices)
        assert here.find(Event, "n-two") is not None
        assert here.find(Event, "n-one") is None
        assert not [one for one in here.records("relations") if "n-two" in str(one)]


def test_fields_are_taken_one_by_one() -> None:
    plant = changed("events", {"id": TRIP}, title="The trip", place="Peking", lanes=("lane-media",))
    with compared(sample(), plant(sample())) as (here, comparison):
        choices = comparison.choices()
        names = [one.field for one in comparison.fields(0)]
        choices.choose_fields(0, ["place"], of=names)
        take(here, comparison, choices)
        event = here.find(Event, TRIP)
        assert event is not None
        assert (event.title, event.place) == ("Blinken's trip to China", "Peking")
        assert event.lanes == ("lane-ministers",)
