"""What is kept of where a record came from."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.edits.log_format import events_of, name_of_record
from timeline_app.core.records.as_came import (
    MOST_WHOLE,
    came_as,
    digest_of,
    kept_texts,
)
from timeline_app.core.records.ids import Names, renamed
from timeline_app.core.records.records import Event, Import, ImportId, Lane, Origin, Source

ROW = Origin(
    ImportId("csv"), "events", "talks", "1", "row 17", "2023-06-18;Talks", '{"title":"Talks"}'
)


def kept_of(origin: Origin, number: int) -> Origin:
    raw, as_came, is_digest = kept_texts(origin.raw, origin.as_came, number)
    return msgspec.structs.replace(origin, raw=raw, as_came=as_came, is_digest=is_digest)


@pytest.mark.parametrize(("number", "is_digest"), [(0, False), (99_999, False), (100_000, True)])
def test_beyond_a_hundred_thousand_no_more_than_digests_are_kept(
    number: int, *, is_digest: bool
) -> None:
    kept = kept_of(ROW, number)
    assert kept.is_digest == is_digest == (number >= MOST_WHOLE)
    assert (kept == ROW) is not is_digest
    assert kept.raw == (digest_of(ROW.raw) if is_digest else ROW.raw)
    assert came_as(kept, ROW.as_came)


@given(st.text(), st.text(), st.sampled_from([0, MOST_WHOLE]))
def test_a_text_is_known_again_by_its_digest_and_no_other_is(
    raw: str, other: str, number: int
) -> None:
    kept = kept_of(msgspec.structs.replace(ROW, raw=raw, as_came=raw), number)
    assert came_as(kept, raw)
    assert came_as(kept, other) == (raw == other)
    again = kept_of(msgspec.structs.replace(ROW, raw=other), number)
    assert (again.raw == kept.raw) == (raw == other)


def test_a_digest_is_short_and_that_of_nothing_is_empty() -> None:
    assert digest_of("") == ""
    assert digest_of("a") == "ca978112ca1bbdcafac231b39a23dc4d"
    assert len(digest_of("\ud800")) == 32


def test_an_origin_follows_the_ids_of_its_import_and_of_its_record() -> None:
    names: Names = {Import: {"csv": "csv-2"}, Event: {"talks": "talks-2"}, Lane: {"talks": "lane"}}
    found = renamed(ROW, names)
    assert found == msgspec.structs.replace(ROW, import_id=ImportId("csv-2"), record="talks-2")
    of_lane = renamed(msgspec.structs.replace(ROW, section="lanes"), names)
    assert isinstance(of_lane, Origin)
    assert of_lane.record == "lane"
    unknown = msgspec.structs.replace(ROW, section="maps", import_id=ImportId("other"))
    assert renamed(unknown, names) == unknown
    csv = Import(ImportId("csv"), file="crises.csv")
    assert renamed(csv, names) == msgspec.structs.replace(csv, id=ImportId("csv-2"))
    assert renamed(ROW, {Source: {"talks": "no"}}) == ROW


def test_the_history_of_an_event_tells_of_its_origin() -> None:
    def nobody(_: str, own_id: str) -> str:
        return own_id

    assert events_of(ROW) == ("talks",)
    assert events_of(msgspec.structs.replace(ROW, section="lanes")) == ()
    assert name_of_record(ROW, nobody) == "row 17"
    assert name_of_record(Import(ImportId("csv"), file="crises.csv"), nobody) == "crises.csv"
