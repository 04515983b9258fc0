"""CSL-JSON into sources: real items, and hostile ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.evidence.import_result import Remark, RemarkReason, UnreadReason
from timeline_app.core.records.records import CslDate, CslName, Source, SourceId
from timeline_app.interchange.references.csl_dates import csl_date_of
from timeline_app.interchange.references.csl_json import sources_of_csl
from timeline_app.storage.database.rows import json_of
from timeline_app.storage.database.validation import flaw_of

DATA = Path(__file__).parent / "data"


def read(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


def test_zotero_items_keep_all_that_they_say() -> None:
    newspaper, book = sources_of_csl(read("zotero.json")).found
    item = newspaper.item
    assert newspaper.own_id == "http://zotero.org/users/1234567/items/JT5A2WQX"
    assert (item.type, item.container_title) == ("article-newspaper", "The Japan Times")
    assert item.author == (CslName(literal="Bloomberg"), CslName("de Gaulle", "Jean"))
    assert item.issued == CslDate(((2022, 11, 22),))
    assert (item.volume, item.language) == ("7", "en-GB")
    assert item.custom == {"event-place": "Siem Reap", "title-short": "Halt"}
    assert item.title == "China to halt military talks"
    assert newspaper.remarks == (
        Remark(RemarkReason.MARKUP, "title", "<i>China</i> to halt military talks"),
        Remark(RemarkReason.NAME_JOINED, "author", "Jean de Gaulle"),
        Remark(RemarkReason.KEPT_ASIDE, "event-place", "Siem Reap"),
        Remark(RemarkReason.KEPT_ASIDE, "title-short", "Halt"),
    )
    assert book.item.issued == CslDate(raw="2011-22")
    assert book.item.custom == {"director": '[{"family": "Somebody"}]'}


def test_items_from_the_web_keep_their_unknown_fields() -> None:
    (page,) = sources_of_csl(read("greycite.json")).found
    assert page.item.custom == {
        "greycite-status": "Scanned",
        "greycite-scanned": "2018-08-05 21:40:52",
    }
    assert [name.family for name in page.item.author] == ["Himmelstein", "Gitter"]
    (entry,) = sources_of_csl(read("null-date.json")).found
    assert entry.item.issued is None
    assert [remark.field for remark in entry.remarks] == ["source"]


def test_one_item_and_items_within_an_object_are_read_alike() -> None:
    one = '{"type": "book", "title": "x", "id": 7}'
    (found,) = sources_of_csl(one).found
    assert (found.own_id, found.item.title) == ("7", "x")
    assert sources_of_csl(f'{{"items": [{one}]}}').found == (found,)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", UnreadReason.NOT_JSON),
        ('{"type": "book"} {"type": "book"}', UnreadReason.NOT_JSON),
        ("[" * 100_000, UnreadReason.NOT_JSON),
        ('{"volume": ' + "9" * 10_000 + "}", UnreadReason.NOT_JSON),
        ("3", UnreadReason.NOT_AN_ITEM),
        ("[{}]", UnreadReason.NOT_AN_ITEM),
        ('["a"]', UnreadReason.NOT_AN_ITEM),
    ],
    ids=["half", "two", "deep", "huge number", "number", "nothing", "text"],
)
def test_what_is_no_item_comes_back_as_it_stood(text: str, reason: UnreadReason) -> None:
    read = sources_of_csl(text)
    assert read.found == ()
    assert [part.reason for part in read.unread] == [reason]
    assert read.unread[0].raw in (text, text.strip("[]"))


def test_one_bad_item_leaves_the_others_alone() -> None:
    read = sources_of_csl('[{"type": "book"}, 3, {"type": "map"}]')
    assert [found.item.type for found in read.found] == ["book", "map"]
    assert [part.raw for part in read.unread] == ["3"]


def test_what_has_the_wrong_shape_is_kept_under_its_name() -> None:
    text = json.dumps(
        {
            "type": ["book"],
            "title": {"a": 1},
            "author": [{"family": 3}, {"family": "A", "ORCID": "0000"}, "Plain"],
            "issued": {"date-parts": [[2023, 13, 45]]},
            "accessed": 2023,
            "volume": True,
        }
    )
    (found,) = sources_of_csl(text).found
    assert found.item.type == "document"
    assert found.item.author == (CslName(literal="Plain"),)
    assert found.item.custom == {
        "type": '["book"]',
        "title": '{"a": 1}',
        "author": '{"family": 3}',
        "author (2)": '{"family": "A", "ORCID": "0000"}',
        "issued": '{"date-parts": [[2023, 13, 45]]}',
        "accessed": "2023",
        "volume": "true",
    }


def test_a_name_that_stands_there_twice_loses_nothing() -> None:
    (found,) = sources_of_csl('{"type": "book", "title": "a", "title": "b"}').found
    assert found.item.title == "a"
    assert found.item.custom == {"title (2)": "b"}


def test_custom_values_keep_their_names() -> None:
    (found,) = sources_of_csl('{"x": "1", "custom": {"x": "2", "y": {"z": 3}}}').found
    assert found.item.custom == {"x": "1", "x (2)": "2", "y": '{"z": 3}'}


@pytest.mark.parametrize(
    ("value", "edtf", "literal"),
    [
        ({"date-parts": [["2023", "6", "20"]]}, "2023-06-20", ""),
        ({"date-parts": [[2023, 6], [2023, 8]]}, "2023-06/2023-08", ""),
        ({"date-parts": [[-44]]}, "-0043", ""),
        ({"date-parts": [[2023]], "circa": 1}, "2023~", ""),
        ({"date-parts": [[2022]], "season": 4}, "2022-24", ""),
        ({"raw": "2023-06/2023-08"}, "2023-06/2023-08", ""),
        ({"raw": "20 June 2023"}, "2023-06-20", "20 June 2023"),
        ({"raw": "2/3/2023"}, "", "2/3/2023"),
        ({"literal": "last summer"}, "", "last summer"),
        ("June 2023", "2023-06", "June 2023"),
        ({"date-parts": [[""]], "literal": "n.d."}, "", "n.d."),
        ({"raw": "2023", "circa": True}, "2023~", ""),
    ],
    ids=str,
)
def test_dates_of_each_form_are_read(value: object, edtf: str, literal: str) -> None:
    date = csl_date_of(value)
    assert date is not None
    assert (csl_edtf(date), date.literal) == (edtf, literal)


@pytest.mark.parametrize(
    "value",
    [
        {"date-parts": [[2023, 2, 30]]},
        {"date-parts": [[1], [2], [3]]},
        {"date-parts": [[2023, 1, 1, 1]]},
        {"date-parts": [[10**12]]},
        {"date-parts": "2023"},
        {"date-parts": [["MMXXIII"]]},
        {"date-parts": [[2023]], "season": "summer"},
        {"raw": 3},
        {"year": 2023},
        None,
        [],
    ],
    ids=str,
)
def test_what_is_no_date_is_refused(value: object) -> None:
    assert csl_date_of(value) is None


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(["type", "title", "author", "issued", "custom", "URL", "volume", "x"])


@given(st.lists(st.dictionaries(NAMES, ANY_JSON, max_size=6), max_size=3))
def test_whatever_is_read_can_be_stored(items: list[dict[str, object]]) -> None:
    for found in sources_of_csl(json.dumps(items)).found:
        source = Source(SourceId("s"), found.item)
        assert flaw_of(source) is None
        assert json_of(source).decode("utf-8")


def test_halves_of_characters_are_kept_as_escapes() -> None:
    (found,) = sources_of_csl('{"title": "a\\ud800b", "author": ["\\udfff"]}').found
    assert found.item.title == "a\\ud800b"
    assert found.item.author == (CslName(literal="\\udfff"),)


def test_html_and_other_scripts_are_left_as_they_are() -> None:
    text = json.dumps({"title": "<script>x</script> & 秦刚 \u202eabc", "note": "a\nb"})
    (found,) = sources_of_csl(text).found
    assert found.item.title == "<script>x</script> & 秦刚 \u202eabc"
    assert found.item.note == "a\nb"
