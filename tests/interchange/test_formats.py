"""Of which format a file is: told by its content, by whoever is sure or by who can read it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from types import ModuleType

import pytest

from tests.interchange.corpus import parts_of_corpus, paths_of
from timeline_app.interchange import recognition
from timeline_app.interchange.fields import Field
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    ReadOptions,
    RefusalReason,
    Sniffed,
    file_of,
)
from timeline_app.interchange.foreign.values import ForeignEvent, ForeignPart
from timeline_app.interchange.formats import FORMATS, Format, named
from timeline_app.interchange.recognition import begun, candidates

OPTIONS = ReadOptions(today=date(2026, 1, 1))


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> tuple[Format, ...]:
    """Three formats: one takes what begins with its name, two say perhaps, one of them reads."""

    def made(name: str, certainty: Certainty, *, refuses: bool) -> Format:
        module = ModuleType(name)

        def sniff(head: bytes, _name: str) -> Sniffed:
            is_mine = head.startswith(name.encode()) or certainty is Certainty.PERHAPS
            return Sniffed(certainty, "its first word") if is_mine else NOT_MINE

        def read(file: ForeignFile) -> Iterator[ForeignPart]:
            if refuses:
                raise ForeignRefusedError(RefusalReason.BROKEN, "line 1")
            yield ForeignEvent("line 1", file.head().decode(), title=name)

        vars(module).update(NAME=name, sniff=sniff, read=read)
        monkeypatch.setitem(sys.modules, f"timeline_app.interchange.{name}", module)
        return Format(name, name.title(), name, (), ())

    found = (
        made("never", Certainty.PERHAPS, refuses=True),
        made("second", Certainty.PERHAPS, refuses=False),
        made("sure", Certainty.SURELY, refuses=False),
    )
    monkeypatch.setattr(recognition, "FORMATS", found)
    return found


@pytest.mark.usefixtures("table")
def test_who_is_sure_wins_whatever_stands_before() -> None:
    file = file_of(b"sure of it", OPTIONS, "wrong.name")
    assert [one.name for one in candidates(file)] == ["sure"]
    assert begun(file).format.name == "sure"


@pytest.mark.usefixtures("table")
def test_those_that_say_perhaps_are_tried_in_order() -> None:
    reading = begun(file_of(b"something", OPTIONS))
    assert reading.format.name == "second"
    assert [getattr(part, "title", "") for part in reading.parts] == ["second"]


def test_the_only_one_it_may_be_says_what_is_amiss(
    table: tuple[Format, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognition, "FORMATS", table[:1])
    with pytest.raises(ForeignRefusedError, match="broken: line 1"):
        begun(file_of(b"something", OPTIONS))


@pytest.mark.parametrize(
    ("data", "seems"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"PK\x03\x04zip", "a ZIP archive, or an office document"),
        (b'{"no": "timeline"}', "JSON of a kind that is not known"),
        (b"<?xml version='1.0'?><x/>", "XML of a kind that is not known"),
        (b"<!DOCTYPE html><title>x</title>", "a web page"),
        ("Nur Text".encode("utf-16"), "text of a kind that is not known"),
        (b"\0\1\2\3", "a file of a kind that is not known"),
    ],
)
def test_what_nobody_takes_is_said_to_be_what_it_seems(
    data: bytes, seems: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognition, "FORMATS", ())
    with pytest.raises(ForeignRefusedError) as refused:
        begun(file_of(data, OPTIONS))
    assert refused.value.reason is RefusalReason.UNKNOWN
    assert refused.value.detail == seems


def test_an_empty_file_is_refused_as_that() -> None:
    with pytest.raises(ForeignRefusedError) as refused:
        begun(file_of(b"", OPTIONS))
    assert refused.value.reason is RefusalReason.EMPTY


def test_each_format_has_a_module_of_its_own_name() -> None:
    for one in FORMATS:
        assert one.name == one.reader().NAME
        assert one.fields
    assert len({one.name for one in FORMATS}) == len(FORMATS)
    assert named("no such format") is None


@pytest.mark.parametrize(
    "text",
    [
        "EVENT:2009-7-11 0:0:0;2009-7-12 0:0:0;Talks;\n" * 3,
        "title: Talks\n2020-01 / 2020-02: Talks\n2021-01: More\n",
        "Oct. 8, 2001: Talks.\nOct. 9, 2001: More talks.\nOct. 10, 2001: The end.\n",
        "Date,Title\n2020-01-02,Talks\n2020-01-03,More\n",
        "Year,Month,Day,Headline,Text\n2020,1,2,Talks,\n",
        "Layer Name,Event ID,Event Name,Notes,Start Date\nA,1,Talks,,2020-01-02\n",
        "item,date\nhttp://www.wikidata.org/entity/Q1,2020-01-02T00:00:00Z\n",
        "GLOBALEVENTID,SQLDATE\n1,20200102\n",
    ],
)
def test_a_letter_that_breaks_off_refuses_the_encoding(text: str) -> None:
    whole = text.encode("utf-16")
    assert list(begun(file_of(whole, OPTIONS, "a.mw")).parts)
    with pytest.raises(ForeignRefusedError) as refused:
        list(begun(file_of(whole + b"\0", OPTIONS, "a.mw")).parts)
    assert refused.value.reason in (RefusalReason.ENCODING, RefusalReason.UNKNOWN)


_FIELDS = {
    "time": Field.TIME,
    "zone": Field.ZONE,
    "place": Field.PLACE,
    "summary": Field.TEXT,
    "quotes": Field.QUOTES,
    "links": Field.LINKS,
    "groups": Field.LANES,
    "color": Field.COLOURS,
    "tags": Field.TAGS,
    "people": Field.PEOPLE,
    "status": Field.STATUS,
}
"""What a reader may fill, and what the table of formats calls that."""


@pytest.mark.parametrize("kind", ["gdelt", "hsg", "ics", "simile", "timelinejs", "timelineproj",
                                  "vistimeline", "wikidata", "markwhen"])  # fmt: skip
def test_what_is_read_of_a_real_file_is_in_the_table(kind: str) -> None:
    told = {one.name: set(one.fields) for one in FORMATS}
    paths = paths_of(kind)
    for path in paths[:: max(len(paths) // 6, 1)]:
        try:
            name, parts = parts_of_corpus(path)
        except ForeignRefusedError:
            continue
        events = [part for part in parts if isinstance(part, ForeignEvent)]
        filled = {field for one in events for key, field in _FIELDS.items() if getattr(one, key)}
        assert (path, filled - told[name]) == (path, set())
