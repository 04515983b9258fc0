"""A file is imported, edited here and there, and imported again: what becomes of each row."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from tests.app.load.coming_files import (
    apply,
    come,
    coming,
    difference,
    event_of,
    json_of,
    lines_of,
    sheet,
    take,
    taken,
)
from tests.storage.chronologies import all_rows
from timeline_app.app.load.foreign_files import load_foreign
from timeline_app.core.edits.edit import Change, added
from timeline_app.core.records import as_came
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    Event,
    EventId,
    Importance,
    Lane,
    LaneId,
    Participation,
    Quote,
    Source,
    Status,
    Verification,
)
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Cancelled
from timeline_app.storage.imports.coming import Coming
from timeline_app.storage.imports.shown_rows import ComingCounts, RowKind

Edit = Callable[[StoredChronology], object]
TALKS = "1,Talks,2023-01-10,On trade,Visits,Qin Gang,https://example.org/a,We will go on with it"
CALL = "2,Call,2023-02-01,,Calls,Wang Yi,https://example.org/b,"
SUMMIT = "3,Summit,2023-03-01,,Visits,,,"
FIRST = sheet(TALKS, CALL, SUMMIT)
TALKS_LINE = (
    "Talks 2023-01-10 On trade [Visits] {Qin Gang} <https://example.org/a> “We will go on with it”"
)
CALL_LINE = "Call 2023-02-01 [Calls] {Wang Yi} <https://example.org/b>"


class Case(NamedTuple):
    """What is edited here, what comes then, what differs afterwards, and what was told of it."""

    edits: tuple[Edit, ...]
    second: str
    expected: tuple[str, ...] = ()
    told: str = ""
    first: str = FIRST


def changed(title: str, /, **fields: object) -> Edit:
    """The edit of an event's fields."""

    def edit(chronology: StoredChronology) -> None:
        event = event_of(chronology, title)
        apply(chronology, Change(event, msgspec.structs.replace(event, **fields)))

    return edit


def moved(title: str, lane: str) -> Edit:
    def edit(chronology: StoredChronology) -> None:
        lanes = {one.name: one.id for one in chronology.records("lanes") if isinstance(one, Lane)}
        changed(title, lanes=(lanes[lane],))(chronology)

    return edit


def deleted(title: str) -> Edit:
    def edit(chronology: StoredChronology) -> None:
        key = chronology.key_of(event_of(chronology, title).id)
        assert key is not None
        chronology.make_batch(chronology.changes.removal(Event, [key]))

    return edit


def renamed(section: str, name: str, new: str) -> Edit:
    def edit(chronology: StoredChronology) -> None:
        for one in list(chronology.records(section)):
            if isinstance(one, Lane | Actor) and one.name == name:
                apply(chronology, Change(one, msgspec.structs.replace(one, name=new)))

    return edit


def without(kind: type[Participation | Citation], title: str) -> Edit:
    def edit(chronology: StoredChronology) -> None:
        section, event = f"{kind.__name__.lower()}s", event_of(chronology, title)
        gone = [one for one in chronology.records(section) if getattr(one, "event", "") == event.id]
        apply(chronology, *(Change(one, None) for one in gone))

    return edit


def with_person(title: str, name: str) -> Edit:
    def edit(chronology: StoredChronology) -> None:
        people = {one.name: one.id for one in chronology.records("actors")
                  if isinstance(one, Actor)}  # fmt: skip
        chronology.apply(added(Participation(event_of(chronology, title).id, people[name])))

    return edit


def quoted(new: str) -> Edit:
    """The edit of the words of the one quote; nothing for taking it out."""

    def edit(chronology: StoredChronology) -> None:
        (quote,) = (one for one in chronology.records("quotes") if isinstance(one, Quote))
        if new:
            apply(chronology, Change(quote, msgspec.structs.replace(quote, text=new)))
            return
        (link,) = chronology.records("event_quotes")
        apply(chronology, Change(link, None), Change(quote, None))

    return edit


def joined(chronology: StoredChronology) -> None:
    """Wang Yi becomes Qin Gang, as two names of one."""
    people = {one.name: one for one in chronology.records("actors") if isinstance(one, Actor)}
    kept, gone = people["Qin Gang"], people["Wang Yi"]
    chronology.make_batch(chronology.changes.merged(kept, kept, gone))


def row(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


T, C, S = TALKS, CALL, SUMMIT
CASES = {
    "same file": Case((), FIRST, (), "same 3"),
    "changed there": Case(
        (),
        sheet(row(T, "Talks", "Talks in May"), C, S),
        (f"- {TALKS_LINE}", f"+ {row(TALKS_LINE, 'Talks', 'Talks in May')}"),
        "same 2, there 1",
    ),
    "changed here": Case((changed("Call", title="Phone call"),), FIRST, (), "same 3"),
    "changed here, others there": Case(
        (changed("Call", title="Phone call"),),
        sheet(T, C, row(S, "Summit", "Summit in Bali")),
        ("- Summit 2023-03-01 [Visits]", "+ Summit in Bali 2023-03-01 [Visits]"),
        "same 2, there 1",
    ),
    "one field here, another there": Case(
        (changed("Summit", title="Summit in Bali"),),
        sheet(T, C, row(S, "2023-03-01", "2023-03-02")),
        ("- Summit in Bali 2023-03-01 [Visits]", "+ Summit in Bali 2023-03-02 [Visits]"),
        "same 2, there 1",
    ),
    "one field on both sides": Case(
        (changed("Summit", title="Summit in Bali"),),
        sheet(T, C, row(S, "Summit", "G20 summit")),
        (),
        "same 2, both 1",
    ),
    "one field on both sides, another there": Case(
        (changed("Summit", title="Summit in Bali"),),
        sheet(T, C, row(row(S, "Summit", "G20 summit"), "2023-03-01", "2023-03-02")),
        ("- Summit in Bali 2023-03-01 [Visits]", "+ Summit in Bali 2023-03-02 [Visits]"),
        "same 2, both 1",
    ),
    "alike on both sides": Case(
        (changed("Summit", title="G20 summit"),),
        sheet(T, C, row(S, "Summit", "G20 summit")),
        (),
        "same 3",
    ),
    "date there, time here": Case(
        (changed("Summit", time="10:00"),),
        sheet(T, C, row(S, "2023-03-01", "2023-03-02")),
        (),
        "same 2, both 1",
    ),
    "gone there": Case((), sheet(T, C), (), "same 2, gone 1"),
    "gone there, changed here": Case(
        (changed("Summit", title="G20"),), sheet(T, C), (), "same 2, gone 1"
    ),
    "deleted here": Case((deleted("Summit"),), FIRST, (), "same 2, deleted 1"),
    "deleted here, changed there": Case(
        (deleted("Summit"),), sheet(T, C, row(S, "Summit", "G20")), (), "same 2, deleted 1"
    ),
    "deleted here, gone there": Case((deleted("Summit"),), sheet(T, C), (), "same 2"),
    "new there": Case(
        (),
        sheet(T, "4,Visit,2023-04-01,,Visits,Qin Gang,https://example.org/b,", C, S),
        ("+ Visit 2023-04-01 [Visits] {Qin Gang} <https://example.org/b>",),
        "new 1, same 3",
    ),
    "new with a lane, a person, a source and a quote of its own": Case(
        (),
        sheet(T, C, S, "4,Note,2023-04-01,,Notes,Li Hui,https://example.org/d,So be it"),
        (
            "+ Note 2023-04-01 [Notes] {Li Hui} <https://example.org/d> “So be it”",
            "+ lane Notes",
        ),
        "new 1, same 3",
    ),
    "new in a lane that is called otherwise here": Case(
        (renamed("lanes", "Visits", "Travels"),),
        sheet(T, C, S, "4,Visit,2023-04-01,,Visits,,,"),
        ("+ Visit 2023-04-01 [Travels]",),
        "new 1, same 3",
    ),
    "new with somebody who is called otherwise here": Case(
        (renamed("actors", "Wang Yi", "Wang Yi (王毅)"),),
        sheet(T, C, S, "4,Visit,2023-04-01,,Visits,WANG YI,,"),
        ("+ Visit 2023-04-01 [Visits] {Wang Yi (王毅)}",),
        "new 1, same 3",
    ),
    "new with somebody who was joined to another": Case(
        (joined,),
        sheet(T, C, S, "4,Visit,2023-04-01,,Visits,Wang Yi,,"),
        ("+ Visit 2023-04-01 [Visits] {Qin Gang}",),
        "new 1, same 3",
    ),
    "new with two who were joined": Case(
        (joined,),
        sheet(T, C, S, "4,Visit,2023-04-01,,Visits,Wang Yi;Qin Gang,,"),
        ("+ Visit 2023-04-01 [Visits] {Qin Gang}",),
        "new 1, same 3",
    ),
    "somebody more there who is another name of one here": Case(
        (joined,), sheet(row(T, "Qin Gang", "Qin Gang;Wang Yi"), C, S), (), "same 2, there 1"
    ),
    "a name spelled otherwise there": Case(
        (renamed("actors", "Wang Yi", "王毅"),),
        sheet(T, row(C, "Wang Yi", "WANG YI"), S),
        (),
        "same 3",
    ),
    "new in a lane of all whose events were deleted here": Case(
        (deleted("Call"),),
        sheet(T, C, S, "4,Visit,2023-04-01,,Calls,,,"),
        ("+ Visit 2023-04-01 [Calls]",),
        "new 1, same 2, deleted 1",
    ),
    "other lane there": Case(
        (),
        sheet(T, C, row(S, "Visits", "Calls")),
        ("- Summit 2023-03-01 [Visits]", "+ Summit 2023-03-01 [Calls]"),
        "same 2, there 1",
    ),
    "other lane there, that lane renamed here": Case(
        (renamed("lanes", "Calls", "Phone"), changed("Summit", note="ours")),
        sheet(T, C, row(S, "Visits", "Calls")),
        ("- Summit 2023-03-01 [Visits]", "+ Summit 2023-03-01 [Phone]"),
        "same 2, there 1",
    ),
    "a lane at last there": Case(
        (),
        sheet(T, C, row(S, "Visits", "Calls")),
        ("- Summit 2023-03-01", "+ Summit 2023-03-01 [Calls]"),
        "same 2, there 1",
        sheet(T, C, row(S, "Visits", "")),
    ),
    "still no lane there, another change": Case(
        (),
        sheet(T, C, row(row(S, "Visits", ""), "Summit", "G20")),
        ("- Summit 2023-03-01", "+ G20 2023-03-01"),
        "same 2, there 1",
        sheet(T, C, row(S, "Visits", "")),
    ),
    "other lanes on both sides": Case(
        (moved("Summit", "Calls"),), sheet(T, C, row(S, "Visits", "New")), (), "same 2, both 1"
    ),
    "somebody more there": Case(
        (),
        sheet(T, row(C, "Wang Yi", "Wang Yi;Qin Gang"), S),
        (f"- {CALL_LINE}", f"+ {row(CALL_LINE, '{Wang Yi}', '{Wang Yi} {Qin Gang}')}"),
        "same 2, there 1",
    ),
    "somebody less there": Case((), sheet(T, row(C, "Wang Yi", ""), S), (), "same 3"),
    "somebody less here, another change there": Case(
        (without(Participation, "Call"),),
        sheet(T, row(C, "Call", "Phone call"), S),
        (
            "- Call 2023-02-01 [Calls] <https://example.org/b>",
            "+ Phone call 2023-02-01 [Calls] <https://example.org/b>",
        ),
        "same 2, there 1",
    ),
    "somebody more on both sides": Case(
        (with_person("Call", "Qin Gang"),),
        sheet(T, row(C, "Wang Yi", "Wang Yi;Li Hui"), S),
        (
            "- Call 2023-02-01 [Calls] {Wang Yi} {Qin Gang} <https://example.org/b>",
            "+ Call 2023-02-01 [Calls] {Wang Yi} {Qin Gang} {Li Hui} <https://example.org/b>",
        ),
        "same 2, there 1",
    ),
    "the same one more on both sides": Case(
        (with_person("Call", "Qin Gang"),),
        sheet(T, row(C, "Wang Yi", "Wang Yi;Qin Gang"), S),
        (),
        "same 3",
    ),
    "a source more there": Case(
        (),
        sheet(T, row(C, "/b", "/b https://example.org/c"), S),
        (f"- {CALL_LINE}", f"+ {CALL_LINE} <https://example.org/c>"),
        "same 2, there 1",
    ),
    "a source less here": Case(
        (without(Citation, "Call"),),
        sheet(T, row(C, "Calls", "Visits"), S),
        ("- Call 2023-02-01 [Calls] {Wang Yi}", "+ Call 2023-02-01 [Visits] {Wang Yi}"),
        "same 2, there 1",
    ),
    "a quote worded otherwise there": Case(
        (),
        sheet(row(T, "We will go", "We shall go"), C, S),
        (f"- {TALKS_LINE}", f"+ {row(TALKS_LINE, 'We will', 'We shall')}"),
        "same 2, there 1",
    ),
    "a quote worded otherwise here": Case(
        (quoted("We will go on with all of it"),),
        sheet(row(T, "On trade", "On tariffs"), C, S),
        (
            f"- {row(TALKS_LINE, 'with it', 'with all of it')}",
            f"+ {row(row(TALKS_LINE, 'with it', 'with all of it'), 'On trade', 'On tariffs')}",
        ),
        "same 2, there 1",
    ),
    "a quote worded otherwise on both sides": Case(
        (quoted("We will go on with all of it"),),
        sheet(row(T, "We will go", "We shall go"), C, S),
        (),
        "same 2, both 1",
    ),
    "a quote deleted here": Case(
        (quoted(""),),
        sheet(row(T, "We will go", "We shall go"), C, S),
        (),
        "same 3",
    ),
    "a quote more there": Case(
        (),
        sheet(T, f"{C}Yes", S),
        (f"- {CALL_LINE}", f"+ {CALL_LINE} “Yes”"),
        "same 2, there 1",
    ),
    "rows in another order": Case((), sheet(S, C, T), (), "same 3"),
    "rows without ids in another order": Case(
        (),
        sheet(*(one[1:] for one in (S, C, T))),
        (),
        "same 3",
        sheet(*(one[1:] for one in (T, C, S))),
    ),
    "a row without an id, by title and date": Case(
        (changed("Summit", place="Bali"),),
        sheet(T[1:], C[1:], row(S[1:], "Summit,2023-03-01,", "Summit,2023-03-01,At last")),
        ("- Summit 2023-03-01 [Visits] Bali", "+ Summit 2023-03-01 At last [Visits] Bali"),
        "same 2, there 1",
        sheet(*(one[1:] for one in (T, C, S))),
    ),
    "a row without an id and with another title": Case(
        (),
        sheet(T[1:], C[1:], row(S[1:], "Summit", "G20")),
        ("+ G20 2023-03-01 [Visits]",),
        "new 1, same 2, gone 1",
        sheet(*(one[1:] for one in (T, C, S))),
    ),
    "other ids, the same rows": Case(
        (), sheet(f"7{T[1:]}", f"8{C[1:]}", f"9{S[1:]}"), (), "same 3"
    ),
    "one id for two rows": Case(
        (),
        sheet("1,A,2023-01-01,,,,,", "1,B,2023-01-02,more,,,,"),
        ("- B 2023-01-02", "+ B 2023-01-02 more"),
        "same 1, there 1",
        sheet("1,B,2023-01-02,,,,,", "1,A,2023-01-01,,,,,"),
    ),
    "what looks like an event made here": Case(
        (lambda one: one.apply(added(Event(EventId("own"), "visit", "2023-04"))),),
        sheet(T, C, S, "4,Visit,2023-04-01,,Visits,,,"),
        ("+ Visit 2023-04-01 [Visits]",),
        "new 1, same 3, alike 1",
    ),
}


def told(counts: ComingCounts) -> str:
    values = msgspec.structs.asdict(counts)
    order = ("new", "same", "there", "both", "gone", "deleted", "alike", "others")
    return ", ".join(f"{name} {values[name]}" for name in order if values[name])


def imported(path: Path, text: str) -> StoredChronology:
    path.write_text(text, encoding="utf-8")
    return load_foreign(path)[0]


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_comes_again(tmp_path: Path, name: str) -> None:
    case = CASES[name]
    path = tmp_path / "talks.csv"
    with imported(path, case.first) as chronology:
        for edit in case.edits:
            edit(chronology)
        before, whole = lines_of(chronology), json_of(chronology, tmp_path)
        path.write_text(case.second, encoding="utf-8")
        with coming(chronology, path) as found:
            assert told(found.counts) == case.told
            made = chronology.make_batch(found.changes())
        assert sorted(difference(before, lines_of(chronology))) == sorted(case.expected)
        rows = all_rows(chronology.file.connection)
        assert not come(chronology, path)
        assert all_rows(chronology.file.connection) == rows
        if made:
            chronology.apply(made.inverse())
        assert json_of(chronology, tmp_path) == whole


def take_all(found: Coming) -> None:
    """Take from there whatever is open."""
    for one in found.rows:
        take(found, one, {field.key for field in one.fields})


def test_fields_that_changed_on_both_sides_are_ours_unless_somebody_says_otherwise(
    tmp_path: Path,
) -> None:
    path = tmp_path / "talks.csv"
    with imported(path, FIRST) as chronology:
        changed("Summit", title="Summit in Bali", place="Bali")(chronology)
        quoted("We will go on with all of it")(chronology)
        shall = row(TALKS, "We will", "We shall")
        path.write_text(sheet(shall, CALL, row(SUMMIT, "Summit", "G20")), "utf-8")
        with coming(chronology, path) as found:
            assert [(one.kind, one.name, one.place) for one in found.rows] == [
                (RowKind.BOTH, "Talks", "row 2"),
                (RowKind.BOTH, "Summit in Bali", "row 4"),
            ]
            assert found.rows[1].fields[0].texts == ("Summit", "Summit in Bali", "G20")
            assert taken(found, found.rows[1]) == frozenset()
        come(chronology, path, take_all)
        lines = lines_of(chronology)
        assert "G20 2023-03-01 [Visits] Bali" in lines
        assert row(TALKS_LINE, "We will", "We shall") in lines
        assert not come(chronology, path, take_all)


def test_what_is_taken_by_itself_may_be_left_and_is_not_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with imported(path, FIRST) as chronology:
        before = lines_of(chronology)
        path.write_text(sheet(TALKS, CALL, row(SUMMIT, "Summit", "G20")), "utf-8")
        come(chronology, path, lambda found: take(found, found.rows[0], ()))
        assert lines_of(chronology) == before
        with coming(chronology, path) as found:
            assert told(found.counts) == "same 3"


def test_what_is_the_same_as_an_event_of_another_origin_is_joined_to_it(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with imported(tmp_path / "other.csv", sheet("9,Summit,2023-03,,Plans,,,")) as chronology:
        path.write_text(FIRST, "utf-8")
        with coming(chronology, path) as found:
            assert not found.is_known
            assert told(found.counts) == "new 3, alike 1"
        before = json_of(chronology, tmp_path)
        made = come(chronology, path, lambda found: found.choices.take([0]))
        assert sorted(lines_of(chronology)[:3]) == sorted(
            ["Summit 2023-03 [Plans]", CALL_LINE, TALKS_LINE]
        )
        path.write_text(sheet(TALKS, CALL, row(SUMMIT, "Visits", "Calls")), "utf-8")
        with coming(chronology, path) as found:
            assert told(found.counts) == "same 2, both 1"
        chronology.apply(made.inverse())
        assert json_of(chronology, tmp_path) == before


def test_a_file_under_another_name_is_known_by_its_rows_and_so_is_the_next(
    tmp_path: Path,
) -> None:
    with imported(tmp_path / "talks.csv", FIRST) as chronology:
        second = tmp_path / "talks (1).csv"
        second.write_text(sheet(row(TALKS, "Talks", "Talks in May"), CALL, SUMMIT), "utf-8")
        come(chronology, second)
        second.write_text(sheet(TALKS, row(CALL, "Call", "Phone call"), SUMMIT), "utf-8")
        with coming(chronology, second) as found:
            assert len(found.family.imports) == 2
            assert told(found.counts) == "same 1, there 2"


def test_short_ids_alone_make_no_file_the_same(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    for name in ("talks.csv", "other.csv"):
        with imported(tmp_path / name, FIRST) as chronology:
            other.write_text(sheet("1,A,2020,,,,,", "2,B,2021,,,,,", "3,C,2022,,,,,"), "utf-8")
            with coming(chronology, other) as found:
                assert not found.is_known
                assert told(found.counts) == "new 3"


def test_going_back_to_the_first_version_takes_what_changed_back(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with imported(path, FIRST) as chronology:
        before = lines_of(chronology)
        path.write_text(sheet(TALKS, row(CALL, "Call", "Phone call")), "utf-8")
        come(chronology, path)
        path.write_text(FIRST, "utf-8")
        with coming(chronology, path) as found:
            assert told(found.counts) == "same 2, there 1"
        come(chronology, path)
        assert lines_of(chronology) == before
        assert not come(chronology, path)


@pytest.mark.parametrize("is_edited", [False, True])
def test_of_very_many_rows_only_digests_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_edited: bool
) -> None:
    monkeypatch.setattr(as_came, "MOST_WHOLE", 0)
    path = tmp_path / "talks.csv"
    with imported(path, FIRST) as chronology:
        if is_edited:
            changed("Summit", place="Bali")(chronology)
        path.write_text(sheet(TALKS, CALL, row(SUMMIT, "Summit", "G20")), "utf-8")
        with coming(chronology, path) as found:
            both = "same 2, both 1" if is_edited else "same 2, there 1"
            assert told(found.counts) == both
        come(chronology, path)
        title = "Summit 2023-03-01 [Visits] Bali" if is_edited else "G20 2023-03-01 [Visits]"
        assert title in lines_of(chronology)
        assert not come(chronology, path)


def test_an_id_that_something_else_has_is_given_to_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with imported(path, FIRST) as chronology:
        path.write_text(sheet(TALKS, CALL, SUMMIT, "4,New,2024,,X,Y,,Z"), "utf-8")
        with coming(chronology, path) as found:
            ids = [one.after.id for one in found.changes()
                   if isinstance(one.after, Event | Lane | Actor | Quote)]  # fmt: skip
        own = [Event(EventId(ids[2]), "Own"), Lane(LaneId(ids[0]), "Own", "lane-1", 9)]
        chronology.apply(added(*own, Actor(ActorId(ids[1]), "Own", ActorKind.PERSON)))
        come(chronology, path)
        assert "New 2024 [X] {Y} “Z”" in lines_of(chronology)
        assert not come(chronology, path)


def calendar(*events: str) -> str:
    inner = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{inner}END:VCALENDAR\n"


VISIT = "UID:visit-1@example.org\nDTSTART:20230601\nSUMMARY:Visit"
DAY = "UID:day-one@example.org\nDTSTART:20230601\nSUMMARY:Day one"
WHOLE = "UID:whole@example.org\nDTSTART:20230601\nSUMMARY:Whole"


@pytest.mark.parametrize(
    ("edits", "second", "expected"),
    [
        ((), calendar(VISIT, f"{DAY}\nRELATED-TO:visit-1@example.org", WHOLE),
         ("- Day one 2023-06-01 ", "+ Day one 2023-06-01 in Visit")),
        ((), calendar(VISIT, f"{DAY}\nSTATUS:CANCELLED", WHOLE),
         ("- Day one 2023-06-01", "+ Day one 2023-06-01 cancelled")),
        ((changed("Day one", status=Status.POSTPONED),), calendar(VISIT, DAY, WHOLE), ()),
        ((changed("Day one", status=Status.POSTPONED),),
         calendar(VISIT, f"{DAY}\nSTATUS:CANCELLED", WHOLE), ()),
    ],
)  # fmt: skip
def test_calendars_come_again(
    tmp_path: Path, edits: tuple[Edit, ...], second: str, expected: tuple[str, ...]
) -> None:
    path = tmp_path / "talks.ics"
    with imported(path, calendar(VISIT, DAY, WHOLE)) as chronology:
        for edit in edits:
            edit(chronology)
        before = lines_of(chronology)
        path.write_text(second, encoding="utf-8")
        come(chronology, path)
        found = difference(before, lines_of(chronology))
        assert [one.strip() for one in found] == [one.strip() for one in expected]
        assert not come(chronology, path)


def test_sources_of_a_list_are_compared_field_by_field(tmp_path: Path) -> None:
    def ris(*titles: str) -> str:
        return "".join(
            f"TY  - JOUR\nID  - k{n}\nTI  - {title}\nAU  - Li, Hui\nPY  - 2020\nER  - \n\n"
            for n, title in enumerate(titles)
            if title
        )

    path = tmp_path / "list.ris"
    with imported(path, ris("One", "Two", "Three", "Four")) as chronology:
        sources = [one for one in chronology.records("sources") if isinstance(one, Source)]
        item = msgspec.structs.replace(sources[1].item, volume="7")
        apply(chronology, Change(sources[1], msgspec.structs.replace(sources[1], item=item)))
        apply(chronology, Change(sources[3], None))
        before = json_of(chronology, tmp_path)
        path.write_text(ris("One", "Two more", "", "Four", "Five"), "utf-8")
        with coming(chronology, path) as found:
            assert [(one.kind, one.name) for one in found.rows] == [
                (RowKind.THERE, "Two"),
                (RowKind.GONE, "Three"),
            ]
        made = come(chronology, path)
        after = [one.item for one in chronology.records("sources") if isinstance(one, Source)]
        assert [one.title for one in after] == ["One", "Two more", "Three", "Five"]
        assert after[1].volume == "7"
        assert not come(chronology, path)
        chronology.apply(made.inverse())
        assert json_of(chronology, tmp_path) == before


def test_rows_that_look_the_same_are_paired_in_order_and_all_can_be_given_up(
    tmp_path: Path,
) -> None:
    count = 1_500
    days = [f"{1950 + n // 300}-{1 + n // 25 % 12:02}-{1 + n % 25:02}" for n in range(count)]
    path = tmp_path / "talks.csv"
    with imported(path, sheet(*(f",Meeting,{day},,,,," for day in days))) as chronology:
        before = json_of(chronology, tmp_path)
        rows = (f",Meeting,{day},{'more' if n % 50 == 0 else ''},,,," for n, day in enumerate(days))
        path.write_text(sheet(*rows, ",Meeting,2000,,,,,"), "utf-8")
        with coming(chronology, path) as found:
            assert told(found.counts) == f"new 1, same {count - 30}, there 30"
            assert len(list(found.changes())) == 30 * 2 + 3
        left = iter([True] * 3)
        with (
            load_foreign(path)[0] as there,
            closing(chronology.changes.coming(there)) as found,
            pytest.raises(Cancelled),
        ):
            found.begin(lambda *_: next(left, False))
        assert json_of(chronology, tmp_path) == before


def vis(color: str, title: str) -> str:
    item = {"id": "visit-one", "content": f"Visit <a href='https://example.org/a'>{title}</a>",
            "start": "2023-06-01", "group": "g", "style": f"background-color: {color}"}  # fmt: skip
    return json.dumps({"items": [item], "groups": [{"id": "g", "content": "Visits"}]})


@pytest.mark.parametrize("is_edited", [False, True])
def test_colours_of_lanes_and_titles_of_sources_are_compared_too(
    tmp_path: Path, is_edited: bool
) -> None:
    path = tmp_path / "visits.json"
    with imported(path, vis("#2563EB", "A title")) as chronology:
        (lane,) = (one for one in chronology.records("lanes") if isinstance(one, Lane))
        (source,) = (one for one in chronology.records("sources") if isinstance(one, Source))
        if is_edited:
            item = msgspec.structs.replace(source.item, title="Ours")
            ours = msgspec.structs.replace(source, item=item, kind="official")
            apply(chronology, Change(lane, msgspec.structs.replace(lane, colour="lane-5")))
            apply(chronology, Change(source, ours))
        before = json_of(chronology, tmp_path)
        path.write_text(vis("#B0307A", "Another title"), "utf-8")
        with coming(chronology, path) as found:
            both = RowKind.BOTH if is_edited else RowKind.THERE
            others = [(one.kind, one.section) for one in found.rows if one.section != "events"]
            assert others == [(both, "lanes"), (both, "sources")]
        made = come(chronology, path)
        lane, source = next(chronology.records("lanes")), next(chronology.records("sources"))
        assert isinstance(lane, Lane)
        assert isinstance(source, Source)
        found_now = lane.colour, source.item.title
        assert found_now == (("lane-5", "Ours") if is_edited else ("lane-6", "Another title"))
        assert not come(chronology, path)
        chronology.apply(made.inverse())
        assert json_of(chronology, tmp_path) == before


def test_the_lane_that_events_without_one_are_put_in_is_none_of_theirs(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with imported(tmp_path / "other.csv", sheet("9,Other,2023,,Plans,,,")) as chronology:
        path.write_text(sheet("row-no-1,A,2023,,,,,", "row-no-2,B,2023,,,,,"), "utf-8")
        come(chronology, path)
        assert "A 2023 [talks]" in lines_of(chronology)
        path.write_text(sheet("row-no-1,A,2023,,Visits,,,", "row-no-2,C,2023,,,,,"), "utf-8")
        with coming(chronology, path) as found:
            assert told(found.counts) == "there 2"
            assert [field.name for row in found.rows for field in row.fields] == ["lanes", "title"]
        come(chronology, path)
        assert {"A 2023 [Visits]", "C 2023 [talks]"} <= set(lines_of(chronology))
        assert not come(chronology, path)


def test_people_sources_and_quotes_that_are_gone_there_are_listed_once_and_stay(
    tmp_path: Path,
) -> None:
    path = tmp_path / "talks.csv"
    with imported(path, FIRST) as chronology:
        before = lines_of(chronology)
        path.write_text(sheet("1,Talks,2023-01-10,On trade,Visits,,,", CALL, SUMMIT), "utf-8")
        with coming(chronology, path) as found:
            (shown,) = found.rows
            assert (shown.kind, shown.name) == (RowKind.GONE, "Talks")
            assert [field.name for field in shown.fields] == ["people", "links", "quotes"]
            assert taken(found, shown) == frozenset()
            assert not found.has_news
            chronology.make_batch(found.changes())
        assert lines_of(chronology) == before
        with coming(chronology, path) as found:
            assert not found.rows


FIELDS = ("note", "importance", "channel", "caption", "verification", "verification note")
PLAIN = ReadOptions(
    today=date(2024, 1, 1),
    mapping=tuple((f"{field} of it", field) for field in FIELDS),
)
VALUES = {
    "note": ("Two rooms", "Two rooms"),
    "importance": ("central", Importance.CENTRAL),
    "channel": ("By phone", "By phone"),
    "caption": ("Trade again", "Trade again"),
    "verification": ("verified", Verification.VERIFIED),
    "verification note": ("By two sides", "By two sides"),
}


def plain_sheet(field: str, cell: str) -> str:
    cells = ",".join(cell if one == field else "" for one in FIELDS)
    names = ",".join(f"{one} of it" for one in FIELDS)
    return (
        f"ID,Title,Date,{names}\n1,Talks,2023-01-10,{cells}\n2,Call,2023-02-01{',' * len(FIELDS)}\n"
    )


@pytest.mark.parametrize("field", VALUES)
def test_each_column_of_a_plain_sheet_is_compared(tmp_path: Path, field: str) -> None:
    path, (cell, value) = tmp_path / "talks.csv", VALUES[field]
    path.write_text(plain_sheet("", ""), encoding="utf-8")
    with load_foreign(path, asked=PLAIN)[0] as chronology:
        path.write_text(plain_sheet(field, cell), encoding="utf-8")
        with coming(chronology, path, PLAIN) as found:
            assert told(found.counts) == "same 1, there 1"
            chronology.make_batch(found.changes())
        assert getattr(event_of(chronology, "Talks"), field.replace(" ", "_")) == value
        with coming(chronology, path, PLAIN) as found:
            assert told(found.counts) == "same 2"


def test_another_address_of_the_only_link_is_taken(tmp_path: Path) -> None:
    path, rows = tmp_path / "talks.csv", "ID,Title,Date,Link\n1,Talks,2023-01-10,https://x.org/{}\n"
    path.write_text(rows.format("old"), encoding="utf-8")
    with load_foreign(path)[0] as chronology:
        path.write_text(rows.format("new"), encoding="utf-8")
        with coming(chronology, path) as found:
            assert told(found.counts) == "there 1"
            chronology.make_batch(found.changes())
        (source,) = (one for one in chronology.records("sources") if isinstance(one, Source))
        assert source.item.URL == "https://x.org/new"
        with coming(chronology, path) as found:
            assert told(found.counts) == "same 1"
