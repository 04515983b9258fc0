"""Where things go: foreign events become records that can be kept, and faults are told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest

from timeline_app.core.records.as_came import CameEvent, came_event
from timeline_app.core.records.records import (
    Actor,
    ActorKind,
    Citation,
    CslItem,
    Event,
    EventQuote,
    Import,
    Importance,
    Lane,
    Origin,
    Participation,
    Quote,
    Record,
    Relation,
    Source,
    Stance,
    Status,
    type_of_section,
)
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignHead,
    ForeignItem,
    ForeignLink,
    ForeignPart,
    ForeignPerson,
    ForeignQuote,
)
from timeline_app.interchange.placing.lanes import ROLES, nearest_role
from timeline_app.interchange.placing.placing import MOST_FIELDS, ImportedFile, RecordPlacing
from timeline_app.interchange.texts.limits import MOST_FAULTS
from timeline_app.render.style.palette import LIGHT

FILE = ImportedFile(
    name="talks.ics",
    format="ics",
    base="talks-1234",
    sha256="1234",
    today=date(2023, 6, 1),
    now="2023-06-01T00:00Z",
)


class Placed:
    """What parts become: records by their types, and the report."""

    def __init__(self, *parts: ForeignPart) -> None:
        with closing(RecordPlacing(FILE)) as placing:
            placing.take(iter(parts))
            self.header = placing.header
            self.sections: list[str] = []
            self.records: list[Record] = []
            for section, records in placing.batches():
                self.sections.append(section)
                self.records += records
            self.report = placing.report()

    def all(self, record_type: type[Record]) -> Iterator[Record]:
        return (record for record in self.records if type(record) is record_type)

    @property
    def events(self) -> list[Event]:
        return [record for record in self.records if isinstance(record, Event)]

    @property
    def lanes(self) -> list[Lane]:
        return [record for record in self.records if isinstance(record, Lane)]


def event(**fields: object) -> ForeignEvent:
    return ForeignEvent(**{"where": "row 1", "raw": "raw", "title": "Talks", **fields})  # type: ignore[arg-type]


def test_all_sections_come_in_the_order_of_a_chronology() -> None:
    placed = Placed(
        ForeignHead("Talks", "Of 2023"),
        event(
            own_id="1",
            date="2023-05-01",
            groups=(("A", "B"),),
            people=(ForeignPerson("Qin Gang", "host"),),
            links=(ForeignLink("https://example.org/a"),),
            quotes=(ForeignQuote("No one wins.", "Qin Gang"),),
        ),
        event(own_id="2", part_of="1", where="row 2"),
    )
    order = list(type_of_section)
    assert [order.index(section) for section in placed.sections] == sorted(
        order.index(section) for section in placed.sections
    )
    assert (placed.header.title, placed.header.description) == ("Talks", "Of 2023")
    assert [type(record) for record in placed.records] == [
        Lane, Source, Source, Actor, Event, Event, Participation, Citation, Quote, EventQuote,
        Relation, Import, *[Origin] * 5,
    ]  # fmt: skip


def test_without_a_head_the_file_names_the_chronology() -> None:
    assert Placed().header.title == "talks"


def test_a_reader_gives_fields_of_an_event_by_their_names_and_no_others() -> None:
    fields = {
        "note": " Ask \r\n again. ",
        "caption": "Talks\nbegin",
        "importance": Importance.MINOR,
    }
    (one,) = Placed(event(fields=fields)).events
    assert (one.note, one.caption, one.importance) == ("Ask \n again.", "Talks begin", 0)
    with pytest.raises(TypeError, match="starred"):
        Placed(event(fields={"starred": True}))


def test_nested_groups_are_lanes_and_those_beyond_forty_are_tags() -> None:
    placed = Placed(*(event(groups=(("G", str(n)),), where=f"row {n}") for n in range(45)))
    assert [lane.name for lane in placed.lanes] == [f"G › {n}" for n in range(40)]
    assert placed.events[44].tags == ("G › 44",)
    assert not placed.events[44].lanes
    assert placed.report.counts == {FaultReason.TOO_MANY_LANES.value: 5}


def test_a_lane_takes_the_commonest_colour_of_its_events() -> None:
    placed = Placed(
        event(groups=(("A",),), color="#0000ff"),
        event(groups=(("A",),), color="#ff0000"),
        event(groups=(("A",),), color="#ee1100"),
    )
    assert placed.lanes[0].colour == nearest_role("#ff0000")


def test_a_colour_that_few_events_of_a_lane_have_is_not_its_own() -> None:
    some = [event(groups=(("A",),)) for _ in range(3)]
    placed = Placed(event(groups=(("A",),), color="#ff0000"), *some)
    assert placed.lanes[0].colour == "lane-1"
    assert placed.report.left_over == {"color": 1}


def test_a_lane_without_a_colour_gets_one_that_no_other_has() -> None:
    blue, other = event(groups=(("A",),), color=ROLES[0]), event(groups=(("B",),))
    assert [lane.colour for lane in Placed(other, blue).lanes] == ["lane-2", "lane-1"]
    many = Placed(*(event(groups=((str(number),),)) for number in range(12)))
    assert [lane.colour for lane in many.lanes[9:]] == ["lane-10", "lane-1", "lane-2"]


def test_what_is_in_no_group_is_not_drawn_in_one() -> None:
    undated = event(date="")
    alone = Placed(event(date="2023"), undated)
    grouped = Placed(event(date="2023", groups=(("A",),)), undated)
    mixed = Placed(event(date="2023"), event(date="2023", groups=(("A",),)))
    assert [[lane.name for lane in one.lanes] for one in (alone, grouped, mixed)] == [
        [],
        ["A"],
        ["In no group", "A"],
    ]
    assert [lane.order for lane in mixed.lanes] == [0, 1]  # what is in none is drawn in the first
    assert mixed.events[0].lanes == ()


def test_of_very_many_fields_without_room_the_first_are_named() -> None:
    fields = tuple((f"field {number}", "x") for number in range(MOST_FIELDS + 5))
    counts = Placed(event(left_over=fields), event(left_over=fields)).report.left_over
    assert len(counts) == MOST_FIELDS + 1
    assert (counts["field 0"], counts["…"]) == (2, 10)


@pytest.mark.parametrize("is_before", [True, False])
def test_a_row_in_which_nothing_stood_shows_the_title(is_before: bool) -> None:
    faults = [
        ForeignFault("row 1", "", FaultReason.NO_DATE),
        ForeignFault("row 1", "25:00", FaultReason.UNREADABLE_TIME),
    ]
    parts = [*faults, event()] if is_before else [event(), *faults]
    placed = Placed(ForeignFault("row 0", "", FaultReason.NOT_READ), *parts)
    assert [one.raw for one in placed.report.faults] == ["", "Talks", "25:00"]


def test_each_role_is_nearest_to_itself() -> None:
    assert LIGHT.lanes == ROLES
    assert [nearest_role(color) for color in ROLES] == [
        f"lane-{number + 1}" for number in range(len(ROLES))
    ]
    assert nearest_role("red") == ""


@pytest.mark.parametrize(
    ("color", "role"),
    [
        ("#ff0000", "lane-3"),
        ("#ffa500", "lane-3"),
        ("#008080", "lane-2"),
        ("#0000ff", "lane-1"),
        ("#80ff80", "lane-8"),
        ("#add8e6", "lane-7"),
        ("#ffc0cb", "lane-9"),
        ("#9a9cff", "lane-4"),
        ("#dddddd", "lane-10"),
        ("#000000", "lane-10"),
    ],
)
def test_a_tint_goes_by_its_hue_and_a_grey_has_none(color: str, role: str) -> None:
    assert nearest_role(color) == role


def test_a_quote_rests_on_the_file_and_keeps_who_said_it() -> None:
    placed = Placed(event(quotes=(ForeignQuote("No one wins.", "Qin Gang"),)))
    (quote,) = placed.all(Quote)
    (source,) = placed.all(Source)
    assert isinstance(quote, Quote)
    assert isinstance(source, Source)
    assert (quote.text, quote.speaker_as_named) == ("No one wins.", "Qin Gang")
    assert quote.source == source.id
    assert source.item.title == "talks.ics"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("“No one wins.”", "No one wins."),
        ('"No one wins."', "No one wins."),
        ("「没有赢家」", "没有赢家"),
        ("“No one,” he said. “wins.”", "“No one,” he said. “wins.”"),
        ('"No one", "wins"', '"No one", "wins"'),
        ("No one “wins”", "No one “wins”"),
        ('""', '""'),
    ],
)
def test_a_quote_is_without_the_marks_around_it(written: str, kept: str) -> None:
    placed = Placed(event(quotes=(ForeignQuote(written),)))
    assert [one.text for one in placed.all(Quote) if isinstance(one, Quote)] == [kept]


def test_the_same_address_is_the_same_source_and_context() -> None:
    placed = Placed(
        event(links=(ForeignLink("https://www.example.org/a/", caption="A", credit="AP"),)),
        event(links=(ForeignLink("http://example.org/a"), ForeignLink("http://example.org/a/"))),
    )
    assert len(list(placed.all(Source))) == 1
    citations = [one for one in placed.records if isinstance(one, Citation)]
    assert [one.stance for one in citations] == [Stance.CONTEXT] * 2
    assert citations[0].note == "A\nAP"


def test_people_are_actors_once_and_take_part() -> None:
    placed = Placed(
        event(people=(ForeignPerson("Qin Gang", "host"), ForeignPerson("Qin Gang", "host"))),
        event(people=(ForeignPerson("QIN GANG"), ForeignPerson("qin gang"))),
    )
    assert len(list(placed.all(Actor))) == 1
    assert len(list(placed.all(Participation))) == 2


def test_an_actor_is_of_the_kind_that_is_told_wherever_in_the_file_that_stands() -> None:
    state, person = ActorKind.STATE, ActorKind.PERSON
    placed = Placed(
        event(people=(ForeignPerson("Georgia"), ForeignPerson("Armenia", "", person))),
        event(people=(ForeignPerson("Brazil"), ForeignPerson("Asia desk"))),
        event(people=(ForeignPerson("Asia desk", "", ActorKind.ORGANISATION),)),
        event(people=(ForeignPerson("GEORGIA", "host", state, "GE"),)),
    )
    told = [(one.name, one.kind, one.side) for one in placed.all(Actor) if isinstance(one, Actor)]
    assert told == [
        ("Georgia", state, "GE"),
        ("Armenia", person, ""),
        ("Brazil", state, "BR"),
        ("Asia desk", ActorKind.ORGANISATION, ""),
    ]


def test_colours_that_no_lane_shows_are_told_and_stay_in_the_origin() -> None:
    placed = Placed(
        event(groups=(("A",),), color=ROLES[0]),
        event(groups=(("A",),), color=ROLES[0]),
        event(groups=(("A",),), color=ROLES[1]),
        event(color="#123456"),
        event(groups=(("B",),)),
    )
    assert [lane.colour for lane in placed.lanes] == ["lane-1", "lane-2"]
    assert placed.report.left_over == {"color": 2}
    assert placed.report.is_clean
    raws = [one.raw for one in placed.all(Origin) if isinstance(one, Origin)]
    assert "color: #123456" in raws[3]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"date": "2023-06-01"}, Status.TOOK_PLACE),
        ({"date": "2023-06-02"}, Status.PLANNED),
        ({"date": "2023-05/2023-07"}, Status.TOOK_PLACE),
        ({"date": "2030", "kind": "era"}, Status.TOOK_PLACE),
        ({"date": "2030", "status": Status.CANCELLED}, Status.CANCELLED),
        ({"date": ""}, Status.TOOK_PLACE),
        ({"date": "../2030"}, Status.TOOK_PLACE),
    ],
)
def test_what_lies_after_the_day_of_import_is_planned(
    fields: dict[str, object], status: Status
) -> None:
    assert Placed(event(**fields)).events[0].status is status


def test_undated_events_keep_their_wording() -> None:
    placed = Placed(event(date_basis="sometime in spring"), event(date="2023-02-30", where="row 2"))
    assert [one.date_basis for one in placed.events] == ["sometime in spring", "2023-02-30"]
    assert [one.date for one in placed.events] == ["", ""]
    assert placed.report.undated == 2
    assert placed.report.counts == {FaultReason.UNREADABLE_DATE.value: 1}


def test_a_time_that_is_none_is_left_out_and_told() -> None:
    placed = Placed(event(date="2023-05-01", time="25:00", zone="Nowhere/At_All"))
    assert (placed.events[0].date, placed.events[0].time) == ("2023-05-01", "")
    assert set(placed.report.counts) == {
        FaultReason.UNREADABLE_TIME.value,
        FaultReason.UNKNOWN_ZONE.value,
    }


def test_what_has_no_title_is_named_by_its_first_words() -> None:
    placed = Placed(event(title=" ", summary="They met in Beijing.\nThen they left."))
    assert placed.events[0].title == "They met in Beijing."
    assert placed.report.counts == {FaultReason.NO_TITLE.value: 1}


@pytest.mark.parametrize("is_before", [True, False])
def test_that_there_is_no_title_is_told_once(is_before: bool) -> None:
    fault = ForeignFault("row 1", "raw", FaultReason.NO_TITLE)
    parts = [fault, event(title="")] if is_before else [event(title=""), fault]
    assert Placed(*parts).report.counts == {FaultReason.NO_TITLE.value: 1}


def test_texts_are_plain() -> None:
    placed = Placed(event(title="A\x00\tB\ud800", summary="one\r\ntwo\x07"))
    assert (placed.events[0].title, placed.events[0].summary) == ("A B\ufffd", "one\ntwo")


def test_repetitions_of_one_place_are_one_item() -> None:
    placed = Placed(
        *(event(date=f"2023-0{month}-01", where="VEVENT 1") for month in (1, 2, 3)),
        event(date="2022-01-01", where="VEVENT 2"),
    )
    report = placed.report
    assert (report.items, report.occurrences, report.events) == (2, 4, 4)
    assert (report.earliest, report.latest) == ("2022-01-01", "2023-01-01")


def test_parts_name_what_stands_later_and_what_is_not_there_is_told() -> None:
    placed = Placed(
        event(own_id="a", part_of="b", where="1"),
        event(own_id="b", where="2"),
        event(own_id="c", part_of="nobody", where="3"),
        event(own_id="d", part_of="d", where="4"),
    )
    assert list(placed.all(Relation)) == [
        Relation(placed.events[0].id, placed.events[1].id, "part of")
    ]
    assert placed.report.counts == {FaultReason.NO_SUCH_PARENT.value: 2}


def test_each_event_has_an_origin_with_all_that_stood_there() -> None:
    placed = Placed(
        event(own_id="x", raw="Talks;1", left_over=(("fontsize", "12"), ("id", "1"))),
    )
    (origin,) = placed.all(Origin)
    (of_import,) = placed.all(Import)
    assert isinstance(origin, Origin)
    assert isinstance(of_import, Import)
    assert origin.import_id == of_import.id
    assert (of_import.file, of_import.sha256, of_import.format) == ("talks.ics", "1234", "ics")
    assert (origin.section, origin.record) == ("events", placed.events[0].id)
    assert (origin.own_id, origin.place) == ("x", "row 1")
    assert origin.raw == "Talks;1\nfontsize: 12"
    assert came_event(origin.as_came) == CameEvent("Talks")
    assert placed.report.left_over == {"fontsize": 1, "id": 1}


def test_an_event_comes_with_its_evidence_and_without_ids_of_ours() -> None:
    link = ForeignLink("https://example.org/a", title="A", caption="Hall", credit="AP")
    placed = Placed(
        event(
            own_id="1",
            date="2023-07-01",
            groups=(("A", "B"),),
            people=(ForeignPerson("Qin  Gang", "host"), ForeignPerson("Qin Gang", "host")),
            links=(link, ForeignLink("https://example.org/a/")),
            quotes=(ForeignQuote("No one wins.", "Qin Gang"), ForeignQuote(" ")),
            part_of="2",
        ),
        event(own_id="2", status=Status.CANCELLED),
    )
    origins = {(one.section, one.own_id): one for one in placed.all(Origin)}  # type: ignore[attr-defined]
    assert set(origins) == {
        ("events", "1"),
        ("events", "2"),
        ("lanes", "A › B"),
        ("actors", "Qin Gang"),
        ("sources", "https://example.org/a"),
        ("sources", "talks.ics"),
    }
    assert placed.events[0].status is Status.PLANNED
    assert came_event(origins["events", "1"].as_came) == CameEvent(
        "Talks",
        "2023-07-01",
        lanes=("A › B",),
        people=(("Qin Gang", "host"),),
        links=(("https://example.org/a", "Hall\nAP"),),
        quotes=(("No one wins.", "Qin Gang"),),
        part_of="2",
    )
    assert came_event(origins["events", "2"].as_came) == CameEvent("Talks", status=Status.CANCELLED)
    assert came_event(origins["lanes", "A › B"].as_came) is None


def test_all_faults_are_counted_and_ten_thousand_kept() -> None:
    fault = ForeignFault("row", "x" * 1_000, FaultReason.NOT_READ)
    report = Placed(*[fault] * (MOST_FAULTS + 5)).report
    assert report.fault_count == MOST_FAULTS + 5
    assert len(report.faults) == MOST_FAULTS
    assert len(report.faults[0].raw) < 300
    assert not report.is_clean


def test_many_events_pass_over_the_disk_in_their_order() -> None:
    count = 2_500
    placed = Placed(*(event(title=f"T{n}", where=str(n), own_id=str(n)) for n in range(count)))
    assert [one.title for one in placed.events] == [f"T{n}" for n in range(count)]
    assert len({one.id for one in placed.events}) == count


def test_a_file_of_which_nothing_has_a_date_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline_app.interchange.placing.placing._MOST_UNDATED", 200)
    undated = [event(where=f"row {number}", date="") for number in range(200)]
    with pytest.raises(ForeignRefusedError) as refused:
        Placed(*undated)
    assert refused.value.reason is RefusalReason.NO_EVENTS
    monkeypatch.setattr("timeline_app.interchange.placing.placing._MOST_UNREAD", 200)
    with pytest.raises(ForeignRefusedError):
        Placed(*[ForeignFault(f"row {number}", "", FaultReason.NOT_READ) for number in range(200)])
    dated = [event(where=f"date {number}", date="2020") for number in range(5)]
    assert Placed(*dated, *undated).report.undated == 200


def test_an_item_without_an_event_is_counted_once() -> None:
    times = [
        event(where="event 2", date=f"2020-01-{day:02}", item_date="2020-01-01") for day in (2, 3)
    ]
    placed = Placed(ForeignItem("event 1", "2019-05-01"), *times, ForeignItem("event 3"))
    report = placed.report
    assert (report.items, report.events, report.occurrences, report.undated) == (3, 2, 2, 1)
    assert (report.earliest, report.latest) == ("2019-05-01", "2020-01-01")


def test_rows_that_say_otherwise_of_the_same_source_or_person_are_told_once_each() -> None:
    def row(number: int, title: str, side: str) -> ForeignEvent:
        item = CslItem("report", title=title, URL="https://a.org/1")
        return event(
            where=f"row {number}",
            people=(ForeignPerson("Wang Yi", kind=ActorKind.PERSON, side=side),),
            links=(ForeignLink(item.URL, item=item),),
            written="",
        )

    placed = Placed(row(1, "A", "CN"), row(2, "A", "CN"), row(3, "B", "US"), row(4, "B", "CN"))
    told = [(one.place, one.raw, one.reason, one.field) for one in placed.report.faults]
    reason = FaultReason.ROWS_DIFFER.value
    assert told == [("row 3", "Wang Yi", reason, "person"), ("row 3", "B", reason, "source")]
    (source,), (actor,) = placed.all(Source), placed.all(Actor)
    assert isinstance(source, Source)
    assert isinstance(actor, Actor)
    assert (source.item.title, actor.side) == ("A", "CN")
