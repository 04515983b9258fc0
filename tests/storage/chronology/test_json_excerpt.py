from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.storage.chronologies import import_json
from timeline_app.core.records.records import Header
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_excerpt import excerpt, excerpt_text

SECRET = "never to be handed on"


def chronology_of(tmp_path: Path, held: dict[str, object]) -> StoredChronology:
    path = tmp_path / "held.json"
    path.write_text(json.dumps(held, ensure_ascii=False), "utf-8")
    return import_json(path, tmp_path / "held.chronology")


def with_secrets() -> dict[str, Any]:
    """A chronology with a note or a kept text wherever one can stand."""
    return {
        "format": "chronology",
        "version": 1,
        "chronology": {"title": "Talks", "created": "2024-01-01T00:00:00Z"},
        "lanes": [{"id": "l", "name": "Talks", "colour": "lane-1", "order": 0}],
        "sources": [
            {
                "id": "s",
                "item": {"type": "article", "title": "A note", "note": SECRET},
                "text": SECRET,
                "based_on": "t",
                "verification_note": SECRET,
            },
            {"id": "t", "item": {"type": "article", "title": "Elsewhere"}},
        ],
        "actors": [
            {
                "id": "a",
                "name": "Qin Gang",
                "kind": "person",
                "note": SECRET,
                "other_names": [{"text": "秦刚", "language": "zh", "source": "t"}],
                "offices": [{"title": "minister", "source": "t"}],
            }
        ],
        "events": [
            {
                "id": "one",
                "title": "One",
                "date": "2023-06-18",
                "lanes": ["l"],
                "note": SECRET,
                "verification_note": SECRET,
                "rests_on": "c",
            },
            {"id": "two", "title": "Two", "date": "2023-06-19", "lanes": ["l"]},
            {"id": "far", "title": "Far", "date": "2024-06-19", "lanes": ["l"]},
        ],
        "date_claims": [
            {"id": "c", "event": "one", "source": "s", "wording": "Sunday", "note": SECRET}
        ],
        "participations": [{"event": "one", "actor": "a", "role": "host"}],
        "citations": [{"event": "one", "source": "s", "note": SECRET}],
        "quotes": [
            {
                "id": "q",
                "text": "modest",
                "source": "s",
                "speaker": "a",
                "selector": {"prefix": SECRET, "suffix": SECRET},
                "verification_note": SECRET,
            }
        ],
        "event_quotes": [{"event": "one", "quote": "q"}],
        "relations": [
            {"from": "one", "to": "two", "type": "leads to", "note": SECRET, "source": "t"},
            {"from": "one", "to": "far", "type": "leads to"},
        ],
    }


def test_notes_kept_texts_and_history_stay_behind(tmp_path: Path) -> None:
    with chronology_of(tmp_path, with_secrets()) as chronology:
        keys = chronology.columns().key.tolist()
        text = excerpt_text(excerpt(chronology, keys[:2]))
    assert SECRET not in text
    assert "created" not in text
    assert "sha256" not in text
    assert {"One", "Two", "modest", "A note", "秦刚", "Sunday"} <= set(text.split('"'))
    assert "Far" not in text.split('"')


def test_it_can_be_read_as_a_chronology_of_its_own(tmp_path: Path) -> None:
    with chronology_of(tmp_path, with_secrets()) as chronology:
        keys = chronology.columns().key.tolist()
        text = excerpt_text(excerpt(chronology, keys[:2]))
    (tmp_path / "out.json").write_text(text, "utf-8")
    with import_json(tmp_path / "out.json", tmp_path / "out.chronology") as again:
        assert again.header() == Header("Talks")
        counts = again.counts()
        assert (counts.events, counts.quotes, counts.sources, counts.relations) == (2, 1, 1, 1)
        event = again.find_event("one")
        assert event is not None
        assert event.rests_on == "c"


def test_every_event_of_the_sample_can_be_handed_on(tmp_path: Path) -> None:
    with import_json(sample_path(), tmp_path / "sample.chronology") as sample:
        keys = sample.columns().key.tolist()
        counts = sample.counts()
        text = excerpt_text(excerpt(sample, keys))
        part = excerpt(sample, keys[::7])
    (tmp_path / "out.json").write_text(text, "utf-8")
    with import_json(tmp_path / "out.json", tmp_path / "out.chronology") as again:
        assert again.counts().events == counts.events
        assert again.counts().quotes == counts.quotes
        assert again.counts().relations == counts.relations
    assert len(part.events) == len(keys[::7])


def test_of_no_events_it_is_empty(tmp_path: Path) -> None:
    with chronology_of(tmp_path, with_secrets()) as chronology:
        assert excerpt(chronology, []).events == ()
        with pytest.raises(KeyError):
            excerpt(chronology, [9_999])


def test_of_listed_sources_it_is_told_how_far_they_were_looked_at_and_no_more(
    tmp_path: Path,
) -> None:
    held = with_secrets()
    said = {"verification_note": f"The title alone. {SECRET}", "based_on": "t"}
    held["sources"] = [{**one, **said} for one in held["sources"] if one["id"] == "s"] + [
        {"id": "t", "item": {"type": "article", "title": "Elsewhere"}, **said, "based_on": ""}
    ]
    with chronology_of(tmp_path, held) as chronology:
        keys = chronology.columns().key.tolist()
        part = excerpt(chronology, keys[:2], listed=keys[:1])
        assert excerpt(chronology, keys[:2]).sources[0].verification_note == ""
    assert SECRET not in excerpt_text(part)
    assert [source.verification_note for source in part.sources] == ["The title alone"]


def test_lanes_that_are_asked_for_are_there_without_events_too(tmp_path: Path) -> None:
    held = with_secrets()
    more = [{"id": name, "name": name, "colour": "lane-2", "order": 1} for name in ("m", "n")]
    held["lanes"] = [*held["lanes"], *more]
    with chronology_of(tmp_path, held) as chronology:
        keys = chronology.columns().key.tolist()
        assert [lane.id for lane in excerpt(chronology, keys).lanes] == ["l"]
        assert [lane.id for lane in excerpt(chronology, keys, lanes=["n"]).lanes] == ["l", "n"]


def test_what_was_apart_by_its_notes_alone_is_there_once(tmp_path: Path) -> None:
    held = with_secrets()
    held["citations"] = [{"event": "one", "source": "s", "note": note} for note in ("", SECRET)]
    relation = {"from": "one", "to": "two", "type": "leads to"}
    held["relations"] = [{**relation, "note": note} for note in ("", SECRET)]
    with chronology_of(tmp_path, held) as chronology:
        text = excerpt_text(excerpt(chronology, chronology.columns().key.tolist()))
    (tmp_path / "out.json").write_text(text, "utf-8")
    with import_json(tmp_path / "out.json", tmp_path / "out.chronology") as again:
        assert again.counts().relations == 1
