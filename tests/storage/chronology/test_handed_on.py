"""What is handed on of a chronology: nothing of its confidential sources."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given

from tests.storage.any_chronology import documents
from tests.storage.chronologies import KEPT, SMALL, in_memory
from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.records.handed_on import details_handed_on
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    EventQuote,
    Participation,
    Quote,
    QuoteId,
    Source,
    SourceId,
    Waiver,
    type_of_section,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_excerpt import excerpt, excerpt_text
from timeline_app.storage.chronology.json_exchange import load_json, write_json
from timeline_app.storage.database.validation import flaw_among
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.storage.json.handed_on import HandedOn, confidential_in


def secret(*ids: str) -> JsonDocument:
    """The small chronology, with these sources confidential."""

    def marked(source: Source) -> Source:
        return msgspec.structs.replace(source, confidential=source.id in ids)

    return msgspec.structs.replace(SMALL, sources=tuple(map(marked, SMALL.sources)))


def test_json_leaves_out_what_is_confidential_and_says_how_much(tmp_path: Path) -> None:
    with in_memory(secret("note", "names")) as chronology:
        assert chronology.confidential_sources() == {"note", "names"}
        assert write_json(chronology, tmp_path / "out.json") == 2
        assert write_json(chronology, tmp_path / "all.json", with_confidential=True) == 0
    written = (tmp_path / "out.json").read_text("utf-8")
    for told in ("A note", '"source":"note"', '"id":"note"', '"names"', KEPT[:13], "on Sunday"):
        assert told not in written
    left = read_json(tmp_path / "out.json")
    assert [source.id for source in left.sources] == ["copy"]
    assert left.sources[0].based_on == ""
    assert left.texts == ()
    assert {event.rests_on for event in left.events} == {""}
    assert read_json(tmp_path / "all.json") == msgspec.structs.replace(
        secret("note", "names"), version=left.version
    )


def test_what_is_handed_on_needs_nothing_that_stayed() -> None:
    @given(documents(secrets=True))
    def check(document: JsonDocument) -> None:
        confidential = confidential_in(document)
        handed_on = HandedOn(document, confidential)
        assert flaw_among(handed_on) is None
        assert not confidential_in(handed_on)

    check()


def test_an_excerpt_holds_nothing_confidential(tmp_path: Path) -> None:
    with in_memory(secret("note")) as chronology:
        keys = chronology.columns().key.tolist()
        written = excerpt_text(excerpt(chronology, keys))
    (tmp_path / "excerpt.json").write_text(written, "utf-8")
    with load_json(tmp_path / "excerpt.json") as read:
        assert read.find(Source, "note") is None
        assert read.find(Source, "copy") is not None
    assert '"source":"note"' not in written


def test_copied_events_leave_out_what_is_confidential() -> None:
    with in_memory(secret("note")) as chronology:
        copied = chronology.copied_events(chronology.columns().key.tolist())
    assert copied is not None
    assert copied.left_out == 1
    assert flaw_among(copied.document) is None
    assert SourceId("note") not in {source.id for source in copied.document.sources}


@pytest.mark.parametrize("is_secret", [True, False])
def test_an_event_tells_no_confidential_source(tmp_path: Path, is_secret: bool) -> None:
    with in_memory(secret(*["note"] * is_secret)) as chronology:
        row = chronology.columns().key.tolist()
        found = [details_handed_on(chronology.details(key)) for key in row]
    ids = {
        one.source.id
        for details in found
        for one in (*details.claims, *details.quotes, *details.citations)
    }
    assert ("note" in ids) is not is_secret


def test_a_table_that_is_handed_on_has_no_words_of_a_confidential_source() -> None:
    with in_memory(secret("note")) as chronology:
        key = chronology.key_of("visit")
        assert key is not None
        shown = chronology.facts_of_events(EventField.WORDING, [key])[key]
        copied = chronology.facts_of_events(EventField.WORDING, [key], handed_on=True)[key]
    assert shown == ("on Sunday", "in June")
    assert copied == ("in June",)


def test_a_chronology_without_secrets_is_written_whole(tmp_path: Path) -> None:
    with in_memory(SMALL) as chronology:
        assert write_json(chronology, tmp_path / "out.json") == 0
    assert read_json(tmp_path / "out.json") == SMALL


def whispered() -> JsonDocument:
    """The small chronology with a confidential source whose speaker nobody else knows."""
    return msgspec.structs.replace(
        secret("note"),
        actors=(*SMALL.actors, Actor(ActorId("voice"), "A Voice", ActorKind.PERSON)),
        quotes=(
            *SMALL.quotes,
            Quote(QuoteId("hush"), "Not a word.", SourceId("note"), ActorId("voice")),
        ),
        event_quotes=(*SMALL.event_quotes, EventQuote(SMALL.events[0].id, QuoteId("hush"))),
        waivers=(
            Waiver("no-text", "sources", "note", reason="told over tea"),
            Waiver("duplicate", "sources", "copy", other="note", reason="told over coffee"),
            Waiver("no-text", "sources", "copy", reason="it is a copy"),
        ),
    )


def test_whom_a_confidential_source_alone_knows_stays_with_it(tmp_path: Path) -> None:
    with in_memory(whispered()) as chronology:
        keys = chronology.columns().key.tolist()
        write_json(chronology, tmp_path / "out.json")
        written = (tmp_path / "out.json").read_text("utf-8") + excerpt_text(
            excerpt(chronology, keys)
        )
        copied = chronology.copied_events(keys)
        here = chronology.facts_of_events(EventField.ACTORS, keys)
        table = chronology.facts_of_events(EventField.ACTORS, keys, handed_on=True)
    assert "A Voice" not in written
    assert "voice" not in {one.id for one in copied.document.actors}
    assert "A Voice" in str(here)
    assert "A Voice" not in str(table)


def test_what_was_let_be_of_a_confidential_source_stays_with_it(tmp_path: Path) -> None:
    with in_memory(whispered()) as chronology:
        write_json(chronology, tmp_path / "out.json")
    assert [one.reason for one in read_json(tmp_path / "out.json").waivers] == ["it is a copy"]


@given(documents(secrets=True))
def test_who_has_which_events_is_told_as_in_what_is_handed_on(document: JsonDocument) -> None:
    handed_on = HandedOn(document, confidential_in(document))
    bare = dict.fromkeys(("texts", "waivers"), ())
    there = msgspec.structs.replace(
        document, **{name: tuple(handed_on.records(name)) for name in type_of_section} | bare
    )
    for grouping in (Grouping.ACTOR, Grouping.SOURCE):
        with in_memory(document) as chronology, in_memory(there) as other:
            groups = chronology.memberships.groups_handed_on(grouping)
            assert members(chronology, groups) == members(other, other.memberships.groups(grouping))


def members(chronology: StoredChronology, groups: Groups) -> set[tuple[str, str]]:
    """The ids of groups and of events that belong to them."""
    return {
        (groups.ids[group], chronology.id_of(event))
        for group, event in zip(groups.group.tolist(), groups.event.tolist(), strict=True)
    }


def test_a_table_tells_of_no_confidential_source(tmp_path: Path) -> None:
    """Not how many there are, nor whom they quote of an event, though he is known otherwise."""
    document = whispered()
    event, other = SMALL.events[0].id, SMALL.events[1].id
    voice = ActorId("voice")
    document = msgspec.structs.replace(
        document, participations=(*document.participations, Participation(other, voice))
    )
    path = tmp_path / "out.json"
    with in_memory(document) as chronology:
        write_json(chronology, path)
        keys = [chronology.key_of(event) or 0]
        with in_memory(read_json(path)) as handed_on:
            for field in (EventField.ACTORS, EventField.SOURCES):
                here = chronology.facts_of_events(field, keys)
                table = chronology.facts_of_events(field, keys, handed_on=True)
                there = handed_on.facts_of_events(field, [handed_on.key_of(event) or 0])
                assert here != table
                assert [*table.values()] == [*there.values()]
