"""Lists of sources as files: each entry with its place, and nothing of it changed in silence."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from tests.interchange.corpus import parts_of_text, sure_of
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignFault,
    ForeignPart,
    ForeignSource,
)
from timeline_app.interchange.references import entries

DATA = Path(__file__).parent / "data"
RIS = """\
TY  - JOUR
AU  - Blinken, Antony
TI  - On talks
PY  - 2023
ID  - talks
ER  -

TY  - XXXX
TI  - Odd
C1  - 12
ER  -
"""
BIBTEX = """\
% of somebody
@string{fa = "Foreign Affairs"}
Text between entries is none.
@comment{not this}
@article{talks,
  title = {On {T}alks},
  journal = fa,
  year = 2023,
}
@book{broken, title = {No end
@book{last, title = {Last}, date = {some day}}
"""


def sources_in(parts: list[ForeignPart]) -> list[ForeignSource]:
    return [part for part in parts if isinstance(part, ForeignSource)]


def faults_in(parts: list[ForeignPart]) -> list[tuple[str, FaultReason]]:
    return [(part.place, part.reason) for part in parts if isinstance(part, ForeignFault)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (RIS, "ris"),
        ("\ufeff" + RIS, "ris"),
        (BIBTEX, "bibtex"),
        ((DATA / "examples.bib").read_text("utf-8"), "bibtex"),
        ((DATA / "zotero.json").read_text("utf-8"), "csl-json"),
        ((DATA / "greycite.json").read_text("utf-8"), "csl-json"),
        ('{"type": "book", "title": "Alone"}', "csl-json"),
        ('{"items": [{"type": "book", "title": "Of Zotero"}]}', "csl-json"),
        ('[{"type": "point", "title": "no source", "start": "2020-01-01"}]', ""),
        ("TYPE - A\nER - B\n", ""),
        ('{"type": "FeatureCollection", "title": "a map"}', ""),
    ],
)
def test_a_list_is_known_by_its_content(text: str, name: str) -> None:
    assert sure_of(text) == ([name] if name else [])


def test_records_of_ris() -> None:
    parts = parts_of_text(RIS)
    first, second = sources_in(parts)
    assert (first.place, first.own_id) == ("line 1", "talks")
    assert (first.item.type, first.item.title) == ("article-journal", "On talks")
    assert (second.place, second.left_over) == ("line 8", (("C1", "12"),))
    assert second.raw.startswith("TY  - XXXX")
    assert faults_in(parts) == [("line 8", FaultReason.NO_TYPE)]


def test_entries_of_bibtex() -> None:
    parts = parts_of_text(BIBTEX)
    first, last = sources_in(parts)
    assert (first.place, first.own_id) == ("line 5", "talks")
    assert (first.item.title, first.item.container_title) == ("On Talks", "Foreign Affairs")
    assert (last.own_id, last.item.issued and last.item.issued.literal) == ("last", "some day")
    assert faults_in(parts) == [
        ("line 10", FaultReason.NOT_READ),
        ("line 11", FaultReason.DATE_IN_WORDS),
    ]


def test_items_of_csl_json() -> None:
    parts = parts_of_text((DATA / "zotero.json").read_bytes())
    first, second = sources_in(parts)
    assert (first.place, second.place, second.own_id) == ("[0]", "[1]", "kissinger")
    assert first.item.volume == "7"
    assert first.item.title == "China to halt military talks"
    assert {("event-place", "Siem Reap"), ("title-short", "Halt")} <= set(first.left_over)
    assert faults_in(parts) == [
        ("[0]", FaultReason.MARKUP),
        ("[0]", FaultReason.NAME_JOINED),
    ]


def test_a_year_in_a_number_stays_one() -> None:
    (source,) = sources_in(
        parts_of_text('[{"type": "book", "title": "x", "issued": {"date-parts": [[2020, 3]]}}]')
    )
    assert source.item.issued is not None
    assert source.item.issued.date_parts == ((2020, 3),)


@pytest.mark.parametrize("text", ["@book{no end", "@string{a = {b}}\n", "@comment{x}\n@book{"])
def test_a_list_without_a_source_is_refused(text: str) -> None:
    with pytest.raises(ForeignRefusedError) as refused:
        parts_of_text(text)
    assert refused.value.reason is RefusalReason.NO_EVENTS


def test_macros_are_read_once_and_where_they_are_named() -> None:
    macros = "".join(f'@string{{m{number} = "{number}"}}\n' for number in range(500))
    macros += '@string{house = "House of " # m7}\n@string{m8 = "later"}\n'
    books = "".join(f"@book{{k{n}, title = {{T}}, publisher = house # m{n}}}\n" for n in range(9))
    parts = parts_of_text(macros + books)
    publishers = [source.item.publisher for source in sources_in(parts)]
    assert publishers[:2] == ["House of 70", "House of 71"]
    assert publishers[8] == "House of 7later"
    assert faults_in(parts) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("@book{a, title={A}}\n@book{b, note={" + "\\'{e}" * 30_000 + "}}", "line 2"),
        ("TY  - BOOK\nTI  - A\nER  -\nTY  - BOOK\n" + "KW  - y\n" * 150_000, "line 4"),
    ],
)
def test_an_entry_longer_than_any_honest_one_is_told_and_left_out(text: str, place: str) -> None:
    parts = parts_of_text(text)
    assert len(sources_in(parts)) == 1
    assert faults_in(parts) == [(place, FaultReason.NOT_READ)]


def test_a_list_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "LONGEST_LIST_S", -1)
    with pytest.raises(ForeignRefusedError) as refused:
        parts_of_text(RIS)
    assert refused.value.reason is RefusalReason.UNSAFE


def test_what_begins_entries_and_holds_none_is_of_no_such_list() -> None:
    with pytest.raises(ForeignRefusedError):
        parts_of_text("@a{\n" * 2_000)


@pytest.mark.parametrize("name", ["examples.bib", "traps.bib", "zotero.json", "greycite.json"])
def test_changed_files_break_nothing(name: str) -> None:
    """Bytes changed, left out and put twice: it is read, or refused in so many words."""
    draw, data = Random(name), (DATA / name).read_bytes()
    for _ in range(60):
        changed = bytearray(data)
        for _ in range(draw.randrange(1, 6)):
            at = draw.randrange(len(changed))
            match draw.randrange(3):
                case 0:
                    changed[at] = draw.randrange(256)
                case 1:
                    del changed[at : at + draw.randrange(40)]
                case _:
                    changed[at:at] = changed[at : at + draw.randrange(200)]
        with suppress(ForeignRefusedError):
            parts_of_text(bytes(changed), name)
