"""Finding events by their words: what is indexed, what is found, and how it follows edits."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.resources.sample import LONGER, SAMPLE
from tests.storage.chronologies import CALL, PUT_OFF, RUMOUR, SMALL, VISIT, imported, in_memory
from timeline_app.core.edits.edit import Change, Edit, added, replaced
from timeline_app.core.records.records import ActorId, Event, EventId, OtherName, Participation
from timeline_app.core.search.query import query_of
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Cancelled, Refused, RefusedReason, WriteFailed
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.search.index import SearchIndex, build_index
from timeline_app.storage.search.indexed_texts import EventTokens, tokens_of_details

QIN = SMALL.actors[0]
MOST = 100


def indexed(chronology: StoredChronology) -> SearchIndex:
    index = SearchIndex.create()
    for events in chronology.search_texts().every():
        index.put(events)
    return index


def ids_found(chronology: StoredChronology, index: SearchIndex, typed: str) -> set[str]:
    keys = index.all(query_of(typed).match).tolist()
    assert len(keys) == len(set(keys))
    assert set(index.first(query_of(typed).match, MOST).tolist()) == set(keys)
    assert set(index.best(query_of(typed).match, MOST).tolist()) == set(keys)
    return set(chronology.event_ids(keys))


def follow(chronology: StoredChronology, index: SearchIndex, edit: Edit) -> Edit:
    """Make an edit, as the window does; gives its inverse."""
    inverse = chronology.apply(edit)
    texts = chronology.search_texts()
    keys = texts.events_of(edit, MOST)
    assert keys is not None
    index.renew(texts.of(sorted(keys)))
    return inverse


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("visit", {"visit", "put-off", "rumour"}),  # titles; as typed also "visits"
        ("beij", {"visit"}),  # the place as well
        ("秦刚", {"visit", "call", "put-off", "rumour"}),  # a name, in another script
        ("刚", {"visit", "call", "put-off", "rumour"}),
        ("tsin", {"visit", "call", "put-off", "rumour"}),
        ("qin call", {"call"}),  # who is quoted, and a title
        ("naive", {"visit"}),  # a tag, without its marks
        ("received guest", {"visit"}),  # the summary
        ("candid in depth", {"visit", "call"}),  # a quote's words
        ('"in depth candid"', set()),
        ("muller note", {"visit", "call"}),  # a source's author and title
        ("state nobody", set()),
        ("nothing", set()),
    ],
)
def test_events_are_found_by_all_that_belongs_to_them(typed: str, found: set[str]) -> None:
    with in_memory(SMALL) as chronology, closing(indexed(chronology)) as index:
        assert ids_found(chronology, index, typed) == found


def test_a_hit_in_the_title_comes_before_others() -> None:
    with in_memory(SMALL) as chronology, closing(indexed(chronology)) as index:
        other = Event(EventId("other"), "Something else", summary="of a rumour", date="2020")
        follow(chronology, index, added(other))
        best = chronology.event_ids(index.best(query_of("rumour").match, MOST).tolist())
        assert best == ["rumour", "other"]
        assert len(index.first(query_of("visit").match, 2)) == 2


def test_what_is_edited_is_found_as_it_is_now() -> None:
    with in_memory(SMALL) as chronology, closing(indexed(chronology)) as index:
        renamed = msgspec.structs.replace(CALL, title="Telephone talk")
        back = follow(chronology, index, replaced(CALL, renamed))
        assert ids_found(chronology, index, "telephone") == {"call"}
        assert ids_found(chronology, index, "call ") == set()
        follow(chronology, index, back)
        assert ids_found(chronology, index, "telephone") == set()
        assert ids_found(chronology, index, "call ") == {"call"}
        said = msgspec.structs.replace(CALL, caption="An hour before midnight")
        follow(chronology, index, replaced(CALL, said))
        assert ids_found(chronology, index, "midnight") == {"call"}


def test_a_name_that_changes_changes_all_its_events() -> None:
    with in_memory(SMALL) as chronology, closing(indexed(chronology)) as index:
        named = msgspec.structs.replace(QIN, other_names=(OtherName("Łukasz", "pl"),))
        follow(chronology, index, replaced(QIN, named))
        assert ids_found(chronology, index, "lukasz") == {"visit", "call", "put-off", "rumour"}
        assert ids_found(chronology, index, "tsin") == set()


def test_links_that_come_and_go_are_followed() -> None:
    with in_memory(SMALL) as chronology, closing(indexed(chronology)) as index:
        link = Participation(CALL.id, ActorId("state"))
        back = follow(chronology, index, added(link))
        assert ids_found(chronology, index, "state call") == {"call"}
        follow(chronology, index, back)
        assert ids_found(chronology, index, "state call") == set()


def test_an_event_that_goes_and_comes_back_is_found_once() -> None:
    with in_memory(SMALL) as chronology, closing(indexed(chronology)) as index:
        new = Event(EventId("new"), "Zeppelin", date="1930")
        back = follow(chronology, index, added(new))
        again = follow(chronology, index, back)
        follow(chronology, index, again)
        assert ids_found(chronology, index, "zeppelin") == {"new"}


def test_many_events_are_not_followed_one_by_one() -> None:
    with in_memory(SMALL) as chronology:
        texts = chronology.search_texts()
        change = Edit((Change(QIN, QIN),))
        assert texts.events_of(change, 3) is None
        assert texts.events_of(Edit((), batch=1), MOST) is None
        keys = texts.events_of(change, 4)
        assert keys is not None
        expected = {VISIT.id, CALL.id, PUT_OFF.id, RUMOUR.id}
        assert set(chronology.event_ids(keys)) == expected


def test_the_index_of_a_file_is_made_beside_it_and_the_file_only_read(tmp_path: Path) -> None:
    path, target = imported(SMALL, tmp_path), tmp_path / "index"
    before = path.read_bytes()
    told: list[tuple[int, int]] = []
    build_index(path, target, lambda done, total: told.append((done, total)) is None)
    assert told[-1] == (5, 5)
    assert path.read_bytes() == before
    with StoredChronology.open(path) as chronology, closing(SearchIndex.open(target)) as index:
        assert ids_found(chronology, index, "秦刚 rumour") == {"rumour"}


def test_building_can_be_given_up_and_fails_in_words(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with pytest.raises(Cancelled):
        build_index(path, tmp_path / "index", lambda done, total: False)
    with pytest.raises(WriteFailed):
        build_index(path, tmp_path / "missing" / "index")


def test_what_is_put_together_is_put_as_a_whole_or_not() -> None:
    def broken() -> Iterator[tuple[int, EventTokens]]:
        yield 1, EventTokens("visit", "", "", "", "")
        raise KeyError

    with closing(SearchIndex.create()) as index:
        with pytest.raises(KeyError):
            index.renew(broken())
        assert not len(index.all(query_of("visit").match))
        index.renew([(1, EventTokens("visit", "", "", "", ""))])
        assert index.all(query_of("visit").match).tolist() == [1]


@given(st.text())
def test_whatever_is_typed_the_index_can_be_asked(typed: str) -> None:
    query = query_of(typed)
    with closing(SearchIndex.create()) as index:
        if query:
            assert not len(index.all(query.match))


def test_a_word_of_an_index_that_is_no_database_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "index").write_bytes(b"nothing of the kind" * 100)
    with pytest.raises(sqlite3.Error):
        SearchIndex.open(tmp_path / "index")


def test_a_source_nested_beyond_all_reason_is_refused_in_words() -> None:
    """Decoding it is a `RecursionError`, which no other part of the program expects."""
    with in_memory(SMALL) as chronology:
        deep = '{"x":' * 100_000 + "1" + "}" * 100_000
        item = f'{{"type":"article","custom":{deep}}}'
        connection = chronology.file.connection
        connection.execute("UPDATE source SET item = ?", (item,))
        # Of a newer file anything is read, to see what of it is known here.
        connection.execute("PRAGMA user_version = 1000")
        with pytest.raises(Refused) as caught:
            list(chronology.search_texts().every())
        assert caught.value.reason is RefusedReason.WRONG_VALUE


@pytest.mark.parametrize("path", [SAMPLE, LONGER], ids=["sample", "longer"])
def test_the_details_of_an_event_have_the_words_that_are_searched_for(path: Path) -> None:
    def words(tokens: EventTokens) -> list[list[str]]:
        return [sorted(text.split()) for text in tokens]

    with StoredChronology.in_memory(read_json(path), path) as chronology:
        keys = chronology.columns().key.tolist()
        read = dict(chronology.search_texts().of(keys))
        for key, details in zip(keys, chronology.bulk.details(keys), strict=True):
            assert words(tokens_of_details(details)) == words(read[key])
