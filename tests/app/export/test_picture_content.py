from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.commands import document, write_json
from timeline_app.app.cli.export import lanes_of as lanes_to_draw
from timeline_app.app.export.picture_content import PictureRecords, groups_handed_on
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.core.text.translation import english
from timeline_app.scene.lanes.grouping import sorted_by_group
from timeline_app.storage.chronology.chronology import StoredChronology
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
    held["events"][1]["caption"] = "An own one; every word of it"
    with open_to_read(str(write_json(tmp_path / "talks.json", held))) as chronology:
        keys = chronology.columns().key.tolist()
        first, second = (chronology.key_of(event["id"]) for event in held["events"][:2])
        captions = PictureRecords(chronology, english).captions(keys)
    assert captions[first or 0] == ("Both sides talk for an hour", False)
    assert captions[second or 0] == ("An own one; every word of it", True)


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


def whispered(tmp_path: Path) -> str:
    """A chronology in which a confidential source is cited, and alone quotes somebody of a visit.

    He takes part in a call, which everybody knows.
    """
    held = document()
    held["sources"].append({"id": "tip", "item": {"type": "interview"}, "confidential": True})
    held["actors"] = [{"id": "voice", "name": "A Voice", "kind": "person"}]
    held["quotes"] = [{"id": "hush", "text": "No.", "source": "tip", "speaker": "voice"}]
    held["event_quotes"] = [{"event": "visit", "quote": "hush"}]
    held["participations"] = [{"event": "call", "actor": "voice"}]
    return str(write_json(tmp_path / "talks.json", held))


def lanes_of(chronology: StoredChronology, groups: Groups) -> dict[str, list[str]]:
    """The titles of the events in each lane, by its id."""
    columns = chronology.columns()
    tracks = sorted_by_group(columns, groups, "Others").tracks
    return {lane.id: [columns.titles[row] for row in lane.marks.rows] for lane in tracks}


@pytest.mark.parametrize("grouping", [Grouping.ACTOR, Grouping.SOURCE])
def test_no_event_stands_where_a_confidential_source_alone_puts_it(
    tmp_path: Path, grouping: Grouping
) -> None:
    with open_to_read(whispered(tmp_path)) as chronology:
        groups = groups_handed_on(chronology, grouping)
        assert groups is not None
        shown = lanes_of(chronology, groups)
        all_of_them = lanes_of(chronology, chronology.memberships.groups(grouping))
        assert groups_handed_on(chronology, Grouping.LANE) is None
        lanes = lanes_to_draw(chronology, chronology.columns(), grouping.value, None)
        assert sorted(lane.id for lane in lanes.tracks) == sorted(shown)
    secret = "voice" if grouping is Grouping.ACTOR else "tip"
    visit = next(title for title in all_of_them[secret] if "isit" in title)
    assert visit not in shown.get(secret, [])
    assert any(visit in titles for titles in shown.values())
    assert ("voice" in shown) == (grouping is Grouping.ACTOR)


def test_a_chronology_without_secrets_is_drawn_as_it_is_seen(tmp_path: Path) -> None:
    with open_to_read(str(write_json(tmp_path / "talks.json", document()))) as chronology:
        assert groups_handed_on(chronology, Grouping.ACTOR) is None
