"""How a picture shows what is in it: read as it was written, and left where it isn't known."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import msgspec
import pytest

from tests.interchange.pictures.test_embedded import HELD, PNG, chunk
from timeline_app.app.load import pictures
from timeline_app.app.load.opening import open_to_read
from timeline_app.app.load.picture_view import VERSION, PictureView, ViewFilter, view_in, view_of
from timeline_app.core.columns.event_filter import EventFilter, FoundEvents
from timeline_app.core.columns.grouping import Grouping
from timeline_app.scene.lanes.grouping import Arrangement
from timeline_app.storage.errors import Refused

VIEW = PictureView(
    VERSION,
    from_s=1.5,
    until_s=2e9,
    dates="2023",
    grouping=Grouping.ACTOR,
    order=("a", "b  c", "秦刚"),
    colours=(3, 1, 10),
    folded=("a",),
    hidden=("d",),
    asked=ViewFilter(statuses=("took place",), since="2022"),
    as_known="2023-02-02",
    headline="Two  blanks, no-break\u00a0space, ideographic\u3000space",
    deck="",
    highlights=("one",),
)
UNKNOWN = '{"format":"chronology-view","version":3,"camera":"above"}'


def picture_with(tmp_path: Path, view: bytes, *, is_packed: bool = False) -> Path:
    text = b"\1\0\0\0" + zlib.compress(view) if is_packed else b"\0\0\0\0" + view
    chunks = (
        chunk(b"IHDR", b"\0" * 13),
        chunk(b"iTXt", b"chronology\0\0\0\0\0" + HELD),
        chunk(b"iTXt", b"chronology-view\0" + text),
        chunk(b"IEND", b""),
    )
    path = tmp_path / "picture.png"
    path.write_bytes(PNG + b"".join(chunks))
    return path


@pytest.mark.parametrize("is_packed", [True, False])
def test_a_view_comes_back_as_it_was(tmp_path: Path, is_packed: bool) -> None:
    read = view_in(picture_with(tmp_path, VIEW.text().encode(), is_packed=is_packed))
    assert (read.view, read.is_unknown) == (VIEW, False)
    assert VIEW.arrangement == Arrangement(
        VIEW.order,
        frozenset("a"),
        frozenset(("b  c", "秦刚")),
        frozenset("d"),
        {"a": "lane-3", "b  c": "lane-1", "秦刚": "lane-10"},
    )


def test_what_a_search_has_found_is_no_part_of_a_view() -> None:
    asked = EventFilter(tags=("x",), found=FoundEvents("secret", (1,)))
    view = msgspec.structs.replace(VIEW, asked=ViewFilter.of(asked))
    assert "secret" not in view.text()
    assert view_of(view.text().encode()).asked.plain == EventFilter(tags=("x",))


@pytest.mark.parametrize(
    "view",
    [
        UNKNOWN,
        UNKNOWN.replace('"version":3,"camera"', '"version":1,"camera"'),
        '{"format":"chronology-view","version":99}',
        '{"format":"chronology-view"}',
        '{"format":"chronology"}',
        '{"format":"chronology-view","version":1',
        '{"format":"chronology-view","version":1,"asked":{"moods":["calm"]}}',
        '{"format":"chronology-view","version":1,"from_s":2,"until_s":1}',
        '{"format":"chronology-view","version":1,"from_s":1e300}',
        '{"format":"chronology-view","version":1,"width_px":0}',
        '{"format":"chronology-view","version":1,"scale":-1}',
        '{"format":"chronology-view","version":1,"dpi":1e9}',
        '{"format":"chronology-view","version":1,"theme":"pink"}',
        '{"format":"chronology-view","version":1,"as_known":"soon"}',
        '{"format":"chronology-view","version":1,"order":["a"],"colours":[11]}',
        '{"format":"chronology-view","version":1,"order":["a"],"colours":[1,2]}',
        '{"format":"chronology-view","version":1,"highlights":["a","b","c","d","e","f"]}',
        "[" * 100_000,
        "\xff",
        "",
        json.dumps({"format": "chronology-view", "version": 1, "headline": "x" * 1_000_000}),
    ],
)
def test_a_view_that_is_broken_newer_or_too_large_is_left_where_it_is(
    tmp_path: Path, view: str
) -> None:
    read = view_in(picture_with(tmp_path, view.encode("latin-1"), is_packed=len(view) > 10_000))
    assert read.view is None
    assert read.is_unknown


def test_what_holds_no_view_tells_of_none(tmp_path: Path) -> None:
    plain = tmp_path / "plain.json"
    plain.write_text(UNKNOWN, encoding="utf-8")
    assert view_in(plain) == view_in(plain.rename(tmp_path / "other.json"))
    assert not view_in(tmp_path / "other.json").is_unknown
    holiday = tmp_path / "holiday.png"
    holiday.write_bytes(PNG + chunk(b"IEND", b""))
    assert not view_in(holiday).is_unknown


def test_what_a_few_bytes_unpack_to_is_read_only_in_our_layout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read as a whole it takes twenty times its size; a view is no reason to refuse anything."""
    text = (Path(__file__).parents[3] / "resources/us-china-2022-23.json").read_bytes()
    by_line, whole = tmp_path / "by line.png", tmp_path / "whole.png"
    for path, held in ((by_line, text), (whole, json.dumps(json.loads(text)).encode())):
        packed = b"chronology\0\1\0\0\0" + zlib.compress(held)
        view = b"chronology-view\0\0\0\0\0{"
        path.write_bytes(PNG + chunk(b"iTXt", view) + chunk(b"iTXt", packed))
        open_to_read(str(path)).close()
    monkeypatch.setattr(pictures, "LARGEST_WHOLE", 1 << 10)
    open_to_read(str(by_line)).close()
    with pytest.raises(Refused, match="one record a line"):
        open_to_read(str(whole))


def test_a_new_field_of_a_view_raises_its_version() -> None:
    """Who does not know it leaves the whole view, in place of half of it."""
    fields = (*PictureView.__struct_fields__, *ViewFilter.__struct_fields__)
    assert (VERSION, len(fields)) == (3, 31 + 13)
