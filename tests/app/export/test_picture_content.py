from __future__ import annotations

from pathlib import Path

from tests.app.commands import document, write_json
from timeline_app.app.export.picture_content import (
    PictureRecords,
    confidential_lanes,
    handed_on_lanes,
)
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.text.translation import english
from timeline_app.scene.lanes.grouping import sorted_by_group
from timeline_app.storage.chronology.json_exchange import convert_json


def test_every_event_with_sources_has_them_in_words_and_no_other(tmp_path: Path) -> None:
    held = document()
    held["sources"].append({"id": "paper", "item": {"type": "article", "title": "A paper"}})
    held["citations"] += [
        {"event": "visit", "source": "paper"},
        {"event": "call", "source": "note"},
    ]
    with open_to_read(str(write_json(tmp_path / "talks.json", held))) as chronology:
        columns = chronology.columns()
        notes = PictureRecords(chronology, english).sources(columns.key.tolist())
        key_of = {name: chronology.key_of(name) for name in ("call", "visit", "thaw", "rumour")}
    found = {name: [note.key for note in notes.get(key, ())] for name, key in key_of.items() if key}
    assert found == {"call": ["note"], "visit": ["note", "paper"], "thaw": [], "rumour": []}
    assert set(notes) == {key_of["call"], key_of["visit"]}
    (note,) = notes[key_of["call"] or 0]
    assert "A note" in note.text


def test_a_source_that_disputes_or_is_a_quote_s_is_listed_and_told_apart(tmp_path: Path) -> None:
    held = document()
    for name in ("paper", "denial"):
        held["sources"].append({"id": name, "item": {"type": "article", "title": name}})
    held["quotes"] = [{"id": "said", "text": "so it is", "source": "paper"}]
    held["event_quotes"] = [{"event": "call", "quote": "said"}]
    held["citations"] += [
        {"event": "call", "source": "denial", "stance": "disputes"},
        {"event": "visit", "source": "denial"},
    ]
    with open_to_read(str(write_json(tmp_path / "talks.json", held))) as chronology:
        keys = chronology.columns().key.tolist()
        notes = PictureRecords(chronology, english).sources(keys)
        call, visit = (notes[chronology.key_of(name) or 0] for name in ("call", "visit"))
    assert [note.text for note in call] == ["denial [disputes]", "paper"]
    assert "denial" in [note.text for note in visit]
    assert not {note.key for note in call} & {note.key for note in visit}


def test_captions_are_read_of_those_events_that_say_something(tmp_path: Path) -> None:
    held = document()
    held["events"][0]["summary"] = "Both sides talk for an hour. No more is known."
    with open_to_read(str(write_json(tmp_path / "talks.json", held))) as chronology:
        keys = chronology.columns().key.tolist()
        key = chronology.key_of(held["events"][0]["id"])
        captions = PictureRecords(chronology, english).captions(keys)
    assert captions[key or 0] == "Both sides talk for an hour"


def test_a_confidential_source_stays_out(tmp_path: Path) -> None:
    held = document()
    held["sources"].append(
        {"id": "paper", "item": {"type": "article", "title": "A paper"}, "confidential": True}
    )
    held["citations"].append({"event": "visit", "source": "paper"})
    path = tmp_path / "talks.chronology"
    convert_json(write_json(tmp_path / "talks.json", held), path)
    with open_to_read(str(path)) as chronology:
        keys = chronology.columns().key.tolist()
        notes = PictureRecords(chronology, english).sources(keys)
    assert [note.key for found in notes.values() for note in found] == ["note"]


def test_a_lane_of_a_confidential_source_has_no_name(tmp_path: Path) -> None:
    with open_to_read(str(write_json(tmp_path / "talks.json", document()))) as chronology:
        groups = chronology.memberships.groups(Grouping.SOURCE)
        sorting = sorted_by_group(chronology.columns(), groups, "Others")
    shown = handed_on_lanes(sorting, {"note"})
    named = {lane.id: lane.name for lane in sorting.tracks}
    assert "A note" in named["note"]
    assert {lane.id: lane.name for lane in shown.tracks} == named | {
        "note": "A confidential source"
    }
    assert handed_on_lanes(sorting, ()) is sorting


def test_a_lane_of_whom_a_confidential_source_alone_knows_has_no_name(tmp_path: Path) -> None:
    held = document()
    held["sources"].append({"id": "tip", "item": {"type": "interview"}, "confidential": True})
    held["actors"] = [{"id": "voice", "name": "A Voice", "kind": "person"}]
    held["quotes"] = [{"id": "hush", "text": "No.", "source": "tip", "speaker": "voice"}]
    held["event_quotes"] = [{"event": "visit", "quote": "hush"}]
    with open_to_read(str(write_json(tmp_path / "talks.json", held))) as chronology:
        groups = chronology.memberships.groups(Grouping.ACTOR)
        sorting = sorted_by_group(chronology.columns(), groups, "Others")
        shown = handed_on_lanes(sorting, confidential_lanes(chronology, Grouping.ACTOR))
        assert confidential_lanes(chronology, Grouping.SOURCE) == {"tip"}
        assert confidential_lanes(chronology, Grouping.LANE) == ()
    assert "A Voice" in [lane.name for lane in sorting.tracks]
    assert "A Voice" not in [lane.name for lane in shown.tracks]
