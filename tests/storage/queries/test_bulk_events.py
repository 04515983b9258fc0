"""Events that are read many at a time are what each is that is read alone."""

from __future__ import annotations

import random
from unittest.mock import patch

import pytest
from hypothesis import given, settings

from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import SMALL, in_memory
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.records.records import Source
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.storage.queries import event_details


def compare(chronology: StoredChronology) -> None:
    keys = chronology.columns().key.tolist()
    random.Random(len(keys)).shuffle(keys)
    assert list(chronology.bulk.details(keys)) == [chronology.details(key) for key in keys]
    named = {
        one.source.id
        for key in keys
        for details in [chronology.details(key)]
        for one in (*details.citations, *details.quotes, *details.claims)
    }
    sources = [one for one in chronology.records("sources") if isinstance(one, Source)]
    assert list(chronology.bulk.sources(keys)) == [one for one in sources if one.id in named]
    lanes = {lane for event in chronology.events(keys) for lane in event.lanes}
    assert list(chronology.bulk.lanes(keys)) == [
        one for one in chronology.lanes() if one.id in lanes
    ]


@pytest.mark.parametrize("at_once", [1, 3, 500])
def test_each_is_as_it_is_alone(at_once: int) -> None:
    with (
        patch.object(event_details, "_AT_ONCE", at_once),
        patch.object(event_details, "_MOST_KNOWN", at_once),
    ):
        with open_to_read("sample") as chronology:
            compare(chronology)
        with in_memory(SMALL) as chronology:
            compare(chronology)


@settings(max_examples=examples(30), deadline=None)
@given(documents())
def test_whatever_hangs_on_them(document: JsonDocument) -> None:
    with patch.object(event_details, "_AT_ONCE", 2), in_memory(document) as chronology:
        compare(chronology)


def test_one_that_is_gone_is_told() -> None:
    with in_memory(SMALL) as chronology, pytest.raises(KeyError):
        list(chronology.bulk.details([*chronology.columns().key.tolist(), 999]))


def test_damage_is_refused_as_for_one_alone() -> None:
    with in_memory(SMALL) as chronology:
        keys = chronology.columns().key.tolist()
        chronology.file.connection.execute("PRAGMA foreign_keys = OFF")
        chronology.file.connection.execute('UPDATE "citation" SET "source" = 999')
        with pytest.raises(Refused) as alone:
            [chronology.details(key) for key in keys]
        with pytest.raises(Refused) as together:
            list(chronology.bulk.details(keys))
        assert together.value.reason is alone.value.reason
